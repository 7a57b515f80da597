export const id = 401;
export const ids = [401];
export const modules = {

/***/ 79401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseDeclaredEnd: () => (/* binding */ parseDeclaredEnd)
});

// EXTERNAL MODULE: ./lib/util/invisible-characters.js
var invisible_characters = __webpack_require__(20960);
;// CONCATENATED MODULE: ./lib/session/text/status-line.js
/**
 * Reads one line of the form `STATUS: done`, `STATUS: not done: <reason>` or `STATUS: nothing to do: <reason>`, whatever
 * marks a model puts around its parts. Pure.
 */

/** Characters before the word `status`: marks, a number and one more word. */
const LONGEST_PREFIX = 40;
const EMPHASIS = '*_`"\'“”„«»‘’';
const SYMBOLS = '\\p{Extended_Pictographic}\\uFE0F✓✗✘☑';
/** Heading, quote and list marks, and the words that models put before the label. */
const PREFIX = new RegExp(`^[\\s>#+•\\-–—${EMPHASIS}${SYMBOLS}]*(?:\\d{1,3}[.)]\\s+)?[\\s${EMPHASIS}${SYMBOLS}]*(?:(?:my|final|overall) )?$`, 'iu');
/** Between label and status. Without a separator nothing but the status may follow (`Status done`). */
const SEPARATOR = new RegExp(`^[\\s${EMPHASIS}]{0,9}(?:[:：﹕∶=→]|[-–—]{1,3}>?)[\\s${EMPHASIS}${SYMBOLS}]{0,9}`, 'u');
const DONE = /^done(?![\p{L}\p{N}_-])/iu;
const NOT_DONE = /^not[\s_-]{0,3}done(?![\p{L}\p{N}_])/iu;
const NOTHING_TO_DO = /^nothing[\s_-]{1,3}(?:left[\s_-])?to[\s_-]{1,3}do(?![\p{L}\p{N}_])/iu;
/** Other words for the same, which count only after the label in capitals: `Status: failed` may be about a build. */
const DONE_IN_OTHER_WORDS = /^(?:complete|completed|finished)(?![\p{L}\p{N}_-])/iu;
const NOT_DONE_IN_OTHER_WORDS = /^(?:not (?:complete|completed|finished)|incomplete|unfinished|partial|partially(?: done| complete| completed)?|blocked|failed|in progress)(?![\p{L}\p{N}_-])/iu;
/** The status that a line declares; undefined if the line is none. */
function parseStatusLine(line) {
    const clean = withoutOuterMarks((0,invisible_characters/* withoutInvisible */.OT)(line).trim());
    const at = clean.search(/status/i);
    if (at === -1 || at > LONGEST_PREFIX || !PREFIX.test(clean.slice(0, at)))
        return undefined;
    const afterLabel = clean.slice(at + 'status'.length);
    const separator = SEPARATOR.exec(afterLabel.slice(0, LONGEST_PREFIX))?.[0];
    if (separator === undefined)
        return /^\s+done[.!]?$/i.test(afterLabel) ? { kind: 'done', reason: undefined } : undefined;
    const value = afterLabel.slice(separator.length);
    return parseStatus(value, clean.slice(at, at + 'status'.length) === 'STATUS');
}
function parseStatus(value, isLabelInCapitals) {
    const match = (canonical, otherWords) => (canonical.exec(value) ?? (isLabelInCapitals ? otherWords?.exec(value) : undefined))?.[0];
    const notDone = match(NOT_DONE, NOT_DONE_IN_OTHER_WORDS);
    if (notDone !== undefined) {
        const isCanonical = NOT_DONE.test(value);
        return { kind: 'not-done', reason: isCanonical ? reasonIn(value.slice(notDone.length)) : value };
    }
    const nothing = match(NOTHING_TO_DO);
    if (nothing !== undefined)
        return { kind: 'nothing-to-do', reason: reasonIn(value.slice(nothing.length)) };
    const done = match(DONE, DONE_IN_OTHER_WORDS);
    if (done === undefined)
        return undefined;
    const rest = value.slice(done.length);
    // `done, but ...` and `done | not done` are not a clear end.
    if (!/^[*_`"'”»’)\]]*\s*(?:$|[.!:：;(–—-]|\p{Extended_Pictographic})/u.test(rest) || NOT_CLEAR.test(rest))
        return undefined;
    return { kind: 'done', reason: reasonIn(rest) };
}
const NOT_CLEAR = /\bnot[\s_-]{0,3}done\b/i;
/** The words after a status, without the marks and the separator before them. */
function reasonIn(rest) {
    const words = rest
        .replace(/^[*_`"'”»’)\]]{0,9}\s*(?:[.!,;:：﹕∶=→]|[-–—]{1,3}>?)*[\s*_]*/u, '')
        .replace(/[\s*_]+$/, '')
        .trim();
    const hasLetters = /[\p{L}\p{N}]/u.test(words);
    return hasLetters ? withoutOpenMark(words) : undefined;
}
/** A mark that was opened before the status closes behind the reason. */
function withoutOpenMark(words) {
    const last = words.at(-1) ?? '';
    const isOpen = (last === '`' && words.split('`').length % 2 === 0) ||
        (last === '"' && words.split('"').length % 2 === 0) ||
        (last === '”' && !words.includes('“')) ||
        (last === '»' && !words.includes('«'));
    return isOpen ? words.slice(0, -1).trimEnd() : words;
}
/** Pairs of marks around a whole line. */
const PAIRS = [
    ['<!--', '-->'],
    ['(', ')'],
    ['[', ']'],
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['`', '`'],
    ['**', '**'],
    ['__', '__'],
    ['*', '*'],
    ['_', '_']
];
function withoutOuterMarks(line) {
    for (const [open, close] of PAIRS) {
        const body = line.replace(/[.!]$/, '');
        if (body.length > open.length + close.length && body.startsWith(open) && body.endsWith(close))
            return withoutOuterMarks(body.slice(open.length, -close.length).trim());
    }
    return line;
}

;// CONCATENATED MODULE: ./lib/session/text/declared-end.js
/**
 * The end that an answer declares in its last line: `STATUS: done`, `STATUS: not done: <what, why>`, for PM also
 * `STATUS: nothing to do: <why>`. Pure. A status line counts only at the end: not in the middle of a text, nor as the end of a
 * quoted example.
 */

/** Lines that a reason may take up below its status line. */
const MOST_REASON_LINES = 30;
/** The end that an answer declares; undefined if its last line declares none. */
function parseDeclaredEnd(response) {
    const lines = response.split(/\r\n|\n|\r/);
    const end = lines.findLastIndex((line) => !isAfterword(line));
    if (end === -1)
        return undefined;
    const found = findStatus(lines, end) ?? findAtEndOfLine(lines, end);
    if (found === undefined)
        return undefined;
    const block = blockAround(lines, found.from, end);
    if (block === undefined)
        return undefined;
    const { kind } = found.status;
    return { kind, reason: reasonOf(lines, found, end), response: withoutBlock(lines, found, block) };
}
/** The status line, at the end or with a reason in the lines below it. */
function findStatus(lines, end) {
    for (let index = end; index >= Math.max(0, end - MOST_REASON_LINES); index--) {
        const status = parseStatusLine(lines[index] ?? '');
        if (status === undefined)
            continue;
        if (index === end)
            return { status, from: index, before: '' };
        const below = lines.slice(index + 1, end + 1);
        const isReason = status.kind !== 'done' && (isOpen(status) || below.every(isListed));
        return isReason ? { status, from: index, before: '' } : undefined;
    }
    return undefined;
}
/** Whether the reason is still to come: `STATUS: not done:`. */
function isOpen({ reason }) {
    return reason === undefined || /[:：]$/.test(reason);
}
function isListed(line) {
    return /^(?:\s+\S|\s*(?:[-*+•]|\d{1,3}[.)])\s)/.test(line);
}
/** A status in capitals behind the last sentence: `I wrote notes.md. STATUS: done`. */
function findAtEndOfLine(lines, end) {
    const line = lines[end] ?? '';
    const at = line.lastIndexOf('STATUS');
    const [marks = ''] = /[*_`]*$/.exec(line.slice(0, at).slice(-4)) ?? [];
    const before = line.slice(0, at - marks.length);
    if (at === -1 || !/[.!?…。][*_`"'”)\]]{0,4}\s+$/.test(before.slice(-20)))
        return undefined;
    const status = parseStatusLine(line.slice(before.length));
    return status === undefined ? undefined : { status, from: end, before: before.trimEnd() };
}
function reasonOf(lines, { status, from }, end) {
    const below = lines
        .slice(from + 1, end + 1)
        .filter((line) => !isFenceMark(line))
        .map((line) => line.trim());
    const words = [status.reason ?? '', ...below].filter((part) => part !== '').join('\n');
    return words === '' ? undefined : words;
}
/** The lines to remove, with a fence around them; undefined if the status belongs to an example. */
function blockAround(lines, from, end) {
    const isQuote = (line) => line !== undefined && /^\s*>/.test(line);
    if (isQuote(lines[from]) && (isQuote(lines[from - 1]) || isIntroduced(lines, from)))
        return undefined;
    const fence = fenceAround(lines, from);
    const own = { first: from, last: end };
    if (fence === undefined || fence.last === lines.length)
        return own;
    const isWritten = (line) => line.trim() !== '';
    const holdsOnlyStatus = !lines.slice(fence.first + 1, from).some(isWritten) && !lines.slice(end + 1, fence.last).some(isWritten);
    if (holdsOnlyStatus)
        return isIntroduced(lines, fence.first) ? undefined : fence;
    // An answer that is fenced as a whole.
    return fence.first === lines.findIndex(isWritten) ? own : undefined;
}
/** Whether the line before ends with a colon, as before an example. */
function isIntroduced(lines, first) {
    const before = lines.slice(0, first).findLast((line) => line.trim() !== '');
    return before !== undefined && /[:：][*_]{0,2}\s*$/.test(before);
}
/** The fence that a line is in; an unclosed one ends behind the last line. */
function fenceAround(lines, index) {
    let open;
    for (const [at, line] of lines.entries()) {
        const mark = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
        if (open === undefined) {
            if (at > index)
                return undefined;
            if (mark !== undefined)
                open = { mark, first: at };
        }
        else if (mark?.startsWith(open.mark) === true && isFenceMark(line)) {
            if (at > index)
                return { first: open.first, last: at };
            open = undefined;
        }
    }
    return open === undefined ? undefined : { first: open.first, last: lines.length };
}
function isFenceMark(line) {
    return /^\s*(?:`{3,}|~{3,})\s*$/.test(line);
}
function withoutBlock(lines, { before }, { first, last }) {
    const head = withoutIntroduction(lines.slice(0, first));
    if (before !== '')
        head.push(before);
    const tail = lines
        .slice(last + 1)
        .join('\n')
        .trim();
    const kept = /^[\s\-*_]*$/.test(tail) ? '' : tail;
    return [head.join('\n').trimEnd(), kept].filter((part) => part !== '').join('\n\n');
}
/** The lines without a rule or a heading `Status` at their end, which would introduce nothing. */
function withoutIntroduction(lines) {
    const last = lines.findLastIndex((line) => line.trim() !== '');
    const line = (lines[last] ?? '').trim();
    const isRule = /^(?:-{3,}|\*{3,}|_{3,})$/.test(line) && (lines[last - 1] ?? '').trim() === '';
    const isHeading = /^(?:#{1,6}\s*|\*\*|__)(?:final )?status[:*_\s]*$/i.test(line);
    return last >= 0 && (isRule || isHeading) ? withoutIntroduction(lines.slice(0, last)) : [...lines];
}
/** What may follow the last line: blank lines, a rule, the end of a fence, a signature, tickets, a comment. */
function isAfterword(line) {
    const text = line.trim();
    return (/^[-*_=`~\s]*$/.test(text) ||
        /^(?:--|—|–|~)\s*[^.?!:]{1,60}$/.test(text) ||
        /^(?:🤖|co-authored-by:|signed-off-by:|generated (?:with|by)\b)/i.test(text) ||
        /^[*_]{0,2}(?:[\p{L}\p{N}-]+ ){0,4}Agent[*_]{0,2}$/u.test(text) ||
        /^(?:TODO|TASK|BUG|FIXME|FEATURE|ENHANCEMENT|ISSUE):\s/.test(text) ||
        /^(?:<!--(?!.*status).*-->|<\/[\w-]+>)$/i.test(text));
}


/***/ })

};

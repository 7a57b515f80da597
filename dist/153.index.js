export const id = 153;
export const ids = [153];
export const modules = {

/***/ 47153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeSession: () => (/* binding */ concludeSession)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/tickets/extract-tickets.js
var extract_tickets = __webpack_require__(10531);
// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/session/text/text-lines.js
/** Reads the lines of a text file in constant memory and linear time, whatever is in it. */


const CHUNK_BYTES = 64 * 1024;
/** Maximum characters of a line; the rest of the line is skipped. */
const LINE_CHARACTERS = 8 * 1024;
/**
 * Yields the lines that the file has now, without their line ends (`\n`, `\r\n`, `\r`).
 * @throws Error if it cannot be opened, or is not a regular file: agents may be able to write to its folder.
 */
function* readTextLines(file) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const descriptor = external_node_fs_.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const stats = external_node_fs_.fstatSync(descriptor);
        if (!stats.isFile())
            throw new Error(`${file} is not a regular file`);
        yield* splitLines(readChunks(descriptor, stats.size));
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
/** Yields the text up to the current size of the file, so that reading a growing file ends. */
function* readChunks(descriptor, size) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let left = size;
    while (left > 0) {
        const bytes = external_node_fs_.readSync(descriptor, buffer, 0, Math.min(left, buffer.length), null);
        if (bytes === 0)
            break;
        left -= bytes;
        yield decoder.write(buffer.subarray(0, bytes));
    }
    yield decoder.end();
}
function* splitLines(chunks) {
    let line = '';
    let endsInReturn = false;
    for (const chunk of chunks) {
        if (chunk === '')
            continue;
        // A line end of two characters may span two chunks.
        const text = endsInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
        endsInReturn = chunk.endsWith('\r');
        const [first = '', ...further] = text.split(/\r\n|\n|\r/);
        line = (line + first).slice(0, LINE_CHARACTERS);
        for (const next of further) {
            yield line;
            line = next.slice(0, LINE_CHARACTERS);
        }
    }
    yield line;
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/tickets/collect-tickets.js
/** Collects the tickets that the responses of a session name, without duplicates. */





/** Maximum number of tickets of a session: more is not a list of work, and the record must stay small. */
const MOST_TICKETS = 1_000;
/**
 * Collects the tickets of all runs in order; of two with the same title the first is kept, whichever run named it.
 * @param readWhole reads the tickets of a response that is truncated in the record; throws if it cannot.
 */
function collectTickets(runs, readWhole) {
    const byTitle = new Map();
    const problems = [];
    let isFull = false;
    for (const run of runs)
        for (const ticket of ticketsOfRun(run, readWhole, problems)) {
            const key = (0,extract_tickets/* plainTitle */.D4)(ticket.title);
            if (byTitle.has(key))
                continue;
            if (byTitle.size < MOST_TICKETS)
                byTitle.set(key, { ...ticket, agent: run.agent });
            else
                isFull = true;
        }
    if (isFull)
        problems.push(`The responses name more than ${MOST_TICKETS} tickets: the first ${MOST_TICKETS} are listed, the others are only in the files response.md.`);
    return { tickets: [...byTitle.values()], problems };
}
function ticketsOfRun(run, readWhole, problems) {
    if (!run.responseTruncated)
        return (0,extract_tickets/* extractTickets */.N3)(run.response);
    try {
        return readWhole(run);
    }
    catch (error) {
        const reason = (0,error_message/* errorMessage */.g)(error);
        problems.push(`${run.agent} (${run.id}): its full response cannot be read (${reason}), so only its first ${run.response.length} characters were searched for tickets.`);
        return (0,extract_tickets/* extractTickets */.N3)(run.response);
    }
}
/**
 * Reads the tickets of `response.md` of a run. One more than the maximum shows that there are more.
 * @throws Error if there is no such file, or it cannot be read.
 */
function readResponseTickets(sessionDirectory, { folder }) {
    const file = external_node_path_.join(sessionDirectory, ...folder.split('/'), 'response.md');
    // The first pass ends at the first line that is not indented, usually the first line.
    const indent = (0,markdown_blocks/* commonIndentOf */.p$)(readTextLines(file));
    return (0,extract_tickets/* ticketsOf */.jW)((0,markdown_blocks/* readMarkdownLines */.vG)(readTextLines(file), indent), MOST_TICKETS + 1);
}

// EXTERNAL MODULE: ./lib/session/record/superseded.js
var superseded = __webpack_require__(59406);
// EXTERNAL MODULE: ./lib/session/record/verdict.js
var record_verdict = __webpack_require__(27497);
;// CONCATENATED MODULE: ./lib/session/rounds/conclude.js
/** Concludes a session, in one job or over many: tickets and verdict. */




/** Emits the tickets, then the verdict: a session's last events. */
function concludeSession({ pm, pmRuns, results, unknownAgents, closingFault, structuredFault, cancelReason }, { tickets, failOn }, { emit, directory }) {
    if (tickets !== 'off') {
        const collected = collectTickets([...pmRuns, ...results], (run) => readResponseTickets(directory, run));
        for (const message of collected.problems)
            emit({ type: 'notice', level: 'warning', message });
        emit({ type: 'tickets-extracted', tickets: collected.tickets });
    }
    const undeclared = describeUndeclared(results);
    if (undeclared !== undefined)
        emit({ type: 'notice', level: 'info', message: undeclared });
    const verdict = (0,record_verdict/* decideVerdict */.AU)({
        pm,
        // Marked only now, because a later round may have done the work again.
        results: (0,superseded/* markSuperseded */.QX)(results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' }))),
        unknownAgents,
        closingFault,
        structuredFault,
        failOn,
        cancelReason
    });
    emit({ type: 'session-ended', ...verdict });
}
/** One line for all completed runs whose answers do not say that they are done. */
function describeUndeclared(results) {
    const names = results.flatMap(({ id, agent, outcome, declaredEnd }) => outcome === 'completed' && declaredEnd === undefined ? [`${agent} (${id})`] : []);
    return names.length === 0
        ? undefined
        : `No line STATUS: done at the end of the answer of ${names.join(', ')}: that the work is done is inferred from the end of the run. With require-status such a run fails.`;
}


/***/ }),

/***/ 65736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ maskCodeSpans),
/* harmony export */   KO: () => (/* binding */ parseMarkdownLines),
/* harmony export */   p$: () => (/* binding */ commonIndentOf),
/* harmony export */   vG: () => (/* binding */ readMarkdownLines)
/* harmony export */ });
/* unused harmony export BLANKED */
/* harmony import */ var _util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20960);
/**
 * Classifies the lines of a Markdown text: the author's own words, code, quotes, tables or comments. One pass, without a
 * syntax tree.
 */

/** Replaces a blanked-out character: neither letter nor blank nor mark. */
const BLANKED = '\u0001';
const TAB_WIDTH = 4;
// Terminal escapes: colours and cursor moves (CSI), titles and links (OSC, ended by BEL or ST), two-character ones.
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
/** Splits a text at any line end, without terminal escapes and invisible characters. */
function splitLines(text) {
    return visibleText(text).split(/\r\n|\n|\r/);
}
/** Removes terminal escapes and invisible characters. */
function visibleText(text) {
    return (0,_util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisibleBreaks */ .aF)(text.includes('\u001b') ? text.replace(ESCAPES, '') : text);
}
/** Parses the lines of a Markdown text with their kinds. */
function parseMarkdownLines(text) {
    const lines = splitLines(text);
    return [...readMarkdownLines(lines, commonIndentOf(lines))];
}
/**
 * Parses line by line and holds one line at a time, for texts that are too large for memory. The lines may still contain
 * terminal escapes.
 */
function* readMarkdownLines(lines, commonIndent) {
    const state = {
        fence: undefined,
        hiddenUntil: undefined,
        listContent: undefined,
        inTable: false
    };
    let previous = 'blank';
    const parse = (line, next) => {
        const indent = indentOf(line);
        const kind = kindOf(line, indent, previous, next, state);
        previous = kind;
        return { kind, text: line, masked: kind === 'text' ? maskInline(line) : '', indent };
    };
    let held;
    for (const line of lines) {
        const next = visibleText(line).slice(Math.min(commonIndent, line.length));
        if (held !== undefined)
            yield parse(held, next);
        held = next;
    }
    if (held !== undefined)
        yield parse(held, undefined);
}
/**
 * Returns the indent that all lines share. An answer that is indented as a whole (as shown by a terminal or a
 * here-document) is text, not code; but if its first line has a mark, it may be code.
 */
function commonIndentOf(lines) {
    let common = Number.MAX_SAFE_INTEGER;
    let written = 0;
    for (const given of lines) {
        const line = visibleText(given);
        if (line.trim() === '')
            continue;
        if (written === 0 && !/^[\p{L}\p{N}]/u.test(line.trim()))
            return 0;
        written += 1;
        common = Math.min(common, line.length - line.trimStart().length);
        if (common === 0)
            return 0;
    }
    return written < 2 ? 0 : common;
}
function kindOf(line, indent, previous, next, state) {
    const content = line.trim();
    if (state.fence !== undefined) {
        if (closesFence(content, state.fence))
            state.fence = undefined;
        return 'fence';
    }
    if (state.hiddenUntil !== undefined) {
        if (content.toLowerCase().includes(state.hiddenUntil))
            state.hiddenUntil = undefined;
        return 'hidden';
    }
    if (content === '') {
        state.inTable = false;
        return 'blank';
    }
    const contentColumn = state.listContent ?? 0;
    if (indent >= contentColumn + 4 && (previous === 'blank' || previous === 'indented-code'))
        return 'indented-code';
    const fence = /^(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[1];
    if (fence !== undefined) {
        state.fence = fence;
        return 'fence';
    }
    if (opensHidden(content, state))
        return 'hidden';
    if (/^(?:[-*+] +|\d{1,9}[.)] +)?>/.test(content))
        return 'quote';
    if (isTableLine(content, next, state))
        return 'table';
    const item = /^(?:[-*+•]|\d{1,9}[.)])( +|\t)/.exec(content);
    if (item !== null)
        state.listContent = indent + item[0].length;
    else if (indent < (state.listContent ?? 0) && previous === 'blank')
        state.listContent = undefined;
    return 'text';
}
function closesFence(content, fence) {
    const mark = fence.charAt(0);
    return content.length >= fence.length && content.startsWith(fence) && isOnly(content, mark);
}
function isOnly(content, marks) {
    for (const character of content)
        if (!marks.includes(character))
            return false;
    return true;
}
/** Elements whose content is quoted, not stated. */
const HIDING_ELEMENTS = [
    'pre',
    'example',
    'examples',
    'template',
    'blockquote',
    'thinking',
    'code',
    'script',
    'style'
];
function opensHidden(content, state) {
    if (!content.startsWith('<'))
        return false;
    if (content.startsWith('<!--')) {
        const end = content.indexOf('-->');
        if (end < 0)
            state.hiddenUntil = '-->';
        // Text may follow a comment on its line.
        return end < 0 || content.slice(end + 3).trim() === '';
    }
    const element = /^<([a-z]+)[ >]/i.exec(content)?.[1]?.toLowerCase();
    if (element === undefined || !HIDING_ELEMENTS.includes(element))
        return false;
    if (!content.toLowerCase().includes(`</${element}>`))
        state.hiddenUntil = `</${element}>`;
    return true;
}
function isTableLine(content, next, state) {
    const hasBar = content.includes('|');
    if (!hasBar) {
        state.inTable = false;
        return false;
    }
    if (content.startsWith('|'))
        return true;
    if (!state.inTable)
        state.inTable = isDelimiterRow(next ?? '');
    return state.inTable;
}
function isDelimiterRow(line) {
    return line.includes('|') && line.includes('-') && isOnly(line.trim(), '|:- ');
}
function indentOf(line) {
    let columns = 0;
    for (const character of line) {
        if (character === '\t')
            columns += TAB_WIDTH - (columns % TAB_WIDTH);
        else if (/\s/.test(character))
            columns++;
        else
            break;
    }
    return columns;
}
/** Blanks out code spans and comments within a line. A mark without its partner stays as it is. */
function maskInline(line) {
    const withoutCode = maskCodeSpans(line);
    return withoutCode.includes('<!--') ? maskComments(withoutCode) : withoutCode;
}
/** Blanks out code spans only. */
function maskCodeSpans(line) {
    if (!line.includes('`'))
        return line;
    const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
    const partners = partnersOf(runs.map((run) => run.length));
    let masked = '';
    let copied = 0;
    for (let index = 0; index < runs.length; index++) {
        const partner = partners[index];
        const run = runs[index];
        const last = partner === undefined ? undefined : runs[partner];
        if (run === undefined || last === undefined)
            continue;
        const end = last.start + last.length;
        masked += line.slice(copied, run.start) + BLANKED.repeat(end - run.start);
        copied = end;
        index = partner ?? index;
    }
    return masked + line.slice(copied);
}
/** Returns for each run of backticks the index of the next one of the same length, in one pass from the end. */
function partnersOf(lengths) {
    const nextOfLength = new Map();
    const partners = new Array(lengths.length);
    for (let index = lengths.length - 1; index >= 0; index--) {
        const length = lengths[index] ?? 0;
        partners[index] = nextOfLength.get(length);
        nextOfLength.set(length, index);
    }
    return partners;
}
function maskComments(line) {
    let masked = '';
    let copied = 0;
    for (;;) {
        const start = line.indexOf('<!--', copied);
        const end = start < 0 ? -1 : line.indexOf('-->', start);
        if (end < 0)
            return masked + line.slice(copied);
        masked += line.slice(copied, start) + BLANKED.repeat(end + 3 - start);
        copied = end + 3;
    }
}


/***/ }),

/***/ 10531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ plainTitle),
/* harmony export */   N3: () => (/* binding */ extractTickets),
/* harmony export */   jW: () => (/* binding */ ticketsOf)
/* harmony export */ });
/* harmony import */ var _text_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65736);
/** Extracts tickets: follow-up work that a response names. */

const TYPES = {
    TODO: 'task',
    TASK: 'task',
    BUG: 'bug',
    FIXME: 'bug',
    FEATURE: 'feature',
    ISSUE: 'issue',
    ENHANCEMENT: 'enhancement'
};
const WORDS = Object.keys(TYPES).join('|');
/** An annotation (`(alice)`, `[#12]`, `@alice`), closing brackets and emphasis, and the colon. */
const AFTER_WORD = String.raw `(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}|@[\w-]{1,40}))?\]?[*_]{0,3} ?[:：][*_]{0,3}`;
const MARKER = new RegExp(String.raw `(?<![\p{L}\p{N}])(${WORDS})${AFTER_WORD}`, 'gu');
/**
 * In lower case only these are markers, and only at the start of a line: `Task:` and `Issue:` are labels of reports. A
 * blank must follow: `bug:fix` is an identifier.
 */
const LOWER_CASE_MARKER = new RegExp(String.raw `^(todo|fixme|bug)${AFTER_WORD}(?!\w)`, 'i');
/** One part of what precedes the text of a line: quote, list, check box, comment and heading marks, emoji. */
const PREFIX = /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\((?=[A-Z])|\[(?=[A-Z]{3,11}\])|[A-Z]{3,11}\/(?=[A-Z]{3,11}:)|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu;
const MOST_PREFIXES = 12;
/** How many characters before a marker are inspected. */
const NEAR = 40;
const LOG_LINE = /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/;
/** Opening quotation marks with their closing marks. */
const QUOTES = new Map([
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['„', '“”'],
    ['‘', '’'],
    ['«', '»']
]);
/** Words after which a marker is only mentioned. */
const MENTION_WORDS = new Set('the all this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(' '));
/** What follows a marker that is only explained: `TODO: or TASK: for work`. */
const MENTION_TITLE = /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i;
/** What follows a marker in a sentence about markers: `a TODO: comment in main.c`. */
const MENTION_NOUN = /^(?:lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?|entry|entries|tags?|annotations?)\b/i;
/** Titles that mean that there is nothing to do. */
const NOTHING = /^(?:none|nothing|n\/?a|nil|tbd|no (?:\w+ )?(?:bugs?|issues?|todos?|tasks?|problems?|follow-?ups?))(?: (?:found|known|so far|at (?:this|the) \w+|identified|remain(?:s|ing)?|left|open|reported|needed|required|yet|to do|to report))?$/i;
/** The purpose of a marker, in a list of markers: `BUG: reports`. */
const KIND = /^(?:work )?(?:items?|reports?|requests?|issues?|problems?|bugs?|tasks?|features?)$/i;
/** Work that is already done: `(done)`, `- fixed`, `✅`. */
const DONE = /(?:[([]|\s[–—-] ?)(?:done|completed?|finished|fixed|resolved|closed)[)\]]?$|[✅✔✓☑]\ufe0f?$/iu;
/**
 * Extracts the tickets of a response, in textual order, without duplicates. Code fences, inline code and tables are
 * ignored. Markers and the trimming of titles follow claude-mpm (`core/ticket_extractor.py`), without its bugs.
 */
function extractTickets(text) {
    return ticketsOf((0,_text_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarkdownLines */ .KO)(text));
}
/** Extracts tickets from an iterable of lines; reads no line after `most` tickets. */
function ticketsOf(lines, most = Infinity) {
    const tickets = new Map();
    for (const line of lines) {
        if (tickets.size >= most)
            break;
        if (line.kind === 'fence' || line.kind === 'table' || line.kind === 'blank')
            continue;
        for (const ticket of ticketsOfLine(line)) {
            const key = `${ticket.type}\n${plainTitle(ticket.title)}`;
            if (!tickets.has(key))
                tickets.set(key, ticket);
        }
    }
    return [...tickets.values()];
}
/** Normalizes what does not distinguish titles: case, code marks. */
function plainTitle(title) {
    return title.replaceAll('`', '').toLowerCase();
}
function ticketsOfLine(line) {
    const { text } = line;
    // Comments are not masked, because markers are often in comments.
    const masked = line.kind === 'text' ? (0,_text_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .maskCodeSpans */ .BW)(text) : text;
    const begin = beginningOf(masked);
    if (begin === undefined)
        return [];
    const markers = markersOf(masked, begin);
    const tickets = [];
    let isMentioned = false;
    for (const [index, marker] of markers.entries()) {
        const title = titleOf(text.slice(marker.end, markers[index + 1]?.start), text.slice(Math.max(0, marker.start - NEAR), marker.start));
        const isFirst = marker.start === begin;
        if (title === '' ? !isFirst : markers.length > 1 && MENTION_TITLE.test(title))
            isMentioned = true;
        else if (!isFirst && MENTION_NOUN.test(title))
            continue;
        // Within a sentence one word is not a title: "look for BUG: and FIXME: markers".
        else if (title !== '' && (isFirst || title.includes(' ')))
            tickets.push({ type: marker.type, title });
    }
    return isMentioned ? [] : tickets;
}
/** Returns where the text of a line begins; undefined for log lines and work that is checked off. */
function beginningOf(masked) {
    let begin = 0;
    for (let step = 0; step < MOST_PREFIXES; step++) {
        const ahead = masked.slice(begin, begin + 60);
        if (/^\[[xX✓✔]\]|^~~|^[✅☑✔]/u.test(ahead) || LOG_LINE.test(ahead))
            return undefined;
        const prefix = PREFIX.exec(ahead)?.[0];
        if (prefix === undefined)
            break;
        begin += prefix.length;
    }
    return begin;
}
function markersOf(masked, begin) {
    const markers = [];
    const lowerCase = LOWER_CASE_MARKER.exec(masked.slice(begin, begin + 100));
    // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
    const isField = lowerCase !== null && /^Bug$/.test(lowerCase[1] ?? '') && /[-*+•]\s*[*_]*$/.test(masked.slice(0, begin));
    const word = lowerCase?.[1]?.toUpperCase() ?? '';
    const type = TYPES[word];
    if (lowerCase !== null && type !== undefined && !isField) {
        markers.push({ type, start: begin, end: begin + lowerCase[0].length });
    }
    for (const match of masked.matchAll(MARKER)) {
        const of = TYPES[match[1] ?? ''];
        const end = match.index + match[0].length;
        if (of === undefined || match.index < begin || markers[0]?.start === match.index)
            continue;
        if (match.index > begin && !isTicketWithin(masked, match.index, end))
            continue;
        markers.push({ type: of, start: match.index, end });
    }
    return markers;
}
/**
 * Whether a marker within a line is a ticket: it is separated by blanks, and the words before it do not just mention
 * it.
 */
function isTicketWithin(masked, start, end) {
    const before = masked.slice(Math.max(0, start - NEAR), start).replace(/[*_]{1,3}$/, '');
    if (!/[\s(,;]$/.test(before) || !/^\s|^$/.test(masked.slice(end, end + 1)))
        return false;
    // `Fixed a BUG: ...` only mentions it, `found a BUG: ...` does not.
    const word = /(\p{L}{1,20})\s{1,4}(?:(?:a|an)\s{1,4})?$/iu.exec(before)?.[1]?.toLowerCase() ?? '';
    return !MENTION_WORDS.has(word);
}
/** Extracts the title after a marker, without comment ends, emphasis, conjunctions, quotes and end marks. */
function titleOf(behind, before) {
    let title = behind;
    for (const [open, close] of [
        ['<!--', '-->'],
        ['/*', '*/'],
        ['{-', '-}'],
        ['(*', '*)'],
        ['{#', '#}']
    ]) {
        const end = before.includes(open) ? title.indexOf(close) : -1;
        if (end >= 0)
            title = title.slice(0, end);
    }
    if (before.endsWith('('))
        title = title.slice(0, closingBracket(title));
    title = title
        .replace(/\*\*|__|"{3}/g, '')
        .split(/\s+/)
        .join(' ')
        .trim();
    if (DONE.test(title.slice(-40)) || /^~~.*~~$/.test(title))
        return '';
    title = title.replace(/^[:：] ?/, '');
    title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '');
    title = withoutQuotes(withoutEndMarks(title));
    return isPlaceholder(title) ? '' : title;
}
/** Returns where the bracket before a title is closed; brackets within the title are nested. */
function closingBracket(title) {
    let open = 1;
    for (let at = 0; at < title.length; at++) {
        if (title.charAt(at) === '(')
            open++;
        else if (title.charAt(at) === ')' && --open === 0)
            return at;
    }
    return title.length;
}
function withoutEndMarks(title) {
    let end = title.length;
    while (end > 0 && '.,;: *_…。，；、'.includes(title.charAt(end - 1)))
        end--;
    return title.slice(0, end);
}
function withoutQuotes(title) {
    const close = QUOTES.get(title.charAt(0));
    const inner = title.slice(1, -1);
    const isWrapped = close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark));
    return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title;
}
/** `[description]`, `<title>`, `none`, and text without a letter or digit. */
function isPlaceholder(title) {
    if (!/[\p{L}\p{N}]/u.test(title) || NOTHING.test(title) || KIND.test(title))
        return true;
    return /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}]/i.test(title);
}


/***/ })

};

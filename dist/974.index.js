export const id = 974;
export const ids = [974];
export const modules = {

/***/ 77974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeSession: () => (/* binding */ concludeSession)
});

// EXTERNAL MODULE: ./lib/session/tickets.js
var tickets = __webpack_require__(62793);
;// CONCATENATED MODULE: ./lib/session/collect-tickets.js

/** Tickets of all runs in their order; of two with the same title the first counts, whoever named it. */
function collectTickets(runs) {
    const byTitle = new Map();
    for (const { agent, response } of runs)
        for (const ticket of (0,tickets/* extractTickets */.N)(response)) {
            const key = ticket.title.toLowerCase();
            if (!byTitle.has(key))
                byTitle.set(key, { ...ticket, agent });
        }
    return [...byTitle.values()];
}

// EXTERNAL MODULE: ./lib/session/verdict.js
var session_verdict = __webpack_require__(7381);
;// CONCATENATED MODULE: ./lib/session/conclude.js
/** The end of a session, wherever its runs were: tickets, verdict, record. */


/** Says the tickets, then the verdict: a session's last events. */
function concludeSession({ pm, pmRuns, results, unknownAgents, structuredFault, cancelReason }, { tickets, failOn }, emit) {
    if (tickets !== 'off')
        emit({ type: 'tickets-extracted', tickets: collectTickets([...pmRuns, ...results]) });
    const verdict = (0,session_verdict/* decideVerdict */.AU)({
        pm,
        results: results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' })),
        unknownAgents,
        structuredFault,
        failOn,
        cancelReason
    });
    emit({ type: 'session-ended', ...verdict });
}


/***/ }),

/***/ 69830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseMarkdownLines),
/* harmony export */   i: () => (/* binding */ BLANKED)
/* harmony export */ });
/**
 * Markdown by lines: which lines of an answer are its author's own words, and which are code, quotes, tables or
 * comments. No tree is built; each line is looked at once.
 */
/** Stands for a blanked-out character: it is no letter, no blank and no mark. */
const BLANKED = '\u0001';
const TAB_WIDTH = 4;
// Terminal escapes: colours and cursor moves (CSI), titles and links (OSC, ended by BEL or ST), two-character ones.
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
/** A text's lines without terminal escapes, whatever its line ends are. */
function splitLines(text) {
    const plain = text.includes('\u001b') ? text.replace(ESCAPES, '') : text;
    return plain.split(/\r\n|\n|\r/);
}
/** The lines of a Markdown text with their kinds. */
function parseMarkdownLines(text) {
    const lines = withoutCommonIndent(splitLines(text));
    const parsed = [];
    const state = {
        fence: undefined,
        hiddenUntil: undefined,
        listContent: undefined,
        inTable: false
    };
    for (const [index, line] of lines.entries()) {
        const indent = indentOf(line);
        const previous = parsed.at(-1)?.kind ?? 'blank';
        const kind = kindOf(line, indent, previous, lines[index + 1], state);
        parsed.push({ kind, text: line, masked: kind === 'text' ? maskInline(line) : '', indent });
    }
    return parsed;
}
/**
 * An answer that is indented as a whole (as a terminal or a here-document shows it) is text, not code. One whose first line
 * is a label already may be a piece of code by itself.
 */
function withoutCommonIndent(lines) {
    const written = lines.filter((line) => line.trim() !== '');
    const common = written.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.MAX_SAFE_INTEGER);
    if (written.length < 2 || common === 0 || !/^[\p{L}\p{N}]/u.test(written[0]?.trim() ?? ''))
        return lines;
    return lines.map((line) => line.slice(Math.min(common, line.length)));
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
/** Elements whose content is shown, not said. */
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
        // What follows a comment on its line is text.
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
    const withoutCode = line.includes('`') ? maskCodeSpans(line) : line;
    return withoutCode.includes('<!--') ? maskComments(withoutCode) : withoutCode;
}
function maskCodeSpans(line) {
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
/** For each run of backticks the place of the next one of its own length: found from the end, in one pass. */
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

/***/ 62793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ extractTickets)
/* harmony export */ });
/* harmony import */ var _detection_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69830);
/** Tickets: follow-up work that a response names. */

const TYPES = {
    TODO: 'task',
    TASK: 'task',
    BUG: 'bug',
    FIXME: 'bug',
    FEATURE: 'feature',
    ISSUE: 'issue',
    ENHANCEMENT: 'enhancement'
};
/** The word, an annotation (`(alice)`, `[#12]`), closing emphasis and the colon on either side of each other. */
const MARKER = /(?<![\p{L}\p{N}])(TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}))?[*_]{0,3}[:：][*_]{0,3}/gu;
/** In small letters only these are markers, and only where a line begins: `Task:` and `Issue:` are labels of reports. */
const SMALL_MARKER = /^(todo|fixme|bug)(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}))?[*_]{0,3}[:：][*_]{0,3}/i;
/** One piece of what stands before a line's own text: quote, list, check box, comment and heading marks, emoji. */
const PREFIX = /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu;
const MOST_PREFIXES = 12;
/** Characters before a marker that are looked at. */
const NEAR = 40;
const LOG_LINE = /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/;
/** Opening quotation marks with those that may close them. */
const QUOTES = new Map([
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['„', '“”'],
    ['‘', '’'],
    ['«', '»']
]);
/** Words after which a marker is spoken of, not set. */
const SPOKEN_OF = new Set('the a an this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(' '));
/** What follows a marker that is explained, not set: `TODO: or TASK: for work`. */
const SPOKEN_TITLE = /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i;
/**
 * Finds the tickets of a response, in textual order, each once. Code fences, inline code and tables are not read.
 * Markers and the trimming of titles are those of the field's original (`core/ticket_extractor.py`), without its faults.
 */
function extractTickets(text) {
    const tickets = new Map();
    for (const line of (0,_detection_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarkdownLines */ .K)(text)) {
        if (line.kind === 'fence' || line.kind === 'table' || line.kind === 'blank')
            continue;
        for (const ticket of ticketsOfLine(line)) {
            const key = `${ticket.type}\n${ticket.title.toLowerCase()}`;
            if (!tickets.has(key))
                tickets.set(key, ticket);
        }
    }
    return [...tickets.values()];
}
function ticketsOfLine(line) {
    const { text } = line;
    const masked = line.masked === '' ? text : line.masked;
    const begin = beginningOf(masked);
    if (begin === undefined)
        return [];
    const markers = markersOf(masked, begin);
    const tickets = [];
    let isSpokenOf = false;
    for (const [index, marker] of markers.entries()) {
        const title = titleOf(text.slice(marker.end, markers[index + 1]?.start), text.slice(Math.max(0, marker.start - NEAR), marker.start));
        const isFirst = marker.start === begin;
        if (title === '' ? !isFirst : markers.length > 1 && SPOKEN_TITLE.test(title))
            isSpokenOf = true;
        // Within a sentence one word is no title: "look for BUG: and FIXME: markers".
        else if (title !== '' && (isFirst || title.includes(' ')))
            tickets.push({ type: marker.type, title });
    }
    return isSpokenOf ? [] : tickets;
}
/** Where a line's own text begins; undefined for lines of a log and for work that is ticked off. */
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
    const small = SMALL_MARKER.exec(masked.slice(begin, begin + 100));
    // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
    const isField = small !== null && /^Bug$/.test(small[1] ?? '') && /[-*+•]\s*[*_]*$/.test(masked.slice(0, begin));
    const word = small?.[1]?.toUpperCase() ?? '';
    const type = TYPES[word];
    if (small !== null && type !== undefined && !isField) {
        markers.push({ type, start: begin, end: begin + small[0].length });
    }
    for (const match of masked.matchAll(MARKER)) {
        const of = TYPES[match[1] ?? ''];
        const end = match.index + match[0].length;
        if (of === undefined || match.index < begin || markers[0]?.start === match.index)
            continue;
        if (match.index > begin && !isSetWithin(masked, match.index, end))
            continue;
        markers.push({ type: of, start: match.index, end });
    }
    return markers;
}
/** Whether a marker within a line opens a piece of work: it stands free, and nothing before it speaks of it. */
function isSetWithin(masked, start, end) {
    const before = masked.slice(Math.max(0, start - NEAR), start).replace(/[*_]{1,3}$/, '');
    if (!/[\s(,;]$/.test(before) || !/^\s|^$/.test(masked.slice(end, end + 1)))
        return false;
    const word = /(\p{L}{1,20})\s{1,4}$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    return !SPOKEN_OF.has(word);
}
/** The title in what stands behind a marker: without comment ends, emphasis, joining words, quotes and end marks. */
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
    title = title
        .replace(/\*\*|__|"{3}/g, '')
        .split(/\s+/)
        .join(' ')
        .trim();
    title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '');
    title = withoutQuotes(withoutEndMarks(title));
    return isPlaceholder(title) ? '' : title;
}
function withoutEndMarks(title) {
    let end = title.length;
    while (end > 0 && '.,;: *_…'.includes(title.charAt(end - 1)))
        end--;
    return title.slice(0, end);
}
function withoutQuotes(title) {
    const close = QUOTES.get(title.charAt(0));
    const inner = title.slice(1, -1);
    const isWrapped = close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark));
    return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title;
}
/** `[description]`, `<title>`, and text without a letter or digit. */
function isPlaceholder(title) {
    if (!/[\p{L}\p{N}]/u.test(title))
        return true;
    return /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}]/i.test(title);
}


/***/ }),

/***/ 7381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   Qu: () => (/* binding */ withoutFullStop),
/* harmony export */   SS: () => (/* binding */ describeOutcome)
/* harmony export */ });
/**
 * PM must have answered; then `fail-on` says how much of the delegated work may be missing. A delegation to an agent
 * that nobody knows is work that was not done.
 */
function decideVerdict(facts) {
    const { pm, results, unknownAgents, structuredFault = null, failOn, cancelReason } = facts;
    if (cancelReason !== undefined)
        return { conclusion: 'cancelled', error: cancelReason };
    const undone = results.filter((result) => result.outcome !== 'completed');
    const missing = undone.length + unknownAgents.length;
    const all = results.length + unknownAgents.length;
    // As everywhere, delegations are those to known agents; the others are told beside them.
    const faults = [
        ...(undone.length === 0 ? [] : [tellUndone(undone, results.length)]),
        ...(unknownAgents.length === 0
            ? []
            : [`Not run: ${unknownAgents.map(({ label }) => `${label} is no agent of the roster`).join('; ')}`]),
        ...(structuredFault === null ? [] : [structuredFault])
    ];
    if (pm.outcome !== 'completed') {
        const cause = withoutFullStop(pm.error ?? 'no cause is known');
        return {
            conclusion: 'failure',
            error: [`PM ${describeOutcome(pm.outcome)}: ${cause}`, ...faults].join('. ')
        };
    }
    const fails = failOn === 'any' ? missing > 0 : failOn === 'all' ? missing > 0 && missing === all : false;
    if (!fails)
        return structuredFault === null
            ? { conclusion: 'success', error: null }
            : { conclusion: 'failure', error: structuredFault };
    return { conclusion: 'failure', error: faults.join('. ') };
}
function tellUndone(undone, total) {
    const causes = undone.map(({ agent, outcome, error }) => `${agent} ${describeOutcome(outcome)}${error === null ? '' : ` (${withoutFullStop(error)})`}`);
    const which = total === 1 ? 'The delegation' : `${undone.length} of ${total} delegations`;
    return `${which} did not complete: ${causes.join('; ')}`;
}
/** A sentence in brackets within another ends without its full stop. */
function withoutFullStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** The outcome as a sentence goes on after a name: `QA timed out`. */
function describeOutcome(outcome) {
    switch (outcome) {
        case 'completed':
            return 'completed';
        case 'failed':
            return 'failed';
        case 'timed-out':
            return 'timed out';
        case 'memory-exceeded':
            return 'exceeded its memory limit';
        case 'cancelled':
            return 'was cancelled';
        case 'spawn-failed':
            return 'could not be started';
        case 'skipped':
            return 'was skipped';
    }
}


/***/ })

};

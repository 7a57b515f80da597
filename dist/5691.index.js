export const id = 5691;
export const ids = [5691];
export const modules = {

/***/ 75691:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BUILT_IN_ROSTER: () => (/* reexport safe */ _session_roster_built_in_agents_js__WEBPACK_IMPORTED_MODULE_6__.R),
/* harmony export */   ConfigurationError: () => (/* reexport safe */ _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__.j),
/* harmony export */   EnvironmentError: () => (/* reexport safe */ _util_environment_error_js__WEBPACK_IMPORTED_MODULE_8__.e),
/* harmony export */   InteractiveSubprocessOrchestrator: () => (/* reexport safe */ _session_orchestrator_js__WEBPACK_IMPORTED_MODULE_4__.g),
/* harmony export */   MemoryMonitor: () => (/* reexport safe */ _process_memory_memory_monitor_js__WEBPACK_IMPORTED_MODULE_0__.E),
/* harmony export */   ProcessManager: () => (/* reexport safe */ _process_process_manager_js__WEBPACK_IMPORTED_MODULE_1__.B),
/* harmony export */   createAgentPrompt: () => (/* reexport safe */ _session_prompts_prompts_js__WEBPACK_IMPORTED_MODULE_5__.Yp),
/* harmony export */   detectDelegations: () => (/* reexport safe */ _session_delegations_detect_delegations_js__WEBPACK_IMPORTED_MODULE_3__.N),
/* harmony export */   extractTickets: () => (/* reexport safe */ _session_tickets_extract_tickets_js__WEBPACK_IMPORTED_MODULE_7__.N3),
/* harmony export */   runOrchestratedSession: () => (/* reexport safe */ _session_orchestrator_js__WEBPACK_IMPORTED_MODULE_4__.y)
/* harmony export */ });
/* harmony import */ var _process_memory_memory_monitor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16388);
/* harmony import */ var _process_process_manager_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16577);
/* harmony import */ var _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68952);
/* harmony import */ var _session_delegations_detect_delegations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9657);
/* harmony import */ var _session_orchestrator_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69918);
/* harmony import */ var _session_prompts_prompts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9771);
/* harmony import */ var _session_roster_built_in_agents_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61667);
/* harmony import */ var _session_tickets_extract_tickets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9628);
/* harmony import */ var _util_environment_error_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74902);
/** The library: importing this file starts nothing. */











/***/ }),

/***/ 9628:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N3: () => (/* binding */ extractTickets),
  D4: () => (/* binding */ plainTitle),
  jW: () => (/* binding */ ticketsOf)
});

// EXTERNAL MODULE: ./lib/session/text/declared-end-line.js
var declared_end_line = __webpack_require__(34021);
// EXTERNAL MODULE: ./lib/session/text/inline-masks.js
var inline_masks = __webpack_require__(17725);
// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
// EXTERNAL MODULE: ./lib/session/words/finished-words.js
var finished_words = __webpack_require__(99162);
// EXTERNAL MODULE: ./lib/session/words/placeholders.js
var placeholders = __webpack_require__(39978);
// EXTERNAL MODULE: ./lib/session/words/status-words.js
var status_words = __webpack_require__(3018);
;// CONCATENATED MODULE: ./lib/session/tickets/ticket-titles.js
/** Titles of tickets: what follows a marker, without marks; empty when there is nothing to do. */



/** Opening quotation marks with their closing marks. */
const QUOTES = new Map([
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['„', '“”'],
    ['‘', '’'],
    ['«', '»']
]);
/** Titles that mean that there is nothing to do. */
const NOTHING = /^(?:none|nothing|n\/?a|nil|tbd|no (?:\w+ )?(?:bugs?|issues?|todos?|tasks?|problems?|follow-?ups?))(?: (?:found|known|so far|at (?:this|the) \w+|identified|remain(?:s|ing)?|left|open|reported|needed|required|yet|to do|to report))?$/i;
/** The purpose of a marker, in a list of markers: `BUG: reports`. */
const KIND = /^(?:work )?(?:items?|reports?|requests?|issues?|problems?|bugs?|tasks?|features?)$/i;
/** Work that is already done: `(done)`, `- fixed`, `✅`. */
const DONE = /(?:[([]|\s[–—-] ?)(?:done|completed?|finished|fixed|resolved|closed)[)\]]?$|[✅✔✓☑]\ufe0f?$|^[✅✔✓☑]/iu;
/** `fixed in this change`, `already done`. */
const SOLVED = /^(?:already |now )?(?:fixed|resolved|solved|done|closed|completed|implemented|added|addressed|handled|finished)(?:[.,;:!)]|\s[–—-]|\s(?:in|by|with|as|now|here|already|above|during)\b|$)/i;
/** `[current task]: ...`, `<description of the bug> ...` */
const DESCRIBED = /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}](?:$|[:.]| [→-])/i;
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
    if (isDone(title))
        return '';
    title = title.replace(/^[:：] ?/, '').replace(/^\[ \] /, '');
    title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '');
    title = withoutQuotes(withoutEndMarks(title));
    return isNoTitle(title) ? '' : title;
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
function isDone(title) {
    return (DONE.test(title.slice(-40)) ||
        DONE.test(title.slice(0, 2)) ||
        /^~~.*~~$/.test(title) ||
        SOLVED.test(title) ||
        (!/\s/.test(title) && ((0,finished_words/* closesAsFinished */.y7)(title) || (0,finished_words/* endsAsFinished */.rl)(title))) ||
        /^\[[xX✓✔]\]/.test(title) ||
        status_words/* BEGINS_WITH_STATUS */.xn.test(title));
}
/** `[description]`, `{{title}}`, `none`, and text without a letter or digit. */
function isNoTitle(title) {
    if (NOTHING.test(title) || KIND.test(title))
        return true;
    return (0,placeholders/* isPlaceholder */.w)(title) || DESCRIBED.test(title);
}

;// CONCATENATED MODULE: ./lib/session/tickets/extract-tickets.js
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
const AFTER_WORD = String.raw `(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}|@[\w-]{1,40}))?\]?[*_]{0,3}\s?[:：][*_]{0,3}`;
const MARKER = new RegExp(String.raw `(?<![\p{L}\p{N}])(${WORDS})${AFTER_WORD}`, 'gu');
/**
 * In lower case only these are markers, and only at the start of a line: `Task:` and `Issue:` are labels of reports. A
 * blank must follow: `bug:fix` is an identifier.
 */
const LOWER_CASE_MARKER = new RegExp(String.raw `^(todo|fixme|bug)${AFTER_WORD}(?!\w)`, 'i');
/** `**Feature**: Dark mode`: in bold these are markers as well, other words are labels of reports. */
const BOLD_MARKER = /^(feature|enhancement|bug|todo)(?:[*_]{2,3}\s?[:：]|[:：][*_]{2,3})/i;
/** A marker without a title: its tickets are the items of the list below. */
const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(.*)$/;
/** One part of what precedes the text of a line: quote, list, check box, comment and heading marks, emoji. */
const PREFIX = /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\((?=[A-Z])|\[(?=[A-Z]{3,11}\])|[A-Z]{3,11}\/(?=[A-Z]{3,11}:)|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu;
const MOST_PREFIXES = 12;
/** How many characters before a marker are inspected. */
const NEAR = 40;
const LOG_LINE = /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/;
/** Words after which a marker is only mentioned. */
const MENTION_WORDS = new Set('the all this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(' '));
/** What follows a marker that is only explained: `TODO: or TASK: for work`. */
const MENTION_TITLE = /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i;
/** What follows a marker in a sentence about markers: `a TODO: comment in main.c`. */
const MENTION_NOUN = /^(?:lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?|entry|entries|tags?|annotations?)\b/i;
/**
 * Extracts the tickets of a response, in textual order, without duplicates. Code fences, inline code and tables are
 * ignored. Markers and the trimming of titles follow claude-mpm (`core/ticket_extractor.py`), without its bugs.
 */
function extractTickets(text) {
    return ticketsOf((0,markdown_blocks/* parseMarkdownLines */.KO)(text));
}
/** Extracts tickets from an iterable of lines; reads no line after `most` tickets. */
function ticketsOf(lines, most = Infinity) {
    const tickets = new Map();
    let list;
    for (const line of lines) {
        if (tickets.size >= most)
            break;
        if (line.kind === 'blank')
            continue;
        const listed = list === undefined ? undefined : ticketOfItem(line, list);
        if (listed === undefined)
            list = openListOf(line);
        // What is quoted, or shown as code, is not the agent's own.
        const isOwn = (line.kind === 'text' || line.kind === 'hidden') && !(0,declared_end_line/* isDeclaredEnd */.U)(line.text);
        for (const ticket of listed ?? (isOwn ? ticketsOfLine(line) : [])) {
            const key = `${ticket.type}\n${plainTitle(ticket.title)}`;
            if (!tickets.has(key))
                tickets.set(key, ticket);
        }
    }
    return [...tickets.values()];
}
function openListOf(line) {
    if (line.kind !== 'text' || !/[:：][*_]{0,3}$/.test(line.text.trimEnd()))
        return undefined;
    const begin = beginningOf(line.masked);
    const [marker, ...further] = begin === undefined ? [] : markersOf(line.masked, begin);
    if (marker === undefined || further.length > 0 || marker.start !== begin)
        return undefined;
    return line.text.slice(marker.end).trim() === '' ? { type: marker.type, indent: undefined } : undefined;
}
/** The ticket of an item; undefined if the line is not of the list, or has a marker of its own. */
function ticketOfItem(line, list) {
    const item = line.kind === 'text' ? LIST_ITEM.exec(line.text) : null;
    if (item === null)
        return list.indent !== undefined && line.indent > list.indent ? [] : undefined;
    list.indent ??= line.indent;
    if (line.indent < list.indent || ticketsOfLine(line).length > 0)
        return undefined;
    if (line.indent > list.indent || beginningOf(line.masked) === undefined)
        return [];
    const title = titleOf((item[1] ?? '').replace(/^\[ \]\s+/, ''), '');
    return title === '' ? [] : [{ type: list.type, title }];
}
/** Normalizes what does not distinguish titles: case, code marks. */
function plainTitle(title) {
    return title.replaceAll('`', '').toLowerCase();
}
function ticketsOfLine(line) {
    const { text } = line;
    // Comments are not masked, because markers are often in comments.
    const masked = line.kind === 'text' ? (0,inline_masks/* maskCodeSpans */.BW)(text) : text;
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
    const ahead = masked.slice(begin, begin + 100);
    const isBold = /[*_]{2}$/.test(masked.slice(0, begin));
    const lowerCase = (isBold ? BOLD_MARKER.exec(ahead) : null) ?? LOWER_CASE_MARKER.exec(ahead);
    // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
    const isField = lowerCase !== null && /^Bug$/.test(lowerCase[1] ?? '') && /[-*+•]\s+[*_]*$/.test(masked.slice(0, begin));
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


/***/ })

};

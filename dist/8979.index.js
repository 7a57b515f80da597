export const id = 8979;
export const ids = [8979];
export const modules = {

/***/ 78979:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeSession: () => (/* binding */ concludeSession)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/tickets/extract-tickets.js + 1 modules
var extract_tickets = __webpack_require__(9628);
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
// EXTERNAL MODULE: ./lib/util/read-end.js
var read_end = __webpack_require__(57882);
// EXTERNAL MODULE: ./lib/session/review/finding-schema.js
var finding_schema = __webpack_require__(7354);
// EXTERNAL MODULE: ./lib/session/review/parse-findings.js
var parse_findings = __webpack_require__(30577);
;// CONCATENATED MODULE: ./lib/session/review/collect-findings.js
/** Collects the findings of a session's answers, and which agents gave none that can be read. */






/** Problems that are named one by one. */
const MOST_PROBLEMS = 100;
/**
 * Collects the findings in the order of the runs. An answer that is truncated in the record is read whole; a run that was done
 * again does not count.
 */
function collectFindings(runs, readWhole) {
    const findings = [];
    const problems = [];
    const silent = [];
    const unheard = [];
    for (const run of runs) {
        if (run.role === 'check' || run.supersededBy !== undefined)
            continue;
        const who = run.role === 'pm' ? 'PM' : `${run.agent} (${run.id})`;
        const parsed = (0,parse_findings/* parseFindings */.S)(textOf(run, who, readWhole, problems));
        problems.push(...parsed.problems.map((problem) => `${who}, ${problem}.`));
        findings.push(...parsed.findings.map((finding) => ({ ...finding, agent: run.agent })));
        if (run.role !== 'agent' || parsed.isReadable)
            continue;
        if (run.outcome === 'completed')
            silent.push(who);
        else
            unheard.push(`${who} ${(0,record_verdict/* describeOutcome */.SS)(run.outcome ?? 'failed')}, so what it would have found is unknown.`);
    }
    if (findings.length > finding_schema/* MOST_FINDINGS */.V8)
        problems.push(`There are ${findings.length} findings; the first ${finding_schema/* MOST_FINDINGS */.V8} are taken, the others are only in the answers (response.md).`);
    return {
        findings: findings.slice(0, finding_schema/* MOST_FINDINGS */.V8),
        problems: problems.slice(0, MOST_PROBLEMS),
        unheard: unheard.slice(0, MOST_PROBLEMS),
        fault: runs.some(({ role }) => role === 'agent')
            ? describeSilent(silent)
            : 'No agent ran, so nothing was reviewed (review)'
    };
}
function describeSilent(names) {
    if (names.length === 0)
        return null;
    return `The findings of ${names.join(', ')} are unknown: ${names.length === 1 ? 'its answer has' : 'their answers have'} no readable block review-findings, also after being asked for it (review)`;
}
function textOf(run, who, readWhole, problems) {
    if (!run.responseTruncated)
        return run.response;
    try {
        return readWhole(run);
    }
    catch (error) {
        problems.push(`${who}: its full response cannot be read (${(0,error_message/* errorMessage */.g)(error)}), so only its first ${run.response.length} characters were searched for findings.`);
        return run.response;
    }
}
/** Of a longer answer only the end is read, where the findings are. */
const READ_BYTES = 16 * 2 ** 20;
/**
 * Reads `response.md` of a run.
 * @throws Error if there is no such file, or it cannot be read
 */
function readWholeResponse(sessionDirectory, { folder }) {
    return (0,read_end/* readEnd */.s)(external_node_path_.join(sessionDirectory, ...folder.split('/'), 'response.md'), READ_BYTES);
}

;// CONCATENATED MODULE: ./lib/session/rounds/conclude.js
/** Concludes a session, in one job or over many: tickets and verdict. */





/** Emits the tickets, then the verdict: a session's last events. */
function concludeSession(end, { tickets, failOn, review }, { emit, directory }) {
    const { pm, pmRuns, cancelReason } = end;
    const { unansweredLines, closingFault, checks, structuredFault } = end;
    // Marked only now, because a later round may have done the work again.
    const results = (0,superseded/* markSuperseded */.QX)(end.results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' })), end.unknownAgents);
    const unknownAgents = (0,superseded/* markUnknownAgents */.uK)(end.unknownAgents, end.results);
    if (tickets !== 'off') {
        const collected = collectTickets([...pmRuns, ...results], (run) => readResponseTickets(directory, run));
        for (const message of collected.problems)
            emit({ type: 'notice', level: 'warning', message });
        emit({ type: 'tickets-extracted', tickets: collected.tickets });
    }
    const findingsFault = review === 'none' ? null : reportFindings([...pmRuns, ...results], unknownAgents, { emit, directory });
    const undeclared = describeUndeclared(results);
    if (undeclared !== undefined)
        emit({ type: 'notice', level: 'info', message: undeclared });
    const verdict = (0,record_verdict/* decideVerdict */.AU)({
        pm,
        results,
        unknownAgents,
        unansweredLines,
        closingFault,
        checks,
        structuredFault,
        findingsFault,
        failOn,
        cancelReason
    });
    emit({ type: 'session-ended', ...verdict });
}
/** Emits the findings; returns why they are incomplete whatever `fail-on` says, null if they are not. */
function reportFindings(runs, unknownAgents, { emit, directory }) {
    const collected = collectFindings(runs, (run) => readWholeResponse(directory, run));
    const { findings, problems, fault } = collected;
    const unheard = [
        ...collected.unheard,
        ...unknownAgents
            .filter(({ supersededBy }) => supersededBy === undefined)
            .map(({ label }) => `${label} is not an agent of the roster, so nobody reviewed in its place.`)
    ];
    for (const message of [...unheard, ...problems.map((problem) => `A finding is lost. ${problem}`)])
        emit({ type: 'notice', level: 'warning', message });
    emit({ type: 'findings-collected', findings, problems: [...unheard, ...problems] });
    return fault;
}
/** One line for all completed runs whose answers do not say that they are done. */
function describeUndeclared(results) {
    const names = results.flatMap(({ id, agent, outcome, declaredEnd }) => outcome === 'completed' && declaredEnd === undefined ? [`${agent} (${id})`] : []);
    return names.length === 0
        ? undefined
        : `No line STATUS: done at the end of the answer of ${names.join(', ')}: that the work is done is inferred from the end of the run. With require-status such a run fails.`;
}


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

export const id = 7442;
export const ids = [7442];
export const modules = {

/***/ 17037:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ redactRecord),
/* harmony export */   w: () => (/* binding */ redactWholeRecord)
/* harmony export */ });
/* harmony import */ var _session_redaction_redact_deep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88164);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94918);
/**
 * A record without secrets, for texts that are escaped afterwards: an escaped secret would no longer be recognized.
 * Pure.
 */


/** The record with every text redacted. Responses and samples are left out, because no short text shows them. */
function redactRecord(record, redact) {
    const short = (run) => ({ ...run, response: '', samples: [] });
    return redactWholeRecord({
        ...record,
        response: '',
        pm: record.pm.map(short),
        results: record.results.map(short),
        checks: record.checks.map(short)
    }, redact);
}
/**
 * The record with every text redacted, before any is truncated or escaped. Invisible characters are removed first: if
 * they were removed later, that could join the pieces of a secret.
 */
function redactWholeRecord(record, redact) {
    return (0,_session_redaction_redact_deep_js__WEBPACK_IMPORTED_MODULE_0__/* .redactDeep */ .K)(record, (text) => redact((0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(text)));
}


/***/ }),

/***/ 77246:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q1: () => (/* binding */ renderChangedFiles),
  C_: () => (/* binding */ renderCharts),
  $T: () => (/* binding */ renderDeniedTools),
  SL: () => (/* binding */ renderFailures),
  vO: () => (/* binding */ renderFindings),
  WF: () => (/* binding */ renderNotices),
  PW: () => (/* binding */ renderPassedOver),
  Am: () => (/* binding */ renderRunTable),
  KN: () => (/* binding */ renderTickets),
  FJ: () => (/* binding */ renderUnknownAgents)
});

// EXTERNAL MODULE: ./lib/session/run/attempt/denied-tools.js
var denied_tools = __webpack_require__(69487);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var figures = __webpack_require__(53289);
// EXTERNAL MODULE: ./lib/report/text/markdown.js
var markdown = __webpack_require__(65235);
// EXTERNAL MODULE: ./lib/report/summary/timeline.js
var timeline = __webpack_require__(18530);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/report/summary/memory-chart.js


/** Points of a line: more would not be visible at the width of a summary. */
const POINT_LIMIT = 40;
/** Lines that colour can distinguish. The chart has no legend of its own, so each colour gets a square. */
const COLOURS = [
    { colour: '#3b82f6', square: '🟦' },
    { colour: '#f59e0b', square: '🟧' },
    { colour: '#22c55e', square: '🟩' },
    { colour: '#a855f7', square: '🟪' },
    { colour: '#92603a', square: '🟫' },
    { colour: '#eab308', square: '🟨' }
];
const LIMIT_COLOUR = '#ef4444';
/** The chart of the runs that came closest to their limits; undefined without two points in time. */
function renderMemoryChart(record) {
    const bars = (0,timeline/* timelineBars */.Sq)(record).filter((bar) => bar.run.samples.length > 0 && bar.run.memoryLimitMb > 0);
    const endMs = Math.max(0, ...bars.map((bar) => Math.max(bar.endMs, bar.startMs + lastSampleMs(bar.run))));
    const samples = bars.reduce((count, bar) => count + bar.run.samples.length, 0);
    if (samples < 2 || endMs <= 0)
        return undefined;
    const points = Math.min(POINT_LIMIT, Math.max(2, samples));
    const nearest = new Set(bars.toSorted((left, right) => peakShare(right.run) - peakShare(left.run)).slice(0, COLOURS.length));
    const drawn = bars.filter((bar) => nearest.has(bar));
    const series = drawn.map((bar) => sharesOverTime(bar, endMs, points));
    const top = Math.max(100, ...series.flat());
    return {
        diagram: [
            `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette(drawn.length)}"}}}}%%`,
            'xychart-beta',
            '    title "Memory of each run, in percent of its limit"',
            `    x-axis "seconds since the start" 0 --> ${(endMs / 1000).toFixed(1)}`,
            `    y-axis "percent of the limit" 0 --> ${Math.ceil(top / 10) * 10}`,
            ...series.map((values) => `    line [${values.join(', ')}]`),
            `    line [${Array.from({ length: points }, () => 100).join(', ')}]`
        ].join('\n'),
        lines: drawn.map((bar, index) => ({ run: bar.run, square: COLOURS[index]?.square ?? '' })),
        leftOut: bars.length - drawn.length
    };
}
/** Square of the limit's line. */
const LIMIT_SQUARE = '🟥';
function palette(lines) {
    return [...COLOURS.slice(0, lines).map(({ colour }) => colour), LIMIT_COLOUR].join(', ');
}
/** Evenly spaced points: each is the highest value of its interval, so that no peak is lost; 0 outside the run. */
function sharesOverTime(bar, endMs, points) {
    const values = Array.from({ length: points }, () => 0);
    const limitBytes = bar.run.memoryLimitMb * mebibyte/* MIB */.D;
    let previous = -1;
    for (const sample of bar.run.samples) {
        const place = Math.round(((bar.startMs + sample.elapsedMs) / endMs) * (points - 1));
        const index = Math.min(points - 1, Math.max(0, place));
        const share = Math.round((sample.memoryBytes / limitBytes) * 1000) / 10;
        // Between two samples, assume the memory of the earlier one.
        for (let gap = previous + 1; previous >= 0 && gap < index; gap++)
            values[gap] = values[previous] ?? 0;
        values[index] = Math.max(values[index] ?? 0, share);
        previous = index;
    }
    // From its last sample to its end, assume that a run kept its memory.
    const end = Math.min(points - 1, Math.round((bar.endMs / endMs) * (points - 1)));
    for (let rest = previous + 1; previous >= 0 && rest <= end; rest++)
        values[rest] = values[previous] ?? 0;
    return values;
}
function peakShare(run) {
    return run.peakMemoryMb / run.memoryLimitMb;
}
function lastSampleMs(run) {
    return run.samples.at(-1)?.elapsedMs ?? 0;
}

// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/report/summary/summary-sections.js







/** Entries of a list; further ones are counted. */
const ENTRIES = 100;
const CELL = 200;
const SENTENCE = 1000;
/** One line for PM and each agent run: outcome, time, memory, cost, denied tools. */
function renderRunTable(record) {
    const runs = (0,all_runs/* allRuns */.o)(record);
    const rows = runs.map((run) => [
        (0,markdown/* tableCell */.xR)(run.id, 20),
        (0,markdown/* tableCell */.xR)(run.agent, 60),
        `${(0,explain_run/* markOf */.Fg)(run)} ${(0,explain_run/* outcomeWords */.wX)(run)}${run.reused ? ' (reused)' : ''}`,
        (0,figures/* formatSeconds */.Xo)(run.executionSeconds),
        (0,figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb),
        run.memoryLevel,
        (0,figures/* formatCost */.BD)(run.costUsd),
        String(run.deniedTools.length)
    ]);
    const head = ['Run', 'Agent', 'Outcome', 'Time', 'Peak / limit', 'Level', 'Cost', 'Tools denied'];
    return tableSection('Runs', head, rows);
}
/** What failed, why, and what to do. */
function renderFailures(record) {
    const failures = (0,all_runs/* allRuns */.o)(record).flatMap((run) => {
        const explanation = (0,explain_run/* explainRun */.Df)(run);
        if (explanation === undefined)
            return [];
        const name = `**${(0,markdown/* inlineText */.ln)(run.agent, 60)}** (${(0,markdown/* inlineText */.ln)(run.id, 20)}), ${(0,explain_run/* outcomeWords */.wX)(run)}`;
        return [
            `- ${name}: ${(0,markdown/* inlineText */.ln)(explanation.cause, SENTENCE)}${deniedNote(run)}\n  - Next step: ${(0,markdown/* inlineText */.ln)(explanation.nextStep, SENTENCE)}`
        ];
    });
    return listSection('Failures and next steps', failures);
}
/** Gantt and memory chart. */
function renderCharts(record) {
    const parts = [...timelinePart(record), ...memoryPart(record)];
    return parts.length === 0 ? undefined : parts.join('\n\n');
}
/** Labels that named no agent. */
function renderUnknownAgents(record) {
    const rows = record.unknownAgents.map(({ id, label, task, suggestion, supersededBy }) => [
        (0,markdown/* tableCell */.xR)(supersededBy === undefined ? id : `${id}, done by ${supersededBy}`, 40),
        (0,markdown/* tableCell */.xR)(label, 80),
        (0,markdown/* tableCell */.xR)(task, CELL),
        (0,markdown/* tableCell */.xR)(suggestion ?? 'none is similar', 80)
    ]);
    return tableSection('Not run: unknown agents', ['Number', 'Label', 'Task', 'Nearest agent'], rows);
}
/** Lines of PM's answers that look like delegations and were not taken as such. */
function renderPassedOver(record) {
    const rows = record.passedOver.map(({ round, line, text, reason }) => [
        String(round),
        String(line),
        (0,markdown/* tableCell */.xR)(text, CELL),
        (0,markdown/* tableCell */.xR)(reason, CELL)
    ]);
    return tableSection('Passed over in PM’s answers', ['Round', 'Line', 'Text', 'Reason'], rows);
}
/** Notices, worst first; equal ones are shown once with their number. */
function renderNotices(record) {
    const counts = new Map();
    for (const level of ['error', 'warning', 'info'])
        for (const notice of record.notices.filter((candidate) => candidate.level === level)) {
            const line = `- **${level}**: ${(0,markdown/* inlineText */.ln)(notice.message, SENTENCE)}`;
            counts.set(line, (counts.get(line) ?? 0) + 1);
        }
    return listSection('Notices', [...counts].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line)));
}
/** Denied tool calls; equal ones are shown once with their number. */
function renderDeniedTools(record) {
    const counts = new Map();
    for (const run of (0,all_runs/* allRuns */.o)(record))
        for (const { tool, detail } of run.deniedTools) {
            const cells = [(0,markdown/* tableCell */.xR)(run.agent, 60), (0,markdown/* tableCell */.xR)(tool, 80), (0,markdown/* tableCell */.xR)(detail, CELL)];
            const entry = counts.get(cells.join('|')) ?? { cells, count: 0 };
            entry.count += 1;
            counts.set(cells.join('|'), entry);
        }
    const rows = [...counts.values()].map(({ cells, count }) => [...cells, String(count)]);
    const section = tableSection('Denied tools', ['Agent', 'Tool', 'What for', 'Times'], rows);
    return section && `${section}\n\n${allowanceLines(record).join('\n')}`;
}
/** For each agent the input that would have allowed denied tools. */
function allowanceLines(record) {
    return record.results
        .filter(({ deniedTools }) => deniedTools.length > 0)
        .slice(0, ENTRIES)
        .map((run) => `- ${(0,markdown/* inlineText */.ln)(run.agent, 60)}: ${(0,denied_tools/* renderAllowance */.zL)(run.deniedTools, (0,denied_tools/* allowedToolsOf */.p7)(record))}`);
}
/** The files that each run changed, and whether they were merged; a run gets as many rows as are left. */
function renderChangedFiles(record) {
    const runs = record.results.filter((run) => run.changes.length > 0);
    const each = Math.max(1, Math.floor(ENTRIES / Math.max(1, runs.length)));
    const rows = runs.flatMap((run) => {
        const shown = run.changes.slice(0, each);
        const more = run.changes.length - shown.length;
        const name = (0,markdown/* tableCell */.xR)(`${run.agent} (${run.id})`, 60);
        return [
            ...shown.map((change) => [
                name,
                (0,markdown/* tableCell */.xR)(change.path, CELL),
                change.kind,
                lineCounts(change),
                merged(run)
            ]),
            ...(more > 0 ? [[name, `${more} more files`, '', '', merged(run)]] : [])
        ];
    });
    const section = tableSection('Changed files', ['Agent', 'File', 'Change', 'Lines', 'Merged'], rows);
    const isShared = record.configuration['isolation'] === 'shared' && record.configuration['max-parallel'] !== 1;
    return section && isShared ? `${section}\n\n${SHARED_NOTE}` : section;
}
const SHARED_NOTE = 'The agents shared one folder: for those that ran at the same time, only files that they changed with their editing tools are listed. `isolation: worktree` attributes every change.';
function lineCounts({ addedLines, deletedLines }) {
    return addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`;
}
function merged({ merge }) {
    if (merge === 'conflict')
        return 'no: conflict';
    return merge === 'merged' ? 'yes' : '';
}
/** What agents found; undefined unless the session reviews. */
function renderFindings({ review }) {
    const rows = (review?.findings ?? []).map(({ severity, path, line, category, title, agent }) => [
        severity,
        path === undefined ? ' ' : `${(0,markdown/* codeSpan */.SS)(path)}${line === undefined ? '' : `, line ${line}`}`,
        (0,markdown/* tableCell */.xR)(`${category}: ${title}`, CELL),
        (0,markdown/* tableCell */.xR)(agent, 60)
    ]);
    return tableSection('Findings', ['Severity', 'Place', 'Finding', 'Found by'], rows);
}
/** Follow-up work that the responses name. */
function renderTickets(record) {
    const areFiled = record.tickets.some((ticket) => ticket.number !== undefined);
    const rows = record.tickets.map((ticket) => [
        ticket.type,
        (0,markdown/* tableCell */.xR)(ticket.title, CELL),
        (0,markdown/* tableCell */.xR)(ticket.agent ?? '', 60),
        ...(areFiled ? [renderIssueLink(ticket)] : [])
    ]);
    return tableSection('Tickets', ['Type', 'Title', 'Named by', ...(areFiled ? ['Issue'] : [])], rows);
}
function renderIssueLink({ number, url }) {
    if (number === undefined)
        return 'none';
    const isSafe = url !== undefined && /^https?:\/\/[\w.~:/-]+$/.test(url);
    return isSafe ? `[issue ${number}](${url})` : `issue ${number}`;
}
function timelinePart(record) {
    const diagram = (0,timeline/* renderTimeline */.s8)(record);
    if (diagram === undefined || diagram.length > markdown/* DIAGRAM_LIMIT */.gQ)
        return [];
    const leftOut = (0,timeline/* countBarsLeftOut */.X1)(record);
    const note = leftOut > 0 ? [`The first runs are drawn; ${leftOut} more are in the table.`] : [];
    return ['## Timeline', (0,markdown/* mermaid */.a4)(diagram), ...note];
}
function memoryPart(record) {
    const chart = renderMemoryChart(record);
    if (chart === undefined || chart.diagram.length > markdown/* DIAGRAM_LIMIT */.gQ)
        return [];
    const names = chart.lines.map(({ run, square }) => {
        const peak = (0,figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb);
        return `${square} ${(0,markdown/* inlineText */.ln)(`${run.agent} (${run.id})`, 60)} ${peak}`;
    });
    const note = chart.leftOut > 0
        ? [`The runs nearest to their limits are drawn; ${chart.leftOut} more are in the table.`]
        : [];
    return ['## Memory', (0,markdown/* mermaid */.a4)(chart.diagram), [...names, `${LIMIT_SQUARE} limit`].join(' · '), ...note];
}
function deniedNote(run) {
    return run.deniedTools.length > 0 ? ` It was denied ${run.deniedTools.length} tool calls.` : '';
}
function tableSection(title, head, rows) {
    if (rows.length === 0)
        return undefined;
    const shown = rows.slice(0, ENTRIES);
    return [`## ${title}`, (0,markdown/* table */.tp)(head, shown), ...moreNote(rows.length - shown.length)].join('\n\n');
}
function listSection(title, entries) {
    if (entries.length === 0)
        return undefined;
    const shown = entries.slice(0, ENTRIES);
    return [`## ${title}`, shown.join('\n'), ...moreNote(entries.length - shown.length)].join('\n\n');
}
function moreNote(count) {
    return count > 0 ? [`... and ${count} more: see session.json.`] : [];
}


/***/ }),

/***/ 18530:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ timelineBars),
/* harmony export */   X1: () => (/* binding */ countBarsLeftOut),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _explain_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17569);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53289);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65235);
/* harmony import */ var _session_record_all_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2646);




/** Bars that are drawn: more would be indistinguishable, and the table below has all runs. */
const BAR_LIMIT = 100;
const HOUR_MS = 3_600_000;
/** Shorter sessions have more than one tick per second. */
const SHORT_MS = 10_000;
/** The runs that were started, PM's among them, in order of their start. */
function timelineBars(record) {
    const origin = Date.parse(record.startedAt);
    return (0,_session_record_all_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .allRuns */ .o)(record)
        .flatMap((run) => barOf(run, record, origin))
        .sort((left, right) => left.startMs - right.startMs);
}
/** The gantt, or undefined when nothing was started. */
function renderTimeline(record) {
    const bars = timelineBars(record);
    if (bars.length === 0)
        return undefined;
    const longest = Math.max(...bars.map((bar) => bar.endMs));
    const lines = bars.slice(0, BAR_LIMIT).map(renderBar);
    return [
        'gantt',
        '    title PM and agents over time',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${axisFormat(longest)}`,
        '    todayMarker off',
        ...lines
    ].join('\n');
}
/** In a short session, ticks with whole seconds would repeat the same second. */
function axisFormat(longestMs) {
    if (longestMs < SHORT_MS)
        return '%S.%L';
    return longestMs < HOUR_MS ? '%M:%S' : '%H:%M:%S';
}
/** How many bars the gantt leaves out. */
function countBarsLeftOut(record) {
    return Math.max(0, timelineBars(record).length - BAR_LIMIT);
}
function barOf(run, record, origin) {
    if (run.startedAt === null)
        return [];
    const startMs = Math.max(0, Date.parse(run.startedAt) - origin);
    // A run without an end lasted until the last event of the session.
    const lastMs = record.executionSeconds * 1000;
    const endMs = run.endedAt === null ? lastMs : Date.parse(run.endedAt) - origin;
    if (!Number.isFinite(startMs) || !Number.isFinite(endMs))
        return [];
    return [{ run, startMs, endMs: Math.max(startMs + 1, endMs) }];
}
function renderBar({ run, startMs, endMs }) {
    // The run's id comes first: a label that starts with `title` or `section` would be parsed as a keyword.
    const label = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramLabel */ .Oc)(`${run.id} ${run.agent} ${(0,_explain_run_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(run)}`);
    const duration = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)((endMs - startMs) / 1000);
    return `    section ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramLabel */ .Oc)(`${run.agent} ${run.id}`)}\n    ${label} ${duration} :${tagOf(run)}, ${clock(startMs)}, ${clock(endMs)}`;
}
function tagOf(run) {
    if (run.outcome === 'completed')
        return 'done';
    return run.outcome === null || run.outcome === 'cancelled' ? 'active' : 'crit';
}
/** Any day without a clock change works: the axis shows the time since its start. */
function clock(elapsedMs) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(elapsedMs)).toISOString().slice(0, -1).replace('T', ' ');
}


/***/ }),

/***/ 6826:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapeMarkup)
/* harmony export */ });
/** Escapes what has a meaning in HTML, in an element or a quoted attribute. */
function escapeMarkup(text) {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}


/***/ }),

/***/ 65235:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Oc: () => (/* binding */ diagramLabel),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Tk: () => (/* binding */ FENCE_OVERHEAD_BYTES),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   gQ: () => (/* binding */ DIAGRAM_LIMIT),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xR: () => (/* binding */ tableCell),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export htmlText */
/* harmony import */ var _escape_markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94918);
/**
 * Untrusted text in Markdown as GitHub shows it: it is displayed literally. It produces no link, image, HTML, mention or
 * reference, and closes none of our fences, tables and folds.
 */


/** Inserted where GitHub must not recognise a mention, reference or address; invisible to readers. */
const BREAK = '&#8203;';
/** Longer runs of fence characters are shortened to this length, so that fences stay short. */
const LONGEST_RUN = 40;
/** Bytes that `fence` adds around a text at most. */
const FENCE_OVERHEAD_BYTES = 2 * (LONGEST_RUN + 1) + 2;
/** Many lines of untrusted text as a code block: its fence is longer than any run of backticks inside. */
function fence(text) {
    const content = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text).replace(/`+/g, (run) => run.slice(0, LONGEST_RUN));
    const longest = (content.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
    const mark = '`'.repeat(Math.max(3, longest + 1));
    return `${mark}\n${content.replace(/\n+$/, '')}\n${mark}`;
}
/** Untrusted text as one line of running text; cut at `limit` characters. */
function inlineText(text, limit) {
    const escaped = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)
        .replace(/[\\`*[\]|~$]/g, '\\$&')
        // Between letters an underscore has no meaning, so leave names readable.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // At the start of a line these would open a heading or a list.
        .replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
    return breakReferences(escaped);
}
/** Untrusted text as the cell of a table. */
function tableCell(text, limit) {
    return inlineText(text, limit) || ' ';
}
/** Untrusted text inside HTML that is not parsed as Markdown: `<summary>`. */
function htmlText(text, limit) {
    return breakReferences((0,_escape_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkup */ .M)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)));
}
/** A short name or path as code. Backticks and pipes, which our own names never contain, are removed. */
function codeSpan(text) {
    const name = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).replace(/[`|]/g, '');
    return name === '' ? '' : `\`${name}\``;
}
/** A table; head and cells are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A fold; the body is Markdown already, and the title untrusted text. */
function details(title, body) {
    return `<details><summary>${htmlText(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A block for GitHub to draw; the text comes from our own builders. */
function mermaid(diagram) {
    return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}
/** GitHub looks for mentions, `#123`, `GH-123` and addresses after it has decoded HTML, so an entity alone hides none. */
function breakReferences(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
        .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/\bwww\./gi, (mark) => `${mark.slice(0, -1)}${BREAK}.`);
}
/** Mermaid refuses a diagram of more characters ("Maximum text size in diagram exceeded"). */
const DIAGRAM_LIMIT = 50_000;
const LABEL_LIMIT = 40;
/** A name with what Mermaid reads as grammar (`:`, `#`, `;`, `,`, quotes, brackets, `%%`) left out. */
function diagramLabel(text) {
    const label = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)
        .replace(/[^\p{L}\p{N}\p{M} ._()✓✗-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(label, LABEL_LIMIT) || 'unnamed';
}


/***/ })

};

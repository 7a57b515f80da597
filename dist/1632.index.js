export const id = 1632;
export const ids = [1632];
export const modules = {

/***/ 17037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ redactRecord),
/* harmony export */   w: () => (/* binding */ redactWholeRecord)
/* harmony export */ });
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94918);
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
    return mapTexts(record, (text) => redact((0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text)));
}
/** The same value with every string replaced. */
function mapTexts(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((each) => mapTexts(each, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapTexts(each, change)]));
}


/***/ }),

/***/ 77246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q1: () => (/* binding */ renderChangedFiles),
  C_: () => (/* binding */ renderCharts),
  $T: () => (/* binding */ renderDeniedTools),
  SL: () => (/* binding */ renderFailures),
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

/***/ 95036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ SUMMARY_HARD_LIMIT_BYTES),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/text/markdown.js
var markdown = __webpack_require__(65235);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/report/checks.js
var report_checks = __webpack_require__(56265);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var figures = __webpack_require__(53289);
;// CONCATENATED MODULE: ./lib/report/summary/checks-section.js




/** Checks in the table, and outputs below it. */
const ROWS = 100;
const OUTPUTS = 10;
/** The end of an output that is shown. */
const OUTPUT_CHARACTERS = 3_000;
/** Undefined without checks. */
function renderChecks({ checks }) {
    const shown = (0,report_checks/* shownChecks */.xj)(checks);
    if (shown.length === 0)
        return undefined;
    const hasBefore = shown.some(({ before }) => before !== undefined);
    const head = ['Check', 'Command', ...(hasBefore ? ['Before the work'] : []), 'Result', 'Time'];
    const rows = shown
        .slice(0, ROWS)
        .map(({ name, before, after }) => [
        (0,markdown/* tableCell */.xR)(name, 80),
        (0,markdown/* tableCell */.xR)((after ?? before)?.task ?? '', 120),
        ...(hasBefore ? [before === undefined ? ' ' : (0,report_checks/* checkWords */.iW)(before)] : []),
        after === undefined ? 'not run' : `${(0,explain_run/* markOf */.Fg)(after)} ${(0,report_checks/* checkWords */.iW)(after)}`,
        after === undefined ? ' ' : (0,figures/* formatSeconds */.Xo)(after.executionSeconds)
    ]);
    const outputs = shown.flatMap(renderOutput).slice(0, OUTPUTS);
    return ['## Checks', (0,markdown/* table */.tp)(head, rows), ...outputs].join('\n\n');
}
function renderOutput({ name, after }) {
    if (after === undefined || after.outcome === 'completed' || after.response === '')
        return [];
    const text = after.response;
    const isCut = after.responseTruncated || text.length > OUTPUT_CHARACTERS;
    const where = (0,markdown/* codeSpan */.SS)(`${after.folder}/transcript.log`);
    return [
        (0,markdown/* details */.zH)(`Output of ${name}: ${after.error ?? (0,report_checks/* checkWords */.iW)(after)}`, [
            (0,markdown/* fence */.EU)(text.slice(-OUTPUT_CHARACTERS)),
            ...(isCut ? [`*Only the end is shown; all of it is in ${where} of the session folder.*`] : [])
        ].join('\n\n'))
    ];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
// EXTERNAL MODULE: ./lib/session/network/denial.js
var denial = __webpack_require__(24062);
// EXTERNAL MODULE: ./lib/session/network/host-name.js
var host_name = __webpack_require__(67031);
;// CONCATENATED MODULE: ./lib/report/summary/denied-hosts.js
/** The hosts that the proxy of a sealed network denied, and the entry that would allow each. */





const denied_hosts_ROWS = 100;
/** Undefined when none was denied. */
function renderDeniedHosts(record) {
    const denied = (0,all_runs/* allRuns */.o)(record).flatMap((run) => (run.deniedHosts ?? []).map((host) => ({ run, ...host })));
    if (denied.length === 0)
        return undefined;
    const rows = denied
        .map(({ run, host, port, reason, entry }) => [
        (0,markdown/* tableCell */.xR)(run.agent, 60),
        (0,markdown/* tableCell */.xR)(`${host}:${port}`, 270),
        (0,markdown/* tableCell */.xR)((0,denial/* describeDenial */.R)('it', port, reason).replace(/^it:\d+ /, 'It '), 200),
        (0,markdown/* tableCell */.xR)(entry ?? 'none', 260)
    ])
        .filter((row, index, all) => all.findIndex((each) => (0,external_node_util_.isDeepStrictEqual)(each, row)) === index);
    const entries = [...new Set(denied.flatMap(({ entry }) => entry ?? []))].filter(
    // A record of another job could contain anything.
    (entry) => (0,host_name/* parseRequestedHost */.C)(entry).ok);
    return [
        '## Denied hosts',
        (0,markdown/* table */.tp)(['Agent', 'Host', 'Why', 'Entry that allows it'], rows.slice(0, denied_hosts_ROWS)),
        ...(rows.length > denied_hosts_ROWS ? [`... and ${rows.length - denied_hosts_ROWS} more: see network.csv.`] : []),
        ...(entries.length === 0
            ? []
            : [`To allow them all: ${describeInput(entries.slice(0, denied_hosts_ROWS).join(','), record)}.`])
    ].join('\n\n');
}
/** Where the entries belong; with `network: open` only the files of agents seal. */
function describeInput(entries, { sandbox }) {
    switch (sandbox?.network) {
        case 'none':
            return `\`network: allow-list\` with \`allowed-hosts: ${entries}\``;
        case 'open':
            return `\`allowed-hosts: ...,${entries}\` in the files of these agents`;
        default:
            return `\`allowed-hosts: ...,${entries}\``;
    }
}

// EXTERNAL MODULE: ./lib/session/text/fair-shares.js
var fair_shares = __webpack_require__(50351);
;// CONCATENATED MODULE: ./lib/report/summary/response-blocks.js
/** Responses in folds, cut in fair shares to the remaining room. */






/**
 * `## PM Response` and `## Agent Responses` within `limitBytes` bytes. A text over its share loses its middle, and a note
 * says where the whole text is. Undefined when not even the headings fit.
 */
function renderResponses(record, limitBytes, whereabouts) {
    const pm = record.pm.map((run) => blockOf(run, record.pm.length > 1 ? `### Round ${run.round}` : ''));
    const agents = record.results.map((run) => blockOf(run, `### ${(0,markdown/* inlineText */.ln)((0,execution_form/* renderAgentHeading */.qG)(run, record), 80)}`));
    const blocks = [...pm, ...agents];
    // The size of a block without its text, including the note on a cut and the longest fence.
    const overheads = blocks.map((block) => (0,plain_text/* byteLength */.dp)(renderBlock(block, 0, whereabouts)) + markdown/* FENCE_OVERHEAD_BYTES */.Tk + 16);
    const room = limitBytes - overheads.reduce((total, bytes) => total + bytes, 0) - 100;
    if (room < 0)
        return undefined;
    const shares = (0,fair_shares/* fairShares */.j)(blocks.map((block) => (0,plain_text/* byteLength */.dp)(block.text)), room);
    const rendered = blocks.map((block, index) => renderBlock(block, shares[index] ?? 0, whereabouts));
    const sections = [
        ...(pm.length > 0 ? ['## PM Response', ...rendered.slice(0, pm.length)] : []),
        ...(agents.length > 0 ? ['## Agent Responses', ...rendered.slice(pm.length)] : [])
    ];
    return sections.join('\n\n');
}
function blockOf(run, heading) {
    return { run, heading, text: (0,plain_text/* plainText */.wh)(run.response).trim() };
}
function renderBlock({ run, heading, text }, limitBytes, whereabouts) {
    const { head, tail, cutBytes } = (0,plain_text/* cutMiddle */.it)(text, limitBytes);
    const place = `${(0,markdown/* codeSpan */.SS)(`${run.folder}/response.md`)} ${whereabouts}`;
    const notes = [
        ...(cutBytes > 0
            ? [
                `*Cut: ${(0,figures/* formatCount */.B4)(cutBytes)} of ${(0,figures/* formatCount */.B4)((0,plain_text/* byteLength */.dp)(text))} bytes are left out; the whole response is in ${place}.*`
            ]
            : []),
        ...(run.responseTruncated
            ? [`*The record holds the beginning of a longer response; the whole response is in ${place}.*`]
            : [])
    ];
    const shown = cutBytes > 0 ? `${head}\n[... ${(0,figures/* formatCount */.B4)(cutBytes)} bytes left out ...]\n${tail}` : head;
    const body = text === '' ? '*No response.*' : (0,markdown/* fence */.EU)(shown);
    const title = `${run.agent}: ${(0,explain_run/* outcomeWords */.wX)(run)}, ${(0,figures/* formatSeconds */.Xo)(run.executionSeconds)}`;
    return [...(heading === '' ? [] : [heading]), (0,markdown/* details */.zH)(title, [body, ...notes].join('\n\n'))].join('\n\n');
}

// EXTERNAL MODULE: ./lib/report/summary/summary-sections.js + 1 modules
var summary_sections = __webpack_require__(77246);
// EXTERNAL MODULE: ./lib/report/sandbox.js
var report_sandbox = __webpack_require__(90069);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/summary/summary.js









/** The runner drops a step's whole summary above this size (actions/runner, FileCommandManager.cs). */
const SUMMARY_HARD_LIMIT_BYTES = 1024 * 1024;
/** Leaves room for what others write to the summary of the step. */
const DEFAULT_LIMIT_BYTES = 900 * 1024;
/** Reserved for the note on what was left out. */
const NOTE_BYTES = 300;
/** The summary as Markdown. Text of agents is displayed literally, and cut in fair shares where it does not fit. */
function renderSummary(record, options = {}) {
    const limit = Math.min(options.limitBytes ?? DEFAULT_LIMIT_BYTES, SUMMARY_HARD_LIMIT_BYTES);
    const parts = [
        {
            name: 'execution details',
            rank: 1,
            text: `## Execution Details\n${(0,execution_form/* renderExecutionDetails */.hy)(record, markdown/* inlineText */.ln)}`
        },
        { name: 'checks', rank: 2, text: renderChecks(record) },
        { name: 'failures', rank: 2, text: (0,summary_sections/* renderFailures */.SL)(record) },
        { name: 'runs', rank: 3, text: (0,summary_sections/* renderRunTable */.Am)(record) },
        { name: 'charts', rank: 8, text: (0,summary_sections/* renderCharts */.C_)(record) },
        { name: 'unknown agents', rank: 4, text: (0,summary_sections/* renderUnknownAgents */.FJ)(record) },
        { name: 'passed-over lines', rank: 5, text: (0,summary_sections/* renderPassedOver */.PW)(record) },
        { name: 'notices', rank: 5, text: (0,summary_sections/* renderNotices */.WF)(record) },
        { name: 'denied tools', rank: 6, text: (0,summary_sections/* renderDeniedTools */.$T)(record) },
        { name: 'denied hosts', rank: 6, text: renderDeniedHosts(record) },
        { name: 'changed files', rank: 6, text: (0,summary_sections/* renderChangedFiles */.q1)(record) },
        { name: 'tickets', rank: 7, text: (0,summary_sections/* renderTickets */.KN)(record) }
    ];
    const opening = renderOpening(record, options);
    const ending = renderEnding(record, options);
    let room = limit - (0,plain_text/* byteLength */.dp)(opening) - (0,plain_text/* byteLength */.dp)(ending) - NOTE_BYTES;
    // Not even the verdict fits: show only the figures.
    if (room < 0)
        return `## Subprocess Execution Summary\n${(0,execution_form/* renderFigures */.uD)(record)}\n`;
    const kept = new Set();
    for (const part of [...parts].sort((left, right) => left.rank - right.rank)) {
        if (part.text === undefined || (0,plain_text/* byteLength */.dp)(part.text) + 2 > room)
            continue;
        kept.add(part);
        room -= (0,plain_text/* byteLength */.dp)(part.text) + 2;
    }
    const responses = renderResponses(record, room, renderWhereabouts(options));
    const leftOut = parts.filter((part) => part.text !== undefined && !kept.has(part)).map((part) => part.name);
    if (responses === undefined)
        leftOut.push('responses');
    return [
        opening,
        ...parts.flatMap((part) => (kept.has(part) ? (part.text ?? []) : [])),
        ...(responses === undefined || responses === '' ? [] : [responses]),
        ...(leftOut.length > 0 ? [`*Left out for lack of room: ${leftOut.join(', ')}.*`] : []),
        ending
    ].join('\n\n');
}
function renderOpening(record, { artifact }) {
    return [
        `## Subprocess Execution Summary\n${(0,execution_form/* renderFigures */.uD)(record)}`,
        ...(record.rehearsal ? [`> **${execution_form/* REHEARSAL_LABEL */.xI}**`] : []),
        renderVerdict((0,verdict/* verdictOf */.Vj)(record)),
        ...(artifact?.kind === 'missing' ? [renderMissing(artifact)] : []),
        (0,execution_form/* renderFurtherFigures */.GP)(record),
        ...(record.sandbox === null ? [] : [renderSandbox(record.sandbox)])
    ].join('\n\n');
}
function renderSandbox(sandbox) {
    const line = (0,markdown/* inlineText */.ln)((0,report_sandbox/* describeSandbox */.h)(sandbox), CAUSE_CHARACTERS);
    return (0,report_sandbox/* isWeakSandbox */.u)(sandbox) ? `> [!WARNING]\n> ${line}` : line;
}
const ALERTS = { failure: 'CAUTION', cancelled: 'WARNING', interrupted: 'WARNING' };
const CAUSE_CHARACTERS = 1500;
function renderVerdict({ kind, cause }) {
    const line = `**Conclusion: ${kind}.** ${(0,markdown/* inlineText */.ln)(cause, CAUSE_CHARACTERS)}`;
    return kind === 'success' ? line : `> [!${ALERTS[kind]}]\n> ${line}`;
}
function renderMissing({ cause, sessionDirectory }) {
    const folder = (0,markdown/* codeSpan */.SS)(sessionDirectory);
    return `> [!WARNING]\n> **There is no artifact.** ${(0,markdown/* inlineText */.ln)(cause, CAUSE_CHARACTERS)}. The session folder is ${folder} on the runner, for as long as the runner keeps it.`;
}
function renderEnding(record, { artifact }) {
    const session = `Session ${(0,markdown/* codeSpan */.SS)(record.sessionId)}`;
    const cli = record.claude === null ? [] : [`Claude CLI ${(0,markdown/* inlineText */.ln)(record.claude.version, 60)}`];
    const whole = artifact?.kind === 'uploaded' ? [`everything is in the artifact ${renderArtifact(artifact)}`] : [];
    return [
        `---\n${[session, ...cli, ...whole].join(' · ')}`,
        ...(record.rehearsal ? [`> **${execution_form/* REHEARSAL_LABEL */.xI}**`] : []),
        ''
    ]
        .join('\n\n')
        .replace(/\n+$/, '\n');
}
function renderWhereabouts({ artifact }) {
    return artifact?.kind === 'uploaded'
        ? `of the artifact ${renderArtifact(artifact)}`
        : 'of the session folder';
}
function renderArtifact({ name, url }) {
    const isSafe = url !== undefined && /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(url);
    return isSafe ? `[${(0,markdown/* inlineText */.ln)(name, 100)}](${url})` : `**${(0,markdown/* inlineText */.ln)(name, 100)}**`;
}


/***/ }),

/***/ 18530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

/***/ 1632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  writeResults: () => (/* binding */ writeResults)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/html/html.js + 1 modules
var html = __webpack_require__(80303);
// EXTERNAL MODULE: ./lib/report/redaction/redact-record.js
var redact_record = __webpack_require__(17037);
// EXTERNAL MODULE: ./lib/report/summary/summary.js + 3 modules
var summary = __webpack_require__(95036);
// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/checks.js
var checks = __webpack_require__(56265);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/report/log/terminal-summary.js






/** The rule below an agent's name. */
const RULE = '-'.repeat(50);
/** Lines of a check's output. */
const OUTPUT_LINES = 40;
/** The whole summary as plain text: it ends with the verdict, which is what a reader of a terminal sees first. */
function renderTerminalSummary(record) {
    const verdict = (0,report_verdict/* verdictOf */.Vj)(record);
    const parts = [
        '## Subprocess Execution Summary',
        (0,execution_form/* renderFigures */.uD)(record),
        ...(record.rehearsal ? [execution_form/* REHEARSAL_LABEL */.xI] : []),
        (0,execution_form/* renderFurtherFigures */.GP)(record),
        '',
        '## Execution Details',
        (0,execution_form/* renderExecutionDetails */.hy)(record, (text) => (0,plain_text/* oneLine */.TN)(text)),
        ...section('Not run: unknown agents', record.unknownAgents.map(({ id, label, task, suggestion, supersededBy }) => (0,plain_text/* oneLine */.TN)(`- ${id} ${label}: ${task}${suggestion === null ? '' : ` (nearest agent: ${suggestion})`}${supersededBy === undefined ? '' : ` (done by ${supersededBy})`}`, 300))),
        ...section('Passed Over', record.passedOver.map(({ round, line, text, reason }) => (0,plain_text/* oneLine */.TN)(`- ${round > 1 ? `round ${round}, ` : ''}line ${line}, ${JSON.stringify(text)}: ${reason}`, 300))),
        ...section('Notices', record.notices.map(({ level, message }) => (0,plain_text/* oneLine */.TN)(`- ${level}: ${message}`))),
        ...section('Denied Tools', record.results.flatMap((run) => run.deniedTools.map(({ tool, detail }) => (0,plain_text/* oneLine */.TN)(`- ${run.agent}: ${tool} ${detail}`, 300)))),
        ...section('Tickets', record.tickets.map(({ type, title, agent }) => (0,plain_text/* oneLine */.TN)(`- [${type}] ${title}${agent === undefined ? '' : ` (${agent})`}`, 300))),
        ...section('Next Steps', (0,all_runs/* allRuns */.o)(record).flatMap(nextStepOf)),
        ...section('Outputs of Checks', (0,checks/* shownChecks */.xj)(record.checks).flatMap(renderOutput)),
        ...section('Agent Responses', record.results.map((run) => renderResponse(run, record))),
        '',
        `Conclusion: ${verdict.kind}: ${(0,plain_text/* oneLine */.TN)(verdict.cause)}`,
        ...(record.rehearsal ? [execution_form/* REHEARSAL_LABEL */.xI] : [])
    ];
    return `${parts.join('\n')}\n`;
}
function section(title, entries) {
    return entries.length === 0 ? [] : ['', `## ${title}`, ...entries];
}
function nextStepOf(run) {
    const explanation = (0,explain_run/* explainRun */.Df)(run);
    return explanation === undefined ? [] : [(0,plain_text/* oneLine */.TN)(`- ${run.agent} (${run.id}): ${explanation.nextStep}`)];
}
function renderResponse(run, record) {
    const words = (0,plain_text/* plainText */.wh)(run.response).trimEnd();
    const cut = run.responseTruncated ? `\n[cut here; the whole response is in ${run.folder}/response.md]` : '';
    return `\n### ${(0,plain_text/* oneLine */.TN)((0,execution_form/* renderAgentHeading */.qG)(run, record))}\n${RULE}\n${words === '' ? '(no response)' : words}${cut}`;
}
/** The last lines of a check that did not pass. */
function renderOutput({ name, after }) {
    if (after === undefined || after.outcome === 'completed' || after.response === '')
        return [];
    const lines = (0,plain_text/* plainText */.wh)(after.response).trimEnd().split('\n').slice(-OUTPUT_LINES);
    const place = `[all of it is in ${after.folder}/transcript.log]`;
    return [`\n### ${(0,plain_text/* oneLine */.TN)(name)}\n${RULE}\n${lines.join('\n')}\n${place}`];
}

// EXTERNAL MODULE: ./lib/session/record/report-excerpts.js
var report_excerpts = __webpack_require__(97547);
// EXTERNAL MODULE: ./lib/util/system-error.js
var system_error = __webpack_require__(700);
// EXTERNAL MODULE: ./lib/util/write-whole.js
var write_whole = __webpack_require__(52725);
;// CONCATENATED MODULE: ./lib/terminal/write-results.js
/** The results of a session on the command line: `summary.md`, `report.html`, and the text on the terminal. */








/** Writes the files to the session folder. Returns the terminal's text, even if they could not be written. */
function writeResults({ sessionDirectory, record, redact }, onWarning, onReport) {
    const attempt = (name, work) => {
        try {
            work();
        }
        catch (error) {
            onWarning(`${name} could not be written: ${(0,system_error/* describeSystemError */.Zo)(error)}`);
        }
    };
    const shown = (0,redact_record/* redactWholeRecord */.w)(record, redact);
    attempt('summary.md', () => {
        (0,write_whole/* writeWhole */.f)(external_node_path_.join(sessionDirectory, 'summary.md'), redact((0,summary/* renderSummary */.B)(shown)));
    });
    attempt('report.html', () => {
        const render = (redacted, files) => {
            onReport?.(redacted, files, external_node_path_.join(sessionDirectory, 'report.html'));
            return (0,html/* renderHtmlReport */.w4)(redacted, files);
        };
        (0,report_excerpts/* writeReport */.u5)(sessionDirectory, record, render, redact);
    });
    return renderTerminalSummary(shown);
}


/***/ })

};

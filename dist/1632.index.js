export const id = 1632;
export const ids = [1632];
export const modules = {

/***/ 95036:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
        { name: 'findings', rank: 6, text: (0,summary_sections/* renderFindings */.vO)(record) },
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

/***/ 97547:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* unused harmony export readExcerpts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _text_fair_shares_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50351);
/* harmony import */ var _redaction_redact_deep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88164);
/* harmony import */ var _util_write_whole_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52725);
/* harmony import */ var _all_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2646);
/** Writes `report.html` of a session folder, with bounded excerpts of large files. */






/** Bytes of all transcripts together in the report: a browser must open it at once, and the files have the rest. */
const TRANSCRIPTS_LIMIT_BYTES = 3 * 2 ** 20;
/** Bytes of all patches together. */
const CHANGES_LIMIT_BYTES = 2 * 2 ** 20;
/** Share of an excerpt that a file's beginning gets; the end, where a run concludes, gets the rest. */
const HEAD_SHARE = 0.6;
/** Bytes read beyond each cut and dropped after redaction, so that no part of a secret is left at the edge. */
const MARGIN_BYTES = 64 * 1024;
/**
 * Writes `report.html` next to `summary.md`. Record and excerpts are redacted before rendering, because markup would change
 * the form of a secret.
 * @throws Error when the file cannot be written.
 */
function writeReport(sessionDirectory, record, render, redact = (text) => text) {
    const runs = (0,_all_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .allRuns */ .o)(record);
    const read = (name, limitBytes) => readExcerpts(sessionDirectory, runs, name, limitBytes, redact);
    const html = render((0,_redaction_redact_deep_js__WEBPACK_IMPORTED_MODULE_2__/* .redactDeep */ .K)(record, redact), {
        transcripts: read('transcript.log', TRANSCRIPTS_LIMIT_BYTES),
        changes: read('changes.patch', CHANGES_LIMIT_BYTES)
    });
    (0,_util_write_whole_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(sessionDirectory, 'report.html'), html);
}
/** Excerpts of one file of each run, together within `limitBytes`: files smaller than a fair share are whole. */
function readExcerpts(sessionDirectory, runs, name, limitBytes, redact) {
    const files = runs.map((run) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(sessionDirectory, ...run.folder.split('/'), name));
    const shares = (0,_text_fair_shares_js__WEBPACK_IMPORTED_MODULE_5__/* .fairShares */ .j)(files.map(sizeOf), limitBytes);
    const excerpts = new Map();
    runs.forEach((run, index) => {
        const excerpt = readExcerpt(files[index] ?? '', shares[index] ?? 0, redact);
        if (excerpt !== undefined)
            excerpts.set(run.id, excerpt);
    });
    return excerpts;
}
function sizeOf(file) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats.size : 0;
}
function readExcerpt(file, limitBytes, redact) {
    const size = sizeOf(file);
    if (size === 0)
        return undefined;
    // Agents can write here, so a file may have become a link by now; it is not followed.
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        if (size <= limitBytes)
            return { head: redact(text(readAt(descriptor, 0, size))), tail: '', cutBytes: 0 };
        const headBytes = Math.floor(limitBytes * HEAD_SHARE);
        const tailBytes = limitBytes - headBytes;
        const before = Buffer.from(redact(text(readAt(descriptor, 0, headBytes + MARGIN_BYTES))));
        const tailStart = Math.max(0, size - tailBytes - MARGIN_BYTES);
        const after = Buffer.from(redact(text(readAt(descriptor, tailStart, size - tailStart))));
        const head = text(before.subarray(0, Math.min(headBytes, Math.max(0, before.length - MARGIN_BYTES))));
        const tail = text(after.subarray(Math.max(MARGIN_BYTES, after.length - tailBytes)));
        return { head: wholeCharacters(head), tail: wholeCharacters(tail), cutBytes: size - limitBytes };
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
    }
}
function readAt(descriptor, position, length) {
    const buffer = Buffer.alloc(length);
    const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, buffer, 0, length, position);
    return buffer.subarray(0, bytes);
}
function text(bytes) {
    return bytes.toString('utf8');
}
/** Drops characters that the cut split. */
function wholeCharacters(cut) {
    return cut.replace(/^\uFFFD{1,3}|\uFFFD$/g, '');
}


/***/ }),

/***/ 1632:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
        (0,report_excerpts/* writeReport */.u)(sessionDirectory, record, render, redact);
    });
    return renderTerminalSummary(shown);
}


/***/ })

};

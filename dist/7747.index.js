export const id = 7747;
export const ids = [7747];
export const modules = {

/***/ 17747:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishArtifact: () => (/* binding */ publishArtifact),
  publishQuickly: () => (/* binding */ publishQuickly),
  publishSummary: () => (/* binding */ publishSummary)
});

// EXTERNAL MODULE: ./lib/action/runner/runner-commands.js
var runner_commands = __webpack_require__(95318);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/html/html.js + 1 modules
var html = __webpack_require__(80303);
// EXTERNAL MODULE: ./lib/report/summary/summary.js + 3 modules
var summary = __webpack_require__(95036);
// EXTERNAL MODULE: ./lib/session/record/report-excerpts.js
var report_excerpts = __webpack_require__(97547);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js + 1 modules
var session_folder = __webpack_require__(70299);
// EXTERNAL MODULE: ./lib/report/redaction/redact-record.js
var redact_record = __webpack_require__(17037);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/action/artifacts/stage-files.js
/** A redacted copy of a folder: only this copy leaves the machine, never the folder itself. */






/** Characters that are not allowed in an artifact's paths, and control characters. */
const UNSAFE_CHARACTERS = /[":<>|*?\\\p{Cc}]/gu;
/** Do not follow links, and do not wait for a pipe's writer. */
const OPEN_FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
const CHUNK_BYTES = 65_536;
/** A file that is applied by hand: with `***` in it, it would corrupt what it changes. */
const PATCH = 'changes.patch';
const HOLDS_SECRET = 'it contains a secret, or text that looks like one, and would write *** into files. Keep secrets out of the files that agents change';
/** Copies all regular files below `from` to `to`, redacted. Left out are files that cannot be, and patches with secrets. */
async function stageFiles(from, to, redactor) {
    const files = [];
    const leftOut = [];
    const copyFolder = async (folder, target) => {
        (0,make_folder/* makeFolder */.f)(target, 0o700);
        const taken = new Set();
        const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
        for (const entry of entries.sort((left, right) => (left.name < right.name ? -1 : 1))) {
            const source = external_node_path_.join(folder, entry.name);
            const copy = external_node_path_.join(target, safeName(redactor.redact(entry.name), taken));
            const leaveOut = (reason) => leftOut.push({ path: external_node_path_.relative(from, source), reason });
            try {
                if (entry.isDirectory())
                    await copyFolder(source, copy);
                else if (!entry.isFile())
                    leaveOut(entry.isSymbolicLink() ? 'it is a link' : 'it is not a regular file');
                else {
                    const isChanged = await copyRedacted(source, copy, redactor);
                    if (isChanged && entry.name === PATCH)
                        throw new Error(HOLDS_SECRET);
                    files.push(copy);
                }
            }
            catch (error) {
                await (0,promises_.rm)(copy, { force: true, recursive: true });
                leaveOut((0,error_message/* errorMessage */.g)(error));
            }
        }
    };
    await copyFolder(from, to);
    return { files, leftOut };
}
function safeName(name, taken) {
    const safe = name.replace(UNSAFE_CHARACTERS, '_');
    let unique = safe;
    for (let number = 2; taken.has(unique); number++)
        unique = `${safe}-${number}`;
    taken.add(unique);
    return unique;
}
/** Returns whether anything was redacted. */
async function copyRedacted(source, copy, redactor) {
    const input = await (0,promises_.open)(source, OPEN_FLAGS);
    try {
        const output = await (0,promises_.open)(copy, 'wx', 0o600);
        try {
            return await pump(input, output, redactor);
        }
        finally {
            await output.close();
        }
    }
    finally {
        await input.close();
    }
}
/** Reads up to the size at the start: a file that keeps growing must not be read forever. */
async function pump(input, output, redactor) {
    const stats = await input.stat();
    if (!stats.isFile())
        throw new Error('it is not a regular file');
    const stream = redactor.startStream();
    const buffer = Buffer.alloc(CHUNK_BYTES);
    const [before, after] = [(0,external_node_crypto_.createHash)('sha256'), (0,external_node_crypto_.createHash)('sha256')];
    const write = async (bytes) => {
        after.update(bytes);
        await output.writeFile(bytes);
    };
    let left = stats.size;
    while (left > 0) {
        const { bytesRead } = await input.read(buffer, 0, Math.min(left, buffer.length));
        if (bytesRead === 0)
            break;
        left -= bytesRead;
        before.update(buffer.subarray(0, bytesRead));
        await write(stream.push(buffer.subarray(0, bytesRead)));
    }
    await write(stream.end());
    return before.digest('hex') !== after.digest('hex');
}

;// CONCATENATED MODULE: ./lib/action/artifacts/upload-session.js
/** The session folder as one artifact of the workflow run. */



/** Suffixes to try when a name is taken: names are unique in a workflow run. */
const FURTHER_ATTEMPTS = [2, 3, 4];
/**
 * Uploads a redacted copy of the session folder.
 * @param warn receives what the reader should know about the upload: files left out, another name.
 * @throws Error when the upload fails; the session folder stays as it is.
 */
async function uploadSession(request, redactor, warn, upload = uploadWithToolkit) {
    const staging = await (0,promises_.mkdtemp)(external_node_path_.join(request.temporaryDirectory, 'mpm-upload-'));
    try {
        const { files, leftOut } = await stageFiles(request.sessionDirectory, staging, redactor);
        for (const file of leftOut)
            warn(`${file.path} is not in the artifact: ${file.reason}.`);
        const wanted = request.name ?? `mpm-session-${request.sessionId}`;
        const names = [
            wanted,
            ...FURTHER_ATTEMPTS.map((attempt) => `${wanted}-${attempt}`),
            `${wanted}-${request.sessionId}`
        ];
        const uploaded = await uploadUnderFreeName(names, (name) => upload(name, files, staging, request.retentionDays));
        if (uploaded.name !== wanted)
            warn(`The artifact name ${wanted} is taken: it is uploaded as ${uploaded.name}.`);
        return uploaded;
    }
    finally {
        await (0,promises_.rm)(staging, { recursive: true, force: true });
    }
}
async function uploadUnderFreeName(names, upload) {
    for (const [index, name] of names.entries()) {
        try {
            const { id } = await upload(name);
            return { name, id };
        }
        catch (error) {
            if (!isNameTaken(error) || index === names.length - 1)
                throw error;
        }
    }
    throw new Error('no name to upload the artifact under');
}
/** The results service answers 409 when the run already has the name; the client only passes on the text. */
function isNameTaken(error) {
    return error instanceof Error && /\(409\)|already exists/i.test(error.message);
}
async function uploadWithToolkit(...[name, files, root, retentionDays]) {
    // Large: loading it doubles the start time of the step.
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1351), __webpack_require__.e(4942), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 50605));
    const options = retentionDays === undefined ? {} : { retentionDays };
    return new DefaultArtifactClient().uploadArtifact(name, [...files], root, options);
}

// EXTERNAL MODULE: ./lib/action/runner/command-file-guard.js
var command_file_guard = __webpack_require__(71875);
// EXTERNAL MODULE: ./lib/action/github/enterprise-server.js
var enterprise_server = __webpack_require__(36801);
// EXTERNAL MODULE: ./lib/action/github/network-failure.js
var network_failure = __webpack_require__(96833);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/session/record/check-results.js
var check_results = __webpack_require__(6091);
// EXTERNAL MODULE: ./lib/session/record/day-share.js
var day_share = __webpack_require__(37232);
;// CONCATENATED MODULE: ./lib/action/outputs.js
/** The outputs of the action from a record. Pure. */





/** UTF-8 bytes of PM's last response. */
const RESPONSE_BYTES = 65_536;
/** All outputs of a job may take 1 MB, at two bytes per character; this leaves room for other steps. */
const RESULTS_CHARACTERS = 250_000;
/** A response may contain thousands of tickets; `session.json` has all of them. */
const TICKETS_CHARACTERS = 100_000;
/** Commands may be long scripts, and a check runs in each round. */
const CHECKS_CHARACTERS = 50_000;
/** Characters of a task, a command or an error if the results do not fit otherwise. */
const CUT_CHARACTERS = 300;
/** The outputs by name. */
function buildOutputs(record, sessionDirectory) {
    const today = (0,day_share/* readDayShare */.i)(record.configuration);
    return {
        // A session without a verdict was cut off, which is not a success.
        conclusion: record.conclusion ?? 'failure',
        'session-id': record.sessionId,
        total: String(record.total),
        successful: String(record.successful),
        failed: String(record.failed),
        skipped: String(record.skipped),
        superseded: String(record.superseded),
        'execution-seconds': String(record.executionSeconds),
        'cost-usd': String(record.costUsd),
        'cost-usd-today': today === undefined ? '' : String(today.othersUsd + record.costUsd),
        'input-tokens': String(record.inputTokens),
        'output-tokens': String(record.outputTokens),
        response: cutBytes((0,plain_text/* plainText */.wh)(record.response), RESPONSE_BYTES),
        'structured-response': record.structuredResponse === null ? '' : JSON.stringify(record.structuredResponse),
        results: renderResults(record.results.map(session_folder/* publicResult */.PZ)),
        verified: String((0,check_results/* verificationOf */.zM)(record.checks) === 'passed'),
        checks: renderChecks(record.checks.map(session_folder/* publicCheck */.SY)),
        'session-directory': sessionDirectory,
        'summary-file': external_node_path_.join(sessionDirectory, 'summary.md'),
        tickets: renderTickets(record.tickets),
        findings: record.review === undefined ? '' : String(record.review.findings.length)
    };
}
function renderResults(results) {
    const whole = JSON.stringify(results);
    if (whole.length <= RESULTS_CHARACTERS)
        return whole;
    return JSON.stringify(results.map((result) => ({
        ...result,
        task: cut(result.task),
        error: result.error === null ? null : cut(result.error)
    })));
}
function renderChecks(checks) {
    const whole = JSON.stringify(checks);
    if (whole.length <= CHECKS_CHARACTERS)
        return whole;
    return JSON.stringify(checks.map((check) => ({
        ...check,
        command: cut(check.command),
        error: check.error === null ? null : cut(check.error)
    })));
}
/** The first tickets, as many as fit. */
function renderTickets(tickets) {
    const fitting = [];
    let characters = 2;
    for (const ticket of tickets) {
        const text = JSON.stringify(ticket);
        characters += text.length + 1;
        if (characters > TICKETS_CHARACTERS)
            break;
        fitting.push(text);
    }
    return `[${fitting.join(',')}]`;
}
function cut(text) {
    return text.length <= CUT_CHARACTERS ? text : `${text.slice(0, CUT_CHARACTERS)}...`;
}
function cutBytes(text, limit) {
    const bytes = Buffer.from(text, 'utf8');
    // A streaming decoder drops an incomplete last character.
    return bytes.length <= limit ? text : new TextDecoder().decode(bytes.subarray(0, limit), { stream: true });
}

// EXTERNAL MODULE: ./lib/action/step/closing-sections.js
var closing_sections = __webpack_require__(81315);
// EXTERNAL MODULE: ./lib/util/write-whole.js
var write_whole = __webpack_require__(52725);
;// CONCATENATED MODULE: ./lib/action/publish.js
/**
 * Publishes a session's results: files of the session folder, outputs, the artifact, the job summary. Each is best
 * effort: a failure is a warning, does not stop the others, and does not change the verdict.
 */















/**
 * Writes `session.json`, `summary.md` and `report.html` into the session folder, and sets the outputs: fast enough after
 * a cancel.
 */
function publishQuickly({ record, sessionDirectory }, step) {
    const shown = (0,redact_record/* redactWholeRecord */.w)(record, step.redactor.redact);
    attempt(step, 'The files of the session folder could not be written', () => {
        (0,session_folder/* writeRecord */.rh)(sessionDirectory, record);
        (0,write_whole/* writeWhole */.f)(external_node_path_.join(sessionDirectory, 'summary.md'), (0,summary/* renderSummary */.B)(shown));
    });
    for (const [name, value] of Object.entries(buildOutputs(shown, sessionDirectory)))
        attempt(step, `The output ${name} could not be set`, () => {
            runner_commands/* setOutput */.uH(name, step.redactor.redact(value));
        });
    attempt(step, 'report.html could not be written', () => {
        (0,report_excerpts/* writeReport */.u)(sessionDirectory, record, html/* renderHtmlReport */.w4, step.redactor.redact);
    });
}
/** Uploads the artifact; undefined if it is not requested. */
async function publishArtifact({ record, sessionDirectory }, step, upload) {
    const { env, log, settings } = step;
    if (!settings['upload-artifacts'])
        return undefined;
    if ((0,enterprise_server/* isEnterpriseServer */.vh)(env)) {
        log.write(`No artifact: ${enterprise_server/* NO_ARTIFACTS */.IW}. The session folder is ${sessionDirectory}.`);
        return { kind: 'missing', cause: enterprise_server/* NO_ARTIFACTS */.IW, sessionDirectory };
    }
    const request = {
        sessionDirectory,
        sessionId: record.sessionId,
        name: settings['artifact-name'],
        retentionDays: settings['artifact-retention-days'],
        temporaryDirectory: step.temporaryDirectory
    };
    const warn = (message) => {
        log.annotate('warning', message);
    };
    try {
        const artifact = await uploadSession(request, step.redactor, warn, upload);
        const url = artifactUrl(artifact, env);
        runner_commands/* setOutput */.uH('artifact-id', artifact.id ?? '');
        runner_commands/* setOutput */.uH('artifact-url', url ?? '');
        log.write(`Artifact ${artifact.name}${url === undefined ? '' : `: ${url}`}`);
        return { kind: 'uploaded', name: artifact.name, url };
    }
    catch (error) {
        const cause = (0,network_failure/* describeFailure */.Ic)(error);
        warn(`The artifact could not be uploaded: ${cause}. The session folder is ${sessionDirectory}.`);
        return { kind: 'missing', cause: step.redactor.redact(cause), sessionDirectory };
    }
}
function artifactUrl({ id }, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    if (id === undefined || server === undefined || repository === undefined || run === undefined)
        return undefined;
    return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
/** Writes the job summary, which links the artifact, with the closing sections. */
function publishSummary(record, artifact, step) {
    attempt(step, 'The job summary could not be written', () => {
        writeSummary((0,redact_record/* redactWholeRecord */.w)(record, step.redactor.redact), artifact, step);
    });
}
/** Appends to the step's summary file, within its limit: the runner drops a file that is too large. */
function writeSummary(record, artifact, step) {
    const file = step.env['GITHUB_STEP_SUMMARY'];
    if (file === undefined || file === '')
        return;
    const used = external_node_fs_.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    const closing = (0,closing_sections/* renderClosingSections */.G)(step);
    const room = summary/* SUMMARY_HARD_LIMIT_BYTES */.j - used - Buffer.byteLength(closing);
    const whole = step.redactor.redact((0,summary/* renderSummary */.B)(record, { artifact }));
    const text = fits(whole, room)
        ? whole
        : step.redactor.redact((0,summary/* renderSummary */.B)(record, { artifact, limitBytes: room }));
    if (!fits(text, room))
        throw new Error(`only ${room} bytes are left for it`);
    (0,command_file_guard/* appendToCommandFile */.f)(file, text + closing);
}
function fits(text, room) {
    return Buffer.byteLength(text) <= room;
}
function attempt(step, failure, work) {
    try {
        work();
    }
    catch (error) {
        step.log.annotate('warning', `${failure}: ${(0,network_failure/* describeFailure */.Ic)(error)}.`);
    }
}


/***/ }),

/***/ 81315:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderClosingSections),
/* harmony export */   X: () => (/* binding */ publishClosingSections)
/* harmony export */ });
/* harmony import */ var _runner_command_file_guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71875);
/** The closing sections of the job summary: a delivery and a review, which are done after the session. */

/** The sections, redacted; empty if there are none. */
function renderClosingSections({ closingSections, redactor }) {
    return closingSections.map((section) => redactor.redact(`\n${section}\n`)).join('');
}
/** Writes them in a job that has no session of its own. */
function publishClosingSections(step) {
    const file = step.env['GITHUB_STEP_SUMMARY'] ?? '';
    const text = renderClosingSections(step);
    if (file === '' || text === '')
        return;
    try {
        (0,_runner_command_file_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .appendToCommandFile */ .f)(file, text);
    }
    catch (error) {
        step.log.annotate('warning', `The job summary could not be written: ${String(error)}.`);
    }
}


/***/ }),

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


/***/ })

};

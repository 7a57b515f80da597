export const id = 3990;
export const ids = [3990];
export const modules = {

/***/ 63613:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ createLogRenderer)
});

// EXTERNAL MODULE: ./lib/session/inputs/table/input-table.js + 4 modules
var input_table = __webpack_require__(47530);
// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var figures = __webpack_require__(53289);
// EXTERNAL MODULE: ./lib/report/sandbox.js
var sandbox = __webpack_require__(90069);
// EXTERNAL MODULE: ./lib/report/log/paint.js
var log_paint = __webpack_require__(69403);
// EXTERNAL MODULE: ./lib/session/record/fold-events.js
var fold_events = __webpack_require__(4739);
// EXTERNAL MODULE: ./lib/session/record/superseded.js
var superseded = __webpack_require__(59406);
// EXTERNAL MODULE: ./lib/report/checks.js
var checks = __webpack_require__(56265);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/log/log-tally.js





/** What the checks' results follow from. */
const COUNTED = new Set([
    'check-planned',
    'delegations-detected',
    'run-ended',
    'run-merged'
]);
/** An empty tally. */
function createTally() {
    const unknownAgents = [];
    let passedOver = 0;
    let way = 'parallel';
    const runs = new Map();
    const fold = (0,fold_events/* startFold */.I)();
    const setOutcome = (id, outcome) => {
        const run = runs.get(id);
        if (run !== undefined)
            runs.set(id, { ...run, outcome });
    };
    const counts = () => (0,superseded/* countRuns */.oo)((0,superseded/* markSuperseded */.QX)([...runs.values()], unknownAgents));
    return {
        count: (event) => {
            if (COUNTED.has(event.type))
                fold.apply(event);
            if (event.type === 'session-started' && event.configuration['max-parallel'] === 1)
                way = 'one by one';
            if (event.type === 'delegations-detected') {
                unknownAgents.push(...event.unknownAgents);
                passedOver += event.passedOver?.length ?? 0;
                for (const { id, insteadOf } of event.delegations)
                    runs.set(id, { id, outcome: null, ...(insteadOf === undefined ? {} : { insteadOf }) });
            }
            if (event.type === 'run-merged' && event.error !== null)
                setOutcome(event.run, 'failed');
            if (event.type === 'run-ended')
                setOutcome(event.run, event.result.outcome);
        },
        lines: (event) => {
            const { total, successful, failed, skipped, superseded } = counts();
            return [
                `Total delegations: ${total}`,
                `Successful: ${successful}`,
                `Failed: ${failed}`,
                ...(skipped > 0 ? [`Skipped: ${skipped}`] : []),
                ...(superseded > 0 ? [`Superseded, not done at first and done again later: ${superseded}`] : []),
                `Checks: ${(0,checks/* describeChecks */.Pt)(fold.record().checks)}`,
                `Total execution time: ${(0,figures/* formatSeconds */.Xo)(event.elapsedMs / 1000)} (${way})`
            ];
        },
        brief: () => {
            const { total, successful, superseded } = counts();
            if (total === 0 && unknownAgents.length > 0)
                return verdict/* ONLY_UNKNOWN_AGENTS */.rj;
            if (total === 0)
                return passedOver > 0 ? verdict/* ONLY_PASSED_OVER */.lR : verdict/* NO_DELEGATIONS */.oe;
            const again = superseded === 0 ? '' : `, ${superseded} superseded by later ones`;
            return `${successful} of ${(0,figures/* formatNumberOf */.Of)(total, 'delegation')} done${again}.`;
        }
    };
}

// EXTERNAL MODULE: ./lib/report/log/log-run-lines.js + 3 modules
var log_run_lines = __webpack_require__(28744);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
;// CONCATENATED MODULE: ./lib/report/log/live-log.js










const MESSAGE_LIMIT = 2000;
/** Settings that are logged before anything runs, in this order. */
const SETTINGS_SHOWN = [
    'working-directory',
    'model',
    'max-parallel',
    'profile',
    'memory-limit-mb',
    'pm-memory-limit-mb',
    'timeout-seconds',
    'pm-timeout-seconds',
    'session-timeout-seconds',
    'memory-enforcement',
    'max-cost-usd',
    'max-cost-usd-per-day',
    'isolation',
    'cache',
    'permission-mode',
    'allowed-tools'
];
/** Settings that are logged only when they differ from their default. */
const SETTINGS_SHOWN_IF_CHANGED = [
    'max-rounds',
    'retries',
    'fail-on',
    'fail-on-denied',
    'require-status',
    'wrap-up-seconds'
];
/** Creates the renderer of one session's log. Only our own text is coloured. */
function createLogRenderer(level, options = {}) {
    const paint = (0,log_paint/* choosePaint */.i)(options.color === true);
    const runLines = (0,log_run_lines/* createRunLines */.R)(level, paint);
    const tally = createTally();
    return (event) => {
        tally.count(event);
        if (event.type === 'delegations-detected')
            runLines.register(event.delegations);
        if ('run' in event)
            return filterRun(level, event, runLines.render(event));
        if (level === 'OFF')
            return quietLines(event, paint, tally);
        return sessionLines(event, paint, tally);
    };
}
function filterRun(level, event, lines) {
    if (level !== 'OFF')
        return lines;
    const failed = (event.type === 'run-ended' && (0,explain_run/* markOf */.Fg)({ ...event.result, state: 'ended' }) === '✗') ||
        (event.type === 'run-merged' && event.error !== null);
    return failed ? lines.slice(-1) : [];
}
function quietLines(event, paint, tally) {
    if (event.type === 'notice' && event.level === 'error')
        return [noticeLine(event.level, event.message, paint)];
    return event.type === 'session-ended' ? [conclusionLine(event, paint, tally)] : [];
}
function sessionLines(event, paint, tally) {
    switch (event.type) {
        case 'session-started':
            return [
                ...(event.rehearsal ? [paint.warning(execution_form/* REHEARSAL_LABEL */.xI)] : []),
                `Session ${(0,plain_text/* oneLine */.TN)(event.sessionId)}`,
                ...settingLines(event.configuration)
            ];
        case 'cli-resolved':
            return [`Claude CLI ${(0,plain_text/* oneLine */.TN)(event.version)}${sourceOf(event)}: ${(0,plain_text/* oneLine */.TN)(event.path)}`];
        case 'sandbox-chosen': {
            const line = (0,plain_text/* oneLine */.TN)((0,sandbox/* describeSandbox */.h)(event.sandbox), MESSAGE_LIMIT);
            return [(0,sandbox/* isWeakSandbox */.u)(event.sandbox) ? noticeLine('warning', line, paint) : line];
        }
        case 'delegations-detected':
            return ['', ...detectedLines(event, paint), ''];
        case 'structured-response':
            return [`Structured response: ${(0,plain_text/* oneLine */.TN)(JSON.stringify(event.value), MESSAGE_LIMIT)}`];
        case 'findings-collected':
            return findingLines(event.findings);
        case 'tickets-extracted':
            return ticketLines(event.tickets);
        case 'notice':
            return [noticeLine(event.level, event.message, paint)];
        case 'session-ended':
            return ['', ...tally.lines(event), conclusionLine(event, paint, tally)];
    }
}
/** Where the CLI was found; the version of the stand-in already says what it is. */
function sourceOf({ version, source }) {
    return version.endsWith(`(${source})`) ? '' : ` (${(0,plain_text/* oneLine */.TN)(source)})`;
}
function settingLines(configuration) {
    const changed = SETTINGS_SHOWN_IF_CHANGED.filter((name) => String(configuration[name]) !== input_table/* sessionInputs */.q[name].default);
    const settings = [...SETTINGS_SHOWN, ...changed].flatMap((name) => {
        const value = configuration[name];
        if (value === undefined || value === null || value === '')
            return [];
        return [`${name} ${(0,plain_text/* oneLine */.TN)(typeof value === 'string' ? value : JSON.stringify(value), 200)}`];
    });
    return settings.length === 0 ? [] : [`Settings: ${settings.join(', ')}`];
}
function detectedLines(event, paint) {
    const count = event.delegations.length;
    return [
        count === 0
            ? event.unknownAgents.length > 0
                ? verdict/* ONLY_UNKNOWN_AGENTS */.rj
                : event.round > 1
                    ? 'PM delegates nothing further.'
                    : (event.passedOver ?? []).length > 0
                        ? verdict/* ONLY_PASSED_OVER */.lR
                        : verdict/* NO_DELEGATIONS */.oe
            : `Detected ${(0,figures/* formatNumberOf */.Of)(count, 'delegation')}. Running subprocesses...`,
        ...event.delegations
            .filter(({ after = [] }) => after.length > 0)
            .map(({ id, agent, after = [] }) => `${(0,plain_text/* oneLine */.TN)(agent, 60)} (${id}) waits for ${after.join(', ')}.`),
        ...event.delegations.flatMap(({ id, agent, insteadOf }) => insteadOf === undefined
            ? []
            : [`${(0,plain_text/* oneLine */.TN)(agent, 60)} (${id}) is done instead of ${insteadOf.join(', ')}.`]),
        ...event.unknownAgents.map(({ id, label, task, suggestion }) => paint.warning(`Not run (${id}): "${(0,plain_text/* oneLine */.TN)(label, 80)}" is not a known agent${suggestion === null ? '' : ` (nearest: ${(0,plain_text/* oneLine */.TN)(suggestion)})`}. Its task: ${(0,plain_text/* oneLine */.TN)(task, 200)}`)),
        ...(event.passedOver ?? []).map(({ line, text, reason }) => {
            const words = `Passed over: line ${line}, "${(0,plain_text/* oneLine */.TN)(text, 200)}": ${(0,plain_text/* oneLine */.TN)(reason, 200)}`;
            // Beside delegations these are most often remarks; alone they may be lost work.
            return count === 0 && event.round === 1 ? paint.warning(words) : words;
        })
    ];
}
function ticketLines(tickets) {
    if (tickets.length === 0)
        return [];
    const names = tickets.map(({ type, title, agent }) => {
        const by = agent === undefined ? '' : ` (${agent})`;
        return `  ${(0,plain_text/* oneLine */.TN)(`[${type}] ${title}${by}`, MESSAGE_LIMIT)}`;
    });
    return [`Found ${(0,figures/* formatNumberOf */.Of)(tickets.length, 'ticket')}:`, ...names];
}
function findingLines(findings) {
    const names = findings.map(({ severity, title, path, line, agent }) => {
        const place = path === undefined ? '' : `${path}${line === undefined ? '' : `:${line}`}: `;
        return `  ${(0,plain_text/* oneLine */.TN)(`[${severity}] ${place}${title} (${agent})`, MESSAGE_LIMIT)}`;
    });
    return [`Found ${(0,figures/* formatNumberOf */.Of)(findings.length, 'finding')}${names.length === 0 ? '.' : ':'}`, ...names];
}
function noticeLine(level, message, paint) {
    const line = (0,plain_text/* oneLine */.TN)(message, MESSAGE_LIMIT);
    if (level === 'info')
        return line;
    return level === 'error' ? paint.failure(`error: ${line}`) : paint.warning(`warning: ${line}`);
}
function conclusionLine(event, paint, tally) {
    const colour = event.conclusion === 'success' ? paint.success : paint.failure;
    const cause = event.error === null ? tally.brief() : (0,plain_text/* oneLine */.TN)(event.error, MESSAGE_LIMIT);
    return colour(`Conclusion: ${event.conclusion}: ${cause}`);
}


/***/ }),

/***/ 28744:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createRunLines)
});

// EXTERNAL MODULE: ./lib/session/record/record.js
var record = __webpack_require__(9323);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
;// CONCATENATED MODULE: ./lib/report/log/check-lines.js

/** Lines of a failed check's output, and characters of each. */
const OUTPUT_LINES = 20;
const LINE_LIMIT = 200;
/** The name of a check before its lines: `check tests`, `check tests (before)`, `check lint of 01`. */
function nameOfCheck({ name, phase, ofRun }) {
    const which = ofRun === null ? (phase === 'before' ? ' (before)' : '') : ` of ${ofRun}`;
    return (0,plain_text/* oneLine */.TN)(`check ${name}${which}`, 80);
}
/** The last lines of a check's output. */
function outputLines({ name, words }, paint) {
    return contentLines(words)
        .slice(-OUTPUT_LINES)
        .map((line) => `${paint.name(`[${name}]`)} ${paint.quiet(`| ${(0,plain_text/* oneLine */.TN)(line, LINE_LIMIT)}`)}`);
}
/** The lines of a text that are not blank. */
function contentLines(text) {
    return (0,plain_text/* plainText */.wh)(text)
        .split('\n')
        .filter((line) => line.trim() !== '');
}

;// CONCATENATED MODULE: ./lib/report/log/known-run.js
/** What the live log knows of a run while it is shown. */
/** Characters of one line. */
const known_run_LINE_LIMIT = 2000;

// EXTERNAL MODULE: ./lib/report/text/figures.js
var text_figures = __webpack_require__(53289);
// EXTERNAL MODULE: ./lib/session/run/attempt/denied-tools.js
var denied_tools = __webpack_require__(69487);
// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
;// CONCATENATED MODULE: ./lib/report/log/run-end-lines.js
/** Lines of the live log about the end of a run. */







/** Denied calls in one line. */
const DENIED_SHOWN = 5;
/** Denied tools, outcome and cause; for PM its answer, for a failed check the last lines of its output. */
function endLines(run, result, paint) {
    const mark = (0,explain_run/* markOf */.Fg)({ outcome: result.outcome, state: 'ended' });
    const colour = { '✓': paint.success, '✗': paint.failure, '-': paint.warning }[mark];
    const title = run.role === 'agent'
        ? (0,execution_form/* renderTaskLine */.m5)(run, (text) => (0,plain_text/* oneLine */.TN)(text))
        : `${run.name}${run.role === 'check' ? `: ${(0,plain_text/* firstLine */.TM)(run.task, 50)}` : ''}`;
    const figures = `(${(0,text_figures/* formatSeconds */.Xo)(result.executionSeconds)}, ${(0,text_figures/* formatMegabytes */.VP)(result.peakMemoryMb)})`;
    const cause = result.error === null ? '' : `: ${(0,plain_text/* oneLine */.TN)(result.error, known_run_LINE_LIMIT)}`;
    const ending = result.outcome === 'completed' ? '' : ` ${result.outcome}${cause}`;
    const endLine = `${colour(`[${mark}]`)} ${title} ${figures}${ending}`;
    if (run.role === 'agent')
        return [...deniedLines(run, result, paint), endLine];
    if (run.role === 'check')
        return [...(mark === '✗' ? outputLines(run, paint) : []), endLine];
    const words = (0,plain_text/* plainText */.wh)(run.words).trimEnd();
    run.words = '';
    const answer = words === '' ? [] : ['', '=== PM Response ===', ...words.split('\n'), '', '=================='];
    // The failure comes last, where readers look.
    return mark === '✓' ? [endLine, ...answer] : [...answer, endLine];
}
/** Denied tools and what would allow them; the log starts with the entries that are allowed already. */
function deniedLines(run, { deniedTools }, paint) {
    if (deniedTools.length === 0)
        return [];
    const calls = [...new Set(deniedTools.map(({ tool, detail }) => (0,plain_text/* oneLine */.TN)(`${tool} ${detail}`, 80).trim()))];
    const shown = calls.slice(0, DENIED_SHOWN);
    const more = calls.length > shown.length ? ` and ${calls.length - shown.length} more` : '';
    const byInput = deniedTools.filter(({ deniedByFile }) => deniedByFile === undefined);
    const entries = [...new Set(byInput.flatMap((call) => (0,denied_tools/* allowanceFor */.u6)(call) ?? []))];
    const files = [...new Set(deniedTools.flatMap(({ deniedByFile }) => deniedByFile ?? []))];
    const allow = [
        ...(entries.length === 0 ? [] : [`; to allow it: allowed-tools: ...,${entries.join(',')}`]),
        ...(files.length === 0 ? [] : [`; to allow it: change tools in ${files.join(', ')}`])
    ].join('');
    const text = `was denied ${shown.join('; ')}${more}${(0,plain_text/* oneLine */.TN)(allow, known_run_LINE_LIMIT)}`;
    return [`${paint.name(`[${run.name}]`)} ${paint.warning(text)}`];
}

// EXTERNAL MODULE: ./lib/session/network/denial.js
var network_denial = __webpack_require__(24062);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/report/log/log-run-lines.js








/** Characters of an agent's words and of a tool's detail in one line. */
const ACTIVITY_LIMIT = 200;
/** Changed files that one line names. */
const FILES_NAMED = 5;
/** Creates the renderer of run lines; it keeps the runs' names. */
function createRunLines(level, paint) {
    const runs = new Map();
    const isDebug = level === 'DEBUG';
    const register = (delegations) => {
        for (const { id, agent, task, memoryLimitMb } of delegations) {
            const isTaken = [...runs.values()].some((run) => run.agent === agent);
            const isOnly = !isTaken && delegations.filter((other) => other.agent === agent).length === 1;
            const name = (0,plain_text/* oneLine */.TN)(isOnly ? agent : `${agent} ${id}`, 60);
            runs.set(id, { agent, role: 'agent', task, memoryLimitMb, name, words: '', levelsReported: new Set() });
        }
    };
    const runOf = (id) => {
        const known = runs.get(id);
        if (known !== undefined)
            return known;
        const role = id.startsWith('pm') ? 'pm' : 'agent';
        const agent = role === 'pm' ? 'PM' : `Agent ${id}`;
        const run = {
            agent,
            role,
            task: '',
            memoryLimitMb: 0,
            name: (0,plain_text/* oneLine */.TN)(agent),
            words: '',
            levelsReported: new Set()
        };
        runs.set(id, run);
        return run;
    };
    const startRun = (event) => {
        const { agent, role, task, memoryLimitMb } = event;
        const name = runs.get(event.run)?.name ?? (0,plain_text/* oneLine */.TN)(agent, 60);
        const run = { agent, role, task, memoryLimitMb, name, words: '', levelsReported: new Set() };
        runs.set(event.run, run);
        return run;
    };
    const planCheck = (event) => {
        const { name: agent, command: task, memoryLimitMb } = event;
        const name = nameOfCheck(event);
        runs.set(event.run, {
            agent,
            role: 'check',
            task,
            memoryLimitMb,
            name,
            words: '',
            levelsReported: new Set()
        });
    };
    const render = (event) => {
        const run = event.type === 'run-started' ? startRun(event) : runOf(event.run);
        const say = (text) => `${paint.name(`[${run.name}]`)} ${text}`;
        switch (event.type) {
            case 'run-started': {
                const what = run.role === 'pm' ? 'started' : `started: ${(0,plain_text/* firstLine */.TM)(event.task, 50)}`;
                const model = event.model === null ? '' : `, model ${(0,plain_text/* oneLine */.TN)(event.model, 60)}`;
                const pid = isDebug ? `, process ${event.pid}` : '';
                return [
                    say(`${what} (limits ${(0,text_figures/* formatMegabytes */.VP)(event.memoryLimitMb)}, ${event.timeoutSeconds}s${model}${pid})`)
                ];
            }
            case 'check-planned':
                planCheck(event);
                return [];
            case 'check-output':
                run.words = event.text;
                return [];
            case 'run-waiting':
                return [say(`waits: ${(0,plain_text/* oneLine */.TN)(event.reason, known_run_LINE_LIMIT)}`)];
            case 'run-message':
                if (run.role === 'pm')
                    run.words = joinWords(run.words, event.text);
                if (isDebug)
                    return contentLines(event.text).map((line) => say((0,plain_text/* oneLine */.TN)(line, known_run_LINE_LIMIT)));
                return run.role === 'pm' ? [] : [say((0,plain_text/* oneLine */.TN)(event.text, ACTIVITY_LIMIT))];
            case 'run-tool-called':
                return [say((0,plain_text/* oneLine */.TN)(`${event.tool} ${event.detail}`, isDebug ? known_run_LINE_LIMIT : ACTIVITY_LIMIT))];
            case 'run-request-retried':
                return [
                    say(paint.warning(`retrying the request (attempt ${event.attempt}, in ${(0,text_figures/* formatSeconds */.Xo)(event.delayMs / 1000)}): ${(0,plain_text/* oneLine */.TN)(event.cause, ACTIVITY_LIMIT)}`))
                ];
            case 'run-attempt-failed': {
                const how = event.resumes ? 'resuming its conversation' : 'from the beginning';
                const when = `retrying in ${(0,text_figures/* formatSeconds */.Xo)(event.delayMs / 1000)}, ${how}`;
                const cause = `${(0,plain_text/* oneLine */.TN)(event.cause, 60)}: ${(0,plain_text/* oneLine */.TN)(event.error, ACTIVITY_LIMIT)}`;
                return [say(paint.warning(`attempt ${event.attempt} failed (${cause}); ${when}`))];
            }
            case 'run-attempt-started':
                return [say(`attempt ${event.attempt} started${isDebug ? ` (process ${event.pid})` : ''}`)];
            case 'run-changed-model': {
                const models = `model ${(0,plain_text/* oneLine */.TN)(event.to, 60)} instead of ${(0,plain_text/* oneLine */.TN)(event.from, 60)}`;
                return [say(paint.warning(`continues with ${models}: ${(0,plain_text/* oneLine */.TN)(event.reason, ACTIVITY_LIMIT)}`))];
            }
            case 'run-wrap-up': {
                const reason = (0,plain_text/* oneLine */.TN)(event.reason, ACTIVITY_LIMIT);
                return [say(`asked to wrap up, ${(0,text_figures/* formatSeconds */.Xo)(event.leftMs / 1000)} left: ${reason}`)];
            }
            case 'run-message-sent':
                return [say(`message sent: ${(0,plain_text/* oneLine */.TN)(event.text, isDebug ? known_run_LINE_LIMIT : ACTIVITY_LIMIT)}`)];
            case 'run-sampled':
                return isDebug ? [say(paint.quiet(sampleText(event.sample)))] : [];
            case 'run-memory-level': {
                // Memory that oscillates around a level would flood the log.
                const isReported = run.levelsReported.has(event.level);
                run.levelsReported.add(event.level);
                return isReported && !isDebug ? [] : [say(paint.warning(levelText(event)))];
            }
            case 'run-heartbeat':
                return [say(paint.quiet(heartbeatText(event, run)))];
            case 'run-stalled': {
                const silent = Math.round(event.silentMs / 1000);
                return [say(paint.warning(`no activity for ${silent}s (no output, no CPU): it may be stuck`))];
            }
            case 'run-cache-hit':
                return [say(`not run again: identical to a run of ${(0,plain_text/* oneLine */.TN)(event.carriedOutAt, 40)}`)];
            case 'run-cache-miss':
                return isDebug ? [say(paint.quiet(`not from the cache: ${(0,plain_text/* oneLine */.TN)(event.reason, known_run_LINE_LIMIT)}`))] : [];
            case 'run-changed':
                return [say(paint.quiet(changesText(event.changes)))];
            case 'run-merged':
                return mergeLines(event, say, paint);
            case 'run-host-denied': {
                const denial = (0,network_denial/* describeDenial */.R)(event.host, event.port, event.reason);
                return [say(paint.warning(`was denied a connection: ${(0,plain_text/* oneLine */.TN)(denial, known_run_LINE_LIMIT)}`))];
            }
            // A notice names them.
            case 'run-processes-ended':
                return [];
            case 'run-ended':
                return endLines(run, event.result, paint);
        }
    };
    return { register, render };
}
function changesText(changes) {
    const named = changes.slice(0, FILES_NAMED).map(({ path, kind }) => `${path} (${kind})`);
    const more = changes.length > named.length ? ` and ${changes.length - named.length} more` : '';
    return (0,plain_text/* oneLine */.TN)(`changed ${named.join(', ')}${more}`, known_run_LINE_LIMIT);
}
function mergeLines({ merge, error }, say, paint) {
    if (error !== null)
        return [say(paint.failure(`[✗] ${(0,plain_text/* oneLine */.TN)(error, known_run_LINE_LIMIT)}`))];
    return merge === 'merged' ? [say('its changes were merged into the working directory')] : [];
}
function levelText(event) {
    const memory = `${(event.memoryBytes / mebibyte/* MIB */.D).toFixed(1)}MB`;
    const limit = `${(event.limitBytes / mebibyte/* MIB */.D).toFixed(1)}MB`;
    if (event.level === 'exceeded')
        return `Process ${event.pid} exceeded hard limit (${memory} > ${limit})`;
    const share = Math.round((event.memoryBytes / event.limitBytes) * 100);
    return `memory ${event.level}: process ${event.pid} and its children take ${memory}, ${share}% of ${limit}`;
}
function heartbeatText(event, run) {
    const limit = run.memoryLimitMb > 0 ? ` of ${(0,text_figures/* formatMegabytes */.VP)(run.memoryLimitMb)}` : '';
    const activity = event.lastActivity === '' ? '' : `: ${(0,plain_text/* oneLine */.TN)(event.lastActivity, ACTIVITY_LIMIT)}`;
    const silent = `last activity ${Math.round(event.silentMs / 1000)}s ago${activity}`;
    return `running ${Math.round(event.elapsedMs / 1000)}s, ${(0,text_figures/* formatBytesAsMegabytes */.cA)(event.memoryBytes)}${limit}, ${silent}`;
}
function sampleText(sample) {
    const cpu = `${Math.round(sample.cpuPercent)}% CPU`;
    return `memory ${(0,text_figures/* formatBytesAsMegabytes */.cA)(sample.memoryBytes)} (${sample.level}), ${sample.processes} process${sample.processes === 1 ? '' : 'es'}, ${cpu}`;
}
function joinWords(words, text) {
    return (words === '' ? text : `${words}\n\n${text}`).slice(0, record/* RESPONSE_LIMIT */.Qi);
}


/***/ }),

/***/ 69403:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ choosePaint)
/* harmony export */ });
/** Colours of the log: ANSI sequences, or nothing. */
/** Colours, or plain text when disabled. */
function choosePaint(color) {
    const paint = (code) => (text) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
    return { success: paint(32), failure: paint(31), warning: paint(33), name: paint(36), quiet: paint(2) };
}


/***/ }),

/***/ 77500:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ checkAgentNames),
/* harmony export */   E: () => (/* binding */ resolveAgentMap)
/* harmony export */ });
/* harmony import */ var _roster_roster_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31495);

/**
 * Returns the map keyed by slug. Unknown names, and two names of one agent, are problems.
 * @param forPm the input to use for PM, which is not an agent.
 */
function resolveAgentMap(input, named, roster, forPm, problems) {
    const values = new Map();
    for (const [name, value] of named ?? []) {
        const slug = (0,_roster_roster_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveAgent */ .cT)(name, roster)?.slug;
        if (slug === undefined)
            problems.push({ input, value: name, ...describeUnknown(name, roster, forPm) });
        else if (values.has(slug))
            problems.push({ input, value: name, reason: 'names an agent that is already in the map' });
        else
            values.set(slug, value);
    }
    return values;
}
/** Checks only the names, for a map whose values are not all valid. */
function checkAgentNames(input, names, roster, forPm) {
    const problems = [];
    resolveAgentMap(input, new Map((names ?? []).map((name) => [name, undefined])), roster, forPm, problems);
    return problems;
}
function describeUnknown(name, roster, forPm) {
    if (/^(?:pm|project manager)$/i.test(name))
        return { reason: `is not an agent of the roster; for PM use ${forPm}` };
    const near = (0,_roster_roster_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestAgent */ .so)(name, roster);
    return {
        reason: `is not an agent of the roster${near === undefined ? '' : ` (did you mean ${near.name}?)`}`,
        allowed: roster.map((agent) => agent.name).join(', ')
    };
}


/***/ }),

/***/ 26832:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZA: () => (/* binding */ findProgramOverlap),
/* harmony export */   vo: () => (/* binding */ describeProgramWithin),
/* harmony export */   zB: () => (/* binding */ findProgramWithin)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1708);
/* harmony import */ var _sandbox_program_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63949);
/* harmony import */ var _path_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39958);
/**
 * Whether agents could change this program itself: parts of it are loaded late, its launcher is started for every run,
 * and the post step is started by the runner, from wherever the action was checked out.
 */





/** Folders that this program is loaded from: as it was started, and without links. */
function programFolders() {
    const entry = node_process__WEBPACK_IMPORTED_MODULE_2__.argv[1];
    return [import.meta.dirname, ...(entry === undefined ? [] : [node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(entry))])];
}
/** The folder of this program that lies within the working directory; undefined when none does. */
function findProgramWithin(workingDirectory, folders = programFolders()) {
    const real = realPath(workingDirectory);
    return folders.find((folder) => [folder, realPath(folder)].some((each) => (0,_path_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)(each, real) || (0,_path_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)(each, workingDirectory)));
}
/** The folder of this program that a folder contains, or lies in; undefined when they have nothing in common. */
function findProgramOverlap(folder) {
    const root = (0,_sandbox_program_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .findProgramFolder */ .C)();
    const real = realPath(folder);
    const lies = root !== undefined && [folder, real].some((each) => (0,_path_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .isWithin */ .U)(each, realPath(root)));
    return lies ? root : findProgramWithin(folder);
}
/** What is wrong, and what to do. */
function describeProgramWithin(folder, workingDirectory) {
    return [
        `working-directory: ${workingDirectory} contains this action's own files (${folder}), so agents could change`,
        'what the rest of this step and its post step run, with the API key and all rights of the job.',
        'Use the action by name (owner/name@commit), or check it out elsewhere and give agents a folder beside it:',
        '`path: project` for the checkout of the project, and `working-directory: project`.'
    ].join(' ');
}
function realPath(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(folder);
    }
    catch {
        return node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder);
    }
}


/***/ }),

/***/ 5067:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/configuration/profiles.js
var profiles = __webpack_require__(20607);
// EXTERNAL MODULE: ./lib/session/inputs/check/session-place.js
var session_place = __webpack_require__(14745);
;// CONCATENATED MODULE: ./lib/session/inputs/build-configuration.js
/** Builds the configuration of a session from checked values. Pure. */



/** Builds the configuration: names of inputs become names of the program. */
function buildConfiguration(values, facts, host) {
    const { places } = facts;
    const parent = (0,session_place/* sessionParent */.PQ)(places, host);
    const sessionId = `${timestamp(host.now)}-${host.randomId}`;
    return {
        sessionId,
        prompt: facts.prompt,
        context: values.context,
        workingDirectory: places.workingDirectory,
        sessionDirectory: external_node_path_.join(parent.folder, `${parent.prefix}${sessionId}`),
        rehearse: values.rehearse,
        rehearsalScript: places.rehearsalScript,
        credentials: facts.credentials,
        keyProxy: values['key-proxy'],
        claudePath: places.claudePath,
        claudeVersion: values['claude-version'],
        claudeArgs: values['claude-args'] ?? [],
        model: values.model,
        agentModels: facts.agentModels,
        allowedTools: values['allowed-tools'],
        mcpServers: facts.mcpServers,
        permissionMode: values['permission-mode'],
        agentUser: values['agent-user'],
        sandbox: {
            mode: values.sandbox,
            readPaths: places.readPaths,
            writePaths: places.writePaths,
            network: values.network,
            allowedHosts: values['allowed-hosts'] ?? []
        },
        passEnv: values['pass-env'] ?? [],
        publicEnv: values['public-env'] ?? [],
        frameworkPath: places.frameworkPath,
        agentsDirectory: places.agentsDirectory,
        maxParallel: values.parallel ? values['max-parallel'] : 1,
        maxDelegations: values['max-delegations'],
        maxRounds: values['max-rounds'],
        checks: {
            session: values.checks ?? [],
            agents: facts.agentChecks,
            before: values['checks-before'],
            timeoutSeconds: values['check-timeout-seconds']
        },
        responseSchema: facts.responseSchema,
        maxCostUsd: values['max-cost-usd'],
        maxCostUsdPerDay: values['max-cost-usd-per-day'],
        today: undefined,
        limits: {
            profile: values.profile,
            memoryLimitBytes: facts.memory.memoryLimitBytes,
            agentMemoryLimitsBytes: facts.agentMemoryLimitsBytes,
            pmMemoryLimitBytes: facts.memory.pmMemoryLimitBytes,
            timeoutSeconds: values['timeout-seconds'],
            agentTimeoutsSeconds: facts.agentTimeoutsSeconds,
            pmTimeoutSeconds: values['pm-timeout-seconds'] ?? profiles/* PROFILES */.j[values.profile].pm.timeoutSeconds,
            sessionTimeoutSeconds: values['session-timeout-seconds']
        },
        memoryEnforcement: values['memory-enforcement'],
        stallSeconds: values['stall-seconds'],
        onStall: values['on-stall'],
        transcriptLimitBytes: values['transcript-limit-mb'],
        wrapUpSeconds: values['wrap-up-seconds'],
        retries: values.retries,
        retryOn: values['retry-on'] ?? [],
        fallbackModel: values['fallback-model'],
        failOnDenied: values['fail-on-denied'],
        requireStatus: values['require-status'],
        isolation: values.isolation,
        cache: values.cache,
        cacheCommands: values['cache-commands'],
        cacheDirectory: places.cacheDirectory ?? host.cacheDirectory,
        failOn: values['fail-on'],
        tickets: values.tickets,
        review: values.review,
        logLevel: values['log-level']
    };
}
/** `20261122-193455` in UTC: safe in file and artifact names, and sorted by time. */
function timestamp(now) {
    return now.toISOString().replace(/\..*$/, '').replaceAll(/[-:]/g, '').replace('T', '-');
}

// EXTERNAL MODULE: ./lib/session/inputs/check/agent-maps.js
var agent_maps = __webpack_require__(77500);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
;// CONCATENATED MODULE: ./lib/session/inputs/check/agent-user.js
/** Returns the problem of `agent-user`; none if it is not given. */
async function checkAgentUser(values, { agentUserRefusal }) {
    const name = values['agent-user'];
    if (name === undefined)
        return [];
    const reason = await agentUserRefusal(name);
    return reason === undefined ? [] : [{ input: 'agent-user', value: name, reason }];
}

// EXTERNAL MODULE: ./lib/claude/environment/credentials.js
var environment_credentials = __webpack_require__(19466);
// EXTERNAL MODULE: ./lib/claude/environment/environment.js + 1 modules
var environment = __webpack_require__(42133);
;// CONCATENATED MODULE: ./lib/claude/environment/withheld-variables.js

const LOOKS_LIKE_THE_CLI = /^_?(ANTHROPIC|CLAUDE_CODE)_\w+$/;
/** A CLI sets them for its own child processes, so a session started by one inherits them by accident. */
const OF_A_PARENT = /^CLAUDE_CODE_(SESSION_ID|CHILD_SESSION|ENTRYPOINT|EXECPATH|SSE_PORT|TMPDIR|MESSAGING_\w+|HOST_\w+)$/;
/** Their names, never their values. Compares with the environment that agents really get. */
function findWithheldVariables(inherited, credentials, passEnv) {
    const handedOn = (0,environment/* buildAgentEnvironment */.ti)({
        inherited,
        credentials,
        passEnv,
        configDirectory: '',
        temporaryDirectory: '',
        identity: { role: 'agent', slug: '', name: '', sessionId: '' }
    });
    return Object.keys(inherited)
        .filter((name) => LOOKS_LIKE_THE_CLI.test(name) &&
        !OF_A_PARENT.test(name) &&
        (inherited[name] ?? '') !== '' &&
        !(name in handedOn) &&
        !isSecretInUse(inherited[name], credentials))
        .toSorted();
}
/** Whether the same secret is passed under another name, for example by an input. */
function isSecretInUse(value, credentials) {
    return 'value' in credentials && credentials.value === value?.trim();
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/credentials.js
/** Chooses the credentials of the agent CLI: those of the inputs, else those in the environment. Pure. */


/** Returns the credentials; none in a rehearsal. Missing credentials are a problem. */
function chooseCredentials(values, env, problems, notices) {
    if (values.rehearse === true)
        return { kind: 'none' };
    const credentials = givenCredentials(values, notices) ?? (0,environment_credentials/* detectCredentials */.KS)(env);
    if (credentials.kind === 'none')
        problems.push(missingCredentials(env));
    else {
        const withheld = findWithheldVariables(env, credentials, values['pass-env'] ?? []);
        if (withheld.length > 0)
            notices.push({ level: 'info', message: describeWithheld(withheld) });
    }
    return credentials;
}
/** Inputs take precedence over the environment. */
function givenCredentials(values, notices) {
    const apiKey = values['anthropic-api-key'];
    const oauthToken = values['claude-code-oauth-token'];
    if (apiKey !== undefined && oauthToken !== undefined)
        notices.push(BOTH_GIVEN);
    if (apiKey !== undefined)
        return { kind: 'api-key', value: apiKey, source: 'anthropic-api-key' };
    if (oauthToken !== undefined)
        return { kind: 'oauth-token', value: oauthToken, source: 'claude-code-oauth-token' };
    return undefined;
}
function describeWithheld(names) {
    return (`PM and agents do not get ${names.join(', ')}: only the variables of the credentials in use, and those that configure ` +
        'requests to the model, are passed on. Name in pass-env any others that they need.');
}
const BOTH_GIVEN = {
    level: 'warning',
    message: 'anthropic-api-key and claude-code-oauth-token are both given: the API key is used. Give only one of them.'
};
/** Dependabot's login on GitHub. A run that it started only ever gets its secrets, even when somebody else re-runs it. */
const DEPENDABOT = 'dependabot[bot]';
function missingCredentials({ GITHUB_ACTOR: actor }) {
    const why = actor === DEPENDABOT
        ? "(a run that Dependabot started gets Dependabot's own secrets only): add it there under the same name " +
            '(Settings, Secrets and variables, Dependabot)'
        : '(a secret is empty on pull requests from forks): give anthropic-api-key or claude-code-oauth-token';
    return {
        input: 'anthropic-api-key',
        reason: `is missing ${why}, set ANTHROPIC_API_KEY, ANTHROPIC_AUTH_TOKEN, ANTHROPIC_FEDERATION_RULE_ID or a cloud ` +
            "provider's variables (CLAUDE_CODE_USE_BEDROCK: 1, for example), or set rehearse to true to try it without credentials",
        example: 'anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}'
    };
}

// EXTERNAL MODULE: ./lib/claude/command/argument-values.js
var argument_values = __webpack_require__(6104);
;// CONCATENATED MODULE: ./lib/claude/command/known-arguments.js
/**
 * The CLI's own arguments: those that an author may give, because none interferes with supervision, and why
 * others are refused. Observed on Claude Code 2.1.197 and 2.1.332; an argument in neither list is refused, too.
 */
/** Arguments that may be given. */
const PERMITTED = {
    // They choose the model and how much it thinks; the cost is counted either way.
    '--model': 'one',
    '--fallback-model': 'one',
    '--effort': 'one',
    '--thinking': 'one',
    '--max-thinking-tokens': 'one',
    '--task-budget': 'one',
    '--betas': 'many',
    // They set further limits.
    '--max-turns': 'one',
    '--max-budget-usd': 'one',
    '--autocompact': 'one',
    // They only disable: tools, commands, customisations, the stored conversation.
    '--disallowedTools': 'many',
    '--disallowed-tools': 'many',
    '--disable-slash-commands': 'none',
    '--safe-mode': 'none',
    '--restricted': 'none',
    '--no-chrome': 'none',
    '--no-session-persistence': 'none',
    // The author's own text in the workflow, or the author's decision about the checkout.
    '--settings': 'one',
    '--setting-sources': 'one',
    '--system-prompt': 'one',
    '--add-dir': 'many',
    // They change only where the same text is placed in a request.
    '--exclude-dynamic-system-prompt-sections': 'none',
    '--system-prompt-snapshot': 'one',
    // They write the CLI's own log to its private folder, or to the named file.
    '-d': 'optional',
    '--debug': 'optional',
    '--debug-file': 'one',
    // The session sets them itself; repeating them changes nothing.
    '--verbose': 'none',
    '--strict-mcp-config': 'none'
};
const OUTPUT = 'the session reads the CLI as stream-json and sets this itself';
const SESSION = 'every run is a conversation of its own, with an id that the session sets';
const NOT_HEADLESS = 'it leaves the print mode that the session supervises';
const ELSEWHERE = 'it moves the work to another place, where nothing is supervised';
const PERMISSION = 'permissions are set by the inputs `allowed-tools` and `permission-mode`';
const ENDS = 'the CLI would print a text and end without doing the work';
const TOOLS = 'it changes the closed list of tools; use the input `allowed-tools`';
const PLUGIN = 'a plugin brings hooks, servers and agents of its own; use the inputs `mcp-config` and `agents-dir`';
/** Why text that the CLI would read as a prompt or as instructions is refused. */
const PROMPT = 'the session passes the prompt and its instructions; use the inputs `prompt`, `context` or `framework-path`';
/** Why an argument that is in neither list is refused. */
const UNKNOWN = 'it may interfere with the supervision of the run';
/** Arguments that are refused for a more specific reason than `UNKNOWN`. */
const REFUSED = {
    ...of(OUTPUT, '-p', '--print', '--output-format', '--input-format', '--replay-user-messages'),
    ...of(OUTPUT, '--include-partial-messages', '--include-hook-events', '--forward-subagent-text'),
    ...of(OUTPUT, '--prompt-suggestions'),
    ...of(SESSION, '--session-id', '-r', '--resume', '-c', '--continue', '--fork-session', '--from-pr'),
    ...of(SESSION, '--resume-session-at', '--rewind-files', '--parent-session-id'),
    ...of(NOT_HEADLESS, '--bg', '--background', '--tmux', '-w', '--worktree', '--ide', '--chrome'),
    ...of(NOT_HEADLESS, '--init', '--init-only', '--maintenance'),
    ...of(ELSEWHERE, '--cloud', '--web', '--desktop', '--teleport', '--environment', '--remote', '--rc'),
    ...of(ELSEWHERE, '--remote-control', '--sdk-url', '--messaging-socket-path', '--channels'),
    ...of(TOOLS, '--tools', '--agent', '--bare', '--brief'),
    ...of(PERMISSION, '--allowedTools', '--allowed-tools', '--permission-mode', '--permission-prompt-tool'),
    ...of(PERMISSION, '--permission-prompts', '--dangerously-skip-permissions', '--managed-settings'),
    ...of(PERMISSION, '--allow-dangerously-skip-permissions'),
    ...of(PROMPT, '--append-system-prompt', '--append-system-prompt-file', '--system-prompt-file', '--prefill'),
    ...of(PLUGIN, '--plugin-dir', '--plugin-url', '--plugin-dir-no-mcp'),
    ...of(ENDS, '-h', '--help', '-v', '--version'),
    '--': PROMPT,
    '--mcp-config': 'the list of servers is closed; use the input `mcp-config`',
    '--agents': 'agents do not start others; use the input `agents-dir`',
    '--json-schema': "the session asks for PM's object itself; use the input `response-schema`",
    '--file': 'the key of a run is valid for messages only; put the file into the checkout'
};
function of(reason, ...flags) {
    return Object.fromEntries(flags.map((flag) => [flag, reason]));
}

;// CONCATENATED MODULE: ./lib/claude/command/check-arguments.js
/** Which of the CLI's own arguments the author may give: those known not to interfere with supervision. Pure. */


/** Arguments that the configuration check refuses, each as it was written. */
function findForbiddenArguments(args) {
    const forbidden = [];
    const refuse = (argument, reason) => {
        if (reason !== undefined)
            forbidden.push({ argument, reason });
    };
    let index = 0;
    while (index < args.length) {
        const word = args[index++] ?? '';
        if (!isFlag(word)) {
            // The CLI reads a word that belongs to no argument as a prompt, or as a subcommand (`update`).
            refuse(word, PROMPT);
            continue;
        }
        const { flag, value } = splitArgument(word);
        const takes = permittedValue(flag);
        // Do not report the values of a refused argument as well.
        const count = value === undefined ? countValues(args.slice(index), takes ?? 'optional-many') : 0;
        const values = value === undefined ? args.slice(index, index + count) : [value];
        index += count;
        if (takes === undefined)
            refuse(word, reasonAgainst(flag));
        else if (takes === 'none')
            refuse(word, value === undefined ? undefined : NO_VALUE);
        else if (needsValue(takes) && values.length === 0)
            refuse(flag, MISSING_VALUE);
        else if (value === undefined && isFlag(values[0] ?? ''))
            refuse(`${flag} ${values[0] ?? ''}`, FLAG_AS_VALUE);
        else
            for (const each of values)
                refuse(shownArgument(flag, each), (0,argument_values/* reasonAgainstValue */.D)(flag, each));
    }
    return forbidden;
}
const NO_VALUE = 'it takes no value';
const MISSING_VALUE = 'its value is missing';
const FLAG_AS_VALUE = 'the CLI would take the second for the value of the first: give a value, or write one that begins with a hyphen as --flag=value';
/** How many of the words the CLI takes as values: a required value is the next word, whatever it looks like. */
function countValues(words, takes) {
    const next = words.slice(1).findIndex(isFlag);
    const upToNextFlag = next === -1 ? words.length : next + 1;
    switch (takes) {
        case 'none':
            return 0;
        case 'one':
            return Math.min(1, words.length);
        case 'many':
            return upToNextFlag;
        case 'optional':
            return words.length > 0 && !isFlag(words[0] ?? '') ? 1 : 0;
        case 'optional-many':
            return words.length > 0 && !isFlag(words[0] ?? '') ? upToNextFlag : 0;
    }
}
/** Settings may contain keys, so messages do not repeat their text. */
function shownArgument(flag, value) {
    return flag === '--settings' && /[{"]/.test(value) ? flag : `${flag} ${value}`;
}
function needsValue(takes) {
    return takes === 'one' || takes === 'many';
}
function isFlag(word) {
    return word.startsWith('-') && word !== '-';
}
/** `--flag=value`, and `-dvalue`, the one short argument that takes a value. */
function splitArgument(word) {
    if (word.startsWith('--')) {
        const at = word.indexOf('=');
        return at === -1 ? { flag: word } : { flag: word.slice(0, at), value: word.slice(at + 1) };
    }
    // `-d2e` is a separate argument: it writes the log to standard error.
    return word.startsWith('-d') && word.length > 2 && word !== '-d2e'
        ? { flag: '-d', value: word.slice(2) }
        : { flag: word };
}
function permittedValue(flag) {
    return Object.hasOwn(PERMITTED, flag) ? PERMITTED[flag] : undefined;
}
/** Grouped letters (`-pc`) name several arguments. */
function reasonAgainst(flag) {
    const names = /^-[a-z]{2,}$/i.test(flag) ? Array.from(flag.slice(1), (letter) => `-${letter}`) : [flag];
    const known = names.find((name) => Object.hasOwn(REFUSED, name));
    return (known === undefined ? undefined : REFUSED[known]) ?? UNKNOWN;
}

// EXTERNAL MODULE: ./lib/claude/command/known-tools.js
var known_tools = __webpack_require__(68449);
// EXTERNAL MODULE: ./lib/claude/command/tool-names.js
var tool_names = __webpack_require__(38129);
;// CONCATENATED MODULE: ./lib/claude/command/open-commands.js
/**
 * Patterns of Bash that allow more than they say: their program can write any file or run any other program, by its own
 * arguments. docs/security.md shows this table. Pure.
 */

const EXACT = 'exact commands without a wildcard';
/** The first group that matches counts. */
const OPEN_COMMANDS = [
    {
        commands: ['git log', 'git show', 'git diff', 'git format-patch', 'git archive', 'git bundle'],
        way: 'write any file (`--output`)',
        instead: 'exact commands, such as `Bash(git log --oneline -20)`'
    },
    {
        commands: ['git grep', 'git rebase', 'git bisect', 'git submodule', 'git difftool', 'git mergetool'],
        way: 'run any program (`--open-files-in-pager`, `--exec`, `run`, `foreach`)',
        instead: EXACT
    },
    {
        commands: ['git fetch', 'git pull', 'git push', 'git clone', 'git ls-remote', 'git config'],
        way: 'run any program (`--upload-pack`, `ext::`, settings that name programs)',
        instead: EXACT
    },
    {
        commands: ['git'],
        isBare: true,
        way: 'run any program (`git -c alias.x=!program x`)',
        instead: 'single subcommands, such as `Bash(git status)`'
    },
    {
        commands: ['find', 'fd', 'fdfind'],
        way: 'run any program and remove files (`-exec`, `-delete`, `-fprintf`)',
        instead: 'the tool Glob'
    },
    {
        commands: ['sed', 'awk', 'gawk', 'mawk', 'nawk', 'ed', 'ex', 'vi', 'vim'],
        way: 'run any program and write any file (`e`, `w`, `system()`)',
        instead: 'the tools Read, Grep and Edit'
    },
    {
        commands: ['tee', 'dd', 'cp', 'mv', 'ln', 'install', 'truncate', 'uniq', 'split', 'xxd'],
        way: 'write any file',
        instead: 'the tools Edit and Write, which stay within the working directory'
    },
    {
        commands: ['sort', 'shuf', 'tree', 'iconv', 'openssl', 'yq'],
        way: 'write any file (`-o`, `-out`, `-i`)',
        instead: EXACT
    },
    { commands: ['rg'], way: 'run any program (`--pre`)', instead: 'the tool Grep' },
    {
        commands: ['curl', 'wget', 'scp', 'ssh', 'rsync'],
        way: 'write any file, and send what it can read',
        instead: 'the tool WebFetch, or exact commands'
    },
    {
        commands: ['tar', 'zip', 'unzip', '7z', 'cpio'],
        way: 'write any file and run any program (`--to-command`, `--checkpoint-action`, `-TT`)',
        instead: EXACT
    },
    {
        commands: [
            ...['env', 'xargs', 'parallel', 'nice', 'nohup', 'timeout', 'time', 'stdbuf', 'setsid', 'watch'],
            ...['command', 'exec', 'eval', 'sudo', 'su', 'doas', 'strace', 'flock', 'script', 'less', 'more', 'man']
        ],
        way: 'run any other program',
        instead: 'the program itself'
    },
    {
        commands: [
            ...['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'busybox', 'perl', 'ruby', 'php', 'lua', 'pwsh'],
            ...[
                'python',
                'python3',
                'node',
                'deno',
                'bun',
                'tsx',
                'java',
                'gdb',
                'sqlite3',
                'psql',
                'docker',
                'podman'
            ]
        ],
        way: 'run any code',
        instead: `${EXACT}, on files that agents cannot change`
    },
    {
        commands: [
            ...['npm run', 'npm test', 'npm start', 'npm exec', 'npm install', 'npm ci', 'npx', 'yarn', 'pnpm'],
            ...['make', 'just', 'task', 'cargo', 'go run', 'go test', 'go build', 'go generate', 'mvn', 'gradle'],
            ...[
                './gradlew',
                './mvnw',
                'dotnet',
                'pytest',
                'tox',
                'pip',
                'pip3',
                'uv',
                'bundle',
                'rake',
                'jest',
                'eslint'
            ]
        ],
        isDecidedByFiles: true,
        way: "run any code, which the project's files choose and agents may have written",
        instead: 'the input `checks`, which runs commands after the work'
    },
    { commands: ['npm', 'go'], isBare: true, way: 'run any program', instead: 'single subcommands' }
];
/** Finds the patterns among entries of `allowed-tools`. A bare `Bash` says what it allows, so it is not one. */
function findOpenPatterns(entries) {
    return entries.flatMap((entry) => {
        if ((0,tool_names/* toolName */.Uf)(entry) !== 'Bash' || !entry.includes('('))
            return [];
        const group = openCommands(entry.slice(entry.indexOf('(') + 1, entry.lastIndexOf(')')).trim());
        return group === undefined ? [] : [{ entry, way: group.way, instead: group.instead }];
    });
}
const EVERY_COMMAND = {
    commands: [],
    way: 'run any program',
    instead: '`Bash`, which says so, or patterns that begin with a program'
};
function openCommands(pattern) {
    const open = pattern.search(/:?\*/);
    const isOpen = open !== -1;
    const words = (isOpen ? pattern.slice(0, open) : pattern).split(/\s+/).filter((word) => word !== '');
    while (/^\w+=/.test(words[0] ?? ''))
        words.shift();
    if (words.length === 0)
        return isOpen ? EVERY_COMMAND : undefined;
    // `/usr/bin/sed` is `sed`; a program of the project is named by its path.
    if (words[0]?.startsWith('/') === true)
        words[0] = words[0].slice(words[0].lastIndexOf('/') + 1);
    return OPEN_COMMANDS.find(({ commands, isBare, isDecidedByFiles }) => (isOpen || isDecidedByFiles === true) && commands.some((each) => begins(words, each, isBare === true)));
}
function begins(words, command, isBare) {
    const wanted = command.split(' ');
    if (isBare && words.length !== wanted.length)
        return false;
    return wanted.every((word, index) => words[index] === word);
}

// EXTERNAL MODULE: ./lib/util/closest-name.js
var closest_name = __webpack_require__(47459);
;// CONCATENATED MODULE: ./lib/session/inputs/check/forbidden.js
/** Well-formed values that are refused because they would break supervision or expose secrets. Pure. */







/** Returns each refused value with its reason. */
function findForbiddenChoices(values) {
    const args = findForbiddenArguments(values['claude-args'] ?? []);
    const tools = (0,tool_names/* findForbiddenTools */.Eq)(values['allowed-tools'] ?? []);
    return [
        ...args.map(({ argument, reason }) => refuseArgument(argument, reason)),
        ...refuseLostConversation(values),
        ...refuseSecondModel(values),
        ...tools.map(({ tool, reason }) => refuse('allowed-tools', tool, reason)),
        ...refuseMistypedTools(values),
        ...['pass-env', 'public-env'].flatMap((input) => (0,environment/* findForbiddenVariables */.WA)(values[input] ?? []).map(({ name, reason }) => refuse(input, name, reason)))
    ];
}
/** For an unknown argument, adds the list of permitted ones and the closest of them. */
function refuseArgument(argument, reason) {
    const problem = refuse('claude-args', argument, reason);
    if (reason !== UNKNOWN)
        return problem;
    const permitted = Object.keys(PERMITTED);
    return {
        ...problem,
        reason: `${problem.reason}${suggestion((0,closest_name/* closestName */.N)(argument.split('=')[0] ?? argument, permitted))}`,
        allowed: permitted.join(' ')
    };
}
/** The CLI silently ignores the name of an unknown tool. */
function refuseMistypedTools(values) {
    return (0,known_tools/* findUnknownTools */.H)(values['allowed-tools'] ?? []).flatMap((name) => {
        const near = (0,closest_name/* closestName */.N)(name, known_tools/* KNOWN_TOOLS */.G);
        return near === undefined
            ? []
            : [{ input: 'allowed-tools', value: name, reason: `is not a tool of the CLI${suggestion(near)}` }];
    });
}
/** Unknown names that resemble no known one: a newer CLI may have such a tool. */
function unknownToolWarnings(values) {
    return (0,known_tools/* findUnknownTools */.H)(values['allowed-tools'] ?? [])
        .filter((name) => (0,closest_name/* closestName */.N)(name, known_tools/* KNOWN_TOOLS */.G) === undefined)
        .map((name) => ({
        level: 'warning',
        message: `allowed-tools names ${name}, which is not a known tool of the CLI: agents get it only if their CLI has it. Tools of an MCP server are written mcp__server__tool.`
    }));
}
/** Patterns of Bash whose program can do more than the pattern says, in one warning. */
function openPatternWarnings(values) {
    const found = findOpenPatterns(values['allowed-tools'] ?? []);
    if (found.length === 0)
        return [];
    const list = found.map(({ entry, way, instead }) => `${entry} lets agents ${way}; safer: ${instead}`);
    return [
        {
            level: 'warning',
            message: `allowed-tools: these patterns allow more than they say. ${list.join('. ')}. docs/security.md has the table.`
        }
    ];
}
function suggestion(name) {
    return name === undefined ? '' : ` (did you mean ${name}?)`;
}
/** The CLI uses the last `--model`, so the inputs would have no effect. */
function refuseSecondModel(values) {
    const inputs = ['model', 'agent-models'].filter((input) => values[input] !== undefined);
    return inputs.length > 0 && values['claude-args']?.some((word) => /^--model(?:=|$)/.test(word)) === true
        ? [refuse('claude-args', '--model', `${inputs.join(' and ')} would have no effect next to it`)]
        : [];
}
/** PM's later turns resume a conversation, so the CLI must persist it. */
function refuseLostConversation(values) {
    const flag = '--no-session-persistence';
    const isNeeded = (values['max-rounds'] ?? 1) > 1 || values['response-schema'] !== undefined;
    return isNeeded && values['claude-args']?.includes(flag) === true
        ? [
            refuse('claude-args', flag, 'max-rounds and response-schema continue the conversation that it discards')
        ]
        : [];
}
function refuse(input, value, reason) {
    return { input, value, reason: `is not accepted: ${reason}` };
}

// EXTERNAL MODULE: ./lib/claude/command/mcp-entries.js
var mcp_entries = __webpack_require__(89545);
// EXTERNAL MODULE: ./lib/session/configuration/mcp-servers.js + 1 modules
var mcp_servers = __webpack_require__(61709);
// EXTERNAL MODULE: ./lib/session/inputs/check/path-escape.js
var path_escape = __webpack_require__(39958);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/inputs/check/paths.js
/** Inputs that name files and folders: resolves them against the workspace and checks what is there. */



/** Returns the absolute path of an input that is given; anything else than the wanted kind there is a problem. */
function resolvePath(input, given, wanted, host, problems) {
    if (given === undefined)
        return undefined;
    const absolute = external_node_path_.resolve(host.workspace, given);
    const reason = describeMismatch(absolute, wanted, host) ?? describeSymlinkEscape(absolute, host);
    if (reason !== undefined)
        problems.push({ input, value: given, reason });
    return reason === undefined ? absolute : undefined;
}
function describeSymlinkEscape(absolute, host) {
    const real = (0,path_escape/* resolveSymlinkEscape */.Z)(absolute, host);
    if (real === undefined)
        return undefined;
    return `is reached through a symbolic link that leads out of the workspace, to ${real}: a checkout can contain such a link. If that path is intended, give it directly`;
}
function describeMismatch(absolute, wanted, { statPath }) {
    const found = (0,result/* attempt */.CD)(() => statPath(absolute));
    if (!found.ok)
        return `cannot be read (${found.error})`;
    const kind = found.value?.kind ?? 'nothing';
    if (wanted.split(' or ').includes(kind))
        return undefined;
    if (kind === 'nothing')
        return `does not exist (looked for ${absolute})`;
    return `is ${kind === 'other' ? 'a device, pipe or socket' : `a ${kind}`}, not a ${wanted}`;
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/text-or-file.js
/** An input that is either JSON or the path of a file with it. */


/** Returns the text; undefined after a problem. Text that begins with a brace is JSON, not a path. */
function readJsonOrFile(input, given, limitBytes, host, problems) {
    if (given.startsWith('{'))
        return given;
    const file = resolvePath(input, given, 'file', host, problems);
    if (file === undefined)
        return undefined;
    const size = host.statPath(file)?.sizeBytes ?? 0;
    const read = size > limitBytes ? tooLarge(size, limitBytes) : readText(file, host);
    if (read.ok)
        return read.value;
    problems.push({ input, value: given, reason: read.error });
    return undefined;
}
function tooLarge(size, limitBytes) {
    return (0,result/* fail */.fJ)(`has ${size} bytes, more than ${limitBytes / 1024} KiB`);
}
function readText(file, { readFile }) {
    const text = (0,result/* attempt */.CD)(() => new TextDecoder('utf-8', { fatal: true }).decode(readFile(file)));
    return text.ok ? text : (0,result/* fail */.fJ)(`cannot be read as UTF-8 text (${text.error})`);
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/mcp.js
/** The input `mcp-config`: the MCP servers, read once, before an agent could change the file. */




const INPUT = 'mcp-config';
const EXAMPLE = `${INPUT}: '{"mcpServers": {"docs": {"command": "npx", "args": ["-y", "docs-server"]}}}'`;
/** Anything larger is a mistake, not a list of servers. */
const LIMIT_BYTES = 256 * 1024;
/** Returns the servers; undefined if none are given, or after a problem. */
function readMcpConfig(values, host, problems, notices) {
    const given = values[INPUT];
    const entries = (values['allowed-tools'] ?? []).filter(tool_names/* isMcpTool */.tg);
    const servers = given === undefined ? {} : readServers(given, host, problems);
    if (servers === undefined)
        return undefined;
    const names = Object.keys(servers);
    const warn = (message) => notices.push({ level: 'warning', message });
    for (const entry of entries.filter((each) => !names.some((name) => (0,mcp_entries/* namesMcpServer */._)(each, name))))
        warn(`allowed-tools names ${entry}, but mcp-config has no such server${names.length === 0 ? '' : ` (it has ${names.join(', ')})`}: agents do not get it.`);
    for (const name of names.filter((each) => !entries.some((entry) => (0,mcp_entries/* namesMcpServer */._)(entry, each))))
        warn(`mcp-config has the server ${name}, but allowed-tools has no entry for it: it is not started. Add mcp__${name.replaceAll(/[^\w-]/g, '_')}__*, or the tools that agents may use.`);
    return given === undefined ? undefined : servers;
}
function readServers(given, host, problems) {
    if (!given.startsWith('{') && given.includes('\n')) {
        problems.push({ input: INPUT, reason: 'is neither JSON nor the path of a file', example: EXAMPLE });
        return undefined;
    }
    const text = readJsonOrFile(INPUT, given, LIMIT_BYTES, host, problems);
    if (text === undefined)
        return undefined;
    const parsed = (0,mcp_servers/* parseMcpServers */.m)(text);
    if (parsed.ok)
        return parsed.value;
    // Inline JSON may contain keys, so it is not shown.
    const shown = given.startsWith('{') ? {} : { value: given };
    problems.push(...parsed.error.map((reason) => ({ input: INPUT, ...shown, reason, example: EXAMPLE })));
    return undefined;
}

// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/session/inputs/check/memory.js


/** A given limit above the machine's memory is a problem; a default above it is lowered, with a warning. */
function checkMemoryLimits(values, totalMemoryBytes) {
    const memoryLimitBytes = values['memory-limit-mb'];
    const pmMemoryLimitBytes = values['pm-memory-limit-mb'];
    // Inputs are whole MiB, so a default that is lowered becomes one that could be given.
    const machineBytes = Math.floor(totalMemoryBytes / mebibyte/* MIB */.D) * mebibyte/* MIB */.D;
    const tooHigh = (input, limitBytes, agent = '') => limitBytes === undefined || limitBytes <= machineBytes
        ? []
        : [
            {
                input,
                value: `${agent}${limitBytes / mebibyte/* MIB */.D}`,
                reason: `exceeds the memory of this machine (${machineBytes / mebibyte/* MIB */.D} MiB)`,
                allowed: `up to ${machineBytes / mebibyte/* MIB */.D}`
            }
        ];
    const problems = [
        ...tooHigh('memory-limit-mb', memoryLimitBytes),
        ...tooHigh('pm-memory-limit-mb', pmMemoryLimitBytes),
        ...[...(values['agent-memory-limits'] ?? [])].flatMap(([name, limitBytes]) => tooHigh('agent-memory-limits', limitBytes, `${name}: `))
    ];
    const profile = profiles/* PROFILES */.j[values.profile ?? 'standard'];
    const agentsBytes = Math.max(profile.agents.memoryLimitBytes, ...Object.values(profile.roles).map((role) => role.memoryLimitBytes));
    const agents = memoryLimitBytes === undefined && machineBytes < agentsBytes;
    const pm = pmMemoryLimitBytes === undefined && machineBytes < profile.pm.memoryLimitBytes;
    return {
        memoryLimitBytes: agents ? machineBytes : memoryLimitBytes,
        pmMemoryLimitBytes: pmMemoryLimitBytes ?? Math.min(profile.pm.memoryLimitBytes, machineBytes),
        problems,
        notices: [
            ...(agents ? [lowered('memory-limit-mb', agentsBytes, machineBytes)] : []),
            ...(pm ? [lowered('pm-memory-limit-mb', profile.pm.memoryLimitBytes, machineBytes)] : [])
        ]
    };
}
function lowered(input, defaultBytes, machineBytes) {
    return {
        level: 'warning',
        message: `${input}: the default of ${defaultBytes / mebibyte/* MIB */.D} MiB exceeds the memory of this machine, so ${machineBytes / mebibyte/* MIB */.D} MiB is used. Set ${input} to choose another limit.`
    };
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/partners.js
/** Returns each input that is given without the one that it needs. */
function findMissingPartners(values) {
    const problems = [];
    if (values['rehearsal-script'] !== undefined && values.rehearse === false)
        problems.push({
            input: 'rehearsal-script',
            value: values['rehearsal-script'],
            reason: 'is given without rehearse, so a real session would start and cost money. Add rehearse: true (--rehearse), or remove rehearsal-script'
        });
    if (values['on-stall'] === 'end' && values['stall-seconds'] === 0)
        problems.push({
            input: 'on-stall',
            value: 'end',
            reason: 'is given with stall-seconds: 0, so no stall would ever be detected. Set stall-seconds above 0, or remove on-stall'
        });
    if (values['checks-before'] === true && values.checks === undefined)
        problems.push({
            input: 'checks-before',
            value: 'true',
            reason: 'is given without checks, so nothing would run. Add checks, or remove checks-before'
        });
    return problems;
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/prompt.js
/** The prompt: from its input, a file or standard input. */


/** A larger prompt is a mistake: no model accepts it. */
const PROMPT_LIMIT_BYTES = 10_000_000;
/** In place of a file name, by convention. */
const STANDARD_INPUT = '-';
/**
 * Returns the prompt. A missing, ambiguous or unusable prompt is a problem; the result is then empty.
 */
async function readPrompt(values, host, problems) {
    const { prompt, 'prompt-file': promptFile } = values;
    const refuse = (problem) => {
        problems.push(problem);
        return '';
    };
    if (promptFile === undefined) {
        const reason = describeBadPrompt(prompt);
        return reason === undefined ? (prompt ?? '') : refuse({ input: 'prompt', reason });
    }
    if (prompt !== undefined)
        return refuse({ input: 'prompt', reason: 'is given together with prompt-file: give one of them' });
    const refuseFile = (reason) => refuse({ input: 'prompt-file', value: promptFile, reason });
    const bytes = promptFile === STANDARD_INPUT
        ? await readStandardInput(host, problems)
        : readPromptFile(promptFile, host, problems);
    if (bytes === undefined)
        return '';
    if (bytes.length === 0 && promptFile === STANDARD_INPUT)
        return refuseFile('is standard input, but nothing was piped in: pipe the prompt in, or give it with -i');
    if (bytes.length > PROMPT_LIMIT_BYTES)
        return refuseFile('is larger than 10 MB');
    const text = (0,result/* attempt */.CD)(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!text.ok)
        return refuseFile(`cannot be read as UTF-8 text (${text.error})`);
    const reason = describeBadPrompt(text.value);
    return reason === undefined ? text.value : refuseFile(reason);
}
function readPromptFile(promptFile, host, problems) {
    const file = resolvePath('prompt-file', promptFile, 'file', host, problems);
    if (file === undefined)
        return undefined;
    const size = host.statPath(file)?.sizeBytes ?? 0;
    const read = size > PROMPT_LIMIT_BYTES
        ? (0,result/* fail */.fJ)(`it has ${size} bytes, more than 10 MB`)
        : (0,result/* attempt */.CD)(() => host.readFile(file));
    if (read.ok)
        return read.value;
    problems.push({ input: 'prompt-file', value: promptFile, reason: `cannot be read (${read.error})` });
    return undefined;
}
/** Reads one byte more than a prompt may have, to detect one that is too large without waiting for an endless writer. */
async function readStandardInput({ readStandardInput: read }, problems) {
    const problem = { input: 'prompt-file', value: STANDARD_INPUT };
    if (read === undefined) {
        const reason = 'is standard input, which only the command line has: name a file (./- for a file named -)';
        problems.push({ ...problem, reason });
        return undefined;
    }
    const bytes = await (0,result/* attemptAsync */.mx)(() => read(PROMPT_LIMIT_BYTES + 1));
    if (bytes.ok)
        return bytes.value;
    problems.push({ ...problem, reason: `cannot be read: ${bytes.error}` });
    return undefined;
}
function describeBadPrompt(text) {
    if (text === undefined)
        return 'is missing: say what the team should do, in prompt or in prompt-file';
    if (text.trim() === '')
        return 'is blank: say what the team should do';
    if (text.includes('\0'))
        return 'contains NUL bytes: it is not text';
    return undefined;
}

// EXTERNAL MODULE: ./lib/claude/stream/price-table.js
var price_table = __webpack_require__(90075);
// EXTERNAL MODULE: ./lib/claude/stream/prices.js
var prices = __webpack_require__(2245);
;// CONCATENATED MODULE: ./lib/session/inputs/check/prices.js
/** With a budget, only models whose price is known. The key proxy refuses those that are not named here. Pure. */


const NO_PRICE = `has no known price (prices are those of Claude Code ${price_table/* PRICES_OF_CLI */.Gq}), so no budget could be kept. Name another model, use a newer version of this action, or leave out max-cost-usd and max-cost-usd-per-day`;
/** Returns each input that names a model without a known price, if there is a budget. */
function findUnpricedModels(values) {
    if (!hasBudget(values))
        return [];
    const named = [
        ...['model', 'fallback-model'].map((input) => ({ input, model: values[input] })),
        ...[...(values['agent-models']?.values() ?? [])].map((model) => ({ input: 'agent-models', model })),
        ...modelArguments(values['claude-args'] ?? []).map((model) => ({ input: 'claude-args', model }))
    ];
    return named.flatMap(({ input, model }) => model === undefined || (0,prices/* mayHavePrice */.zv)(model) ? [] : [{ input, value: model, reason: NO_PRICE }]);
}
/** Returns a message for each agent file that names such a model. */
function findUnpricedAgents(values, roster) {
    if (!hasBudget(values))
        return [];
    return roster.flatMap(({ name, model }) => model === undefined || (0,prices/* mayHavePrice */.zv)(model)
        ? []
        : [`The file of the agent ${name} has the model ${JSON.stringify(model)}, which ${NO_PRICE}.`]);
}
function hasBudget(values) {
    return values['max-cost-usd'] !== undefined || values['max-cost-usd-per-day'] !== undefined;
}
function modelArguments(args) {
    return args.flatMap((argument, index) => {
        const [, joined] = /^--(?:fallback-)?model=(.*)$/s.exec(argument) ?? [];
        const next = /^--(?:fallback-)?model$/.test(argument) ? args[index + 1] : undefined;
        return [joined ?? next].filter((model) => model !== undefined);
    });
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/sandbox.js
/** Inputs of the sandbox and its network that contradict each other, and the paths that they name. Pure. */

/** Absolute paths of an input; `~` is the home folder. Nothing has to exist: a tool may create it. */
function resolveSandboxPaths(input, values, { workspace, env }) {
    const home = env['HOME'] ?? '';
    return (values[input] ?? []).map((given) => external_node_path_.resolve(workspace, home === '' ? given : given.replace(/^~(?=\/|$)/, home)));
}
/** Returns what cannot be meant: it would leave open what another input closes. */
function findSandboxProblems(values) {
    const problems = [];
    const { sandbox, network } = values;
    if (network !== undefined && network !== 'open' && sandbox === 'off')
        problems.push({
            input: 'network',
            value: network,
            reason: 'is given with sandbox: off, and only a sandbox can seal the network. Use sandbox: required, or network: open'
        });
    if (values['allowed-hosts'] !== undefined && network !== undefined && network !== 'allow-list')
        problems.push({
            input: 'allowed-hosts',
            value: values['allowed-hosts'].map(({ entry }) => entry).join(','),
            reason: `is given with network: ${network}, so the list would not be used. Add network: allow-list, or remove allowed-hosts`
        });
    for (const given of (values['write-paths'] ?? []).filter((each) => external_node_path_.resolve('/', each) === '/'))
        problems.push({
            input: 'write-paths',
            value: given,
            reason: 'is the whole file system. Name the folders that agents change, or use sandbox: off'
        });
    return problems;
}
/** Inputs without effect. */
function warnUnusedPaths({ sandbox, ...values }) {
    if (sandbox !== 'off')
        return [];
    return ['read-paths', 'write-paths']
        .filter((input) => values[input] !== undefined)
        .map((input) => ({
        level: 'warning',
        message: `${input} has no effect with sandbox: off, where agents may use whatever this user may.`
    }));
}

;// CONCATENATED MODULE: ./lib/session/inputs/check/places.js
/** Files and folders that the inputs name, and the roster read from them. */



/** Resolves the paths of the inputs. A path that is missing or of the wrong kind is a problem. */
function checkPlaces(values, host, problems) {
    const resolve = (input, given, wanted) => resolvePath(input, given, wanted, host, problems);
    const workingDirectory = resolve('working-directory', values['working-directory'], 'folder') ?? host.workspace;
    const claudePath = values['claude-path'];
    return {
        workingDirectory,
        frameworkPath: resolve('framework-path', values['framework-path'], 'file or folder'),
        // The default below the working directory may be missing, so it is not resolved here.
        agentsDirectory: resolve('agents-dir', values['agents-dir'], 'folder'),
        rehearsalScript: resolve('rehearsal-script', values['rehearsal-script'], 'file'),
        // A bare name is looked up on PATH later, when the CLI is located.
        claudePath: claudePath?.includes('/') ? resolve('claude-path', claudePath, 'file') : claudePath,
        logDirectory: resolve('log-dir', values['log-dir'], 'folder or nothing'),
        cacheDirectory: resolve('cache-dir', values['cache-dir'], 'folder or nothing'),
        readPaths: resolveSandboxPaths('read-paths', values, host),
        writePaths: resolveSandboxPaths('write-paths', values, host)
    };
}
/**
 * Reads the roster that agent names in maps are resolved against; undefined if it cannot be read, so names are not
 * checked.
 */
async function readRoster(places, host, problems, fileProblems) {
    if (problems.some(({ input }) => ROSTER_INPUTS.includes(input)))
        return undefined;
    try {
        return await host.readRoster(places);
    }
    catch (error) {
        if (!(error instanceof configuration_error/* ConfigurationError */.j))
            throw error;
        fileProblems.push(...error.problems);
        return undefined;
    }
}
const ROSTER_INPUTS = ['working-directory', 'framework-path', 'agents-dir'];

// EXTERNAL MODULE: ./lib/session/inputs/parse/input-problem.js
var input_problem = __webpack_require__(49826);
// EXTERNAL MODULE: ./lib/session/configuration/command-files.js
var command_files = __webpack_require__(29586);
// EXTERNAL MODULE: ./lib/session/inputs/check/program-folder.js
var program_folder = __webpack_require__(26832);
;// CONCATENATED MODULE: ./lib/session/inputs/check/writable-places.js
/**
 * What agents may write to and must not: files that this session, its post step or later steps rely on. The session
 * folder has a check of its own (`session-place.ts`).
 */




/** Returns what is wrong with the places that agents may write to. */
function checkWritablePlaces(values, given, host) {
    // Without a sandbox `write-paths` has no effect.
    const named = values.sandbox === 'off' ? [] : (values['write-paths'] ?? []);
    return [
        ...checkCache(values, given, host),
        ...checkCommandFiles(given, host),
        ...named.flatMap((value, index) => {
            const reason = describeWritePath(given.writePaths[index] ?? value, given, host);
            return reason === undefined ? [] : [{ input: 'write-paths', value, reason }];
        })
    ];
}
function checkCache(values, given, host) {
    const folder = given.cacheDirectory ?? host.cacheDirectory;
    if (values.cache !== true || folder === undefined)
        return [];
    const writable = values.sandbox === 'off' ? [] : given.writePaths;
    const within = [given.workingDirectory, ...writable].find((each) => (0,session_place/* liesWithin */.ZQ)(folder, each, host));
    if (within === undefined)
        return [];
    return [
        {
            input: 'cache-dir',
            value: values['cache-dir'] ?? folder,
            reason: `is in ${within}, where agents could replace results that later sessions reuse; name a folder outside it`
        }
    ];
}
function checkCommandFiles({ workingDirectory }, host) {
    const file = commandFiles(host).find((each) => (0,session_place/* liesWithin */.ZQ)(each, workingDirectory, host));
    if (file === undefined)
        return [];
    return [
        {
            input: 'working-directory',
            value: workingDirectory,
            reason: `contains the runner's command files (${file}), by which agents could change later steps; name a smaller folder`
        }
    ];
}
function describeWritePath(folder, given, host) {
    // `findSandboxProblems` reports the root.
    if (folder === '/')
        return undefined;
    const session = (0,session_place/* sessionParent */.PQ)(given, host).folder;
    if ((0,session_place/* liesWithin */.ZQ)(session, folder, host))
        return `contains ${session}, where the session folder is made, so agents could change the record of what they did; name a smaller folder`;
    const file = commandFiles(host).find((each) => (0,session_place/* liesWithin */.ZQ)(each, folder, host) || (0,session_place/* liesWithin */.ZQ)(folder, external_node_path_.dirname(each), host));
    if (file !== undefined)
        return `leads to the runner's command files (${file}), by which agents could change later steps; name another folder`;
    const program = (0,program_folder/* findProgramOverlap */.ZA)(folder);
    if (program !== undefined)
        return `leads to this action's own files (${program}), so agents could change what the rest of this step and its post step run; name another folder`;
    return undefined;
}
function commandFiles({ env }) {
    return command_files/* COMMAND_FILES */.U.map((name) => env[name] ?? '').filter((file) => external_node_path_.isAbsolute(file));
}

// EXTERNAL MODULE: ./lib/session/configuration/response-schema.js
var response_schema = __webpack_require__(40924);
;// CONCATENATED MODULE: ./lib/session/inputs/check/schema.js
/** The input `response-schema`: a schema, or the path of a file with it. */


const schema_INPUT = 'response-schema';
/** Returns the text of the checked schema; undefined if none is given, or after a problem. */
async function readResponseSchema(given, host, problems) {
    if (given === undefined)
        return undefined;
    const text = readJsonOrFile(schema_INPUT, given, response_schema/* SCHEMA_LIMIT_BYTES */.G, host, problems);
    if (text === undefined)
        return undefined;
    const checked = await (0,response_schema/* checkResponseSchema */.V)(text);
    if (checked.ok)
        return text;
    problems.push({ input: schema_INPUT, value: given, reason: checked.error });
    return undefined;
}

// EXTERNAL MODULE: ./lib/session/inputs/table/input-table.js + 4 modules
var input_table = __webpack_require__(47530);
// EXTERNAL MODULE: ./lib/session/inputs/parse/read-values.js
var read_values = __webpack_require__(97497);
;// CONCATENATED MODULE: ./lib/session/inputs/parse-inputs.js
/**
 * Parses the raw texts of the inputs into one checked configuration. All problems are reported together, and nothing
 * starts while there is one.
 */



















const ALL_NEEDED = { prompt: true, credentials: true };
/**
 * Parses and checks all inputs.
 * @param inputs of the caller, in the same form as those of the session.
 * @param needs what must be given; the rest is ignored.
 * @throws ConfigurationError with every problem of every input and agent file.
 */
async function parseInputs(raw, host, further, needs = ALL_NEEDED) {
    const session = await (0,read_values/* readValues */.N$)(raw, input_table/* sessionInputs */.q);
    const own = await (0,read_values/* readValues */.N$)(raw, further);
    const findings = {
        problems: [...session.problems, ...own.problems],
        fileProblems: [],
        notices: []
    };
    reportUnknownInputs(raw, [...Object.keys(input_table/* sessionInputs */.q), ...Object.keys(further)], findings);
    const facts = await checkValues(session, host, findings, needs);
    const problems = [...findings.problems.map(input_problem/* renderInputProblem */.A), ...findings.fileProblems];
    if (problems.length > 0)
        throw new configuration_error/* ConfigurationError */.j(problems);
    return {
        // Without problems, no value is missing.
        configuration: buildConfiguration(session.values, facts, host),
        further: own.values,
        notices: findings.notices
    };
}
async function checkValues({ values, names }, host, findings, needs) {
    const { problems, fileProblems, notices } = findings;
    // An input that could not be parsed is already reported: do not report what follows from that.
    const unreadable = new Set(problems.map(({ input }) => input));
    const places = checkPlaces(values, host, problems);
    problems.push(...(0,session_place/* checkSessionPlace */.Gi)(values, places, host), ...checkWritablePlaces(values, places, host));
    const memory = checkMemoryLimits(values, host.totalMemoryBytes);
    problems.push(...memory.problems, ...findForbiddenChoices(values), ...findMissingPartners(values), ...findSandboxProblems(values), ...findUnpricedModels(values));
    notices.push(...memory.notices, ...unknownToolWarnings(values), ...warnUnusedPaths(values), ...openPatternWarnings(values));
    warnIneffectiveInputs(values, host, notices);
    const isPromptRead = needs.prompt && !unreadable.has('prompt-file');
    const prompt = isPromptRead ? await readPrompt(values, host, problems) : '';
    const responseSchema = await readResponseSchema(values['response-schema'], host, problems);
    const mcpServers = readMcpConfig(values, host, problems, notices);
    const areCredentialsRead = needs.credentials && !CREDENTIAL_INPUTS.some((input) => unreadable.has(input));
    const credentials = areCredentialsRead
        ? chooseCredentials(values, host.env, problems, notices)
        : NO_CREDENTIALS;
    problems.push(...(await checkAgentUser(values, host)));
    const roster = await readRoster(places, host, problems, fileProblems);
    fileProblems.push(...findUnpricedAgents(values, roster ?? []));
    const resolve = (input, named, forPm) => {
        if (roster === undefined)
            return new Map();
        problems.push(...(0,agent_maps/* checkAgentNames */.C)(input, names.get(input), roster, forPm));
        return (0,agent_maps/* resolveAgentMap */.E)(input, named, roster, forPm, problems);
    };
    return {
        places,
        prompt,
        responseSchema,
        mcpServers,
        credentials,
        memory,
        agentModels: resolve('agent-models', values['agent-models'], 'model'),
        agentMemoryLimitsBytes: resolve('agent-memory-limits', values['agent-memory-limits'], 'pm-memory-limit-mb'),
        agentTimeoutsSeconds: resolve('agent-timeouts', values['agent-timeouts'], 'pm-timeout-seconds'),
        agentChecks: resolve('agent-checks', values['agent-checks'], 'checks')
    };
}
const CREDENTIAL_INPUTS = ['anthropic-api-key', 'claude-code-oauth-token', 'rehearse'];
const NO_CREDENTIALS = { kind: 'none' };
function reportUnknownInputs(raw, known, { problems, notices }) {
    for (const { name, suggestion } of (0,read_values/* findUnknownInputs */.dw)(raw, known)) {
        if (suggestion !== undefined)
            problems.push({ input: name, reason: `is not an input of this action (did you mean ${suggestion}?)` });
        else
            notices.push({ level: 'warning', message: `${name} is not an input of this action: it has no effect.` });
    }
}
function warnIneffectiveInputs(values, { env }, notices) {
    const warn = (message) => notices.push({ level: 'warning', message });
    if (values['cache-dir'] !== undefined && values.cache === false)
        warn('cache-dir has no effect without cache: true. Nothing is reused or stored.');
    if (values['cache-commands'] === true && values.cache === false)
        warn('cache-commands has no effect without cache: true. Nothing is reused or stored.');
    if (values['retry-on'] !== undefined && values.retries === 0)
        warn('retry-on has no effect with retries: 0. Nothing is retried.');
    if (values['check-timeout-seconds'] !== undefined &&
        values.checks === undefined &&
        values['agent-checks'] === undefined)
        warn('check-timeout-seconds has no effect without checks or agent-checks. Nothing is checked.');
    for (const input of ['pass-env', 'public-env'])
        for (const name of (values[input] ?? []).filter((each) => env[each] === undefined))
            warn(`${input} names ${name}, which is not set: agents do not get it.`);
}


/***/ }),

/***/ 49826:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ renderInputProblem)
/* harmony export */ });
/** A problem of one input, and its message. Pure. */
/** How many characters of a value a message shows: enough to recognize it. */
const SHOWN_VALUE = 80;
/** `max-parallel: "10abc" is not a whole number. Allowed: a whole number from 1 to 64. Example: max-parallel: 4`. */
function renderInputProblem(problem) {
    const { input, value, reason, allowed, example } = problem;
    return [
        `${input}: ${value === undefined ? reason : `${quote(value)} ${reason}`}.`,
        ...(allowed === undefined ? [] : [`Allowed: ${allowed}.`]),
        ...(example === undefined ? [] : [`Example: ${example}`])
    ].join(' ');
}
/** Quotes on one line: a value with line breaks must not look like further problems. */
function quote(value) {
    return JSON.stringify(value.length > SHOWN_VALUE ? `${value.slice(0, SHOWN_VALUE)}…` : value);
}


/***/ }),

/***/ 42188:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listenForCancel)
/* harmony export */ });
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/** Ends a session on the signals of the runner or a terminal, within the time that they allow. */

/** The runner sends a second signal 7.5 s after the first: the verdict must be reported by then. */
const GRACE_MS = 6_500;
/** It kills 2.5 s after the second signal. */
const HURRY_MS = 1_500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** Listens for signals until stopped. A second signal shortens the time. The reason may depend on the signal. */
function listenForCancel(reason, source = node_process__WEBPACK_IMPORTED_MODULE_0__) {
    const controller = new AbortController();
    let giveUp = () => undefined;
    const overdue = new Promise((resolve) => {
        giveUp = () => {
            resolve(undefined);
        };
    });
    let timer;
    const cancel = (cause) => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, controller.signal.aborted ? HURRY_MS : GRACE_MS);
        controller.abort(cause);
    };
    const listeners = SIGNALS.map((signal) => {
        const listener = () => {
            cancel(typeof reason === 'string' ? reason : reason(signal));
        };
        return [signal, listener];
    });
    for (const [signal, listener] of listeners)
        source.on(signal, listener);
    return {
        signal: controller.signal,
        within: (work) => Promise.race([work, overdue]),
        cancel,
        stop: () => {
            clearTimeout(timer);
            for (const [signal, listener] of listeners)
                source.off(signal, listener);
        }
    };
}


/***/ })

};

export const id = 4153;
export const ids = [4153,7497,9878,2259];
export const modules = {

/***/ 12845:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ findProcessesOf),
/* harmony export */   w: () => (/* binding */ endProcessesOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _kill_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55571);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60346);
/** The processes of one user. Where a user belongs to the session alone, it is the most reliable marker: no process can drop it. */



/** Living processes with this real, effective or saved user id. Needs `/proc`. */
function findProcessesOf(uid, table = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcessTable */ .Uc)()) {
    return [...table.values()].filter((entry) => (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(entry) && readUserIds(entry.pid).includes(uid));
}
/** Kills every process of the user, whatever started it. Returns what could not be killed. */
function endProcessesOf(user) {
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_1__/* .killUntilGone */ .yi)((table) => findProcessesOf(user.uid, table), { kill: () => (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_1__/* .killAllOf */ .zV)(user) });
}
function readUserIds(pid) {
    try {
        const ids = /^Uid:\s+(.*)$/m.exec((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/status`, 'latin1'))?.[1];
        return ids?.split(/\s+/).map(Number) ?? [];
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 56265:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ describeChecks),
/* harmony export */   iW: () => (/* binding */ checkWords),
/* harmony export */   xj: () => (/* binding */ shownChecks)
/* harmony export */ });
/* harmony import */ var _session_record_check_results_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6091);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94918);
/** The author's checks in words: what they say about the work. */


/** Checks that are named in one line. */
const NAMED = 12;
/** The session's checks, then those of agent runs whose work counts. */
function shownChecks(checks) {
    const ofSession = (0,_session_record_check_results_js__WEBPACK_IMPORTED_MODULE_1__/* .resultsOfChecks */ .ps)(checks).map((result) => ({
        ...result,
        difference: (0,_session_record_check_results_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDifference */ .hF)(result)
    }));
    const ofAgents = checks.flatMap((run) => {
        const { agent, check, supersededBy } = run;
        if (check?.ofRun == null || supersededBy !== undefined)
            return [];
        return [{ name: `${agent} of ${check.ofRun}`, before: undefined, after: run, difference: undefined }];
    });
    return [...ofSession, ...ofAgents];
}
/** How a run of a check ended: `passed`, `failed`, `timed-out`. */
function checkWords(run) {
    if (run === undefined)
        return 'not run';
    if (run.outcome === 'completed')
        return 'passed';
    return run.outcome ?? (run.state === 'running' ? 'running' : 'not run');
}
/** `tests passed (failed before the work), lint passed`; says so when no check verified the work. */
function describeChecks(checks) {
    const shown = shownChecks(checks);
    const named = shown.slice(0, NAMED).map(({ name, after, difference }) => {
        const words = `${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name, 80)} ${checkWords(after)}`;
        return difference === undefined ? words : `${words} (${difference})`;
    });
    const list = [...named, ...(shown.length > NAMED ? [`and ${shown.length - NAMED} more`] : [])].join(', ');
    if ((0,_session_record_check_results_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationOf */ .zM)(checks) !== 'none')
        return list;
    return list === '' ? 'not verified by any check' : `not verified by any check (${list})`;
}


/***/ }),

/***/ 89975:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ renderFurtherFigures),
/* harmony export */   Wy: () => (/* binding */ renderCost),
/* harmony export */   hy: () => (/* binding */ renderExecutionDetails),
/* harmony export */   m5: () => (/* binding */ renderTaskLine),
/* harmony export */   qG: () => (/* binding */ renderAgentHeading),
/* harmony export */   uD: () => (/* binding */ renderFigures),
/* harmony export */   xI: () => (/* binding */ REHEARSAL_LABEL)
/* harmony export */ });
/* harmony import */ var _session_record_day_share_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37232);
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56265);
/* harmony import */ var _explain_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17569);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53289);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60975);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94918);
/* harmony import */ var _session_record_all_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2646);







/** The label of a rehearsal, shown wherever its results appear. */
const REHEARSAL_LABEL = 'REHEARSAL: the built-in stand-in CLI answered in place of Claude. No agent worked, nothing was spent, nothing was posted.';
/** Characters of a task in the form. */
const TASK_LIMIT = 50;
/** Characters of an error in the form; the record has all of it. */
const ERROR_LIMIT = 600;
/** Runs whose details are listed; the rest are counted. */
const RUNS_LISTED = 256;
/** The four figures that the summary opens with. */
function renderFigures(record) {
    return [
        `- Total delegations: ${record.total}`,
        `- Successful: ${record.successful}`,
        `- Failed: ${record.failed}`,
        `- Total execution time: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)(record.executionSeconds)}`
    ].join('\n');
}
/** Figures beneath them: the sum of all runs beside wall clock, runs that were skipped, and the cost. */
function renderFurtherFigures(record) {
    const sum = (0,_session_record_all_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .allRuns */ .o)(record).reduce((total, run) => total + run.executionSeconds, 0);
    const unfinished = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .countUnfinished */ .Zy)(record);
    return [
        `- Sum of all runs: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)(sum)}`,
        ...(record.skipped > 0 ? [`- Skipped: ${record.skipped}`] : []),
        ...(record.superseded > 0
            ? [`- Superseded, not done at first and done again later: ${record.superseded}`]
            : []),
        ...(unfinished > 0 ? [`- Unfinished: ${unfinished}`] : []),
        ...(record.unknownAgents.length > 0
            ? [
                `- Given to unknown agents, not counted above: ${record.unknownAgents.length}${describeMended(record)}`
            ]
            : []),
        `- Checks: ${(0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChecks */ .Pt)(record.checks)}`,
        `- Cost: ${renderCost(record)}${budgetOf(record)}`,
        ...describeDay(record),
        `- Tokens: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(record.inputTokens)} in, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCount */ .B4)(record.outputTokens)} out`
    ].join('\n');
}
function describeMended({ unknownAgents }) {
    const done = unknownAgents.filter(({ supersededBy }) => supersededBy !== undefined).length;
    return done === 0 ? '' : `, of which ${done} done later by another agent`;
}
/** The cost of the session; that of a rehearsal is marked as such. */
function renderCost({ costUsd, rehearsal }) {
    return `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCost */ .BD)(costUsd)}${rehearsal && costUsd > 0 ? ' (rehearsed)' : ''}`;
}
/** The budget beside the cost, where there is one. */
function budgetOf({ configuration }) {
    const limit = configuration['max-cost-usd'];
    return typeof limit === 'number' ? ` of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCost */ .BD)(limit)} (max-cost-usd)` : '';
}
/** What the sessions of the day have spent, where they have a budget together. */
function describeDay({ costUsd, configuration }) {
    const share = (0,_session_record_day_share_js__WEBPACK_IMPORTED_MODULE_6__/* .readDayShare */ .i)(configuration);
    if (share === undefined)
        return [];
    const { day, limitUsd, othersUsd } = share;
    return [
        `- Cost of all sessions on ${day} (UTC): ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCost */ .BD)(othersUsd + costUsd)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatCost */ .BD)(limitUsd)} (max-cost-usd-per-day)`
    ];
}
/** What was delegated and how it ended, one numbered entry for each agent run. */
function renderExecutionDetails(record, escape) {
    if (record.results.length === 0)
        return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_5__/* .describeNoDelegations */ .Q2)(record);
    const entries = record.results
        .slice(0, RUNS_LISTED)
        .map((run, index) => renderEntry(run, index + 1, record, escape));
    const more = record.results.length - entries.length;
    return [...entries, ...(more > 0 ? [`... and ${more} more: see session.json.`] : [])].join('\n\n');
}
/** `Engineer: Create a Python calculator...`: name and the first line of the task. */
function renderTaskLine(run, escape) {
    return escape(`${run.agent}: ${(0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .firstLine */ .TM)(run.task, TASK_LIMIT)}`);
}
/** `Engineer Agent`; an agent that has several runs gets the run's number beside it: `Engineer Agent (03)`. */
function renderAgentHeading(run, record) {
    const name = /\bagent$/i.test(run.agent) ? run.agent : `${run.agent} Agent`;
    return isOnlyRun(run, record) ? name : `${name} (${run.id})`;
}
function renderEntry(run, number, record, escape) {
    const tickets = ticketsOf(run, record);
    const before = record.results.filter(({ id }) => run.after.includes(id));
    const marker = `${number}. `;
    // A list inside a list item begins where the item's text does.
    const indent = ' '.repeat(marker.length);
    const lines = [
        `Execution time: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)(run.executionSeconds)}`,
        `Memory usage: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatMegabytes */ .VP)(run.peakMemoryMb)}`,
        `Exit code: ${exitCodeOf(run)}`,
        ...(run.reused ? ['Reused: not run again, identical to an earlier run'] : []),
        ...(before.length === 0
            ? []
            : [
                `${run.startedAt === null ? 'Was to run after' : 'Waited for'}: ${before.map(({ id, agent }) => escape(`${agent} (${id})`)).join(', ')}`
            ]),
        ...(run.insteadOf === undefined ? [] : [`Done instead of: ${run.insteadOf.join(', ')}`]),
        ...(run.supersededBy === undefined
            ? []
            : [`Superseded by: ${run.supersededBy}, which did this work again`]),
        ...(run.error === null ? [] : [`Error: ${escape(cutError(run.error))}`]),
        ...ticketLines(tickets)
    ];
    return [
        `${marker}[${(0,_explain_run_js__WEBPACK_IMPORTED_MODULE_1__/* .markOf */ .Fg)(run)}] ${renderTaskLine(run, escape)}`,
        ...lines.map((line) => `${indent}- ${line}`)
    ].join('\n');
}
function exitCodeOf(run) {
    if (run.exitCode !== null)
        return String(run.exitCode);
    return run.signal === null ? 'none' : `none (${run.signal})`;
}
function cutError(error) {
    return error.length > ERROR_LIMIT ? `${error.slice(0, ERROR_LIMIT)}...` : error;
}
/** Only issues that this session opened count as created; other tickets had an open issue already, or are only listed. */
function ticketLines(tickets) {
    const created = tickets.filter((ticket) => ticket.created).length;
    const named = tickets.length - created;
    return [
        ...(created > 0 ? [`Tickets created: ${created}`] : []),
        ...(named > 0 ? [`Tickets named: ${named}`] : [])
    ];
}
/** Tickets name an agent, not a run: with several runs of one agent, none of them shows any. */
function ticketsOf(run, record) {
    if (!isOnlyRun(run, record))
        return [];
    return record.tickets.filter((ticket) => ticket.agent === run.agent);
}
function isOnlyRun(run, record) {
    return record.results.filter((other) => other.agent === run.agent).length <= 1;
}


/***/ }),

/***/ 17569:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ explainRun),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/** The mark before a run. A run without an end was cut off with its session, or never started. */
function markOf(run) {
    if (run.outcome === 'completed')
        return '✓';
    if (run.outcome === 'skipped' || (run.outcome === null && run.state === 'waiting'))
        return '-';
    return '✗';
}
/** The outcome in a few words, also of a run that has none. */
function outcomeWords(run) {
    if (run.outcome !== null)
        return run.supersededBy === undefined ? run.outcome : `${run.outcome}, superseded by ${run.supersededBy}`;
    return run.state === 'running' ? 'cut off while running' : 'never started';
}
/** Cause and next step of a run that did not complete; undefined for one that did. */
function explainRun(run) {
    // A check that failed before the work is a fact about the checkout, not a failure.
    if (run.outcome === 'completed' || run.check?.phase === 'before')
        return undefined;
    if (run.supersededBy !== undefined)
        return {
            cause: run.error ?? causeOf(run),
            nextStep: `None: ${run.supersededBy} did this work again, and completed.`
        };
    if (run.merge === 'conflict')
        return {
            cause: run.error ?? 'Its changes could not be merged.',
            nextStep: `Merge ${run.folder}/changes.patch by hand, or give work on the same files to one agent.`
        };
    return { cause: run.error ?? causeOf(run), nextStep: nextStepOf(run) };
}
function causeOf(run) {
    switch (run.outcome) {
        case 'timed-out':
            return `It exceeded its time limit of ${run.timeoutSeconds}s.`;
        case 'memory-exceeded':
            return `Its process tree used ${run.peakMemoryMb}MB of ${run.memoryLimitMb}MB and was ended.`;
        case 'budget-exceeded':
            return 'The budget of the session was reached.';
        case 'cancelled':
            return 'It was cancelled.';
        case 'spawn-failed':
            return 'Its process could not be started.';
        case 'skipped':
            return 'It was not run.';
        case null:
            return run.state === 'running'
                ? 'The session ended while it was running.'
                : 'The session ended before its turn.';
        default:
            return `Its process ended with ${run.signal ?? `exit code ${run.exitCode ?? 'unknown'}`}.`;
    }
}
const AGAIN = 'Start the session again once the cause of the cancellation is resolved.';
const NEXT_STEPS = {
    completed: () => 'Nothing to do.',
    failed: (run) => causeHas(run, /\(fail-on-denied\)/)
        ? 'Allow the tool (allowed-tools), or drop fail-on-denied.'
        : causeHas(run, /^It (?:says that its work is not done|is not done: it needs an answer)/)
            ? `Read response.md in ${run.folder}, and say in the prompt what was missing.`
            : causeHas(run, /\(require-status\)/)
                ? `Read response.md in ${run.folder} to see what was done, or drop require-status.`
                : `Read stderr.log and transcript.log in ${run.folder}.`,
    'timed-out': (run) => causeHas(run, /^Stalled/)
        ? `Check what it was waiting for (the end of transcript.log in ${run.folder}); for a task that is silent for a long time, raise stall-seconds.`
        : causeHas(run, /The API (?:never answered|did not answer)/)
            ? 'Check whether the runner reaches the API; a longer limit alone does not help.'
            : `Raise ${run.role === 'pm' ? 'pm-timeout-seconds' : 'timeout-seconds or agent-timeouts'}, or give it a smaller task. ` +
                'Its output up to then is kept.',
    'memory-exceeded': (run) => 
    // A peak below the limit proves nothing: a run can reach its limit between two samples.
    causeHas(run, /^The machine was about to run out of memory|The machine had no more memory left/)
        ? 'Lower max-parallel, or use a larger machine.'
        : `Raise ${run.role === 'pm' ? 'pm-memory-limit-mb' : 'memory-limit-mb or agent-memory-limits'}, ` +
            `or give it a smaller task; memory.csv in ${run.folder} shows when its memory rose.`,
    'budget-exceeded': (run) => `Raise ${causeHas(run, /max-cost-usd-per-day/) ? 'max-cost-usd-per-day' : 'max-cost-usd'}, or ask for less. ` +
        'Its output up to then is kept.',
    cancelled: () => AGAIN,
    'spawn-failed': (run) => causeHas(run, /^Its files could not be written/)
        ? 'Resolve the cause; the files are in the session folder (log-dir).'
        : causeHas(run, /pseudo-terminal/)
            ? 'Raise kernel.pty.max on the machine, or lower max-parallel.'
            : 'Check claude-path, claude-version and working-directory.',
    skipped: (run) => causeHas(run, /^PM delegated .* max-rounds/)
        ? 'Raise max-rounds, or ask for less.'
        : causeHas(run, /^PM delegated .* max-delegations/)
            ? 'Raise max-delegations, or split the prompt over two sessions.'
            : causeHas(run, /^budget/)
                ? 'Raise max-cost-usd, or ask for less.'
                : causeHas(run, /^It must run after .* in no order/)
                    ? 'Use mode: session, or ask for work that one agent does as a whole.'
                    : AGAIN
};
/** A check's own steps; other outcomes have those of every run. */
const CHECK_STEPS = {
    failed: ({ folder }) => `Read what it printed (transcript.log in ${folder}). With max-rounds above 1 PM gets its output and can have it mended.`,
    'timed-out': () => 'Raise check-timeout-seconds, or end the command by itself (no watch mode, no server).',
    'memory-exceeded': ({ folder }) => `Raise memory-limit-mb; memory.csv in ${folder} shows when its memory rose.`,
    'spawn-failed': () => 'Check working-directory, and the machine for free processes, terminals and memory.',
    skipped: () => 'Resolve the cause; a check that did not run proves nothing, so the session is no success.'
};
/** The cause takes precedence over the outcome: one outcome has many causes. */
function nextStepOf(run) {
    const before = /^It was to run after (.+? \([^()]*\)), which did not complete/.exec(run.error ?? '')?.[1];
    if (before !== undefined)
        return `Fix ${before} first; this task depends on it.`;
    if (run.outcome !== 'failed' && causeHas(run, /\(session-timeout-seconds\)/))
        return 'Raise session-timeout-seconds, or ask for less.';
    if (run.outcome !== null)
        return ((run.role === 'check' ? CHECK_STEPS[run.outcome] : undefined) ?? NEXT_STEPS[run.outcome])(run);
    return 'Find out why the step ended (its log, the limits of job and runner), and start the session again.';
}
function causeHas({ error }, words) {
    return error !== null && words.test(error);
}


/***/ }),

/***/ 342:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ collectSecrets),
/* harmony export */   r: () => (/* binding */ linesToMask)
/* harmony export */ });
/* harmony import */ var _session_configuration_header_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59724);
/* harmony import */ var _session_configuration_passed_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77085);
/* harmony import */ var _session_configuration_url_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16588);
/* harmony import */ var _session_configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61709);
/**
 * The values to redact: secret inputs, variables that `pass-env` passes to agents, variables named like secrets, and
 * passwords in URLs.
 * Pure.
 */




/** Names that only secrets have. */
const SECRET_NAME = /(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE)(?:_|$)/i;
/** Names of secrets, but also of caches and projects. */
const DOUBTFUL_NAME = /(?:KEY|CREDENTIALS?|AUTH)(?:_|$)/i;
/** Names that look like those of secrets, but are of addresses, paths and switches. */
const OPEN_NAME = /(?:_FILE|_PATH|_DIR|_URL|_ID|_SOCK|_MODE)$|^GOOGLE_APPLICATION_CREDENTIALS$/i;
/** Shorter values are switches, and redacting them would make any text unreadable. */
const SHORTEST = 8;
/** Letters and digits, too long to be chosen by a person. */
const LOOKS_RANDOM = /^(?=.*\d)(?=.*[A-Za-z]).{16,}$/s;
/** The values of secret inputs and of all secret variables: an agent could print them. */
function collectSecrets(raw, secretInputs, env, passed = { passEnv: [], publicEnv: [] }) {
    const isPublic = new Set(passed.publicEnv);
    const own = Object.entries(env).filter(([name]) => !isPublic.has(name));
    const servers = (0,_session_configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMcpServers */ .m)(raw.get('mcp-config') ?? '');
    const given = [
        ...secretInputs.flatMap((name) => raw.get(name) ?? []),
        ...(0,_session_configuration_passed_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secretsOfPassed */ .Ft)(passed, env),
        ...own.filter(([name, value = '']) => isSecret(name, value.trim())).map(([, value = '']) => value),
        ...(servers.ok ? (0,_session_configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_1__/* .secretsOfServers */ .b)(servers.value) : []),
        ...(0,_session_configuration_header_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secretsOfHeaders */ .h)(env['ANTHROPIC_CUSTOM_HEADERS']),
        ...[...raw.values(), ...own.map(([, value = '']) => value)].flatMap(_session_configuration_url_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secretsOfUrls */ .r)
    ];
    const values = given.map((value) => value.trim());
    return [...new Set(values)].filter((value) => value !== '');
}
/**
 * The lines of a secret that the runner should mask. Given a value of many lines it would mask each of them, even a
 * lone `}`.
 */
function linesToMask(secret) {
    const text = secret.trim();
    return /[\r\n]/.test(text) ? (0,_session_configuration_passed_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .longLines */ .kG)(text) : [text];
}
function isSecret(name, value) {
    if (OPEN_NAME.test(name))
        return false;
    if (SECRET_NAME.test(name))
        return value.length >= SHORTEST;
    return DOUBTFUL_NAME.test(name) && LOOKS_RANDOM.test(value);
}


/***/ }),

/***/ 53474:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readSecrets)
/* harmony export */ });
/* harmony import */ var _session_inputs_parse_read_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97497);
/* harmony import */ var _session_inputs_table_input_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47530);
/* harmony import */ var _collect_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);
/** The secrets of a session, read from its inputs and variables before anything is written. */



/** Inputs that name variables for agents: the values of the first are secret. */
const PASSED_VARIABLES = { 'pass-env': _session_inputs_table_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionInputs */ .q['pass-env'], 'public-env': _session_inputs_table_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionInputs */ .q['public-env'] };
/** Returns the values to redact; `further` are inputs besides the session's own. */
async function readSecrets(raw, env, further = {}) {
    const { values } = await (0,_session_inputs_parse_read_values_js__WEBPACK_IMPORTED_MODULE_2__/* .readValues */ .N$)(raw, PASSED_VARIABLES);
    return (0,_collect_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .collectSecrets */ .q)(raw, [...secretNames(_session_inputs_table_input_table_js__WEBPACK_IMPORTED_MODULE_0__/* .sessionInputs */ .q), ...secretNames(further)], env, {
        passEnv: values['pass-env'] ?? [],
        publicEnv: values['public-env'] ?? []
    });
}
function secretNames(table) {
    return Object.entries(table).flatMap(([name, definition]) => (definition.secret ? [name] : []));
}


/***/ }),

/***/ 90069:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ describeSandbox),
/* harmony export */   u: () => (/* binding */ isWeakSandbox)
/* harmony export */ });
const NAMES = {
    root: 'namespaces, made by root',
    'user-namespace': 'namespaces, made by a user namespace',
    sudo: 'namespaces, made by sudo',
    landlock: 'partial (Landlock)'
};
/** What agents can do without it; sentences of the log and the summary. */
const OPEN = 'Agents can read and change whatever this user may: other runs, files of the job, the home folder.';
const PARTIAL = 'Files beyond the working directory, signals and the memory of other processes are closed to agents; the list of processes, Unix sockets (Docker) and UDP are not.';
/** One line, such as `Sandbox: namespaces, made by root; network open`. */
function describeSandbox({ mode, way, network, failed }) {
    const net = `network ${network}`;
    if (mode === 'off')
        return `Sandbox: off; ${net}. ${OPEN}`;
    const reasons = failed.map(({ way: tried, reason }) => `${tried}: ${reason}`).join('; ');
    const why = reasons === '' ? '' : ` Not available here: ${reasons}.`;
    if (way === null)
        return `Sandbox: none; ${net}. ${OPEN}${why || ' It needs Linux on x64 or arm64, and the launcher that comes with the action.'}`;
    if (way === 'landlock')
        return `Sandbox: ${NAMES[way]}; ${net}. ${PARTIAL}${why}`;
    return `Sandbox: ${NAMES[way]}; ${net}.`;
}
/** Whether a reader should be warned: less holds than the author may expect. */
function isWeakSandbox({ mode, way }) {
    return mode !== 'off' && (way === null || way === 'landlock');
}


/***/ }),

/***/ 53289:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Of: () => (/* binding */ formatNumberOf),
/* harmony export */   VP: () => (/* binding */ formatMegabytes),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   cA: () => (/* binding */ formatBytesAsMegabytes),
/* harmony export */   dm: () => (/* binding */ formatPeak)
/* harmony export */ });
/* harmony import */ var _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10611);
/** Number formats shared by log, summary and report. */

/** `4.2s`. */
function formatSeconds(seconds) {
    return `${seconds.toFixed(1)}s`;
}
/** `287MB`. */
function formatMegabytes(megabytes) {
    return `${Math.round(megabytes)}MB`;
}
/** Whole megabytes of a number of bytes: `287MB`. */
function formatBytesAsMegabytes(bytes) {
    return formatMegabytes(bytes / _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D);
}
/** `0.12 USD`; small amounts with four places. No dollar sign: GitHub renders text between two of them as a formula. */
function formatCost(usd) {
    if (usd === 0)
        return '0 USD';
    return `${usd.toFixed(usd < 0.1 ? 4 : 2)} USD`;
}
/** `12,345`. Formatted by hand: loading locale data takes 24 ms while agents wait to start. */
function formatCount(count) {
    return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}
/** `1 delegation`, `3 delegations`. */
function formatNumberOf(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** `287MB / 1024MB (28%)`; without a limit, only the peak. */
function formatPeak(peakMb, limitMb) {
    if (limitMb <= 0)
        return formatMegabytes(peakMb);
    return `${formatMegabytes(peakMb)} / ${formatMegabytes(limitMb)} (${Math.round((peakMb / limitMb) * 100)}%)`;
}


/***/ }),

/***/ 94918:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   it: () => (/* binding */ cutMiddle),
/* harmony export */   lD: () => (/* binding */ cutCharacters),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/* harmony import */ var _util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20960);
/**
 * Text from agents as plain text: nothing in it moves the cursor, or hides or reorders what a reader sees.
 * Every function is linear in its input.
 */

/** CSI, OSC (within a line, so that an unclosed one swallows no more), other strings, short escapes. */
const TERMINAL_SEQUENCES = 
// eslint-disable-next-line no-control-regex -- control characters are what it matches
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
/** Control characters other than tab and line feed. */
// eslint-disable-next-line no-control-regex -- as above
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/** Unpaired surrogates: they cannot be encoded in UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Many lines of plain text: line feeds and tabs stay, all other control characters, escapes and invisible characters are removed. */
function plainText(text) {
    const visible = text
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(TERMINAL_SEQUENCES, '')
        .replace(CONTROLS, '');
    return (0,_util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .OT)(visible).replace(LONE_SURROGATES, '\ufffd');
}
/** Plain text on one line, runs of white space collapsed to one space; cut at `limit` characters if given. */
function oneLine(text, limit = Number.POSITIVE_INFINITY) {
    const line = plainText(text).replace(/\s+/g, ' ').trim();
    return cutCharacters(line, limit);
}
/** The first line that is not blank, as plain text. */
function firstLine(text, limit = Number.POSITIVE_INFINITY) {
    const line = plainText(text)
        .split('\n')
        .find((candidate) => candidate.trim() !== '');
    return oneLine(line ?? '', limit);
}
/** At most `limit` characters (code points) of the text, and `...` after a cut. */
function cutCharacters(text, limit) {
    // The number of UTF-16 units is never below that of characters, and splitting a long text is expensive.
    if (text.length <= limit)
        return text;
    const characters = Array.from(text.slice(0, (limit + 1) * 2));
    if (characters.length <= limit)
        return text;
    return `${characters.slice(0, limit).join('').trimEnd()}...`;
}
/** Bytes of the text in UTF-8. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** Share of a cut text that is taken from its beginning; the rest comes from the end, where agents conclude. */
const HEAD_SHARE = 0.6;
/** Cuts the middle so that at most `limitBytes` bytes of UTF-8 stay; no character is cut in two. */
function cutMiddle(text, limitBytes) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limitBytes)
        return { head: text, tail: '', cutBytes: 0 };
    const limit = Math.max(0, limitBytes);
    const headEnd = startOfCharacter(bytes, Math.floor(limit * HEAD_SHARE), -1);
    const tailStart = startOfCharacter(bytes, bytes.length - (limit - Math.floor(limit * HEAD_SHARE)), 1);
    return {
        head: bytes.toString('utf8', 0, headEnd),
        tail: bytes.toString('utf8', tailStart),
        cutBytes: tailStart - headEnd
    };
}
function startOfCharacter(bytes, index, step) {
    let place = index;
    // 10xxxxxx is a continuation byte.
    while (place > 0 && place < bytes.length && ((bytes[place] ?? 0) & 0xc0) === 0x80)
        place += step;
    return place;
}


/***/ }),

/***/ 60975:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ describeNoDelegations),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Zy: () => (/* binding */ countUnfinished),
/* harmony export */   lR: () => (/* binding */ ONLY_PASSED_OVER),
/* harmony export */   oe: () => (/* binding */ NO_DELEGATIONS),
/* harmony export */   rj: () => (/* binding */ ONLY_UNKNOWN_AGENTS)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53289);
/* harmony import */ var _session_record_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27497);


/** The verdict that a record holds. */
function verdictOf(record) {
    switch (record.conclusion) {
        case 'success':
            return { kind: 'success', cause: record.error ?? causeOfSuccess(record) };
        case 'failure':
            return { kind: 'failure', cause: record.error ?? causeOfFailure(record) };
        case 'cancelled':
            return {
                kind: 'cancelled',
                cause: record.error ?? 'The session was cancelled before its work was done.'
            };
        case null:
            return {
                kind: 'interrupted',
                cause: record.error ??
                    'The session was ended from outside before its verdict (killed, out of time, or the runner was lost). ' +
                        'This shows what was recorded until then.'
            };
    }
}
/** Agent runs without an outcome: they were cut off or never started. */
function countUnfinished(record) {
    return record.results.filter((run) => run.outcome === null).length;
}
function causeOfSuccess(record) {
    if (record.total === 0)
        return describeNoDelegations(record);
    if (record.superseded > 0 && record.successful + record.superseded === record.total)
        return `The work of all ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} was done: ${record.superseded} did not complete, and ${record.superseded === 1 ? 'was' : 'were'} superseded by a later one that did.`;
    if (record.successful === record.total)
        return record.total === 1
            ? 'The delegation was done.'
            : `All ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} were done.`;
    return `${record.successful} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} were done${describeSuperseded(record)}; fail-on ignores the others.`;
}
function causeOfFailure(record) {
    const pm = record.pm.find((run) => run.outcome !== 'completed');
    if (pm !== undefined)
        return `PM did not complete: ${pm.error ?? pm.outcome ?? 'it was cut off'}`;
    const undone = record.results
        .filter((run) => run.outcome !== 'completed' && run.supersededBy === undefined)
        .map((run) => run.agent);
    if (undone.length === 0)
        return 'The session failed for a cause that was not recorded.';
    return `Not done: ${undone.length} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} (${listSome(undone)}).`;
}
function describeSuperseded({ superseded }) {
    return superseded === 0 ? '' : `, ${superseded} superseded by later ones`;
}
const NAMES_SHOWN = 8;
function listSome(names) {
    const shown = names.slice(0, NAMES_SHOWN).join(', ');
    return names.length > NAMES_SHOWN ? `${shown} and ${names.length - NAMES_SHOWN} more` : shown;
}
/** Shown when PM delegated nothing. */
const NO_DELEGATIONS = 'No delegations detected in PM response.';
/** Shown when PM delegated only to unknown agents. */
const ONLY_UNKNOWN_AGENTS = 'PM delegated to unknown agents only: nothing was run.';
/** Shown when lines of PM's answer look like delegations, and none was taken. */
const ONLY_PASSED_OVER = 'No delegations taken from PM response, though it has lines in the form of one: nothing was run.';
/** Why a session has no delegations. Only PM's first answer can be the cause: later ones follow delegated work. */
function describeNoDelegations({ pm, unknownAgents, passedOver }) {
    const [first] = pm;
    if (first === undefined || first.state === 'waiting')
        return 'PM was never started, so nothing was delegated.';
    if (first.outcome === null)
        return 'PM was cut off, so nothing was delegated.';
    if (first.outcome !== 'completed')
        return `PM ${(0,_session_record_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .describeOutcome */ .SS)(first.outcome)}, so nothing was delegated.`;
    if (unknownAgents.length > 0)
        return ONLY_UNKNOWN_AGENTS;
    return passedOver.length > 0 ? ONLY_PASSED_OVER : NO_DELEGATIONS;
}


/***/ }),

/***/ 74229:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GM: () => (/* binding */ readAccount),
/* harmony export */   Q8: () => (/* binding */ AUTO),
/* harmony export */   _m: () => (/* binding */ createAccount),
/* harmony export */   pp: () => (/* binding */ newAccountName),
/* harmony export */   x3: () => (/* binding */ agentUserRefusal)
/* harmony export */ });
/* unused harmony export accountRefusal */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _process_cgroup_privileged_shell_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(730);
/* harmony import */ var _process_launch_static_launcher_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67244);
/* harmony import */ var _process_kill_processes_of_user_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12845);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(95175);
/** The account that agents run under: an existing one, or one created for the session; or why it cannot be used. */








const run = (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** The value of the input for a user that is created for the session, and removed after it. */
const AUTO = 'auto';
const USERADD = '/usr/sbin/useradd';
// Another job may hold the lock of the user database for a moment.
const CREATE = `
for attempt in 1 2 3 4 5; do
  if useradd --system --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin --user-group "$1"; then exit 0; fi
  sleep 0.3
done
exit 1`;
const CREATE_TIMEOUT_MS = 30_000;
/** Why agents cannot run as this user here; undefined if they can. Changes nothing. */
async function agentUserRefusal(name) {
    const unsafe = rootRefusal();
    if (unsafe !== undefined)
        return unsafe;
    if ((await (0,_process_cgroup_privileged_shell_js__WEBPACK_IMPORTED_MODULE_4__/* .findPrivilege */ .X)()) === undefined)
        return 'needs root or sudo without a password, and this user has neither; give the user a rule in sudoers, or leave the input out';
    if (name === AUTO)
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(USERADD)
            ? undefined
            : 'needs useradd to create a user, and it is not installed here; name an existing user instead';
    const account = await readAccount(name);
    return account === undefined
        ? 'does not exist on this machine; create it first, or write auto to have a user created for the session'
        : accountRefusal(account);
}
/** Why nothing may run as root here: the launcher does not run, or other users could change what would run. */
function rootRefusal() {
    const { file: launcher, problem } = (0,_process_launch_static_launcher_js__WEBPACK_IMPORTED_MODULE_5__/* .findStaticLauncher */ .k)();
    if (launcher === undefined)
        return problem === undefined
            ? 'works on Linux on x64 and arm64 only; leave it out on this runner'
            : `needs a launcher that runs. ${problem}`;
    const files = [launcher, '/bin/sh'].map((file) => [file, (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_7__/* .findWritablePart */ .LC)(file)]);
    const folders = _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_7__/* .ROOTS_PATH */ .gN.split(':').map((folder) => [folder, (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_7__/* .findWritableFolder */ .KT)(folder)]);
    for (const [file, part] of [...files, ...folders]) {
        if (part !== undefined)
            return `would run ${file} as root, but users other than root and this one can change ${part}; remove that permission (for example chmod go-w ${part}), or leave the input out`;
    }
    return undefined;
}
/** Why this account would not isolate agents from us; undefined if it would. */
function accountRefusal({ uid, gid }, ownUid = process.getuid?.() ?? 0, isBusy = (each) => (0,_process_kill_processes_of_user_js__WEBPACK_IMPORTED_MODULE_6__/* .findProcessesOf */ .S)(each).length > 0) {
    if (uid === 0 || gid === 0)
        return 'is root, or in the group of root: agents would have every permission';
    if (gid === process.getgid?.())
        return "is in the group of this job's user, whose files it could change; name one with a group of its own, or write auto";
    if (uid === ownUid)
        return 'is the user of this job itself; name another one, or write auto';
    if (isBusy(uid))
        return 'has running processes (of another job?), and the session ends all processes of this user when it closes; name a user that nobody else uses, or write auto';
    return undefined;
}
/** Reads the account with this name; undefined if there is none. */
async function readAccount(name) {
    try {
        const ask = async (flag) => Number((await run('/usr/bin/env', ['id', flag, '--', name], { env: { ..._util_trusted_path_js__WEBPACK_IMPORTED_MODULE_7__/* .ROOTS_ENVIRONMENT */ .Qz } })).stdout);
        return { name, uid: await ask('-u'), gid: await ask('-g') };
    }
    catch {
        return undefined;
    }
}
/**
 * Creates an account without home, password or shell.
 * @throws Error with the message of `useradd`
 */
async function createAccount(name, privilege) {
    await privilege.run(CREATE, [name], CREATE_TIMEOUT_MS);
    const account = await readAccount(name);
    if (account === undefined)
        throw new Error(`the user ${name} was created but cannot be found`);
    return account;
}
/** A name that no other session uses. */
function newAccountName() {
    return `mpm-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomBytes)(4).toString('hex')}`;
}


/***/ }),

/***/ 26273:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readHost)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _process_memory_machine_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12774);
/* harmony import */ var _agent_user_account_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74229);
/* harmony import */ var _roster_load_roster_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64806);
/* harmony import */ var _roster_framework_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4134);
/* harmony import */ var _util_clock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(58394);
/* harmony import */ var _util_home_folder_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79502);
/** What inputs are checked against: the machine, its files, the time. Reading it is the only effect of input parsing. */









/** Reads the real host; the caller passes the environment and folders. */
function readHost(place) {
    return {
        ...place,
        cacheDirectory: place.cacheDirectory ?? (0,_util_home_folder_js__WEBPACK_IMPORTED_MODULE_7__/* .belowHome */ .p)('.cache', 'mpm-orchestrator', 'results'),
        totalMemoryBytes: (0,_process_memory_machine_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .readMachineMemory */ .vP)().totalBytes,
        now: new Date((0,_util_clock_js__WEBPACK_IMPORTED_MODULE_8__/* .now */ .t)()),
        randomId: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(3).toString('hex'),
        statPath,
        readFile: (path) => node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync(path),
        agentUserRefusal: _agent_user_account_js__WEBPACK_IMPORTED_MODULE_4__/* .agentUserRefusal */ .x3,
        readRoster
    };
}
function statPath(path) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync(path, { throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    return {
        kind: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
        sizeBytes: stats.size,
        realPath: node_fs__WEBPACK_IMPORTED_MODULE_1__.realpathSync(path)
    };
}
async function readRoster({ workingDirectory, frameworkPath, agentsDirectory }) {
    const framework = frameworkPath === undefined ? undefined : await (0,_roster_framework_js__WEBPACK_IMPORTED_MODULE_6__/* .loadFramework */ .T)(frameworkPath);
    return (0,_roster_load_roster_js__WEBPACK_IMPORTED_MODULE_5__/* .loadRoster */ .c)({
        agentsDirectory: agentsDirectory ?? node_path__WEBPACK_IMPORTED_MODULE_2__.join(workingDirectory, '.claude', 'agents'),
        required: agentsDirectory !== undefined,
        frameworkAgents: framework?.agents
    });
}


/***/ }),

/***/ 39958:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isWithin),
/* harmony export */   Z: () => (/* binding */ resolveSymlinkEscape)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/**
 * Symlinks in a checkout that lead out of it: an outsider may have made them, while the author meant a path inside.
 * Pure.
 */

/** Whether a path is a folder or below it, without touching the file system. */
function isWithin(inner, outer) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(outer, inner);
    return (relative === '' ||
        (relative !== '..' && !relative.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`) && !node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(relative)));
}
/** Returns the real path of a path in the workspace if that is outside the workspace; undefined otherwise. */
function resolveSymlinkEscape(absolute, { workspace, statPath }) {
    const real = isWithin(absolute, workspace) ? statPath(absolute)?.realPath : undefined;
    if (real === undefined)
        return undefined;
    return isWithin(real, statPath(workspace)?.realPath ?? workspace) ? undefined : real;
}


/***/ }),

/***/ 14745:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ checkSessionPlace),
/* harmony export */   PQ: () => (/* binding */ sessionParent),
/* harmony export */   ZQ: () => (/* binding */ liesWithin),
/* harmony export */   yp: () => (/* binding */ stateFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28135);
/* harmony import */ var _util_home_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79502);
/* harmony import */ var _path_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39958);
/**
 * Where the session folder lies: never in the working directory, where agents could change the record of what they did,
 * the answers that PM reads, and what the post step cleans up.
 */




/** Returns the problem if the session folder would lie in the working directory. */
function checkSessionPlace(values, given, host) {
    const { folder } = sessionParent(given, host);
    if (!liesWithin(folder, given.workingDirectory, host))
        return [];
    if (given.logDirectory !== undefined)
        return [
            {
                input: 'log-dir',
                value: values['log-dir'] ?? '',
                reason: 'is in the working directory, where agents could change the record of what they did; name a folder outside it, or leave it out'
            }
        ];
    return [
        {
            input: 'working-directory',
            value: given.workingDirectory,
            reason: `contains ${folder}, where the session folder is made, so agents could change the record of what they did; name a smaller folder, or a \`log-dir\` outside it`
        }
    ];
}
/** `log-dir`, or the machine's temporary folder, or, where that is in the working directory, the user's state folder. */
function sessionParent({ workingDirectory, logDirectory }, host) {
    if (logDirectory !== undefined)
        return { folder: logDirectory, prefix: 'session-' };
    const { temporaryDirectory } = host;
    const folder = liesWithin(temporaryDirectory, workingDirectory, host)
        ? (stateFolder(host) ?? temporaryDirectory)
        : temporaryDirectory;
    return { folder, prefix: 'mpm-session-' };
}
/** The user's state folder by the XDG Base Directory Specification; undefined without a home. */
function stateFolder({ env }) {
    const base = env['XDG_STATE_HOME'] ?? '';
    return node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(base)
        ? node_path__WEBPACK_IMPORTED_MODULE_0__.join(base, 'mpm-orchestrator')
        : (0,_util_home_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .belowHome */ .p)('.local', 'state', 'mpm-orchestrator');
}
/** Compares the real paths: links may lead into the working directory. */
function liesWithin(folder, workingDirectory, host) {
    return (0,_path_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .isWithin */ .U)(realPath(folder, host), realPath(workingDirectory, host));
}
/** Of a folder that is missing, the nearest parent that exists decides. */
function realPath(folder, host) {
    // What cannot be read is reported when the folder is made.
    const found = (0,_util_result_js__WEBPACK_IMPORTED_MODULE_3__/* .attempt */ .CD)(() => host.statPath(folder));
    if (found.ok && found.value !== undefined)
        return found.value.realPath ?? folder;
    const above = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(folder);
    return above === folder ? folder : node_path__WEBPACK_IMPORTED_MODULE_0__.join(realPath(above, host), node_path__WEBPACK_IMPORTED_MODULE_0__.basename(folder));
}


/***/ }),

/***/ 37136:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23762);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28135);
/** Inputs that are lists, separated by commas or line breaks. Pure. */


/** A list whose entries are parsed by `item`; empty and repeated entries are dropped. */
function listOf(item) {
    return {
        allowed: `a list separated by commas or lines, each entry ${item.allowed}`,
        example: item.example,
        joinsLines: true,
        parse: (text) => {
            const entries = [...new Set(splitList(text))];
            const parsed = entries.map((entry) => ({ entry, result: item.parse(entry) }));
            const reasons = parsed.flatMap(({ entry, result }) => result.ok ? [] : result.error.reasons.map((reason) => `has the entry "${entry}", which ${reason}`));
            if (reasons.length > 0)
                return (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(...reasons);
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(parsed.flatMap(({ result }) => (result.ok ? [result.value] : [])));
        }
    };
}
/** Splits a list; a comma in parentheses is part of its entry: `Bash(git log, *)`. */
function splitList(text) {
    const entries = [];
    let entry = '';
    let depth = 0;
    for (const character of text) {
        if (character === '(')
            depth++;
        if (character === ')')
            depth = Math.max(0, depth - 1);
        if (character === '\n' || (character === ',' && depth === 0)) {
            entries.push(entry);
            entry = '';
            depth = 0;
        }
        else
            entry += character;
    }
    return [...entries, entry].map((each) => each.trim()).filter((each) => each !== '');
}


/***/ }),

/***/ 36776:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ mapOf)
/* harmony export */ });
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23762);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28135);


/** A map whose values are parsed by `item`. All bad lines are reported at once. */
function mapOf(item, exampleName = 'Engineer') {
    return {
        allowed: `lines "Name: value", each value ${item.allowed}`,
        example: `"${exampleName}: ${item.example}"`,
        joinsLines: true,
        parse: (text) => parseMap(text, item)
    };
}
async function parseMap(text, item) {
    // Loaded only if a map is given: most steps have none, and each module slows down the start.
    const { isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    // The failsafe schema keeps every value as text, so that `1e9` does not silently become a number.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
    const faults = [...document.errors, ...document.warnings];
    const reasons = faults.map(({ code, linePos, message }) => describeFault(code, linePos?.[0].line, message));
    // A duplicate name does not affect the other lines; after any other error they may be misread.
    if (faults.some(({ code }) => code !== 'DUPLICATE_KEY'))
        return (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(...reasons);
    if (!isMap(document.contents))
        return (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('is not a list of lines "Name: value" (with a space after the colon)');
    const values = new Map();
    const names = [];
    for (const { key, value } of document.contents.items) {
        if (!isScalar(key) || key.value === '') {
            reasons.push('has a line whose name is not plain text');
            continue;
        }
        names.push(key.value);
        if (!isScalar(value)) {
            reasons.push(`has no single value for "${key.value}"`);
            continue;
        }
        const parsed = item.parse(value.value.trim());
        if (parsed.ok)
            values.set(key.value, parsed.value);
        else
            reasons.push(...parsed.error.reasons.map((reason) => `has for "${key.value}" the value "${value.value}", which ${reason}`));
    }
    return reasons.length > 0 ? (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)({ reasons, names: [...new Set(names)] }) : (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(values);
}
function describeFault(code, line, message) {
    const place = line === undefined ? '' : ` in line ${line}`;
    if (code === 'DUPLICATE_KEY')
        return `names the same agent twice${place}`;
    return `cannot be read as lines "Name: value"${place}: ${message.split(/ at line |\n/)[0] ?? code}`;
}


/***/ }),

/***/ 23762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   YZ: () => (/* binding */ freeText),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _util_closest_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47459);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28135);
/**
 * Strict parsers of single values: the whole text must match, so that a typo is reported and never becomes another
 * value. Pure.
 */


/** The result for an invalid text. */
function invalid(...reasons) {
    return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)({ reasons });
}
/**
 * Whole numbers in plain decimal digits; `5.0`, `1e3`, `+5`, `0x10`, `1_000` and `007` are rejected.
 * @param readMeant reads another notation (`2GB`), to suggest the number that was meant
 */
function wholeNumber(minimum, maximum, example, readMeant = () => undefined) {
    const suggest = (text) => {
        const meant = readMeant(text) ?? readSeparated(text);
        const isPossible = meant !== undefined && Number.isInteger(meant) && meant >= minimum && meant <= maximum;
        return isPossible ? `: write ${meant}` : '';
    };
    return {
        allowed: `a whole number from ${minimum} to ${maximum}`,
        example: String(example),
        parse: (text) => {
            if (/^-\d+$/.test(text))
                return invalid('is negative');
            if (!/^(?:0|[1-9]\d*)$/.test(text))
                return invalid(`is not a whole number in plain digits${suggest(text)}`);
            const value = Number(text);
            if (value < minimum)
                return invalid(`is less than ${minimum}`);
            if (value > maximum)
                return invalid(`is more than ${maximum}`);
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(value);
        }
    };
}
/** `1_000`, `1,000`, `007` and `5.0` are unambiguous. */
function readSeparated(text) {
    return /^\+?(?:\d+|\d{1,3}(?:[_,]\d{3})+)(?:\.0+)?$/.test(text)
        ? Number(text.replaceAll(/[+_,]/g, ''))
        : undefined;
}
/** An amount in US dollars, above 0, with up to six decimal places, no sign, no exponent. */
const dollars = {
    allowed: 'a decimal number above 0; without the input there is no budget',
    example: '2.50',
    parse: (text) => {
        if (text.startsWith('-'))
            return invalid('is negative: leave the input out for no budget');
        if (!/^(?:0|[1-9]\d{0,6})(?:\.\d{1,6})?$/.test(text))
            return invalid(`is not a plain decimal number of dollars${suggestDollars(text)}`);
        const value = Number(text);
        return value > 0 ? (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(value) : invalid('allows nothing: leave the input out for no budget');
    }
};
function suggestDollars(text) {
    const [, amount] = /^(?:\$|usd)?\s*(\d{1,7}(?:\.\d{1,6})?)\s*(?:\$|usd|dollars?)?$/i.exec(text) ?? [];
    return amount !== undefined && Number(amount) > 0 ? `: write ${Number(amount)}` : '';
}
/** Booleans as YAML 1.2 and the Actions toolkit spell them; `yes`, `on` and `1` are rejected. */
const boolean = {
    allowed: 'true or false',
    example: 'true',
    parse: (text) => {
        if (/^(?:true|True|TRUE)$/.test(text))
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(true);
        if (/^(?:false|False|FALSE)$/.test(text))
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(false);
        if (/^(?:y|yes|on|1|true)$/i.test(text))
            return invalid('is neither true nor false: write true');
        if (/^(?:n|no|off|0|false)$/i.test(text))
            return invalid('is neither true nor false: write false');
        return invalid('is neither true nor false');
    }
};
/** One of a few words, spelled exactly. */
function choice(choices) {
    return {
        allowed: choices.length === 1 ? choices[0] : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`,
        example: choices[0],
        parse: (text) => {
            const found = choices.find((candidate) => candidate === text);
            if (found !== undefined)
                return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(found);
            const near = (0,_util_closest_name_js__WEBPACK_IMPORTED_MODULE_1__/* .closestName */ .N)(text, choices);
            return invalid(near === undefined ? 'is not an allowed value' : `is not an allowed value (did you mean ${near}?)`);
        }
    };
}
/** One word: no white space, no control characters. */
function word(allowed, example) {
    return {
        allowed,
        example,
        parse: (text) => /[\s\p{Cc}]/u.test(text) ? invalid('contains white space or control characters') : (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text)
    };
}
/** Text that matches a pattern. */
function matching(pattern, allowed, example) {
    return {
        allowed,
        example,
        parse: (text) => (pattern.test(text) ? (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text) : invalid('does not have that form'))
    };
}
/** The path of a file or folder as text; whether it exists is checked where the path is resolved. */
function path(allowed, example) {
    return {
        allowed,
        example,
        parse: (text) => /\p{Cc}/u.test(text) ? invalid('contains control characters or more than one line') : (0,_util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text)
    };
}
/** Free text of any number of lines. */
const freeText = { allowed: 'text', example: 'text', parse: _util_result_js__WEBPACK_IMPORTED_MODULE_0__.ok };


/***/ }),

/***/ 97497:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ readValues),
/* harmony export */   dw: () => (/* binding */ findUnknownInputs)
/* harmony export */ });
/* unused harmony export problemOf */
/* harmony import */ var _util_closest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47459);

/** Parses every input of the table. */
async function readValues(raw, table) {
    const values = {};
    const problems = [];
    const names = new Map();
    for (const [name, definition] of Object.entries(table)) {
        const text = givenText(raw.get(name), definition);
        if (text === undefined)
            continue;
        const parsed = await definition.parse(text);
        if (parsed.ok)
            values[name] = parsed.value;
        else {
            problems.push(...parsed.error.reasons.map((reason) => problemOf(name, definition, text, reason)));
            if (parsed.error.names !== undefined)
                names.set(name, parsed.error.names);
        }
    }
    return { values: values, problems, names };
}
/** Returns the problem of one input, with what its definition says about valid values. */
function problemOf(name, definition, value, reason) {
    const shown = value === undefined ? {} : { value: definition.secret ? '***' : value };
    return {
        input: name,
        ...shown,
        reason,
        allowed: definition.allowed,
        example: `${name}: ${definition.example}`
    };
}
function givenText(text, definition) {
    if (definition.verbatim)
        return text;
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? definition.default : trimmed;
}
/** Returns the raw inputs that are in no table. */
function findUnknownInputs(raw, known) {
    return [...raw.keys()]
        .filter((name) => !known.includes(name))
        .map((name) => ({ name, suggestion: (0,_util_closest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .closestName */ .N)(name, known) }));
}


/***/ }),

/***/ 47530:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ sessionInputs)
});

// EXTERNAL MODULE: ./lib/claude/command/tool-names.js
var tool_names = __webpack_require__(38129);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-defaults.js + 2 modules
var configuration_defaults = __webpack_require__(59258);
// EXTERNAL MODULE: ./lib/session/scheduling/limits.js
var limits = __webpack_require__(52899);
// EXTERNAL MODULE: ./lib/session/configuration/profiles.js
var profiles = __webpack_require__(20607);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
// EXTERNAL MODULE: ./lib/session/inputs/parse/parse-values.js
var parse_values = __webpack_require__(23762);
;// CONCATENATED MODULE: ./lib/session/inputs/parse/parse-checks.js


/** Checks of the session. */
const checkList = {
    allowed: 'lines "name: command"; "name: |" begins a command of several indented lines',
    example: '"tests: npm test"',
    joinsLines: true,
    parse: (text) => {
        const { entries, reasons } = readEntries(text, false);
        return reasons.length > 0 ? (0,parse_values/* invalid */.Gq)(...reasons) : (0,result.ok)(entries.map(toCheck));
    }
};
/** Checks by agent, whose names are as the author wrote them. */
const agentCheckLists = {
    allowed: 'lines "Agent: name: command"; "Agent: name: |" begins a command of several indented lines',
    example: '"Engineer: lint: npm run lint"',
    joinsLines: true,
    parse: (text) => {
        const { entries, reasons } = readEntries(text, true);
        const agents = [...new Set(entries.map(({ agent }) => agent))];
        if (reasons.length > 0)
            return (0,result/* fail */.fJ)({ reasons, names: agents });
        return (0,result.ok)(new Map(agents.map((agent) => [agent, entries.filter((each) => each.agent === agent).map(toCheck)])));
    }
};
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,59}$/u;
function readEntries(text, hasAgent) {
    const form = hasAgent ? 'Agent: name: command' : 'name: command';
    const entries = [];
    const reasons = [];
    for (const [index, line] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
        const open = entries.at(-1)?.rest === '|' ? entries.at(-1) : undefined;
        if (/^\s/.test(line) || line === '') {
            if (open !== undefined)
                open.script.push(line);
            else if (line.trim() !== '')
                reasons.push(`has an indented line ${index + 1} that belongs to no command: begin it with a name, or write "|" as the command of the line above`);
            continue;
        }
        if (line.startsWith('#'))
            continue;
        const [agent, named] = hasAgent ? splitAtColon(line) : ['', line];
        const [name, rest] = splitAtColon(named ?? '');
        if (named === undefined || rest === undefined)
            reasons.push(`has a line ${index + 1} that is not "${form}" (with a space after each colon)`);
        else
            entries.push({ agent, name, line: index + 1, rest, script: [] });
    }
    return { entries, reasons: [...reasons, ...entries.flatMap((entry) => faultsOf(entry, entries))] };
}
/** The text before the first colon that white space or the end follows, and the text after it. */
function splitAtColon(line) {
    const [, before = line, after] = /^(.*?):(?=\s|$)(.*)$/.exec(line) ?? [];
    return [before.trim(), after?.trim()];
}
function faultsOf(entry, entries) {
    const { agent, name, line } = entry;
    const whose = agent === '' ? '' : ` of ${agent}`;
    if (!NAME.test(name))
        return [
            `has in line ${line} the name ${JSON.stringify(name)}: a name has at most 60 letters, digits, spaces, dots, slashes, "_" and "-"`
        ];
    if (toCheck(entry).command === '')
        return [`has no command for the check "${name}"${whose} in line ${line}`];
    const first = entries.find((other) => other.agent === agent && other.name === name);
    return first === entry
        ? []
        : [`names the check "${name}"${whose} twice, in lines ${first?.line} and ${line}`];
}
function toCheck({ name, rest, script }) {
    if (rest !== '|')
        return { name, command: rest };
    const indent = /^\s*/.exec(script.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
    const lines = script.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line.trimStart()));
    return { name, command: lines.join('\n').trim() };
}

// EXTERNAL MODULE: ./lib/session/network/allowed-host.js + 1 modules
var allowed_host = __webpack_require__(55638);
// EXTERNAL MODULE: ./lib/session/inputs/parse/parse-list.js
var parse_list = __webpack_require__(37136);
;// CONCATENATED MODULE: ./lib/session/inputs/parse/parse-hosts.js
/** The hosts of a sealed network, as inputs and agent files name them. Pure. */




const entries = (0,parse_list/* listOf */.c)({
    allowed: allowed_host/* ALLOWED_HOST_SYNTAX */.Iv,
    example: 'npm,api.example.com',
    parse: (text) => {
        const parsed = (0,allowed_host/* parseAllowedHost */.KT)(text);
        return parsed.ok ? parsed : (0,parse_values/* invalid */.Gq)(parsed.error);
    }
});
/** A list of hosts; presets are replaced by their hosts. */
const hostList = {
    ...entries,
    parse: (text) => {
        const parsed = entries.parse(text);
        return parsed.ok ? (0,result.ok)(parsed.value.flat()) : parsed;
    }
};

// EXTERNAL MODULE: ./lib/session/inputs/parse/parse-map.js
var parse_map = __webpack_require__(36776);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/session/inputs/parse/quantities.js
/**
 * Numbers with a unit, as people write them: `2GB`, `10m`. They are rejected, because tools disagree on what they mean,
 * but the problem suggests the number that was probably meant. Pure.
 */



/** A whole number of MiB, as bytes. */
function mebibytes(minimum, maximum, example) {
    const number = (0,parse_values/* wholeNumber */.rD)(minimum, maximum, example, readMebibytes);
    return {
        ...number,
        parse: (text) => {
            const parsed = number.parse(text);
            return parsed.ok ? (0,result.ok)(parsed.value * mebibyte/* MIB */.D) : parsed;
        }
    };
}
/** A whole number of seconds. */
function wholeSeconds(minimum, maximum, example) {
    return (0,parse_values/* wholeNumber */.rD)(minimum, maximum, example, readSeconds);
}
const MEBIBYTES = { k: 1 / 1024, m: 1, g: 1024, t: 1024 ** 2 };
/** `2GB`, `512 MiB`, `1.5g`, `2 gigabytes`: people mean powers of 1024 by all of them. */
function readMebibytes(text) {
    const [, amount = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgt])(?:i?b|(?:ilo|ibi|ega|ebi|iga|era)(?:bytes?)?)?$/i.exec(text) ?? [];
    const factor = MEBIBYTES[unit.toLowerCase()];
    return factor === undefined ? undefined : Number(amount) * factor;
}
const SECONDS = { s: 1, m: 60, h: 3_600, d: 86_400 };
/** `10m`, `1h 30m`, `1h30`, `90 seconds`. */
function readSeconds(text) {
    const [, hours, minutes] = /^(\d+)h([0-5]\d)$/i.exec(text) ?? [];
    if (hours !== undefined)
        return Number(hours) * 3_600 + Number(minutes) * 60;
    const part = /(\d+(?:\.\d+)?)\s*(?:(s)(?:ec(?:ond)?s?)?|(m)(?:in(?:ute)?s?)?|(h)(?:(?:ou)?rs?)?|(d)(?:ays?)?)\s*/giy;
    let total = 0;
    while (part.lastIndex < text.length) {
        const found = part.exec(text);
        if (found === null)
            return undefined;
        const [, amount, ...units] = found;
        total += Number(amount) * (SECONDS[units.find((unit) => unit !== undefined)?.toLowerCase() ?? ''] ?? 0);
    }
    return total;
}

;// CONCATENATED MODULE: ./lib/session/inputs/parse/shell-words.js
/** Splits a text into words as a POSIX shell would, without expanding anything. Pure. */


/** Characters that a backslash escapes inside double quotes. */
const ESCAPED_IN_QUOTES = new Set(['"', '\\', '$', '`', '\n']);
/** Arguments of a command line: white space separates, quotes and backslashes join; `$`, `*` and `#` are plain text. */
const shellWords = {
    allowed: 'arguments as a shell would read them, quotes closed',
    example: '--max-turns 20 --add-dir "shared docs"',
    joinsLines: true,
    parse: splitShellWords
};
function splitShellWords(text) {
    const words = [];
    let word;
    let index = 0;
    while (index < text.length) {
        const character = text.charAt(index++);
        if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (character === "'") {
            const end = text.indexOf("'", index);
            if (end < 0)
                return (0,parse_values/* invalid */.Gq)('has a single quote that is not closed');
            word = (word ?? '') + text.slice(index, end);
            index = end + 1;
        }
        else if (character === '"') {
            const quoted = readDoubleQuoted(text, index);
            if (quoted === undefined)
                return (0,parse_values/* invalid */.Gq)('has a double quote that is not closed');
            word = (word ?? '') + quoted.content;
            index = quoted.next;
        }
        else if (character === '\\') {
            if (index >= text.length)
                return (0,parse_values/* invalid */.Gq)('ends with a backslash');
            const escaped = text.charAt(index++);
            // A backslash before a line break joins the lines.
            if (escaped !== '\n')
                word = (word ?? '') + escaped;
        }
        else {
            word = (word ?? '') + character;
        }
    }
    if (word !== undefined)
        words.push(word);
    return (0,result.ok)(words);
}
function readDoubleQuoted(text, start) {
    let content = '';
    for (let index = start; index < text.length; index++) {
        const character = text.charAt(index);
        if (character === '"')
            return { content, next: index + 1 };
        const next = text.charAt(index + 1);
        if (character !== '\\' || !ESCAPED_IN_QUOTES.has(next))
            content += character;
        else {
            if (next !== '\n')
                content += next;
            index++;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/session/inputs/table/input-table.js
/**
 * The table of a session's inputs. The action, its README and the command line all take names, defaults and
 * descriptions from here. An input has no `default` if it matters whether its value was given.
 */












/** No agent CLI can start with less. */
const LEAST_MEMORY_MB = 32;
/** 16 TiB: far beyond any runner. The limit is compared with the machine's memory elsewhere (`check/memory.ts`). */
const MOST_MEMORY_MB = 16_777_216;
/** Five days: the longest that a job may run on a self-hosted runner. */
const MOST_SECONDS = 432_000;
const memory = (example) => mebibytes(LEAST_MEMORY_MB, MOST_MEMORY_MB, example);
const seconds = (example) => wholeSeconds(1, MOST_SECONDS, example);
const model = (0,parse_values/* word */.Vm)('a model name or alias that the Claude CLI accepts', 'sonnet');
const toolRule = (0,parse_values/* matching */.wC)(tool_names/* TOOL_ENTRY */.uG, 'a tool as the Claude CLI names it, with an optional rule in parentheses, or tools of an MCP server (mcp__server, mcp__server__tool)', 'Read,Edit,Bash(npm test:*)');
const variableName = (0,parse_values/* matching */.wC)(/^[A-Za-z_]\w*$/, 'the name of an environment variable', 'NPM_CONFIG_REGISTRY');
/** Inputs of a session, by name. */
const sessionInputs = {
    prompt: {
        ...parse_values/* freeText */.YZ,
        example: 'Add input validation to the signup form, with tests',
        description: 'What the team should do. Either this or `prompt-file` is required; above 128 KiB it must be a file.',
        verbatim: true
    },
    'prompt-file': {
        ...(0,parse_values/* path */.Ae)('the path of a text file (UTF-8, at most 10 MB)', '.github/prompts/nightly.md'),
        description: 'File with the prompt, relative to the workspace; on the command line `-` is standard input.'
    },
    context: {
        ...parse_values/* freeText */.YZ,
        example: 'The project uses Python 3.12 and pytest.',
        description: 'Text that every agent gets in addition to its task.'
    },
    'working-directory': {
        ...(0,parse_values/* path */.Ae)('an existing folder', 'packages/api'),
        description: 'Folder that PM and agents work in, relative to the workspace.',
        otherwise: 'the workspace'
    },
    'anthropic-api-key': {
        ...(0,parse_values/* word */.Vm)('an Anthropic API key', '${{ secrets.ANTHROPIC_API_KEY }}'),
        description: 'API key. This or `claude-code-oauth-token` is required, unless the variables of a gateway, a cloud provider or identity federation are set, or `rehearse` is `true`.',
        otherwise: 'the variable `ANTHROPIC_API_KEY`',
        secret: true
    },
    'claude-code-oauth-token': {
        ...(0,parse_values/* word */.Vm)('a Claude Code OAuth token', '${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}'),
        description: 'OAuth token of a Claude subscription, as created by `claude setup-token`.',
        otherwise: 'the variable `CLAUDE_CODE_OAUTH_TOKEN`',
        secret: true
    },
    'key-proxy': {
        ...parse_values/* boolean */.zM,
        description: 'Hide the API key from agents: a proxy on the loopback address adds it to their requests, and each run gets its own token, which is valid for the Messages API only.',
        default: 'true'
    },
    model: { ...model, description: 'Model for PM and all agents.', otherwise: "the CLI's own" },
    'agent-models': {
        ...(0,parse_map/* mapOf */.A)(model),
        description: 'Models of individual agents, one line `Name: model` each.'
    },
    'fallback-model': {
        ...model,
        example: 'haiku',
        description: 'Model that a run falls back to if the chosen one is overloaded, unavailable, or declines. Log and record report it.'
    },
    'claude-args': {
        ...shellWords,
        description: 'Additional arguments for every run of the Claude CLI, quoted as in a shell.'
    },
    'claude-path': {
        ...(0,parse_values/* path */.Ae)('the path of an executable, or its name on PATH', '/usr/local/bin/claude'),
        description: 'The Claude CLI to use.',
        otherwise: '`claude` on PATH'
    },
    'claude-version': {
        ...(0,parse_values/* matching */.wC)(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'one exact version', configuration_defaults/* PINNED_CLAUDE_VERSION */.N),
        description: 'Version of the Claude CLI that is installed if none is found.',
        default: configuration_defaults/* PINNED_CLAUDE_VERSION */.N
    },
    'allowed-tools': {
        ...(0,parse_list/* listOf */.c)(toolRule),
        description: 'Tools that agents may use without asking. `Bash` must be listed explicitly.',
        default: 'Read,Glob,Grep,Edit,Write'
    },
    'mcp-config': {
        ...parse_values/* freeText */.YZ,
        allowed: 'JSON with "mcpServers", or the path of a file with it',
        example: '.github/mcp.json',
        description: 'MCP servers for agents: JSON, or a file relative to the workspace. `allowed-tools` says which of their tools agents may use (`mcp__server__tool`).',
        otherwise: 'none; those of the checkout are ignored'
    },
    'permission-mode': {
        ...(0,parse_values/* choice */.Yq)(['default', 'acceptEdits', 'dontAsk', 'plan', 'bypassPermissions']),
        example: 'acceptEdits',
        description: "The CLI's permission mode. The summary lists what was denied.",
        default: 'acceptEdits'
    },
    'agent-user': {
        ...(0,parse_values/* matching */.wC)(/^[A-Za-z_][\w.-]{0,31}\$?$/, 'the name of a user of the runner, or auto', 'auto'),
        description: 'User that PM and agents run as, so that they cannot access the memory, environment or files of this action. `auto` creates one for the session. Needs Linux, and root or passwordless sudo.',
        otherwise: 'the user of the job'
    },
    sandbox: {
        ...(0,parse_values/* choice */.Yq)(['auto', 'required', 'off']),
        example: 'required',
        description: 'Whether PM and agents run in a sandbox of the kernel: everything is read-only except the working directory, and the rest of the job is out of reach. `required` fails where none is available, `auto` takes the strongest that is and reports which.',
        default: 'auto'
    },
    'read-paths': {
        ...(0,parse_list/* listOf */.c)((0,parse_values/* path */.Ae)('a path', '~/.m2')),
        description: 'Files and folders that the sandbox would hide and agents may read; relative to the workspace, `~` is the home folder.'
    },
    'write-paths': {
        ...(0,parse_list/* listOf */.c)((0,parse_values/* path */.Ae)('a path', '~/.gradle')),
        description: 'Files and folders besides the working directory that agents may change; written like `read-paths`.'
    },
    network: {
        ...(0,parse_values/* choice */.Yq)(['open', 'allow-list', 'none']),
        example: 'allow-list',
        description: "Which hosts agents reach: all (`open`), those of `allowed-hosts` (`allow-list`), or the model's API only (`none`). The last two need the sandbox.",
        default: 'open'
    },
    'allowed-hosts': {
        ...hostList,
        description: 'Hosts that agents may connect to with `network: allow-list`: names, `*.example.com`, or presets (`npm`, `pypi`, `crates`, `go`, `maven`, `debian`, `github`).'
    },
    'framework-path': {
        ...(0,parse_values/* path */.Ae)('an existing file or folder', '.github/framework'),
        description: 'Your own instructions for PM: a file, or the folder of a framework.',
        otherwise: 'built in'
    },
    'agents-dir': {
        ...(0,parse_values/* path */.Ae)('an existing folder', '.github/agents'),
        description: "Folder of agent files in Claude Code's format, relative to the workspace.",
        otherwise: '`.claude/agents` in the working directory, if it exists'
    },
    parallel: {
        ...parse_values/* boolean */.zM,
        example: 'false',
        description: 'Whether delegations run at the same time; `false` runs them one by one.',
        default: 'true'
    },
    'max-parallel': {
        ...(0,parse_values/* wholeNumber */.rD)(1, 64, 4),
        description: 'How many agents may run at the same time.',
        default: '4'
    },
    profile: {
        ...(0,parse_values/* choice */.Yq)(['light', 'standard', 'heavy', 'by-role']),
        example: 'heavy',
        description: 'Default limits by kind of work; inputs and agent files override them.',
        default: 'standard'
    },
    'memory-limit-mb': {
        ...memory(2048),
        description: 'Memory limit of one agent run with all its processes, in MiB. A run that reaches it is ended.',
        otherwise: `${limits/* DEFAULT_MEMORY_LIMIT_BYTES */._C / mebibyte/* MIB */.D} (by \`profile\`)`
    },
    'agent-memory-limits': {
        ...(0,parse_map/* mapOf */.A)(memory(2048)),
        description: 'Memory limits of individual agents in MiB, one line `Name: 2048` each.'
    },
    'pm-memory-limit-mb': {
        ...memory(2048),
        description: 'Memory limit of PM with all its processes, in MiB.',
        otherwise: `${profiles/* PROFILES */.j.standard.pm.memoryLimitBytes / mebibyte/* MIB */.D} (by \`profile\`)`
    },
    'timeout-seconds': {
        ...seconds(900),
        description: 'Time limit of one agent run, in seconds.',
        otherwise: `${limits/* DEFAULT_TIMEOUT_SECONDS */.KU} (by \`profile\`)`
    },
    'agent-timeouts': {
        ...(0,parse_map/* mapOf */.A)(seconds(900)),
        description: 'Time limits of individual agents in seconds, one line `Name: 900` each.'
    },
    'pm-timeout-seconds': {
        ...seconds(600),
        description: 'Time limit for an answer of PM, in seconds.',
        otherwise: `${profiles/* PROFILES */.j.standard.pm.timeoutSeconds} (by \`profile\`)`
    },
    'session-timeout-seconds': {
        ...seconds(3600),
        description: 'Time limit of the whole session, in seconds.',
        default: '3600'
    },
    'wrap-up-seconds': {
        ...wholeSeconds(0, MOST_SECONDS, 120),
        description: 'How long before its time limit an agent is asked to wrap up, in seconds; at most a fifth of the limit; 0 disables it.',
        default: '60'
    },
    retries: {
        ...(0,parse_values/* wholeNumber */.rD)(0, 10, 2),
        description: 'How often a run is retried after a transient fault (rate limit, overload, network, truncated stream), within its time limit.',
        default: '2'
    },
    'retry-on': {
        ...(0,parse_list/* listOf */.c)((0,parse_values/* choice */.Yq)(['timeout', 'memory'])),
        example: 'timeout',
        description: 'What else is retried: `timeout`, `memory`. Each retry gets the whole time limit again.',
        otherwise: 'neither'
    },
    'memory-enforcement': {
        ...(0,parse_values/* choice */.Yq)(['auto', 'cgroup', 'polling']),
        description: 'How memory limits are enforced: by the kernel (`cgroup`), by polling (`polling`), or the best that is available (`auto`).',
        default: 'auto'
    },
    'stall-seconds': {
        ...wholeSeconds(0, MOST_SECONDS, 300),
        description: 'Time without output or CPU use after which a run counts as stalled, in seconds; 0 disables it.',
        default: '300'
    },
    'on-stall': {
        ...(0,parse_values/* choice */.Yq)(['report', 'end']),
        description: 'Whether a stalled run is only reported, or also ended.',
        default: 'report'
    },
    'transcript-limit-mb': {
        ...mebibytes(1, 10_240, 64),
        description: 'Size limit of the transcript of each run, in MiB. Beyond it the middle is left out, and the transcript says how much.',
        default: '256'
    },
    'max-delegations': {
        ...(0,parse_values/* wholeNumber */.rD)(1, 256, 16),
        description: 'How many agents one answer of PM may start.',
        default: '16'
    },
    'max-rounds': {
        ...(0,parse_values/* wholeNumber */.rD)(1, 50, 3),
        description: 'Rounds of agents. With more than one, PM gets the results of each round, and delegates further work or finishes.',
        default: '1'
    },
    checks: {
        ...checkList,
        description: 'Commands that decide whether the work is done, one line `name: command` each. They run in the working directory after the work is merged; one that fails makes the session fail.'
    },
    'agent-checks': {
        ...agentCheckLists,
        description: "Checks of individual agents, one line `Agent: name: command` each. They run where the agent worked; one that fails makes its run fail, and the agent's work is not merged."
    },
    'checks-before': {
        ...parse_values/* boolean */.zM,
        example: 'true',
        description: 'Whether `checks` also run before PM begins, so that what failed before and passes now is told apart from what passed anyway.',
        default: 'false'
    },
    'check-timeout-seconds': {
        ...seconds(300),
        description: 'Time limit of one check, in seconds. Its memory limit is that of an agent.',
        otherwise: 'as for agents'
    },
    'response-schema': {
        ...parse_values/* freeText */.YZ,
        allowed: 'a JSON schema, or the path of a file with one',
        example: '.github/schemas/outcome.json',
        description: 'JSON schema (draft 7, an object): after the last round PM returns an object that matches it, as the output `structured-response`.'
    },
    'max-cost-usd': {
        ...parse_values/* dollars */.E9,
        description: 'Budget in US dollars for PM and all agents together. At 80 % of it nothing more is started and running agents are asked to wrap up; at 100 % their requests are refused.',
        otherwise: 'none'
    },
    'max-cost-usd-per-day': {
        ...parse_values/* dollars */.E9,
        example: '20',
        description: 'Budget in US dollars for all runs of the workflow on one day (UTC). A session gets at most what is left of it, and nothing is started when nothing is left. Needs `actions: read`.',
        otherwise: 'none'
    },
    isolation: {
        ...(0,parse_values/* choice */.Yq)(['shared', 'worktree']),
        example: 'worktree',
        description: 'Whether all agents work in the working directory (`shared`), or each in its own git worktree, whose changes are merged into the working directory (`worktree`).',
        default: 'shared'
    },
    cache: {
        ...parse_values/* boolean */.zM,
        example: 'true',
        description: 'Reuse the results of identical delegations: the same agent, task, context, model, arguments, CLI, variables, files and commit. Runs that used commands or the network are repeated.',
        default: 'false'
    },
    'cache-commands': {
        ...parse_values/* boolean */.zM,
        example: 'true',
        description: 'With `cache`, also reuse runs that used tools with effects beyond the files of the checkout (`Bash`, `WebFetch`, MCP tools): for tasks whose commands need not run again.',
        default: 'false'
    },
    'cache-dir': {
        ...(0,parse_values/* path */.Ae)('a folder; it is created if necessary', '.mpm-cache'),
        description: 'Folder in which `cache` stores results, relative to the workspace.',
        otherwise: "GitHub's cache in a workflow, `.cache/mpm-orchestrator/results` in the home folder on the command line"
    },
    'pass-env': {
        ...(0,parse_list/* listOf */.c)(variableName),
        description: 'Names of additional environment variables for PM and agents, which get few by default. The values are secrets: they are replaced wherever results are shown.'
    },
    'public-env': {
        ...(0,parse_list/* listOf */.c)(variableName),
        description: 'Like `pass-env`, for variables whose values are not secret and stay readable.'
    },
    tickets: {
        ...(0,parse_values/* choice */.Yq)(['create', 'report', 'off']),
        example: 'report',
        description: 'What happens to follow-up work that responses name: it is filed as GitHub issues (in a workflow, with `issues: write`), listed in the summary, or ignored.',
        default: 'report'
    },
    review: {
        ...(0,parse_values/* choice */.Yq)(['none', 'record', 'comment', 'request-changes']),
        example: 'comment',
        description: "Whether agents are asked for findings, and what becomes of them: they are recorded for a job with `mode: deliver`, or posted as a review of the event's pull request; `request-changes` blocks it while a `high` one is open (docs/review.md). Posting needs `pull-requests: write`.",
        default: 'none'
    },
    'log-level': {
        ...(0,parse_values/* choice */.Yq)(['OFF', 'INFO', 'DEBUG']),
        example: 'INFO',
        description: 'How verbose the live log is.',
        default: 'INFO'
    },
    'log-dir': {
        ...(0,parse_values/* path */.Ae)('a folder outside the working directory; it is created if necessary', '../mpm-logs'),
        description: 'Folder in which the session folder is created, relative to the workspace. It must lie outside the working directory.',
        otherwise: 'a temporary folder, or the state folder of the user (`~/.local/state/mpm-orchestrator`) if that is in the working directory'
    },
    'fail-on': {
        ...(0,parse_values/* choice */.Yq)(['any', 'all', 'never']),
        description: 'When failed delegations fail the step: any of them, only all of them, or never.',
        default: 'any'
    },
    'fail-on-denied': {
        ...parse_values/* boolean */.zM,
        description: 'Whether an agent that was denied a tool counts as failed.',
        default: 'false'
    },
    'require-status': {
        ...parse_values/* boolean */.zM,
        description: 'Whether an agent, or the closing answer of PM, that does not end with a line `STATUS: ...` counts as failed. Otherwise a notice names them.',
        default: 'false'
    },
    rehearse: {
        ...parse_values/* boolean */.zM,
        description: 'Run the built-in stand-in for the Claude CLI: no key, no cost, nothing posted.',
        default: 'false'
    },
    'rehearsal-script': {
        ...(0,parse_values/* path */.Ae)('an existing scenario file', '__tests__/scenario.json'),
        description: 'Scenario file for a rehearsal: what the stand-in answers, and how it fails.'
    }
};


/***/ }),

/***/ 37232:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readDayShare)
/* harmony export */ });
/** Of the configuration in a record, which may come from another job; undefined without such a budget. */
function readDayShare(configuration) {
    const { today } = configuration;
    if (typeof today !== 'object' || today === null)
        return undefined;
    const { day, limitUsd, othersUsd, session, isTighter } = today;
    const isWhole = typeof day === 'string' &&
        /^\d{4}-\d{2}-\d{2}$/.test(day) &&
        isAmount(limitUsd) &&
        isAmount(othersUsd) &&
        typeof session === 'string' &&
        /^[\w.-]{1,220}$/.test(session);
    return isWhole ? { day, limitUsd, othersUsd, session, isTighter: isTighter === true } : undefined;
}
function isAmount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}


/***/ }),

/***/ 27497:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   Qu: () => (/* binding */ withoutFullStop),
/* harmony export */   SS: () => (/* binding */ describeOutcome)
/* harmony export */ });
/* harmony import */ var _check_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6091);

/**
 * Decides the verdict. PM must have answered; then `fail-on` says how much of the delegated work may be missing. A delegation
 * to an unknown agent is missing work; a superseded one is not.
 */
function decideVerdict(facts) {
    const { pm, results, unansweredLines = [], closingFault = null } = facts;
    const { structuredFault = null, findingsFault = null } = facts;
    const { checks = [], failOn, cancelReason } = facts;
    if (cancelReason !== undefined)
        return { conclusion: 'cancelled', error: cancelReason };
    const undone = results.filter(({ outcome, supersededBy }) => outcome !== 'completed' && supersededBy === undefined);
    const unknownAgents = facts.unknownAgents.filter(({ supersededBy }) => supersededBy === undefined);
    const missing = undone.length + unknownAgents.length + unansweredLines.length;
    const all = results.length + facts.unknownAgents.length + unansweredLines.length;
    // What decides even where `fail-on` tolerates delegations that were not done.
    const required = [
        ...(closingFault === null ? [] : [withoutFullStop(closingFault)]),
        ...describeFailedChecks(checks),
        ...(structuredFault === null ? [] : [structuredFault]),
        ...(findingsFault === null ? [] : [findingsFault])
    ];
    // Only delegations to known agents are counted; the others are listed separately.
    const faults = [
        ...(undone.length === 0 ? [] : [describeUndone(undone, results.length)]),
        ...(unknownAgents.length === 0
            ? []
            : [
                `Not run: ${unknownAgents.map(({ label }) => `${label} is not an agent of the roster`).join('; ')}`
            ]),
        ...(unansweredLines.length === 0
            ? []
            : [describeUnanswered(unansweredLines, results.length + facts.unknownAgents.length > 0)]),
        ...required
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
        return required.length === 0
            ? { conclusion: 'success', error: null }
            : { conclusion: 'failure', error: required.join('. ') };
    return { conclusion: 'failure', error: faults.join('. ') };
}
function describeUndone(undone, total) {
    const causes = undone.map(({ agent, outcome, error }) => `${agent} ${describeOutcome(outcome)}${error === null ? '' : ` (${withoutFullStop(error)})`}`);
    const which = total === 1 ? 'The delegation' : `${undone.length} of ${total} delegations`;
    return `${which} did not complete: ${causes.join('; ')}`;
}
/** Each check of the session that did not pass, by its name. */
function describeFailedChecks(checks) {
    return (0,_check_results_js__WEBPACK_IMPORTED_MODULE_0__/* .resultsOfChecks */ .ps)(checks).flatMap((result) => {
        const { name, after } = result;
        if (after === undefined || after.outcome === 'completed')
            return [];
        const cause = after.error === null ? '' : ` (${withoutFullStop(after.error)})`;
        const difference = (0,_check_results_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDifference */ .hF)(result);
        return [
            `The check ${name} ${describeOutcome(after.outcome ?? 'cancelled')}${cause}${difference === undefined ? '' : `; it ${difference}`}`
        ];
    });
}
/** Lines that an error names; the others are counted. */
const LINES_NAMED = 5;
function describeUnanswered(lines, isBesideOthers) {
    const named = lines
        .slice(0, LINES_NAMED)
        .map(({ line, text, reason }) => `line ${line}, ${JSON.stringify(text)} (${reason})`);
    const more = lines.length > named.length ? ` and ${lines.length - named.length} more` : '';
    if (isBesideOthers)
        return `Not run, because this part of PM's plan cannot be read: ${named.join('; ')}${more}. Set max-rounds to 2 or more (not over a job matrix), so that PM can hand it over again`;
    const which = lines.length === 1 ? 'a line' : `${lines.length} lines`;
    return `Nothing was run, though PM's answer has ${which} in the form of a delegation: ${named.join('; ')}${more}. Set max-rounds to 2 or more (not over a job matrix), so that PM is asked what it meant, or ask it in the prompt to delegate in its delegations block, or to end with "STATUS: NOTHING TO DO: <why>" if there is nothing to delegate`;
}
/** Removes the full stop of a sentence that is put in brackets within another. */
function withoutFullStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** The outcome as a predicate after a name: `QA timed out`. */
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
        case 'budget-exceeded':
            return 'exceeded the budget';
        case 'cancelled':
            return 'was cancelled';
        case 'spawn-failed':
            return 'could not be started';
        case 'skipped':
            return 'was skipped';
    }
}


/***/ }),

/***/ 36606:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  O4: () => (/* binding */ describeUnsettled),
  MB: () => (/* binding */ entryName),
  eZ: () => (/* binding */ namesOf),
  ui: () => (/* binding */ openDayBudget),
  fA: () => (/* binding */ renderSpent)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/util/clock.js
var clock = __webpack_require__(58394);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/spending/day-sum.js
/** Sums up entries, except those of one session. Names that were not made with the same credentials do not count. */
function sumDay(names, listed, except) {
    const sessions = new Map();
    for (const { name, ref } of listed) {
        const entry = names.parse(name);
        if (entry === undefined || entry.session === except)
            continue;
        const known = sessions.get(entry.session) ?? [];
        sessions.set(entry.session, [...known, { entry, ref }]);
    }
    const figures = [...sessions.values()].map(figureOf);
    return {
        micros: sum(figures.map(({ micros }) => micros)),
        heldMicros: sum(figures.map(({ heldMicros }) => heldMicros)),
        sessions: sessions.size,
        open: figures.filter(({ heldMicros }) => heldMicros > 0).length
    };
}
/**
 * What one session counts for. A hold is lowered only by an entry of the same branch: where credentials give no checksum that
 * counts, the separation of branches is what holds.
 */
function figureOf(listed) {
    const holds = listed.filter(({ entry }) => entry.kind === 'hold');
    const held = Math.max(0, ...holds.map(({ entry }) => entry.micros));
    const valid = listed.filter(({ ref }) => holds.length === 0 || holds.some((hold) => hold.ref === ref));
    const entries = valid.map(({ entry }) => entry);
    const spent = entries.filter(({ kind }) => kind === 'spent').map(({ micros }) => micros);
    const legs = new Map(entries.flatMap((entry) => (entry.kind === 'leg' ? [[entry.leg, entry.micros]] : [])));
    const legMicros = sum([...legs.values()]);
    if (spent.length > 0)
        return { micros: Math.max(...spent) + legMicros, heldMicros: 0 };
    const planned = entries.find((entry) => entry.kind === 'planned');
    if (planned === undefined)
        return { micros: held, heldMicros: held };
    const open = Math.max(0, planned.legs - legs.size) * planned.shareMicros;
    return { micros: planned.micros + legMicros + open, heldMicros: open };
}
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}

;// CONCATENATED MODULE: ./lib/session/spending/hold-day.js
/**
 * Holds a part of the day's budget for a session: it adds its hold first and sums up afterwards, so of two sessions that start
 * at the same time at least one sees the other's hold, and no lock is needed.
 */


/** With less than a cent no request can be made. */
const LEAST_MICROS = 10_000;
/** Sessions that start together and do not fit together let go and try again after different pauses. */
const ATTEMPTS = 4;
const PAUSE_MS = 2_000;
/** How long the store may take to show an entry: some 30 s in all. */
const LOOKS = 30;
const LOOK_PAUSE_MS = 1_000;
/**
 * Holds what a session asks for, or what is left of the day. The failure is the sum that left nothing.
 * @throws Error when the store cannot be read or written, or does not show what was written
 */
async function holdDay(names, store, request, effects) {
    const { limitMicros, wantedMicros = limitMicros } = request;
    for (let attempt = 1;; attempt++) {
        const before = sumDay(names, await store.list(names.beginning));
        const left = limitMicros - before.micros;
        if (left < LEAST_MICROS)
            return (0,result/* fail */.fJ)(before);
        const session = attempt === 1 ? request.session : `${request.session}.${attempt}`;
        const held = Math.min(wantedMicros, left);
        const name = names.render({ kind: 'hold', session, micros: held });
        await store.add(name);
        const others = sumDay(names, await listWith(name, names, store, effects), session);
        const micros = Math.min(held, limitMicros - others.micros);
        if (micros >= Math.min(held, LEAST_MICROS))
            return (0,result.ok)({ session, micros, others });
        await store.add(names.render({ kind: 'spent', session, micros: 0 }));
        if (attempt === ATTEMPTS)
            return (0,result/* fail */.fJ)(others);
        await effects.pause(PAUSE_MS * (1 + effects.random() * attempt));
    }
}
function hasName(listed, name) {
    return listed.some((each) => each.name === name);
}
/** The entries once ours is among them: then all that were added before it are, too. */
async function listWith(name, { beginning }, store, { pause }) {
    for (let look = 1; look <= LOOKS; look++) {
        // By its whole name first: somebody may have added so many entries that each list of all takes many requests.
        if (hasName(await store.list(name), name)) {
            const listed = await store.list(beginning);
            if (hasName(listed, name))
                return listed;
        }
        await pause(LOOK_PAUSE_MS);
    }
    throw new Error('what was written did not appear in the list of entries');
}

// EXTERNAL MODULE: ./lib/session/spending/spending-entry.js
var spending_entry = __webpack_require__(16016);
;// CONCATENATED MODULE: ./lib/session/spending/day-budget.js
/** The budget of a day: what a session may spend of it, before it starts, and what it has spent, at its end. */





const REAL_EFFECTS = {
    pause: (milliseconds) => (0,promises_.setTimeout)(milliseconds),
    random: Math.random
};
/**
 * Holds a session's part of the day: `max-cost-usd`, or all that is left.
 * @throws ConfigurationError (DAY_BUDGET) when nothing is left, or when that cannot be found out
 */
async function openDayBudget(configuration, { store, scope, advise }, effects = REAL_EFFECTS) {
    const { maxCostUsd, maxCostUsdPerDay: limitUsd = 0 } = configuration;
    const names = namesOf(configuration, scope, new Date((0,clock/* now */.t)()).toISOString().slice(0, 10));
    const request = {
        session: entryName(configuration.sessionId),
        limitMicros: (0,spending_entry/* microsAllowed */.WK)(limitUsd),
        wantedMicros: maxCostUsd === undefined ? undefined : (0,spending_entry/* microsAllowed */.WK)(maxCostUsd)
    };
    const held = await holdDay(names, store, request, effects).catch((error) => {
        throw refusal(`what was spent today is not known, so nothing was started. ${advise(error)}`, error);
    });
    if (!held.ok)
        throw refusal(describeNothingLeft(held.error, limitUsd, names.day));
    const { session, micros, others } = held.value;
    const today = {
        day: names.day,
        limitUsd,
        othersUsd: (0,spending_entry/* dollarsOf */.Bg)(others.micros),
        session,
        isTighter: maxCostUsd === undefined || micros < (0,spending_entry/* microsAllowed */.WK)(maxCostUsd)
    };
    const may = `this session may spend ${usd(micros)}`;
    return {
        configuration: { ...configuration, maxCostUsd: (0,spending_entry/* dollarsOf */.Bg)(micros), today },
        message: `Today (${names.day}, UTC) other sessions have spent or hold ${usd(others.micros)} of ${usd(request.limitMicros)} (max-cost-usd-per-day); ${may}.`,
        names
    };
}
/** The names of a session's entries. */
function namesOf({ credentials }, scope, day) {
    return (0,spending_entry/* spendingNames */.HY)('value' in credentials ? credentials.value : '', scope, day);
}
/** The entry that ends the hold of a session. */
function renderSpent(names, session, costUsd) {
    return names.render({ kind: 'spent', session, micros: (0,spending_entry/* microsSpent */.Wy)(costUsd) });
}
/** A session's id as part of an entry's name. */
function entryName(sessionId) {
    return sessionId.replace(/[^\w.-]/g, '-');
}
/** The warning when a session's spending could not be written down. */
function describeUnsettled(cause) {
    return `What this session spent could not be written down (${cause}), so it counts as all that it held until 00:00 UTC (max-cost-usd-per-day).`;
}
function describeNothingLeft({ micros, heldMicros, open }, limitUsd, day) {
    const [sessions, are] = open === 1 ? ['1 session', 'is'] : [`${open} sessions`, 'are'];
    const held = heldMicros === 0
        ? ''
        : `; ${usd(heldMicros)} of it only held by ${sessions} that ${are} running or did not end by themselves (a session without max-cost-usd holds all that is left)`;
    return `of ${usd((0,spending_entry/* microsAllowed */.WK)(limitUsd))} for ${day} (UTC) ${usd(micros)} are spent or held${held}. Nothing was started. Wait until 00:00 UTC, or raise it.`;
}
function refusal(reason, cause) {
    return new configuration_error/* ConfigurationError */.j([`max-cost-usd-per-day: ${reason}`], { code: 'DAY_BUDGET', cause });
}
function usd(micros) {
    const dollars = (0,spending_entry/* dollarsOf */.Bg)(micros);
    return `${dollars.toFixed(dollars < 1 ? 4 : 2)} USD`;
}


/***/ }),

/***/ 16016:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ dollarsOf),
/* harmony export */   HY: () => (/* binding */ spendingNames),
/* harmony export */   M4: () => (/* binding */ SPENDING_PREFIX),
/* harmony export */   WK: () => (/* binding */ microsAllowed),
/* harmony export */   Wy: () => (/* binding */ microsSpent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/**
 * What sessions say about their spending: entries whose name is all of their content, so that listing the names is reading
 * them. Each name ends with a checksum keyed by the credentials: who does not have them can neither add to the day's sum
 * nor take from it. Pure.
 */

/** Every name begins like this. */
const SPENDING_PREFIX = 'mpm-spending-1-';
/** Not part of a session's id. */
const SEPARATOR = '~';
/** Of 64 hexadecimal digits: too many to be guessed. */
const CHECKSUM_DIGITS = 32;
const SCOPE_DIGITS = 16;
/**
 * Names of the entries of one day.
 * @param secret the credentials of the sessions; empty where they have none of their own
 * @param scope whose spending is summed: the workflow, or the folder
 */
function spendingNames(secret, scope, day) {
    // Slow on purpose: names are public, and a gateway's token may be short.
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.scryptSync)(secret, 'mpm-orchestrator spending', 32);
    const checksum = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text).digest('hex');
    const beginning = `${SPENDING_PREFIX}${checksum(JSON.stringify(scope)).slice(0, SCOPE_DIGITS)}-${day}-`;
    return {
        day,
        beginning,
        render: (entry) => {
            const text = `${beginning}${[entry.session, entry.kind, ...figuresOf(entry)].join(SEPARATOR)}`;
            return `${text}${SEPARATOR}${checksum(text).slice(0, CHECKSUM_DIGITS)}`;
        },
        parse: (name) => {
            const end = name.lastIndexOf(SEPARATOR);
            const text = name.slice(0, end);
            if (!name.startsWith(beginning) || name.slice(end + 1) !== checksum(text).slice(0, CHECKSUM_DIGITS))
                return undefined;
            return parseEntry(text.slice(beginning.length).split(SEPARATOR));
        }
    };
}
function figuresOf(entry) {
    switch (entry.kind) {
        case 'hold':
        case 'spent':
            return [entry.micros];
        case 'planned':
            return [entry.micros, entry.legs, entry.shareMicros];
        case 'leg':
            return [entry.leg, entry.micros];
    }
}
/** The checksum was right, so an unknown form is that of another version. */
function parseEntry([session = '', kind, ...figures]) {
    const [first = 0, second = 0, third = 0] = figures.map(Number);
    switch (kind) {
        case 'hold':
        case 'spent':
            return { kind, session, micros: first };
        case 'planned':
            return { kind, session, micros: first, legs: second, shareMicros: third };
        case 'leg':
            return { kind, session, leg: figures[0] ?? '', micros: second };
        default:
            return undefined;
    }
}
const MICROS = 1_000_000;
/** What may be spent is rounded down. */
function microsAllowed(usd) {
    return Math.floor(usd * MICROS + ROUNDING);
}
/** What was spent is rounded up. */
function microsSpent(usd) {
    return Math.ceil(usd * MICROS - ROUNDING);
}
/** 2.3 * 1,000,000 is 2,299,999.9999999995. */
const ROUNDING = 1e-3;
/** In US dollars. */
function dollarsOf(micros) {
    return micros / MICROS;
}


/***/ })

};

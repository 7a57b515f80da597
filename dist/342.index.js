export const id = 342;
export const ids = [342];
export const modules = {

/***/ 24999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ runMainStep)
});

// EXTERNAL MODULE: ./lib/report/live-log.js + 2 modules
var live_log = __webpack_require__(4899);
// EXTERNAL MODULE: ./lib/session/cancellation.js
var session_cancellation = __webpack_require__(12029);
// EXTERNAL MODULE: ./lib/session/configuration-error.js
var configuration_error = __webpack_require__(54417);
// EXTERNAL MODULE: ./lib/session/inputs/inputs.js + 8 modules
var inputs = __webpack_require__(58220);
// EXTERNAL MODULE: ./lib/session/orchestrator.js + 22 modules
var orchestrator = __webpack_require__(82490);
// EXTERNAL MODULE: ./lib/session/inputs/surroundings.js
var surroundings = __webpack_require__(53361);
// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/action/annotations.js
/** What deserves a mark on the step, most important first: the runner shows only so many. Pure. */

/** The verdict, then failed runs, then what a reader should know. Failed runs of a green session are warnings. */
function annotationsOf(record) {
    const verdict = (0,report_verdict/* verdictOf */.V)(record);
    const isGreen = verdict.kind === 'success';
    const runs = [...record.pm, ...record.results].filter((run) => run.outcome !== 'completed' && run.error !== null);
    return [
        ...(isGreen
            ? []
            : [{ kind: 'error', title: `Session ${verdict.kind}`, message: verdict.cause }]),
        ...runs.map((run) => ({
            kind: isGreen || run.outcome === 'skipped' ? 'warning' : 'error',
            title: `${run.agent} (${run.id}) ${run.outcome ?? 'cut off'}`,
            message: run.error ?? ''
        })),
        ...record.unknownAgents.map(({ label, suggestion }) => ({
            kind: 'warning',
            title: 'Unknown agent',
            message: `"${label}" is no known agent, so its task was not run${suggestion === null ? '' : ` (did PM mean ${suggestion}?)`}.`
        })),
        ...record.notices.flatMap(({ level, message }) => level === 'info' ? [] : [{ kind: level, title: 'Session', message }])
    ];
}

// EXTERNAL MODULE: ./lib/action/github-side.js + 18 modules
var github_side = __webpack_require__(68023);
// EXTERNAL MODULE: ./lib/action/publish.js + 3 modules
var publish = __webpack_require__(88070);
// EXTERNAL MODULE: ./lib/action/settings.js + 1 modules
var settings = __webpack_require__(51645);
// EXTERNAL MODULE: ./lib/action/state.js
var state = __webpack_require__(62287);
// EXTERNAL MODULE: ./lib/action/step-context.js + 7 modules
var step_context = __webpack_require__(95602);
;// CONCATENATED MODULE: ./lib/action/main-step.js
/** The main step: inputs, session, results, verdict. */












const FAILED = 1;
/** An answer with more lines than a screen has is folded. */
const LONG_ANSWER_LINES = 40;
/** Runs the main step. Gives the exit code: 0 only when the session's conclusion is `success`. */
async function runMainStep(effects = {}) {
    const step = await (0,step_context/* openStep */.b)(effects.env ?? process.env, effects.sink);
    try {
        const onGitHub = (0,github_side/* openGitHubSide */.h)(step, effects.api);
        // Before all else: a stranger's run has no key, and is to be told the true reason.
        await onGitHub.checkTrust();
        const { configuration, notices } = await (0,inputs/* parseInputs */.T)(step.raw, (0,surroundings/* readSurroundings */.S)({
            env: step.env,
            workspace: step.env['GITHUB_WORKSPACE'] ?? process.cwd(),
            temporaryDirectory: step.temporaryDirectory
        }), settings/* actionInputs */.e);
        for (const { level, message } of notices)
            if (level === 'info')
                step.log.write(message);
            else
                step.log.annotate(level, message);
        const withEvent = await onGitHub.addEventContext(configuration);
        return await runSessionStep(withEvent, step, onGitHub, effects);
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            step.log.annotate('error', error.message, 'Inputs');
        else
            step.log.annotate('error', describeBug(error), 'mpm-orchestrator');
        return FAILED;
    }
}
async function runSessionStep(configuration, step, onGitHub, effects) {
    const { sessionDirectory } = configuration;
    // Saved before anything starts, for the post step of a step that is killed.
    (0,state/* saveState */.L)({ sessionDirectory, phase: 'running' });
    const cancellation = (0,session_cancellation/* listenForCancel */.F)('cancelled by the workflow', effects.signals);
    const comment = onGitHub.openComment(configuration);
    try {
        const record = await cancellation.within(startSession(configuration, cancellation.signal, comment, step, effects));
        if (record === undefined) {
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'cancelled' });
            step.log.annotate('error', OVERDUE);
            return FAILED;
        }
        for (const { kind, message, title } of annotationsOf(record))
            step.log.annotate(kind, message, title);
        (0,publish/* publishQuickly */.E)({ record, sessionDirectory }, step);
        // An upload may take longer than the runner waits after a cancel; the post step has minutes.
        if (cancellation.signal.aborted)
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'cancelled' });
        else {
            const filed = await onGitHub.fileTickets(record, configuration, cancellation.signal);
            if (filed !== record)
                (0,publish/* publishQuickly */.E)({ record: filed, sessionDirectory }, step);
            await (0,publish/* publishSlowly */.I)({ record: filed, sessionDirectory }, step, effects.upload);
            await comment.finish(filed, cancellation.signal);
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'published' });
        }
        return record.conclusion === 'success' ? 0 : FAILED;
    }
    finally {
        comment.stop();
        cancellation.stop();
    }
}
const OVERDUE = 'Cancelled by the workflow, and the session could not end in time: the post step ends and publishes what is left of it.';
function startSession(configuration, signal, comment, step, { runSession = orchestrator/* runOrchestratedSession */.y }) {
    const toolCache = step.env['RUNNER_TOOL_CACHE'] ?? '';
    const writeLog = createLiveLog(configuration, step);
    return runSession(configuration, {
        signal,
        onEvent: (event) => {
            writeLog(event);
            comment.onEvent(event);
        },
        ...(toolCache === '' ? {} : { cacheDirectory: toolCache })
    });
}
/** Writes each event to the log as it happens. A long answer of PM's is folded, so that what follows is found. */
function createLiveLog({ logLevel }, { log }) {
    const render = (0,live_log/* createLogRenderer */.s)(logLevel);
    return (event) => {
        const lines = render(event);
        const isAnswer = event.type === 'run-ended' && event.run.startsWith('pm');
        if (isAnswer && event.result.outcome === 'completed' && lines.length > LONG_ANSWER_LINES)
            log.writeGroup(lines[0] ?? 'PM', lines.slice(1));
        else
            for (const line of lines)
                log.write(line);
    };
}
function describeBug(error) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `The session could not be carried out, and no known cause fits; please report this: ${cause}`;
}


/***/ }),

/***/ 80342:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24999);
/** Entry of the action's main step. */

// Nothing that a session left open may keep the step from its end.
process.exit(await (0,_action_main_step_js__WEBPACK_IMPORTED_MODULE_0__/* .runMainStep */ .X)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};

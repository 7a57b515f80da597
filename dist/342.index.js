export const id = 342;
export const ids = [342];
export const modules = {

/***/ 96154:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectArtifacts),
/* harmony export */   t: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/**
 * The artifacts of this workflow run, through the runner's own service: it does not count against the rate limits of
 * GitHub's API and needs no permission.
 */


/**
 * Fetches an artifact and unpacks it.
 * @throws Error with the reason why it is unavailable: too large, broken, or the service does not answer.
 */
async function fetchArtifact(client, artifact, chooseTarget, bounds, temporaryDirectory) {
    if (artifact.size > bounds.packedBytes)
        throw new Error(`it has ${artifact.size} bytes, and ${bounds.packedBytes} are allowed`);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(temporaryDirectory, 'mpm-download-'));
    try {
        await client.download(artifact, folder);
        const [file, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        if (file === undefined || more.length > 0)
            throw new Error('its download is not a single file');
        // Loaded here, because only a session over a matrix reads archives.
        const { unpackArchive } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1880)]).then(__webpack_require__.bind(__webpack_require__, 71880));
        return await unpackArchive(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, file), chooseTarget, bounds);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Connects to the toolkit's client, which is loaded on first use because it is large. */
function connectArtifacts() {
    const load = async () => {
        const { DefaultArtifactClient, ArtifactNotFoundError } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1351), __webpack_require__.e(4942), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 50605));
        return { client: new DefaultArtifactClient(), ArtifactNotFoundError };
    };
    return {
        list: async () => {
            const { client } = await load();
            return (await client.listArtifacts()).artifacts.map(withDigest);
        },
        find: async (name) => {
            const { client, ArtifactNotFoundError } = await load();
            try {
                return withDigest((await client.getArtifact(name)).artifact);
            }
            catch (error) {
                if (error instanceof ArtifactNotFoundError)
                    return undefined;
                throw error;
            }
        },
        download: async ({ id, digest }, folder) => {
            const { client } = await load();
            const { digestMismatch } = await client.downloadArtifact(id, {
                path: folder,
                skipDecompress: true,
                ...(digest === undefined ? {} : { expectedHash: digest })
            });
            if (digestMismatch === true)
                throw new Error('its digest differs from that of the upload');
        }
    };
}
function withDigest({ id, name, size, digest }) {
    return { id, name, size, digest };
}


/***/ }),

/***/ 90481:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ runMainStep)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/log/live-log.js + 1 modules
var live_log = __webpack_require__(63613);
// EXTERNAL MODULE: ./lib/session/lifecycle/cancellation.js
var lifecycle_cancellation = __webpack_require__(42188);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
// EXTERNAL MODULE: ./lib/session/inputs/parse-inputs.js + 19 modules
var parse_inputs = __webpack_require__(5067);
// EXTERNAL MODULE: ./lib/session/inputs/check/host.js
var check_host = __webpack_require__(26273);
// EXTERNAL MODULE: ./lib/session/inputs/check/program-folder.js
var program_folder = __webpack_require__(26832);
// EXTERNAL MODULE: ./lib/session/configuration/supported-system.js
var supported_system = __webpack_require__(98621);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/action/runner/annotations.js
/** The step's annotations, most important first, because the runner shows a limited number. Pure. */



/** The verdict, then failed runs, then notices. Failed runs of a successful session are warnings. */
function annotationsOf(record) {
    const verdict = (0,report_verdict/* verdictOf */.Vj)(record);
    const isGreen = verdict.kind === 'success';
    const runs = (0,all_runs/* allRuns */.o)(record).filter((run) => run.outcome !== 'completed' && run.error !== null && run.check?.phase !== 'before');
    return [
        ...(isGreen
            ? []
            : [{ kind: 'error', title: `Session ${verdict.kind}`, message: verdict.cause }]),
        ...runs.map((run) => ({
            kind: isGreen || run.outcome === 'skipped' || run.supersededBy !== undefined
                ? 'warning'
                : 'error',
            title: `${run.agent} (${run.id}) ${run.outcome === null ? 'cut off' : (0,explain_run/* outcomeWords */.wX)(run)}`,
            message: run.error ?? ''
        })),
        ...record.unknownAgents.flatMap(({ label, suggestion, supersededBy }) => supersededBy !== undefined
            ? []
            : [
                {
                    kind: 'warning',
                    title: 'Unknown agent',
                    message: `"${label}" is not a known agent, so its task was not run${suggestion === null ? '' : ` (did PM mean ${suggestion}?)`}.`
                }
            ]),
        ...record.notices.flatMap(({ level, message }) => level === 'info' ? [] : [{ kind: level, title: 'Session', message }])
    ];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/action/runner/command-files.js
/**
 * The files through which a step passes outputs, state and summary to the runner. In a container with another user they
 * may not be writable: that is reported before anything starts, not after a session was paid for.
 */



/** Variables with these paths, and whether a missing path is created on demand. */
const PLACES = {
    GITHUB_OUTPUT: false,
    GITHUB_STATE: false,
    GITHUB_STEP_SUMMARY: true,
    RUNNER_TEMP: true
};
/**
 * Checks the paths that the runner set; the others are optional.
 * @throws ConfigurationError with each path, its owner, and the fix.
 */
function checkCommandFiles(env) {
    const closed = Object.entries(PLACES).flatMap(([variable, isMade]) => {
        const place = env[variable] ?? '';
        return place === '' ? [] : findClosed(variable, place, isMade);
    });
    if (closed.length > 0)
        throw new configuration_error/* ConfigurationError */.j([describe(closed)], { code: 'UNSUPPORTED_RUNNER' });
}
function findClosed(variable, place, isMade) {
    try {
        external_node_fs_.accessSync(isMade && !external_node_fs_.existsSync(place) ? external_node_path_.dirname(place) : place, external_node_fs_.constants.W_OK);
        const isFolder = external_node_fs_.statSync(place, { throwIfNoEntry: false })?.isDirectory();
        if (isFolder === undefined || isFolder === (variable === 'RUNNER_TEMP'))
            return [];
        return [{ variable, place, reason: isFolder ? 'EISDIR' : 'ENOTDIR', owner: undefined }];
    }
    catch (error) {
        const reason = error.code ?? String(error);
        return [{ variable, place, reason, owner: ownerOf(place) }];
    }
}
/** The owner of a path; if it cannot be read, that of the nearest parent folder that can. */
function ownerOf(place) {
    try {
        return external_node_fs_.statSync(place).uid;
    }
    catch {
        const above = external_node_path_.dirname(place);
        return above === place ? undefined : ownerOf(above);
    }
}
function describe(closed) {
    const user = process.getuid?.();
    const list = closed.map(({ variable, place, reason }) => `${variable} (${place}: ${reason})`).join(', ');
    const opening = `This step${user === undefined ? '' : `, running as user ${user},`} cannot write to what the runner gave it for its results: ${list}.`;
    if (closed.every(({ reason }) => reason === 'ENOENT'))
        return `${opening} Nothing is there: in a container, mount the runner's folders at the same paths, as \`container:\` in the job does.`;
    if (closed.every(({ reason }) => reason === 'EISDIR' || reason === 'ENOTDIR'))
        return `${opening} RUNNER_TEMP has to be a folder, and each of the others a file: check what the job mounts or sets there.`;
    const owner = closed.find((each) => each.owner !== undefined && each.owner !== user)?.owner;
    return owner === undefined
        ? `${opening} Check the permissions of the files, and whether the file system is mounted read-only.`
        : `${opening} It belongs to user ${owner}: let the job's container run as that user (\`container:\` with \`options: --user ${owner}\`).`;
}

// EXTERNAL MODULE: ./lib/action/runner/command-file-guard.js
var command_file_guard = __webpack_require__(71875);
// EXTERNAL MODULE: ./lib/action/step/github-side.js + 15 modules
var github_side = __webpack_require__(77383);
// EXTERNAL MODULE: ./lib/session/orchestrator.js + 1 modules
var orchestrator = __webpack_require__(69918);
// EXTERNAL MODULE: ./lib/action/github/enterprise-server.js
var enterprise_server = __webpack_require__(36801);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-store.js
var artifact_store = __webpack_require__(96154);
;// CONCATENATED MODULE: ./lib/action/matrix/prepare-session.js
/** The modes: `session` does everything in one process; plan, delegate and report are its parts in separate jobs. */




/** What each mode requires: only PM reads the prompt, and a report calls no model. */
const NEEDS = {
    session: { prompt: true, credentials: true },
    plan: { prompt: true, credentials: true },
    delegate: { prompt: false, credentials: true },
    report: { prompt: false, credentials: false }
};
/** Limits are checked against the machine where they apply: legs run on others, which lower them if necessary. */
function hostFor(mode, host) {
    return mode === 'session' ? host : { ...host, totalMemoryBytes: Number.MAX_SAFE_INTEGER };
}
/**
 * Prepares a mode.
 * @throws ConfigurationError before anything is started.
 */
async function prepareSession(mode, configuration, step, host, onGitHub, { runSession = orchestrator/* runOrchestratedSession */.y, artifacts: given }) {
    const noArtifacts = given === undefined ? (0,enterprise_server/* noArtifactsReason */.Pb)(step.env) : undefined;
    if (mode !== 'session' && noArtifacts !== undefined)
        throw new configuration_error/* ConfigurationError */.j([
            `mode: ${mode} is not possible here: the jobs of a matrix pass the session on as artifacts, and ${noArtifacts}. Use mode: session, which runs all delegations in one job.`
        ]);
    const artifacts = given ?? (0,artifact_store/* connectArtifacts */.Q)();
    if (mode !== 'session' && mode !== 'report' && step.settings['upload-artifacts'] === false)
        throw new configuration_error/* ConfigurationError */.j([
            `upload-artifacts: is false, and with mode: ${mode} the jobs pass the session on as artifacts. Leave it out.`
        ]);
    if (mode === 'session')
        refusePartsOfMatrix(step);
    // Loaded on demand: a session in one process starts faster without them.
    switch (mode) {
        case 'session':
            return { configuration: await onGitHub.addEventContext(configuration), run: runSession };
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1775), __webpack_require__.e(9657), __webpack_require__.e(5934)]).then(__webpack_require__.bind(__webpack_require__, 35934))).preparePlan(await onGitHub.addEventContext(configuration), step, host);
        case 'delegate':
            return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1775), __webpack_require__.e(1861), __webpack_require__.e(2350), __webpack_require__.e(2785)]).then(__webpack_require__.bind(__webpack_require__, 52785))).prepareDelegate(configuration, step, artifacts);
        case 'report':
            return (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(1775), __webpack_require__.e(1861), __webpack_require__.e(1292), __webpack_require__.e(6861)]).then(__webpack_require__.bind(__webpack_require__, 46861))).prepareReport(configuration, step, artifacts, onGitHub.api);
    }
}
/** A leg without its mode would run PM and all delegations in every job of the matrix. */
function refusePartsOfMatrix({ settings }) {
    const given = ['plan', 'delegation'].filter((input) => settings[input] !== undefined);
    if (given.length > 0)
        throw new configuration_error/* ConfigurationError */.j(given.map((input) => `${input}: is given without a mode, so this job would run the whole session. Add mode: ${input === 'delegation' ? 'delegate' : 'delegate or report'}, or leave it out.`));
}

// EXTERNAL MODULE: ./lib/action/step/step-context.js + 1 modules
var step_context = __webpack_require__(78869);
// EXTERNAL MODULE: ./lib/action/comment/session-comment.js + 3 modules
var session_comment = __webpack_require__(93807);
// EXTERNAL MODULE: ./lib/action/step/settings.js
var settings = __webpack_require__(39568);
// EXTERNAL MODULE: ./lib/action/cache/result-cache.js + 1 modules
var result_cache = __webpack_require__(90240);
// EXTERNAL MODULE: ./lib/action/runner/state.js
var state = __webpack_require__(79944);
// EXTERNAL MODULE: ./lib/action/spending/step-spending.js + 1 modules
var step_spending = __webpack_require__(7524);
// EXTERNAL MODULE: ./lib/action/step/report-tampering.js
var report_tampering = __webpack_require__(31337);
// EXTERNAL MODULE: ./lib/util/system-error.js
var system_error = __webpack_require__(700);
;// CONCATENATED MODULE: ./lib/action/main-step.js
/** The main step: inputs, session, results, verdict. */






















const FAILED = 1;
/** Titles of errors that the workflow's author has to fix. */
const TITLES = {
    INVALID_INPUT: 'Inputs',
    NOT_TRUSTED: 'Trust',
    DAY_BUDGET: 'Budget',
    PLAN_UNUSABLE: 'Plan',
    UNSUPPORTED_RUNNER: 'This machine'
};
/** An answer longer than a screen is collapsed. */
const LONG_ANSWER_LINES = 40;
/** Runs the main step. Returns the exit code: 0 only if the session's conclusion is `success`. */
async function runMainStep(effects = {}) {
    const step = await (0,step_context/* openStep */.b0)(effects.env ?? process.env, effects.sink);
    const unsupported = (0,supported_system/* unsupportedReason */.EX)();
    if (unsupported !== undefined) {
        step.log.annotate('error', unsupported, TITLES.UNSUPPORTED_RUNNER);
        return FAILED;
    }
    let guard;
    try {
        checkCommandFiles(step.env);
        guard = (0,command_file_guard/* guardCommandFiles */.y)(step.env);
        const onGitHub = (0,github_side/* openGitHubSide */.h)(step, effects.api);
        // First, because a fork's run has no key and should get the true reason.
        await onGitHub.checkTrust();
        const mode = step.settings.mode ?? 'session';
        const host = hostFor(mode, (0,check_host/* readHost */.r)({
            env: step.env,
            workspace: step.env['GITHUB_WORKSPACE'] ?? process.cwd(),
            temporaryDirectory: step.temporaryDirectory,
            cacheDirectory: (0,result_cache/* resultDirectory */.Hc)(step.temporaryDirectory)
        }));
        const { configuration, notices } = await (0,parse_inputs/* parseInputs */.T)(step.raw, host, settings/* actionInputs */.e, NEEDS[mode]);
        for (const { level, message } of notices)
            if (level === 'info')
                step.log.write(message);
            else
                step.log.annotate(level, message);
        checkProgramFolder(configuration, step);
        const prepared = await prepareSession(mode, configuration, step, host, onGitHub, effects);
        const modeStep = (0,step_context/* withModeSettings */.NR)(step, prepared.artifactName);
        // Last, because from here on the session holds a part of the day's budget.
        const spending = await (0,step_spending/* openStepSpending */.z)(mode, prepared, modeStep, onGitHub.api, effects.loadCacheService);
        return await runSessionStep(prepared, spending, modeStep, onGitHub, guard, effects);
    }
    catch (error) {
        annotateFailure(step, error);
        return FAILED;
    }
    finally {
        // Again at the very end: the runner reads the files as soon as this process has ended.
        (0,report_tampering/* reportTampering */.A)(guard?.restore() ?? [], step);
    }
}
/**
 * Refuses to work where agents could replace this action. A private copy would not do: the runner starts the post step
 * from the original, and a replaced file cannot check itself.
 * @throws ConfigurationError, except for a rehearsal, whose agents are our own stand-ins
 */
function checkProgramFolder({ workingDirectory, rehearse }, { log }) {
    const folder = (0,program_folder/* findProgramWithin */.zB)(workingDirectory);
    if (folder === undefined)
        return;
    const problem = (0,program_folder/* describeProgramWithin */.vo)(folder, workingDirectory);
    if (!rehearse)
        throw new configuration_error/* ConfigurationError */.j([problem]);
    log.write(`A session with real agents would be refused here. ${problem}`);
}
async function runSessionStep({ run, artifactName }, spending, step, onGitHub, guard, effects) {
    const { configuration } = spending;
    const { sessionDirectory } = configuration;
    const isHandedOver = artifactName !== undefined;
    // Saved before anything starts, in case this step is killed.
    (0,state/* saveState */.L)({ sessionDirectory, phase: 'running', ...(isHandedOver ? { artifactName } : {}) });
    const cancellation = (0,lifecycle_cancellation/* listenForCancel */.F)('cancelled by the workflow', effects.signals);
    // If the session continues in other jobs, the report writes the comment.
    const comment = isHandedOver ? session_comment/* NO_COMMENT */.E : onGitHub.openComment(configuration);
    const resultCache = await (0,result_cache/* openResultCache */.Yg)(step, effects.loadCacheService);
    try {
        await resultCache.restore();
        const ended = await cancellation.within(startSession(configuration, cancellation.signal, comment, step, run));
        if (ended === undefined) {
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'cancelled' });
            step.log.annotate('error', OVERDUE);
            return FAILED;
        }
        // Before the results are written to these files, and while a finding can still be part of them.
        const record = withWarnings(ended, guard.restore());
        // Loaded on demand, so that PM starts sooner.
        const { publishQuickly, publishSlowly } = await Promise.all(/* import() */[__webpack_require__.e(303), __webpack_require__.e(7747)]).then(__webpack_require__.bind(__webpack_require__, 17747));
        for (const { kind, message, title } of annotationsOf(record))
            step.log.annotate(kind, message, title);
        publishQuickly({ record, sessionDirectory }, step);
        // An upload may take longer than the runner waits after a cancel; the post step has minutes.
        if (cancellation.signal.aborted)
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'cancelled', ...spending.leave(record.costUsd) });
        else {
            await spending.settle(record.costUsd);
            await resultCache.save();
            const filed = await onGitHub.fileTickets(record, configuration, cancellation.signal);
            if (filed !== record)
                publishQuickly({ record: filed, sessionDirectory }, step);
            const isUploaded = await publishSlowly({ record: filed, sessionDirectory }, step, effects.upload);
            await comment.finish(filed, cancellation.signal);
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'published' });
            if (isHandedOver && !isUploaded) {
                step.log.annotate('error', NOT_HANDED_OVER);
                return FAILED;
            }
        }
        return record.conclusion === 'success' ? 0 : FAILED;
    }
    finally {
        comment.stop();
        cancellation.stop();
    }
}
/** The record with what was found after the session's last event. */
function withWarnings(record, messages) {
    if (messages.length === 0)
        return record;
    const notices = messages.map((message) => ({ level: 'warning', message }));
    return { ...record, notices: [...record.notices, ...notices] };
}
const OVERDUE = 'Cancelled by the workflow, and the session could not end in time: the post step ends it and publishes what there is.';
const NOT_HANDED_OVER = 'The artifact that the next jobs need could not be uploaded, so this job failed. Re-run it.';
function startSession(configuration, signal, comment, step, runSession) {
    const toolCache = step.env['RUNNER_TOOL_CACHE'] ?? '';
    const writeLog = createLiveLog(configuration, step);
    return runSession(configuration, {
        signal,
        onEvent: (event) => {
            writeLog(event);
            comment.onEvent(event);
        },
        cacheScope: (0,result_cache/* resultScope */.Mp)(step.env),
        redactor: step.redactor,
        // Keep agents away from command files and what other steps store beside them (tokens, git settings).
        closedFolders: [step.env['RUNNER_TEMP'] ?? '', external_node_path_.dirname(step.env['GITHUB_ENV'] ?? '')].filter((folder) => external_node_path_.isAbsolute(folder)),
        ...(toolCache === '' ? {} : { cacheDirectory: toolCache })
    });
}
/** Writes each event to the log as it happens. A long answer from PM is collapsed. */
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
function annotateFailure({ log }, error) {
    if (error instanceof configuration_error/* ConfigurationError */.j)
        log.annotate('error', error.message, TITLES[error.code]);
    else if ((0,system_error/* isEnvironmentFault */.E2)(error))
        log.annotate('error', (0,system_error/* describeSystemError */.Zo)(error), 'mpm-orchestrator');
    else
        log.annotate('error', describeBug(error), 'mpm-orchestrator');
}
function describeBug(error) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `The session failed for an unknown reason; please report this: ${cause}`;
}


/***/ }),

/***/ 80342:
/***/ (function (__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90481);
/** Entry of the action's main step. */

// Nothing that a session left open may keep the step from its end.
process.exit(await (0,_action_main_step_js__WEBPACK_IMPORTED_MODULE_0__/* .runMainStep */ .X)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};

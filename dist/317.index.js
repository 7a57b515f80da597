export const id = 317;
export const ids = [317];
export const modules = {

/***/ 78835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ runPostStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/session/cut-off.js
/** Closes a record: runs that still ran count as cancelled, those that waited as skipped. A closed one stays as it is. */
function closeCutOffRecord(record, conclusion, error) {
    if (record.conclusion !== null)
        return record;
    const results = record.results.map((run) => closeRun(run, error));
    return {
        ...record,
        conclusion,
        error,
        pm: record.pm.map((run) => closeRun(run, error)),
        results,
        failed: results.filter(({ outcome }) => outcome !== 'completed' && outcome !== 'skipped').length,
        skipped: results.filter(({ outcome }) => outcome === 'skipped').length
    };
}
function closeRun(run, error) {
    if (run.state === 'ended')
        return run;
    return { ...run, state: 'ended', outcome: run.state === 'running' ? 'cancelled' : 'skipped', error };
}

// EXTERNAL MODULE: ./lib/session/session-folder.js
var session_folder = __webpack_require__(51005);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/cgroup/cgroup-files.js
var cgroup_files = __webpack_require__(53702);
// EXTERNAL MODULE: ./lib/process/cgroup/cgroup-mounts.js
var cgroup_mounts = __webpack_require__(52135);
// EXTERNAL MODULE: ./lib/process/cgroup/privileged-shell.js
var privileged_shell = __webpack_require__(730);
;// CONCATENATED MODULE: ./lib/process/cgroup/stale-cages.js
/** The cages of a session whose process was killed: what lives in them is ended, and they are removed. */




// Version 2 kills a whole subtree at once. Version 1 has no such switch: nothing may fork, then all are killed.
const REMOVE = `
for folder do
  if [ -e "$folder/cgroup.kill" ]; then echo 1 > "$folder/cgroup.kill"; fi
  for cage in "$folder" "$folder"/*/; do
    if [ -e "$cage/pids.max" ] && [ ! -e "$folder/cgroup.kill" ]; then echo 0 > "$cage/pids.max"; fi
  done
done
for folder do
  for cage in "$folder"/*/ "$folder"; do
    rounds=0
    while pids=$(cat "$cage/cgroup.procs" 2>/dev/null) && [ -n "$pids" ] && [ $rounds -lt 300 ]; do
      kill -9 $pids 2>/dev/null || true
      sleep 0.01
      rounds=$((rounds + 1))
    done
    if [ -d "$cage" ]; then rmdir "$cage" || true; fi
  done
done`;
/**
 * Ends and removes what a session left in control groups; does nothing where it left nothing.
 * @returns what could not be removed, as messages
 */
async function removeStaleCages(sessionId) {
    const folders = listSessionFolders((0,cgroup_mounts/* readCgroupMounts */.Z)(), (0,cgroup_files/* sessionFolderName */.Iz)(sessionId)).filter(isOurs);
    if (folders.length === 0)
        return [];
    const privilege = await (0,privileged_shell/* findPrivilege */.X)();
    if (privilege === null)
        return folders.map((folder) => `${folder} stays behind: removing it takes root or sudo.`);
    try {
        await privilege.run(REMOVE, folders);
    }
    catch (error) {
        return [`The control groups of the session could not be removed: ${String(error)}`];
    }
    return folders.filter((folder) => (0,external_node_fs_.existsSync)(folder)).map((folder) => `${folder} could not be removed.`);
}
/** Every folder that a session of this name may have made, in each way of limiting memory. */
function listSessionFolders(mounts, name) {
    const { v2, v1 } = mounts;
    return [
        ...(v2 === null ? [] : [`${v2.mountPoint}/${name}`, `${v2.mountPoint}/system.slice/${name}.scope`]),
        // The memory hierarchy first: its processes are killed before its siblings are removed.
        ...['memory', 'pids', 'cpuacct'].flatMap((controller) => {
            const hierarchy = v1.get(controller);
            return hierarchy === undefined ? [] : [`${hierarchy.ownFolder}/${name}`];
        })
    ];
}
function isOurs(folder) {
    return (0,external_node_fs_.existsSync)(`${folder}/cgroup.procs`);
}

// EXTERNAL MODULE: ./lib/process/terminate.js + 2 modules
var terminate = __webpack_require__(36794);
// EXTERNAL MODULE: ./lib/session/open-session.js + 21 modules
var open_session = __webpack_require__(43176);
;// CONCATENATED MODULE: ./lib/session/sweep.js
/** Clears away what a session whose main step was killed left: processes, kernel limits, private files. */






/** Ends the session's processes first; then nothing holds the rest. */
async function sweepSession(sessionDirectory) {
    if (!external_node_fs_.existsSync(external_node_path_.join(sessionDirectory, 'events.jsonl')))
        return { survivors: [], messages: [] };
    const { sessionId } = (0,session_folder/* rebuildRecord */.zz)(sessionDirectory);
    const survivors = sessionId === '' ? [] : await (0,terminate/* sweepMarked */.TK)(sessionId);
    const messages = sessionId === '' ? [] : await removeStaleCages(sessionId);
    external_node_fs_.rmSync((0,open_session/* privateDirectoryOf */.o)(sessionDirectory), { recursive: true, force: true });
    return { survivors, messages };
}

// EXTERNAL MODULE: ./lib/action/github-side.js + 18 modules
var github_side = __webpack_require__(68023);
// EXTERNAL MODULE: ./lib/action/publish.js + 3 modules
var publish = __webpack_require__(88070);
// EXTERNAL MODULE: ./lib/action/state.js
var action_state = __webpack_require__(62287);
// EXTERNAL MODULE: ./lib/action/step-context.js + 7 modules
var step_context = __webpack_require__(95602);
;// CONCATENATED MODULE: ./lib/action/post-step.js
/** The post step: publishes what the main step could not, and says what became of it. */









/** Runs the post step. Its exit code is always 0: the verdict is the main step's. */
async function runPostStep(effects = {}) {
    const env = effects.env ?? process.env;
    const state = (0,action_state/* readState */.u)(env);
    if (state === undefined || state.phase === 'published')
        return 0;
    const step = await (0,step_context/* openStep */.b)(env, effects.sink);
    try {
        await finishSession(state, step, effects);
    }
    catch (error) {
        step.log.annotate('warning', `The post step could not publish the session: ${describe(error)}.`);
    }
    return 0;
}
async function finishSession(state, step, effects) {
    const { sessionDirectory, phase } = state;
    // First of all: what still runs goes on spending, and writes to files that are to be published.
    await sweep(sessionDirectory, step, effects);
    if (!external_node_fs_.existsSync(sessionDirectory)) {
        step.log.annotate('warning', `The main step ended before the session began: there is no ${sessionDirectory}.`);
        return;
    }
    const record = closeRecord((0,session_folder/* rebuildRecord */.zz)(sessionDirectory), phase);
    step.log.annotate('warning', `${(0,verdict/* verdictOf */.V)(record).cause} What had been observed by then is published now.`);
    (0,publish/* publishQuickly */.E)({ record, sessionDirectory }, step);
    await (0,publish/* publishSlowly */.I)({ record, sessionDirectory }, step, effects.upload);
    await (0,github_side/* openGitHubSide */.h)(step, effects.api)
        .openComment({ rehearse: record.rehearsal })
        .finish(record, NO_WAITING);
}
/** After a cancel or a kill nobody waits for GitHub's leave. */
const NO_WAITING = AbortSignal.abort();
async function sweep(sessionDirectory, { log }, effects) {
    try {
        const { survivors, messages } = await (effects.sweep ?? sweepSession)(sessionDirectory);
        for (const message of messages)
            log.write(message);
        for (const { pid, command } of survivors)
            log.annotate('warning', `Process ${pid} (${command}) could not be ended; the runner ends it with the job.`);
    }
    catch (error) {
        log.annotate('warning', `What the session left running could not be looked for: ${describe(error)}.`);
    }
}
/** A session that was cancelled and had no time to say so is cancelled; of any other nothing more is known. */
function closeRecord(record, phase) {
    return phase === 'cancelled'
        ? closeCutOffRecord(record, 'cancelled', 'Cancelled by the workflow; the session was cut off.')
        : closeCutOffRecord(record, 'failure', 'The main step was ended from outside (killed, out of memory, or over the time of the step) before the session could end.');
}
function describe(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 15317:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_post_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78835);
/** Entry of the action's post step. */

process.exit(await (0,_action_post_step_js__WEBPACK_IMPORTED_MODULE_0__/* .runPostStep */ .U)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

};

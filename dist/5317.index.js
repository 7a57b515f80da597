export const id = 5317;
export const ids = [5317,3462];
export const modules = {

/***/ 40373:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ runPostStep)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/session/record/superseded.js
var superseded = __webpack_require__(59406);
;// CONCATENATED MODULE: ./lib/session/record/cut-off.js

/**
 * Closes a record: running runs count as cancelled, waiting ones as skipped, and with worktrees those whose changes were
 * not merged as cancelled, too. A closed record is returned as it is.
 */
function closeCutOffRecord(record, conclusion, error) {
    if (record.conclusion !== null)
        return record;
    const isInWorktree = record.configuration['isolation'] === 'worktree';
    // A run that supersedes another may be cut off itself.
    const results = (0,superseded/* markSuperseded */.QX)(record.results.map((run) => isInWorktree && isUnmerged(run) ? { ...run, ...UNMERGED } : closeRun(run, error)), record.unknownAgents);
    return {
        ...record,
        conclusion,
        error,
        pm: record.pm.map((run) => closeRun(run, error)),
        results,
        checks: record.checks.map((run) => closeRun(run, error)),
        unknownAgents: (0,superseded/* markUnknownAgents */.uK)(record.unknownAgents, results),
        ...(0,superseded/* countRuns */.oo)(results)
    };
}
const UNMERGED = {
    outcome: 'cancelled',
    error: 'Its changes were not merged, because the session ended first.'
};
/** Changes are reported after a run's end, so an empty list proves nothing, except for a reused result. */
function isUnmerged({ outcome, merge, reused, changes }) {
    return outcome === 'completed' && merge === null && !(reused && changes.length === 0);
}
function closeRun(run, error) {
    if (run.state === 'ended')
        return run;
    return { ...run, state: 'ended', outcome: run.state === 'running' ? 'cancelled' : 'skipped', error };
}

// EXTERNAL MODULE: ./lib/session/record/session-folder.js + 1 modules
var session_folder = __webpack_require__(70299);
// EXTERNAL MODULE: ./lib/session/lifecycle/clean-up.js + 2 modules
var clean_up = __webpack_require__(33462);
// EXTERNAL MODULE: ./lib/action/step/github-side.js + 14 modules
var github_side = __webpack_require__(31122);
// EXTERNAL MODULE: ./lib/action/step/step-context.js + 1 modules
var step_context = __webpack_require__(78869);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/session/inputs/check/session-place.js
var session_place = __webpack_require__(14745);
// EXTERNAL MODULE: ./lib/session/inputs/check/host.js
var host = __webpack_require__(26273);
;// CONCATENATED MODULE: ./lib/action/step/own-session-folder.js
/**
 * Whether the session folder in the state is one that this action made. If the main step was killed, an agent without a
 * sandbox may have written the state, and the post step publishes, ends and removes what it names.
 */





/** Returns what is wrong with the folder; undefined for one of ours, and for one that was never made. */
function describeForeignFolder(folder, { env, raw, temporaryDirectory }) {
    const workspace = env['GITHUB_WORKSPACE'] ?? external_node_process_.cwd();
    const resolve = (input) => {
        const given = raw.get(input);
        return given === undefined ? undefined : external_node_path_.resolve(workspace, given);
    };
    const places = {
        workingDirectory: resolve('working-directory') ?? workspace,
        logDirectory: resolve('log-dir')
    };
    const parent = (0,session_place/* sessionParent */.PQ)(places, (0,host/* readHost */.r)({ env, workspace, temporaryDirectory }));
    const name = external_node_path_.basename(folder);
    const isOurs = external_node_path_.dirname(folder) === external_node_path_.resolve(parent.folder) && name.startsWith(parent.prefix);
    if (!isOurs)
        return `is not where this action makes session folders (${parent.folder})`;
    const stats = external_node_fs_.lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined)
        return undefined;
    if (!stats.isDirectory())
        return 'is not a folder';
    const uid = external_node_process_.getuid?.();
    return uid === undefined || stats.uid === uid ? undefined : 'belongs to another user';
}

// EXTERNAL MODULE: ./lib/action/step/report-tampering.js
var report_tampering = __webpack_require__(31337);
// EXTERNAL MODULE: ./lib/action/publish.js + 3 modules
var publish = __webpack_require__(17747);
// EXTERNAL MODULE: ./lib/action/cache/result-cache.js + 1 modules
var result_cache = __webpack_require__(90240);
// EXTERNAL MODULE: ./lib/action/spending/step-spending.js + 1 modules
var step_spending = __webpack_require__(7524);
// EXTERNAL MODULE: ./lib/action/runner/command-file-guard.js
var command_file_guard = __webpack_require__(71875);
// EXTERNAL MODULE: ./lib/action/runner/state.js
var runner_state = __webpack_require__(79944);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/action/post-step.js
/** The post step: cleans up after an interrupted main step and publishes its results. */
















/** Runs the post step. Its exit code is always 0: the verdict is the main step's. */
async function runPostStep(effects = {}) {
    const env = effects.env ?? process.env;
    const state = (0,runner_state/* readState */.u)(env);
    const guard = (0,command_file_guard/* guardCommandFiles */.y)(env);
    if (state === undefined || state.phase === 'published') {
        const messages = guard.restore();
        if (messages.length > 0)
            (0,report_tampering/* reportTampering */.A)(messages, await (0,step_context/* openStep */.b0)(env, effects.sink));
        return 0;
    }
    const step = (0,step_context/* withModeSettings */.NR)(await (0,step_context/* openStep */.b0)(env, effects.sink), state.artifactName);
    try {
        await finishSession(state, step, effects);
    }
    catch (error) {
        step.log.annotate('warning', `The post step could not publish the session: ${(0,error_message/* errorMessage */.g)(error)}.`);
    }
    finally {
        (0,report_tampering/* reportTampering */.A)(guard.restore(), step);
    }
    return 0;
}
async function finishSession(state, step, effects) {
    const { sessionDirectory, phase } = state;
    const problem = describeForeignFolder(sessionDirectory, step);
    if (problem !== undefined) {
        step.log.annotate('warning', `The state of the main step names ${sessionDirectory}, which ${problem}. An agent may have written it while the main step was being killed, so nothing is published.`);
        return;
    }
    // First, because running agents still spend money and write to files that will be published.
    await cleanUp(sessionDirectory, step, effects);
    if (!external_node_fs_.existsSync(sessionDirectory)) {
        step.log.annotate('warning', `The main step ended before the session began: there is no ${sessionDirectory}.`);
        return;
    }
    const record = closeRecord((0,session_folder/* rebuildRecord */.zz)(sessionDirectory), phase);
    step.log.annotate('warning', `${(0,verdict/* verdictOf */.Vj)(record).cause} What was recorded until then is published now.`);
    (0,publish.publishQuickly)({ record, sessionDirectory }, step);
    if (state.spending !== undefined)
        await (0,step_spending/* settleLater */.K)(state.spending, step, effects.loadCacheService);
    await (await (0,result_cache/* openResultCache */.Yg)(step, effects.loadCacheService)).save();
    (0,publish.publishSummary)(record, await (0,publish.publishArtifact)({ record, sessionDirectory }, step, effects.upload), step);
    await (0,github_side/* openGitHubSide */.h)(step, effects.api)
        .openComment({ rehearse: record.rehearsal })
        .finish(record, NO_WAITING);
}
/** After a cancel or a kill there is no time to wait for rate limits. */
const NO_WAITING = AbortSignal.abort();
async function cleanUp(sessionDirectory, { log }, effects) {
    try {
        const { survivors, messages } = await (effects.cleanUp ?? clean_up.cleanUpSession)(sessionDirectory);
        for (const message of messages)
            log.write(message);
        for (const { pid, command } of survivors)
            log.annotate('warning', `Process ${pid} (${command}) could not be ended; the runner ends it with the job.`);
    }
    catch (error) {
        log.annotate('warning', `The search for processes that the session left running failed: ${(0,error_message/* errorMessage */.g)(error)}.`);
    }
}
/** Records a session without an end as cancelled if the main step saw the cancel, otherwise as failed. */
function closeRecord(record, phase) {
    return phase === 'cancelled'
        ? closeCutOffRecord(record, 'cancelled', 'Cancelled by the workflow; the session was cut off.')
        : closeCutOffRecord(record, 'failure', 'The main step was ended from outside (killed, out of memory, or over the time limit of the step) before the session could end.');
}


/***/ }),

/***/ 37698:
/***/ (function (__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_post_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40373);
/** Entry of the action's post step. */

process.exit(await (0,_action_post_step_js__WEBPACK_IMPORTED_MODULE_0__/* .runPostStep */ .U)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 34179:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAgentUser: () => (/* binding */ openAgentUser),
  m: () => (/* binding */ undoLeftAgentUser)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/launch/launcher.js + 1 modules
var launcher = __webpack_require__(34930);
// EXTERNAL MODULE: ./lib/process/launch/launcher-control.js
var launcher_control = __webpack_require__(10189);
// EXTERNAL MODULE: ./lib/process/cgroup/privileged-shell.js
var privileged_shell = __webpack_require__(730);
// EXTERNAL MODULE: ./lib/util/trusted-path.js
var trusted_path = __webpack_require__(95175);
// EXTERNAL MODULE: ./lib/session/agent-user/account.js
var agent_user_account = __webpack_require__(74229);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/process/launch/process-user.js
var process_user = __webpack_require__(84778);
;// CONCATENATED MODULE: ./lib/session/agent-user/folders.js
/** Changes ownership and permissions of folders for the user of agents, and restores them. */




const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** A checkout may have a million files. */
const TREE_TIMEOUT_MS = 300_000;
// The folder itself stays ours, is writable for the account's group, and sticky, so that our files in it can be neither
// renamed nor replaced. .git stays ours: with write access to its settings, an agent could have the next git call run
// commands as us. Files with several links are left out, because they may belong to a package store. "execdir" follows no
// symlinks among the parents.
const GIVE = `
find "$1" -xdev -mindepth 1 -name .git -prune -o \\( -user "$3" -o -user "$4" \\) \\( ! -type f -o -links 1 \\) \\
  -execdir chown -h "$2" {} +
chgrp "$5" "$1"
chmod g+rwx,+t "$1"`;
// Only what the account owns: a link to a file of another user must not give that file away.
const TAKE_BACK = `
find "$1" -xdev -mindepth 1 -user "$2" -group "$3" -execdir chown -h "$4:$5" {} +
find "$1" -xdev -mindepth 1 -user "$2" -execdir chown -h "$4" {} +
chgrp "$6" "$1"
chmod "$7" "$1"`;
/** Gives our files in a folder to the account, except `.git`. */
async function giveFolder({ path, uid }, account, privilege) {
    const own = String(process.getuid?.() ?? 0);
    const args = [path, String(account.uid), own, String(uid), String(account.gid)];
    await privilege.run(GIVE, args, TREE_TIMEOUT_MS);
}
/** Takes back the ownership of all files of the account in a folder, including new ones. */
async function takeFolderBack({ path, gid, mode }, account, privilege) {
    const own = [process.getuid?.() ?? 0, process.getgid?.() ?? 0].map(String);
    const octal = (mode & 0o7777).toString(8);
    const args = [path, String(account.uid), String(account.gid), ...own, String(gid), octal];
    await privilege.run(TAKE_BACK, args, TREE_TIMEOUT_MS);
}
/** Lets the account read, but not change, one of our folders. */
async function showFolder(folder, account, privilege) {
    const script = 'chgrp -R "$2" "$1" && chmod -R u+rwX,g+rX,g-w,o-rwx "$1"';
    await privilege.run(script, [folder, String(account.gid)], TREE_TIMEOUT_MS);
}
const CHECK_ACCESS = `
while [ $# -gt 0 ]; do
  need=$1 path=$2 way=; shift 2
  rest=\${path%/*}/
  while [ -n "$rest" ]; do
    way=$way\${rest%%/*}/ rest=\${rest#*/}
    if [ ! -x "$way" ]; then printf '%s\\0%s\\0' "$path" "$way"; continue 2; fi
  done
  case $need in *x*) [ -x "$path" ] || { printf '%s\\0%s\\0' "$path" "$path"; continue; } ;; esac
  case $need in *r*) [ -r "$path" ] || printf '%s\\0%s\\0' "$path" "$path" ;; esac
done`;
/** Checks as the account itself, so that groups, access lists and mounts are taken into account. */
async function findBlockedPaths(needed, account, privilege) {
    const words = needed.flatMap(({ path, access }) => [access, path]);
    const [program, ...args] = (0,process_user/* buildAsUser */.s)(['/bin/sh', '-c', CHECK_ACCESS, 'sh', ...words], {
        ...account,
        prefix: privilege.prefix
    });
    const { stdout } = await run(program, args, { cwd: '/', env: { ...trusted_path/* ROOTS_ENVIRONMENT */.Qz } });
    const texts = stdout.split('\0');
    return Array.from({ length: Math.floor(texts.length / 2) }, (_, index) => ({
        path: texts[index * 2] ?? '',
        at: texts[index * 2 + 1] ?? ''
    }));
}
/** Whether a single user can be allowed to traverse a folder here. */
function canGrantTraversal() {
    return (0,trusted_path/* findRootsProgram */.de)('setfacl', trusted_path/* ROOTS_PATH */.gN.split(':')) !== undefined;
}
/** Lets this account alone traverse a folder, without listing it. */
async function grantTraversal(folder, account, privilege) {
    await privilege.run('setfacl -m "u:$2:--x" -- "$1"', [folder, String(account.uid)]);
}
/** Revokes `grantTraversal`. */
async function revokeTraversal(folder, account, privilege) {
    await privilege.run('setfacl -x "u:$2" -- "$1"', [folder, String(account.uid)]);
}
/** Sets the permissions of a folder. */
async function setMode(folder, mode, privilege) {
    await privilege.run('chmod "$2" "$1"', [folder, (mode & 0o7777).toString(8)]);
}

;// CONCATENATED MODULE: ./lib/session/agent-user/undo-log.js
/**
 * What was changed on the machine for the agents' user, stored before it is changed, so that it can be undone at the end,
 * or by the post step if we were killed.
 */


const NAME = 'agent-user.json';
/** Reads the log; undefined if there is none. It is never truncated, since it is written by renaming. */
function readUndoLog(privateDirectory) {
    const file = external_node_path_.join(privateDirectory, NAME);
    if (!external_node_fs_.existsSync(file))
        return undefined;
    return JSON.parse(external_node_fs_.readFileSync(file, 'utf8'));
}
/** Replaces the log atomically. */
function writeUndoLog(privateDirectory, undoLog) {
    const file = external_node_path_.join(privateDirectory, NAME);
    external_node_fs_.writeFileSync(`${file}.tmp`, JSON.stringify(undoLog), { mode: 0o600 });
    external_node_fs_.renameSync(`${file}.tmp`, file);
}

// EXTERNAL MODULE: ./lib/process/kill/processes-of-user.js
var processes_of_user = __webpack_require__(12845);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/agent-user/undo.js
/** Undoes the changes made for the agents' user. Every step is attempted, and failures are reported. */




// Nobody else used this account, so everything that it owns in public folders was left by agents.
const REMOVE_ACCOUNT = `
for folder in /tmp /var/tmp /dev/shm; do
  if [ -d "$folder" ]; then find "$folder" -xdev -mindepth 1 -user "$2" -delete 2>/dev/null || true; fi
done
for attempt in 1 2 3 4 5; do
  if userdel "$1"; then break; fi
  sleep 0.3
done
groupdel "$1" 2>/dev/null || true
! id "$1" >/dev/null 2>&1`;
const REMOVAL_TIMEOUT_MS = 60_000;
/** Ends the account's processes first, so that nothing can interfere with the other steps. */
async function undoAgentUser(undoLog, privilege) {
    const { account, isOwnAccount, folder, given, closed, opened } = undoLog;
    const survivors = await (0,processes_of_user/* endProcessesOf */.w)({ ...account, prefix: privilege.prefix });
    const messages = [];
    const attempt = async (what, work) => {
        try {
            await work();
        }
        catch (error) {
            messages.push(`${what}: ${(0,error_message/* errorMessage */.g)(error)}`);
        }
    };
    for (const each of given.filter(({ path }) => (0,external_node_fs_.existsSync)(path)))
        await attempt(`The owner of files of ${account.name} in ${each.path} could not be restored`, () => takeFolderBack(each, account, privilege));
    for (const each of closed)
        await attempt(`The permissions of ${each.path} could not be restored`, () => setMode(each.path, each.mode, privilege));
    for (const each of opened)
        await attempt(`The access of ${account.name} to ${each} could not be removed`, () => revokeTraversal(each, account, privilege));
    if (folder !== null)
        await attempt(`${folder} could not be removed`, () => privilege.run('rm -rf -- "$1"', [folder]));
    if (isOwnAccount)
        await attempt(`The user ${account.name} could not be removed`, () => privilege.run(REMOVE_ACCOUNT, [account.name, String(account.uid)], REMOVAL_TIMEOUT_MS));
    return { survivors, messages };
}

;// CONCATENATED MODULE: ./lib/session/agent-user/agent-user.js
/**
 * A user of their own for PM and agents, who then cannot access our memory, our environment or the files of the step.
 * Opened before anything runs, and undone at the end.
 */











/** Short, because programs create sockets below it, and every user can traverse it. */
const TEMPORARY = '/tmp';
/**
 * Finds or creates the user, and gives it the access that it needs.
 * @throws Error with the reason, after all changes were undone
 */
async function openAgentUser(request) {
    const reason = await (0,agent_user_account/* agentUserRefusal */.x3)(request.name);
    const privilege = await (0,privileged_shell/* findPrivilege */.X)();
    if (reason !== undefined || privilege === undefined)
        throw new Error(`agent-user: "${request.name}" ${reason ?? 'needs root or sudo'}.`);
    const name = request.name === agent_user_account/* AUTO */.Q8 ? (0,agent_user_account/* newAccountName */.pp)() : request.name;
    const undoLog = openUndoLog(request, {
        account: { name, uid: -1, gid: -1 },
        isOwnAccount: request.name === agent_user_account/* AUTO */.Q8,
        folder: null,
        given: [],
        closed: [],
        opened: []
    });
    try {
        const account = await (request.name === agent_user_account/* AUTO */.Q8 ? (0,agent_user_account/* createAccount */._m)(name, privilege) : requireAccount(name));
        undoLog.note({ account });
        return await openFor(account, request, privilege, undoLog);
    }
    catch (error) {
        if (undoLog.now().account.uid > 0)
            await undoAgentUser(undoLog.now(), privilege);
        const cause = (0,error_message/* errorMessage */.g)(error);
        throw new Error(`agent-user: agents cannot run as ${name}: ${cause}`, { cause: error });
    }
}
/** Undoes the changes of a session whose process was killed. */
async function undoLeftAgentUser(privateDirectory) {
    const undoLog = readUndoLog(privateDirectory);
    if (undoLog === undefined)
        return { survivors: [], messages: [] };
    const account = undoLog.account.uid > 0 ? undoLog.account : await (0,agent_user_account/* readAccount */.GM)(undoLog.account.name);
    if (account === undefined)
        return { survivors: [], messages: [] };
    const privilege = await (0,privileged_shell/* findPrivilege */.X)();
    if (privilege !== undefined)
        return undoAgentUser({ ...undoLog, account }, privilege);
    return {
        survivors: [],
        messages: [`Removing what agents left as user ${account.name} needs root or sudo.`]
    };
}
async function requireAccount(name) {
    const account = await (0,agent_user_account/* readAccount */.GM)(name);
    if (account === undefined)
        throw new Error('there is no such user');
    return account;
}
async function openFor(account, request, privilege, undoLog) {
    const { workingDirectory, privateDirectory } = request;
    requireOwnFilesElsewhere(workingDirectory);
    const unsafe = (0,trusted_path/* findWritablePart */.LC)(TEMPORARY);
    if (unsafe !== undefined)
        throw new Error(`users other than root and this one can replace what is in ${unsafe}; restore its permissions: chmod 1777 ${unsafe}`);
    const folder = external_node_fs_.mkdtempSync(external_node_path_.join(TEMPORARY, 'mpm-'));
    undoLog.note({ folder });
    external_node_fs_.chmodSync(folder, 0o711);
    for (const each of request.closedFolders) {
        const mode = external_node_fs_.statSync(each, { throwIfNoEntry: false })?.mode;
        if (mode === undefined || (mode & 0o077) === 0)
            continue;
        undoLog.note({ closed: [...undoLog.now().closed, { path: each, mode }] });
        await setMode(each, mode & 0o7700, privilege);
    }
    const give = async (path) => {
        const { uid, gid, mode } = external_node_fs_.statSync(path);
        const entry = { path, uid, gid, mode };
        undoLog.note({ given: [...undoLog.now().given, entry] });
        await giveFolder(entry, account, privilege);
    };
    await give(workingDirectory);
    await grantAccess([{ path: `${workingDirectory}/.`, access: 'rx' }, ...request.needed], account, privilege, undoLog);
    const { name, uid, gid } = account;
    const user = {
        name,
        uid,
        gid,
        prefix: privilege.prefix,
        controlFolder: privateDirectory
    };
    const control = await (0,launcher_control/* openLauncherControl */.K)(user);
    if (!control.ok)
        throw new Error(control.error);
    control.value?.close();
    const made = request.name === agent_user_account/* AUTO */.Q8 ? ', created for this session' : '';
    return {
        user,
        folder,
        description: `PM and agents run as the user ${name} (${uid})${made}.`,
        give,
        takeBack: async (path) => {
            const entry = undoLog.now().given.find((each) => each.path === path);
            if (entry === undefined)
                return;
            await takeFolderBack(entry, account, privilege);
            undoLog.note({ given: undoLog.now().given.filter((each) => each !== entry) });
        },
        show: (path) => showFolder(path, account, privilege),
        close: () => undoAgentUser(undoLog.now(), privilege)
    };
}
/**
 * Throws if our own files are in the working directory, which is given to agents: they could change the launcher, which
 * root runs.
 */
function requireOwnFilesElsewhere(workingDirectory) {
    const ours = external_node_fs_.realpathSync(external_node_path_.dirname(launcher/* LAUNCHER_FILE */.K4));
    const relative = external_node_path_.relative(external_node_fs_.realpathSync(workingDirectory), ours);
    if (relative === '..' || relative.startsWith(`..${external_node_path_.sep}`) || external_node_path_.isAbsolute(relative))
        return;
    throw new Error(`the files of mpm-orchestrator itself (${ours}) are in the working directory, where agents could change what ` +
        'runs as root. Use the action as owner/name@commit, or check it out outside the working directory');
}
/** Grants access on the way to the needed paths: in a home folder that others cannot enter, no agent would start. */
async function grantAccess(needed, account, privilege, undoLog) {
    for (const tried = new Set();;) {
        const [closed] = await findBlockedPaths(needed, account, privilege);
        if (closed === undefined)
            return;
        const { path: wanted, at } = closed;
        const isParent = wanted !== at && !tried.has(at);
        if (!isParent || !canGrantTraversal())
            throw new Error(`${wanted} is not accessible to this user because of ${at}. ` +
                (isParent
                    ? `Install the package acl, so that access can be granted to this user alone, or grant it yourself: chmod o+x ${at}`
                    : 'Put it where every user can read it (the CLI: claude-path)'));
        tried.add(at);
        undoLog.note({ opened: [...undoLog.now().opened, at] });
        await grantTraversal(at, account, privilege);
    }
}
function openUndoLog({ privateDirectory }, start) {
    let now = start;
    writeUndoLog(privateDirectory, now);
    return {
        now: () => now,
        note: (change) => {
            now = { ...now, ...change };
            writeUndoLog(privateDirectory, now);
        }
    };
}


/***/ }),

/***/ 33462:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cleanUpOrphanedSessions: () => (/* binding */ cleanUpOrphanedSessions),
  cleanUpSession: () => (/* binding */ cleanUpSession),
  describeCleanUpFailures: () => (/* binding */ describeCleanUpFailures)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/agent-user/agent-user.js + 3 modules
var agent_user = __webpack_require__(34179);
// EXTERNAL MODULE: ./lib/process/cgroup/cgroup-files.js
var cgroup_files = __webpack_require__(53702);
// EXTERNAL MODULE: ./lib/process/cgroup/cgroup-mounts.js
var cgroup_mounts = __webpack_require__(52135);
// EXTERNAL MODULE: ./lib/process/cgroup/privileged-shell.js
var privileged_shell = __webpack_require__(730);
;// CONCATENATED MODULE: ./lib/process/cgroup/stale-cgroups.js
/** Removes the cgroups of a session whose process was killed, and kills what still runs in them. */




// Version 2 kills a whole subtree at once. In version 1, forking is disabled first, then all processes are killed.
const REMOVE = `
for folder do
  if [ -e "$folder/cgroup.kill" ]; then echo 1 > "$folder/cgroup.kill"; fi
  for cgroup in "$folder" "$folder"/*/; do
    if [ -e "$cgroup/pids.max" ] && [ ! -e "$folder/cgroup.kill" ]; then echo 0 > "$cgroup/pids.max"; fi
  done
done
for folder do
  rounds=0
  while pids=$(find "$folder" -name cgroup.procs -exec cat {} + 2>/dev/null) && [ -n "$pids" ] && [ $rounds -lt 300 ]; do
    kill -9 $pids 2>/dev/null || true
    sleep 0.01
    rounds=$((rounds + 1))
  done
  find "$folder" -depth -type d -exec rmdir {} \\; 2>/dev/null || true
done`;
/**
 * Kills and removes what a session left in control groups.
 * @returns messages about what could not be removed
 */
async function removeStaleCgroups(sessionId) {
    const folders = listSessionFolders((0,cgroup_mounts/* readCgroupMounts */.Z)(), (0,cgroup_files/* sessionFolderName */.Iz)(sessionId)).filter(isOurs);
    if (folders.length === 0)
        return [];
    const privilege = await (0,privileged_shell/* findPrivilege */.X)();
    if (privilege === undefined)
        return folders.map((folder) => `${folder} was left behind: removing it needs root or sudo.`);
    try {
        await privilege.run(REMOVE, folders);
    }
    catch (error) {
        return [`The control groups of the session could not be removed: ${String(error)}`];
    }
    return folders.filter((folder) => (0,external_node_fs_.existsSync)(folder)).map((folder) => `${folder} could not be removed.`);
}
/** Every folder that a session may have created, for each cgroup version. */
function listSessionFolders(mounts, name) {
    const { v2, v1 } = mounts;
    return [
        ...(v2 === undefined ? [] : [`${v2.mountPoint}/${name}`, `${v2.mountPoint}/system.slice/${name}.scope`]),
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

// EXTERNAL MODULE: ./lib/process/kill/terminate.js
var terminate = __webpack_require__(64453);
// EXTERNAL MODULE: ./lib/session/lifecycle/release-all.js
var release_all = __webpack_require__(55788);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js + 1 modules
var session_folder = __webpack_require__(70299);
// EXTERNAL MODULE: ./lib/session/lifecycle/session-owner.js
var session_owner = __webpack_require__(73829);
// EXTERNAL MODULE: ./lib/session/lifecycle/short-folder.js
var short_folder = __webpack_require__(78682);
// EXTERNAL MODULE: ./lib/session/workspace/file-transaction.js
var file_transaction = __webpack_require__(5843);
// EXTERNAL MODULE: ./lib/session/workspace/workspace-places.js
var workspace_places = __webpack_require__(9664);
// EXTERNAL MODULE: ./lib/session/workspace/git/worktree.js
var worktree = __webpack_require__(38580);
;// CONCATENATED MODULE: ./lib/session/workspace/clean-up-workspace.js
/** Cleans up the workspaces of a killed session. */




/**
 * Removes the worktrees that a killed session left, and undoes a merge that it had not finished.
 * @returns messages for the log
 */
function cleanUpWorkspace(sessionDirectory) {
    const messages = [];
    for (const directory of (0,workspace_places/* placesFor */.Wu)(sessionDirectory)) {
        if (!external_node_fs_.existsSync(directory))
            continue;
        if ((0,file_transaction/* undoFromJournal */.Kl)((0,workspace_places/* journalOf */.PR)(directory)))
            messages.push('Undid an interrupted merge: the files are as they were before it.');
        (0,worktree/* removeFolder */.v$)(directory);
    }
    return messages;
}

;// CONCATENATED MODULE: ./lib/session/lifecycle/clean-up.js
/** Cleans up after a session whose main step was killed: processes, kernel limits, private files. */










/** Cleans up after one session. Its processes end first, because they use everything else. */
async function cleanUpSession(sessionDirectory) {
    if (!external_node_fs_.existsSync(external_node_path_.join(sessionDirectory, 'events.jsonl')))
        return { survivors: [], messages: [] };
    const { sessionId } = (0,session_folder/* rebuildRecord */.zz)(sessionDirectory);
    const survivors = sessionId === '' ? [] : await (0,terminate/* endMarkedProcesses */.jk)(sessionId);
    const privateDirectory = (0,session_owner/* privateDirectoryOf */.oW)(sessionDirectory);
    const alive = [...survivors];
    const messages = [];
    await (0,release_all/* releaseAll */.T)([
        async () => messages.push(...(sessionId === '' ? [] : await removeStaleCgroups(sessionId))),
        async () => {
            const undone = await (0,agent_user/* undoLeftAgentUser */.m)(privateDirectory);
            alive.push(...undone.survivors);
            messages.push(...undone.messages);
            (0,short_folder/* removeShortFolder */.X1)(privateDirectory);
            // Last, because it holds the undo log.
            external_node_fs_.rmSync(privateDirectory, { recursive: true, force: true });
        },
        () => messages.push(...cleanUpWorkspace(sessionDirectory))
    ], (message) => messages.push(message));
    return { survivors: alive, messages };
}
/** Cleans up after killed sessions whose folders are in this one. Returns messages for the log. */
async function cleanUpOrphanedSessions(folder) {
    const messages = [];
    for (const sessionDirectory of (0,session_owner/* findOrphanedSessions */.aU)(folder))
        messages.push(`The session of ${sessionDirectory} was killed; cleaned up after it.`, ...describeCleanUpFailures(await cleanUpSession(sessionDirectory)));
    return messages;
}
/** Describes what could not be cleaned up. */
function describeCleanUpFailures({ survivors, messages }) {
    const alive = survivors.map(({ pid, command }) => `${command} (${pid})`);
    return [
        ...(alive.length === 0 ? [] : [`These processes could not be ended: ${alive.join(', ')}`]),
        ...messages
    ];
}


/***/ }),

/***/ 5843:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ checkParents),
/* harmony export */   Kl: () => (/* binding */ undoFromJournal),
/* harmony export */   sk: () => (/* binding */ replaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82363);
/* harmony import */ var _util_environment_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74902);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/**
 * Replaces files of a folder, all or none: new files are staged before the first is moved, and replaced files are set
 * aside and restored if a move fails. A journal, written first, lets another process undo it after a kill.
 */





/**
 * Carries out a transaction. It is synchronous, so that only a kill can interrupt it.
 * @param journal file that describes the transaction while it runs; another process passes it to `undoFromJournal`
 * @throws EnvironmentError (PATH_OCCUPIED), or an Error of the file system, after everything was restored
 */
function replaceFiles(transaction, journal) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(journal, JSON.stringify(transaction), { mode: 0o600 });
    try {
        moveAside(transaction);
        moveIn(transaction);
    }
    catch (error) {
        undo(transaction);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
        throw error;
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
}
/** Undoes the transaction of a killed process. Returns whether there was one. */
function undoFromJournal(journal) {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(journal))
        return false;
    const transaction = parseJournal(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(journal, 'utf8'));
    if (transaction !== undefined) {
        undo(transaction);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(transaction.staging, { recursive: true, force: true });
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
    return transaction !== undefined;
}
/** Undefined for a journal that was truncated: nothing had been moved yet. */
function parseJournal(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function moveAside({ top, staging, removed }) {
    (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old'));
    removed.forEach((each, number) => {
        checkParents(top, each);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each), node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old', String(number)));
        removeEmptyParents(top, each);
    });
}
function moveIn({ top, staging, added }) {
    for (const each of added) {
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each);
        checkParents(top, each);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
            throw pathOccupied(each, 'a file that git ignores, or a folder with such files,');
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'new'), each), target);
    }
}
function pathOccupied(file, what) {
    const message = `${(0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readablePath */ .qR)(file)} cannot be written: ${what} is in its place`;
    return new _util_environment_error_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .e('PATH_OCCUPIED', message);
}
/**
 * A symlink among the parents would lead the file out of the checkout.
 * @throws EnvironmentError `PATH_OCCUPIED`
 */
function checkParents(top, file) {
    const parts = file.split('/');
    for (let count = 1; count < parts.length; count++) {
        const parent = parts.slice(0, count).join('/');
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, parent), { throwIfNoEntry: false });
        if (stats !== undefined && !stats.isDirectory())
            throw pathOccupied(file, `${(0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readablePath */ .qR)(parent)}, which is not a folder,`);
    }
}
/** As git does, which records no empty folders. */
function removeEmptyParents(top, file) {
    for (let parts = file.split('/').slice(0, -1); parts.length > 0; parts = parts.slice(0, -1)) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, parts.join('/')));
        }
        catch {
            return;
        }
    }
}
function undo({ top, staging, removed, added }) {
    for (const each of added) {
        // Still staged: it was not moved.
        if (exists((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'new'), each)))
            continue;
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each), { force: true });
        removeEmptyParents(top, each);
    }
    removed.forEach((each, number) => {
        const aside = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old', String(number));
        if (!exists(aside))
            return;
        const place = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(place));
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(aside, place);
    });
}
function exists(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
function parentOf(file) {
    return file.subarray(0, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}


/***/ })

};

export const id = 4179;
export const ids = [4179];
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


/***/ })

};

export const id = 447;
export const ids = [447];
export const modules = {

/***/ 89545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ coversMcpEntry),
/* harmony export */   _: () => (/* binding */ namesMcpServer)
/* harmony export */ });
/** Entries of permission lists that name tools of MCP servers. The forms were tried on Claude Code 2.1.197 and 2.1.332. */
/** Whether the first entry allows all that the second one does. */
function coversMcpEntry(wide, narrow) {
    if (wide === narrow)
        return true;
    const prefix = prefixOf(wide);
    return prefix !== undefined && (narrow.startsWith(prefix) || `${narrow}__` === prefix);
}
/** What the names of all covered tools begin with; undefined where the entry names one tool. */
function prefixOf(entry) {
    if (entry.endsWith('*'))
        return entry.slice(0, -1);
    const isServer = !entry.slice('mcp__'.length).includes('__');
    return isServer ? `${entry}__` : undefined;
}
/** Whether an entry allows a tool of this server. The CLI replaces what a tool's name may not hold by `_`. */
function namesMcpServer(entry, server) {
    const name = `mcp__${server.replaceAll(/[^\w-]/g, '_')}`;
    return entry === name || entry.startsWith(`${name}__`);
}


/***/ }),

/***/ 38129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ isLookingTool),
/* harmony export */   Eq: () => (/* binding */ findForbiddenTools),
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   mo: () => (/* binding */ forbiddenToolReason),
/* harmony export */   rD: () => (/* binding */ narrowTools),
/* harmony export */   tg: () => (/* binding */ isMcpTool),
/* harmony export */   uG: () => (/* binding */ TOOL_ENTRY)
/* harmony export */ });
/* harmony import */ var _mcp_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89545);
/**
 * Names of the CLI's tools: which of them an agent never gets, and how an entry of a permission list names its tool.
 */

const STARTS_AGENTS = 'it starts work inside the agent that ends unseen with it; delegations are run as processes of their own';
const OUTLIVES = 'it asks for work after the agent has ended';
const REACHES_SESSIONS = 'it reaches other sessions, which no record of this one would show';
const MOVES = 'it leaves the folder that the run works in; use the input `isolation: worktree`';
const EVERYTHING = 'it means every tool of the CLI, those that start other agents too: name the tools that agents need';
/** Tools that start, wake or reach other agents or outlive their own, and words that mean every tool. */
const FORBIDDEN = [
    { pattern: /^(Task|Agent|Workflow|Skill|SubAgent)$/, reason: STARTS_AGENTS },
    { pattern: /^(SendMessage|ListAgents|ListPeers)$/, reason: REACHES_SESSIONS },
    {
        pattern: /^(Cron\w*|ScheduleWakeup|Monitor|RemoteTrigger|SubscribePR|PushNotification)$/,
        reason: OUTLIVES
    },
    { pattern: /^(Enter|Exit)Worktree$/, reason: MOVES },
    // The CLI reads `default`, in any case, as every tool; the others are what people write for it.
    { pattern: /^(default|all|any|everything|\*)$/i, reason: EVERYTHING }
];
/** Forms of an entry: `Read`, `Bash(git:*)`, `mcp__server__tool*`; `*` alone so that its refusal can say why. */
const TOOL_ENTRY = /^(?:(?!mcp__)[A-Za-z_][\w-]*(?:\(.*\))?|mcp__(?!_)[\w-]+|mcp__(?!_)[\w-]+?__[\w-]*\*|\*)$/;
/** `Bash(git:*)` names the tool `Bash`; a plain name names itself. */
function toolName(entry) {
    const open = entry.indexOf('(');
    return (open === -1 ? entry : entry.slice(0, open)).trim();
}
/** Whether an entry names a tool of an MCP server (`mcp__server__tool`). */
function isMcpTool(entry) {
    return entry.startsWith('mcp__');
}
/** Why an entry's tool is never given to an agent; undefined where it may be. */
function forbiddenToolReason(entry) {
    const name = toolName(entry);
    return FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason;
}
/** Tools that look at files, or keep the agent's own list of what is to be done. Whatever is not named may do anything. */
const LOOKING = new Set([
    ...['Read', 'Glob', 'Grep', 'LS', 'NotebookRead'],
    ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'ToolSearch']
]);
/** Whether a call of this tool leaves nothing behind, neither in files nor elsewhere. */
function isLookingTool(tool) {
    return LOOKING.has(tool);
}
/** The entries that no agent gets, for the check of the configuration. */
function findForbiddenTools(entries) {
    return entries.flatMap((entry) => {
        const reason = forbiddenToolReason(entry);
        return reason === undefined ? [] : [{ tool: toolName(entry), reason }];
    });
}
/**
 * The entries that both lists allow. A bare name allows all that the other list's pattern allows; of two patterns for
 * one tool only equal ones are kept, as neither may widen the other. Without an agent's list all entries stay.
 */
function narrowTools(allowed, agentTools, deniedTools = []) {
    const kept = agentTools === undefined
        ? allowed
        : allowed.flatMap((entry) => agentTools.flatMap((own) => narrower(entry, own) ?? []));
    return [...new Set(kept)].filter((entry) => !deniedTools.some((denied) => covers(denied, entry)));
}
/** Whether the first entry allows all that the second one does. */
function covers(wide, narrow) {
    if (isMcpTool(wide) && isMcpTool(narrow))
        return (0,_mcp_entries_js__WEBPACK_IMPORTED_MODULE_0__/* .coversMcpEntry */ .H)(wide, narrow);
    return wide === narrow || wide === toolName(narrow);
}
function narrower(first, second) {
    if (covers(first, second))
        return second;
    return covers(second, first) ? first : undefined;
}


/***/ }),

/***/ 64694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseCustomHeaders)
/* harmony export */ });
/** `ANTHROPIC_CUSTOM_HEADERS`, as the CLI reads it: one `Name: value` on each line. Pure. */
/** A header's name (RFC 9110, section 5.1). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** They frame a message or name its receiver; a header that is added cannot say either. */
const FRAMING = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect)$/;
/** Names in small letters. Lines that are no header are left out, as the CLI does. */
function parseCustomHeaders(text) {
    const headers = (text ?? '').split(/\r?\n|\r/).flatMap((line) => {
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
        const value = line.slice(colon + 1).trim();
        return NAME.test(name) && !FRAMING.test(name) && isHeaderValue(value) ? [[name, value]] : [];
    });
    return Object.fromEntries(headers);
}
/** Node refuses a request with any other character in a header. */
function isHeaderValue(value) {
    return value !== '' && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}


/***/ }),

/***/ 972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ gitSettings)
/* harmony export */ });
/** Each of these would run a program of the repository's choice on a command that only reads. */
const SETTINGS = {
    // A folder of the checkout that looks like a repository (`HEAD`, `objects`, `refs`) has its `config` obeyed otherwise.
    'safe.bareRepository': 'explicit',
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
    // With it `git log` starts `gpg.program`.
    'log.showSignature': 'false'
};
/**
 * The variables of git for an environment. The workflow's own `GIT_CONFIG_*` in it stay; ours follow them, and git takes
 * the last value of a setting.
 */
function gitSettings(environment = {}) {
    const count = environment['GIT_CONFIG_COUNT'] ?? '';
    const first = /^\d{1,4}$/.test(count) ? Number(count) : 0;
    const settings = Object.entries(SETTINGS);
    const variables = settings.flatMap(([name, value], index) => [
        [`GIT_CONFIG_KEY_${first + index}`, name],
        [`GIT_CONFIG_VALUE_${first + index}`, value]
    ]);
    return { GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(variables) };
}


/***/ }),

/***/ 53702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ sessionFolderName),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   Zd: () => (/* binding */ MAX_PROCESSES),
/* harmony export */   Zt: () => (/* binding */ parseKeyedNumber),
/* harmony export */   cH: () => (/* binding */ readPidsBelow),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   rh: () => (/* binding */ sanitizeName),
/* harmony export */   vE: () => (/* binding */ readPids),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Reading the small files of control groups, and naming their folders. */

/**
 * Processes that one agent run may have at a time. A build with many workers and the tools of an agent stay in the
 * hundreds; a fork bomb ends here, before the machine's own bound (32,768 pids) takes every other process along.
 */
const MAX_PROCESSES = 4096;
/** The kernel allows 255 bytes for a folder's name; ours stay readable. */
const NAME_LIMIT = 64;
/** A file's text; null when it cannot be read. */
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
/** A file that holds one whole number; null when it cannot be read or holds a word (`max`). */
function readNumber(path) {
    const text = readText(path)?.trim() ?? '';
    return /^\d+$/.test(text) ? Number(text) : null;
}
/** The number behind a key in lines `key number`; 0 when the key is not there. */
function parseKeyedNumber(text, key) {
    const at = text.startsWith(`${key} `) ? 0 : text.indexOf(`\n${key} `) + 1;
    if (at === 0 && !text.startsWith(`${key} `))
        return 0;
    return Number.parseInt(text.slice(at + key.length + 1), 10);
}
/** The processes in a group and in those that were made below it. */
function readPidsBelow(folder) {
    return [...readPids(folder), ...listGroups(folder).flatMap((name) => readPidsBelow(`${folder}/${name}`))];
}
/** Names of the groups right below a group. */
function listGroups(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name);
    }
    catch {
        return [];
    }
}
/** The processes in a group: one pid on each line of `cgroup.procs`. */
function readPids(folder) {
    return (readText(`${folder}/cgroup.procs`) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map(Number);
}
/** A name made of letters, digits, `_`, `.` and `-` that no folder can be mistaken for. */
function sanitizeName(name) {
    return (name
        .replace(/[^A-Za-z0-9_.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, NAME_LIMIT) || 'unnamed');
}
/** Folder of all cgroups of a session, below whatever the machine's way is. */
function sessionFolderName(sessionId) {
    return `mpm-${sanitizeName(sessionId)}`;
}


/***/ }),

/***/ 52135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readCgroupMounts)
/* harmony export */ });
/* unused harmony export parseCgroupMounts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Where the kernel's control groups are to be found (man 7 cgroups), and where in them this process stands. */

/**
 * @param mountInfo `/proc/self/mountinfo`
 * @param membership `/proc/self/cgroup`
 */
function parseCgroupMounts(mountInfo, membership) {
    const paths = new Map();
    for (const line of membership.split('\n')) {
        const [, controllers, path] = /^\d+:([^:]*):(.*)$/.exec(line) ?? [];
        if (controllers === undefined || path === undefined)
            continue;
        for (const controller of controllers.split(','))
            paths.set(controller, path);
    }
    let v2 = null;
    const v1 = new Map();
    for (const line of mountInfo.split('\n')) {
        const [before = '', after = ''] = line.split(' - ');
        const [, , , root = '/', mountPoint = ''] = before.split(' ');
        const [type, , options = ''] = after.split(' ');
        const at = (path) => ({ mountPoint, ownFolder: ownFolder(mountPoint, root, path) });
        if (type === 'cgroup2')
            v2 ??= at(paths.get(''));
        else if (type === 'cgroup') {
            for (const option of options.split(','))
                if (paths.has(option))
                    v1.set(option, at(paths.get(option)));
        }
    }
    return { v2, v1 };
}
/** The hierarchies as this process sees them; none where the system has no such thing. */
function readCgroupMounts() {
    try {
        return parseCgroupMounts((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/cgroup', 'utf8'));
    }
    catch {
        return { v2: null, v1: new Map() };
    }
}
/** In a container the mount may begin at the container's own group, while the path still counts from the host's root. */
function ownFolder(mountPoint, mountRoot, path = '/') {
    const root = mountRoot === '/' ? '' : mountRoot;
    const below = path === root || path.startsWith(`${root}/`) ? path.slice(root.length) : '';
    return below === '/' ? mountPoint : mountPoint + below;
}


/***/ }),

/***/ 42819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GF: () => (/* binding */ applySteps),
/* harmony export */   L8: () => (/* binding */ make),
/* harmony export */   M9: () => (/* binding */ write),
/* harmony export */   P4: () => (/* binding */ STEP_SCRIPT),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   lv: () => (/* binding */ buildStepArguments)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _util_wait_until_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96534);
/* harmony import */ var _cgroup_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53702);
/**
 * What is changed in control groups, as data: where we are root it is done here, in our own process; where it takes
 * sudo, one shell does all of it. Starting a program costs more than everything that it then does to a group.
 */



/** The last process of a group counts as its member for a moment after it cannot be seen there any more. */
const REMOVE_TIMEOUT_MS = 2000;
/** Makes a folder. */
function make(folder) {
    return { kind: 'make', folder };
}
/** Writes a text to a file of a group. */
function write(file, text, need = 'always') {
    return { kind: 'write', file, text: String(text), need };
}
/** Removes a folder and those below it, in which no process may be. */
function remove(folder) {
    return { kind: 'remove', folder };
}
/**
 * Does the steps in this process.
 * @throws Error of the step that failed
 */
async function applySteps(steps) {
    for (const step of steps) {
        switch (step.kind) {
            case 'make':
                tolerate('EEXIST', () => {
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(step.folder);
                });
                break;
            case 'write':
                writeStep(step);
                break;
            case 'own':
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(step.file, step.userId, -1);
                break;
            case 'remove':
                await removeFolder(step.folder);
        }
    }
}
function writeStep({ file, text, need }) {
    if (need === 'if-there' && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(file))
        return;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text);
    }
    catch (error) {
        if (need !== 'if-possible')
            throw error;
    }
}
async function removeFolder(folder) {
    // Who has the rights to may make groups in its own.
    for (const name of (0,_cgroup_files_js__WEBPACK_IMPORTED_MODULE_2__/* .listGroups */ .P$)(folder))
        await removeFolder(`${folder}/${name}`);
    let busy;
    await (0,_util_wait_until_js__WEBPACK_IMPORTED_MODULE_1__/* .waitUntil */ .a)(() => {
        busy = undefined;
        try {
            tolerate('ENOENT', () => {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
            });
        }
        catch (error) {
            if (error.code !== 'EBUSY')
                throw error;
            busy = error;
        }
        return busy === undefined;
    }, REMOVE_TIMEOUT_MS);
    if (busy !== undefined)
        throw busy;
}
function tolerate(code, work) {
    try {
        work();
    }
    catch (error) {
        if (error.code !== code)
            throw error;
    }
}
/** The same in a shell, with as much patience; its arguments are those of `buildStepArguments`. */
const STEP_SCRIPT = `
while [ $# -gt 0 ]; do
  case $1 in
    make) mkdir -p "$2"; shift 2 ;;
    always) echo "$3" > "$2"; shift 3 ;;
    if-there) if [ -e "$2" ]; then echo "$3" > "$2"; fi; shift 3 ;;
    if-possible) { echo "$3" > "$2"; } 2>/dev/null || true; shift 3 ;;
    own) chown "$3" "$2"; shift 3 ;;
    remove)
      tries=1
      while [ $tries -lt 60 ] && [ -d "$2" ]; do
        find "$2" -depth -type d -exec rmdir {} \\; 2>/dev/null || true
        if [ -d "$2" ]; then sleep 0.01; fi
        tries=$((tries + 1))
      done
      if [ -d "$2" ]; then rmdir "$2"; fi
      shift 2 ;;
  esac
done`;
/** The steps as words. */
function buildStepArguments(steps) {
    return steps.flatMap((step) => {
        switch (step.kind) {
            case 'make':
            case 'remove':
                return [step.kind, step.folder];
            case 'write':
                return [step.need, step.file, step.text];
            case 'own':
                return [step.kind, step.file, String(step.userId)];
        }
    });
}


/***/ }),

/***/ 730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ findPrivilege)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _util_command_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7710);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95175);
/* harmony import */ var _group_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42819);
/** What only root may do: directly where we are root, through sudo where it asks for no password. */





const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** A script of ours takes milliseconds; sudo may look up names in a network. */
const SCRIPT_TIMEOUT_MS = 10_000;
/** The privilege that this process has; null when it has none. Nothing is ever asked for. */
async function findPrivilege(userId = process.getuid?.()) {
    if (userId === 0)
        return makeShell('root', []);
    const program = (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_2__/* .findRootsProgram */ .de)('sudo');
    if (program === null)
        return null;
    const sudo = makeShell('sudo', [program, '-n', '--']);
    try {
        await sudo.run('true', []);
        return sudo;
    }
    catch {
        return null;
    }
}
function makeShell(kind, prefix) {
    const runScript = async (script, args, timeoutMs = SCRIPT_TIMEOUT_MS) => {
        const [program, ...rest] = [...prefix, '/bin/sh', '-ec', script, 'sh', ...args];
        try {
            const { stdout } = await run(program, rest, {
                timeout: timeoutMs,
                cwd: '/',
                env: { ..._util_trusted_path_js__WEBPACK_IMPORTED_MODULE_2__/* .ROOTS_ENVIRONMENT */ .Qz }
            });
            return stdout;
        }
        catch (error) {
            throw new Error((0,_util_command_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .explainFailure */ .S)(error), { cause: error });
        }
    };
    const apply = async (steps) => {
        if (kind === 'root')
            await (0,_group_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .applySteps */ .GF)(steps);
        else if (steps.length > 0)
            await runScript(_group_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .STEP_SCRIPT */ .P4, (0,_group_steps_js__WEBPACK_IMPORTED_MODULE_3__/* .buildStepArguments */ .lv)(steps));
    };
    return { kind, prefix, run: runScript, apply };
}


/***/ }),

/***/ 55571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zV: () => (/* binding */ killAllOf),
  GU: () => (/* binding */ killMembersAs),
  yi: () => (/* binding */ killUntilGone)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/process/table/process-table.js + 1 modules
var process_table = __webpack_require__(60346);
;// CONCATENATED MODULE: ./lib/process/table/fresh-table.js
/**
 * A process table that is newer than the question. Those who ask while one is awaited share it, so that many processes
 * that end together cost few scans.
 */


/** Between two scans; a scan takes some milliseconds where many processes run. */
const PAUSE_MS = 20;
let awaited = null;
let lastScanMs = -PAUSE_MS;
/** Reads the table after this call, at once when there was no scan for a while. */
function readFreshTable() {
    awaited ??= readSoon();
    return awaited;
}
async function readSoon() {
    const waitMs = lastScanMs + PAUSE_MS - performance.now();
    if (waitMs > 0)
        await (0,promises_.setTimeout)(waitMs);
    else
        await Promise.resolve();
    // Who asks from here on asks for a newer one.
    awaited = null;
    lastScanMs = performance.now();
    return (0,process_table/* readProcessTable */.Uc)();
}

// EXTERNAL MODULE: ./lib/process/table/last-pid.js
var last_pid = __webpack_require__(79052);
// EXTERNAL MODULE: ./lib/process/tree/run-marker.js + 1 modules
var run_marker = __webpack_require__(37961);
// EXTERNAL MODULE: ./lib/process/kill/signal-process.js
var signal_process = __webpack_require__(47896);
;// CONCATENATED MODULE: ./lib/process/kill/kill-new-descendants.js
/**
 * Kills who is born while his kind is looked for and killed. A process that forks and ends every few milliseconds is in no
 * list of pids any more when its turn comes; but pids are given out one after the other, so that its next of kin is met
 * at once.
 */




/** Until nobody was met for so long, at the least. */
const QUIET_MS = 10;
/** Nothing else happens in our process meanwhile, so that it is left to the next look after this. */
const LONGEST_MS = 100;
/**
 * Kills those with this marker, or one of its session, who were born since; gives them.
 * @param since when the look began that did not find them. Who lives longer than that look took is found by it; who lives
 * shorter has his next of kin born within the same time, for which this waits.
 */
function killNewDescendants(since, marker) {
    if (since.lastPid === null)
        return [];
    const killed = new Map();
    const ownSession = (0,process_table/* readProcessEntry */.Yo)(process.pid)?.sid;
    const startMs = performance.now();
    const quietMs = Math.max(QUIET_MS, startMs - since.atMs);
    const births = new Map();
    for (let lastPid = since.lastPid, metMs = startMs;;) {
        const nowMs = performance.now();
        const newest = (0,last_pid/* readLastPid */.Mk)();
        // Nobody was born; or all numbers were given out once, and it begins anew: then the next look finds them.
        if (newest === null || newest < lastPid || newest === since.lastPid)
            break;
        while (lastPid < newest)
            births.set(++lastPid, nowMs);
        const members = (0,run_marker/* findMarked */.Em)(readLiving(births), marker);
        for (const member of members) {
            // In our own session a group may be a stranger's.
            if (member.sid !== ownSession)
                (0,signal_process/* killGroup */.i0)(member, since);
            (0,signal_process/* signalProcess */.a7)(member, 'SIGKILL');
            killed.set(member.pid, member);
        }
        if (members.length > 0)
            metMs = nowMs;
        // For a while again and again: one that is just being born, or replaces its program, shows nothing at first.
        for (const [pid, bornMs] of births)
            if (nowMs - bornMs > quietMs)
                births.delete(pid);
        if (nowMs >= metMs + quietMs || nowMs >= startMs + LONGEST_MS)
            break;
    }
    return [...killed.values()];
}
/** The last first, as the others may be dead by the time it is their turn; who is dead is forgotten. */
function readLiving(births) {
    const table = new Map();
    for (const pid of [...births.keys()].reverse()) {
        const entry = (0,process_table/* readProcessEntry */.Yo)(pid);
        if (entry === null)
            continue;
        if ((0,process_table/* isAlive */._n)(entry))
            table.set(pid, entry);
        else
            births.delete(pid);
    }
    return table;
}

// EXTERNAL MODULE: ./lib/process/table/process-index.js
var process_index = __webpack_require__(86762);
// EXTERNAL MODULE: ./lib/process/launch/process-user.js
var process_user = __webpack_require__(84778);
// EXTERNAL MODULE: ./lib/util/trusted-path.js
var trusted_path = __webpack_require__(95175);
;// CONCATENATED MODULE: ./lib/process/kill/kill-members.js
/** Kills processes that were found in a table, and none that took the place of one since. */










/** After a kill so many looks in a row must find nothing: one that forks can hide from a single scan. */
const CLEAN_LOOKS = 3;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;
/** What cannot be killed for so long (another user's process, one stuck in the kernel) is a survivor. */
const PATIENCE_MS = 5000;
/** Kills until nothing is found any more, and gives what could not be killed. */
async function killUntilGone(find, { kill = killMembers, marker } = {}) {
    const deadline = performance.now() + PATIENCE_MS;
    let pauseMs = FIRST_PAUSE_MS;
    for (let cleanLooks = 0, killed = false;;) {
        const moment = (0,last_pid/* takePidWatermark */.FD)();
        const table = await readFreshTable();
        const members = find(table).filter((entry) => (0,process_table/* isAlive */._n)(entry) && entry.pid !== process.pid);
        if (members.length > 0)
            await kill(members, table, moment);
        const newborn = marker === undefined ? [] : killNewDescendants(moment, marker);
        if (members.length + newborn.length === 0) {
            cleanLooks += 1;
            if (!killed || cleanLooks === CLEAN_LOOKS)
                return [];
        }
        else {
            if (performance.now() > deadline)
                return [...members, ...newborn].map(({ pid, command }) => ({ pid, command }));
            killed = true;
            cleanLooks = 0;
        }
        await (0,promises_.setTimeout)(pauseMs);
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5);
    }
}
/** sudo and a shell take some 20 ms. */
const KILL_TIMEOUT_MS = 10_000;
/**
 * Kills as the user that the processes belong to: whatever has taken a pid meanwhile, the kernel lets only that user's
 * own be killed.
 */
function killMembersAs(members, user) {
    return runKill(['-KILL', ...members.map(({ pid }) => String(pid))], user);
}
/** Kills every process of this user in one step of the kernel's, so that nothing can fork past it. */
function killAllOf(user) {
    return runKill(['-KILL', '-1'], user);
}
function runKill(args, user) {
    const [program, ...words] = (0,process_user/* buildAsUser */.s)(['/bin/sh', '-c', 'kill "$@"', 'sh', ...args], user);
    return new Promise((resolve) => {
        // What could not be killed shows at the next look.
        (0,external_node_child_process_.execFile)(program, words, { timeout: KILL_TIMEOUT_MS, cwd: '/', env: { ...trusted_path/* ROOTS_ENVIRONMENT */.Qz } }, () => {
            resolve();
        });
    });
}
function killMembers(members, table, before) {
    const pids = new Set(members.map((member) => member.pid));
    const groups = new Map(members.map((member) => [member.pgid, member]));
    for (const [pgid, member] of groups) {
        const all = (0,process_index/* indexProcesses */.Q)(table).groups.get(pgid) ?? [];
        // A group that a stranger shares is left to the single kills below.
        if (all.every((entry) => pids.has(entry.pid) || !(0,process_table/* isAlive */._n)(entry)))
            (0,signal_process/* killGroup */.i0)(member, before);
    }
    for (const member of members)
        (0,signal_process/* signalProcess */.a7)(member, 'SIGKILL');
}


/***/ }),

/***/ 47896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ signalProcess),
/* harmony export */   i0: () => (/* binding */ killGroup),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var _table_last_pid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79052);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60346);
/** Signals that reach the process that is meant, or nobody: a pid may be another's by now. */


/** Sends a signal to exactly this process; false when it has ended, its pid is another's now, or we may not. */
function signalProcess(entry, signal) {
    if ((0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcessEntry */ .Yo)(entry.pid)?.startTicks !== entry.startTicks)
        return false;
    return trySignal(entry.pid, signal);
}
/**
 * Sends a signal to the whole group of this process, which the kernel does in one step; false when the process has
 * ended, has left the group, or we may not.
 */
function signalGroup(member, signal) {
    const now = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcessEntry */ .Yo)(member.pid);
    if (now?.startTicks !== member.startTicks || now.pgid !== member.pgid || member.pgid <= 1)
        return false;
    return trySignal(-member.pgid, signal);
}
/**
 * Kills the whole group of this process in one step of the kernel's, past which nothing forks: even when the process
 * itself has ended since it was seen, as those do that fork without pause.
 * @param before a moment before the process was seen
 */
function killGroup(member, before) {
    if (member.pgid > 1 && (0,_table_last_pid_js__WEBPACK_IMPORTED_MODULE_0__/* .isNumberKept */ .Q5)(member.pgid, before))
        trySignal(-member.pgid, 'SIGKILL');
    else
        signalGroup(member, 'SIGKILL');
}
function trySignal(target, signal) {
    try {
        process.kill(target, signal);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 64453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ clearAway),
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   jk: () => (/* binding */ endMarkedProcesses),
/* harmony export */   no: () => (/* binding */ settles)
/* harmony export */ });
/* unused harmony export endLeftovers */
/* harmony import */ var _kill_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55571);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60346);
/* harmony import */ var _tree_process_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63844);
/* harmony import */ var _signal_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47896);
/**
 * Ends a process tree and leaves nothing of it: asks, waits, lets the launcher and the kernel's cgroup kill, looks, and
 * kills what is still there. Never signals a process that is not the tree's.
 */




/** The launcher kills what is below it within this, or is stuck itself. */
const SWEEP_MS = 3000;
/** A terminal whose every process was killed is at its end within this. */
const CLOSING_MS = 1000;
/**
 * The ladder. Resolves when `ended` did (the terminal is at its end) or nothing that we can do will make it.
 * @param graceMs time for the program to end by itself after SIGTERM; 0 kills at once
 */
async function endTree(target, graceMs, ended) {
    if (graceMs > 0 && askToEnd(target) && (await settles(ended, graceMs)))
        return;
    if (target.control !== null)
        target.control.sweep();
    else if (target.launcherKind === 'perl') {
        // A launcher that was stopped could not sweep.
        (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalProcess */ .a7)(target.launcher, 'SIGCONT');
        (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalProcess */ .a7)(target.launcher, 'SIGTERM');
    }
    await target.cgroup?.killAll();
    if (target.launcherKind === 'perl' && (await settles(ended, SWEEP_MS)))
        return;
    await endLeftovers(target, true);
    await settles(ended, CLOSING_MS);
}
/**
 * Looks for what is left of a tree whose program has ended, and kills it. Gives what could not be killed.
 * @param thorough also looks for the marker in every environment: for a tree whose launcher may not have swept
 */
async function endLeftovers(target, thorough) {
    const { cgroup, tree, marker, user, control } = target;
    if (cgroup !== null && cgroup.pids().length > 0)
        await cgroup.killAll();
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .killUntilGone */ .yi)((table) => unite(tree.update(table), thorough ? (0,_tree_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findMarked */ .Em)(table, marker) : [], confined(table, cgroup)), user !== undefined && control !== null
        ? { kill: (members) => (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .killMembersAs */ .GU)(members, user) }
        : { marker: thorough ? marker : undefined });
}
/**
 * Kills every process that carries this marker (or, by a session's id, one of its markers), and its descendants: for runs
 * whose supervisor was killed. Gives what
 * could not be killed.
 */
function endMarkedProcesses(marker) {
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .killUntilGone */ .yi)((table) => (0,_tree_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findMarked */ .Em)(table, marker), { marker });
}
/** The launcher passes it on to the program's group: only a parent can be sure that a pid is still its child's. */
function askToEnd(target) {
    if (target.control !== null)
        return target.control.ask();
    if (target.launcherKind === 'perl')
        return (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalProcess */ .a7)(target.launcher, 'SIGUSR1') && (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalProcess */ .a7)(target.launcher, 'SIGCONT');
    const now = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcessEntry */ .Yo)(target.launcher.pid) ?? target.launcher;
    // A stopped program could not even begin to end.
    return (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i8)(now, 'SIGTERM') && (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalGroup */ .i8)(now, 'SIGCONT');
}
function confined(table, cgroup) {
    return (cgroup?.pids() ?? []).map((pid) => table.get(pid)).filter((entry) => entry !== undefined);
}
function unite(...lists) {
    return [...new Map(lists.flat().map((entry) => [entry.pid, entry])).values()];
}
/** Whether the promise settles within the time. */
async function settles(promise, milliseconds) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(resolve, milliseconds, false);
    });
    try {
        return await Promise.race([promise.then(() => true), late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Kills what is left, removes the cgroup, and gives the survivors. Never rejects: what fails is told as a warning. */
async function clearAway({ target, marker, cgroup, swept }, onWarning) {
    try {
        if (target !== null)
            return await endLeftovers(target, !swept);
        return swept ? [] : await endMarkedProcesses(marker);
    }
    catch (error) {
        onWarning(`It could not be checked that nothing of the process is left: ${String(error)}`);
        return [];
    }
    finally {
        const stays = await cgroup?.release();
        if (stays != null)
            onWarning(stays);
    }
}


/***/ }),

/***/ 10189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openLauncherControl)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var _util_command_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7710);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95175);
/**
 * How a launcher that belongs to root is told what to do by us, whose signals the kernel does not let through: by
 * letters in a FIFO. When we die the FIFO has no writer any more, and the launcher ends its tree by itself.
 */







const run = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** What the launcher reads: a request to end, and the order to kill. */
const ASK = 'A';
const SWEEP = 'S';
/**
 * Opens a line, where our signals do not reach the launcher; null where they do. Without a FIFO there is a refusal: such
 * a launcher could not be told to end.
 */
async function openLauncherControl(user) {
    if (user === undefined || user.prefix.length === 0)
        return null;
    try {
        return await openFifo(user);
    }
    catch (error) {
        return {
            refusal: `Through sudo, programs of another user need a named pipe, and none can be made in ${user.controlFolder}: ${(0,_util_command_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .explainFailure */ .S)(error)}`
        };
    }
}
async function openFifo(user) {
    const fifo = node_path__WEBPACK_IMPORTED_MODULE_3__.join(user.controlFolder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}.fifo`);
    await run('/usr/bin/env', ['mkfifo', '-m', '600', fifo], { env: { ..._util_trusted_path_js__WEBPACK_IMPORTED_MODULE_5__/* .ROOTS_ENVIRONMENT */ .Qz } });
    // Opened for both ways it waits for nobody, and is at its end only when we are.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(fifo, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    const say = (letter) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(descriptor, letter) > 0;
        }
        catch {
            return false;
        }
    };
    return {
        fifo,
        ask: () => say(ASK),
        sweep: () => say(SWEEP),
        close: () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(descriptor);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(fifo, { force: true });
        }
    };
}


/***/ }),

/***/ 34930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K4: () => (/* binding */ LAUNCHER_FILE),
  X8: () => (/* binding */ buildDieWithParent),
  c3: () => (/* binding */ buildKernelOptions),
  XT: () => (/* binding */ buildLaunchCommand),
  tT: () => (/* binding */ buildPerlCommand),
  uT: () => (/* binding */ findLaunchMachine),
  Kp: () => (/* binding */ findProgram),
  zP: () => (/* binding */ requireRootPerl)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/process/launch/launcher-sh.js
/** The launcher where there is no perl: it prepares the program's world and becomes the program. It cannot sweep. */
/**
 * A POSIX shell script; arguments: nonce, folder, input file or empty, error file or empty, mark as a limit or empty,
 * number of cgroup files, number of cgroup words, those files, those words, the program with its arguments.
 *
 * The names are long because a short one might be a variable of the program's environment. `trap EXIT` speaks only
 * when `exec` failed: after one that worked there is no shell left. (dash does not run it then: there a program that
 * the kernel refuses, though it is executable, is told by its exit code 126 alone.)
 */
const SHELL_LAUNCHER = `
_mpm_say() { printf '\\000mpm%s %s %s\\000' "$_mpm_nonce" "$1" "$2"; }
_mpm_refuse() { trap - EXIT; _mpm_say failed "$1"; exit 127; }
_mpm_nonce=$1; _mpm_cwd=$2; _mpm_in=$3; _mpm_err=$4; _mpm_mark=$5; _mpm_files=$6; _mpm_words=$7
shift 7
if [ -n "$_mpm_mark" ]; then { ulimit -S -m "$_mpm_mark"; } 2>/dev/null; fi
for _mpm_fd in /proc/self/fd/* /dev/fd/*; do
  _mpm_fd=\${_mpm_fd##*/}
  case $_mpm_fd in
    0|1|2|'*') ;;
    [3-9]) eval "exec $_mpm_fd>&-" ;;
    *) if [ -n "\${BASH_VERSION-}" ]; then eval "exec $_mpm_fd>&-"; fi ;;
  esac
done
if read -r _mpm_score 2>/dev/null </proc/self/oom_score_adj && [ "$_mpm_score" -lt 800 ]; then
  { echo 800 >/proc/self/oom_score_adj; } 2>/dev/null
fi
while [ "$_mpm_files" -gt 0 ]; do
  { echo $$ >"$1"; } 2>/dev/null || _mpm_say unconfined "$1: cannot be written"
  _mpm_files=$((_mpm_files - 1)); shift
done
if [ "$_mpm_words" -gt 0 ]; then
  _mpm_join=; _mpm_at=1
  while [ "$_mpm_at" -le "$_mpm_words" ]; do
    _mpm_join="$_mpm_join \\"\\\${$_mpm_at}\\""; _mpm_at=$((_mpm_at + 1))
  done
  eval "$_mpm_join $$" </dev/null >/dev/null 2>&1 || _mpm_say unconfined "$1: failed"
  shift "$_mpm_words"
fi
cd -- "$_mpm_cwd" 2>/dev/null || _mpm_refuse "its working directory $_mpm_cwd cannot be entered"
_mpm_path=$(command -v -- "$1") || _mpm_refuse "$1: not found"
case $_mpm_path in
  */*) if [ ! -x "$_mpm_path" ] || [ -d "$_mpm_path" ]; then _mpm_refuse "$1: not executable"; fi ;;
esac
_mpm_say started "$$ $$"
if [ -n "$_mpm_in" ]; then
  [ -r "$_mpm_in" ] || _mpm_refuse "its input $_mpm_in cannot be read"
  exec <"$_mpm_in"
fi
if [ -n "$_mpm_err" ]; then
  { : >>"$_mpm_err"; } 2>/dev/null || _mpm_refuse "its error file $_mpm_err cannot be written"
  exec 2>>"$_mpm_err"
fi
trap '_mpm_say failed "$1: cannot be executed"' EXIT
exec "$@"
`;

// EXTERNAL MODULE: ./lib/util/trusted-path.js
var trusted_path = __webpack_require__(95175);
;// CONCATENATED MODULE: ./lib/process/launch/launcher.js
/** Builds the command that starts a program under its launcher. Pure; what the machine has is handed in. */





/** Number of the system call `prctl`, by Node's name of the processor. */
const PRCTL = {
    x64: 157,
    arm64: 167,
    ia32: 172,
    arm: 172,
    ppc64: 171,
    s390x: 172,
    riscv64: 167,
    loong64: 167
};
/** Numbers of the system calls `setresuid` and `setresgid` (with ids of 32 bits), by Node's name of the processor. */
const SET_IDS = {
    x64: [117, 119],
    arm64: [147, 149],
    ia32: [208, 210],
    arm: [208, 210],
    ppc64: [164, 169],
    s390x: [208, 210],
    riscv64: [147, 149],
    loong64: [147, 149]
};
/** Number of the system call `close_range`, the same on all of these (Linux 5.9). */
const CLOSE_RANGE = 436;
/** The launcher itself. */
const LAUNCHER_FILE = external_node_path_.join(import.meta.dirname, 'launcher.pl');
/** The options in which the launcher is told what this kernel understands. */
function buildKernelOptions(machine) {
    const prctl = machine.platform === 'linux' ? PRCTL[machine.arch] : undefined;
    const [setresuid, setresgid] = SET_IDS[machine.arch] ?? [];
    return prctl === undefined || setresuid === undefined
        ? []
        : [
            `prctl=${prctl}`,
            `close-range=${CLOSE_RANGE}`,
            `setresuid=${setresuid}`,
            `setresgid=${setresgid ?? ''}`
        ];
}
/** Wraps a command so that the kernel kills it when we die; without perl it stays as it is. */
function buildDieWithParent(command, machine) {
    if (machine.perl === null)
        return command;
    return [
        ...buildPerlCommand(machine.perl),
        'only-die-with-parent=1',
        ...buildKernelOptions(machine),
        '--',
        ...command
    ];
}
/**
 * The launch of a program on this machine.
 * @throws Error when it is to run as another user, and there is no perl
 */
function buildLaunchCommand(request, machine) {
    if (request.user !== undefined)
        return buildRootLaunch(request, request.user, machine);
    return machine.perl === null
        ? buildShellLaunch(request, machine)
        : buildPerlLaunch(request, machine.perl, buildKernelOptions(machine));
}
/** The launcher without the code of a site (`sitecustomize.pl`), which perl would run before it. */
function buildPerlCommand(perl) {
    return [perl, '-f', LAUNCHER_FILE];
}
/** @throws Error where no perl may run as root */
function requireRootPerl({ rootPerl }) {
    if (rootPerl === null)
        throw new Error('Running a program as another user needs a perl that only root could have changed.');
    return rootPerl;
}
function buildRootLaunch(request, user, machine) {
    const kernel = buildKernelOptions(machine);
    const options = [
        ...buildOptions(request, kernel),
        ...[`uid=${user.uid}`, `gid=${user.gid}`, `env-file=${user.environmentFile}`],
        ...user.ownedPaths.map((each) => `own=${each}`),
        ...(user.fifo === null ? [] : [`control=${user.fifo}`])
    ];
    const launcher = buildPerlCommand(requireRootPerl(machine));
    const [file = '', ...args] = [...user.prefix, ...launcher, ...options, '--', ...request.command];
    const { environmentFile } = user;
    return {
        kind: 'perl',
        adoptsOrphans: kernel.length > 0,
        file,
        args,
        env: trusted_path/* ROOTS_ENVIRONMENT */.Qz,
        environmentFile
    };
}
function buildOptions(request, kernel) {
    const options = [`nonce=${request.nonce}`, `cwd=${request.cwd}`, ...kernel];
    if (request.parentPid !== null)
        options.push(`parent=${request.parentPid}`);
    if (request.stdinFile !== undefined)
        options.push(`stdin=${request.stdinFile}`);
    if (request.stderrFile !== undefined)
        options.push(`stderr=${request.stderrFile}`);
    if (request.join?.kind === 'write')
        options.push(...request.join.files.map((file) => `join-file=${file}`));
    if (request.join?.kind === 'command')
        options.push(...request.join.command.map((word) => `join-word=${word}`));
    return options;
}
function buildPerlLaunch(request, perl, kernel) {
    const options = buildOptions(request, kernel);
    const [file, ...args] = buildPerlCommand(perl);
    // A locale that perl does not know is no concern of the program's reader.
    const env = { PERL_BADLANG: '0' };
    for (const [name, value] of Object.entries(request.env)) {
        // PERL5OPT and its like are meant for the program: in the launcher they would load who knows what.
        if (name.startsWith('PERL'))
            options.push(`env=${name}=${value}`);
        else
            env[name] = value;
    }
    return {
        kind: 'perl',
        adoptsOrphans: kernel.length > 0,
        file,
        args: [...args, ...options, '--', ...request.command],
        env
    };
}
function buildShellLaunch(request, { shell, platform }) {
    const files = request.join?.kind === 'write' ? request.join.files : [];
    const words = request.join?.kind === 'command' ? request.join.command : [];
    const args = [
        ...['-c', SHELL_LAUNCHER, 'sh', request.nonce, request.cwd],
        ...[request.stdinFile ?? '', request.stderrFile ?? ''],
        platform === 'linux' ? String(request.limitMarkKib) : '',
        ...[String(files.length), String(words.length), ...files, ...words, ...request.command]
    ];
    return { kind: 'sh', adoptsOrphans: false, file: shell, args, env: request.env };
}
/** Looks at this machine. */
function findLaunchMachine() {
    return {
        platform: process.platform,
        arch: process.arch,
        perl: onlyIfItRuns(findProgram('perl')),
        rootPerl: onlyIfItRuns((0,trusted_path/* findRootsProgram */.de)('perl')),
        // bash closes descriptors above 9, which the smaller shells cannot.
        shell: findProgram('bash') ?? '/bin/sh'
    };
}
const perlTrials = new Map();
const TRIAL_EXIT_CODE = 7;
const TRIAL_TIMEOUT_MS = 10_000;
/** A perl that cannot run (a missing library, a stub) would fail every launch; it is tried once, in some 3 ms. */
function onlyIfItRuns(perl) {
    if (perl === null)
        return null;
    let runs = perlTrials.get(perl);
    if (runs === undefined) {
        const options = {
            timeout: TRIAL_TIMEOUT_MS,
            cwd: '/',
            env: { ...trusted_path/* ROOTS_ENVIRONMENT */.Qz },
            stdio: 'ignore'
        };
        runs = (0,external_node_child_process_.spawnSync)(perl, ['-f', '-e', `exit ${TRIAL_EXIT_CODE}`], options).status === TRIAL_EXIT_CODE;
        perlTrials.set(perl, runs);
    }
    return runs ? perl : null;
}
/** Full path of a program of this machine; null when it is not there. */
function findProgram(name) {
    const folders = ['/usr/bin', '/bin', '/usr/local/bin', ...(0,trusted_path/* searchFolders */.c0)()];
    for (const folder of folders) {
        const file = external_node_path_.join(folder, name);
        if (!external_node_path_.isAbsolute(file))
            continue;
        try {
            external_node_fs_.accessSync(file, external_node_fs_.constants.X_OK);
            return file;
        }
        catch {
            // Not in this folder.
        }
    }
    return null;
}


/***/ }),

/***/ 84778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ buildAsUser)
/* harmony export */ });
/* unused harmony export buildUserOptions */
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34930);
/**
 * The user that programs run as, where it is another than ours. The launcher then runs as root, by itself or through
 * sudo, and turns into that user right before it becomes the program: it can still end what that user started.
 */

/** Options by which the launcher turns into the user. */
function buildUserOptions({ uid, gid }) {
    return [`uid=${uid}`, `gid=${gid}`];
}
/**
 * The command that runs another as this user, without a terminal and without supervision; nothing but the command's own
 * words may stand in it, as every user of the machine can read them.
 * @throws Error where no perl may run as root
 */
function buildAsUser(command, user, machine = (0,_launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .findLaunchMachine */ .uT)()) {
    const words = [
        ...[...user.prefix, ...(0,_launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .buildPerlCommand */ .tT)((0,_launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .requireRootPerl */ .zP)(machine)), 'only-become=1'],
        ...(0,_launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKernelOptions */ .c3)(machine),
        ...buildUserOptions(user),
        '--',
        ...command
    ];
    return words;
}


/***/ }),

/***/ 36617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readKernelConstants)
/* harmony export */ });
/* unused harmony export parseAuxiliaryVector */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** The two numbers without which `/proc` cannot be read, from the auxiliary vector: no `getconf` is started. */

// Entries of the auxiliary vector (getauxval(3), elf.h).
const AT_PAGESZ = 6n;
const AT_CLKTCK = 17n;
const ENTRY_BYTES = 16;
/** What every x86-64 machine has, and most others. */
const USUAL = { pageBytes: 4096, ticksPerSecond: 100 };
/** Finds the constants in an auxiliary vector of a little-endian 64-bit machine. */
function parseAuxiliaryVector(vector) {
    let { pageBytes, ticksPerSecond } = USUAL;
    for (let at = 0; at + ENTRY_BYTES <= vector.length; at += ENTRY_BYTES) {
        const type = vector.readBigUInt64LE(at);
        const value = Number(vector.readBigUInt64LE(at + 8));
        if (type === AT_PAGESZ)
            pageBytes = value;
        if (type === AT_CLKTCK)
            ticksPerSecond = value;
    }
    return { pageBytes, ticksPerSecond };
}
let known;
/** The constants of this machine; read once. Where there is no `/proc`: hundredths of a second, as `ps` prints. */
function readKernelConstants() {
    known ??= readOnce();
    return known;
}
function readOnce() {
    try {
        return parseAuxiliaryVector((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/auxv'));
    }
    catch {
        return USUAL;
    }
}


/***/ }),

/***/ 79052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ takePidWatermark),
/* harmony export */   Mk: () => (/* binding */ readLastPid),
/* harmony export */   Q5: () => (/* binding */ isNumberKept)
/* harmony export */ });
/* unused harmony export isCovered */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Pids are given out one after the other: from the last one on, everyone is known who was born since. */

function takePidWatermark() {
    return { atMs: performance.now(), lastPid: readLastPid() };
}
/** Whether a number that was somebody's at or after this moment cannot be a stranger's yet. */
function isNumberKept(number, { lastPid }) {
    const now = readLastPid();
    // A number smaller than before: they were all given out once, and it begins anew.
    return lastPid !== null && now !== null && now >= lastPid && number <= lastPid;
}
const LOAD_FILE = '/proc/loadavg';
const loadBuffer = Buffer.allocUnsafe(256);
let isKernels;
/**
 * The last number of `/proc/loadavg` (man 5 proc): the pid that was given out last in our namespace. Null where there is
 * none, or not the kernel's: LXC puts a file of its own there (lxcfs), and gVisor always says 0.
 */
function readLastPid() {
    if (!(isKernels ??= !isCovered(readMounts(), LOAD_FILE)))
        return null;
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(LOAD_FILE, 'r');
    }
    catch {
        return null;
    }
    try {
        const text = loadBuffer.toString('latin1', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, loadBuffer, 0, loadBuffer.length, 0));
        const lastPid = Number.parseInt(text.slice(text.trimEnd().lastIndexOf(' ') + 1), 10);
        return lastPid > 0 ? lastPid : null;
    }
    catch {
        return null;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** @param mounts text of `/proc/self/mountinfo`; the fifth word of a line is where something is mounted */
function isCovered(mounts, file) {
    return mounts.split('\n').some((line) => line.split(' ')[4] === file);
}
function readMounts() {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8');
    }
    catch {
        return '';
    }
}


/***/ }),

/***/ 60635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseProcStat)
/* harmony export */ });
const SPACE = 0x20;
const CLOSING_PARENTHESIS = 0x29;
const ZERO = 0x30;
/** Positions of the fields that are wanted, counted from the state (field 3 of the manual) as 0. */
const FIELD = { ppid: 1, pgid: 2, sid: 3, firstCpuTime: 11, lastCpuTime: 14, threads: 17, start: 19, rss: 21 };
/**
 * @param bytes holds the line from 0 to `length`
 * @param pageBytes size of a page of memory
 * @returns null when the line is not whole
 */
function parseProcStat(bytes, length, pageBytes) {
    // The name may hold blanks and parentheses of its own: the last closing parenthesis ends it.
    let nameEnd = length - 1;
    while (nameEnd > 0 && bytes[nameEnd] !== CLOSING_PARENTHESIS)
        nameEnd--;
    const nameStart = bytes.indexOf(0x28) + 1;
    if (nameStart === 0 || nameEnd < nameStart || nameEnd + 2 >= length)
        return null;
    const state = String.fromCharCode(bytes[nameEnd + 2] ?? 0);
    let position = nameEnd + 4;
    let ppid = 0;
    let pgid = 0;
    let sid = 0;
    let cpuTicks = 0;
    let threads = 0;
    let startTicks = 0;
    for (let field = 1; field <= FIELD.rss; field++) {
        if (position >= length)
            return null;
        let value = 0;
        let byte = bytes[position] ?? SPACE;
        // A minus sign (terminal group, priority) only stands in fields that are not wanted.
        while (byte > SPACE && position < length) {
            value = value * 10 + byte - ZERO;
            byte = bytes[++position] ?? SPACE;
        }
        position++;
        if (field === FIELD.ppid)
            ppid = value;
        else if (field === FIELD.pgid)
            pgid = value;
        else if (field === FIELD.sid)
            sid = value;
        else if (field >= FIELD.firstCpuTime && field <= FIELD.lastCpuTime)
            cpuTicks += value;
        else if (field === FIELD.threads)
            threads = value;
        else if (field === FIELD.start)
            startTicks = value;
        else if (field === FIELD.rss) {
            return {
                pid: parseDecimal(bytes, nameStart - 2),
                ppid,
                pgid,
                sid,
                // A main thread that left its other threads behind shows as a zombie, but the process is not dead.
                state: state === 'Z' && threads > 1 ? 'S' : state,
                startTicks,
                cpuTicks,
                rssBytes: value * pageBytes,
                command: Buffer.from(bytes.subarray(nameStart, nameEnd)).toString('utf8')
            };
        }
    }
    return null;
}
function parseDecimal(bytes, end) {
    let value = 0;
    for (let at = 0; at < end; at++)
        value = value * 10 + (bytes[at] ?? ZERO) - ZERO;
    return value;
}


/***/ }),

/***/ 86762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ indexProcesses)
/* harmony export */ });
const indexes = new WeakMap();
/** The index of a table; a second call for the same table costs nothing. */
function indexProcesses(table) {
    let index = indexes.get(table);
    if (index === undefined) {
        index = buildIndex(table);
        indexes.set(table, index);
    }
    return index;
}
function buildIndex(table) {
    const children = new Map();
    const sessions = new Map();
    const groups = new Map();
    for (const entry of table.values()) {
        append(children, entry.ppid, entry);
        append(sessions, entry.sid, entry);
        append(groups, entry.pgid, entry);
    }
    return { children, sessions, groups };
}
function append(map, key, entry) {
    const list = map.get(key);
    if (list === undefined)
        map.set(key, [entry]);
    else
        list.push(entry);
}


/***/ }),

/***/ 38125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ ProcessScan),
  I: () => (/* binding */ structureOf)
});

// EXTERNAL MODULE: ./lib/process/table/last-pid.js
var last_pid = __webpack_require__(79052);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/process/table/kernel-constants.js
var kernel_constants = __webpack_require__(36617);
// EXTERNAL MODULE: ./lib/process/table/proc-stat.js
var proc_stat = __webpack_require__(60635);
;// CONCATENATED MODULE: ./lib/process/table/member-file.js
/**
 * The open `/proc/PID/stat` of one process. An open file is that of one process for good: when that has ended it cannot
 * be read, whoever has its pid now. A process that did nothing shows the same bytes again, and is the same entry.
 */



/** A line is below 500 bytes. */
const LINE_BYTES = 1024;
const fresh = Buffer.allocUnsafe(LINE_BYTES);
class MemberFile {
    #descriptor;
    #line = Buffer.allocUnsafe(LINE_BYTES);
    #length = 0;
    #entry = null;
    /** @throws Error when there is no such process, or no descriptor is left */
    constructor(pid) {
        this.#descriptor = (0,external_node_fs_.openSync)(`/proc/${pid}/stat`, 'r');
    }
    /** The process as it is now, the same object as before where nothing has changed; null when it has ended. */
    read() {
        let length;
        try {
            length = (0,external_node_fs_.readSync)(this.#descriptor, fresh, 0, LINE_BYTES, 0);
        }
        catch {
            return null;
        }
        if (length === this.#length && fresh.compare(this.#line, 0, length, 0, length) === 0)
            return this.#entry;
        fresh.copy(this.#line, 0, 0, length);
        this.#length = length;
        this.#entry = (0,proc_stat/* parseProcStat */.q)(fresh, length, (0,kernel_constants/* readKernelConstants */.V)().pageBytes);
        return this.#entry;
    }
    close() {
        (0,external_node_fs_.closeSync)(this.#descriptor);
    }
}

// EXTERNAL MODULE: ./lib/process/table/process-table.js + 1 modules
var process_table = __webpack_require__(60346);
;// CONCATENATED MODULE: ./lib/process/table/process-scan.js
/**
 * Process tables in a row, each for a fraction of a whole scan. Between two looks only three things can matter to the
 * trees that are watched: a member changed, a member ended, a process was born. So the members are read again, through
 * files that stay open, and others only when the kernel has given out a pid since.
 */



/** Others, whom nobody watches, are read again after this time: they change their session or end, and nothing hangs on it. */
const WHOLE_SCAN_MS = 5000;
/** The same while nobody at all was born: then only the kernel's word for that is to be doubted. */
const QUIET_WHOLE_SCAN_MS = 30_000;
/** Each open file is a descriptor; members beyond this number are read by their path. */
const MOST_OPEN_FILES = 512;
const structures = new WeakMap();
/**
 * The same object for two tables of a scan in which the same processes live, each with the same parent, group and session:
 * who belongs to whom need not be found out again. Undefined for other tables.
 */
function structureOf(table) {
    return structures.get(table);
}
class ProcessScan {
    #readTable;
    #readLastPid;
    #nowMs;
    /** By pid; null where a member has no open file (any more, or is one of too many). */
    #members = new Map();
    /** As they were asked for; undefined when one of them has lost its file since. */
    #wanted;
    #table = new Map();
    /** What was given last; undefined when something has changed since. */
    #given;
    #isTold = true;
    #lastPid = null;
    /** Who was given a pid up to this one has been listed for certain, if it lived. */
    #listedPid = 0;
    #wholeAtMs = -Infinity;
    #lastPidAtWhole = null;
    #structure = {};
    constructor(sources = {}) {
        this.#readTable = sources.readTable ?? process_table/* readProcessTable */.Uc;
        this.#readLastPid = sources.readLastPid ?? last_pid/* readLastPid */.Mk;
        this.#nowMs = sources.nowMs ?? (() => performance.now());
    }
    /**
     * All processes, members as they are now. A table that was given stays as it is; it is given again when it still holds.
     * @param roots processes that were started since: one that lives and is not in the table shows that pids are given out
     * otherwise than we are told, and all is read from then on
     */
    read(roots = []) {
        const lastPid = this.readLastPid();
        const before = this.#lastPid;
        // A smaller number than before: they were all given out once, and it begins anew.
        if (lastPid === null || before === null || lastPid < before || this.#isWholeDue(lastPid))
            return this.#readWhole();
        this.#lastPid = lastPid;
        if (lastPid > this.#listedPid)
            this.#meetNew(before, lastPid);
        for (const [pid, file] of this.#members)
            this.#readMember(pid, file);
        for (const pid of roots) {
            if (this.#table.has(pid) || (0,process_table/* readProcessEntry */.Yo)(pid) === null)
                continue;
            this.#isTold = false;
            return this.#readWhole();
        }
        return this.#give();
    }
    /** The pid that was given out last; null where the system does not tell. While it stays, nobody is born. */
    readLastPid() {
        return this.#isTold ? this.#readLastPid() : null;
    }
    /** Says who is to be read at each look from now on, in place of who was. */
    watch(pids) {
        if (this.#wanted !== undefined && areSame(this.#wanted, pids))
            return;
        this.#wanted = pids;
        const wanted = new Set(pids);
        for (const [pid, file] of this.#members) {
            if (wanted.has(pid))
                continue;
            file?.close();
            this.#members.delete(pid);
        }
        for (const pid of wanted)
            if (!this.#members.has(pid))
                this.#members.set(pid, this.#open(pid));
    }
    #isWholeDue(lastPid) {
        const isQuiet = lastPid === this.#lastPidAtWhole;
        return this.#nowMs() >= this.#wholeAtMs + (isQuiet ? QUIET_WHOLE_SCAN_MS : WHOLE_SCAN_MS);
    }
    #readWhole() {
        // Before the scan: who is born during it is met again at the next look.
        const lastPid = this.readLastPid();
        // It may throw, for want of descriptors: then what was known stays.
        const table = this.#readTable((pid) => this.#members.get(pid)?.read() ?? (0,process_table/* readProcessEntry */.Yo)(pid));
        this.#lastPid = lastPid;
        this.#listedPid = 0;
        this.#lastPidAtWhole = lastPid;
        this.#wholeAtMs = this.#nowMs();
        this.#table.clear();
        for (const [pid, entry] of table)
            this.#table.set(pid, entry);
        this.#structure = {};
        this.#given = undefined;
        return this.#give();
    }
    #give() {
        if (this.#given === undefined) {
            this.#given = new Map(this.#table);
            structures.set(this.#given, this.#structure);
        }
        return this.#given;
    }
    #open(pid) {
        if (this.#members.size >= MOST_OPEN_FILES)
            return null;
        try {
            return new MemberFile(pid);
        }
        catch {
            return null;
        }
    }
    /**
     * A pid up to the last one that was given out since is another process now, even where it is known. A process has its
     * pid a moment before it can be seen, so that it is looked for once more at the next look.
     */
    #meetNew(before, lastPid) {
        this.#listedPid = before;
        const living = new Set((0,process_table/* listPids */.$q)());
        for (const pid of this.#table.keys())
            if (!living.has(pid))
                this.#put(pid, null);
        for (const pid of living) {
            if (this.#table.has(pid) && (pid <= before || pid > lastPid))
                continue;
            this.#put(pid, (0,process_table/* readProcessEntry */.Yo)(pid));
        }
    }
    #readMember(pid, file) {
        const entry = file === null ? (0,process_table/* readProcessEntry */.Yo)(pid) : file.read();
        if (entry !== null || file === null) {
            this.#put(pid, entry);
            return;
        }
        file.close();
        this.#members.delete(pid);
        this.#wanted = undefined;
        this.#put(pid, (0,process_table/* readProcessEntry */.Yo)(pid));
    }
    #put(pid, entry) {
        const before = this.#table.get(pid);
        if (before === (entry ?? undefined))
            return;
        this.#given = undefined;
        if (!hasSamePlace(before, entry))
            this.#structure = {};
        if (entry === null)
            this.#table.delete(pid);
        else
            this.#table.set(pid, entry);
    }
}
function areSame(some, others) {
    return some.length === others.length && some.every((each, at) => each === others[at]);
}
function hasSamePlace(before, now) {
    if (before === undefined || now === null)
        return before === undefined && now === null;
    return (before.startTicks === now.startTicks &&
        before.ppid === now.ppid &&
        before.pgid === now.pgid &&
        before.sid === now.sid &&
        (0,process_table/* isAlive */._n)(before) === (0,process_table/* isAlive */._n)(now));
}


/***/ }),

/***/ 60346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jK: () => (/* binding */ hasProc),
  _n: () => (/* binding */ isAlive),
  $q: () => (/* binding */ listPids),
  Yo: () => (/* binding */ readProcessEntry),
  Uc: () => (/* binding */ readProcessTable)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/process/table/kernel-constants.js
var kernel_constants = __webpack_require__(36617);
// EXTERNAL MODULE: ./lib/process/table/proc-stat.js
var proc_stat = __webpack_require__(60635);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/process/table/ps-table.js
/** The process table from `ps`, where there is no `/proc` (macOS). */


const COLUMNS = 'pid=,ppid=,pgid=,sess=,stat=,lstart=,time=,rss=,comm=';
const LINE = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\S+)\s+(\S)\S*\s+(\S+\s+\S+\s+\d+\s+[\d:]+\s+\d+)\s+([\d:.-]+)\s+(\d+)\s+(.+)$/;
/** `ps` of a machine with thousands of processes stays below this. */
const OUTPUT_LIMIT_BYTES = 16 * 1024 * 1024;
/**
 * @param text what `ps -axo pid=,ppid=,pgid=,sess=,stat=,lstart=,time=,rss=,comm=` printed under `LC_ALL=C`
 * @param ticksPerSecond unit of the times in the table
 */
function parsePs(text, ticksPerSecond) {
    const table = new Map();
    for (const line of text.split('\n')) {
        const [, pid, ppid, pgid, session, state, started, time, rss, command] = LINE.exec(line) ?? [];
        if (pid === undefined || state === undefined || started === undefined || time === undefined)
            continue;
        table.set(Number(pid), {
            pid: Number(pid),
            ppid: Number(ppid),
            pgid: Number(pgid),
            // macOS prints an address or 0 here: no session is better than a wrong one.
            sid: /^\d+$/.test(session ?? '') ? Number(session) : 0,
            state,
            startTicks: (Date.parse(started) / 1000) * ticksPerSecond,
            cpuTicks: Math.round(parseCpuSeconds(time) * ticksPerSecond),
            rssBytes: Number(rss) * 1024,
            command: command ?? ''
        });
    }
    return table;
}
/** Asks `ps`; an empty table where there is none (Windows). */
function readTableFromPs() {
    try {
        const text = (0,external_node_child_process_.execFileSync)('ps', ['-axo', COLUMNS], {
            encoding: 'utf8',
            env: { ...process.env, LC_ALL: 'C' },
            maxBuffer: OUTPUT_LIMIT_BYTES,
            stdio: ['ignore', 'pipe', 'ignore']
        });
        return parsePs(text, (0,kernel_constants/* readKernelConstants */.V)().ticksPerSecond);
    }
    catch {
        return new Map();
    }
}
/** `[[days-]hours:]minutes:seconds[.hundredths]`. */
function parseCpuSeconds(time) {
    const [clock = '', days = '0'] = time.split('-').reverse();
    return Number(days) * 86_400 + clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

;// CONCATENATED MODULE: ./lib/process/table/process-table.js




/** A line of `/proc/PID/stat` is below 500 bytes; names are cut at 15. */
const STAT_BYTES = 2048;
const statBuffer = Buffer.allocUnsafe(STAT_BYTES);
/** Whether this machine shows its processes under `/proc`, as Linux does. */
const hasProc = (0,external_node_fs_.existsSync)('/proc/self/stat');
/**
 * Scans the machine once. Processes that vanish meanwhile are left out; without `/proc` it asks `ps`.
 * @param readEntry reads one process, for whoever has a cheaper way to some
 */
function readProcessTable(readEntry = readProcStat) {
    if (!hasProc)
        return readTableFromPs();
    const table = new Map();
    for (const pid of listPids()) {
        const entry = readEntry(pid);
        if (entry !== null)
            table.set(entry.pid, entry);
    }
    return table;
}
/** The pids of all processes; none where there is no `/proc`. */
function listPids() {
    if (!hasProc)
        return [];
    const pids = [];
    for (const name of (0,external_node_fs_.readdirSync)('/proc')) {
        const first = name.charCodeAt(0);
        if (first >= 0x31 && first <= 0x39)
            pids.push(Number(name));
    }
    return pids;
}
/** Reads one process; null when there is none with this pid. Only where there is `/proc`. */
function readProcessEntry(pid) {
    return hasProc ? readProcStat(pid) : (readTableFromPs().get(pid) ?? null);
}
/** A process that is dead and only waits to be waited for takes no memory and needs no signal. */
function isAlive(entry) {
    return entry.state !== 'Z' && entry.state !== 'X';
}
function readProcStat(pid) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(`/proc/${pid}/stat`, 'r');
    }
    catch {
        return null;
    }
    try {
        const length = (0,external_node_fs_.readSync)(descriptor, statBuffer, 0, STAT_BYTES, 0);
        return (0,proc_stat/* parseProcStat */.q)(statBuffer, length, (0,kernel_constants/* readKernelConstants */.V)().pageBytes);
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 63844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* reexport safe */ _run_marker_js__WEBPACK_IMPORTED_MODULE_3__.Em),
/* harmony export */   MT: () => (/* reexport safe */ _run_marker_js__WEBPACK_IMPORTED_MODULE_3__.MT),
/* harmony export */   a0: () => (/* reexport safe */ _run_marker_js__WEBPACK_IMPORTED_MODULE_3__.a0),
/* harmony export */   i$: () => (/* binding */ ProcessTree),
/* harmony export */   nC: () => (/* binding */ ProgramTree)
/* harmony export */ });
/* harmony import */ var _table_process_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86762);
/* harmony import */ var _table_process_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38125);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60346);
/* harmony import */ var _run_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37961);
/**
 * One process tree over time. A process belongs to it for good: by descent, by a session or group that was made within
 * the tree, or by its marker. What was seen once is known again after its parents died, by pid and start time.
 */





/**
 * Environments cost a file for each process of the machine, and only find what has escaped everything else. The
 * trees look in the same beat, so that those that are updated with one table share the reading.
 */
const MARKER_BEAT_MS = 2000;
class ProcessTree {
    #rootPid;
    #marker;
    #rootStart;
    /** Start time of every member, by pid. */
    #seen = new Map();
    /** Sessions and groups made within the tree, with the start of their leader where it was seen. */
    #sessions = new Map();
    #groups = new Map();
    /** Sessions that were there before the tree: ours, and those above the root. */
    #foreignSessions = new Set([0]);
    #markerBeat = -1;
    /** Of the table of the last look. */
    #structure;
    #members = [];
    /**
     * @param root the process that the tree grows from; with its start time a pid that was reused is told apart from
     * the first look on
     * @param marker value of `MPM_AGENT_RUN` in its environment
     */
    constructor(root, marker) {
        this.#rootPid = root.pid;
        this.#rootStart = root.startTicks;
        this.#marker = marker;
    }
    /** The living members as this table shows them, and remembers them. */
    update(table) {
        const isMarkerDue = this.#isMarkerDue();
        const structure = (0,_table_process_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .structureOf */ .I)(table);
        if (structure === undefined || structure !== this.#structure || isMarkerDue)
            this.#members = this.#findMembers(table, isMarkerDue);
        else
            this.#members = this.#members.map((member) => table.get(member.pid) ?? member);
        this.#structure = structure;
        return this.#members;
    }
    #findMembers(table, isMarkerDue) {
        const growth = new Growth(table, this.#rootPid);
        this.#meetRoot(table, growth);
        this.#meetRemembered(table, growth);
        if (isMarkerDue)
            for (const entry of (0,_run_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarked */ .HZ)(table, this.#marker ?? ''))
                growth.add(entry);
        // A member may lead to a session, which leads to members: until nothing new turns up.
        let grown;
        do {
            grown = growth.members.size;
            growth.addDescendants();
            this.#learn(growth.members.values(), table);
            this.#meetCompanions(growth, table);
        } while (growth.members.size > grown);
        this.#forget(growth);
        return [...growth.members.values()];
    }
    #meetRoot(table, growth) {
        const root = table.get(this.#rootPid);
        if (root === undefined || (this.#rootStart !== undefined && this.#rootStart !== root.startTicks))
            return;
        this.#rootStart = root.startTicks;
        // The tree cannot have made what its ancestors, or we, live in. A root that does not lead its session inherited it.
        if (root.sid !== root.pid)
            this.#foreignSessions.add(root.sid);
        for (const pid of [...(0,_run_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .pidsAbove */ .u_)(table, root.pid).slice(1), process.pid]) {
            const sid = table.get(pid)?.sid;
            if (sid !== undefined)
                this.#foreignSessions.add(sid);
        }
        growth.add(root);
    }
    #meetRemembered(table, growth) {
        for (const [pid, startTicks] of this.#seen) {
            const entry = table.get(pid);
            if (entry?.startTicks === startTicks && (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(entry))
                growth.add(entry);
        }
    }
    #learn(members, table) {
        for (const member of members) {
            this.#seen.set(member.pid, member.startTicks);
            // Nobody can move into a session of others: what no one above has was made within the tree.
            if (!this.#foreignSessions.has(member.sid)) {
                if (!this.#sessions.has(member.sid))
                    this.#sessions.set(member.sid, table.get(member.sid)?.startTicks);
            }
            else if (this.#seen.has(member.pgid) && !this.#groups.has(member.pgid)) {
                // In a session that is shared with strangers only a group that a member leads is the tree's.
                this.#groups.set(member.pgid, this.#seen.get(member.pgid));
            }
        }
    }
    #meetCompanions(growth, table) {
        for (const [known, all] of [
            [this.#sessions, growth.index.sessions],
            [this.#groups, growth.index.groups]
        ]) {
            for (const [id, leaderStart] of known) {
                const leader = table.get(id);
                // The number was given out again: the session or group of that name is a stranger's.
                if (leader !== undefined && leaderStart !== undefined && leader.startTicks !== leaderStart)
                    known.delete(id);
                else
                    for (const entry of all.get(id) ?? [])
                        growth.add(entry);
            }
        }
    }
    /** A session or group without a living member is over; its number may come back as a stranger's. */
    #forget(growth) {
        for (const pid of this.#seen.keys())
            if (!growth.members.has(pid))
                this.#seen.delete(pid);
        for (const sid of this.#sessions.keys())
            if (!hasLiving(growth.index.sessions.get(sid)))
                this.#sessions.delete(sid);
        for (const pgid of this.#groups.keys())
            if (!hasLiving(growth.index.groups.get(pgid)))
                this.#groups.delete(pgid);
    }
    #isMarkerDue() {
        const beat = Math.floor(performance.now() / MARKER_BEAT_MS);
        if (this.#marker === undefined || beat === this.#markerBeat)
            return false;
        this.#markerBeat = beat;
        return true;
    }
}
/** The members found so far in one table. */
class Growth {
    members = new Map();
    index;
    #rootPid;
    #fresh = [];
    constructor(table, rootPid) {
        this.#rootPid = rootPid;
        this.index = (0,_table_process_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexProcesses */ .Q)(table);
    }
    add(entry) {
        if (this.members.has(entry.pid) || !(0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(entry))
            return;
        // However it was found: we belong to no tree, unless it is our own that is asked for.
        if (entry.pid === process.pid && entry.pid !== this.#rootPid)
            return;
        this.members.set(entry.pid, entry);
        this.#fresh.push(entry);
    }
    addDescendants() {
        for (let parent = this.#fresh.pop(); parent !== undefined; parent = this.#fresh.pop()) {
            for (const child of this.index.children.get(parent.pid) ?? []) {
                // Older than its parent: the parent's pid was given out again while the table was read.
                if (child.startTicks >= parent.startTicks)
                    this.add(child);
            }
        }
    }
}
function hasLiving(entries) {
    return entries?.some(_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n) ?? false;
}
class ProgramTree extends ProcessTree {
    #whole;
    #launcherPid;
    /** @param whole the tree from the launcher on; what it learns it keeps */
    constructor(whole, launcherPid) {
        super({ pid: launcherPid });
        this.#whole = whole;
        this.#launcherPid = launcherPid;
    }
    update(table) {
        return this.#whole.update(table).filter((entry) => entry.pid !== this.#launcherPid);
    }
}


/***/ }),

/***/ 37961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a0: () => (/* binding */ MARKER_VARIABLE),
  Em: () => (/* binding */ findMarked),
  MT: () => (/* binding */ markerLimitKib),
  XS: () => (/* binding */ newMarker),
  u_: () => (/* binding */ pidsAbove),
  HZ: () => (/* binding */ readMarked)
});

// UNUSED EXPORTS: parseMarker

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/process/tree/limit-mark.js
/**
 * A mark that a process cannot drop by chance, for launchers that cannot adopt orphans. A daemon leaves its parent and its
 * session and may scrub its environment, but what it inherits as resource limits it keeps. Linux has not heeded one of them
 * (`RLIMIT_RSS`, setrlimit(2)) since 2.4.30: its number, far above any memory, says whose process it is.
 */


/** `ulimit -m` counts KiB, and the kernel keeps bytes below 2^63. */
const FIRST_KIB = 2 ** 52;
const KIB = 1024n;
/** Of the 52 bits below: the upper ones tell the session, the lower ones the run. */
const SESSION_BITS = 28;
const RUN_BITS = 24;
/** The soft limit in KiB for a run with this marker; `session` is what all runs of its session have in common. */
function limitMarkOf(marker, session) {
    return FIRST_KIB + hash(session, SESSION_BITS) * 2 ** RUN_BITS + hash(marker, RUN_BITS);
}
/** Whether two marks are of runs of one session. */
function isSameSession(mark, other) {
    return Math.floor(mark / 2 ** RUN_BITS) === Math.floor(other / 2 ** RUN_BITS);
}
/** The mark in `/proc/PID/limits`; null when it bears none. */
function parseLimitMark(limits) {
    const bytes = /^Max resident set +(\d+) /m.exec(limits)?.[1];
    if (bytes === undefined)
        return null;
    const kib = Number(BigInt(bytes) / KIB);
    return kib >= FIRST_KIB && kib < 2 * FIRST_KIB ? kib : null;
}
/** The mark of a living process; null when it bears none, is gone or another user's. */
function readLimitMark(pid) {
    try {
        return parseLimitMark((0,external_node_fs_.readFileSync)(`/proc/${pid}/limits`, 'latin1'));
    }
    catch {
        return null;
    }
}
function hash(text, bits) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest().readUInt32BE(0) >>> (32 - bits);
}

// EXTERNAL MODULE: ./lib/process/table/process-index.js
var process_index = __webpack_require__(86762);
// EXTERNAL MODULE: ./lib/process/table/process-table.js + 1 modules
var process_table = __webpack_require__(60346);
;// CONCATENATED MODULE: ./lib/process/tree/run-marker.js
/**
 * The marker: a variable in the environment of everything that a run starts, and beside it a resource limit where the
 * launcher cannot adopt orphans. It finds what neither parentage nor session leads to any more: a daemon of a run that
 * nobody watched, after our own process was killed.
 */





/** Name of the variable; its value is unique to a run. */
const MARKER_VARIABLE = 'MPM_AGENT_RUN';
/** Between the session's id and what is the run's own. */
const SEPARATOR = ':';
/** A marker for a new run; the session's id, if there is one, finds all its runs. */
function newMarker(sessionId) {
    return sessionId === undefined ? (0,external_node_crypto_.randomUUID)() : `${sessionId}${SEPARATOR}${(0,external_node_crypto_.randomUUID)()}`;
}
/** The same marker as a resource limit, for `ulimit -S -m`. */
function markerLimitKib(marker) {
    return limitMarkOf(marker, marker.split(SEPARATOR)[0] ?? '');
}
const NAME = `${MARKER_VARIABLE}=`;
const marksOfTable = new WeakMap();
/** The marker's value in an environment as `/proc/PID/environ` holds it; null when it is not there. */
function parseMarker(environment) {
    let at = environment.indexOf(NAME);
    while (at > 0 && environment[at - 1] !== 0)
        at = environment.indexOf(NAME, at + 1);
    if (at < 0)
        return null;
    const end = environment.indexOf(0, at);
    return environment.toString('utf8', at + NAME.length, end < 0 ? environment.length : end);
}
/** Living processes that carry this marker, or one of the session with this id; environments are read once for a table. */
function readMarked(table, marker) {
    let marks = marksOfTable.get(table);
    if (marks === undefined) {
        marks = readMarks(table);
        marksOfTable.set(table, marks);
    }
    const limit = markerLimitKib(marker);
    const marked = [];
    for (const [pid, mark] of marks) {
        const entry = table.get(pid);
        if (entry !== undefined && matches(mark, marker, limit))
            marked.push(entry);
    }
    return marked;
}
/**
 * Living processes that carry this marker, and all their descendants (which may have dropped it). Never this process
 * or one above it, even if it carries the marker.
 */
function findMarked(table, marker) {
    const { children } = (0,process_index/* indexProcesses */.Q)(table);
    const barred = new Set(pidsAbove(table, process.pid));
    const found = new Map();
    const queue = [...readMarked(table, marker)];
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
        if (barred.has(entry.pid) || found.has(entry.pid) || !(0,process_table/* isAlive */._n)(entry))
            continue;
        found.set(entry.pid, entry);
        queue.push(...(children.get(entry.pid) ?? []));
    }
    return [...found.values()];
}
/** This pid and those of its ancestors. */
function pidsAbove(table, pid) {
    const above = [pid];
    for (let entry = table.get(pid); entry !== undefined && entry.ppid > 0; entry = table.get(entry.ppid)) {
        if (above.includes(entry.ppid))
            break;
        above.push(entry.ppid);
    }
    return above;
}
function matches({ variable, limit }, marker, markerLimit) {
    if (variable !== null && (variable === marker || variable.startsWith(`${marker}${SEPARATOR}`)))
        return true;
    if (limit === null)
        return false;
    return marker.includes(SEPARATOR) ? limit === markerLimit : isSameSession(limit, markerLimit);
}
function readMarks(table) {
    const marks = new Map();
    for (const entry of table.values()) {
        // The kernel's own threads are in no session, and every run is in one of its own. Memory would not tell them apart: the
        // kernel counts it roughly, so that a small process can show none.
        if (entry.sid === 0 || !(0,process_table/* isAlive */._n)(entry))
            continue;
        const variable = readMarker(entry.pid);
        const limit = readLimitMark(entry.pid);
        if (variable !== null || limit !== null)
            marks.set(entry.pid, { variable, limit });
    }
    return marks;
}
function readMarker(pid) {
    try {
        return parseMarker((0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`));
    }
    catch {
        // Gone, another user's, or a system without /proc: not found this way.
        return null;
    }
}


/***/ }),

/***/ 59206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ PINNED_CLAUDE_VERSION),
/* harmony export */   _: () => (/* binding */ completeConfiguration)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20607);
/* harmony import */ var _util_home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(79502);
/** A configuration for those who use the session as a library: what is not given takes its default. */





/** The CLI that is installed where none is found; the one that this program was verified with. */
const PINNED_CLAUDE_VERSION = '2.1.332';
/** Completes a configuration. */
function completeConfiguration(given) {
    const { pm } = _profiles_js__WEBPACK_IMPORTED_MODULE_3__/* .PROFILES */ .j[given.limits?.profile ?? 'standard'];
    const sessionId = given.sessionId ?? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
    return {
        sessionId,
        prompt: '',
        context: undefined,
        workingDirectory: process.cwd(),
        sessionDirectory: node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `mpm-session-${sessionId}`),
        rehearse: false,
        rehearsalScript: undefined,
        keyProxy: true,
        claudePath: undefined,
        claudeVersion: PINNED_CLAUDE_VERSION,
        claudeArgs: [],
        model: undefined,
        agentModels: new Map(),
        allowedTools: ['Read', 'Glob', 'Grep', 'Edit', 'Write'],
        mcpServers: undefined,
        permissionMode: 'acceptEdits',
        agentUser: undefined,
        passEnv: [],
        publicEnv: [],
        frameworkPath: undefined,
        agentsDirectory: undefined,
        maxParallel: 4,
        maxDelegations: 16,
        maxRounds: 1,
        responseSchema: undefined,
        maxCostUsd: undefined,
        memoryEnforcement: 'auto',
        stallSeconds: 300,
        onStall: 'report',
        transcriptLimitMb: 256,
        wrapUpSeconds: 60,
        retries: 2,
        retryOn: [],
        fallbackModel: undefined,
        failOnDenied: false,
        isolation: 'shared',
        cache: false,
        cacheDirectory: (0,_util_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .belowHome */ .p)('.cache', 'mpm-orchestrator', 'results'),
        failOn: 'any',
        tickets: 'report',
        logLevel: 'INFO',
        ...given,
        limits: {
            profile: 'standard',
            memoryLimitMb: undefined,
            agentMemoryLimitsMb: new Map(),
            pmMemoryLimitMb: pm.memoryLimitMb,
            timeoutSeconds: undefined,
            agentTimeoutsSeconds: new Map(),
            pmTimeoutSeconds: pm.timeoutSeconds,
            sessionTimeoutSeconds: 3600,
            ...given.limits
        }
    };
}


/***/ }),

/***/ 68952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** A mistake in what the workflow's author wrote: told whole, before anything starts. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    /** Each problem with what it is about, why it is one, and what to do. */
    problems;
    constructor(problems) {
        super(problems.length === 1 ? (problems[0] ?? '') : problems.map((problem) => `- ${problem}`).join('\n'));
        this.problems = problems;
    }
}


/***/ }),

/***/ 20607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ profileLimits),
/* harmony export */   j: () => (/* binding */ PROFILES)
/* harmony export */ });
/** Profiles: limits by kind of work, for those who do not want to think of numbers. Explicit limits win. */
/**
 * What each role takes. Engineer, QA and Documentation have the numbers of the field's original; the others are like
 * that one of the three whose work theirs is most like.
 */
const ROLES = {
    engineer: { memoryLimitMb: 2048, timeoutSeconds: 900 },
    'data-engineer': { memoryLimitMb: 2048, timeoutSeconds: 900 },
    qa: { memoryLimitMb: 1024, timeoutSeconds: 600 },
    ops: { memoryLimitMb: 1024, timeoutSeconds: 600 },
    security: { memoryLimitMb: 1024, timeoutSeconds: 600 },
    research: { memoryLimitMb: 512, timeoutSeconds: 600 },
    'version-control': { memoryLimitMb: 512, timeoutSeconds: 300 },
    documentation: { memoryLimitMb: 512, timeoutSeconds: 300 }
};
/** The profiles. The CLI alone takes about 300 MB, so no limit lies below 512. */
const PROFILES = {
    light: {
        agents: { memoryLimitMb: 512, timeoutSeconds: 300 },
        pm: { memoryLimitMb: 1024, timeoutSeconds: 300 },
        roles: {}
    },
    standard: {
        agents: { memoryLimitMb: 1024, timeoutSeconds: 600 },
        pm: { memoryLimitMb: 2048, timeoutSeconds: 600 },
        roles: {}
    },
    heavy: {
        agents: { memoryLimitMb: 4096, timeoutSeconds: 1800 },
        pm: { memoryLimitMb: 2048, timeoutSeconds: 900 },
        roles: {}
    },
    'by-role': {
        agents: { memoryLimitMb: 1024, timeoutSeconds: 600 },
        pm: { memoryLimitMb: 2048, timeoutSeconds: 600 },
        roles: ROLES
    }
};
/** What a profile gives an agent. */
function profileLimits(profile, slug) {
    const { roles, agents } = PROFILES[profile ?? 'standard'];
    return roles[slug] ?? agents;
}


/***/ }),

/***/ 55788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack)
/* harmony export */ });
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36228);
/** Gives back what something holds, one after another, whatever goes wrong with one of them. */

/** Does all steps in order; of one that fails the cause is told. */
async function giveBack(steps, warn) {
    for (const step of steps) {
        try {
            await step();
        }
        catch (error) {
            const cause = (0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error);
            warn(`Something of the session could not be cleared away: ${cause}`);
        }
    }
}


/***/ }),

/***/ 73829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aU: () => (/* binding */ findOrphanedSessions),
/* harmony export */   h3: () => (/* binding */ writeOwner),
/* harmony export */   oW: () => (/* binding */ privateDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _process_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60346);
/**
 * Who works on a session: noted among its private files, which go with the session's end. So a note whose writer is gone
 * tells a later session what a killed one has left.
 */



const NAME = 'owner.json';
const PRIVATE = '-private';
/** Where the session's private files lie: beside its folder, so that they are never uploaded with it. */
function privateDirectoryOf(sessionDirectory) {
    return `${sessionDirectory}${PRIVATE}`;
}
/** Notes that this process works on the session. */
function writeOwner(privateDirectory) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(privateDirectory, NAME), JSON.stringify(describeProcess(process.pid)), {
        mode: 0o600
    });
}
/** Session folders below this one whose session was killed and has left private files that are ours. */
function findOrphanedSessions(folder) {
    return listFolder(folder)
        .filter((name) => name.endsWith(PRIVATE) && isLeft(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)))
        .map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name.slice(0, -PRIVATE.length)));
}
function isLeft(privateDirectory) {
    const { uid } = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(privateDirectory);
    // In a folder that all may write to, anybody may lay a trap.
    if (uid !== process.getuid?.())
        return false;
    const owner = readOwner(privateDirectory);
    if (owner?.namespace !== readNamespace())
        return false;
    return describeProcess(owner.pid).startTicks !== owner.startTicks;
}
function readOwner(privateDirectory) {
    try {
        return JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(privateDirectory, NAME), 'utf8'));
    }
    catch {
        // Made a moment ago, or by an older version.
        return null;
    }
}
function describeProcess(pid) {
    return { pid, startTicks: (0,_process_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcessEntry */ .Yo)(pid)?.startTicks ?? null, namespace: readNamespace() };
}
function readNamespace() {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync('/proc/self/ns/pid');
    }
    catch {
        return '';
    }
}
function listFolder(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(folder);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 78682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X1: () => (/* binding */ removeShortFolder),
/* harmony export */   p_: () => (/* binding */ openShortFolder)
/* harmony export */ });
/* unused harmony exports LONGEST_TEMPORARY_PATH, makeShortFolder */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95175);
/**
 * The folder of the private files that runs use: configuration, temporary files, input. Its path is short whatever
 * `RUNNER_TEMP` and `log-dir` are, because programs put sockets below TMPDIR, and the address of one has 108 bytes.
 */




/** Longest TMPDIR of a run: the CLI and its tools add some 45 characters to it. */
const LONGEST_TEMPORARY_PATH = 60;
/** What a run adds to this folder: `/pm-99/tmp`. */
const LONGEST_RUN_PART = 10;
const PREFIX = 'mpm-run-';
/** Letters that `mkdtemp` adds. */
const RANDOM_LETTERS = 6;
/** Folders for temporary files that most systems have. */
const SYSTEM_FOLDERS = ['/tmp', '/var/tmp', '/dev/shm'];
/** The name of a note beside the session's other private files: by it the folder of a killed session is found. */
const NOTE = 'short-folder';
/** Folders that may hold it, the best first: on the disk of the session, unless agents see that folder as their work. */
function listCandidates(sessionDirectory, workingDirectory) {
    const beside = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(sessionDirectory);
    const isInWork = !node_path__WEBPACK_IMPORTED_MODULE_2__.relative(workingDirectory, beside).startsWith('..');
    return [...(isInWork ? [] : [beside]), node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), ...SYSTEM_FOLDERS];
}
/** Whether a folder made here has a short path, and nobody else could take its place. */
function canHold(candidate) {
    const length = candidate.length + 1 + PREFIX.length + RANDOM_LETTERS + LONGEST_RUN_PART;
    return (node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(candidate) &&
        length <= LONGEST_TEMPORARY_PATH &&
        node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(candidate) &&
        (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_3__/* .findWritablePart */ .LC)(candidate) === undefined);
}
/**
 * Makes the folder, for this user alone, and notes it in `privateDirectory`.
 * @returns null where no short one can be made
 */
function makeShortFolder(privateDirectory, candidates) {
    for (const candidate of candidates.filter(canHold)) {
        try {
            const folder = node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(candidate, PREFIX));
            node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(privateDirectory, NOTE), folder, { mode: 0o600 });
            return folder;
        }
        catch {
            // No right to write here, or no room.
        }
    }
    return null;
}
/** Makes it for a session. Where none can be had it is the session's own private folder, and what that means is logged. */
function openShortFolder({ sessionDirectory, workingDirectory }, privateDirectory, warn) {
    const candidates = listCandidates(sessionDirectory, workingDirectory);
    const folder = makeShortFolder(privateDirectory, candidates);
    if (folder !== null)
        return folder;
    const length = privateDirectory.length + LONGEST_RUN_PART;
    if (length > LONGEST_TEMPORARY_PATH)
        warn(`No folder with a short path can be made in ${candidates.join(', ')}: the TMPDIR of agents has ${length} characters, ` +
            'and programs that put sockets there may fail (AF_UNIX path too long). Make /tmp writable for this user, or give a shorter log-dir.');
    return privateDirectory;
}
/** Removes the folder that is noted; does nothing where there is none. */
function removeShortFolder(privateDirectory) {
    const note = node_path__WEBPACK_IMPORTED_MODULE_2__.join(privateDirectory, NOTE);
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(note))
        return;
    const folder = node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(note, 'utf8');
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(folder, { throwIfNoEntry: false });
    if (stats?.isDirectory() !== true || stats.uid !== process.getuid?.())
        return;
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(folder, { recursive: true, force: true });
}


/***/ }),

/***/ 15317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ currentEventName)
/* harmony export */ });
/** Event names of schema version 1, so that `events.jsonl` of an older release stays readable. */
const RENAMED = {
    'claude-found': 'cli-resolved',
    'run-said': 'run-message',
    'run-told': 'run-message-sent',
    'run-used-tool': 'run-tool-called',
    'run-retried': 'run-request-retried',
    'run-reused': 'run-cache-hit',
    'run-not-reused': 'run-cache-miss'
};
/** The current name of an event type; an unknown or current name is returned as it is. */
function currentEventName(type) {
    return Object.hasOwn(RENAMED, type) ? (RENAMED[type] ?? type) : type;
}


/***/ }),

/***/ 4739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ startFold),
/* harmony export */   v: () => (/* binding */ foldEvents)
/* harmony export */ });
/* harmony import */ var _run_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11962);
/* harmony import */ var _record_draft_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68497);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9323);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59406);




const LEVELS = ['normal', 'warning', 'critical', 'exceeded'];
/** Samples of one run in the record: beyond it every second one is dropped, so that the record stays small. */
const SAMPLE_LIMIT = 600;
/** Folds a whole stream of events. */
function foldEvents(events) {
    const fold = startFold();
    for (const event of events)
        fold.apply(event);
    return fold.record();
}
/** Starts a fold without events. */
function startFold() {
    const head = (0,_record_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyHead */ .Cc)();
    const runs = new Map();
    const order = [];
    const unknownAgents = [];
    const notices = [];
    const tickets = [];
    let lastAt = '';
    const addRun = (run) => {
        if (!runs.has(run.id))
            order.push(run.id);
        runs.set(run.id, run);
    };
    const apply = (event) => {
        lastAt = event.at;
        if (head.startedAt === '')
            head.startedAt = event.at;
        // A heartbeat's time is its run's, not the session's.
        if (event.type !== 'run-heartbeat')
            head.executionSeconds = event.elapsedMs / 1000;
        if ('run' in event)
            applyToRun(runs.get(event.run), event);
        switch (event.type) {
            case 'session-started':
                head.sessionId = event.sessionId;
                head.rehearsal = event.rehearsal;
                head.configuration = event.configuration;
                break;
            case 'cli-resolved':
                head.claude = { version: event.version, path: event.path };
                break;
            case 'delegations-detected':
                for (const delegation of event.delegations)
                    addRun((0,_record_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .waitingRun */ .tM)(delegation, event.round));
                unknownAgents.push(...event.unknownAgents);
                break;
            case 'run-started': {
                const run = runs.get(event.run) ?? (0,_record_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .waitingRun */ .tM)({ ...event, id: event.run }, event.round);
                addRun({ ...run, ...pickStart(event), attempts: 1, state: 'running', startedAt: event.at });
                break;
            }
            case 'run-cache-hit': {
                const run = runs.get(event.run) ?? (0,_record_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .waitingRun */ .tM)({ ...event, id: event.run }, event.round);
                addRun({ ...run, role: event.role, reused: true, startedAt: event.at });
                break;
            }
            case 'run-ended':
                if (runs.has(event.run))
                    break;
                // A run that could not start was never said to have started: PM without a CLI.
                addRun({ ...(0,_record_draft_js__WEBPACK_IMPORTED_MODULE_0__/* .bareRun */ .u7)(event.run), ...ending(event.result), state: 'ended', endedAt: event.at });
                break;
            case 'structured-response':
                head.structuredResponse = event.value;
                break;
            case 'tickets-extracted':
                tickets.push(...event.tickets);
                break;
            case 'notice':
                notices.push({ level: event.level, message: event.message });
                break;
            case 'session-ended':
                head.conclusion = event.conclusion;
                head.error = event.error;
                head.endedAt = event.at;
                break;
            default:
        }
    };
    const record = () => {
        const all = order.flatMap((id) => runs.get(id) ?? []);
        const pm = all.filter((run) => run.role === 'pm');
        const results = (0,_superseded_js__WEBPACK_IMPORTED_MODULE_1__/* .markSuperseded */ .QX)(all.filter((run) => run.role === 'agent'));
        const sum = (of) => all.reduce((total, run) => total + of(run), 0);
        return {
            ...head,
            endedAt: head.endedAt ?? (head.conclusion === null && lastAt !== '' ? lastAt : null),
            ...(0,_superseded_js__WEBPACK_IMPORTED_MODULE_1__/* .countRuns */ .oo)(results),
            costUsd: sum((run) => run.costUsd),
            inputTokens: sum((run) => run.inputTokens),
            outputTokens: sum((run) => run.outputTokens),
            response: pm.findLast(({ id, response }) => id !== _run_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .STRUCTURED_TURN */ .c && response !== '')?.response ?? '',
            pm,
            results,
            unknownAgents,
            tickets,
            notices
        };
    };
    return { apply, record };
}
function applyToRun(run, event) {
    if (run === undefined)
        return;
    switch (event.type) {
        case 'run-message':
            addWords(run, event.text);
            break;
        case 'run-tool-called':
            run.toolCalls += 1;
            break;
        case 'run-sampled':
            run.samples.push(event.sample);
            run.peakMemoryMb = Math.max(run.peakMemoryMb, Math.round(event.sample.memoryBytes / 2 ** 20));
            if (run.samples.length > SAMPLE_LIMIT)
                run.samples = run.samples.filter((_, index) => index % 2 === 0);
            break;
        case 'run-memory-level':
            if (LEVELS.indexOf(event.level) > LEVELS.indexOf(run.memoryLevel))
                run.memoryLevel = event.level;
            break;
        case 'run-heartbeat':
            run.executionSeconds = event.elapsedMs / 1000;
            break;
        case 'run-attempt-started':
            run.attempts = event.attempt;
            run.pid = event.pid;
            break;
        case 'run-changed-model':
            run.model = event.to;
            break;
        case 'run-changed':
            run.changes = event.changes;
            if (event.patchDigest !== undefined)
                run.patchDigest = event.patchDigest;
            break;
        case 'run-merged':
            run.merge = event.merge;
            // Work that is not in the working directory is not done.
            if (event.error !== null)
                Object.assign(run, { outcome: 'failed', error: event.error });
            break;
        case 'run-ended':
            Object.assign(run, ending(event.result), { state: 'ended', endedAt: event.at });
            break;
        default:
    }
}
function addWords(run, text) {
    const words = run.response === '' ? text : `${run.response}\n\n${text}`;
    if (words.length > _record_js__WEBPACK_IMPORTED_MODULE_3__/* .RESPONSE_LIMIT */ .Qi) {
        // A surrogate pair is not cut in two.
        const end = /[\uD800-\uDBFF]/.test(words.charAt(_record_js__WEBPACK_IMPORTED_MODULE_3__/* .RESPONSE_LIMIT */ .Qi - 1)) ? _record_js__WEBPACK_IMPORTED_MODULE_3__/* .RESPONSE_LIMIT */ .Qi - 1 : _record_js__WEBPACK_IMPORTED_MODULE_3__/* .RESPONSE_LIMIT */ .Qi;
        run.response = words.slice(0, end);
        run.responseTruncated = true;
    }
    else if (!run.responseTruncated)
        run.response = words;
}
function ending(result) {
    const { model, ...rest } = result;
    return model === null ? rest : { ...rest, model };
}
function pickStart(event) {
    const { role, round, agent, task, folder, pid, memoryLimitMb, timeoutSeconds, model } = event;
    return { role, round, agent, task, folder, pid, memoryLimitMb, timeoutSeconds, model };
}


/***/ }),

/***/ 68497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ emptyHead),
/* harmony export */   Nu: () => (/* binding */ resultWithoutRun),
/* harmony export */   tM: () => (/* binding */ waitingRun),
/* harmony export */   u7: () => (/* binding */ bareRun)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9323);

/** A run that is planned and not yet started. */
function waitingRun(delegation, round) {
    const { id, agent, task, folder, memoryLimitMb, timeoutSeconds, model, line = null, after = [], insteadOf } = delegation;
    return {
        ...bareRun(id),
        role: 'agent',
        round,
        agent,
        task,
        line,
        after,
        ...(insteadOf === undefined ? {} : { insteadOf }),
        folder,
        memoryLimitMb,
        timeoutSeconds,
        model
    };
}
/** A run of which nothing is known but its id. */
function bareRun(id) {
    return {
        id,
        role: id.startsWith('pm') ? 'pm' : 'agent',
        round: Number(/^pm-(\d+)$/.exec(id)?.[1] ?? 1),
        agent: 'PM',
        task: '',
        line: null,
        after: [],
        state: 'waiting',
        outcome: null,
        attempts: 0,
        error: null,
        exitCode: null,
        signal: null,
        startedAt: null,
        endedAt: null,
        executionSeconds: 0,
        peakMemoryMb: 0,
        memoryLimitMb: 0,
        timeoutSeconds: 0,
        costUsd: 0,
        inputTokens: 0,
        outputTokens: 0,
        model: null,
        pid: null,
        folder: id,
        response: '',
        responseTruncated: false,
        memoryLevel: 'normal',
        samples: [],
        deniedTools: [],
        toolCalls: 0,
        changes: [],
        merge: null,
        reused: false
    };
}
/** The head of a session of which nothing is known. */
function emptyHead() {
    return {
        schemaVersion: _record_js__WEBPACK_IMPORTED_MODULE_0__/* .SCHEMA_VERSION */ .f$,
        sessionId: '',
        rehearsal: false,
        conclusion: null,
        error: null,
        startedAt: '',
        endedAt: null,
        executionSeconds: 0,
        structuredResponse: null,
        configuration: {},
        claude: null
    };
}
/** Nothing was used; `error` says why, and is null only where an earlier result is taken. */
function resultWithoutRun(outcome, error) {
    return {
        outcome,
        error,
        exitCode: null,
        signal: null,
        executionSeconds: 0,
        peakMemoryMb: 0,
        costUsd: 0,
        inputTokens: 0,
        outputTokens: 0,
        model: null,
        deniedTools: []
    };
}


/***/ }),

/***/ 9323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ RESPONSE_LIMIT),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   sc: () => (/* binding */ CHANGES_LIMIT)
/* harmony export */ });
/** Version of the form of `session.json` and of `events.jsonl`; a reader refuses a newer one. */
const SCHEMA_VERSION = 2;
/** Characters of a response that the record holds (64 Ki); the whole stands in `response.md`. */
const RESPONSE_LIMIT = 65_536;
/** Changed files of one run that the record holds; the patch has all. */
const CHANGES_LIMIT = 1_000;


/***/ }),

/***/ 11962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pmTurnId),
/* harmony export */   c: () => (/* binding */ STRUCTURED_TURN)
/* harmony export */ });
/** How PM's turns are called: the run's id, which is its folder too. */
/** `pm` for the first round, `pm-02` for the second. */
function pmTurnId(round) {
    return round === 1 ? 'pm' : `pm-${String(round).padStart(2, '0')}`;
}
/** The turn that asks for the structured result; its words are no closing answer. */
const STRUCTURED_TURN = 'pm-result';


/***/ }),

/***/ 41233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ makeRunFolder),
/* harmony export */   PZ: () => (/* binding */ publicResult),
/* harmony export */   TG: () => (/* binding */ openSessionFolder),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   zz: () => (/* binding */ rebuildRecord)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _fold_events_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4739);
/* harmony import */ var _event_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15317);
/* harmony import */ var _text_json_lines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52544);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/* harmony import */ var _util_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58394);
/* harmony import */ var _util_system_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(700);
/* harmony import */ var _util_write_whole_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52725);
/** The session folder (design section 6): where it lies, what is written to it as things happen, how it is read back. */









/** Only the user of the session reads it: transcripts may hold what the prompt held. */
const PRIVATE_FOLDER = 0o700;
/** Bytes of one of our own events: a plan holds the tasks of a whole answer. */
const EVENT_LIMIT_BYTES = 128 * 2 ** 20;
/**
 * Makes the folder and opens its stream of events.
 * @throws Error when the folder cannot be made (no right, disk full): then no session can be trusted.
 */
function openSessionFolder(directory, onEvent, clock = _util_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t) {
    (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(directory, PRIVATE_FOLDER);
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'events.jsonl'), 'a', 0o600);
    reserveRoom(directory);
    const fold = (0,_fold_events_js__WEBPACK_IMPORTED_MODULE_8__/* .startFold */ .I)();
    const startedAt = clock();
    let sequence = 0;
    let diskFailed = false;
    const append = (event) => {
        if (diskFailed)
            return null;
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(descriptor, `${JSON.stringify(event)}\n`);
            return null;
        }
        catch (error) {
            // Agents go on: the record in memory still gives the summary and the verdict.
            diskFailed = true;
            return (0,_util_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSystemError */ .Zo)(error);
        }
    };
    const emit = (body) => {
        const time = clock();
        const event = {
            sequence: sequence++,
            at: new Date(time).toISOString(),
            elapsedMs: Math.max(0, time - startedAt),
            ...body
        };
        const failure = append(event);
        fold.apply(event);
        onEvent(event);
        if (failure !== null)
            emit({
                type: 'notice',
                level: 'warning',
                message: `events.jsonl cannot be written any more: ${failure} The session goes on.`
            });
    };
    return {
        directory,
        emit,
        record: () => fold.record(),
        writeRecord: () => {
            try {
                writeRecord(directory, fold.record());
            }
            catch (error) {
                // The work is done, and its verdict is known: those who asked for the session still get the record.
                const message = `The record (session.json, result.json) cannot be written whole: ${(0,_util_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .describeSystemError */ .Zo)(error)}`;
                emit({ type: 'notice', level: 'warning', message });
            }
        },
        close: () => {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
        }
    };
}
/** Keeps room for the record, so that a disk that fills up while agents work still takes it. */
const RESERVE_FILE = 'reserved-for-session.json';
const RESERVE_BYTES = 2 ** 20;
function reserveRoom(directory) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, RESERVE_FILE), Buffer.alloc(RESERVE_BYTES), { mode: 0o600 });
    }
    catch (error) {
        // A disk that is nearly full from the start: the first file that does not fit says so.
        if ((0,_util_system_error_js__WEBPACK_IMPORTED_MODULE_5__/* .systemCode */ .xU)(error) === undefined)
            throw error;
        giveRoomBack(directory);
    }
}
function giveRoomBack(directory) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, RESERVE_FILE), { force: true });
}
/** The folder of a run below the session folder, made if need be. */
function makeRunFolder(sessionDirectory, folder) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.join(sessionDirectory, ...folder.split('/'));
    (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(directory, PRIVATE_FOLDER);
    return directory;
}
/**
 * Writes `session.json` and each run's `result.json`; a half-written file is never left in their place.
 * @throws Error of the first that cannot be written, after all others have been
 */
function writeRecord(directory, record) {
    giveRoomBack(directory);
    (0,_util_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'session.json'), `${JSON.stringify(record, null, 2)}\n`);
    const failures = [];
    for (const run of [...record.pm, ...record.results]) {
        try {
            const folder = makeRunFolder(directory, run.folder);
            (0,_util_write_whole_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'result.json'), `${JSON.stringify(publicResult(run), null, 2)}\n`);
        }
        catch (error) {
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
}
/** What others are promised of a run, in the promised order. */
function publicResult(run) {
    return {
        id: run.id,
        agent: run.agent,
        task: run.task,
        outcome: run.outcome,
        error: run.error,
        exitCode: run.exitCode,
        executionSeconds: run.executionSeconds,
        peakMemoryMb: run.peakMemoryMb,
        memoryLimitMb: run.memoryLimitMb,
        costUsd: run.costUsd,
        folder: run.folder,
        ...(run.supersededBy === undefined ? {} : { supersededBy: run.supersededBy })
    };
}
/**
 * The record as far as `events.jsonl` tells it, for a session whose main step was killed.
 * A torn last line is what a kill leaves and is passed over.
 * @throws Error when there is no `events.jsonl`.
 */
function rebuildRecord(directory) {
    return (0,_fold_events_js__WEBPACK_IMPORTED_MODULE_8__/* .foldEvents */ .v)(readEvents(directory));
}
function* readEvents(directory) {
    for (const event of (0,_text_json_lines_js__WEBPACK_IMPORTED_MODULE_3__/* .readJsonLines */ .s)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'events.jsonl'), EVENT_LIMIT_BYTES))
        if (typeof event === 'object' && event !== null)
            yield withCurrentName(event);
}
function withCurrentName(event) {
    const type = (0,_event_names_js__WEBPACK_IMPORTED_MODULE_2__/* .currentEventName */ .n)(event.type);
    return type === event.type ? event : { ...event, type };
}


/***/ }),

/***/ 59406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QX: () => (/* binding */ markSuperseded),
/* harmony export */   _1: () => (/* binding */ resolveInsteadOf),
/* harmony export */   oo: () => (/* binding */ countRuns)
/* harmony export */ });
/** Resolves the numbers against the runs of earlier rounds; only work of the same agent can be done again. */
function resolveInsteadOf({ id, agent, task, named }, earlier) {
    const open = earlier.filter((run) => run.outcome !== 'completed' && run.supersededBy === undefined);
    const ids = new Set(open.filter((run) => run.agent === agent && run.task.trim() === task.trim()).map((run) => run.id));
    const problems = [];
    for (const name of named) {
        const number = /^(?:the )?(?:delegation |task |run |no\.? ?|number |#)?0*(\d{1,4})$/i.exec(name)?.[1];
        const run = earlier.find((each) => each.id === number?.padStart(2, '0'));
        const tell = (why) => {
            problems.push(`The delegation ${id} (${agent}) is to be done instead of ${JSON.stringify(name)}, ${why}: it takes the place of nothing by that.`);
        };
        if (run === undefined)
            tell('which is no number of a delegation of an earlier round');
        else if (run.agent !== agent)
            tell(`which was given to another agent, ${run.agent}`);
        else if (open.includes(run))
            ids.add(run.id);
    }
    return { ids: [...ids], problems };
}
/**
 * The runs, each undone one marked with the completed run that did its work again. What takes the place of a second
 * attempt takes that of the first, too. A mark that does not hold any more is gone.
 */
function markSuperseded(runs) {
    if (runs.every((run) => run.insteadOf === undefined))
        return [...runs];
    const byId = new Map(runs.map((run) => [run.id, run]));
    const doneBy = new Map();
    for (const run of runs) {
        if (run.outcome !== 'completed')
            continue;
        const open = [...(run.insteadOf ?? [])];
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
            const other = byId.get(id);
            if (other === undefined || other.outcome === 'completed' || doneBy.has(id))
                continue;
            doneBy.set(id, run.id);
            open.push(...(other.insteadOf ?? []));
        }
    }
    return runs.map((run) => {
        const marked = { ...run };
        const by = doneBy.get(run.id);
        if (by === undefined)
            delete marked.supersededBy;
        else
            marked.supersededBy = by;
        return marked;
    });
}
/** Counts runs that are marked. */
function countRuns(runs) {
    const count = (is) => runs.filter(is).length;
    const isOpen = ({ supersededBy }) => supersededBy === undefined;
    return {
        total: runs.length,
        successful: count(({ outcome }) => outcome === 'completed'),
        failed: count((run) => isOpen(run) && run.outcome !== null && run.outcome !== 'completed' && run.outcome !== 'skipped'),
        skipped: count((run) => isOpen(run) && run.outcome === 'skipped'),
        superseded: count((run) => !isOpen(run))
    };
}


/***/ }),

/***/ 96281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lL: () => (/* binding */ withDenyingFile),
/* harmony export */   p7: () => (/* binding */ allowedToolsOf),
/* harmony export */   u6: () => (/* binding */ allowanceFor),
/* harmony export */   zL: () => (/* binding */ renderAllowance)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38129);
/** Which entry of `allowed-tools` would have let a denied call happen. Pure. */



/** What a shell does beyond one command: a rule for a command's first words does not cover it. */
const SHELL_SYNTAX = /[|&;<>`$(){}\n]/;
/** Names as programs, folders and tools have them; others are no part of a rule. */
const PLAIN_NAME = /^[\w./+ -]+$/;
/** A second word that names what a program is to do, as `test` in `npm test`; no option, path or number. */
const SUBCOMMAND = /^[a-z][a-z-]*$/i;
const OF_FILES = new Set(['Read', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'Glob', 'Grep']);
/** The narrowest entry that is useful; null where no entry allows the call. */
function allowanceFor({ tool, detail }) {
    if (!/^\w[\w-]*$/.test(tool) || (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .forbiddenToolReason */ .mo)(tool) !== undefined)
        return null;
    if ((0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isMcpTool */ .tg)(tool))
        return tool;
    if (tool === 'Bash')
        return allowanceForCommand(detail);
    // Outside of the working directory: the CLI writes an absolute path with two slashes.
    if (OF_FILES.has(tool) && detail.startsWith('/') && PLAIN_NAME.test(detail))
        return `${tool}(/${folderOf(detail)}/**)`;
    return tool;
}
/** The calls, each with the agent's file where that denies what the workflow allows. */
function withDenyingFile(denied, { file, tools, disallowedTools }, { allowedTools, workingDirectory }) {
    if (file === undefined)
        return denied;
    const left = (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .narrowTools */ .rD)(allowedTools, tools, disallowedTools);
    const below = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workingDirectory, file);
    const deniedByFile = below.startsWith('..') ? file : below;
    return denied.map((call) => {
        const entry = allowanceFor(call);
        const isAllowed = (entries) => entries.some((each) => (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(each, entry ?? call.tool));
        const isTakenAway = disallowedTools?.some((each) => (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .toolName */ .Uf)(each) === call.tool) === true;
        return isAllowed(allowedTools) && (isTakenAway || !isAllowed(left)) ? { ...call, deniedByFile } : call;
    });
}
/** Sentences that name the agent's file or the input for all of these; for none of them, that nothing allows them. */
function renderAllowance(denied, allowedTools) {
    const byFile = denied.filter(({ deniedByFile }) => deniedByFile !== undefined);
    const byInput = denied.filter(({ deniedByFile }) => deniedByFile === undefined);
    return [
        ...(byFile.length === 0 ? [] : [renderFileAllowance(byFile)]),
        ...(byInput.length === 0 ? [] : [renderInputAllowance(byInput, allowedTools)])
    ].join(' ');
}
/** Entries that the files lack. */
function renderFileAllowance(denied) {
    // A name that is no plain one could bring Markdown into the summary.
    const names = denied.flatMap(({ deniedByFile = '' }) => PLAIN_NAME.test(deniedByFile) ? [deniedByFile] : []);
    const files = [...new Set(names)].map((name) => ` \`${name}\``).join(',');
    const entries = [...new Set(denied.flatMap((call) => allowanceFor(call) ?? []))].join(', ');
    return `\`allowed-tools\` allows it, and the agent's file${files} does not: to allow it, add \`${entries}\` to \`tools\` there, or take it out of \`disallowedTools\`.`;
}
function renderInputAllowance(denied, allowedTools) {
    const missing = denied.flatMap((call) => allowanceFor(call) ?? []);
    const entries = [...new Set(missing)].filter((entry) => !allowedTools.some((allowed) => (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(allowed, entry)));
    if (entries.length > 0)
        return `To allow it: \`allowed-tools: ${[...allowedTools, ...entries].join(',')}\`.`;
    return missing.length > 0
        ? 'The tool is allowed, and this use of it is not: see `permission-mode`.'
        : 'No input allows it: agents do not start others.';
}
/** What agents were allowed in a session, as its record tells it. */
function allowedToolsOf({ configuration }) {
    const allowed = configuration['allowed-tools'];
    return Array.isArray(allowed) ? allowed.filter((entry) => typeof entry === 'string') : [];
}
function allowanceForCommand(command) {
    const [program = '', second = ''] = command.trim().split(/\s+/);
    if (!PLAIN_NAME.test(program) || SHELL_SYNTAX.test(command))
        return 'Bash';
    return SUBCOMMAND.test(second) ? `Bash(${program} ${second}:*)` : `Bash(${program}:*)`;
}
function folderOf(file) {
    const end = file.lastIndexOf('/');
    return end <= 0 ? '' : file.slice(0, end);
}


/***/ }),

/***/ 52899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ chooseLimits),
/* harmony export */   KU: () => (/* binding */ DEFAULT_TIMEOUT_SECONDS),
/* harmony export */   YC: () => (/* binding */ DEFAULT_MEMORY_LIMIT_MB)
/* harmony export */ });
/* harmony import */ var _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20607);

/** Memory of an agent run's whole process tree where nobody says otherwise, in MiB. */
const DEFAULT_MEMORY_LIMIT_MB = _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j.standard.agents.memoryLimitMb;
/** Wall clock of an agent run where nobody says otherwise, in seconds. */
const DEFAULT_TIMEOUT_SECONDS = _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j.standard.agents.timeoutSeconds;
/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the profile. The file
 * comes after the inputs because it lies in the checkout, which a stranger may have written.
 */
function chooseLimits(agent, settings) {
    const profile = (0,_configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileLimits */ .G)(settings.profile, agent.slug);
    return {
        memoryLimitMb: settings.agentMemoryLimitsMb.get(agent.slug) ??
            settings.memoryLimitMb ??
            agent.memoryLimitMb ??
            profile.memoryLimitMb,
        timeoutSeconds: settings.agentTimeoutsSeconds.get(agent.slug) ??
            settings.timeoutSeconds ??
            agent.timeoutSeconds ??
            profile.timeoutSeconds
    };
}


/***/ }),

/***/ 52544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readJsonLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Reads a file of JSON lines piece by piece: whatever its size, little of it is held at once. */

const PIECE_BYTES = 64 * 1024;
/** Bytes of one line that is read, unless given; the longest event is a block of words of 64 Ki characters. */
const LINE_LIMIT_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;
/**
 * The values of the lines, one after the other. A line that is no JSON (a kill tears the last one) or too long gives
 * undefined. The file is closed when the reader is done or gives up.
 */
function* readJsonLines(file, lineLimitBytes = LINE_LIMIT_BYTES) {
    // An agent could write where this file lay: a link is not followed.
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const piece = Buffer.alloc(PIECE_BYTES);
        let line = [];
        let length = 0;
        const take = (part) => {
            length += part.length;
            if (length <= lineLimitBytes)
                line.push(Buffer.from(part));
        };
        const finish = () => {
            const whole = length > lineLimitBytes ? '' : Buffer.concat(line).toString('utf8');
            line = [];
            length = 0;
            return parse(whole);
        };
        for (;;) {
            const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, piece);
            if (bytes === 0)
                break;
            let from = 0;
            for (;;) {
                const end = piece.subarray(0, bytes).indexOf(NEWLINE, from);
                if (end < 0)
                    break;
                take(piece.subarray(from, end));
                from = end + 1;
                yield finish();
            }
            take(piece.subarray(from, bytes));
        }
        if (length > 0)
            yield finish();
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
    }
}
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 82363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ fileBelow),
/* harmony export */   Lf: () => (/* binding */ splitAtNul),
/* harmony export */   Ss: () => (/* binding */ joinWithNul),
/* harmony export */   qR: () => (/* binding */ readablePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/**
 * Paths as git gives them: bytes, which need not be UTF-8. They are carried as text with one character for each byte
 * (latin1), so that none is lost on the way from one git command to the next or to the file system.
 */

/** The parts of output that ends each of its parts with NUL (`-z`). */
function splitAtNul(output) {
    return output
        .toString('latin1')
        .split('\0')
        .filter((part) => part !== '');
}
/** The same paths as input of a command that reads them with `-z`. */
function joinWithNul(paths) {
    return Buffer.from(paths.map((each) => `${each}\0`).join(''), 'latin1');
}
/** The path as a person reads it. */
function readablePath(bytes) {
    return Buffer.from(bytes, 'latin1').toString('utf8');
}
/** The path for the file system, below a folder. */
function fileBelow(folder, bytes) {
    return Buffer.concat([Buffer.from(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`), Buffer.from(bytes, 'latin1')]);
}


/***/ }),

/***/ 97081:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Ug: () => (/* reexport safe */ _claude_environment_git_settings_js__WEBPACK_IMPORTED_MODULE_3__.U),
/* harmony export */   XS: () => (/* binding */ GitError)
/* harmony export */ });
/* unused harmony export OWN_ENVIRONMENT */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _claude_environment_git_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(972);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95175);
/** One git command: its own environment, nothing of the machine's or the user's settings, no question, no code of others. */






/** A git command that failed, or could not be started (`exitCode` null). */
class GitError extends Error {
    name = 'GitError';
    exitCode;
    constructor(message, exitCode) {
        super(message);
        this.exitCode = exitCode;
    }
}
/** Enough for a checkout of any size that a runner's disk holds; a command that hangs must not hang the session. */
const TIMEOUT_MS = 600_000;
const STDERR_CHARACTERS = 4_096;
/**
 * The settings of system and user may name programs (filters, hooks, credential helpers), so none is read; no protocol
 * is allowed, so that a partial clone fetches nothing behind our back. Paths are paths, never patterns.
 */
const OWN_ENVIRONMENT = {
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    ...(0,_claude_environment_git_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .gitSettings */ .U)(),
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_AUTHOR_NAME: 'mpm-orchestrator',
    GIT_AUTHOR_EMAIL: 'mpm-orchestrator@localhost',
    GIT_COMMITTER_NAME: 'mpm-orchestrator',
    GIT_COMMITTER_EMAIL: 'mpm-orchestrator@localhost'
};
/**
 * Runs git.
 * @throws GitError with git's own words.
 */
async function runGit(args, options) {
    const target = options.outputFile === undefined ? undefined : node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync(options.outputFile, 'wx', 0o600);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...args], {
        cwd: options.cwd,
        env: { PATH: (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_4__/* .searchFolders */ .c0)().join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter), ...OWN_ENVIRONMENT, ...options.env },
        stdio: [options.input === undefined ? 'ignore' : 'pipe', target ?? 'pipe', 'pipe'],
        timeout: TIMEOUT_MS,
        killSignal: 'SIGKILL'
    });
    if (target !== undefined)
        node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(target);
    const output = [];
    let complaint = '';
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        complaint = (complaint + text).slice(0, STDERR_CHARACTERS);
    });
    // A command that ends before it has read all says itself why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
    const what = `git ${args.find((argument) => /^[a-z]/.test(argument)) ?? ''}`;
    const exitCode = await new Promise((resolve, reject) => {
        child.once('error', (error) => {
            reject(new GitError(`${what} could not be started: ${error.message}`, null));
        });
        child.once('close', (code, signal) => {
            if (code === null)
                reject(new GitError(`${what} was ended by ${signal ?? 'a signal'}`, null));
            else
                resolve(code);
        });
    });
    if (exitCode === 0 || options.answers?.includes(exitCode) === true)
        return { exitCode, stdout: Buffer.concat(output) };
    throw new GitError(`${what} failed (${exitCode}): ${firstLines(complaint)}`, exitCode);
}
function firstLines(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.length === 0 ? 'it said nothing' : lines.slice(0, 3).join(' ');
}


/***/ }),

/***/ 38580:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f$: () => (/* binding */ keepWorktree),
/* harmony export */   l: () => (/* binding */ addWorktree),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7549);
/** One worktree: made from a recorded state, removed whatever an agent did to it. */



/**
 * Makes a worktree, detached at the commit that is checked out, with the files of `tree`: what was not committed is not
 * committed there either. Before the first commit, its first one holds the files.
 * @param index takes what is known of the files, so that unchanged ones are not read again; the agent has another one.
 * @throws GitError, also for a full disk; what was made by then is removed.
 */
async function addWorktree(repository, directory, tree, index) {
    const { git, checkout, gitDirectory } = repository;
    const head = checkout.head ?? (await repository.commit(tree, []));
    try {
        await git(['worktree', 'add', '--quiet', '--detach', '--no-checkout', directory, head]);
        const own = { GIT_DIR: node_path__WEBPACK_IMPORTED_MODULE_1__.join(gitDirectory, 'worktrees', node_path__WEBPACK_IMPORTED_MODULE_1__.basename(directory)) };
        const inside = { workTree: directory, env: own };
        await git(['read-tree', '-u', '--reset', tree], { ...inside, index });
        await git(['read-tree', head], inside);
        // 1: files differ from the commit, which is what they may.
        await git(['update-index', '-q', '--refresh'], { ...inside, answers: [1] });
    }
    catch (error) {
        removeFolder(directory);
        throw error;
    }
}
/**
 * Moves a worktree whose changes could not be recorded to where nothing sweeps it away, as plain files: the repository
 * that its `.git` points to is removed with the session.
 * @returns where it is now: where it was, when it cannot be moved.
 */
function keepWorktree(directory, sessionDirectory) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(`${sessionDirectory}-kept`, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(directory));
    // What lies there is of an earlier time, and is not ours to touch.
    if (node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(target))
        return directory;
    try {
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), 0o700);
        moveFolder(directory, target);
    }
    catch {
        return directory;
    }
    const pointer = node_path__WEBPACK_IMPORTED_MODULE_1__.join(target, '.git');
    if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(pointer, { throwIfNoEntry: false })?.isFile() === true)
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(pointer, { force: true });
    return target;
}
/** The session folder may lie on another disk than the worktrees: then there is no renaming. */
function moveFolder(from, to) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(from, to);
        return;
    }
    catch {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync(from, to, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
        }
        catch (error) {
            removeFolder(to);
            throw error;
        }
    }
    removeFolder(from);
}
/** Removes a folder with all that is in it, also where an agent took our right to write from a folder. */
function removeFolder(directory) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(directory, { recursive: true, force: true });
    }
    catch {
        makeWritable(directory);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(directory, { recursive: true, force: true, maxRetries: 2 });
    }
}
function makeWritable(directory) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync(directory, 0o700);
    for (const entry of node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(directory, { withFileTypes: true }))
        if (entry.isDirectory())
            makeWritable(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, entry.name));
}


/***/ }),

/***/ 9664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ journalOf),
/* harmony export */   Wu: () => (/* binding */ placesFor),
/* harmony export */   YF: () => (/* binding */ ownPatterns),
/* harmony export */   th: () => (/* binding */ STAGING_PREFIX),
/* harmony export */   vM: () => (/* binding */ placeFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/** Where a session's workspaces lie, and what of the session's own lies in the checkout. */



/** Name of the folder in which a merge's new files lie ready; it must be on the file system of the checkout. */
const STAGING_PREFIX = '.mpm-merge-';
/** The journal of a merge that is going on, below the workspaces' folder. */
function journalOf(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'merge-journal.json');
}
/** Beside the session folder; where that lies in the checkout, a worktree must not lie there too. */
function placesFor(sessionDirectory) {
    const elsewhere = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(sessionDirectory)}-workspace`);
    return [`${sessionDirectory}-workspace`, elsewhere];
}
/** The one of them for a session with this checkout. */
function placeFor({ top }, sessionDirectory) {
    const [beside, elsewhere] = placesFor(sessionDirectory);
    return isBelow(top, sessionDirectory) ? elsewhere : beside;
}
/** Patterns of git for what is ours and may lie in the checkout: no part of its state. */
function ownPatterns(checkout, sessionDirectory) {
    return [`/${STAGING_PREFIX}*/`, ...sessionPatterns(checkout, sessionDirectory)];
}
/** Session folders in the checkout, this one and earlier ones. */
function sessionPatterns({ top }, sessionDirectory) {
    if (!isBelow(top, sessionDirectory))
        return [];
    const place = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(top, node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(sessionDirectory)));
    const prefix = place === ''
        ? '/'
        : `/${place
            .split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)
            .join('/')
            .replaceAll(/[\\*?[\]!#]/g, '\\$&')}/`;
    const own = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(sessionDirectory).replaceAll(/[\\*?[\]!#]/g, '\\$&');
    return [`${prefix}${own}`, `${prefix}${own}-*`, `${prefix}session-[0-9]*-[0-9]*`];
}
function isBelow(top, directory) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(directory);
    const real = node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(parent) ? node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(parent) : parent;
    const below = node_path__WEBPACK_IMPORTED_MODULE_2__.relative(top, real);
    return below === '' || (!below.startsWith('..') && !node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(below));
}


/***/ }),

/***/ 58394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ now)
/* harmony export */ });
/**
 * The wall clock, read once: the moment at which this process started, plus the monotonic time since. A machine's clock
 * may be stepped while a session runs (NTP, a virtual machine that wakes up); moments from here never jump, so the
 * difference of two of them is a true duration.
 */
function now() {
    return Math.round(performance.timeOrigin + performance.now());
}


/***/ }),

/***/ 47459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ closestName),
/* harmony export */   YC: () => (/* binding */ editDistance),
/* harmony export */   qb: () => (/* binding */ nearestName)
/* harmony export */ });
/** Finds the known name that a mistyped one was meant to be. Pure. */
/** Edits that a name of this length may be away from a known one: few letters leave no room for doubt. */
function editsAllowed(length) {
    if (length < 3)
        return 0;
    return length < 6 ? 1 : 2;
}
/**
 * The known name nearest to a name: the same but for case and separators, a few edits away,
 * or the same with its unit or its beginning left out (`timeout` for `timeout-seconds`).
 */
function closestName(name, known) {
    const wanted = plain(name);
    if (wanted === '')
        return undefined;
    let best;
    let bestDistance = editsAllowed(wanted.length) + 1;
    for (const candidate of known) {
        const distance = editDistance(wanted, plain(candidate), bestDistance);
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best ?? known.find((candidate) => lacksPart(wanted, plain(candidate)));
}
function plain(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+/g, '-');
}
function lacksPart(wanted, candidate) {
    return wanted.length >= 3 && (candidate.startsWith(`${wanted}-`) || candidate.endsWith(`-${wanted}`));
}
/** Insertions, deletions, replacements and swaps of neighbours between two texts; `bound` when that many or more. */
function editDistance(left, right, bound) {
    if (Math.abs(left.length - right.length) >= bound)
        return bound;
    let beforeLast = [];
    let last = Array.from({ length: right.length + 1 }, (_, column) => column);
    for (let row = 1; row <= left.length; row++) {
        const current = [row];
        for (let column = 1; column <= right.length; column++) {
            const same = left[row - 1] === right[column - 1];
            let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
            const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
            if (row > 1 && column > 1 && swapped)
                cost = Math.min(cost, at(beforeLast, column - 2) + 1);
            current.push(cost);
        }
        beforeLast = last;
        last = current;
    }
    return Math.min(bound, at(last, right.length));
}
function at(distances, index) {
    return distances[index] ?? Number.POSITIVE_INFINITY;
}
/** The known name with the fewest letters different, if they are few enough to be a slip. */
function nearestName(name, known) {
    const allowed = Math.max(1, Math.floor(name.length / 3));
    const ranked = known
        .map((candidate) => ({
        candidate,
        distance: distanceBetween(name.toLowerCase(), candidate.toLowerCase())
    }))
        .sort((first, second) => first.distance - second.distance);
    const [best] = ranked;
    if (best !== undefined && best.distance <= allowed)
        return best.candidate;
    return known.find((candidate) => name.length > 2 && candidate.startsWith(`${name}-`));
}
/** Letters to insert, remove or replace (Levenshtein). */
function distanceBetween(left, right) {
    let row = Array.from({ length: right.length + 1 }, (_, index) => index);
    for (let i = 1; i <= left.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= right.length; j += 1) {
            const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
            next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[right.length] ?? 0;
}


/***/ }),

/***/ 7710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/** Why a command that was run with `execFile` failed, in its own words. */
/** What it wrote to standard error, in one line; where it wrote nothing, the system's reason. */
function explainFailure(error) {
    const { stderr, message } = (error ?? {});
    const words = typeof stderr === 'string' ? stderr.trim() : '';
    if (words !== '')
        return words.replaceAll('\n', '; ');
    return typeof message === 'string' ? (message.split('\n')[0] ?? message) : String(error);
}


/***/ }),

/***/ 36228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** What a caught value says. */
/** The message of an Error, or the text of anything else that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 79502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder),
/* harmony export */   p: () => (/* binding */ belowHome)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** The user's home, as far as there is one. */


/** The home folder; undefined where HOME is unset and the system knows no such user (`docker run --user 12345`). */
function homeFolder() {
    try {
        const home = node_os__WEBPACK_IMPORTED_MODULE_0__.homedir();
        return node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(home) ? home : undefined;
    }
    catch {
        return undefined;
    }
}
/** A path below the home; undefined where there is none. */
function belowHome(...names) {
    const home = homeFolder();
    return home === undefined ? undefined : node_path__WEBPACK_IMPORTED_MODULE_1__.join(home, ...names);
}


/***/ }),

/***/ 7549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Makes a folder and those above it. */


/**
 * Node's own `recursive` never returns on a file system that answers ENOENT below a folder that exists (/proc). Here
 * each folder is tried at most twice: as it is, and once more when the one above it has been made.
 * @param mode of every folder that is made
 * @throws Error of the system for the folder that cannot be made
 */
function makeFolder(folder, mode = 0o777) {
    try {
        makeOne(folder, mode);
    }
    catch (error) {
        const above = parentOf(folder);
        if (error.code !== 'ENOENT' || above.length >= folder.length)
            throw error;
        makeFolder(above, mode);
        makeOne(folder, mode);
    }
}
/** A path of bytes need not be UTF-8. */
function parentOf(folder) {
    return typeof folder === 'string'
        ? node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder)
        : Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder.toString('latin1')), 'latin1');
}
/** A folder that is there already is fine, also on a file system that refuses to make one (read-only). */
function makeOne(folder, mode) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(folder, { mode });
    }
    catch (error) {
        if (!isFolder(folder))
            throw error;
    }
}
function isFolder(folder) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(folder).isDirectory();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zo: () => (/* binding */ describeSystemError),
/* harmony export */   cp: () => (/* binding */ adviceFor),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/** What the system's errors mean for a person: the cause that is behind the code, and the way out. Pure. */
const ADVICE = {
    EMFILE: 'Raise the limit of open files (ulimit -n), or lower max-parallel.',
    ENFILE: 'The machine has no room for more open files: end other programs, or raise fs.file-max.',
    ENOSPC: 'Free disk space; where df shows some, the inodes are used up (df -i).',
    EDQUOT: "This user's disk quota is used up: free disk space, or raise the quota.",
    EROFS: 'The file system is read-only: name a folder on another one.',
    EACCES: 'Check the permissions of the folder.',
    EPERM: 'Check the permissions of the folder.',
    EIO: 'The disk fails: see the log of the kernel.'
};
/** The system's code (`ENOSPC`); undefined for an error that is not the system's. */
function systemCode(error) {
    const { code, syscall } = (error ?? {});
    return typeof code === 'string' && typeof syscall === 'string' ? code : undefined;
}
/** What to do about it; a general word where nothing better is known. */
function adviceFor(error) {
    return ADVICE[systemCode(error) ?? ''] ?? 'Check the disk and the permissions of the folder.';
}
/** The error's own words and the advice: `ENOSPC: no space left on device, write. Free disk space; ...`. */
function describeSystemError(error) {
    const { message = String(error) } = (error ?? {});
    return `${message.replace(/\.$/, '')}. ${adviceFor(error)}`;
}


/***/ }),

/***/ 95175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ findWritableFolder),
/* harmony export */   LC: () => (/* binding */ findWritablePart),
/* harmony export */   Qz: () => (/* binding */ ROOTS_ENVIRONMENT),
/* harmony export */   c0: () => (/* binding */ searchFolders),
/* harmony export */   de: () => (/* binding */ findRootsProgram),
/* harmony export */   gN: () => (/* binding */ ROOTS_PATH)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Which programs may run as root: those that nobody but root and we could have changed. */


/** Folders of the system's own programs: the whole PATH of what runs as root. */
const ROOTS_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
/** Groups below this are the distribution's own (Debian gives `/usr/local` to `staff`); no account of people is in them alone. */
const FIRST_ACCOUNT_GROUP = 100;
const STICKY = 0o1000;
const GROUP_WRITE = 0o020;
const OTHERS_WRITE = 0o002;
/** Links that the kernel follows at most. */
const MOST_LINKS = 40;
/**
 * The first file, folder or link on the way to a path that someone other than root or this user could change; undefined
 * when there is none. A path that does not exist is judged as far as it does; what we may not look at counts, too.
 */
function findWritablePart(file, links = MOST_LINKS) {
    const { root } = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file));
    const parts = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(file).slice(root.length).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    for (let count = 0; count <= parts.length; count += 1) {
        const at = node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, ...parts.slice(0, count));
        const stats = readStats(at);
        if (stats === undefined)
            return undefined;
        if (stats === 'closed' || isWritableByOthers(stats))
            return at;
        if (!stats.isSymbolicLink())
            continue;
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(at), node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync(at), ...parts.slice(count));
        return links === 0 ? at : findWritablePart(target, links - 1);
    }
    return undefined;
}
/** The same for a folder in which programs are looked up: nobody else may put one there, either. */
function findWritableFolder(folder) {
    const part = findWritablePart(folder);
    if (part !== undefined)
        return part;
    const mode = node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(folder, { throwIfNoEntry: false })?.mode ?? 0;
    return (mode & OTHERS_WRITE) === 0 ? undefined : folder;
}
function readStats(part) {
    try {
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(part, { throwIfNoEntry: false });
    }
    catch {
        return 'closed';
    }
}
function isWritableByOthers(stats) {
    const { uid, gid, mode } = stats;
    if (uid !== 0 && uid !== process.getuid?.())
        return true;
    // The permissions of a link mean nothing.
    if (stats.isSymbolicLink())
        return false;
    // In a sticky folder nobody can replace what belongs to another, and the owner of each part is checked.
    if (stats.isDirectory() && (mode & STICKY) !== 0)
        return false;
    const isOurGroup = gid < FIRST_ACCOUNT_GROUP || gid === process.getgid?.();
    return (mode & OTHERS_WRITE) !== 0 || ((mode & GROUP_WRITE) !== 0 && !isOurGroup);
}
/** Full path of a program that may run as root; null when there is none in the system's folders or in PATH. */
function findRootsProgram(name, folders = [...ROOTS_PATH.split(':'), ...(process.env['PATH'] ?? '').split(':')]) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file) && isExecutable(file) && findWritablePart(file) === undefined)
            return file;
    }
    return null;
}
function isExecutable(file) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file).isFile();
    }
    catch {
        return false;
    }
}
/**
 * The folders of PATH without those that others can change: a program of ours is not looked up where agents of another
 * user could have put it. In a user namespace without root nothing can be judged; there PATH is taken as it is.
 */
function searchFolders(searchPath = process.env['PATH'] ?? '') {
    const folders = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
    const trusted = folders.filter((each) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(each) && findWritableFolder(each) === undefined);
    return trusted.length === 0 ? folders : trusted;
}
/** The environment of what runs as root, or prepares it: no variable of the job's, which might name code to load. */
const ROOTS_ENVIRONMENT = { PATH: ROOTS_PATH };


/***/ }),

/***/ 96534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ waitUntil)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/** Waiting for what the kernel does not announce. */

/** Most of what is waited for is there at once; what takes longer is asked for less often. */
const FIRST_STEP_MS = 1;
const LONGEST_STEP_MS = 8;
/** Looks again and again whether it is so; false when it is not so after `timeoutMs`. */
async function waitUntil(isSo, timeoutMs) {
    const deadline = performance.now() + timeoutMs;
    for (let stepMs = FIRST_STEP_MS; !isSo(); stepMs = Math.min(stepMs * 2, LONGEST_STEP_MS)) {
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(stepMs);
    }
    return true;
}


/***/ }),

/***/ 52725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** A file that is there whole, or not at all. */

/** Only its user reads it: results may hold what the prompt held. */
const PRIVATE_FILE = 0o600;
/**
 * Writes the file beside its place and moves it there, so that a full disk leaves no half of it.
 * @throws Error of the system; what stood there before still does
 */
function writeWhole(file, text) {
    const draft = `${file}.tmp`;
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(draft, text, { mode: PRIVATE_FILE });
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(draft, file);
    }
    catch (error) {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(draft, { force: true });
        throw error;
    }
}


/***/ })

};

export const id = 8175;
export const ids = [8175];
export const modules = {

/***/ 68449:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ KNOWN_TOOLS),
/* harmony export */   H: () => (/* binding */ findUnknownTools)
/* harmony export */ });
/* harmony import */ var _tool_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38129);
/** Names of the CLI's built-in tools, to suggest the one that a mistyped entry meant. */

/** Observed on Claude Code 2.1.0 to 2.1.332, without the tools that are refused. */
const KNOWN_TOOLS = [
    ...['Bash', 'BashOutput', 'KillShell', 'PowerShell', 'REPL'],
    ...['Read', 'Glob', 'Grep', 'LS', 'LSP', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'NotebookRead'],
    ...['WebFetch', 'WebSearch', 'ToolSearch', 'ReportFindings', 'StructuredOutput'],
    ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'TaskOutput', 'TaskStop'],
    ...['AskUserQuestion', 'EnterPlanMode', 'ExitPlanMode', 'SendUserMessage', 'SendUserFile', 'StageFile'],
    ...['Artifact', 'Projects', 'DesignSync', 'ListConnectors'],
    ...['ListMcpResourcesTool', 'ReadMcpResourceTool', 'ReadMcpResourceDirTool', 'WaitForMcpServers']
];
/** Tool names of entries that match no known tool; refused tools are left out. */
function findUnknownTools(entries) {
    const known = KNOWN_TOOLS;
    return entries
        .filter((entry) => !(0,_tool_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isMcpTool */ .tg)(entry) && (0,_tool_names_js__WEBPACK_IMPORTED_MODULE_0__/* .forbiddenToolReason */ .mo)(entry) === undefined)
        .map(_tool_names_js__WEBPACK_IMPORTED_MODULE_0__/* .toolName */ .Uf)
        .filter((name) => !known.includes(name));
}


/***/ }),

/***/ 89545:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ coversMcpEntry),
/* harmony export */   _: () => (/* binding */ namesMcpServer)
/* harmony export */ });
/** Entries of permission lists that name tools of MCP servers. Forms tested on Claude Code 2.1.197 and 2.1.332. */
/** Whether the first entry allows everything that the second one does. */
function coversMcpEntry(wide, narrow) {
    if (wide === narrow)
        return true;
    const prefix = prefixOf(wide);
    return prefix !== undefined && (narrow.startsWith(prefix) || `${narrow}__` === prefix);
}
/** The common prefix of the covered tools' names; undefined if the entry names one tool. */
function prefixOf(entry) {
    if (entry.endsWith('*'))
        return entry.slice(0, -1);
    const isServer = !entry.slice('mcp__'.length).includes('__');
    return isServer ? `${entry}__` : undefined;
}
/** Whether an entry allows a tool of this server. The CLI replaces characters not allowed in a tool's name by `_`. */
function namesMcpServer(entry, server) {
    const name = `mcp__${server.replaceAll(/[^\w-]/g, '_')}`;
    return entry === name || entry.startsWith(`${name}__`);
}


/***/ }),

/***/ 38129:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ isLookingTool),
/* harmony export */   Eq: () => (/* binding */ findForbiddenTools),
/* harmony export */   TD: () => (/* binding */ isEditingTool),
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   c7: () => (/* binding */ namesEveryTool),
/* harmony export */   hU: () => (/* binding */ covers),
/* harmony export */   mo: () => (/* binding */ forbiddenToolReason),
/* harmony export */   rD: () => (/* binding */ narrowTools),
/* harmony export */   tg: () => (/* binding */ isMcpTool),
/* harmony export */   uG: () => (/* binding */ TOOL_ENTRY)
/* harmony export */ });
/* harmony import */ var _mcp_entries_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89545);
/**
 * Names of the CLI's tools: which ones an agent never gets, and how an entry of a permission list names its tool.
 */

const STARTS_AGENTS = 'it starts work inside the agent that would end silently with it; delegations run as separate processes';
const OUTLIVES = 'it asks for work after the agent has ended';
const REACHES_SESSIONS = 'it reaches other sessions, which the record of this one would not show';
const MOVES = 'it leaves the folder that the run works in; use the input `isolation: worktree`';
const EVERYTHING = 'it means every tool of the CLI, those that start other agents too: name the tools that agents need';
/** The CLI reads `default`, in any case, as every tool; people write the others to mean the same. */
const EVERY_TOOL = /^(default|all|any|everything|\*)$/i;
/**
 * Tools that start, wake or reach other agents or outlive their own, and words that mean every tool. Compared without
 * case, so that a mistyped one gets the reason, too.
 */
const FORBIDDEN = [
    { pattern: /^(Task|Agent|Workflow|Skill|SubAgent)$/i, reason: STARTS_AGENTS },
    { pattern: /^(SendMessage|ListAgents|ListPeers)$/i, reason: REACHES_SESSIONS },
    {
        pattern: /^(Cron\w*|ScheduleWakeup|Monitor|RemoteTrigger|SubscribePR|PushNotification)$/i,
        reason: OUTLIVES
    },
    { pattern: /^(Enter|Exit)Worktree$/i, reason: MOVES },
    { pattern: EVERY_TOOL, reason: EVERYTHING }
];
/**
 * Forms of an entry: `Read`, `Bash(git:*)`, `mcp__server__tool*`; also `*`, so that its refusal can give the reason.
 */
const TOOL_ENTRY = /^(?:(?!mcp__)[A-Za-z_][\w-]*(?:\(.*\))?|mcp__(?!_)[\w-]+|mcp__(?!_)(?=[\w-]+?__)[\w-]+\*|\*)$/;
/** `Bash(git:*)` names the tool `Bash`; a plain name names itself. */
function toolName(entry) {
    const open = entry.indexOf('(');
    return (open === -1 ? entry : entry.slice(0, open)).trim();
}
/** Whether an entry names a tool of an MCP server (`mcp__server__tool`). */
function isMcpTool(entry) {
    return entry.startsWith('mcp__');
}
/** Whether an entry is a word for every tool. */
function namesEveryTool(entry) {
    return EVERY_TOOL.test(toolName(entry));
}
/** Why an entry's tool is never given to an agent; undefined where it may be. */
function forbiddenToolReason(entry) {
    const name = toolName(entry);
    return FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason;
}
/** Tools that read files or keep the agent's own list of tasks. Any other tool may have side effects. */
const LOOKING = new Set([
    ...['Read', 'Glob', 'Grep', 'LS', 'NotebookRead'],
    ...['TodoRead', 'TodoWrite', 'TaskCreate', 'TaskGet', 'TaskList', 'TaskUpdate', 'ToolSearch']
]);
/** Whether a call of this tool has no effect, neither on files nor elsewhere. */
function isLookingTool(tool) {
    return LOOKING.has(tool);
}
const EDITING = new Set(['Edit', 'Write', 'MultiEdit', 'NotebookEdit']);
/** Whether a call of this tool changes one file and does nothing else. */
function isEditingTool(tool) {
    return EDITING.has(tool);
}
/** The entries that no agent gets, for the configuration check. */
function findForbiddenTools(entries) {
    return entries.flatMap((entry) => {
        const reason = forbiddenToolReason(entry);
        return reason === undefined ? [] : [{ tool: toolName(entry), reason }];
    });
}
/**
 * The entries that both lists allow. A bare name allows everything that the other list's pattern allows; of two
 * patterns for one tool only equal ones are kept, as neither may widen the other. Without an agent's list all entries
 * stay.
 */
function narrowTools(allowed, agentTools, deniedTools = []) {
    const kept = agentTools === undefined
        ? allowed
        : allowed.flatMap((entry) => agentTools.flatMap((own) => narrower(entry, own) ?? []));
    return [...new Set(kept)].filter((entry) => !deniedTools.some((denied) => covers(denied, entry)));
}
/** Whether the first entry allows everything that the second one does. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ parseCustomHeaders)
/* harmony export */ });
/** `ANTHROPIC_CUSTOM_HEADERS`, as the CLI reads it: one `Name: value` on each line. Pure. */
/** A header's name (RFC 9110, section 5.1). */
const NAME = /^[\w!#$%&'*+.^`|~-]+$/;
/** They frame a message or name its receiver, which an added header must not change. */
const FRAMING = /^(host|connection|content-length|transfer-encoding|te|trailer|upgrade|expect)$/;
/** Parses the variable's value; blank lines are skipped. */
function parseCustomHeaders(text) {
    const headers = [];
    const ignored = [];
    for (const [index, line] of (text ?? '').split(/\r\n|\r|\n/).entries()) {
        if (line.trim() === '')
            continue;
        const colon = line.indexOf(':');
        const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
        const value = line.slice(colon + 1).trim();
        const fault = findFault(name, value);
        if (fault === undefined)
            headers.push([name, value]);
        else
            ignored.push(`line ${index + 1}${NAME.test(name) ? ` (${name})` : ''} ${fault}`);
    }
    return { headers: Object.fromEntries(headers), ignored };
}
function findFault(name, value) {
    if (!NAME.test(name))
        return 'is not of the form "Name: value"';
    if (FRAMING.test(name))
        return 'is set by the connection';
    if (value === '')
        return 'has no value';
    // Node rejects a request with any other character in a header.
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value))
        return 'has a character that a header cannot contain';
    return undefined;
}


/***/ }),

/***/ 972:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ gitSettings)
/* harmony export */ });
/** Without each of these, a command that only reads could run a program that the repository chooses. */
const SETTINGS = {
    // Otherwise git obeys the `config` of any folder that looks like a repository (`HEAD`, `objects`, `refs`).
    'safe.bareRepository': 'explicit',
    'core.fsmonitor': 'false',
    'core.hooksPath': '/dev/null',
    // If true, `git log` starts `gpg.program`.
    'log.showSignature': 'false'
};
/**
 * git's variables for an environment. The workflow's own `GIT_CONFIG_*` are kept; ours follow them, and git uses
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

/***/ 52135:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readCgroupMounts)
/* harmony export */ });
/* unused harmony export parseCgroupMounts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Where control groups are mounted (man 7 cgroups), and in which groups this process is. */

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
    let v2;
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
/** The hierarchies as this process sees them; none where the system has no control groups. */
function readCgroupMounts() {
    try {
        return parseCgroupMounts((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/cgroup', 'utf8'));
    }
    catch {
        return { v2: undefined, v1: new Map() };
    }
}
/** In a container, the mount may start at the container's own group while the path is relative to the host's root. */
function ownFolder(mountPoint, mountRoot, path = '/') {
    const root = mountRoot === '/' ? '' : mountRoot;
    const below = path === root || path.startsWith(`${root}/`) ? path.slice(root.length) : '';
    return below === '/' ? mountPoint : mountPoint + below;
}


/***/ }),

/***/ 42819:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
 * Changes to control groups, as data: as root they are applied in our own process; through sudo, by one shell for all of
 * them, because starting a program costs more than the changes.
 */



/** A group stays busy for a moment after its last process has disappeared from it. */
const REMOVE_TIMEOUT_MS = 2000;
/** Creates a folder. */
function make(folder) {
    return { kind: 'make', folder };
}
/** Writes to a file of a group. */
function write(file, text, need = 'always') {
    return { kind: 'write', file, text: String(text), need };
}
/** Removes a folder and its subfolders, which must not contain processes. */
function remove(folder) {
    return { kind: 'remove', folder };
}
/**
 * Applies the steps in this process.
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
    // A process with sufficient permissions may have created subgroups.
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
/** The same as a shell script, with the same timeout. Takes the arguments of `buildStepArguments`. */
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
/** The steps as arguments of `STEP_SCRIPT`. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ findPrivilege)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _util_command_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7710);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95175);
/* harmony import */ var _group_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42819);
/** Runs what needs root: directly as root, or through passwordless sudo. */





const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** Our scripts take milliseconds, but sudo may look up names in the network. */
const SCRIPT_TIMEOUT_MS = 10_000;
/** How this process can act as root; undefined when it cannot. Never prompts for a password. */
async function findPrivilege(userId = process.getuid?.()) {
    if (userId === 0)
        return makeShell('root', []);
    const program = (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_2__/* .findRootsProgram */ .de)('sudo');
    if (program === undefined)
        return undefined;
    const sudo = makeShell('sudo', [program, '-n', '--']);
    try {
        await sudo.run('true', []);
        return sudo;
    }
    catch {
        return undefined;
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

/***/ 44097:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ endNamespace),
/* harmony export */   z: () => (/* binding */ findNamespace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60346);
/* harmony import */ var _signal_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47896);
/**
 * Ends the pid namespace of a sandboxed run. The kernel ends everything in it with its first process, so nothing has to
 * be searched for: no daemon, and nothing that forks faster than a table of processes can be read.
 */




/** What cannot be ended within this time is stuck in the kernel. */
const PATIENCE_MS = 5000;
const PAUSE_MS = 5;
/** Finds the namespace whose first process has this pid on the machine, as a child of its launcher. */
function findNamespace(firstPid, launcherPid) {
    const found = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcessEntry */ .Yo)(firstPid);
    // With another parent it is another process that has got the pid since.
    return { firstProcess: found?.ppid === launcherPid ? found : undefined };
}
/** Resolves when everything in the namespace has ended; returns its first process if that could not be ended. */
async function endNamespace({ firstProcess }) {
    if (firstProcess === undefined)
        return [];
    const deadline = performance.now() + PATIENCE_MS;
    while (isRunning(firstProcess)) {
        if (performance.now() > deadline)
            return [{ pid: firstProcess.pid, command: firstProcess.command }];
        // Where it is root's and we are not, its launcher does it, or the kernel at the end of its launcher.
        (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_3__/* .signalProcess */ .a7)(firstProcess, 'SIGKILL');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(PAUSE_MS);
    }
    return [];
}
function isRunning({ pid, startTicks }) {
    const now = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcessEntry */ .Yo)(pid);
    if (now?.startTicks !== startTicks)
        return false;
    // Its last thread ends after the others in the namespace, which may be after its main thread.
    return (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(now) || countThreads(pid) > 1;
}
function countThreads(pid) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(`/proc/${pid}/task`).length;
    }
    catch {
        return 0;
    }
}


/***/ }),

/***/ 55571:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
 * A process table that is read after the request. Requests that arrive while one is pending share it, so that many
 * processes that end together cost few scans.
 */


/** Minimum time between two scans; a scan takes some milliseconds on a machine with many processes. */
const PAUSE_MS = 20;
let pending;
let lastScanMs = -PAUSE_MS;
/** Reads the table after this call, immediately when there was no recent scan. */
function readFreshTable() {
    pending ??= readSoon();
    return pending;
}
async function readSoon() {
    const waitMs = lastScanMs + PAUSE_MS - performance.now();
    if (waitMs > 0)
        await (0,promises_.setTimeout)(waitMs);
    else
        await Promise.resolve();
    // Later requests get a newer table.
    pending = undefined;
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
 * Kills descendants forked during a scan. A process that forks and exits every few milliseconds is already gone when its
 * entry in a list of pids is reached; but pids are assigned in sequence, so its newest descendant is found at once.
 */




/** Minimum time without a new descendant before stopping. */
const QUIET_MS = 10;
/** This blocks our process, so after this time the next scan takes over. */
const LONGEST_MS = 100;
/**
 * Kills and returns processes with this marker, or one of its session, that were forked since the watermark.
 * @param since taken before the scan that missed them. A process that lives longer than the scan took is found by the scan;
 * one that lives shorter forks its next descendant within the same time, which this waits for.
 */
function killNewDescendants(since, marker) {
    if (since.lastPid === undefined)
        return [];
    const killed = new Map();
    const ownSession = (0,process_table/* readProcessEntry */.Yo)(process.pid)?.sid;
    const startMs = performance.now();
    const quietMs = Math.max(QUIET_MS, startMs - since.atMs);
    const recent = new Map();
    for (let lastPid = since.lastPid, foundMs = startMs;;) {
        const nowMs = performance.now();
        const newest = (0,last_pid/* readLastPid */.Mk)();
        // Nothing was forked, or the pid sequence has wrapped around: then the next scan finds them.
        if (newest === undefined || newest < lastPid || newest === since.lastPid)
            break;
        while (lastPid < newest)
            recent.set(++lastPid, nowMs);
        const members = (0,run_marker/* findMarked */.Em)(readLiving(recent), marker);
        for (const member of members) {
            // In our own session, a group may contain other processes.
            if (member.sid !== ownSession)
                (0,signal_process/* killGroup */.i0)(member, since);
            (0,signal_process/* signalProcess */.a7)(member, 'SIGKILL');
            killed.set(member.pid, member);
        }
        if (members.length > 0)
            foundMs = nowMs;
        // Each pid is checked repeatedly for a while: a process that is forking or in execve is not visible yet.
        for (const [pid, seenMs] of recent)
            if (nowMs - seenMs > quietMs)
                recent.delete(pid);
        if (nowMs >= foundMs + quietMs || nowMs >= startMs + LONGEST_MS)
            break;
    }
    return [...killed.values()];
}
/** Newest first, as the others may have ended by the time they are read; dead ones are dropped. */
function readLiving(recent) {
    const table = new Map();
    for (const pid of [...recent.keys()].reverse()) {
        const entry = (0,process_table/* readProcessEntry */.Yo)(pid);
        if (entry === undefined)
            continue;
        if ((0,process_table/* isAlive */._n)(entry))
            table.set(pid, entry);
        else
            recent.delete(pid);
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
/** Kills processes that were found in a table, never a process that has reused one of their pids since. */










/** After a kill, this many scans in a row must find nothing: a process that forks can escape a single scan. */
const CLEAN_SCANS = 3;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;
/** What cannot be killed within this time (another user's process, one stuck in the kernel) is a survivor. */
const PATIENCE_MS = 5000;
/** Kills until nothing is found any more, and returns what could not be killed. */
async function killUntilGone(find, { kill = killMembers, marker } = {}) {
    const deadline = performance.now() + PATIENCE_MS;
    let pauseMs = FIRST_PAUSE_MS;
    for (let cleanScans = 0, killed = false;;) {
        const watermark = (0,last_pid/* takePidWatermark */.FD)();
        const table = await readFreshTable();
        const members = find(table).filter((entry) => (0,process_table/* isAlive */._n)(entry) && entry.pid !== process.pid);
        if (members.length > 0)
            await kill(members, table, watermark);
        const newDescendants = marker === undefined ? [] : killNewDescendants(watermark, marker);
        if (members.length + newDescendants.length === 0) {
            cleanScans += 1;
            if (!killed || cleanScans === CLEAN_SCANS)
                return [];
        }
        else {
            if (performance.now() > deadline)
                return [...members, ...newDescendants].map(({ pid, command }) => ({ pid, command }));
            killed = true;
            cleanScans = 0;
        }
        await (0,promises_.setTimeout)(pauseMs);
        pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5);
    }
}
/** sudo and a shell take about 20 ms. */
const KILL_TIMEOUT_MS = 10_000;
/**
 * Kills as the user that the processes belong to: if a pid has been reused, the kernel still only allows killing that
 * user's own processes.
 */
function killMembersAs(members, user) {
    return runKill(['-KILL', ...members.map(({ pid }) => String(pid))], user);
}
/** Kills every process of this user in one system call, which no fork can escape. */
function killAllOf(user) {
    return runKill(['-KILL', '-1'], user);
}
function runKill(args, user) {
    const [program, ...words] = (0,process_user/* buildAsUser */.s)(['/bin/sh', '-c', 'kill "$@"', 'sh', ...args], user);
    return new Promise((resolve) => {
        // What could not be killed shows up in the next scan.
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
        // A group that other processes share is left to the single kills below.
        if (all.every((entry) => pids.has(entry.pid) || !(0,process_table/* isAlive */._n)(entry)))
            (0,signal_process/* killGroup */.i0)(member, before);
    }
    for (const member of members)
        (0,signal_process/* signalProcess */.a7)(member, 'SIGKILL');
}


/***/ }),

/***/ 47896:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a7: () => (/* binding */ signalProcess),
/* harmony export */   i0: () => (/* binding */ killGroup),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var _table_last_pid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79052);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60346);
/** Signals that reach the intended process or none, even when its pid has been reused. */


/** Sends a signal to exactly this process; false when it has ended or we have no permission. */
function signalProcess(entry, signal) {
    if ((0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcessEntry */ .Yo)(entry.pid)?.startTicks !== entry.startTicks)
        return false;
    return trySignal(entry.pid, signal);
}
/**
 * Sends a signal to the whole group of this process in one system call; false when the process has ended, has left the
 * group, or we have no permission.
 */
function signalGroup(member, signal) {
    const now = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcessEntry */ .Yo)(member.pid);
    if (now?.startTicks !== member.startTicks || now.pgid !== member.pgid || member.pgid <= 1)
        return false;
    return trySignal(-member.pgid, signal);
}
/**
 * Kills the whole group of this process in one system call, which no fork can escape, even when the process itself has
 * ended since, as in a chain of forks.
 * @param before taken before the process was found
 */
function killGroup(member, before) {
    if (member.pgid > 1 && (0,_table_last_pid_js__WEBPACK_IMPORTED_MODULE_0__/* .isPidKept */ .A4)(member.pgid, before))
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MB: () => (/* binding */ clearAway),
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   jk: () => (/* binding */ endMarkedProcesses),
/* harmony export */   no: () => (/* binding */ settles)
/* harmony export */ });
/* unused harmony export endLeftovers */
/* harmony import */ var _end_namespace_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44097);
/* harmony import */ var _kill_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55571);
/* harmony import */ var _table_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60346);
/* harmony import */ var _tree_process_tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63844);
/* harmony import */ var _signal_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47896);
/**
 * Ends a whole process tree: asks it to end, waits, has the launcher and the cgroup kill it, then scans for what is left
 * and kills that. Never signals a process outside the tree.
 */





/** The launcher kills everything below it within this time, or is stuck itself. */
const CLEAN_UP_MS = 3000;
/** A terminal reports its end within this time after all its processes were killed. */
const CLOSING_MS = 1000;
/**
 * Ends the tree step by step. Resolves when `ended` does (the end of the terminal), or when nothing more can be done.
 * @param graceMs time for the program to end by itself after SIGTERM; 0 kills at once
 */
async function endTree(target, graceMs, ended) {
    if (graceMs > 0 && askToEnd(target) && (await settles(ended, graceMs)))
        return;
    if (target.control !== undefined)
        target.control.killAll();
    else if (target.launcherKind !== 'sh') {
        // A stopped launcher could not handle the signal.
        (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_4__/* .signalProcess */ .a7)(target.launcher, 'SIGCONT');
        (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_4__/* .signalProcess */ .a7)(target.launcher, 'SIGTERM');
    }
    await target.cgroup?.killAll();
    if (target.launcherKind !== 'sh' && (await settles(ended, CLEAN_UP_MS)))
        return;
    await endLeftovers(target, true);
    await settles(ended, CLOSING_MS);
}
/**
 * Finds and kills what is left of a tree whose program has ended. Returns what could not be killed.
 * @param thorough also searches every environment for the marker, for a tree whose launcher may not have cleaned up
 */
async function endLeftovers(target, thorough) {
    const { cgroup, tree, marker, user, control, namespace } = target;
    if (namespace !== undefined)
        return (0,_end_namespace_js__WEBPACK_IMPORTED_MODULE_0__/* .endNamespace */ .v)(namespace);
    if (cgroup !== undefined && cgroup.pids().length > 0)
        await cgroup.killAll();
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_1__/* .killUntilGone */ .yi)((table) => unite(tree.update(table), thorough ? (0,_tree_process_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findMarked */ .Em)(table, marker) : [], confined(table, cgroup)), user !== undefined && control !== undefined
        ? { kill: (members) => (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_1__/* .killMembersAs */ .GU)(members, user) }
        : { marker: thorough ? marker : undefined });
}
/**
 * Kills every process with this marker (or, given a session's id, with any of its markers) and its descendants, for runs
 * whose supervisor was killed. Returns what could not be killed.
 */
function endMarkedProcesses(marker) {
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_1__/* .killUntilGone */ .yi)((table) => (0,_tree_process_tree_js__WEBPACK_IMPORTED_MODULE_3__/* .findMarked */ .Em)(table, marker), { marker });
}
/** The launcher forwards the signal to the program's group: only a parent can be sure that a pid is still its child's. */
function askToEnd(target) {
    if (target.control !== undefined)
        return target.control.ask();
    if (target.launcherKind !== 'sh')
        return (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_4__/* .signalProcess */ .a7)(target.launcher, 'SIGUSR1') && (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_4__/* .signalProcess */ .a7)(target.launcher, 'SIGCONT');
    const now = (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcessEntry */ .Yo)(target.launcher.pid) ?? target.launcher;
    // A stopped program could not handle SIGTERM.
    return (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_4__/* .signalGroup */ .i8)(now, 'SIGTERM') && (0,_signal_process_js__WEBPACK_IMPORTED_MODULE_4__/* .signalGroup */ .i8)(now, 'SIGCONT');
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
/** Kills what is left, removes the cgroup, and returns the survivors. Never rejects: failures become warnings. */
async function clearAway({ target, marker, cgroup, isCleanedUp }, onWarning) {
    try {
        if (target !== undefined)
            return await endLeftovers(target, !isCleanedUp);
        return isCleanedUp ? [] : await endMarkedProcesses(marker);
    }
    catch (error) {
        onWarning(`Could not check whether the process left anything running: ${String(error)}`);
        return [];
    }
    finally {
        const failure = await cgroup?.release();
        if (failure !== undefined)
            onWarning(failure);
    }
}


/***/ }),

/***/ 9366:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ findProgram),
/* harmony export */   u: () => (/* binding */ findLaunchMachine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _program_trial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68584);
/* harmony import */ var _static_launcher_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67244);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95175);
/** What this machine offers for launching programs. */





/** Probes this machine. */
function findLaunchMachine() {
    const { file, problem } = (0,_static_launcher_js__WEBPACK_IMPORTED_MODULE_3__/* .findStaticLauncher */ .k)();
    return {
        platform: process.platform,
        arch: process.arch,
        launcher: file,
        launcherProblem: problem,
        // Trying a program takes time, so it is done only where it is needed.
        perl: file === undefined ? onlyIfItRuns(findProgram('perl')) : undefined,
        // bash can close descriptors above 9, which smaller shells cannot.
        shell: findProgram('bash') ?? '/bin/sh'
    };
}
const perlTrials = new Map();
/** A perl that does not work (a missing library, a stub) would fail every launch, so it is tried once (about 3 ms). */
function onlyIfItRuns(perl) {
    if (perl === undefined)
        return undefined;
    let runs = perlTrials.get(perl);
    if (runs === undefined) {
        runs = (0,_program_trial_js__WEBPACK_IMPORTED_MODULE_2__/* .worksInTrial */ .S)(perl, ['-f', '-e', `exit ${_program_trial_js__WEBPACK_IMPORTED_MODULE_2__/* .TRIAL_EXIT_CODE */ .K}`]);
        perlTrials.set(perl, runs);
    }
    return runs ? perl : undefined;
}
/** Full path of a program on this machine; undefined when it is not installed. */
function findProgram(name) {
    const folders = ['/usr/bin', '/bin', '/usr/local/bin', ...(0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_4__/* .searchFolders */ .c0)()];
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (!node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file))
            continue;
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
            return file;
        }
        catch {
            // Not in this folder.
        }
    }
    return undefined;
}


/***/ }),

/***/ 10189:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openLauncherControl)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57975);
/* harmony import */ var _util_command_failure_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7710);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(28135);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95175);
/**
 * Controls a launcher that runs as root and that we may not signal: by letters in a FIFO. When we die, the FIFO has no
 * writer left, and the launcher ends its tree by itself.
 */








const run = (0,node_util__WEBPACK_IMPORTED_MODULE_4__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** What the launcher reads: end gracefully, and kill everything. */
const ASK = 'A';
const KILL_ALL = 'S';
/**
 * Opens a control line where our signals do not reach the launcher; undefined where they do. Fails when no FIFO can be
 * made, because the launcher could not be ended then.
 */
async function openLauncherControl(user) {
    if (user === undefined || user.prefix.length === 0)
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_6__.ok)(undefined);
    try {
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_6__.ok)(await openFifo(user));
    }
    catch (error) {
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_6__/* .fail */ .fJ)(`Running programs as another user through sudo needs a named pipe, and none can be made in ${user.controlFolder}: ${(0,_util_command_failure_js__WEBPACK_IMPORTED_MODULE_7__/* .explainFailure */ .S)(error)}`);
    }
}
async function openFifo(user) {
    const fifo = node_path__WEBPACK_IMPORTED_MODULE_3__.join(user.controlFolder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.randomUUID)()}.fifo`);
    await run('/usr/bin/env', ['mkfifo', '-m', '600', fifo], { env: { ..._util_trusted_path_js__WEBPACK_IMPORTED_MODULE_5__/* .ROOTS_ENVIRONMENT */ .Qz } });
    // Opened for reading and writing, so that open does not block, and the FIFO stays open as long as we live.
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.openSync)(fifo, node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_RDWR | node_fs__WEBPACK_IMPORTED_MODULE_2__.constants.O_NONBLOCK);
    const send = (letter) => {
        try {
            return (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeSync)(descriptor, letter) > 0;
        }
        catch {
            return false;
        }
    };
    return {
        fifo,
        ask: () => send(ASK),
        killAll: () => send(KILL_ALL),
        close: () => {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.closeSync)(descriptor);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.rmSync)(fifo, { force: true });
        }
    };
}


/***/ }),

/***/ 34930:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K4: () => (/* binding */ LAUNCHER_FILE),
  X8: () => (/* binding */ buildDieWithParent),
  XT: () => (/* binding */ buildLaunchCommand),
  k7: () => (/* binding */ requireLauncher)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/process/launch/launcher-sh.js
/** The launcher for machines without perl: it sets up the process and executes the program. It cannot kill leftovers. */
/**
 * A POSIX shell script; arguments: nonce, folder, input file or empty, error file or empty, limit mark or empty,
 * number of cgroup files, number of words of the join command, those files, those words, the program with its arguments.
 *
 * The names are long so as not to clash with the program's environment. `trap EXIT` runs only when `exec` fails, because
 * otherwise the shell is gone. (dash does not run it: there, an executable program that the kernel refuses shows only by
 * its exit code 126.)
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
/** Builds the command that starts a program under its launcher. Pure: what the machine offers is passed in. */



/** Number of the system call `prctl`, by Node's name of the architecture. */
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
/** Number of the system call `close_range`, the same on all of these architectures (Linux 5.9). */
const CLOSE_RANGE = 436;
/** The perl launcher. */
const LAUNCHER_FILE = external_node_path_.join(import.meta.dirname, 'launcher.pl');
/** Wraps a command so that the kernel kills it when we die; without a launcher for that, returns it unchanged. */
function buildDieWithParent(command, machine) {
    if (machine.launcher !== undefined)
        return [machine.launcher, 'die-with-parent', '--', ...command];
    if (machine.perl === undefined)
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
 * The command that launches a program on this machine.
 * @throws Error when it needs the static launcher, and this machine has none
 */
function buildLaunchCommand(request, machine) {
    if (machine.launcher !== undefined)
        return buildStaticLaunch(request, machine.launcher);
    if (request.root !== undefined || request.user !== undefined || request.sandbox !== undefined)
        requireLauncher(machine);
    return machine.perl === undefined
        ? buildShellLaunch(request, machine)
        : buildPerlLaunch(request, machine.perl, buildKernelOptions(machine));
}
/** @throws Error where there is no static launcher */
function requireLauncher({ launcher, launcherProblem }) {
    if (launcher !== undefined)
        return launcher;
    throw new Error(launcherProblem ??
        'Running a program as another user or in a sandbox needs Linux on x64 or arm64, for which a launcher is built.');
}
function buildStaticLaunch(request, launcher) {
    const { specFile, root, env } = request;
    const [file, ...args] = [...(root?.prefix ?? []), launcher, 'run', specFile];
    const searchPath = env['PATH'] === undefined ? {} : { PATH: env['PATH'] };
    return {
        kind: 'static',
        adoptsOrphans: true,
        file,
        args,
        // None of the program's variables may reach a process that is still root.
        env: root === undefined ? { ...trusted_path/* ROOTS_ENVIRONMENT */.Qz, ...searchPath, ...request.marks } : trusted_path/* ROOTS_ENVIRONMENT */.Qz,
        spec: { file: specFile, content: buildSpec(request) }
    };
}
function buildSpec({ root, user, ...request }) {
    const { nonce, cwd, command, env, join, parentPid, stdinFile, stderrFile, sandbox } = request;
    return {
        nonce,
        cwd,
        command,
        env,
        ...(parentPid !== undefined && { parent: parentPid }),
        ...(stdinFile !== undefined && { stdin: stdinFile }),
        ...(stderrFile !== undefined && { stderr: stderrFile }),
        ...joinOf(join, root !== undefined),
        ...(root?.fifo !== undefined && { control: root.fifo }),
        ...(user !== undefined && { user: { uid: user.uid, gid: user.gid, own: user.ownedPaths } }),
        ...(sandbox !== undefined && { sandbox })
    };
}
function joinOf(join, isRoot) {
    if (join === undefined)
        return {};
    return isRoot || join.kind === 'write' ? { joinFiles: join.files } : { joinCommand: join.command };
}
/** The launcher options that depend on this kernel. */
function buildKernelOptions(machine) {
    const prctl = machine.platform === 'linux' ? PRCTL[machine.arch] : undefined;
    return prctl === undefined ? [] : [`prctl=${prctl}`, `close-range=${CLOSE_RANGE}`];
}
/** The launcher without `sitecustomize.pl`, which perl would otherwise run before it. */
function buildPerlCommand(perl) {
    return [perl, '-f', LAUNCHER_FILE];
}
function buildOptions(request, kernel) {
    const options = [`nonce=${request.nonce}`, `cwd=${request.cwd}`, ...kernel];
    if (request.parentPid !== undefined)
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
    // Silences perl's warning about an unknown locale.
    const env = { PERL_BADLANG: '0' };
    for (const [name, value] of Object.entries(request.env)) {
        // PERL5OPT and similar variables are meant for the program: in the launcher they would load arbitrary code.
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


/***/ }),

/***/ 84778:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ buildAsUser)
/* harmony export */ });
/* harmony import */ var _launch_machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9366);
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34930);
/**
 * The user that programs run as, when it is not ours. The launcher then runs as root, directly or through sudo, and only
 * the program's process switches to that user, so that the launcher can still end what the user started.
 */


/**
 * Wraps a command to run as this user, without a terminal and without supervision. The command must not contain secrets,
 * because every user of the machine can read it.
 * @throws Error where there is no static launcher
 */
function buildAsUser(command, user, machine = (0,_launch_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .findLaunchMachine */ .u)()) {
    const words = [...user.prefix, (0,_launcher_js__WEBPACK_IMPORTED_MODULE_1__/* .requireLauncher */ .k7)(machine), 'become', String(user.uid), String(user.gid), '--'];
    return [...words, ...command];
}


/***/ }),

/***/ 68584:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TRIAL_EXIT_CODE),
/* harmony export */   S: () => (/* binding */ worksInTrial)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95175);
/** Tries a program that starts others, by what it must do: run a command that exits with a certain code. */


/** Passed to the program in its own words; not 0 or 1, with which a broken one might end. */
const TRIAL_EXIT_CODE = 7;
const TRIAL_TIMEOUT_MS = 10_000;
/** Whether the program ends with `TRIAL_EXIT_CODE`. */
function worksInTrial(file, args) {
    const { status } = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(file, args, {
        timeout: TRIAL_TIMEOUT_MS,
        cwd: '/',
        env: { ..._util_trusted_path_js__WEBPACK_IMPORTED_MODULE_1__/* .ROOTS_ENVIRONMENT */ .Qz },
        stdio: 'ignore'
    });
    return status === TRIAL_EXIT_CODE;
}


/***/ }),

/***/ 67244:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ findStaticLauncher)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36228);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95175);
/* harmony import */ var _program_trial_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68584);
/**
 * The launcher that Linux machines use: a static program, which needs nothing of the machine and loads nothing from it.
 * The one beside this file's bundle is used where it stands, if it runs there and only root and we could change it, because
 * it may run as root. Otherwise a private copy is: a checkout may have lost its executable bit or stand on a file system
 * from which nothing is executed.
 */






/** Node's names of the processors that it is built for. */
const PROCESSORS = ['x64', 'arm64'];
const found = new Map();
/**
 * Finds the launcher and tries it, once (about 3 ms).
 * @param folders where a private copy may be made
 */
function findStaticLauncher(original = originalFile(), folders = [process.env['RUNNER_TEMP'], node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), '/dev/shm']) {
    if (original === undefined)
        return {};
    const known = found.get(original);
    if (known?.file !== undefined && node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(known.file))
        return known;
    const launcher = search(original, folders);
    found.set(original, launcher);
    return launcher;
}
/** The one in dist/: beside the bundle, or in the repository of this source file. */
function originalFile() {
    if (process.platform !== 'linux' || !PROCESSORS.includes(process.arch))
        return undefined;
    const here = import.meta.dirname;
    const dist = node_path__WEBPACK_IMPORTED_MODULE_2__.basename(here) === 'launch' ? node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(here, '../../../dist') : here;
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(dist, 'launcher', `linux-${process.arch}`, 'launcher');
}
function search(original, folders) {
    if ((0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_3__/* .findWritablePart */ .LC)(original) === undefined && runs(original))
        return { file: original };
    let cause = 'it does not run there, nor a copy of it elsewhere';
    for (const folder of new Set(folders)) {
        if (folder === undefined || folder === '')
            continue;
        try {
            const file = copyInto(folder, original);
            if (file !== undefined)
                return { file };
        }
        catch (error) {
            cause = (0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error);
        }
    }
    return {
        problem: `The launcher ${original} cannot be used (${cause}), so programs are started by perl or sh. ` +
            'To have it used, check the action out completely, and have TMPDIR on a file system that allows execution.'
    };
}
/** A copy that is removed when we exit; undefined when it does not run or others could change it. */
function copyInto(folder, original) {
    const own = node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'mpm-launcher-'));
    const remove = () => {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(own, { recursive: true, force: true });
    };
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(own, 'launcher');
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync(original, file);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync(file, 0o700);
        if ((0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_3__/* .findWritablePart */ .LC)(file) === undefined && runs(file)) {
            process.once('exit', remove);
            return file;
        }
    }
    catch (error) {
        remove();
        throw error;
    }
    remove();
    return undefined;
}
function runs(file) {
    return (0,_program_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .worksInTrial */ .S)(file, ['die-with-parent', '--', '/bin/sh', '-c', `exit ${_program_trial_js__WEBPACK_IMPORTED_MODULE_4__/* .TRIAL_EXIT_CODE */ .K}`]);
}


/***/ }),

/***/ 12774:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sk: () => (/* binding */ createMachineMemoryReader),
/* harmony export */   vP: () => (/* binding */ readMachineMemory)
/* harmony export */ });
/* unused harmony exports narrowMemory, parseMemInfo, listFoldersUp */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53702);
/* harmony import */ var _cgroup_cgroup_mounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52135);
/** Total and available memory of the machine, or of the container that we run in. */



/** The machine's memory, reduced to the tightest group limit. */
function narrowMemory(machine, groups) {
    return {
        totalBytes: Math.min(machine.totalBytes, ...groups.map((group) => group.limitBytes)),
        availableBytes: Math.max(0, Math.min(machine.availableBytes, ...groups.map((group) => group.limitBytes - group.usedBytes)))
    };
}
/** `MemTotal` and `MemAvailable` of `/proc/meminfo`; undefined when they are missing (kernels before 3.14). */
function parseMemInfo(text) {
    const total = /^MemTotal:\s+(\d+) kB/m.exec(text)?.[1];
    const available = /^MemAvailable:\s+(\d+) kB/m.exec(text)?.[1];
    if (total === undefined || available === undefined)
        return undefined;
    return { totalBytes: Number(total) * 1024, availableBytes: Number(available) * 1024 };
}
/** Reads the current memory of machine and container. */
function readMachineMemory() {
    const machine = parseMemInfo((0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)('/proc/meminfo') ?? '');
    return narrowMemory(machine ?? { totalBytes: node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem(), availableBytes: node_os__WEBPACK_IMPORTED_MODULE_0__.freemem() }, readGroupMemories());
}
/**
 * Creates a reader for repeated use, which determines the limiting groups once. It returns undefined where the available
 * memory is unknown: free memory may be low on a healthy machine.
 */
function createMachineMemoryReader() {
    let readers;
    return () => {
        const machine = parseMemInfo((0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)('/proc/meminfo') ?? '');
        if (machine === undefined)
            return undefined;
        readers ??= listGroupReaders().filter((read) => (read()?.limitBytes ?? Infinity) < machine.totalBytes);
        return narrowMemory(machine, readers.map((read) => read()).filter((group) => group !== undefined));
    };
}
function readGroupMemories() {
    return listGroupReaders()
        .map((read) => read())
        .filter((group) => group !== undefined);
}
/** Readers for our own group and its ancestors. */
function listGroupReaders() {
    const { v2, v1 } = (0,_cgroup_cgroup_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCgroupMounts */ .Z)();
    const memory = v1.get('memory');
    return [
        ...(v2 === undefined
            ? []
            : listFoldersUp(v2.mountPoint, v2.ownFolder).map((folder) => () => readV2(folder))),
        ...(memory === undefined
            ? []
            : listFoldersUp(memory.mountPoint, memory.ownFolder).map((folder) => () => readV1(folder)))
    ];
}
function readV2(folder) {
    const limitBytes = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.max`);
    const stat = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(`${folder}/memory.stat`);
    const current = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.current`);
    if (limitBytes === undefined || stat === undefined || current === undefined)
        return undefined;
    return { limitBytes, usedBytes: current - (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyedNumber */ .Zt)(stat, 'inactive_file') };
}
/** Without a limit, the file holds a number near 2^63, which is more than the machine's memory. */
function readV1(folder) {
    const limitBytes = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.limit_in_bytes`);
    const stat = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(`${folder}/memory.stat`);
    const current = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.usage_in_bytes`);
    if (limitBytes === undefined || stat === undefined || current === undefined)
        return undefined;
    return { limitBytes, usedBytes: current - (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyedNumber */ .Zt)(stat, 'total_inactive_file') };
}
/** The folder and its parents up to the mount point, because limits of ancestors apply too. */
function listFoldersUp(mountPoint, folder) {
    const folders = [];
    for (let at = folder; at.startsWith(mountPoint); at = at.slice(0, at.lastIndexOf('/')))
        folders.push(at);
    return folders;
}


/***/ }),

/***/ 36617:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readKernelConstants)
/* harmony export */ });
/* unused harmony export parseAuxiliaryVector */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** The two constants needed to read `/proc`, taken from the auxiliary vector instead of starting `getconf`. */

// Entries of the auxiliary vector (getauxval(3), elf.h).
const AT_PAGESZ = 6n;
const AT_CLKTCK = 17n;
const ENTRY_BYTES = 16;
/** Right for every x86-64 machine and most others. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ isPidKept),
/* harmony export */   FD: () => (/* binding */ takePidWatermark),
/* harmony export */   Mk: () => (/* binding */ readLastPid)
/* harmony export */ });
/* unused harmony export isCovered */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Pids are assigned in sequence: the last one shows which processes started since. */

function takePidWatermark() {
    return { atMs: performance.now(), lastPid: readLastPid() };
}
/** Whether a pid that was in use at or after the watermark cannot have been reused yet. */
function isPidKept(pid, { lastPid }) {
    const now = readLastPid();
    // A smaller pid than before: the sequence has wrapped around.
    return lastPid !== undefined && now !== undefined && now >= lastPid && pid <= lastPid;
}
const LOAD_FILE = '/proc/loadavg';
const loadBuffer = Buffer.allocUnsafe(256);
let isKernels;
/**
 * The last number in `/proc/loadavg` (man 5 proc): the last assigned pid of our namespace. Undefined where there is none, or
 * the file is not the kernel's: LXC mounts its own (lxcfs), and gVisor always reports 0.
 */
function readLastPid() {
    if (!(isKernels ??= !isCovered(readMounts(), LOAD_FILE)))
        return undefined;
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(LOAD_FILE, 'r');
    }
    catch {
        return undefined;
    }
    try {
        const text = loadBuffer.toString('latin1', 0, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, loadBuffer, 0, loadBuffer.length, 0));
        const lastPid = Number.parseInt(text.slice(text.trimEnd().lastIndexOf(' ') + 1), 10);
        return lastPid > 0 ? lastPid : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}
/** @param mounts text of `/proc/self/mountinfo`; the fifth word of a line is the mount point */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseProcStat)
/* harmony export */ });
const SPACE = 0x20;
const CLOSING_PARENTHESIS = 0x29;
const ZERO = 0x30;
/** Positions of the needed fields, counted from the state (field 3 in the manual) as 0. */
const FIELD = { ppid: 1, pgid: 2, sid: 3, firstCpuTime: 11, lastCpuTime: 14, threads: 17, start: 19, rss: 21 };
/**
 * @param bytes holds the line from 0 to `length`
 * @param pageBytes size of a page of memory
 * @returns undefined when the line is incomplete
 */
function parseProcStat(bytes, length, pageBytes) {
    // The name may contain blanks and parentheses: the last closing parenthesis ends it.
    let nameEnd = length - 1;
    while (nameEnd > 0 && bytes[nameEnd] !== CLOSING_PARENTHESIS)
        nameEnd--;
    const nameStart = bytes.indexOf(0x28) + 1;
    if (nameStart === 0 || nameEnd < nameStart || nameEnd + 2 >= length)
        return undefined;
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
            return undefined;
        let value = 0;
        let byte = bytes[position] ?? SPACE;
        // Only fields that are skipped (terminal group, priority) can be negative.
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
                // A main thread that exited before its other threads shows as a zombie, but the process is alive.
                state: state === 'Z' && threads > 1 ? 'S' : state,
                startTicks,
                cpuTicks,
                rssBytes: value * pageBytes,
                command: Buffer.from(bytes.subarray(nameStart, nameEnd)).toString('utf8')
            };
        }
    }
    return undefined;
}
function parseDecimal(bytes, end) {
    let value = 0;
    for (let at = 0; at < end; at++)
        value = value * 10 + (bytes[at] ?? ZERO) - ZERO;
    return value;
}


/***/ }),

/***/ 86762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
 * The open `/proc/PID/stat` of one process. The open file stays bound to that process: once it has ended, reading fails
 * even when the pid is reused. An idle process yields the same bytes again, and the same entry object.
 */



/** A line is shorter than 500 bytes. */
const LINE_BYTES = 1024;
const fresh = Buffer.allocUnsafe(LINE_BYTES);
class MemberFile {
    #descriptor;
    #line = Buffer.allocUnsafe(LINE_BYTES);
    #length = 0;
    #entry;
    /** @throws Error when there is no such process, or no descriptor is left */
    constructor(pid) {
        this.#descriptor = (0,external_node_fs_.openSync)(`/proc/${pid}/stat`, 'r');
    }
    /** The process as it is now: the same object as before when nothing has changed, undefined when it has ended. */
    read() {
        let length;
        try {
            length = (0,external_node_fs_.readSync)(this.#descriptor, fresh, 0, LINE_BYTES, 0);
        }
        catch {
            return undefined;
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
 * Successive process tables, each at a fraction of the cost of a full scan. Between two reads only three things matter to
 * the watched trees: a member changed, a member ended, a process started. So members are read again, through files that
 * stay open, and others only when the kernel has assigned a pid since.
 */



/** Interval of full scans, which refresh processes that are not watched: nothing depends on their session or end. */
const WHOLE_SCAN_MS = 5000;
/** The same while no process was started; a safeguard in case the kernel's last pid is wrong. */
const QUIET_WHOLE_SCAN_MS = 30_000;
/** Each member costs a descriptor; members beyond this number are read by path. */
const MOST_OPEN_FILES = 512;
const structures = new WeakMap();
/**
 * The same object for two tables of a scan between which no process that may belong to a tree of watched processes has
 * started, ended or changed its parent, group or session, so that membership need not be computed again. Undefined for
 * other tables.
 */
function structureOf(table) {
    return structures.get(table);
}
class ProcessScan {
    #readTable;
    #readLastPid;
    #nowMs;
    /** By pid; undefined where a member has no open file: it has ended, or there are too many. */
    #members = new Map();
    /** The watched pids as requested; undefined when one of them has lost its file since. */
    #wanted;
    #table = new Map();
    /** The table returned last; undefined when something has changed since. */
    #returned;
    #isLastPidReliable = true;
    #lastPid;
    /** Every living process with a pid up to this one has certainly been listed. */
    #listedPid = 0;
    #wholeAtMs = -Infinity;
    #lastPidAtWhole;
    #structure = {};
    /** What the watched processes are related by; undefined when it has to be computed again. */
    #kin;
    constructor(sources = {}) {
        this.#readTable = sources.readTable ?? process_table/* readProcessTable */.Uc;
        this.#readLastPid = sources.readLastPid ?? last_pid/* readLastPid */.Mk;
        this.#nowMs = sources.nowMs ?? (() => performance.now());
    }
    /**
     * All processes, with members as they are now. A returned table never changes; it is returned again while it is current.
     * @param roots processes started since: a living one that is not in the table shows that the last pid is unreliable, so
     * that every read is a full scan from then on
     */
    read(roots = []) {
        const lastPid = this.readLastPid();
        const before = this.#lastPid;
        // A smaller pid than before: the sequence has wrapped around.
        if (lastPid === undefined || before === undefined || lastPid < before || this.#isWholeDue(lastPid))
            return this.#readWhole();
        this.#lastPid = lastPid;
        if (lastPid > this.#listedPid)
            this.#addNew(before, lastPid);
        for (const [pid, file] of this.#members)
            this.#readMember(pid, file);
        for (const pid of roots) {
            if (this.#table.has(pid) || (0,process_table/* readProcessEntry */.Yo)(pid) === undefined)
                continue;
            this.#isLastPidReliable = false;
            return this.#readWhole();
        }
        return this.#snapshot();
    }
    /** The last assigned pid; undefined where it is unknown. While it stays the same, no process has started. */
    readLastPid() {
        return this.#isLastPidReliable ? this.#readLastPid() : undefined;
    }
    /** Sets the processes that every later read refreshes. */
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
        this.#kin = undefined;
    }
    #isWholeDue(lastPid) {
        const isQuiet = lastPid === this.#lastPidAtWhole;
        return this.#nowMs() >= this.#wholeAtMs + (isQuiet ? QUIET_WHOLE_SCAN_MS : WHOLE_SCAN_MS);
    }
    #readWhole() {
        // Taken before the scan, so that processes started during it are read again next time.
        const lastPid = this.readLastPid();
        // May throw when descriptors run out: the known state stays.
        const table = this.#readTable((pid) => this.#members.get(pid)?.read() ?? (0,process_table/* readProcessEntry */.Yo)(pid));
        this.#lastPid = lastPid;
        this.#listedPid = 0;
        this.#lastPidAtWhole = lastPid;
        this.#wholeAtMs = this.#nowMs();
        this.#table.clear();
        for (const [pid, entry] of table)
            this.#table.set(pid, entry);
        this.#structure = {};
        this.#returned = undefined;
        return this.#snapshot();
    }
    #snapshot() {
        if (this.#returned === undefined) {
            this.#returned = new Map(this.#table);
            structures.set(this.#returned, this.#structure);
        }
        return this.#returned;
    }
    #open(pid) {
        if (this.#members.size >= MOST_OPEN_FILES)
            return undefined;
        try {
            return new MemberFile(pid);
        }
        catch {
            return undefined;
        }
    }
    /**
     * Reads every pid that was assigned since, even a known one, which is another process now. A process has its pid a moment
     * before it becomes visible, so it is looked up once more at the next read.
     */
    #addNew(before, lastPid) {
        this.#listedPid = before;
        const living = new Set((0,process_table/* listPids */.$q)());
        for (const pid of this.#table.keys())
            if (!living.has(pid))
                this.#put(pid, undefined);
        for (const pid of living) {
            if (this.#table.has(pid) && (pid <= before || pid > lastPid))
                continue;
            this.#put(pid, (0,process_table/* readProcessEntry */.Yo)(pid));
        }
    }
    #readMember(pid, file) {
        const entry = file === undefined ? (0,process_table/* readProcessEntry */.Yo)(pid) : file.read();
        if (entry !== undefined || file === undefined) {
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
        this.#returned = undefined;
        if (!hasSamePlace(before, entry) && (this.#isKin(before) || this.#isKin(entry))) {
            this.#structure = {};
            this.#kin = undefined;
        }
        if (entry === undefined)
            this.#table.delete(pid);
        else
            this.#table.set(pid, entry);
    }
    /** On a busy machine processes start and end all the time, and most have nothing to do with the watched ones. */
    #isKin(entry) {
        if (entry === undefined)
            return false;
        this.#kin ??= findKin(this.#members.keys(), this.#table);
        const { parents, ids } = this.#kin;
        return (this.#members.has(entry.pid) || parents.has(entry.ppid) || ids.has(entry.sid) || ids.has(entry.pgid));
    }
}
function findKin(pids, table) {
    const parents = new Set();
    const ids = new Set();
    for (const pid of pids) {
        const entry = table.get(pid);
        parents.add(pid);
        if (entry !== undefined) {
            parents.add(entry.ppid);
            ids.add(entry.sid).add(entry.pgid);
        }
    }
    return { parents, ids };
}
function areSame(some, others) {
    return some.length === others.length && some.every((each, at) => each === others[at]);
}
function hasSamePlace(before, now) {
    if (before === undefined || now === undefined)
        return before === undefined && now === undefined;
    return (before.startTicks === now.startTicks &&
        before.ppid === now.ppid &&
        before.pgid === now.pgid &&
        before.sid === now.sid &&
        (0,process_table/* isAlive */._n)(before) === (0,process_table/* isAlive */._n)(now));
}


/***/ }),

/***/ 60346:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
/** Enough for a machine with thousands of processes. */
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
/** Runs `ps`; returns an empty table where it is missing (Windows). */
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




/** A line of `/proc/PID/stat` is shorter than 500 bytes. */
const STAT_BYTES = 2048;
const statBuffer = Buffer.allocUnsafe(STAT_BYTES);
/** Whether this machine has a Linux `/proc`. */
const hasProc = (0,external_node_fs_.existsSync)('/proc/self/stat');
/**
 * Scans the machine once. Processes that end meanwhile are left out; without `/proc` it runs `ps`.
 * @param readEntry reads one process, for callers with a cheaper way to read some
 */
function readProcessTable(readEntry = readProcStat) {
    if (!hasProc)
        return readTableFromPs();
    const table = new Map();
    for (const pid of listPids()) {
        const entry = readEntry(pid);
        if (entry !== undefined)
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
/** Reads one process; undefined when there is none with this pid. */
function readProcessEntry(pid) {
    return hasProc ? readProcStat(pid) : (readTableFromPs().get(pid) ?? undefined);
}
/** A zombie uses no memory and needs no signal. */
function isAlive(entry) {
    return entry.state !== 'Z' && entry.state !== 'X';
}
function readProcStat(pid) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(`/proc/${pid}/stat`, 'r');
    }
    catch {
        return undefined;
    }
    try {
        const length = (0,external_node_fs_.readSync)(descriptor, statBuffer, 0, STAT_BYTES, 0);
        return (0,proc_stat/* parseProcStat */.q)(statBuffer, length, (0,kernel_constants/* readKernelConstants */.V)().pageBytes);
    }
    catch {
        return undefined;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 63844:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
 * One process tree over time. A process belongs to it by descent, by a session or group that was created within the tree,
 * or by its marker, and stays a member. Members are recognized by pid and start time after their parents have died.
 */





/**
 * Searching environments for the marker reads a file per process of the machine and only finds what escaped everything
 * else. All trees search in the same interval, so that those updated with one table share the reads.
 */
const MARKER_INTERVAL_MS = 2000;
class ProcessTree {
    #rootPid;
    #marker;
    #rootStart;
    /** Start time of every member, by pid. */
    #seen = new Map();
    /** Sessions and groups created within the tree, with the start time of their leader where it was seen. */
    #sessions = new Map();
    #groups = new Map();
    /** Sessions older than the tree: ours, and those of the root's ancestors. */
    #foreignSessions = new Set([0]);
    #markerInterval = -1;
    /** Structure of the last table. */
    #structure;
    #members = [];
    /**
     * @param root the process that the tree grows from; its start time guards against a reused pid from the first update on
     * @param marker value of `MPM_AGENT_RUN` in its environment
     */
    constructor(root, marker) {
        this.#rootPid = root.pid;
        this.#rootStart = root.startTicks;
        this.#marker = marker;
    }
    /** Returns the living members in this table, and remembers them. */
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
        this.#addRoot(table, growth);
        this.#addRemembered(table, growth);
        if (isMarkerDue)
            for (const entry of (0,_run_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .readMarked */ .HZ)(table, this.#marker ?? ''))
                growth.add(entry);
        // A member may lead to a session, which leads to more members: repeat until nothing new is found.
        let grown;
        do {
            grown = growth.members.size;
            growth.addDescendants();
            this.#remember(growth.members.values(), table);
            this.#addBySessionOrGroup(growth, table);
        } while (growth.members.size > grown);
        this.#forget(growth);
        return [...growth.members.values()];
    }
    #addRoot(table, growth) {
        const root = table.get(this.#rootPid);
        if (root === undefined || (this.#rootStart !== undefined && this.#rootStart !== root.startTicks))
            return;
        this.#rootStart = root.startTicks;
        // Sessions of its ancestors, and ours, were not created by the tree. A root that does not lead its session inherited it.
        if (root.sid !== root.pid)
            this.#foreignSessions.add(root.sid);
        for (const pid of [...(0,_run_marker_js__WEBPACK_IMPORTED_MODULE_3__/* .pidsAbove */ .u_)(table, root.pid).slice(1), process.pid]) {
            const sid = table.get(pid)?.sid;
            if (sid !== undefined)
                this.#foreignSessions.add(sid);
        }
        growth.add(root);
    }
    #addRemembered(table, growth) {
        for (const [pid, startTicks] of this.#seen) {
            const entry = table.get(pid);
            if (entry?.startTicks === startTicks && (0,_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(entry))
                growth.add(entry);
        }
    }
    #remember(members, table) {
        for (const member of members) {
            this.#seen.set(member.pid, member.startTicks);
            // A process cannot join an existing session, so one that no ancestor has was created within the tree.
            if (!this.#foreignSessions.has(member.sid)) {
                if (!this.#sessions.has(member.sid))
                    this.#sessions.set(member.sid, table.get(member.sid)?.startTicks);
            }
            else if (this.#seen.has(member.pgid) && !this.#groups.has(member.pgid)) {
                // In a session shared with other processes, only a group that a member leads belongs to the tree.
                this.#groups.set(member.pgid, this.#seen.get(member.pgid));
            }
        }
    }
    #addBySessionOrGroup(growth, table) {
        for (const [known, all] of [
            [this.#sessions, growth.index.sessions],
            [this.#groups, growth.index.groups]
        ]) {
            for (const [id, leaderStart] of known) {
                const leader = table.get(id);
                // The id was reused: the session or group now belongs to another process.
                if (leader !== undefined && leaderStart !== undefined && leader.startTicks !== leaderStart)
                    known.delete(id);
                else
                    for (const entry of all.get(id) ?? [])
                        growth.add(entry);
            }
        }
    }
    /** A session or group without a living member has ended; its id may be reused. */
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
        const interval = Math.floor(performance.now() / MARKER_INTERVAL_MS);
        if (this.#marker === undefined || interval === this.#markerInterval)
            return false;
        this.#markerInterval = interval;
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
        // We are never a member, unless the tree is our own.
        if (entry.pid === process.pid && entry.pid !== this.#rootPid)
            return;
        this.members.set(entry.pid, entry);
        this.#fresh.push(entry);
    }
    addDescendants() {
        for (let parent = this.#fresh.pop(); parent !== undefined; parent = this.#fresh.pop()) {
            for (const child of this.index.children.get(parent.pid) ?? []) {
                // A child older than its parent: the parent's pid was reused while the table was read.
                if (child.startTicks >= parent.startTicks)
                    this.add(child);
            }
        }
    }
}
function hasLiving(entries) {
    return entries?.some(_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n) ?? false;
}
/** A tree without its launcher. */
class ProgramTree extends ProcessTree {
    #whole;
    #launcherPid;
    /** @param whole the tree below and including the launcher, which is updated too */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
 * A mark that a process cannot lose by accident, for launchers that cannot adopt orphans. A daemon leaves its parent and
 * its session and may clear its environment, but it keeps the resource limits that it inherits. Linux has ignored one of
 * them (`RLIMIT_RSS`, setrlimit(2)) since 2.4.30: a value far above any memory size identifies the run.
 */


/** `ulimit -m` counts KiB, and the kernel keeps bytes below 2^63. */
const FIRST_KIB = 2 ** 52;
const KIB = 1024n;
/** Of the 52 bits below, the upper ones identify the session and the lower ones the run. */
const SESSION_BITS = 28;
const RUN_BITS = 24;
/** The soft limit in KiB for a run with this marker; `session` is the part of the marker that all runs of a session share. */
function limitMarkOf(marker, session) {
    return FIRST_KIB + hash(session, SESSION_BITS) * 2 ** RUN_BITS + hash(marker, RUN_BITS);
}
/** Whether two marks belong to runs of one session. */
function isSameSession(mark, other) {
    return Math.floor(mark / 2 ** RUN_BITS) === Math.floor(other / 2 ** RUN_BITS);
}
/** The mark in `/proc/PID/limits`; undefined when there is none. */
function parseLimitMark(limits) {
    const bytes = /^Max resident set +(\d+) /m.exec(limits)?.[1];
    if (bytes === undefined)
        return undefined;
    const kib = Number(BigInt(bytes) / KIB);
    return kib >= FIRST_KIB && kib < 2 * FIRST_KIB ? kib : undefined;
}
/** The mark of a process; undefined when it has none, is gone, or belongs to another user. */
function readLimitMark(pid) {
    try {
        return parseLimitMark((0,external_node_fs_.readFileSync)(`/proc/${pid}/limits`, 'latin1'));
    }
    catch {
        return undefined;
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
 * The marker of a run: a variable in the environment of everything that it starts, and also a resource limit where the
 * launcher cannot adopt orphans. It finds what is no longer connected by parent or session: for example, a daemon that is
 * left after our own process was killed.
 */





/** Name of the variable; its value is unique to a run. */
const MARKER_VARIABLE = 'MPM_AGENT_RUN';
/** Separates the session's id from the run's. */
const SEPARATOR = ':';
/** A marker for a new run. The session's id, if there is one, matches all its runs. */
function newMarker(sessionId) {
    return sessionId === undefined ? (0,external_node_crypto_.randomUUID)() : `${sessionId}${SEPARATOR}${(0,external_node_crypto_.randomUUID)()}`;
}
/** The same marker as a resource limit, for `ulimit -S -m`. */
function markerLimitKib(marker) {
    return limitMarkOf(marker, marker.split(SEPARATOR)[0] ?? '');
}
const NAME = `${MARKER_VARIABLE}=`;
const marksOfTable = new WeakMap();
/** By entry: successive tables hold the same entry for a process until they read a change of it, for example by exec. */
const marksOfEntry = new WeakMap();
/** The marker's value in an environment as `/proc/PID/environ` holds it; undefined when it is missing. */
function parseMarker(environment) {
    let at = environment.indexOf(NAME);
    while (at > 0 && environment[at - 1] !== 0)
        at = environment.indexOf(NAME, at + 1);
    if (at < 0)
        return undefined;
    const end = environment.indexOf(0, at);
    return environment.toString('utf8', at + NAME.length, end < 0 ? environment.length : end);
}
/** Living processes with this marker, or with any marker of the session with this id. Environments are read once per entry. */
function readMarked(table, marker) {
    let marks = marksOfTable.get(table);
    if (marks === undefined) {
        marks = readMarks(table);
        marksOfTable.set(table, marks);
    }
    if (marks.size === 0)
        return [];
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
 * Living processes with this marker and all their descendants (which may have dropped it). Never this process or one of
 * its ancestors, even if they carry the marker.
 */
function findMarked(table, marker) {
    const { children } = (0,process_index/* indexProcesses */.Q)(table);
    const excluded = new Set(pidsAbove(table, process.pid));
    const found = new Map();
    const queue = [...readMarked(table, marker)];
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
        if (excluded.has(entry.pid) || found.has(entry.pid) || !(0,process_table/* isAlive */._n)(entry))
            continue;
        found.set(entry.pid, entry);
        queue.push(...(children.get(entry.pid) ?? []));
    }
    return [...found.values()];
}
/** This pid and the pids of its ancestors. */
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
    if (variable !== undefined && (variable === marker || variable.startsWith(`${marker}${SEPARATOR}`)))
        return true;
    if (limit === undefined)
        return false;
    return marker.includes(SEPARATOR) ? limit === markerLimit : isSameSession(limit, markerLimit);
}
function readMarks(table) {
    const marks = new Map();
    for (const entry of table.values()) {
        // Kernel threads have no session, and every run has its own. Memory size does not distinguish them: the kernel's count
        // is approximate, so that a small process can show none.
        if (entry.sid === 0 || !(0,process_table/* isAlive */._n)(entry))
            continue;
        let mark = marksOfEntry.get(entry);
        if (mark === undefined) {
            mark = { variable: readMarker(entry.pid), limit: readLimitMark(entry.pid) };
            marksOfEntry.set(entry, mark);
        }
        if (mark.variable !== undefined || mark.limit !== undefined)
            marks.set(entry.pid, mark);
    }
    return marks;
}
function readMarker(pid) {
    try {
        return parseMarker((0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`));
    }
    catch {
        // The process is gone or belongs to another user, or there is no /proc.
        return undefined;
    }
}


/***/ }),

/***/ 82442:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ RESULT_SCHEMA),
/* harmony export */   z: () => (/* binding */ buildResultKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** The hash that identifies identical runs. */

/** Version of the entry format; it is part of the key. */
const RESULT_SCHEMA = 3;
/** The key of a run: 64 hexadecimal digits. It depends on the names of the fields, but not on their order. */
function buildResultKey(identity) {
    const fields = Object.entries(identity).sort(([left], [right]) => (left < right ? -1 : 1));
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(JSON.stringify([RESULT_SCHEMA, fields]))
        .digest('hex');
}


/***/ }),

/***/ 59258:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ PINNED_CLAUDE_VERSION),
  _: () => (/* binding */ completeConfiguration)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/session/configuration/checks.js
/** The author's checks: commands that decide whether the work is done. */
/** A session without checks. */
const NO_CHECKS = {
    session: [],
    agents: new Map(),
    before: false,
    timeoutSeconds: undefined
};

// EXTERNAL MODULE: ./lib/session/configuration/profiles.js
var profiles = __webpack_require__(20607);
;// CONCATENATED MODULE: ./lib/session/configuration/sandbox-settings.js
/** Without inputs. */
const DEFAULT_SANDBOX = {
    mode: 'auto',
    readPaths: [],
    writePaths: [],
    network: 'open',
    allowedHosts: []
};

// EXTERNAL MODULE: ./lib/util/home-folder.js
var home_folder = __webpack_require__(79502);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/session/configuration/configuration-defaults.js
/** The configuration for library users: what is not given gets its default. */








/** The CLI version that is installed if none is found; this program was verified with it. */
const PINNED_CLAUDE_VERSION = '2.1.332';
/** Completes a partial configuration with defaults. */
function completeConfiguration(given) {
    const { pm } = profiles/* PROFILES */.j[given.limits?.profile ?? 'standard'];
    const sessionId = given.sessionId ?? (0,external_node_crypto_.randomUUID)();
    return {
        sessionId,
        prompt: '',
        context: undefined,
        workingDirectory: process.cwd(),
        sessionDirectory: external_node_path_.join(external_node_os_.tmpdir(), `mpm-session-${sessionId}`),
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
        sandbox: DEFAULT_SANDBOX,
        passEnv: [],
        publicEnv: [],
        frameworkPath: undefined,
        agentsDirectory: undefined,
        maxParallel: 4,
        maxDelegations: 16,
        maxRounds: 1,
        checks: NO_CHECKS,
        responseSchema: undefined,
        maxCostUsd: undefined,
        maxCostUsdPerDay: undefined,
        today: undefined,
        memoryEnforcement: 'auto',
        stallSeconds: 300,
        onStall: 'report',
        transcriptLimitBytes: 256 * mebibyte/* MIB */.D,
        wrapUpSeconds: 60,
        retries: 2,
        retryOn: [],
        fallbackModel: undefined,
        failOnDenied: false,
        requireStatus: false,
        isolation: 'shared',
        cache: false,
        cacheCommands: false,
        cacheDirectory: (0,home_folder/* belowHome */.p)('.cache', 'mpm-orchestrator', 'results'),
        failOn: 'any',
        tickets: 'report',
        review: 'none',
        logLevel: 'INFO',
        ...given,
        limits: {
            profile: 'standard',
            memoryLimitBytes: undefined,
            agentMemoryLimitsBytes: new Map(),
            pmMemoryLimitBytes: pm.memoryLimitBytes,
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ConfigurationError)
/* harmony export */ });
/** Mistakes of the workflow's author, all reported together before anything starts. */
class ConfigurationError extends Error {
    name = 'ConfigurationError';
    code;
    /** Each problem: what it is about, why, and what to do. */
    problems;
    constructor(problems, { code = 'INVALID_INPUT', ...options } = {}) {
        super(problems.length === 1 ? (problems[0] ?? '') : problems.map((problem) => `- ${problem}`).join('\n'), options);
        this.code = code;
        this.problems = problems;
    }
}


/***/ }),

/***/ 59724:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ secretsOfHeaders)
/* harmony export */ });
/* harmony import */ var _claude_environment_custom_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64694);
/** Secrets in custom headers for a gateway. Pure. */

const SECRET_HEADER = /auth|key|token|secret|password|cookie|credential/;
/** Shorter values are ordinary words that occur in any text. */
const SHORTEST_SECRET = 8;
const SCHEME = /^(?:basic|bearer|token|digest|negotiate|apikey)\s+/i;
/** The secret values in `ANTHROPIC_CUSTOM_HEADERS`, without their scheme (`Bearer`), whole and by the parts of a cookie. */
function secretsOfHeaders(customHeaders) {
    return Object.entries((0,_claude_environment_custom_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCustomHeaders */ .V)(customHeaders).headers).flatMap(([name, value]) => {
        if (!SECRET_HEADER.test(name))
            return [];
        const whole = value.trim().replace(SCHEME, '');
        const parts = whole.split(/[;,]\s*/).flatMap((part) => [part, part.replace(/^[\w.-]+=/, '')]);
        return [...new Set([whole, ...parts])].filter((secret) => secret.length >= SHORTEST_SECRET);
    });
}


/***/ }),

/***/ 61709:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ parseMcpServers),
  b: () => (/* binding */ secretsOfServers)
});

;// CONCATENATED MODULE: ./lib/session/configuration/bad-server.js
/** Mistakes for which the CLI silently leaves out an MCP server (observed in 2.1.332). Pure. */
/** Transports that use a URL; `stdio` uses a command. */
const URL_TYPES = ['http', 'sse', 'ws', 'streamable-http'];
const isText = (value) => typeof value === 'string';
const isTextMap = (value) => isObject(value) && Object.values(value).every(isText);
/** Keys whose value must be valid, each with the problem to report. `null` counts as a value. */
const STDIO_KEYS = [
    ['args', (value) => Array.isArray(value) && value.every(isText), 'are not a list of texts'],
    ['env', isTextMap, 'is not an object of texts (write numbers and booleans in quotes)']
];
const URL_KEYS = [
    ['headers', isTextMap, 'are not an object of texts (write numbers and booleans in quotes)'],
    ['headersHelper', isText, 'is not a text'],
    ['oauth', isObject, 'is not an object']
];
const TIMEOUT = ['timeout', Number.isFinite, 'is not a number'];
/** Returns what is wrong with a server, as a clause after "the server x, which"; undefined if nothing is known to be. */
function describeBadServer(server) {
    if (!isObject(server))
        return 'is not an object';
    const { command, url, type } = server;
    const hasCommand = typeof command === 'string' && command !== '';
    const hasUrl = typeof url === 'string' && url !== '';
    if (!hasCommand && !hasUrl)
        return 'has neither "command" nor "url"';
    if (type === undefined && !hasCommand)
        return 'has a "url" and no "type" (http or sse)';
    if (type === undefined || type === 'stdio')
        return hasCommand
            ? describeBadKey(server, [...STDIO_KEYS, TIMEOUT])
            : 'has the "type" stdio and no "command": with a "url" the type is http or sse';
    if (!URL_TYPES.some((each) => each === type))
        return 'has a "type" that is not stdio, http or sse';
    return hasUrl
        ? describeBadKey(server, [...URL_KEYS, TIMEOUT])
        : 'has a "command" and a "type" other than stdio: leave out the type';
}
function describeBadKey(server, keys) {
    const bad = keys.find(([key, isGood]) => server[key] !== undefined && !isGood(server[key]));
    return bad === undefined ? undefined : `has ${JSON.stringify(bad[0])} that ${bad[2]}`;
}
/** Whether a JSON value is an object, not an array. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/util/invisible-characters.js
var invisible_characters = __webpack_require__(20960);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/configuration/mcp-servers.js
/** The MCP servers of the configuration. Pure. */



/**
 * Parses the text of a configuration file. The CLI silently leaves out a server that it cannot read; here that is an
 * error. A failure has every reason, each a clause that follows the text.
 */
function parseMcpServers(text) {
    let value;
    try {
        value = JSON.parse((0,invisible_characters/* withoutByteOrderMark */.Yi)(text));
    }
    catch (error) {
        // The rest of the message quotes the text, which may contain keys.
        const place = error instanceof Error ? /at position \d+.*$/.exec(error.message)?.[0] : undefined;
        return (0,result/* fail */.fJ)([`is not JSON${place === undefined ? '' : ` (syntax error ${place})`}`]);
    }
    const servers = isObject(value) ? value['mcpServers'] : undefined;
    if (!isObject(servers))
        return (0,result/* fail */.fJ)(['has no "mcpServers" object with the servers by name']);
    const reasons = Object.entries(servers).flatMap(([name, server]) => {
        const reason = describeBadServer(server);
        return reason === undefined ? [] : [`has the server ${JSON.stringify(name)}, which ${reason}`];
    });
    if (Object.keys(servers).length === 0)
        reasons.push('names no server');
    return reasons.length > 0 ? (0,result/* fail */.fJ)(reasons) : (0,result.ok)(servers);
}
/**
 * Returns the values of variables and headers of servers, which are mostly keys. A reference to a variable (`${TOKEN}`)
 * is not secret.
 */
function secretsOfServers(servers) {
    return Object.values(servers)
        .flatMap(({ env, headers }) => [env, headers])
        .flatMap((group) => (isObject(group) ? Object.values(group) : []))
        .filter((value) => typeof value === 'string')
        .filter((value) => value.length >= LEAST_SECRET_CHARACTERS && !/^\$\{[^}]*\}$/.test(value));
}
/** Shorter values are switches, and occur in any text. */
const LEAST_SECRET_CHARACTERS = 8;


/***/ }),

/***/ 77085:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ secretsOfPassed),
/* harmony export */   IB: () => (/* binding */ findUnmasked),
/* harmony export */   kG: () => (/* binding */ longLines),
/* harmony export */   mn: () => (/* binding */ describeUnmasked)
/* harmony export */ });
/* harmony import */ var _redaction_ordinary_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48433);
/** Which values of variables that agents get are secret. Pure. */

/** Shorter lines occur in any text: `true`, `8080`, the `}` at the end of a key in JSON. */
const SHORTEST_LINE = 6;
/** Variables that the runner or the system sets; they are public, and paths and links contain them. */
const OF_THE_RUNNER = /^(?:GITHUB_(?:ACTION(?:_PATH|_REF|_REPOSITORY|S)?|ACTOR(?:_ID)?|API_URL|BASE_REF|EVENT_(?:NAME|PATH)|GRAPHQL_URL|HEAD_REF|JOB|REF(?:_NAME|_PROTECTED|_TYPE)?|REPOSITORY(?:_ID|_OWNER|_OWNER_ID)?|RETENTION_DAYS|RUN_(?:ATTEMPT|ID|NUMBER)|SERVER_URL|SHA|TRIGGERING_ACTOR|WORKFLOW(?:_REF|_SHA)?|WORKSPACE)|RUNNER_(?:ARCH|DEBUG|ENVIRONMENT|NAME|OS|TEMP|TOOL_CACHE)|PATH|HOME|PWD|USER|LOGNAME|SHELL|LANG|LC_(?:ALL|COLLATE|CTYPE|MESSAGES|MONETARY|NUMERIC|TIME)|TZ|TMPDIR)$/;
/** The values of `pass-env` that are secret: all but those of `public-env`, short ones, and what the runner sets. */
function secretsOfPassed({ passEnv, publicEnv }, env) {
    return passEnv
        .filter((name) => !publicEnv.includes(name) && !OF_THE_RUNNER.test(name))
        .map((name) => env[name] ?? '')
        .filter((value) => longLines(value).length > 0);
}
/** Names that say that the value is secret. */
const SECRET_NAME = /PASS|PWD|SECRET|TOKEN|CREDENTIAL|(?:^|_)(?:KEY|PIN|AUTH)(?:_|$)/i;
/** Variables of `pass-env` that are secret by their name, and whose value is too ordinary to be redacted. */
function findUnmasked({ passEnv, publicEnv }, env, publicTexts) {
    return passEnv.filter((name) => {
        const lines = (env[name] ?? '').split(/[\r\n]+/).filter((line) => line.trim() !== '');
        return (SECRET_NAME.test(name) &&
            !publicEnv.includes(name) &&
            lines.length > 0 &&
            lines.every((line) => (0,_redaction_ordinary_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrdinary */ .P)(line.trim(), publicTexts)));
    });
}
/** Warns of such variables. */
function describeUnmasked(names) {
    return (`Not masked in what is written: ${names.join(', ')} (pass-env). A value that is too short, a small number, a part of a public path, or a ` +
        'word that every report contains, such as `success`, would make texts unreadable. Use a longer value, or name the variable in public-env.');
}
/** The lines of a text that are not too short to be a secret. */
function longLines(text) {
    return text
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line.length >= SHORTEST_LINE);
}


/***/ }),

/***/ 20607:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ profileLimits),
/* harmony export */   j: () => (/* binding */ PROFILES)
/* harmony export */ });
/* harmony import */ var _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10611);
/** Profiles: default limits by kind of work. Explicit limits take precedence. */

/**
 * Limits by role. Engineer, QA and Documentation have the numbers of claude-mpm; each other role has those of the most
 * similar of the three.
 */
const ROLES = {
    engineer: { memoryLimitBytes: 2048 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 900 },
    'data-engineer': { memoryLimitBytes: 2048 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 900 },
    qa: { memoryLimitBytes: 1024 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
    ops: { memoryLimitBytes: 1024 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
    security: { memoryLimitBytes: 1024 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
    research: { memoryLimitBytes: 512 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
    'version-control': { memoryLimitBytes: 512 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 300 },
    documentation: { memoryLimitBytes: 512 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 300 }
};
/** The profiles. The CLI alone needs about 300 MB, so no limit is below 512. */
const PROFILES = {
    light: {
        agents: { memoryLimitBytes: 512 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 300 },
        pm: { memoryLimitBytes: 1024 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 300 },
        roles: {}
    },
    standard: {
        agents: { memoryLimitBytes: 1024 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
        pm: { memoryLimitBytes: 2048 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
        roles: {}
    },
    heavy: {
        agents: { memoryLimitBytes: 4096 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 1800 },
        pm: { memoryLimitBytes: 2048 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 900 },
        roles: {}
    },
    'by-role': {
        agents: { memoryLimitBytes: 1024 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
        pm: { memoryLimitBytes: 2048 * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_0__/* .MIB */ .D, timeoutSeconds: 600 },
        roles: ROLES
    }
};
/** Returns the limits of an agent in a profile. */
function profileLimits(profile, slug) {
    const { roles, agents } = PROFILES[profile ?? 'standard'];
    return roles[slug] ?? agents;
}


/***/ }),

/***/ 16588:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ secretsOfUrls)
/* harmony export */ });
/** Logins in URLs. Pure. */
/** `postgres://user:password@host`: everything between the scheme and the last @ before the path. */
const LOGIN = /:\/\/([^\s/"'`<>]{1,2048})@/g;
/** Passwords that say only that the user is a token. */
const PLACEHOLDER = /^(?:x-oauth-basic|x-access-token|oauth2|git|token)$/i;
/** A variable that is filled in later: `$PASSWORD`, `${password}`, `{password}`, `%PASSWORD%`, `${{ secrets.X }}`. */
const VARIABLE = /^(?:\$[A-Z_]+|\$?\{+[^{}]*\}+|%[A-Z_]+%)$/;
/** A user's name that is a token: letters and digits, too long to be chosen by a person. */
const LOOKS_LIKE_TOKEN = /^(?=.*\d)(?=.*[A-Za-z])\S{16,}$/;
/** Shorter ones occur in any text. */
const SHORTEST = 6;
/** The passwords and tokens of all URLs in a text, as they are written and decoded. */
function secretsOfUrls(text) {
    return [...text.matchAll(LOGIN)]
        .flatMap(([, login = '']) => {
        const colon = login.indexOf(':');
        const user = colon < 0 ? login : login.slice(0, colon);
        const password = colon < 0 ? '' : login.slice(colon + 1);
        return [
            ...(LOOKS_LIKE_TOKEN.test(user) ? [user] : []),
            ...(PLACEHOLDER.test(password) ? [] : [password])
        ];
    })
        .flatMap((secret) => [secret, decode(secret)])
        .filter((secret) => secret.length >= SHORTEST && !VARIABLE.test(secret));
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 55788:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ releaseAll)
/* harmony export */ });
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36228);
/** Releases what something holds, one step after another, even when a step fails. */

/** Runs all steps in order, and warns about each one that fails. */
async function releaseAll(steps, warn) {
    for (const step of steps) {
        try {
            await step();
        }
        catch (error) {
            warn(`Something of the session could not be cleaned up: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error)}`);
        }
    }
}


/***/ }),

/***/ 73829:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aU: () => (/* binding */ findOrphanedSessions),
/* harmony export */   h3: () => (/* binding */ writeOwner),
/* harmony export */   oW: () => (/* binding */ privateDirectoryOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _process_table_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60346);
/**
 * The process that owns a session, noted among the session's private files, which are removed at its end. A note whose
 * process is gone therefore shows a later session what a killed one left behind.
 */



const NAME = 'owner.json';
const PRIVATE = '-private';
/** The folder of the session's private files: next to the session folder, so that they are never uploaded with it. */
function privateDirectoryOf(sessionDirectory) {
    return `${sessionDirectory}${PRIVATE}`;
}
/** Notes this process as the owner. */
function writeOwner(privateDirectory) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(privateDirectory, NAME), JSON.stringify(describeProcess(process.pid)), {
        mode: 0o600
    });
}
/** Session folders in this one whose session was killed and left private files that belong to our user. */
function findOrphanedSessions(folder) {
    return listFolder(folder)
        .filter((name) => name.endsWith(PRIVATE) && isOrphaned(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)))
        .map((name) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name.slice(0, -PRIVATE.length)));
}
function isOrphaned(privateDirectory) {
    const { uid } = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(privateDirectory);
    // In a folder that everyone may write to, another user could plant one.
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
        // Not written yet, or by an older version.
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
 * The folder of the private files that runs use: configuration, temporary files, input. Its path is short, whatever
 * `RUNNER_TEMP` and `log-dir` are, because programs create sockets in TMPDIR, and a socket address has at most 108 bytes.
 */




/** Longest TMPDIR of a run: the CLI and its tools append some 45 characters. */
const LONGEST_TEMPORARY_PATH = 60;
/** What a run appends to this folder: `/pm-99/tmp`. */
const LONGEST_RUN_PART = 10;
const PREFIX = 'mpm-run-';
/** Letters that `mkdtemp` appends. */
const RANDOM_LETTERS = 6;
/** Folders for temporary files that most systems have. */
const SYSTEM_FOLDERS = ['/tmp', '/var/tmp', '/dev/shm'];
/** A note among the session's private files: it leads to the folder of a killed session. */
const NOTE = 'short-folder';
/** Folders that may contain it, the best first: on the session's disk, unless that is inside the working directory. */
function listCandidates(sessionDirectory, workingDirectory) {
    const beside = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(sessionDirectory);
    const isInWork = !node_path__WEBPACK_IMPORTED_MODULE_2__.relative(workingDirectory, beside).startsWith('..');
    return [...(isInWork ? [] : [beside]), node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), ...SYSTEM_FOLDERS];
}
/** Whether a folder created here has a short path, and no other user could replace it. */
function canHold(candidate) {
    const length = candidate.length + 1 + PREFIX.length + RANDOM_LETTERS + LONGEST_RUN_PART;
    return (node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute(candidate) &&
        length <= LONGEST_TEMPORARY_PATH &&
        node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(candidate) &&
        (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_3__/* .findWritablePart */ .LC)(candidate) === undefined);
}
/**
 * Creates the folder, for this user only, and notes it in `privateDirectory`.
 * @returns null when no short one can be created
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
/** Creates the folder for a session. If that is impossible, returns the session's private folder and warns when its path is long. */
function openShortFolder({ sessionDirectory, workingDirectory }, privateDirectory, warn) {
    const candidates = listCandidates(sessionDirectory, workingDirectory);
    const folder = makeShortFolder(privateDirectory, candidates);
    if (folder !== null)
        return folder;
    const length = privateDirectory.length + LONGEST_RUN_PART;
    if (length > LONGEST_TEMPORARY_PATH)
        warn(`No folder with a short path can be made in ${candidates.join(', ')}: the TMPDIR of agents has ${length} characters, ` +
            'and programs that create sockets there may fail (AF_UNIX path too long). Make /tmp writable for this user, or give a shorter log-dir.');
    return privateDirectory;
}
/** Removes the noted folder; does nothing without a note. */
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

/***/ 55638:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Iv: () => (/* binding */ ALLOWED_HOST_SYNTAX),
  QE: () => (/* binding */ OPEN_PORTS),
  Jr: () => (/* binding */ isAllowed),
  KT: () => (/* binding */ parseAllowedHost)
});

// EXTERNAL MODULE: ./lib/util/closest-name.js
var closest_name = __webpack_require__(47459);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
// EXTERNAL MODULE: ./lib/session/network/host-name.js
var host_name = __webpack_require__(67031);
;// CONCATENATED MODULE: ./lib/session/network/presets.js
/**
 * Presets of `allowed-hosts`: the hosts that a package manager or a service needs to read public packages. docs/network.md
 * has the same table. Shared storage to which anybody can upload, such as storage.googleapis.com, is not in any of them.
 */
const HOST_PRESETS = {
    npm: {
        hosts: ['registry.npmjs.org', 'registry.yarnpkg.com'],
        meaning: 'npm, pnpm, yarn: packages of the public registry'
    },
    pypi: {
        hosts: ['pypi.org', 'files.pythonhosted.org'],
        meaning: 'pip, uv, poetry: packages of PyPI'
    },
    crates: {
        hosts: ['index.crates.io', 'static.crates.io'],
        meaning: 'cargo: the sparse index and its crates'
    },
    go: {
        hosts: ['proxy.golang.org', 'sum.golang.org'],
        meaning: 'go: modules and toolchains of the module proxy, checksums'
    },
    maven: {
        hosts: ['repo.maven.apache.org', 'repo1.maven.org', 'plugins.gradle.org', 'plugins-artifacts.gradle.org'],
        meaning: 'maven, gradle: Maven Central, the portal of Gradle plugins'
    },
    debian: {
        hosts: [
            'deb.debian.org',
            'security.debian.org',
            'archive.ubuntu.com',
            'azure.archive.ubuntu.com',
            'security.ubuntu.com',
            'ports.ubuntu.com'
        ],
        meaning: 'packages of Debian and Ubuntu, over plain http or TLS'
    },
    github: {
        hosts: [
            'github.com:443',
            'api.github.com:443',
            'codeload.github.com:443',
            'raw.githubusercontent.com:443',
            'objects.githubusercontent.com:443',
            'release-assets.githubusercontent.com:443'
        ],
        meaning: 'git over https, archives, raw files, releases and the API of github.com'
    }
};
const PRESET_NAMES = Object.keys(HOST_PRESETS);
function isPreset(name) {
    return Object.hasOwn(HOST_PRESETS, name);
}

;// CONCATENATED MODULE: ./lib/session/network/allowed-host.js
/** Entries of `allowed-hosts`: what each one allows, and their strict parser. Pure. */




/** The ports that can be reached: TLS, and plain http. */
const OPEN_PORTS = [443, 80];
/** What `parseAllowedHost` accepts, for the message of an input. */
const ALLOWED_HOST_SYNTAX = `a host such as api.example.com, *.example.com for every host below it, either of them with :443 or :80, or a preset (${PRESET_NAMES.join(', ')})`;
/**
 * Parses one entry; a preset gives several hosts. Fails with a clause that follows the entry: `is an IP address, not a
 * name: ...`.
 */
function parseAllowedHost(text) {
    const entry = text.trim();
    if (isPreset(entry))
        return (0,result.ok)(HOST_PRESETS[entry].hosts.map(parseKnown));
    const parsed = parseEntry(entry);
    return parsed.ok ? (0,result.ok)([parsed.value]) : parsed;
}
/** Whether a list allows a host in canonical spelling at a port. */
function isAllowed(list, host, port) {
    return list.some((allowed) => (allowed.port ?? port) === port &&
        (allowed.isSuffix ? host.endsWith(`.${allowed.host}`) : host === allowed.host));
}
function parseEntry(entry) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(entry))
        return (0,result/* fail */.fJ)(`is a URL: ${suggestHost(entry)}`);
    if (/[/?#@]/.test(entry))
        return (0,result/* fail */.fJ)('has a path or a user: write the host alone, because only names are compared');
    const [, name = '', portText] = /^([^:]*)(?::([^:]*))?$/.exec(entry) ?? [undefined, entry];
    const isSuffix = name.startsWith('*.');
    const host = isSuffix ? name.slice(2) : name;
    if (host.includes('*'))
        return (0,result/* fail */.fJ)('has a * that is not its first label: write *.example.com or each host');
    const parsed = (0,host_name/* parseWrittenHost */.D)(host);
    if (!parsed.ok)
        return (0,result/* fail */.fJ)(`${parsed.error}: ${advise(host, isSuffix)}`);
    const port = portText === undefined ? undefined : Number(portText);
    if (portText !== undefined && !/^(?:443|80)$/.test(portText))
        return (0,result/* fail */.fJ)(`has the port "${portText}": only 443 (TLS) and 80 (plain http) can be reached; without a port both are allowed`);
    const canonical = `${isSuffix ? '*.' : ''}${parsed.value}${port === undefined ? '' : `:${port}`}`;
    return (0,result.ok)({ entry: canonical, host: parsed.value, isSuffix, port });
}
function parseKnown(entry) {
    const parsed = parseEntry(entry);
    if (!parsed.ok)
        throw new Error(`A preset contains "${entry}", which ${parsed.error}.`);
    return parsed.value;
}
function suggestHost(url) {
    const host = URL.canParse(url) ? new URL(url).hostname : '';
    return host === '' ? 'write the host alone' : `write the host alone: ${host}`;
}
function advise(host, isSuffix) {
    if (isSuffix && /^[\w-]+$/.test(host))
        return 'a whole top-level domain cannot be allowed';
    if (!/^[\w-]+$/.test(host))
        return 'write the name of a public host, such as api.example.com';
    const closest = (0,closest_name/* closestName */.N)(host.toLowerCase(), PRESET_NAMES);
    return closest === undefined
        ? `write the full name, or a preset: ${PRESET_NAMES.join(', ')}`
        : `the preset "${closest}" may be meant`;
}


/***/ }),

/***/ 28337:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wb: () => (/* binding */ DENIED_HOSTS_LIMIT),
/* harmony export */   Ys: () => (/* binding */ describeHost),
/* harmony export */   _M: () => (/* binding */ DENIAL_REASONS)
/* harmony export */ });
/** What is known about one connection that a run asked the proxy for. */
/** Why a connection was denied. */
const DENIAL_REASONS = [
    /** No entry of `allowed-hosts` matches. */
    'not-listed',
    'ip-address',
    'invalid-host',
    /** Neither 443 nor 80. */
    'port',
    /** A tunnel to port 80: plain http is forwarded request by request. */
    'plain-tunnel',
    /** The name resolves to an address that is not public. */
    'private-address',
    /** Port 443 is used without TLS. */
    'not-tls',
    'no-server-name',
    /** The server name in the TLS handshake is not the host of the tunnel. */
    'other-server-name',
    'too-many-connections'
];
/** Denied hosts of one run that are reported; `network.csv` has all of them. */
const DENIED_HOSTS_LIMIT = 100;
/** Anything but names and addresses is replaced, because clients choose this text and reports show it. */
function describeHost(text) {
    return text.slice(0, 253).replace(/[^A-Za-z0-9._:[\]%-]/g, '?');
}


/***/ }),

/***/ 24062:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ entryThatAllows),
/* harmony export */   R: () => (/* binding */ describeDenial)
/* harmony export */ });
/* harmony import */ var _allowed_host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55638);
/** What a client and a reader are told about a connection that did not come about. Pure. */

/** The entry of `allowed-hosts` that would allow it; null when none can. */
function entryThatAllows(host, reason) {
    return reason === 'not-listed' ? host : null;
}
/** `registry.example:443 is not in allowed-hosts. To allow it, add registry.example.` */
function describeDenial(host, port, reason) {
    return `${host}:${port} ${SENTENCES[reason].replace('HOST', host)}`;
}
const SENTENCES = {
    'not-listed': 'is not in allowed-hosts. To allow it, add the entry HOST.',
    'ip-address': 'is an address: only names of allowed-hosts can be reached.',
    'invalid-host': 'is not the name of a public host.',
    port: `has a port other than ${_allowed_host_js__WEBPACK_IMPORTED_MODULE_0__/* .OPEN_PORTS */ .QE.join(' and ')}.`,
    'plain-tunnel': 'is a tunnel to the port of plain http: request http:// URLs from the proxy directly.',
    'private-address': 'resolves to an address that is not public, so it is not connected.',
    'not-tls': 'is not used with TLS.',
    'no-server-name': 'is used without a server name in the TLS handshake.',
    'other-server-name': 'is used with the server name of another host in the TLS handshake.',
    'too-many-connections': 'is one connection too many for this run.',
    unresolved: 'cannot be resolved.',
    unreachable: 'cannot be connected.'
};


/***/ }),

/***/ 67031:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseRequestedHost),
/* harmony export */   D: () => (/* binding */ parseWrittenHost)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28135);
/** Host names in one canonical spelling: lower case, punycode, without a trailing dot. Pure. */


const LONGEST_NAME = 253;
/** One label after conversion to ASCII; underscores occur in names of real hosts. */
const LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/;
/**
 * Parses a name as a client sends it: ASCII only, so that no conversion can turn it into another name. Fails with a
 * clause: `is an IP address`.
 */
function parseRequestedHost(text) {
    const name = text.toLowerCase().replace(/\.$/, '');
    if (isAddress(name))
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('is an IP address, not a name');
    if (name.length > LONGEST_NAME)
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(`is longer than ${LONGEST_NAME} characters`);
    const labels = name.split('.');
    if (!labels.every((label) => LABEL.test(label)))
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('is not a host name');
    if (labels.at(-1) === 'localhost')
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('is this machine');
    if (labels.length < 2)
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)('has no dot, so it is not the full name of a public host');
    return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_1__.ok)(name);
}
/** Parses a name as an author writes it: names in other scripts are converted to punycode. */
function parseWrittenHost(text) {
    // Escapes and invisible characters, which the conversion would resolve, are rejected: what is read is what counts.
    if (!/^[\p{L}\p{M}\p{N}._-]+$/u.test(text))
        return parseRequestedHost(text);
    const address = `http://${text}/`;
    return parseRequestedHost(URL.canParse(address) ? new URL(address).hostname : text);
}
/** Any spelling that a resolver or a client takes for an address: `127.1`, `0x7f000001`, `2130706433`, `[::1%lo]`. */
function isAddress(name) {
    if (node_net__WEBPACK_IMPORTED_MODULE_0__.isIP(name) !== 0 || /[:[\]]/.test(name))
        return true;
    return /^(?:\d+|0x[0-9a-f]*)$/.test(name.split('.').at(-1) ?? '');
}


/***/ }),

/***/ 2646:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ allRuns)
/* harmony export */ });
/** Checks before the work, PM's runs, agent runs, checks after it. */
function allRuns({ pm, results, checks }) {
    const isBefore = ({ check }) => check?.phase === 'before';
    return [...checks.filter(isBefore), ...pm, ...results, ...checks.filter((run) => !isBefore(run))];
}


/***/ }),

/***/ 6091:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ markMendedChecks),
/* harmony export */   gg: () => (/* binding */ orderChecks),
/* harmony export */   hF: () => (/* binding */ describeDifference),
/* harmony export */   ps: () => (/* binding */ resultsOfChecks),
/* harmony export */   zM: () => (/* binding */ verificationOf)
/* harmony export */ });
/** The checks of the session, in order. */
function resultsOfChecks(checks) {
    const ofSession = checks.filter(({ check }) => check?.ofRun === null);
    const find = (name, phase) => ofSession.findLast((run) => run.agent === name && run.check?.phase === phase);
    return [...new Set(ofSession.map(({ agent }) => agent))].map((name) => ({
        name,
        before: find(name, 'before'),
        after: find(name, 'after')
    }));
}
/** What a check proves: only one that failed before shows that the work made the difference. Undefined without a run before. */
function describeDifference({ before, after }) {
    if (before === undefined || after === undefined || after.outcome === 'skipped')
        return undefined;
    const [passedBefore, passes] = [before.outcome === 'completed', after.outcome === 'completed'];
    if (passes)
        return passedBefore ? 'passed before the work, too' : 'failed before the work';
    return passedBefore ? 'passed before the work' : 'failed before the work, too';
}
/** In the order of rounds: those before the work, those of agent runs by their number, those of the session. */
function orderChecks(checks) {
    const place = ({ check }) => check?.phase === 'before' ? '' : (check?.ofRun ?? AFTER_ALL_NUMBERS);
    return checks.toSorted((left, right) => left.round - right.round || (place(left) < place(right) ? -1 : Number(place(left) > place(right))));
}
const AFTER_ALL_NUMBERS = '~';
/**
 * Marks each check that did not pass, and passed in a later run: of the session, or of an agent run that did the work
 * again.
 */
function markMendedChecks(checks, agentRuns) {
    const successors = new Map(agentRuns.map(({ id, supersededBy }) => [id, supersededBy ?? id]));
    // The last run of each check of each agent run, by position: with hundreds of runs, a search per check takes too long.
    const lastOf = new Map(checks.map((run, index) => [keyOf(run.agent, run.check?.ofRun), index]));
    return checks.map((run, index) => {
        const { agent, check, outcome } = run;
        if (check?.phase !== 'after' || outcome === 'completed')
            return run;
        const ofRun = check.ofRun === null ? null : (successors.get(check.ofRun) ?? check.ofRun);
        const last = lastOf.get(keyOf(agent, ofRun)) ?? index;
        const later = last > index ? checks[last] : undefined;
        return later?.outcome === 'completed' ? { ...run, supersededBy: later.id } : run;
    });
}
function keyOf(agent, ofRun) {
    return JSON.stringify([ofRun, agent]);
}
/** The last runs count: `failed` when one of them did not pass. */
function verificationOf(checks) {
    const last = checks.filter(({ check, supersededBy }) => check?.phase === 'after' && supersededBy === undefined);
    if (last.every(({ outcome }) => outcome === 'skipped'))
        return 'none';
    return last.every(({ outcome }) => outcome === 'completed') ? 'passed' : 'failed';
}


/***/ }),

/***/ 15317:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/** The current name of an event type; an unknown or current name is returned unchanged. */
function currentEventName(type) {
    return Object.hasOwn(RENAMED, type) ? (RENAMED[type] ?? type) : type;
}


/***/ }),

/***/ 4739:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ startFold),
/* harmony export */   v: () => (/* binding */ foldEvents)
/* harmony export */ });
/* harmony import */ var _run_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11962);
/* harmony import */ var _record_draft_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68497);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9323);
/* harmony import */ var _network_connection_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28337);
/* harmony import */ var _text_declared_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79401);
/* harmony import */ var _check_results_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6091);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59406);
/* harmony import */ var _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10611);








const LEVELS = ['normal', 'warning', 'critical', 'exceeded'];
/** Samples of one run in the record: beyond this every second one is dropped, so that the record stays small. */
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
    const head = (0,_record_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyHead */ .Cc)();
    const runs = new Map();
    const order = [];
    const unknownAgents = [];
    const passedOver = [];
    const notices = [];
    const tickets = [];
    /** The last block of text of each run that has not ended. */
    const lastTexts = new Map();
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
        // A heartbeat's time counts from its run's start, not the session's.
        if (event.type !== 'run-heartbeat')
            head.executionSeconds = event.elapsedMs / 1000;
        if (event.type === 'run-message') {
            const cut = event.continues === true ? (lastTexts.get(event.run) ?? '') : '';
            lastTexts.set(event.run, `${cut}${event.text}`);
        }
        if ('run' in event)
            applyToRun(runs.get(event.run), event, lastTexts);
        switch (event.type) {
            case 'session-started':
                head.sessionId = event.sessionId;
                head.rehearsal = event.rehearsal;
                head.configuration = event.configuration;
                break;
            case 'cli-resolved':
                head.claude = { version: event.version, path: event.path };
                break;
            case 'sandbox-chosen':
                head.sandbox = event.sandbox;
                break;
            case 'delegations-detected':
                for (const delegation of event.delegations)
                    addRun((0,_record_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .waitingRun */ .tM)(delegation, event.round));
                unknownAgents.push(...event.unknownAgents);
                passedOver.push(...(event.passedOver ?? []).map((line) => ({ round: event.round, ...line })));
                break;
            case 'check-planned':
                addRun((0,_record_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .waitingCheck */ .a)(event));
                break;
            case 'run-started': {
                const run = runs.get(event.run) ?? (0,_record_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .waitingRun */ .tM)({ ...event, id: event.run }, event.round);
                addRun({ ...run, ...pickStart(event), attempts: 1, state: 'running', startedAt: event.at });
                break;
            }
            case 'run-cache-hit': {
                const run = runs.get(event.run) ?? (0,_record_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .waitingRun */ .tM)({ ...event, id: event.run }, event.round);
                addRun({ ...run, role: event.role, reused: true, startedAt: event.at });
                break;
            }
            case 'run-ended':
                if (runs.has(event.run))
                    break;
                // A run that could not start has no earlier event, for example PM without a CLI.
                addRun({ ...(0,_record_draft_js__WEBPACK_IMPORTED_MODULE_1__/* .bareRun */ .u7)(event.run), ...ending(event.result), state: 'ended', endedAt: event.at });
                break;
            case 'structured-response':
                head.structuredResponse = event.value;
                break;
            case 'findings-collected':
                head.review = { findings: event.findings, problems: event.problems };
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
        const agentRuns = all.filter((run) => run.role === 'agent');
        const results = (0,_superseded_js__WEBPACK_IMPORTED_MODULE_2__/* .markSuperseded */ .QX)(agentRuns, unknownAgents);
        const sum = (of) => all.reduce((total, run) => total + of(run), 0);
        return {
            ...head,
            endedAt: head.endedAt ?? (head.conclusion === null && lastAt !== '' ? lastAt : null),
            ...(0,_superseded_js__WEBPACK_IMPORTED_MODULE_2__/* .countRuns */ .oo)(results),
            costUsd: sum((run) => run.costUsd),
            inputTokens: sum((run) => run.inputTokens),
            outputTokens: sum((run) => run.outputTokens),
            response: pm.findLast(({ id, response }) => id !== _run_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .STRUCTURED_TURN */ .c && response !== '')?.response ?? '',
            pm,
            results,
            checks: (0,_check_results_js__WEBPACK_IMPORTED_MODULE_4__/* .markMendedChecks */ .A3)((0,_check_results_js__WEBPACK_IMPORTED_MODULE_4__/* .orderChecks */ .gg)(all.filter((run) => run.role === 'check')), results),
            unknownAgents: (0,_superseded_js__WEBPACK_IMPORTED_MODULE_2__/* .markUnknownAgents */ .uK)(unknownAgents, agentRuns),
            passedOver,
            tickets,
            notices
        };
    };
    return { apply, record };
}
function applyToRun(run, event, lastTexts) {
    if (run === undefined)
        return;
    switch (event.type) {
        case 'run-message':
            addText(run, event.text, event.continues === true ? '' : '\n\n');
            break;
        case 'check-output':
            run.response = event.text;
            run.responseTruncated = event.isCut;
            break;
        case 'run-tool-called':
            run.toolCalls += 1;
            break;
        case 'run-sampled':
            run.samples.push(event.sample);
            run.peakMemoryMb = Math.max(run.peakMemoryMb, Math.round(event.sample.memoryBytes / _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_5__/* .MIB */ .D));
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
        case 'run-processes-ended':
            run.endedProcesses = [...(run.endedProcesses ?? []), ...event.processes].slice(0, _record_js__WEBPACK_IMPORTED_MODULE_6__/* .ENDED_PROCESSES_LIMIT */ .N0);
            break;
        case 'run-host-denied': {
            const { host, port, reason, entry } = event;
            run.deniedHosts = [...(run.deniedHosts ?? []), { host, port, reason, entry }].slice(0, _network_connection_js__WEBPACK_IMPORTED_MODULE_7__/* .DENIED_HOSTS_LIMIT */ .Wb);
            break;
        }
        case 'run-changed-model':
            run.model = event.to;
            break;
        case 'run-changed':
            run.changes = event.changes;
            if (event.patchDigest !== undefined)
                run.patchDigest = event.patchDigest;
            if (event.unpatched !== undefined)
                run.unpatched = event.unpatched;
            if (event.isUnknown === true)
                run.changesUnknown = true;
            break;
        case 'run-merged':
            run.merge = event.merge;
            // Work that is not merged into the working directory is not done.
            if (event.error !== null)
                Object.assign(run, { outcome: 'failed', error: event.error });
            break;
        case 'run-ended':
            Object.assign(run, ending(event.result), { state: 'ended', endedAt: event.at });
            run.response = (0,_text_declared_end_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutDeclaredEnd */ .e)(run.response, lastTexts.get(run.id) ?? '');
            break;
        default:
    }
}
function addText(run, text, gap) {
    const response = run.response === '' ? text : `${run.response}${gap}${text}`;
    if (response.length > _record_js__WEBPACK_IMPORTED_MODULE_6__/* .RESPONSE_LIMIT */ .Qi) {
        // A surrogate pair is not cut in two.
        const end = /[\uD800-\uDBFF]/.test(response.charAt(_record_js__WEBPACK_IMPORTED_MODULE_6__/* .RESPONSE_LIMIT */ .Qi - 1))
            ? _record_js__WEBPACK_IMPORTED_MODULE_6__/* .RESPONSE_LIMIT */ .Qi - 1
            : _record_js__WEBPACK_IMPORTED_MODULE_6__/* .RESPONSE_LIMIT */ .Qi;
        run.response = response.slice(0, end);
        run.responseTruncated = true;
    }
    else if (!run.responseTruncated)
        run.response = response;
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cc: () => (/* binding */ emptyHead),
/* harmony export */   Nu: () => (/* binding */ resultWithoutRun),
/* harmony export */   a: () => (/* binding */ waitingCheck),
/* harmony export */   tM: () => (/* binding */ waitingRun),
/* harmony export */   u7: () => (/* binding */ bareRun)
/* harmony export */ });
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9323);

/** A planned run that has not started. */
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
/** A check that has not started. */
function waitingCheck(event) {
    const { run, name, command, phase, ofRun, round, folder, memoryLimitMb, timeoutSeconds } = event;
    return {
        ...bareRun(run),
        role: 'check',
        round,
        agent: name,
        task: command,
        check: { phase, ofRun },
        folder,
        memoryLimitMb,
        timeoutSeconds
    };
}
/** A run of which only the id is known. */
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
/** The head of a session without events. */
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
        sandbox: null,
        claude: null
    };
}
/** The result of a run without a process; `error` says why, and is null only when a cached result is used. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ju: () => (/* binding */ UNPATCHED_LIMIT),
/* harmony export */   N0: () => (/* binding */ ENDED_PROCESSES_LIMIT),
/* harmony export */   Qi: () => (/* binding */ RESPONSE_LIMIT),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   sc: () => (/* binding */ CHANGES_LIMIT)
/* harmony export */ });
/** Version of the format of `session.json` and `events.jsonl`; a reader refuses a newer one. */
const SCHEMA_VERSION = 2;
/** Characters of a response that the record keeps (64 Ki); `response.md` has all of them. */
const RESPONSE_LIMIT = 65_536;
/** Changed files of one run that the record keeps; the patch has all of them. */
const CHANGES_LIMIT = 1_000;
/** Processes that a run left behind and the record names. */
const ENDED_PROCESSES_LIMIT = 20;
/** Names of what a run made besides its patch that the record keeps. */
const UNPATCHED_LIMIT = 100;


/***/ }),

/***/ 11962:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pmTurnId),
/* harmony export */   c: () => (/* binding */ STRUCTURED_TURN)
/* harmony export */ });
/** Ids of PM's turns; each is also the name of its folder. */
/** `pm` for the first round, `pm-02` for the second. */
function pmTurnId(round) {
    return round === 1 ? 'pm' : `pm-${String(round).padStart(2, '0')}`;
}
/** The turn that asks for the structured result; its text is not a closing answer. */
const STRUCTURED_TURN = 'pm-result';


/***/ }),

/***/ 70299:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GU: () => (/* binding */ makeRunFolder),
  TG: () => (/* binding */ openSessionFolder),
  SY: () => (/* binding */ publicCheck),
  PZ: () => (/* binding */ publicResult),
  zz: () => (/* binding */ rebuildRecord),
  rh: () => (/* binding */ writeRecord)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/record/fold-events.js
var fold_events = __webpack_require__(4739);
// EXTERNAL MODULE: ./lib/session/record/event-names.js
var event_names = __webpack_require__(15317);
// EXTERNAL MODULE: ./lib/session/redaction/redact.js + 13 modules
var redact = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/session/text/json-lines.js
var json_lines = __webpack_require__(52544);
// EXTERNAL MODULE: ./lib/session/redaction/redact-deep.js
var redact_deep = __webpack_require__(88164);
;// CONCATENATED MODULE: ./lib/session/record/redact-event.js

/** The same event with every text redacted. */
function redactEvent(body, redact) {
    // Samples come several times a second and hold no text.
    return body.type === 'run-sampled' ? body : (0,redact_deep/* redactDeep */.K)(body, redact);
}

// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/util/clock.js
var util_clock = __webpack_require__(58394);
// EXTERNAL MODULE: ./lib/util/system-error.js
var system_error = __webpack_require__(700);
// EXTERNAL MODULE: ./lib/util/write-whole.js
var write_whole = __webpack_require__(52725);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/session/record/session-folder.js
/** The session folder: creates it, writes events as they happen and the record at the end, reads events back. */












/** Readable for the session's user only: transcripts may contain what the prompt contained. */
const PRIVATE_FOLDER = 0o700;
/** Largest event that is read back: a plan contains the tasks of a whole answer. */
const EVENT_LIMIT_BYTES = 128 * 2 ** 20;
/**
 * Creates the folder and opens its stream of events.
 * @throws Error when the folder cannot be created (no permission, disk full): then no session can be trusted.
 */
function openSessionFolder(directory, onEvent, redactor = (0,redact/* createRedactor */.l)(), clock = util_clock/* now */.t) {
    (0,make_folder/* makeFolder */.f)(directory, PRIVATE_FOLDER);
    const descriptor = external_node_fs_.openSync(external_node_path_.join(directory, 'events.jsonl'), 'a', 0o600);
    reserveSpace(directory);
    const fold = (0,fold_events/* startFold */.I)();
    const startedAt = clock();
    let sequence = 0;
    let diskFailed = false;
    const append = (event) => {
        if (diskFailed)
            return null;
        try {
            external_node_fs_.writeSync(descriptor, `${JSON.stringify(event)}\n`);
            return null;
        }
        catch (error) {
            // Agents continue: summary and verdict come from the record in memory.
            diskFailed = true;
            return (0,system_error/* describeSystemError */.Zo)(error);
        }
    };
    const emit = (body) => {
        const time = clock();
        const event = {
            sequence: sequence++,
            at: new Date(time).toISOString(),
            elapsedMs: Math.max(0, time - startedAt),
            ...redactEvent(body, redactor.redact)
        };
        const failure = append(event);
        fold.apply(event);
        onEvent(event);
        if (failure !== null)
            emit({
                type: 'notice',
                level: 'warning',
                message: `events.jsonl cannot be written any more: ${failure} The session continues.`
            });
    };
    return {
        directory,
        redactor,
        emit,
        record: () => fold.record(),
        writeRecord: () => {
            try {
                writeRecord(directory, fold.record());
            }
            catch (error) {
                // The work is done and its verdict is known: the caller still gets the record.
                const message = `The record (session.json, result.json) cannot be written completely: ${(0,system_error/* describeSystemError */.Zo)(error)}`;
                emit({ type: 'notice', level: 'warning', message });
            }
        },
        close: () => {
            external_node_fs_.closeSync(descriptor);
        }
    };
}
/** Reserves disk space for the record, so that it fits even when the disk fills up while agents work. */
const RESERVE_FILE = 'reserved-for-session.json';
const RESERVE_BYTES = 2 ** 20;
function reserveSpace(directory) {
    try {
        external_node_fs_.writeFileSync(external_node_path_.join(directory, RESERVE_FILE), Buffer.alloc(RESERVE_BYTES), { mode: 0o600 });
    }
    catch (error) {
        // The disk is nearly full from the start: the first file that does not fit reports it.
        if ((0,system_error/* systemCode */.xU)(error) === undefined)
            throw error;
        releaseSpace(directory);
    }
}
function releaseSpace(directory) {
    external_node_fs_.rmSync(external_node_path_.join(directory, RESERVE_FILE), { force: true });
}
/** Creates the folder of a run in the session folder, if it does not exist. */
function makeRunFolder(sessionDirectory, folder) {
    const directory = external_node_path_.join(sessionDirectory, ...folder.split('/'));
    (0,make_folder/* makeFolder */.f)(directory, PRIVATE_FOLDER);
    return directory;
}
/**
 * Writes `session.json` and each run's `result.json`; no file is ever left half-written.
 * @throws Error of the first one that fails, after all others are written
 */
function writeRecord(directory, record) {
    releaseSpace(directory);
    (0,write_whole/* writeWhole */.f)(external_node_path_.join(directory, 'session.json'), `${JSON.stringify(record, null, 2)}\n`);
    const failures = [];
    for (const run of (0,all_runs/* allRuns */.o)(record)) {
        try {
            const folder = makeRunFolder(directory, run.folder);
            (0,write_whole/* writeWhole */.f)(external_node_path_.join(folder, 'result.json'), `${JSON.stringify(run.role === 'check' ? publicCheck(run) : publicResult(run), null, 2)}\n`);
        }
        catch (error) {
            failures.push(error);
        }
    }
    if (failures.length > 0)
        throw failures[0];
}
/** The documented fields of a check, in the documented order. */
function publicCheck(run) {
    const { phase, ofRun } = run.check ?? { phase: 'after', ofRun: null };
    return {
        id: run.id,
        name: run.agent,
        command: run.task,
        phase,
        run: ofRun,
        round: run.round,
        outcome: run.outcome,
        error: run.error,
        exitCode: run.exitCode,
        executionSeconds: run.executionSeconds,
        peakMemoryMb: run.peakMemoryMb,
        folder: run.folder,
        ...(run.supersededBy === undefined ? {} : { supersededBy: run.supersededBy })
    };
}
/** The documented fields of a run, in the documented order. */
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
 * Rebuilds the record from `events.jsonl`, for a session whose main step was killed. A torn last line, which a kill leaves,
 * is skipped.
 * @throws Error when there is no `events.jsonl`.
 */
function rebuildRecord(directory) {
    return (0,fold_events/* foldEvents */.v)(readEvents(directory));
}
function* readEvents(directory) {
    for (const event of (0,json_lines/* readJsonLines */.s)(external_node_path_.join(directory, 'events.jsonl'), EVENT_LIMIT_BYTES))
        if (typeof event === 'object' && event !== null)
            yield withCurrentName(event);
}
function withCurrentName(event) {
    const type = (0,event_names/* currentEventName */.n)(event.type);
    return type === event.type ? event : { ...event, type };
}


/***/ }),

/***/ 59406:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mg: () => (/* binding */ delegationNumber),
/* harmony export */   QX: () => (/* binding */ markSuperseded),
/* harmony export */   W0: () => (/* binding */ asSkippedRun),
/* harmony export */   _1: () => (/* binding */ resolveInsteadOf),
/* harmony export */   oo: () => (/* binding */ countRuns),
/* harmony export */   uK: () => (/* binding */ markUnknownAgents)
/* harmony export */ });
/**
 * Resolves the numbers against the delegations of earlier rounds. Whoever does the work: a delegation that failed, or that
 * named an unknown agent, may be handed to another one.
 */
function resolveInsteadOf({ id, agent, task, named }, earlier) {
    const open = earlier.filter((run) => run.outcome !== 'completed' && run.supersededBy === undefined);
    const ids = new Set(open.filter((run) => run.task.trim() === task.trim()).map((run) => run.id));
    const problems = [];
    for (const name of named) {
        const number = delegationNumber(name);
        const run = earlier.find((each) => each.id === number);
        if (run === undefined)
            problems.push(`The delegation ${id} (${agent}) should be done instead of ${JSON.stringify(name)}, which is not the number of a delegation of an earlier round: it does not supersede anything by that name.`);
        else if (open.includes(run))
            ids.add(run.id);
    }
    return { ids: [...ids], problems };
}
/** The number in `02`, `2`, `#2` or `delegation 2` as ids have it; undefined for anything else. */
function delegationNumber(name) {
    const number = /^(?:the )?(?:delegation |task |run |no\.? ?|number |#)?0*(\d{1,4})$/i.exec(name)?.[1];
    return number?.padStart(2, '0');
}
/** A delegation to an unknown agent as a run that was skipped: another one may do its work. */
function asSkippedRun(delegation) {
    return { ...delegation, agent: delegation.label, outcome: 'skipped' };
}
/**
 * Returns the runs, each incomplete one marked with the completed run that did its work again. What supersedes a second
 * try supersedes the first, too, even if the second named an unknown agent. Marks that no longer apply are removed.
 */
function markSuperseded(runs, unknownAgents = []) {
    if (runs.every((run) => run.insteadOf === undefined))
        return [...runs];
    return withMarks(runs, findDoneBy([...runs, ...unknownAgents.map(asSkippedRun)]));
}
/** Returns the delegations to unknown agents, each marked with the completed run that did its work. */
function markUnknownAgents(unknownAgents, runs) {
    return withMarks(unknownAgents, findDoneBy([...runs, ...unknownAgents.map(asSkippedRun)]));
}
function withMarks(all, doneBy) {
    return all.map((work) => {
        const marked = { ...work };
        const by = doneBy.get(work.id);
        if (by === undefined)
            delete marked.supersededBy;
        else
            marked.supersededBy = by;
        return marked;
    });
}
/** For each superseded id the completed run that did its work. */
function findDoneBy(runs) {
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
    return doneBy;
}
/** Counts marked runs. */
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

/***/ 48433:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isOrdinary),
/* harmony export */   V: () => (/* binding */ publicTextsOf)
/* harmony export */ });
/**
 * Values that are not redacted, because every report contains them: short ones, small numbers, words of the record, and
 * parts of public paths. Where `***` stands for such a word, anybody can tell the word, and nothing can read the record.
 * Pure.
 */
/** Shorter values would make any text unreadable. */
const SHORTEST_BYTES = 6;
/** Numbers, versions and dates of fewer digits are sizes, counts and times. */
const NUMBER = /^v?[\d.,:_ /+-]+$/i;
const LARGEST_NUMBER_DIGITS = 10;
/** Names and values of `session.json`, `events.jsonl` and the outputs, in small letters; a test compares them. */
const WORDS = new Set(`addedlines agent agents allowed artifact artifact-id artifact-url attempt attempts before branch budget-exceeded cancelled
  carriedoutat category changed changes changes.patch changesunknown check check-output check-planned checks claude
  cli-resolved command commit commit-verified completed conclusion configuration conflict context continues cost-usd
  cost-usd-today costusd cpupercent created critical declaredend delayms delegation delegations delegations-detected deleted
  deletedlines delivery denied deniedbyfile deniedhosts deniedtools detail documentation elapsedms ended endedat
  endedprocesses engineer enhancement entry error events events.jsonl exceeded execution-seconds executionseconds exitcode
  failed failure feature findings findings-collected folder github has-work input-tokens inputtokens insteadof invalid islost
  issues istighter isunknown kind landlock lastactivity leftms level limitbytes limitusd linked matrix max-parallel medium
  memory memory-exceeded memory.csv memorybytes memorylevel memorylimitmb merged message messages modified namespaces network
  network.csv normal nothing notice notices number opened othersusd outcome output-tokens outputtokens passed passedover
  patchdigest peakmemorymb plan.json problems process processes prompt prompt.md pull-request pull-request-number
  pull-request-operation pull-request-url reached reason refused rehearsal renamed replacement report.html request-changes
  required research response response.md responsetruncated result result.json results resumes retries reused review review-url
  run-attempt-failed run-attempt-started run-cache-hit run-cache-miss run-changed run-changed-model run-ended run-heartbeat
  run-host-denied run-memory-level run-merged run-message run-message-sent run-processes-ended run-request-retried run-sampled
  run-stalled run-started run-tool-called run-waiting run-wrap-up running sample samples sandbox sandbox-chosen schemaversion
  seconds security sequence session session-directory session-ended session-id session-started session.json sessionid severity
  sigabrt sighup sigint sigkill signal sigsegv sigterm silentms skipped source spawn-failed started startedat status
  stderr.log stdout stream.jsonl structured-response structuredresponse success successful suggestion summary summary-file
  summary.md superseded supersededby tickets tickets-extracted timed-out timeoutseconds toolcalls total transcript.log
  type-changed unchanged unknown unknownagents unpatched updated user-namespace verified version waiting warning worktree
  default development disabled enabled localhost production staging testing undefined verbose`.split(/\s+/));
/** Variables whose values are public: paths, links and messages contain them. */
const PUBLIC_VARIABLES = [
    ...['GITHUB_WORKSPACE', 'GITHUB_REPOSITORY', 'GITHUB_SERVER_URL', 'RUNNER_TEMP', 'RUNNER_TOOL_CACHE'],
    ...['HOME', 'PWD', 'TMPDIR']
];
/** Whether a value is too ordinary to be redacted. `publicTexts`: what contains it makes it public. */
function isOrdinary(value, publicTexts = []) {
    return (Buffer.byteLength(value) < SHORTEST_BYTES ||
        WORDS.has(value.toLowerCase()) ||
        (NUMBER.test(value) && value.replaceAll(/\D/g, '').length <= LARGEST_NUMBER_DIGITS) ||
        publicTexts.some((text) => text.includes(value)));
}
/** The public texts that an environment has. */
function publicTextsOf(env) {
    return PUBLIC_VARIABLES.flatMap((name) => env[name] ?? []);
}


/***/ }),

/***/ 88164:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ redactDeep)
/* harmony export */ });
/* harmony import */ var _ordinary_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48433);
/** Data without secrets. Pure. */

/**
 * The same data with every string changed, and every name that is not one of ours: agents may choose the names in a
 * structured response.
 */
function redactDeep(data, redact) {
    if (typeof data === 'string')
        return redact(data);
    if (Array.isArray(data))
        return data.map((entry) => redactDeep(entry, redact));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [
        (0,_ordinary_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isOrdinary */ .P)(name) ? name : redact(name),
        redactDeep(value, redact)
    ]));
}


/***/ }),

/***/ 69300:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ createRedactor)
});

;// CONCATENATED MODULE: ./lib/session/redaction/credential-patterns.js
/** Characters that a match may have at most. */
const LONGEST_MATCH = 49_152;
/** Patterns that match in linear time, whatever the text. Where one has a group, only that is secret. */
const PATTERNS = [
    // Anthropic: API keys, admin keys, OAuth tokens.
    /sk-ant-[A-Za-z0-9_-]{16,512}/g,
    // Other model providers.
    /sk-(?:proj|svcacct|or)-[A-Za-z0-9_-]{20,512}/g,
    // GitHub: the length varies, and installation tokens may hold dots.
    /gh[pousr]_[A-Za-z0-9_.-]{20,1024}/g,
    /github_pat_[A-Za-z0-9_]{22,255}/g,
    /glpat-[A-Za-z0-9_-]{20,128}/g,
    // AWS key ids; the keys themselves have no recognizable form.
    /(?:AKIA|ASIA)[A-Z0-9]{16}/g,
    /xox[abeoprs]-[A-Za-z0-9-]{10,512}/g,
    /AIza[A-Za-z0-9_-]{35}/g,
    /npm_[A-Za-z0-9]{36}/g,
    // PyPI, Docker, Hugging Face, Stripe, SendGrid, Google's OAuth.
    /(?:pypi-AgE|dckr_pat_|hf_|[rs]k_live_|SG\.|ya29\.)[A-Za-z0-9_.-]{24,1024}/g,
    // Incoming webhooks: whoever has the address can write.
    /hooks\.slack\.com\/(?:services|workflows)\/([A-Za-z0-9_/-]{20,256})/dg,
    /discord(?:app)?\.com\/api\/webhooks\/\d{10,24}\/([A-Za-z0-9_-]{20,128})/dg,
    // The password of a URL, unless it is a variable; its user and host stay readable.
    /:\/\/[^\s:@/"'`<>\\]{0,256}:([^\s@/"'`<>\\${%*][^\s@/"'`<>\\]{2,1023})@/dg,
    // Private keys, also with their line ends written as \n within JSON; a truncated block has no end.
    /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(?:[A-Za-z0-9+/=\s:,]|\\{1,4}[nr]|-(?!-)){0,8192}(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g
];
/** Headers, also within JSON and as arguments. They are words of prose too, so the value has to look random. */
const HEADERS = [
    /authorization["'\\\s]{0,12}[:=,]["'\\\s[]{0,12}(?:basic|bearer|token|digest|negotiate)[ \t]{1,8}([A-Za-z0-9+/=_.~:-]{6,8192})/dgi,
    /(?:authorization|x-api-key|private-token|job-token|x-auth-token)["'\\\s]{0,12}[:=,]["'\\\s[]{0,12}([A-Za-z0-9+/=_.~:-]{16,8192})/dgi,
    /(?:basic|bearer)[ \t]{1,8}([A-Za-z0-9+/=_.~:-]{16,8192})/dgi
];
/** Digits, or a capital behind a small letter. */
const LOOKS_RANDOM = /\d|[a-z][A-Z]/;
/** Payload and signature of a JSON Web Token; the header precedes them. */
const TOKEN_BODY = /\.eyJ[A-Za-z0-9_-]{8,8192}\.[A-Za-z0-9_-]{8,2048}/g;
const LONGEST_TOKEN_HEADER = 512;
/** Everything in the text that looks like a credential. */
function findCredentials(text) {
    const found = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(spanOf));
    const values = HEADERS.flatMap((pattern) => [...text.matchAll(pattern)])
        .filter(([, value = '']) => LOOKS_RANDOM.test(value))
        .map(spanOf);
    return [...found, ...values, ...findWebTokens(text)];
}
/** Searches backwards from the payload: a pattern that begins with the header would restart at every `eyJ` of a hostile text. */
function findWebTokens(text) {
    return [...text.matchAll(TOKEN_BODY)].map(spanOf).flatMap(({ start, end }) => {
        let from = start;
        while (from > 0 && start - from < LONGEST_TOKEN_HEADER && /[\w-]/.test(text.charAt(from - 1)))
            from--;
        const header = text.slice(from, start).indexOf('eyJ');
        return header < 0 ? [] : [{ start: from + header, end }];
    });
}
function spanOf(match) {
    const group = match.indices?.[1];
    if (group !== undefined)
        return { start: group[0], end: group[1] };
    return { start: match.index, end: match.index + match[0].length };
}

;// CONCATENATED MODULE: ./lib/session/redaction/decoding-budget.js
/** How much of a text may be decoded: encodings within one another could be made to multiply at every level. Pure. */
/** Encoded bytes for each byte of the text: three encodings within one another, as they are and in lines of JSON, need five. */
const ENCODED_PER_BYTE = 6;
/** What a short text may use in any case. */
const LEAST = 4_096;
/** The budget of a text of so many bytes. */
function startBudget(bytes) {
    let left = ENCODED_PER_BYTE * bytes + LEAST;
    return {
        take: (wanted) => {
            if (wanted > left)
                return false;
            left -= wanted;
            return true;
        }
    };
}

;// CONCATENATED MODULE: ./lib/session/redaction/view.js
/**
 * A text as it is searched: bytes, and where each came from. Views are made from one another: the text without what a
 * reader does not see, its letters and digits alone, what its base64 says.
 */
/** A range of a view as a range of the text that it was made from; an empty one without places. */
function spanOfView({ places }, { start, end }) {
    return { start: places?.starts[start] ?? 0, end: places?.ends[end - 1] ?? 0 };
}
/** The text itself as a view. */
function viewAsItIs(text, hasPlaces) {
    if (!hasPlaces)
        return { bytes: text, length: text.length, places: undefined };
    const places = newPlaces(text.length);
    for (let at = 0; at < text.length; at++) {
        places.starts[at] = at;
        places.ends[at] = at + 1;
    }
    return { bytes: text, length: text.length, places };
}
/** Room for the places of so many bytes. */
function newPlaces(length) {
    return { starts: new Uint32Array(length), ends: new Uint32Array(length) };
}
/** Gives a byte of one view the place of a byte of another. */
function copyPlace(from, at, to, index) {
    to.starts[index] = from.starts[at] ?? 0;
    to.ends[index] = from.ends[at] ?? 0;
}
/** Collects the bytes of a view; never more than the text has. */
class ViewWriter {
    bytes;
    places;
    length = 0;
    constructor(capacity, hasPlaces) {
        this.bytes = new Uint8Array(capacity);
        this.places = hasPlaces ? newPlaces(capacity) : undefined;
    }
    add(byte, start, end) {
        const at = this.length++;
        this.bytes[at] = byte;
        if (this.places === undefined)
            return;
        this.places.starts[at] = start;
        this.places.ends[at] = end;
    }
    /** Adds a byte of another view, in its place. */
    copy(from, at) {
        this.add(from.bytes[at] ?? 0, from.places?.starts[at] ?? 0, from.places?.ends[at] ?? 0);
    }
}
/** The bytes of a view that are in use. */
function bytesOf({ bytes, length }) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, length);
}

;// CONCATENATED MODULE: ./lib/session/redaction/encoded-text.js
/** Text that base64 or hexadecimal digits encode: it is searched too, because an encoding may be applied twice. Pure. */

/** Shorter runs of these characters are words, and hold no secret that was encoded twice. */
const SHORTEST_RUN = 24;
/** Groups of characters in a row that encode nothing but text; at random, one in 200,000 places begins so many. */
const BASE64_GROUPS = 5;
const HEX_GROUPS = 18;
/** The six bits of a base64 character, of either alphabet; 64 for any other. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => {
    const character = String.fromCharCode(byte).replace('-', '+').replace('_', '/');
    const bits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character);
    return bits < 0 ? 64 : bits;
});
/** The value of a hexadecimal digit; 16 for any other byte. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => {
    const digit = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase());
    return digit < 0 ? 16 : digit;
});
const IS_TEXT = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13 ? 1 : 0);
const ENCODINGS = [
    {
        ...{ name: 'base64', characters: 4, bytes: 3, shortest: BASE64_GROUPS },
        isText: (bytes, at) => {
            const first = BITS[bytes[at] ?? 0] ?? 64;
            const second = BITS[bytes[at + 1] ?? 0] ?? 64;
            if (!isTextByte((first << 2) | (second >> 4)))
                return false;
            const third = BITS[bytes[at + 2] ?? 0] ?? 64;
            return (isTextByte(((second & 15) << 4) | (third >> 2)) &&
                isTextByte(((third & 3) << 6) | (BITS[bytes[at + 3] ?? 0] ?? 64)));
        }
    },
    {
        ...{ name: 'hex', characters: 2, bytes: 1, shortest: HEX_GROUPS },
        isText: (bytes, at) => {
            const low = DIGITS[bytes[at + 1] ?? 0] ?? 16;
            return low < 16 && isTextByte(((DIGITS[bytes[at] ?? 0] ?? 16) << 4) | low);
        }
    }
];
/** Finds the parts of a view that encode text. */
function* findEncoded(view) {
    for (let from = 0; from + SHORTEST_RUN <= view.length;) {
        // From the end of the shortest run backwards: most words are shorter, and are passed at once.
        let at = from + SHORTEST_RUN - 1;
        while (at >= from && isEncoding(view.bytes[at]))
            at--;
        if (at >= from) {
            from = at + 1;
            continue;
        }
        let end = from + SHORTEST_RUN;
        while (end < view.length && isEncoding(view.bytes[end]))
            end++;
        for (const encoding of ENCODINGS)
            yield* findInRun(view, from, end, encoding);
        from = end + 1;
    }
}
/** The parts of a run that encode text. Any of the characters of a group may be the first of the run. */
function* findInRun(view, from, end, encoding) {
    const { characters, bytes, shortest, isText } = encoding;
    // The groups at both ends may encode a part of the text.
    const margin = bytes === 1 ? 0 : characters;
    for (let skipped = 0; skipped < characters; skipped++) {
        let first = from + skipped;
        for (let at = first;; at += characters) {
            if (at + characters <= end && isText(view.bytes, at))
                continue;
            if (at - first >= shortest * characters)
                yield partOf(view, Math.max(first - margin, from + skipped), Math.min(at + margin, end), encoding);
            if (at + characters > end)
                break;
            first = at + characters;
        }
    }
}
function partOf(view, from, end, encoding) {
    return { from, end, encoding, encoded: bytesOf(view).toString('latin1', from, end) };
}
/** The text that a part of a view encodes, with its places in what the view was made from. */
function decodePart(view, { from, encoding, encoded }) {
    const { name, characters, bytes } = encoding;
    const decoded = Buffer.from(encoded, name);
    const out = new ViewWriter(decoded.length, view.places !== undefined);
    for (let at = 0; at < decoded.length; at++) {
        const first = from + Math.floor((at * characters) / bytes);
        const last = Math.min(from + Math.ceil(((at + 1) * characters) / bytes), view.length) - 1;
        out.add(decoded[at] ?? 0, view.places?.starts[first] ?? 0, view.places?.ends[last] ?? 0);
    }
    return out;
}
function isEncoding(byte = 0) {
    return (BITS[byte] ?? 64) < 64;
}
/** Also false for what a character outside the alphabet gives. */
function isTextByte(byte) {
    return byte < 256 && IS_TEXT[byte] === 1;
}

;// CONCATENATED MODULE: ./lib/session/redaction/joined-lines.js
/** The view of a text whose lines are one: what was wrapped is whole again. Pure, linear. */

const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const TAB = 0x09;
const BLANK = 0x20;
/** What marks lines in a diff, a quote, a list or a comment: `+`, `-`, `>`, `|`, `#`, `*`. */
const MARKS = new Set([0x2b, 0x2d, 0x3e, 0x7c, 0x23, 0x2a]);
/** The text without line ends and the blanks after them, and without the marks of lines if there are any. */
function viewJoinedLines(text) {
    const { view, hasMarks } = joinLines(text, false);
    return hasMarks ? [view, joinLines(text, true).view] : [view];
}
/** With `dropsMarks` without one mark at the beginning of each line. */
function joinLines(text, dropsMarks) {
    const { bytes, length, places } = text;
    const kept = Buffer.allocUnsafeSlow(length);
    const copied = places === undefined ? undefined : newPlaces(length);
    let count = 0;
    let hasMarks = false;
    for (let at = 0; at < length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte !== LINE_FEED && byte !== RETURN) {
            kept[count] = byte;
            if (places !== undefined && copied !== undefined)
                copyPlace(places, at, copied, count);
            count++;
            continue;
        }
        at = afterBlanks(bytes, at, length);
        if (at < length && MARKS.has(bytes[at] ?? 0)) {
            hasMarks = true;
            if (dropsMarks)
                at = afterMark(bytes, at, length);
        }
        // The next round begins with the first byte that counts.
        at--;
    }
    return { view: { bytes: kept, length: count, places: copied }, hasMarks };
}
function afterBlanks(bytes, from, length) {
    let at = from;
    while (at < length && isBlank(bytes[at]))
        at++;
    return at;
}
/** Behind a mark and the blanks after it, but not in the next line. */
function afterMark(bytes, from, length) {
    let at = from + 1;
    while (at < length && (bytes[at] === BLANK || bytes[at] === TAB))
        at++;
    return at;
}
function isBlank(byte = 0) {
    return byte === BLANK || byte === LINE_FEED || byte === RETURN || byte === TAB;
}

;// CONCATENATED MODULE: ./lib/session/redaction/dump-line.js
/** Lines of `xxd`, `hexdump -C` and `od`: an address, what is dumped in columns, and often the same as characters. Pure. */
/** Lines of dumps are short. */
const LONGEST_LINE = 200;
/** An address and the columns: of hexadecimal digits, or of single characters and their escapes (`od -c`). */
const DUMP = /^([0-9a-f]{6,16}(?::? +|: ))((?:[0-9a-f]{2,8}(?: {1,2}|$))+|(?: {1,64}(?:\d{3}|[^ ]))+ *$)/i;
const dump_line_LINE_FEED = 0x0a;
/** Reads the line that begins here; undefined if it is no dump. */
function readDumpLine(bytes, at, length) {
    if (!isHexDigit(bytes[at]) || !isHexDigit(bytes[at + 1]) || !isHexDigit(bytes[at + 5]))
        return undefined;
    let lineEnd = at;
    while (lineEnd < length && lineEnd - at <= LONGEST_LINE && bytes[lineEnd] !== dump_line_LINE_FEED)
        lineEnd++;
    if (lineEnd - at > LONGEST_LINE)
        return undefined;
    const line = Buffer.from(bytes.buffer, bytes.byteOffset + at, lineEnd - at).toString('latin1');
    const [, address, columns] = DUMP.exec(line.replace(/\r$/, '')) ?? [];
    if (address === undefined || columns === undefined)
        return undefined;
    const from = at + address.length;
    return { from, to: from + columns.length, lineEnd };
}
function isHexDigit(byte = 0) {
    return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

;// CONCATENATED MODULE: ./lib/session/redaction/letters.js
/**
 * The view of a text's letters and digits alone: separators between the parts of an encoded secret, line ends and what
 * stands at the beginning of lines (diff, quote, box) do not matter in it. Pure, linear.
 */


/** What a byte is. */
const OTHER = 0;
const LETTER = 1;
const ZERO = 2;
const letters_LINE_FEED = 3;
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte === 0x0a)
        return letters_LINE_FEED;
    if (byte === 0x30)
        return ZERO;
    return /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? LETTER : OTHER;
});
/** Makes the view of a view. With `readsDumps` only what is dumped is taken from a dump's lines. */
function viewLetters(text, readsDumps = false) {
    if (text.places === undefined && !readsDumps)
        return lettersOf(text);
    const out = new ViewWriter(text.length, text.places !== undefined);
    const { bytes, length } = text;
    let hasDumps = false;
    let lineStart = 0;
    for (let at = 0; at < length; at++) {
        if (at === lineStart) {
            const dump = readDumpLine(bytes, at, length);
            hasDumps ||= dump !== undefined;
            if (readsDumps && dump !== undefined) {
                // The same follows as characters, so what is found extends to the line's end.
                const end = text.places?.ends[dump.lineEnd - 1] ?? 0;
                for (let index = dump.from; index < dump.to; index++)
                    if (isLetter(bytes[index]))
                        out.add(bytes[index] ?? 0, text.places?.starts[index] ?? 0, end);
                at = dump.lineEnd;
                lineStart = at + 1;
                continue;
            }
        }
        const kind = KINDS[bytes[at] ?? 0];
        if (kind === LETTER)
            out.copy(text, at);
        else if (kind === letters_LINE_FEED)
            lineStart = at + 1;
        else if (kind === ZERO)
            if (isHexPrefix(bytes, at, length))
                at++;
            else
                out.copy(text, at);
    }
    return { view: out, hasDumps };
}
/** The same without places. Every byte of a session passes here, so the loop is as short as it can be. */
function lettersOf({ bytes, length }) {
    const letters = Buffer.allocUnsafeSlow(length);
    let count = 0;
    let hasDumps = readDumpLine(bytes, 0, length) !== undefined;
    for (let at = 0; at < length; at++) {
        const byte = bytes[at] ?? 0;
        const kind = KINDS[byte] ?? OTHER;
        // Without a branch for what cannot be predicted: whether a byte is a letter.
        letters[count] = byte;
        if (kind <= LETTER)
            count += kind;
        else if (kind === letters_LINE_FEED)
            hasDumps ||= readDumpLine(bytes, at + 1, length) !== undefined;
        else if (kind === ZERO)
            if (isHexPrefix(bytes, at, length))
                at++;
            else
                count++;
    }
    return { view: { bytes: letters, length: count, places: undefined }, hasDumps };
}
/** `0x` before exactly two digits, as in the source of an array. */
function isHexPrefix(bytes, at, length) {
    return (bytes[at + 1] === 0x78 &&
        at + 3 < length &&
        letters_isHexDigit(bytes[at + 2]) &&
        letters_isHexDigit(bytes[at + 3]) &&
        !letters_isHexDigit(bytes[at + 4]));
}
function isLetter(byte = 0) {
    return KINDS[byte] === LETTER || KINDS[byte] === ZERO;
}
function letters_isHexDigit(byte = 0) {
    return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

// EXTERNAL MODULE: ./lib/session/redaction/ordinary-values.js
var ordinary_values = __webpack_require__(48433);
// EXTERNAL MODULE: ./lib/util/invisible-characters.js
var invisible_characters = __webpack_require__(20960);
;// CONCATENATED MODULE: ./lib/session/redaction/escapes.js
/** Escapes in which programs write a character: of URLs, JSON, C, shells, HTML. Pure. */
/** One or more backslashes, because JSON in JSON doubles each. All repetitions are bounded, so that no text takes long. */
const BACKSLASH = /\\{1,32}(?:u\{([\da-fA-F]{1,6})\}|u([dD][89abAB][\da-fA-F]{2})\\{1,32}u([dD][c-fC-F][\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([0-3][0-7]{2})|(e(?=\[)|[nrtbfv0a])|)/y;
/** Percent signs may be encoded themselves. */
const PERCENT = /%(?:25){0,8}([0-9a-f]{2})/iy;
const ENTITY = /&(?:amp;){0,8}(?:#x([0-9a-f]{1,6});?|#([0-9]{1,7});?|([a-z]{2,24});)/iy;
const LETTERS = {
    n: 10,
    r: 13,
    t: 9,
    b: 8,
    f: 12,
    v: 11,
    a: 7,
    e: 27,
    '0': 0
};
/** Names of characters that secrets contain, and of invisible ones, in lower case. */
const NAMES = new Map([
    ...Object.entries({
        ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
        ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.', sol: '/' },
        ...{ colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\' },
        ...{ rsqb: ']', rbrack: ']', hat: '^', lowbar: '_', underbar: '_', grave: '`', lcub: '{', lbrace: '{' },
        ...{ verbar: '|', vert: '|', rcub: '}', rbrace: '}', nbsp: ' ', tab: '\t', newline: '\n' }
    }).map(([name, character]) => [name, character.charCodeAt(0)]),
    ...['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'zerowidthspace', 'negativethinspace', 'nobreak', 'ic', 'it'].map((name) => [name, undefined])
]);
/** Whether an escape may begin with this byte. */
function mayBeginEscape(byte) {
    return byte === 0x5c || byte === 0x25 || byte === 0x26;
}
/** The escape that begins here; undefined if there is none. `text` has a character for each byte. */
function readEscape(text, at) {
    switch (text[at]) {
        case '\\':
            return readBackslash(text, at);
        case '%': {
            const [whole = '', hex] = match(PERCENT, text, at);
            return hex === undefined ? undefined : asByte(Number.parseInt(hex, 16), at + whole.length);
        }
        default: {
            const [whole = '', hex, decimal, name] = match(ENTITY, text, at);
            const end = at + whole.length;
            if (name === undefined) {
                const digits = hex ?? decimal;
                if (digits === undefined)
                    return undefined;
                return asCharacter(Number.parseInt(digits, hex === undefined ? 10 : 16), end);
            }
            const key = name.toLowerCase();
            return NAMES.has(key) ? asCharacter(NAMES.get(key), end) : undefined;
        }
    }
}
function readBackslash(text, at) {
    const [whole = '\\', braced, high, low, short, long, byte, octal, letter] = match(BACKSLASH, text, at);
    const end = at + whole.length;
    if (high !== undefined && low !== undefined) {
        const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
        return asCharacter(0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff), end);
    }
    const hex = braced ?? short ?? long;
    if (hex !== undefined)
        return asCharacter(Number.parseInt(hex, 16), end);
    if (byte !== undefined)
        return asByte(Number.parseInt(byte, 16), end);
    if (octal !== undefined)
        return asByte(Number.parseInt(octal, 8), end);
    // Before any other character a backslash stands for nothing.
    return asCharacter(letter === undefined ? undefined : LETTERS[letter], end);
}
function match(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text) ?? [];
}
function asByte(value, end) {
    return { value, isByte: true, end };
}
function asCharacter(value, end) {
    return { value: value !== undefined && value <= 0x10ffff ? value : undefined, isByte: false, end };
}

;// CONCATENATED MODULE: ./lib/session/redaction/terminal-mode.js
/** What a terminal takes the next byte for: text, or part of a sequence (ECMA-48). Pure. */
/** Text. */
const TEXT = 0;
/** After ESC. */
const SEQUENCE = 1;
/** After ESC and intermediate bytes: one more follows. */
const SHORT = 2;
/** CSI: up to its final byte. */
const CONTROL = 3;
/** OSC and other strings: up to BEL, ESC or the line's end. */
const STRING = 4;
const [ESC, BEL, terminal_mode_LINE_FEED] = [0x1b, 0x07, 0x0a];
/** The bytes after ESC that begin a string: `]`, `P`, `X`, `^`, `_`. */
const BEGINS_STRING = new Set([0x5d, 0x50, 0x58, 0x5e, 0x5f]);
/** The mode after a byte. */
function afterByte(mode, byte) {
    if (byte === ESC)
        return SEQUENCE;
    const isIntermediate = byte >= 0x20 && byte <= 0x2f;
    switch (mode) {
        case SEQUENCE:
            if (byte === 0x5b)
                return CONTROL;
            if (BEGINS_STRING.has(byte))
                return STRING;
            return isIntermediate ? SHORT : TEXT;
        case SHORT:
            return isIntermediate ? SHORT : TEXT;
        case CONTROL:
            return byte >= 0x20 && byte <= 0x3f ? CONTROL : TEXT;
        case STRING:
            return byte === BEL || byte === terminal_mode_LINE_FEED ? TEXT : STRING;
        default:
            return TEXT;
    }
}

;// CONCATENATED MODULE: ./lib/session/redaction/visible-text.js
/**
 * The view of a text that a reader has: escapes are the characters that they stand for, and control characters,
 * sequences for the terminal and invisible characters are gone. Pure, linear.
 */




const visible_text_BACKSLASH = 0x5c;
/** Bytes of a longer sequence could be a secret themselves. */
const LONG_SEQUENCE = 12;
/** Control characters of the second set that begin a sequence: CSI, and strings up to their terminator. */
const C1_MODES = new Map([
    [0x9b, '['],
    ...[0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => [code, ']'])
]);
/** Invisible characters and the controls of the second set: their UTF-8 as one number. */
const IGNORABLE = new Set([...(0,invisible_characters/* ignorableCodePoints */.A6)(), ...codesFrom(0x80, 0xa0)].map(numberOf));
/** Bytes that stand for themselves: no escape begins with them, and they are no control and of no invisible character. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 0x20 && byte < 0x7f && !mayBeginEscape(byte)) ? 1 : 0);
const NOT_PLAIN = /[^\t\n\r\x20-\x7e]|[\\%&]/;
/** Whether a reader sees anything else than what the text has; one character for each byte. */
function hasHiddenParts(latin) {
    return NOT_PLAIN.test(latin);
}
/**
 * Makes the view of a text, which is given as a string of its bytes too. With `keepsSequences` only the character that
 * begins a sequence is left out.
 */
function viewVisible(text, latin, hasPlaces, keepsSequences = false) {
    const out = new ViewWriter(text.length, hasPlaces);
    let mode = TEXT;
    let skipped = 0;
    /** A backslash that stands for nothing belongs to the character after it. */
    let backslash;
    let hasLongSequences = false;
    const put = (byte, start, end) => {
        if (!keepsSequences && (mode !== TEXT || byte === 0x1b)) {
            mode = afterByte(mode, byte);
            skipped = mode === TEXT ? 0 : skipped + 1;
            if (skipped > LONG_SEQUENCE)
                hasLongSequences = true;
        }
        else if (byte >= 0x20 ? byte !== 0x7f : byte === 10 || byte === 9 || byte === 13) {
            out.add(byte, start, end);
            if (byte < 0x80 || byte >= 0xc0)
                return;
            const control = dropIgnorable(out);
            if (control !== undefined && !keepsSequences)
                mode = afterByte(afterByte(TEXT, 0x1b), control.charCodeAt(0));
        }
    };
    for (let at = 0; at < text.length;) {
        const byte = text[at] ?? 0;
        if (PLAIN[byte] === 1 && mode === TEXT && backslash === undefined) {
            out.add(byte, at, at + 1);
            at++;
            continue;
        }
        const escape = mayBeginEscape(byte) ? readEscape(latin, at) : undefined;
        const { value, isByte, end } = escape ?? { value: byte, isByte: true, end: at + 1 };
        const start = backslash ?? at;
        backslash = value === undefined && byte === visible_text_BACKSLASH ? start : undefined;
        if (value !== undefined)
            if (isByte || value < 0x80)
                put(value, start, end);
            else
                for (const each of Buffer.from(String.fromCodePoint(value)))
                    put(each, start, end);
        at = end;
    }
    return { view: out, hasLongSequences };
}
/**
 * Takes an invisible character back once its last byte is there, however it was written. Returns what follows ESC in
 * the long form of a control character that begins a sequence.
 */
function dropIgnorable(out) {
    let number = 0;
    for (let length = 1; length <= 4 && length <= out.length; length++) {
        const byte = out.bytes[out.length - length] ?? 0;
        number += byte * 256 ** (length - 1);
        if (byte < 0xc0)
            continue;
        if (!IGNORABLE.has(number))
            return undefined;
        out.length -= length;
        return byte === 0xc2 ? C1_MODES.get(number & 0xff) : undefined;
    }
    return undefined;
}
function numberOf(point) {
    return Buffer.from(String.fromCodePoint(point)).reduce((number, byte) => number * 256 + byte, 0);
}
function codesFrom(first, end) {
    return Array.from({ length: end - first }, (_, index) => first + index);
}

;// CONCATENATED MODULE: ./lib/session/redaction/secret-forms.js
/** The forms in which a secret may appear, each as bytes of the view in which it is searched for. Pure. */




/** Shorter forms occur in any text. */
const SHORTEST_FORM = 6;
/** Without what separates its words a shorter secret would match across ordinary words. */
const SHORTEST_JOINED = 20;
const secret_forms_BACKSLASH = 0x5c;
/** All forms of all secrets; ordinary ones (`isOrdinary`) have none. */
function secretForms(secrets, publicTexts = []) {
    const parts = [...new Set([...secrets].flatMap(partsOf))].filter((part) => !(0,ordinary_values/* isOrdinary */.P)(part, publicTexts));
    const encodings = parts.map(encodingsOf);
    const plain = parts.flatMap((part) => [part, reverse(part)]).map((text) => Buffer.from(text));
    const latin = parts.filter((part) => !/[^\0-\xff]/.test(part)).map((part) => Buffer.from(part, 'latin1'));
    const wide = encodings.flatMap((encoding) => encoding.wide);
    const visible = [...plain, ...latin, ...wide, ...parts.map(asFormValue)]
        .flatMap(seenForms)
        .filter(isLongEnough);
    return {
        visible,
        joined: visible.map(withoutLineEnds).filter((bytes) => bytes.length >= SHORTEST_JOINED),
        letters: encodings.flatMap(({ all }) => all.flatMap(base64Forms)).filter(isLongEnough),
        lowerLetters: [
            ...encodings.flatMap(({ all }) => all.flatMap(digitForms)).filter(isLongEnough),
            ...plain.map(joinedForm).filter((bytes) => bytes.length >= SHORTEST_JOINED)
        ],
        longest: Math.max(0, ...parts.map((part) => Buffer.byteLength(part)))
    };
}
/** The secret, and its lines: logs and files show a secret of many lines one by one. */
function partsOf(secret) {
    const whole = secret.trim();
    return [whole, ...whole.split(/[\r\n]+/).map((line) => line.trim())];
}
/** Its bytes in UTF-8 and, as Windows and PowerShell write them, in UTF-16. */
function encodingsOf(part) {
    const little = Buffer.from(part, 'utf16le');
    const wide = [little, Buffer.from(little).swap16()];
    return { all: [Buffer.from(part), ...wide], wide };
}
function reverse(text) {
    return Array.from(text).reverse().join('');
}
/**
 * What a reader sees of it: where it was written with escapes, as it is; where it was written as it is, without what
 * looks like an escape in it; and without backslashes where something stands between them and the next character.
 */
function seenForms(bytes) {
    if (!/[\\%&]/.test(bytes.toString('latin1')))
        return [asSeen(bytes)];
    const withoutBackslashes = bytes.filter((byte) => byte !== secret_forms_BACKSLASH);
    return [bytes, asSeen(bytes), withoutBackslashes];
}
function withoutLineEnds(bytes) {
    return Buffer.from(Buffer.from(bytes)
        .toString('latin1')
        .replace(/[\r\n]+[ \t]*/g, ''), 'latin1');
}
/** As a form in a web page sends it. */
function asFormValue(part) {
    return Buffer.from(part.replaceAll(' ', '+'));
}
/**
 * Base64 of a longer text that contains the bytes, which may begin at any of the three offsets within a group. The
 * characters at both ends that also depend on adjacent bytes are left out, and those that are no letters.
 */
function base64Forms(bytes) {
    return shifted(bytes, 3, 6, (all) => all.toString('base64')).map((form) => Buffer.from(form.replaceAll(/[+/]/g, '')));
}
/** Hexadecimal digits, decimal numbers and base32. */
function digitForms(bytes) {
    return [bytes.toString('hex'), [...bytes].join(''), ...shifted(bytes, 5, 5, base32)].map((form) => Buffer.from(form.toLowerCase()));
}
/** The encoded bytes at each offset within a group of bytes, without characters that also depend on others. */
function shifted(bytes, groupBytes, bitsOfCharacter, encode) {
    return Array.from({ length: groupBytes }, (_, shift) => {
        const encoded = encode(Buffer.concat([Buffer.alloc(shift), bytes]));
        const first = Math.ceil((shift * 8) / bitsOfCharacter);
        return encoded.slice(first, Math.floor(((shift + bytes.length) * 8) / bitsOfCharacter));
    });
}
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
function base32(bytes) {
    let [text, bits, value] = ['', 0, 0];
    for (const byte of bytes) {
        value = ((value << 8) | byte) & 0xfff;
        bits += 8;
        for (; bits >= 5; bits -= 5)
            text += BASE32.charAt((value >> (bits - 5)) & 31);
    }
    return text;
}
/** Only letters and digits, without capitals. */
function joinedForm(bytes) {
    const letters = viewLetters(viewAsItIs(asSeen(bytes), false)).view;
    return Buffer.from(bytesOf(letters).toString('latin1').toLowerCase(), 'latin1');
}
function asSeen(bytes) {
    return bytesOf(viewVisible(bytes, bytes.toString('latin1'), false).view);
}
function isLongEnough(bytes) {
    return bytes.length >= SHORTEST_FORM;
}

;// CONCATENATED MODULE: ./lib/session/redaction/word-search.js
/**
 * Finds many words in one pass: the three bytes at the end of a window say how far the window can move on without
 * passing a word (Wu and Manber). The time does not depend on the number of words, as long as few begin alike. Pure.
 */
/** Shorter beginnings are not reported. */
const SHORTEST_BEGINNING = 8;
/** Bytes at the end of the window that decide. */
const BLOCK = 3;
/** Longer windows skip further, but beginnings shorter than the window are not seen. */
const LONGEST_WINDOW = SHORTEST_BEGINNING;
const TABLE_SIZE = 2 ** 16;
/** What capitals and small letters do not have in common. */
const CASE_BIT = 0x20;
/**
 * Prepares the search; words shorter than a block are left out. With `ignoresCase` the words have to be of small letters
 * and digits, and the texts of letters and digits.
 */
function createWordSearch(words, ignoresCase = false) {
    const fold = ignoresCase ? CASE_BIT : 0;
    const all = [...new Map([...words].map((word) => [Buffer.from(word).toString('latin1'), word])).values()];
    const sought = all.filter((word) => word.length >= BLOCK);
    if (sought.length === 0)
        return () => [];
    const window = Math.min(LONGEST_WINDOW, ...sought.map((word) => word.length));
    const shifts = new Uint8Array(TABLE_SIZE).fill(window - BLOCK + 1);
    const byBlock = new Map();
    for (const word of sought)
        for (let end = BLOCK; end <= window; end++) {
            const block = blockAt(word, end - 1, 0);
            shifts[block] = Math.min(shifts[block] ?? 0, window - end);
            if (end === window)
                byBlock.set(block, [...(byBlock.get(block) ?? []), word]);
        }
    return (text, length) => {
        const found = [];
        for (let last = window - 1; last < length;) {
            const block = blockAt(text, last, fold);
            const shift = shifts[block] ?? 0;
            if (shift > 0) {
                last += shift;
                continue;
            }
            for (const word of byBlock.get(block) ?? []) {
                const match = matchAt(text, length, last - window + 1, word, fold);
                if (match !== undefined)
                    found.push(match);
            }
            last++;
        }
        return found;
    };
}
function blockAt(bytes, last, fold) {
    const first = (bytes[last - 2] ?? 0) | fold;
    const second = (bytes[last - 1] ?? 0) | fold;
    return ((first << 10) ^ (second << 5) ^ ((bytes[last] ?? 0) | fold)) & (TABLE_SIZE - 1);
}
function matchAt(text, length, start, word, fold) {
    const most = Math.min(word.length, length - start);
    let matched = 0;
    while (matched < most && ((text[start + matched] ?? 0) | fold) === word[matched])
        matched++;
    const isWhole = matched === word.length;
    return isWhole || matched >= SHORTEST_BEGINNING ? { start, end: start + matched, isWhole } : undefined;
}

;// CONCATENATED MODULE: ./lib/session/redaction/find-secrets.js
/** Finds secrets in a text: in each of its views, and in what the text encodes. Pure, linear. */









/** Encodings within one another that are decoded. */
const DEEPEST = 3;
/** What follows a text that was truncated. */
const CUT = /^(?:\.\.\.|…|\\{0,4}"|\n\[\.\.\.)/;
/** Bytes after a match that decide whether it was truncated. */
const CUT_BYTES = 8;
/** The first bytes of what follows a truncated text, in any view. */
const CUT_STARTS = new Set(Buffer.from('.…\\"\n['));
/** Prepares the search for a set of secrets, and for anything that looks like a credential. */
function createSecretSearch(secrets, publicTexts = [], budgetOf = startBudget) {
    const forms = secretForms(secrets, publicTexts);
    const searches = {
        visible: createWordSearch(forms.visible),
        joined: createWordSearch(forms.joined),
        letters: createWordSearch(forms.letters),
        lowerLetters: createWordSearch(forms.lowerLetters, true)
    };
    return {
        find: (text, isAll) => {
            // Most texts hold nothing, so places are only worked out for a text that holds something.
            const start = (hasPlaces) => search(text, { searches, budget: budgetOf(text.length), hasPlaces }, isAll, DEEPEST);
            if (start(false).next().done === true)
                return [];
            return [...start(true)].sort((left, right) => left.start - right.start);
        },
        longest: forms.longest
    };
}
function* search(text, pass, isAll, depth) {
    const { searches, budget, hasPlaces } = pass;
    /** What was decoded already: most is the same in every view. */
    const seen = new Set();
    const accept = (view, matches, shortest, isText) => matches.flatMap((match) => {
        const span = spanOfView(view, match);
        const isSecret = match.isWhole ||
            (match.end - match.start >= shortest &&
                (hasPlaces ? isCutOff(text, span.end, isAll) : !isText || mayBeCutOff(view, match.end)));
        return isSecret ? [span] : [];
    });
    const inView = function* (view, latinOfView) {
        yield* accept(view, searches.visible(view.bytes, view.length), 0, true);
        yield* spansOf(view, findCredentials(latinOfView));
        yield* inLetters(view, false);
        for (const joined of viewJoinedLines(view)) {
            yield* accept(joined, searches.joined(joined.bytes, joined.length), SHORTEST_JOINED, true);
            if (depth > 0)
                yield* inEncoded(joined);
        }
    };
    const inEncoded = function* (view) {
        for (const part of findEncoded(view)) {
            const span = spanOfView(view, { start: part.from, end: part.end });
            const key = `${part.encoding.name} ${span.start} ${span.end} ${part.encoded}`;
            if (seen.has(key))
                continue;
            if (!budget.take(part.encoded.length)) {
                // Nothing is left unsearched: what is not decoded counts as a secret.
                yield span;
                continue;
            }
            seen.add(key);
            const decoded = decodePart(view, part);
            for (const found of search(bytesOf(decoded), pass, false, depth - 1))
                yield spanOfView(decoded, found);
        }
    };
    const inLetters = function* (visible, readsDumps) {
        const { view, hasDumps } = viewLetters(visible, readsDumps);
        yield* accept(view, searches.letters(view.bytes, view.length), 0, false);
        yield* accept(view, searches.lowerLetters(view.bytes, view.length), SHORTEST_JOINED, false);
        if (hasDumps && !readsDumps)
            yield* inLetters(visible, true);
    };
    const latin = latinOf(text);
    // What reads like an escape may be the beginning of another form, so the text is searched as it is, too.
    yield* inView(viewAsItIs(text, hasPlaces), latin);
    if (!hasHiddenParts(latin))
        return;
    const { view, hasLongSequences } = viewVisible(text, latin, hasPlaces);
    if (view.length < text.length)
        yield* inView(view, latinOf(bytesOf(view)));
    if (!hasLongSequences)
        return;
    const { view: whole } = viewVisible(text, latin, hasPlaces, true);
    yield* inView(whole, latinOf(bytesOf(whole)));
}
/** A character for each byte. */
function latinOf(bytes) {
    return bytes.toString('latin1');
}
/** Text that was truncated before it arrived contains only the beginning of a secret. */
function isCutOff(text, end, isAll) {
    return end === text.length
        ? isAll
        : CUT.test(text.toString('utf8', end, Math.min(text.length, end + CUT_BYTES)));
}
/** Whether `isCutOff` may be true, by the view alone. */
function mayBeCutOff(view, end) {
    return end === view.length || CUT_STARTS.has(view.bytes[end]);
}
function spansOf(view, found) {
    return found.map((span) => spanOfView(view, span));
}

;// CONCATENATED MODULE: ./lib/session/redaction/redact.js
/** Removes secrets from texts and files before they are written or published. Texts and streams give the same result. */


/** Replaces a secret, as in the runner's own log. */
const REPLACEMENT = Buffer.from('***');
/** Bytes that a stream collects before a search, so that the part held back is searched less often. */
const WINDOW = 262_144;
/** Bytes of overlapping matches that a stream holds back at most. */
const LONGEST_JOINED = 131_072;
/** An encoded secret is at most this many times as long: `\u0041` for each byte, with a separator and a line end. */
const LONGEST_FORM = 8;
/** Creates a redactor for the secrets that are known already. What is contained in a public text is not secret. */
function createRedactor(secrets = [], publicTexts = []) {
    const known = new Set(secrets);
    let search;
    // Built when it is needed: secrets become known one by one.
    const current = () => (search ??= createSecretSearch(known, publicTexts));
    const redactor = {
        redact: (text) => {
            const bytes = Buffer.from(text);
            if (bytes.length > 4 * WINDOW) {
                const stream = startStream(current, true);
                return Buffer.concat([stream.push(bytes), stream.end()]).toString();
            }
            const spans = joinSpans(current().find(bytes, true));
            return spans.length === 0 ? text : replaceSpans(bytes, spans, bytes.length).toString();
        },
        startStream: () => startStream(current, false),
        add: (more) => {
            const before = known.size;
            for (const secret of more)
                known.add(secret);
            if (known.size > before)
                search = undefined;
        }
    };
    return redactor;
}
/** @param isAll whether the stream's end is that of a text that may have been truncated */
function startStream(current, isAll) {
    let held = Buffer.alloc(0);
    const incoming = [];
    let incomingBytes = 0;
    const join = () => {
        if (incomingBytes > 0)
            held = Buffer.concat([held, ...incoming]);
        incoming.length = 0;
        incomingBytes = 0;
    };
    /** Replaces what is found in the first bytes, and keeps the rest. */
    const release = (spans, limit) => {
        const across = spans.find(({ start, end }) => start < limit && end > limit);
        const end = across === undefined ? limit : endBefore(across);
        const released = replaceSpans(held.subarray(0, end), spans, end);
        held = held.subarray(end);
        return released;
    };
    return {
        push: (chunk) => {
            incoming.push(Buffer.from(chunk));
            incomingBytes += chunk.length;
            const released = [];
            const overlap = Math.max(LONGEST_MATCH, LONGEST_FORM * current().longest);
            if (held.length + incomingBytes < overlap + WINDOW)
                return Buffer.alloc(0);
            join();
            const all = held;
            let at = 0;
            // In pieces, so that views stay small.
            while (all.length - at >= overlap + WINDOW) {
                held = all.subarray(at, at + overlap + WINDOW);
                const spans = joinSpans(current().find(held, false));
                const before = held.length;
                // No match is longer than the overlap, so one that begins before this index is complete.
                released.push(release(spans, WINDOW));
                if (held.length === before)
                    break;
                at += before - held.length;
            }
            held = all.subarray(at);
            return Buffer.concat(released);
        },
        releaseLines: () => {
            join();
            const limit = held.lastIndexOf(0x0a) + 1;
            return limit === 0 ? Buffer.alloc(0) : release(joinSpans(current().find(held, false)), limit);
        },
        end: () => {
            join();
            const released = release(joinSpans(current().find(held, isAll)), held.length);
            held = Buffer.alloc(0);
            return released;
        }
    };
}
/**
 * Joined matches may still grow, so they are held back. Ones that grow without bound are not a secret but an attempt to
 * exhaust memory.
 */
function endBefore({ start, end }) {
    return end - start < LONGEST_JOINED ? start : end;
}
function joinSpans(sorted) {
    const joined = [];
    for (const span of sorted) {
        const last = joined.at(-1);
        if (last !== undefined && span.start < last.end)
            joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
        else
            joined.push(span);
    }
    return joined;
}
/** The bytes up to an index, with each span that begins before it replaced. */
function replaceSpans(bytes, spans, end) {
    const parts = [];
    let at = 0;
    for (const span of spans) {
        if (span.start >= end)
            break;
        parts.push(bytes.subarray(at, span.start), REPLACEMENT);
        at = span.end;
    }
    return Buffer.concat([...parts, bytes.subarray(Math.min(at, end), end)]);
}


/***/ }),

/***/ 69371:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ namesAgent),
  G: () => (/* binding */ readAgentFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/claude/command/tool-names.js
var tool_names = __webpack_require__(38129);
// EXTERNAL MODULE: ./lib/claude/command/known-tools.js
var known_tools = __webpack_require__(68449);
// EXTERNAL MODULE: ./lib/util/closest-name.js
var closest_name = __webpack_require__(47459);
;// CONCATENATED MODULE: ./lib/session/roster/agent-tools.js
/** The tool lists of an agent file: `tools` and `disallowedTools`. Pure. */



/** Returns the entries of a list; undefined if it is missing; null if it cannot be parsed. */
function parseToolList(value) {
    if (value === undefined || value === null)
        return undefined;
    const entries = typeof value === 'string' ? splitTools(value) : Array.isArray(value) ? value : null;
    if (entries === null)
        return null;
    const tools = [];
    for (const entry of entries) {
        if (typeof entry !== 'string')
            return null;
        if (entry.trim() !== '')
            tools.push(entry.trim());
    }
    return tools;
}
/** Converts `tools` and `disallowedTools` to settings. Any word for "every tool" denies all, but only `*` grants all. */
function toolSettings(tools, disallowedTools) {
    if (disallowedTools?.some(tool_names/* namesEveryTool */.c7) === true)
        return { tools: [] };
    return {
        ...(tools === undefined || tools.includes('*') ? {} : { tools }),
        // What is not a tool must not reach the command line.
        ...(disallowedTools === undefined
            ? {}
            : { disallowedTools: disallowedTools.filter((entry) => tool_names/* TOOL_ENTRY */.uG.test(entry)) })
    };
}
/** Describes entries that have no effect. `isGranted`: the list grants tools, so refused tools are reported, too. */
function describeIneffectiveTools(tools, isGranted) {
    return tools.flatMap((entry) => {
        if (!tool_names/* TOOL_ENTRY */.uG.test(entry))
            return [`${JSON.stringify(entry)} is not a tool and has no effect`];
        if (entry === '*')
            return [];
        if ((0,tool_names/* namesEveryTool */.c7)(entry))
            return [`${entry} is not a tool and grants none (remove the line to grant every tool of allowed-tools)`];
        const reason = (0,tool_names/* forbiddenToolReason */.mo)(entry);
        if (isGranted && reason !== undefined)
            return [`${entry} is never given to agents: ${reason}`];
        const near = (0,known_tools/* findUnknownTools */.H)([entry]).map((name) => (0,closest_name/* closestName */.N)(name, known_tools/* KNOWN_TOOLS */.G))[0];
        return near === undefined ? [] : [`${entry} is not a tool of the CLI (did you mean ${near}?)`];
    });
}
/** Splits at commas and spaces, but not inside parentheses: `Bash(git log, *)`. */
function splitTools(text) {
    const tools = [];
    let start = 0;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        const character = text.charAt(at);
        if (character === '(')
            depth++;
        else if (character === ')')
            depth = Math.max(0, depth - 1);
        else if (/[,\s]/.test(character) && depth === 0) {
            tools.push(text.slice(start, at));
            start = at + 1;
        }
    }
    return [...tools, text.slice(start)];
}

// EXTERNAL MODULE: ./lib/session/network/allowed-host.js + 1 modules
var allowed_host = __webpack_require__(55638);
;// CONCATENATED MODULE: ./lib/session/roster/agent-network.js

const MODES = ['open', 'allow-list', 'none'];
/** Reads `network` and `allowed-hosts`; what cannot be read is a problem, because it was meant to restrict. */
function networkFields(fields, problems) {
    const given = fields['network'] ?? undefined;
    const network = MODES.find((mode) => mode === given);
    if (given !== undefined && network === undefined)
        problems.push(`network: ${JSON.stringify(given)} is not allowed. Write ${MODES.join(', ')}`);
    const allowedHosts = hostsField(fields, problems);
    return {
        ...(network === undefined ? {} : { network }),
        ...(allowedHosts === undefined ? {} : { allowedHosts })
    };
}
function hostsField(fields, problems) {
    const value = fields['allowed-hosts'] ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = Array.isArray(value)
        ? value
        : typeof value === 'string'
            ? value.split(',')
            : [value];
    return entries.flatMap((entry) => {
        const text = String(entry).trim();
        const parsed = (0,allowed_host/* parseAllowedHost */.KT)(text);
        if (parsed.ok)
            return parsed.value;
        problems.push(`allowed-hosts: ${JSON.stringify(text)} ${parsed.error}`);
        return [];
    });
}

;// CONCATENATED MODULE: ./lib/session/roster/front-matter.js
/** The front matter of a Markdown file, parsed as leniently as by the CLI. Pure, except that it loads the YAML parser. */
/** As in the CLI, the first line that begins with three hyphens ends it; the rest of that line belongs to the body. */
const CLOSING = /\n[ \t]*---[ \t]*\n?/;
/** Parses front matter. The content must have Unix line ends and no byte order mark. */
async function readFrontMatter(content) {
    if (!/^---[ \t]*\n/.test(content))
        return { kind: 'none' };
    const end = CLOSING.exec(content);
    if (end === null)
        return { kind: 'open' };
    const text = content.slice(content.indexOf('\n') + 1, end.index + 1);
    // Loaded lazily: most sessions have no agent file.
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    // Of duplicate keys the CLI uses the last one.
    const parseYaml = (yaml) => parse(yaml, { uniqueKeys: false, merge: true, logLevel: 'error' });
    const fields = parseWhole(text, parseYaml) ?? parseEachField(text, parseYaml);
    return { kind: 'read', fields, body: content.slice(end.index + end[0].length).trim() };
}
function parseWhole(text, parseYaml) {
    try {
        const value = parseYaml(text) ?? {};
        return typeof value === 'object' && !Array.isArray(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/**
 * People write values that are not YAML, as in `description: Reviews code: style`. So each field is parsed separately,
 * and is plain text if that fails. Lines that do not begin a field belong to the one above.
 */
function parseEachField(text, parseYaml) {
    const fields = {};
    for (const [, key = '', value = ''] of text.matchAll(FIELD)) {
        // A later line that looks like a field, as in an example, must not replace it.
        if (!Object.hasOwn(fields, key))
            fields[key] = parseField(value, parseYaml);
    }
    return fields;
}
/** A key at the start of a line, and everything up to the next one. */
const FIELD = /^([A-Za-z][\w-]*):(?=\s)(.*(?:\n(?![A-Za-z][\w-]*:\s).*)*)/gm;
function parseField(value, parseYaml) {
    const whole = parseWhole(`value:${value}`, parseYaml);
    return whole === undefined ? joinLines(value) : whole['value'];
}
/**
 * Joins lines as YAML folds plain text. A single pattern with blanks on both sides of the line break would be
 * quadratic.
 */
function joinLines(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ');
}

// EXTERNAL MODULE: ./lib/session/roster/roster.js
var roster = __webpack_require__(31495);
// EXTERNAL MODULE: ./lib/util/invisible-characters.js
var invisible_characters = __webpack_require__(20960);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/roster/agent-file.js
/**
 * Agent files: Claude Code's format, or plain Markdown without front matter. Pure, except that it loads the YAML
 * parser.
 */








/** From the least memory that the agent CLI could start with to 16 TiB, beyond any machine. */
const MEMORY_RANGE_MB = [32, 16_777_216];
/** Up to five days, the longest that a job may run. */
const TIMEOUT_RANGE_SECONDS = [1, 432_000];
const LONGEST_DESCRIPTION = 300;
/** Parses the file of one agent; `stem` is the file's name without `.md`, which names an agent without front matter. */
async function parseAgentFile(text, stem) {
    const content = (0,invisible_characters/* withoutByteOrderMark */.Yi)(text).replaceAll('\r\n', '\n');
    if (content.includes('\0'))
        return failed(stem, 'it is not a text file. Save it as UTF-8');
    const matter = await readFrontMatter(content);
    switch (matter.kind) {
        case 'none':
            return plainAgent(content, stem);
        case 'open':
            return failed(stem, 'its front matter is not closed. Close it with a line of three hyphens (---)');
        case 'read':
            return agentOfFields(matter.fields, matter.body, stem);
    }
}
function plainAgent(content, stem) {
    const slug = (0,roster/* slugOf */.tF)(stem);
    if (slug === '')
        return failed(stem, 'its name has no letters. Name it after its agent, as in engineer.md');
    if (content.trim() === '')
        return failed(stem, 'it is empty. Write the agent’s instructions into it, or delete it');
    return (0,result.ok)({
        agent: {
            slug,
            name: nameOf(slug),
            description: firstWords(content),
            instructions: content.trim(),
            settings: {}
        },
        warnings: []
    });
}
function agentOfFields(fields, body, stem) {
    const problems = [];
    const name = textField(fields, 'name');
    const slug = (0,roster/* slugOf */.tF)(name ?? '');
    const example = `name: ${(0,roster/* slugOf */.tF)(stem) || 'engineer'}`;
    if (name === undefined)
        problems.push(`its front matter has no name. Add a line such as ${example}`);
    else if (slug === '')
        problems.push(`its name ${JSON.stringify(name)} has no letter or digit. Use a name with one, such as ${example}`);
    const description = textField(fields, 'description');
    const model = textField(fields, 'model');
    const tools = toolsField(fields, 'tools', problems);
    const disallowedTools = toolsField(fields, 'disallowedTools', problems);
    const timeoutSeconds = numberField(fields, 'timeout-seconds', TIMEOUT_RANGE_SECONDS, problems);
    const memoryLimitMb = numberField(fields, 'memory-limit-mb', MEMORY_RANGE_MB, problems);
    const network = networkFields(fields, problems);
    if (problems.length > 0)
        return (0,result/* fail */.fJ)({ name: name ?? stem, problems });
    return (0,result.ok)({
        agent: {
            slug,
            // A name written as a slug is shown as words; any other stays as written.
            name: name === undefined || name === name.toLowerCase() ? nameOf(slug) : name.replace(/[ _-]agent$/i, ''),
            description: description === undefined ? firstWords(body) : shortened(description),
            instructions: body,
            settings: {
                ...(model === undefined || model === 'inherit' ? {} : { model }),
                ...toolSettings(tools, disallowedTools),
                ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
                ...(memoryLimitMb === undefined ? {} : { memoryLimitBytes: memoryLimitMb * mebibyte/* MIB */.D }),
                ...network
            }
        },
        warnings: [
            ...describeIneffectiveTools(tools ?? [], true).map((odd) => `tools: ${odd}`),
            ...describeIneffectiveTools((disallowedTools ?? []).filter((entry) => !(0,tool_names/* namesEveryTool */.c7)(entry)), false).map((odd) => `disallowedTools: ${odd}`)
        ]
    });
}
/** YAML reads `123` and `true` as a number and a boolean. Lists and maps are ignored, as in the CLI. */
function textField(fields, key) {
    const value = fields[key];
    if (!['string', 'number', 'boolean'].includes(typeof value))
        return undefined;
    const text = String(value).trim();
    return text === '' ? undefined : text;
}
/**
 * The CLI grants every tool if it cannot read the list. Here that is a problem, because the list was meant to restrict
 * tools.
 */
function toolsField(fields, key, problems) {
    const tools = parseToolList(fields[key]);
    if (tools !== null)
        return tools;
    problems.push(`${key} is not a list of tool names. Write it as ${key}: Read, Grep, Edit`);
    return undefined;
}
function numberField(fields, key, [least, most], problems) {
    const value = fields[key] ?? undefined;
    if (value === undefined)
        return undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most)
        return value;
    problems.push(`${key}: ${JSON.stringify(value)} is not allowed. Give a whole number from ${least} to ${most}`);
    return undefined;
}
function failed(name, problem) {
    return (0,result/* fail */.fJ)({ name, problems: [problem] });
}
/** `data-engineer` -> `Data Engineer`; abbreviations are written in capitals: `qa` -> `QA`. */
function nameOf(slug) {
    return slug
        .split('-')
        .map((word) => ABBREVIATIONS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1))
        .join(' ');
}
const ABBREVIATIONS = new Set([
    'qa',
    'ui',
    'ux',
    'api',
    'ai',
    'ci',
    'db',
    'sql',
    'sre',
    'ml',
    'aws',
    'gcp',
    'seo'
]);
/**
 * `- **Role**: designs screens`. The look-ahead and the first character keep adjacent parts from matching the same text
 * (no backtracking).
 */
const ROLE_LINE = /^\W*role(?=\W*:)\W+(\w.*)/i;
/** The description of an agent whose file gives none: its role line, or its first line of prose. */
function firstWords(body) {
    const lines = body.slice(0, 4000).split('\n');
    const role = lines.map((line) => ROLE_LINE.exec(line)?.[1]).find((found) => found !== undefined);
    const prose = lines.find((line) => /^[\p{L}]/u.test(line.trim()));
    const text = role ?? prose;
    return text === undefined ? undefined : shortened(text.trim().replace(/\*\*/g, ''));
}
function shortened(text) {
    // Line breaks may be written as `\n`, as the CLI's own wizard does.
    const line = text.replace(/(?:\s|\\n)+/g, ' ');
    return line.length <= LONGEST_DESCRIPTION ? line : `${line.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

// EXTERNAL MODULE: ./lib/session/text/text-file.js
var text_file = __webpack_require__(37658);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/roster/list-markdown.js





/** No team has more agents. The bound also ends the search of a huge tree. */
const MOST_FILES = 1_000;
const MOST_FOLDERS = 1_000;
/** Lists the files; undefined if there is no such folder. Names that begin with a dot are left out. */
async function listMarkdownFiles(folder, withSubfolders) {
    const files = [];
    const warnings = [];
    const folders = [folder];
    for (const [index, current] of folders.entries()) {
        const read = await readFolder(current);
        if (!read.ok) {
            warnings.push(`${current}: ${read.error}.`);
            continue;
        }
        if (read.value === undefined && index === 0)
            return undefined;
        for (const entry of read.value ?? []) {
            const full = external_node_path_.join(current, entry.name);
            if (/\.md$/i.test(entry.name) && !entry.isDirectory())
                files.push(full);
            else if (!withSubfolders)
                continue;
            else if (entry.isDirectory())
                folders.push(full);
            else if (entry.isSymbolicLink() && (await isLinkToFolder(full)))
                warnings.push(`${full}: it is a symbolic link to a folder, which is not followed. Put the folder itself there.`);
        }
        if (files.length > MOST_FILES || folders.length > MOST_FOLDERS) {
            warnings.push(`${folder}: it has more than ${MOST_FILES} files or folders; the rest is not read. Set agents-dir to a smaller folder.`);
            break;
        }
    }
    return { files: files.slice(0, MOST_FILES), warnings };
}
async function readFolder(folder) {
    try {
        const entries = await promises_.readdir(folder, { withFileTypes: true });
        return (0,result.ok)(entries
            .filter(({ name }) => !name.startsWith('.'))
            .sort((left, right) => (left.name < right.name ? -1 : 1)));
    }
    catch (error) {
        if ((0,text_file/* isMissing */.b2)(error))
            return (0,result.ok)(undefined);
        const cause = (0,error_message/* errorMessage */.g)(error);
        return (0,result/* fail */.fJ)(`cannot be listed (${cause}): let this user read it, or set agents-dir to another folder`);
    }
}
async function isLinkToFolder(link) {
    try {
        return (await promises_.stat(link)).isDirectory();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./lib/session/roster/agent-folder.js
/** Folders of agent files. A file that cannot be used fails only the delegations to its agent. */






/** Limit for all instructions together, in characters: they stay in memory during the session. */
const MOST_CHARACTERS = 16 * 2 ** 20;
/** Documents that are not agents, unless their front matter names one. */
const DOCUMENTS = new Set([
    'readme',
    'base-agent',
    'base_agent',
    'agent-template',
    'agent_template',
    'claude',
    'instructions'
]);
/**
 * Reads the agent files of a folder; of two files for one agent, the first is used. Returns undefined if there is no
 * such folder.
 */
async function readAgentFolder(folder, { isAgentFile = () => true, withSubfolders = false } = {}) {
    const listed = await listMarkdownFiles(folder, withSubfolders);
    if (listed === undefined)
        return undefined;
    const agents = [];
    const warnings = [...listed.warnings];
    const real = await promises_.realpath(folder);
    let characters = 0;
    for (const file of listed.files) {
        const stem = external_node_path_.basename(file).slice(0, -'.md'.length);
        const isDocument = DOCUMENTS.has(stem.toLowerCase());
        const isTop = external_node_path_.dirname(file) === folder;
        const found = await readFile(file, stem, real, (text) => isAgentFile(stem, text) && (isDocument ? namesAgent(text) : isTop || hasFrontMatter(text)));
        if (found === undefined)
            continue;
        characters += found.agent.instructions.length;
        if (characters > MOST_CHARACTERS) {
            warnings.push(`${file}: the files are too large in total; this one and those after it are not read. Shorten them.`);
            break;
        }
        warnings.push(...found.warnings.map((warning) => `${file}: ${warning}.`));
        const other = agents.find(({ slug }) => slug === found.agent.slug);
        if (other === undefined)
            agents.push(found.agent);
        else
            warnings.push(`${file}: it defines the agent ${other.slug}, which ${other.file} defines already; that file is used. Keep one of the two.`);
    }
    return { agents, warnings };
}
/** In subfolders, Markdown without front matter is a document; to the CLI it is everywhere. */
function hasFrontMatter(text) {
    return /^\ufeff?---[ \t]*\r?\n/.test(text);
}
/** Whether the front matter gives a name. Other documents may have front matter, too. */
function namesAgent(text) {
    return hasFrontMatter(text) && /\nname[ \t]*:/.test(text.slice(0, 2000));
}
async function readFile(file, stem, realFolder, isWanted) {
    const read = await (0,text_file/* readBoundedFile */.Mv)(file, realFolder);
    if (!read.ok)
        return { agent: unusable(file, stem, stem, [read.error]), warnings: [] };
    if (read.value === undefined || !isWanted(read.value))
        return undefined;
    const parsed = await parseAgentFile(read.value, stem);
    if (!parsed.ok)
        return { agent: unusable(file, stem, parsed.error.name, parsed.error.problems), warnings: [] };
    const { agent, warnings } = parsed.value;
    return { agent: { ...agent, file }, warnings };
}
function unusable(file, stem, given, problems) {
    const name = (0,roster/* slugOf */.tF)(given) === '' ? stem : given;
    return {
        slug: (0,roster/* slugOf */.tF)(name) || 'agent',
        name,
        description: undefined,
        instructions: '',
        settings: {},
        file,
        problem: problems.map((problem) => `${file}: ${problem}.`).join(' ')
    };
}


/***/ }),

/***/ 61667:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ BUILT_IN_ROSTER)
/* harmony export */ });
/** The eight core agents, in the order in which they are listed for PM. */
const BUILT_IN_ROSTER = [
    {
        slug: 'research',
        name: 'Research',
        aliases: ['Researcher', 'Investigate'],
        description: 'finds out how things are: reads code, compares options, reports facts with their places',
        instructions: `You find things out, so that others can decide and build.

- Read the code and the documents before you judge. Follow a call to its end; do not guess what a function does from its name.
- Support each finding with its place: file and line, command and output, or the page it comes from.
- Keep apart what you saw, what you conclude and what you could not find out.
- When options are compared, name the measure first, then compare all of them by it, and recommend one.
- Look for what speaks against your finding before you hand it in.
- Change no source files. Notes or a report are written only where the task asks for a file.
- Close with the three to seven findings that matter most for the work that follows.`
    },
    {
        slug: 'engineer',
        name: 'Engineer',
        aliases: ['Eng', 'Dev', 'Developer', 'Software Engineer'],
        description: 'writes and changes code: features, fixes, refactoring',
        instructions: `You write the code that the task asks for, no less and no more.

- Read the code around the place first and follow its conventions: names, structure, error handling, formatting.
- Make the smallest change that solves the whole task. Leave unrelated code as it is.
- Handle the failures that can really occur: empty, missing, malformed, too large, interrupted.
- Leave no placeholder, no commented-out code and no step that someone would have to finish.
- Write or adapt the unit tests that belong to your change; wider test work is the QA agent's.
- Run what the project has for a check (build, types, linter, tests) where you are permitted to, and repair what your change broke.
- Never weaken a test or silence a check to make it pass.
- Report the files you changed, what each change does, and how you checked it. Say plainly what you could not check.`
    },
    {
        slug: 'qa',
        name: 'QA',
        aliases: ['Quality Assurance', 'Quality', 'Test', 'Tests', 'Testing', 'QA Engineer', 'Test Engineer'],
        description: 'tests: writes and runs tests, checks acceptance, reports defects',
        instructions: `You find out whether the work does what it should, and prove it.

- Start from what is required, not from what the code happens to do.
- Test the ordinary case, the edges (empty, one, many, largest) and the failures (bad input, missing file, lost connection).
- Use the project's own test framework, folders and naming.
- Each test checks one behaviour, says it in its title, and can fail. Wait for events; do not rely on sleeping.
- Run the tests where you are permitted to, and give the command and its real result. A test that was not run is reported as not run.
- Do not change production code. A defect goes into your report with the steps, what you expected and what you got.
- Close with a verdict: what passes, what fails, what is not covered.`
    },
    {
        slug: 'documentation',
        name: 'Documentation',
        aliases: [
            'Documenter',
            'Documentationer',
            'Documentater',
            'Documentor',
            'Doc',
            'Docs',
            'Technical Writer'
        ],
        description: 'writes documents: READMEs, guides, API references, changelogs',
        instructions: `You write for a reader who has a task to do and little time.

- Read the code that you describe. Every command, option, path and name in your text exists as written.
- Begin with what the reader most needs: what this is, then the shortest way to use it.
- Prefer a working example to a paragraph. Try the example out where you are permitted to.
- Keep to the language, tone and structure of the documents that are there, and update those rather than adding a second truth.
- Explain why where the code cannot say it. Leave out what the reader sees for themselves.
- Change no program code; comments and doc comments only where the task asks for them.
- Report which documents you wrote or changed, and every place where code and documents contradict each other.`
    },
    {
        slug: 'security',
        name: 'Security',
        aliases: ['Sec', 'Security Engineer', 'Security Auditor'],
        description: 'audits: finds weaknesses, secrets, unsafe defaults and says how to close them',
        instructions: `You look at the work as someone would who wants to misuse it.

- First say what is worth protecting and who could attack it from where; then follow untrusted input to where it does harm.
- Check input handling, authentication and rights, injection of every kind, secrets in code and logs, dependencies, defaults.
- Report only what you can show: the place, how it is reached, what follows, how severe it is, how it is closed.
- Keep certain findings apart from suspicions. Do not fill a list with generalities.
- Never print a secret that you find; name its place and kind.
- Change code only where the task asks you to fix something; then fix the cause and keep the behaviour otherwise.
- Order your report by severity and close with what you did not look at.`
    },
    {
        slug: 'ops',
        name: 'Ops',
        aliases: ['DevOps', 'Operations', 'Ops Engineer', 'DevOps Engineer'],
        description: 'builds and deploys: CI, containers, configuration, infrastructure, monitoring',
        instructions: `You make the software build, start, run and recover.

- Read the pipelines, scripts and configuration that exist, and extend those.
- Everything is repeatable: pinned versions, no step by hand, the same result when run twice.
- Secrets come from the environment or a secret store, never from a file in the repository.
- A step that fails stops the pipeline with a message that says what to do.
- Prefer what can be undone. Say how a change is rolled back before you make it.
- Touch no production system unless the task names it and permits it.
- Check configuration with the tool's own validation where there is one.
- Report what you changed, how it was checked, and what has to be set up outside of the repository.`
    },
    {
        slug: 'version-control',
        name: 'Version Control',
        aliases: ['Versioner', 'Git', 'VCS'],
        description: 'works with git: branches, commits, merges, tags, versions',
        instructions: `You keep the history clean, and you lose nothing.

- Look at the state first: status, branch, remotes, what is staged, what is untracked.
- One commit holds one change, with a message in the repository's own style that says what and why.
- Commit only what belongs to the task. Files that you do not know stay as they are.
- Never force-push, rewrite published history, delete branches or discard uncommitted work unless the task says so in words.
- Resolve a conflict by understanding both sides; where that is not possible, stop and report the files and both intentions.
- A version follows the project's scheme and is changed in every place that carries it.
- Report the commits, branches and tags you made, by name and hash, and the state you leave behind.`
    },
    {
        slug: 'data-engineer',
        name: 'Data Engineer',
        aliases: ['Data', 'Database', 'Database Engineer', 'DBA', 'Data Engineering'],
        description: 'works on data: schemas, migrations, queries, pipelines, AI API integrations',
        instructions: `You take care of data: how it is stored, moved, queried and kept right.

- Read the schema, the migrations and the queries that use them before you change anything.
- A migration can be run on a filled database, says how it is undone, and never loses data silently.
- Constraints belong into the schema: types, keys, not-null, uniqueness.
- Measure a query (its plan, its row counts) before and after you make it faster.
- A pipeline can be started again after it broke: no row twice, no row lost, bad rows set aside and counted.
- For calls to outside APIs: time limits, bounded retries, a budget, keys from the environment.
- Personal data is neither copied into fixtures nor printed.
- Report changed schemas and files, how you checked them, and what has to be run where.`
    }
];


/***/ }),

/***/ 4134:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadFramework)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _load_roster_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64806);
/* harmony import */ var _agent_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69371);
/* harmony import */ var _built_in_agents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61667);
/* harmony import */ var _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68952);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31495);
/* harmony import */ var _text_text_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(37658);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(36228);
/** Frameworks: the user's own instructions for PM and agents, from a folder or a file. */









// Paths of claude-mpm (core/framework_loader.py) and simpler ones, in order of precedence.
const INSTRUCTION_FILES = [
    'INSTRUCTIONS.md',
    'CLAUDE.md',
    'src/claude_mpm/agents/INSTRUCTIONS.md',
    'src/claude_mpm/framework/INSTRUCTIONS.md'
];
const CLI_FOLDER = '.claude/agents';
const AGENT_FOLDERS = ['src/claude_mpm/agents/templates', 'src/claude_mpm/agents', 'agents', CLI_FOLDER];
const BASE_FILES = ['src/claude_mpm/agents/base_agent.md', 'agents/base_agent.md', 'agents/base-agent.md'];
const VERSION_FILES = ['src/claude_mpm/framework/VERSION', 'src/claude_mpm/VERSION', 'VERSION'];
/**
 * Reads the framework at a path: a Markdown file with PM's instructions, or a folder with instructions, agents or both.
 * @throws ConfigurationError if there is none of these, or the instructions cannot be read.
 */
async function loadFramework(at) {
    const stats = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat(at).catch(() => undefined);
    if (stats?.isFile() === true)
        return loadFile(at);
    if (stats?.isDirectory() !== true)
        throw invalid(at, 'there is no such file or folder');
    try {
        return await loadFolder(at);
    }
    catch (error) {
        if (error instanceof _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j)
            throw error;
        throw new _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j([`framework-path: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_8__/* .errorMessage */ .g)(error)}`]);
    }
}
async function loadFile(file) {
    const text = /\.(?:md|markdown|txt)$/i.test(file) ? await readText(file) : undefined;
    if (text === undefined || text.trim() === '')
        throw invalid(file, 'the file is empty or not Markdown');
    return { path: file, instructions: text.trim(), version: undefined, agents: [], warnings: [] };
}
async function readText(file) {
    try {
        // The user chose this file, so it may be a link to anywhere.
        const real = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath(file);
        return await (0,_text_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readTextFile */ .Gu)(real, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(real));
    }
    catch (error) {
        throw new _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j([`framework-path: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_8__/* .errorMessage */ .g)(error)}`]);
    }
}
async function loadFolder(root) {
    const instructions = (await firstText(root, INSTRUCTION_FILES)) ?? '';
    const { agents, warnings } = await loadAgents(root);
    if (instructions === '' && agents.length === 0)
        throw invalid(root, 'the folder has neither');
    const version = (await firstText(root, VERSION_FILES))?.split('\n', 1)[0]?.slice(0, 40);
    return { path: root, instructions, version, agents, warnings };
}
async function loadAgents(root) {
    const base = await firstText(root, BASE_FILES);
    for (const folder of AGENT_FOLDERS) {
        const withSubfolders = folder === CLI_FOLDER;
        const found = await (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readAgentFolder */ .G)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, folder), { isAgentFile, withSubfolders });
        if (found === undefined || found.agents.length === 0)
            continue;
        const agents = found.agents.map((one) => {
            const agent = (0,_load_roster_js__WEBPACK_IMPORTED_MODULE_2__/* .agentOf */ .j)(one, _built_in_agents_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILT_IN_ROSTER */ .R.find(({ slug }) => slug === one.slug));
            return base === undefined ? agent : { ...agent, instructions: `${base}\n\n${agent.instructions}` };
        });
        return { agents, warnings: found.warnings };
    }
    return { agents: [], warnings: [] };
}
/** The framework's own instructions and templates, which are not agents even if their front matter gives a name. */
const FRAMEWORK_DOCUMENT = /^(?:base[-_]agent|agent[-_]template|instructions|claude)$/i;
/** A framework folder also has other documents: an agent file is recognized by its name or front matter. */
function isAgentFile(stem, text) {
    if (FRAMEWORK_DOCUMENT.test(stem))
        return false;
    if (/[-_]agent$/i.test(stem) || _built_in_agents_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILT_IN_ROSTER */ .R.some(({ slug }) => slug === (0,_roster_js__WEBPACK_IMPORTED_MODULE_6__/* .slugOf */ .tF)(stem)))
        return true;
    return (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .namesAgent */ .W)(text);
}
/** Returns the text of the first file that exists and is not empty. */
async function firstText(root, files) {
    for (const file of files) {
        const text = (await (0,_text_text_file_js__WEBPACK_IMPORTED_MODULE_7__/* .readTextFile */ .Gu)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, file), root))?.trim();
        if (text !== undefined && text !== '')
            return text;
    }
    return undefined;
}
function invalid(at, reason) {
    return new _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j([
        `framework-path: ${at} is not a framework: ${reason}. Give a Markdown file with instructions for PM, or a folder ` +
            `with INSTRUCTIONS.md or CLAUDE.md, or with agents in ${AGENT_FOLDERS[0] ?? ''} or agents/.`
    ]);
}


/***/ }),

/***/ 64806:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ loadRoster),
/* harmony export */   j: () => (/* binding */ agentOf)
/* harmony export */ });
/* harmony import */ var _agent_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69371);
/* harmony import */ var _built_in_agents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61667);
/* harmony import */ var _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68952);
/** Loads the roster of a session: built-in agents, those of the framework, and those of the folder of agent files. */



/**
 * Loads the roster. A file for a known agent replaces its instructions; a file for another name adds an agent. The agent
 * of a file that cannot be used has a `problem`.
 * @throws ConfigurationError if a required folder is missing.
 */
async function loadRoster({ agentsDirectory, required, frameworkAgents, onWarning = () => undefined }) {
    const known = mergeAgents(_built_in_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_ROSTER */ .R, frameworkAgents ?? []);
    if (agentsDirectory === undefined)
        return known;
    const folder = await (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readAgentFolder */ .G)(agentsDirectory, { withSubfolders: true });
    if (folder === undefined) {
        if (!required)
            return known;
        throw new _configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([
            `agents-dir: ${agentsDirectory} is not a folder. Give a folder with files such as engineer.md, or leave the input out.`
        ]);
    }
    folder.warnings.forEach(onWarning);
    const agents = folder.agents.map((found) => agentOf(found, known.find(({ slug }) => slug === found.slug)));
    return mergeAgents(known, agents);
}
/** Returns the agent of a file, based on the known agent of that name. */
function agentOf(found, known) {
    const { slug, name, description, instructions, settings, file } = found;
    // The CLI also accepts a file with only a name and a description.
    const text = [instructions, known?.instructions, description].find((one) => one !== undefined && one !== '') ?? '';
    const problem = found.problem ??
        (text === ''
            ? `${file}: it has no instructions. Write below the front matter what the agent should do.`
            : undefined);
    return {
        slug,
        name: known?.name ?? name,
        aliases: known?.aliases ?? [],
        description: description ?? known?.description ?? 'an agent of this project',
        instructions: text,
        ...settings,
        file,
        ...(problem === undefined ? {} : { problem })
    };
}
/** Returns the known agents in order, replaced by further ones with the same slug, then the new ones. */
function mergeAgents(known, further) {
    const replaced = known.map((agent) => further.find(({ slug }) => slug === agent.slug) ?? agent);
    return [...replaced, ...further.filter(({ slug }) => !known.some((agent) => agent.slug === slug))];
}


/***/ }),

/***/ 31495:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ isNearAgent),
/* harmony export */   cT: () => (/* binding */ resolveAgent),
/* harmony export */   so: () => (/* binding */ nearestAgent),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var _util_closest_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47459);

/** A longer label is a sentence, not a name. */
const LONGEST_NAME = 60;
/**
 * Slug of a name: lower case, words joined by hyphens, without a leading "the" and a trailing "Agent".
 * `Version Control Agent`, `version_control` and `version-control` have the same slug. Empty if no letter or digit is left.
 */
function slugOf(name) {
    const words = name
        .slice(0, LONGEST_NAME)
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '');
    if (words.length > 1 && words[0] === 'the')
        words.shift();
    if (words.length > 1 && /^(?:sub)?agents?$/.test(words.at(-1) ?? ''))
        words.pop();
    if (words.length > 1 && words.at(-1) === 'sub')
        words.pop();
    return words.join('-');
}
/** A shorter name that differs in a letter is more likely another word: `Date` is not `Data`. */
const SHORTEST_MISSPELLING = 6;
/** Agents by every slug that resolves to them. A roster never changes, so its index is built once. */
const indexes = new WeakMap();
function indexOf(roster) {
    const known = indexes.get(roster);
    if (known !== undefined)
        return known;
    const index = new Map();
    // Slugs and names of all agents precede aliases, so that an alias never hides another agent's name.
    for (const agent of roster)
        index.set(agent.slug, agent);
    for (const agent of roster)
        addName(index, agent.name, agent);
    for (const agent of roster)
        for (const alias of agent.aliases)
            addName(index, alias, agent);
    // `DataEngineer`: written as one word.
    for (const agent of roster)
        addName(index, agent.slug.replaceAll('-', ''), agent);
    indexes.set(roster, index);
    return index;
}
function addName(index, name, agent) {
    const slug = slugOf(name);
    if (slug !== '' && !index.has(slug))
        index.set(slug, agent);
}
/**
 * Returns the agent that a label names by slug, name or alias (case and a trailing "Agent" do not matter), or undefined.
 * Qualifiers are ignored (`Engineer (backend)`), of `QA / Web QA` the first known part counts, and a number is ignored
 * after an agent's own name (`Engineer 2`).
 */
function resolveAgent(label, roster) {
    if (label.length > LONGEST_NAME)
        return undefined;
    const index = indexOf(roster);
    const whole = index.get(slugOf(label));
    if (whole !== undefined)
        return whole;
    const unqualified = label.split(/[([]/, 1)[0] ?? '';
    for (const part of unqualified.split('/')) {
        const agent = index.get(slugOf(part));
        if (agent !== undefined)
            return agent;
    }
    const numbered = /^(.{1,50}) #?\d{1,2}$/.exec(unqualified.trim())?.[1];
    const agent = numbered === undefined ? undefined : index.get(slugOf(numbered));
    return agent?.slug === slugOf(numbered ?? '') ? agent : undefined;
}
/** Returns the agent whose name is closest to a label, if any is close: a suggestion, never a match. */
function nearestAgent(label, roster) {
    const slug = slugOf(label);
    if (slug === '' || label.length > LONGEST_NAME)
        return undefined;
    const index = indexOf(roster);
    let nearest;
    let least = Number.POSITIVE_INFINITY;
    for (const [name, agent] of index) {
        const allowed = allowedDistance(Math.min(name.length, slug.length));
        if (Math.abs(name.length - slug.length) > allowed)
            continue;
        const distance = (0,_util_closest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(name, slug, allowed + 1);
        if (distance <= allowed && distance < least) {
            least = distance;
            nearest = agent;
        }
    }
    return nearest ?? agentOfLastWord(slug, index);
}
/** Whether a label is an agent's own name with a typo, or a specialty of its role (`Frontend Engineer`). */
function isNearAgent(label, roster) {
    const slug = slugOf(label);
    if (slug.length < SHORTEST_MISSPELLING || label.length > LONGEST_NAME)
        return false;
    const words = slug.split('-');
    const role = words.length === 2 || words.length === 3 ? words.at(-1) : undefined;
    const isSpecialty = role !== undefined && !/^(?:with|for|by|from|to|when|each|your|if|as|and|no)$/.test(words[0] ?? '');
    return roster.some((agent) => {
        const allowed = allowedDistance(agent.slug.length);
        return (isSpecialty && agent.slug === role) || (0,_util_closest_name_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(agent.slug, slug, allowed + 1) <= allowed;
    });
}
/** How many typos a name of this length may have: changing one letter of `qa` makes another word. */
function allowedDistance(length) {
    if (length < 4)
        return 0;
    return length < 7 ? 1 : 2;
}
/** `Frontend Engineer`, `Web QA`, `Local Ops`: a specialty of a role that the roster has. */
function agentOfLastWord(slug, index) {
    const words = slug.split('-');
    return words.length > 1
        ? (index.get(words.slice(-2).join('-')) ?? index.get(words.at(-1) ?? ''))
        : undefined;
}


/***/ }),

/***/ 69487:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lL: () => (/* binding */ withDenyingFile),
/* harmony export */   p7: () => (/* binding */ allowedToolsOf),
/* harmony export */   u6: () => (/* binding */ allowanceFor),
/* harmony export */   zL: () => (/* binding */ renderAllowance)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38129);
/** Which entry of `allowed-tools` would have let a denied call happen. Pure. */



/** Shell syntax beyond one plain command: a rule for a command's first words does not cover it. */
const SHELL_SYNTAX = /[|&;<>`$(){}\n]/;
/** Ordinary names of programs, folders and tools; anything else is kept out of a rule. */
const PLAIN_NAME = /^[\w./+ -]+$/;
/** A second word that is a subcommand, as `test` in `npm test`, and not an option, path or number. */
const SUBCOMMAND = /^[a-z][a-z-]*$/i;
const OF_FILES = new Set(['Read', 'Edit', 'Write', 'MultiEdit', 'NotebookEdit', 'Glob', 'Grep']);
/** The narrowest useful entry; null when no entry allows the call. */
function allowanceFor({ tool, detail }) {
    if (!/^\w[\w-]*$/.test(tool) || (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .forbiddenToolReason */ .mo)(tool) !== undefined)
        return null;
    if ((0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .isMcpTool */ .tg)(tool))
        return tool;
    if (tool === 'Bash')
        return allowanceForCommand(detail);
    // Outside the working directory. The CLI writes an absolute path with two slashes.
    if (OF_FILES.has(tool) && detail.startsWith('/') && PLAIN_NAME.test(detail))
        return `${tool}(/${folderOf(detail)}/**)`;
    return tool;
}
/** The calls, each with the agent's file when that file denies what the workflow allows. */
function withDenyingFile(denied, { file, tools, disallowedTools }, { allowedTools, workingDirectory }) {
    if (file === undefined)
        return denied;
    const left = (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .narrowTools */ .rD)(allowedTools, tools, disallowedTools);
    const below = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(workingDirectory, file);
    const deniedByFile = below.startsWith('..') ? file : below;
    return denied.map((call) => {
        const entry = allowanceFor(call);
        const isAllowed = (entries) => entries.some((each) => (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(each, entry ?? call.tool));
        const isDisallowed = disallowedTools?.some((each) => (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .toolName */ .Uf)(each) === call.tool) === true;
        return isAllowed(allowedTools) && (isDisallowed || !isAllowed(left)) ? { ...call, deniedByFile } : call;
    });
}
/** Advice for the reader: which agent file or input to change, or that nothing allows these calls. */
function renderAllowance(denied, allowedTools) {
    const byFile = denied.filter(({ deniedByFile }) => deniedByFile !== undefined);
    const byInput = denied.filter(({ deniedByFile }) => deniedByFile === undefined);
    return [
        ...(byFile.length === 0 ? [] : [renderFileAllowance(byFile)]),
        ...(byInput.length === 0 ? [] : [renderInputAllowance(byInput, allowedTools)])
    ].join(' ');
}
function renderFileAllowance(denied) {
    // Any other name could inject Markdown into the summary.
    const names = denied.flatMap(({ deniedByFile = '' }) => PLAIN_NAME.test(deniedByFile) ? [deniedByFile] : []);
    const files = [...new Set(names)].map((name) => ` \`${name}\``).join(',');
    const entries = [...new Set(denied.flatMap((call) => allowanceFor(call) ?? []))].join(', ');
    return `\`allowed-tools\` allows it, but the agent's file${files} does not: to allow it, add \`${entries}\` to \`tools\` there, or remove it from \`disallowedTools\`.`;
}
function renderInputAllowance(denied, allowedTools) {
    const missing = denied.flatMap((call) => allowanceFor(call) ?? []);
    const entries = [...new Set(missing)].filter((entry) => !allowedTools.some((allowed) => (0,_claude_command_tool_names_js__WEBPACK_IMPORTED_MODULE_1__/* .covers */ .hU)(allowed, entry)));
    if (entries.length > 0)
        return `To allow it: \`allowed-tools: ${[...allowedTools, ...entries].join(',')}\`.`;
    return missing.length > 0
        ? 'The tool is allowed, but this use of it is not: see `permission-mode`.'
        : 'No input allows it: agents cannot start other agents.';
}
/** The tools that agents were allowed in a session, from its record. */
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

/***/ 79432:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ findGitCredentials)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/util/home-folder.js
var home_folder = __webpack_require__(79502);
// EXTERNAL MODULE: ./lib/session/configuration/url-secrets.js
var url_secrets = __webpack_require__(16588);
;// CONCATENATED MODULE: ./lib/session/sandbox/git/git-credentials.js
/** Credentials in the text of a git configuration or of a file with logins. Pure. */

/** A header for a server: `AUTHORIZATION: basic <user:token in base64>`. */
const HEADER = /\bextraheader\s*=\s*"?[^:\n]{1,200}:\s*(?:(basic)\s+|[A-Za-z]+\s+)?([^\s"]{6,})/gi;
/** A setting or a shell variable of a credential helper whose name says what it is. */
const NAMED = /\b([\w.-]*(?:password|passwd|smtppass|token|secret))["']?\s*=\s*["']?([^\s"'$`;&|}][^\s"';&|}]{5,})/gi;
/** What `include` and `includeIf` name. */
const INCLUDED = /^\s*(?:\[include(?:if\s+"[^\n]*")?\]\s*)?path\s*=\s*"?([^"\n]+?)"?\s*$/gim;
/** All credentials in a text. */
function credentialsOfGitConfig(text) {
    const joined = text.replaceAll('\r\n', '\n').replaceAll('\\\n', '');
    const headers = [...joined.matchAll(HEADER)].flatMap(([, basic, value = '']) => [
        value,
        ...(basic === undefined ? [] : passwordsOf(value))
    ]);
    return [
        ...headers.map((secret) => ({ secret, setting: 'http.extraheader' })),
        ...(0,url_secrets/* secretsOfUrls */.r)(joined).map((secret) => ({ secret, setting: 'a URL with a password' })),
        ...[...joined.matchAll(NAMED)].map(([, name = '', secret = '']) => ({ secret, setting: name }))
    ];
}
/** The files that a configuration includes, whatever the condition: another command may meet it. */
function includedFiles(text) {
    return [...text.replaceAll('\r\n', '\n').matchAll(INCLUDED)].flatMap(([, file]) => file ?? []);
}
/** The password of `user:password` in base64. */
function passwordsOf(encoded) {
    const login = Buffer.from(encoded, 'base64').toString('utf8');
    const colon = login.indexOf(':');
    return colon < 0 ? [] : [login.slice(colon + 1)].filter((password) => password.length >= 6);
}

// EXTERNAL MODULE: ./lib/session/sandbox/git/write-git-configs.js + 1 modules
var write_git_configs = __webpack_require__(57386);
;// CONCATENATED MODULE: ./lib/session/sandbox/git/find-git-credentials.js
/** Finds credentials for git in a checkout: what `actions/checkout` and other steps leave in its configuration. */





/** Levels below the working directory, and folders in all, in which other checkouts are looked for. */
const DEPTH = 3;
const MOST_FOLDERS = 2_000;
/** A configuration includes others, which include others: git's own limit is 10. */
const MOST_INCLUDES = 10;
/** Larger files are not configurations. */
const LARGEST_BYTES = 1024 * 1024;
/** Of the user; agents do not get these, but a command may show what is in them. */
const USER_FILES = ['.gitconfig', '.config/git/config', '.git-credentials', '.config/git/credentials'];
/** Reads all configurations of the checkouts in and around a folder, with what they include. */
function findGitCredentials(workingDirectory) {
    const secrets = new Set();
    const places = new Set();
    const seen = new Set();
    const read = (file, isShown, includes) => {
        const text = seen.has(file) ? undefined : readSmall(file);
        seen.add(file);
        if (text === undefined)
            return;
        for (const { secret, setting } of credentialsOfGitConfig(text)) {
            secrets.add(secret);
            if (isShown)
                places.add(`${shownPath(file, workingDirectory)} (${setting})`);
        }
        if (includes < MOST_INCLUDES)
            for (const each of includedFiles(text))
                read(resolveIncluded(each, file), isShown, includes + 1);
    };
    for (const repository of findRepositories(workingDirectory))
        for (const file of (0,write_git_configs/* findGitConfigs */.B)(repository))
            read(file, true, 0);
    const home = (0,home_folder/* homeFolder */.W)();
    if (home !== undefined)
        for (const name of USER_FILES)
            read(external_node_path_.join(home, name), false, 0);
    return { secrets: [...secrets], places: [...places] };
}
/** The repository that contains the folder, those below it, and the other worktrees of each. */
function findRepositories(folder) {
    const found = [...topsAbove(folder), ...topsBelow(folder)].flatMap(repositoryAt);
    const worktrees = found.flatMap(({ commonDirectory }) => {
        const all = external_node_path_.join(commonDirectory, 'worktrees');
        return namesIn(all).map((name) => ({ gitDirectory: external_node_path_.join(all, name), commonDirectory }));
    });
    return [...found, ...worktrees];
}
function topsAbove(folder) {
    const above = external_node_path_.dirname(folder);
    if (above === folder || external_node_fs_.existsSync(external_node_path_.join(folder, '.git')))
        return [folder];
    return topsAbove(above);
}
function topsBelow(folder) {
    const tops = [];
    let level = [folder];
    let count = 0;
    for (let depth = 0; depth < DEPTH && count < MOST_FOLDERS; depth++) {
        level = level.flatMap((each) => entriesIn(each)
            .filter((entry) => entry.isDirectory() && !/^(?:\.git|node_modules)$/.test(entry.name))
            .map((entry) => external_node_path_.join(each, entry.name)));
        level = level.slice(0, MOST_FOLDERS - count);
        count += level.length;
        tops.push(...level.filter((each) => external_node_fs_.existsSync(external_node_path_.join(each, '.git'))));
    }
    return tops;
}
/** `.git` is a folder, or in a worktree and a submodule a file that names it. */
function repositoryAt(top) {
    const at = external_node_path_.join(top, '.git');
    const named = /^gitdir:\s*(.+)$/m.exec(readSmall(at) ?? '')?.[1];
    const gitDirectory = named === undefined ? at : external_node_path_.resolve(top, named.trim());
    if (!external_node_fs_.existsSync(gitDirectory))
        return [];
    const common = readSmall(external_node_path_.join(gitDirectory, 'commondir'))?.trim();
    return [{ gitDirectory, commonDirectory: external_node_path_.resolve(gitDirectory, common ?? '.') }];
}
function resolveIncluded(name, from) {
    const home = (0,home_folder/* homeFolder */.W)();
    if (name.startsWith('~/') && home !== undefined)
        return external_node_path_.join(home, name.slice(2));
    return external_node_path_.resolve(external_node_path_.dirname(from), name);
}
function shownPath(file, workingDirectory) {
    const below = external_node_path_.relative(workingDirectory, file);
    return below.startsWith('..') ? file : below;
}
/** A file that cannot be read has nothing that agents could read either. */
function readSmall(file) {
    try {
        const stats = external_node_fs_.statSync(file);
        return stats.isFile() && stats.size <= LARGEST_BYTES ? external_node_fs_.readFileSync(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}
function entriesIn(folder) {
    try {
        return external_node_fs_.readdirSync(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
}
function namesIn(folder) {
    return entriesIn(folder).map(({ name }) => name);
}


/***/ }),

/***/ 57386:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ findGitConfigs),
  j: () => (/* binding */ writeCleanedConfigs)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/session/sandbox/git/clean-git-config.js
/**
 * A repository's configuration without credentials and without programs. Only settings that describe the repository are
 * kept: any other name may hold a token (`http.*.extraheader`) or start a program (`core.fsmonitor`, filters, hooks), and
 * newer versions of git add such names. Pure.
 */
/** Names in lower case, without the part in quotes. */
const KEPT = new RegExp([
    'core\\.(repositoryformatversion|filemode|bare|logallrefupdates|ignorecase|precomposeunicode|symlinks|autocrlf|eol',
    '|safecrlf|quotepath|abbrev|bigfilethreshold|sparsecheckout|sparsecheckoutcone|protecthfs|protectntfs|longpaths)',
    '|extensions\\.(objectformat|compatobjectformat|refstorage|partialclone|worktreeconfig|noop|preciousobjects)',
    '|remote\\.(url|pushurl|fetch|push|promisor|partialclonefilter|tagopt|prune)',
    '|branch\\.(remote|merge|rebase|pushremote)',
    '|submodule\\.(url|active|path|branch|ignore|update|fetchrecursesubmodules)',
    '|user\\.(name|email|useconfigonly)|safe\\.directory|init\\.defaultbranch|push\\.default|pull\\.(rebase|ff)',
    '|merge\\.(conflictstyle|renames|ff)|diff\\.(renames|algorithm|noprefix|mnemonicprefix)|gc\\.auto|index\\.version'
]
    .join('')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'));
const HEADER = /^\[\s*([A-Za-z0-9.-]+)(?:\s+("(?:\\.|[^"\\])*"))?\s*\]\s*/;
const SETTING = /^([A-Za-z][A-Za-z0-9-]*)\s*(?:=\s*(.*))?$/s;
/** `https://user:token@host/`: everything between the scheme and the last @ before the path. */
const LOGIN = /([a-z][a-z0-9+.-]*:\/\/)[^/\s"]*@/gi;
/** Returns the cleaned text. */
function cleanGitConfig(text) {
    const lines = [];
    let section = '';
    let header = '';
    let isWritten = true;
    for (const line of logicalLines(text)) {
        let rest = line.trim();
        const opening = HEADER.exec(rest);
        if (opening !== null) {
            section = (opening[1] ?? '').toLowerCase();
            header = `[${opening[1] ?? ''}${opening[2] === undefined ? '' : ` ${opening[2]}`}]`;
            isWritten = false;
            rest = rest.slice(opening[0].length);
        }
        const [, name, value] = SETTING.exec(rest) ?? [];
        if (name === undefined || !KEPT.test(`${section}.${name.toLowerCase()}`))
            continue;
        // `!command` as a submodule's update method is a program.
        if (value !== undefined && /^"?!/.test(value))
            continue;
        if (!isWritten)
            lines.push(header.replaceAll(LOGIN, '$1'));
        isWritten = true;
        lines.push(value === undefined ? `\t${name}` : `\t${name} = ${value.replaceAll(LOGIN, '$1')}`);
    }
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}
/** A backslash at the end of a line continues its value on the next one. */
function logicalLines(text) {
    return text
        .replaceAll('\r\n', '\n')
        .replaceAll(/(?<!\\)((?:\\\\)*)\\\n/g, '$1')
        .split('\n');
}

;// CONCATENATED MODULE: ./lib/session/sandbox/git/write-git-configs.js
/** Writes cleaned copies of the configuration of a repository and of the user, to be shown in their place. */




/** Folders below `modules` that are searched: names of submodules are paths. */
const DEEPEST_MODULE = 6;
/** The repository's own configuration, that of its worktree, and those of its submodules. */
function findGitConfigs({ gitDirectory, commonDirectory }) {
    const own = [gitDirectory, commonDirectory].flatMap((folder) => ['config', 'config.worktree'].map((name) => external_node_path_.join(folder, name)));
    const all = [...own, ...configsBelow(external_node_path_.join(commonDirectory, 'modules'), DEEPEST_MODULE)];
    return [...new Set(all)].filter((file) => external_node_fs_.statSync(file, { throwIfNoEntry: false })?.isFile() === true);
}
function configsBelow(folder, depth) {
    if (depth === 0 || !external_node_fs_.existsSync(folder))
        return [];
    const entries = external_node_fs_.readdirSync(folder, { withFileTypes: true });
    // A repository has its own `modules`; its other folders are objects and refs.
    const isRepository = entries.some(({ name }) => name === 'HEAD');
    return entries.flatMap(({ name, parentPath }) => {
        const at = external_node_path_.join(parentPath, name);
        if (isRepository && /^config(\.worktree)?$/.test(name))
            return [at];
        const isSearched = isRepository ? name === 'modules' : true;
        return isSearched && external_node_fs_.statSync(at, { throwIfNoEntry: false })?.isDirectory() === true
            ? configsBelow(at, depth - 1)
            : [];
    });
}
/** Writes a copy of each file to the folder, readable for every user that passes through the folders above. */
function writeCleanedConfigs(files, folder) {
    if (files.length > 0)
        (0,make_folder/* makeFolder */.f)(folder, 0o711);
    return files.map((file, index) => {
        const source = external_node_path_.join(folder, `config-${index}`);
        external_node_fs_.writeFileSync(source, cleanGitConfig(external_node_fs_.readFileSync(file, 'utf8')), { mode: 0o644 });
        return { path: file, source };
    });
}


/***/ }),

/***/ 52899:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bw: () => (/* binding */ limitsForRecord),
/* harmony export */   KQ: () => (/* binding */ chooseLimits),
/* harmony export */   KU: () => (/* binding */ DEFAULT_TIMEOUT_SECONDS),
/* harmony export */   Ub: () => (/* binding */ limitsFromRecord),
/* harmony export */   _C: () => (/* binding */ DEFAULT_MEMORY_LIMIT_BYTES)
/* harmony export */ });
/* harmony import */ var _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20607);
/* harmony import */ var _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10611);


/** Default memory limit of an agent run's whole process tree. */
const DEFAULT_MEMORY_LIMIT_BYTES = _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j.standard.agents.memoryLimitBytes;
/** Default time limit of an agent run, in seconds of wall clock. */
const DEFAULT_TIMEOUT_SECONDS = _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j.standard.agents.timeoutSeconds;
/** Limits for a plan, an event or a record. */
function limitsForRecord({ memoryLimitBytes, timeoutSeconds }) {
    return { memoryLimitMb: Math.floor(memoryLimitBytes / _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D), timeoutSeconds };
}
/** Limits that a plan or a record states. */
function limitsFromRecord({ memoryLimitMb, timeoutSeconds }) {
    return { memoryLimitBytes: memoryLimitMb * _util_mebibyte_js__WEBPACK_IMPORTED_MODULE_1__/* .MIB */ .D, timeoutSeconds };
}
/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the profile. The file
 * comes after the inputs because it is in the checkout, which a stranger may have written.
 */
function chooseLimits(agent, settings) {
    const profile = (0,_configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileLimits */ .G)(settings.profile, agent.slug);
    return {
        memoryLimitBytes: settings.agentMemoryLimitsBytes.get(agent.slug) ??
            settings.memoryLimitBytes ??
            agent.memoryLimitBytes ??
            profile.memoryLimitBytes,
        timeoutSeconds: settings.agentTimeoutsSeconds.get(agent.slug) ??
            settings.timeoutSeconds ??
            agent.timeoutSeconds ??
            profile.timeoutSeconds
    };
}


/***/ }),

/***/ 79401:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ parseDeclaredEnd),
  e: () => (/* binding */ withoutDeclaredEnd)
});

// EXTERNAL MODULE: ./lib/util/invisible-characters.js
var invisible_characters = __webpack_require__(20960);
;// CONCATENATED MODULE: ./lib/session/text/status-line.js
/**
 * Reads one line of the form `STATUS: done`, `STATUS: not done: <reason>` or `STATUS: nothing to do: <reason>`, whatever
 * marks a model puts around its parts. Pure.
 */

/** Characters before the word `status`: marks, a number and one more word. */
const LONGEST_PREFIX = 40;
const EMPHASIS = '*_`"\'“”„«»‘’';
const SYMBOLS = '\\p{Extended_Pictographic}\\uFE0F✓✗✘☑';
/** Heading, quote and list marks, and the words that models put before the label. */
const PREFIX = new RegExp(`^[\\s>#+•\\-–—${EMPHASIS}${SYMBOLS}]*(?:\\d{1,3}[.)]\\s+)?[\\s${EMPHASIS}${SYMBOLS}]*(?:(?:my|final|overall) )?$`, 'iu');
/** Between label and status. Without a separator nothing but the status may follow (`Status done`). */
const SEPARATOR = new RegExp(`^[\\s${EMPHASIS}]{0,9}(?:[:：﹕∶=→]|[-–—]{1,3}>?)[\\s${EMPHASIS}${SYMBOLS}]{0,9}`, 'u');
const DONE = /^done(?![\p{L}\p{N}_-])/iu;
const NOT_DONE = /^not[\s_-]{0,3}done(?![\p{L}\p{N}_])/iu;
const NOTHING_TO_DO = /^nothing[\s_-]{1,3}(?:left[\s_-])?to[\s_-]{1,3}do(?![\p{L}\p{N}_])/iu;
/** Other words for the same, which count only after the label in capitals: `Status: failed` may be about a build. */
const DONE_IN_OTHER_WORDS = /^(?:complete|completed|finished)(?![\p{L}\p{N}_-])/iu;
const NOT_DONE_IN_OTHER_WORDS = /^(?:not (?:complete|completed|finished)|incomplete|unfinished|partial|partially(?: done| complete| completed)?|blocked|failed|in progress)(?![\p{L}\p{N}_-])/iu;
/** The status that a line declares; undefined if the line is none. */
function parseStatusLine(line) {
    const clean = withoutOuterMarks((0,invisible_characters/* withoutInvisible */.OT)(line).trim());
    const at = clean.search(/status/i);
    if (at === -1 || at > LONGEST_PREFIX || !PREFIX.test(clean.slice(0, at)))
        return undefined;
    const afterLabel = clean.slice(at + 'status'.length);
    const separator = SEPARATOR.exec(afterLabel.slice(0, LONGEST_PREFIX))?.[0];
    if (separator === undefined)
        return /^\s+done[.!]?$/i.test(afterLabel) ? { kind: 'done', reason: undefined } : undefined;
    const value = afterLabel.slice(separator.length);
    return parseStatus(value, clean.slice(at, at + 'status'.length) === 'STATUS');
}
function parseStatus(value, isLabelInCapitals) {
    const match = (canonical, otherWords) => (canonical.exec(value) ?? (isLabelInCapitals ? otherWords?.exec(value) : undefined))?.[0];
    const notDone = match(NOT_DONE, NOT_DONE_IN_OTHER_WORDS);
    if (notDone !== undefined) {
        const isCanonical = NOT_DONE.test(value);
        return { kind: 'not-done', reason: isCanonical ? reasonIn(value.slice(notDone.length)) : value };
    }
    const nothing = match(NOTHING_TO_DO);
    if (nothing !== undefined)
        return { kind: 'nothing-to-do', reason: reasonIn(value.slice(nothing.length)) };
    const done = match(DONE, DONE_IN_OTHER_WORDS);
    if (done === undefined)
        return undefined;
    const rest = value.slice(done.length);
    // `done, but ...` and `done | not done` are not a clear end.
    if (!/^[*_`"'”»’)\]]*\s*(?:$|[.!:：;(–—-]|\p{Extended_Pictographic})/u.test(rest) || NOT_CLEAR.test(rest))
        return undefined;
    return { kind: 'done', reason: reasonIn(rest) };
}
const NOT_CLEAR = /\bnot[\s_-]{0,3}done\b/i;
/** The words after a status, without the marks and the separator before them. */
function reasonIn(rest) {
    const words = rest
        .replace(/^[*_`"'”»’)\]]{0,9}\s*(?:[.!,;:：﹕∶=→]|[-–—]{1,3}>?)*[\s*_]*/u, '')
        .replace(/[\s*_]+$/, '')
        .trim();
    const hasLetters = /[\p{L}\p{N}]/u.test(words);
    return hasLetters ? withoutOpenMark(words) : undefined;
}
/** A mark that was opened before the status closes behind the reason. */
function withoutOpenMark(words) {
    const last = words.at(-1) ?? '';
    const isOpen = (last === '`' && words.split('`').length % 2 === 0) ||
        (last === '"' && words.split('"').length % 2 === 0) ||
        (last === '”' && !words.includes('“')) ||
        (last === '»' && !words.includes('«'));
    return isOpen ? words.slice(0, -1).trimEnd() : words;
}
/** Pairs of marks around a whole line. */
const PAIRS = [
    ['<!--', '-->'],
    ['(', ')'],
    ['[', ']'],
    ['"', '"'],
    ['“', '”'],
    ['„', '“'],
    ['«', '»'],
    ['`', '`'],
    ['**', '**'],
    ['__', '__'],
    ['*', '*'],
    ['_', '_']
];
function withoutOuterMarks(line) {
    for (const [open, close] of PAIRS) {
        const body = line.replace(/[.!]$/, '');
        if (body.length > open.length + close.length && body.startsWith(open) && body.endsWith(close))
            return withoutOuterMarks(body.slice(open.length, -close.length).trim());
    }
    return line;
}

;// CONCATENATED MODULE: ./lib/session/text/declared-end.js
/**
 * The end that an answer declares in its last line: `STATUS: done`, `STATUS: not done: <what, why>`, for PM also
 * `STATUS: nothing to do: <why>`. Pure. A status line counts only at the end: not in the middle of a text, nor as the end of a
 * quoted example.
 */

/** A text of several blocks without the status line at the end of the last one. */
function withoutDeclaredEnd(text, lastBlock) {
    const rest = parseDeclaredEnd(lastBlock)?.response;
    if (rest === undefined || !text.endsWith(lastBlock))
        return text;
    return `${text.slice(0, text.length - lastBlock.length)}${rest}`.trimEnd();
}
/** Lines that a reason may take up below its status line. */
const MOST_REASON_LINES = 30;
/** The end that an answer declares; undefined if its last line declares none. */
function parseDeclaredEnd(response) {
    const lines = response.split(/\r\n|\n|\r/);
    const end = lines.findLastIndex((line) => !isAfterword(line));
    if (end === -1)
        return undefined;
    const found = findStatus(lines, end) ?? findAtEndOfLine(lines, end);
    if (found === undefined)
        return undefined;
    const block = blockAround(lines, found.from, end);
    if (block === undefined)
        return undefined;
    const { kind } = found.status;
    return { kind, reason: reasonOf(lines, found, end), response: withoutBlock(lines, found, block) };
}
/** The status line, at the end or with a reason in the lines below it. */
function findStatus(lines, end) {
    for (let index = end; index >= Math.max(0, end - MOST_REASON_LINES); index--) {
        const status = parseStatusLine(lines[index] ?? '');
        if (status === undefined)
            continue;
        if (index === end)
            return { status, from: index, before: '' };
        const below = lines.slice(index + 1, end + 1);
        const isReason = status.kind !== 'done' && (isOpen(status) || below.every(isListed));
        return isReason ? { status, from: index, before: '' } : undefined;
    }
    return undefined;
}
/** Whether the reason is still to come: `STATUS: not done:`. */
function isOpen({ reason }) {
    return reason === undefined || /[:：]$/.test(reason);
}
function isListed(line) {
    return /^(?:\s+\S|\s*(?:[-*+•]|\d{1,3}[.)])\s)/.test(line);
}
/** A status in capitals behind the last sentence: `I wrote notes.md. STATUS: done`. */
function findAtEndOfLine(lines, end) {
    const line = lines[end] ?? '';
    const at = line.lastIndexOf('STATUS');
    const [marks = ''] = /[*_`]*$/.exec(line.slice(0, at).slice(-4)) ?? [];
    const before = line.slice(0, at - marks.length);
    if (at === -1 || !/[.!?…。][*_`"'”)\]]{0,4}\s+$/.test(before.slice(-20)))
        return undefined;
    const status = parseStatusLine(line.slice(before.length));
    return status === undefined ? undefined : { status, from: end, before: before.trimEnd() };
}
function reasonOf(lines, { status, from }, end) {
    const below = lines
        .slice(from + 1, end + 1)
        .filter((line) => !isFenceMark(line))
        .map((line) => line.trim());
    const words = [status.reason ?? '', ...below].filter((part) => part !== '').join('\n');
    return words === '' ? undefined : words;
}
/** The lines to remove, with a fence around them; undefined if the status belongs to an example. */
function blockAround(lines, from, end) {
    const isQuote = (line) => line !== undefined && /^\s*>/.test(line);
    if (isQuote(lines[from]) && (isQuote(lines[from - 1]) || isIntroduced(lines, from)))
        return undefined;
    const fence = fenceAround(lines, from);
    const own = { first: from, last: end };
    if (fence === undefined || fence.last === lines.length)
        return own;
    const isWritten = (line) => line.trim() !== '';
    const holdsOnlyStatus = !lines.slice(fence.first + 1, from).some(isWritten) && !lines.slice(end + 1, fence.last).some(isWritten);
    if (holdsOnlyStatus)
        return isIntroduced(lines, fence.first) ? undefined : fence;
    // An answer that is fenced as a whole.
    return fence.first === lines.findIndex(isWritten) ? own : undefined;
}
/** Whether the line before ends with a colon, as before an example. */
function isIntroduced(lines, first) {
    const before = lines.slice(0, first).findLast((line) => line.trim() !== '');
    return before !== undefined && /[:：][*_]{0,2}\s*$/.test(before);
}
/** The fence that a line is in; an unclosed one ends behind the last line. */
function fenceAround(lines, index) {
    let open;
    for (const [at, line] of lines.entries()) {
        const mark = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
        if (open === undefined) {
            if (at > index)
                return undefined;
            if (mark !== undefined)
                open = { mark, first: at };
        }
        else if (mark?.startsWith(open.mark) === true && isFenceMark(line)) {
            if (at > index)
                return { first: open.first, last: at };
            open = undefined;
        }
    }
    return open === undefined ? undefined : { first: open.first, last: lines.length };
}
function isFenceMark(line) {
    return /^\s*(?:`{3,}|~{3,})\s*$/.test(line);
}
function withoutBlock(lines, { before }, { first, last }) {
    const head = withoutIntroduction(lines.slice(0, first));
    if (before !== '')
        head.push(before);
    const tail = lines
        .slice(last + 1)
        .join('\n')
        .trim();
    const kept = /^[\s\-*_]*$/.test(tail) ? '' : tail;
    return [head.join('\n').trimEnd(), kept].filter((part) => part !== '').join('\n\n');
}
/** The lines without a rule or a heading `Status` at their end, which would introduce nothing. */
function withoutIntroduction(lines) {
    const last = lines.findLastIndex((line) => line.trim() !== '');
    const line = (lines[last] ?? '').trim();
    const isRule = /^(?:-{3,}|\*{3,}|_{3,})$/.test(line) && (lines[last - 1] ?? '').trim() === '';
    const isHeading = /^(?:#{1,6}\s*|\*\*|__)(?:final )?status[:*_\s]*$/i.test(line);
    return last >= 0 && (isRule || isHeading) ? withoutIntroduction(lines.slice(0, last)) : [...lines];
}
/** What may follow the last line: blank lines, a rule, the end of a fence, a signature, tickets, a comment. */
function isAfterword(line) {
    const text = line.trim();
    return (/^[-*_=`~\s]*$/.test(text) ||
        /^(?:--|—|–|~)\s*[^.?!:]{1,60}$/.test(text) ||
        /^(?:🤖|co-authored-by:|signed-off-by:|generated (?:with|by)\b)/i.test(text) ||
        /^[*_]{0,2}(?:[\p{L}\p{N}-]+ ){0,4}Agent[*_]{0,2}$/u.test(text) ||
        /^(?:TODO|TASK|BUG|FIXME|FEATURE|ENHANCEMENT|ISSUE):\s/.test(text) ||
        /^(?:<!--(?!.*status).*-->|<\/[\w-]+>)$/i.test(text));
}


/***/ }),

/***/ 50351:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fairShares)
/* harmony export */ });
/** Divides a limited length among texts of different lengths. Pure. */
/** Divides the room: a text that needs less than an even share gets what it needs, the others share the rest evenly. */
function fairShares(needs, room) {
    const shares = needs.map(() => 0);
    const order = needs.map((_, index) => index).sort((left, right) => (needs[left] ?? 0) - (needs[right] ?? 0));
    let left = Math.max(0, room);
    order.forEach((index, place) => {
        const share = Math.min(needs[index] ?? 0, Math.floor(left / (order.length - place)));
        shares[index] = share;
        left -= share;
    });
    return shares;
}


/***/ }),

/***/ 52544:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readJsonLines)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Reads a file of JSON lines in chunks, with bounded memory whatever its size. */

const CHUNK_BYTES = 64 * 1024;
/** Default limit of one line, in bytes; the longest event is a message of 64 Ki characters. */
const LINE_LIMIT_BYTES = 1024 * 1024;
const NEWLINE = 0x0a;
/**
 * Yields the values of the lines. A line that is too long or not JSON (a kill truncates the last one) yields undefined.
 * The file is closed when the consumer finishes or stops early.
 */
function* readJsonLines(file, lineLimitBytes = LINE_LIMIT_BYTES) {
    // Agents may be able to write to this folder, so links are not followed.
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        const chunk = Buffer.alloc(CHUNK_BYTES);
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
            const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, chunk);
            if (bytes === 0)
                break;
            let from = 0;
            for (;;) {
                const end = chunk.subarray(0, bytes).indexOf(NEWLINE, from);
                if (end < 0)
                    break;
                take(chunk.subarray(from, end));
                from = end + 1;
                yield finish();
            }
            take(chunk.subarray(from, bytes));
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

/***/ 37658:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ readTextFile),
/* harmony export */   Mv: () => (/* binding */ readBoundedFile),
/* harmony export */   b2: () => (/* binding */ isMissing)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36228);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28135);
/** Reads a text file of an untrusted checkout: bounded, and never one outside of its folder. */




/** Instructions go into a prompt: anything larger is a mistake. */
const MOST_BYTES = 256 * 1024;
/**
 * Reads a text file of a framework or folder; undefined if there is none. Throws an Error with the reason for any other
 * problem.
 */
async function readTextFile(file, within) {
    const read = await readBoundedFile(file, await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath(within));
    if (!read.ok)
        throw new Error(`${file}: ${read.error}.`);
    return read.value;
}
/**
 * Returns the text of a file; undefined if there is none. A failure says what is wrong with the file. Bytes that are not
 * UTF-8 are replaced.
 */
async function readBoundedFile(file, realFolder) {
    try {
        const target = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath(file);
        const inside = node_path__WEBPACK_IMPORTED_MODULE_1__.relative(realFolder, target);
        if (inside.startsWith('..') || node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(inside)) {
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('it is a symbolic link that leads out of its folder. Put the file itself there');
        }
        if (!(await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat(target)).isFile())
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(undefined);
        // One handle for both calls: the file that is measured is the one that is read.
        const handle = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open(target, 'r');
        try {
            const stats = await handle.stat();
            if (!stats.isFile())
                return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(undefined);
            if (stats.size > MOST_BYTES) {
                return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(`it has ${stats.size} bytes, more than the allowed ${MOST_BYTES}. Shorten it`);
            }
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(new TextDecoder().decode(await handle.readFile()));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (isMissing(error)) {
            // A dangling link is a mistake of its author, not a missing file.
            return (await isLink(file))
                ? (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)('it is a symbolic link to a file that does not exist. Fix or delete it')
                : (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__.ok)(undefined);
        }
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(`it cannot be read (${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_3__/* .errorMessage */ .g)(error)}). Check its permissions`);
    }
}
/** Whether a file system error means that the path does not exist. */
function isMissing(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
async function isLink(file) {
    try {
        return (await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat(file)).isSymbolicLink();
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 82363:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ fileBelow),
/* harmony export */   Lf: () => (/* binding */ splitAtNul),
/* harmony export */   Ss: () => (/* binding */ joinWithNul),
/* harmony export */   qR: () => (/* binding */ readablePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/**
 * Paths as git reports them: bytes, which need not be UTF-8. They are stored as text with one character for each byte
 * (latin1), so that none is lost between git commands or on the way to the file system.
 */

/** Splits output whose parts end with NUL (`-z`). */
function splitAtNul(output) {
    return output
        .toString('latin1')
        .split('\0')
        .filter((part) => part !== '');
}
/** Paths as input of a command that reads them with `-z`. */
function joinWithNul(paths) {
    return Buffer.from(paths.map((each) => `${each}\0`).join(''), 'latin1');
}
/** The path as text for people. */
function readablePath(bytes) {
    return Buffer.from(bytes, 'latin1').toString('utf8');
}
/** The path for the file system, below a folder. */
function fileBelow(folder, bytes) {
    return Buffer.concat([Buffer.from(`${folder}${node_path__WEBPACK_IMPORTED_MODULE_0__.sep}`), Buffer.from(bytes, 'latin1')]);
}


/***/ }),

/***/ 97081:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   Ug: () => (/* reexport safe */ _claude_environment_git_settings_js__WEBPACK_IMPORTED_MODULE_3__.U)
/* harmony export */ });
/* unused harmony export OWN_ENVIRONMENT */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _claude_environment_git_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(972);
/* harmony import */ var _util_environment_error_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74902);
/* harmony import */ var _util_trusted_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95175);
/** Runs a git command in an environment of its own: without settings of system and user, prompts, or foreign programs. */







/** Enough for any checkout that fits a runner's disk; a command that hangs must not hang the session. */
const TIMEOUT_MS = 600_000;
const STDERR_CHARACTERS = 4_096;
/**
 * Settings of system and user can name programs (filters, hooks, credential helpers), so they are not read. No protocol
 * is allowed, so that a partial clone fetches nothing. Paths are literal, never patterns.
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
 * @throws EnvironmentError (GIT_FAILED) with git's error message, also when git cannot be started
 */
async function runGit(args, options) {
    const target = options.outputFile === undefined ? undefined : node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync(options.outputFile, 'wx', 0o600);
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...args], {
        cwd: options.cwd,
        env: { PATH: (0,_util_trusted_path_js__WEBPACK_IMPORTED_MODULE_5__/* .searchFolders */ .c0)().join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter), ...OWN_ENVIRONMENT, ...options.env },
        stdio: [options.input === undefined ? 'ignore' : 'pipe', target ?? 'pipe', 'pipe'],
        // Node's own `timeout` would hold this process for that long after a failed start.
        signal: AbortSignal.timeout(TIMEOUT_MS),
        killSignal: 'SIGKILL'
    });
    if (target !== undefined)
        node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync(target);
    const output = [];
    let errorOutput = '';
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.setEncoding('utf8').on('data', (text) => {
        errorOutput = (errorOutput + text).slice(0, STDERR_CHARACTERS);
    });
    // A command that ends before it has read all its input reports the reason itself.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.input);
    const what = `git ${args.find((argument) => /^[a-z]/.test(argument)) ?? ''}`;
    const exitCode = await new Promise((resolve, reject) => {
        child.once('error', (error) => {
            if (error.name === 'AbortError') {
                reject(failure(`${what} did not end within ${TIMEOUT_MS / 1_000}s`));
                return;
            }
            // The system reports a missing folder as if the program were missing.
            const why = node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(options.cwd)
                ? error.message
                : `its folder ${options.cwd} is missing: something removed or renamed it during the session`;
            reject(failure(`${what} could not be started: ${why}`, error));
        });
        child.once('close', (code, signal) => {
            if (code === null)
                reject(failure(`${what} was ended by ${signal ?? 'a signal'}`));
            else
                resolve(code);
        });
    });
    if (exitCode === 0 || options.acceptedExitCodes?.includes(exitCode) === true)
        return { exitCode, stdout: Buffer.concat(output) };
    throw failure(`${what} failed (${exitCode}): ${firstLines(errorOutput)}`);
}
function failure(message, cause) {
    return new _util_environment_error_js__WEBPACK_IMPORTED_MODULE_4__/* .EnvironmentError */ .e('GIT_FAILED', message, cause === undefined ? {} : { cause });
}
function firstLines(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.length === 0 ? 'it printed no error' : lines.slice(0, 3).join(' ');
}


/***/ }),

/***/ 38580:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f$: () => (/* binding */ keepWorktree),
/* harmony export */   l: () => (/* binding */ addWorktree),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7549);
/** A worktree: created from a recorded tree, and removed whatever an agent did to it. */



/**
 * Creates a worktree, detached at the checked-out commit, with the files of `tree`: what was not committed is not
 * committed there either. Without any commit, the worktree gets a first one with the files.
 * @param index caches the state of the files, so that unchanged ones are not read again; the agent uses another index
 * @throws EnvironmentError (GIT_FAILED), also for a full disk; a partial worktree is removed
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
        // 1: files differ from the commit, as they may.
        await git(['update-index', '-q', '--refresh'], { ...inside, acceptedExitCodes: [1] });
    }
    catch (error) {
        removeFolder(directory);
        throw error;
    }
}
/**
 * Moves a worktree whose changes could not be recorded to a folder that no clean-up removes, as plain files: the
 * repository that its `.git` points to is removed with the session.
 * @returns its new path, or the old one if it cannot be moved
 */
function keepWorktree(directory, sessionDirectory) {
    const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(`${sessionDirectory}-kept`, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(directory));
    // An existing folder is from an earlier session; do not touch it.
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
/** Copies if the session folder is on another disk than the worktrees, where renaming fails. */
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
/** Removes a folder with its content, even if an agent made a folder in it read-only. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/** Where a session's workspaces are, and which of the session's own files are in the checkout. */



/** Name of the folder in which a merge stages new files; it must be on the checkout's file system. */
const STAGING_PREFIX = '.mpm-merge-';
/** The journal of a running merge, in the workspaces' folder. */
function journalOf(directory) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'merge-journal.json');
}
/** Beside the session folder, or elsewhere if that is in the checkout, where a worktree must not be. */
function placesFor(sessionDirectory) {
    const elsewhere = node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir(), `${node_path__WEBPACK_IMPORTED_MODULE_2__.basename(sessionDirectory)}-workspace`);
    return [`${sessionDirectory}-workspace`, elsewhere];
}
/** The place for a session with this checkout. */
function placeFor({ top }, sessionDirectory) {
    const [beside, elsewhere] = placesFor(sessionDirectory);
    return isBelow(top, sessionDirectory) ? elsewhere : beside;
}
/** Git patterns of our own files that may be in the checkout: they are not part of its state. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ now)
/* harmony export */ });
/**
 * The time in milliseconds since the epoch: the wall clock at the start of this process plus the monotonic time since.
 * The machine's clock may be stepped while a session runs (NTP, a resumed virtual machine); these times never jump, so
 * the difference of two is a true duration.
 */
function now() {
    return Math.round(performance.timeOrigin + performance.now());
}


/***/ }),

/***/ 47459:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ closestName),
/* harmony export */   Y: () => (/* binding */ editDistance)
/* harmony export */ });
/** Finds the known name that a mistyped one was meant to be. Pure. */
/** How many edits a name of this length may differ: short names allow fewer. */
function editsAllowed(length) {
    if (length < 3)
        return 0;
    return length < 6 ? 1 : 2;
}
/**
 * The known name closest to a name: equal except for case and separators, a few edits away,
 * or with its first or last part missing (`timeout` for `timeout-seconds`).
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
/** Insertions, deletions, replacements and swaps of adjacent letters between two texts; at most `bound`. */
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


/***/ }),

/***/ 7710:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/** Why a command that was run with `execFile` failed. */
/** Its standard error in one line; if empty, the system's error message. */
function explainFailure(error) {
    const { stderr, message } = (error ?? {});
    const words = typeof stderr === 'string' ? stderr.trim() : '';
    if (words !== '')
        return words.replaceAll('\n', '; ');
    return typeof message === 'string' ? (message.split('\n')[0] ?? message) : String(error);
}


/***/ }),

/***/ 36228:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** Messages of caught values. */
/** The message of an Error, or the text of anything else that was thrown. */
function errorMessage(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 79502:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder),
/* harmony export */   p: () => (/* binding */ belowHome)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** The user's home folder, which may not exist. */


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

/***/ 20960:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A6: () => (/* binding */ ignorableCodePoints),
/* harmony export */   OT: () => (/* binding */ withoutInvisible),
/* harmony export */   Yi: () => (/* binding */ withoutByteOrderMark),
/* harmony export */   aF: () => (/* binding */ withoutInvisibleBreaks),
/* harmony export */   qW: () => (/* binding */ isInvisible)
/* harmony export */ });
/**
 * Characters that a reader does not see. They hide text, split words unnoticed, or reverse what is shown. One list for
 * everything: texts that are shown, events that are read, and secrets that are searched for.
 */
/**
 * First and last code point of each range: what Unicode calls default ignorable (no width, direction, tags, variation
 * selectors, fillers), line and paragraph separators, and interlinear annotations.
 */
const INVISIBLE_RANGES = [
    [0xad, 0xad],
    [0x34f, 0x34f],
    [0x61c, 0x61c],
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x200b, 0x200f],
    [0x2028, 0x202e],
    [0x2060, 0x206f],
    [0x3164, 0x3164],
    [0xfe00, 0xfe0d],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
    [0xfff0, 0xfffb],
    [0x16fe4, 0x16fe4],
    [0x1bca0, 0x1bca3],
    [0x1d159, 0x1d159],
    [0x1d173, 0x1d17a],
    [0xe0000, 0xe0fff]
];
/** Visible where they have a meaning, but no part of a secret: U+FE0E and U+FE0F (text or emoji), the blank of Braille. */
const ALSO_IGNORABLE = [0xfe0e, 0xfe0f, 0x2800];
const INVISIBLE = new RegExp(`[${classOf(INVISIBLE_RANGES)}]`, 'gu');
const ONLY_INVISIBLE = new RegExp(`^[${classOf(INVISIBLE_RANGES)}]+$`, 'u');
function classOf(ranges) {
    return ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('');
}
/** The text without invisible characters. */
function withoutInvisible(text) {
    return text.replace(INVISIBLE, '');
}
/** Whether a text has invisible characters and nothing else. */
function isInvisible(text) {
    return ONLY_INVISIBLE.test(text);
}
/** The code points that are ignored between the characters of a word that is searched for. */
function* ignorableCodePoints() {
    yield* ALSO_IGNORABLE;
    for (const [first, last] of INVISIBLE_RANGES)
        for (let point = first; point <= last; point++)
            yield point;
}
/** The text without the invisible characters that separate words; joiners, which emoji and some scripts need, stay. */
function withoutInvisibleBreaks(text) {
    return text.replace(/[\u200b\u2060\ufeff]/g, '');
}
/** A file's text without the byte order mark that some editors put first. */
function withoutByteOrderMark(text) {
    return text.replace(/^\ufeff/, '');
}


/***/ }),

/***/ 7549:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Creates a folder and its parents. */


/**
 * Node's own `recursive` option never returns on a file system that reports ENOENT below an existing folder (/proc). This
 * tries each folder at most twice: directly, and again after its parent was created.
 * @param mode of every created folder
 * @throws Error of the system for the folder that cannot be created
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
/** A path given as bytes need not be valid UTF-8. */
function parentOf(folder) {
    return typeof folder === 'string'
        ? node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder)
        : Buffer.from(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder.toString('latin1')), 'latin1');
}
/** An existing folder is fine, also on a read-only file system. */
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

/***/ 10611:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ MIB)
/* harmony export */ });
/**
 * Bytes in a MiB, the unit of memory in inputs, records and messages ("MB" there). Everywhere else memory is in bytes:
 * it is converted where values come in, and where they are shown or recorded.
 */
const MIB = 2 ** 20;


/***/ }),

/***/ 28135:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   mx: () => (/* binding */ attemptAsync),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36228);
/** Success or failure of one operation, for failures that the caller handles. Bugs and misuse are thrown. */

/** A success. */
function ok(value) {
    return { ok: true, value };
}
/** A failure. */
function fail(error) {
    return { ok: false, error };
}
/** Runs an operation; what it throws becomes a failure with its message. */
function attempt(operation) {
    try {
        return ok(operation());
    }
    catch (error) {
        return fail((0,_error_message_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error));
    }
}
/** The same for an asynchronous operation. */
async function attemptAsync(operation) {
    try {
        return ok(await operation());
    }
    catch (error) {
        return fail((0,_error_message_js__WEBPACK_IMPORTED_MODULE_0__/* .errorMessage */ .g)(error));
    }
}


/***/ }),

/***/ 95175:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/** Decides which programs may run as root: those that only root and we could have changed. */


/** Folders of the system's own programs: the PATH of everything that runs as root. */
const ROOTS_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
/** Groups below this are the distribution's own (Debian gives `/usr/local` to `staff`); personal accounts have none of them as their own group. */
const FIRST_ACCOUNT_GROUP = 100;
const STICKY = 0o1000;
const GROUP_WRITE = 0o020;
const OTHERS_WRITE = 0o002;
/** Symbolic links that the kernel follows at most. */
const MOST_LINKS = 40;
/**
 * The first file, folder or link on a path that someone other than root or this user could change; undefined when there
 * is none. A missing path is checked as far as it exists; a part that we may not read counts as changeable.
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
/** The same for a folder in which programs are looked up: nobody else may add files there, either. */
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
    // In a sticky folder, nobody can replace another user's files, and the owner of each part is checked.
    if (stats.isDirectory() && (mode & STICKY) !== 0)
        return false;
    const isOurGroup = gid < FIRST_ACCOUNT_GROUP || gid === process.getgid?.();
    return (mode & OTHERS_WRITE) !== 0 || ((mode & GROUP_WRITE) !== 0 && !isOurGroup);
}
/** Full path of a program that may run as root; undefined when there is none in the system's folders or in PATH. */
function findRootsProgram(name, folders = [...ROOTS_PATH.split(':'), ...(process.env['PATH'] ?? '').split(':')]) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(file) && isExecutable(file) && findWritablePart(file) === undefined)
            return file;
    }
    return undefined;
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
 * The folders of PATH without those that others can change, so that agents running as another user cannot plant a program
 * for us. In a user namespace without root, owners are unknown and PATH is used as it is.
 */
function searchFolders(searchPath = process.env['PATH'] ?? '') {
    const folders = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter);
    const trusted = folders.filter((each) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(each) && findWritableFolder(each) === undefined);
    return trusted.length === 0 ? folders : trusted;
}
/** The environment of everything that runs as root or prepares it, without the job's variables, which might load code. */
const ROOTS_ENVIRONMENT = { PATH: ROOTS_PATH };


/***/ }),

/***/ 96534:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ waitUntil)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/** Polls for conditions that the kernel does not announce. */

/** Most conditions hold almost at once; slower ones are polled less often. */
const FIRST_STEP_MS = 1;
const LONGEST_STEP_MS = 8;
/** Polls until the condition holds; false when it does not within `timeoutMs`. */
async function waitUntil(holds, timeoutMs) {
    const deadline = performance.now() + timeoutMs;
    for (let stepMs = FIRST_STEP_MS; !holds(); stepMs = Math.min(stepMs * 2, LONGEST_STEP_MS)) {
        if (performance.now() >= deadline)
            return false;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(stepMs);
    }
    return true;
}


/***/ }),

/***/ 52725:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ writeWhole)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/** Writes files atomically. */

/** Readable by its user only, because results may contain parts of the prompt. */
const PRIVATE_FILE = 0o600;
/**
 * Writes a temporary file next to the target and renames it, so that a full disk leaves no partial file.
 * @throws Error of the system; the previous content is kept
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

export const id = 58;
export const ids = [58];
export const modules = {

/***/ 47260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ detectCredentials),
/* harmony export */   r: () => (/* binding */ credentialVariables)
/* harmony export */ });
/** What lets the agent CLI in: found in an environment, and named as the CLI expects it. */
const PROVIDERS = [
    {
        chosenBy: 'CLAUDE_CODE_USE_BEDROCK',
        needs: /^(AWS_\w+|ANTHROPIC_BEDROCK_\w+|CLAUDE_CODE_SKIP_BEDROCK_AUTH|ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION)$/
    },
    {
        chosenBy: 'CLAUDE_CODE_USE_VERTEX',
        needs: /^(GOOGLE_APPLICATION_CREDENTIALS|GOOGLE_CLOUD_PROJECT|GCLOUD_PROJECT|CLOUDSDK_CONFIG|CLOUD_ML_REGION|VERTEX_REGION_\w+|ANTHROPIC_VERTEX_\w+|CLAUDE_CODE_SKIP_VERTEX_AUTH)$/
    },
    {
        chosenBy: 'CLAUDE_CODE_USE_FOUNDRY',
        needs: /^(ANTHROPIC_FOUNDRY_\w+|AZURE_\w+|CLAUDE_CODE_SKIP_FOUNDRY_AUTH)$/
    }
];
const GATEWAY_TOKEN = 'ANTHROPIC_AUTH_TOKEN';
const GATEWAY_VARIABLES = /^(ANTHROPIC_AUTH_TOKEN|ANTHROPIC_CUSTOM_HEADERS)$/;
/** Models by their name at the provider; the CLI's own names are not known there. */
const MODEL_VARIABLES = /^(ANTHROPIC_MODEL|ANTHROPIC_SMALL_FAST_MODEL|ANTHROPIC_DEFAULT_\w+_MODEL)$/;
/** Finds what an environment holds, in the CLI's own order: provider, gateway, key, token. */
function detectCredentials(environment) {
    if (chosenProviders(environment).length > 0 || isSet(environment[GATEWAY_TOKEN]))
        return { kind: 'cloud-provider' };
    const key = environment['ANTHROPIC_API_KEY']?.trim();
    if (isSet(key))
        return { kind: 'api-key', value: key };
    const token = environment['CLAUDE_CODE_OAUTH_TOKEN']?.trim();
    if (isSet(token))
        return { kind: 'oauth-token', value: token };
    return { kind: 'none' };
}
/** The variables that carry the credentials, and only those: of two ways in, the other stays behind. */
function credentialVariables(credentials, inherited) {
    switch (credentials.kind) {
        case 'api-key':
            return { ANTHROPIC_API_KEY: credentials.value };
        case 'oauth-token':
            return { CLAUDE_CODE_OAUTH_TOKEN: credentials.value };
        case 'cloud-provider': {
            const providers = chosenProviders(inherited);
            const wanted = providers.length > 0
                ? [MODEL_VARIABLES, ...providers.map(({ needs }) => needs)]
                : [MODEL_VARIABLES, GATEWAY_VARIABLES];
            return Object.fromEntries(Object.entries(inherited).filter((entry) => {
                const [name, value] = entry;
                const chooses = providers.some(({ chosenBy }) => chosenBy === name);
                return value !== undefined && (chooses || wanted.some((pattern) => pattern.test(name)));
            }));
        }
        case 'none':
            return {};
    }
}
function chosenProviders(environment) {
    return PROVIDERS.filter(({ chosenBy }) => /^(1|true|yes|on)$/i.test(environment[chosenBy]?.trim() ?? ''));
}
function isSet(value) {
    return value !== undefined && value !== '';
}


/***/ }),

/***/ 81375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* reexport safe */ _credentials_js__WEBPACK_IMPORTED_MODULE_1__.K),
/* harmony export */   Pm: () => (/* binding */ buildBaseEnvironment),
/* harmony export */   WA: () => (/* binding */ findForbiddenVariables),
/* harmony export */   n8: () => (/* binding */ REHEARSAL_SCRIPT_VARIABLE),
/* harmony export */   ti: () => (/* binding */ buildAgentEnvironment)
/* harmony export */ });
/* unused harmony export FRAMEWORK_VERSION */
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1708);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47260);
/**
 * The environment of the agent CLI and of every tool that it starts: an allow-list. The runner hands a JavaScript
 * action all its inputs and tokens, and the CLI hands its own environment to every command of an agent.
 */



/** Version of this program, told to agents as the field's original did. */
const FRAMEWORK_VERSION = '1.0.0';
/** Variable that names the scenario file to the stand-in CLI. */
const REHEARSAL_SCRIPT_VARIABLE = 'MPM_REHEARSAL_SCRIPT';
/** What any program needs, and nothing that opens a door. `RUNNER_TRACKING_ID` lets the runner's own sweep find us. */
const INHERITED = /^(PATH|HOME|LANG|LANGUAGE|LC_\w+|TZ|USER|LOGNAME|SHELL|TMPDIR|CI|RUNNER_TRACKING_ID|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|ANTHROPIC_BASE_URL|API_TIMEOUT_MS|CLAUDE_CODE_MAX_RETRIES)$/;
/** Proxy variables are used in both cases. */
const PROXIES = /^(HTTP_PROXY|HTTPS_PROXY|ALL_PROXY|NO_PROXY)$/i;
/** Attempts after a failed request: the CLI's own ten take three minutes to say that a key is wrong. */
const MAX_RETRIES = '3';
const DEFAULT_PATH = '/usr/local/bin:/usr/bin:/bin';
/** What the session depends on; nothing that is passed on may change it. */
const SETTINGS = {
    TERM: 'dumb',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    // Work in the background would be killed unseen at the end of the answer.
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
    // `@path` in a prompt would attach any file of the machine without asking.
    CLAUDE_CODE_DISABLE_ATTACHMENTS: '1',
    CLAUDE_CODE_DISABLE_TERMINAL_TITLE: '1'
};
/** The whole environment of one CLI process. */
function buildAgentEnvironment(options) {
    const { inherited, identity, user } = options;
    const { asRoot = user === undefined && node_process__WEBPACK_IMPORTED_MODULE_0__.getuid?.() === 0 } = options;
    const skipsAsRoot = asRoot && identity.role === 'agent' && options.permissionMode === 'bypassPermissions';
    return {
        CLAUDE_CODE_MAX_RETRIES: MAX_RETRIES,
        ...buildBaseEnvironment(inherited),
        ...passedVariables(inherited, options.passEnv),
        ...(0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialVariables */ .r)(options.credentials, inherited),
        ...SETTINGS,
        ...(user === undefined ? {} : { HOME: user.home, USER: user.name, LOGNAME: user.name, SHELL: '/bin/sh' }),
        CLAUDE_CONFIG_DIR: options.configDirectory,
        CLAUDE_CODE_TMPDIR: options.temporaryDirectory,
        TMPDIR: options.temporaryDirectory,
        // The names of the field's original.
        CLAUDE_PM_ORCHESTRATED: 'true',
        CLAUDE_PM_AGENT: identity.role === 'pm' ? 'pm' : identity.slug,
        CLAUDE_PM_AGENT_NAME: identity.name,
        CLAUDE_PM_SESSION_ID: identity.sessionId,
        CLAUDE_PM_FRAMEWORK_VERSION: FRAMEWORK_VERSION,
        ...(identity.round === undefined ? {} : { CLAUDE_PM_ROUND: String(identity.round) }),
        ...(identity.attempt === undefined ? {} : { CLAUDE_PM_ATTEMPT: String(identity.attempt) }),
        // Exactly "1": the CLI refuses any other word.
        ...(skipsAsRoot ? { IS_SANDBOX: '1' } : {}),
        ...(options.rehearsalScript === undefined ? {} : { [REHEARSAL_SCRIPT_VARIABLE]: options.rehearsalScript })
    };
}
/** The part that any program of ours gets; without credentials. */
function buildBaseEnvironment(inherited) {
    const kept = Object.entries(inherited).filter((entry) => entry[1] !== undefined && (INHERITED.test(entry[0]) || PROXIES.test(entry[0])));
    return { PATH: DEFAULT_PATH, ...Object.fromEntries(kept) };
}
function passedVariables(inherited, names) {
    const refused = new Set(findForbiddenVariables(names).map(({ name }) => name));
    return Object.fromEntries(names.flatMap((name) => {
        const value = inherited[name];
        return value === undefined || refused.has(name) ? [] : [[name, value]];
    }));
}
const FORBIDDEN = [
    {
        pattern: /^INPUT_/i,
        reason: 'inputs of the action hold its keys; hand a value over under a name of its own'
    },
    {
        pattern: /^ACTIONS_/i,
        reason: 'with the tokens of the runtime an agent could change caches and artifacts'
    },
    {
        pattern: /^GITHUB_TOKEN$/i,
        reason: 'agents do not get the token of the job; use a token with fewer rights under another name'
    },
    {
        pattern: /^(GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)|STATE_.*)$/i,
        reason: 'with the command files of the step an agent could change the steps that follow'
    },
    {
        pattern: /^(IS_SANDBOX|CLAUDE_CONFIG_DIR|CLAUDE_CODE_TMPDIR|TMPDIR|CLAUDE_PM_\w+|MPM_\w+)$/,
        reason: 'the session sets it itself'
    }
];
/** The names that `pass-env` may not hold. */
function findForbiddenVariables(names) {
    return names.flatMap((name) => {
        const reason = FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason;
        return reason === undefined ? [] : [{ name, reason }];
    });
}


/***/ }),

/***/ 32975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ searchPathFor),
/* harmony export */   J: () => (/* binding */ isExecutableFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Programs as files: which of them can be started. */


/** Whether a path leads to a file that this user may execute. */
function isExecutableFile(file) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file).isFile();
    }
    catch {
        return false;
    }
}
/** Executable files of a name in the folders of a PATH, in its order; relative folders are left out. */
function searchPathFor(name, searchPath) {
    const folders = searchPath.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder));
    return [...new Set(folders)].map((folder) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name)).filter(isExecutableFile);
}


/***/ }),

/***/ 53640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ resultMessage),
/* harmony export */   Mu: () => (/* binding */ initMessage),
/* harmony export */   cS: () => (/* binding */ REHEARSAL_MODEL),
/* harmony export */   fm: () => (/* binding */ toolMessages),
/* harmony export */   gJ: () => (/* binding */ errorMessage),
/* harmony export */   rS: () => (/* binding */ REHEARSAL_VERSION),
/* harmony export */   wf: () => (/* binding */ thinkingMessage),
/* harmony export */   xG: () => (/* binding */ textMessage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/** Lines of stream-json in the form of the real CLI (2.1.197), made by the stand-in. Pure but for the ids. */

/** What `--version` tells: the version whose behaviour is shown, and that it is not the real one. */
const REHEARSAL_VERSION = '2.1.197 (rehearsal)';
/** Model that is told where none was chosen: no model is asked. */
const REHEARSAL_MODEL = 'rehearsal';
/** The first line. */
function initMessage({ sessionId, model, cwd, tools, permissionMode }) {
    return {
        type: 'system',
        subtype: 'init',
        cwd,
        session_id: sessionId,
        tools,
        mcp_servers: [],
        model,
        permissionMode,
        slash_commands: [],
        apiKeySource: 'none',
        claude_code_version: REHEARSAL_VERSION,
        output_style: 'default',
        agents: [],
        skills: [],
        plugins: [],
        uuid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()
    };
}
/** A sign of life without words. */
function thinkingMessage({ sessionId }) {
    return {
        type: 'system',
        subtype: 'thinking_tokens',
        estimated_tokens: 1,
        estimated_tokens_delta: 1,
        uuid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)(),
        session_id: sessionId
    };
}
/** One block of the model's text. */
function textMessage(conversation, text) {
    return assistantMessage(conversation, conversation.model, [{ type: 'text', text }]);
}
/** The CLI's own words in the place of the model's, for an error. */
function errorMessage(conversation, text, kind = 'unknown') {
    return { ...assistantMessage(conversation, '<synthetic>', [{ type: 'text', text }]), error: kind };
}
/** A tool call and its answer. */
function toolMessages(conversation, name, input, answer) {
    const id = `toolu_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)().replaceAll('-', '').slice(0, 18)}`;
    const call = assistantMessage(conversation, conversation.model, [{ id, input, type: 'tool_use', name }]);
    const result = {
        type: 'user',
        message: {
            role: 'user',
            content: [{ tool_use_id: id, type: 'tool_result', content: answer.content, is_error: answer.isError }]
        },
        parent_tool_use_id: null,
        session_id: conversation.sessionId,
        uuid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()
    };
    return { id, messages: [call, result] };
}
/** The last line. As with the real CLI a failure has the subtype `success` too: `is_error` decides. */
function resultMessage(conversation, ending) {
    return {
        type: 'result',
        subtype: 'success',
        is_error: ending.isError,
        api_error_status: null,
        duration_ms: ending.durationMs,
        duration_api_ms: 0,
        num_turns: ending.turns,
        result: ending.text,
        stop_reason: ending.isError ? 'stop_sequence' : 'end_turn',
        session_id: conversation.sessionId,
        total_cost_usd: ending.costUsd,
        usage: NO_USAGE,
        modelUsage: {},
        permission_denials: ending.denials,
        ...(ending.structuredOutput === undefined ? {} : { structured_output: ending.structuredOutput }),
        terminal_reason: 'completed',
        uuid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()
    };
}
const NO_USAGE = {
    input_tokens: 0,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: 0
};
function assistantMessage(conversation, model, content) {
    return {
        type: 'assistant',
        message: {
            id: `msg_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`,
            type: 'message',
            role: 'assistant',
            model,
            content,
            stop_reason: null,
            stop_sequence: null,
            usage: NO_USAGE
        },
        parent_tool_use_id: null,
        session_id: conversation.sessionId,
        uuid: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()
    };
}


/***/ }),

/***/ 48027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ isLookingTool),
/* harmony export */   Eq: () => (/* binding */ findForbiddenTools),
/* harmony export */   Uf: () => (/* binding */ toolName),
/* harmony export */   mo: () => (/* binding */ forbiddenToolReason),
/* harmony export */   tg: () => (/* binding */ isMcpTool)
/* harmony export */ });
/**
 * Names of the CLI's tools: which of them an agent never gets, and how an entry of a permission list names its tool.
 */
const STARTS_AGENTS = 'it starts work inside the agent that ends unseen with it; delegations are run as processes of their own';
const OUTLIVES = 'it asks for work after the agent has ended';
/** Tools that start or wake other agents. What they began would be killed unseen while the run looks green. */
const FORBIDDEN = [
    { pattern: /^(Task|Agent|Workflow|Skill|SendMessage)$/, reason: STARTS_AGENTS },
    { pattern: /^(Cron\w*|ScheduleWakeup)$/, reason: OUTLIVES }
];
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


/***/ }),

/***/ 53702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ sessionFolderName),
/* harmony export */   Zd: () => (/* binding */ MAX_PROCESSES),
/* harmony export */   Zt: () => (/* binding */ parseKeyedNumber),
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
/** Folder of all cages of a session, below whatever the machine's way is. */
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
/* harmony export */   eP: () => (/* binding */ removeWithCages),
/* harmony export */   lv: () => (/* binding */ buildStepArguments)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/**
 * What is changed in control groups, as data: where we are root it is done here, in our own process; where it takes
 * sudo, one shell does all of it. Starting a program costs more than everything that it then does to a group.
 */


/** The last process of a group counts as its member for a moment after it cannot be seen there any more. */
const REMOVE_TRIES = 60;
const REMOVE_PAUSE_MS = 10;
/** Makes a folder. */
function make(folder) {
    return { kind: 'make', folder };
}
/** Writes a text to a file of a group. */
function write(file, text, need = 'always') {
    return { kind: 'write', file, text: String(text), need };
}
/** Removes a folder, which must be empty. */
function remove(folder) {
    return { kind: 'remove', folder };
}
/** Removes a folder of cages and the empty cages in it. */
function removeWithCages(folder) {
    return [...listFolders(folder).map((cage) => remove(`${folder}/${cage}`)), remove(folder)];
}
function listFolders(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name);
    }
    catch {
        return [];
    }
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
    for (let tries = 1;; tries++) {
        try {
            tolerate('ENOENT', () => {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(folder);
            });
            return;
        }
        catch (error) {
            if (error.code !== 'EBUSY' || tries === REMOVE_TRIES)
                throw error;
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(REMOVE_PAUSE_MS);
    }
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
      while [ $tries -lt 60 ] && [ -d "$2" ] && ! rmdir "$2" 2>/dev/null; do
        sleep 0.01
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
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66735);
/* harmony import */ var _group_steps_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42819);
/** What only root may do: directly where we are root, through sudo where it asks for no password. */




const run = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile);
/** A script of ours takes milliseconds; sudo may look up names in a network. */
const SCRIPT_TIMEOUT_MS = 10_000;
/** The privilege that this process has; null when it has none. Nothing is ever asked for. */
async function findPrivilege(userId = process.getuid?.()) {
    if (userId === 0)
        return makeShell('root', []);
    // By its path: another program of that name may lie in a folder of PATH that others can write.
    const program = (0,_launcher_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)('sudo');
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
                env: { PATH: _launcher_js__WEBPACK_IMPORTED_MODULE_2__/* .ROOTS_PATH */ .gN }
            });
            return stdout;
        }
        catch (error) {
            throw new Error(explain(error), { cause: error });
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
function explain(error) {
    if (!(error instanceof Error))
        return String(error);
    const said = 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
    return said === '' ? (error.message.split('\n')[0] ?? error.message) : said.replaceAll('\n', '; ');
}


/***/ }),

/***/ 57592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ chooseTerminal)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/process/launcher.js + 1 modules
var launcher = __webpack_require__(66735);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/process/input-writer.js
var input_writer = __webpack_require__(96613);
;// CONCATENATED MODULE: ./lib/process/pty.js
/** The terminal that node-pty gives, made lossless: as it comes, it drops the tail of what a program wrote at its end. */



const CHUNK_BYTES = 65_536;
/** A terminal that still has a writer never says it is at its end. It is given this many looks, 1 ms apart. */
const DRAIN_LOOKS = 100;
const drainBuffer = Buffer.allocUnsafe(CHUNK_BYTES);
let loading;
/**
 * Loads the native addon, once.
 * @throws Error where it cannot be loaded (another C library, another processor)
 */
async function loadPtyBackend() {
    // node-pty is CommonJS and looks for its binary beside __dirname, which a bundle of ES modules lacks.
    ;
    globalThis.__dirname ??= import.meta.dirname;
    const pty = await (loading ??= __webpack_require__.e(/* import() */ 478).then(__webpack_require__.t.bind(__webpack_require__, 77478, 19)));
    return {
        kind: 'pty',
        shortcoming: null,
        start: (request, listener) => startPty(pty, request, listener)
    };
}
function startPty(pty, request, listener) {
    const terminal = pty.spawn(request.file, [...request.args], {
        // The launcher goes to the program's folder itself: only it can say why that failed.
        cwd: '/',
        env: { ...request.env },
        name: request.env['TERM'] ?? 'xterm-256color',
        cols: request.columns,
        rows: request.rows,
        encoding: null
    });
    const internals = terminal;
    const socket = internals._socket;
    const input = (0,input_writer/* createInputWriter */.c)((bytes) => external_node_fs_.writeSync(internals.fd, bytes));
    let complete = false;
    const destroy = socket._destroy.bind(socket);
    socket._destroy = (error, done) => {
        // From here on the descriptor may be closed and given to a stranger.
        input.close();
        complete = drain(internals.fd, listener.onData);
        destroy(error, done);
    };
    // A second listener keeps node-pty from throwing a read error at nobody; the end of the terminal tells it all.
    socket.on('error', () => undefined);
    // With encoding null the chunks are buffers, whatever the typings say.
    terminal.onData((chunk) => {
        listener.onData(chunk);
    });
    terminal.onExit(({ exitCode, signal }) => {
        const name = signal ? signalName(signal) : null;
        listener.onEnd({ exitCode: name === null ? exitCode : null, signal: name, complete });
    });
    return {
        pid: terminal.pid,
        device: internals.ptsName ?? null,
        write: input.write,
        resize: (columns, rows) => {
            terminal.resize(columns, rows);
        },
        close: () => {
            socket.destroy();
        }
    };
}
/** Reads what is left. Only the kernel's EIO says that nothing can come any more; true when it was said. */
function drain(descriptor, onData) {
    for (let looks = 0; looks < DRAIN_LOOKS;) {
        try {
            const length = external_node_fs_.readSync(descriptor, drainBuffer, 0, CHUNK_BYTES, null);
            // macOS says the end by an empty read.
            if (length === 0)
                return true;
            onData(Buffer.from(drainBuffer.subarray(0, length)));
        }
        catch (error) {
            if (error.code !== 'EAGAIN')
                return error.code === 'EIO';
            looks += 1;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
    }
    return false;
}
/** `SIGKILL` for 9; `SIG<number>` for one that has no name. */
function signalName(signal) {
    for (const [name, number] of Object.entries(external_node_os_.constants.signals))
        if (number === signal)
            return name;
    return `SIG${signal}`;
}

;// CONCATENATED MODULE: ./lib/process/piped-child.js
/** Input that may wait for a program that does not read. */
const PENDING_LIMIT_BYTES = 64 * 1024 * 1024;
/** After the child's end its pipes close at once, unless something that it left behind holds them. */
const LINGER_MS = 2000;
/**
 * Listens to a child that was just started.
 * @param readEnd gives the end where the child's own status does not tell it
 * @throws Error when the system could not start it
 */
function startPiped(child, listener, readEnd = (end) => end) {
    const told = { error: null, over: false };
    child.on('error', (error) => {
        told.error = error;
    });
    if (child.pid === undefined)
        throw new Error(`${child.spawnfile} cannot be started`);
    const finish = (end) => {
        if (told.over)
            return;
        told.over = true;
        listener.onEnd(readEnd(end));
    };
    child.stdout.on('data', listener.onData);
    child.stderr.on('data', listener.onData);
    for (const stream of [child.stdin, child.stdout, child.stderr])
        stream.on('error', () => undefined);
    let linger;
    const close = () => {
        child.stdin.destroy();
        child.stdout.destroy();
        child.stderr.destroy();
    };
    child.on('exit', (exitCode, signal) => {
        linger = setTimeout(() => {
            close();
            finish({ exitCode, signal, complete: false });
        }, LINGER_MS);
    });
    child.on('close', (exitCode, signal) => {
        clearTimeout(linger);
        finish({ exitCode, signal, complete: true });
    });
    return {
        pid: child.pid,
        device: null,
        write: (bytes) => writeAll(child, bytes),
        resize: () => undefined,
        close
    };
}
async function writeAll(child, bytes) {
    const { stdin } = child;
    if (stdin.writableLength + bytes.length > PENDING_LIMIT_BYTES)
        throw new Error(`The program does not read its input: ${stdin.writableLength} bytes wait already. Give large input as a file.`);
    await new Promise((resolve, reject) => {
        stdin.write(bytes, (error) => {
            if (error)
                reject(new Error(`The terminal ended before it took all input (${error.message}).`));
            else
                resolve();
        });
    });
}

;// CONCATENATED MODULE: ./lib/process/pty-pipe.js
/** No terminal at all: pipes. The last resort, and complete: what a program wrote before it died is read to the end. */


/** @param shortcoming what a reader of the log is told */
function createPipeBackend(shortcoming) {
    return {
        kind: 'pipe',
        shortcoming,
        start: (request, listener) => startPiped((0,external_node_child_process_.spawn)(request.file, request.args, {
            cwd: '/',
            env: request.env,
            // A session of its own, as a terminal would give it.
            detached: true,
            stdio: ['pipe', 'pipe', 'pipe']
        }), listener)
    };
}

;// CONCATENATED MODULE: ./lib/process/pty-script.js
/**
 * A pseudo-terminal without native code: util-linux's `script` holds it and hands us its bytes through a pipe. A death
 * by signal comes as the exit code 128 and its number, as from a shell.
 */



/**
 * @param script path of util-linux's `script`
 * @param shortcoming what a reader of the log is told
 */
function createScriptBackend(script, machine, shortcoming) {
    return {
        kind: 'script',
        shortcoming,
        start: (request, listener) => {
            const command = [script, '-q', '-e', '-f', '-c', buildShellCommand(request), '/dev/null'];
            const [file, ...args] = (0,launcher/* buildDieWithParent */.X8)(command, machine);
            const child = (0,external_node_child_process_.spawn)(file, args, {
                cwd: '/',
                env: { ...request.env, SHELL: '/bin/sh' },
                detached: true,
                stdio: ['pipe', 'pipe', 'pipe']
            });
            return startPiped(child, listener);
        }
    };
}
/**
 * `script` gives a terminal without a size, takes its command as text for a shell, and stops itself when its child is
 * stopped: so a shell stays between them. The shell hears our request to end, too, and has to wait for the answer. What
 * it says of the program's death (`Killed`) is no output of the program.
 */
function buildShellCommand({ file, args, rows, columns }) {
    const words = [file, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`);
    // In a shell of its own: BusyBox's would say it where the program's errors go.
    const start = `(exec ${words.join(' ')} 2>&3 3>&-)`;
    return `trap : TERM INT; stty rows ${rows} cols ${columns}; exec 3>&2 2>/dev/null; ${start}; exit $?`;
}

;// CONCATENATED MODULE: ./lib/process/choose-terminal.js
/** Takes the best terminal that this machine can have. */






/** A program that is asked for its version, and hangs, is none of use. */
const VERSION_TIMEOUT_MS = 10_000;
/** node-pty; where it cannot be had, util-linux's `script`; where that is missing too, a pipe. */
async function chooseTerminal(machine) {
    const why = whyNotPty(machine);
    if (why !== null)
        return await chooseFallback(machine, why);
    try {
        return await loadPtyBackend();
    }
    catch (error) {
        const words = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
        return await chooseFallback(machine, `The native pseudo-terminal cannot be loaded here (${words})`);
    }
}
/** node-pty lets a child inherit the terminals of others: only a launcher that can close them makes it safe. */
function whyNotPty(machine) {
    if (machine.perl !== null || machine.shell.endsWith('/bash'))
        return null;
    return 'Neither perl nor bash is here to keep the terminals of processes apart';
}
async function chooseFallback(machine, why) {
    const script = machine.platform === 'linux' ? await findScript() : null;
    if (script !== null)
        return createScriptBackend(script, machine, `${why}: util-linux's script takes its place.`);
    return createPipeBackend(`${why}, and there is no util-linux script: programs write to a pipe, not to a terminal. ` +
        'To give them one, install perl and util-linux (Alpine: apk add perl util-linux).');
}
/** util-linux's `script`; null where there is none, or another's: BusyBox has one that tells no exit code. */
async function findScript() {
    const file = (0,launcher/* findProgram */.Kp)('script');
    if (file === null)
        return null;
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(file, ['--version'], { timeout: VERSION_TIMEOUT_MS });
        return stdout.includes('util-linux') ? file : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 9190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ createDeferred)
/* harmony export */ });
/** `Promise.withResolvers`, which Node 20 lacks. */
function createDeferred() {
    let resolve = () => undefined;
    const promise = new Promise((settle) => {
        resolve = settle;
    });
    return { promise, resolve };
}


/***/ }),

/***/ 96613:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ createInputWriter)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/**
 * Sends input to a terminal without ever waiting for its reader: as much as the kernel takes at once, the rest a little
 * later. Nothing is written after `close`, when the descriptor may already be another file's.
 */

/** Input that may wait for a program that does not read. */
const PENDING_LIMIT_BYTES = 64 * 1024 * 1024;
/** Written at a time; the loop turns between two. */
const CHUNK_BYTES = 4096;
const SHORTEST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;
/** Makes the queue. `writeNow` writes without blocking, gives the bytes taken, and throws `EAGAIN` when none were. */
function createInputWriter(writeNow) {
    const closed = new AbortController();
    let last = Promise.resolve();
    let pendingBytes = 0;
    const writeAll = async (bytes) => {
        let pauseMs = SHORTEST_PAUSE_MS;
        for (let at = 0; at < bytes.length;) {
            if (closed.signal.aborted)
                throw endedBefore(bytes.length - at);
            const taken = tryWrite(writeNow, bytes.subarray(at, at + CHUNK_BYTES));
            at += taken;
            if (taken > 0)
                pauseMs = SHORTEST_PAUSE_MS;
            else
                pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5);
            await rest(taken > 0 ? 0 : pauseMs, closed.signal);
        }
    };
    return {
        write: async (bytes) => {
            if (pendingBytes + bytes.length > PENDING_LIMIT_BYTES)
                throw new Error(`The program does not read its input: ${pendingBytes} bytes wait already. Give large input as a file.`);
            pendingBytes += bytes.length;
            const mine = last.then(() => writeAll(bytes));
            last = mine.catch(() => undefined);
            try {
                await mine;
            }
            finally {
                pendingBytes -= bytes.length;
            }
        },
        close: () => {
            closed.abort();
        }
    };
}
function tryWrite(writeNow, bytes) {
    try {
        return writeNow(bytes);
    }
    catch (error) {
        const { code } = error;
        if (code === 'EAGAIN')
            return 0;
        throw code === 'EIO' || code === 'EBADF' ? endedBefore(bytes.length) : error;
    }
}
async function rest(milliseconds, signal) {
    if (milliseconds === 0) {
        await new Promise((resolve) => setImmediate(resolve));
        return;
    }
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal }).catch(() => undefined);
}
function endedBefore(bytes) {
    return new Error(`The terminal ended before it took the last ${bytes} bytes of input.`);
}


/***/ }),

/***/ 34132:
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

/***/ 33902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zV: () => (/* binding */ killAllOf),
  GU: () => (/* binding */ killMembersAs),
  yi: () => (/* binding */ killUntilGone),
  i8: () => (/* binding */ signalGroup),
  a7: () => (/* binding */ signalProcess)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/process/process-table.js + 1 modules
var process_table = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/process/fresh-table.js
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

// EXTERNAL MODULE: ./lib/process/process-index.js
var process_index = __webpack_require__(41641);
// EXTERNAL MODULE: ./lib/process/process-user.js
var process_user = __webpack_require__(66574);
;// CONCATENATED MODULE: ./lib/process/kill-members.js
/** Kills processes that were found in a table, and none that took the place of one since. */






/** After a kill so many looks in a row must find nothing: one that forks can hide from a single scan. */
const CLEAN_LOOKS = 3;
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 50;
/** What cannot be killed for so long (another user's process, one stuck in the kernel) is a survivor. */
const PATIENCE_MS = 5000;
/** Sends a signal to exactly this process; false when it has ended, its pid is another's now, or we may not. */
function signalProcess(entry, signal) {
    if ((0,process_table/* readProcessEntry */.Yo)(entry.pid)?.startTicks !== entry.startTicks)
        return false;
    return trySignal(entry.pid, signal);
}
/**
 * Sends a signal to the whole group of this process, which the kernel does in one step; false when the process has
 * ended, has left the group, or we may not.
 */
function signalGroup(member, signal) {
    const now = (0,process_table/* readProcessEntry */.Yo)(member.pid);
    if (now?.startTicks !== member.startTicks || now.pgid !== member.pgid || member.pgid <= 1)
        return false;
    return trySignal(-member.pgid, signal);
}
/** Kills until nothing is found any more, and gives what could not be killed. */
async function killUntilGone(find, kill = killMembers) {
    const deadline = performance.now() + PATIENCE_MS;
    let pauseMs = FIRST_PAUSE_MS;
    for (let cleanLooks = 0, killed = false;;) {
        const table = await readFreshTable();
        const members = find(table).filter((entry) => (0,process_table/* isAlive */._n)(entry) && entry.pid !== process.pid);
        if (members.length === 0) {
            cleanLooks += 1;
            if (!killed || cleanLooks === CLEAN_LOOKS)
                return [];
        }
        else {
            if (performance.now() > deadline)
                return members.map(({ pid, command }) => ({ pid, command }));
            await kill(members, table);
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
        (0,external_node_child_process_.execFile)(program, words, { timeout: KILL_TIMEOUT_MS, cwd: '/' }, () => {
            resolve();
        });
    });
}
function killMembers(members, table) {
    const pids = new Set(members.map((member) => member.pid));
    const groups = new Map(members.map((member) => [member.pgid, member]));
    for (const [pgid, member] of groups) {
        const all = (0,process_index/* indexProcesses */.Q)(table).groups.get(pgid) ?? [];
        // A group that a stranger shares is left to the single kills below.
        if (all.every((entry) => pids.has(entry.pid) || !(0,process_table/* isAlive */._n)(entry)))
            signalGroup(member, 'SIGKILL');
    }
    for (const member of members)
        signalProcess(member, 'SIGKILL');
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

/***/ 66735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K4: () => (/* binding */ LAUNCHER_FILE),
  gN: () => (/* binding */ ROOTS_PATH),
  X8: () => (/* binding */ buildDieWithParent),
  c3: () => (/* binding */ buildKernelOptions),
  XT: () => (/* binding */ buildLaunchCommand),
  uT: () => (/* binding */ findLaunchMachine),
  Kp: () => (/* binding */ findProgram)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/process/launcher-sh.js
/** The launcher where there is no perl: it prepares the program's world and becomes the program. It cannot sweep. */
/**
 * A POSIX shell script; arguments: nonce, folder, input file or empty, error file or empty, mark as a limit or empty,
 * number of cage files, number of cage words, those files, those words, the program with its arguments.
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
  { echo $$ >"$1"; } 2>/dev/null || _mpm_say uncaged "$1: cannot be written"
  _mpm_files=$((_mpm_files - 1)); shift
done
if [ "$_mpm_words" -gt 0 ]; then
  _mpm_join=; _mpm_at=1
  while [ "$_mpm_at" -le "$_mpm_words" ]; do
    _mpm_join="$_mpm_join \\"\\\${$_mpm_at}\\""; _mpm_at=$((_mpm_at + 1))
  done
  eval "$_mpm_join $$" </dev/null >/dev/null 2>&1 || _mpm_say uncaged "$1: failed"
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

;// CONCATENATED MODULE: ./lib/process/launcher.js
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
/** Folders that only root can write, for what runs as root. */
const ROOTS_PATH = '/usr/sbin:/usr/bin:/sbin:/bin';
/** Wraps a command so that the kernel kills it when we die; without perl it stays as it is. */
function buildDieWithParent(command, machine) {
    if (machine.perl === null)
        return command;
    return [
        machine.perl,
        LAUNCHER_FILE,
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
    if (machine.perl === null && request.user !== undefined)
        throw new Error('Running a program as another user needs perl.');
    return machine.perl === null
        ? buildShellLaunch(request, machine)
        : buildPerlLaunch(request, machine.perl, buildKernelOptions(machine));
}
function buildPerlLaunch(request, perl, kernel) {
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
    const { user } = request;
    if (user !== undefined) {
        options.push(`uid=${user.uid}`, `gid=${user.gid}`, ...user.ownedPaths.map((each) => `own=${each}`));
        if (user.control !== null) {
            options.push(`control=${user.control.fifo}`, `env-file=${user.control.environment}`);
            const words = [...user.prefix, perl, LAUNCHER_FILE, ...options, '--', ...request.command];
            const [file = perl, ...args] = words;
            return { kind: 'perl', adoptsOrphans: kernel.length > 0, file, args, env: { PATH: ROOTS_PATH } };
        }
    }
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
        file: perl,
        args: [LAUNCHER_FILE, ...options, '--', ...request.command],
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
        perl: findProgram('perl'),
        // bash closes descriptors above 9, which the smaller shells cannot.
        shell: findProgram('bash') ?? '/bin/sh'
    };
}
/** Full path of a program of this machine; null when it is not there. */
function findProgram(name) {
    const folders = ['/usr/bin', '/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(':')];
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

/***/ 16666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sk: () => (/* binding */ createMachineMemoryReader),
/* harmony export */   vP: () => (/* binding */ readMachineMemory)
/* harmony export */ });
/* unused harmony exports narrowMemory, parseMemInfo, listFoldersUp */
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var _cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53702);
/* harmony import */ var _cgroup_cgroup_mounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52135);
/** How much memory the machine, or the container that we are in, has and has left. */



/** What the machine has, narrowed by every bound: the tightest counts. */
function narrowMemory(machine, groups) {
    return {
        totalBytes: Math.min(machine.totalBytes, ...groups.map((group) => group.limitBytes)),
        availableBytes: Math.max(0, Math.min(machine.availableBytes, ...groups.map((group) => group.limitBytes - group.usedBytes)))
    };
}
/** `MemTotal` and `MemAvailable` of `/proc/meminfo`; null when they are not there (kernels before 3.14). */
function parseMemInfo(text) {
    const total = /^MemTotal:\s+(\d+) kB/m.exec(text)?.[1];
    const available = /^MemAvailable:\s+(\d+) kB/m.exec(text)?.[1];
    if (total === undefined || available === undefined)
        return null;
    return { totalBytes: Number(total) * 1024, availableBytes: Number(available) * 1024 };
}
/** Reads the memory of machine and container now. */
function readMachineMemory() {
    const machine = parseMemInfo((0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)('/proc/meminfo') ?? '');
    return narrowMemory(machine ?? { totalBytes: node_os__WEBPACK_IMPORTED_MODULE_0__.totalmem(), availableBytes: node_os__WEBPACK_IMPORTED_MODULE_0__.freemem() }, readGroupMemories());
}
/**
 * Makes a reader for many readings: which groups bind us is found out once. It gives null where the system does not say
 * what is available: what is merely free may be little on a healthy machine.
 */
function createMachineMemoryReader() {
    let readers;
    return () => {
        const machine = parseMemInfo((0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)('/proc/meminfo') ?? '');
        if (machine === null)
            return null;
        readers ??= listGroupReaders().filter((read) => (read()?.limitBytes ?? Infinity) < machine.totalBytes);
        return narrowMemory(machine, readers.map((read) => read()).filter((group) => group !== null));
    };
}
function readGroupMemories() {
    return listGroupReaders()
        .map((read) => read())
        .filter((group) => group !== null);
}
/** For our own group and each above it. */
function listGroupReaders() {
    const { v2, v1 } = (0,_cgroup_cgroup_mounts_js__WEBPACK_IMPORTED_MODULE_2__/* .readCgroupMounts */ .Z)();
    const memory = v1.get('memory');
    return [
        ...(v2 === null ? [] : listFoldersUp(v2.mountPoint, v2.ownFolder).map((folder) => () => readV2(folder))),
        ...(memory === undefined
            ? []
            : listFoldersUp(memory.mountPoint, memory.ownFolder).map((folder) => () => readV1(folder)))
    ];
}
function readV2(folder) {
    const limitBytes = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.max`);
    const stat = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(`${folder}/memory.stat`);
    const current = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.current`);
    if (limitBytes === null || stat === null || current === null)
        return null;
    return { limitBytes, usedBytes: current - (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyedNumber */ .Zt)(stat, 'inactive_file') };
}
/** Without a limit the file holds a number near 2^63: the machine's own memory is less. */
function readV1(folder) {
    const limitBytes = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.limit_in_bytes`);
    const stat = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(`${folder}/memory.stat`);
    const current = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readNumber */ .kz)(`${folder}/memory.usage_in_bytes`);
    if (limitBytes === null || stat === null || current === null)
        return null;
    return { limitBytes, usedBytes: current - (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_1__/* .parseKeyedNumber */ .Zt)(stat, 'total_inactive_file') };
}
/** The folder and those above it, up to the mount point: a bound above us binds us too. */
function listFoldersUp(mountPoint, folder) {
    const folders = [];
    for (let at = folder; at.startsWith(mountPoint); at = at.slice(0, at.lastIndexOf('/')))
        folders.push(at);
    return folders;
}


/***/ }),

/***/ 94015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ MemoryMonitor)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/process/kernel-constants.js
var kernel_constants = __webpack_require__(34132);
;// CONCATENATED MODULE: ./lib/process/machine-guard.js
const MIB = 2 ** 20;
/** Below this share of the machine's memory the kernel is busy with taking pages back, and soon kills. */
const FLOOR_SHARE = 0.025;
const LEAST_FLOOR_BYTES = 128 * MIB;
const LARGEST_FLOOR_BYTES = 512 * MIB;
/** Ending a run that has less than this share of the floor would lose its work and save nobody. */
const WORTH_ENDING_SHARE = 0.25;
/** Far from the floor, and near it: others may take a gigabyte in a second. */
const CALM_INTERVAL_MS = 1000;
const NEAR_INTERVAL_MS = 100;
const NEAR_FLOORS = 4;
/** What a run held is free again within this; the next is not ended for the same shortage. */
const RELIEF_MS = 3000;
/** Memory in bytes that a machine of this size must have left. */
function machineFloorBytes(totalBytes) {
    return Math.min(LARGEST_FLOOR_BYTES, Math.max(LEAST_FLOOR_BYTES, totalBytes * FLOOR_SHARE));
}
/** The run to be ended on a machine with so little left: the largest; null when there is enough, or nobody is worth it. */
function chooseVictim(machine, runs) {
    const floorBytes = machineFloorBytes(machine.totalBytes);
    if (machine.availableBytes >= floorBytes)
        return null;
    const largest = runs.reduce((most, run) => (most === null || run.memoryBytes > most.memoryBytes ? run : most), null);
    return largest !== null && largest.memoryBytes >= floorBytes * WORTH_ENDING_SHARE ? largest : null;
}
/** Looks at the machine from time to time. */
class MachineGuard {
    /** When to look again. */
    dueMs = 0;
    #readMachine;
    #wasLow = false;
    #calmFromMs = 0;
    /** @param readMachine null where the system does not tell what is available */
    constructor(readMachine) {
        this.#readMachine = readMachine;
    }
    /** The run to be ended now, mostly none. A single low reading is not believed. */
    look(runs, nowMs) {
        const machine = this.#readMachine();
        if (machine === null) {
            this.dueMs = Infinity;
            return null;
        }
        const { availableBytes, totalBytes } = machine;
        const isNear = availableBytes < machineFloorBytes(totalBytes) * NEAR_FLOORS;
        this.dueMs = nowMs + (isNear ? NEAR_INTERVAL_MS : CALM_INTERVAL_MS);
        const victim = chooseVictim(machine, runs);
        const isBelieved = this.#wasLow && nowMs >= this.#calmFromMs;
        this.#wasLow = victim !== null;
        if (victim === null || !isBelieved)
            return null;
        this.#calmFromMs = nowMs + RELIEF_MS;
        return { ...victim, availableBytes };
    }
}

// EXTERNAL MODULE: ./lib/process/machine-memory.js
var machine_memory = __webpack_require__(16666);
;// CONCATENATED MODULE: ./lib/process/cpu-share.js
/** Share of one core from CPU time that only grows in steps of 10 ms. */
/** Over a shorter time a step of the kernel's clock would look like a burst. */
const SHORTEST_WINDOW_MS = 200;
class CpuShare {
    #fromMs;
    #fromCpuMs = 0;
    #percent = 0;
    /**
     * The share since the last window began, in percent of one core.
     * @param cpuMs CPU time so far; less than before (a process left, nobody waited for it) counts as none
     */
    measure(nowMs, cpuMs) {
        if (this.#fromMs !== undefined) {
            const windowMs = nowMs - this.#fromMs;
            if (windowMs < SHORTEST_WINDOW_MS)
                return this.#percent;
            this.#percent = (Math.max(0, cpuMs - this.#fromCpuMs) / windowMs) * 100;
        }
        this.#fromMs = nowMs;
        this.#fromCpuMs = cpuMs;
        return this.#percent;
    }
}

;// CONCATENATED MODULE: ./lib/process/starvation.js
/** Only this much of the cage is left to what could be taken back: not enough to run a program from. */
const FULL = 0.98;
/** The kernel settles what it can settle within milliseconds; a build's short peak is over by then. */
const PATIENCE_MS = 3000;
class StarvationWatch {
    #sinceMs;
    #refusals = 0;
    /** Whether the tree has been starving all the time for longer than can be waited for. */
    isStarving(usage, limitBytes, nowMs) {
        const isRefused = usage.refusals > this.#refusals;
        this.#refusals = usage.refusals;
        if (!isRefused || usage.fixedBytes < limitBytes * FULL)
            this.#sinceMs = undefined;
        else
            this.#sinceMs ??= nowMs;
        return this.#sinceMs !== undefined && nowMs - this.#sinceMs >= PATIENCE_MS;
    }
}

;// CONCATENATED MODULE: ./lib/process/memory-level.js
const THRESHOLDS = [
    ['warning', 0.5],
    ['critical', 0.8],
    ['exceeded', 1]
];
/** A level is left when the memory is this far below its threshold; crossing it again is then said again. */
const HYSTERESIS = 0.05;
const ORDER = ['normal', 'warning', 'critical', 'exceeded'];
/**
 * @param previous the level at the last look
 * @param limitBytes undefined: there is no limit, and the level is always `normal`
 */
function stepLevel(previous, memoryBytes, limitBytes) {
    if (limitBytes === undefined)
        return { level: 'normal', crossed: [] };
    const share = memoryBytes / limitBytes;
    const held = ORDER.indexOf(previous);
    let level = 'normal';
    const crossed = [];
    for (const [raised, threshold] of THRESHOLDS) {
        const wasHeld = ORDER.indexOf(raised) <= held;
        if (share >= threshold && !wasHeld)
            crossed.push(raised);
        if (share >= (wasHeld ? threshold - HYSTERESIS : threshold))
            level = raised;
    }
    return { level, crossed };
}

// EXTERNAL MODULE: ./lib/process/process-tree.js
var process_tree = __webpack_require__(48009);
;// CONCATENATED MODULE: ./lib/process/sampling-interval.js
/** When to look at a process tree again: the nearer its limit and the faster it grows, the sooner. */
/** Below this a look costs more than it tells. */
const SHORTEST_INTERVAL_MS = 20;
/** Without growth nothing is missed in this time, and a chart has its points. */
const LONGEST_INTERVAL_MS = 500;
const INTERVAL_NEAR_LIMIT_MS = 50;
const NEAR_LIMIT = 0.8;
/** Looks until the limit is reached if the growth goes on: one missed look then does not matter. */
const LOOKS_BEFORE_LIMIT = 4;
/** A single thread that touches new memory manages about this; one may begin right after a look. */
const SUDDEN_GROWTH_BYTES_PER_MS = 1_000_000;
/** A young process grows fast, and a short one must not end before it was seen: looks follow each other at this ratio. */
const YOUTH_RATIO = 0.3;
/** Longest time until the next look at a tree of this age, in milliseconds: close looks at first, then fewer. */
function limitIntervalByAge(intervalMs, ageMs) {
    return Math.min(intervalMs, Math.max(SHORTEST_INTERVAL_MS, ageMs * YOUTH_RATIO));
}
/**
 * Time until the next look in milliseconds.
 * @param growthBytesPerMs growth since the last look; shrinking counts as none
 */
function chooseSamplingInterval(usedBytes, limitBytes, growthBytesPerMs) {
    const gapBytes = Math.max(0, limitBytes - usedBytes);
    const atThisPace = growthBytesPerMs > 0 ? gapBytes / growthBytesPerMs / LOOKS_BEFORE_LIMIT : Infinity;
    const longest = usedBytes > limitBytes * NEAR_LIMIT ? INTERVAL_NEAR_LIMIT_MS : LONGEST_INTERVAL_MS;
    const wanted = Math.min(atThisPace, gapBytes / SUDDEN_GROWTH_BYTES_PER_MS, longest);
    return Math.max(SHORTEST_INTERVAL_MS, wanted);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./lib/process/tree-memory.js
/**
 * Memory of a process tree. The sum of resident memory counts a shared page once for each process, up to nine times
 * too much for forked trees; the proportional share (PSS) counts it once, but the kernel walks every page for it.
 * So: the sum far from the limit, where even too much is harmless, and PSS near it, where a life hangs on it.
 */


/** From this share of the limit on the sum is no longer good enough. */
const CONFIRM_FROM = 0.4;
/** Processes below this are counted by their resident memory: a hundred shells are not worth a hundred walks. */
const SMALL_BYTES = 5 * 1024 * 1024;
/** After a walk of the pages there is none for this many times its own duration; for less where memory may fill. */
const LONGEST_REST = 10;
const SHORTEST_REST = 2;
/** The memory of one tree, look by look. */
class TreeMemoryReader {
    #readPss;
    #nowMs;
    #last;
    constructor(readPss = readProportionalMemory, nowMs = () => performance.now()) {
        this.#readPss = readPss;
        this.#nowMs = nowMs;
    }
    /** @param limitBytes without a limit the sum is never confirmed */
    read(members, limitBytes) {
        let rssBytes = 0;
        for (const member of members)
            rssBytes += member.rssBytes;
        if (limitBytes === undefined || rssBytes < limitBytes * CONFIRM_FROM) {
            this.#last = undefined;
            return { memoryBytes: rssBytes, basis: 'rss' };
        }
        // One process shares pages with nobody of its tree: the sum is right, unless it says that the limit is reached.
        if (members.length === 1 && rssBytes < limitBytes)
            return { memoryBytes: rssBytes, basis: 'rss' };
        const last = this.#last;
        if (last !== undefined && this.#nowMs() < last.restUntilMs) {
            const grownBytes = Math.max(0, rssBytes - last.rssBytes);
            const memoryBytes = Math.min(rssBytes, last.pssBytes + grownBytes);
            // An estimate never ends a process.
            if (memoryBytes < limitBytes)
                return { memoryBytes, basis: 'estimate' };
        }
        return this.#confirm(members, rssBytes, limitBytes);
    }
    #confirm(members, rssBytes, limitBytes) {
        const startMs = this.#nowMs();
        let pssBytes = 0;
        let isWhole = true;
        for (const member of members) {
            const pss = member.rssBytes < SMALL_BYTES ? member.rssBytes : this.#readPss(member.pid);
            if (pss === null)
                isWhole = false;
            pssBytes += pss ?? member.rssBytes;
        }
        const endMs = this.#nowMs();
        const costMs = endMs - startMs;
        // A forked child that writes to inherited pages takes memory, but the sum does not move: only a walk shows it.
        const growth = this.#last === undefined ? 0 : (pssBytes - this.#last.pssBytes) / (endMs - this.#last.atMs);
        const soonMs = chooseSamplingInterval(pssBytes, limitBytes, growth);
        const restMs = Math.max(costMs * SHORTEST_REST, Math.min(costMs * LONGEST_REST, soonMs));
        this.#last = { pssBytes, rssBytes, atMs: endMs, restUntilMs: endMs + restMs };
        return { memoryBytes: pssBytes, basis: isWhole ? 'pss' : 'rss' };
    }
}
/** The file is below 1,200 bytes, and the wanted line is its third. */
const rollup = Buffer.allocUnsafe(2048);
/** Reads `/proc/PID/smaps_rollup`; null for processes of other users, and for those that are gone. */
function readProportionalMemory(pid) {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)(`/proc/${pid}/smaps_rollup`, 'r');
    }
    catch {
        return null;
    }
    try {
        return parsePss(rollup.toString('latin1', 0, (0,external_node_fs_.readSync)(descriptor, rollup, 0, rollup.length, 0)));
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** The `Pss` line of a `smaps_rollup`, in bytes. */
function parsePss(text) {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(text)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}

;// CONCATENATED MODULE: ./lib/process/monitored-tree.js
/** One tree under the eyes of the monitor: from a look at it to a sample, its level, and when to look again. */







/** The kernel holds the limit of a cage itself: its counters are read for chart, levels and its kill. */
const CAGE_INTERVAL_MS = 250;
/** Trees that started at different moments fall into one beat when each looks along after this share of its wait. */
const JOIN_SHARE = 0.5;
class MonitoredTree {
    pid;
    #options;
    #tree;
    #memory;
    #startMs;
    /** Whether there is a cage, whose counters will do. */
    hasCage;
    #cpu = new CpuShare();
    #starvation = new StarvationWatch();
    #level = 'normal';
    #lastMs;
    #lastBytes = 0;
    #looksAtLimit = 0;
    #hasExceeded = false;
    /** The newest sample; null before the first. */
    sample = null;
    /** When to look again. */
    dueMs;
    /** The pids of the living members at the last look into a table. */
    members = [];
    /** From when on it looks along when the table is read for another tree. */
    joinMs;
    constructor(pid, options, nowMs, readPss) {
        this.pid = pid;
        this.#options = options;
        this.#tree = options.tree ?? new process_tree/* ProcessTree */.i$({ pid }, options.marker);
        this.#memory = new TreeMemoryReader(readPss);
        this.#startMs = nowMs;
        this.hasCage = options.cage != null;
        this.dueMs = nowMs;
        this.joinMs = nowMs;
    }
    /** The living members' pids as this table shows them. */
    listPids(table) {
        this.members = this.#tree.update(table).map((member) => member.pid);
        return this.members;
    }
    /** Looks into the process table; null when nothing of the tree lives. */
    lookAtTable(table, nowMs) {
        const members = this.#tree.update(table);
        this.members = members.map((member) => member.pid);
        if (members.length === 0)
            return null;
        const { memoryBytes, basis } = this.#memory.read(members, this.#options.limitBytes);
        const ticks = members.reduce((sum, member) => sum + member.cpuTicks, 0);
        return {
            memoryBytes,
            processes: members.length,
            cpuPercent: this.#cpu.measure(nowMs, (ticks / (0,kernel_constants/* readKernelConstants */.V)().ticksPerSecond) * 1000),
            isCertain: basis === 'pss',
            isEnforced: false
        };
    }
    /** Looks at the cage's counters; null where they do not answer, or nothing is in it (yet, or any more). */
    lookAtCage(nowMs) {
        const cage = this.#options.cage;
        const usage = cage?.readUsage() ?? null;
        if (cage == null || usage === null)
            return null;
        const { limitBytes } = this.#options;
        const isOver = limitBytes !== undefined &&
            !this.#hasExceeded &&
            (usage.kills > 0 || this.#starvation.isStarving(usage, limitBytes, nowMs));
        if (usage.processes === 0 && !isOver)
            return null;
        return {
            // The kernel gave no more than the limit, and killed for the next page or gives it to nobody any more.
            memoryBytes: isOver ? limitBytes : usage.memoryBytes,
            processes: usage.processes,
            cpuPercent: this.#cpu.measure(nowMs, usage.cpuMs),
            isCertain: true,
            isEnforced: true
        };
    }
    /** Makes a sample of a look, tells who listens, and plans the next one. */
    take(look, nowMs) {
        const { limitBytes } = this.#options;
        const isAtLimit = limitBytes !== undefined && look.memoryBytes >= limitBytes;
        this.#looksAtLimit = isAtLimit ? this.#looksAtLimit + 1 : 0;
        // A single sum over the limit may be a slip of the counters: the second one in a row is believed.
        const isBelieved = look.isCertain || this.#looksAtLimit > 1 || !isAtLimit;
        const countedBytes = isBelieved ? look.memoryBytes : this.#lastBytes;
        const { level, crossed } = stepLevel(this.#level, countedBytes, limitBytes);
        this.#level = level;
        const { processes, cpuPercent } = look;
        this.sample = {
            elapsedMs: nowMs - this.#startMs,
            memoryBytes: countedBytes,
            processes,
            cpuPercent,
            level
        };
        this.#plan(look, nowMs);
        this.#options.onSample?.(this.sample);
        for (const each of crossed)
            this.#tell({ pid: this.pid, level: each, memoryBytes: countedBytes }, limitBytes);
    }
    /** How the guard of the machine sees it; null when it must not be ended, or was not looked at yet. */
    get guarded() {
        if (this.#options.onMachineLow === undefined || this.sample === null)
            return null;
        return { pid: this.pid, memoryBytes: this.sample.memoryBytes };
    }
    /** Tells that it is to be ended for the machine's sake. */
    sacrifice(shortage) {
        this.#options.onMachineLow?.(shortage);
    }
    #plan({ memoryBytes, isEnforced }, nowMs) {
        const { limitBytes } = this.#options;
        const growth = this.#lastMs === undefined ? 0 : (memoryBytes - this.#lastBytes) / (nowMs - this.#lastMs);
        this.#lastMs = nowMs;
        this.#lastBytes = memoryBytes;
        const interval = isEnforced
            ? CAGE_INTERVAL_MS
            : limitBytes === undefined || this.#hasExceeded
                ? LONGEST_INTERVAL_MS
                : chooseSamplingInterval(memoryBytes, limitBytes, growth);
        const waitMs = limitIntervalByAge(interval, nowMs - this.#startMs);
        this.dueMs = nowMs + waitMs;
        this.joinMs = nowMs + waitMs * JOIN_SHARE;
    }
    #tell(crossing, limitBytes = 0) {
        if (crossing.level === 'exceeded' && this.#hasExceeded)
            return;
        this.#options.onLevel?.({ ...crossing, limitBytes });
        if (crossing.level !== 'exceeded')
            return;
        this.#hasExceeded = true;
        this.#options.onExceeded?.({ ...crossing, limitBytes });
    }
}

;// CONCATENATED MODULE: ./lib/process/portable-usage.js
/** Memory and CPU of processes where there is no `/proc` (macOS, Windows), by pidusage. */
/**
 * Asks pidusage. It is called with its own `maxage` and never cleared: 0 makes it call itself without end, and clearing
 * loses its descriptors (pidusage 4.1.0).
 */
const readPortableUsage = async (pids) => {
    if (pids.length === 0)
        return { memoryBytes: 0, cpuPercent: 0, processes: 0 };
    const { default: ask } = await __webpack_require__.e(/* import() */ 636).then(__webpack_require__.t.bind(__webpack_require__, 17636, 19));
    // A process that has gone has a key without a value, whatever the declared type says.
    const answers = await ask([...pids]).catch(() => ({}));
    const living = Object.values(answers).filter((status) => status !== undefined);
    return {
        memoryBytes: living.reduce((sum, status) => sum + status.memory, 0),
        cpuPercent: living.reduce((sum, status) => sum + status.cpu, 0),
        processes: living.length
    };
};

// EXTERNAL MODULE: ./lib/process/process-table.js + 1 modules
var process_table = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/process/process-scan.js + 1 modules
var process_scan = __webpack_require__(28040);
;// CONCATENATED MODULE: ./lib/process/memory-monitor.js
/**
 * Watches the memory of process trees: one timer and one look at the process table for all of them. It measures and
 * tells; ending a process is another's work.
 */










/** Trees that are due this soon are looked at now: two looks at the table cost more than one early sample. */
const TOGETHER_MS = 10;
/** What has escaped a cage is only to be found again by who it descends from. */
const CAGED_TREE_BEAT_MS = 2000;
/** The table cannot be read while all descriptors are in use; that passes. */
const BLIND_RETRY_MS = 100;
class MemoryMonitor {
    #readTable;
    #scan;
    #readPss;
    #readPortable;
    #guard;
    #trees = new Map();
    #timer;
    #isLooking = false;
    #cagedTreesDueMs = 0;
    /** The newest process that the caged trees were asked about, and whether they were asked once more. */
    #lastPidOfCaged = null;
    #areCagedTreesSure = false;
    constructor(sources = {}) {
        this.#readTable = sources.readTable ?? process_table/* readProcessTable */.Uc;
        // A table that is handed in is asked for at each look.
        this.#scan = new process_scan/* ProcessScan */.pD(sources.readTable === undefined ? {} : { readTable: sources.readTable, readLastPid: () => null });
        this.#guard = new MachineGuard(sources.readMachine ?? (0,machine_memory/* createMachineMemoryReader */.sk)());
        this.#readPss = sources.readPss ?? readProportionalMemory;
        this.#readPortable =
            sources.readPortable === undefined ? (process_table/* hasProc */.jK ? null : readPortableUsage) : sources.readPortable;
    }
    /** Watches the tree of this process from now on, at once for the first time; a second call for a pid replaces the first. */
    startMonitoring(pid, options = {}) {
        this.#trees.set(pid, new MonitoredTree(pid, options, performance.now(), this.#readPss));
        if (options.cage != null)
            this.#lastPidOfCaged = null;
        this.#schedule();
    }
    /** Watches it no longer; without a pid, none. Unknown pids do no harm. */
    stopMonitoring(pid) {
        if (pid === undefined)
            this.#trees.clear();
        else
            this.#trees.delete(pid);
        this.#watchMembers();
        this.#schedule();
    }
    /**
     * The newest sample of a watched tree, or a look at any other process and its descendants (CPU share then since its
     * start); null when there is no such process, or the system does not tell at once.
     */
    getMemoryUsage(pid) {
        const sample = this.#trees.get(pid)?.sample;
        if (sample != null)
            return sample;
        const table = this.#readTable();
        const root = table.get(pid);
        const members = new process_tree/* ProcessTree */.i$({ pid }).update(table);
        if (root === undefined || members.length === 0)
            return null;
        const { ticksPerSecond } = (0,kernel_constants/* readKernelConstants */.V)();
        const elapsedMs = Math.max(1, ((0,external_node_os_.uptime)() - root.startTicks / ticksPerSecond) * 1000);
        const cpuTicks = members.reduce((sum, member) => sum + member.cpuTicks, 0);
        const { memoryBytes } = new TreeMemoryReader(this.#readPss).read(members, 0);
        return {
            elapsedMs,
            memoryBytes,
            processes: members.length,
            cpuPercent: ((cpuTicks / ticksPerSecond) * 1000 * 100) / elapsedMs,
            level: 'normal'
        };
    }
    #schedule() {
        clearTimeout(this.#timer);
        this.#timer = undefined;
        if (this.#trees.size === 0 || this.#isLooking)
            return;
        const nextMs = Math.min(this.#guard.dueMs, ...[...this.#trees.values()].map((tree) => tree.dueMs));
        this.#timer = setTimeout(() => {
            void this.#look();
        }, Math.max(0, nextMs - performance.now()));
        // Watching is no reason to live: the watched process is.
        this.#timer.unref();
    }
    async #look() {
        this.#isLooking = true;
        try {
            const nowMs = performance.now();
            this.#guardMachine(nowMs);
            const due = this.#listDue(nowMs);
            const uncaged = due.filter((tree) => !this.#lookAtCage(tree, nowMs));
            const areCagedTreesDue = due.length > uncaged.length && this.#areCagedTreesDue(nowMs);
            if (uncaged.length === 0 && !areCagedTreesDue)
                return;
            const table = this.#tryRead();
            if (table === null) {
                for (const tree of uncaged)
                    tree.dueMs = nowMs + BLIND_RETRY_MS;
                if (areCagedTreesDue)
                    this.#askCagedTreesAnew();
                return;
            }
            if (areCagedTreesDue) {
                for (const tree of this.#trees.values())
                    if (tree.hasCage)
                        tree.listPids(table);
            }
            for (const tree of [...uncaged, ...this.#joining(due, nowMs)]) {
                if (!this.#isWatched(tree))
                    continue;
                if (this.#readPortable === null)
                    this.#lookAtTable(tree, table);
                else
                    await this.#lookPortably(tree, table, this.#readPortable);
            }
            this.#watchMembers();
        }
        finally {
            this.#isLooking = false;
            this.#schedule();
        }
    }
    /** Waking up is what costs with cages: whoever wants to look soon looks along, and all fall into one beat. */
    #listDue(nowMs) {
        const trees = [...this.#trees.values()];
        const isCageDue = trees.some((tree) => tree.hasCage && tree.dueMs <= nowMs + TOGETHER_MS);
        return trees.filter((tree) => tree.dueMs <= nowMs + TOGETHER_MS || (isCageDue && tree.hasCage && tree.joinMs <= nowMs));
    }
    #guardMachine(nowMs) {
        if (nowMs < this.#guard.dueMs)
            return;
        const runs = [...this.#trees.values()].map((tree) => tree.guarded).filter((run) => run !== null);
        const shortage = this.#guard.look(runs, nowMs);
        if (shortage !== null)
            this.#trees.get(shortage.pid)?.sacrifice(shortage);
    }
    /** Reading the table is what costs: whoever wants to look soon looks into the one that is there. */
    #joining(due, nowMs) {
        if (this.#readPortable !== null)
            return [];
        return [...this.#trees.values()].filter((tree) => !tree.hasCage && tree.joinMs <= nowMs && !due.includes(tree));
    }
    /** What has escaped a cage was born: when nobody was since the look before the last, there is nothing to find. */
    #areCagedTreesDue(nowMs) {
        if (nowMs < this.#cagedTreesDueMs)
            return false;
        this.#cagedTreesDueMs = nowMs + CAGED_TREE_BEAT_MS;
        const lastPid = this.#scan.readLastPid();
        const isKnown = lastPid !== null && lastPid === this.#lastPidOfCaged;
        const isDue = !isKnown || !this.#areCagedTreesSure;
        this.#lastPidOfCaged = lastPid;
        this.#areCagedTreesSure = isKnown;
        return isDue;
    }
    #askCagedTreesAnew() {
        this.#cagedTreesDueMs = 0;
        this.#lastPidOfCaged = null;
    }
    #tryRead() {
        try {
            return this.#scan.read();
        }
        catch {
            return null;
        }
    }
    #watchMembers() {
        this.#scan.watch([...this.#trees.values()].flatMap((tree) => tree.members));
    }
    /** False when the cage's counters did not answer, or there is none. */
    #lookAtCage(tree, nowMs) {
        const look = tree.lookAtCage(nowMs);
        if (look !== null)
            tree.take(look, nowMs);
        return look !== null;
    }
    #lookAtTable(tree, table) {
        const look = tree.lookAtTable(table, performance.now());
        // The whole tree is gone: there is nothing left to watch.
        if (look === null)
            this.#trees.delete(tree.pid);
        else
            tree.take(look, performance.now());
    }
    async #lookPortably(tree, table, read) {
        // Where there is no process table either, the process itself is what can be watched.
        const usage = await read(table.size === 0 ? [tree.pid] : tree.listPids(table));
        if (!this.#isWatched(tree))
            return;
        if (usage.processes === 0)
            this.#trees.delete(tree.pid);
        else
            tree.take({ ...usage, isCertain: false, isEnforced: false }, performance.now());
    }
    /** A listener may stop or replace a tree while others are looked at. */
    #isWatched(tree) {
        return this.#trees.get(tree.pid) === tree;
    }
}


/***/ }),

/***/ 24684:
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

/***/ 41641:
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

/***/ 17512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ ProcessManager)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/process/abort-reason.js
/** Why a signal was aborted, in words: its reason is an Error or a text. */
/** The words; of a signal that is not aborted they say nothing of worth. */
function abortReason({ reason }) {
    const given = reason;
    return given instanceof Error ? given.message : String(given);
}

// EXTERNAL MODULE: ./lib/process/choose-terminal.js + 4 modules
var choose_terminal = __webpack_require__(57592);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/process/expect-buffer.js
/**
 * The text of a terminal as an expecting reader sees it: it grows at the end, and a match takes it away from the
 * front. Pure. Searching costs in proportion to the text that is new, not to all that waits.
 */

/** Pattern that matches the end of the program's output. */
const END_OF_FILE = Symbol('end of file');
/** What an expecting reader that does not come may leave unread: 4 Mi characters; then the oldest quarter is dropped. */
const LIMIT_CHARACTERS = 4 * 1024 * 1024;
/** A match of an expression that is longer is found too, but only in a look at the whole. */
const LONGEST_QUICK_MATCH = 8192;
/** The waiting text of one terminal. */
class ExpectBuffer {
    #decoder = new external_node_string_decoder_.StringDecoder('utf8');
    #limit;
    /** Text that needs no second look, in pieces: joined only when somebody wants it. */
    #older = [];
    #olderLength = 0;
    /** The end of the text, with as much before the new as a match can reach back. */
    #recent = '';
    /** Where in `#recent` the new begins. */
    #freshAt = 0;
    #lost = 0;
    #hasEnded = false;
    constructor(limitCharacters = LIMIT_CHARACTERS) {
        this.#limit = limitCharacters;
    }
    get hasEnded() {
        return this.#hasEnded;
    }
    /** Adds output. A character whose bytes come in two chunks is whole; bytes that are no UTF-8 become U+FFFD. */
    append(bytes) {
        this.#add(this.#decoder.write(bytes));
    }
    /** No output will come any more. */
    end() {
        this.#add(this.#decoder.end());
        this.#hasEnded = true;
    }
    /**
     * Takes the match that begins first away, with all before it; of two that begin at the same place the one that
     * stands first in the list. Null when nothing matches.
     */
    search(patterns, scope) {
        if (scope === 'whole')
            this.#join();
        let best = null;
        for (const [index, pattern] of patterns.entries()) {
            const finding = this.#find(pattern, index);
            if (finding !== null && (best === null || finding.at < best.at))
                best = finding;
        }
        if (best !== null)
            return this.#take(best);
        this.#settle(patterns);
        const index = patterns.indexOf(END_OF_FILE);
        if (!this.#hasEnded || index < 0)
            return null;
        return {
            kind: 'matched',
            index,
            before: this.#takeAll(),
            match: '',
            groups: [],
            after: '',
            ...this.#takeLost()
        };
    }
    /** The result of a read whose time is over; the text stays to be read. */
    timeout() {
        this.#join();
        return { kind: 'timeout', before: this.#recent, ...this.#takeLost() };
    }
    /** The result of a read at the end of the output. */
    endOfFile() {
        return { kind: 'eof', before: this.#takeAll(), ...this.#takeLost() };
    }
    #add(text) {
        this.#recent += text;
        const length = this.#olderLength + this.#recent.length;
        if (length <= this.#limit)
            return;
        const unseen = this.#recent.length - this.#freshAt;
        this.#join();
        const dropped = length - Math.floor(this.#limit * 0.75);
        this.#recent = this.#recent.slice(dropped);
        this.#freshAt = Math.max(0, this.#recent.length - unseen);
        this.#lost += dropped;
    }
    #join() {
        this.#recent = this.#older.join('') + this.#recent;
        this.#older = [];
        this.#olderLength = 0;
        this.#freshAt = 0;
    }
    #find(pattern, index) {
        if (typeof pattern === 'symbol')
            return null;
        if (typeof pattern === 'string') {
            const at = this.#recent.indexOf(pattern, Math.max(0, this.#freshAt - pattern.length + 1));
            return at < 0 ? null : { index, at, match: pattern, groups: [] };
        }
        const search = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
        // Only the true beginning of the text may match as such.
        search.lastIndex = Math.max(this.#olderLength > 0 ? 1 : 0, this.#freshAt - LONGEST_QUICK_MATCH);
        const found = search.exec(this.#recent);
        return found === null ? null : { index, at: found.index, match: found[0], groups: found.slice(1) };
    }
    #take({ index, at, match, groups }) {
        const before = this.#older.join('') + this.#recent.slice(0, at);
        this.#older = [];
        this.#olderLength = 0;
        this.#recent = this.#recent.slice(at + match.length);
        this.#freshAt = 0;
        return { kind: 'matched', index, before, match, groups, after: this.#recent, ...this.#takeLost() };
    }
    /** After a look that found nothing, the new text is old, and its front is put aside. */
    #settle(patterns) {
        const longest = Math.max(0, ...patterns.map((pattern) => (typeof pattern === 'string' ? pattern.length : 0)));
        const reach = Math.max(LONGEST_QUICK_MATCH, longest) + 1;
        if (this.#recent.length > reach * 4) {
            const cut = this.#recent.length - reach;
            this.#older.push(this.#recent.slice(0, cut));
            this.#olderLength += cut;
            this.#recent = this.#recent.slice(cut);
        }
        this.#freshAt = this.#recent.length;
    }
    #takeAll() {
        this.#join();
        const text = this.#recent;
        this.#recent = '';
        return text;
    }
    #takeLost() {
        const lostCharacters = this.#lost;
        this.#lost = 0;
        return { lostCharacters };
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/process/line-discipline.js
/**
 * A terminal in its usual (canonical) mode cuts a line of more than 4,095 bytes without a word. Such a line is refused
 * before it is sent.
 */



/** N_TTY_BUF_SIZE - 1 of Linux; macOS has 1,024 (MAX_CANON). */
const LONGEST_LINE_BYTES = process.platform === 'darwin' ? 1023 : 4095;
const LINE_ENDS = new Set([0x0a, 0x0d, 0x04]);
/** The longest line in the input, of which `begunBytes` were sent before, and what remains begun after it. */
function measureLines(input, begunBytes) {
    let longestBytes = begunBytes;
    let lineBytes = begunBytes;
    for (const byte of input) {
        lineBytes = LINE_ENDS.has(byte) ? 0 : lineBytes + 1;
        if (lineBytes > longestBytes)
            longestBytes = lineBytes;
    }
    return { longestBytes, begunBytes: lineBytes };
}
/**
 * Lets the input pass when no line of it would be cut; gives the bytes of the line that it leaves begun.
 * @param device the terminal, null when it is none
 * @throws Error when a line is too long for the mode that the terminal is in
 */
async function checkLineLength(input, begunBytes, device) {
    const lines = measureLines(input, begunBytes);
    if (lines.longestBytes <= LONGEST_LINE_BYTES || device === null)
        return lines.begunBytes;
    if (!(await isCanonical(device)))
        return 0;
    throw new Error(`A line of ${lines.longestBytes} bytes was not sent: the terminal would cut it after ${LONGEST_LINE_BYTES}. ` +
        'Send shorter lines, let the program put its terminal into raw mode, or give it the text as a file.');
}
/** Whether the terminal takes input line by line; true where it cannot be asked. */
async function isCanonical(device) {
    try {
        const option = process.platform === 'darwin' ? '-f' : '-F';
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)('stty', [option, device, '-a']);
        return !/(^|[\s;])-icanon\b/.test(stdout);
    }
    catch {
        return true;
    }
}
/** The terminal that a process writes to; null when it writes to something else, or this cannot be seen. */
function readTerminalOf(pid) {
    try {
        const target = external_node_fs_.readlinkSync(`/proc/${pid}/fd/1`);
        return target.startsWith('/dev/') ? target : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/process/interactive-process.js
/** A conversation with a program on its terminal: type, and read until something expected comes. */


/** After so long without output even a match that reaches far back is looked for. */
const QUIET_MS = 50;
const MEGABYTE = 1024 * 1024;
/** What is to be supervised for a conversation; a line is for `sh -c`. */
function buildInteractiveSpec(command, env, memoryLimitMb, timeoutSeconds, options) {
    const { cwd = process.cwd(), columns, rows, graceMs, transcriptFile, memoryCsvFile } = options;
    return {
        ...(columns === undefined ? {} : { columns }),
        ...(rows === undefined ? {} : { rows }),
        ...(graceMs === undefined ? {} : { graceMs }),
        ...(transcriptFile === undefined ? {} : { transcriptFile }),
        ...(memoryCsvFile === undefined ? {} : { memoryCsvFile }),
        command: typeof command === 'string' ? ['/bin/sh', '-c', command] : command,
        cwd,
        env,
        stdin: { kind: 'terminal' },
        memoryLimitBytes: memoryLimitMb * MEGABYTE,
        timeoutMs: timeoutSeconds * 1000
    };
}
class InteractiveProcess {
    #command;
    #memoryLimitMb;
    #buffer = new ExpectBuffer();
    #live = null;
    #lineBytes = 0;
    /** Told when there is something new to look at; null while nobody reads. */
    #wakeReader = null;
    constructor(command, memoryLimitMb) {
        this.#command = command;
        this.#memoryLimitMb = memoryLimitMb;
    }
    /** The observer that the process is to be started with. */
    listen(observer) {
        return {
            ...observer,
            onData: (chunk) => {
                this.#buffer.append(chunk);
                this.#wakeReader?.();
                observer.onData?.(chunk);
            }
        };
    }
    /** The process that was started for it. */
    attach(live) {
        this.#live = live;
        void live.ended.then(() => {
            this.#buffer.end();
            this.#wakeReader?.();
        });
    }
    /** @throws Error when the process has ended, or the terminal would cut a line */
    async send(input) {
        const terminal = this.#live?.terminal;
        if (this.#live === null || terminal == null || this.#buffer.hasEnded)
            throw new Error(`${this.#command} has ended: nothing can be sent to it. Read what it said, or start it again.`);
        const bytes = Buffer.from(input);
        this.#lineBytes = await checkLineLength(bytes, this.#lineBytes, this.#live.terminalDevice);
        await terminal.write(bytes);
    }
    /** @throws Error while another read waits */
    async read(pattern, timeoutMs) {
        if (this.#wakeReader !== null)
            throw new Error(`${this.#command} is being read already: wait for that read before the next.`);
        const isOne = typeof pattern !== 'object' || pattern instanceof RegExp;
        const patterns = isOne ? [pattern] : pattern;
        return this.#look(patterns, 'whole') ?? (await this.#wait(patterns, timeoutMs));
    }
    async terminate() {
        if (this.#live === null)
            throw new Error(`${this.#command} was never started.`);
        this.#live.end({ kind: 'cancelled', reason: 'terminated' });
        return await this.#live.ended;
    }
    /** Null when the process has ended. */
    describe() {
        const live = this.#live;
        if (live?.pid == null || this.#buffer.hasEnded)
            return null;
        return {
            pid: live.pid,
            command: this.#command,
            startedAt: live.startedAt,
            memoryUsageMb: (live.lastSample?.memoryBytes ?? 0) / MEGABYTE,
            memoryLimitMb: this.#memoryLimitMb,
            elapsedSeconds: live.elapsedMs / 1000
        };
    }
    #look(patterns, scope) {
        const found = this.#buffer.search(patterns, scope);
        if (found !== null || !this.#buffer.hasEnded)
            return found;
        return this.#buffer.search(patterns, 'whole') ?? this.#buffer.endOfFile();
    }
    #wait(patterns, timeoutMs) {
        return new Promise((resolve) => {
            let quiet;
            const settle = (result) => {
                if (result === null)
                    return;
                clearTimeout(late);
                clearTimeout(quiet);
                this.#wakeReader = null;
                resolve(result);
            };
            const late = setTimeout(() => {
                settle(this.#look(patterns, 'whole') ?? this.#buffer.timeout());
            }, timeoutMs);
            this.#wakeReader = () => {
                clearTimeout(quiet);
                quiet = setTimeout(() => {
                    settle(this.#look(patterns, 'whole'));
                }, QUIET_MS);
                settle(this.#look(patterns, 'new'));
            };
        });
    }
}

// EXTERNAL MODULE: ./lib/process/launcher.js + 1 modules
var launcher = __webpack_require__(66735);
// EXTERNAL MODULE: ./lib/process/terminate.js
var terminate = __webpack_require__(62226);
;// CONCATENATED MODULE: ./lib/process/clear-away.js

/** Kills what is left, removes the cage, and gives the survivors. Never rejects: what fails is told as a warning. */
async function clearAway({ target, marker, cage, swept }, onWarning) {
    try {
        if (target !== null)
            return await (0,terminate/* endLeftovers */.q9)(target, !swept);
        return swept ? [] : await (0,terminate/* sweepMarked */.TK)(marker);
    }
    catch (error) {
        onWarning(`It could not be checked that nothing of the process is left: ${String(error)}`);
        return [];
    }
    finally {
        const stays = await cage?.release();
        if (stays != null)
            onWarning(stays);
    }
}

;// CONCATENATED MODULE: ./lib/process/deadline.js
/** The wall clock that a process may take. */
/** Longest time that Node's timers can wait (24 days). */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/** Calls `onOver` after the time, unless `signal` is aborted before. */
function startDeadline(timeoutMs, signal, onOver) {
    const timer = setTimeout(onOver, Math.min(timeoutMs, LONGEST_TIMER_MS));
    signal.addEventListener('abort', () => {
        clearTimeout(timer);
    });
}

// EXTERNAL MODULE: ./lib/process/deferred.js
var deferred = __webpack_require__(9190);
;// CONCATENATED MODULE: ./lib/process/launch-report.js
/**
 * What the launcher says of the launch, told apart from what the program writes on the same terminal: frames
 * `NUL mpm NONCE KIND TEXT NUL` before the first byte of the program.
 */
/** Bytes of a launcher that broke which are kept to say why. */
const WORDS_LIMIT = 4096;
/** Reads the frames off the head of a terminal's stream. */
class LaunchReport {
    /** What the launcher is given to sign its frames with. */
    nonce;
    #prefix;
    #held = Buffer.alloc(0);
    #words = '';
    #passing = false;
    #state = { kind: 'starting' };
    #uncaged = [];
    constructor(nonce) {
        this.nonce = nonce;
        this.#prefix = Buffer.from(`\0mpm${nonce} `);
    }
    get state() {
        return this.#state;
    }
    /** Why the program could not be put into its cage; empty when it was, or has none. */
    get uncaged() {
        return this.#uncaged;
    }
    /** Takes the next bytes of the terminal and gives those that are the program's (often all, sometimes none). */
    take(chunk) {
        if (this.#passing)
            return chunk;
        this.#held = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        do
            this.#dropStrayWords();
        while (this.#takeFrame());
        return this.#isFrameBegun() ? Buffer.alloc(0) : this.#pass();
    }
    /** The stream is over: what was held back as a possible frame is the program's. A launch that never began failed. */
    finish() {
        const rest = this.#pass();
        if (this.#state.kind === 'starting') {
            const words = this.#words.trim();
            this.#state = { kind: 'failed', message: words === '' ? 'the launcher ended without a word' : words };
        }
        return rest;
    }
    /** What a launcher prints beside its frames (a locale that perl does not know) is no output of the program. */
    #dropStrayWords() {
        if (this.#state.kind !== 'starting')
            return;
        const frame = this.#held.indexOf(0);
        const stray = this.#held.subarray(0, frame < 0 ? this.#held.length : frame);
        if (this.#words.length < WORDS_LIMIT)
            this.#words += stray.toString('utf8').slice(0, WORDS_LIMIT);
        this.#held = this.#held.subarray(stray.length);
    }
    #takeFrame() {
        if (!this.#held.subarray(0, this.#prefix.length).equals(this.#prefix))
            return false;
        const end = this.#held.indexOf(0, this.#prefix.length);
        if (end < 0)
            return false;
        const [kind = '', ...words] = this.#held.toString('utf8', this.#prefix.length, end).split(' ');
        this.#held = this.#held.subarray(end + 1);
        this.#apply(kind, words);
        return true;
    }
    #apply(kind, words) {
        if (kind === 'started') {
            this.#state = { kind, pid: Number(words[0]), launcherPid: Number(words[1]) };
        }
        else if (kind === 'failed') {
            this.#state = { kind, message: words.join(' ') };
        }
        else {
            this.#uncaged.push(words.join(' '));
        }
    }
    #isFrameBegun() {
        const compared = Math.min(this.#held.length, this.#prefix.length);
        return this.#held.subarray(0, compared).equals(this.#prefix.subarray(0, compared));
    }
    #pass() {
        const bytes = this.#held;
        this.#held = Buffer.alloc(0);
        if (this.#state.kind === 'started') {
            this.#passing = bytes.length > 0;
            return bytes;
        }
        // Without a start no program wrote this: it is the launcher, or what should have been it, in trouble.
        if (this.#words.length < WORDS_LIMIT)
            this.#words += bytes.toString('utf8').slice(0, WORDS_LIMIT);
        return Buffer.alloc(0);
    }
}

// EXTERNAL MODULE: ./lib/process/process-tree.js
var process_tree = __webpack_require__(48009);
;// CONCATENATED MODULE: ./lib/process/live-launch.js
/** The launcher's command line for one supervised process: what it runs, under which marker, cage and user. */


/**
 * Builds it.
 * @param nonce by which the launcher's own words are known among the program's
 * @throws Error when the environment cannot be handed over to another user
 */
function buildLiveLaunch(spec, tools, nonce, marker) {
    const { backend, machine, cage, control } = tools;
    const env = { ...spec.env, [process_tree/* MARKER_VARIABLE */.a0]: marker };
    return (0,launcher/* buildLaunchCommand */.XT)({
        nonce,
        command: spec.command,
        cwd: spec.cwd,
        env,
        stdinFile: spec.stdin.kind === 'file' ? spec.stdin.path : undefined,
        stderrFile: spec.stderrFile,
        join: cage?.join ?? null,
        limitMarkKib: (0,process_tree/* markerLimitKib */.MT)(marker),
        parentPid: backend.kind === 'script' || control !== null ? null : process.pid,
        user: userOf(spec, tools, env)
    }, machine);
}
function userOf({ ownedPaths = [] }, { user, control }, env) {
    if (user === undefined)
        return undefined;
    const { uid, gid, prefix } = user;
    const files = control === null ? null : { fifo: control.fifo, environment: control.writeEnvironment(env) };
    return { uid, gid, prefix, ownedPaths, control: files };
}

;// CONCATENATED MODULE: ./lib/process/memory-log.js
/** `memory.csv`: one line per memory sample, written as the sample is taken. */

const HEADER = 'elapsed_ms,memory_bytes,processes,cpu_percent,level\n';
/** The line of one sample. */
function renderSample(sample) {
    const { elapsedMs, memoryBytes, processes, cpuPercent, level } = sample;
    return `${Math.round(elapsedMs)},${memoryBytes},${processes},${cpuPercent.toFixed(1)},${level}\n`;
}
/** Opens the log and writes its header. A full disk is told once and survived. */
function openMemoryLog(file, onWarning) {
    let descriptor;
    const attempt = (act) => {
        try {
            act();
        }
        catch (error) {
            const words = error instanceof Error ? error.message : String(error);
            onWarning(`The memory log ${file} cannot be written (${words}): free disk space. Supervision goes on.`);
            close();
        }
    };
    const close = () => {
        if (descriptor !== undefined)
            external_node_fs_.closeSync(descriptor);
        descriptor = undefined;
    };
    attempt(() => {
        descriptor = external_node_fs_.openSync(file, 'w', 0o600);
        external_node_fs_.writeSync(descriptor, HEADER);
    });
    return {
        write: (sample) => {
            attempt(() => {
                if (descriptor !== undefined)
                    external_node_fs_.writeSync(descriptor, renderSample(sample));
            });
        },
        close
    };
}

;// CONCATENATED MODULE: ./lib/process/program-tree.js

class ProgramTree extends process_tree/* ProcessTree */.i$ {
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

;// CONCATENATED MODULE: ./lib/process/memory-watch.js


class MemoryWatch {
    lastSample = null;
    peakMemoryBytes = 0;
    #spec;
    #observer;
    #monitor;
    #pid = null;
    #log = null;
    #hasToldExceeded = false;
    constructor(spec, observer, monitor) {
        this.#spec = spec;
        this.#observer = observer;
        this.#monitor = monitor;
    }
    /**
     * @param cage the kernel's fence, null when the process is not in it
     * @param onCpu told the CPU time in milliseconds since the sample before
     * @param onEnd told that the process is to be ended, and why
     */
    start(pid, target, cage, onCpu, onEnd) {
        const { memoryCsvFile, memoryLimitBytes } = this.#spec;
        if (memoryCsvFile !== undefined)
            this.#log = openMemoryLog(memoryCsvFile, (message) => this.#observer.onWarning?.(message));
        this.#pid = pid;
        this.#monitor.startMonitoring(pid, {
            limitBytes: memoryLimitBytes,
            cage,
            tree: target.launcherKind === 'perl' ? new ProgramTree(target.tree, target.launcher.pid) : target.tree,
            onSample: (sample) => {
                const passedMs = sample.elapsedMs - (this.lastSample?.elapsedMs ?? 0);
                this.lastSample = sample;
                this.peakMemoryBytes = Math.max(this.peakMemoryBytes, sample.memoryBytes);
                this.#log?.write(sample);
                onCpu((sample.cpuPercent / 100) * passedMs);
                this.#observer.onSample?.(sample);
            },
            onLevel: (crossing) => {
                this.#tell(crossing);
            },
            onExceeded: ({ memoryBytes, limitBytes }) => {
                const enforcement = cage?.wasKilledByKernel() === true ? 'kernel' : 'polling';
                onEnd({ kind: 'memory-exceeded', pid, memoryBytes, limitBytes, enforcement });
            },
            onMachineLow: ({ memoryBytes, availableBytes }) => {
                onEnd({ kind: 'machine-low', pid, memoryBytes, availableBytes });
            }
        });
    }
    /** The kernel may have killed before the next look: then the limit was reached, and it is told now. */
    noteExceeded({ pid, memoryBytes, limitBytes }) {
        this.peakMemoryBytes = Math.max(this.peakMemoryBytes, memoryBytes);
        if (!this.#hasToldExceeded)
            this.#tell({ pid, memoryBytes, limitBytes, level: 'exceeded' });
    }
    #tell(crossing) {
        this.#hasToldExceeded ||= crossing.level === 'exceeded';
        this.#observer.onLevel?.(crossing);
    }
    stop() {
        if (this.#pid !== null)
            this.#monitor.stopMonitoring(this.#pid);
        this.#log?.close();
    }
}

;// CONCATENATED MODULE: ./lib/process/gather.js
/**
 * Many small pieces in few large writes. A terminal gives some 4 KB at a time, and a call for each is what a flood
 * costs. What comes after a pause is written at once; in a flood it is written when the buffer is full, or shortly after.
 */
const BUFFER_BYTES = 65_536;
/** No byte is held back for longer. */
const HOLD_MS = 10;
/** @param write must have done with the bytes when it returns */
function createGatherer(write, nowMs = () => performance.now()) {
    let buffer;
    let length = 0;
    let writtenMs = -Infinity;
    let timer;
    const flush = () => {
        clearTimeout(timer);
        timer = undefined;
        if (buffer === undefined || length === 0)
            return;
        const held = buffer.subarray(0, length);
        length = 0;
        writtenMs = nowMs();
        write(held);
    };
    return {
        flush,
        write: (chunk) => {
            if (length === 0 && nowMs() - writtenMs >= HOLD_MS) {
                writtenMs = nowMs();
                write(chunk);
                return;
            }
            if (length + chunk.length > BUFFER_BYTES)
                flush();
            if (chunk.length > BUFFER_BYTES) {
                write(chunk);
                return;
            }
            buffer ??= Buffer.allocUnsafeSlow(BUFFER_BYTES);
            length += chunk.copy(buffer, length);
            timer ??= setTimeout(flush, HOLD_MS);
        }
    };
}

;// CONCATENATED MODULE: ./lib/process/transcript.js
/**
 * Every byte of a terminal on disk, written while nothing more is read: a slow disk slows the program down instead of
 * filling our memory. Above its bound the file keeps its head and its tail; the middle is cut, counted and said.
 */


/** The tail is held in memory until the end, so it is small beside the head. */
const TAIL_SHARE = 0.25;
const LARGEST_TAIL_BYTES = 1024 * 1024;
/** The line that stands where the middle was. */
function renderCut(cutBytes) {
    return `\r\n[... ${cutBytes} bytes cut here: the transcript's limit was reached ...]\r\n`;
}
/**
 * Opens a transcript. A full disk is told once through `onWarning` and survived: what cannot be written is counted as
 * cut. `writeNow` is the file's write, handed in by tests.
 */
function openTranscript(file, limitBytes, onWarning, writeNow = external_node_fs_.writeSync) {
    const sink = openSink(file, onWarning, writeNow);
    const beginning = createGatherer((bytes) => {
        sink.write(bytes);
    });
    const tailBytes = Math.min(LARGEST_TAIL_BYTES, Math.floor(limitBytes * TAIL_SHARE));
    let headRoom = limitBytes - tailBytes;
    let tail;
    return {
        write: (chunk) => {
            const head = chunk.subarray(0, headRoom);
            if (head.length > 0)
                beginning.write(head);
            headRoom -= head.length;
            if (head.length === chunk.length)
                return;
            tail ??= new TailBuffer(tailBytes);
            tail.add(chunk.subarray(head.length));
        },
        close: () => {
            beginning.flush();
            const cutBytes = tail?.droppedBytes ?? 0;
            if (cutBytes > 0) {
                sink.write(Buffer.from(renderCut(cutBytes)), false);
                onWarning(`The transcript ${file} is bounded to ${limitBytes} bytes: ${cutBytes} bytes were cut from its middle.`);
            }
            for (const part of tail?.parts() ?? [])
                sink.write(part);
            return cutBytes + sink.close();
        }
    };
}
/** A file that takes bytes until the disk refuses. */
function openSink(file, onWarning, writeNow) {
    let descriptor;
    let lostBytes = 0;
    const give = (error) => {
        const words = error instanceof Error ? error.message : String(error);
        onWarning(`The transcript ${file} cannot be written (${words}): free disk space. The process goes on without it.`);
        if (descriptor !== undefined)
            external_node_fs_.closeSync(descriptor);
        descriptor = undefined;
    };
    try {
        descriptor = external_node_fs_.openSync(file, 'w', 0o600);
    }
    catch (error) {
        give(error);
    }
    return {
        write: (bytes, counts = true) => {
            let rest = bytes;
            try {
                while (descriptor !== undefined && rest.length > 0)
                    rest = rest.subarray(writeNow(descriptor, rest));
            }
            catch (error) {
                give(error);
            }
            if (counts)
                lostBytes += rest.length;
        },
        close: () => {
            if (descriptor !== undefined)
                external_node_fs_.closeSync(descriptor);
            descriptor = undefined;
            return lostBytes;
        }
    };
}
/** The last bytes of a stream, in a ring of fixed size. */
class TailBuffer {
    droppedBytes = 0;
    #ring;
    #start = 0;
    #length = 0;
    constructor(size) {
        this.#ring = Buffer.allocUnsafe(size);
    }
    add(chunk) {
        const size = this.#ring.length;
        const kept = chunk.subarray(Math.max(0, chunk.length - size));
        this.droppedBytes += chunk.length - kept.length;
        const pushed = Math.max(0, this.#length + kept.length - size);
        this.droppedBytes += pushed;
        this.#start = size === 0 ? 0 : (this.#start + pushed) % size;
        this.#length -= pushed;
        const end = size === 0 ? 0 : (this.#start + this.#length) % size;
        const first = kept.copy(this.#ring, end);
        kept.copy(this.#ring, 0, first);
        this.#length += kept.length;
    }
    /** In order, at most two pieces. */
    parts() {
        const end = this.#start + this.#length;
        const size = this.#ring.length;
        return [
            this.#ring.subarray(this.#start, Math.min(end, size)),
            this.#ring.subarray(0, Math.max(0, end - size))
        ];
    }
}

;// CONCATENATED MODULE: ./lib/process/output-record.js
/** What is kept of a process's output: the number of its bytes, its transcript, and a listener that gets each chunk. */

/** Bound on a transcript where the caller names none: 256 MiB. */
const TRANSCRIPT_LIMIT_BYTES = 256 * 1024 * 1024;
/** The output of one process on its way. */
class OutputRecord {
    outputBytes = 0;
    #transcript;
    #onData;
    constructor(spec, onData, onWarning) {
        this.#onData = onData;
        this.#transcript =
            spec.transcriptFile === undefined
                ? null
                : openTranscript(spec.transcriptFile, spec.transcriptLimitBytes ?? TRANSCRIPT_LIMIT_BYTES, onWarning);
    }
    take(bytes) {
        if (bytes.length === 0)
            return;
        this.outputBytes += bytes.length;
        // First to disk, or in a flood to what goes there within milliseconds: a listener comes second.
        this.#transcript?.write(bytes);
        this.#onData(bytes);
    }
    /** Closes the transcript; gives the bytes that are not in it. */
    close() {
        return this.#transcript?.close() ?? 0;
    }
}

// EXTERNAL MODULE: ./lib/process/process-table.js + 1 modules
var process_table = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/process/run-marker.js + 1 modules
var run_marker = __webpack_require__(80364);
;// CONCATENATED MODULE: ./lib/process/process-end.js
/**
 * The first cause: what we ended it for, then a launch that failed, then the kernel's kill for memory, then the
 * program's own exit.
 */
function decideEnd(cause, end, launch, circumstances) {
    if (cause !== null)
        return cause;
    const { command, pid, killedByKernel, peakMemoryBytes, limitBytes } = circumstances;
    if (launch.kind !== 'started')
        return { kind: 'spawn-failed', message: `${command} could not be started: ${wordsOf(launch)}` };
    if (killedByKernel) {
        const memoryBytes = Math.max(peakMemoryBytes, limitBytes);
        return { kind: 'memory-exceeded', pid, memoryBytes, limitBytes, enforcement: 'kernel' };
    }
    if (end.signal !== null)
        return { kind: 'signalled', signal: end.signal };
    return { kind: 'exited', exitCode: end.exitCode ?? -1 };
}
function wordsOf(launch) {
    return launch.kind === 'failed' ? launch.message : 'its launcher said nothing';
}
/** The result of a process that was never started. */
function neverStarted(end) {
    return {
        end,
        pid: null,
        exitCode: null,
        signal: null,
        durationMs: 0,
        peakMemoryBytes: 0,
        outputBytes: 0,
        cutBytes: 0,
        survivors: []
    };
}

;// CONCATENATED MODULE: ./lib/process/stall-watch.js
/** Tells a process that does nothing from one that is quiet but at work. Pure: the time is handed in. */
/** CPU below this share of the silent time is the idling of a program that waits (timers, a spinner that is not shown). */
const IDLE_CPU_SHARE = 0.01;
/** One tick of the kernel's clock may fall on any process at any time. */
const CPU_NOISE_MS = 30;
/** Watches one process for signs of life. All times are milliseconds of one clock. */
class StallWatch {
    #stallMs;
    #lastLifeMs;
    #cpuSinceMs = 0;
    #told = false;
    constructor(stallMs, nowMs) {
        this.#stallMs = stallMs;
        this.#lastLifeMs = nowMs;
    }
    /** The process wrote something. */
    noteOutput(nowMs) {
        this.#lastLifeMs = nowMs;
        this.#cpuSinceMs = 0;
        this.#told = false;
    }
    /** The process used CPU for so long since it was last asked. */
    noteCpu(cpuMs, nowMs) {
        this.#cpuSinceMs += cpuMs;
        const silentMs = nowMs - this.#lastLifeMs;
        if (this.#cpuSinceMs > Math.max(CPU_NOISE_MS, silentMs * IDLE_CPU_SHARE))
            this.noteOutput(nowMs);
    }
    /** Silent time in milliseconds when a stall is to be told now; null otherwise. Told once for each stall. */
    check(nowMs) {
        const silentMs = nowMs - this.#lastLifeMs;
        if (this.#told || silentMs < this.#stallMs)
            return null;
        this.#told = true;
        return silentMs;
    }
    /** Milliseconds until it is worth to check again. */
    nextCheckMs(nowMs) {
        return this.#told ? this.#stallMs : Math.max(1, this.#lastLifeMs + this.#stallMs - nowMs);
    }
}

;// CONCATENATED MODULE: ./lib/process/stall-timer.js
/** Looks at a stall watch when it is due. */

/**
 * Starts to watch, until `signal` is aborted. Gives the function that is told each sign of life: CPU time in
 * milliseconds, or null for output.
 */
function startStallTimer(stallMs, signal, onStall) {
    const watch = new StallWatch(stallMs, performance.now());
    let timer;
    const arm = () => {
        timer = setTimeout(look, watch.nextCheckMs(performance.now()));
    };
    const look = () => {
        const silentMs = watch.check(performance.now());
        if (silentMs !== null)
            onStall(silentMs);
        if (!signal.aborted)
            arm();
    };
    arm();
    signal.addEventListener('abort', () => {
        clearTimeout(timer);
    });
    return (cpuMs) => {
        if (cpuMs === null)
            watch.noteOutput(performance.now());
        else
            watch.noteCpu(cpuMs, performance.now());
    };
}

;// CONCATENATED MODULE: ./lib/process/terminal.js
/**
 * What every way to give a program a terminal has in common. The ways are siblings of `pty.ts`; all are lossless: each
 * byte that the program wrote is told before the end is.
 */
/** Size of a terminal where the caller names none: wide enough that programs seldom wrap. */
const DEFAULT_COLUMNS = 200;
const DEFAULT_ROWS = 50;

;// CONCATENATED MODULE: ./lib/process/live-process.js
/**
 * One process from its start to its result. All that can end it (its exit, a limit, a caller) meets at one gate, where
 * the first cause wins. Its end is the end of its terminal; the result comes when nothing of it is left.
 */
















/** Time that a program has to end by itself, where the caller names none. */
const GRACE_MS = 5000;
/** A launch is over within this, one way or the other. */
const LAUNCH_MS = 1000;
/** A terminal that was closed tells its end within this, or never. */
const CLOSED_MS = 1000;
/** A process under supervision. */
class LiveProcess {
    startedAt = new Date();
    /** Resolves when the program runs or when it is known that it will not. */
    launched;
    /** Its result. Never rejects. */
    ended;
    #spec;
    #observer;
    #tools;
    #report = new LaunchReport((0,external_node_crypto_.randomUUID)());
    #marker;
    #clockStart = performance.now();
    #over = new AbortController();
    #output;
    #memory;
    #terminalEnd = (0,deferred/* createDeferred */.u)();
    #launch = (0,deferred/* createDeferred */.u)();
    #terminal = null;
    #target = null;
    #launcher = null;
    #pid = null;
    #cause = null;
    #noteLife = () => undefined;
    /** Starts the process at once. */
    constructor(spec, observer, tools) {
        this.#spec = spec;
        this.#observer = observer;
        this.#tools = tools;
        this.#marker = (0,run_marker/* newMarker */.XS)(tools.sessionId);
        this.#output = new OutputRecord(spec, (chunk) => observer.onData?.(chunk), this.#warn);
        this.#memory = new MemoryWatch(spec, observer, tools.monitor);
        this.launched = this.#launch.promise;
        this.#start();
        this.ended = this.#conclude();
    }
    /** Process id of the program; null before its start. */
    get pid() {
        return this.#pid;
    }
    get lastSample() {
        return this.#memory.lastSample;
    }
    get elapsedMs() {
        return performance.now() - this.#clockStart;
    }
    /** The living terminal; null when it never came to be. */
    get terminal() {
        return this.#terminal;
    }
    /** The terminal's name in the file system; null when it is none (a pipe). */
    get terminalDevice() {
        const pid = this.#target?.launcher.pid;
        return this.#terminal?.device ?? (pid === undefined ? null : readTerminalOf(pid));
    }
    /** Ends the process for this reason, unless it is ending already. */
    end(cause, graceMs = this.#spec.graceMs ?? GRACE_MS) {
        if (this.#cause !== null || this.#over.signal.aborted)
            return;
        this.#cause = cause;
        this.#bringToEnd(graceMs).catch((error) => {
            this.#warn(`The process could not be ended in order: ${String(error)}`);
            this.#closeTerminal();
        });
    }
    #warn = (message) => {
        this.#observer.onWarning?.(message);
    };
    #start() {
        const { backend } = this.#tools;
        const command = buildLiveLaunch(this.#spec, this.#tools, this.#report.nonce, this.#marker);
        this.#launcher = command;
        try {
            this.#terminal = backend.start({ ...command, columns: this.#spec.columns ?? DEFAULT_COLUMNS, rows: this.#spec.rows ?? DEFAULT_ROWS }, { onData: this.#take, onEnd: this.#terminalEnd.resolve });
            this.#aimAt(this.#terminal.pid);
        }
        catch (error) {
            this.#cause = { kind: 'spawn-failed', message: error instanceof Error ? error.message : String(error) };
            this.#terminalEnd.resolve({ exitCode: null, signal: null, complete: true });
        }
        this.#keepTime();
    }
    /** From here on the tree below this process is ours to end. */
    #aimAt(pid) {
        const launcher = (0,process_table/* readProcessEntry */.Yo)(pid);
        // Gone already: then its terminal is about to say so.
        if (launcher === null)
            return;
        // A launcher that adopts every orphan loses none: nobody has to look for the marker in all environments.
        const launcherKind = this.#launcher?.kind ?? 'sh';
        const marker = this.#launcher?.adoptsOrphans === true ? undefined : this.#marker;
        const tree = this.#target?.tree ?? new process_tree/* ProcessTree */.i$(launcher, marker);
        const { cage, user, control } = this.#tools;
        this.#target = { launcherKind, launcher, tree, marker: this.#marker, cage, user, control };
    }
    #keepTime() {
        const { timeoutMs, stallMs = 0, onStall } = this.#spec;
        startDeadline(timeoutMs, this.#over.signal, () => {
            this.end({ kind: 'timed-out', timeoutMs });
        });
        if (stallMs > 0) {
            this.#noteLife = startStallTimer(stallMs, this.#over.signal, (silentMs) => {
                this.#observer.onStall?.(silentMs);
                if (onStall === 'end')
                    this.end({ kind: 'stalled', silentMs });
            });
        }
    }
    #take = (chunk) => {
        const bytes = this.#report.take(chunk);
        const { state } = this.#report;
        if (this.#pid === null && state.kind === 'started')
            this.#begin(state.pid, state.launcherPid);
        if (bytes.length > 0)
            this.#noteLife(null);
        this.#output.take(bytes);
    };
    #begin(pid, launcherPid) {
        this.#pid = pid;
        // With `script` between, the launcher is not what was started on the terminal.
        if (this.#target !== null)
            this.#aimAt(launcherPid);
        for (const why of this.#report.uncaged)
            this.#warn(`The kernel's memory limit does not hold process ${pid} (${why}); its memory is polled instead.`);
        if (this.#target !== null) {
            const cage = this.#report.uncaged.length > 0 ? null : this.#tools.cage;
            this.#memory.start(pid, this.#target, cage, this.#noteLife, (cause) => {
                this.end(cause, 0);
            });
        }
        this.#observer.onStarted?.(pid);
        this.#launch.resolve(undefined);
    }
    async #bringToEnd(graceMs) {
        const ended = this.#terminalEnd.promise;
        // Asked before it has started the program, `script` answers in words of its own, and takes its time.
        if (this.#tools.backend.kind === 'script')
            await (0,terminate/* settles */.no)(this.#launch.promise, LAUNCH_MS);
        if (this.#target !== null)
            await (0,terminate/* endTree */.Sb)(this.#target, graceMs, ended);
        else if (await (0,terminate/* settles */.no)(ended, graceMs))
            return;
        if (!(await (0,terminate/* settles */.no)(ended, 0)))
            this.#closeTerminal();
    }
    /** What is still on the terminal cannot be ended: nobody waits for its last word. */
    #closeTerminal() {
        this.#terminal?.close();
        setTimeout(this.#terminalEnd.resolve, CLOSED_MS, { exitCode: null, signal: null, complete: false });
    }
    async #conclude() {
        const end = await this.#terminalEnd.promise;
        const { elapsedMs: durationMs } = this;
        this.#output.take(this.#report.finish());
        this.#over.abort('over');
        this.#launch.resolve(undefined);
        this.#memory.stop();
        const { cage } = this.#tools;
        const killedByKernel = cage?.wasKilledByKernel() ?? false;
        const swept = this.#launcher?.adoptsOrphans === true && this.#cause === null && end.signal === null;
        const remains = { target: this.#target, marker: this.#marker, cage, swept };
        const survivors = await clearAway(remains, this.#warn);
        this.#tools.control?.close();
        const cutBytes = this.#output.close();
        if (!end.complete)
            this.#warn('The terminal had to be closed before all of it was read: output may be cut.');
        const failed = this.#report.state.kind === 'failed' || this.#terminal === null;
        const cause = decideEnd(this.#cause, end, this.#report.state, {
            command: this.#spec.command[0],
            pid: this.#pid ?? 0,
            killedByKernel,
            peakMemoryBytes: this.#memory.peakMemoryBytes,
            limitBytes: this.#spec.memoryLimitBytes
        });
        if (cause.kind === 'memory-exceeded')
            this.#memory.noteExceeded(cause);
        return {
            end: cause,
            pid: failed ? null : this.#pid,
            exitCode: failed ? null : end.exitCode,
            signal: failed ? null : end.signal,
            durationMs,
            peakMemoryBytes: this.#memory.peakMemoryBytes,
            outputBytes: this.#output.outputBytes,
            cutBytes,
            survivors
        };
    }
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/process/launcher-control.js
/**
 * How a launcher that belongs to root is told what to do by us, whose signals the kernel does not let through: by
 * letters in a FIFO. When we die the FIFO has no writer any more, and the launcher ends its tree by itself.
 */





const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** What the launcher reads: a request to end, and the order to kill. */
const ASK = 'A';
const SWEEP = 'S';
/**
 * Opens a line, where our signals do not reach the launcher; null where they do.
 * @throws Error when no FIFO can be made
 */
async function openLauncherControl(user) {
    if (user.prefix.length === 0)
        return null;
    const base = external_node_path_.join(user.controlFolder, (0,external_node_crypto_.randomUUID)());
    const fifo = `${base}.fifo`;
    const environment = `${base}.env`;
    await run('/usr/bin/env', ['mkfifo', '-m', '600', fifo], { env: { PATH: '/usr/bin:/bin' } });
    // Opened for both ways it waits for nobody, and is at its end only when we are.
    const descriptor = (0,external_node_fs_.openSync)(fifo, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_NONBLOCK);
    const say = (letter) => {
        try {
            return (0,external_node_fs_.writeSync)(descriptor, letter) > 0;
        }
        catch {
            return false;
        }
    };
    return {
        fifo,
        writeEnvironment: (env) => {
            const lines = Object.entries(env).map(([name, value]) => `${name}=${value}\0`);
            (0,external_node_fs_.writeFileSync)(environment, lines.join(''), { mode: 0o600 });
            return environment;
        },
        ask: () => say(ASK),
        sweep: () => say(SWEEP),
        close: () => {
            (0,external_node_fs_.closeSync)(descriptor);
            (0,external_node_fs_.rmSync)(fifo, { force: true });
            // Still there when the launcher never came to be.
            (0,external_node_fs_.rmSync)(environment, { force: true });
        }
    };
}

// EXTERNAL MODULE: ./lib/process/memory-monitor.js + 8 modules
var memory_monitor = __webpack_require__(94015);
;// CONCATENATED MODULE: ./lib/process/spawn-queue.js
/** Lets processes start one after the other with a turn of the loop between: each start stops the loop for a moment. */
class SpawnQueue {
    #last = Promise.resolve();
    /** Resolves when it is the caller's turn. */
    enter() {
        this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)));
        return this.#last;
    }
}

;// CONCATENATED MODULE: ./lib/process/process-manager.js
/** Starts processes on terminals of their own, within limits, and answers for all of them until they are gone. */











const DEFAULT_MEMORY_LIMIT_MB = 1024;
const DEFAULT_TIMEOUT_SECONDS = 300;
const DEFAULT_READ_TIMEOUT_SECONDS = 30;
class ProcessManager {
    #options;
    #machine;
    #monitor;
    #live = new Set();
    #interactive = new Map();
    #backend;
    #spawns = new SpawnQueue();
    #hasToldShortcoming = false;
    #runs = 0;
    #isDisposed = false;
    constructor(options = {}) {
        this.#options = options;
        this.#machine = options.machine ?? (0,launcher/* findLaunchMachine */.uT)();
        this.#monitor = options.monitor ?? new memory_monitor/* MemoryMonitor */.E();
    }
    /**
     * Runs a process to its end and answers for its whole tree. Never rejects for what the process does: a failure is a
     * result.
     * @param signal ends the process as `cancelled`; its reason is told in the result
     */
    async run(spec, observer, signal) {
        const started = await this.#start(spec, observer, signal);
        return started instanceof LiveProcess ? await started.ended : started;
    }
    /**
     * Starts a program to talk to.
     * @param command program and arguments, or a line for `sh -c`
     * @param env the whole environment; a copy of ours by default
     * @returns the id by which the process is known here
     * @throws Error when it cannot be started
     */
    async createInteractiveProcess(command, env, memoryLimitMb = DEFAULT_MEMORY_LIMIT_MB, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS, options = {}) {
        const processId = (0,external_node_crypto_.randomUUID)();
        const spec = buildInteractiveSpec(command, env ?? copyOf(process.env), memoryLimitMb, timeoutSeconds, options);
        const title = typeof command === 'string' ? command : command.join(' ');
        const conversation = new InteractiveProcess(title, memoryLimitMb);
        const observer = conversation.listen(options.observer ?? {});
        const started = await this.#start(spec, observer, new AbortController().signal);
        if (!(started instanceof LiveProcess))
            throw startError(started);
        await started.launched;
        if (started.pid === null)
            throw startError(await started.ended);
        conversation.attach(started);
        this.#interactive.set(processId, conversation);
        return processId;
    }
    /**
     * Types into the terminal exactly what is given: end a line with `\n` (or `\r`, for programs that read keys).
     * Resolves when the terminal took all of it.
     * @throws Error for an unknown id, an ended process, or a line that a terminal would cut
     */
    async sendToProcess(processId, input) {
        await this.#find(processId).send(input);
    }
    /**
     * Reads until one of the patterns matches, the time is over, or the process has ended. What is read up to the end of
     * a match is taken away; the rest stays for the next call.
     * @throws Error for an unknown id, or while another read of this process waits
     */
    async readFromProcess(processId, pattern, timeoutSeconds = DEFAULT_READ_TIMEOUT_SECONDS) {
        return await this.#find(processId).read(pattern, timeoutSeconds * 1000);
    }
    /**
     * Ends the process and its tree, and forgets it; of one that has ended already it gives the result.
     * @throws Error for an unknown id
     */
    async terminateProcess(processId) {
        const conversation = this.#find(processId);
        const result = await conversation.terminate();
        this.#interactive.delete(processId);
        return result;
    }
    /** The interactive processes that live now. */
    getActiveProcesses() {
        return [...this.#interactive].flatMap(([processId, conversation]) => {
            const state = conversation.describe();
            return state === null ? [] : [{ processId, ...state }];
        });
    }
    /** Ends everything that still lives. After it nothing is started any more. */
    async dispose() {
        this.#isDisposed = true;
        await this.#spawns.enter();
        await Promise.all([...this.#live].map((live) => {
            live.end({ kind: 'cancelled', reason: 'the process manager was closed' });
            return live.ended;
        }));
        this.#interactive.clear();
        this.#monitor.stopMonitoring();
    }
    async #start(spec, observer, signal) {
        const backend = await this.#chooseBackend(observer);
        await this.#spawns.enter();
        if (this.#whyNotStart(signal) === null) {
            const cage = await this.#createCage(spec, observer);
            const { user } = this.#options;
            const control = user === undefined ? null : await openLauncherControl(user);
            const reason = this.#whyNotStart(signal);
            if (reason === null)
                return this.#startNow(spec, observer, signal, { backend, cage, control });
            control?.close();
            await cage?.release();
        }
        return neverStarted({ kind: 'cancelled', reason: this.#whyNotStart(signal) ?? '' });
    }
    /** The cancel that came before the start; null when there was none. */
    #whyNotStart(signal) {
        if (signal.aborted)
            return abortReason(signal);
        return this.#isDisposed ? 'the process manager was closed' : null;
    }
    #startNow(spec, observer, signal, tools) {
        const live = new LiveProcess(spec, observer, {
            ...tools,
            machine: this.#machine,
            monitor: this.#monitor,
            sessionId: this.#options.sessionId,
            user: this.#options.user
        });
        this.#live.add(live);
        const cancel = () => {
            live.end({ kind: 'cancelled', reason: abortReason(signal) });
        };
        (0,external_node_events_.setMaxListeners)(0, signal); // One signal ends all runs of a session, more than Node expects.
        signal.addEventListener('abort', cancel);
        void live.ended.then(() => {
            signal.removeEventListener('abort', cancel);
            this.#live.delete(live);
        });
        return live;
    }
    async #chooseBackend(observer) {
        this.#backend ??=
            this.#options.backend === undefined
                ? (0,choose_terminal/* chooseTerminal */.u)(this.#machine)
                : Promise.resolve(this.#options.backend);
        const backend = await this.#backend;
        if (backend.shortcoming !== null && !this.#hasToldShortcoming) {
            this.#hasToldShortcoming = true;
            observer.onWarning?.(backend.shortcoming);
        }
        return backend;
    }
    async #createCage(spec, observer) {
        this.#runs += 1;
        const name = `run-${this.#runs}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
        return ((await this.#options.enforcer?.createCage(name, spec.memoryLimitBytes, (message) => {
            observer.onWarning?.(message);
        })) ?? null);
    }
    #find(processId) {
        const conversation = this.#interactive.get(processId);
        if (conversation === undefined)
            throw new Error(`There is no process ${processId}: it was never created here, or it was terminated. ` +
                'Use the id that createInteractiveProcess gave.');
        return conversation;
    }
}
function startError({ end }) {
    return new Error(end.kind === 'spawn-failed' ? end.message : `The process was not started: ${end.kind}`);
}
function copyOf(env) {
    return Object.fromEntries(Object.entries(env).filter((pair) => pair[1] !== undefined));
}


/***/ }),

/***/ 28040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pD: () => (/* binding */ ProcessScan),
  pH: () => (/* binding */ structureOf)
});

// UNUSED EXPORTS: readLastPid

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/process/kernel-constants.js
var kernel_constants = __webpack_require__(34132);
// EXTERNAL MODULE: ./lib/process/proc-stat.js
var proc_stat = __webpack_require__(24684);
;// CONCATENATED MODULE: ./lib/process/member-file.js
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

// EXTERNAL MODULE: ./lib/process/process-table.js + 1 modules
var process_table = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/process/process-scan.js
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
    #lastPid = null;
    /** Who was given a pid up to this one has been listed for certain, if it lived. */
    #listedPid = 0;
    #wholeAtMs = -Infinity;
    #lastPidAtWhole = null;
    #structure = {};
    constructor(sources = {}) {
        this.#readTable = sources.readTable ?? process_table/* readProcessTable */.Uc;
        this.#readLastPid = sources.readLastPid ?? readLastPid;
        this.#nowMs = sources.nowMs ?? (() => performance.now());
    }
    /** All processes, members as they are now. A table that was given stays as it is; it is given again when it still holds. */
    read() {
        const lastPid = this.#readLastPid();
        const before = this.#lastPid;
        // A smaller number than before: they were all given out once, and it begins anew.
        if (lastPid === null || before === null || lastPid < before || this.#isWholeDue(lastPid))
            return this.#readWhole();
        this.#lastPid = lastPid;
        if (lastPid > this.#listedPid)
            this.#meetNew(before, lastPid);
        for (const [pid, file] of this.#members)
            this.#readMember(pid, file);
        return this.#give();
    }
    /** The pid that was given out last; null where the system does not tell. While it stays, nobody is born. */
    readLastPid() {
        return this.#readLastPid();
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
        const lastPid = this.#readLastPid();
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
const loadBuffer = Buffer.allocUnsafe(256);
/** The last number of `/proc/loadavg` (man 5 proc): the pid that was given out last in our namespace. */
function readLastPid() {
    let descriptor;
    try {
        descriptor = (0,external_node_fs_.openSync)('/proc/loadavg', 'r');
    }
    catch {
        return null;
    }
    try {
        const text = loadBuffer.toString('latin1', 0, (0,external_node_fs_.readSync)(descriptor, loadBuffer, 0, loadBuffer.length, 0));
        const lastPid = Number.parseInt(text.slice(text.trimEnd().lastIndexOf(' ') + 1), 10);
        return Number.isNaN(lastPid) ? null : lastPid;
    }
    catch {
        return null;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 2160:
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
// EXTERNAL MODULE: ./lib/process/kernel-constants.js
var kernel_constants = __webpack_require__(34132);
// EXTERNAL MODULE: ./lib/process/proc-stat.js
var proc_stat = __webpack_require__(24684);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/process/ps-table.js
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

;// CONCATENATED MODULE: ./lib/process/process-table.js




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

/***/ 48009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* reexport safe */ _run_marker_js__WEBPACK_IMPORTED_MODULE_3__.Em),
/* harmony export */   MT: () => (/* reexport safe */ _run_marker_js__WEBPACK_IMPORTED_MODULE_3__.MT),
/* harmony export */   a0: () => (/* reexport safe */ _run_marker_js__WEBPACK_IMPORTED_MODULE_3__.a0),
/* harmony export */   i$: () => (/* binding */ ProcessTree)
/* harmony export */ });
/* harmony import */ var _process_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41641);
/* harmony import */ var _process_scan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28040);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2160);
/* harmony import */ var _run_marker_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(80364);
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
        const structure = (0,_process_scan_js__WEBPACK_IMPORTED_MODULE_1__/* .structureOf */ .pH)(table);
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
            if (entry?.startTicks === startTicks && (0,_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(entry))
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
        this.index = (0,_process_index_js__WEBPACK_IMPORTED_MODULE_0__/* .indexProcesses */ .Q)(table);
    }
    add(entry) {
        if (this.members.has(entry.pid) || !(0,_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n)(entry))
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
    return entries?.some(_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlive */ ._n) ?? false;
}


/***/ }),

/***/ 66574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ buildAsUser)
/* harmony export */ });
/* unused harmony export buildUserOptions */
/* harmony import */ var _launcher_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66735);
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
 * @throws Error where there is no perl
 */
function buildAsUser(command, user, machine = (0,_launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .findLaunchMachine */ .uT)()) {
    if (machine.perl === null)
        throw new Error('running as another user needs perl');
    const words = [
        ...[...user.prefix, machine.perl, _launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .LAUNCHER_FILE */ .K4, 'only-become=1'],
        ...(0,_launcher_js__WEBPACK_IMPORTED_MODULE_0__/* .buildKernelOptions */ .c3)(machine),
        ...buildUserOptions(user),
        '--',
        ...command
    ];
    return words;
}


/***/ }),

/***/ 80364:
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
;// CONCATENATED MODULE: ./lib/process/limit-mark.js
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

// EXTERNAL MODULE: ./lib/process/process-index.js
var process_index = __webpack_require__(41641);
// EXTERNAL MODULE: ./lib/process/process-table.js + 1 modules
var process_table = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/process/run-marker.js
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
        // Threads of the kernel and the dead have no memory, so no environment either.
        if (entry.rssBytes === 0)
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

/***/ 62226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ endTree),
/* harmony export */   TK: () => (/* binding */ sweepMarked),
/* harmony export */   no: () => (/* binding */ settles),
/* harmony export */   q9: () => (/* binding */ endLeftovers)
/* harmony export */ });
/* harmony import */ var _kill_members_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33902);
/* harmony import */ var _process_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2160);
/* harmony import */ var _process_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48009);
/**
 * Ends a process tree and leaves nothing of it: asks, waits, lets the launcher and the kernel's cage kill, looks, and
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
        (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .signalProcess */ .a7)(target.launcher, 'SIGCONT');
        (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .signalProcess */ .a7)(target.launcher, 'SIGTERM');
    }
    await target.cage?.killAll();
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
    const { cage, tree, marker, user, control } = target;
    if (cage !== null && cage.pids().length > 0)
        await cage.killAll();
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .killUntilGone */ .yi)((table) => unite(tree.update(table), thorough ? (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findMarked */ .Em)(table, marker) : [], caged(table, cage)), user !== undefined && control !== null ? (members) => (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .killMembersAs */ .GU)(members, user) : undefined);
}
/**
 * Kills every process that carries this marker (or, by a session's id, one of its markers), and its descendants: for runs
 * whose supervisor was killed. Gives what
 * could not be killed.
 */
function sweepMarked(marker) {
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .killUntilGone */ .yi)((table) => (0,_process_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .findMarked */ .Em)(table, marker));
}
/** The launcher passes it on to the program's group: only a parent can be sure that a pid is still its child's. */
function askToEnd(target) {
    if (target.control !== null)
        return target.control.ask();
    if (target.launcherKind === 'perl')
        return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .signalProcess */ .a7)(target.launcher, 'SIGUSR1') && (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .signalProcess */ .a7)(target.launcher, 'SIGCONT');
    const now = (0,_process_table_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcessEntry */ .Yo)(target.launcher.pid) ?? target.launcher;
    // A stopped program could not even begin to end.
    return (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .signalGroup */ .i8)(now, 'SIGTERM') && (0,_kill_members_js__WEBPACK_IMPORTED_MODULE_0__/* .signalGroup */ .i8)(now, 'SIGCONT');
}
function caged(table, cage) {
    return (cage?.pids() ?? []).map((pid) => table.get(pid)).filter((entry) => entry !== undefined);
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


/***/ }),

/***/ 92055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ loadRoster),
/* harmony export */   j: () => (/* binding */ agentOf)
/* harmony export */ });
/* harmony import */ var _agent_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54251);
/* harmony import */ var _built_in_agents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92157);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54417);
/** The roster of a session: built-in agents, the framework's, and those of the folder of agent files. */



/**
 * Reads the roster. A file for a known agent replaces its instructions; one for another name adds an agent.
 * @throws ConfigurationError with all problems of all files, or that a required folder is missing.
 */
async function loadRoster({ agentsDirectory, required, frameworkAgents }) {
    const known = mergeAgents(_built_in_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILT_IN_ROSTER */ .R, frameworkAgents ?? []);
    if (agentsDirectory === undefined)
        return known;
    const folder = await (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .readAgentFolder */ .G)(agentsDirectory);
    if (folder === undefined) {
        if (!required)
            return known;
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([
            `agents-dir: ${agentsDirectory} is no folder. Give a folder with files such as engineer.md, or leave the input out.`
        ]);
    }
    const problems = [...folder.problems];
    const agents = folder.agents.flatMap((found) => {
        const before = known.find(({ slug }) => slug === found.slug);
        if (before === undefined && found.instructions === '') {
            problems.push(`${found.file}: it has no instructions. Write below the frontmatter what the agent is to do.`);
            return [];
        }
        return [agentOf(found, before)];
    });
    if (problems.length > 0)
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j(problems);
    return mergeAgents(known, agents);
}
/** The agent that a file makes, on the ground of the one that was known by its name. */
function agentOf(found, before) {
    const { slug, name, description, instructions, settings, file } = found;
    return {
        slug,
        name: before?.name ?? name,
        aliases: before?.aliases ?? [],
        description: description ?? before?.description ?? 'an agent of this project',
        instructions: instructions === '' ? (before?.instructions ?? '') : instructions,
        ...settings,
        file
    };
}
/** Known agents in their order, those of the same slug replaced, new ones after them. */
function mergeAgents(known, further) {
    const replaced = known.map((agent) => further.find(({ slug }) => slug === agent.slug) ?? agent);
    return [...replaced, ...further.filter(({ slug }) => !known.some((agent) => agent.slug === slug))];
}


/***/ }),

/***/ 54251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readAgentFolder),
  n: () => (/* binding */ readTextFile)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/roster.js
var roster = __webpack_require__(52393);
;// CONCATENATED MODULE: ./lib/session/agent-file.js
/** One agent file: Claude Code's own format, or plain Markdown without frontmatter. Pure but for loading the YAML parser. */

/** Least memory that the agent CLI could start in; the most is 16 TiB, beyond any machine. */
const MEMORY_RANGE_MB = [32, 16_777_216];
/** Up to five days, the longest that a job may take. */
const TIMEOUT_RANGE_SECONDS = [1, 432_000];
const LONGEST_DESCRIPTION = 300;
/** Parses the file of one agent; `stem` is the file's name without `.md`, and names the agent where the file does not. */
async function parseAgentFile(text, stem) {
    const content = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
    if (!/^---[ \t]*\n/.test(content))
        return plainAgent(content, stem);
    const end = /\n---[ \t]*(?:\n|$)/.exec(content);
    if (end === null) {
        return failed('its frontmatter has no end. Close it with a line of three hyphens (---)');
    }
    const yaml = content.slice(content.indexOf('\n') + 1, end.index + 1);
    const body = content.slice(end.index + end[0].length).trim();
    const fields = await parseFields(yaml);
    return typeof fields === 'string' ? failed(fields) : agentOfFields(fields, body, stem);
}
function plainAgent(content, stem) {
    const slug = (0,roster/* slugOf */.tF)(stem);
    if (slug === '')
        return failed('its name has no letters. Name it after its agent, as in engineer.md');
    if (content.trim() === '')
        return failed('it is empty. Write the agent’s instructions into it, or delete it');
    return {
        ok: true,
        agent: {
            slug,
            name: nameOf(slug),
            description: firstWords(content),
            instructions: content.trim(),
            settings: {}
        }
    };
}
async function parseFields(yaml) {
    // Loaded only here: most sessions have no agent file.
    const { parse } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let fields;
    try {
        fields = parse(yaml) ?? {};
    }
    catch (error) {
        const [message = ''] = error instanceof Error ? error.message.split('\n') : [''];
        return `its frontmatter is no valid YAML: ${message.replace(/[:.]+$/, '')}. Put values with a colon or # in quotes`;
    }
    if (typeof fields !== 'object' || Array.isArray(fields)) {
        return 'its frontmatter is no list of "key: value" lines. Begin with name and description';
    }
    return fields;
}
function agentOfFields(fields, body, stem) {
    const problems = [];
    const name = textField(fields, 'name', problems);
    const slug = (0,roster/* slugOf */.tF)(name ?? '');
    if (name === undefined || slug === '') {
        problems.push(`its frontmatter has no name. Add a line such as name: ${(0,roster/* slugOf */.tF)(stem) || 'engineer'}`);
    }
    const description = textField(fields, 'description', problems);
    const model = textField(fields, 'model', problems);
    const tools = toolsField(fields, problems);
    const timeoutSeconds = numberField(fields, 'timeout-seconds', TIMEOUT_RANGE_SECONDS, problems);
    const memoryLimitMb = numberField(fields, 'memory-limit-mb', MEMORY_RANGE_MB, problems);
    if (problems.length > 0)
        return { ok: false, problems };
    return {
        ok: true,
        agent: {
            slug,
            // A name written as a slug is shown as words; any other stays as its author wrote it.
            name: name === undefined || name === name.toLowerCase() ? nameOf(slug) : name.replace(/[ _-]agent$/i, ''),
            description: description === undefined ? firstWords(body) : shortened(description),
            instructions: body,
            settings: {
                ...(model === undefined || model === 'inherit' ? {} : { model }),
                ...(tools === undefined ? {} : { tools }),
                ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
                ...(memoryLimitMb === undefined ? {} : { memoryLimitMb })
            }
        }
    };
}
function textField(fields, key, problems) {
    const value = fields[key] ?? undefined;
    if (value === undefined)
        return undefined;
    if (typeof value === 'string')
        return value.trim() === '' ? undefined : value.trim();
    problems.push(`${key} is no text. Write it in quotes, as in ${key}: "..."`);
    return undefined;
}
function toolsField(fields, problems) {
    const value = fields['tools'] ?? undefined;
    if (value === undefined)
        return undefined;
    const entries = typeof value === 'string' ? splitTools(value) : Array.isArray(value) ? value : [null];
    const tools = entries.filter((entry) => typeof entry === 'string').map((entry) => entry.trim());
    if (tools.length < entries.length) {
        problems.push('tools is no list of tool names. Write it as tools: Read, Grep, Edit');
        return undefined;
    }
    return tools.filter((tool) => tool !== '');
}
/** A comma within parentheses belongs to its tool: `Bash(git log, *)`. */
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
        else if (character === ',' && depth === 0) {
            tools.push(text.slice(start, at));
            start = at + 1;
        }
    }
    return [...tools, text.slice(start)];
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
function failed(problem) {
    return { ok: false, problems: [problem] };
}
/** `data-engineer` -> `Data Engineer`; short words that are spelled are capitals: `qa` -> `QA`. */
function nameOf(slug) {
    return slug
        .split('-')
        .map((word) => (SPELLED.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
        .join(' ');
}
const SPELLED = new Set(['qa', 'ui', 'ux', 'api', 'ai', 'ci', 'db', 'sql', 'sre', 'ml', 'aws', 'gcp', 'seo']);
/** What a file without a description says its agent is for: its role line, or its first sentence. */
function firstWords(body) {
    const lines = body.slice(0, 4000).split('\n');
    const role = lines
        .map((line) => /^\W*role\W*:\W*(.+)$/i.exec(line)?.[1])
        .find((found) => found !== undefined);
    const prose = lines.find((line) => /^[\p{L}]/u.test(line.trim()));
    const text = role ?? prose;
    return text === undefined ? undefined : shortened(text.trim().replace(/\*\*/g, ''));
}
function shortened(text) {
    const line = text.replace(/\s+/g, ' ');
    return line.length <= LONGEST_DESCRIPTION ? line : `${line.slice(0, LONGEST_DESCRIPTION - 1)}…`;
}

;// CONCATENATED MODULE: ./lib/session/agent-folder.js
/** A folder of agent files, read with care: it may come from a checkout that a stranger wrote. */



/** Instructions go into a prompt: more than this is no instruction any more. */
const MOST_BYTES = 256 * 1024;
/** Files beside the agents that are none. */
const NO_AGENTS = new Set([
    'readme',
    'base-agent',
    'base_agent',
    'agent-template',
    'agent_template',
    'claude',
    'instructions'
]);
/**
 * Reads the agent files of a folder, in the order of their names. `isAgentFile` tells them from other documents.
 * @returns undefined when there is no such folder.
 */
async function readAgentFolder(folder, isAgentFile = () => true) {
    const names = await namesIn(folder);
    if (names === undefined)
        return undefined;
    if (typeof names === 'string')
        return { agents: [], problems: [`${folder}: ${names}.`] };
    const agents = [];
    const problems = [];
    const real = await promises_.realpath(folder);
    for (const name of names) {
        const stem = name.slice(0, -'.md'.length);
        if (NO_AGENTS.has(stem.toLowerCase()))
            continue;
        const file = external_node_path_.join(folder, name);
        const read = await readBounded(file, real);
        if (read === undefined)
            continue;
        if (typeof read === 'object') {
            problems.push(`${file}: ${read.problem}.`);
            continue;
        }
        if (!isAgentFile(stem, read))
            continue;
        const parsed = await parseAgentFile(read, stem);
        if (!parsed.ok) {
            problems.push(...parsed.problems.map((problem) => `${file}: ${problem}.`));
            continue;
        }
        const other = agents.find((agent) => agent.slug === parsed.agent.slug);
        if (other === undefined)
            agents.push({ ...parsed.agent, file });
        else
            problems.push(`${file}: it names the agent ${other.slug}, as ${other.file} does. Keep one of the two.`);
    }
    return { agents, problems };
}
/** Reads a text file of a framework or folder; undefined when there is none. Throws an Error with a reason for any other trouble. */
async function readTextFile(file, within) {
    const read = await readBounded(file, await promises_.realpath(within));
    if (typeof read === 'object')
        throw new Error(`${file}: ${read.problem}.`);
    return read;
}
/** The names of agent files; why they cannot be had; undefined where there is no folder. */
async function namesIn(folder) {
    try {
        const names = await promises_.readdir(folder);
        return names.filter((name) => /\.md$/i.test(name) && !name.startsWith('.')).sort();
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        const cause = error instanceof Error ? error.message : String(error);
        return `cannot be listed (${cause}): let this user read it, or name another folder in agents-dir`;
    }
}
/** The text of a file, what is wrong with it, or undefined where there is no file. */
async function readBounded(file, realFolder) {
    try {
        const target = await promises_.realpath(file);
        const inside = external_node_path_.relative(realFolder, target);
        if (inside.startsWith('..') || external_node_path_.isAbsolute(inside)) {
            return { problem: 'it is a link that leads out of its folder. Put the file itself there' };
        }
        // One handle for both questions: what was measured is what is read.
        const handle = await promises_.open(target, 'r');
        try {
            const stats = await handle.stat();
            if (!stats.isFile())
                return undefined;
            if (stats.size > MOST_BYTES) {
                return { problem: `it has ${stats.size} bytes, allowed are ${MOST_BYTES}. Shorten it` };
            }
            return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        if (isMissing(error)) {
            // A link to nothing is no missing file: its author meant one to be there.
            return (await isLink(file))
                ? { problem: 'it is a link to a file that does not exist. Repair or delete it' }
                : undefined;
        }
        if (codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA')
            return { problem: 'it is no UTF-8 text. Save it as UTF-8' };
        return {
            problem: `it cannot be read (${error instanceof Error ? error.message : String(error)}). Check its permissions`
        };
    }
}
async function isLink(file) {
    try {
        return (await promises_.lstat(file)).isSymbolicLink();
    }
    catch {
        return false;
    }
}
function isMissing(error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}


/***/ }),

/***/ 92157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ BUILT_IN_ROSTER)
/* harmony export */ });
/** The eight core agents, in the order that PM is shown. */
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

/***/ 10085:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ PINNED_CLAUDE_VERSION),
/* harmony export */   _: () => (/* binding */ completeConfiguration)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76072);
/** A configuration for those who use the session as a library: what is not given takes its default. */




/** The CLI that is installed where none is found; the one that this program was verified with. */
const PINNED_CLAUDE_VERSION = '2.1.197';
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
        permissionMode: 'acceptEdits',
        agentUser: undefined,
        passEnv: [],
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
        cacheDirectory: node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.homedir(), '.cache', 'mpm-orchestrator', 'results'),
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

/***/ 54417:
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

/***/ 77875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p7: () => (/* binding */ allowedToolsOf),
/* harmony export */   u6: () => (/* binding */ allowanceFor),
/* harmony export */   zL: () => (/* binding */ renderAllowance)
/* harmony export */ });
/* harmony import */ var _claude_tool_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48027);
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
    if (!/^\w[\w-]*$/.test(tool) || (0,_claude_tool_names_js__WEBPACK_IMPORTED_MODULE_0__/* .forbiddenToolReason */ .mo)(tool) !== undefined)
        return null;
    if ((0,_claude_tool_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isMcpTool */ .tg)(tool))
        return tool;
    if (tool === 'Bash')
        return allowanceForCommand(detail);
    // Outside of the working directory: the CLI writes an absolute path with two slashes.
    if (OF_FILES.has(tool) && detail.startsWith('/') && PLAIN_NAME.test(detail))
        return `${tool}(/${folderOf(detail)}/**)`;
    return tool;
}
/** A sentence that names the input for all of these; for none of them, that nothing allows them. */
function renderAllowance(denied, allowedTools) {
    const missing = denied.flatMap((call) => allowanceFor(call) ?? []);
    const entries = [...new Set(missing)].filter((entry) => !allowedTools.includes(entry));
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

/***/ 50174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ foldEvents),
  I: () => (/* binding */ startFold)
});

// EXTERNAL MODULE: ./lib/session/pm-turns.js
var pm_turns = __webpack_require__(75768);
// EXTERNAL MODULE: ./lib/session/record.js
var record = __webpack_require__(89239);
;// CONCATENATED MODULE: ./lib/session/record-draft.js

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
        schemaVersion: record/* SCHEMA_VERSION */.f$,
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

// EXTERNAL MODULE: ./lib/session/superseded.js
var superseded = __webpack_require__(52466);
;// CONCATENATED MODULE: ./lib/session/fold-events.js




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
    const head = emptyHead();
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
        head.executionSeconds = event.elapsedMs / 1000;
        if ('run' in event)
            applyToRun(runs.get(event.run), event);
        switch (event.type) {
            case 'session-started':
                head.sessionId = event.sessionId;
                head.rehearsal = event.rehearsal;
                head.configuration = event.configuration;
                break;
            case 'claude-found':
                head.claude = { version: event.version, path: event.path };
                break;
            case 'delegations-detected':
                for (const delegation of event.delegations)
                    addRun(waitingRun(delegation, event.round));
                unknownAgents.push(...event.unknownAgents);
                break;
            case 'run-started': {
                const run = runs.get(event.run) ?? waitingRun({ ...event, id: event.run }, event.round);
                addRun({ ...run, ...pickStart(event), attempts: 1, state: 'running', startedAt: event.at });
                break;
            }
            case 'run-reused': {
                const run = runs.get(event.run) ?? waitingRun({ ...event, id: event.run }, event.round);
                addRun({ ...run, role: event.role, reused: true, startedAt: event.at });
                break;
            }
            case 'run-ended':
                if (runs.has(event.run))
                    break;
                // A run that could not start was never said to have started: PM without a CLI.
                addRun({ ...bareRun(event.run), ...ending(event.result), state: 'ended', endedAt: event.at });
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
        const results = (0,superseded/* markSuperseded */.QX)(all.filter((run) => run.role === 'agent'));
        const sum = (of) => all.reduce((total, run) => total + of(run), 0);
        return {
            ...head,
            endedAt: head.endedAt ?? (head.conclusion === null && lastAt !== '' ? lastAt : null),
            ...(0,superseded/* countRuns */.oo)(results),
            costUsd: sum((run) => run.costUsd),
            inputTokens: sum((run) => run.inputTokens),
            outputTokens: sum((run) => run.outputTokens),
            response: pm.findLast(({ id, response }) => id !== pm_turns/* STRUCTURED_TURN */.c && response !== '')?.response ?? '',
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
        case 'run-said':
            addWords(run, event.text);
            break;
        case 'run-used-tool':
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
    if (words.length > record/* RESPONSE_LIMIT */.Qi) {
        // A surrogate pair is not cut in two.
        const end = /[\uD800-\uDBFF]/.test(words.charAt(record/* RESPONSE_LIMIT */.Qi - 1)) ? record/* RESPONSE_LIMIT */.Qi - 1 : record/* RESPONSE_LIMIT */.Qi;
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

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadFramework)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _agent_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92055);
/* harmony import */ var _agent_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54251);
/* harmony import */ var _built_in_agents_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92157);
/* harmony import */ var _configuration_error_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54417);
/* harmony import */ var _roster_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52393);
/** A framework: the user's own instructions for PM and agents, from a folder or a file. */







// The places are those of claude-mpm (core/framework_loader.py), in the order in which they count, then the simple ones.
const INSTRUCTION_FILES = [
    'INSTRUCTIONS.md',
    'CLAUDE.md',
    'src/claude_mpm/agents/INSTRUCTIONS.md',
    'src/claude_mpm/framework/INSTRUCTIONS.md'
];
const AGENT_FOLDERS = ['src/claude_mpm/agents/templates', 'src/claude_mpm/agents', 'agents', '.claude/agents'];
const BASE_FILES = ['src/claude_mpm/agents/base_agent.md', 'agents/base_agent.md', 'agents/base-agent.md'];
const VERSION_FILES = ['src/claude_mpm/framework/VERSION', 'src/claude_mpm/VERSION', 'VERSION'];
/**
 * Reads the framework at a path: a Markdown file with PM's instructions, or a folder with instructions, agents or both.
 * @throws ConfigurationError when there is none of these, or with all problems of its files.
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
        if (error instanceof _configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j)
            throw error;
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j([
            `framework-path: ${error instanceof Error ? error.message : String(error)}`
        ]);
    }
}
async function loadFile(file) {
    const text = /\.(?:md|markdown|txt)$/i.test(file) ? await readText(file) : undefined;
    if (text === undefined || text.trim() === '')
        throw invalid(file, 'the file is empty or no Markdown');
    return { path: file, instructions: text.trim(), version: undefined, agents: [] };
}
async function readText(file) {
    try {
        // The user names this file; it may be a link to wherever they keep it.
        const real = await node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath(file);
        return await (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .n)(real, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(real));
    }
    catch (error) {
        throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j([
            `framework-path: ${error instanceof Error ? error.message : String(error)}`
        ]);
    }
}
async function loadFolder(root) {
    const instructions = (await firstText(root, INSTRUCTION_FILES)) ?? '';
    const agents = await loadAgents(root);
    if (instructions === '' && agents.length === 0)
        throw invalid(root, 'the folder has neither');
    const version = (await firstText(root, VERSION_FILES))?.split('\n', 1)[0]?.slice(0, 40);
    return { path: root, instructions, version, agents };
}
async function loadAgents(root) {
    const base = await firstText(root, BASE_FILES);
    for (const folder of AGENT_FOLDERS) {
        const found = await (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readAgentFolder */ .G)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, folder), isAgentFile);
        if (found === undefined)
            continue;
        if (found.problems.length > 0)
            throw new _configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j(found.problems);
        if (found.agents.length === 0)
            continue;
        return found.agents.map((one) => {
            const agent = (0,_agent_files_js__WEBPACK_IMPORTED_MODULE_2__/* .agentOf */ .j)(one, _built_in_agents_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILT_IN_ROSTER */ .R.find(({ slug }) => slug === one.slug));
            return base === undefined ? agent : { ...agent, instructions: `${base}\n\n${agent.instructions}` };
        });
    }
    return [];
}
/** A framework's folder holds other documents as well: an agent says so in its name or its frontmatter. */
function isAgentFile(stem, text) {
    if (/[-_]agent$/i.test(stem) || _built_in_agents_js__WEBPACK_IMPORTED_MODULE_4__/* .BUILT_IN_ROSTER */ .R.some(({ slug }) => slug === (0,_roster_js__WEBPACK_IMPORTED_MODULE_6__/* .slugOf */ .tF)(stem)))
        return true;
    return /^\ufeff?---\s/.test(text) && text.slice(0, 2000).includes('\nname:');
}
/** Text of the first of the files that exists and is not empty. */
async function firstText(root, files) {
    for (const file of files) {
        const text = (await (0,_agent_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .readTextFile */ .n)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(root, file), root))?.trim();
        if (text !== undefined && text !== '')
            return text;
    }
    return undefined;
}
function invalid(at, reason) {
    return new _configuration_error_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigurationError */ .j([
        `framework-path: ${at} is no framework: ${reason}. It is looked for a Markdown file with instructions for PM, or a folder ` +
            `with INSTRUCTIONS.md or CLAUDE.md, or with agents in ${AGENT_FOLDERS[0] ?? ''} or agents/.`
    ]);
}


/***/ }),

/***/ 60135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ giveBack)
/* harmony export */ });
/** Gives back what something holds, one after another, whatever goes wrong with one of them. */
/** Does all steps in order; of one that fails the cause is told. */
async function giveBack(steps, warn) {
    for (const step of steps) {
        try {
            await step();
        }
        catch (error) {
            const cause = error instanceof Error ? error.message : String(error);
            warn(`Something of the session could not be cleared away: ${cause}`);
        }
    }
}


/***/ }),

/***/ 22106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ chooseLimits),
/* harmony export */   KU: () => (/* binding */ DEFAULT_TIMEOUT_SECONDS),
/* harmony export */   YC: () => (/* binding */ DEFAULT_MEMORY_LIMIT_MB)
/* harmony export */ });
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76072);

/** Memory of an agent run's whole process tree where nobody says otherwise, in MiB. */
const DEFAULT_MEMORY_LIMIT_MB = _profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j.standard.agents.memoryLimitMb;
/** Wall clock of an agent run where nobody says otherwise, in seconds. */
const DEFAULT_TIMEOUT_SECONDS = _profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j.standard.agents.timeoutSeconds;
/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the profile. The file
 * comes after the inputs because it lies in the checkout, which a stranger may have written.
 */
function chooseLimits(agent, settings) {
    const profile = (0,_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .profileLimits */ .G)(settings.profile, agent.slug);
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

/***/ 42810:
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

/***/ 85162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ editDistance),
/* harmony export */   c: () => (/* binding */ nearName)
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
function nearName(name, known) {
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


/***/ }),

/***/ 27709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ openSession),
  o: () => (/* binding */ privateDirectoryOf)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/process/choose-terminal.js + 4 modules
var choose_terminal = __webpack_require__(57592);
// EXTERNAL MODULE: ./lib/process/launcher.js + 1 modules
var launcher = __webpack_require__(66735);
// EXTERNAL MODULE: ./lib/process/machine-memory.js
var machine_memory = __webpack_require__(16666);
// EXTERNAL MODULE: ./lib/process/cgroup/cgroup-mounts.js
var cgroup_mounts = __webpack_require__(52135);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./lib/process/cgroup/cgroup-probe.js
/** What a kernel allows is not believed but tried: one cage is made, entered, read, emptied and removed. */


const PROBE_LIMIT_BYTES = 64 * 1024 * 1024;
/** A probe takes some 20 ms; a process that hangs on the way into the cage must not hang the session. */
const PROBE_TIMEOUT_MS = 10_000;
/**
 * Tries an enforcer with a short-lived process.
 * @throws Error that names what did not work; nothing of the probe is left then
 */
async function probeEnforcer(enforcer) {
    let doubt = 'no cage was made';
    const cage = await enforcer.createCage('probe', PROBE_LIMIT_BYTES, (message) => (doubt = message));
    if (cage === null)
        throw new Error(doubt);
    try {
        await tryCage(cage);
    }
    finally {
        await cage.killAll();
        const left = await cage.release();
        if (left !== null)
            doubt = left;
    }
    if (doubt !== 'no cage was made')
        throw new Error(doubt);
}
async function tryCage(cage) {
    const [program, ...args] = buildProbeCommand(cage.join);
    const probe = (0,external_node_child_process_.spawn)(program, args, {
        stdio: ['pipe', 'pipe', 'ignore'],
        cwd: '/',
        timeout: PROBE_TIMEOUT_MS
    });
    const ended = (0,external_node_events_.once)(probe, 'exit');
    try {
        await Promise.race([(0,external_node_events_.once)(probe.stdout, 'data'), ended]);
        if (probe.pid === undefined || !cage.pids().includes(probe.pid))
            throw new Error('a process could not join a group');
        const usage = cage.readUsage();
        if (usage === null || usage.processes === 0)
            throw new Error('the usage of a group could not be read');
        await cage.killAll();
        if (cage.pids().length > 0)
            throw new Error('a group could not be emptied');
    }
    finally {
        probe.kill('SIGKILL');
        await ended.catch(() => undefined);
    }
}
/** A shell that joins, says so, and waits. */
function buildProbeCommand(join) {
    switch (join.kind) {
        case 'write':
            return ['sh', '-ec', 'for file do echo 0 > "$file"; done; echo in; read -r end', 'sh', ...join.files];
        case 'command':
            return ['sh', '-ec', '"$@" $$ </dev/null; echo in; read -r end', 'sh', ...join.command];
    }
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/process/cgroup/cgroup-files.js
var cgroup_files = __webpack_require__(53702);
;// CONCATENATED MODULE: ./lib/process/cgroup/counter-file.js
/** A small file of the kernel that is read again and again: it stays open, and each reading is one call. */

const buffer = Buffer.allocUnsafe(16_384);
/** Opens it at the first reading; after `close` it is opened no more. */
function openCounterFile(path) {
    let descriptor;
    let isClosed = false;
    return {
        read: () => {
            if (isClosed)
                return null;
            try {
                descriptor ??= (0,external_node_fs_.openSync)(path, 'r');
                return buffer.toString('latin1', 0, (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, 0));
            }
            catch {
                return null;
            }
        },
        close: () => {
            isClosed = true;
            if (descriptor !== undefined)
                (0,external_node_fs_.closeSync)(descriptor);
            descriptor = undefined;
        }
    };
}
const [ZERO, NINE, NEWLINE] = [0x30, 0x39, 0x0a];
/** The whole number that a counter holds; null for a word (`max`), and when it cannot be read. */
function parseCounter(text) {
    if (text === null)
        return null;
    const end = text.charCodeAt(text.length - 1) === NEWLINE ? text.length - 1 : text.length;
    for (let at = 0; at < end; at++) {
        const code = text.charCodeAt(at);
        if (code < ZERO || code > NINE)
            return null;
    }
    return end === 0 ? null : Number(text);
}

// EXTERNAL MODULE: ./lib/process/cgroup/group-steps.js
var group_steps = __webpack_require__(42819);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/process/wait-until.js
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
        await (0,promises_.setTimeout)(stepMs);
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/process/cgroup/usage-reader.js

/** From this share of the limit on nothing is taken from an earlier reading: the next level and the kill are near. */
const NEAR_LIMIT = 0.75;
/** A change below this share of the limit shows on no chart. */
const SLACK = 1 / 256;
/** One kind of memory may take another's place while the sum stays. */
const OLDEST_MS = 2000;
/** @param limitBytes of the cage */
function createUsageReader({ charged, tasks, cpu, parseCpuMs, readWhole, others = [] }, limitBytes, nowMs = () => performance.now()) {
    let last;
    const holds = (reading, chargedBytes, tasksNow) => reading.tasks === tasksNow &&
        chargedBytes < limitBytes * NEAR_LIMIT &&
        Math.abs(chargedBytes - reading.chargedBytes) <= limitBytes * SLACK &&
        nowMs() - reading.atMs < OLDEST_MS;
    return {
        read: () => {
            const chargedBytes = parseCounter(charged.read());
            if (chargedBytes === null)
                return null;
            const tasksNow = parseCounter(tasks?.read() ?? null);
            const cpuMs = parseCpuMs(cpu?.read() ?? '');
            if (last !== undefined && tasksNow !== null && holds(last, chargedBytes, tasksNow))
                return { ...last.usage, cpuMs };
            const usage = readWhole(cpuMs, chargedBytes);
            last =
                usage === null || tasksNow === null
                    ? undefined
                    : { usage, chargedBytes, tasks: tasksNow, atMs: nowMs() };
            return usage;
        },
        close: () => {
            charged.close();
            tasks?.close();
            cpu?.close();
            for (const other of others)
                other.close();
        }
    };
}

;// CONCATENATED MODULE: ./lib/process/cgroup/cgroup-v2.js
/** Memory limits by control groups version 2 (kernel 5.14 and later, for `cgroup.kill`). */






/** A killed group is empty within milliseconds; a process in the kernel's hands (disk, network file) may take longer. */
const EMPTY_TIMEOUT_MS = 5000;
/** A folder for the session below the root group, which alone may hold both processes and limited groups. */
function buildSession(root, folder) {
    return [...enableControllers(root), (0,group_steps/* make */.L8)(folder), ...enableControllers(folder)];
}
/** The groups below this folder get limits of memory and, where the kernel can, of processes. */
function enableControllers(folder) {
    const file = `${folder}/cgroup.subtree_control`;
    return [(0,group_steps/* write */.M9)(file, '+memory'), (0,group_steps/* write */.M9)(file, '+pids', 'if-possible')];
}
/**
 * Without swap, and killed as a whole: an agent that lost one of its processes would only go on in a broken state.
 * The kill switch is given to the user, so that ending a run needs no sudo.
 */
function buildCage(cage, limitBytes) {
    return [
        (0,group_steps/* make */.L8)(cage),
        (0,group_steps/* write */.M9)(`${cage}/memory.max`, limitBytes),
        (0,group_steps/* write */.M9)(`${cage}/memory.swap.max`, 0, 'if-there'),
        (0,group_steps/* write */.M9)(`${cage}/memory.oom.group`, 1),
        (0,group_steps/* write */.M9)(`${cage}/pids.max`, cgroup_files/* MAX_PROCESSES */.Zd, 'if-there'),
        { kind: 'own', file: `${cage}/cgroup.kill`, userId: process.getuid?.() ?? 0 }
    ];
}
/**
 * Makes cages below a folder of the root group.
 * @throws Error that says why it cannot be done here
 */
async function findCgroupV2(mounts, privilege, sessionId) {
    if (mounts.v2 === null)
        throw new Error('control groups version 2 are not mounted');
    const root = mounts.v2.mountPoint;
    if (!((0,cgroup_files/* readText */.yR)(`${root}/cgroup.controllers`) ?? '').split(/\s/).includes('memory')) {
        throw new Error(`the memory controller is not part of ${root}`);
    }
    const name = (0,cgroup_files/* sessionFolderName */.Iz)(sessionId);
    const folder = `${root}/${name}`;
    await privilege.apply(buildSession(root, folder));
    const how = privilege.kind === 'root' ? 'directly as root' : 'through sudo';
    return makeV2Enforcer(folder, privilege, `cgroup v2, ${how} (${folder})`, async () => {
        await privilege.apply((0,group_steps/* removeWithCages */.eP)(folder)).catch(() => undefined);
    });
}
/** Makes cages in a folder whose groups have the memory controller. */
function makeV2Enforcer(folder, privilege, description, dispose) {
    let count = 0;
    return {
        kind: 'cgroup-v2',
        description,
        dispose,
        createCage: async (name, limitBytes, onDoubt) => {
            const cage = `${folder}/${(0,cgroup_files/* sanitizeName */.rh)(name)}-${++count}`;
            try {
                await privilege.apply(buildCage(cage, limitBytes));
                if (!(0,external_node_fs_.existsSync)(`${cage}/cgroup.kill`))
                    throw new Error('this kernel has no cgroup.kill');
                return makeCage(cage, limitBytes, privilege);
            }
            catch (error) {
                await privilege.apply([(0,group_steps/* remove */.TF)(cage)]).catch(() => undefined);
                onDoubt(`The memory of ${name} is limited by polling: its control group could not be made (${String(error)}).`);
                return null;
            }
        }
    };
}
function makeCage(folder, limitBytes, privilege) {
    const usage = openUsage(folder, limitBytes);
    return {
        join: buildJoin([`${folder}/cgroup.procs`], privilege),
        readUsage: () => usage.read(),
        wasKilledByKernel: () => (0,cgroup_files/* parseKeyedNumber */.Zt)((0,cgroup_files/* readText */.yR)(`${folder}/memory.events`) ?? '', 'oom_kill') > 0,
        pids: () => (0,cgroup_files/* readPids */.vE)(folder),
        killAll: async () => {
            await pullKillSwitch(folder, privilege);
            await waitUntil(() => isEmpty(folder), EMPTY_TIMEOUT_MS);
        },
        release: async () => {
            usage.close();
            try {
                if ((0,external_node_fs_.existsSync)(folder))
                    await privilege.apply([(0,group_steps/* remove */.TF)(folder)]);
                return null;
            }
            catch (error) {
                return `The control group ${folder} could not be removed: ${String(error)}`;
            }
        }
    };
}
/** A process joins by writing its pid; where that takes root, a command does it. */
function buildJoin(files, privilege) {
    if (privilege.kind === 'root')
        return { kind: 'write', files };
    const script = 'for pid do :; done; while [ $# -gt 1 ]; do echo "$pid" > "$1"; shift; done';
    return {
        kind: 'command',
        command: [...privilege.prefix, 'sh', '-ec', script, 'sh', ...files]
    };
}
/** The switch was made ours; where a container's rules forbid even that, root pulls it. */
async function pullKillSwitch(folder, privilege) {
    try {
        (0,external_node_fs_.writeFileSync)(`${folder}/cgroup.kill`, '1');
    }
    catch {
        await privilege.run('echo 1 > "$1/cgroup.kill"', [folder]).catch(() => undefined);
    }
}
function openUsage(folder, limitBytes) {
    const statistics = openCounterFile(`${folder}/memory.stat`);
    const eventCounts = openCounterFile(`${folder}/memory.events`);
    const readWhole = (cpuMs, chargedBytes) => {
        const memory = statistics.read();
        if (memory === null)
            return null;
        const events = eventCounts.read() ?? '';
        const sharedBytes = (0,cgroup_files/* parseKeyedNumber */.Zt)(memory, 'shmem');
        return {
            memoryBytes: (0,cgroup_files/* parseKeyedNumber */.Zt)(memory, 'anon') + sharedBytes,
            processes: (0,cgroup_files/* readPids */.vE)(folder).length,
            cpuMs,
            // `file` holds shared memory too, which cannot be taken back without swap.
            fixedBytes: chargedBytes - (0,cgroup_files/* parseKeyedNumber */.Zt)(memory, 'file') + sharedBytes,
            refusals: (0,cgroup_files/* parseKeyedNumber */.Zt)(events, 'max'),
            kills: (0,cgroup_files/* parseKeyedNumber */.Zt)(events, 'oom_kill')
        };
    };
    return createUsageReader({
        charged: openCounterFile(`${folder}/memory.current`),
        tasks: openCounterFile(`${folder}/pids.current`),
        cpu: openCounterFile(`${folder}/cpu.stat`),
        parseCpuMs: (text) => (0,cgroup_files/* parseKeyedNumber */.Zt)(text, 'usage_usec') / 1000,
        readWhole,
        others: [statistics, eventCounts]
    }, limitBytes);
}
/** A folder that is gone is empty too. */
function isEmpty(folder) {
    const events = (0,cgroup_files/* readText */.yR)(`${folder}/cgroup.events`);
    return events === null || (0,cgroup_files/* parseKeyedNumber */.Zt)(events, 'populated') === 0;
}

;// CONCATENATED MODULE: ./lib/process/cgroup/cgroup-systemd.js
/**
 * Memory limits by control groups version 2 where systemd runs the machine. It is to be the only one who writes at the
 * root (systemd's CGROUP_DELEGATION), so it is asked for a scope of our own (`Delegate=yes`), and cages are made in that.
 */







/** systemd starts a scope in a few milliseconds, in a second on a busy machine. */
const SCOPE_TIMEOUT_MS = 5000;
const START_SCOPE = `
busctl --timeout=5 call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager \\
  StartTransientUnit 'ssa(sv)a(sa(sv))' "$1" fail 3 \\
  Description s "memory limits of agent runs" PIDs au 1 "$2" Delegate b true 0`;
/** Only a group without processes of its own can have limited groups: the holder goes into one of them. */
function buildScope(folder, holderPid) {
    return [
        (0,group_steps/* make */.L8)(`${folder}/holder`),
        (0,group_steps/* write */.M9)(`${folder}/holder/cgroup.procs`, holderPid),
        ...enableControllers(folder)
    ];
}
/** Whether systemd runs this machine (sd_booted(3)). */
function isSystemdBooted() {
    return (0,external_node_fs_.existsSync)('/run/systemd/system');
}
/**
 * Makes cages in a scope of systemd.
 * @throws Error that says why it cannot be done here
 */
async function findSystemdCgroup(mounts, privilege, sessionId) {
    if (mounts.v2 === null)
        throw new Error('control groups version 2 are not mounted');
    const unit = `${(0,cgroup_files/* sessionFolderName */.Iz)(sessionId)}.scope`;
    const holder = startHolder();
    const pid = holder.pid;
    if (pid === undefined)
        throw new Error('no process could be started to hold the scope');
    try {
        await privilege.run(START_SCOPE, [unit, String(pid)]);
        let path;
        await waitUntil(() => (path = readScopePath(pid, unit)) !== undefined, SCOPE_TIMEOUT_MS);
        if (path === undefined)
            throw new Error(`systemd did not start ${unit} in time`);
        const folder = mounts.v2.mountPoint + path;
        await privilege.apply(buildScope(folder, pid));
        const how = privilege.kind === 'root' ? 'as root' : 'through sudo';
        return makeV2Enforcer(folder, privilege, `cgroup v2, a scope of systemd ${how} (${folder})`, () => endHolder(holder));
    }
    catch (error) {
        await endHolder(holder);
        throw error;
    }
}
/**
 * A scope lives as long as a process is in it. This one ends when its standard input does: also when we are killed, so
 * that systemd then removes the scope.
 */
function startHolder() {
    const holder = (0,external_node_child_process_.spawn)('cat', [], { stdio: ['pipe', 'ignore', 'ignore'], cwd: '/' });
    holder.on('error', () => undefined);
    holder.unref();
    // The pipe of a child is a socket in Node, which its declared type does not know.
    if (holder.stdin instanceof external_node_net_.Socket)
        holder.stdin.unref();
    return holder;
}
async function endHolder(holder) {
    holder.stdin?.destroy();
    await waitUntil(() => holder.exitCode !== null || holder.signalCode !== null || holder.pid === undefined, SCOPE_TIMEOUT_MS);
}
function readScopePath(pid, unit) {
    const line = ((0,cgroup_files/* readText */.yR)(`/proc/${pid}/cgroup`) ?? '').split('\n').find((each) => each.startsWith('0::'));
    const path = line?.slice('0::'.length);
    return path?.endsWith(`/${unit}`) === true ? path : undefined;
}

;// CONCATENATED MODULE: ./lib/process/cgroup/cgroup-v1.js
/** Memory limits by control groups version 1: a folder of the same name in each hierarchy that helps. */







/** Beside memory: the count of processes can be bounded, and CPU time read. */
const HELPFUL = ['pids', 'cpuacct'];
/** `memory.memsw` counts memory and swap together: the same limit leaves no swap. */
function cgroup_v1_buildCage(folders, limitBytes) {
    const memory = folders[0] ?? '';
    return [
        ...folders.map(group_steps/* make */.L8),
        (0,group_steps/* write */.M9)(`${memory}/memory.limit_in_bytes`, limitBytes),
        (0,group_steps/* write */.M9)(`${memory}/memory.memsw.limit_in_bytes`, limitBytes, 'if-there'),
        ...boundProcesses(folders, cgroup_files/* MAX_PROCESSES */.Zd)
    ];
}
function boundProcesses(folders, processes) {
    return folders.map((folder) => (0,group_steps/* write */.M9)(`${folder}/pids.max`, processes, 'if-there'));
}
// Nothing can fork any more once the bound is 0, so the loop ends even against a fork storm.
const KILL = `
for folder do if [ -e "$folder/pids.max" ]; then echo 0 > "$folder/pids.max"; fi; done
rounds=0
while pids=$(cat "$1/cgroup.procs") && [ -n "$pids" ] && [ $rounds -lt 500 ]; do
  kill -9 $pids 2>/dev/null || true
  sleep 0.01
  rounds=$((rounds + 1))
done`;
/** Both ways of killing give up after this time: a process may be stuck in the kernel. */
const cgroup_v1_EMPTY_TIMEOUT_MS = 5000;
/**
 * Makes cages below our own groups, so that a limit above us still counts for them.
 * @throws Error that says why it cannot be done here
 */
async function findCgroupV1(mounts, privilege, sessionId) {
    const memory = mounts.v1.get('memory');
    if (memory === undefined)
        throw new Error('control groups version 1 with the memory controller are not mounted');
    const name = (0,cgroup_files/* sessionFolderName */.Iz)(sessionId);
    const hierarchies = [memory, ...HELPFUL.flatMap((controller) => mounts.v1.get(controller) ?? [])];
    const folders = [...new Set(hierarchies.map((hierarchy) => `${hierarchy.ownFolder}/${name}`))];
    await privilege.apply(folders.map(group_steps/* make */.L8));
    const how = privilege.kind === 'root' ? 'directly as root' : 'through sudo';
    let count = 0;
    return {
        kind: 'cgroup-v1',
        description: `cgroup v1, ${how} (${folders[0] ?? ''})`,
        dispose: async () => {
            await privilege.apply(folders.flatMap(group_steps/* removeWithCages */.eP)).catch(() => undefined);
        },
        createCage: async (run, limitBytes, onDoubt) => {
            const own = `${(0,cgroup_files/* sanitizeName */.rh)(run)}-${++count}`;
            const cage = folders.map((folder) => `${folder}/${own}`);
            try {
                await privilege.apply(cgroup_v1_buildCage(cage, limitBytes));
                return cgroup_v1_makeCage(cage, limitBytes, privilege);
            }
            catch (error) {
                await privilege.apply(cage.map(group_steps/* remove */.TF)).catch(() => undefined);
                onDoubt(`The memory of ${run} is limited by polling: its control group could not be made (${String(error)}).`);
                return null;
            }
        }
    };
}
/** @param folders of the cage; that of the memory controller comes first */
function cgroup_v1_makeCage(folders, limitBytes, privilege) {
    const memory = folders[0] ?? '';
    const usage = cgroup_v1_openUsage(folders, limitBytes);
    return {
        join: buildJoin(folders.map((folder) => `${folder}/cgroup.procs`), privilege),
        readUsage: () => usage.read(),
        wasKilledByKernel: () => readKills(memory) > 0,
        pids: () => (0,cgroup_files/* readPids */.vE)(memory),
        killAll: async () => {
            if (!(0,external_node_fs_.existsSync)(memory))
                return;
            const killing = privilege.kind === 'root' ? killDirectly(folders) : privilege.run(KILL, folders);
            await killing.catch(() => undefined);
        },
        release: async () => {
            usage.close();
            try {
                await privilege.apply(folders.map(group_steps/* remove */.TF));
                return null;
            }
            catch (error) {
                return `The control group ${memory} could not be removed: ${String(error)}`;
            }
        }
    };
}
/** The same as the script does, in this process. */
async function killDirectly(folders) {
    const memory = folders[0] ?? '';
    await (0,group_steps/* applySteps */.GF)(boundProcesses(folders, 0));
    await waitUntil(() => {
        const pids = (0,cgroup_files/* readPids */.vE)(memory);
        for (const pid of pids)
            tryKill(pid);
        return pids.length === 0;
    }, cgroup_v1_EMPTY_TIMEOUT_MS);
}
function tryKill(pid) {
    // The kernel says 0 for a process that this one cannot see; to kill it would hit our own group.
    if (pid <= 0)
        return;
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Gone since the list was read.
    }
}
function cgroup_v1_openUsage(folders, limitBytes) {
    const memory = folders[0] ?? '';
    // Looked for once: asking for a file that is not there costs more than reading one.
    const open = (name) => {
        const path = folders.map((folder) => `${folder}/${name}`).find(external_node_fs_.existsSync);
        return path === undefined ? undefined : openCounterFile(path);
    };
    const statistics = openCounterFile(`${memory}/memory.stat`);
    const oomControl = openCounterFile(`${memory}/memory.oom_control`);
    // Where swap is counted, its limit, which is the same, refuses first.
    const refused = ['memory.failcnt', 'memory.memsw.failcnt'].flatMap((name) => open(name) ?? []);
    const readWhole = (cpuMs, chargedBytes) => {
        const stat = statistics.read();
        if (stat === null)
            return null;
        const sharedBytes = (0,cgroup_files/* parseKeyedNumber */.Zt)(stat, 'total_shmem');
        return {
            // `rss` is anonymous memory here; shared memory is counted with the page cache.
            memoryBytes: (0,cgroup_files/* parseKeyedNumber */.Zt)(stat, 'total_rss') + sharedBytes,
            processes: (0,cgroup_files/* readPids */.vE)(memory).length,
            cpuMs,
            fixedBytes: chargedBytes - (0,cgroup_files/* parseKeyedNumber */.Zt)(stat, 'total_cache') + sharedBytes,
            refusals: refused.reduce((sum, counter) => sum + (parseCounter(counter.read()) ?? 0), 0),
            kills: (0,cgroup_files/* parseKeyedNumber */.Zt)(oomControl.read() ?? '', 'oom_kill')
        };
    };
    return createUsageReader({
        charged: openCounterFile(`${memory}/memory.usage_in_bytes`),
        tasks: open('pids.current'),
        cpu: open('cpuacct.usage'),
        parseCpuMs: (text) => (parseCounter(text) ?? 0) / 1e6,
        readWhole,
        others: [statistics, oomControl, ...refused]
    }, limitBytes);
}
function readKills(memory) {
    return (0,cgroup_files/* parseKeyedNumber */.Zt)((0,cgroup_files/* readText */.yR)(`${memory}/memory.oom_control`) ?? '', 'oom_kill');
}

// EXTERNAL MODULE: ./lib/process/cgroup/privileged-shell.js
var privileged_shell = __webpack_require__(730);
;// CONCATENATED MODULE: ./lib/process/memory-limit.js
/**
 * How the memory of a process tree is limited on this machine: by the kernel where that can be had, by polling
 * everywhere else. The contract stands in memory-cage.ts, each way below `cgroup/`, and here the choice.
 */






/**
 * Finds the best way of this machine, by trying. `auto` never fails: every doubt leads to polling and stands in the
 * description.
 * @throws Error (`cgroup` only) that says why the kernel cannot be had
 */
async function chooseMemoryEnforcer(mode, sessionId) {
    if (mode === 'polling')
        return makePollingEnforcer('polling of the process trees, as asked for');
    const doubts = [];
    const privilege = process.platform === 'linux' ? await (0,privileged_shell/* findPrivilege */.X)() : null;
    if (process.platform !== 'linux')
        doubts.push('the system is not Linux');
    else if (privilege === null)
        doubts.push('this process is not root, and sudo asks for a password or is missing');
    else {
        const mounts = (0,cgroup_mounts/* readCgroupMounts */.Z)();
        for (const [way, find] of listWays(mounts)) {
            try {
                return await probed(await find(mounts, privilege, sessionId));
            }
            catch (error) {
                doubts.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
            }
        }
    }
    const why = doubts.join('; ');
    if (mode === 'cgroup') {
        throw new Error(`Memory cannot be limited by the kernel here (${why}). Use memory-enforcement: auto or polling, or run as root, ` +
            'or with passwordless sudo, where control groups can be written.');
    }
    return makePollingEnforcer(`polling of the process trees (no control groups: ${why})`);
}
/** The ways that this machine may have, the best first. */
function listWays(mounts) {
    return [
        ...(isSystemdBooted() ? [['systemd', findSystemdCgroup]] : []),
        ['cgroup v2', findCgroupV2],
        // On a machine of today this would only add a second reason that says the same.
        ...(mounts.v1.has('memory') ? [['cgroup v1', findCgroupV1]] : [])
    ];
}
async function probed(enforcer) {
    try {
        await probeEnforcer(enforcer);
        return enforcer;
    }
    catch (error) {
        await enforcer.dispose();
        throw error;
    }
}
function makePollingEnforcer(description) {
    return {
        kind: 'polling',
        description,
        createCage: () => Promise.resolve(null),
        dispose: () => Promise.resolve()
    };
}

// EXTERNAL MODULE: ./lib/process/process-manager.js + 21 modules
var process_manager = __webpack_require__(17512);
// EXTERNAL MODULE: ./lib/session/agent-files.js
var agent_files = __webpack_require__(92055);
;// CONCATENATED MODULE: ./lib/session/budget.js
/** The budget of a session: one ledger for PM and all agents, kept up to date while they work. */
/** Running agents may spend a quarter of the budget beyond it to hand in what they have. */
const WRAP_UP_SHARE = 1.25;
/** Opens a ledger; without a limit it only counts. */
function openBudget(limitUsd, listener) {
    const estimates = new Map();
    const settled = new Map();
    const limit = limitUsd ?? Number.POSITIVE_INFINITY;
    let isReached = false;
    let isUnknownTold = false;
    const openOf = (run) => Math.max(0, ...(estimates.get(run)?.values() ?? []));
    const costOf = (run) => (settled.get(run) ?? 0) + openOf(run);
    const spentUsd = () => [...new Set([...estimates.keys(), ...settled.keys()])].reduce((sum, run) => sum + costOf(run), 0);
    const look = () => {
        if (isReached || spentUsd() < limit)
            return;
        isReached = true;
        listener.onReached(`${figures(spentUsd(), limit)} are spent (max-cost-usd)`);
    };
    return {
        estimate: (run, source, addedUsd) => {
            const sources = estimates.get(run) ?? new Map();
            estimates.set(run, sources.set(source, (sources.get(source) ?? 0) + addedUsd));
            look();
        },
        settle: (run, usd) => {
            // A run may have several processes, one after another.
            settled.set(run, (settled.get(run) ?? 0) + (usd ?? openOf(run)));
            estimates.delete(run);
            look();
        },
        unknownPrice: (model) => {
            if (isUnknownTold || limitUsd === undefined)
                return;
            isUnknownTold = true;
            listener.onUnknownPrice(model);
        },
        costOf,
        spentUsd,
        // What was reached stays reached, though the truth at a run's end may be less than its estimate.
        obstacle: () => isReached
            ? `budget: ${figures(spentUsd(), limit)} are spent. Raise max-cost-usd, or ask for less.`
            : undefined,
        refusal: () => spentUsd() >= limit * WRAP_UP_SHARE
            ? `The budget of this session is spent: ${figures(spentUsd(), limit)} (max-cost-usd). No further request is made.`
            : undefined,
        mostUsd: () => (limitUsd === undefined ? undefined : limit * WRAP_UP_SHARE - spentUsd())
    };
}
function figures(spentUsd, limitUsd) {
    return `$${dollars(spentUsd)} of $${dollars(limitUsd)}`;
}
/** At least cents, and as many places as a small sum needs. */
function dollars(usd) {
    return usd.toFixed(usd < 1 ? 4 : 2);
}

// EXTERNAL MODULE: ./lib/session/configuration-error.js
var configuration_error = __webpack_require__(54417);
;// CONCATENATED MODULE: ./lib/session/check-scenario.js

/** @throws ConfigurationError with all that is wrong with the file */
async function checkScenario({ rehearse, rehearsalScript }) {
    if (!rehearse || rehearsalScript === undefined)
        return;
    const { readScenario, ScenarioError } = await __webpack_require__.e(/* import() */ 712).then(__webpack_require__.bind(__webpack_require__, 32712));
    try {
        await readScenario(rehearsalScript);
    }
    catch (error) {
        if (error instanceof ScenarioError)
            throw new configuration_error/* ConfigurationError */.j([`rehearsal-script: ${error.message}`]);
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/session/give-back.js
var give_back = __webpack_require__(60135);
// EXTERNAL MODULE: ./lib/session/framework.js
var session_framework = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/session/public-configuration.js
var public_configuration = __webpack_require__(77320);
// EXTERNAL MODULE: ./lib/session/record.js
var record = __webpack_require__(89239);
// EXTERNAL MODULE: ./lib/session/response-schema.js
var response_schema = __webpack_require__(84609);
;// CONCATENATED MODULE: ./lib/session/run-controls.js
/** The runs that go on, and what can be done to each from outside: told something, or ended. */
/** All runs that go on, by id. */
class RunControls {
    #running = new Map();
    /** From here on the run can be reached; call what it gives when the run has ended. */
    add(run, control) {
        this.#running.set(run, control);
        return () => {
            this.#running.delete(run);
        };
    }
    /**
     * Puts a message into the conversation of a running agent.
     * @throws Error when no such run goes on, it has given its answer, or its CLI takes no messages
     */
    async sendMessage(run, text) {
        if (text.trim() === '')
            throw new Error('The message is empty: write what the agent is to know or to do.');
        await this.#find(run).say(text);
    }
    /**
     * Ends one running run, and waits for its end.
     * @throws Error when no such run goes on
     */
    async endRun(run, reason) {
        const control = this.#find(run);
        control.end(reason);
        await control.ended;
    }
    #find(run) {
        const control = this.#running.get(run);
        if (control !== undefined)
            return control;
        const running = [...this.#running.keys()];
        throw new Error(`No run ${run} goes on: it has not started, or it has ended. Running now: ${running.length === 0 ? 'none' : running.join(', ')}.`);
    }
}

;// CONCATENATED MODULE: ./lib/session/session-agent-user.js
/**
 * Undefined where agents run as we do.
 * @param closedFolders folders that they must not look into, beside the session's own
 * @throws Error that says why it cannot be done here
 */
async function openUser(configuration, closedFolders, { command }, privateDirectory) {
    const { agentUser: name, workingDirectory, rehearsalScript } = configuration;
    if (name === undefined)
        return undefined;
    const [program, ...files] = command;
    const needed = [
        { path: program, access: 'x' },
        ...[...files, ...(rehearsalScript === undefined ? [] : [rehearsalScript])].map((file) => ({ path: file, access: 'r' }))
    ];
    const { openAgentUser } = await __webpack_require__.e(/* import() */ 139).then(__webpack_require__.bind(__webpack_require__, 71139));
    return openAgentUser({ name, privateDirectory, workingDirectory, closedFolders, needed });
}
/** Ends all processes of the user, and undoes everything. */
async function closeUser(agentUser, warn) {
    const leavings = await agentUser?.close();
    for (const message of leavings?.messages ?? [])
        warn(message);
    for (const { pid, command } of leavings?.survivors ?? [])
        warn(`Process ${pid} (${command}) of the agents' user could not be ended.`);
}

// EXTERNAL MODULE: ./lib/session/session-owner.js
var session_owner = __webpack_require__(10958);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./lib/claude/ask-version.js
/** Time that a CLI has to tell its version: it takes a tenth of a second on an idle machine. */
const VERSION_TIMEOUT_MS = 30_000;
/** An asker with its environment and its signal. */
function createAskVersion(run, env, signal) {
    return async (program) => {
        const result = await run([program, '--version'], { env, timeoutMs: VERSION_TIMEOUT_MS, signal });
        signal.throwIfAborted();
        return readAnswer(result);
    };
}
function readAnswer({ exitCode, stdout, stderr, failure }) {
    if (failure !== undefined)
        return { problem: `does not answer to --version (${failure})` };
    const version = /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0];
    if (exitCode === 0 && version !== undefined)
        return { version };
    const words = `${stdout}\n${stderr}`.trim().split('\n')[0]?.slice(0, 200) ?? '';
    const said = words === '' ? '' : `: ${words}`;
    return { problem: `does not tell its version (exit code ${exitCode ?? 'none'}${said})` };
}

// EXTERNAL MODULE: ./lib/claude/environment.js
var environment = __webpack_require__(81375);
// EXTERNAL MODULE: ./lib/claude/executable-file.js
var executable_file = __webpack_require__(32975);
;// CONCATENATED MODULE: ./lib/claude/run-command.js
/** One short command: run it, bounded in time and output, and say how it ended. */


const OUTPUT_LIMIT_CHARACTERS = 65_536;
/** The real one: standard input is empty, and what the command started ends with it. */
const runCommand = async ([program, ...args], options) => {
    const ending = new AbortController();
    const limit = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]);
    if (options.signal.aborted)
        return { exitCode: null, stdout: '', stderr: '', failure: 'cancelled' };
    const output = { stdout: '', stderr: '' };
    // A group of its own, so that npm's children can be ended with it.
    const child = (0,external_node_child_process_.spawn)(program, args, {
        cwd: options.cwd,
        env: options.env,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe']
    });
    for (const name of ['stdout', 'stderr']) {
        child[name].setEncoding('utf8').on('data', (text) => {
            output[name] = (output[name] + text).slice(0, OUTPUT_LIMIT_CHARACTERS);
        });
    }
    try {
        return await new Promise((resolve) => {
            child.once('error', (error) => {
                resolve({ ...output, exitCode: null, failure: error.message });
            });
            child.once('exit', (exitCode, signal) => {
                const settle = () => {
                    resolve({ ...output, exitCode, ...(signal === null ? {} : { failure: `ended by ${signal}` }) });
                };
                // A grandchild may hold the pipes open: what has come within a moment is all.
                child.once('close', settle);
                setTimeout(settle, DRAIN_MS).unref();
            });
            limit.addEventListener('abort', () => {
                const failure = options.signal.aborted ? 'cancelled' : `no end within ${options.timeoutMs / 1000}s`;
                resolve({ ...output, exitCode: null, failure });
            }, { once: true, signal: ending.signal });
        });
    }
    finally {
        ending.abort();
        if (child.exitCode === null && child.signalCode === null)
            endGroup(child.pid);
        child.stdout.destroy();
        child.stderr.destroy();
    }
};
const DRAIN_MS = 1_000;
function endGroup(pid) {
    if (pid === undefined)
        return;
    try {
        external_node_process_.kill(-pid, 'SIGKILL');
    }
    catch {
        // The group has ended by itself.
    }
}

;// CONCATENATED MODULE: ./lib/claude/find.js
/**
 * The agent CLI: the given one, else one on PATH, else the one that an earlier job left in the cache, else a fresh
 * installation. None counts as found before it has told its version.
 */





/** No agent CLI could be had; the message says what was tried and how to get one. */
class ClaudeNotFoundError extends Error {
    name = 'ClaudeNotFoundError';
}
/** The first line of versions that has all flags of our command lines. */
const OLDEST_VERSION = { major: 2, minor: 1 };
/** Finds the CLI or installs it. Throws ClaudeNotFoundError, or the signal's reason when it is aborted. */
async function findClaude(options) {
    const run = options.run ?? runCommand;
    const env = { ...(0,environment/* buildBaseEnvironment */.Pm)(options.environment ?? external_node_process_.env), DISABLE_AUTOUPDATER: '1' };
    const ask = createAskVersion(run, env, options.signal);
    const tried = [];
    if (options.path !== undefined) {
        const found = await askGiven(options.path, ask);
        if (isTooOld(found.version))
            options.onNotice?.(describeTooOld(options.path, found.version));
        return found;
    }
    for (const program of (0,executable_file/* searchPathFor */.$)('claude', options.searchPath)) {
        const answer = await ask(program);
        if ('version' in answer && !isTooOld(answer.version))
            return { command: [program], version: answer.version, source: 'PATH' };
        const why = 'version' in answer ? describeTooOld(program, answer.version) : `${program} ${answer.problem}.`;
        options.onNotice?.(`${why} It is passed over.`);
        tried.push(why);
    }
    if (tried.length === 0)
        tried.push('There is no claude on PATH.');
    const { cachedCandidates, installClaude } = await __webpack_require__.e(/* import() */ 985).then(__webpack_require__.bind(__webpack_require__, 63985));
    const cached = cachedCandidates(options.cacheDirectory, options.version);
    for (const program of cached) {
        const answer = await ask(program);
        if ('version' in answer)
            return { command: [program], version: answer.version, source: 'cache' };
        options.onNotice?.(`${program} in the cache ${answer.problem}. It is installed anew.`);
    }
    const installation = await installClaude({
        ...options,
        env: installEnvironment(options, env),
        run,
        ask,
        // What is there did not answer.
        replace: cached.length > 0
    });
    if (installation.kind === 'failed')
        throw notFound([...tried, ...installation.problems]);
    return { command: [installation.program], version: installation.version, source: 'installed' };
}
async function askGiven(program, ask) {
    if (!(0,executable_file/* isExecutableFile */.J)(program))
        throw notFound([`claude-path ${program} is no executable file.`]);
    const answer = await ask(program);
    if ('problem' in answer)
        throw notFound([`claude-path ${program} ${answer.problem}.`]);
    return { command: [program], version: answer.version, source: 'input' };
}
function isTooOld(version) {
    const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
    return major < OLDEST_VERSION.major || (major === OLDEST_VERSION.major && minor < OLDEST_VERSION.minor);
}
function describeTooOld(program, version) {
    return `${program} has version ${version}; ${OLDEST_VERSION.major}.${OLDEST_VERSION.minor} or newer is needed.`;
}
/** npm needs its own settings too, for a proxy or a registry of one's own. */
function installEnvironment(options, env) {
    const own = Object.entries(options.environment ?? external_node_process_.env).filter((entry) => entry[1] !== undefined && /^(npm_config_\w+|NODE_AUTH_TOKEN)$/i.test(entry[0]));
    return { ...Object.fromEntries(own), ...env };
}
function notFound(tried) {
    return new ClaudeNotFoundError([
        'Claude CLI not found.',
        ...tried.map((line) => `- ${line}`),
        'There are two ways to get it: name an installed one with `claude-path` (or put `claude` on PATH), or let it be',
        'installed: that needs npm and a way to its registry (`claude-version` says which version).'
    ].join('\n'));
}

// EXTERNAL MODULE: ./lib/claude/rehearsal/messages.js
var messages = __webpack_require__(53640);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/executable.js
/** The stand-in CLI as an executable like the real one. */


/** The stand-in, run by this node. `entryFile` is the program that calls `runRehearsal`. */
function rehearsalExecutable(entryFile) {
    return { command: [external_node_process_.execPath, entryFile], version: messages/* REHEARSAL_VERSION */.rS, source: 'rehearsal' };
}

;// CONCATENATED MODULE: ./lib/session/session-executable.js
/** The CLI of a session: the stand-in of a rehearsal, the one that the author names, or the one that is found or installed. */




/** Stands where none was found; nothing is run with it. */
const NO_EXECUTABLE = { command: ['claude'], version: '', source: 'PATH' };
/**
 * Finds it.
 * @throws Error that says where it was looked for, and why it could not be installed
 */
function findExecutable(configuration, options, environment, signal, onNotice) {
    if (configuration.rehearse) {
        // In the bundle the stand-in lies beside this file.
        const entry = options.rehearsalEntry ?? external_node_path_.join(import.meta.dirname, 'rehearsal', 'index.js');
        return Promise.resolve(rehearsalExecutable(entry));
    }
    return findClaude({
        path: configuration.claudePath,
        version: configuration.claudeVersion,
        searchPath: environment['PATH'] ?? '',
        cacheDirectory: options.cacheDirectory ?? external_node_path_.join(external_node_os_.homedir(), '.cache', 'mpm-orchestrator'),
        environment,
        onNotice,
        signal
    });
}

// EXTERNAL MODULE: ./lib/session/session-folder.js
var session_folder = __webpack_require__(51005);
;// CONCATENATED MODULE: ./lib/claude/key-proxy-choice.js
const DEFAULT_UPSTREAM = 'https://api.anthropic.com';
/** The CLI takes even the loopback address by way of such a proxy (observed on Claude Code 2.1.197). */
const NETWORK_PROXIES = /^(HTTP_PROXY|HTTPS_PROXY|ALL_PROXY)$/i;
/**
 * Decides from the credentials and from the environment that the CLI would get. An OAuth token works too: with
 * `CLAUDE_CODE_OAUTH_TOKEN` and `ANTHROPIC_BASE_URL` set, the CLI sends any token as `Authorization: Bearer`, without
 * looking into it (observed on Claude Code 2.1.197).
 */
function canProxy(credentials, environment) {
    if (credentials.kind === 'none')
        return impossible('there is no key');
    if (credentials.kind === 'cloud-provider')
        return impossible('the credentials of a cloud provider or gateway sign requests in ways of their own');
    const network = Object.keys(environment).find((name) => NETWORK_PROXIES.test(name) && isSet(environment[name]));
    if (network !== undefined)
        return impossible(`${network} is set, and the CLI would send even requests to this machine there`);
    const given = environment['ANTHROPIC_BASE_URL']?.trim();
    const address = isSet(given) ? given : DEFAULT_UPSTREAM;
    const upstream = URL.canParse(address) ? new URL(address) : undefined;
    if (upstream === undefined || !/^https?:$/.test(upstream.protocol) || upstream.username !== '')
        return impossible('ANTHROPIC_BASE_URL is no plain address that begins with http:// or https://');
    return { possible: true, credentials, upstream };
}
function impossible(reason) {
    return { possible: false, reason };
}
function isSet(value) {
    return value !== undefined && value !== '';
}

;// CONCATENATED MODULE: ./lib/session/session-key-proxy.js
/** The key proxy of a session: started where it can keep the key from agents, and said where it cannot. */

/**
 * Starts it for an API key or an OAuth token, unless `key-proxy` is false or it is a rehearsal; undefined: the CLI gets the credentials
 * themselves.
 * @throws Error where this machine lets nobody listen: the key is not handed out instead, as that is the author's to say.
 */
async function startSessionKeyProxy(configuration, environment, warn, budget) {
    const { credentials } = configuration;
    if (!configuration.keyProxy || configuration.rehearse || !isOneSecret(credentials.kind))
        return undefined;
    const choice = canProxy(credentials, environment);
    if (!choice.possible) {
        const what = credentials.kind === 'api-key' ? 'API key' : 'OAuth token';
        warn(`Agents can read the ${what}: there is no key proxy, because ${choice.reason}.`);
        return undefined;
    }
    try {
        // It brings HTTP and TLS along, which take their time to load.
        const { startKeyProxy } = await __webpack_require__.e(/* import() */ 246).then(__webpack_require__.bind(__webpack_require__, 59246));
        return await startKeyProxy({ ...choice, ...(budget === undefined ? {} : budgetHooks(budget)) });
    }
    catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        throw new Error(`The key proxy does not start: ${cause}. With key-proxy: false the key is given to the agents themselves.`, { cause: error });
    }
}
/** The proxy counts each answer for the budget, and shuts runs out when it is spent. */
function budgetHooks(budget) {
    return {
        onTokens: (run, { model, costUsd }) => {
            if (costUsd === undefined)
                budget.unknownPrice(model);
            else
                budget.estimate(run, 'key-proxy', costUsd);
        },
        refusal: () => budget.refusal()
    };
}
/**
 * A cloud provider's or gateway's way in is the author's own and stays as it is. With an OAuth token the CLI is told of
 * the run's own one in the same variable, so it asks as a subscriber does (`anthropic-beta: oauth-...`, its models, its
 * prompt; seen on Claude Code 2.1.197): the proxy changes nothing but the token.
 */
function isOneSecret(kind) {
    return kind === 'api-key' || kind === 'oauth-token';
}

// EXTERNAL MODULE: ./lib/session/workspace/open-workspace.js + 1 modules
var open_workspace = __webpack_require__(79627);
// EXTERNAL MODULE: ./lib/session/workspace/shared-workspace.js
var shared_workspace = __webpack_require__(83597);
;// CONCATENATED MODULE: ./lib/session/open-session.js
/** Opens what a session works with, and gives it all back: folder, roster, CLI, process manager, private files. */
























/** Where the session's private files lie: beside its folder, so that they are never uploaded with it. */
function privateDirectoryOf(sessionDirectory) {
    return `${sessionDirectory}-private`;
}
/**
 * Opens a session. What is wrong with the CLI or the memory limit is its `failure`, so that it is told as a verdict.
 * @throws ConfigurationError for agent files, a framework or a response schema that cannot be used
 */
async function openSession(configuration, options = {}) {
    const failures = [];
    const orFailure = async (work) => {
        try {
            return await work;
        }
        catch (error) {
            failures.push(error instanceof Error ? error.message : String(error));
            return undefined;
        }
    };
    // First what takes its time without us: the kernel tries a limit, and the terminal is loaded, while files are read.
    const enforcing = orFailure(chooseMemoryEnforcer(configuration.memoryEnforcement, configuration.sessionId));
    // Where it cannot be loaded, the first start takes another way and says so.
    void (0,choose_terminal/* chooseTerminal */.u)((0,launcher/* findLaunchMachine */.uT)());
    const { framework, roster, responseSchema, checkout, folder, privateDirectory } = await prepare(configuration, options).catch(async (error) => {
        await (await enforcing)?.dispose();
        throw error;
    });
    folder.emit({
        type: 'session-started',
        schemaVersion: record/* SCHEMA_VERSION */.f$,
        sessionId: configuration.sessionId,
        rehearsal: configuration.rehearse,
        configuration: (0,public_configuration/* publicConfiguration */.U)(configuration)
    });
    const deadline = Date.now() + configuration.limits.sessionTimeoutSeconds * 1_000;
    const over = new AbortController();
    const timer = setTimeout(() => {
        over.abort(`the session's time of ${configuration.limits.sessionTimeoutSeconds}s is over (session-timeout-seconds)`);
    }, deadline - Date.now());
    timer.unref();
    const outside = options.signal ?? new AbortController().signal;
    const inheritedEnvironment = options.inheritedEnvironment ?? process.env;
    const warn = (message) => {
        folder.emit({ type: 'notice', level: 'warning', message });
    };
    const wrapUp = new AbortController();
    const budget = openBudget(configuration.maxCostUsd, {
        onReached: (reason) => {
            warn(`budget: ${reason}. Nothing more is started, and what runs is asked to hand in what it has.`);
            wrapUp.abort(`The budget of the session is reached: ${reason}.`);
        },
        onUnknownPrice: (model) => {
            warn(`The price of the model ${model} is not known: max-cost-usd is checked at the ends of its runs only.`);
        }
    });
    const [executable, enforcer, keyProxy, workspace] = await Promise.all([
        orFailure(findExecutable(configuration, options, inheritedEnvironment, outside, warn)),
        enforcing,
        orFailure(startSessionKeyProxy(configuration, inheritedEnvironment, warn, budget)),
        orFailure((0,open_workspace/* openWorkspace */.O)(configuration, checkout, warn))
    ]);
    if (executable !== undefined) {
        const { version, command, source } = executable;
        folder.emit({ type: 'claude-found', version, path: command.at(-1) ?? '', source });
    }
    if (enforcer !== undefined)
        folder.emit({ type: 'notice', level: 'info', message: enforcer.description });
    const agentUser = executable === undefined
        ? undefined
        : await orFailure(openUser(configuration, options.closedFolders ?? [], executable, privateDirectory));
    if (agentUser !== undefined)
        folder.emit({ type: 'notice', level: 'info', message: agentUser.description });
    const processes = new process_manager/* ProcessManager */.B({
        sessionId: configuration.sessionId,
        ...(agentUser === undefined ? {} : { user: agentUser.user }),
        ...(enforcer === undefined ? {} : { enforcer })
    });
    const results = await openResults(configuration, inheritedEnvironment, options, warn);
    return {
        configuration,
        roster,
        framework,
        responseSchema,
        executable: executable ?? NO_EXECUTABLE,
        keyProxy,
        failure: failures.length === 0 ? undefined : failures.join('\n'),
        processes,
        agentUser,
        folder,
        privateDirectory: agentUser?.folder ?? privateDirectory,
        // Without one there is a failure, and nothing is run.
        workspace: workspace ?? (0,shared_workspace/* openPlainFolder */.F)(configuration.workingDirectory),
        results,
        inheritedEnvironment,
        readMachineMemory: machine_memory/* readMachineMemory */.vP,
        cancelSignal: outside,
        wrapUpSignal: wrapUp.signal,
        wrapUp: (reason) => {
            wrapUp.abort(reason);
        },
        runControls: new RunControls(),
        budget,
        signal: AbortSignal.any([outside, over.signal]),
        cancelReason: () => (outside.aborted ? reasonText(outside.reason) : undefined),
        withinSession: (limits) => ({
            ...limits,
            timeoutSeconds: Math.max(1, Math.min(limits.timeoutSeconds, Math.ceil((deadline - Date.now()) / 1_000)))
        }),
        close: async () => {
            clearTimeout(timer);
            // The processes first: none of them is to see the rest go. What cannot be given back keeps nothing else.
            await (0,give_back/* giveBack */.F)([
                () => processes.dispose(),
                () => keyProxy?.close(),
                () => enforcer?.dispose(),
                () => workspace?.close(),
                () => closeUser(agentUser, warn),
                () => {
                    external_node_fs_.rmSync(privateDirectory, { recursive: true, force: true });
                }
            ], warn);
            folder.close();
        }
    };
}
/**
 * What its author wrote wrong is told before the session's folders are made.
 * @throws ConfigurationError
 */
async function prepare(configuration, options) {
    const { framework, roster } = await readTeam(configuration);
    const responseSchema = await readSchema(configuration);
    const checkout = await (0,open_workspace/* checkIsolation */.B)(configuration);
    await checkScenario(configuration);
    return { framework, roster, responseSchema, checkout, ...makeFolders(configuration, options) };
}
/** @throws ConfigurationError where they cannot be made */
function makeFolders({ sessionDirectory }, { onEvent = () => undefined }) {
    const privateDirectory = privateDirectoryOf(sessionDirectory);
    try {
        external_node_fs_.mkdirSync(privateDirectory, { recursive: true, mode: 0o700 });
        (0,session_owner/* writeOwner */.h)(privateDirectory);
        return { folder: (0,session_folder/* openSessionFolder */.TG)(sessionDirectory, onEvent), privateDirectory };
    }
    catch (error) {
        const cause = error instanceof Error ? error.message : String(error);
        throw new configuration_error/* ConfigurationError */.j([
            `log-dir: the session folder ${sessionDirectory} cannot be made (${cause}). Name a folder that this user may write to.`
        ]);
    }
}
async function readTeam({ agentsDirectory, frameworkPath, workingDirectory }) {
    const framework = frameworkPath === undefined ? undefined : await (0,session_framework/* loadFramework */.T)(frameworkPath);
    const roster = await (0,agent_files/* loadRoster */.c)({
        agentsDirectory: agentsDirectory ?? external_node_path_.join(workingDirectory, '.claude', 'agents'),
        required: agentsDirectory !== undefined,
        frameworkAgents: framework?.agents
    });
    return { framework, roster };
}
/** The results of earlier sessions; undefined where none are reused. */
async function openResults(configuration, environment, { holdsSecret }, warn) {
    if (!configuration.cache)
        return undefined;
    const { openResultStore } = await __webpack_require__.e(/* import() */ 888).then(__webpack_require__.bind(__webpack_require__, 53888));
    const { secretsIn } = await __webpack_require__.e(/* import() */ 117).then(__webpack_require__.bind(__webpack_require__, 11117));
    return openResultStore(configuration.cacheDirectory, secretsIn(configuration, environment, holdsSecret), warn);
}
async function readSchema({ responseSchema }) {
    if (responseSchema === undefined)
        return undefined;
    const checked = await (0,response_schema/* checkResponseSchema */.V)(responseSchema);
    if (!checked.ok)
        throw new configuration_error/* ConfigurationError */.j([`response-schema: ${checked.reason}.`]);
    return checked.schema;
}
function reasonText(reason) {
    return reason instanceof Error ? reason.message : String(reason);
}


/***/ }),

/***/ 75768:
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

/***/ 76072:
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

/***/ 77320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ publicConfiguration)
/* harmony export */ });
/** Names as the inputs', maps as objects. */
function publicConfiguration(configuration) {
    const { limits } = configuration;
    return {
        'working-directory': configuration.workingDirectory,
        rehearse: configuration.rehearse,
        credentials: configuration.credentials.kind,
        'key-proxy': configuration.keyProxy,
        'claude-version': configuration.claudeVersion,
        model: configuration.model ?? null,
        'agent-models': Object.fromEntries(configuration.agentModels),
        'allowed-tools': configuration.allowedTools,
        'permission-mode': configuration.permissionMode,
        'agent-user': configuration.agentUser ?? null,
        'pass-env': configuration.passEnv,
        'max-parallel': configuration.maxParallel,
        'max-delegations': configuration.maxDelegations,
        'max-rounds': configuration.maxRounds,
        'response-schema': configuration.responseSchema ?? null,
        'max-cost-usd': configuration.maxCostUsd ?? null,
        profile: limits.profile ?? 'standard',
        'memory-limit-mb': limits.memoryLimitMb ?? null,
        'agent-memory-limits': Object.fromEntries(limits.agentMemoryLimitsMb),
        'pm-memory-limit-mb': limits.pmMemoryLimitMb,
        'timeout-seconds': limits.timeoutSeconds ?? null,
        'agent-timeouts': Object.fromEntries(limits.agentTimeoutsSeconds),
        'pm-timeout-seconds': limits.pmTimeoutSeconds,
        'session-timeout-seconds': limits.sessionTimeoutSeconds,
        'memory-enforcement': configuration.memoryEnforcement,
        'stall-seconds': configuration.stallSeconds,
        'on-stall': configuration.onStall,
        'wrap-up-seconds': configuration.wrapUpSeconds,
        retries: configuration.retries,
        'retry-on': configuration.retryOn,
        'fallback-model': configuration.fallbackModel ?? null,
        'transcript-limit-mb': configuration.transcriptLimitMb,
        'fail-on-denied': configuration.failOnDenied,
        isolation: configuration.isolation,
        cache: configuration.cache,
        'fail-on': configuration.failOn,
        tickets: configuration.tickets,
        'log-level': configuration.logLevel
    };
}


/***/ }),

/***/ 89239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ RESPONSE_LIMIT),
/* harmony export */   f$: () => (/* binding */ SCHEMA_VERSION),
/* harmony export */   sc: () => (/* binding */ CHANGES_LIMIT)
/* harmony export */ });
/** Version of the form of `session.json` and of `events.jsonl`; a reader refuses a newer one. */
const SCHEMA_VERSION = 1;
/** Characters of a response that the record holds (64 Ki); the whole stands in `response.md`. */
const RESPONSE_LIMIT = 65_536;
/** Changed files of one run that the record holds; the patch has all. */
const CHANGES_LIMIT = 1_000;


/***/ }),

/***/ 84609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ SCHEMA_LIMIT_BYTES),
/* harmony export */   V: () => (/* binding */ checkResponseSchema)
/* harmony export */ });
/**
 * The JSON schema of the structured response. The CLI passes over a schema that its validator does not take, without a
 * word (observed on Claude Code 2.1.197: another draft's `$schema`, a `format`, an unknown keyword), so it is checked here
 * with the same validator, in the same strict way, before anything starts.
 */
/** It travels as one argument of a command line, of which the kernel takes 128 KiB. */
const SCHEMA_LIMIT_BYTES = 64 * 1024;
/** Faults of a value that are told. */
const MOST_FAULTS = 5;
/** Checks the text of a schema. */
async function checkResponseSchema(text) {
    if (Buffer.byteLength(text) > SCHEMA_LIMIT_BYTES)
        return { ok: false, reason: `has more than ${SCHEMA_LIMIT_BYTES / 1024} KiB: shorten it` };
    let given;
    try {
        given = JSON.parse(text);
    }
    catch (error) {
        return { ok: false, reason: `is no JSON (${messageOf(error)})` };
    }
    if (!isMap(given) || given['type'] !== 'object')
        return { ok: false, reason: 'does not have "type": "object" at its top: the response is one object' };
    const schema = withoutKey(withoutFormats(given), '$schema');
    // Loaded here only: few sessions have a schema. A bundler hands on nothing but the default of such a module.
    const { default: ajvModule } = await __webpack_require__.e(/* import() */ 463).then(__webpack_require__.t.bind(__webpack_require__, 42463, 19));
    const ajv = new ajvModule.Ajv({ allErrors: true, logger: false });
    try {
        const validate = ajv.compile(schema);
        return {
            ok: true,
            schema: {
                text: JSON.stringify(schema),
                findFault: (value) => validate(value)
                    ? undefined
                    : (validate.errors ?? [])
                        .slice(0, MOST_FAULTS)
                        .map(({ instancePath, message }) => `${instancePath === '' ? 'it' : instancePath} ${message ?? 'is wrong'}`)
                        .join('; ')
            }
        };
    }
    catch (error) {
        return { ok: false, reason: `is no JSON schema of draft 7 (${messageOf(error)})` };
    }
}
/** Keywords whose values are data, not schemas. */
const DATA = new Set(['const', 'enum', 'default', 'examples']);
function withoutFormats(schema) {
    const descend = (value) => {
        if (Array.isArray(value))
            return value.map(descend);
        return isMap(value) ? withoutFormats(value) : value;
    };
    return Object.fromEntries(Object.entries(schema)
        // A property may be called `format` as well: then its value is a schema.
        .filter(([key, value]) => key !== 'format' || typeof value !== 'string')
        .map(([key, value]) => [key, DATA.has(key) ? value : descend(value)]));
}
function withoutKey(map, key) {
    return Object.fromEntries(Object.entries(map).filter(([each]) => each !== key));
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 52393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mb: () => (/* binding */ isNearAgent),
/* harmony export */   cT: () => (/* binding */ resolveAgent),
/* harmony export */   so: () => (/* binding */ nearestAgent),
/* harmony export */   tF: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var _near_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85162);
/** The roster: the agents known, by slug, with the names that PM may call them by. */

/** A longer label than this is a sentence, not a name. */
const LONGEST_NAME = 60;
/**
 * Slug of a name: lower case, words joined by hyphens, without a leading "the" and a trailing "Agent".
 * `Version Control Agent`, `version_control` and `version-control` have one slug. Empty when no letter is left.
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
/** A shorter name with an error in it is more likely another word: `Date` is not `Data`. */
const SHORTEST_MISSPELLING = 6;
/** Every slug that an agent answers to. A roster is never changed, so its index is made once. */
const indexes = new WeakMap();
function indexOf(roster) {
    const known = indexes.get(roster);
    if (known !== undefined)
        return known;
    const index = new Map();
    // Slugs and names of all agents come before any alias: an alias never takes another agent's name.
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
 * The agent that a label names by slug, name or alias (case and a trailing "Agent" do not matter), or undefined.
 * A qualifier is passed over: `Engineer (backend)`, and of `QA / Web QA` the first known part counts. So is the number of
 * `Engineer 2`, behind an agent's own name.
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
/** The agent whose name is nearest to a label, if any is near: a suggestion, never a match. */
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
        const distance = (0,_near_name_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(name, slug, allowed + 1);
        if (distance <= allowed && distance < least) {
            least = distance;
            nearest = agent;
        }
    }
    return nearest ?? agentOfLastWord(slug, index);
}
/** Whether a label is an agent's own name with a typing error, or a speciality of its role (`Frontend Engineer`). */
function isNearAgent(label, roster) {
    const slug = slugOf(label);
    if (slug.length < SHORTEST_MISSPELLING || label.length > LONGEST_NAME)
        return false;
    const words = slug.split('-');
    const role = words.length === 2 || words.length === 3 ? words.at(-1) : undefined;
    const isSpeciality = role !== undefined && !/^(?:with|for|by|from|to|when|each|your|if|as|and|no)$/.test(words[0] ?? '');
    return roster.some((agent) => {
        const allowed = allowedDistance(agent.slug.length);
        return (isSpeciality && agent.slug === role) || (0,_near_name_js__WEBPACK_IMPORTED_MODULE_0__/* .editDistance */ .Y)(agent.slug, slug, allowed + 1) <= allowed;
    });
}
/** Typing errors that a name of this length may have: in `qa` one letter already makes another word. */
function allowedDistance(length) {
    if (length < 4)
        return 0;
    return length < 7 ? 1 : 2;
}
/** `Frontend Engineer`, `Web QA`, `Local Ops`: a speciality that the roster has only as a whole. */
function agentOfLastWord(slug, index) {
    const words = slug.split('-');
    return words.length > 1
        ? (index.get(words.slice(-2).join('-')) ?? index.get(words.at(-1) ?? ''))
        : undefined;
}


/***/ }),

/***/ 51005:
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
/* harmony import */ var _fold_events_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50174);
/* harmony import */ var _matrix_json_lines_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42810);
/** The session folder (design section 6): where it lies, what is written to it as things happen, how it is read back. */




/** Only the user of the session reads it: transcripts may hold what the prompt held. */
const PRIVATE_FOLDER = 0o700;
/** Bytes of one of our own events: a plan holds the tasks of a whole answer. */
const EVENT_LIMIT_BYTES = 128 * 2 ** 20;
/**
 * Makes the folder and opens its stream of events.
 * @throws Error when the folder cannot be made (no right, disk full): then no session can be trusted.
 */
function openSessionFolder(directory, onEvent, now = Date.now) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(directory, { recursive: true, mode: PRIVATE_FOLDER });
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'events.jsonl'), 'a', 0o600);
    const fold = (0,_fold_events_js__WEBPACK_IMPORTED_MODULE_3__/* .startFold */ .I)();
    const startedAt = now();
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
            return error instanceof Error ? error.message : String(error);
        }
    };
    const emit = (body) => {
        const time = now();
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
                message: `events.jsonl cannot be written any more (${failure}): free disk space. The session goes on.`
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
                const cause = error instanceof Error ? error.message : String(error);
                const message = `session.json and the files result.json cannot be written (${cause}): free disk space, or look at the rights of ${directory}.`;
                emit({ type: 'notice', level: 'warning', message });
            }
        },
        close: () => {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
        }
    };
}
/** The folder of a run below the session folder, made if need be. */
function makeRunFolder(sessionDirectory, folder) {
    const directory = node_path__WEBPACK_IMPORTED_MODULE_1__.join(sessionDirectory, ...folder.split('/'));
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(directory, { recursive: true, mode: PRIVATE_FOLDER });
    return directory;
}
/** Writes `session.json` and each run's `result.json`; a half-written file is never left in their place. */
function writeRecord(directory, record) {
    writeWhole(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'session.json'), `${JSON.stringify(record, null, 2)}\n`);
    for (const run of [...record.pm, ...record.results]) {
        const folder = makeRunFolder(directory, run.folder);
        writeWhole(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'result.json'), `${JSON.stringify(publicResult(run), null, 2)}\n`);
    }
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
    return (0,_fold_events_js__WEBPACK_IMPORTED_MODULE_3__/* .foldEvents */ .v)(readEvents(directory));
}
function* readEvents(directory) {
    for (const event of (0,_matrix_json_lines_js__WEBPACK_IMPORTED_MODULE_2__/* .readJsonLines */ .s)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'events.jsonl'), EVENT_LIMIT_BYTES))
        if (typeof event === 'object' && event !== null)
            yield event;
}
function writeWhole(file, text) {
    const draft = `${file}.tmp`;
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(draft, text, { mode: 0o600 });
    node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(draft, file);
}


/***/ }),

/***/ 10958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findLeftSessions),
/* harmony export */   h: () => (/* binding */ writeOwner)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _process_process_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2160);
/**
 * Who works on a session: noted among its private files, which go with the session's end. So a note whose writer is gone
 * tells a later session what a killed one has left.
 */



const NAME = 'owner.json';
const PRIVATE = '-private';
/** Notes that this process works on the session. */
function writeOwner(privateDirectory) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(privateDirectory, NAME), JSON.stringify(describeProcess(process.pid)), {
        mode: 0o600
    });
}
/** Session folders below this one whose session was killed and has left private files that are ours. */
function findLeftSessions(folder) {
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
    return { pid, startTicks: (0,_process_process_table_js__WEBPACK_IMPORTED_MODULE_2__/* .readProcessEntry */ .Yo)(pid)?.startTicks ?? null, namespace: readNamespace() };
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

/***/ 52466:
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

/***/ 58916:
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

/***/ 10150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   XS: () => (/* binding */ GitError)
/* harmony export */ });
/* unused harmony export OWN_ENVIRONMENT */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
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
        env: { PATH: process.env['PATH'], ...OWN_ENVIRONMENT, ...options.env },
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

/***/ 25815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ createTurns)
/* harmony export */ });
/** Work that must not overlap: each piece starts when the one before has ended, however that ended. */
/** A queue of its own. */
function createTurns() {
    let last = Promise.resolve();
    return (work) => {
        const result = last.then(work, work);
        last = result.catch(() => undefined);
        return result;
    };
}


/***/ }),

/***/ 79627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ checkIsolation),
  O: () => (/* binding */ openWorkspace)
});

// EXTERNAL MODULE: ./lib/session/configuration-error.js
var configuration_error = __webpack_require__(54417);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/workspace/git.js
var git = __webpack_require__(10150);
;// CONCATENATED MODULE: ./lib/session/workspace/checkout.js
/** The repository that the working directory lies in: where it is, and what of its settings counts. Nothing is written to it. */




/** `git merge-tree --write-tree`, which merges without touching a file, came with it. */
const LEAST_VERSION = [2, 38];
/** The repository's own settings may name programs: reading its place and its index must start none. */
const HARMLESS = [
    ...['-c', 'safe.directory=*'],
    ...['-c', 'safe.bareRepository=explicit'],
    ...['-c', 'core.fsmonitor=false'],
    ...['-c', 'core.hooksPath=/dev/null']
];
/** Settings that decide how files are recorded, and who the author of a commit is. None of them names a program. */
const CARRIED_SETTINGS = '^(core\\.(filemode|symlinks|ignorecase|precomposeunicode|excludesfile)|user\\.(name|email))$';
/** Looks for the checkout of a folder. */
async function findCheckout(workingDirectory) {
    const refuse = (reason) => ({ ok: false, reason });
    const folder = external_node_fs_.realpathSync(workingDirectory);
    const top = nearestTop(folder);
    if (top === undefined)
        return refuse(`${workingDirectory} lies in no git repository`);
    const ask = async (...args) => {
        const { stdout } = await (0,git/* runGit */.EO)([...HARMLESS, ...args], { cwd: folder, env: homeOnly(), answers: [1] });
        return stdout.toString('utf8').trim().split('\n');
    };
    try {
        const [version = ''] = await ask('version');
        if (!isNewEnough(version))
            return refuse(`${version} is too old: ${LEAST_VERSION.join('.')} or newer is needed`);
        const places = ['--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--show-object-format'];
        const [shown = '', gitDirectory = '', commonDirectory = '', objectFormat = 'sha1'] = await ask('rev-parse', '--path-format=absolute', ...places);
        if (external_node_fs_.realpathSync(shown) !== top)
            return refuse(`the repository in ${top} has its files in ${shown} (core.worktree)`);
        const [head = ''] = await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}');
        return {
            ok: true,
            checkout: {
                top,
                below: external_node_path_.relative(top, folder),
                gitDirectory,
                commonDirectory,
                objectFormat,
                head: head === '' ? undefined : head,
                settings: await readSettings(folder)
            }
        };
    }
    catch (error) {
        if (!(error instanceof git/* GitError */.XS))
            throw error;
        return refuse(error.message);
    }
}
/** The nearest folder upwards with a `.git`: what a setting says of the place of the files does not count. */
function nearestTop(folder) {
    if (external_node_fs_.existsSync(external_node_path_.join(folder, '.git')))
        return folder;
    const above = external_node_path_.dirname(folder);
    return above === folder ? undefined : nearestTop(above);
}
function isNewEnough(version) {
    const [, major = '0', minor = '0'] = /(\d+)\.(\d+)/.exec(version) ?? [];
    const [leastMajor, leastMinor] = LEAST_VERSION;
    return Number(major) > leastMajor || (Number(major) === leastMajor && Number(minor) >= leastMinor);
}
async function readSettings(folder) {
    const args = [...HARMLESS, 'config', '-z', '--get-regexp', CARRIED_SETTINGS];
    const env = { ...homeOnly(), GIT_CONFIG_GLOBAL: external_node_path_.join(external_node_os_.homedir(), '.gitconfig') };
    const { stdout } = await (0,git/* runGit */.EO)(args, { cwd: folder, env, answers: [1] });
    const entries = stdout
        .toString('utf8')
        .split('\0')
        .filter((entry) => entry !== '')
        .map((entry) => {
        const end = entry.indexOf('\n');
        return end < 0 ? [entry, 'true'] : [entry.slice(0, end), entry.slice(end + 1)];
    });
    return new Map(entries);
}
function homeOnly() {
    return { HOME: external_node_os_.homedir() };
}

// EXTERNAL MODULE: ./lib/session/workspace/shadow-repository.js
var shadow_repository = __webpack_require__(49881);
// EXTERNAL MODULE: ./lib/session/workspace/shared-workspace.js
var shared_workspace = __webpack_require__(83597);
// EXTERNAL MODULE: ./lib/session/workspace/workspace-places.js
var workspace_places = __webpack_require__(9664);
;// CONCATENATED MODULE: ./lib/session/workspace/open-workspace.js
/** Chooses where agent runs work, by `isolation` and by what the working directory lies in. */





/**
 * The checkout that the working directory lies in.
 * @throws ConfigurationError where `isolation: worktree` needs one and there is none, or agents are another user.
 */
async function checkIsolation({ isolation, workingDirectory, agentUser }) {
    // Whoever writes a worktree's settings has commands run as us by our next call of git.
    if (isolation === 'worktree' && agentUser !== undefined)
        throw new configuration_error/* ConfigurationError */.j([
            'isolation: worktree is for agents that run as this user; agent-user gives them the working directory itself. Choose one of the two.'
        ]);
    const lookup = await findCheckout(workingDirectory);
    if (!lookup.ok && isolation === 'worktree')
        throw new configuration_error/* ConfigurationError */.j([
            `isolation: worktree needs a git checkout, but ${lookup.reason}. Check out the repository before this step (actions/checkout), or use isolation: shared.`
        ]);
    return lookup;
}
/**
 * Opens the workspaces of a session.
 * @throws Error when the state of the checkout cannot be recorded, and the isolation needs that.
 */
async function openWorkspace(settings, lookup, warn) {
    const { isolation, workingDirectory, sessionDirectory } = settings;
    if (!lookup.ok) {
        if (settings.cache)
            warn(`cache has no effect: ${lookup.reason}, so it is not known when files change.`);
        return (0,shared_workspace/* openPlainFolder */.F)(workingDirectory);
    }
    const { checkout } = lookup;
    try {
        const directory = (0,workspace_places/* placeFor */.vM)(checkout, sessionDirectory);
        const repository = await (0,shadow_repository/* openShadowRepository */.d_)(checkout, directory, (0,workspace_places/* ownPatterns */.YF)(checkout, sessionDirectory));
        if (isolation === 'shared')
            return (0,shared_workspace/* openSharedWorkspace */.l)(repository, workingDirectory, settings.cache);
        const { openWorktrees } = await __webpack_require__.e(/* import() */ 783).then(__webpack_require__.bind(__webpack_require__, 5783));
        await (0,shadow_repository/* carryReferences */.g0)(repository);
        return openWorktrees(repository, sessionDirectory);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        if (isolation === 'worktree')
            throw new Error(`No worktree can be made: ${reason}`, { cause: error });
        warn(`Which files agents change is not listed: ${reason}`);
        return (0,shared_workspace/* openPlainFolder */.F)(workingDirectory);
    }
}


/***/ }),

/***/ 49881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ readTrackedPaths),
/* harmony export */   V9: () => (/* binding */ readTreePaths),
/* harmony export */   d_: () => (/* binding */ openShadowRepository),
/* harmony export */   g0: () => (/* binding */ carryReferences)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _byte_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58916);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10150);
/**
 * Our own repository beside the checkout. It borrows the checkout's objects and has settings of its own, so nothing is
 * written to the user's repository (no object, lock, index or worktree), and no filter, hook or diff program that its
 * settings name is ever run. Files are recorded byte by byte: what `.gitattributes` says of line ends and encodings is off,
 * and a file of Git LFS is what lies on the disk, its content or its pointer.
 */





/** Every file as its bytes; `merge` and `diff` stay, for without settings they name nothing that runs. */
const ATTRIBUTES = '* -text -ident -filter !eol !working-tree-encoding\n';
/** Mode of an entry that stands for a commit of another repository. */
const SUBMODULE_MODE = '160000 ';
/**
 * Makes the repository.
 * @param hidden patterns of what lies in the checkout but is ours (logs of sessions) and no part of its state.
 * @throws GitError
 */
async function openShadowRepository(checkout, directory, hidden = []) {
    const gitDirectory = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'repository.git');
    node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(directory, { recursive: true, mode: 0o700 });
    const format = `--object-format=${checkout.objectFormat}`;
    await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(['init', '--quiet', '--bare', '--template=', format, gitDirectory], { cwd: directory });
    const git = (args, { workTree, index, env, ...options } = {}) => (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(args, {
        cwd: workTree ?? directory,
        env: {
            GIT_DIR: gitDirectory,
            ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
            ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
            ...env
        },
        ...options
    });
    writeInfo(checkout, gitDirectory, hidden);
    node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'config'), renderSettings(checkout));
    return {
        checkout,
        directory,
        gitDirectory,
        git,
        commit: async (tree, parents) => {
            const lineage = parents.flatMap((parent) => ['-p', parent]);
            const { stdout } = await git(['commit-tree', '-m', 'State of the checkout', ...lineage, tree]);
            return stdout.toString('utf8').trim();
        }
    };
}
function writeInfo(checkout, gitDirectory, hidden) {
    const write = (name, text) => {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, name);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
        node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(file, text);
    };
    const objects = node_path__WEBPACK_IMPORTED_MODULE_2__.join(checkout.commonDirectory, 'objects');
    write(node_path__WEBPACK_IMPORTED_MODULE_2__.join('objects', 'info', 'alternates'), `${JSON.stringify(objects)}\n`);
    write(node_path__WEBPACK_IMPORTED_MODULE_2__.join('info', 'attributes'), ATTRIBUTES);
    write(node_path__WEBPACK_IMPORTED_MODULE_2__.join('info', 'exclude'), [excludesOf(checkout), ...hidden, ''].join('\n'));
    const shallow = node_path__WEBPACK_IMPORTED_MODULE_2__.join(checkout.commonDirectory, 'shallow');
    if (node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(shallow))
        node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync(shallow, node_path__WEBPACK_IMPORTED_MODULE_2__.join(gitDirectory, 'shallow'));
}
/** What the user ignores beside `.gitignore`: for this repository, and everywhere. */
function excludesOf({ commonDirectory, settings }) {
    const everywhere = settings.get('core.excludesfile') ??
        node_path__WEBPACK_IMPORTED_MODULE_2__.join(process.env['XDG_CONFIG_HOME'] ?? node_path__WEBPACK_IMPORTED_MODULE_2__.join(node_os__WEBPACK_IMPORTED_MODULE_1__.homedir(), '.config'), 'git', 'ignore');
    return [everywhere.replace(/^~(?=\/)/, node_os__WEBPACK_IMPORTED_MODULE_1__.homedir()), node_path__WEBPACK_IMPORTED_MODULE_2__.join(commonDirectory, 'info', 'exclude')]
        .map((file) => (isFile(file) ? node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, 'utf8') : ''))
        .join('\n');
}
function isFile(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}
/** What decides how files are recorded, in the form of a configuration file. */
function renderSettings({ settings }) {
    const own = [
        // A folder that one agent renames and another adds to is no conflict: both are done.
        ['merge.directoryRenames', 'false'],
        ['gc.auto', '0'],
        ['core.autocrlf', 'false'],
        ...[...settings].filter(([name]) => name !== 'core.excludesfile')
    ];
    return own
        .map(([name, value]) => {
        const [section = '', key = ''] = name.split('.');
        return `[${section}]\n\t${key} = ${JSON.stringify(value)}\n`;
    })
        .join('');
}
/** Branches and tags by their names, for agents that look at the history. Where one leads nowhere, none is carried over. */
async function carryReferences({ checkout: { top }, git }) {
    const args = ['-c', 'safe.directory=*', 'for-each-ref', '--format=create %(refname) %(objectname)'];
    const { stdout } = await (0,_git_js__WEBPACK_IMPORTED_MODULE_4__/* .runGit */ .EO)(args, { cwd: top, answers: [1, 128] });
    if (stdout.length > 0)
        await git(['update-ref', '--stdin'], { input: stdout, answers: [1, 128] });
}
/**
 * Files that the user's index has, ignored or not. A copy of the index is read, with our own settings. The entry of a
 * submodule is no file: its folder is looked into.
 */
async function readTrackedPaths({ checkout, directory, git }) {
    const index = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'tracked.index');
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(checkout.gitDirectory, 'index')))
        return [];
    node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(checkout.gitDirectory, 'index'), index);
    for (const name of node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(checkout.gitDirectory).filter((each) => each.startsWith('sharedindex.')))
        node_fs__WEBPACK_IMPORTED_MODULE_0__.copyFileSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(checkout.gitDirectory, name), node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, 'repository.git', name));
    const { stdout } = await git(['ls-files', '-z', '--stage'], { workTree: checkout.top, index });
    return (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .splitAtNul */ .Lf)(stdout)
        .filter((entry) => !entry.startsWith(SUBMODULE_MODE))
        .map((entry) => entry.slice(entry.indexOf('\t') + 1));
}
/** The paths of a tree. */
async function readTreePaths({ git }, tree) {
    return (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .splitAtNul */ .Lf)((await git(['ls-tree', '-r', '-z', '--name-only', tree])).stdout);
}


/***/ }),

/***/ 83597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ openPlainFolder),
/* harmony export */   l: () => (/* binding */ openSharedWorkspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _byte_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58916);
/* harmony import */ var _in_turn_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25815);
/* harmony import */ var _shadow_repository_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49881);
/* harmony import */ var _snapshot_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26324);
/* harmony import */ var _worktree_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6990);
/**
 * One folder for all: what a run changed is found by looking at the files before and after it. Of runs that overlap in
 * time only the files that they named in their editing tools can be told apart, so only those are listed.
 */








/** Files that are looked at before others get their turn. */
const FILES_AT_ONCE = 2_000;
/** Opens the working directory as the place of all runs; `recordsTree` where its state is to have an id. */
function openSharedWorkspace(repository, workingDirectory, recordsTree) {
    const { checkout, directory } = repository;
    const inTurn = (0,_in_turn_js__WEBPACK_IMPORTED_MODULE_7__/* .createTurns */ .z)();
    const states = new Map();
    const record = (known) => (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .recordTree */ .A$)(repository, checkout.top, known, node_path__WEBPACK_IMPORTED_MODULE_1__.join(directory, 'checkout.index'));
    const prepare = async ({ id }) => {
        try {
            const known = await (0,_shadow_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrackedPaths */ .Ly)(repository);
            for (const other of states.values())
                other.overlaps = true;
            states.set(id, { before: await readMarks(repository, known), overlaps: states.size > 0 });
            return { cwd: workingDirectory, tree: recordsTree ? await record(known) : undefined };
        }
        catch (error) {
            // The list of changed files is beside the work: collect says where there is none.
            const treeFault = error instanceof Error ? error.message : String(error);
            return { cwd: workingDirectory, tree: undefined, ...(recordsTree ? { treeFault } : {}) };
        }
    };
    const collect = async ({ id }, editedFiles) => {
        const state = states.get(id);
        states.delete(id);
        if (state === undefined)
            return unknownChanges('the state of the files before it could not be read');
        try {
            const after = await readMarks(repository, await (0,_shadow_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrackedPaths */ .Ly)(repository));
            const all = compareMarks(state.before, after);
            const edited = new Set([...editedFiles].map((file) => belowTop(file, workingDirectory, checkout.top)));
            const changes = state.overlaps ? all.filter((change) => edited.has(change.path)) : all;
            return { changes, isUnchanged: all.length === 0, notes: [] };
        }
        catch (error) {
            return unknownChanges(error instanceof Error ? error.message : String(error));
        }
    };
    return {
        below: checkout.below,
        state: () => inTurn(async () => (recordsTree ? record(await (0,_shadow_repository_js__WEBPACK_IMPORTED_MODULE_4__/* .readTrackedPaths */ .Ly)(repository)) : undefined)),
        prepare: (run) => inTurn(() => prepare(run)),
        collect: (run, editedFiles) => inTurn(() => collect(run, editedFiles)),
        adopt: ({ id }) => {
            states.delete(id);
            return Promise.resolve({ changes: [], isUnchanged: true, notes: [] });
        },
        merge: () => Promise.resolve([]),
        close: () => inTurn(() => {
            (0,_worktree_js__WEBPACK_IMPORTED_MODULE_6__/* .removeFolder */ .v$)(directory);
            return Promise.resolve();
        })
    };
}
/** A folder that is in no repository: nothing is known of its files. */
function openPlainFolder(workingDirectory) {
    const nothing = { changes: [], isUnchanged: false, notes: [] };
    return {
        below: '',
        state: () => Promise.resolve(undefined),
        prepare: () => Promise.resolve({ cwd: workingDirectory, tree: undefined }),
        collect: () => Promise.resolve(nothing),
        adopt: () => Promise.resolve(nothing),
        merge: () => Promise.resolve([]),
        close: () => Promise.resolve()
    };
}
function unknownChanges(reason) {
    return { changes: [], isUnchanged: false, notes: [`which files it changed is not known: ${reason}.`] };
}
/** Kind, mode, size, times and place of each file on the disk: whatever writes to it changes one of them. */
async function readMarks(repository, known) {
    const { top } = repository.checkout;
    const files = [...new Set([...known, ...(await (0,_snapshot_js__WEBPACK_IMPORTED_MODULE_5__/* .listFiles */ .CS)(repository, top))])];
    const marks = new Map();
    for (const [count, file] of files.entries()) {
        if (count % FILES_AT_ONCE === FILES_AT_ONCE - 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setImmediate)();
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync((0,_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(top, file), { throwIfNoEntry: false, bigint: true });
        if (stats === undefined || stats.isDirectory())
            continue;
        const kind = stats.isSymbolicLink() ? 'link' : 'file';
        marks.set(file, `${kind} ${stats.mode} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`);
    }
    return marks;
}
/** The difference, in the order of the paths. Pure; lines are not counted, for nothing is read. */
function compareMarks(before, after) {
    const changes = [];
    for (const [file, mark] of after) {
        const earlier = before.get(file);
        if (earlier === undefined)
            changes.push([file, 'added']);
        else if (earlier.slice(0, 4) !== mark.slice(0, 4))
            changes.push([file, 'type-changed']);
        else if (earlier !== mark)
            changes.push([file, 'modified']);
    }
    for (const file of before.keys())
        if (!after.has(file))
            changes.push([file, 'deleted']);
    return changes
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([file, kind]) => ({ path: (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(file), kind, addedLines: null, deletedLines: null }));
}
function belowTop(file, workingDirectory, top) {
    const absolute = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(workingDirectory, file);
    const real = absolute.startsWith(`${workingDirectory}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`)
        ? node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync(workingDirectory), absolute.slice(workingDirectory.length + 1))
        : absolute;
    return node_path__WEBPACK_IMPORTED_MODULE_1__.relative(top, real).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 26324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ recordTree),
/* harmony export */   CS: () => (/* binding */ listFiles),
/* harmony export */   rZ: () => (/* binding */ listIgnored)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _byte_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58916);
/** The state of a folder as a tree: every file that is not ignored, changed or new, committed or not. */



/**
 * Records a folder.
 * @param known paths that count although they may be ignored: they were tracked before.
 * @param index file of the index that is used; one that is there from an earlier time saves reading unchanged files.
 * @returns id of the tree
 * @throws GitError when a file cannot be read or recorded.
 */
async function recordTree(repository, folder, known, index) {
    const { git } = repository;
    const paths = new Set([...known, ...(await listFiles(repository, folder))]);
    const place = { workTree: folder, index };
    if (node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(index))
        for (const path of (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAtNul */ .Lf)((await git(['ls-files', '-z', '--cached'], place)).stdout))
            paths.add(path);
    const { reachable, hidden } = sortByReach(folder, paths);
    const update = async (options, files) => {
        if (files.length > 0)
            await git(['update-index', '-z', ...options, '--stdin'], { ...place, input: (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .joinWithNul */ .Ss)(files) });
    };
    // What git itself would refuse to look at, is not there.
    await update(['--force-remove'], hidden);
    await update(['--add', '--remove', '--replace'], reachable);
    return (await git(['write-tree'], place)).stdout.toString('utf8').trim();
}
/** A file is hidden where one of its folders is a link by now: what lies behind that is no part of the folder. */
function sortByReach(folder, paths) {
    const links = new Map([['', false]]);
    const isBehindLink = (parent) => {
        const known = links.get(parent);
        if (known !== undefined)
            return known;
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync((0,_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(folder, parent), { throwIfNoEntry: false });
        const answer = stats?.isSymbolicLink() === true || isBehindLink(parentPath(parent));
        links.set(parent, answer);
        return answer;
    };
    const reachable = [];
    const hidden = [];
    for (const path of paths)
        (isBehindLink(parentPath(path)) ? hidden : reachable).push(path);
    return { reachable, hidden };
}
function parentPath(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
/** Files that are not ignored. A repository inside (a submodule, too) is a folder like any other: its files are seen. */
async function listFiles(repository, folder) {
    const index = node_path__WEBPACK_IMPORTED_MODULE_1__.join(repository.directory, 'empty.index');
    const args = ['ls-files', '-z', '--others', '--exclude-standard'];
    const { stdout } = await repository.git(args, { workTree: folder, index });
    const files = [];
    for (const found of (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAtNul */ .Lf)(stdout)) {
        if (!found.endsWith('/'))
            files.push(found);
        else {
            const inner = Buffer.from(found.slice(0, -1), 'latin1').toString('utf8');
            const nested = await listFiles(repository, node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, inner));
            files.push(...nested.map((each) => `${found}${each}`));
        }
    }
    return files;
}
/** What an agent made that is ignored, folders as a whole: it is no part of its changes. */
async function listIgnored(repository, folder, index) {
    const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
    return (0,_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .splitAtNul */ .Lf)((await repository.git(args, { workTree: folder, index })).stdout);
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

/***/ 6990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f$: () => (/* binding */ keepWorktree),
/* harmony export */   l: () => (/* binding */ addWorktree),
/* harmony export */   v$: () => (/* binding */ removeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
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
        node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true, mode: 0o700 });
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


/***/ })

};

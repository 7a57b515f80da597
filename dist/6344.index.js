export const id = 6344;
export const ids = [6344,220];
export const modules = {

/***/ 19466:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KS: () => (/* binding */ detectCredentials),
/* harmony export */   Mo: () => (/* binding */ describeCredentials),
/* harmony export */   rt: () => (/* binding */ credentialVariables)
/* harmony export */ });
/* harmony import */ var _providers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39854);
/** The agent CLI's credentials: found in an environment, and named as the CLI expects them. Pure. */

/** Variables with one secret each, in the CLI's order of precedence. */
const SECRETS = [
    ['auth-token', 'ANTHROPIC_AUTH_TOKEN'],
    ['api-key', 'ANTHROPIC_API_KEY'],
    ['oauth-token', 'CLAUDE_CODE_OAUTH_TOKEN']
];
/** Either one is enough for the CLI to sign in by federation (2.1.197, 2.1.332). */
const FEDERATION = ['ANTHROPIC_FEDERATION_RULE_ID', 'ANTHROPIC_PROFILE'];
const FEDERATION_VARIABLES = /^(ANTHROPIC_(FEDERATION_\w+|PROFILE|CONFIG_DIR|ORGANIZATION_ID|WORKSPACE_ID|SERVICE_ACCOUNT_ID|IDENTITY_TOKEN|IDENTITY_TOKEN_FILE|SCOPE)|CLAUDE_CODE_FEDERATION_\w+)$/;
/**
 * Passed on with every kind of credentials; the key proxy uses them itself, because agents could read the secrets in
 * them.
 */
const OF_EACH_REQUEST = /^(ANTHROPIC_CUSTOM_HEADERS|CLAUDE_CODE_CLIENT_(CERT|KEY|KEY_PASSPHRASE))$/;
/**
 * Finds the credentials in an environment, in the CLI's order of precedence: provider, gateway, key, token, federation.
 */
function detectCredentials(environment) {
    const providers = (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenProviders */ .L)(environment);
    if (providers.length > 0)
        return { kind: 'cloud-provider', source: providers.join(', ') };
    for (const [kind, source] of SECRETS) {
        const value = environment[source]?.trim();
        if (value !== undefined && value !== '')
            return { kind, value, source };
    }
    const federation = FEDERATION.find((name) => (environment[name]?.trim() ?? '') !== '');
    return federation === undefined ? { kind: 'none' } : { kind: 'federation', source: federation };
}
/** The variables of these credentials only: where an environment holds two kinds, the other is left out. */
function credentialVariables(credentials, inherited) {
    const pick = (isWanted) => Object.fromEntries(Object.entries(inherited).filter((entry) => entry[1] !== undefined && isWanted(entry[0])));
    const added = credentials.kind === 'none' ? {} : pick((name) => OF_EACH_REQUEST.test(name));
    switch (credentials.kind) {
        case 'api-key':
            return { ...added, ANTHROPIC_API_KEY: credentials.value };
        case 'oauth-token':
            return { ...added, CLAUDE_CODE_OAUTH_TOKEN: credentials.value };
        case 'auth-token':
            return { ...added, ANTHROPIC_AUTH_TOKEN: credentials.value };
        case 'cloud-provider': {
            const providers = (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .chosenProviders */ .L)(inherited);
            return { ...added, ...pick((name) => (0,_providers_js__WEBPACK_IMPORTED_MODULE_0__/* .isProviderVariable */ .C)(name, providers)) };
        }
        case 'federation':
            return { ...added, ...pick((name) => FEDERATION_VARIABLES.test(name)) };
        case 'none':
            return {};
    }
}
/** Where credentials come from, for advice; undefined if there are none. */
function describeCredentials(credentials) {
    switch (credentials.kind) {
        case 'none':
            return undefined;
        case 'cloud-provider':
            return credentials.source === undefined
                ? "the cloud provider's credentials"
                : `the credentials of the provider that \`${credentials.source}\` chooses`;
        case 'federation':
            return `the identity token and the identifiers beside \`${credentials.source ?? FEDERATION.join('` or `')}\``;
        default:
            return `\`${credentials.source ?? SOURCES[credentials.kind]}\``;
    }
}
/** Used where a caller gave credentials without a source. */
const SOURCES = {
    'api-key': 'anthropic-api-key',
    'oauth-token': 'claude-code-oauth-token',
    'auth-token': 'ANTHROPIC_AUTH_TOKEN'
};


/***/ }),

/***/ 42133:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n8: () => (/* binding */ REHEARSAL_SCRIPT_VARIABLE),
  ti: () => (/* binding */ buildAgentEnvironment),
  Pm: () => (/* binding */ buildBaseEnvironment),
  WA: () => (/* binding */ findForbiddenVariables),
  a7: () => (/* binding */ passedVariables)
});

// UNUSED EXPORTS: detectCredentials

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/claude/environment/credentials.js
var credentials = __webpack_require__(19466);
// EXTERNAL MODULE: ./lib/claude/environment/git-settings.js
var git_settings = __webpack_require__(972);
;// CONCATENATED MODULE: ./lib/claude/environment/request-variables.js
/**
 * Requests to a gateway or provider: its names of models, features, limits of a request. None of them is a
 * secret, and none changes what an agent may do. (Models, betas and timeouts as in Claude Code 2.1.332.)
 */
const REQUEST_VARIABLES = /^(ANTHROPIC_(BETAS|MODEL|SMALL_FAST_MODEL(_AWS_REGION)?|DEFAULT_\w+|CUSTOM_MODEL_OPTION\w*)|_CLAUDE_CODE_ASSUME_FIRST_PARTY_BASE_URL|CLAUDE_CODE_(SUBAGENT_MODEL|WORKFLOW_SUBAGENT_MODEL|EFFORT_LEVEL|MAX_OUTPUT_TOKENS|MAX_CONTEXT_TOKENS|MODEL_CAPABILITIES|CERT_STORE|CONNECT_TIMEOUT_MS|EXTRA_BODY|EXTRA_METADATA|ATTRIBUTION_HEADER|DISABLE_EXPERIMENTAL_BETAS|ENABLE_GATEWAY_MODEL_DISCOVERY|GATEWAY_\w+_TIMEOUT_MS)|CLAUDE_STREAM_IDLE_TIMEOUT_MS|MAX_THINKING_TOKENS|DISABLE_(INTERLEAVED_THINKING|PROMPT_CACHING\w*))$/;
/** The part of an environment that shapes requests. */
function requestVariables(inherited) {
    return Object.fromEntries(Object.entries(inherited).filter((entry) => entry[1] !== undefined && REQUEST_VARIABLES.test(entry[0])));
}

// EXTERNAL MODULE: ./lib/util/program-version.js
var program_version = __webpack_require__(66469);
;// CONCATENATED MODULE: ./lib/claude/environment/environment.js
/**
 * The environment of the agent CLI and of every tool that it starts: an allow-list. The runner gives a JavaScript
 * action all its inputs and tokens, and the CLI passes its own environment to every command of an agent.
 */






/** Variable that tells the stand-in CLI its scenario file. */
const REHEARSAL_SCRIPT_VARIABLE = 'MPM_REHEARSAL_SCRIPT';
/**
 * What any program needs, and nothing that grants access. The runner's own cleanup finds us by `RUNNER_TRACKING_ID`.
 */
const INHERITED = /^(PATH|HOME|LANG|LANGUAGE|LC_\w+|TZ|USER|LOGNAME|SHELL|TMPDIR|CI|RUNNER_TRACKING_ID|SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS|ANTHROPIC_BASE_URL|API_TIMEOUT_MS|CLAUDE_CODE_MAX_RETRIES)$/;
/** Programs read proxy variables in upper and in lower case. */
const PROXIES = /^(HTTP_PROXY|HTTPS_PROXY|ALL_PROXY|NO_PROXY)$/i;
/** Attempts after a failed request: with the CLI's own ten, it takes three minutes to report a wrong key. */
const MAX_RETRIES = '3';
const DEFAULT_PATH = '/usr/local/bin:/usr/bin:/bin';
/** What the session depends on; no variable that is passed through may override it. */
const SETTINGS = {
    TERM: 'dumb',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_AUTOUPDATER: '1',
    // Background work would be killed silently at the end of the answer.
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
    CLAUDE_AUTO_BACKGROUND_TASKS: '0',
    // The CLI would put tools into a cgroup of its own, outside the limits of this session.
    CLAUDE_CODE_TOOL_MEMORY_LIMIT: 'none',
    // `@path` in a prompt would attach any file of the machine without a permission check.
    CLAUDE_CODE_DISABLE_ATTACHMENTS: '1',
    // The CLI would start `git status` and `git log`: filters named in the repository's settings would run,
    // and commit titles, which anybody can write, would become part of the system prompt.
    CLAUDE_CODE_DISABLE_GIT_INSTRUCTIONS: '1',
    CLAUDE_CODE_DISABLE_TERMINAL_TITLE: '1',
    // A refusal is this run's outcome: newer CLIs would silently ask again, at a cost.
    CLAUDE_CODE_DISABLE_REFUSAL_RETRY: '1',
    // A slow MCP server would be missing for the whole run: by default 2.1.197 waits 5 s for all servers
    // and 30 s for each. 2.1.100 always waits 5 s.
    MCP_CONNECTION_NONBLOCKING: '0',
    MCP_CONNECT_TIMEOUT_MS: '30000'
};
/** The whole environment of one CLI process. */
function buildAgentEnvironment(options) {
    const { inherited, identity, user } = options;
    const { asRoot = user === undefined && external_node_process_.getuid?.() === 0 } = options;
    const skipsAsRoot = asRoot && identity.role === 'agent' && options.permissionMode === 'bypassPermissions';
    const passed = passedVariables(inherited, options.passEnv);
    return {
        CLAUDE_CODE_MAX_RETRIES: MAX_RETRIES,
        ...buildBaseEnvironment(inherited),
        ...requestVariables(inherited),
        ...passed,
        ...(0,git_settings/* gitSettings */.U)(passed),
        ...(0,credentials/* credentialVariables */.rt)(options.credentials, inherited),
        ...SETTINGS,
        ...(user === undefined ? {} : { HOME: user.home, USER: user.name, LOGNAME: user.name, SHELL: '/bin/sh' }),
        CLAUDE_CONFIG_DIR: options.configDirectory,
        CLAUDE_CODE_TMPDIR: options.temporaryDirectory,
        TMPDIR: options.temporaryDirectory,
        // The names that claude-mpm uses.
        CLAUDE_PM_ORCHESTRATED: 'true',
        CLAUDE_PM_AGENT: identity.role === 'pm' ? 'pm' : identity.slug,
        CLAUDE_PM_AGENT_NAME: identity.name,
        CLAUDE_PM_SESSION_ID: identity.sessionId,
        CLAUDE_PM_FRAMEWORK_VERSION: program_version/* PROGRAM_VERSION */.c,
        ...(identity.round === undefined ? {} : { CLAUDE_PM_ROUND: String(identity.round) }),
        ...(identity.attempt === undefined ? {} : { CLAUDE_PM_ATTEMPT: String(identity.attempt) }),
        // Exactly "1": the CLI rejects any other value.
        ...(skipsAsRoot ? { IS_SANDBOX: '1' } : {}),
        ...(options.rehearsalScript === undefined ? {} : { [REHEARSAL_SCRIPT_VARIABLE]: options.rehearsalScript })
    };
}
/** The part that every program we start gets; without credentials. */
function buildBaseEnvironment(inherited) {
    const kept = Object.entries(inherited).filter((entry) => entry[1] !== undefined && (INHERITED.test(entry[0]) || PROXIES.test(entry[0])));
    return { PATH: DEFAULT_PATH, ...Object.fromEntries(kept) };
}
/** The named variables that may be passed on. */
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
        reason: 'inputs of the action contain its keys; pass the value under another name'
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
/** Names that `pass-env` must not contain. */
function findForbiddenVariables(names) {
    return names.flatMap((name) => {
        const reason = FORBIDDEN.find(({ pattern }) => pattern.test(name))?.reason;
        return reason === undefined ? [] : [{ name, reason }];
    });
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

/***/ 39854:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isProviderVariable),
/* harmony export */   L: () => (/* binding */ chosenProviders)
/* harmony export */ });
/**
 * Providers other than Anthropic's API, and the variables of each. They are recognized by the CLI's own rule rather
 * than by a list of names: `CLAUDE_CODE_USE_<NAME>` chooses a provider, `CLAUDE_CODE_SKIP_<NAME>_AUTH` and
 * `ANTHROPIC_<NAME>_*` configure it. So a provider of a newer CLI works without a change here. (Inspecting the CLI
 * itself would mean scanning 250 to 400 MB before each session, and inputs are checked before it is installed; a test
 * scans the installed one and compares.) Pure.
 */
const SWITCH = /^CLAUDE_CODE_USE_([A-Z][A-Z0-9_]*)$/;
/** Switches of the same form that do not choose a provider. */
const OTHER_SWITCHES = new Set([
    'CLAUDE_CODE_USE_CCR_V2',
    'CLAUDE_CODE_USE_COWORK_PLUGINS',
    'CLAUDE_CODE_USE_NATIVE_FILE_SEARCH',
    'CLAUDE_CODE_USE_POWERSHELL_TOOL'
]);
/** Sign-in variables of a cloud, shared by all its providers. */
const CLOUDS = [
    {
        providers: /BEDROCK|AWS|MANTLE/,
        variables: /^(AWS_\w+|ANTHROPIC_BEDROCK_\w+|CLAUDE_CODE_(SKIP_)?AWS_\w+)$/
    },
    {
        providers: /VERTEX|GOOGLE/,
        variables: /^(GOOGLE_(APPLICATION_CREDENTIALS|CLOUD_\w+|GHA_CREDS_PATH|EXTERNAL_ACCOUNT_\w+|API_CERTIFICATE_CONFIG)|GCLOUD_PROJECT|CLOUDSDK_\w+|CLOUD_ML_REGION|VERTEX_REGION_\w+)$/
    },
    { providers: /FOUNDRY|AZURE/, variables: /^(AZURE_\w+|IDENTITY_(ENDPOINT|HEADER)|MSI_(ENDPOINT|SECRET))$/ },
    { providers: /GATEWAY/, variables: /^(ANTHROPIC_AUTH_TOKEN|CLAUDE_GATEWAY_\w+)$/ }
];
/** The switches that the CLI reads as on. */
function chosenProviders(environment) {
    return Object.keys(environment).filter((name) => SWITCH.test(name) &&
        !OTHER_SWITCHES.has(name) &&
        /^(1|true|yes|on)$/i.test(environment[name]?.trim() ?? ''));
}
/** Whether a variable belongs to one of these providers. */
function isProviderVariable(name, switches) {
    return switches.some((chosenBy) => {
        const provider = SWITCH.exec(chosenBy)?.[1] ?? '';
        // The variables of CLAUDE_CODE_USE_ANTHROPIC_AWS begin with ANTHROPIC_AWS_.
        const short = provider.replace(/^ANTHROPIC_/, '');
        return (name === chosenBy ||
            name === `CLAUDE_CODE_SKIP_${provider}_AUTH` ||
            name.startsWith(`ANTHROPIC_${short}_`) ||
            name.startsWith(`CLAUDE_CODE_${provider}_`) ||
            CLOUDS.some(({ providers, variables }) => providers.test(provider) && variables.test(name)));
    });
}


/***/ }),

/***/ 7130:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ runRehearsal)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/claude/environment/environment.js + 1 modules
var environment = __webpack_require__(42133);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/incoming.js
/** Reads the stand-in's standard input: one prompt as text, or a conversation as JSON lines. */


/** Reads a plain-text prompt to its end. Like the real CLI, it never reads from a terminal in print mode. */
function readPlainPrompt(input) {
    const prompt = input.isTTY === true ? Promise.resolve('') : (0,consumers_.text)(input);
    return { prompt, furtherMessage: new AbortController().signal, close: () => undefined };
}
/** Reads a conversation; `answer` is called with the response to an interrupt request. */
function readConversation(input, answer) {
    const furtherMessage = new AbortController();
    const lines = external_node_readline_.createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    const prompt = new Promise((resolve) => {
        let isFirst = true;
        lines.on('line', (line) => {
            const message = JSON.parse(line);
            if (message.type === 'control_request')
                answer({
                    type: 'control_response',
                    response: { subtype: 'success', request_id: message.request_id }
                });
            if (message.type !== 'user')
                return;
            if (isFirst)
                resolve(String(message.message?.content));
            else
                furtherMessage.abort();
            isFirst = false;
        });
        lines.once('close', () => {
            resolve('');
        });
    });
    return {
        prompt,
        furtherMessage: furtherMessage.signal,
        close: () => {
            lines.close();
            input.pause();
        }
    };
}

// EXTERNAL MODULE: ./lib/claude/rehearsal/messages.js
var rehearsal_messages = __webpack_require__(53640);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/kept-conversation.js
/** Remembers conversations: like the real CLI, only an existing one can be resumed. */



/**
 * Stores a new conversation, or looks up the resumed one. Without a configuration folder nothing is stored.
 * @returns the real CLI's message if there is no such conversation
 */
function keepConversation(options, id, configDirectory) {
    if (configDirectory === undefined)
        return undefined;
    const file = external_node_path_.join(configDirectory, `rehearsal-${id.replace(/[^\w-]/g, '')}`);
    if (options['resume'] !== undefined)
        return external_node_fs_.existsSync(file) ? undefined : `No conversation found with session ID: ${id}`;
    (0,make_folder/* makeFolder */.f)(configDirectory);
    external_node_fs_.writeFileSync(file, '');
    return undefined;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/memory.js
/** Takes memory: allocated and touched, so that the system really has to provide it. */

const PIECE_MB = 16;
/** Growing stops here, so that a limit that fails does not exhaust the machine. */
const GROWTH_CEILING_MB = 16_384;
/** Time between two steps of growing. */
const STEP_MS = 50;
/** The memory held; never read again. */
const held = [];
/** Takes memory at once. */
function takeMemory(megabytes) {
    for (let left = megabytes; left > 0; left -= PIECE_MB)
        held.push(Buffer.alloc(Math.round(Math.min(left, PIECE_MB) * mebibyte/* MIB */.D), 1));
}
/** Keeps taking memory until the signal is aborted. */
function growMemory(megabytesPerSecond, signal) {
    const startedAt = performance.now();
    let takenMb = 0;
    const timer = setInterval(() => {
        const dueMb = Math.min(GROWTH_CEILING_MB, (megabytesPerSecond * (performance.now() - startedAt)) / 1000);
        takeMemory(dueMb - takenMb);
        takenMb = dueMb;
    }, STEP_MS);
    signal.addEventListener('abort', () => {
        clearInterval(timer);
    });
}

;// CONCATENATED MODULE: ./lib/claude/rehearsal/plan.js
/**
 * The stand-in's answers in place of a model's: PM's delegations, derived from the prompt, and an agent's
 * response. They show how a session works, not how good a plan would be. Pure.
 */
/** The first line of every answer, so that nobody mistakes it for real work. */
const REHEARSAL_MARK = '[Rehearsal: no model was asked, nothing was spent.]';
/** The first role whose words occur in a clause gets it; Engineer gets the rest. */
const ROLES = [
    { name: 'Security', words: /\b(security|secure|vulnerabilit\w*|audit\w*|penetration|threat\w*)\b/i },
    { name: 'QA', words: /\b(tests?|testing|unit[- ]tests?|qa|quality|coverage|verify|validate)\b/i },
    { name: 'Documentation', words: /\b(docs?|document\w*|readme|changelog|guide|tutorial|manual)\b/i },
    {
        name: 'Research',
        words: /\b(research\w*|investigat\w*|analy[sz]e\w*|analysis|compare|evaluate|survey)\b/i
    },
    { name: 'Version Control', words: /\b(git|branch\w*|merge|rebase|tag|release notes)\b/i },
    {
        name: 'Ops',
        words: /\b(deploy\w*|ci\/cd|pipeline|docker\w*|kubernetes|infrastructure|release|provision\w*)\b/i
    },
    { name: 'Data Engineer', words: /\b(database|schema|migration|etl|data pipeline|sql)\b/i }
];
const ENGINEER = 'Engineer';
/** A verb that starts a request. */
const VERB = '(?:add|analy[sz]e|audit|build|check|compare|configure|create|deploy|design|develop|document|evaluate|explain|fix|' +
    'implement|improve|investigate|make|merge|migrate|optimi[sz]e|prepare|provision|publish|refactor|release|remove|' +
    'research|review|rewrite|run|secure|set up|survey|test|update|validate|verify|write)';
/** Separates two requests: a list item, or punctuation and conjunctions before a verb. */
const CLAUSE_BREAK = new RegExp(String.raw `\n\s*(?:[-*+]|\d+[.)])\s+|` +
    String.raw `(?:[.;!?]+\s+|\n+|,?\s+(?:and\s+then|and|then)\s+|,\s*)(?=(?:please\s+|also\s+|then\s+)*${VERB}\b)`, 'i');
/** Fenced examples are not requests. */
const FENCED = /^[ \t]*(```|~~~)[^]*?^[ \t]*\1.*$/gm;
/** PM's answer to a prompt: the delegations that the prompt already contains, else one for each request. */
function planAnswer(prompt) {
    const request = requestOf(prompt);
    const given = delegationsIn(request);
    const delegations = given.length > 0 ? given : planDelegations(request);
    return [REHEARSAL_MARK, ...delegations].join('\n\n');
}
/** PM's answer in a later round, after it got the results. */
function laterAnswer(round) {
    return `${REHEARSAL_MARK}\n\nRound ${round}: the results of the agents were read. Nothing further is to be done.\n\nSTATUS: DONE`;
}
/** An agent's response to its prompt. */
function agentAnswer(name, prompt) {
    const [task = ''] = requestOf(prompt).trim().split('\n', 1);
    return [
        REHEARSAL_MARK,
        `As the ${name} Agent I would now do this: ${task.slice(0, 200)}`,
        'Nothing was changed. In a real session this is the response of the model.',
        // Asked for findings, it has looked and found none.
        ...(/^```review-findings$/m.test(prompt) ? ['```review-findings\n```'] : []),
        'STATUS: done'
    ].join('\n\n');
}
function planDelegations(request) {
    const tasks = new Map();
    for (const clause of clausesOf(request)) {
        const name = ROLES.find(({ words }) => words.test(clause))?.name ?? ENGINEER;
        tasks.set(name, [...(tasks.get(name) ?? []), clause]);
    }
    if (tasks.size === 0)
        tasks.set(ENGINEER, ['Carry out the request']);
    return Array.from(tasks, ([name, clauses]) => `**${name} Agent**: ${clauses.join('; ')}`);
}
function clausesOf(request) {
    return request
        .replace(FENCED, '')
        .split(CLAUSE_BREAK)
        .map((clause) => clause
        .replace(/\s+/g, ' ')
        .replace(/^[#>*\-\s]+|[\s.:;,!?]+$/g, '')
        .replace(/^(?:(?:please|also|then)\s+)+/i, ''))
        .filter((clause) => clause !== '')
        .flatMap(withoutSideTasks)
        .map((clause) => clause.charAt(0).toUpperCase() + clause.slice(1));
}
/** "Create a server with a page, tests, and documentation": parts for other roles become separate tasks. */
function withoutSideTasks(clause) {
    const [thing, list] = splitAt(clause, ' with ');
    if (list === undefined)
        return [clause];
    const parts = list.split(/,\s*and\s+|,\s*|\s+and\s+/).filter((part) => part !== '');
    const isSideTask = (part) => ROLES.some(({ words }) => words.test(part));
    const kept = parts.filter((part) => !isSideTask(part));
    return [
        kept.length === 0 ? thing : `${thing} with ${kept.join(', ')}`,
        ...parts.filter(isSideTask).map((part) => `Provide ${part} for this: ${thing}`)
    ];
}
function splitAt(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)];
}
const DELEGATION = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*([A-Za-z][\w &-]*?)(?::\*\*|\*\*\s*:)|Task Tool\s*(?:→|->)\s*[A-Za-z][\w -]*?:)/;
/** Labels without the word Agent that still name one; others (`**Note**:`) are ordinary text. */
const SHORT_LABELS = new Set([...ROLES.map(({ name }) => name.toLowerCase()), ENGINEER.toLowerCase()]);
/** Delegations in a text, each up to the next empty line; fenced examples are skipped. */
function delegationsIn(text) {
    const found = [];
    let open = false;
    let fenced = false;
    for (const line of text.split('\n')) {
        const isFence = /^\s*(```|~~~)/.test(line);
        if (isFence)
            fenced = !fenced;
        if (!fenced && !isFence && isDelegation(line)) {
            found.push([line]);
            open = true;
        }
        else if (line.trim() === '' && !fenced)
            open = false;
        else if (open)
            found.at(-1)?.push(line);
    }
    return found.map((lines) => lines.join('\n'));
}
function isDelegation(line) {
    const match = DELEGATION.exec(line);
    if (match === null)
        return false;
    const label = match[1]?.trim().toLowerCase();
    return label === undefined || label.endsWith(' agent') || SHORT_LABELS.has(label);
}
/** The request in a prompt: the section under a heading that says so, else the whole prompt. */
function requestOf(prompt) {
    const lines = prompt.split('\n');
    const start = lines.findIndex((line) => /^#{1,3}\s.*\b(request|task)\b/i.test(line));
    if (start === -1)
        return prompt;
    const rest = lines.slice(start + 1);
    const end = rest.findIndex((line) => /^#{1,3}\s+(context|response format|results?)\b/i.test(line));
    return (end === -1 ? rest : rest.slice(0, end)).join('\n');
}

;// CONCATENATED MODULE: ./lib/claude/rehearsal/sample-object.js
/** Generates a minimal value for a JSON schema, for a rehearsal; fits common schemas. Pure. */
/** Schemas may refer to themselves. */
const MOST_DEPTH = 12;
/** A value that a schema allows; the scenario has to provide what it cannot generate (a `pattern`). */
function sampleOf(schema, root = schema, depth = 0) {
    const own = asSchema(schema);
    const { $ref, const: fixed, enum: choices, default: usual, examples, anyOf, oneOf } = own;
    if (depth > MOST_DEPTH)
        return null;
    if (typeof $ref === 'string')
        return sampleOf(resolve($ref, root), root, depth + 1);
    if (fixed !== undefined)
        return fixed;
    for (const list of [choices, examples])
        if (Array.isArray(list) && list.length > 0)
            return list[0];
    if (usual !== undefined)
        return usual;
    for (const list of [anyOf, oneOf])
        if (own['type'] === undefined && Array.isArray(list))
            return sampleOf(list[0], root, depth + 1);
    const type = Array.isArray(own['type']) ? own['type'][0] : own['type'];
    switch (type) {
        case 'object':
            return sampleObject(own, root, depth);
        case 'array':
            return Array.from({ length: count(own['minItems']) }, () => sampleOf(own['items'], root, depth + 1));
        case 'string':
            return 'rehearsal'.padEnd(count(own['minLength']), '.').slice(0, count(own['maxLength'], 9_000));
        case 'integer':
        case 'number':
            return count(own['minimum']);
        case 'boolean':
            return false;
        default:
            return null;
    }
}
function sampleObject(schema, root, depth) {
    const properties = asSchema(schema['properties']);
    const required = Array.isArray(schema['required']) ? schema['required'] : [];
    return Object.fromEntries(required
        .filter((name) => typeof name === 'string')
        .map((name) => [name, sampleOf(properties[name] ?? { type: 'string' }, root, depth + 1)]));
}
function resolve(reference, root) {
    return reference
        .replace(/^#\/?/, '')
        .split('/')
        .reduce((at, key) => (key === '' ? at : asSchema(at)[key]), root);
}
function asSchema(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function count(value, otherwise = 0) {
    return typeof value === 'number' ? value : otherwise;
}

;// CONCATENATED MODULE: ./lib/claude/rehearsal/perform.js
/** Performs a behaviour step by step, in the order of a real run. */










/** Pause between two lines; in total well under a second. */
const PACE_MS = 40;
/** Interval of output during long work. */
const SIGN_OF_LIFE_MS = 1_000;
/** Text in one block of a long answer. */
const BLOCK_BYTES = 16_384;
/**
 * Performs a behaviour; `answer` is the response if the behaviour names none. `furtherMessage` interrupts the work of
 * one that wraps up early. Resolves to the exit code.
 */
async function perform(conversation, behaviour, answer, furtherMessage, write) {
    const startedAt = performance.now();
    const work = new AbortController();
    const handIn = behaviour['hand-in'];
    const wrapUp = handIn === undefined ? new AbortController().signal : furtherMessage;
    const denials = [];
    const step = async (...messages) => {
        for (const message of messages)
            await write(message);
        await (0,promises_.setTimeout)(PACE_MS);
    };
    const useTool = async (name, input, content) => {
        await step(...(0,rehearsal_messages/* toolMessages */.fm)(conversation, name, input, { content, isError: false }).messages);
    };
    // Before the first line, so that a reader of that line can rely on it.
    if (behaviour['ignore-term'] === true)
        external_node_process_.on('SIGTERM', () => undefined);
    await step((0,rehearsal_messages/* initMessage */.Mu)(conversation));
    for (const [index, text] of (behaviour.say ?? []).entries())
        await step((0,rehearsal_messages/* textMessage */.xG)(conversation, index === 0 ? `${REHEARSAL_MARK} ${text}` : text));
    for (const tool of behaviour.tools ?? [])
        await useTool(tool, { description: 'rehearsed' }, REHEARSAL_MARK);
    const file = behaviour['write-file'];
    if (file !== undefined) {
        const target = external_node_path_.join(conversation.cwd, file.path);
        (0,make_folder/* makeFolder */.f)(external_node_path_.dirname(target));
        external_node_fs_.writeFileSync(target, file.content);
        await useTool('Write', { file_path: target, content: file.content }, `File created successfully at: ${target}`);
    }
    const denied = behaviour['denied-tool'];
    if (denied !== undefined) {
        const { denial, messages } = denyTool(conversation, denied);
        denials.push(denial);
        await step(...messages);
    }
    if (behaviour['leave-background'] === true)
        leaveBackground();
    if (behaviour['memory-mb'] !== undefined)
        takeMemory(behaviour['memory-mb']);
    const growth = behaviour['memory-growth-mb-per-second'];
    if (growth !== undefined)
        growMemory(growth, work.signal);
    if (behaviour['silent-seconds'] !== undefined)
        await workFor(behaviour['silent-seconds'] * 1000, wrapUp);
    const delaySeconds = behaviour['delay-seconds'] ?? (growth === undefined ? 0 : Number.POSITIVE_INFINITY);
    for (let leftMs = delaySeconds * 1000; leftMs > 0 && !wrapUp.aborted; leftMs -= SIGN_OF_LIFE_MS) {
        await write((0,rehearsal_messages/* thinkingMessage */.wf)(conversation));
        await workFor(Math.min(leftMs, SIGN_OF_LIFE_MS), wrapUp);
    }
    for (const block of blocksOf(behaviour['output-bytes'] ?? 0))
        await write((0,rehearsal_messages/* textMessage */.xG)(conversation, block));
    if (behaviour.hang === true)
        await forever(wrapUp);
    if (behaviour.signal !== undefined) {
        external_node_process_.kill(external_node_process_.pid, behaviour.signal);
        // The signal may take effect later, or be ignored.
        await forever(new AbortController().signal);
    }
    work.abort();
    if (behaviour['no-result'] === true)
        return behaviour['exit-code'] ?? 0;
    const isError = behaviour.error !== undefined;
    const text = behaviour.error ?? (wrapUp.aborted ? `${REHEARSAL_MARK}\n\n${handIn ?? ''}` : answer);
    await step(isError ? (0,rehearsal_messages/* errorMessage */.gJ)(conversation, text, behaviour['error-kind']) : (0,rehearsal_messages/* textMessage */.xG)(conversation, text));
    const durationMs = Math.round(performance.now() - startedAt);
    const { jsonSchema } = conversation;
    const structured = jsonSchema === undefined
        ? {}
        : { structuredOutput: behaviour['structured-response'] ?? sampleOf(jsonSchema) };
    const costUsd = behaviour['cost-usd'] ?? 0;
    await write((0,rehearsal_messages/* resultMessage */.FV)(conversation, { text, isError, durationMs, turns: 1, costUsd, denials, ...structured }));
    return behaviour['exit-code'] ?? (isError ? 1 : 0);
}
function denyTool(conversation, entry) {
    const [, name = entry, detail = ''] = /^(\w+)\((.*)\)$/.exec(entry) ?? [];
    const input = { [name === 'Bash' ? 'command' : 'file_path']: detail };
    const answer = { content: 'This command requires approval', isError: true };
    const { id, messages } = (0,rehearsal_messages/* toolMessages */.fm)(conversation, name, input, answer);
    return { denial: { tool_name: name, tool_use_id: id, tool_input: input }, messages };
}
/** Starts a process in a separate session, like the CLI's Bash tool; it ends by itself after ten minutes. */
function leaveBackground() {
    const script = 'setTimeout(() => undefined, 600_000)';
    (0,external_node_child_process_.spawn)(external_node_process_.execPath, ['-e', script], { detached: true, stdio: 'ignore' }).unref();
}
function* blocksOf(bytes) {
    const line = `${REHEARSAL_MARK.padEnd(63, '.')}\n`;
    for (let left = bytes; left > 0; left -= BLOCK_BYTES)
        yield line.repeat(BLOCK_BYTES / line.length).slice(0, Math.min(left, BLOCK_BYTES));
}
/** Waits, but no longer than until a message arrives. */
async function workFor(milliseconds, wrapUp) {
    await (0,promises_.setTimeout)(milliseconds, undefined, { signal: wrapUp }).catch(() => undefined);
}
async function forever(wrapUp) {
    // A timer keeps the process alive; a promise would not.
    while (!wrapUp.aborted)
        await workFor(3_600_000, wrapUp);
}

// EXTERNAL MODULE: ./lib/claude/rehearsal/scenario.js + 1 modules
var rehearsal_scenario = __webpack_require__(90220);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/main.js
/**
 * The stand-in CLI: accepts the command lines of a session, asks no model, and answers in the real CLI's format. Real
 * processes, terminals and limits can be tried with it without a key, a network or a bill.
 */











const PROCESS_STREAMS = {
    get stdin() {
        return external_node_process_.stdin;
    },
    get stdout() {
        return external_node_process_.stdout;
    },
    get stderr() {
        return external_node_process_.stderr;
    }
};
/** What the real CLI writes to a terminal at its end: mode resets, without a line end. */
const TERMINAL_TRAILER = '\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?25h\u001b]0;\u0007';
/** Runs the stand-in. Resolves to the exit code; like the real CLI, writes errors to standard error. */
async function runRehearsal(argv, env, streams = PROCESS_STREAMS) {
    const complain = (message) => {
        streams.stderr.write(`${message}\n`);
        return 1;
    };
    const options = readArguments(argv);
    if (options['version'] !== undefined) {
        streams.stdout.write(`${rehearsal_messages/* REHEARSAL_VERSION */.rS}\n`);
        return 0;
    }
    if (options['print'] === undefined ||
        options['output-format'] !== 'stream-json' ||
        options['verbose'] === undefined)
        return complain('Error: the rehearsal supports only -p --output-format stream-json --verbose');
    const incoming = options['input-format'] === 'stream-json'
        ? readConversation(streams.stdin, (line) => streams.stdout.write(`${JSON.stringify(line)}\n`))
        : readPlainPrompt(streams.stdin);
    const prompt = await incoming.prompt;
    if (prompt.trim() === '')
        return complain('Error: Input must be provided either through stdin or as a prompt argument when using --print');
    try {
        const file = env[environment/* REHEARSAL_SCRIPT_VARIABLE */.n8];
        const read = file === undefined || file === '' ? (0,result.ok)(rehearsal_scenario/* EMPTY_SCENARIO */.tK) : await (0,rehearsal_scenario.readScenario)(file);
        if (!read.ok)
            return complain(`Error: the scenario is invalid.\n${read.error.join('\n')}`);
        const scenario = read.value;
        const slug = env['CLAUDE_PM_AGENT'] ?? 'pm';
        const round = roundOf(env);
        const behaviour = (0,rehearsal_scenario/* behaviourOf */.xu)(scenario, slug, round, attemptOf(env));
        const answer = answerOf(behaviour, slug, prompt, round, env);
        const conversation = conversationOf(options, streams.cwd ?? external_node_process_.cwd());
        const unknown = keepConversation(options, conversation.sessionId, env['CLAUDE_CONFIG_DIR']);
        if (unknown !== undefined)
            return complain(unknown);
        const exitCode = await perform(conversation, behaviour, answer, incoming.furtherMessage, async (message) => {
            if (streams.stdout.write(`${JSON.stringify(message)}\n`))
                return;
            await new Promise((resolve) => streams.stdout.once('drain', resolve));
        });
        if (streams.stdout.isTTY === true)
            streams.stdout.write(TERMINAL_TRAILER);
        return exitCode;
    }
    finally {
        incoming.close();
    }
}
/** PM's round, from 1. */
function roundOf(env) {
    return Math.max(1, Number.parseInt(env['CLAUDE_PM_ROUND'] ?? '1', 10) || 1);
}
/** The attempt of this process's run, from 1. */
function attemptOf(env) {
    return Math.max(1, Number.parseInt(env['CLAUDE_PM_ATTEMPT'] ?? '1', 10) || 1);
}
/** The scenario's answer for this round, else one made from the prompt; always marked as a rehearsal. */
function answerOf(behaviour, slug, prompt, round, env) {
    const own = behaviour.response ?? [];
    // After its last answer PM delegates nothing more: a repeated answer would repeat the work.
    const answer = slug === 'pm' ? own[round - 1] : own[Math.min(round, own.length) - 1];
    if (answer !== undefined)
        return `${REHEARSAL_MARK}\n\n${answer}`;
    if (slug !== 'pm')
        return agentAnswer(env['CLAUDE_PM_AGENT_NAME'] ?? slug, prompt);
    return round === 1 ? planAnswer(prompt) : laterAnswer(round);
}
/** The options by name, `--x y` or `--x=y`; flags are true. Unknown words are ignored. */
function readArguments(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        strict: false,
        tokens: true,
        options: {
            version: { type: 'boolean', short: 'v' },
            print: { type: 'boolean', short: 'p' },
            verbose: { type: 'boolean' },
            'output-format': { type: 'string' },
            'input-format': { type: 'string' },
            'session-id': { type: 'string' },
            resume: { type: 'string' },
            'json-schema': { type: 'string' },
            tools: { type: 'string' },
            'permission-mode': { type: 'string' },
            model: { type: 'string' }
        }
    });
    return Object.fromEntries(tokens.flatMap((token) => (token.kind === 'option' ? [[token.name, token.value ?? true]] : [])));
}
function conversationOf(options, cwd) {
    const textOf = (name, otherwise) => {
        const value = options[name];
        return typeof value === 'string' ? value : otherwise;
    };
    return {
        sessionId: textOf('resume', textOf('session-id', (0,external_node_crypto_.randomUUID)())),
        model: textOf('model', rehearsal_messages/* REHEARSAL_MODEL */.cS),
        cwd,
        tools: textOf('tools', '')
            .split(',')
            .filter((tool) => tool !== ''),
        permissionMode: textOf('permission-mode', 'default'),
        ...(typeof options['json-schema'] === 'string'
            ? { jsonSchema: JSON.parse(options['json-schema']) }
            : {})
    };
}


/***/ }),

/***/ 53640:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/** Builds stream-json lines in the format of the real CLI (2.1.197). Pure, except for the ids. */

/** Output of `--version`: the version that is imitated, and that this is not the real CLI. */
const REHEARSAL_VERSION = '2.1.197 (rehearsal)';
/** Model to report if none was chosen; no model is asked. */
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
/** A line that shows activity, without text. */
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
/** The CLI's own text in place of the model's, for an error. */
function errorMessage(conversation, text, kind = 'unknown') {
    return { ...assistantMessage(conversation, '<synthetic>', [{ type: 'text', text }]), error: kind };
}
/** A tool call and its result. */
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
/** The last line. As with the real CLI, a failure has the subtype `success`, too: `is_error` decides. */
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

/***/ 90220:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tK: () => (/* binding */ EMPTY_SCENARIO),
  xu: () => (/* binding */ behaviourOf),
  readScenario: () => (/* binding */ readScenario)
});

// UNUSED EXPORTS: parseScenario

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/util/closest-name.js
var closest_name = __webpack_require__(47459);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/behaviour.js
/** The behaviour of one process of a rehearsal, from a scenario file. */

const SIGNALS = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGSEGV', 'SIGABRT'];
const behaviour_text = { allowed: 'a text', read: (value) => (typeof value === 'string' ? value : undefined) };
const flag = {
    allowed: 'true or false',
    read: (value) => (typeof value === 'boolean' ? value : undefined)
};
const texts = {
    allowed: 'a text or a list of texts',
    read: (value) => {
        const list = Array.isArray(value) ? value : [value];
        return list.every((item) => typeof item === 'string') ? list : undefined;
    }
};
const numberUpTo = (limit) => ({
    allowed: `a number from 0 to ${limit}`,
    read: (value) => (typeof value === 'number' && value >= 0 && value <= limit ? value : undefined)
});
const wholeUpTo = (limit) => ({
    allowed: `a whole number from 0 to ${limit}`,
    read: (value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= limit ? value : undefined
});
const DAY_SECONDS = 86_400;
const MOST_MEMORY_MB = 65_536;
const MOST_OUTPUT_BYTES = 16 * 2 ** 30;
const FIELDS = {
    'delay-seconds': numberUpTo(DAY_SECONDS),
    'silent-seconds': numberUpTo(DAY_SECONDS),
    say: texts,
    response: texts,
    'structured-response': { allowed: 'a value', read: (value) => value },
    tools: texts,
    'denied-tool': behaviour_text,
    'memory-mb': wholeUpTo(MOST_MEMORY_MB),
    'memory-growth-mb-per-second': wholeUpTo(MOST_MEMORY_MB),
    'output-bytes': wholeUpTo(MOST_OUTPUT_BYTES),
    'write-file': {
        allowed: 'a map with path (below the working directory) and content',
        read: readWrittenFile
    },
    'cost-usd': numberUpTo(1_000_000),
    'exit-code': wholeUpTo(255),
    signal: {
        allowed: SIGNALS.join(', '),
        read: (value) => SIGNALS.find((name) => name === value)
    },
    error: behaviour_text,
    'error-kind': behaviour_text,
    'failing-attempts': wholeUpTo(100),
    'hand-in': behaviour_text,
    'no-result': flag,
    hang: flag,
    'ignore-term': flag,
    'leave-background': flag
};
/** Parses one behaviour; adds mistakes to `problems`, with their place `where`. */
function parseBehaviour(value, where, problems) {
    if (value === null || value === undefined)
        return {};
    if (typeof value !== 'object' || Array.isArray(value)) {
        problems.push(`${where}: expected a map of keys, such as \`delay-seconds: 2\``);
        return {};
    }
    const behaviour = {};
    for (const [key, given] of Object.entries(value)) {
        const field = Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
        const read = field?.read(given);
        if (field === undefined)
            problems.push(describeUnknownKey(key, where, Object.keys(FIELDS)));
        else if (read === undefined)
            problems.push(`${where}.${key}: ${JSON.stringify(given)} is not ${field.allowed}`);
        else
            behaviour[key] = read;
    }
    return behaviour;
}
/** Reports an unknown key with the closest known name. */
function describeUnknownKey(key, where, known) {
    const near = (0,closest_name/* closestName */.N)(key, known);
    const hint = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`;
    return `${where}: unknown key "${key}"; ${hint}`;
}
function readWrittenFile(value) {
    if (typeof value !== 'object' || value === null)
        return undefined;
    const { path, content, ...others } = value;
    if (typeof path !== 'string' || typeof content !== 'string' || Object.keys(others).length > 0)
        return undefined;
    const leavesFolder = path === '' || path.startsWith('/') || path.split('/').includes('..');
    return leavesFolder ? undefined : { path, content };
}

// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/claude/rehearsal/scenario.js
/** A scenario file: how each process of a rehearsal behaves. YAML or JSON; all mistakes are reported at once. */



/** A rehearsal without a scenario file. */
const EMPTY_SCENARIO = { pm: {}, agents: new Map(), default: {} };
const PARTS = ['pm', 'agents', 'default'];
/** Reads a scenario file. */
async function readScenario(file) {
    const text = (0,result/* attempt */.CD)(() => external_node_fs_.readFileSync(file, 'utf8'));
    return text.ok ? parseScenario(text.value, file) : (0,result/* fail */.fJ)([`${file}: cannot be read (${text.error})`]);
}
/** Parses a scenario; problems name `file`. */
async function parseScenario(text, file) {
    const parsed = await (0,result/* attemptAsync */.mx)(() => parseData(text, file));
    if (!parsed.ok)
        return (0,result/* fail */.fJ)([`${file}: ${parsed.error}`]);
    const data = parsed.value;
    if (data === null || data === undefined)
        return (0,result.ok)(EMPTY_SCENARIO);
    if (typeof data !== 'object' || Array.isArray(data))
        return (0,result/* fail */.fJ)([`${file}: expected a map with the keys ${PARTS.join(', ')}`]);
    const parts = data;
    const problems = Object.keys(parts)
        .filter((key) => !PARTS.includes(key))
        .map((key) => describeUnknownKey(key, 'scenario', PARTS));
    const scenario = {
        ...parsePm(parts['pm'], problems),
        agents: parseAgents(parts['agents'], problems),
        default: parseBehaviour(parts['default'], 'default', problems)
    };
    return problems.length > 0 ? (0,result/* fail */.fJ)(problems.map((problem) => `${file}: ${problem}`)) : (0,result.ok)(scenario);
}
/**
 * The behaviour of a process: its own entry over the default; PM has no default, so that agents can be set without it.
 * Faults of first attempts are left out of later ones.
 */
function behaviourOf(scenario, slug, round = 1, attempt = 1) {
    const all = slug === 'pm' ? pmBehaviour(scenario, round) : { ...scenario.default, ...scenario.agents.get(slug) };
    if (attempt <= (all['failing-attempts'] ?? attempt))
        return all;
    return Object.fromEntries(Object.entries(all).filter(([key]) => !FAULTS.has(key)));
}
function pmBehaviour({ pm, pmRounds }, round) {
    return pmRounds === undefined ? pm : (pmRounds[round - 1] ?? {});
}
/** Keys of faults. */
const FAULTS = new Set(['error', 'error-kind', 'exit-code', 'no-result', 'signal', 'hang']);
function parsePm(value, problems) {
    if (!Array.isArray(value))
        return { pm: parseBehaviour(value, 'pm', problems) };
    const pmRounds = value.map((each, index) => {
        const behaviour = parseBehaviour(each, `pm[${index}]`, problems);
        // At the index of its round, where the response is looked up.
        const [response] = behaviour.response ?? [];
        if (response === undefined)
            return behaviour;
        return { ...behaviour, response: Array.from({ length: index + 1 }, () => response) };
    });
    return { pm: pmRounds[0] ?? {}, pmRounds };
}
/** `Version Control Agent`, `version_control` and `version-control` are the same. */
function slugOf(name) {
    return name
        .trim()
        .toLowerCase()
        .replace(/[\s_-]+agent$/, '')
        .replace(/[\s_-]+/g, '-');
}
function parseAgents(value, problems) {
    if (value === null || value === undefined)
        return new Map();
    if (typeof value !== 'object' || Array.isArray(value)) {
        problems.push('agents: expected a map of agents, such as `Engineer: {delay-seconds: 2}`');
        return new Map();
    }
    return new Map(Object.entries(value).map(([name, behaviour]) => [
        slugOf(name),
        parseBehaviour(behaviour, `agents.${name}`, problems)
    ]));
}
async function parseData(text, file) {
    if (file.endsWith('.json'))
        return JSON.parse(text);
    // Loaded on demand: a rehearsal without a scenario starts faster.
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    return parse(text);
}


/***/ }),

/***/ 46344:
/***/ (function (__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _claude_rehearsal_main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7130);
/** Entry of the built-in stand-in for the agent CLI. */

process.exitCode = await (0,_claude_rehearsal_main_js__WEBPACK_IMPORTED_MODULE_0__/* .runRehearsal */ .n)(process.argv.slice(2), process.env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

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

/***/ 66469:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ PROGRAM_VERSION)
/* harmony export */ });
/** Version of this program; the same as in package.json, which is not part of the bundle. */
const PROGRAM_VERSION = '1.0.0';


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


/***/ })

};

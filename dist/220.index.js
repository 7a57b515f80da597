export const id = 220;
export const ids = [220];
export const modules = {

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


/***/ })

};

export const id = 9069;
export const ids = [9069];
export const modules = {

/***/ 29069:
/***/ (function (__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _terminal_closed_pipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45027);
/* harmony import */ var _terminal_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81073);
/** Entry of the command line. */


(0,_terminal_closed_pipe_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoreBrokenPipe */ .E)(process.stdout, process.stderr);
process.exit(await (0,_terminal_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(process.argv.slice(2), process.env, process));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 45027:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ignoreBrokenPipe)
/* harmony export */ });
/** Keeps the session running when the reader of its output exits (`| head`) or the terminal is closed. */
/**
 * Ignores write errors when nobody reads the output: later output is dropped, and the session ends normally,
 * with its files and its exit code. Without a listener, the first such write would end the program and its agents.
 */
function ignoreBrokenPipe(...streams) {
    for (const stream of streams)
        stream.on('error', () => undefined);
}


/***/ }),

/***/ 81073:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/lifecycle/cancellation.js
var lifecycle_cancellation = __webpack_require__(42188);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
// EXTERNAL MODULE: ./lib/session/inputs/parse-inputs.js + 19 modules
var parse_inputs = __webpack_require__(5067);
// EXTERNAL MODULE: ./lib/session/orchestrator.js + 1 modules
var session_orchestrator = __webpack_require__(69918);
// EXTERNAL MODULE: ./lib/session/lifecycle/session-owner.js
var session_owner = __webpack_require__(73829);
// EXTERNAL MODULE: ./lib/session/inputs/check/host.js
var check_host = __webpack_require__(26273);
// EXTERNAL MODULE: ./lib/session/inputs/check/program-folder.js
var program_folder = __webpack_require__(26832);
// EXTERNAL MODULE: ./lib/session/configuration/supported-system.js
var supported_system = __webpack_require__(98621);
// EXTERNAL MODULE: ./lib/session/redaction/ordinary-values.js
var ordinary_values = __webpack_require__(48433);
// EXTERNAL MODULE: ./lib/session/redaction/redact.js + 13 modules
var redact = __webpack_require__(69300);
// EXTERNAL MODULE: ./lib/report/redaction/read-secrets.js
var read_secrets = __webpack_require__(53474);
;// CONCATENATED MODULE: ./lib/terminal/redacted-stream.js
/** Wraps a stream. Each write is redacted separately, so it must consist of whole lines. */
function redactedStream(stream, redact) {
    return {
        // Read each time, because the size changes with the window.
        get isTTY() {
            return stream.isTTY;
        },
        get columns() {
            return stream.columns;
        },
        get rows() {
            return stream.rows;
        },
        write: (text) => stream.write(redact(text)),
        on: (event, listener) => stream.on?.(event, listener),
        off: (event, listener) => stream.off?.(event, listener)
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/session/inputs/check/path-escape.js
var path_escape = __webpack_require__(39958);
// EXTERNAL MODULE: ./lib/session/inputs/check/session-place.js
var session_place = __webpack_require__(14745);
// EXTERNAL MODULE: ./lib/session/spending/day-budget.js + 2 modules
var day_budget = __webpack_require__(36606);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/session/spending/file-spending.js
/**
 * Entries of spending on this machine: a file for each day, with one name a line. A line is appended by a single write, which the
 * system does not mix with those of other processes, so no lock is needed.
 */



/** More than any day has. */
const LARGEST_BYTES = 64 * 2 ** 20;
const { O_RDONLY, O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
/** Entries below a folder, which is created with the first one. A line that was cut counts for nothing: its writer never started. */
function openFileSpending(folder) {
    const fileOf = (name) => external_node_path_.join(folder, `spending-${dayOf(name)}.jsonl`);
    return {
        list: (beginning) => Promise.resolve().then(() => readNames(fileOf(beginning))),
        add: (name) => Promise.resolve().then(() => {
            (0,make_folder/* makeFolder */.f)(folder, 0o700);
            appendName(fileOf(name), name);
        })
    };
}
function dayOf(name) {
    return /\d{4}-\d{2}-\d{2}/.exec(name)?.[0] ?? 'unknown';
}
function readNames(file) {
    let descriptor;
    try {
        descriptor = external_node_fs_.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return [];
        throw error;
    }
    try {
        const { size } = checkFile(descriptor, file);
        if (size > LARGEST_BYTES)
            throw new Error(`${file} has more than ${LARGEST_BYTES} bytes`);
        return external_node_fs_.readFileSync(descriptor, 'utf8')
            .split('\n')
            .flatMap((line) => {
            const name = parseLine(line);
            return name === undefined ? [] : [{ name, ref: '' }];
        });
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
/** A line feed comes first, so that a line that was cut does not spoil this one. */
function appendName(file, name) {
    const descriptor = external_node_fs_.openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
    try {
        checkFile(descriptor, file);
        const line = Buffer.from(`\n${JSON.stringify(name)}\n`);
        if (external_node_fs_.writeSync(descriptor, line) < line.length)
            throw new Error(`${file} could not be written whole`);
        external_node_fs_.fsyncSync(descriptor);
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
/** Neither a link nor a pipe that an agent put there. */
function checkFile(descriptor, file) {
    const stats = external_node_fs_.fstatSync(descriptor);
    if (!stats.isFile())
        throw new Error(`${file} is not a regular file`);
    return stats;
}
function parseLine(line) {
    try {
        const name = JSON.parse(line);
        return typeof name === 'string' ? name : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/terminal/day-spending.js
/** The budget of a day on the command line: all sessions of this user in one working directory. */










/**
 * Holds what the session may spend.
 * @throws ConfigurationError when nothing is left, or when that cannot be found out
 */
async function openTerminalSpending(configuration, env) {
    if (configuration.maxCostUsdPerDay === undefined || configuration.rehearse)
        return { configuration, message: undefined, settle: () => Promise.resolve(undefined) };
    const place = realPath(configuration.workingDirectory);
    const folder = external_node_path_.join(chooseFolder(configuration, env), nameOf(place));
    const store = openFileSpending(folder);
    const opened = await (0,day_budget/* openDayBudget */.ui)(configuration, {
        store,
        scope: [place],
        advise: (cause) => `It is kept in ${folder}, which cannot be read or written: ${(0,error_message/* errorMessage */.g)(cause)}. Make it writable for your user, or leave the input out.`
    });
    return {
        configuration: opened.configuration,
        message: opened.message,
        settle: async (costUsd) => {
            try {
                await store.add((0,day_budget/* renderSpent */.fA)(opened.names, opened.configuration.today?.session ?? '', costUsd));
                return undefined;
            }
            catch (error) {
                return (0,day_budget/* describeUnsettled */.O4)((0,error_message/* errorMessage */.g)(error));
            }
        }
    };
}
/** The user's state folder, where agents cannot write. */
function chooseFolder({ workingDirectory, sandbox }, env) {
    const state = (0,session_place/* stateFolder */.yp)({ env });
    const folder = state === undefined ? undefined : external_node_path_.join(state, 'spending');
    if (folder === undefined)
        throw new configuration_error/* ConfigurationError */.j([
            'max-cost-usd-per-day: what was spent is kept in the state folder of the user, and there is none. Set XDG_STATE_HOME or HOME.'
        ]);
    const writable = [workingDirectory, ...(sandbox.mode === 'off' ? [] : sandbox.writePaths)].find((each) => (0,path_escape/* isWithin */.U)(realPath(folder), realPath(each)));
    if (writable === undefined)
        return folder;
    throw new configuration_error/* ConfigurationError */.j([
        `max-cost-usd-per-day: what was spent is kept in ${folder}, which is in ${writable}, where agents could remove it. Set XDG_STATE_HOME to a folder outside it, or name a smaller folder.`
    ]);
}
/** Of a folder that is missing, the nearest parent that exists decides. */
function realPath(folder) {
    const found = (0,result/* attempt */.CD)(() => external_node_fs_.realpathSync(folder));
    const above = external_node_path_.dirname(folder);
    if (found.ok || above === folder)
        return found.ok ? found.value : folder;
    return external_node_path_.join(realPath(above), external_node_path_.basename(folder));
}
/** Readable, and unlike that of any other folder. */
function nameOf(place) {
    const label = external_node_path_.basename(place)
        .replace(/[^\w.-]/g, '-')
        .slice(0, LABEL_CHARACTERS);
    return `${label}-${(0,external_node_crypto_.createHash)('sha256').update(place).digest('hex').slice(0, DIGEST_DIGITS)}`;
}
const LABEL_CHARACTERS = 40;
const DIGEST_DIGITS = 16;

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/session/inputs/table/input-table.js + 4 modules
var input_table = __webpack_require__(47530);
// EXTERNAL MODULE: ./lib/util/closest-name.js
var closest_name = __webpack_require__(47459);
;// CONCATENATED MODULE: ./lib/terminal/action-only.js
const NO_DELIVERY = 'nothing is delivered: what agents change is in the working directory, where you commit and push it';
const NO_MATRIX = 'a session runs in one process; a job matrix needs a workflow (docs/matrix.md)';
/** Inputs that only the GitHub Action has, and what replaces them on the command line. */
const ACTION_ONLY = new Map([
    ['artifact-name', 'the session folder stays on the disk, and --log-dir says where'],
    ['upload-artifacts', 'nothing is uploaded: the session folder stays on the disk, and --log-dir says where'],
    ['artifact-retention-days', 'the session folder stays on the disk until you remove it'],
    [
        'comment',
        'there is no pull request to comment on: the summary is printed, and is in summary.md of the session folder'
    ],
    ['event-context', 'there is no event: give PM and agents what they need with --context'],
    ['allowed-actors', 'anyone who can start it may'],
    ...[
        ...['deliver', 'delivery', 'deliver-on', 'base-branch', 'branch-prefix', 'pull-request-title'],
        ...['pull-request-draft', 'pull-request-labels', 'pull-request-reviewers'],
        ...['protected-paths', 'on-protected', 'max-files', 'max-change-kb']
    ].map((name) => [name, NO_DELIVERY]),
    ['review-max-comments', 'there is no pull request to review: findings are listed, and are in session.json'],
    ['mode', NO_MATRIX],
    ['plan', NO_MATRIX],
    ['delegation', NO_MATRIX],
    ['runner', NO_MATRIX],
    ['agent-runners', NO_MATRIX],
    ['github-token', "GitHub's API is not used; a token for agents is handed on with --pass-env"]
]);

;// CONCATENATED MODULE: ./lib/terminal/flags.js
/** Parses the command line to raw inputs: the inputs' names as flags, and the flags of claude-mpm. */




/** Flags of claude-mpm. */
const aliases = [
    { flag: 'input', short: 'i', input: 'prompt' },
    { flag: 'logging', input: 'log-level' },
    { flag: 'no-parallel', input: 'parallel', value: 'false' },
    { flag: 'no-tickets', input: 'tickets', value: 'off' }
];
/** Flags of the live page, which only the command line has. */
const UI_FLAGS = {
    ui: 'Serve a page on 127.0.0.1 that shows the session while it runs, and takes messages to agents. Its address is printed.',
    'ui-port': 'Port of that page (a whole number from 0 to 65535; default: any free one). It asks for the page, too.'
};
/** Accepted for existing command lines: it selects what this program always does. */
const WITHOUT_EFFECT = 'interactive-subprocess';
const inputs = input_table/* sessionInputs */.q;
/** A switch needs no value: `--rehearse`, and `--rehearse false` to be explicit. */
function isSwitch(name) {
    return inputs[name]?.allowed === input_table/* sessionInputs */.q.rehearse.allowed;
}
const options = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
    [WITHOUT_EFFECT]: { type: 'boolean' },
    ui: { type: 'boolean' },
    'ui-port': { type: 'string' },
    ...Object.fromEntries(Object.keys(inputs).map((name) => [
        name,
        { type: isSwitch(name) ? 'boolean' : 'string' }
    ])),
    ...Object.fromEntries(aliases.map(({ flag, short, value }) => [
        flag,
        {
            type: value === undefined ? 'string' : 'boolean',
            ...(short === undefined ? {} : { short })
        }
    ]))
};
const known = Object.keys(options);
/** Parses a command line. Pure. */
function parseFlags(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: joinSwitchValues(argv),
        options,
        strict: false,
        allowPositionals: true,
        tokens: true
    });
    const raw = new Map();
    /** How each input was given, for the message if it is given again. */
    const givenAs = new Map();
    const problems = [];
    const warnings = [];
    let ui;
    let unknownAt = Number.NaN;
    for (const token of tokens) {
        // A word after an unknown flag is probably its value.
        if (token.kind === 'positional' && token.index !== unknownAt + 1)
            problems.push(`${JSON.stringify(token.value)} belongs to no flag. A prompt is given with -i "...", in quotes.`);
        if (token.kind !== 'option')
            continue;
        const { name, rawName, value } = token;
        if (name === 'help' || name === 'version')
            return { kind: name };
        if (name === WITHOUT_EFFECT)
            continue;
        if (name === 'ui' && value === undefined) {
            ui ??= { port: 0 };
            continue;
        }
        if (name === 'ui' || name === 'ui-port') {
            if (name === 'ui-port')
                problems.push(...describeAgain(givenAs, name, rawName, value));
            const port = name === 'ui-port' && /^\d{1,5}$/.test(value ?? '') ? Number(value) : Number.NaN;
            if (port <= 65_535)
                ui = { port };
            else
                problems.push(describeBadUi(name, value));
            continue;
        }
        if (!known.includes(name)) {
            unknownAt = token.index;
            problems.push(describeUnknown(rawName, name));
        }
        else {
            const alias = aliases.find(({ flag }) => flag === name);
            const input = alias?.input ?? name;
            const text = alias?.value ?? value ?? (isSwitch(input) ? 'true' : undefined);
            if (text === undefined || (token.inlineValue === false && isFlag(text)))
                problems.push(describeMissing(rawName, input));
            else if (!give(raw, input, text))
                problems.push(...describeAgain(givenAs, input, rawName, text, raw.get(input)));
            else
                givenAs.set(input, rawName);
            if (inputs[input]?.secret)
                warnings.push(`${rawName}: other users of this machine can see command lines. Set the environment variable instead.`);
        }
    }
    return { kind: 'session', raw, problems, warnings, ...(ui === undefined ? {} : { ui }) };
}
/** Words that are meant as a switch's value; whether it accepts them is checked with the inputs. */
const SWITCH_VALUE = /^(?:true|false|yes|no|on|off|y|n|0|1)$/i;
/** Joins `--cache false` to `--cache=false`, because the parser expects switches without a value. */
function joinSwitchValues(argv) {
    const joined = [];
    for (const word of argv) {
        const before = joined.at(-1) ?? '';
        const isValue = SWITCH_VALUE.test(word) && before.startsWith('--') && isSwitch(before.slice(2));
        if (isValue)
            joined[joined.length - 1] = `${before}=${word}`;
        else
            joined.push(word);
    }
    return joined;
}
/** Repeated lists and maps add lines; any other input has one value. */
function give(raw, input, text) {
    const before = raw.get(input);
    if (before !== undefined && inputs[input]?.joinsLines !== true)
        return false;
    raw.set(input, before === undefined ? text : `${before}\n${text}`);
    return true;
}
function isFlag(text) {
    return text.startsWith('--') && known.includes(text.slice(2).split('=')[0] ?? '');
}
/** Reports a repeated flag; shows `before` and `now` if they differ and are not secret. */
function describeAgain(givenAs, input, rawName, now, before = now) {
    const first = givenAs.get(input);
    givenAs.set(input, first ?? rawName);
    if (first === undefined)
        return [];
    if (first !== rawName)
        return [`${first} and ${rawName} both set ${input}: give one of them.`];
    const differs = before !== now && inputs[input]?.secret !== true;
    return [
        `${rawName} is given twice${differs ? ` (${shorten(before)} and ${shorten(now)})` : ''}: give it once.`
    ];
}
function shorten(text = '') {
    return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}
function describeUnknown(rawName, name) {
    const instead = ACTION_ONLY.get(name);
    if (instead !== undefined)
        return `${rawName} is an input of the GitHub Action only: on the command line ${instead}. Leave it out.`;
    const near = (0,closest_name/* closestName */.N)(name, known);
    return `${rawName} is an unknown flag${near === undefined ? '. --help shows all' : ` (did you mean --${near}?)`}.`;
}
function describeBadUi(name, value) {
    return name === 'ui'
        ? `--ui takes no value (${JSON.stringify(value)}): the port is given with --ui-port 8080.`
        : `--ui-port: ${JSON.stringify(value ?? '')} is not a port: expected a whole number from 0 to 65535. Example: --ui-port 8080`;
}
function describeMissing(rawName, input) {
    const { allowed, example } = inputs[input] ?? { allowed: 'a value', example: '' };
    return `${rawName} needs a value: ${allowed}. Example: ${rawName} ${/\s/.test(example) ? JSON.stringify(example) : example}`;
}

;// CONCATENATED MODULE: ./lib/terminal/help.js
/** The help text, from the table of inputs. Pure. */


const WIDTH = 100;
const INDENT = '      ';
/** All flags with their description, values and defaults. */
function renderHelp() {
    const flags = Object.entries(input_table/* sessionInputs */.q).flatMap(([name, definition]) => [
        `  ${flagNames(name).join(', ')}`,
        ...wrap(`${definition.description.replaceAll('`', '')} ${describeValue(definition)}`)
    ]);
    return [
        'Usage: mpm-orchestrator -i "what the team is to do" [flags]',
        '',
        'Runs a PM session of the Claude CLI, and each of its delegations as a supervised process of its own.',
        'Exit code: 0 success, 1 failure, 2 bad input (nothing was started), 130 cancelled',
        '           (129 by SIGHUP, 143 by SIGTERM).',
        '',
        'Flags:',
        ...flags,
        ...Object.entries(UI_FLAGS).flatMap(([name, description]) => [`  --${name}`, ...wrap(description)]),
        '  --interactive-subprocess',
        ...wrap('Accepted and without effect: this is what the program always does.'),
        '  -h, --help',
        '  -V, --version',
        '',
        'Examples:',
        '  mpm-orchestrator --rehearse -i "Create a calculator with tests and documentation"',
        '  git diff | mpm-orchestrator --prompt-file - --rehearse',
        '  mpm-orchestrator --logging DEBUG --log-dir ../logs --prompt-file task.md --memory-limit-mb 2048',
        ''
    ].join('\n');
}
function flagNames(name) {
    return [
        ...aliases
            .filter(({ input }) => input === name)
            .flatMap(({ flag, short }) => [...(short === undefined ? [] : [`-${short}`]), `--${flag}`]),
        `--${name}`
    ];
}
function describeValue({ allowed, default: fixed, otherwise }) {
    const applies = fixed ?? otherwise?.replaceAll('`', '');
    return `(${allowed}${applies === undefined ? '' : `; default: ${applies}`})`;
}
function wrap(text) {
    const lines = [];
    let line = INDENT;
    for (const word of text.split(' ')) {
        if (line.length + word.length > WIDTH) {
            lines.push(line.trimEnd());
            line = INDENT;
        }
        line += `${word} `;
    }
    return [...lines, line.trimEnd()];
}

;// CONCATENATED MODULE: ./lib/terminal/standard-input.js
/**
 * Reads to the end, or until the limit is exceeded.
 * @throws Error if nothing is piped in: we would wait for a user who is waiting for us
 */
async function readStandardInput(limitBytes, input = process.stdin) {
    if (input.isTTY === true)
        throw new Error('standard input is the terminal. Pipe the prompt in (... --prompt-file - < task.md), or give it with -i');
    const chunks = [];
    let length = 0;
    for await (const chunk of input) {
        chunks.push(chunk);
        length += chunk.length;
        if (length >= limitBytes)
            break;
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./lib/report/log/live-log.js + 1 modules
var live_log = __webpack_require__(63613);
// EXTERNAL MODULE: ./lib/report/log/paint.js
var log_paint = __webpack_require__(69403);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/terminal/run-rows.js
/** Derives the rows of the terminal's table from the events. */



/** Characters of an activity, more than a terminal shows in a line. */
const ACTIVITY_LIMIT = 300;
/** Starts without rows. */
function startRunRows() {
    const rows = new Map();
    const rowOf = (id, agent) => {
        const row = rows.get(id) ?? emptyRow(id);
        row.name = (0,plain_text/* oneLine */.TN)(id.startsWith('pm')
            ? id === 'pm'
                ? 'PM'
                : `PM ${id.slice(3)}`
            : id.startsWith('check-')
                ? agent
                : `${id} ${agent}`);
        rows.set(id, row);
        return row;
    };
    const apply = (event) => {
        if (event.type === 'delegations-detected')
            for (const { id, agent, memoryLimitMb } of event.delegations)
                Object.assign(rowOf(id, agent), { memoryLimitMb });
        if (event.type === 'check-planned')
            Object.assign(rowOf(event.run, `check ${event.name}`), { memoryLimitMb: event.memoryLimitMb });
        if (event.type === 'run-started')
            Object.assign(rowOf(event.run, event.role === 'check' ? `check ${event.agent}` : event.agent), {
                state: 'running',
                startedMs: event.elapsedMs,
                memoryLimitMb: event.memoryLimitMb
            });
        const row = 'run' in event ? rows.get(event.run) : undefined;
        if (row !== undefined)
            applyToRow(row, event);
    };
    return { apply, rows: () => [...rows.values()] };
}
function applyToRow(row, event) {
    const did = (text) => {
        row.activity = (0,plain_text/* oneLine */.TN)(text, ACTIVITY_LIMIT);
        row.activityMs = event.elapsedMs;
    };
    switch (event.type) {
        case 'run-waiting':
            did(event.reason);
            break;
        case 'run-message':
            did(event.text.slice(0, 4 * ACTIVITY_LIMIT));
            break;
        case 'run-tool-called':
            did(`${event.tool} ${event.detail}`);
            break;
        case 'run-request-retried':
            did(`retrying the request: ${event.cause}`);
            break;
        case 'run-stalled':
            did('no activity: it may be hanging');
            break;
        case 'run-sampled':
            row.memoryMb = Math.round(event.sample.memoryBytes / mebibyte/* MIB */.D);
            break;
        case 'run-heartbeat':
            row.memoryMb = Math.round(event.memoryBytes / mebibyte/* MIB */.D);
            break;
        case 'run-ended': {
            const { outcome, error, peakMemoryMb } = event.result;
            row.ending = `${(0,explain_run/* markOf */.Fg)({ outcome, state: 'ended' })} ${outcome}`;
            row.isDone = outcome === 'completed';
            if (row.state === 'waiting')
                row.startedMs = event.elapsedMs;
            row.state = 'ended';
            row.endedMs = event.elapsedMs;
            row.memoryMb = peakMemoryMb;
            if (error !== null)
                did(error);
            break;
        }
        default:
    }
}
function emptyRow(id) {
    return {
        id,
        name: '',
        state: 'waiting',
        ending: '',
        isDone: false,
        startedMs: 0,
        endedMs: 0,
        memoryMb: 0,
        memoryLimitMb: 0,
        activity: '',
        activityMs: 0
    };
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./lib/terminal/status-region.js
/** Lines below the log that are redrawn in place; printed lines scroll above them. */

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[0J';
/** Starts a region; `render` returns its lines for a number of columns and rows, none of them wider. */
function startStatusRegion(stream, render, exits = external_node_process_) {
    let isDrawn = false;
    let isStopped = false;
    const erase = () => (isDrawn ? `\r${CLEAR_BELOW}` : '');
    /**
     * The cursor stays at the region's start, so that all of it can be cleared even if a narrowed terminal has wrapped
     * its lines, and so that an echoed Ctrl-C does not move them.
     */
    const draw = () => {
        const lines = render(stream.columns ?? 80, stream.rows ?? 24);
        isDrawn = lines.length > 0;
        return `${lines.join('\n')}${lines.length > 1 ? `\u001b[${lines.length - 1}A` : ''}${isDrawn ? '\r' : ''}`;
    };
    const print = (lines) => {
        const text = lines.map((line) => `${line}\n`).join('');
        // One write, so that no partial update is visible.
        stream.write(isStopped ? text : `${erase()}${text}${draw()}`);
    };
    const redraw = () => {
        if (!isStopped)
            stream.write(`${erase()}${draw()}`);
    };
    const stop = () => {
        if (isStopped)
            return;
        isStopped = true;
        stream.off?.('resize', redraw);
        exits.off('exit', stop);
        stream.write(`${erase()}${SHOW_CURSOR}`);
    };
    // Also emitted after an uncaught exception.
    exits.on('exit', stop);
    stream.on?.('resize', redraw);
    stream.write(HIDE_CURSOR);
    return { print, redraw, stop };
}

;// CONCATENATED MODULE: ./lib/terminal/terminal-log.js
/** The log of the command line: a line per event, and on a terminal a table of the runs below. */





/** Redraw interval while nothing is printed, to update elapsed times. */
const REDRAW_MS = 500;
/** Starts the log of one session. */
function startTerminalLog(level, look, stream) {
    const render = (0,live_log/* createLogRenderer */.s)(level, { color: look.color });
    const startMs = performance.now();
    const rows = startRunRows();
    let region;
    let timer;
    let isTableDue = look.table && level !== 'OFF';
    /** Loaded when there is a run to show: loading the widths of all characters takes longer than starting PM. */
    const openTable = async () => {
        const { renderTable } = await __webpack_require__.e(/* import() */ 5767).then(__webpack_require__.bind(__webpack_require__, 35767));
        if (isStopped)
            return;
        const paint = (0,log_paint/* choosePaint */.i)(look.color);
        region = startStatusRegion(stream, (columns, height) => renderTable(rows.rows(), { columns, rows: height, nowMs: performance.now() - startMs }, paint));
        region.redraw();
        timer = setInterval(region.redraw, REDRAW_MS).unref();
    };
    let isStopped = false;
    const print = (lines) => {
        if (lines.length === 0)
            return;
        if (region !== undefined)
            region.print(lines);
        else
            for (const line of lines)
                stream.write(`${line}\n`);
    };
    const stop = () => {
        isStopped = true;
        clearInterval(timer);
        region?.stop();
    };
    return {
        onEvent: (event) => {
            rows.apply(event);
            if (isTableDue && rows.rows().length > 0) {
                isTableDue = false;
                openTable().catch((error) => {
                    print([`Cannot show the table of runs: ${(0,error_message/* errorMessage */.g)(error)}`]);
                });
            }
            if (event.type === 'session-ended')
                stop();
            print(render(event));
        },
        print: (line) => {
            print([line]);
        },
        stop
    };
}

;// CONCATENATED MODULE: ./lib/terminal/terminal-look.js
/** Which features of the terminal the command line uses. Pure. */
/**
 * Colours if the terminal supports them and `NO_COLOR` is not set; `FORCE_COLOR` overrides both, as in Node.
 * The table only on an interactive terminal that can move its cursor.
 */
function chooseLook(env, stream) {
    const isDumb = env['TERM'] === 'dumb';
    const isScreen = stream.isTTY === true && !isDumb;
    const forced = env['FORCE_COLOR'];
    const color = forced === undefined ? isScreen && (env['NO_COLOR'] ?? '') === '' : forced !== '0' && forced !== 'false';
    return { color, table: isScreen && !isSet(env['CI']) };
}
function isSet(value) {
    return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}

// EXTERNAL MODULE: ./lib/util/program-version.js
var program_version = __webpack_require__(66469);
;// CONCATENATED MODULE: ./lib/terminal/run-command-line.js
/** The command line: a session without GitHub, with its log and summary on the terminal and its folder on disk. */





















/** Exit codes. */
const EXIT = { success: 0, failure: 1, badInput: 2, cancelled: 130 };
/** By convention, the exit code after a signal is 128 and the signal's number. */
const SIGNAL_EXIT = {
    SIGHUP: 129,
    SIGINT: EXIT.cancelled,
    SIGTERM: 143
};
/** Runs a command line. Resolves to its exit code. */
async function runCommandLine(argv, env, streams, effects = {}) {
    const commandLine = parseFlags(argv);
    if (commandLine.kind === 'session') {
        const redactor = (0,redact/* createRedactor */.l)(await (0,read_secrets/* readSecrets */.q)(commandLine.raw, env), (0,ordinary_values/* publicTextsOf */.V)(env));
        const redacted = {
            stdout: redactedStream(streams.stdout, redactor.redact),
            stderr: redactedStream(streams.stderr, redactor.redact)
        };
        return runSession(commandLine, env, redacted, effects, redactor);
    }
    streams.stdout.write(commandLine.kind === 'help' ? renderHelp() : `${program_version/* PROGRAM_VERSION */.c}\n`);
    return EXIT.success;
}
async function runSession(commandLine, env, streams, effects, redactor) {
    const complain = (text) => {
        streams.stderr.write(`${text}\n`);
    };
    const unsupported = (0,supported_system/* unsupportedReason */.EX)();
    if (unsupported !== undefined) {
        complain(unsupported);
        return EXIT.badInput;
    }
    for (const warning of commandLine.warnings)
        complain(`warning: ${warning}`);
    try {
        const { configuration, notices } = await readConfiguration(commandLine, env, effects);
        for (const { level, message } of notices)
            complain(`${level}: ${message}`);
        if (configuration.review === 'comment' || configuration.review === 'request-changes')
            complain('warning: a review is posted in a GitHub workflow only; here its findings are listed.');
        if (configuration.tickets === 'create')
            complain('warning: tickets are filed as issues in a GitHub workflow only; here they are listed.');
        checkProgramFolder(configuration);
        const spending = await openTerminalSpending(configuration, env);
        return await runToVerdict(spending, commandLine.ui, env, streams, effects, redactor);
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j) {
            complain(error.message);
            complain('Nothing was started. --help shows all flags.');
            return EXIT.badInput;
        }
        complain(`error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return EXIT.failure;
    }
}
/**
 * Refuses to work where agents could replace this program, as the action does. A sandbox would not do: what it hides, agents
 * can still move away with the folder that contains it.
 * @throws ConfigurationError, except for a rehearsal, whose agents are our own stand-ins
 */
function checkProgramFolder({ workingDirectory, rehearse }) {
    const folder = rehearse ? undefined : (0,program_folder/* findProgramWithin */.zB)(workingDirectory);
    if (folder === undefined)
        return;
    throw new configuration_error/* ConfigurationError */.j([
        `working-directory: ${workingDirectory} contains mpm-orchestrator itself (${folder}), so agents could change the program that supervises them and holds the key. Install it elsewhere (npm install --global), or name another --working-directory.`
    ]);
}
/** Reports problems with flags and with their values together. */
async function readConfiguration({ raw, problems }, env, effects) {
    const host = (0,check_host/* readHost */.r)({
        env,
        workspace: effects.workspace ?? process.cwd(),
        temporaryDirectory: effects.temporaryDirectory ?? external_node_os_.tmpdir(),
        readStandardInput: readStandardInput
    });
    try {
        const parsed = await (0,parse_inputs/* parseInputs */.T)(raw, host, {});
        if (problems.length === 0)
            return parsed;
    }
    catch (error) {
        if (error instanceof configuration_error/* ConfigurationError */.j)
            throw new configuration_error/* ConfigurationError */.j([...problems, ...error.problems]);
        throw error;
    }
    throw new configuration_error/* ConfigurationError */.j(problems);
}
async function runToVerdict({ configuration, message, settle }, ui, env, { stdout, stderr }, effects, redactor) {
    const { sessionDirectory, logLevel } = configuration;
    let endedBy;
    const cancellation = (0,lifecycle_cancellation/* listenForCancel */.F)((signal) => {
        endedBy ??= signal;
        return signal === 'SIGINT' ? 'cancelled from the terminal' : `ended by ${signal}`;
    }, effects.signals);
    const log = startTerminalLog(logLevel, chooseLook(env, stdout), stdout);
    if (message !== undefined)
        log.print(message);
    let page;
    try {
        // There is no post step here, so the next command line cleans up after one that was killed.
        const folder = external_node_path_.dirname(sessionDirectory);
        if ((0,session_owner/* findOrphanedSessions */.aU)(folder).length > 0) {
            const { cleanUpOrphanedSessions } = await __webpack_require__.e(/* import() */ 3462).then(__webpack_require__.bind(__webpack_require__, 33462));
            for (const message of await cleanUpOrphanedSessions(folder))
                stderr.write(`info: ${message}\n`);
        }
        const onEvent = (event) => {
            log.onEvent(event);
            page?.onEvent(event);
        };
        const session = makeSession(configuration, { signal: cancellation.signal, onEvent, redactor }, effects);
        if (ui !== undefined) {
            const { openLivePage } = await __webpack_require__.e(/* import() */ 197).then(__webpack_require__.bind(__webpack_require__, 20197));
            page = await openLivePage(ui.port, session.steering, cancellation.cancel, (line) => {
                log.print(line);
            });
        }
        const record = await cancellation.within(session.run());
        log.stop();
        const unsettled = record === undefined ? undefined : await settle(record.costUsd);
        if (unsettled !== undefined)
            stderr.write(`warning: ${unsettled}\n`);
        if (record === undefined) {
            stderr.write('Cancelled; the session could not end in time.\n');
            const { describeCleanUpFailures, cleanUpSession } = await __webpack_require__.e(/* import() */ 3462).then(__webpack_require__.bind(__webpack_require__, 33462));
            for (const message of describeCleanUpFailures(await cleanUpSession(sessionDirectory)))
                stderr.write(`warning: ${message}\n`);
        }
        else {
            // Loaded on demand, so that PM starts sooner.
            const { writeResults } = await Promise.all(/* import() */[__webpack_require__.e(303), __webpack_require__.e(7442), __webpack_require__.e(1632)]).then(__webpack_require__.bind(__webpack_require__, 1632));
            const warn = (message) => {
                stderr.write(`warning: ${message}\n`);
            };
            stdout.write(`\n${writeResults({ sessionDirectory, record, redact: redactor.redact }, warn, page?.finish)}`);
        }
        stdout.write(`Session folder: ${sessionDirectory}\n`);
        return exitCodeOf(record, endedBy);
    }
    finally {
        log.stop();
        await page?.close();
        cancellation.stop();
    }
}
/** The session to run, and what steers it. */
function makeSession(configuration, options, { runSession, steering = {} }) {
    if (runSession !== undefined)
        return { run: () => runSession(configuration, options), steering };
    const orchestrator = new session_orchestrator/* InteractiveSubprocessOrchestrator */.g(configuration, options);
    return { run: () => orchestrator.runOrchestratedSession(), steering: orchestrator };
}
function exitCodeOf(record, endedBy) {
    switch (record?.conclusion) {
        case 'success':
            return EXIT.success;
        case 'cancelled':
        case undefined:
            return endedBy === undefined ? EXIT.cancelled : SIGNAL_EXIT[endedBy];
        case 'failure':
        case null:
            return EXIT.failure;
    }
}


/***/ })

};

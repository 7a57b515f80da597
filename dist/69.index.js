export const id = 69;
export const ids = [69];
export const modules = {

/***/ 29069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _terminal_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63973);
/** Entry of the command line. */

process.exit(await (0,_terminal_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(process.argv.slice(2), process.env, process));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 63973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/html.js + 9 modules
var html = __webpack_require__(80356);
// EXTERNAL MODULE: ./lib/report/live-log.js + 2 modules
var live_log = __webpack_require__(4899);
// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(28746);
// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(11984);
// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/terminal-summary.js




/** The line beneath an agent's name. */
const RULE = '-'.repeat(50);
/** The whole summary as plain text: it ends with the verdict, where a reader of a terminal looks first. */
function renderTerminalSummary(record) {
    const verdict = (0,report_verdict/* verdictOf */.V)(record);
    const parts = [
        '## Subprocess Execution Summary',
        (0,execution_form/* renderFigures */.uD)(record),
        ...(record.rehearsal ? [execution_form/* REHEARSAL_LABEL */.xI] : []),
        (0,execution_form/* renderFurtherFigures */.GP)(record),
        '',
        '## Execution Details',
        (0,execution_form/* renderExecutionDetails */.hy)(record, (text) => (0,plain_text/* oneLine */.TN)(text)),
        ...section('Not run: unknown agents', record.unknownAgents.map(({ label, task, suggestion }) => (0,plain_text/* oneLine */.TN)(`- ${label}: ${task}${suggestion === null ? '' : ` (nearest agent: ${suggestion})`}`, 300))),
        ...section('Notices', record.notices.map(({ level, message }) => (0,plain_text/* oneLine */.TN)(`- ${level}: ${message}`))),
        ...section('Denied Tools', record.results.flatMap((run) => run.deniedTools.map(({ tool, detail }) => (0,plain_text/* oneLine */.TN)(`- ${run.agent}: ${tool} ${detail}`, 300)))),
        ...section('Tickets', record.tickets.map(({ type, title, agent }) => (0,plain_text/* oneLine */.TN)(`- [${type}] ${title}${agent === undefined ? '' : ` (${agent})`}`, 300))),
        ...section('Next Steps', [...record.pm, ...record.results].flatMap(nextStepOf)),
        ...section('Agent Responses', record.results.map((run) => renderResponse(run, record))),
        '',
        `Conclusion: ${verdict.kind}: ${(0,plain_text/* oneLine */.TN)(verdict.cause)}`,
        ...(record.rehearsal ? [execution_form/* REHEARSAL_LABEL */.xI] : [])
    ];
    return `${parts.join('\n')}\n`;
}
function section(title, entries) {
    return entries.length === 0 ? [] : ['', `## ${title}`, ...entries];
}
function nextStepOf(run) {
    const explanation = (0,explain_run/* explainRun */.Df)(run);
    return explanation === undefined ? [] : [(0,plain_text/* oneLine */.TN)(`- ${run.agent} (${run.id}): ${explanation.nextStep}`)];
}
function renderResponse(run, record) {
    const words = (0,plain_text/* plainText */.wh)(run.response).trimEnd();
    const cut = run.responseTruncated ? `\n[cut here; all of it stands in ${run.folder}/response.md]` : '';
    return `\n### ${(0,plain_text/* oneLine */.TN)((0,execution_form/* renderAgentHeading */.qG)(run, record))}\n${RULE}\n${words === '' ? '(no response)' : words}${cut}`;
}

// EXTERNAL MODULE: ./lib/session/cancellation.js
var session_cancellation = __webpack_require__(12029);
// EXTERNAL MODULE: ./lib/session/configuration-error.js
var configuration_error = __webpack_require__(54417);
// EXTERNAL MODULE: ./lib/session/inputs/inputs.js + 8 modules
var inputs = __webpack_require__(58220);
// EXTERNAL MODULE: ./lib/session/orchestrator.js + 22 modules
var orchestrator = __webpack_require__(82490);
// EXTERNAL MODULE: ./lib/session/report-file.js
var report_file = __webpack_require__(84511);
// EXTERNAL MODULE: ./lib/session/inputs/surroundings.js
var inputs_surroundings = __webpack_require__(53361);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/session/inputs/input-table.js + 2 modules
var input_table = __webpack_require__(1061);
// EXTERNAL MODULE: ./lib/session/near-name.js
var near_name = __webpack_require__(85162);
;// CONCATENATED MODULE: ./lib/terminal/flags.js
/** The command line as raw inputs: the inputs' names as flags, and the short forms that users of the original know. */



/** Flags of the field's original. */
const aliases = [
    { flag: 'input', short: 'i', input: 'prompt' },
    { flag: 'logging', input: 'log-level' },
    { flag: 'no-parallel', input: 'parallel', value: 'false' },
    { flag: 'no-tickets', input: 'tickets', value: 'off' }
];
/** Accepted for the sake of old command lines: it names what this program does anyway. */
const WITHOUT_EFFECT = 'interactive-subprocess';
const flags_inputs = input_table/* sessionInputs */.q;
/** A switch needs no value: `--rehearse`, and `--rehearse=false` to be explicit. */
function isSwitch(name) {
    return flags_inputs[name]?.allowed === input_table/* sessionInputs */.q.rehearse.allowed;
}
const options = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
    [WITHOUT_EFFECT]: { type: 'boolean' },
    ...Object.fromEntries(Object.keys(flags_inputs).map((name) => [
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
/** Reads a command line. Pure: nothing is looked up. */
function parseFlags(argv) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        options,
        strict: false,
        allowPositionals: true,
        tokens: true
    });
    const raw = new Map();
    const problems = [];
    const warnings = [];
    let unknownAt = Number.NaN;
    for (const token of tokens) {
        // What follows a flag that is unknown is its value as likely as not.
        if (token.kind === 'positional' && token.index !== unknownAt + 1)
            problems.push(`${JSON.stringify(token.value)} belongs to no flag. A prompt is given with -i "...", in quotes.`);
        if (token.kind !== 'option')
            continue;
        const { name, rawName, value } = token;
        if (name === 'help' || name === 'version')
            return { kind: name };
        if (name === WITHOUT_EFFECT)
            continue;
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
                problems.push(`${rawName} is given twice: give it once.`);
            if (flags_inputs[input]?.secret)
                warnings.push(`${rawName}: other users of this machine can see command lines. Better set the variable in the environment.`);
        }
    }
    return { kind: 'session', raw, problems, warnings };
}
/** Lists and maps take what is given again as further lines; any other input has one value. */
function give(raw, input, text) {
    const before = raw.get(input);
    if (before !== undefined && flags_inputs[input]?.joinsLines !== true)
        return false;
    raw.set(input, before === undefined ? text : `${before}\n${text}`);
    return true;
}
function isFlag(text) {
    return text.startsWith('--') && known.includes(text.slice(2).split('=')[0] ?? '');
}
function describeUnknown(rawName, name) {
    const near = (0,near_name/* nearName */.c)(name, known);
    return `${rawName} is no flag${near === undefined ? '. --help shows all' : ` (did you mean --${near}?)`}.`;
}
function describeMissing(rawName, input) {
    const { allowed, example } = flags_inputs[input] ?? { allowed: 'a value', example: '' };
    return `${rawName} needs a value: ${allowed}. Example: ${rawName} ${/\s/.test(example) ? JSON.stringify(example) : example}`;
}

;// CONCATENATED MODULE: ./lib/terminal/help.js
/** The help text, from the table of inputs. Pure. */


const WIDTH = 100;
const INDENT = '      ';
/** All flags with what they do, what they take and what applies without them. */
function renderHelp() {
    const flags = Object.entries(input_table/* sessionInputs */.q).flatMap(([name, definition]) => [
        `  ${flagNames(name).join(', ')}`,
        ...wrap(`${definition.description.replaceAll('`', '')} ${describeValue(definition)}`)
    ]);
    return [
        'Usage: mpm-orchestrator -i "what the team is to do" [flags]',
        '',
        'Runs a PM session of the Claude CLI, and each of its delegations as a supervised process of its own.',
        'Exit code: 0 success, 1 failure, 2 bad input, 130 cancelled.',
        '',
        'Flags:',
        ...flags,
        '  --interactive-subprocess',
        ...wrap('Accepted and without effect: this is what the program always does.'),
        '  -h, --help',
        '  -V, --version',
        '',
        'Examples:',
        '  mpm-orchestrator --rehearse -i "Create a calculator with tests and documentation"',
        '  mpm-orchestrator --logging DEBUG --log-dir ./logs --prompt-file task.md --memory-limit-mb 2048',
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

;// CONCATENATED MODULE: ./lib/session/program-version.js
/** Version of this program; the same as in package.json, which does not travel with the bundle. */
const PROGRAM_VERSION = '1.0.0';

;// CONCATENATED MODULE: ./lib/terminal/run-command-line.js
/** The command line: the same session without GitHub, its log and summary on the terminal, its folder on the disk. */
















/** Exit codes, as a shell expects them. */
const EXIT = { success: 0, failure: 1, badInput: 2, cancelled: 130 };
/** Runs a command line. Gives its exit code. */
async function runCommandLine(argv, env, streams, effects = {}) {
    const commandLine = parseFlags(argv);
    if (commandLine.kind === 'session')
        return runSession(commandLine, env, streams, effects);
    streams.stdout.write(commandLine.kind === 'help' ? renderHelp() : `${PROGRAM_VERSION}\n`);
    return EXIT.success;
}
async function runSession(commandLine, env, streams, effects) {
    const complain = (text) => {
        streams.stderr.write(`${text}\n`);
    };
    for (const warning of commandLine.warnings)
        complain(`warning: ${warning}`);
    try {
        const { configuration, notices } = await readConfiguration(commandLine, env, effects);
        for (const { level, message } of notices)
            complain(`${level}: ${message}`);
        if (configuration.tickets === 'create')
            complain('warning: tickets are filed as issues in a GitHub workflow only; here they are listed.');
        return await runToVerdict(configuration, env, streams, effects);
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
/** Problems of the flags and of their values are told together. */
async function readConfiguration({ raw, problems }, env, effects) {
    const surroundings = (0,inputs_surroundings/* readSurroundings */.S)({
        env,
        workspace: effects.workspace ?? process.cwd(),
        temporaryDirectory: effects.temporaryDirectory ?? external_node_os_.tmpdir()
    });
    try {
        const parsed = await (0,inputs/* parseInputs */.T)(raw, surroundings, {});
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
async function runToVerdict(configuration, env, { stdout, stderr }, effects) {
    const { sessionDirectory } = configuration;
    const color = stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '';
    const render = (0,live_log/* createLogRenderer */.s)(configuration.logLevel, { color });
    const onEvent = (event) => {
        for (const line of render(event))
            stdout.write(`${line}\n`);
    };
    const cancellation = (0,session_cancellation/* listenForCancel */.F)('cancelled from the terminal', effects.signals);
    try {
        const run = effects.runSession ?? orchestrator/* runOrchestratedSession */.y;
        const record = await cancellation.within(run(configuration, { signal: cancellation.signal, onEvent }));
        if (record === undefined)
            stderr.write('Cancelled; the session could not end in time.\n');
        else {
            external_node_fs_.writeFileSync(external_node_path_.join(sessionDirectory, 'summary.md'), (0,summary/* renderSummary */.B)(record), { mode: 0o600 });
            (0,report_file/* writeReport */.u)(sessionDirectory, record, html/* renderHtmlReport */.w);
            stdout.write(`\n${renderTerminalSummary(record)}`);
        }
        stdout.write(`Session folder: ${sessionDirectory}\n`);
        return exitCodeOf(record);
    }
    finally {
        cancellation.stop();
    }
}
function exitCodeOf(record) {
    switch (record?.conclusion) {
        case 'success':
            return EXIT.success;
        case 'cancelled':
        case undefined:
            return EXIT.cancelled;
        case 'failure':
        case null:
            return EXIT.failure;
    }
}


/***/ })

};

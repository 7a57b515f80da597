export const id = 69;
export const ids = [69];
export const modules = {

/***/ 29069:
/***/ ((__webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _terminal_closed_pipe_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45027);
/* harmony import */ var _terminal_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87574);
/** Entry of the command line. */


(0,_terminal_closed_pipe_js__WEBPACK_IMPORTED_MODULE_1__/* .outliveReaders */ .B)(process.stdout, process.stderr);
process.exit(await (0,_terminal_run_command_line_js__WEBPACK_IMPORTED_MODULE_0__/* .runCommandLine */ .r)(process.argv.slice(2), process.env, process));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 45027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ outliveReaders)
/* harmony export */ });
/** A reader that goes away (`| head`), or a terminal that is closed, does not take the session with it. */
/**
 * Lets the program go on when nobody reads what it prints: what comes after is dropped, and the session ends as ever,
 * with its files and its exit code. Without a listener the first such write would end the program with its agents.
 */
function outliveReaders(...streams) {
    for (const stream of streams)
        stream.on('error', () => undefined);
}


/***/ }),

/***/ 87574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/session/cancellation.js
var session_cancellation = __webpack_require__(12029);
// EXTERNAL MODULE: ./lib/session/configuration-error.js
var configuration_error = __webpack_require__(54417);
// EXTERNAL MODULE: ./lib/session/inputs/inputs.js + 9 modules
var inputs = __webpack_require__(84800);
// EXTERNAL MODULE: ./lib/session/orchestrator.js + 3 modules
var session_orchestrator = __webpack_require__(44211);
// EXTERNAL MODULE: ./lib/session/inputs/surroundings.js
var inputs_surroundings = __webpack_require__(53361);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/session/inputs/input-table.js + 1 modules
var input_table = __webpack_require__(3072);
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
/** Flags that only the command line has: the live page. */
const UI_FLAGS = {
    ui: 'Serve a page on 127.0.0.1 that shows the session while it runs, and takes messages to agents. Its address is printed.',
    'ui-port': 'Port of that page (a whole number from 0 to 65535; default: any free one). It asks for the page, too.'
};
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
    ui: { type: 'boolean' },
    'ui-port': { type: 'string' },
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
    let ui;
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
        if (name === 'ui' && value === undefined) {
            ui ??= { port: 0 };
            continue;
        }
        if (name === 'ui' || name === 'ui-port') {
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
                problems.push(`${rawName} is given twice: give it once.`);
            if (flags_inputs[input]?.secret)
                warnings.push(`${rawName}: other users of this machine can see command lines. Better set the variable in the environment.`);
        }
    }
    return { kind: 'session', raw, problems, warnings, ...(ui === undefined ? {} : { ui }) };
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
function describeBadUi(name, value) {
    return name === 'ui'
        ? `--ui takes no value (${JSON.stringify(value)}): the port is given with --ui-port 8080.`
        : `--ui-port: ${JSON.stringify(value ?? '')} is no port: a whole number from 0 to 65535. Example: --ui-port 8080`;
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

// EXTERNAL MODULE: ./lib/report/live-log.js
var live_log = __webpack_require__(21781);
// EXTERNAL MODULE: ./lib/report/log-colours.js
var log_colours = __webpack_require__(21032);
;// CONCATENATED MODULE: ./node_modules/ansi-regex/index.js
// Valid string terminator sequences are ESC\ and 0x9c; OSC also accepts BEL.
const ST = String.raw`(?:\u001B\u005C|\u009C)`;

// OSC sequences only: ESC ] ... BEL/ST (or the C1 introducer 0x9d ... BEL/ST).
// Payloads stop at terminators, cancellations, and C1 controls. An unterminated string cannot swallow the next sequence or repeatedly scan its payload from later introducers. Terminals likewise abort a control string on an unexpected ESC.
const stringControls = String.raw`\u0018\u001A\u001B\u0080-\u009F`;
const osc = String.raw`(?:\u001B\]|\u009D)[^\u0007${stringControls}]*(?:\u0007|${ST})`;

// DCS, SOS, PM, APC, and screen window titles have opaque payloads terminated by ST. Nested ESC payloads, such as tmux passthrough, require a parser.
const controlString = String.raw`(?:\u001B[PX^_k]|[\u0090\u0098\u009E\u009F])[^${stringControls}]*${ST}`;

// Linux console palette controls have fixed lengths and no string terminator; iTerm2 terminates its palette assignments. Consume an immediately adjacent OSC terminator, but match these controls before OSC so a later BEL cannot consume visible text.
const linuxPalette = String.raw`\u001B\](?:P[\dA-Fa-f]{7}|R)(?:\u0007|${ST})?`;

// CSI: ESC [ or C1 CSI, parameter bytes (0x30–0x3f), intermediate bytes (0x20–0x2f), then a final byte (0x40–0x7e).
// `= < >` are final bytes in two-byte VT52 escapes (`ESC >`) but parameter bytes in a CSI (`ESC [ > 0 ; 276 ; 0 c`, the device attributes reply). Match CSI first to consume the whole sequence, where its introducer makes the two unambiguous.
const csi = String.raw`(?:\u001B\[|\u009B)[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]`;

// Related escapes: ESC, intermediate bytes (0x20–0x2f), then a final byte (0x30–0x7e), or a supported two-byte escape.
// The two-byte final class stays narrow so that ESC followed by an arbitrary character is not read as a sequence. CSI parameters belong only to the CSI form, preventing partial matches and avoiding a second scan with nested repetition.
// Escapes whose final byte is a digit include `ESC 7` and `ESC 8` (save and restore cursor), `ESC ( 0` (line drawing character set), and `ESC # 8` (screen alignment).
// A digit is never a CSI final byte. These escapes end immediately at their final byte, so `ESC 7 l` is read as the escape followed by text rather than a sequence with parameter 7 and final byte `l`.
const ansi_regex_escape = String.raw`\u001B(?:[\u0020-\u002F]+[\u0030-\u007E]|[\dA-PR-TZcf-oq-uy=><~|}])`;

const pattern = `${linuxPalette}|${osc}|${controlString}|${csi}|${ansi_regex_escape}`;

function ansiRegex({onlyFirst = false} = {}) {
	return new RegExp(pattern, onlyFirst ? undefined : 'g');
}

;// CONCATENATED MODULE: ./node_modules/strip-ansi/index.js


const regex = ansiRegex();

function stripAnsi(string) {
	if (typeof string !== 'string') {
		throw new TypeError(`Expected a \`string\`, got \`${typeof string}\``);
	}

	// Fast path: ANSI codes require ESC (7-bit) or CSI (8-bit) introducer
	if (!string.includes('\u001B') && !string.includes('\u009B')) {
		return string;
	}

	// Even though the regex is global, we don't need to reset the `.lastIndex`
	// because unlike `.exec()` and `.test()`, `.replace()` does it automatically
	// and doing it manually has a performance penalty.
	return string.replace(regex, '');
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup-data.js
// Generated by scripts/build.js

const ambiguousMinimalCodePoint = 161;
const ambiguousMaximumCodePoint = 1114109;
const ambiguousRanges = [161, 161, 164, 164, 167, 168, 170, 170, 173, 174, 176, 180, 182, 186, 188, 191, 198, 198, 208, 208, 215, 216, 222, 225, 230, 230, 232, 234, 236, 237, 240, 240, 242, 243, 247, 250, 252, 252, 254, 254, 257, 257, 273, 273, 275, 275, 283, 283, 294, 295, 299, 299, 305, 307, 312, 312, 319, 322, 324, 324, 328, 331, 333, 333, 338, 339, 358, 359, 363, 363, 462, 462, 464, 464, 466, 466, 468, 468, 470, 470, 472, 472, 474, 474, 476, 476, 593, 593, 609, 609, 708, 708, 711, 711, 713, 715, 717, 717, 720, 720, 728, 731, 733, 733, 735, 735, 768, 879, 913, 929, 931, 937, 945, 961, 963, 969, 1025, 1025, 1040, 1103, 1105, 1105, 8208, 8208, 8211, 8214, 8216, 8217, 8220, 8221, 8224, 8226, 8228, 8231, 8240, 8240, 8242, 8243, 8245, 8245, 8251, 8251, 8254, 8254, 8308, 8308, 8319, 8319, 8321, 8324, 8364, 8364, 8451, 8451, 8453, 8453, 8457, 8457, 8467, 8467, 8470, 8470, 8481, 8482, 8486, 8486, 8491, 8491, 8531, 8532, 8539, 8542, 8544, 8555, 8560, 8569, 8585, 8585, 8592, 8601, 8632, 8633, 8658, 8658, 8660, 8660, 8679, 8679, 8704, 8704, 8706, 8707, 8711, 8712, 8715, 8715, 8719, 8719, 8721, 8721, 8725, 8725, 8730, 8730, 8733, 8736, 8739, 8739, 8741, 8741, 8743, 8748, 8750, 8750, 8756, 8759, 8764, 8765, 8776, 8776, 8780, 8780, 8786, 8786, 8800, 8801, 8804, 8807, 8810, 8811, 8814, 8815, 8834, 8835, 8838, 8839, 8853, 8853, 8857, 8857, 8869, 8869, 8895, 8895, 8978, 8978, 9312, 9449, 9451, 9547, 9552, 9587, 9600, 9615, 9618, 9621, 9632, 9633, 9635, 9641, 9650, 9651, 9654, 9655, 9660, 9661, 9664, 9665, 9670, 9672, 9675, 9675, 9678, 9681, 9698, 9701, 9711, 9711, 9733, 9734, 9737, 9737, 9742, 9743, 9756, 9756, 9758, 9758, 9792, 9792, 9794, 9794, 9824, 9825, 9827, 9829, 9831, 9834, 9836, 9837, 9839, 9839, 9886, 9887, 9919, 9919, 9926, 9933, 9935, 9939, 9941, 9953, 9955, 9955, 9960, 9961, 9963, 9969, 9972, 9972, 9974, 9977, 9979, 9980, 9982, 9983, 10045, 10045, 10102, 10111, 11094, 11097, 12872, 12879, 57344, 63743, 65024, 65039, 65533, 65533, 127232, 127242, 127248, 127277, 127280, 127337, 127344, 127373, 127375, 127376, 127387, 127404, 917760, 917999, 983040, 1048573, 1048576, 1114109];

const fullwidthMinimalCodePoint = 12288;
const fullwidthMaximumCodePoint = 65510;
const fullwidthRanges = [12288, 12288, 65281, 65376, 65504, 65510];

const lookup_data_halfwidthMinimalCodePoint = 8361;
const lookup_data_halfwidthMaximumCodePoint = 65518;
const lookup_data_halfwidthRanges = (/* unused pure expression or super */ null && ([8361, 8361, 65377, 65470, 65474, 65479, 65482, 65487, 65490, 65495, 65498, 65500, 65512, 65518]));

const lookup_data_narrowMinimalCodePoint = 32;
const lookup_data_narrowMaximumCodePoint = 10630;
const lookup_data_narrowRanges = (/* unused pure expression or super */ null && ([32, 126, 162, 163, 165, 166, 172, 172, 175, 175, 10214, 10221, 10629, 10630]));

const wideMinimalCodePoint = 4352;
const wideMaximumCodePoint = 262141;
const wideRanges = [4352, 4447, 8986, 8987, 9001, 9002, 9193, 9196, 9200, 9200, 9203, 9203, 9725, 9726, 9748, 9749, 9776, 9783, 9800, 9811, 9855, 9855, 9866, 9871, 9875, 9875, 9889, 9889, 9898, 9899, 9917, 9918, 9924, 9925, 9934, 9934, 9940, 9940, 9962, 9962, 9970, 9971, 9973, 9973, 9978, 9978, 9981, 9981, 9989, 9989, 9994, 9995, 10024, 10024, 10060, 10060, 10062, 10062, 10067, 10069, 10071, 10071, 10133, 10135, 10160, 10160, 10175, 10175, 11035, 11036, 11088, 11088, 11093, 11093, 11904, 11929, 11931, 12019, 12032, 12245, 12272, 12287, 12289, 12350, 12353, 12438, 12441, 12543, 12549, 12591, 12593, 12686, 12688, 12773, 12783, 12830, 12832, 12871, 12880, 42124, 42128, 42182, 43360, 43388, 44032, 55203, 63744, 64255, 65040, 65049, 65072, 65106, 65108, 65126, 65128, 65131, 94176, 94180, 94192, 94198, 94208, 101594, 101631, 101664, 101760, 101874, 101888, 102801, 102816, 102866, 110576, 110579, 110581, 110587, 110589, 110590, 110592, 110888, 110898, 110898, 110928, 110930, 110933, 110933, 110948, 110952, 110960, 111355, 119552, 119638, 119648, 119670, 126980, 126980, 127183, 127183, 127374, 127374, 127377, 127386, 127406, 127406, 127488, 127490, 127504, 127547, 127552, 127560, 127568, 127569, 127584, 127589, 127744, 127776, 127789, 127797, 127799, 127868, 127870, 127891, 127904, 127946, 127951, 127955, 127968, 127984, 127988, 127988, 127992, 128062, 128064, 128064, 128066, 128252, 128255, 128317, 128331, 128334, 128336, 128359, 128378, 128378, 128405, 128406, 128420, 128420, 128507, 128591, 128640, 128709, 128716, 128716, 128720, 128722, 128725, 128729, 128732, 128735, 128747, 128748, 128756, 128764, 128986, 128986, 128992, 129003, 129008, 129008, 129292, 129338, 129340, 129349, 129351, 129535, 129648, 129660, 129664, 129734, 129736, 129736, 129740, 129757, 129759, 129771, 129775, 129786, 131072, 196605, 196608, 262141];

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/utilities.js
/**
Binary search on a sorted flat array of [start, end] pairs.

@param {number[]} ranges - Flat array of inclusive [start, end] range pairs, e.g. [0, 5, 10, 20].
@param {number} codePoint - The value to search for.
@returns {boolean} Whether the value falls within any of the ranges.
*/
const utilities_isInRange = (ranges, codePoint) => {
	let low = 0;
	let high = Math.floor(ranges.length / 2) - 1;
	while (low <= high) {
		const mid = Math.floor((low + high) / 2);
		const i = mid * 2;
		if (codePoint < ranges[i]) {
			high = mid - 1;
		} else if (codePoint > ranges[i + 1]) {
			low = mid + 1;
		} else {
			return true;
		}
	}

	return false;
};

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/lookup.js



const commonCjkCodePoint = 0x4E_00;
const [wideFastPathStart, wideFastPathEnd] = /* #__PURE__ */ findWideFastPathRange(wideRanges);

// Use a hot-path range so common `isWide` calls can skip binary search.
// The range containing U+4E00 covers common CJK ideographs;
// fallback to the largest range for resilience to Unicode table changes.
function findWideFastPathRange(ranges) {
	let fastPathStart = ranges[0];
	let fastPathEnd = ranges[1];

	for (let index = 0; index < ranges.length; index += 2) {
		const start = ranges[index];
		const end = ranges[index + 1];

		if (
			commonCjkCodePoint >= start
			&& commonCjkCodePoint <= end
		) {
			return [start, end];
		}

		if ((end - start) > (fastPathEnd - fastPathStart)) {
			fastPathStart = start;
			fastPathEnd = end;
		}
	}

	return [fastPathStart, fastPathEnd];
}

const isAmbiguous = codePoint => {
	if (
		codePoint < ambiguousMinimalCodePoint
		|| codePoint > ambiguousMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(ambiguousRanges, codePoint);
};

const isFullwidth = codePoint => {
	if (
		codePoint < fullwidthMinimalCodePoint
		|| codePoint > fullwidthMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(fullwidthRanges, codePoint);
};

const isHalfwidth = codePoint => {
	if (
		codePoint < halfwidthMinimalCodePoint
		|| codePoint > halfwidthMaximumCodePoint
	) {
		return false;
	}

	return isInRange(halfwidthRanges, codePoint);
};

const isNarrow = codePoint => {
	if (
		codePoint < narrowMinimalCodePoint
		|| codePoint > narrowMaximumCodePoint
	) {
		return false;
	}

	return isInRange(narrowRanges, codePoint);
};

const isWide = codePoint => {
	if (
		codePoint >= wideFastPathStart
		&& codePoint <= wideFastPathEnd
	) {
		return true;
	}

	if (
		codePoint < wideMinimalCodePoint
		|| codePoint > wideMaximumCodePoint
	) {
		return false;
	}

	return utilities_isInRange(wideRanges, codePoint);
};

function lookup_getCategory(codePoint) {
	if (isAmbiguous(codePoint)) {
		return 'ambiguous';
	}

	if (isFullwidth(codePoint)) {
		return 'fullwidth';
	}

	if (isHalfwidth(codePoint)) {
		return 'halfwidth';
	}

	if (isNarrow(codePoint)) {
		return 'narrow';
	}

	if (isWide(codePoint)) {
		return 'wide';
	}

	return 'neutral';
}

;// CONCATENATED MODULE: ./node_modules/get-east-asian-width/index.js


function validate(codePoint) {
	if (!Number.isSafeInteger(codePoint)) {
		throw new TypeError(`Expected a code point, got \`${typeof codePoint}\`.`);
	}
}

function eastAsianWidthType(codePoint) {
	validate(codePoint);

	return getCategory(codePoint);
}

function eastAsianWidth(codePoint, {ambiguousAsWide = false} = {}) {
	validate(codePoint);

	if (
		isFullwidth(codePoint)
		|| isWide(codePoint)
		|| (ambiguousAsWide && isAmbiguous(codePoint))
	) {
		return 2;
	}

	return 1;
}

// Private exports for https://github.com/sindresorhus/is-fullwidth-code-point


;// CONCATENATED MODULE: ./node_modules/string-width/index.js



/**
Logic:
- Segment graphemes to match how terminals render clusters.
- Width rules:
	1. Skip non-printing clusters (Default_Ignorable, Control, pure Mark, lone Surrogates). Tabs are ignored by design.
	2. RGI emoji clusters (\p{RGI_Emoji}) are double-width.
	3. Otherwise use East Asian Width of the cluster’s first visible code point, and add widths for trailing Halfwidth/Fullwidth Forms within the same cluster (e.g., dakuten/handakuten/prolonged sound mark).
*/

const segmenter = new Intl.Segmenter();

// Whole-cluster zero-width
const zeroWidthClusterRegex = /^(?:\p{Default_Ignorable_Code_Point}|\p{Control}|\p{Mark}|\p{Surrogate})+$/v;

// Pick the base scalar if the cluster starts with Prepend/Format/Marks
const leadingNonPrintingRegex = /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Mark}\p{Surrogate}]+/v;

// RGI emoji sequences
const rgiEmojiRegex = /^\p{RGI_Emoji}$/v;

function baseVisible(segment) {
	return segment.replace(leadingNonPrintingRegex, '');
}

function isZeroWidthCluster(segment) {
	return zeroWidthClusterRegex.test(segment);
}

function trailingHalfwidthWidth(segment, eastAsianWidthOptions) {
	let extra = 0;
	if (segment.length > 1) {
		for (const char of segment.slice(1)) {
			if (char >= '\uFF00' && char <= '\uFFEF') {
				extra += eastAsianWidth(char.codePointAt(0), eastAsianWidthOptions);
			}
		}
	}

	return extra;
}

function stringWidth(input, options = {}) {
	if (typeof input !== 'string' || input.length === 0) {
		return 0;
	}

	const {
		ambiguousIsNarrow = true,
		countAnsiEscapeCodes = false,
	} = options;

	let string = input;

	if (!countAnsiEscapeCodes) {
		string = stripAnsi(string);
	}

	if (string.length === 0) {
		return 0;
	}

	let width = 0;
	const eastAsianWidthOptions = {ambiguousAsWide: !ambiguousIsNarrow};

	for (const {segment} of segmenter.segment(string)) {
		// Zero-width / non-printing clusters
		if (isZeroWidthCluster(segment)) {
			continue;
		}

		// Emoji width logic
		if (rgiEmojiRegex.test(segment)) {
			width += 2;
			continue;
		}

		// Everything else: EAW of the cluster’s first visible scalar
		const codePoint = baseVisible(segment).codePointAt(0);
		width += eastAsianWidth(codePoint, eastAsianWidthOptions);

		// Add width for trailing Halfwidth and Fullwidth Forms (e.g., ﾞ, ﾟ, ｰ)
		width += trailingHalfwidthWidth(segment, eastAsianWidthOptions);
	}

	return width;
}

;// CONCATENATED MODULE: ./lib/terminal/fit-width.js
/** Text in cells of a terminal: a wide character takes two of them, a mark that sits on another takes none. */

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Cells that a text without escapes and controls takes. */
function widthOf(text) {
    return stringWidth(text);
}
/** At most `width` cells of the text, and `…` at the end where something was cut. */
function cutToWidth(text, width) {
    if (widthOf(text) <= width)
        return text;
    if (width < 1)
        return '';
    let kept = '';
    let used = 0;
    for (const { segment } of graphemes.segment(text)) {
        used += widthOf(segment);
        if (used > width - 1)
            break;
        kept += segment;
    }
    return `${kept}…`;
}
/** The text in exactly `width` cells. */
function fitToWidth(text, width) {
    const cut = cutToWidth(text, width);
    return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

;// CONCATENATED MODULE: ./lib/terminal/render-table.js

const NAME_WIDTH = 24;
const STATE_WIDTH = 17;
const ELAPSED_WIDTH = 7;
const MEMORY_WIDTH = 19;
const GAP = 2;
/** Less than this of an activity tells nothing. */
const LEAST_ACTIVITY_WIDTH = 12;
/** Lines of the table at most: the log above it is to be read, too. */
const MOST_LINES = 20;
/** A terminal without lines enough for log and table has no table. */
const LEAST_ROWS = 6;
/** Renders the table; without runs, or room, it has no lines. Running runs stand first, then those that wait. */
function renderTable(rows, room, paint) {
    if (rows.length === 0 || room.rows < LEAST_ROWS)
        return [];
    // The last column is left free: some terminals begin a new line there.
    const width = Math.max(1, room.columns - 1);
    const lines = Math.min(MOST_LINES, Math.floor(room.rows / 2));
    const order = { running: 0, waiting: 1, ended: 2 };
    const isAll = rows.length + 1 <= lines;
    const sorted = isAll ? rows : rows.toSorted((left, right) => order[left.state] - order[right.state]);
    const shown = isAll ? sorted : sorted.slice(0, lines - 2);
    const nameWidth = Math.min(NAME_WIDTH, Math.max(3, ...shown.map((row) => widthOf(row.name))));
    const columns = chooseColumns(width, nameWidth);
    const head = ['RUN', 'STATE', 'ELAPSED', 'MEMORY', 'LAST ACTIVITY'];
    return [
        paint.quiet(cutToWidth(layOut(head, columns).join(''), width)),
        ...shown.map((row) => renderRow(row, room.nowMs, columns, width, paint)),
        ...(isAll ? [] : [paint.quiet(cutToWidth(describeRest(sorted.slice(shown.length)), width))])
    ];
}
/** Widths of the columns; on a narrow terminal the last ones are left out. */
function chooseColumns(width, nameWidth) {
    const wanted = [nameWidth, STATE_WIDTH, ELAPSED_WIDTH, MEMORY_WIDTH];
    const columns = [];
    let used = 0;
    for (const column of wanted) {
        if (columns.length > 1 && used + column > width)
            return columns;
        columns.push(column);
        used += column + GAP;
    }
    return width - used >= LEAST_ACTIVITY_WIDTH ? [...columns, width - used] : columns;
}
function layOut(cells, columns) {
    return columns.map((width, index) => {
        const gap = index === columns.length - 1 ? '' : ' '.repeat(GAP);
        return fitToWidth(cells[index] ?? '', width) + gap;
    });
}
function renderRow(row, nowMs, columns, width, paint) {
    const cells = layOut([
        row.name,
        describeState(row),
        describeElapsed(row, nowMs),
        describeMemory(row),
        describeActivity(row, nowMs)
    ], columns);
    const plain = cells.join('');
    // Colours are put on when the cells have their width. Where even two columns do not fit, there are none.
    if (widthOf(plain) > width)
        return cutToWidth(plain, width);
    const paints = [paint.name, statePaint(row, paint), asIs, memoryPaint(row, paint), paint.quiet];
    return cells.map((cell, index) => (paints[index] ?? asIs)(cell)).join('');
}
function describeState({ state, ending }) {
    return state === 'ended' ? ending : state;
}
function describeElapsed({ state, startedMs, endedMs }, nowMs) {
    if (state === 'waiting')
        return '';
    const seconds = Math.max(0, Math.floor(((state === 'ended' ? endedMs : nowMs) - startedMs) / 1000));
    return seconds < 60
        ? `${seconds}s`
        : `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, '0')}s`;
}
function describeMemory({ state, memoryMb, memoryLimitMb }) {
    if (state === 'waiting')
        return memoryLimitMb > 0 ? `limit ${memoryLimitMb}MB` : '';
    if (memoryLimitMb <= 0)
        return `${memoryMb}MB`;
    return `${memoryMb}/${memoryLimitMb}MB ${Math.round((memoryMb / memoryLimitMb) * 100)}%`;
}
function describeActivity({ state, activity, activityMs }, nowMs) {
    if (activity === '' || state === 'ended')
        return activity;
    const seconds = Math.floor((nowMs - activityMs) / 1000);
    return seconds < 5 ? activity : `${seconds}s ago: ${activity}`;
}
function describeRest(rows) {
    const count = (state) => rows.filter((row) => row.state === state).length;
    const parts = ['running', 'waiting', 'ended'].flatMap((state) => count(state) === 0 ? [] : [`${count(state)} ${state}`]);
    return `… and ${rows.length} more: ${parts.join(', ')}`;
}
function statePaint({ state, isDone, ending }, paint) {
    if (state !== 'ended')
        return state === 'waiting' ? paint.quiet : asIs;
    if (isDone)
        return paint.success;
    return ending.startsWith('-') ? paint.warning : paint.failure;
}
/** The levels of the memory limit: warning at 50 %, critical at 80 %. */
function memoryPaint({ memoryMb, memoryLimitMb }, paint) {
    const share = memoryLimitMb > 0 ? memoryMb / memoryLimitMb : 0;
    if (share >= 0.8)
        return paint.failure;
    return share >= 0.5 ? paint.warning : asIs;
}
function asIs(text) {
    return text;
}

// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(11984);
;// CONCATENATED MODULE: ./lib/terminal/run-rows.js
/** What the terminal's table says of each run, from the events. */


/** Characters of an activity: more than any terminal shows in a line. */
const ACTIVITY_LIMIT = 300;
/** Starts without rows. */
function startRunRows() {
    const rows = new Map();
    const rowOf = (id, agent) => {
        const row = rows.get(id) ?? emptyRow(id);
        row.name = (0,plain_text/* oneLine */.TN)(id.startsWith('pm') ? (id === 'pm' ? 'PM' : `PM ${id.slice(3)}`) : `${id} ${agent}`);
        rows.set(id, row);
        return row;
    };
    const apply = (event) => {
        if (event.type === 'delegations-detected')
            for (const { id, agent, memoryLimitMb } of event.delegations)
                Object.assign(rowOf(id, agent), { memoryLimitMb });
        if (event.type === 'run-started')
            Object.assign(rowOf(event.run, event.agent), {
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
        case 'run-said':
            did(event.text.slice(0, 4 * ACTIVITY_LIMIT));
            break;
        case 'run-used-tool':
            did(`${event.tool} ${event.detail}`);
            break;
        case 'run-retried':
            did(`request is tried again: ${event.cause}`);
            break;
        case 'run-stalled':
            did('no sign of life: it may hang');
            break;
        case 'run-sampled':
            row.memoryMb = Math.round(event.sample.memoryBytes / 2 ** 20);
            break;
        case 'run-heartbeat':
            row.memoryMb = Math.round(event.memoryBytes / 2 ** 20);
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
/** Lines beneath the log that are redrawn in their place; what is printed scrolls above them. */

const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_BELOW = '\u001b[0J';
/** Starts a region; `render` gives its lines for a number of columns and rows, none of them wider. */
function startStatusRegion(stream, render, exits = external_node_process_) {
    let isDrawn = false;
    let isStopped = false;
    const erase = () => (isDrawn ? `\r${CLEAR_BELOW}` : '');
    /**
     * The cursor is left at the region's start: there all of it can be cleared however a narrowed terminal has broken its
     * lines, and what a terminal shows of a pressed Ctrl-C does not push the lines on.
     */
    const draw = () => {
        const lines = render(stream.columns ?? 80, stream.rows ?? 24);
        isDrawn = lines.length > 0;
        return `${lines.join('\n')}${lines.length > 1 ? `\u001b[${lines.length - 1}A` : ''}${isDrawn ? '\r' : ''}`;
    };
    const print = (lines) => {
        const text = lines.map((line) => `${line}\n`).join('');
        // In one write, so that no half of it is ever seen.
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
    // A program that ends by an exception still says that it exits.
    exits.on('exit', stop);
    stream.on?.('resize', redraw);
    stream.write(HIDE_CURSOR);
    return { print, redraw, stop };
}

;// CONCATENATED MODULE: ./lib/terminal/terminal-log.js
/** The log of the command line: lines as things happen, and on a terminal a table of the runs beneath them. */





/** Between two drawings while nothing is printed: elapsed times go on. */
const REDRAW_MS = 500;
/** Starts the log of one session. */
function startTerminalLog(level, look, stream) {
    const render = (0,live_log/* createLogRenderer */.s)(level, { color: look.color });
    const startMs = Date.now();
    const rows = startRunRows();
    const paint = (0,log_colours/* choosePaint */.i)(look.color);
    let region;
    if (look.table && level !== 'OFF')
        region = startStatusRegion(stream, (columns, height) => renderTable(rows.rows(), { columns, rows: height, nowMs: Date.now() - startMs }, paint));
    const timer = region === undefined ? undefined : setInterval(region.redraw, REDRAW_MS).unref();
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
        clearInterval(timer);
        region?.stop();
    };
    return {
        onEvent: (event) => {
            rows.apply(event);
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
/** How the command line may look on this terminal. Pure. */
/**
 * Colours on a terminal that has them, unless `NO_COLOR` is set; `FORCE_COLOR` decides over both, as it does for Node.
 * The table only where a person watches a terminal that can move its cursor.
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

;// CONCATENATED MODULE: ./lib/session/program-version.js
/** Version of this program; the same as in package.json, which does not travel with the bundle. */
const PROGRAM_VERSION = '1.0.0';

;// CONCATENATED MODULE: ./lib/terminal/run-command-line.js
/** The command line: the same session without GitHub, its log and summary on the terminal, its folder on the disk. */











/** Exit codes, as a shell expects them. */
const EXIT = { success: 0, failure: 1, badInput: 2, cancelled: 130 };
/** A program that a signal ended is known by 128 and the signal's number. */
const SIGNAL_EXIT = {
    SIGHUP: 129,
    SIGINT: EXIT.cancelled,
    SIGTERM: 143
};
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
        return await runToVerdict(configuration, commandLine.ui, env, streams, effects);
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
async function runToVerdict(configuration, ui, env, { stdout, stderr }, effects) {
    const { sessionDirectory, logLevel } = configuration;
    let endedBy;
    const cancellation = (0,session_cancellation/* listenForCancel */.F)((signal) => {
        endedBy ??= signal;
        return signal === 'SIGINT' ? 'cancelled from the terminal' : `ended by ${signal}`;
    }, effects.signals);
    const log = startTerminalLog(logLevel, chooseLook(env, stdout), stdout);
    let page;
    try {
        const onEvent = (event) => {
            log.onEvent(event);
            page?.onEvent(event);
        };
        const session = makeSession(configuration, { signal: cancellation.signal, onEvent }, effects);
        if (ui !== undefined) {
            const { openLivePage } = await __webpack_require__.e(/* import() */ 197).then(__webpack_require__.bind(__webpack_require__, 20197));
            page = await openLivePage(ui.port, session.steering, cancellation.cancel, (line) => {
                log.print(line);
            });
        }
        const record = await cancellation.within(session.run());
        log.stop();
        if (record === undefined)
            stderr.write('Cancelled; the session could not end in time.\n');
        else {
            // Loaded when there is something to write: PM starts sooner without it.
            const { writeResults } = await Promise.all(/* import() */[__webpack_require__.e(900), __webpack_require__.e(64)]).then(__webpack_require__.bind(__webpack_require__, 44064));
            stdout.write(`\n${writeResults(sessionDirectory, record, page?.finish)}`);
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
/** The session that is to be run, and what steers it. */
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

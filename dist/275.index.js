export const id = 275;
export const ids = [275];
export const modules = {

/***/ 12379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _session_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54417);
/* harmony import */ var _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31590);
/* harmony import */ var _artifact_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27651);
/* harmony import */ var _artifact_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31755);
/** Finds the plan that a job works on, and refuses one that is not this run's, not whole, or not as it was made. */






const PLAN_BOUNDS = {
    packedBytes: 2 ** 30,
    mostFiles: 1_000,
    fileBytes: 512 * 2 ** 20,
    totalBytes: 2 * 2 ** 30
};
/** Fetches the plan and checks it. @throws ConfigurationError with the reason why there is none to work on. */
async function findPlan(client, question) {
    const { reference, origin, folder } = question;
    if (reference === 'none')
        refuse('the planning job gave no plan: look at its log. Nothing was delegated, so nothing is done');
    const wanted = reference === undefined ? undefined : (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePlanReference */ .gf)(reference);
    const artifact = wanted === undefined ? await choosePlan(client, question) : await client.find(wanted.artifact);
    if (artifact === undefined)
        refuse(`this run has no artifact ${wanted?.artifact ?? ''}: it was deleted, its days are over, or it is another run's`);
    const isWanted = (name) => name === _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI || (question.withPm && (name === 'events.jsonl' || name.startsWith('pm/')));
    const target = (name) => isWanted(name) ? { path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ...name.split('/')) } : undefined;
    try {
        await (0,_artifact_store_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchArtifact */ .t)(client, artifact, target, PLAN_BOUNDS, question.temporaryDirectory);
    }
    catch (error) {
        refuse(`the artifact ${artifact.name} cannot be fetched: ${describe(error)}`);
    }
    const text = readPlanText(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI), artifact.name);
    const digest = (0,_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planDigest */ .Gb)(text);
    if (wanted !== undefined && wanted.digest !== digest)
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact.name} is not the one that the planning job made: it was changed since`);
    const plan = parseOrRefuse(text, artifact.name);
    checkOrigin(plan, origin, artifact);
    if (plan.rehearsal !== question.isRehearsal)
        refuse(`the plan is ${plan.rehearsal ? 'of a rehearsal' : 'of no rehearsal'} and this job is ${question.isRehearsal ? 'one' : 'none'}: give rehearse the same value in all jobs`);
    return { plan, digest };
}
async function choosePlan(client, question) {
    const { runAttempt } = question.origin;
    const plans = (await client.list()).flatMap((artifact) => {
        const name = (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArtifactName */ .TZ)(artifact.name);
        return name?.kind === 'plan' && name.attempt <= runAttempt ? [{ artifact, attempt: name.attempt }] : [];
    });
    const newest = Math.max(0, ...plans.map(({ attempt }) => attempt));
    const [found, ...more] = plans.filter(({ attempt }) => attempt === newest);
    if (found === undefined)
        refuse('this run has no plan yet: a job with mode: plan must have succeeded, and be named in needs');
    if (more.length > 0)
        refuse(`this attempt has ${more.length + 1} plans. ${HAND_OVER}`);
    if (newest !== runAttempt && !question.mayBeEarlier)
        refuse(`this is attempt ${runAttempt} and the newest plan is of attempt ${newest}: whether it is still the right one cannot be known. ${HAND_OVER}`);
    return found.artifact;
}
const HAND_OVER = "Say which one is meant: plan: ${{ needs.plan.outputs.plan || 'none' }}";
function readPlanText(file, artifact) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined)
        refuse(`the artifact ${artifact} holds no ${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI}: PM's job was cut off`);
    if (stats.size > _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_LIMIT_BYTES */ .MO)
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact} has ${stats.size} bytes`);
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, 'utf8');
}
function parseOrRefuse(text, artifact) {
    try {
        return (0,_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlan */ .vS)(text);
    }
    catch (error) {
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact} cannot be used: ${describe(error)}`);
    }
}
function checkOrigin({ origin: of }, here, { name }) {
    if (of.repository !== here.repository || of.runId !== here.runId)
        refuse(`${name} is the plan of run ${of.runId} of ${of.repository}, and this is run ${here.runId}`);
    if (of.commit !== here.commit)
        refuse(`${name} was planned for the commit ${of.commit}, and this run is about ${here.commit}`);
    if (of.runAttempt > here.runAttempt || (0,_artifact_names_js__WEBPACK_IMPORTED_MODULE_5__/* .parseArtifactName */ .TZ)(name)?.attempt !== of.runAttempt)
        refuse(`${name} is of attempt ${of.runAttempt}, and this is attempt ${here.runAttempt}`);
}
function refuse(reason) {
    throw new _session_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([`plan: ${reason}.`]);
}
function describe(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 52306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
/** Reads it from the runner's variables; of this commit the runner speaks the same in every attempt. */
function readOrigin(env) {
    const attempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1');
    return {
        repository: env['GITHUB_REPOSITORY'] ?? '',
        runId: env['GITHUB_RUN_ID'] ?? '',
        runAttempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
        commit: env['GITHUB_SHA'] ?? ''
    };
}


/***/ }),

/***/ 77974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeSession: () => (/* binding */ concludeSession)
});

// EXTERNAL MODULE: ./lib/session/tickets.js
var tickets = __webpack_require__(62793);
;// CONCATENATED MODULE: ./lib/session/collect-tickets.js

/** Tickets of all runs in their order; of two with the same title the first counts, whoever named it. */
function collectTickets(runs) {
    const byTitle = new Map();
    for (const { agent, response } of runs)
        for (const ticket of (0,tickets/* extractTickets */.N)(response)) {
            const key = ticket.title.toLowerCase();
            if (!byTitle.has(key))
                byTitle.set(key, { ...ticket, agent });
        }
    return [...byTitle.values()];
}

// EXTERNAL MODULE: ./lib/session/verdict.js
var session_verdict = __webpack_require__(7381);
;// CONCATENATED MODULE: ./lib/session/conclude.js
/** The end of a session, wherever its runs were: tickets, verdict, record. */


/** Says the tickets, then the verdict: a session's last events. */
function concludeSession({ pm, pmRuns, results, unknownAgents, structuredFault, cancelReason }, { tickets, failOn }, emit) {
    if (tickets !== 'off')
        emit({ type: 'tickets-extracted', tickets: collectTickets([...pmRuns, ...results]) });
    const verdict = (0,session_verdict/* decideVerdict */.AU)({
        pm,
        results: results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' })),
        unknownAgents,
        structuredFault,
        failOn,
        cancelReason
    });
    emit({ type: 'session-ended', ...verdict });
}


/***/ }),

/***/ 69830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseMarkdownLines),
/* harmony export */   i: () => (/* binding */ BLANKED)
/* harmony export */ });
/**
 * Markdown by lines: which lines of an answer are its author's own words, and which are code, quotes, tables or
 * comments. No tree is built; each line is looked at once.
 */
/** Stands for a blanked-out character: it is no letter, no blank and no mark. */
const BLANKED = '\u0001';
const TAB_WIDTH = 4;
// Terminal escapes: colours and cursor moves (CSI), titles and links (OSC, ended by BEL or ST), two-character ones.
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
/** A text's lines without terminal escapes, whatever its line ends are. */
function splitLines(text) {
    const plain = text.includes('\u001b') ? text.replace(ESCAPES, '') : text;
    return plain.split(/\r\n|\n|\r/);
}
/** The lines of a Markdown text with their kinds. */
function parseMarkdownLines(text) {
    const lines = withoutCommonIndent(splitLines(text));
    const parsed = [];
    const state = {
        fence: undefined,
        hiddenUntil: undefined,
        listContent: undefined,
        inTable: false
    };
    for (const [index, line] of lines.entries()) {
        const indent = indentOf(line);
        const previous = parsed.at(-1)?.kind ?? 'blank';
        const kind = kindOf(line, indent, previous, lines[index + 1], state);
        parsed.push({ kind, text: line, masked: kind === 'text' ? maskInline(line) : '', indent });
    }
    return parsed;
}
/**
 * An answer that is indented as a whole (as a terminal or a here-document shows it) is text, not code. One whose first line
 * is a label already may be a piece of code by itself.
 */
function withoutCommonIndent(lines) {
    const written = lines.filter((line) => line.trim() !== '');
    const common = written.reduce((least, line) => Math.min(least, line.length - line.trimStart().length), Number.MAX_SAFE_INTEGER);
    if (written.length < 2 || common === 0 || !/^[\p{L}\p{N}]/u.test(written[0]?.trim() ?? ''))
        return lines;
    return lines.map((line) => line.slice(Math.min(common, line.length)));
}
function kindOf(line, indent, previous, next, state) {
    const content = line.trim();
    if (state.fence !== undefined) {
        if (closesFence(content, state.fence))
            state.fence = undefined;
        return 'fence';
    }
    if (state.hiddenUntil !== undefined) {
        if (content.toLowerCase().includes(state.hiddenUntil))
            state.hiddenUntil = undefined;
        return 'hidden';
    }
    if (content === '') {
        state.inTable = false;
        return 'blank';
    }
    const contentColumn = state.listContent ?? 0;
    if (indent >= contentColumn + 4 && (previous === 'blank' || previous === 'indented-code'))
        return 'indented-code';
    const fence = /^(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[1];
    if (fence !== undefined) {
        state.fence = fence;
        return 'fence';
    }
    if (opensHidden(content, state))
        return 'hidden';
    if (/^(?:[-*+] +|\d{1,9}[.)] +)?>/.test(content))
        return 'quote';
    if (isTableLine(content, next, state))
        return 'table';
    const item = /^(?:[-*+•]|\d{1,9}[.)])( +|\t)/.exec(content);
    if (item !== null)
        state.listContent = indent + item[0].length;
    else if (indent < (state.listContent ?? 0) && previous === 'blank')
        state.listContent = undefined;
    return 'text';
}
function closesFence(content, fence) {
    const mark = fence.charAt(0);
    return content.length >= fence.length && content.startsWith(fence) && isOnly(content, mark);
}
function isOnly(content, marks) {
    for (const character of content)
        if (!marks.includes(character))
            return false;
    return true;
}
/** Elements whose content is shown, not said. */
const HIDING_ELEMENTS = [
    'pre',
    'example',
    'examples',
    'template',
    'blockquote',
    'thinking',
    'code',
    'script',
    'style'
];
function opensHidden(content, state) {
    if (!content.startsWith('<'))
        return false;
    if (content.startsWith('<!--')) {
        const end = content.indexOf('-->');
        if (end < 0)
            state.hiddenUntil = '-->';
        // What follows a comment on its line is text.
        return end < 0 || content.slice(end + 3).trim() === '';
    }
    const element = /^<([a-z]+)[ >]/i.exec(content)?.[1]?.toLowerCase();
    if (element === undefined || !HIDING_ELEMENTS.includes(element))
        return false;
    if (!content.toLowerCase().includes(`</${element}>`))
        state.hiddenUntil = `</${element}>`;
    return true;
}
function isTableLine(content, next, state) {
    const hasBar = content.includes('|');
    if (!hasBar) {
        state.inTable = false;
        return false;
    }
    if (content.startsWith('|'))
        return true;
    if (!state.inTable)
        state.inTable = isDelimiterRow(next ?? '');
    return state.inTable;
}
function isDelimiterRow(line) {
    return line.includes('|') && line.includes('-') && isOnly(line.trim(), '|:- ');
}
function indentOf(line) {
    let columns = 0;
    for (const character of line) {
        if (character === '\t')
            columns += TAB_WIDTH - (columns % TAB_WIDTH);
        else if (/\s/.test(character))
            columns++;
        else
            break;
    }
    return columns;
}
/** Blanks out code spans and comments within a line. A mark without its partner stays as it is. */
function maskInline(line) {
    const withoutCode = line.includes('`') ? maskCodeSpans(line) : line;
    return withoutCode.includes('<!--') ? maskComments(withoutCode) : withoutCode;
}
function maskCodeSpans(line) {
    const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
    const partners = partnersOf(runs.map((run) => run.length));
    let masked = '';
    let copied = 0;
    for (let index = 0; index < runs.length; index++) {
        const partner = partners[index];
        const run = runs[index];
        const last = partner === undefined ? undefined : runs[partner];
        if (run === undefined || last === undefined)
            continue;
        const end = last.start + last.length;
        masked += line.slice(copied, run.start) + BLANKED.repeat(end - run.start);
        copied = end;
        index = partner ?? index;
    }
    return masked + line.slice(copied);
}
/** For each run of backticks the place of the next one of its own length: found from the end, in one pass. */
function partnersOf(lengths) {
    const nextOfLength = new Map();
    const partners = new Array(lengths.length);
    for (let index = lengths.length - 1; index >= 0; index--) {
        const length = lengths[index] ?? 0;
        partners[index] = nextOfLength.get(length);
        nextOfLength.set(length, index);
    }
    return partners;
}
function maskComments(line) {
    let masked = '';
    let copied = 0;
    for (;;) {
        const start = line.indexOf('<!--', copied);
        const end = start < 0 ? -1 : line.indexOf('-->', start);
        if (end < 0)
            return masked + line.slice(copied);
        masked += line.slice(copied, start) + BLANKED.repeat(end + 3 - start);
        copied = end + 3;
    }
}


/***/ }),

/***/ 24687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ checkLegFile),
/* harmony export */   Vw: () => (/* binding */ renderLegFile),
/* harmony export */   gU: () => (/* binding */ LEG_FILE)
/* harmony export */ });
/* harmony import */ var _untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19563);
/** What a leg's folder says of itself, in `leg.json`: which delegation of which plan, in which attempt. Pure. */

/** Name of the file. */
const LEG_FILE = 'leg.json';
/** Version of its form. */
const LEG_VERSION = 1;
/** The text of the file. */
function renderLegFile(mark) {
    return `${JSON.stringify({ legVersion: LEG_VERSION, ...mark })}\n`;
}
/** Checks that a folder is the one that was looked for. @throws UntrustedDataError when it is another. */
function checkLegFile(text, wanted) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .vB(`${LEG_FILE} is no JSON`);
    }
    const fields = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .readFields */ .qU)(data, LEG_FILE);
    if (fields.whole('legVersion') !== LEG_VERSION)
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .vB(`${LEG_FILE} is of another version of the action: use one in all jobs`);
    if (fields.text('planDigest', 64) !== wanted.planDigest)
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .vB('it was run for another plan');
    if (fields.text('id', 20) !== wanted.id || fields.whole('attempt') !== wanted.attempt)
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .vB('it is the folder of another delegation or attempt');
}


/***/ }),

/***/ 31590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   MO: () => (/* binding */ PLAN_LIMIT_BYTES),
/* harmony export */   VI: () => (/* binding */ PLAN_FILE),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   ip: () => (/* binding */ agentDigest),
/* harmony export */   vS: () => (/* binding */ parsePlan)
/* harmony export */ });
/* unused harmony export PLAN_VERSION */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19563);
/**
 * The plan of a session whose delegations run elsewhere, as it stands in `plan.json`: all that a leg of a job matrix
 * must know to run its delegation as this job would have, and all that the report trusts. Pure.
 */


/** Version of the form of `plan.json`; a reader refuses every other. */
const PLAN_VERSION = 1;
/** Name of the plan's file in its artifact. */
const PLAN_FILE = 'plan.json';
/** Bytes of a plan that is read: 256 delegations with long tasks are far from it. */
const PLAN_LIMIT_BYTES = 64 * 2 ** 20;
/** Outcomes as a record knows them. */
const OUTCOMES = [
    'completed',
    'failed',
    'timed-out',
    'memory-exceeded',
    'cancelled',
    'spawn-failed',
    'skipped'
];
const LONG_TEXT = 16 * 2 ** 20;
const MESSAGE = 65_536;
const NAME = 1_000;
const MOST_LEGS = 10_000;
/** The plan as the text of its file; `checksum` is that of the text without it. */
function renderPlan(plan) {
    const body = { planVersion: PLAN_VERSION, ...plan, configuration: JSON.stringify(plan.configuration) };
    return `${JSON.stringify({ ...body, checksum: sha256(JSON.stringify(body)) }, null, 2)}\n`;
}
/** SHA-256 of a plan's file, in hexadecimal digits: it goes another way than the file, so that a changed file is seen. */
function planDigest(text) {
    return sha256(text);
}
/** Digest of all that an agent is told and allowed. */
function agentDigest({ name, instructions, model, tools }) {
    return sha256(JSON.stringify([name, instructions, model ?? null, tools ?? null]));
}
/**
 * Reads a plan's file.
 * @throws UntrustedDataError that says what is wrong: it is cut, changed, of another version, or not of that form.
 */
function parsePlan(text) {
    const data = parseJson(text);
    const fields = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(data, 'plan');
    if (!fields.has('planVersion'))
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .vB('it is no plan of this action');
    const version = fields.whole('planVersion');
    if (version !== PLAN_VERSION)
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .vB(`it has the form ${version} and this version of the action knows ${PLAN_VERSION}: use one version of the action in all jobs`);
    const { checksum, ...body } = data;
    if (checksum !== sha256(JSON.stringify(body)))
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .vB('its checksum is not that of its content: it was changed after it was made');
    return readPlan(fields);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .vB('it is no whole JSON');
    }
}
function readPlan(fields) {
    const origin = fields.object('origin');
    const pm = fields.object('pm');
    const legs = fields.list('legs', MOST_LEGS, readLeg);
    const ids = legs.map(({ delegation }) => delegation.id);
    const folders = legs.map(({ delegation }) => delegation.folder);
    if (new Set(ids).size < ids.length || new Set(folders).size < folders.length)
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .vB('two of its delegations have the same id or folder');
    return {
        sessionId: patterned(fields.text('sessionId', 200), /^[\w.-]+$/, 'sessionId'),
        startedAt: fields.time('startedAt'),
        origin: {
            repository: origin.text('repository', NAME),
            runId: origin.text('runId', NAME),
            runAttempt: origin.whole('runAttempt'),
            commit: origin.text('commit', NAME)
        },
        rehearsal: fields.flag('rehearsal'),
        context: fields.textOrNull('context', LONG_TEXT),
        pm: { outcome: pm.oneOf('outcome', OUTCOMES), error: pm.textOrNull('error', MESSAGE) },
        legs,
        unknownAgents: fields.list('unknownAgents', MOST_LEGS, (entry, place) => {
            const agent = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(entry, place);
            return {
                label: agent.text('label', MESSAGE),
                task: agent.text('task', LONG_TEXT),
                suggestion: agent.textOrNull('suggestion', NAME)
            };
        }),
        legBudgetUsd: fields.numberOrNull('legBudgetUsd'),
        configuration: readConfiguration(fields)
    };
}
function readConfiguration(fields) {
    const data = parseJson(fields.text('configuration', LONG_TEXT));
    (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(data, 'plan.configuration');
    return data;
}
function readLeg(entry, place) {
    const leg = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(entry, place);
    const delegation = leg.object('delegation');
    return {
        delegation: {
            id: patterned(delegation.text('id', 20), /^\d{2,8}$/, `${place}.id`),
            agent: delegation.text('agent', NAME),
            task: delegation.text('task', LONG_TEXT),
            folder: patterned(delegation.text('folder', 300), /^agents\/[\p{L}\p{N}][\p{L}\p{N}-]*$/u, `${place}.folder`),
            memoryLimitMb: delegation.whole('memoryLimitMb'),
            timeoutSeconds: delegation.whole('timeoutSeconds'),
            model: delegation.textOrNull('model', NAME),
            ...(delegation.has('line') ? { line: delegation.whole('line') } : {}),
            ...(delegation.has('after') ? { after: delegation.list('after', MOST_LEGS, (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(20)) } : {})
        },
        slug: leg.text('slug', NAME),
        agentDigest: leg.text('agentDigest', NAME),
        skipReason: leg.textOrNull('skipReason', MESSAGE)
    };
}
function patterned(text, pattern, place) {
    if (!pattern.test(text))
        throw new _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .vB(`${place} has not the form that it must have`);
    return text;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 19563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qU: () => (/* binding */ readFields),
/* harmony export */   vB: () => (/* binding */ UntrustedDataError),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/** Reads data of unknown form that came from another runner: each field has its type and its bound, or the whole is refused. */
/** What is wrong with data from elsewhere: where, and what was wanted there. */
class UntrustedDataError extends Error {
    name = 'UntrustedDataError';
}
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** Opens an object. @throws UntrustedDataError when it is none; so does every field that is not as it should be. */
function readFields(data, place) {
    if (typeof data !== 'object' || data === null || Array.isArray(data))
        refuse(place, 'an object');
    const fields = data;
    const at = (name) => `${place}.${name}`;
    const own = (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
    const text = (name, most) => {
        const value = own(name);
        if (typeof value !== 'string' || value.length > most)
            refuse(at(name), `a text of at most ${most} characters`);
        return value;
    };
    const number = (name, most = Number.MAX_SAFE_INTEGER) => {
        const value = own(name);
        if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > most)
            refuse(at(name), `a number from 0 to ${most}`);
        return value;
    };
    return {
        text,
        number,
        numberOrNull: (name, most) => (own(name) === null ? null : number(name, most)),
        textOrNull: (name, most) => (own(name) === null ? null : text(name, most)),
        whole: (name, most) => {
            const value = number(name, most);
            if (!Number.isInteger(value))
                refuse(at(name), 'a whole number');
            return value;
        },
        codeOrNull: (name) => {
            const value = own(name);
            if (value !== null && !Number.isSafeInteger(value))
                refuse(at(name), 'a whole number or null');
            return value;
        },
        flag: (name) => {
            const value = own(name);
            if (typeof value !== 'boolean')
                refuse(at(name), 'true or false');
            return value;
        },
        oneOf: (name, choices) => {
            const found = choices.find((choice) => choice === own(name));
            return found ?? refuse(at(name), `one of ${choices.join(', ')}`);
        },
        time: (name) => {
            const value = own(name);
            if (typeof value !== 'string' || !TIME.test(value) || Number.isNaN(Date.parse(value)))
                refuse(at(name), 'a time in ISO 8601');
            return value;
        },
        list: (name, most, read) => {
            const value = own(name);
            if (!Array.isArray(value) || value.length > most)
                refuse(at(name), `a list of at most ${most} entries`);
            return value.map((entry, index) => read(entry, `${at(name)}[${index}]`));
        },
        object: (name) => readFields(own(name), at(name)),
        has: (name) => own(name) !== undefined
    };
}
/** An entry of a list that is a text. */
function readText(mostCharacters) {
    return (entry, place) => {
        if (typeof entry !== 'string' || entry.length > mostCharacters)
            refuse(place, `a text of at most ${mostCharacters} characters`);
        return entry;
    };
}
function refuse(place, wanted) {
    throw new UntrustedDataError(`${place} is not ${wanted}`);
}


/***/ }),

/***/ 62793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ extractTickets)
/* harmony export */ });
/* harmony import */ var _detection_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69830);
/** Tickets: follow-up work that a response names. */

const TYPES = {
    TODO: 'task',
    TASK: 'task',
    BUG: 'bug',
    FIXME: 'bug',
    FEATURE: 'feature',
    ISSUE: 'issue',
    ENHANCEMENT: 'enhancement'
};
/** The word, an annotation (`(alice)`, `[#12]`), closing emphasis and the colon on either side of each other. */
const MARKER = /(?<![\p{L}\p{N}])(TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}))?[*_]{0,3}[:：][*_]{0,3}/gu;
/** In small letters only these are markers, and only where a line begins: `Task:` and `Issue:` are labels of reports. */
const SMALL_MARKER = /^(todo|fixme|bug)(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}))?[*_]{0,3}[:：][*_]{0,3}/i;
/** One piece of what stands before a line's own text: quote, list, check box, comment and heading marks, emoji. */
const PREFIX = /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu;
const MOST_PREFIXES = 12;
/** Characters before a marker that are looked at. */
const NEAR = 40;
const LOG_LINE = /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/;
/** Opening quotation marks with those that may close them. */
const QUOTES = new Map([
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['„', '“”'],
    ['‘', '’'],
    ['«', '»']
]);
/** Words after which a marker is spoken of, not set. */
const SPOKEN_OF = new Set('the a an this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(' '));
/** What follows a marker that is explained, not set: `TODO: or TASK: for work`. */
const SPOKEN_TITLE = /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i;
/**
 * Finds the tickets of a response, in textual order, each once. Code fences, inline code and tables are not read.
 * Markers and the trimming of titles are those of the field's original (`core/ticket_extractor.py`), without its faults.
 */
function extractTickets(text) {
    const tickets = new Map();
    for (const line of (0,_detection_markdown_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .parseMarkdownLines */ .K)(text)) {
        if (line.kind === 'fence' || line.kind === 'table' || line.kind === 'blank')
            continue;
        for (const ticket of ticketsOfLine(line)) {
            const key = `${ticket.type}\n${ticket.title.toLowerCase()}`;
            if (!tickets.has(key))
                tickets.set(key, ticket);
        }
    }
    return [...tickets.values()];
}
function ticketsOfLine(line) {
    const { text } = line;
    const masked = line.masked === '' ? text : line.masked;
    const begin = beginningOf(masked);
    if (begin === undefined)
        return [];
    const markers = markersOf(masked, begin);
    const tickets = [];
    let isSpokenOf = false;
    for (const [index, marker] of markers.entries()) {
        const title = titleOf(text.slice(marker.end, markers[index + 1]?.start), text.slice(Math.max(0, marker.start - NEAR), marker.start));
        const isFirst = marker.start === begin;
        if (title === '' ? !isFirst : markers.length > 1 && SPOKEN_TITLE.test(title))
            isSpokenOf = true;
        // Within a sentence one word is no title: "look for BUG: and FIXME: markers".
        else if (title !== '' && (isFirst || title.includes(' ')))
            tickets.push({ type: marker.type, title });
    }
    return isSpokenOf ? [] : tickets;
}
/** Where a line's own text begins; undefined for lines of a log and for work that is ticked off. */
function beginningOf(masked) {
    let begin = 0;
    for (let step = 0; step < MOST_PREFIXES; step++) {
        const ahead = masked.slice(begin, begin + 60);
        if (/^\[[xX✓✔]\]|^~~|^[✅☑✔]/u.test(ahead) || LOG_LINE.test(ahead))
            return undefined;
        const prefix = PREFIX.exec(ahead)?.[0];
        if (prefix === undefined)
            break;
        begin += prefix.length;
    }
    return begin;
}
function markersOf(masked, begin) {
    const markers = [];
    const small = SMALL_MARKER.exec(masked.slice(begin, begin + 100));
    // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
    const isField = small !== null && /^Bug$/.test(small[1] ?? '') && /[-*+•]\s*[*_]*$/.test(masked.slice(0, begin));
    const word = small?.[1]?.toUpperCase() ?? '';
    const type = TYPES[word];
    if (small !== null && type !== undefined && !isField) {
        markers.push({ type, start: begin, end: begin + small[0].length });
    }
    for (const match of masked.matchAll(MARKER)) {
        const of = TYPES[match[1] ?? ''];
        const end = match.index + match[0].length;
        if (of === undefined || match.index < begin || markers[0]?.start === match.index)
            continue;
        if (match.index > begin && !isSetWithin(masked, match.index, end))
            continue;
        markers.push({ type: of, start: match.index, end });
    }
    return markers;
}
/** Whether a marker within a line opens a piece of work: it stands free, and nothing before it speaks of it. */
function isSetWithin(masked, start, end) {
    const before = masked.slice(Math.max(0, start - NEAR), start).replace(/[*_]{1,3}$/, '');
    if (!/[\s(,;]$/.test(before) || !/^\s|^$/.test(masked.slice(end, end + 1)))
        return false;
    const word = /(\p{L}{1,20})\s{1,4}$/u.exec(before)?.[1]?.toLowerCase() ?? '';
    return !SPOKEN_OF.has(word);
}
/** The title in what stands behind a marker: without comment ends, emphasis, joining words, quotes and end marks. */
function titleOf(behind, before) {
    let title = behind;
    for (const [open, close] of [
        ['<!--', '-->'],
        ['/*', '*/'],
        ['{-', '-}'],
        ['(*', '*)'],
        ['{#', '#}']
    ]) {
        const end = before.includes(open) ? title.indexOf(close) : -1;
        if (end >= 0)
            title = title.slice(0, end);
    }
    title = title
        .replace(/\*\*|__|"{3}/g, '')
        .split(/\s+/)
        .join(' ')
        .trim();
    title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '');
    title = withoutQuotes(withoutEndMarks(title));
    return isPlaceholder(title) ? '' : title;
}
function withoutEndMarks(title) {
    let end = title.length;
    while (end > 0 && '.,;: *_…'.includes(title.charAt(end - 1)))
        end--;
    return title.slice(0, end);
}
function withoutQuotes(title) {
    const close = QUOTES.get(title.charAt(0));
    const inner = title.slice(1, -1);
    const isWrapped = close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark));
    return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title;
}
/** `[description]`, `<title>`, and text without a letter or digit. */
function isPlaceholder(title) {
    if (!/[\p{L}\p{N}]/u.test(title))
        return true;
    return /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}]/i.test(title);
}


/***/ })

};

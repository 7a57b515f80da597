export const id = 1861;
export const ids = [1861];
export const modules = {

/***/ 12379:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68952);
/* harmony import */ var _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31590);
/* harmony import */ var _github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96833);
/* harmony import */ var _artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96154);
/* harmony import */ var _artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32927);
/* harmony import */ var _util_environment_error_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74902);
/** Finds the plan for a job, and refuses one that is of another run, incomplete or changed. */








const PLAN_BOUNDS = {
    packedBytes: 2 ** 30,
    mostFiles: 1_000,
    fileBytes: 512 * 2 ** 20,
    totalBytes: 2 * 2 ** 30
};
/**
 * Fetches the plan and checks it.
 * @throws ConfigurationError (PLAN_UNUSABLE) with the reason why there is no usable plan, or EnvironmentError
 * (ARTIFACT_SERVICE_FAILED)
 */
async function findPlan(client, question) {
    const { reference, origin, folder } = question;
    if (reference === 'none')
        refuse('the planning job made no plan, so there is nothing to run. Its log says why');
    const wanted = reference === undefined ? undefined : (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePlanReference */ .gf)(reference);
    const artifact = wanted === undefined
        ? await choosePlan(client, question)
        : await fromService(() => client.find(wanted.artifact));
    if (artifact === undefined)
        refuse(`this run has no artifact ${wanted?.artifact ?? ''}: it was deleted, has expired, or belongs to another run`);
    const isWanted = (name) => name === _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI || (question.withPm && (name === 'events.jsonl' || name.startsWith('pm/')));
    const target = (name) => isWanted(name) ? { path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ...name.split('/')) } : undefined;
    try {
        await (0,_artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchArtifact */ .t)(client, artifact, target, PLAN_BOUNDS, question.temporaryDirectory);
    }
    catch (error) {
        refuse(`the artifact ${artifact.name} cannot be fetched: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(error)}`, error);
    }
    const text = readPlanText(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI), artifact.name);
    const digest = (0,_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .planDigest */ .Gb)(text);
    if (wanted !== undefined && wanted.digest !== digest)
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact.name} is not the file that the planning job made: it was changed since`);
    const plan = parseOrRefuse(text, artifact.name);
    checkOrigin(plan, origin, artifact);
    if (plan.rehearsal !== question.isRehearsal)
        refuse(`the plan ${plan.rehearsal ? 'comes' : 'does not come'} from a rehearsal, but this job is ${question.isRehearsal ? 'one' : 'not one'}: give rehearse the same value in all jobs`);
    return { plan, digest };
}
async function choosePlan(client, question) {
    const { runAttempt } = question.origin;
    const plans = (await fromService(() => client.list())).flatMap((artifact) => {
        const name = (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_7__/* .parseArtifactName */ .TZ)(artifact.name);
        return name?.kind === 'plan' && name.attempt <= runAttempt ? [{ artifact, attempt: name.attempt }] : [];
    });
    const newest = Math.max(0, ...plans.map(({ attempt }) => attempt));
    const [found, ...more] = plans.filter(({ attempt }) => attempt === newest);
    if (found === undefined)
        refuse('this run has no plan yet: a job with mode: plan must have succeeded, and be named in needs');
    if (more.length > 0)
        refuse(`this attempt has ${more.length + 1} plans. ${HAND_OVER}`);
    if (newest !== runAttempt && !question.mayBeEarlier)
        refuse(`this is attempt ${runAttempt} and the newest plan is of attempt ${newest}: it may be out of date. ${HAND_OVER}`);
    return found.artifact;
}
const HAND_OVER = "Name the plan to use: plan: ${{ needs.plan.outputs.plan || 'none' }}";
async function fromService(request) {
    try {
        return await request();
    }
    catch (error) {
        const message = `The plan could not be requested from the artifact service: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(error)}. Re-run this job.`;
        throw new _util_environment_error_js__WEBPACK_IMPORTED_MODULE_6__/* .EnvironmentError */ .e('ARTIFACT_SERVICE_FAILED', message, { cause: error });
    }
}
function readPlanText(file, artifact) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false });
    if (stats === undefined)
        refuse(`the artifact ${artifact} contains no ${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI}: PM's job was interrupted`);
    if (stats.size > _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_LIMIT_BYTES */ .MO)
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact} has ${stats.size} bytes`);
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, 'utf8');
}
function parseOrRefuse(text, artifact) {
    try {
        return (0,_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlan */ .vS)(text);
    }
    catch (error) {
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact} cannot be used: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(error)}`, error);
    }
}
function checkOrigin({ origin: of }, here, { name }) {
    if (of.repository !== here.repository || of.runId !== here.runId)
        refuse(`${name} is the plan of run ${of.runId} of ${of.repository}, but this is run ${here.runId}`);
    if (of.commit !== here.commit)
        refuse(`${name} was planned for the commit ${of.commit}, but this run uses ${here.commit}`);
    if (of.runAttempt > here.runAttempt || (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_7__/* .parseArtifactName */ .TZ)(name)?.attempt !== of.runAttempt)
        refuse(`${name} is of attempt ${of.runAttempt}, but this is attempt ${here.runAttempt}`);
}
function refuse(reason, cause) {
    throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([`plan: ${reason}.`], { code: 'PLAN_UNUSABLE', cause });
}


/***/ }),

/***/ 24687:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VP: () => (/* binding */ checkLegFile),
/* harmony export */   Vw: () => (/* binding */ renderLegFile),
/* harmony export */   gU: () => (/* binding */ LEG_FILE)
/* harmony export */ });
/* harmony import */ var _untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19563);
/* harmony import */ var _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33796);
/** `leg.json` in a leg's folder: which delegation of which plan it ran, in which attempt. Pure. */


/** Name of the file. */
const LEG_FILE = 'leg.json';
/** Version of its format. */
const LEG_VERSION = 1;
/** Renders the file. */
function renderLegFile(mark) {
    return `${JSON.stringify({ legVersion: LEG_VERSION, ...mark })}\n`;
}
const VERSION = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ legVersion: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)() });
const MARK = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ik)({ planDigest: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(64), id: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(20), attempt: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)() });
/** Checks that a folder is the expected one. @throws UntrustedDataError if it is another */
function checkLegFile(json, expected) {
    const data = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUntrustedJson */ .YB)(json, LEG_FILE);
    if ((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUntrusted */ .s2)(VERSION, data, LEG_FILE).legVersion !== LEG_VERSION)
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .v('OTHER_VERSION', `${LEG_FILE} is from another version of the action: use one version in all jobs`);
    const { planDigest, id, attempt } = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUntrusted */ .s2)(MARK, data, LEG_FILE);
    if (planDigest !== expected.planDigest)
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .v('OTHER_ORIGIN', 'it was run for another plan');
    if (id !== expected.id || attempt !== expected.attempt)
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UntrustedDataError */ .v('OTHER_ORIGIN', 'it is the folder of another delegation or attempt');
}


/***/ }),

/***/ 31590:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19563);
/* harmony import */ var _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33796);
/**
 * The plan of a session whose delegations run in other jobs, as `plan.json` holds it: what a leg of the job
 * matrix needs to run its delegation as this job would have, and what the report trusts. Pure.
 */




/** Version of the format of `plan.json`; readers refuse any other. */
const PLAN_VERSION = 2;
/** Name of the plan's file in its artifact. */
const PLAN_FILE = 'plan.json';
/** Largest plan that is read, in bytes; 256 delegations with long tasks take far less. */
const PLAN_LIMIT_BYTES = 64 * 2 ** 20;
const MAX_LEGS = 10_000;
/** The outcomes of a record. */
const OUTCOMES = [
    'completed',
    'failed',
    'timed-out',
    'memory-exceeded',
    'budget-exceeded',
    'cancelled',
    'spawn-failed',
    'skipped'
];
const ORIGIN = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    repository: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(),
    runId: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(),
    runAttempt: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(),
    /** The commit that the workflow run is about; the runner keeps it over re-runs. */
    commit: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)()
});
const DELEGATION = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    id: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(20, /^\d{2,8}$/),
    agent: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(),
    task: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LIMIT */ .lt),
    folder: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(300, /^agents\/[\p{L}\p{N}][\p{L}\p{N}-]*$/u),
    memoryLimitMb: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(),
    timeoutSeconds: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(),
    model: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)()),
    line: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)()),
    after: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MAX_LEGS, (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(20)))
});
const LEG = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    delegation: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(DELEGATION, valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ()),
    /** The agent's slug in the roster. */
    slug: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(),
    /** Digest of the agent in the planning job's roster; a leg whose checkout has another one warns. */
    agentDigest: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(),
    /** Why the delegation must not run; null if it runs. */
    skipReason: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)())
});
const PLAN = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    sessionId: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(200, /^[\w.-]+$/),
    startedAt: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(),
    origin: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(ORIGIN, valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ()),
    rehearsal: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(),
    /** What every agent gets in addition to its task: the input and the event. */
    context: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LIMIT */ .lt)),
    /** How PM's run ended: the report's verdict depends on it. */
    pm: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ outcome: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(OUTCOMES), error: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)()) }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ()),
    legs: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MAX_LEGS, valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(LEG, valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ())),
    unknownAgents: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MAX_LEGS, valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        id: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(20, /^\d{2,8}$/),
        round: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(),
        label: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(),
        task: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LIMIT */ .lt),
        suggestion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)())
    }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ())),
    passedOver: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MAX_LEGS, valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        line: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(),
        text: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(),
        reason: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(),
        isLost: valibot__WEBPACK_IMPORTED_MODULE_3__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(true))
    }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ())),
    /** Whether PM declared in its last line that there is nothing to do. */
    declaresEnd: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(),
    /** What each leg may spend, in US dollars; null without a budget. */
    legBudgetUsd: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)()),
    /** The configuration without secrets, as a JSON string, since its fields are not checked. */
    configuration: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LIMIT */ .lt), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(undefined, 'not valid JSON'), (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .anyObject */ .aH)())
});
/** Renders the plan as the text of its file; `checksum` covers the text without itself. */
function renderPlan(plan) {
    const body = { planVersion: PLAN_VERSION, ...plan, configuration: JSON.stringify(plan.configuration) };
    return `${JSON.stringify({ ...body, checksum: sha256(JSON.stringify(body)) }, null, 2)}\n`;
}
/** SHA-256 of a plan's file in hexadecimal. It is passed separately from the file, so that a changed file is detected. */
function planDigest(text) {
    return sha256(text);
}
/** Digest of an agent's instructions and permissions. */
function agentDigest({ name, instructions, model, tools, disallowedTools }) {
    return sha256(JSON.stringify([name, instructions, model ?? null, tools ?? null, disallowedTools ?? null]));
}
/**
 * Parses a plan's file.
 * @throws UntrustedDataError with the reason: the file is truncated, changed, of another version, or not a plan
 */
function parsePlan(text) {
    const data = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUntrustedJson */ .YB)(text, 'plan');
    const { planVersion } = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUntrusted */ .s2)((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ planVersion: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)() }), data, 'plan');
    if (planVersion !== PLAN_VERSION)
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UntrustedDataError */ .v('OTHER_VERSION', `its format is version ${planVersion} and this version of the action reads ${PLAN_VERSION}: use one version of the action in all jobs`);
    const { checksum, ...body } = data;
    if (checksum !== sha256(JSON.stringify(body)))
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UntrustedDataError */ .v('CHANGED', 'its checksum does not match its content: it was changed after it was made');
    const plan = (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUntrusted */ .s2)(PLAN, data, 'plan');
    for (const field of ['id', 'folder'])
        if (new Set(plan.legs.map(({ delegation }) => delegation[field])).size < plan.legs.length)
            throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UntrustedDataError */ .v('MALFORMED', `two of its delegations have the same ${field}`);
    return plan;
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 47153:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  concludeSession: () => (/* binding */ concludeSession)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/tickets/extract-tickets.js + 1 modules
var extract_tickets = __webpack_require__(9628);
// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./lib/session/text/text-lines.js
/** Reads the lines of a text file in constant memory and linear time, whatever is in it. */


const CHUNK_BYTES = 64 * 1024;
/** Maximum characters of a line; the rest of the line is skipped. */
const LINE_CHARACTERS = 8 * 1024;
/**
 * Yields the lines that the file has now, without their line ends (`\n`, `\r\n`, `\r`).
 * @throws Error if it cannot be opened, or is not a regular file: agents may be able to write to its folder.
 */
function* readTextLines(file) {
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    const descriptor = external_node_fs_.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const stats = external_node_fs_.fstatSync(descriptor);
        if (!stats.isFile())
            throw new Error(`${file} is not a regular file`);
        yield* splitLines(readChunks(descriptor, stats.size));
    }
    finally {
        external_node_fs_.closeSync(descriptor);
    }
}
/** Yields the text up to the current size of the file, so that reading a growing file ends. */
function* readChunks(descriptor, size) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    const buffer = Buffer.alloc(CHUNK_BYTES);
    let left = size;
    while (left > 0) {
        const bytes = external_node_fs_.readSync(descriptor, buffer, 0, Math.min(left, buffer.length), null);
        if (bytes === 0)
            break;
        left -= bytes;
        yield decoder.write(buffer.subarray(0, bytes));
    }
    yield decoder.end();
}
function* splitLines(chunks) {
    let line = '';
    let endsInReturn = false;
    for (const chunk of chunks) {
        if (chunk === '')
            continue;
        // A line end of two characters may span two chunks.
        const text = endsInReturn && chunk.startsWith('\n') ? chunk.slice(1) : chunk;
        endsInReturn = chunk.endsWith('\r');
        const [first = '', ...further] = text.split(/\r\n|\n|\r/);
        line = (line + first).slice(0, LINE_CHARACTERS);
        for (const next of further) {
            yield line;
            line = next.slice(0, LINE_CHARACTERS);
        }
    }
    yield line;
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/tickets/collect-tickets.js
/** Collects the tickets that the responses of a session name, without duplicates. */





/** Maximum number of tickets of a session: more is not a list of work, and the record must stay small. */
const MOST_TICKETS = 1_000;
/**
 * Collects the tickets of all runs in order; of two with the same title the first is kept, whichever run named it.
 * @param readWhole reads the tickets of a response that is truncated in the record; throws if it cannot.
 */
function collectTickets(runs, readWhole) {
    const byTitle = new Map();
    const problems = [];
    let isFull = false;
    for (const run of runs)
        for (const ticket of ticketsOfRun(run, readWhole, problems)) {
            const key = (0,extract_tickets/* plainTitle */.D4)(ticket.title);
            if (byTitle.has(key))
                continue;
            if (byTitle.size < MOST_TICKETS)
                byTitle.set(key, { ...ticket, agent: run.agent });
            else
                isFull = true;
        }
    if (isFull)
        problems.push(`The responses name more than ${MOST_TICKETS} tickets: the first ${MOST_TICKETS} are listed, the others are only in the files response.md.`);
    return { tickets: [...byTitle.values()], problems };
}
function ticketsOfRun(run, readWhole, problems) {
    if (!run.responseTruncated)
        return (0,extract_tickets/* extractTickets */.N3)(run.response);
    try {
        return readWhole(run);
    }
    catch (error) {
        const reason = (0,error_message/* errorMessage */.g)(error);
        problems.push(`${run.agent} (${run.id}): its full response cannot be read (${reason}), so only its first ${run.response.length} characters were searched for tickets.`);
        return (0,extract_tickets/* extractTickets */.N3)(run.response);
    }
}
/**
 * Reads the tickets of `response.md` of a run. One more than the maximum shows that there are more.
 * @throws Error if there is no such file, or it cannot be read.
 */
function readResponseTickets(sessionDirectory, { folder }) {
    const file = external_node_path_.join(sessionDirectory, ...folder.split('/'), 'response.md');
    // The first pass ends at the first line that is not indented, usually the first line.
    const indent = (0,markdown_blocks/* commonIndentOf */.p$)(readTextLines(file));
    return (0,extract_tickets/* ticketsOf */.jW)((0,markdown_blocks/* readMarkdownLines */.vG)(readTextLines(file), indent), MOST_TICKETS + 1);
}

// EXTERNAL MODULE: ./lib/session/record/superseded.js
var superseded = __webpack_require__(59406);
// EXTERNAL MODULE: ./lib/session/record/verdict.js
var record_verdict = __webpack_require__(27497);
;// CONCATENATED MODULE: ./lib/session/rounds/conclude.js
/** Concludes a session, in one job or over many: tickets and verdict. */




/** Emits the tickets, then the verdict: a session's last events. */
function concludeSession(end, { tickets, failOn }, { emit, directory }) {
    const { pm, pmRuns, results, unknownAgents, cancelReason } = end;
    const { unansweredLines, closingFault, checks, structuredFault } = end;
    if (tickets !== 'off') {
        const collected = collectTickets([...pmRuns, ...results], (run) => readResponseTickets(directory, run));
        for (const message of collected.problems)
            emit({ type: 'notice', level: 'warning', message });
        emit({ type: 'tickets-extracted', tickets: collected.tickets });
    }
    const undeclared = describeUndeclared(results);
    if (undeclared !== undefined)
        emit({ type: 'notice', level: 'info', message: undeclared });
    const verdict = (0,record_verdict/* decideVerdict */.AU)({
        pm,
        // Marked only now, because a later round may have done the work again.
        results: (0,superseded/* markSuperseded */.QX)(results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' })), unknownAgents),
        unknownAgents: (0,superseded/* markUnknownAgents */.uK)(unknownAgents, results),
        unansweredLines,
        closingFault,
        checks,
        structuredFault,
        failOn,
        cancelReason
    });
    emit({ type: 'session-ended', ...verdict });
}
/** One line for all completed runs whose answers do not say that they are done. */
function describeUndeclared(results) {
    const names = results.flatMap(({ id, agent, outcome, declaredEnd }) => outcome === 'completed' && declaredEnd === undefined ? [`${agent} (${id})`] : []);
    return names.length === 0
        ? undefined
        : `No line STATUS: done at the end of the answer of ${names.join(', ')}: that the work is done is inferred from the end of the run. With require-status such a run fails.`;
}


/***/ }),

/***/ 9628:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N3: () => (/* binding */ extractTickets),
  D4: () => (/* binding */ plainTitle),
  jW: () => (/* binding */ ticketsOf)
});

// EXTERNAL MODULE: ./lib/session/text/declared-end-line.js
var declared_end_line = __webpack_require__(34021);
// EXTERNAL MODULE: ./lib/session/text/inline-masks.js
var inline_masks = __webpack_require__(17725);
// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
// EXTERNAL MODULE: ./lib/session/words/finished-words.js
var finished_words = __webpack_require__(99162);
// EXTERNAL MODULE: ./lib/session/words/placeholders.js
var placeholders = __webpack_require__(39978);
// EXTERNAL MODULE: ./lib/session/words/status-words.js
var status_words = __webpack_require__(3018);
;// CONCATENATED MODULE: ./lib/session/tickets/ticket-titles.js
/** Titles of tickets: what follows a marker, without marks; empty when there is nothing to do. */



/** Opening quotation marks with their closing marks. */
const QUOTES = new Map([
    ['"', '"'],
    ["'", "'"],
    ['“', '”'],
    ['„', '“”'],
    ['‘', '’'],
    ['«', '»']
]);
/** Titles that mean that there is nothing to do. */
const NOTHING = /^(?:none|nothing|n\/?a|nil|tbd|no (?:\w+ )?(?:bugs?|issues?|todos?|tasks?|problems?|follow-?ups?))(?: (?:found|known|so far|at (?:this|the) \w+|identified|remain(?:s|ing)?|left|open|reported|needed|required|yet|to do|to report))?$/i;
/** The purpose of a marker, in a list of markers: `BUG: reports`. */
const KIND = /^(?:work )?(?:items?|reports?|requests?|issues?|problems?|bugs?|tasks?|features?)$/i;
/** Work that is already done: `(done)`, `- fixed`, `✅`. */
const DONE = /(?:[([]|\s[–—-] ?)(?:done|completed?|finished|fixed|resolved|closed)[)\]]?$|[✅✔✓☑]\ufe0f?$|^[✅✔✓☑]/iu;
/** `fixed in this change`, `already done`. */
const SOLVED = /^(?:already |now )?(?:fixed|resolved|solved|done|closed|completed|implemented|added|addressed|handled|finished)(?:[.,;:!)]|\s[–—-]|\s(?:in|by|with|as|now|here|already|above|during)\b|$)/i;
/** `[current task]: ...`, `<description of the bug> ...` */
const DESCRIBED = /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}](?:$|[:.]| [→-])/i;
/** Extracts the title after a marker, without comment ends, emphasis, conjunctions, quotes and end marks. */
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
    if (before.endsWith('('))
        title = title.slice(0, closingBracket(title));
    title = title
        .replace(/\*\*|__|"{3}/g, '')
        .split(/\s+/)
        .join(' ')
        .trim();
    if (isDone(title))
        return '';
    title = title.replace(/^[:：] ?/, '').replace(/^\[ \] /, '');
    title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '');
    title = withoutQuotes(withoutEndMarks(title));
    return isNoTitle(title) ? '' : title;
}
/** Returns where the bracket before a title is closed; brackets within the title are nested. */
function closingBracket(title) {
    let open = 1;
    for (let at = 0; at < title.length; at++) {
        if (title.charAt(at) === '(')
            open++;
        else if (title.charAt(at) === ')' && --open === 0)
            return at;
    }
    return title.length;
}
function withoutEndMarks(title) {
    let end = title.length;
    while (end > 0 && '.,;: *_…。，；、'.includes(title.charAt(end - 1)))
        end--;
    return title.slice(0, end);
}
function withoutQuotes(title) {
    const close = QUOTES.get(title.charAt(0));
    const inner = title.slice(1, -1);
    const isWrapped = close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark));
    return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title;
}
function isDone(title) {
    return (DONE.test(title.slice(-40)) ||
        DONE.test(title.slice(0, 2)) ||
        /^~~.*~~$/.test(title) ||
        SOLVED.test(title) ||
        (!/\s/.test(title) && ((0,finished_words/* closesAsFinished */.y7)(title) || (0,finished_words/* endsAsFinished */.rl)(title))) ||
        /^\[[xX✓✔]\]/.test(title) ||
        status_words/* BEGINS_WITH_STATUS */.xn.test(title));
}
/** `[description]`, `{{title}}`, `none`, and text without a letter or digit. */
function isNoTitle(title) {
    if (NOTHING.test(title) || KIND.test(title))
        return true;
    return (0,placeholders/* isPlaceholder */.w)(title) || DESCRIBED.test(title);
}

;// CONCATENATED MODULE: ./lib/session/tickets/extract-tickets.js
/** Extracts tickets: follow-up work that a response names. */




const TYPES = {
    TODO: 'task',
    TASK: 'task',
    BUG: 'bug',
    FIXME: 'bug',
    FEATURE: 'feature',
    ISSUE: 'issue',
    ENHANCEMENT: 'enhancement'
};
const WORDS = Object.keys(TYPES).join('|');
/** An annotation (`(alice)`, `[#12]`, `@alice`), closing brackets and emphasis, and the colon. */
const AFTER_WORD = String.raw `(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}|@[\w-]{1,40}))?\]?[*_]{0,3}\s?[:：][*_]{0,3}`;
const MARKER = new RegExp(String.raw `(?<![\p{L}\p{N}])(${WORDS})${AFTER_WORD}`, 'gu');
/**
 * In lower case only these are markers, and only at the start of a line: `Task:` and `Issue:` are labels of reports. A
 * blank must follow: `bug:fix` is an identifier.
 */
const LOWER_CASE_MARKER = new RegExp(String.raw `^(todo|fixme|bug)${AFTER_WORD}(?!\w)`, 'i');
/** `**Feature**: Dark mode`: in bold these are markers as well, other words are labels of reports. */
const BOLD_MARKER = /^(feature|enhancement|bug|todo)(?:[*_]{2,3}\s?[:：]|[:：][*_]{2,3})/i;
/** A marker without a title: its tickets are the items of the list below. */
const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(.*)$/;
/** One part of what precedes the text of a line: quote, list, check box, comment and heading marks, emoji. */
const PREFIX = /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\((?=[A-Z])|\[(?=[A-Z]{3,11}\])|[A-Z]{3,11}\/(?=[A-Z]{3,11}:)|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu;
const MOST_PREFIXES = 12;
/** How many characters before a marker are inspected. */
const NEAR = 40;
const LOG_LINE = /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/;
/** Words after which a marker is only mentioned. */
const MENTION_WORDS = new Set('the all this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(' '));
/** What follows a marker that is only explained: `TODO: or TASK: for work`. */
const MENTION_TITLE = /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i;
/** What follows a marker in a sentence about markers: `a TODO: comment in main.c`. */
const MENTION_NOUN = /^(?:lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?|entry|entries|tags?|annotations?)\b/i;
/**
 * Extracts the tickets of a response, in textual order, without duplicates. Code fences, inline code and tables are
 * ignored. Markers and the trimming of titles follow claude-mpm (`core/ticket_extractor.py`), without its bugs.
 */
function extractTickets(text) {
    return ticketsOf((0,markdown_blocks/* parseMarkdownLines */.KO)(text));
}
/** Extracts tickets from an iterable of lines; reads no line after `most` tickets. */
function ticketsOf(lines, most = Infinity) {
    const tickets = new Map();
    let list;
    for (const line of lines) {
        if (tickets.size >= most)
            break;
        if (line.kind === 'blank')
            continue;
        const listed = list === undefined ? undefined : ticketOfItem(line, list);
        if (listed === undefined)
            list = openListOf(line);
        // What is quoted, or shown as code, is not the agent's own.
        const isOwn = (line.kind === 'text' || line.kind === 'hidden') && !(0,declared_end_line/* isDeclaredEnd */.U)(line.text);
        for (const ticket of listed ?? (isOwn ? ticketsOfLine(line) : [])) {
            const key = `${ticket.type}\n${plainTitle(ticket.title)}`;
            if (!tickets.has(key))
                tickets.set(key, ticket);
        }
    }
    return [...tickets.values()];
}
function openListOf(line) {
    if (line.kind !== 'text' || !/[:：][*_]{0,3}$/.test(line.text.trimEnd()))
        return undefined;
    const begin = beginningOf(line.masked);
    const [marker, ...further] = begin === undefined ? [] : markersOf(line.masked, begin);
    if (marker === undefined || further.length > 0 || marker.start !== begin)
        return undefined;
    return line.text.slice(marker.end).trim() === '' ? { type: marker.type, indent: undefined } : undefined;
}
/** The ticket of an item; undefined if the line is not of the list, or has a marker of its own. */
function ticketOfItem(line, list) {
    const item = line.kind === 'text' ? LIST_ITEM.exec(line.text) : null;
    if (item === null)
        return list.indent !== undefined && line.indent > list.indent ? [] : undefined;
    list.indent ??= line.indent;
    if (line.indent < list.indent || ticketsOfLine(line).length > 0)
        return undefined;
    if (line.indent > list.indent || beginningOf(line.masked) === undefined)
        return [];
    const title = titleOf((item[1] ?? '').replace(/^\[ \]\s+/, ''), '');
    return title === '' ? [] : [{ type: list.type, title }];
}
/** Normalizes what does not distinguish titles: case, code marks. */
function plainTitle(title) {
    return title.replaceAll('`', '').toLowerCase();
}
function ticketsOfLine(line) {
    const { text } = line;
    // Comments are not masked, because markers are often in comments.
    const masked = line.kind === 'text' ? (0,inline_masks/* maskCodeSpans */.BW)(text) : text;
    const begin = beginningOf(masked);
    if (begin === undefined)
        return [];
    const markers = markersOf(masked, begin);
    const tickets = [];
    let isMentioned = false;
    for (const [index, marker] of markers.entries()) {
        const title = titleOf(text.slice(marker.end, markers[index + 1]?.start), text.slice(Math.max(0, marker.start - NEAR), marker.start));
        const isFirst = marker.start === begin;
        if (title === '' ? !isFirst : markers.length > 1 && MENTION_TITLE.test(title))
            isMentioned = true;
        else if (!isFirst && MENTION_NOUN.test(title))
            continue;
        // Within a sentence one word is not a title: "look for BUG: and FIXME: markers".
        else if (title !== '' && (isFirst || title.includes(' ')))
            tickets.push({ type: marker.type, title });
    }
    return isMentioned ? [] : tickets;
}
/** Returns where the text of a line begins; undefined for log lines and work that is checked off. */
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
    const ahead = masked.slice(begin, begin + 100);
    const isBold = /[*_]{2}$/.test(masked.slice(0, begin));
    const lowerCase = (isBold ? BOLD_MARKER.exec(ahead) : null) ?? LOWER_CASE_MARKER.exec(ahead);
    // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
    const isField = lowerCase !== null && /^Bug$/.test(lowerCase[1] ?? '') && /[-*+•]\s+[*_]*$/.test(masked.slice(0, begin));
    const word = lowerCase?.[1]?.toUpperCase() ?? '';
    const type = TYPES[word];
    if (lowerCase !== null && type !== undefined && !isField) {
        markers.push({ type, start: begin, end: begin + lowerCase[0].length });
    }
    for (const match of masked.matchAll(MARKER)) {
        const of = TYPES[match[1] ?? ''];
        const end = match.index + match[0].length;
        if (of === undefined || match.index < begin || markers[0]?.start === match.index)
            continue;
        if (match.index > begin && !isTicketWithin(masked, match.index, end))
            continue;
        markers.push({ type: of, start: match.index, end });
    }
    return markers;
}
/**
 * Whether a marker within a line is a ticket: it is separated by blanks, and the words before it do not just mention
 * it.
 */
function isTicketWithin(masked, start, end) {
    const before = masked.slice(Math.max(0, start - NEAR), start).replace(/[*_]{1,3}$/, '');
    if (!/[\s(,;]$/.test(before) || !/^\s|^$/.test(masked.slice(end, end + 1)))
        return false;
    // `Fixed a BUG: ...` only mentions it, `found a BUG: ...` does not.
    const word = /(\p{L}{1,20})\s{1,4}(?:(?:a|an)\s{1,4})?$/iu.exec(before)?.[1]?.toLowerCase() ?? '';
    return !MENTION_WORDS.has(word);
}


/***/ })

};

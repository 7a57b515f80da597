export const id = 785;
export const ids = [785];
export const modules = {

/***/ 52785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareDelegate: () => (/* binding */ prepareDelegate)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/configuration-error.js
var configuration_error = __webpack_require__(54417);
// EXTERNAL MODULE: ./lib/session/matrix/leg-file.js
var leg_file = __webpack_require__(24687);
// EXTERNAL MODULE: ./lib/session/agent-runs.js + 3 modules
var agent_runs = __webpack_require__(23353);
// EXTERNAL MODULE: ./lib/session/conclude.js + 1 modules
var conclude = __webpack_require__(77974);
// EXTERNAL MODULE: ./lib/session/result-without-run.js
var result_without_run = __webpack_require__(57938);
// EXTERNAL MODULE: ./lib/session/open-session.js + 23 modules
var open_session = __webpack_require__(41014);
// EXTERNAL MODULE: ./lib/session/matrix/session-plan.js
var session_plan = __webpack_require__(31590);
;// CONCATENATED MODULE: ./lib/session/matrix/run-leg.js
/** One leg of a job matrix: the one delegation that it is to do, run as a session in one process would have run it. */





/**
 * Runs the leg's delegation. Its task, limits, model and context are the plan's; its agent's instructions are those of
 * this checkout, and where they are not what PM planned with, that is said.
 */
async function runLeg(configuration, leg, options = {}) {
    const session = await (0,open_session/* openSession */.f)(configuration, options);
    const { folder } = session;
    try {
        folder.emit({
            type: 'delegations-detected',
            round: 1,
            delegations: [leg.delegation],
            unknownAgents: []
        });
        await runDelegation(session, leg);
        const { results } = folder.record();
        const cancelReason = session.cancelReason();
        // PM's answer is in the plan: a leg is there because it was given.
        const pm = { outcome: 'completed', error: null };
        // Follow-up work is looked for once, where all answers are together.
        const end = { pm, pmRuns: [], results, unknownAgents: [], structuredFault: null, cancelReason };
        (0,conclude/* concludeSession */.m)(end, { tickets: 'off', failOn: 'any' }, folder.emit);
        folder.writeRecord();
        return folder.record();
    }
    finally {
        await session.close();
    }
}
async function runDelegation(session, leg) {
    const { folder, roster, configuration } = session;
    const { delegation, slug } = leg;
    const agent = roster.find((each) => each.slug === slug);
    const failure = session.failure ??
        (agent === undefined
            ? `PM planned with the agent ${delegation.agent}, which this checkout does not have: check out the same commit, and give agents-dir and framework-path, in all jobs.`
            : undefined);
    if (agent === undefined || failure !== undefined) {
        folder.emit({
            type: 'run-ended',
            run: delegation.id,
            result: (0,result_without_run/* resultWithoutRun */.N)('spawn-failed', failure ?? null)
        });
        return;
    }
    if ((0,session_plan/* agentDigest */.ip)(agent) !== leg.agentDigest)
        folder.emit({
            type: 'notice',
            level: 'warning',
            message: `${agent.name}: its instructions, model or tools are not those that PM planned with; those of this checkout are used.`
        });
    // What it was to follow runs in other jobs, if it runs at all: nothing here could wait for it.
    const alone = { ...delegation, after: [] };
    await (0,agent_runs/* runPlanned */.i)(session, [{ agent, delegation: alone, skipReason: undefined }], 1, configuration.context);
}

// EXTERNAL MODULE: ./lib/action/matrix/artifact-names.js
var artifact_names = __webpack_require__(31755);
// EXTERNAL MODULE: ./lib/action/matrix/find-plan.js
var find_plan = __webpack_require__(12379);
// EXTERNAL MODULE: ./lib/action/matrix/run-origin.js
var run_origin = __webpack_require__(52306);
;// CONCATENATED MODULE: ./lib/action/matrix/delegate-mode.js
/** `mode: delegate`: one leg of the matrix runs its one delegation. */









/**
 * Fetches the plan and prepares the delegation.
 * @throws ConfigurationError when there is no plan for this job, or it has no such delegation.
 */
async function prepareDelegate(configuration, step, client) {
    const { delegation: id, plan: reference } = step.settings;
    if (id === undefined)
        throw new configuration_error/* ConfigurationError */.j([
            'delegation: is missing: mode delegate runs one delegation of the plan. Example: delegation: ${{ matrix.id }}'
        ]);
    const origin = (0,run_origin/* readOrigin */.P)(step.env);
    const folder = external_node_path_.join((0,open_session/* privateDirectoryOf */.o)(configuration.sessionDirectory), 'plan');
    const { plan, digest } = await (0,find_plan/* findPlan */.L)(client, {
        reference,
        mayBeEarlier: true,
        origin,
        isRehearsal: configuration.rehearse,
        folder,
        withPm: false,
        temporaryDirectory: step.temporaryDirectory
    }).finally(() => {
        external_node_fs_.rmSync(folder, { recursive: true, force: true });
    });
    const leg = legOf(plan, id);
    return {
        configuration: {
            ...configuration,
            context: plan.context ?? undefined,
            maxCostUsd: plan.legBudgetUsd ?? undefined,
            responseSchema: undefined
        },
        artifactName: (0,artifact_names/* legArtifactName */.As)(plan.sessionId, id, origin.runAttempt),
        run: (given, options) => {
            external_node_fs_.mkdirSync(given.sessionDirectory, { recursive: true, mode: 0o700 });
            const file = external_node_path_.join(given.sessionDirectory, leg_file/* LEG_FILE */.gU);
            external_node_fs_.writeFileSync(file, (0,leg_file/* renderLegFile */.Vw)({ planDigest: digest, id, attempt: origin.runAttempt }), {
                mode: 0o600
            });
            return runLeg(given, leg, options);
        }
    };
}
function legOf(plan, id) {
    const leg = plan.legs.find(({ delegation }) => delegation.id === id);
    if (leg === undefined)
        throw new configuration_error/* ConfigurationError */.j([
            `delegation: "${id}" is no delegation of the plan. It has: ${plan.legs.map(({ delegation }) => delegation.id).join(', ') || 'none'}.`
        ]);
    if (leg.skipReason !== null)
        throw new configuration_error/* ConfigurationError */.j([`delegation: "${id}" is not to be run: ${leg.skipReason}`]);
    return leg;
}


/***/ }),

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


/***/ })

};

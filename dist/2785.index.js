export const id = 2785;
export const ids = [2785];
export const modules = {

/***/ 52785:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
// EXTERNAL MODULE: ./lib/session/matrix/leg-file.js
var leg_file = __webpack_require__(24687);
// EXTERNAL MODULE: ./lib/session/rounds/agent-runs.js + 3 modules
var agent_runs = __webpack_require__(62350);
// EXTERNAL MODULE: ./lib/session/rounds/conclude.js + 3 modules
var conclude = __webpack_require__(78979);
// EXTERNAL MODULE: ./lib/session/record/record-draft.js
var record_draft = __webpack_require__(68497);
// EXTERNAL MODULE: ./lib/session/lifecycle/open-session.js + 16 modules
var open_session = __webpack_require__(18888);
// EXTERNAL MODULE: ./lib/session/scheduling/limits.js
var limits = __webpack_require__(52899);
// EXTERNAL MODULE: ./lib/session/matrix/session-plan.js
var session_plan = __webpack_require__(31590);
;// CONCATENATED MODULE: ./lib/session/matrix/run-leg.js
/** A leg of a job matrix: runs one delegation as a session in one process would have run it. */






/**
 * Runs the leg's delegation. Task, limits, model and context are those of the plan; the agent's instructions are those of
 * this checkout, with a warning if PM planned with others.
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
        await session.inspectCheckout();
        const { results } = folder.record();
        const cancelReason = session.lifetime.cancelReason();
        // A leg exists only because PM answered; its answer is in the plan.
        const pm = { outcome: 'completed', error: null };
        // Tickets are collected once, by the report, from all answers.
        const nothing = {
            pmRuns: [],
            unknownAgents: [],
            unansweredLines: [],
            closingFault: null,
            checks: [],
            structuredFault: null
        };
        const end = { ...nothing, pm, results, cancelReason };
        (0,conclude.concludeSession)(end, { tickets: 'off', failOn: 'any', review: 'none' }, folder);
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
            ? `PM planned with the agent ${delegation.agent}, which is not in this checkout: check out the same commit, and set agents-dir and framework-path, in all jobs.`
            : undefined);
    if (agent === undefined || failure !== undefined) {
        folder.emit({
            type: 'run-ended',
            run: delegation.id,
            result: (0,record_draft/* resultWithoutRun */.Nu)('spawn-failed', failure ?? null)
        });
        return;
    }
    if ((0,session_plan/* agentDigest */.ip)(agent) !== leg.agentDigest)
        folder.emit({
            type: 'notice',
            level: 'warning',
            message: `${agent.name}: its instructions, model or tools differ from those that PM planned with; using those of this checkout.`
        });
    // Runs that it must follow are in other jobs, if anywhere: this job cannot wait for them.
    const alone = { ...delegation, after: [] };
    const planned = { agent, delegation: alone, limits: (0,limits/* limitsFromRecord */.Ub)(delegation), skipReason: undefined };
    await (0,agent_runs.runPlanned)(session, [planned], 1, configuration.context);
}

// EXTERNAL MODULE: ./lib/session/record/day-share.js
var day_share = __webpack_require__(37232);
// EXTERNAL MODULE: ./lib/session/lifecycle/session-owner.js
var session_owner = __webpack_require__(73829);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-names.js
var artifact_names = __webpack_require__(32927);
// EXTERNAL MODULE: ./lib/action/matrix/find-plan.js
var find_plan = __webpack_require__(12379);
// EXTERNAL MODULE: ./lib/action/matrix/run-origin.js
var run_origin = __webpack_require__(52306);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/action/matrix/delegate-mode.js
/** `mode: delegate`: a leg of the matrix runs one delegation. */











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
    const folder = external_node_path_.join((0,session_owner/* privateDirectoryOf */.oW)(configuration.sessionDirectory), 'plan');
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
            ...budgetOfDay(plan, configuration, origin.runAttempt),
            responseSchema: undefined
        },
        artifactName: (0,artifact_names/* legArtifactName */.As)(plan.sessionId, id, origin.runAttempt),
        run: (given, options) => {
            (0,make_folder/* makeFolder */.f)(given.sessionDirectory, 0o700);
            const file = external_node_path_.join(given.sessionDirectory, leg_file/* LEG_FILE */.gU);
            external_node_fs_.writeFileSync(file, (0,leg_file/* renderLegFile */.Vw)({ planDigest: digest, id, attempt: origin.runAttempt }), {
                mode: 0o600
            });
            return runLeg(given, leg, options);
        }
    };
}
/**
 * The plan holds a share of the day's budget for each leg, and keeps the limit for all. A leg that is run again has spent its
 * share, so it asks for a part of the day like a session.
 */
function budgetOfDay(plan, { maxCostUsdPerDay }, attempt) {
    const today = (0,day_share/* readDayShare */.i)(plan.configuration);
    return {
        maxCostUsdPerDay: today?.limitUsd ?? maxCostUsdPerDay,
        today: attempt === plan.origin.runAttempt ? today : undefined
    };
}
function legOf(plan, id) {
    const leg = plan.legs.find(({ delegation }) => delegation.id === id);
    if (leg === undefined)
        throw new configuration_error/* ConfigurationError */.j([
            `delegation: "${id}" is not a delegation of the plan. It has: ${plan.legs.map(({ delegation }) => delegation.id).join(', ') || 'none'}.`
        ]);
    if (leg.skipReason !== null)
        throw new configuration_error/* ConfigurationError */.j([`delegation: "${id}" cannot be run: ${leg.skipReason}`]);
    return leg;
}


/***/ }),

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


/***/ })

};

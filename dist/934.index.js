export const id = 934;
export const ids = [934];
export const modules = {

/***/ 35934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  preparePlan: () => (/* binding */ preparePlan)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
// EXTERNAL MODULE: ./lib/session/inputs/check/agent-maps.js
var agent_maps = __webpack_require__(77500);
// EXTERNAL MODULE: ./lib/session/inputs/parse/input-problem.js
var input_problem = __webpack_require__(49826);
;// CONCATENATED MODULE: ./lib/session/matrix/job-matrix.js
/** Jobs that a matrix may create (GitHub docs: usage limits). */
const MAX_JOBS = 256;
/** All outputs of a job together may take 1 MB, at two bytes a character; half of it is left for other outputs. */
const MAX_CHARACTERS = 250_000;
/**
 * Builds the matrix, in the order of the plan. Skipped delegations have no job.
 * @throws Error if it is larger than GitHub allows: none of it would run
 */
function buildMatrix(plan, labels) {
    const include = plan.legs
        .filter(({ skipReason }) => skipReason === null)
        .map(({ delegation, slug }, index) => ({
        index,
        id: delegation.id,
        agent: delegation.agent,
        memoryLimitMb: delegation.memoryLimitMb,
        timeoutSeconds: delegation.timeoutSeconds,
        runner: labels.byAgent.get(slug) ?? labels.runner
    }));
    if (include.length > MAX_JOBS)
        throw new Error(`The plan has ${include.length} delegations, and a job matrix allows ${MAX_JOBS}: lower max-delegations.`);
    const characters = JSON.stringify({ include }).length;
    if (characters > MAX_CHARACTERS)
        throw new Error(`The matrix has ${characters} characters, and an output allows ${MAX_CHARACTERS}: give agents and runners shorter names.`);
    return { include };
}

// EXTERNAL MODULE: ./lib/session/lifecycle/open-session.js + 22 modules
var open_session = __webpack_require__(47031);
// EXTERNAL MODULE: ./lib/session/delegations/detect-delegations.js + 11 modules
var detect_delegations = __webpack_require__(55380);
// EXTERNAL MODULE: ./lib/session/rounds/plan-round.js + 2 modules
var plan_round = __webpack_require__(83993);
// EXTERNAL MODULE: ./lib/session/rounds/pm-run.js
var pm_run = __webpack_require__(78109);
// EXTERNAL MODULE: ./lib/session/record/run-ids.js
var run_ids = __webpack_require__(11962);
// EXTERNAL MODULE: ./lib/session/prompts/prompts.js
var prompts = __webpack_require__(9771);
// EXTERNAL MODULE: ./lib/session/record/record-draft.js
var record_draft = __webpack_require__(68497);
// EXTERNAL MODULE: ./lib/session/configuration/public-configuration.js
var public_configuration = __webpack_require__(47779);
// EXTERNAL MODULE: ./lib/session/matrix/session-plan.js
var session_plan = __webpack_require__(31590);
;// CONCATENATED MODULE: ./lib/session/matrix/plan-session.js









/** Plans a session. Failures of PM are in plan and record; only a bug of ours throws. */
async function runPlanning(configuration, origin, options = {}) {
    const session = await (0,open_session/* openSession */.f)(configuration, options);
    try {
        const { pm, planned, unknownAgents } = await askForPlan(session);
        session.folder.writeRecord();
        const record = session.folder.record();
        const answer = { pm, planned, unknownAgents };
        const legBudgetUsd = shareOf(configuration.maxCostUsd, record.costUsd, planned);
        return { record, plan: buildPlan(configuration, origin, record.startedAt, legBudgetUsd, answer) };
    }
    finally {
        await session.close();
    }
}
/** GitHub starts the jobs of a matrix in no order, and each has a checkout of its own. */
const NO_ORDER = `## How the delegations run

Each delegation of this answer runs on a machine of its own with a fresh checkout, all at the same time. None waits for another
or sees what another changed: write no delegation that follows another, it would not be run, and give work that must be done in
order to one agent.`;
async function askForPlan(session) {
    const nothing = { planned: [], unknownAgents: [] };
    if (session.failure !== undefined)
        return { pm: { outcome: 'spawn-failed', error: session.failure }, ...nothing };
    const { prompt, context } = session.configuration;
    const pm = await (0,pm_run/* openPmConversation */.H)(session).ask({
        id: (0,run_ids/* pmTurnId */.I)(1),
        round: 1,
        task: prompt,
        prompt: `${(0,prompts/* createPmPrompt */.mq)(prompt, context)}\n\n${NO_ORDER}`
    });
    const { outcome, error } = pm.result;
    if (outcome !== 'completed')
        return { pm: { outcome, error }, ...nothing };
    const detected = (0,detect_delegations.detectDelegations)(pm.response, session.roster);
    const inOrder = (0,plan_round/* planRound */.u)(session, detected.delegations, detected.unknownAgents, 1, 1);
    const planned = inOrder.map((run) => skipIfOrdered(run, inOrder));
    for (const { delegation, skipReason } of planned)
        if (skipReason !== undefined) {
            const result = (0,record_draft/* resultWithoutRun */.Nu)('skipped', skipReason);
            session.folder.emit({ type: 'run-ended', run: delegation.id, result });
        }
    return { pm: { outcome, error }, planned, unknownAgents: detected.unknownAgents };
}
/** Skips a run that must follow others: it would not see their work, so its success would mean nothing. */
function skipIfOrdered(run, all) {
    const { after, ...delegation } = run.delegation;
    if (after === undefined)
        return run;
    const names = after.map((id) => `${all.find((each) => each.delegation.id === id)?.agent.name ?? ''} (${id})`);
    const reason = `It must run after ${names.join(', ')}, but the jobs of a matrix run in no order and do not see each other's changes, so it was not run. Use mode: session, or ask for work that one agent does as a whole.`;
    return { ...run, delegation, skipReason: run.skipReason ?? reason };
}
const NOTHING_LEFT = 'budget: PM has spent all of max-cost-usd, and no delegation was started. Raise it, or ask for less.';
/** An equal share of the budget that PM left, because a leg cannot see what others spend. In US dollars. */
function shareOf(maxCostUsd, spentUsd, planned) {
    if (maxCostUsd === undefined)
        return null;
    const toRun = planned.filter(({ skipReason }) => skipReason === undefined).length;
    return Math.max(0, maxCostUsd - spentUsd) / Math.max(1, toRun);
}
function buildPlan(configuration, origin, startedAt, legBudgetUsd, { pm, planned, unknownAgents }) {
    return {
        sessionId: configuration.sessionId,
        startedAt,
        origin,
        rehearsal: configuration.rehearse,
        context: configuration.context ?? null,
        pm,
        legs: planned.map(({ delegation, agent, skipReason }) => ({
            delegation,
            slug: agent.slug,
            agentDigest: (0,session_plan/* agentDigest */.ip)(agent),
            skipReason: skipReason ?? (legBudgetUsd === 0 ? NOTHING_LEFT : null)
        })),
        unknownAgents,
        legBudgetUsd,
        configuration: (0,public_configuration/* publicConfiguration */.U)(configuration)
    };
}

// EXTERNAL MODULE: ./lib/action/runner/runner-commands.js
var runner_commands = __webpack_require__(95318);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-names.js
var artifact_names = __webpack_require__(32927);
// EXTERNAL MODULE: ./lib/action/matrix/run-origin.js
var run_origin = __webpack_require__(52306);
;// CONCATENATED MODULE: ./lib/action/matrix/plan-mode.js
/** `mode: plan`: runs PM, and turns its delegations into a plan for other jobs. */












/**
 * Prepares the planning.
 * @throws ConfigurationError for labels of agents that are not in the roster, and for inputs that need PM after its agents.
 */
async function preparePlan(configuration, step, host) {
    const { labels, problems } = await readLabels(configuration, step, host);
    const all = [...checkOneRound(configuration), ...problems.map(input_problem/* renderInputProblem */.A)];
    if (all.length > 0)
        throw new configuration_error/* ConfigurationError */.j(all);
    const origin = (0,run_origin/* readOrigin */.P)(step.env);
    const artifactName = (0,artifact_names/* planArtifactName */.nU)(configuration.sessionId, origin.runAttempt);
    return {
        configuration,
        artifactName,
        run: async (given, options) => {
            const planning = await runPlanning(given, origin, {
                ...options,
                // The event announces runs, and none starts in this job.
                onEvent: (event) => {
                    if (event.type !== 'delegations-detected')
                        options.onEvent(event);
                }
            });
            return handOver(planning, given, labels, artifactName, step);
        }
    };
}
/** PM's job ends before its delegations begin. */
function checkOneRound({ maxRounds, responseSchema }) {
    return [
        ...(maxRounds === 1
            ? []
            : [
                `max-rounds: ${maxRounds} is not possible with mode: plan, because PM cannot be asked again after the jobs of the matrix. Leave it out, or use mode: session.`
            ]),
        ...(responseSchema === undefined
            ? []
            : [
                'response-schema: is not possible with mode: plan, because PM is not asked again after the jobs of the matrix. Leave it out, or use mode: session.'
            ])
    ];
}
async function readLabels({ workingDirectory, frameworkPath, agentsDirectory }, { settings }, host) {
    const roster = await host.readRoster({ workingDirectory, frameworkPath, agentsDirectory });
    const problems = [];
    const byAgent = (0,agent_maps/* resolveAgentMap */.E)('agent-runners', settings['agent-runners'], roster, 'runs-on', problems);
    return { labels: { runner: settings.runner ?? 'ubuntu-latest', byAgent }, problems };
}
/** Writes the plan into the folder to be uploaded, and sets the outputs that the next jobs depend on. */
function handOver({ record, plan }, { sessionDirectory }, labels, artifact, { redactor, log }) {
    const matrix = buildMatrix(plan, labels);
    // The artifact is redacted during the upload. Redact the plan now, so that its digest stays valid.
    const text = (0,session_plan/* renderPlan */.EG)(redactPlan(plan, (each) => redactor.redact(each)));
    if (redactor.redact(text) !== text)
        throw new Error('The plan cannot be passed on: it contains a secret in a form that cannot be removed.');
    external_node_fs_.writeFileSync(external_node_path_.join(sessionDirectory, session_plan/* PLAN_FILE */.VI), text, { mode: 0o600 });
    const hasWork = matrix.include.length > 0;
    (0,runner_commands/* setOutput */.uH)('matrix', JSON.stringify(matrix));
    (0,runner_commands/* setOutput */.uH)('has-work', String(hasWork));
    (0,runner_commands/* setOutput */.uH)('plan', (0,artifact_names/* renderPlanReference */.jw)({ artifact, digest: (0,session_plan/* planDigest */.Gb)(text) }));
    for (const { id, agent, runner, memoryLimitMb, timeoutSeconds } of matrix.include)
        log.write(`${id} ${(0,plain_text/* oneLine */.TN)(agent)}: ${runner}, ${memoryLimitMb}MB, ${timeoutSeconds}s`);
    const said = hasWork
        ? `PM planned ${matrix.include.length} of ${plan.legs.length} delegations for jobs of their own; the report has the verdict.`
        : 'No delegations detected in PM response: there is no job to run, and the report has the verdict.';
    log.write(said);
    const { outcome, error } = plan.pm;
    return outcome === 'completed'
        ? { ...record, conclusion: 'success', error: said }
        : { ...record, conclusion: 'failure', error: `PM did not complete: ${error ?? outcome}` };
}
function redactPlan(plan, redact) {
    const mapped = JSON.parse(JSON.stringify(plan), (_name, value) => typeof value === 'string' ? redact(value) : value);
    return mapped;
}


/***/ }),

/***/ 52306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readOrigin)
/* harmony export */ });
/** Reads it from the runner's variables; the commit is the same in every attempt. */
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
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19563);
/* harmony import */ var _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33796);
/**
 * The plan of a session whose delegations run in other jobs, as `plan.json` holds it: what a leg of the job
 * matrix needs to run its delegation as this job would have, and what the report trusts. Pure.
 */




/** Version of the format of `plan.json`; readers refuse any other. */
const PLAN_VERSION = 1;
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
    unknownAgents: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MAX_LEGS, valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ label: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(), task: (0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .PROMPT_LIMIT */ .lt), suggestion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee((0,_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)()) }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ())),
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

/***/ 19563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   YB: () => (/* binding */ parseUntrustedJson),
/* harmony export */   aH: () => (/* binding */ anyObject),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   lt: () => (/* binding */ PROMPT_LIMIT),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   s2: () => (/* binding */ parseUntrusted),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports NAME_LIMIT, MESSAGE_LIMIT, isObject */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33796);
/**
 * Schemas for data from other jobs. Each field has a type and a bound, and data that violates one is refused as a whole.
 * Fields that a schema does not name are dropped.
 */


/** Longest name, identifier or folder, in UTF-16 units. */
const NAME_LIMIT = 1_000;
/** Longest error, notice or path, in UTF-16 units. */
const MESSAGE_LIMIT = 65_536;
/** Longest prompt, task or context, in UTF-16 units. */
const PROMPT_LIMIT = 16 * 2 ** 20;
/** A string of at most `most` UTF-16 units. */
const text = (most) => {
    const message = `not a string of at most ${most} characters`;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(message), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most, message));
};
const name = () => text(NAME_LIMIT);
const message = () => text(MESSAGE_LIMIT);
/** A string that matches a pattern. */
const matching = (most, pattern) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text(most), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(pattern, `not of the form ${pattern.source}`));
/** A finite number from 0 to `most`. */
const number = (most = Number.MAX_SAFE_INTEGER) => {
    const wanted = `not a number from 0 to ${most}`;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0, wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(most, wanted));
};
/** A whole number from 0. */
const whole = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(number(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf('not a whole number'));
/** An exit code: any whole number. */
const exitCode = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig('not a whole number'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b('not a whole number'));
const flag = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY('not true or false');
const oneOf = (choices) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(choices, `not one of ${choices.join(', ')}`);
/** ISO 8601 in UTC, as `toISOString` writes it. */
const time = () => {
    const wanted = 'not a time in ISO 8601';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((value) => !Number.isNaN(Date.parse(value)), wanted));
};
/** A list whose length is checked before its entries. */
const list = (most, entry) => {
    const isShort = (value) => Array.isArray(value) && value.length <= most;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(isShort, `not a list of at most ${most} entries`), valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry), valibot__WEBPACK_IMPORTED_MODULE_1__/* .readonly */ .tBZ());
};
/** An object with these fields. */
const object = (entries) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(entries, ({ expected }) => (expected === 'Object' ? 'not an object' : 'missing'));
/** Whether a value is an object, and not an array. */
function isObject(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data);
}
/** An object with any fields. */
const anyObject = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(isObject, 'not an object');
/**
 * Returns the data as its schema describes it; errors call it `place`.
 * @throws UntrustedDataError for the first invalid field
 */
function parseUntrusted(schema, data, place) {
    if (!isObject(data))
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .v('MALFORMED', `${place} is not an object`);
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, data, { abortEarly: true });
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const field = (issue.path ?? []).map(({ key }) => typeof key === 'number' ? `[${key}]` : `.${String(key)}`);
    throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .v('MALFORMED', `${place}${field.join('')} is ${issue.message}`);
}
/** Parses JSON. @throws UntrustedDataError if the text is not JSON */
function parseUntrustedJson(json, place) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        const message = `${place} is not valid JSON: it was cut off or changed`;
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .v('MALFORMED', message, { cause: error });
    }
}


/***/ })

};

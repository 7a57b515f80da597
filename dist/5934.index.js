export const id = 5934;
export const ids = [5934,609];
export const modules = {

/***/ 35934:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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

// EXTERNAL MODULE: ./lib/session/lifecycle/open-session.js + 16 modules
var open_session = __webpack_require__(18888);
// EXTERNAL MODULE: ./lib/session/plan-block/read-plan.js + 2 modules
var read_plan = __webpack_require__(10609);
// EXTERNAL MODULE: ./lib/session/rounds/plan-round.js + 2 modules
var plan_round = __webpack_require__(83993);
// EXTERNAL MODULE: ./lib/session/rounds/closing-answer.js
var closing_answer = __webpack_require__(83266);
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
        const answer = await askForPlan(session);
        session.folder.writeRecord();
        const record = session.folder.record();
        const legBudgetUsd = shareOf(configuration.maxCostUsd, record.costUsd, answer.planned);
        return { record, plan: buildPlan(configuration, origin, record.startedAt, legBudgetUsd, answer) };
    }
    finally {
        await session.close();
    }
}
/** GitHub starts the jobs of a matrix in no order, and each has a checkout of its own. */
const UNORDERED_DELEGATIONS = `## How the delegations run

Each delegation of this answer runs on a machine of its own with a fresh checkout, all at the same time. None waits for another
or sees what another changed: use no "after", such a delegation would not be run, and give work that must be done in
order to one agent.`;
async function askForPlan(session) {
    const nothing = { planned: [], unknownAgents: [], passedOver: [], declaresEnd: false };
    if (session.failure !== undefined)
        return { pm: { outcome: 'spawn-failed', error: session.failure }, ...nothing };
    const { prompt, context } = session.configuration;
    const pm = await (0,pm_run/* openPmConversation */.H)(session).ask({
        id: (0,run_ids/* pmTurnId */.I)(1),
        round: 1,
        task: prompt,
        prompt: `${(0,prompts/* createPmPrompt */.mq)(prompt, context)}\n\n${UNORDERED_DELEGATIONS}`
    });
    const { outcome, error } = pm.result;
    if (outcome !== 'completed')
        return { pm: { outcome, error }, ...nothing };
    const answer = (0,read_plan.readPlan)(pm.response, session.roster);
    const { runs: inOrder, unknownAgents } = (0,plan_round/* planRound */.u)(session, answer, 1, 1);
    const planned = inOrder.map((run) => skipIfOrdered(run, inOrder));
    for (const { delegation, skipReason } of planned)
        if (skipReason !== undefined) {
            const result = (0,record_draft/* resultWithoutRun */.Nu)('skipped', skipReason);
            session.folder.emit({ type: 'run-ended', run: delegation.id, result });
        }
    const isClosing = answer.delegations.length + unknownAgents.length === 0;
    const fault = (0,closing_answer/* findClosingFault */.b)(pm, { isClosing, isFirst: true }, session.configuration.requireStatus);
    return {
        // The report knows only how PM ended.
        pm: fault === null ? { outcome, error } : { outcome: 'failed', error: fault },
        planned,
        unknownAgents,
        // Nothing is open where PM says that there is nothing to do.
        passedOver: pm.result.declaredEnd?.kind === 'nothing-to-do'
            ? answer.passedOver.map(({ line, text, reason }) => ({ line, text, reason }))
            : answer.passedOver,
        declaresEnd: pm.result.declaredEnd !== undefined
    };
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
function buildPlan(configuration, origin, startedAt, legBudgetUsd, { pm, planned, unknownAgents, passedOver, declaresEnd }) {
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
        passedOver,
        declaresEnd,
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
    let legs;
    return {
        configuration,
        artifactName,
        legs: () => legs,
        run: async (given, options) => {
            const planning = await runPlanning(given, origin, {
                ...options,
                // The event announces runs, and none starts in this job.
                onEvent: (event) => {
                    if (event.type !== 'delegations-detected')
                        options.onEvent(event);
                }
            });
            const { legs: planned, legBudgetUsd } = planning.plan;
            const count = planned.filter(({ skipReason }) => skipReason === null).length;
            if (legBudgetUsd !== null)
                legs = { count, shareUsd: legBudgetUsd };
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

/***/ 10609:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPlan: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./lib/session/delegations/detect-delegations.js + 25 modules
var detect_delegations = __webpack_require__(9657);
// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
;// CONCATENATED MODULE: ./lib/session/plan-block/named-blocks.js
/** Finds the fenced code blocks of an answer that hold a plan by their name or by their content. Pure. */

const FENCE = /^[ \t]*(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})([^`]*)$/;
/** `delegations`, `json delegations`, `delegations.json`. */
const PLAN_NAME = /(?:^|[\s{.=])delegations?(?:\.json)?(?=$|[\s}])/i;
/** Finds the blocks in one pass. */
function findNamedBlocks(response) {
    const blocks = [];
    const quoted = [];
    let open;
    const close = (lastLine) => {
        if (open === undefined)
            return;
        const { info, line, fence, lines } = open;
        const text = lines.join('\n');
        if (PLAN_NAME.test(info))
            blocks.push({ name: 'delegations', line, fence, text, lastLine });
        else if (/^\s*[[{]/.test(text) && /"agent"\s*:/.test(text) && /"task"\s*:/.test(text))
            blocks.push({ name: 'other', line, fence, text, lastLine });
        open = undefined;
    };
    const lines = (0,markdown_blocks/* parseMarkdownLines */.KO)(response);
    for (const [index, { kind, text }] of lines.entries()) {
        const match = FENCE.exec(text.replace(/^[ \t]*>[> \t]*/, ''));
        const info = match?.[2] ?? '';
        if (kind !== 'fence') {
            close(index);
            if (match !== null && PLAN_NAME.test(info))
                quoted.push({ line: index + 1, text });
        }
        else if (open === undefined) {
            if (match !== null)
                open = { mark: match[1] ?? '', info, line: index + 1, fence: text.trim(), lines: [] };
        }
        else if (match !== null && info.trim() === '' && (match[1] ?? '').startsWith(open.mark))
            close(index + 1);
        else {
            if (match !== null && PLAN_NAME.test(info))
                quoted.push({ line: index + 1, text });
            open.lines.push(text);
        }
    }
    close(lines.length);
    return { blocks, quoted };
}

// EXTERNAL MODULE: ./lib/session/plan-block/json-objects.js
var json_objects = __webpack_require__(49463);
;// CONCATENATED MODULE: ./lib/session/plan-block/plan-block.js
/**
 * The plan in the form that needs no guessing: a code block named `delegations`, with a JSON object for each delegation.
 * Pure, in linear time.
 */


/** Why a block of another name is passed over. */
const OTHER_NAME = 'delegations in a code block that is not named `delegations`';
/** Characters of a line that are shown. */
const SHOWN_CHARACTERS = 200;
/** Reads the plan blocks of an answer. One in a quote or inside another block is quoted text, and is passed over. */
function readPlanBlock(response) {
    // Most answers without one are recognized at once.
    if (!/```|~~~/.test(response) || !/delegation|"agent"/i.test(response))
        return { entries: [], passedOver: [], problems: [], isGiven: false, prose: response };
    const entries = [];
    const passedOver = [];
    const problems = [];
    let isGiven = false;
    const prose = response.split(/\r\n|\n|\r/);
    const { blocks, quoted } = findNamedBlocks(response);
    for (const { line, text } of quoted)
        passedOver.push(passOver(line, text, 'a quoted delegations block'));
    for (const block of blocks) {
        if (block.name !== 'delegations') {
            passedOver.push(passOver(block.line, block.fence, OTHER_NAME));
            continue;
        }
        isGiven = true;
        prose.fill('', block.line - 1, block.lastLine);
        readBlock(block, entries, passedOver, problems);
    }
    return {
        entries,
        passedOver: passedOver.sort((one, other) => one.line - other.line),
        problems,
        isGiven,
        prose: prose.join('\n')
    };
}
function readBlock(block, entries, passedOver, problems) {
    const { objects, faults } = (0,json_objects/* readJsonObjects */.l)(block.text);
    for (const { offset, text, reason } of faults)
        passedOver.push({ ...passOver(lineAt(block, offset), text, reason), isLost: true });
    let from = { offset: 0, line: block.line + 1 };
    for (const { offset, value } of objects) {
        // Counted on from the object before, so that many objects take linear time.
        from = { offset, line: from.line + countLineEnds(block.text, from.offset, offset) };
        const entry = parseEntry(value, from.line);
        if (typeof entry === 'string') {
            const line = passOver(from.line, JSON.stringify(value), entry);
            passedOver.push(entry === PLACEHOLDER ? line : { ...line, isLost: true });
        }
        else {
            entries.push(entry);
            const unknown = Object.keys(value).filter((key) => !KEYS.includes(key));
            if (unknown.length > 0)
                problems.push(`The delegation in line ${entry.line} of PM's answer has unknown keys, which are ignored: ${unknown.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}. Known are ${KEYS.join(', ')}.`);
        }
    }
}
const PLACEHOLDER = 'a placeholder';
const KEYS = ['agent', 'task', 'after', 'insteadOf', 'number'];
/** An entry, or why the object is none. */
function parseEntry(value, line) {
    const { agent, number } = value;
    const task = Array.isArray(value['task']) ? value['task'].join('\n') : value['task'];
    if (typeof agent !== 'string' || agent.trim() === '')
        return 'it has no "agent", which must be a name';
    if (typeof task !== 'string' || task.trim() === '')
        return 'it has no "task", which must be a text';
    if (/^<[^<>]*>$/.test(task.trim()))
        return PLACEHOLDER;
    const after = namesIn(value['after']);
    const insteadOf = namesIn(value['insteadOf']);
    if (after === undefined)
        return '"after" is not a list of agents or numbers';
    if (insteadOf === undefined)
        return '"insteadOf" is not a list of numbers';
    return {
        agent: agent.trim(),
        task: task.replace(/\r\n?/g, '\n').trim(),
        after,
        insteadOf,
        ...(typeof number === 'string' || typeof number === 'number' ? { number: String(number).trim() } : {}),
        line
    };
}
/** The names in `"QA"`, `2` or `["QA", 2]`; undefined for anything else. */
function namesIn(value) {
    if (value === undefined || value === null)
        return [];
    const names = Array.isArray(value) ? value : [value];
    const texts = names.flatMap((name) => typeof name === 'string' || typeof name === 'number' ? [String(name).trim()] : []);
    return texts.length === names.length ? texts.filter((name) => name !== '') : undefined;
}
function passOver(line, text, reason) {
    const shown = text.replace(/\s+/g, ' ').trim();
    return { line, text: shown.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, ''), reason };
}
function lineAt(block, offset) {
    return block.line + 1 + countLineEnds(block.text, 0, offset);
}
function countLineEnds(text, from, to) {
    let count = 0;
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}

// EXTERNAL MODULE: ./lib/session/roster/roster.js
var roster_roster = __webpack_require__(31495);
;// CONCATENATED MODULE: ./lib/session/plan-block/read-plan.js



/** Lines that are kept; the others are counted. */
const MOST_PASSED_OVER = 100;
/**
 * Reads the plan.
 * @param isClosing whether PM declared its end after agents had run: what its prose says of agents is a report then
 */
function readPlan(response, roster, isClosing = false) {
    const block = readPlanBlock(response);
    const prose = (0,detect_delegations/* detectDelegations */.N)(block.prose, roster);
    const own = block.entries.map((entry) => fromEntry(entry, roster));
    const known = own.flatMap(({ delegation }) => delegation ?? []);
    const unknownAgents = own.flatMap(({ unknown }) => unknown ?? []);
    const problems = [...block.problems];
    const passedOver = [...block.passedOver, ...prose.passedOver];
    let further = [];
    if (isClosing || (block.isGiven && block.entries.length === 0 && block.passedOver.length === 0)) {
        const reason = isClosing
            ? 'a report: PM declared the end of the session'
            : 'the delegations block of the answer is empty';
        for (const each of prose.delegations)
            passedOver.push(read_plan_passOver(each, reason));
    }
    else if (block.entries.length === 0) {
        further = prose.delegations;
        for (const each of prose.unknownAgents)
            unknownAgents.push(each);
    }
    else {
        const { unpaired, differing } = pair(prose.delegations, known);
        further = unpaired;
        for (const each of differences(unpaired, differing, prose.unknownAgents))
            problems.push(each);
    }
    return {
        delegations: [...known, ...further].sort((one, other) => one.line - other.line),
        unknownAgents,
        duplicates: prose.duplicates,
        passedOver: bounded(markLost(passedOver, known.length, further.length, isClosing), problems),
        problems
    };
}
/**
 * Decides which passed-over parts of the plan are lost work. Delegations of the prose make up for as many unreadable objects;
 * a block of another name is the plan if there is no other, unless PM has declared the end.
 */
function markLost(lines, ofBlock, ofProse, isClosing) {
    const hasOtherPlan = isClosing || ofBlock + ofProse > 0;
    const isMadeUpFor = lines.filter(({ isLost }) => isLost).length <= ofProse;
    return lines.map(({ isLost, ...line }) => (isLost === true && !isMadeUpFor) || (line.reason === OTHER_NAME && !hasOtherPlan)
        ? { ...line, isLost: true }
        : line);
}
function fromEntry({ agent: name, task: text, after, insteadOf, number, line }, roster) {
    const agent = (0,roster_roster/* resolveAgent */.cT)(name, roster);
    const [task = '', ...body] = text.split('\n');
    if (agent === undefined)
        return {
            unknown: {
                label: name,
                task,
                suggestion: (0,roster_roster/* nearestAgent */.so)(name, roster)?.name ?? null,
                ...(insteadOf.length === 0 ? {} : { insteadOf })
            }
        };
    return {
        delegation: {
            agent: agent.slug,
            label: name,
            task: task.trim(),
            body: body.join('\n').trim(),
            text,
            after: after.map((each) => (0,roster_roster/* resolveAgent */.cT)(each, roster)?.slug ?? each),
            insteadOf,
            ...(number === undefined ? {} : { number }),
            format: 'block',
            line
        }
    };
}
/** Pairs the prose with the block: equal texts first, then what is left to the same agent, in order. */
function pair(prose, block) {
    const free = new Set(block);
    const take = (isPartner) => {
        const partner = [...free].find(isPartner);
        return partner !== undefined && free.delete(partner);
    };
    const left = prose.filter((one) => !take((other) => other.agent === one.agent && isSameWork(other.text, one.text)));
    const differing = [];
    const unpaired = left.filter((one) => {
        const isPaired = take((other) => other.agent === one.agent);
        if (isPaired)
            differing.push(one);
        return !isPaired;
    });
    return { unpaired, differing };
}
/** Whether one text is the beginning of the other, but for marks and white space. */
function isSameWork(one, other) {
    const [first, second] = [plain(one), plain(other)];
    return first.startsWith(second) || second.startsWith(first);
}
function plain(text) {
    return text
        .toLowerCase()
        .replace(/[\s*_`]+/g, ' ')
        .trim()
        .replace(/[.;:!…。]+$/, '');
}
function differences(unpaired, differing, unknownAgents) {
    const list = (all) => all.map(({ label, task }) => JSON.stringify(`${label}: ${task}`.slice(0, 100))).join(', ');
    return [
        ...(unpaired.length === 0
            ? []
            : [`PM's prose delegates what its delegations block does not have, so both run: ${list(unpaired)}.`]),
        ...(differing.length === 0
            ? []
            : [
                `PM's prose and its delegations block word a task differently; the block counts. In the prose: ${list(differing)}.`
            ]),
        ...(unknownAgents.length === 0
            ? []
            : [
                `PM's prose names agents that are not on the roster, and its delegations block does not have them, so they are not counted as delegations: ${list(unknownAgents)}.`
            ])
    ];
}
function read_plan_passOver({ line, label, task }, reason) {
    return { line, text: `${label}: ${task}`.slice(0, 200), reason };
}
function bounded(all, problems) {
    const sorted = all.sort((one, other) => one.line - other.line);
    if (sorted.length > MOST_PASSED_OVER)
        problems.push(`${sorted.length - MOST_PASSED_OVER} more lines of PM's answer were passed over.`);
    return sorted.slice(0, MOST_PASSED_OVER);
}


/***/ })

};

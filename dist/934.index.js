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
/** Jobs that one matrix may make (docs: usage limits). */
const MOST_JOBS = 256;
/** All outputs of a job may take 1 MB, counted two bytes a character; half of that is left for the others. */
const MOST_CHARACTERS = 250_000;
/**
 * The matrix, in the order of the plan. What is not to be run has no job.
 * @throws Error when it is larger than GitHub takes: nothing of it would run.
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
    if (include.length > MOST_JOBS)
        throw new Error(`The plan has ${include.length} delegations and a job matrix takes ${MOST_JOBS}: lower max-delegations.`);
    const characters = JSON.stringify({ include }).length;
    if (characters > MOST_CHARACTERS)
        throw new Error(`The matrix has ${characters} characters and an output takes ${MOST_CHARACTERS}: give agents and runners shorter names.`);
    return { include };
}

// EXTERNAL MODULE: ./lib/session/lifecycle/open-session.js + 20 modules
var open_session = __webpack_require__(74771);
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









/** Plans a session. What goes wrong with PM stands in plan and record; only a bug of ours throws. */
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
    const inOrder = (0,plan_round/* planRound */.u)(session, detected.delegations, detected.unknown, 1, 1);
    const planned = inOrder.map((run) => withoutOrder(run, inOrder));
    for (const { delegation, skipReason } of planned)
        if (skipReason !== undefined) {
            const result = (0,record_draft/* resultWithoutRun */.Nu)('skipped', skipReason);
            session.folder.emit({ type: 'run-ended', run: delegation.id, result });
        }
    return { pm: { outcome, error }, planned, unknownAgents: detected.unknown };
}
/** What is to build on work that it would not see is not run: its success would mean nothing. */
function withoutOrder(run, all) {
    const { after, ...delegation } = run.delegation;
    if (after === undefined)
        return run;
    const names = after.map((id) => `${all.find((each) => each.delegation.id === id)?.agent.name ?? ''} (${id})`);
    const reason = `It is to run after ${names.join(', ')}, and the jobs of a matrix run in no order, none with what another changed: it is not run. Use mode: session, or ask for work that one agent does as a whole.`;
    return { ...run, delegation, skipReason: run.skipReason ?? reason };
}
const NOTHING_LEFT = 'budget: PM has spent all of max-cost-usd, and no delegation was started. Raise it, or ask for less.';
/** What PM left of the budget, in equal parts: a leg cannot see what the others spend. In US dollars. */
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
/** `mode: plan`: PM is asked, and what it delegates becomes a plan for other jobs. */












/**
 * Prepares the planning.
 * @throws ConfigurationError for labels of agents that the roster does not have, and for what needs PM after its agents.
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
                // What it would say of runs that begin now is not so here.
                onEvent: (event) => {
                    if (event.type !== 'delegations-detected')
                        options.onEvent(event);
                }
            });
            return handOver(planning, given, labels, artifactName, step);
        }
    };
}
/** PM's job is over when its delegations begin. */
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
/** Writes the plan into the folder that is uploaded, and sets the outputs that the next jobs hang on. */
function handOver({ record, plan }, { sessionDirectory }, labels, artifact, { redactor, log }) {
    const matrix = buildMatrix(plan, labels);
    // The artifact is redacted on its way: a plan that this would change is made without secrets from the start.
    const text = (0,session_plan/* renderPlan */.EG)(redactPlan(plan, (each) => redactor.redact(each)));
    if (redactor.redact(text) !== text)
        throw new Error('The plan cannot be handed over: a secret stands in it in a form that cannot be taken out.');
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
function agentDigest({ name, instructions, model, tools, disallowedTools }) {
    return sha256(JSON.stringify([name, instructions, model ?? null, tools ?? null, disallowedTools ?? null]));
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

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
// EXTERNAL MODULE: ./lib/session/rounds/conclude.js + 2 modules
var conclude = __webpack_require__(47153);
// EXTERNAL MODULE: ./lib/session/record/record-draft.js
var record_draft = __webpack_require__(68497);
// EXTERNAL MODULE: ./lib/session/lifecycle/open-session.js + 15 modules
var open_session = __webpack_require__(85365);
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
        (0,conclude.concludeSession)(end, { tickets: 'off', failOn: 'any' }, folder);
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


/***/ })

};

export const id = 6861;
export const ids = [6861];
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

/***/ 46861:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prepareReport: () => (/* binding */ prepareReport)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/record/open-lines.js
var open_lines = __webpack_require__(25852);
// EXTERNAL MODULE: ./lib/session/rounds/conclude.js + 3 modules
var conclude = __webpack_require__(78979);
// EXTERNAL MODULE: ./lib/session/record/record.js
var record_record = __webpack_require__(9323);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js + 1 modules
var session_folder = __webpack_require__(70299);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/session/record/event-names.js
var event_names = __webpack_require__(15317);
// EXTERNAL MODULE: ./lib/session/network/connection.js
var connection = __webpack_require__(28337);
// EXTERNAL MODULE: ./lib/session/matrix/session-plan.js
var session_plan = __webpack_require__(31590);
// EXTERNAL MODULE: ./lib/session/matrix/untrusted-data.js
var untrusted_data = __webpack_require__(19563);
;// CONCATENATED MODULE: ./lib/session/matrix/accept-run-event.js
/** The events that a run may report about itself, field by field. Pure. */





const MAX_DENIED_TOOLS = 1_000;
const MAX_BYTES = 2 ** 50;
const LIMITS = { memoryLimitMb: (0,untrusted_data/* whole */.WQ)(), timeoutSeconds: (0,untrusted_data/* whole */.WQ)(), model: dist/* nullable */.mee((0,untrusted_data/* name */.UU)()) };
const CHANGE = (0,untrusted_data/* object */.Ik)({
    path: (0,untrusted_data/* message */.iU)(),
    kind: (0,untrusted_data/* oneOf */.yL)(['added', 'modified', 'deleted', 'renamed', 'type-changed']),
    addedLines: dist/* nullable */.mee((0,untrusted_data/* number */.ai)()),
    deletedLines: dist/* nullable */.mee((0,untrusted_data/* number */.ai)())
});
const SAMPLE = (0,untrusted_data/* object */.Ik)({
    elapsedMs: (0,untrusted_data/* number */.ai)(),
    memoryBytes: (0,untrusted_data/* number */.ai)(MAX_BYTES),
    processes: (0,untrusted_data/* whole */.WQ)(),
    cpuPercent: (0,untrusted_data/* number */.ai)(),
    level: (0,untrusted_data/* oneOf */.yL)(['normal', 'warning', 'critical', 'exceeded'])
});
const DENIED_TOOL = (0,untrusted_data/* object */.Ik)({
    tool: (0,untrusted_data/* name */.UU)(),
    detail: (0,untrusted_data/* message */.iU)(),
    deniedByFile: dist/* exactOptional */.yqP((0,untrusted_data/* message */.iU)())
});
/** How a process ended. */
const RUN_RESULT = dist/* pipe */.FsL((0,untrusted_data/* object */.Ik)({
    outcome: (0,untrusted_data/* oneOf */.yL)(session_plan/* OUTCOMES */.im),
    error: dist/* nullable */.mee((0,untrusted_data/* message */.iU)()),
    exitCode: dist/* nullable */.mee((0,untrusted_data/* exitCode */.I$)()),
    signal: dist/* nullable */.mee((0,untrusted_data/* name */.UU)()),
    executionSeconds: (0,untrusted_data/* number */.ai)(),
    peakMemoryMb: (0,untrusted_data/* number */.ai)(MAX_BYTES),
    costUsd: (0,untrusted_data/* number */.ai)(),
    inputTokens: (0,untrusted_data/* whole */.WQ)(),
    outputTokens: (0,untrusted_data/* whole */.WQ)(),
    model: dist/* nullable */.mee((0,untrusted_data/* name */.UU)()),
    deniedTools: (0,untrusted_data/* list */.p_)(MAX_DENIED_TOOLS, DENIED_TOOL),
    declaredEnd: dist/* exactOptional */.yqP((0,untrusted_data/* object */.Ik)({ kind: (0,untrusted_data/* oneOf */.yL)(['done', 'not-done', 'nothing-to-do']), reason: dist/* nullable */.mee((0,untrusted_data/* message */.iU)()) }))
}), dist/* check */.z6Y(({ outcome, error, exitCode }) => outcome !== 'completed' || (error === null && exitCode === 0), 'completed with an error or an exit code other than 0'));
const RUN_EVENTS = [
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-started'), ...LIMITS, pid: (0,untrusted_data/* whole */.WQ)() }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-cache-hit'), ...LIMITS, carriedOutAt: (0,untrusted_data/* time */.kB)() }),
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('run-attempt-failed'),
        attempt: (0,untrusted_data/* whole */.WQ)(),
        cause: (0,untrusted_data/* name */.UU)(),
        error: (0,untrusted_data/* message */.iU)(),
        delayMs: (0,untrusted_data/* number */.ai)(),
        resumes: (0,untrusted_data/* flag */.Jt)()
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-attempt-started'), attempt: (0,untrusted_data/* whole */.WQ)(), pid: (0,untrusted_data/* whole */.WQ)() }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-changed-model'), from: (0,untrusted_data/* name */.UU)(), to: (0,untrusted_data/* name */.UU)(), reason: (0,untrusted_data/* message */.iU)() }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-wrap-up'), reason: (0,untrusted_data/* message */.iU)(), leftMs: (0,untrusted_data/* number */.ai)() }),
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('run-changed'),
        changes: (0,untrusted_data/* list */.p_)(record_record/* CHANGES_LIMIT */.sc, CHANGE),
        patchDigest: dist/* exactOptional */.yqP((0,untrusted_data/* matching */.wC)(64, /^[0-9a-f]{64}$/)),
        unpatched: dist/* exactOptional */.yqP((0,untrusted_data/* list */.p_)(record_record/* UNPATCHED_LIMIT */.Ju, (0,untrusted_data/* message */.iU)())),
        isUnknown: dist/* exactOptional */.yqP((0,untrusted_data/* flag */.Jt)())
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-merged'), error: dist/* nullable */.mee((0,untrusted_data/* message */.iU)()) }),
    // One character more than the record holds, so that the record notices that the answer was cut.
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('run-message'),
        text: (0,untrusted_data/* text */.Qq)(record_record/* RESPONSE_LIMIT */.Qi + 1),
        continues: dist/* exactOptional */.yqP((0,untrusted_data/* flag */.Jt)())
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-tool-called'), tool: (0,untrusted_data/* name */.UU)(), detail: (0,untrusted_data/* message */.iU)() }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-request-retried'), attempt: (0,untrusted_data/* whole */.WQ)(), cause: (0,untrusted_data/* message */.iU)(), delayMs: (0,untrusted_data/* number */.ai)() }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-sampled'), sample: SAMPLE }),
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('run-memory-level'),
        pid: (0,untrusted_data/* whole */.WQ)(),
        level: (0,untrusted_data/* oneOf */.yL)(['warning', 'critical', 'exceeded']),
        memoryBytes: (0,untrusted_data/* number */.ai)(MAX_BYTES),
        limitBytes: (0,untrusted_data/* number */.ai)(MAX_BYTES)
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-stalled'), silentMs: (0,untrusted_data/* number */.ai)() }),
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('run-processes-ended'),
        processes: (0,untrusted_data/* list */.p_)(record_record/* ENDED_PROCESSES_LIMIT */.N0, (0,untrusted_data/* object */.Ik)({ pid: (0,untrusted_data/* whole */.WQ)(), command: (0,untrusted_data/* message */.iU)() }))
    }),
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('run-host-denied'),
        host: (0,untrusted_data/* message */.iU)(),
        port: (0,untrusted_data/* whole */.WQ)(),
        reason: (0,untrusted_data/* oneOf */.yL)(connection/* DENIAL_REASONS */._M),
        entry: dist/* nullable */.mee((0,untrusted_data/* message */.iU)())
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-ended'), result: RUN_RESULT })
];
/** By type, since a lookup is cheaper than trying each schema on every event. */
const SCHEMAS = new Map(RUN_EVENTS.map((schema) => [schema.entries.type.literal, schema]));
const PROMPT = (0,untrusted_data/* object */.Ik)({ task: (0,untrusted_data/* text */.Qq)(untrusted_data/* PROMPT_LIMIT */.lt) });
/**
 * Returns the event; undefined for one that the report does not use.
 * @param data an event whose type has its current name
 * @throws UntrustedDataError for an invalid field
 */
function acceptRunEvent(data, run) {
    const schema = SCHEMAS.get(data.type);
    if (schema === undefined)
        return undefined;
    const event = (0,untrusted_data/* parseUntrusted */.s2)(schema, data, 'event');
    switch (event.type) {
        case 'run-started':
        case 'run-cache-hit': {
            const { id, role, round, agent, folder } = run;
            const task = run.task ?? (0,untrusted_data/* parseUntrusted */.s2)(PROMPT, data, 'event').task;
            return { ...event, run: id, role, round, agent, task, folder };
        }
        case 'run-merged':
            // A merge in another job's checkout does not count here, but changes that could not be recorded are a failure.
            return event.error === null ? undefined : { ...event, run: run.id, merge: null };
        default:
            return { ...event, run: run.id };
    }
}

;// CONCATENATED MODULE: ./lib/session/matrix/accept-check-event.js
/** The events that a runner may report about the checks of its run, field by field. Pure. */




/** Letters of a folder's name, as `folderName` makes it. */
const FOLDER = /\/checks\/\d{1,2}-[\p{L}\p{N}-]{1,40}$/u;
const EVENTS = dist/* variant */.Oxt('type', [
    (0,untrusted_data/* object */.Ik)({
        type: dist/* literal */.euz('check-planned'),
        name: (0,untrusted_data/* name */.UU)(),
        command: (0,untrusted_data/* text */.Qq)(untrusted_data/* PROMPT_LIMIT */.lt),
        folder: (0,untrusted_data/* matching */.wC)(400, FOLDER),
        memoryLimitMb: (0,untrusted_data/* whole */.WQ)(),
        timeoutSeconds: (0,untrusted_data/* whole */.WQ)()
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('check-output'), text: (0,untrusted_data/* text */.Qq)(record_record/* RESPONSE_LIMIT */.Qi), isCut: (0,untrusted_data/* flag */.Jt)() }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-ended'), result: RUN_RESULT })
]);
const TYPES = new Set(['check-planned', 'check-output', 'run-ended']);
/** Whether the id is that of a check of this run: `01-check-1`. */
function isCheckOf(id, run) {
    return id.startsWith(`${run.id}-check-`) && /-check-\d{1,2}$/.test(id);
}
/**
 * Returns the event; undefined for one that the report does not use.
 * @param id id of the check
 * @throws UntrustedDataError for an invalid field
 */
function acceptCheckEvent(data, id, run) {
    if (!TYPES.has(data.type))
        return undefined;
    const event = (0,untrusted_data/* parseUntrusted */.s2)(EVENTS, data, 'event');
    if (event.type !== 'check-planned')
        return { ...event, run: id };
    // Nothing outside of the folder of its run.
    if (event.folder.replace(FOLDER, '') !== run.folder)
        return undefined;
    return { ...event, run: id, phase: 'after', ofRun: run.id, round: run.round };
}

;// CONCATENATED MODULE: ./lib/session/matrix/accept-event.js
/**
 * Accepts an event from a runner where agents ran, as untrusted data: only what may be reported about the run in question,
 * each field with its type and bound. What the plan defines (task, limits, folder) is never taken from it. Pure.
 */





const HEADER = (0,untrusted_data/* object */.Ik)({ type: (0,untrusted_data/* name */.UU)() });
const TIME = (0,untrusted_data/* object */.Ik)({ at: (0,untrusted_data/* time */.kB)() });
const NOTICE = (0,untrusted_data/* object */.Ik)({ level: (0,untrusted_data/* oneOf */.yL)(['info', 'warning', 'error']) });
const MESSAGE = (0,untrusted_data/* object */.Ik)({ message: (0,untrusted_data/* message */.iU)() });
const OF_RUN = (0,untrusted_data/* object */.Ik)({ run: dist/* optional */.lqM((0,untrusted_data/* name */.UU)()) });
/**
 * Returns the event; undefined for one that the report does not use: an event of another run, or one that only the
 * session itself may emit (its plan, its tickets, its verdict).
 * @throws UntrustedDataError for an event of the right type with a wrong field.
 */
function acceptEvent(data, run) {
    const body = acceptBody(data, run);
    return body === undefined ? undefined : { atMs: Date.parse((0,untrusted_data/* parseUntrusted */.s2)(TIME, data, 'event').at), body };
}
function acceptBody(data, run) {
    const written = (0,untrusted_data/* parseUntrusted */.s2)(HEADER, data, 'event').type;
    const type = (0,event_names/* currentEventName */.n)(written);
    if (type === 'notice') {
        const { level } = (0,untrusted_data/* parseUntrusted */.s2)(NOTICE, data, 'event');
        // With hundreds of machines, the details of each are noise.
        return level === 'info' ? undefined : { type, level, ...(0,untrusted_data/* parseUntrusted */.s2)(MESSAGE, data, 'event') };
    }
    const { run: id } = (0,untrusted_data/* parseUntrusted */.s2)(OF_RUN, data, 'event');
    if (id !== undefined && isCheckOf(id, run))
        return acceptCheckEvent(data, id, run);
    if (id !== run.id)
        return undefined;
    return acceptRunEvent(type === written ? data : { ...data, type }, run);
}

// EXTERNAL MODULE: ./lib/session/text/json-lines.js
var json_lines = __webpack_require__(52544);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/matrix/leg-stream.js



/** Notices accepted from one run: a report of hundreds of runs must stay readable. */
const MAX_NOTICES = 20;
/** Events accepted after the end of a run; a second end could replace the first. */
const ACCEPTED_AFTER_END = new Set(['notice', 'run-changed', 'run-merged']);
/** Yields the run's events. */
function* readRunEvents(file, run, { onRefused = () => undefined, onSessionEnd } = {}) {
    let hasEnded = false;
    let notices = 0;
    for (const line of (0,json_lines/* readJsonLines */.s)(file)) {
        if (isSessionEnd(line))
            onSessionEnd?.();
        const event = tryAccept(line, run, onRefused);
        if (event === undefined)
            continue;
        const isNotice = event.body.type === 'notice';
        if (isNotice && ++notices > MAX_NOTICES)
            continue;
        // Its checks run after its end.
        const isOfRun = 'run' in event.body && event.body.run === run.id;
        if (hasEnded && isOfRun && !ACCEPTED_AFTER_END.has(event.body.type))
            continue;
        if (isOfRun && event.body.type === 'run-ended')
            hasEnded = true;
        yield event;
    }
}
/** Reads the file once. Undefined if it holds no event of the run. */
function readStreamFacts(file, run) {
    let refused = 0;
    let firstRefusal;
    let firstAtMs;
    let lastAtMs = 0;
    let result;
    const session = { hasEnded: false };
    const events = readRunEvents(file, run, {
        onRefused: (reason) => {
            refused += 1;
            firstRefusal ??= reason;
        },
        onSessionEnd: () => {
            session.hasEnded = true;
        }
    });
    for (const { atMs, body } of events) {
        firstAtMs ??= atMs;
        lastAtMs = atMs;
        if (body.type === 'run-ended' && body.run === run.id)
            result = body.result;
    }
    if (firstAtMs === undefined)
        return undefined;
    const hasEnded = result !== undefined && (session.hasEnded || run.role === 'pm');
    return { firstAtMs, lastAtMs, result, hasEnded, refused, firstRefusal };
}
/** Only the existence of the event counts; its verdict is ignored. */
function isSessionEnd(line) {
    return typeof line === 'object' && line !== null && 'type' in line && line.type === 'session-ended';
}
function tryAccept(line, run, onRefused) {
    try {
        return acceptEvent(line, run);
    }
    catch (error) {
        onRefused((0,error_message/* errorMessage */.g)(error));
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/session/matrix/merge-by-time.js
/** Merges streams of events by time. A stream is opened when its first event is due, and only its next event is held. */
/**
 * Yields the entries of all sources in order of time; those of one source stay in order, whatever its clock says.
 * Memory: one entry of each open source. Time: O(n log m) for n entries and m open sources.
 */
function* mergeByTime(sources, timeOf) {
    const waiting = sources
        .map((source, order) => ({ source, order }))
        .sort((left, right) => left.source.firstAtMs - right.source.firstAtMs || left.order - right.order);
    const heap = [];
    let next = 0;
    const push = (rest, order, notBeforeMs) => {
        const step = rest.next();
        if (step.done === true)
            return;
        addTo(heap, { atMs: Math.max(notBeforeMs, timeOf(step.value)), order, entry: step.value, rest });
    };
    for (;;) {
        const first = heap[0];
        const coming = waiting[next];
        if (coming !== undefined && (first === undefined || coming.source.firstAtMs <= first.atMs)) {
            next += 1;
            push(coming.source.open(), coming.order, Number.NEGATIVE_INFINITY);
            continue;
        }
        if (first === undefined)
            return;
        yield first.entry;
        removeFirst(heap);
        push(first.rest, first.order, first.atMs);
    }
}
function isBefore(left, right) {
    return left.atMs === right.atMs ? left.order < right.order : left.atMs < right.atMs;
}
/** A binary heap: each head is before the two below it. */
function addTo(heap, head) {
    let at = heap.length;
    heap.push(head);
    while (at > 0) {
        const above = (at - 1) >> 1;
        const parent = heap[above];
        if (parent === undefined || !isBefore(head, parent))
            break;
        heap[at] = parent;
        at = above;
    }
    heap[at] = head;
}
function removeFirst(heap) {
    const last = heap.pop();
    if (last === undefined || heap.length === 0)
        return;
    let at = 0;
    for (;;) {
        const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
        const isRight = left !== undefined && right !== undefined && isBefore(right, left);
        const below = isRight ? right : left;
        if (below === undefined || !isBefore(below, last))
            break;
        heap[at] = below;
        at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = last;
}

// EXTERNAL MODULE: ./lib/session/record/record-draft.js
var record_draft = __webpack_require__(68497);
// EXTERNAL MODULE: ./lib/util/clock.js
var util_clock = __webpack_require__(58394);
;// CONCATENATED MODULE: ./lib/session/matrix/fold-session.js








/** PM's run of the plan's one round. */
const PM_RUN = {
    id: 'pm',
    role: 'pm',
    round: 1,
    agent: 'PM',
    task: undefined,
    folder: 'pm'
};
/** The run of a leg, as planned. */
function legRun({ delegation }) {
    const { id, agent, task, folder } = delegation;
    return { id, role: 'agent', round: 1, agent, task, folder };
}
/** Folds all reports into the session folder's `events.jsonl` and `session.json`; missing reports become failures. */
async function foldSession(configuration, reports, options = {}) {
    const { plan, pm } = reports;
    const clockNow = options.now ?? util_clock/* now */.t;
    const startedAt = Date.parse(plan.startedAt);
    let clock = startedAt;
    let isLive = false;
    const folder = (0,session_folder/* openSessionFolder */.TG)(configuration.sessionDirectory, options.onEvent ?? (() => undefined), options.redactor, 
    // What happens in this job has its own time: a check takes minutes.
    () => (isLive ? Math.max(clock, clockNow()) : clock));
    let skewMs = 0;
    const emitAt = (atMs, event) => {
        // Clocks of machines differ: clamp times so that none is in the future and time does not run backwards.
        skewMs = Math.max(skewMs, atMs - clockNow(), startedAt - atMs);
        clock = Math.max(clock, Math.min(atMs, clockNow()));
        folder.emit(event);
    };
    try {
        folder.emit({
            type: 'session-started',
            schemaVersion: record_record/* SCHEMA_VERSION */.f$,
            sessionId: plan.sessionId,
            rehearsal: plan.rehearsal,
            configuration: plan.configuration
        });
        if (pm !== undefined)
            for (const { atMs, body } of readRunEvents(pm.eventsFile, PM_RUN))
                emitAt(atMs, body);
        if (pm?.facts.hasEnded !== true)
            folder.emit({ type: 'run-ended', run: 'pm', result: pmResult(plan) });
        reportPlan(plan, folder.emit);
        for (const { atMs, body } of mergeByTime(sourcesOf(reports), ({ atMs }) => atMs))
            emitAt(atMs, body);
        clock = Math.max(clock, clockNow());
        isLive = true;
        reportMissing(reports, folder.emit);
        if (skewMs > TOLERATED_SKEW_MS)
            folder.emit(skewNotice(skewMs));
        for (const message of reports.warnings)
            folder.emit({ type: 'notice', level: 'warning', message });
        const checks = await options.checks?.(folder);
        try {
            await checks?.before();
            await options.merge?.(folder.record(), folder.emit);
            await checks?.after();
        }
        finally {
            await checks?.close();
        }
        const record = folder.record();
        (0,conclude.concludeSession)({
            // Taken from the plan, which is verified, not from PM's events.
            pm: plan.pm,
            pmRuns: record.pm,
            results: record.results,
            unknownAgents: plan.unknownAgents,
            unansweredLines: (0,open_lines/* openLinesOf */.Z)(plan.passedOver, {
                delegatesNothing: hasNoDelegations(plan),
                declared: plan.declaresEnd ? 'done' : undefined
            }),
            closingFault: null,
            checks: record.checks,
            structuredFault: null,
            cancelReason: options.cancelReason?.()
        }, configuration, folder);
        folder.writeRecord();
        return folder.record();
    }
    finally {
        folder.close();
    }
}
/** More than the clocks of GitHub's machines differ. */
const TOLERATED_SKEW_MS = 60_000;
function skewNotice(skewMs) {
    const message = `The clocks of the machines differ by ${Math.round(skewMs / 1_000)}s: start times are approximate, durations are exact. Synchronize the clocks of self-hosted runners.`;
    return { type: 'notice', level: 'warning', message };
}
function pmResult({ pm }) {
    return { ...(0,record_draft/* resultWithoutRun */.Nu)('failed', pm.error), outcome: pm.outcome };
}
function hasNoDelegations({ legs, unknownAgents }) {
    return legs.length + unknownAgents.length === 0;
}
function reportPlan({ legs, unknownAgents, passedOver }, emit) {
    const delegations = legs.map(({ delegation }) => delegation);
    emit({
        type: 'delegations-detected',
        round: 1,
        delegations,
        unknownAgents,
        ...(passedOver.length === 0 ? {} : { passedOver })
    });
    for (const { delegation, skipReason } of legs)
        if (skipReason !== null)
            emit({ type: 'run-ended', run: delegation.id, result: (0,record_draft/* resultWithoutRun */.Nu)('skipped', skipReason) });
}
function sourcesOf({ plan, legs }) {
    return plan.legs.flatMap((leg) => {
        const report = legs.get(leg.delegation.id);
        if (leg.skipReason !== null || report?.kind !== 'found')
            return [];
        const { eventsFile, facts } = report;
        return [{ firstAtMs: facts.firstAtMs, open: () => readRunEvents(eventsFile, legRun(leg)) }];
    });
}
/** Every planned run ends in the record: one that is missing or incomplete ends with the reason. */
function reportMissing({ plan, legs }, emit) {
    for (const { delegation, skipReason } of plan.legs) {
        const report = legs.get(delegation.id);
        if (skipReason !== null || (report?.kind === 'found' && report.facts.hasEnded))
            continue;
        emit({ type: 'run-ended', run: delegation.id, result: resultOfMissing(report) });
    }
}
function resultOfMissing(report) {
    if (report === undefined)
        return (0,record_draft/* resultWithoutRun */.Nu)('failed', NEVER_REPORTED);
    if (report.kind === 'missing')
        return (0,record_draft/* resultWithoutRun */.Nu)(report.outcome, report.error);
    const { firstAtMs, lastAtMs, firstRefusal, result } = report.facts;
    if (result !== undefined)
        return resultOfCutOff(result);
    const cause = firstRefusal === undefined
        ? 'its job ended before it reported how the run ended'
        : `its events contain no valid end of the run (${firstRefusal})`;
    return {
        ...(0,record_draft/* resultWithoutRun */.Nu)('cancelled', `Cut off: ${cause}.`),
        executionSeconds: Math.max(0, lastAtMs - firstAtMs) / 1_000
    };
}
/** The run ended but its session did not: its cost is known, its changes are not. */
function resultOfCutOff(result) {
    if (result.outcome !== 'completed')
        return result;
    const error = 'Cut off: its job ended after the run but before its changes were recorded. Re-run the failed jobs.';
    return { ...result, outcome: 'cancelled', error };
}
/** The error of a leg that reported nothing. */
const NEVER_REPORTED = 'It never reported: its job did not start, or its runner was lost. Check its job, and re-run the failed jobs.';

// EXTERNAL MODULE: ./lib/process/cgroup/choose-enforcer.js + 6 modules
var choose_enforcer = __webpack_require__(27994);
// EXTERNAL MODULE: ./lib/process/memory/machine-memory.js
var machine_memory = __webpack_require__(12774);
// EXTERNAL MODULE: ./lib/session/checks/session-checks.js
var session_checks = __webpack_require__(71292);
// EXTERNAL MODULE: ./lib/session/lifecycle/failure-list.js
var failure_list = __webpack_require__(72246);
// EXTERNAL MODULE: ./lib/session/lifecycle/process-host.js + 22 modules
var process_host = __webpack_require__(38698);
// EXTERNAL MODULE: ./lib/session/lifecycle/release-all.js
var release_all = __webpack_require__(55788);
// EXTERNAL MODULE: ./lib/session/lifecycle/run-controls.js
var run_controls = __webpack_require__(24721);
// EXTERNAL MODULE: ./lib/session/lifecycle/session-lifetime.js
var session_lifetime = __webpack_require__(8459);
// EXTERNAL MODULE: ./lib/session/lifecycle/session-owner.js
var session_owner = __webpack_require__(73829);
// EXTERNAL MODULE: ./lib/session/lifecycle/short-folder.js
var short_folder = __webpack_require__(78682);
// EXTERNAL MODULE: ./lib/session/workspace/git/checkout.js
var git_checkout = __webpack_require__(8933);
// EXTERNAL MODULE: ./lib/session/workspace/open-workspace.js
var open_workspace = __webpack_require__(2496);
;// CONCATENATED MODULE: ./lib/session/matrix/report-checks.js
/** The checks of a session whose delegations ran in other jobs: they run in the job that merges their work. */













/** Opens what the checks run on; undefined when there are none. */
async function openReportChecks(configuration, { pm, legs, unknownAgents }, folder, { signal, inheritedEnvironment = process.env, closedFolders = [] }) {
    if (configuration.checks.session.length === 0)
        return undefined;
    const { sessionId } = folder.record();
    const privateDirectory = (0,session_owner/* privateDirectoryOf */.oW)(configuration.sessionDirectory);
    const warn = (message) => {
        folder.emit({ type: 'notice', level: 'warning', message });
    };
    const failures = new failure_list/* FailureList */.J();
    const enforcer = await failures.orUndefined((0,choose_enforcer/* chooseMemoryEnforcer */.B)(configuration.memoryEnforcement, sessionId));
    const checkout = await (0,git_checkout/* findCheckout */.I)(configuration.workingDirectory);
    const { host, releaseUser } = await (0,process_host/* openProcessHost */.w)(configuration, { sessionId, enforcer, program: ['/bin/sh'] }, {
        inheritedEnvironment,
        privateDirectory,
        closedFolders,
        checkout: checkout.ok ? checkout.value : undefined,
        sealsNetwork: configuration.sandbox.network !== 'open'
    }, failures, folder);
    const lifetime = new session_lifetime/* SessionLifetime */.a(configuration.limits.sessionTimeoutSeconds, signal);
    /** Opened anew each time, because the merge between them has a workspace of its own. */
    const run = async (work) => {
        const settings = { ...configuration, isolation: 'shared', cache: false };
        const workspace = await (0,open_workspace/* openWorkspace */.O)(settings, await (0,git_checkout/* findCheckout */.I)(configuration.workingDirectory), warn);
        try {
            const runControls = new run_controls/* RunControls */._();
            await work({ configuration, folder, lifetime, runControls, readMachineMemory: machine_memory/* readMachineMemory */.vP, cli: host, workspace });
        }
        finally {
            await workspace.close();
        }
    };
    return {
        before: () => (failures.message === undefined ? run(session_checks.checkBefore) : Promise.resolve()),
        after: () => run(async (checkHost) => {
            const isNothingDelegated = pm.outcome === 'completed' && legs.length + unknownAgents.length === 0;
            if (failures.message === undefined)
                await (0,session_checks.checkRound)(checkHost, 1, folder.record().results, isNothingDelegated);
            await (0,session_checks.skipMissingChecks)(checkHost, pm, failures.message);
        }),
        close: async () => {
            lifetime.close();
            await (0,release_all/* releaseAll */.T)([
                () => host.processes.dispose(),
                () => enforcer?.dispose(),
                releaseUser,
                () => {
                    (0,short_folder/* removeShortFolder */.X1)(privateDirectory);
                    external_node_fs_.rmSync(privateDirectory, { recursive: true, force: true });
                }
            ], warn);
        }
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/session/run/attempt/ended-processes.js
var ended_processes = __webpack_require__(13540);
// EXTERNAL MODULE: ./lib/session/workspace/checkout-guard.js + 1 modules
var checkout_guard = __webpack_require__(99367);
// EXTERNAL MODULE: ./lib/session/workspace/ignored-results.js
var ignored_results = __webpack_require__(82463);
;// CONCATENATED MODULE: ./lib/session/matrix/merge-legs.js
/**
 * Merges the changes of the legs, each made in its own checkout: their patches are applied to worktrees of this checkout
 * and merged as a session in one process merges the changes of its runs.
 */








/** Largest patch that is merged, in bytes. */
const PATCH_LIMIT_BYTES = 64 * 2 ** 20;
const PATCH_FILE = 'changes.patch';
/**
 * Merges the patches of completed runs, in the order of the delegations. A run whose patch cannot be merged is reported
 * as not done; with `isolation: shared`, so is every run that changed files.
 * @throws ConfigurationError if `isolation: worktree` has no checkout to merge into
 */
async function mergeLegs(settings, record, emit) {
    // A leg's notices stay with its job.
    for (const { id, agent, endedProcesses } of record.results) {
        if (endedProcesses === undefined)
            continue;
        emit({ type: 'notice', level: 'warning', message: (0,ended_processes/* describeEndedProcesses */.j)(id, agent, endedProcesses) });
    }
    const hasPatch = (run) => run.changes.length > 0 || external_node_fs_.existsSync(patchOf(settings, run));
    const changed = record.results.filter(hasPatch);
    if (settings.isolation === 'shared') {
        for (const run of record.results)
            if (hasPatch(run) || run.changesUnknown === true)
                emit(lostChanges(run));
        return;
    }
    for (const run of record.results)
        reportUnpatched(run, hasPatch(run), emit);
    const completed = changed.filter(({ outcome }) => outcome === 'completed');
    if (completed.length === 0)
        return;
    const warn = (message) => {
        emit({ type: 'notice', level: 'warning', message });
    };
    const checkout = await (0,open_workspace/* checkIsolation */.B)(settings);
    const guard = await (0,checkout_guard/* guardCheckout */.u)(settings.workingDirectory, checkout, warn);
    const workspace = await (0,open_workspace/* openWorkspace */.O)(settings, checkout, warn);
    try {
        const adopted = [];
        for (const run of completed)
            if (await adopt(workspace, settings, run, emit))
                adopted.push(run);
        for (const { run, merge, error } of await workspace.merge(adopted))
            emit({ type: 'run-merged', run, merge, error });
        for (const message of await guard.inspect())
            warn(message);
    }
    finally {
        await workspace.close();
    }
}
function patchOf({ sessionDirectory }, { folder }) {
    return external_node_path_.join(sessionDirectory, ...folder.split('/'), PATCH_FILE);
}
/** Applies the patch to a worktree. Returns whether it could be applied. */
async function adopt(workspace, settings, run, emit) {
    try {
        const file = patchOf(settings, run);
        const size = external_node_fs_.lstatSync(file, { throwIfNoEntry: false })?.size;
        if (size === undefined) {
            const error = `Its changes are not merged: its job uploaded no ${PATCH_FILE}, as where it contains a secret. A warning of that job says why.`;
            emit({ type: 'run-merged', run: run.id, merge: null, error });
            return false;
        }
        if (size > PATCH_LIMIT_BYTES)
            throw new Error(`its patch has ${size} bytes, and ${PATCH_LIMIT_BYTES} is the limit`);
        const patch = external_node_fs_.readFileSync(file);
        const fault = faultOf(patch, run);
        if (fault !== undefined) {
            emit({ type: 'run-merged', run: run.id, merge: null, error: `Its changes are not merged: ${fault}` });
            return false;
        }
        await workspace.prepare(run);
        await workspace.adopt(run, patch);
        return true;
    }
    catch (error) {
        const reason = (0,error_message/* errorMessage */.g)(error);
        const message = `Its changes are not merged: ${reason}. Check out the commit of the other jobs here.`;
        emit({ type: 'run-merged', run: run.id, merge: null, error: message });
        return false;
    }
}
/** Applying a patch that something changed (another version masked secrets in it) would corrupt a file. */
function faultOf(patch, { patchDigest }) {
    if (patchDigest === undefined)
        return 'its job did not report the digest of its patch. Use one version of the action in all jobs.';
    if ((0,external_node_crypto_.createHash)('sha256').update(patch).digest('hex') === patchDigest)
        return undefined;
    return 'its patch was changed on its way. Re-run its job, with one version of the action in all jobs.';
}
/** A shared folder has no patch: the changes of an agent are lost with its runner, so its work is not done. */
function lostChanges({ id, agent, outcome, changes, changesUnknown }) {
    const count = changes.length;
    const what = count > 0 ? `${count} file${count === 1 ? '' : 's'}` : changesUnknown === true ? 'unknown files' : 'files';
    if (outcome === 'completed') {
        const error = `Its changes (${what}) stayed on its own runner and are lost: use isolation: worktree in all jobs.`;
        return { type: 'run-merged', run: id, merge: null, error };
    }
    const message = `${agent} (${id}) changed ${what} on its own runner, and these changes are not merged: use isolation: worktree in all jobs.`;
    return { type: 'notice', level: 'warning', message };
}
/** What is in no patch stays on the runner: a run that made nothing else is not done. Commits are in its uploaded folder. */
function reportUnpatched({ id, agent, outcome, unpatched = [] }, hasPatch, emit) {
    if (unpatched.length === 0)
        return;
    const names = `${unpatched.slice(0, NAMES_SHOWN).join(', ')}${unpatched.length > NAMES_SHOWN ? ` and ${unpatched.length - NAMES_SHOWN} more` : ''}`;
    const results = unpatched.filter((name) => !(0,ignored_results/* isByProduct */.h$)(name) && !isCommit(name));
    if (outcome === 'completed' && !hasPatch && results.length > 0) {
        const error = `All that it made stayed on its own runner and is lost, because git ignores or does not record it: ${names}. Do not ignore it, or upload it in the job of the delegation.`;
        emit({ type: 'run-merged', run: id, merge: null, error });
        return;
    }
    const message = `${agent} (${id}) made what its patch does not contain, on its own runner: ${names}.`;
    emit({ type: 'notice', level: 'warning', message });
}
/** Names of commits, as `git/agent-commits.ts` gives them. */
function isCommit(name) {
    return /^(?:commits up to|the branch|the tag|a stash|refs\/)/.test(name);
}
/** Names that a message lists. */
const NAMES_SHOWN = 5;

// EXTERNAL MODULE: ./lib/action/runner/runner-commands.js
var runner_commands = __webpack_require__(95318);
// EXTERNAL MODULE: ./lib/session/matrix/leg-file.js
var leg_file = __webpack_require__(24687);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-names.js
var artifact_names = __webpack_require__(32927);
// EXTERNAL MODULE: ./lib/action/github/network-failure.js
var network_failure = __webpack_require__(96833);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-store.js
var artifact_store = __webpack_require__(96154);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/action/matrix/fetch-legs.js
/** Fetches the legs' folders. Of each leg the newest attempt that ended counts; the others are named in a warning. */










/** Downloads at the same time. */
const AT_ONCE = 6;
/** Bounds of one leg's artifact. */
const LEG_BOUNDS = {
    packedBytes: 2 ** 30,
    mostFiles: 2_000,
    fileBytes: 512 * 2 ** 20,
    totalBytes: 2 * 2 ** 30
};
/** Bytes of all large files together: they are copied once more for the upload, and a hosted runner has 14 GB. */
const LARGE_FILES_BYTES = 3 * 2 ** 30;
/** A file up to this size is always taken. */
const SMALL_FILE_BYTES = 2 ** 20;
/** Fetches all legs. One that cannot be fetched is reported as missing, with its reason; nothing throws for it. */
async function fetchLegs(client, question) {
    const { plan } = question;
    const toFetch = plan.legs.filter(({ skipReason }) => skipReason === null);
    // Without the list each leg is requested by name.
    const listed = await (0,result/* attemptAsync */.mx)(() => client.list());
    const attempts = groupAttempts(listed.ok ? listed.value : [], question);
    const legs = new Map();
    const warnings = [];
    const fetching = { client, question, mayTake: limitLargeFiles() };
    const queue = toFetch.values();
    const work = async () => {
        for (const leg of queue) {
            const { id } = leg.delegation;
            try {
                const known = attempts.get(id) ?? (await findByName(client, question, id));
                const fetched = await fetchLeg(fetching, leg, known);
                legs.set(id, fetched.report);
                warnings.push(...fetched.warnings);
            }
            catch (error) {
                legs.set(id, notKnown(error));
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { legs, warnings: warnings.sort() };
}
function limitLargeFiles() {
    let largeBytes = 0;
    return (bytes) => {
        if (bytes <= SMALL_FILE_BYTES)
            return true;
        if (largeBytes + bytes > LARGE_FILES_BYTES)
            return false;
        largeBytes += bytes;
        return true;
    };
}
/** Newest first. Names that are not legs of this plan are skipped: other sessions may share the workflow run. */
function groupAttempts(artifacts, { plan, attempt: here }) {
    const groups = new Map();
    for (const artifact of artifacts) {
        const name = (0,artifact_names/* parseArtifactName */.TZ)(artifact.name);
        if (name?.kind !== 'leg' || name.sessionId !== plan.sessionId || name.attempt > here)
            continue;
        const group = groups.get(name.id) ?? [];
        group.push({ artifact, attempt: name.attempt });
        groups.set(name.id, group);
    }
    for (const group of groups.values())
        group.sort((left, right) => right.attempt - left.attempt || right.artifact.id - left.artifact.id);
    return groups;
}
/** Not "never reported": it is unknown, and an older attempt must not be taken for the newest. */
function notKnown(error) {
    const cause = (0,network_failure/* describeFailure */.Ic)(error);
    const reason = `Whether it reported is unknown: its folder could not be requested or moved into place (${cause}). Re-run the job of the report.`;
    return { kind: 'missing', outcome: 'failed', error: reason };
}
/**
 * The service may cut its list: before a leg is reported as missing, its artifacts are requested by name.
 * @throws Error when the service does not answer
 */
async function findByName(client, { plan, attempt: here }, id) {
    const found = [];
    for (let attempt = here; attempt >= plan.origin.runAttempt && found.length === 0; attempt -= 1) {
        const artifact = await client.find((0,artifact_names/* legArtifactName */.As)(plan.sessionId, id, attempt));
        if (artifact !== undefined)
            found.push({ artifact, attempt });
    }
    return found;
}
async function fetchLeg(fetching, leg, attempts) {
    const label = labelOf(leg);
    const warnings = [];
    const reasons = [];
    let cutOff;
    for (const attempt of attempts) {
        try {
            const found = await fetchAttempt(fetching, leg, attempt);
            warnings.push(...found.warnings);
            if (found.facts.hasEnded) {
                const others = attempts.filter((other) => other !== attempt);
                if (others.length > 0)
                    warnings.push(`${label}: attempt ${attempt.attempt} counts; other attempts are in ${listNames(others)}.`);
                return { report: keep(fetching.question, leg, found), warnings };
            }
            cutOff ??= found;
        }
        catch (error) {
            reasons.push(`${attempt.artifact.name} cannot be used: ${(0,network_failure/* describeFailure */.Ic)(error)}`);
        }
    }
    for (const reason of reasons)
        warnings.push(`${label}: ${reason}.`);
    if (cutOff !== undefined)
        return { report: keep(fetching.question, leg, cutOff), warnings };
    const error = reasons[0] === undefined ? NEVER_REPORTED : `It did not report in a way that counts: ${reasons[0]}.`;
    return { report: { kind: 'missing', outcome: 'failed', error }, warnings };
}
/** Unpacks one attempt into a folder of its own and reads its events. @throws Error when it cannot be used. */
async function fetchAttempt({ client, question, mayTake }, leg, { artifact, attempt }) {
    const { delegation } = leg;
    const folder = external_node_path_.join(question.incoming, artifact.name);
    const isEvents = (name) => name === leg_file/* LEG_FILE */.gU || name === 'events.jsonl';
    const chooseTarget = (name, bytes) => {
        if (!isEvents(name) && !name.startsWith(`${delegation.folder}/`))
            return undefined;
        if (!isEvents(name) && !mayTake(bytes))
            return { leftOut: `the report has no room for its ${bytes} bytes` };
        return { path: external_node_path_.join(folder, ...name.split('/')) };
    };
    const { leftOut } = await (0,artifact_store/* fetchArtifact */.t)(client, artifact, chooseTarget, LEG_BOUNDS, question.temporaryDirectory);
    const warnings = leftOut.map(({ name, reason }) => `${name} is only in the artifact ${artifact.name}: ${reason}.`);
    const mark = { planDigest: question.planDigest, id: delegation.id, attempt };
    (0,leg_file/* checkLegFile */.VP)(readSmallFile(external_node_path_.join(folder, leg_file/* LEG_FILE */.gU)), mark);
    const eventsFile = external_node_path_.join(folder, 'events.jsonl');
    if (!external_node_fs_.existsSync(eventsFile))
        throw new Error('it has no events.jsonl');
    const facts = readStreamFacts(eventsFile, legRun(leg));
    if (facts === undefined)
        throw new Error('its events.jsonl says nothing about the run');
    if (facts.refused > 0)
        warnings.push(`${labelOf(leg)}: ${facts.refused} lines of its events were rejected (the first: ${facts.firstRefusal ?? ''}).`);
    return { folder, eventsFile, facts, warnings };
}
function labelOf({ delegation: { agent, id } }) {
    return `${agent} (${id})`;
}
function readSmallFile(file) {
    const size = external_node_fs_.lstatSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined || size > SMALL_FILE_BYTES)
        throw new Error(`it has no ${leg_file/* LEG_FILE */.gU}`);
    return external_node_fs_.readFileSync(file, 'utf8');
}
/** Moves the run's folder to where a session in one process would have it. */
function keep({ sessionDirectory }, { delegation }, { folder, eventsFile, facts }) {
    const segments = delegation.folder.split('/');
    const from = external_node_path_.join(folder, ...segments);
    const to = external_node_path_.join(sessionDirectory, ...segments);
    if (external_node_fs_.existsSync(from)) {
        (0,make_folder/* makeFolder */.f)(external_node_path_.dirname(to), 0o700);
        external_node_fs_.renameSync(from, to);
    }
    return { kind: 'found', eventsFile, facts };
}
function listNames(attempts) {
    return attempts.map(({ artifact }) => artifact.name).join(', ');
}

// EXTERNAL MODULE: ./lib/action/matrix/find-plan.js
var find_plan = __webpack_require__(12379);
;// CONCATENATED MODULE: ./lib/action/matrix/leg-jobs.js
/** The legs, each missing one with its reason if exactly one job matches it. */
function explainMissing(legs, plan, jobs) {
    const idsOf = new Map();
    // Parse each name once: searching all jobs for every leg would be quadratic.
    for (const job of jobs)
        for (const id of new Set(job.name.match(/(?<![\w.-])\d{2,8}(?![\w.-])/g) ?? []))
            idsOf.set(id, [...(idsOf.get(id) ?? []), job]);
    return new Map(plan.flatMap(({ delegation: { id, agent } }) => {
        const report = legs.get(id);
        if (report === undefined)
            return [];
        const [job, ...more] = (idsOf.get(id) ?? []).filter(({ name }) => name.includes(agent));
        if (report.kind === 'found' || job === undefined || more.length > 0)
            return [[id, report]];
        return [[id, explain(report, job)]];
    }));
}
function explain(report, job) {
    switch (job.conclusion) {
        case 'cancelled':
            return {
                kind: 'missing',
                outcome: 'cancelled',
                error: `Its job "${job.name}" was cancelled before it could report.`
            };
        case 'skipped':
            return { ...report, error: `It never reported: its job "${job.name}" was skipped.` };
        case null:
            return { ...report, error: `It never reported: its job "${job.name}" has not ended.` };
        default:
            return { ...report, error: `${report.error} Its job "${job.name}" ended with ${job.conclusion}.` };
    }
}

// EXTERNAL MODULE: ./lib/action/matrix/run-origin.js
var run_origin = __webpack_require__(52306);
;// CONCATENATED MODULE: ./lib/action/matrix/report-mode.js
/** `mode: report`: collects all folders and ends the session. */














/** Events in the report's log; what agents said is in the logs of their jobs. */
const LOGGED = new Set([
    'session-started',
    'delegations-detected',
    'run-ended',
    'notice',
    'findings-collected',
    'tickets-extracted',
    'session-ended'
]);
/** Pages of 100 jobs: 256 legs, and others beside them. */
const JOB_PAGES = 10;
/**
 * Fetches the plan and prepares the report.
 * @throws ConfigurationError when there is no plan to report on; the conclusion is `failure` then.
 */
async function prepareReport(configuration, step, client, api) {
    const { sessionDirectory } = configuration;
    const incoming = external_node_path_.join((0,session_owner/* privateDirectoryOf */.oW)(sessionDirectory), 'incoming');
    const origin = (0,run_origin/* readOrigin */.P)(step.env);
    // Set before there is a record, so that no failure on the way can look like a success.
    (0,runner_commands/* setOutput */.uH)('conclusion', 'failure');
    const found = await (0,find_plan/* findPlan */.L)(client, {
        reference: step.settings.plan,
        mayBeEarlier: false,
        origin,
        isRehearsal: configuration.rehearse,
        folder: external_node_path_.join(incoming, 'plan'),
        withPm: true,
        temporaryDirectory: step.temporaryDirectory
    });
    return {
        configuration,
        run: async (given, options) => {
            const { onEvent, signal } = options;
            // The legs followed the plan, whatever this job's inputs are.
            const isolation = found.plan.configuration['isolation'] === 'worktree' ? 'worktree' : given.isolation;
            const reports = await fetchReports(given, found, incoming, step, client, api);
            try {
                return await foldSession(given, reports, {
                    onEvent: (event) => {
                        // Checks are short, and decide.
                        if (LOGGED.has(event.type) || ('run' in event && /(?:^|-)check-\d+$/.test(event.run)))
                            onEvent(event);
                    },
                    redactor: step.redactor,
                    merge: (record, emit) => mergeLegs({ ...given, isolation, cache: false }, record, emit),
                    checks: (folder) => openReportChecks(given, found.plan, folder, options),
                    cancelReason: () => (signal.aborted ? String(signal.reason) : undefined)
                });
            }
            finally {
                external_node_fs_.rmSync((0,session_owner/* privateDirectoryOf */.oW)(sessionDirectory), { recursive: true, force: true });
            }
        }
    };
}
async function fetchReports({ sessionDirectory }, { plan, digest }, incoming, step, client, api) {
    const { runAttempt, runId } = (0,run_origin/* readOrigin */.P)(step.env);
    const pm = keepPm(external_node_path_.join(incoming, 'plan'), sessionDirectory);
    // The toolkit logs several lines for each download.
    (0,runner_commands/* startGroup */.Oh)('Fetching the folders of the delegations');
    const { legs, warnings } = await fetchLegs(client, {
        plan,
        planDigest: digest,
        attempt: runAttempt,
        sessionDirectory,
        incoming,
        temporaryDirectory: step.temporaryDirectory
    }).finally(runner_commands/* endGroup */.N4);
    const explained = await askWhyMissing(legs, plan, () => api?.listJobs(runId, runAttempt, JOB_PAGES));
    return {
        plan,
        pm,
        legs: explained.legs,
        warnings: [
            ...explained.warnings,
            ...(pm === undefined ? ['PM: its events did not arrive; its answer is in the log of its job.'] : []),
            ...warnings
        ]
    };
}
/** Calls GitHub's API only if a leg is missing, and only once. */
async function askWhyMissing(legs, plan, listJobs) {
    if ([...legs.values()].every(({ kind }) => kind === 'found'))
        return { legs, warnings: [] };
    try {
        return { legs: explainMissing(legs, plan.legs, (await listJobs())?.entries ?? []), warnings: [] };
    }
    catch (error) {
        // The leg is reported as missing in any case.
        const cause = (0,error_message/* errorMessage */.g)(error);
        const warning = `The jobs that never reported could not be looked up (${cause}): give this job actions: read.`;
        return { legs, warnings: [warning] };
    }
}
function keepPm(folder, sessionDirectory) {
    const eventsFile = external_node_path_.join(folder, 'events.jsonl');
    (0,make_folder/* makeFolder */.f)(sessionDirectory, 0o700);
    const pm = external_node_path_.join(folder, 'pm');
    if (external_node_fs_.existsSync(pm))
        external_node_fs_.renameSync(pm, external_node_path_.join(sessionDirectory, 'pm'));
    const facts = external_node_fs_.existsSync(eventsFile) ? readStreamFacts(eventsFile, PM_RUN) : undefined;
    return facts === undefined ? undefined : { eventsFile, facts };
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

/***/ 5843:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ checkParents),
/* harmony export */   Kl: () => (/* binding */ undoFromJournal),
/* harmony export */   sk: () => (/* binding */ replaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82363);
/* harmony import */ var _util_environment_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74902);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/**
 * Replaces files of a folder, all or none: new files are staged before the first is moved, and replaced files are set
 * aside and restored if a move fails. A journal, written first, lets another process undo it after a kill.
 */





/**
 * Carries out a transaction. It is synchronous, so that only a kill can interrupt it.
 * @param journal file that describes the transaction while it runs; another process passes it to `undoFromJournal`
 * @throws EnvironmentError (PATH_OCCUPIED), or an Error of the file system, after everything was restored
 */
function replaceFiles(transaction, journal) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(journal, JSON.stringify(transaction), { mode: 0o600 });
    try {
        moveAside(transaction);
        moveIn(transaction);
    }
    catch (error) {
        undo(transaction);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
        throw error;
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
}
/** Undoes the transaction of a killed process. Returns whether there was one. */
function undoFromJournal(journal) {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(journal))
        return false;
    const transaction = parseJournal(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(journal, 'utf8'));
    if (transaction !== undefined) {
        undo(transaction);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(transaction.staging, { recursive: true, force: true });
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
    return transaction !== undefined;
}
/** Undefined for a journal that was truncated: nothing had been moved yet. */
function parseJournal(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function moveAside({ top, staging, removed }) {
    (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old'));
    removed.forEach((each, number) => {
        checkParents(top, each);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each), node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old', String(number)));
        removeEmptyParents(top, each);
    });
}
function moveIn({ top, staging, added }) {
    for (const each of added) {
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each);
        checkParents(top, each);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
            throw pathOccupied(each, 'a file that git ignores, or a folder with such files,');
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'new'), each), target);
    }
}
function pathOccupied(file, what) {
    const message = `${(0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readablePath */ .qR)(file)} cannot be written: ${what} is in its place`;
    return new _util_environment_error_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .e('PATH_OCCUPIED', message);
}
/**
 * A symlink among the parents would lead the file out of the checkout.
 * @throws EnvironmentError `PATH_OCCUPIED`
 */
function checkParents(top, file) {
    const parts = file.split('/');
    for (let count = 1; count < parts.length; count++) {
        const parent = parts.slice(0, count).join('/');
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, parent), { throwIfNoEntry: false });
        if (stats !== undefined && !stats.isDirectory())
            throw pathOccupied(file, `${(0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readablePath */ .qR)(parent)}, which is not a folder,`);
    }
}
/** As git does, which records no empty folders. */
function removeEmptyParents(top, file) {
    for (let parts = file.split('/').slice(0, -1); parts.length > 0; parts = parts.slice(0, -1)) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, parts.join('/')));
        }
        catch {
            return;
        }
    }
}
function undo({ top, staging, removed, added }) {
    for (const each of added) {
        // Still staged: it was not moved.
        if (exists((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'new'), each)))
            continue;
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each), { force: true });
        removeEmptyParents(top, each);
    }
    removed.forEach((each, number) => {
        const aside = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old', String(number));
        if (!exists(aside))
            return;
        const place = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(place));
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(aside, place);
    });
}
function exists(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
function parentOf(file) {
    return file.subarray(0, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}


/***/ }),

/***/ 82463:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   _$: () => (/* binding */ moveResults),
/* harmony export */   h$: () => (/* binding */ isByProduct),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_transaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5843);
/* harmony import */ var _git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82363);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/**
 * Files that git ignores and an agent made in its worktree (`dist/`, `.env`). They are in no patch: they are set aside when
 * the worktree is removed, and moved into the checkout when its changes are merged, where nothing is in their place.
 */





/** What tools leave behind by themselves: not the result of anybody's work. */
const BY_PRODUCTS = /(?:^|\/)(?:node_modules|\.venv|venv|__pycache__|coverage|htmlcov|\.nyc_output|\.gradle|\.tox|\.nox|\.DS_Store|\.coverage|\.eslintcache|\.[\w-]*cache|[^/]*\.(?:pyc|log|tsbuildinfo))(?:\/|$)/;
/** Whether a tool makes it by itself, whatever it is used for. */
function isByProduct(entry) {
    return BY_PRODUCTS.test(entry);
}
/** Moves the entries out of the worktree. */
function setAside(worktree, entries, aside) {
    for (const entry of entries) {
        const name = withoutSlash(entry);
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(aside, name);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(worktree, name), target);
    }
}
/** Moves the entries that were set aside into the checkout; replaces nothing. */
function moveResults(aside, entries, top) {
    const moved = [];
    const left = [];
    const move = (name) => {
        const source = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(aside, name);
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(top, name);
        const present = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false });
        if (present === undefined) {
            (0,_file_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .checkParents */ .KG)(top, name);
            (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
            moveFile(source, target);
            moved.push((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(name));
        }
        else if (present.isDirectory() && node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(source).isDirectory() && !isByProduct(name)) {
            for (const child of node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(source, { encoding: 'latin1' }))
                move(`${name}/${child}`);
        }
        else if (!isSame(source, target))
            left.push((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(name));
    };
    for (const entry of entries) {
        try {
            move(withoutSlash(entry));
        }
        catch {
            left.push((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(entry));
        }
    }
    return { moved, left };
}
function moveFile(source, target) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(source, target);
    }
    catch {
        // Another disk.
        node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync(source.toString('utf8'), target.toString('utf8'), { recursive: true, verbatimSymlinks: true });
    }
}
function isSame(left, right) {
    const [one, two] = [node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(left), node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(right)];
    return (one.isFile() &&
        two.isFile() &&
        one.size === two.size &&
        node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(left).equals(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(right)));
}
function withoutSlash(entry) {
    return entry.endsWith('/') ? entry.slice(0, -1) : entry;
}
function parentOf(file) {
    return file.subarray(0, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}
/** Makes empty folders in the checkout. Returns how many were missing. */
function makeFolders(top, folders) {
    let made = 0;
    for (const folder of folders) {
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(top, folder);
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
            continue;
        (0,_file_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .checkParents */ .KG)(top, folder);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(target);
        made += 1;
    }
    return made;
}


/***/ })

};

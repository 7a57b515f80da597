export const id = 833;
export const ids = [833];
export const modules = {

/***/ 12379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ findPlan)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68952);
/* harmony import */ var _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31590);
/* harmony import */ var _github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96833);
/* harmony import */ var _artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66482);
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
        refuse('the planning job gave no plan: look at its log. Nothing was delegated, so nothing is done');
    const wanted = reference === undefined ? undefined : (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_7__/* .parsePlanReference */ .gf)(reference);
    const artifact = wanted === undefined
        ? await choosePlan(client, question)
        : await fromService(() => client.find(wanted.artifact));
    if (artifact === undefined)
        refuse(`this run has no artifact ${wanted?.artifact ?? ''}: it was deleted, its days are over, or it is another run's`);
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
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact.name} is not the one that the planning job made: it was changed since`);
    const plan = parseOrRefuse(text, artifact.name);
    checkOrigin(plan, origin, artifact);
    if (plan.rehearsal !== question.isRehearsal)
        refuse(`the plan is ${plan.rehearsal ? 'of a rehearsal' : 'of no rehearsal'} and this job is ${question.isRehearsal ? 'one' : 'none'}: give rehearse the same value in all jobs`);
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
        refuse(`this is attempt ${runAttempt} and the newest plan is of attempt ${newest}: whether it is still the right one cannot be known. ${HAND_OVER}`);
    return found.artifact;
}
const HAND_OVER = "Say which one is meant: plan: ${{ needs.plan.outputs.plan || 'none' }}";
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
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact} cannot be used: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .Ic)(error)}`, error);
    }
}
function checkOrigin({ origin: of }, here, { name }) {
    if (of.repository !== here.repository || of.runId !== here.runId)
        refuse(`${name} is the plan of run ${of.runId} of ${of.repository}, and this is run ${here.runId}`);
    if (of.commit !== here.commit)
        refuse(`${name} was planned for the commit ${of.commit}, and this run is about ${here.commit}`);
    if (of.runAttempt > here.runAttempt || (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_7__/* .parseArtifactName */ .TZ)(name)?.attempt !== of.runAttempt)
        refuse(`${name} is of attempt ${of.runAttempt}, and this is attempt ${here.runAttempt}`);
}
function refuse(reason, cause) {
    throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([`plan: ${reason}.`], { code: 'PLAN_UNUSABLE', cause });
}


/***/ }),

/***/ 72833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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
// EXTERNAL MODULE: ./lib/session/rounds/conclude.js + 2 modules
var conclude = __webpack_require__(47153);
// EXTERNAL MODULE: ./lib/session/record/record.js
var record_record = __webpack_require__(9323);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js
var session_folder = __webpack_require__(41233);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./lib/session/record/event-names.js
var event_names = __webpack_require__(15317);
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
const RESULT = dist/* pipe */.FsL((0,untrusted_data/* object */.Ik)({
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
    deniedTools: (0,untrusted_data/* list */.p_)(MAX_DENIED_TOOLS, DENIED_TOOL)
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
        patchDigest: dist/* exactOptional */.yqP((0,untrusted_data/* matching */.wC)(64, /^[0-9a-f]{64}$/))
    }),
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-merged'), error: dist/* nullable */.mee((0,untrusted_data/* message */.iU)()) }),
    // One character more than the record holds, so that the record notices that the answer was cut.
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-message'), text: (0,untrusted_data/* text */.Qq)(record_record/* RESPONSE_LIMIT */.Qi + 1) }),
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
    (0,untrusted_data/* object */.Ik)({ type: dist/* literal */.euz('run-ended'), result: RESULT })
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
    if ((0,untrusted_data/* parseUntrusted */.s2)(OF_RUN, data, 'event').run !== run.id)
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
        if (hasEnded && !ACCEPTED_AFTER_END.has(event.body.type))
            continue;
        if (event.body.type === 'run-ended')
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
        if (body.type === 'run-ended')
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
/**
 * The last third of a session over a job matrix: merges the events of all legs into one stream and one record, and ends
 * the session as if it had run in one process.
 */







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
    const folder = (0,session_folder/* openSessionFolder */.TG)(configuration.sessionDirectory, options.onEvent ?? (() => undefined), () => clock);
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
        reportMissing(reports, folder.emit);
        if (skewMs > TOLERATED_SKEW_MS)
            folder.emit(skewNotice(skewMs));
        for (const message of reports.warnings)
            folder.emit({ type: 'notice', level: 'warning', message });
        await options.merge?.(folder.record(), folder.emit);
        const record = folder.record();
        (0,conclude.concludeSession)({
            // Taken from the plan, which is verified, not from PM's events.
            pm: plan.pm,
            pmRuns: record.pm,
            results: record.results,
            unknownAgents: plan.unknownAgents,
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
function reportPlan({ legs, unknownAgents }, emit) {
    const delegations = legs.map(({ delegation }) => delegation);
    emit({ type: 'delegations-detected', round: 1, delegations, unknownAgents });
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/session/workspace/open-workspace.js + 1 modules
var open_workspace = __webpack_require__(36419);
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
    const changed = record.results.filter((run) => run.changes.length > 0 || external_node_fs_.existsSync(patchOf(settings, run)));
    if (settings.isolation === 'shared') {
        for (const run of changed)
            emit(lostChanges(run));
        return;
    }
    const completed = changed.filter(({ outcome }) => outcome === 'completed');
    if (completed.length === 0)
        return;
    const warn = (message) => {
        emit({ type: 'notice', level: 'warning', message });
    };
    const workspace = await (0,open_workspace/* openWorkspace */.O)(settings, await (0,open_workspace/* checkIsolation */.B)(settings), warn);
    try {
        const adopted = [];
        for (const run of completed)
            if (await adopt(workspace, settings, run, emit))
                adopted.push(run);
        for (const { run, merge, error } of await workspace.merge(adopted))
            emit({ type: 'run-merged', run, merge, error });
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
        if (size === undefined)
            throw new Error(`its job uploaded no ${PATCH_FILE}`);
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
/** Everything that leaves a runner is redacted, patches too: applying one with `***` in it would corrupt a file. */
function faultOf(patch, { patchDigest }) {
    if (patchDigest === undefined)
        return 'its job did not report the digest of its patch. Use one version of the action in all jobs.';
    if ((0,external_node_crypto_.createHash)('sha256').update(patch).digest('hex') === patchDigest)
        return undefined;
    return 'its patch was changed on its way: it contains a secret, or text that looks like one, which was masked. Keep secrets out of the files, and re-run the job.';
}
/** A shared folder has no patch: the changes of an agent are lost with its runner, so its work is not done. */
function lostChanges({ id, agent, outcome, changes }) {
    const count = changes.length;
    const what = count === 0 ? 'files' : `${count} file${count === 1 ? '' : 's'}`;
    if (outcome === 'completed') {
        const error = `Its changes (${what}) stayed on its own runner and are lost: use isolation: worktree in all jobs.`;
        return { type: 'run-merged', run: id, merge: null, error };
    }
    const message = `${agent} (${id}) changed ${what} on its own runner, and these changes are not merged: use isolation: worktree in all jobs.`;
    return { type: 'notice', level: 'warning', message };
}

// EXTERNAL MODULE: ./lib/session/lifecycle/session-owner.js
var session_owner = __webpack_require__(73829);
// EXTERNAL MODULE: ./lib/action/runner/runner-commands.js
var runner_commands = __webpack_require__(95318);
// EXTERNAL MODULE: ./lib/session/matrix/leg-file.js
var leg_file = __webpack_require__(24687);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-names.js
var artifact_names = __webpack_require__(32927);
// EXTERNAL MODULE: ./lib/action/github/network-failure.js
var network_failure = __webpack_require__(96833);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-store.js + 2 modules
var artifact_store = __webpack_require__(66482);
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
        run: async (given, { onEvent, signal }) => {
            // The legs followed the plan, whatever this job's inputs are.
            const isolation = found.plan.configuration['isolation'] === 'worktree' ? 'worktree' : given.isolation;
            const reports = await gather(given, found, incoming, step, client, api);
            try {
                return await foldSession(given, reports, {
                    onEvent: (event) => {
                        if (LOGGED.has(event.type))
                            onEvent(event);
                    },
                    merge: (record, emit) => mergeLegs({ ...given, isolation, cache: false }, record, emit),
                    cancelReason: () => (signal.aborted ? String(signal.reason) : undefined)
                });
            }
            finally {
                external_node_fs_.rmSync((0,session_owner/* privateDirectoryOf */.oW)(sessionDirectory), { recursive: true, force: true });
            }
        }
    };
}
async function gather({ sessionDirectory }, { plan, digest }, incoming, step, client, api) {
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

/***/ 24687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

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

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
/* harmony import */ var _artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33295);
/* harmony import */ var _artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32927);
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
    const wanted = reference === undefined ? undefined : (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePlanReference */ .gf)(reference);
    const artifact = wanted === undefined ? await choosePlan(client, question) : await client.find(wanted.artifact);
    if (artifact === undefined)
        refuse(`this run has no artifact ${wanted?.artifact ?? ''}: it was deleted, its days are over, or it is another run's`);
    const isWanted = (name) => name === _session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI || (question.withPm && (name === 'events.jsonl' || name.startsWith('pm/')));
    const target = (name) => isWanted(name) ? { path: node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ...name.split('/')) } : undefined;
    try {
        await (0,_artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchArtifact */ .t)(client, artifact, target, PLAN_BOUNDS, question.temporaryDirectory);
    }
    catch (error) {
        refuse(`the artifact ${artifact.name} cannot be fetched: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(error)}`);
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
        const name = (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_6__/* .parseArtifactName */ .TZ)(artifact.name);
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
        refuse(`${_session_matrix_session_plan_js__WEBPACK_IMPORTED_MODULE_3__/* .PLAN_FILE */ .VI} of ${artifact} cannot be used: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(error)}`);
    }
}
function checkOrigin({ origin: of }, here, { name }) {
    if (of.repository !== here.repository || of.runId !== here.runId)
        refuse(`${name} is the plan of run ${of.runId} of ${of.repository}, and this is run ${here.runId}`);
    if (of.commit !== here.commit)
        refuse(`${name} was planned for the commit ${of.commit}, and this run is about ${here.commit}`);
    if (of.runAttempt > here.runAttempt || (0,_artifacts_artifact_names_js__WEBPACK_IMPORTED_MODULE_6__/* .parseArtifactName */ .TZ)(name)?.attempt !== of.runAttempt)
        refuse(`${name} is of attempt ${of.runAttempt}, and this is attempt ${here.runAttempt}`);
}
function refuse(reason) {
    throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j([`plan: ${reason}.`]);
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
// EXTERNAL MODULE: ./lib/session/record/event-names.js
var event_names = __webpack_require__(15317);
// EXTERNAL MODULE: ./lib/session/matrix/session-plan.js
var session_plan = __webpack_require__(31590);
// EXTERNAL MODULE: ./lib/session/matrix/untrusted-data.js
var untrusted_data = __webpack_require__(19563);
;// CONCATENATED MODULE: ./lib/session/matrix/accept-run-event.js



const MESSAGE = 65_536;
const NAME = 1_000;
const PROMPT = 16 * 2 ** 20;
const LEVELS = ['normal', 'warning', 'critical', 'exceeded'];
const KINDS = ['added', 'modified', 'deleted', 'renamed', 'type-changed'];
const MOST_DENIED = 1_000;
const MOST_BYTES = 2 ** 50;
/** The event; undefined for one that the report has no use for. @throws UntrustedDataError for a wrong form. */
function readRunEvent(type, fields, run) {
    const { id, role, round, agent, task, folder } = run;
    /** What a run is said to begin with, whichever way it begins. */
    const beginning = () => ({
        run: id,
        role,
        round,
        agent,
        task: task ?? fields.text('task', PROMPT),
        folder,
        memoryLimitMb: fields.whole('memoryLimitMb'),
        timeoutSeconds: fields.whole('timeoutSeconds'),
        model: fields.textOrNull('model', NAME)
    });
    switch (type) {
        case 'run-started':
            return { type, ...beginning(), pid: fields.whole('pid') };
        case 'run-cache-hit':
            return { type, ...beginning(), carriedOutAt: fields.time('carriedOutAt') };
        case 'run-attempt-failed':
            return {
                type,
                run: id,
                attempt: fields.whole('attempt'),
                cause: fields.text('cause', NAME),
                error: fields.text('error', MESSAGE),
                delayMs: fields.number('delayMs'),
                resumes: fields.flag('resumes')
            };
        case 'run-attempt-started':
            return { type, run: id, attempt: fields.whole('attempt'), pid: fields.whole('pid') };
        case 'run-changed-model':
            return {
                type,
                run: id,
                from: fields.text('from', NAME),
                to: fields.text('to', NAME),
                reason: fields.text('reason', MESSAGE)
            };
        case 'run-wrap-up':
            return { type, run: id, reason: fields.text('reason', MESSAGE), leftMs: fields.number('leftMs') };
        case 'run-changed':
            return {
                type,
                run: id,
                changes: fields.list('changes', record_record/* CHANGES_LIMIT */.sc, readChange),
                ...(fields.has('patchDigest') ? { patchDigest: readDigest(fields) } : {})
            };
        case 'run-merged': {
            // What was merged there is merged nowhere that counts; what could not even be recorded is not done.
            const error = fields.textOrNull('error', MESSAGE);
            return error === null ? undefined : { type, run: id, merge: null, error };
        }
        case 'run-message':
            // One character more than the record holds: that is how it knows that the answer was cut.
            return { type, run: id, text: fields.text('text', record_record/* RESPONSE_LIMIT */.Qi + 1) };
        case 'run-tool-called':
            return { type, run: id, tool: fields.text('tool', NAME), detail: fields.text('detail', MESSAGE) };
        case 'run-request-retried':
            return {
                type,
                run: id,
                attempt: fields.whole('attempt'),
                cause: fields.text('cause', MESSAGE),
                delayMs: fields.number('delayMs')
            };
        case 'run-sampled':
            return { type, run: id, sample: readSample(fields.object('sample')) };
        case 'run-memory-level':
            return {
                type,
                run: id,
                pid: fields.whole('pid'),
                level: fields.oneOf('level', ['warning', 'critical', 'exceeded']),
                memoryBytes: fields.number('memoryBytes', MOST_BYTES),
                limitBytes: fields.number('limitBytes', MOST_BYTES)
            };
        case 'run-stalled':
            return { type, run: id, silentMs: fields.number('silentMs') };
        case 'run-ended':
            return { type, run: id, result: readResult(fields.object('result')) };
        default:
            return undefined;
    }
}
function readDigest(fields) {
    const digest = fields.text('patchDigest', 64);
    if (!/^[0-9a-f]{64}$/.test(digest))
        throw new untrusted_data/* UntrustedDataError */.vB('event.patchDigest is no SHA-256');
    return digest;
}
function readChange(entry, place) {
    const change = (0,untrusted_data/* readFields */.qU)(entry, place);
    return {
        path: change.text('path', MESSAGE),
        kind: change.oneOf('kind', KINDS),
        addedLines: change.numberOrNull('addedLines'),
        deletedLines: change.numberOrNull('deletedLines')
    };
}
function readSample(fields) {
    return {
        elapsedMs: fields.number('elapsedMs'),
        memoryBytes: fields.number('memoryBytes', MOST_BYTES),
        processes: fields.whole('processes'),
        cpuPercent: fields.number('cpuPercent'),
        level: fields.oneOf('level', LEVELS)
    };
}
function readResult(fields) {
    const result = {
        outcome: fields.oneOf('outcome', session_plan/* OUTCOMES */.im),
        error: fields.textOrNull('error', MESSAGE),
        exitCode: fields.codeOrNull('exitCode'),
        signal: fields.textOrNull('signal', NAME),
        executionSeconds: fields.number('executionSeconds'),
        peakMemoryMb: fields.number('peakMemoryMb', MOST_BYTES),
        costUsd: fields.number('costUsd'),
        inputTokens: fields.whole('inputTokens'),
        outputTokens: fields.whole('outputTokens'),
        model: fields.textOrNull('model', NAME),
        deniedTools: fields.list('deniedTools', MOST_DENIED, (entry, place) => {
            const denied = (0,untrusted_data/* readFields */.qU)(entry, place);
            return {
                tool: denied.text('tool', NAME),
                detail: denied.text('detail', MESSAGE),
                ...(denied.has('deniedByFile') ? { deniedByFile: denied.text('deniedByFile', MESSAGE) } : {})
            };
        })
    };
    if (result.outcome === 'completed' && (result.error !== null || result.exitCode !== 0))
        throw new untrusted_data/* UntrustedDataError */.vB('event.result says completed, and an error or another exit code than 0');
    return result;
}

;// CONCATENATED MODULE: ./lib/session/matrix/accept-event.js



const accept_event_MESSAGE = 65_536;
const accept_event_NAME = 1_000;
/**
 * The event, or undefined for one that the report has no use for: another run's, or one that only the session itself
 * may say (its plan, its tickets, its verdict).
 * @throws UntrustedDataError for an event of the right kind and the wrong form.
 */
function acceptEvent(data, run) {
    const fields = (0,untrusted_data/* readFields */.qU)(data, 'event');
    const body = readBody(fields, run);
    return body === undefined ? undefined : { atMs: Date.parse(fields.time('at')), body };
}
function readBody(fields, run) {
    const type = (0,event_names/* currentEventName */.n)(fields.text('type', accept_event_NAME));
    if (type === 'notice') {
        const level = fields.oneOf('level', ['info', 'warning', 'error']);
        // What a machine says of itself is no news where there are hundreds.
        return level === 'info' ? undefined : { type, level, message: fields.text('message', accept_event_MESSAGE) };
    }
    if (!fields.has('run') || fields.text('run', accept_event_NAME) !== run.id)
        return undefined;
    return readRunEvent(type, fields, run);
}

// EXTERNAL MODULE: ./lib/session/text/json-lines.js
var json_lines = __webpack_require__(52544);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/matrix/leg-stream.js



/** Warnings of one run that are taken: a report of hundreds of runs must stay one that is read. */
const MOST_NOTICES = 20;
/** What is told of a run when it has ended; a second end could turn the first into another. */
const TOLD_AFTER_THE_END = new Set(['notice', 'run-changed', 'run-merged']);
/** The run's events. */
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
        if (isNotice && ++notices > MOST_NOTICES)
            continue;
        if (hasEnded && !TOLD_AFTER_THE_END.has(event.body.type))
            continue;
        if (event.body.type === 'run-ended')
            hasEnded = true;
        yield event;
    }
}
/** Looks through the file once. Undefined when it holds no event of the run. */
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
/** The verdict in it is not taken: only that there is one counts. */
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
/** Merges streams of events by their time. A stream is opened when its time comes, and only its next event is held. */
/**
 * The entries of all sources in order of time; those of one source stay in their order, whatever its clock says.
 * Held at once: one entry of each source whose time has come. Work: entries times the logarithm of these.
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
 * The last third of a session over a job matrix: the events of all legs become one stream and one record, and the
 * session ends as if all of it had run in one process.
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
/** The run of a leg, as the plan has it. */
function legRun({ delegation }) {
    const { id, agent, task, folder } = delegation;
    return { id, role: 'agent', round: 1, agent, task, folder };
}
/** Folds all reports into the session folder's `events.jsonl` and `session.json`. What is missing is never left out. */
async function foldSession(configuration, reports, options = {}) {
    const { plan, pm } = reports;
    const clockNow = options.now ?? util_clock/* now */.t;
    const startedAt = Date.parse(plan.startedAt);
    let clock = startedAt;
    const folder = (0,session_folder/* openSessionFolder */.TG)(configuration.sessionDirectory, options.onEvent ?? (() => undefined), () => clock);
    let skewMs = 0;
    const emitAt = (atMs, event) => {
        // The clocks of other machines differ from this one's: nothing lies in the future, and time does not run backwards.
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
            // Not PM's events but the plan: its way here was a safer one.
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
/** The clocks of GitHub's machines differ by less. */
const TOLERATED_SKEW_MS = 60_000;
function skewNotice(skewMs) {
    const message = `The clocks of the machines differ by ${Math.round(skewMs / 1_000)}s: when each run started is shown as near as it can be; how long it took is right. Synchronize the clocks of self-hosted runners.`;
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
/** Every planned run ends in the record: what did not come back, or not whole, is told with its reason. */
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
        ? 'its job was ended before it could say how the run ended'
        : `no end of the run that could be believed is in its events (${firstRefusal})`;
    return {
        ...(0,record_draft/* resultWithoutRun */.Nu)('cancelled', `Cut off: ${cause}.`),
        executionSeconds: Math.max(0, lastAtMs - firstAtMs) / 1_000
    };
}
/** The run's end is known and its session's is not: what it cost stays true, but nobody knows what it changed. */
function resultOfCutOff(result) {
    if (result.outcome !== 'completed')
        return result;
    const error = 'Cut off: its job was ended after the run and before what it changed was recorded. Re-run the failed jobs.';
    return { ...result, outcome: 'cancelled', error };
}
/** What is said of a leg of which nothing came. */
const NEVER_REPORTED = 'It never reported: its job did not start, or its runner was lost. Look at its job, and re-run the failed jobs.';

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/session/workspace/open-workspace.js + 1 modules
var open_workspace = __webpack_require__(36419);
;// CONCATENATED MODULE: ./lib/session/matrix/merge-legs.js
/**
 * The merge of what the legs changed, each on a checkout of its own: their patches become worktrees of this checkout, and
 * are merged as a session in one process merges those of its runs.
 */





/** Bytes of a patch that is merged. */
const PATCH_LIMIT_BYTES = 64 * 2 ** 20;
const PATCH_FILE = 'changes.patch';
/**
 * Merges the patches of the runs that completed, in the order of the delegations. A run whose patch does not go in is
 * told as one that is not done. So is, with `isolation: shared`, a run that changed files.
 * @throws ConfigurationError where `isolation: worktree` has no checkout to merge into.
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
/** Whether the patch fits this checkout. */
async function adopt(workspace, settings, run, emit) {
    try {
        const file = patchOf(settings, run);
        const size = external_node_fs_.lstatSync(file, { throwIfNoEntry: false })?.size;
        if (size === undefined)
            throw new Error(`its job handed over no ${PATCH_FILE}`);
        if (size > PATCH_LIMIT_BYTES)
            throw new Error(`its patch has ${size} bytes`);
        const patch = external_node_fs_.readFileSync(file);
        const fault = faultOf(patch, run);
        if (fault !== undefined) {
            emit({ type: 'run-merged', run: run.id, merge: null, error: `What it changed is not merged: ${fault}` });
            return false;
        }
        await workspace.prepare(run);
        await workspace.adopt(run, patch);
        return true;
    }
    catch (error) {
        const reason = (0,error_message/* errorMessage */.g)(error);
        const message = `What it changed is not merged: ${reason}. Check out the commit of the other jobs here.`;
        emit({ type: 'run-merged', run: run.id, merge: null, error: message });
        return false;
    }
}
/** Whatever leaves a runner is redacted, patches too: one with `***` in it would go in, and spoil the file. */
function faultOf(patch, { patchDigest }) {
    if (patchDigest === undefined)
        return 'its job did not tell the digest of its patch. Use one version of the action in all jobs.';
    if ((0,external_node_crypto_.createHash)('sha256').update(patch).digest('hex') === patchDigest)
        return undefined;
    return 'its patch was changed on its way, since a secret or what looks like one stands in it and was masked. Keep that out of the files, and re-run the job.';
}
/** With a shared folder there is none: what an agent changed is gone with its runner, and so its work is not done. */
function lostChanges({ id, agent, outcome, changes }) {
    const count = changes.length;
    const what = count === 0 ? 'files' : `${count} file${count === 1 ? '' : 's'}`;
    if (outcome === 'completed') {
        const error = `What it changed (${what}) stayed on a runner of its own and is lost: use isolation: worktree in all jobs.`;
        return { type: 'run-merged', run: id, merge: null, error };
    }
    const message = `${agent} (${id}) changed ${what} on a runner of its own, and that is not brought here: use isolation: worktree in all jobs.`;
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
var artifact_store = __webpack_require__(33295);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/action/matrix/fetch-legs.js
/** Fetches the legs' folders: of each leg the newest attempt that has ended counts, and the others are named. */









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
/** Fetches all legs. What cannot be had is a leg that is missing, with its reason; nothing throws for it. */
async function fetchLegs(client, question) {
    const { plan } = question;
    const toFetch = plan.legs.filter(({ skipReason }) => skipReason === null);
    const attempts = groupAttempts(await client.list(), question);
    const legs = new Map();
    const warnings = [];
    let largeBytes = 0;
    const mayTake = (bytes) => {
        if (bytes <= SMALL_FILE_BYTES)
            return true;
        if (largeBytes + bytes > LARGE_FILES_BYTES)
            return false;
        largeBytes += bytes;
        return true;
    };
    const queue = toFetch.values();
    const work = async () => {
        for (const leg of queue) {
            const { id } = leg.delegation;
            try {
                const known = attempts.get(id) ?? (await askByName(client, question, id));
                legs.set(id, await fetchLeg(client, question, leg, known, mayTake, warnings));
            }
            catch (error) {
                legs.set(id, notKnown(error));
            }
        }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { legs, warnings: warnings.sort() };
}
/** Newest first. A name that is no leg of this plan is passed over: other sessions may share the run. */
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
/** Not "never reported": nobody knows, and an older attempt that is found must not pass for the newest. */
function notKnown(error) {
    const cause = (0,network_failure/* describeFailure */.I)(error);
    const reason = `Whether it reported cannot be told: its folder could not be asked for or put in its place (${cause}). Re-run the job of the report.`;
    return { kind: 'missing', outcome: 'failed', error: reason };
}
/**
 * A list may be cut by the service: before a leg is called missing it is asked for by its name.
 * @throws Error when the service does not answer
 */
async function askByName(client, { plan, attempt: here }, id) {
    const found = [];
    for (let attempt = here; attempt >= plan.origin.runAttempt && found.length === 0; attempt -= 1) {
        const artifact = await client.find((0,artifact_names/* legArtifactName */.As)(plan.sessionId, id, attempt));
        if (artifact !== undefined)
            found.push({ artifact, attempt });
    }
    return found;
}
async function fetchLeg(client, question, leg, attempts, mayTake, warnings) {
    const { delegation } = leg;
    const name = `${delegation.agent} (${delegation.id})`;
    const reasons = [];
    let cutOff;
    for (const [index, { artifact, attempt }] of attempts.entries()) {
        const folder = external_node_path_.join(question.incoming, artifact.name);
        try {
            const report = await fetchAttempt(client, question, leg, { artifact, attempt }, mayTake, warnings);
            if (report.kind === 'found' && report.facts.hasEnded) {
                const others = attempts.filter((_, place) => place !== index);
                if (others.length > 0)
                    warnings.push(`${name}: attempt ${attempt} counts; other attempts are in ${listNames(others)}.`);
                return keep(question, leg, folder, report);
            }
            cutOff ??= { folder, report };
        }
        catch (error) {
            reasons.push(`${artifact.name} cannot be used: ${(0,network_failure/* describeFailure */.I)(error)}`);
        }
    }
    for (const reason of reasons)
        warnings.push(`${name}: ${reason}.`);
    if (cutOff !== undefined)
        return keep(question, leg, cutOff.folder, cutOff.report);
    const error = reasons[0] === undefined ? NEVER_REPORTED : `It did not report in a way that counts: ${reasons[0]}.`;
    return { kind: 'missing', outcome: 'failed', error };
}
/** Unpacks one attempt into a folder of its own and looks through its events. */
async function fetchAttempt(client, question, leg, { artifact, attempt }, mayTake, warnings) {
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
    for (const { name, reason } of leftOut)
        warnings.push(`${name} is only in the artifact ${artifact.name}: ${reason}.`);
    const mark = { planDigest: question.planDigest, id: delegation.id, attempt };
    (0,leg_file/* checkLegFile */.VP)(readSmallFile(external_node_path_.join(folder, leg_file/* LEG_FILE */.gU)), mark);
    const eventsFile = external_node_path_.join(folder, 'events.jsonl');
    if (!external_node_fs_.existsSync(eventsFile))
        throw new Error('it has no events.jsonl');
    const facts = readStreamFacts(eventsFile, legRun(leg));
    if (facts === undefined)
        throw new Error('its events.jsonl tells nothing of the run');
    if (facts.refused > 0)
        warnings.push(`${delegation.agent} (${delegation.id}): ${facts.refused} lines of its events were not taken (the first: ${facts.firstRefusal ?? ''}).`);
    return { kind: 'found', eventsFile, facts };
}
function readSmallFile(file) {
    const size = external_node_fs_.lstatSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined || size > SMALL_FILE_BYTES)
        throw new Error(`it has no ${leg_file/* LEG_FILE */.gU}`);
    return external_node_fs_.readFileSync(file, 'utf8');
}
/** The run's folder goes where a session in one process would have it. */
function keep({ sessionDirectory }, { delegation }, folder, report) {
    const from = external_node_path_.join(folder, ...delegation.folder.split('/'));
    const to = external_node_path_.join(sessionDirectory, ...delegation.folder.split('/'));
    if (external_node_fs_.existsSync(from)) {
        (0,make_folder/* makeFolder */.f)(external_node_path_.dirname(to), 0o700);
        external_node_fs_.renameSync(from, to);
    }
    return report;
}
function listNames(attempts) {
    return attempts.map(({ artifact }) => artifact.name).join(', ');
}

// EXTERNAL MODULE: ./lib/action/matrix/find-plan.js
var find_plan = __webpack_require__(12379);
;// CONCATENATED MODULE: ./lib/action/matrix/leg-jobs.js
/** The legs with the reason why each missing one is missing, where its job is known beyond doubt. */
function explainMissing(legs, plan, jobs) {
    const idsOf = new Map();
    // Each name is taken apart once: a search of all jobs for every leg would grow with the square of them.
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
/** `mode: report`: all folders come together, and the session ends. */













/** Events that the report's log shows: every word of every agent stands in the jobs' own logs. */
const TOLD = new Set([
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
    // Whatever goes wrong before there is a record: what hangs on this output must not take it for a success.
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
            // The legs worked as the plan says, whatever this job was told.
            const isolation = found.plan.configuration['isolation'] === 'worktree' ? 'worktree' : given.isolation;
            const reports = await gather(given, found, incoming, step, client, api);
            try {
                return await foldSession(given, reports, {
                    onEvent: (event) => {
                        if (TOLD.has(event.type))
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
    // The toolkit has some lines to say of every download.
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
/** GitHub's API is asked only when something is missing, and only once. */
async function askWhyMissing(legs, plan, listJobs) {
    if ([...legs.values()].every(({ kind }) => kind === 'found'))
        return { legs, warnings: [] };
    try {
        return { legs: explainMissing(legs, plan.legs, (await listJobs())?.entries ?? []), warnings: [] };
    }
    catch (error) {
        // The leg is told as missing all the same.
        const cause = (0,error_message/* errorMessage */.g)(error);
        const warning = `What became of the jobs that never reported could not be asked (${cause}): give this job actions: read.`;
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

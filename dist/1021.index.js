export const id = 1021;
export const ids = [1021];
export const modules = {

/***/ 61021:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDeliverMode: () => (/* binding */ runDeliverMode)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68952);
/* harmony import */ var _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(24125);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(36228);
/* harmony import */ var _artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96154);
/* harmony import */ var _github_network_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96833);
/* harmony import */ var _github_enterprise_server_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(36801);
/* harmony import */ var _matrix_run_origin_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(52306);
/* harmony import */ var _review_review_choice_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(24591);
/* harmony import */ var _review_report_review_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(42682);
/* harmony import */ var _review_review_step_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(65364);
/* harmony import */ var _event_workflow_event_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(301);
/* harmony import */ var _step_closing_sections_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81315);
/* harmony import */ var _deliver_step_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(65539);
/** `mode: deliver`: a job of its own with the rights to write, which runs no agent and has no checkout. */
















/** A session folder with long transcripts, as it is packed. */
const BOUNDS = {
    packedBytes: 2 ** 30,
    mostFiles: 200_000,
    fileBytes: _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_BLOB_BYTES */ .D6,
    totalBytes: _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_BYTES */ .uZ + _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_LIMIT_BYTES */ .d_
};
/**
 * Fetches the delivery and delivers it; returns the exit code.
 * @throws ConfigurationError (PLAN_UNUSABLE) if there is no usable delivery
 */
async function runDeliverMode(step, { review, rehearse }, signal, given) {
    const { settings, env, log, temporaryDirectory } = step;
    const reference = settings.delivery;
    const delivers = ['branch', 'pull-request', 'push'].includes(settings.deliver ?? '');
    if (!delivers && !(0,_review_review_choice_js__WEBPACK_IMPORTED_MODULE_12__/* .postsReview */ .S)(review))
        throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j([
            'deliver: mode deliver needs to know where the changes go: branch, pull-request or push, or what kind of review is posted. Example: deliver: pull-request, or review: comment'
        ]);
    if (reference === undefined)
        throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j([
            'delivery: is missing or empty: mode deliver takes the output delivery of the job with the agents, which has it with deliver: artifact and when its session has ended. Example: delivery: ${{ needs.agents.outputs.delivery }}'
        ]);
    if (reference === 'none') {
        if (delivers)
            log.annotate('notice', 'Nothing was delivered: the session changed no files.', 'Delivery');
        // A session that was asked for findings has a delivery even if there are none.
        if (!(0,_review_review_choice_js__WEBPACK_IMPORTED_MODULE_12__/* .postsReview */ .S)(review))
            return 0;
        (0,_review_report_review_js__WEBPACK_IMPORTED_MODULE_7__/* .reportReviewFailure */ .fw)(_review_review_step_js__WEBPACK_IMPORTED_MODULE_8__/* .NOT_RECORDED */ .D, step);
        (0,_step_closing_sections_js__WEBPACK_IMPORTED_MODULE_10__/* .publishClosingSections */ .X)(step);
        return 1;
    }
    const noArtifacts = given === undefined ? (0,_github_enterprise_server_js__WEBPACK_IMPORTED_MODULE_13__/* .noArtifactsReason */ .Pb)(env) : undefined;
    if (noArtifacts !== undefined)
        throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j([
            `mode: deliver is not possible here: it gets the changes as an artifact, and ${noArtifacts}. Use deliver in the job with the agents.`
        ]);
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(temporaryDirectory, 'mpm-delivery-'));
    try {
        const fetched = await fetchDelivery(given ?? (0,_artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__/* .connectArtifacts */ .Q)(), reference, directory, step);
        // This job's own rehearsal was not checked for trust, so it must write nothing whatever the first job was.
        const delivery = { ...fetched, rehearsal: fetched.rehearsal || rehearse };
        const event = (0,_event_workflow_event_js__WEBPACK_IMPORTED_MODULE_9__/* .readWorkflowEvent */ .mE)(env);
        // Before a push to the pull request, which moves its head.
        const failures = [
            await (0,_review_review_step_js__WEBPACK_IMPORTED_MODULE_8__.runReview)(delivery, review, event, step, signal),
            delivers ? await (0,_deliver_step_js__WEBPACK_IMPORTED_MODULE_11__.runDelivery)({ delivery, directory }, event, step, signal) : undefined
        ];
        return failures.every((failure) => failure === undefined) ? 0 : 1;
    }
    finally {
        (0,_step_closing_sections_js__WEBPACK_IMPORTED_MODULE_10__/* .publishClosingSections */ .X)(step);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(directory, { recursive: true, force: true });
    }
}
async function fetchDelivery(client, reference, directory, { env, temporaryDirectory }) {
    const at = reference.lastIndexOf(':');
    const [name, digest] = [reference.slice(0, at), reference.slice(at + 1)];
    try {
        const artifact = await client.find(name);
        if (artifact === undefined)
            refuse(`this run has no artifact ${name}: it was deleted, has expired, or belongs to another run`);
        let files = 0;
        const wanted = new RegExp(`^${_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FOLDER */ .CD}/(?:${_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FILE */ .ug.replace('.', '\\.')}|[0-9a-f]{64})$`);
        const choose = (file) => {
            if (!wanted.test(file) || (files += 1) > _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_FILES */ .Q4 + 1)
                return undefined;
            return { path: node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, ...file.split('/')) };
        };
        await (0,_artifacts_artifact_store_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchArtifact */ .t)(client, artifact, choose, BOUNDS, temporaryDirectory);
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FOLDER */ .CD, _session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FILE */ .ug);
        if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(file))
            refuse(`the artifact ${name} contains no ${_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FOLDER */ .CD}/${_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FILE */ .ug}`);
        const text = node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(file, 'utf8');
        if ((0,_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(text) !== digest)
            refuse(`${_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .DELIVERY_FILE */ .ug} of ${name} is not the file that the session made: it was changed since`);
        const delivery = (0,_session_delivery_delivery_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDelivery */ .yY)(text);
        const { repository, runId } = (0,_matrix_run_origin_js__WEBPACK_IMPORTED_MODULE_14__/* .readOrigin */ .P)(env);
        const { origin } = delivery;
        if (origin.repository !== repository || origin.runId !== runId)
            refuse(`${name} is of run ${origin.runId} of ${origin.repository}, but this is run ${runId}`);
        return delivery;
    }
    catch (error) {
        if (error instanceof _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j)
            throw error;
        refuse(`${name} cannot be used: ${(0,_github_network_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .describeFailure */ .Ic)(error)}`, error);
    }
}
function refuse(reason, cause) {
    throw new _session_configuration_configuration_error_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigurationError */ .j([`delivery: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_15__/* .errorMessage */ .g)(reason)}.`], { code: 'PLAN_UNUSABLE', cause });
}


/***/ }),

/***/ 81315:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ renderClosingSections),
/* harmony export */   X: () => (/* binding */ publishClosingSections)
/* harmony export */ });
/* harmony import */ var _runner_command_file_guard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71875);
/** The closing sections of the job summary: a delivery and a review, which are done after the session. */

/** The sections, redacted; empty if there are none. */
function renderClosingSections({ closingSections, redactor }) {
    return closingSections.map((section) => redactor.redact(`\n${section}\n`)).join('');
}
/** Writes them in a job that has no session of its own. */
function publishClosingSections(step) {
    const file = step.env['GITHUB_STEP_SUMMARY'] ?? '';
    const text = renderClosingSections(step);
    if (file === '' || text === '')
        return;
    try {
        (0,_runner_command_file_guard_js__WEBPACK_IMPORTED_MODULE_0__/* .appendToCommandFile */ .f)(file, text);
    }
    catch (error) {
        step.log.annotate('warning', `The job summary could not be written: ${String(error)}.`);
    }
}


/***/ })

};

export const id = 2259;
export const ids = [2259,7497,9878];
export const modules = {

/***/ 27497:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   Qu: () => (/* binding */ withoutFullStop),
/* harmony export */   SS: () => (/* binding */ describeOutcome)
/* harmony export */ });
/* harmony import */ var _check_results_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6091);

/**
 * Decides the verdict. PM must have answered; then `fail-on` says how much of the delegated work may be missing. A delegation
 * to an unknown agent is missing work; a superseded one is not.
 */
function decideVerdict(facts) {
    const { pm, results, unansweredLines = [], closingFault = null } = facts;
    const { structuredFault = null, findingsFault = null } = facts;
    const { checks = [], failOn, cancelReason } = facts;
    if (cancelReason !== undefined)
        return { conclusion: 'cancelled', error: cancelReason };
    const undone = results.filter(({ outcome, supersededBy }) => outcome !== 'completed' && supersededBy === undefined);
    const unknownAgents = facts.unknownAgents.filter(({ supersededBy }) => supersededBy === undefined);
    const missing = undone.length + unknownAgents.length + unansweredLines.length;
    const all = results.length + facts.unknownAgents.length + unansweredLines.length;
    // What decides even where `fail-on` tolerates delegations that were not done.
    const required = [
        ...(closingFault === null ? [] : [withoutFullStop(closingFault)]),
        ...describeFailedChecks(checks),
        ...(structuredFault === null ? [] : [structuredFault]),
        ...(findingsFault === null ? [] : [findingsFault])
    ];
    // Only delegations to known agents are counted; the others are listed separately.
    const faults = [
        ...(undone.length === 0 ? [] : [describeUndone(undone, results.length)]),
        ...(unknownAgents.length === 0
            ? []
            : [
                `Not run: ${unknownAgents.map(({ label }) => `${label} is not an agent of the roster`).join('; ')}`
            ]),
        ...(unansweredLines.length === 0
            ? []
            : [describeUnanswered(unansweredLines, results.length + facts.unknownAgents.length > 0)]),
        ...required
    ];
    if (pm.outcome !== 'completed') {
        const cause = withoutFullStop(pm.error ?? 'no cause is known');
        return {
            conclusion: 'failure',
            error: [`PM ${describeOutcome(pm.outcome)}: ${cause}`, ...faults].join('. ')
        };
    }
    const fails = failOn === 'any' ? missing > 0 : failOn === 'all' ? missing > 0 && missing === all : false;
    if (!fails)
        return required.length === 0
            ? { conclusion: 'success', error: null }
            : { conclusion: 'failure', error: required.join('. ') };
    return { conclusion: 'failure', error: faults.join('. ') };
}
function describeUndone(undone, total) {
    const causes = undone.map(({ agent, outcome, error }) => `${agent} ${describeOutcome(outcome)}${error === null ? '' : ` (${withoutFullStop(error)})`}`);
    const which = total === 1 ? 'The delegation' : `${undone.length} of ${total} delegations`;
    return `${which} did not complete: ${causes.join('; ')}`;
}
/** Each check of the session that did not pass, by its name. */
function describeFailedChecks(checks) {
    return (0,_check_results_js__WEBPACK_IMPORTED_MODULE_0__/* .resultsOfChecks */ .ps)(checks).flatMap((result) => {
        const { name, after } = result;
        if (after === undefined || after.outcome === 'completed')
            return [];
        const cause = after.error === null ? '' : ` (${withoutFullStop(after.error)})`;
        const difference = (0,_check_results_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDifference */ .hF)(result);
        return [
            `The check ${name} ${describeOutcome(after.outcome ?? 'cancelled')}${cause}${difference === undefined ? '' : `; it ${difference}`}`
        ];
    });
}
/** Lines that an error names; the others are counted. */
const LINES_NAMED = 5;
function describeUnanswered(lines, isBesideOthers) {
    const named = lines
        .slice(0, LINES_NAMED)
        .map(({ line, text, reason }) => `line ${line}, ${JSON.stringify(text)} (${reason})`);
    const more = lines.length > named.length ? ` and ${lines.length - named.length} more` : '';
    if (isBesideOthers)
        return `Not run, because this part of PM's plan cannot be read: ${named.join('; ')}${more}. Set max-rounds to 2 or more (not over a job matrix), so that PM can hand it over again`;
    const which = lines.length === 1 ? 'a line' : `${lines.length} lines`;
    return `Nothing was run, though PM's answer has ${which} in the form of a delegation: ${named.join('; ')}${more}. Set max-rounds to 2 or more (not over a job matrix), so that PM is asked what it meant, or ask it in the prompt to delegate in its delegations block, or to end with "STATUS: NOTHING TO DO: <why>" if there is nothing to delegate`;
}
/** Removes the full stop of a sentence that is put in brackets within another. */
function withoutFullStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** The outcome as a predicate after a name: `QA timed out`. */
function describeOutcome(outcome) {
    switch (outcome) {
        case 'completed':
            return 'completed';
        case 'failed':
            return 'failed';
        case 'timed-out':
            return 'timed out';
        case 'memory-exceeded':
            return 'exceeded its memory limit';
        case 'budget-exceeded':
            return 'exceeded the budget';
        case 'cancelled':
            return 'was cancelled';
        case 'spawn-failed':
            return 'could not be started';
        case 'skipped':
            return 'was skipped';
    }
}


/***/ })

};

export const id = 497;
export const ids = [497];
export const modules = {

/***/ 27497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ decideVerdict),
/* harmony export */   Qu: () => (/* binding */ withoutFullStop),
/* harmony export */   SS: () => (/* binding */ describeOutcome)
/* harmony export */ });
/**
 * Decides the verdict. PM must have answered; then `fail-on` says how much of the delegated work may be missing. A delegation
 * to an unknown agent is missing work; a superseded one is not.
 */
function decideVerdict(facts) {
    const { pm, results, unknownAgents, closingFault = null, structuredFault = null, failOn, cancelReason } = facts;
    if (cancelReason !== undefined)
        return { conclusion: 'cancelled', error: cancelReason };
    const undone = results.filter(({ outcome, supersededBy }) => outcome !== 'completed' && supersededBy === undefined);
    const missing = undone.length + unknownAgents.length;
    const all = results.length + unknownAgents.length;
    // Only delegations to known agents are counted; the others are listed separately.
    const faults = [
        ...(undone.length === 0 ? [] : [describeUndone(undone, results.length)]),
        ...(unknownAgents.length === 0
            ? []
            : [
                `Not run: ${unknownAgents.map(({ label }) => `${label} is not an agent of the roster`).join('; ')}`
            ]),
        ...(closingFault === null ? [] : [withoutFullStop(closingFault)]),
        ...(structuredFault === null ? [] : [structuredFault])
    ];
    if (pm.outcome !== 'completed') {
        const cause = withoutFullStop(pm.error ?? 'no cause is known');
        return {
            conclusion: 'failure',
            error: [`PM ${describeOutcome(pm.outcome)}: ${cause}`, ...faults].join('. ')
        };
    }
    const fails = failOn === 'any' ? missing > 0 : failOn === 'all' ? missing > 0 && missing === all : false;
    const ofPm = [closingFault, structuredFault].filter((fault) => fault !== null);
    if (!fails)
        return ofPm.length === 0
            ? { conclusion: 'success', error: null }
            : { conclusion: 'failure', error: ofPm.join('. ') };
    return { conclusion: 'failure', error: faults.join('. ') };
}
function describeUndone(undone, total) {
    const causes = undone.map(({ agent, outcome, error }) => `${agent} ${describeOutcome(outcome)}${error === null ? '' : ` (${withoutFullStop(error)})`}`);
    const which = total === 1 ? 'The delegation' : `${undone.length} of ${total} delegations`;
    return `${which} did not complete: ${causes.join('; ')}`;
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

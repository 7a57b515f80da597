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
 * PM must have answered; then `fail-on` says how much of the delegated work may be missing. A delegation to an agent
 * that nobody knows is work that was not done; one that another took the place of is not missing.
 */
function decideVerdict(facts) {
    const { pm, results, unknownAgents, structuredFault = null, failOn, cancelReason } = facts;
    if (cancelReason !== undefined)
        return { conclusion: 'cancelled', error: cancelReason };
    const undone = results.filter(({ outcome, supersededBy }) => outcome !== 'completed' && supersededBy === undefined);
    const missing = undone.length + unknownAgents.length;
    const all = results.length + unknownAgents.length;
    // As everywhere, delegations are those to known agents; the others are told beside them.
    const faults = [
        ...(undone.length === 0 ? [] : [describeUndone(undone, results.length)]),
        ...(unknownAgents.length === 0
            ? []
            : [`Not run: ${unknownAgents.map(({ label }) => `${label} is no agent of the roster`).join('; ')}`]),
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
    if (!fails)
        return structuredFault === null
            ? { conclusion: 'success', error: null }
            : { conclusion: 'failure', error: structuredFault };
    return { conclusion: 'failure', error: faults.join('. ') };
}
function describeUndone(undone, total) {
    const causes = undone.map(({ agent, outcome, error }) => `${agent} ${describeOutcome(outcome)}${error === null ? '' : ` (${withoutFullStop(error)})`}`);
    const which = total === 1 ? 'The delegation' : `${undone.length} of ${total} delegations`;
    return `${which} did not complete: ${causes.join('; ')}`;
}
/** A sentence in brackets within another ends without its full stop. */
function withoutFullStop(sentence) {
    return sentence.replace(/\.$/, '');
}
/** The outcome as a sentence goes on after a name: `QA timed out`. */
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

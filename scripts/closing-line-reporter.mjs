// Ends a test run with one plain line that any reader of a log finds: `Tests: 3 passed, 0 failed, 1 skipped`.
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    // A suite that did not even load has failed, although none of its tests did.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    console.log(`\nTests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`)
  }
}

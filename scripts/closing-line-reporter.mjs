// Ends a test run with the reasons why tests were skipped, and one plain line that is easy to find in a log:
// `Tests: 3 passed, 0 failed, 1 skipped`.
export default class ClosingLineReporter {
  onRunComplete(_contexts, results) {
    const groups = [...countSkipped(results)].map(([group, count]) => `\n${count} skipped: ${group}`)
    if (groups.length > 0) console.log(groups.join(''))
    // A suite that failed to load counts as failed, although none of its tests ran.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const skipped = results.numPendingTests + results.numTodoTests
    console.log(`\nTests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`)
  }
}

/** Skipped tests by the group whose title has the reason (describe-unless.ts), otherwise by their own name. */
function countSkipped({ testResults }) {
  const counts = new Map()
  for (const test of testResults.flatMap((file) => file.testResults))
    if (test.status === 'pending') {
      const group = test.ancestorTitles.find((title) => title.includes('(skipped: ')) ?? test.fullName
      counts.set(group, (counts.get(group) ?? 0) + 1)
    }
  return counts
}

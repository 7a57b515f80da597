/** Compiles the patterns of delegations before they are needed. */
import type { Roster } from '../roster/roster.js'
import { readPlan } from './read-plan.js'

/** Reaches the patterns of prose, of tasks, of the block and of forms that are not read. */
const SAMPLE = `**QA Agent**: Test it, and report (briefly)

QA - Test it once more

| QA | Test it once more |

Then QA should test it.

\`\`\`delegations
{"agent": "QA", "task": "Test it"}
\`\`\`
`

/**
 * Reads a sample twice, because V8 interprets a pattern at its first use and compiles it at the second. With patterns of many
 * languages that takes a tenth of a second, which the first answer would wait for.
 */
export function compilePatterns(roster: Roster): void {
  readPlan(SAMPLE, roster)
  readPlan(SAMPLE, roster)
}

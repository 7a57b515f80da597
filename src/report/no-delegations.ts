/** What is said where no delegation was run: PM's answer held none, or there was no answer at all. */
import type { SessionRecord } from '../session/record.js'
import { describeOutcome } from '../session/verdict.js'

/** What stands where PM delegated nothing. */
export const NO_DELEGATIONS = 'No delegations detected in PM response.'

/** What stands where all that PM delegated was for agents that nobody knows. */
export const ONLY_UNKNOWN_AGENTS = 'PM delegated to unknown agents only: nothing was run.'

/** Why a session has no delegations. Its cause is PM's first answer: later ones come of delegated work. */
export function tellNoDelegations({ pm, unknownAgents }: SessionRecord): string {
  const [first] = pm
  if (first === undefined || first.state === 'waiting')
    return 'PM was never started, so nothing was delegated.'
  if (first.outcome === null) return 'PM was cut off, so nothing was delegated.'
  if (first.outcome !== 'completed') return `PM ${describeOutcome(first.outcome)}, so nothing was delegated.`
  return unknownAgents.length > 0 ? ONLY_UNKNOWN_AGENTS : NO_DELEGATIONS
}

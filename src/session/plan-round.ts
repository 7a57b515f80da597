/** The plan of one round: what PM delegated, numbered, with limits, and told to all who listen. */
import type { Delegation } from './delegations.js'
import { planRuns, type PlannedRun } from './plan.js'
import type { UnknownAgent } from './record.js'
import type { SessionContext } from './session-context.js'

/** Plans a round's delegations, numbered from `first`, and says so. */
export function planRound(
  { configuration, roster, folder }: Pick<SessionContext, 'configuration' | 'roster' | 'folder'>,
  delegations: readonly Pick<Delegation, 'agent' | 'text'>[],
  unknownAgents: readonly UnknownAgent[],
  round: number,
  first: number
): PlannedRun[] {
  const planned = planRuns(delegations, roster, configuration, first)
  folder.emit({
    type: 'delegations-detected',
    round,
    delegations: planned.map(({ delegation }) => delegation),
    unknownAgents
  })
  return planned
}

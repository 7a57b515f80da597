/** Plans one round, and reports the plan as an event. */
import { planRuns, type DelegationToPlan, type PlannedRun } from '../scheduling/plan.js'
import type { UnknownAgent } from '../record/record.js'
import type { SessionContext } from '../lifecycle/session-context.js'

/** Plans a round's delegations, numbered from `first`. */
export function planRound(
  { configuration, roster, folder }: Pick<SessionContext, 'configuration' | 'roster' | 'folder'>,
  delegations: readonly DelegationToPlan[],
  unknownAgents: readonly UnknownAgent[],
  round: number,
  first: number
): readonly PlannedRun[] {
  const earlier = folder.record().results.filter((run) => run.round < round)
  const { runs, problems } = planRuns(delegations, roster, configuration, first, earlier)
  folder.emit({
    type: 'delegations-detected',
    round,
    delegations: runs.map(({ delegation }) => delegation),
    unknownAgents
  })
  for (const message of problems) folder.emit({ type: 'notice', level: 'warning', message })
  return runs
}

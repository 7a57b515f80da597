/** Plans one round, and reports the plan as an event. */
import { planRuns, type DelegationToPlan, type PlannedRun } from '../scheduling/plan.js'
import type { UnknownAgent, UnknownDelegation } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'
import { asSkippedRun, resolveInsteadOf } from '../record/superseded.js'
import type { SessionContext } from '../lifecycle/session-context.js'

/** What a round's answer delegates. */
export interface RoundAnswer {
  readonly delegations: readonly DelegationToPlan[]
  readonly unknownAgents?: readonly UnknownAgent[]
  readonly passedOver?: readonly PassedOverLine[]
  /** What a reader should know about the answer, a sentence each. */
  readonly problems?: readonly string[]
}

/** The planned round. */
export interface PlannedRound {
  readonly runs: readonly PlannedRun[]
  readonly unknownAgents: readonly UnknownDelegation[]
}

/** Plans a round's delegations, numbered from `first`; those to unknown agents follow those that run. */
export function planRound(
  { configuration, roster, folder }: Pick<SessionContext, 'configuration' | 'roster' | 'folder'>,
  answer: RoundAnswer,
  round: number,
  first: number
): PlannedRound {
  const { delegations, passedOver = [] } = answer
  const record = folder.record()
  const earlier = [
    ...record.results.filter((run) => run.round < round),
    ...record.unknownAgents.filter((each) => each.round < round).map(asSkippedRun)
  ]
  const { runs, problems } = planRuns(delegations, roster, configuration, first, earlier)
  const unknownAgents = (answer.unknownAgents ?? []).map(({ insteadOf: named = [], ...unknown }, place) => {
    const id = String(first + runs.length + place).padStart(2, '0')
    const redo = { id, agent: unknown.label, task: unknown.task, named }
    const { ids } = resolveInsteadOf(redo, earlier)
    return { ...unknown, id, round, ...(ids.length === 0 ? {} : { insteadOf: ids }) }
  })
  folder.emit({
    type: 'delegations-detected',
    round,
    delegations: runs.map(({ delegation }) => delegation),
    unknownAgents,
    ...(passedOver.length === 0 ? {} : { passedOver })
  })
  for (const message of [...(answer.problems ?? []), ...problems])
    folder.emit({ type: 'notice', level: 'warning', message })
  return { runs, unknownAgents }
}

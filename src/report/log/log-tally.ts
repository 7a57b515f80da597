/** Counts for the log; the record is folded elsewhere, from the same events. */
import type { SessionEvent } from '../../session/record/events.js'
import { startFold } from '../../session/record/fold-events.js'
import type { UnknownDelegation } from '../../session/record/record.js'
import {
  countRuns,
  markSuperseded,
  type RedoableRun,
  type RunCounts
} from '../../session/record/superseded.js'
import { describeChecks } from '../checks.js'
import { formatNumberOf, formatSeconds } from '../text/figures.js'
import { NO_DELEGATIONS, ONLY_PASSED_OVER, ONLY_UNKNOWN_AGENTS } from '../verdict.js'

/** Counts events and reports how the delegations ended. */
export interface Tally {
  readonly count: (event: SessionEvent) => void
  readonly lines: (event: SessionEvent) => readonly string[]
  readonly brief: () => string
}

/** What the checks' results follow from. */
const COUNTED = new Set<SessionEvent['type']>([
  'check-planned',
  'delegations-detected',
  'run-ended',
  'run-merged'
])

/** An empty tally. */
export function createTally(): Tally {
  const unknownAgents: UnknownDelegation[] = []
  let passedOver = 0
  let way = 'parallel'
  const runs = new Map<string, RedoableRun>()
  const fold = startFold()
  const setOutcome = (id: string, outcome: RedoableRun['outcome']): void => {
    const run = runs.get(id)
    if (run !== undefined) runs.set(id, { ...run, outcome })
  }
  const counts = (): RunCounts => countRuns(markSuperseded([...runs.values()], unknownAgents))
  return {
    count: (event) => {
      if (COUNTED.has(event.type)) fold.apply(event)
      if (event.type === 'session-started' && event.configuration['max-parallel'] === 1) way = 'one by one'
      if (event.type === 'delegations-detected') {
        unknownAgents.push(...event.unknownAgents)
        passedOver += event.passedOver?.length ?? 0
        for (const { id, insteadOf } of event.delegations)
          runs.set(id, { id, outcome: null, ...(insteadOf === undefined ? {} : { insteadOf }) })
      }
      if (event.type === 'run-merged' && event.error !== null) setOutcome(event.run, 'failed')
      if (event.type === 'run-ended') setOutcome(event.run, event.result.outcome)
    },
    lines: (event) => {
      const { total, successful, failed, skipped, superseded } = counts()
      return [
        `Total delegations: ${total}`,
        `Successful: ${successful}`,
        `Failed: ${failed}`,
        ...(skipped > 0 ? [`Skipped: ${skipped}`] : []),
        ...(superseded > 0 ? [`Superseded, not done at first and done again later: ${superseded}`] : []),
        `Checks: ${describeChecks(fold.record().checks)}`,
        `Total execution time: ${formatSeconds(event.elapsedMs / 1000)} (${way})`
      ]
    },
    brief: () => {
      const { total, successful, superseded } = counts()
      if (total === 0 && unknownAgents.length > 0) return ONLY_UNKNOWN_AGENTS
      if (total === 0) return passedOver > 0 ? ONLY_PASSED_OVER : NO_DELEGATIONS
      const again = superseded === 0 ? '' : `, ${superseded} superseded by later ones`
      return `${successful} of ${formatNumberOf(total, 'delegation')} done${again}.`
    }
  }
}

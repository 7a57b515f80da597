/** Concludes a session, in one job or over many: tickets and verdict. */
import { collectTickets } from '../tickets/collect-tickets.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { RunResult } from '../record/events.js'
import type { PassedOverLine, RunRecord, UnknownDelegation } from '../record/record.js'
import { readResponseTickets } from '../tickets/collect-tickets.js'
import type { SessionFolder } from '../record/session-folder.js'
import { markSuperseded, markUnknownAgents } from '../record/superseded.js'
import { decideVerdict } from '../record/verdict.js'

/** The facts about a session at its end. */
export interface SessionEnd {
  /** How PM's last answer ended. */
  readonly pm: Pick<RunResult, 'outcome' | 'error'>
  /** PM's runs, whose responses may name tickets. */
  readonly pmRuns: readonly RunRecord[]
  readonly results: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownDelegation[]
  /** Lines of PM's answers that might have been delegations, when nothing was delegated; see `VerdictFacts`. */
  readonly unansweredLines: readonly PassedOverLine[]
  /** Why the requested structured response is missing; null when it is not. */
  readonly structuredFault: string | null
  /** Why the session was cancelled; undefined when it was not. */
  readonly cancelReason: string | undefined
}

/** Emits the tickets, then the verdict: a session's last events. */
export function concludeSession(
  { pm, pmRuns, results, unknownAgents, unansweredLines, structuredFault, cancelReason }: SessionEnd,
  { tickets, failOn }: Pick<SessionConfiguration, 'tickets' | 'failOn'>,
  { emit, directory }: Pick<SessionFolder, 'emit' | 'directory'>
): void {
  if (tickets !== 'off') {
    const collected = collectTickets([...pmRuns, ...results], (run) => readResponseTickets(directory, run))
    for (const message of collected.problems) emit({ type: 'notice', level: 'warning', message })
    emit({ type: 'tickets-extracted', tickets: collected.tickets })
  }
  const verdict = decideVerdict({
    pm,
    // Marked only now, because a later round may have done the work again.
    results: markSuperseded(
      results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' })),
      unknownAgents
    ),
    unknownAgents: markUnknownAgents(unknownAgents, results),
    unansweredLines,
    structuredFault,
    failOn,
    cancelReason
  })
  emit({ type: 'session-ended', ...verdict })
}

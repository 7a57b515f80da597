/** Concludes a session, in one job or over many: tickets and verdict. */
import { collectTickets } from '../tickets/collect-tickets.js'
import { nameRuns } from '../record/run-name.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { RunResult } from '../record/run-result.js'
import type { RunRecord, UnknownDelegation } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'
import { readResponseTickets } from '../tickets/collect-tickets.js'
import type { SessionFolder } from '../record/session-folder.js'
import { markSuperseded, markUnknownAgents } from '../record/superseded.js'
import { collectFindings, readWholeResponse } from '../review/collect-findings.js'
import { decideVerdict } from '../record/verdict.js'

/** The facts about a session at its end. */
export interface SessionEnd {
  /** How PM's last answer ended. */
  readonly pm: Pick<RunResult, 'outcome' | 'error' | 'cause'>
  /** PM's runs, whose responses may name tickets. */
  readonly pmRuns: readonly RunRecord[]
  readonly results: readonly RunRecord[]
  readonly unknownAgents: readonly UnknownDelegation[]
  /** Lines of PM's answers that might have been delegations, when nothing was delegated; see `VerdictFacts`. */
  readonly unansweredLines: readonly PassedOverLine[]
  /** Why the work is not done according to PM's closing answer; null when it does not say so. */
  readonly closingFault: string | null
  /** Runs of the author's checks. */
  readonly checks: readonly RunRecord[]
  /** Why the requested structured response is missing; null when it is not. */
  readonly structuredFault: string | null
  /** Why the session was cancelled; undefined when it was not. */
  readonly cancelReason: string | undefined
}

/** What the author decides; `maxRounds` is left out where PM has one round only. */
type ConclusionSettings = Pick<SessionConfiguration, 'tickets' | 'failOn' | 'review'> &
  Partial<Pick<SessionConfiguration, 'maxRounds'>>

/** Emits the tickets, then the verdict: a session's last events. */
export function concludeSession(
  end: SessionEnd,
  { tickets, failOn, review, maxRounds }: ConclusionSettings,
  { emit, directory }: Pick<SessionFolder, 'emit' | 'directory'>
): void {
  const { pm, pmRuns, cancelReason } = end
  const { unansweredLines, closingFault, checks, structuredFault } = end
  // Marked only now, because a later round may have done the work again.
  const results = markSuperseded(
    end.results.map((run) => ({ ...run, outcome: run.outcome ?? 'failed' })),
    end.unknownAgents
  )
  const unknownAgents = markUnknownAgents(end.unknownAgents, end.results)
  if (tickets !== 'off') {
    const collected = collectTickets([...pmRuns, ...results], (run) => readResponseTickets(directory, run))
    for (const message of collected.problems) emit({ type: 'notice', level: 'warning', message })
    emit({ type: 'tickets-extracted', tickets: collected.tickets })
  }
  const findingsFault =
    review === 'none' ? null : reportFindings([...pmRuns, ...results], unknownAgents, { emit, directory })
  const undeclared = describeUndeclared(results)
  if (undeclared !== undefined) emit({ type: 'notice', level: 'info', message: undeclared })
  const verdict = decideVerdict({
    pm,
    results,
    unknownAgents,
    unansweredLines,
    maxRounds,
    closingFault,
    checks,
    structuredFault,
    findingsFault,
    failOn,
    cancelReason
  })
  emit({ type: 'session-ended', ...verdict })
}

/** Emits the findings; returns why they are incomplete whatever `fail-on` says, null if they are not. */
function reportFindings(
  runs: readonly RunRecord[],
  unknownAgents: readonly UnknownDelegation[],
  { emit, directory }: Pick<SessionFolder, 'emit' | 'directory'>
): string | null {
  const collected = collectFindings(runs, (run) => readWholeResponse(directory, run))
  const { findings, problems, fault } = collected
  const unheard = [
    ...collected.unheard,
    ...unknownAgents
      .filter(({ supersededBy }) => supersededBy === undefined)
      .map(({ label }) => `${label} is not an agent of the roster, so nobody reviewed in its place.`)
  ]
  for (const message of [...unheard, ...problems.map((problem) => `A finding is lost. ${problem}`)])
    emit({ type: 'notice', level: 'warning', message })
  emit({ type: 'findings-collected', findings, problems: [...unheard, ...problems] })
  return fault
}

/** One line for all completed runs whose answers do not say that they are done. */
function describeUndeclared(results: readonly RunRecord[]): string | undefined {
  const undeclared = results.filter(
    ({ outcome, declaredEnd }) => outcome === 'completed' && declaredEnd === undefined
  )
  return undeclared.length === 0
    ? undefined
    : `No line STATUS: done at the end of the answer of ${nameRuns(undeclared)}: that the work is done is inferred from the end of the run. With require-status such a run fails.`
}

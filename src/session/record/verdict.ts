/** Decides the verdict on a session: green only when all delegated work was really done. Pure. */
import { cancelledBy } from '../../claude/outcome/sentences.js'
import type { FailOn } from '../configuration/configuration.js'
import { describeDifference, resultsOfChecks } from './check-results.js'
import { groupCauses, type CausedRun } from './cause-groups.js'
import { nameRuns } from './run-name.js'
import type { Conclusion, Outcome, RunRecord, SessionFault, UnknownAgent } from './record.js'
import { MENTION, UNREAD, type PassedOverLine } from './passed-over.js'

/** The facts that the verdict depends on. */
export interface VerdictFacts {
  readonly pm: { readonly outcome: Outcome; readonly error: string | null; readonly cause?: string }
  /** Why the work is not done according to PM's closing answer; null when it does not say so. */
  readonly closingFault?: string | null
  readonly results: readonly (CausedRun & {
    readonly outcome: Outcome
    /** The completed run that did its work again. */
    readonly supersededBy?: string
  })[]
  readonly unknownAgents: readonly (UnknownAgent & { readonly supersededBy?: string })[]
  /**
   * The lines in the form of a delegation of an answer from which nothing was taken, when nothing else was delegated and PM
   * has not declared that there is nothing to do.
   */
  readonly unansweredLines?: readonly PassedOverLine[]
  /** How many rounds PM had; undefined where it cannot have more than one. */
  readonly maxRounds?: number | undefined
  /** Why the requested structured response is missing; null when it is not. */
  readonly structuredFault?: string | null
  /** Which agents gave no findings although they were asked; null if none did. */
  readonly findingsFault?: string | null
  /** Runs of the author's checks; those of the session decide, whatever `failOn` is. */
  readonly checks?: readonly RunRecord[]
  readonly failOn: FailOn
  /** Why the session was cancelled from outside; undefined when it was not. */
  readonly cancelReason: string | undefined
}

/** `error` is null if and only if the conclusion is `success`. */
export interface SessionVerdict {
  readonly conclusion: Conclusion
  readonly error: string | null
  /** Its causes that are not one run's; absent when there are none. */
  readonly faults?: readonly SessionFault[]
}

/**
 * Decides the verdict. PM must have answered; then `fail-on` says how much of the delegated work may be missing. A delegation
 * to an unknown agent is missing work; a superseded one is not.
 */
export function decideVerdict(facts: VerdictFacts): SessionVerdict {
  const { pm, results, unansweredLines = [], closingFault = null } = facts
  const { structuredFault = null, findingsFault = null } = facts
  const { checks = [], failOn, cancelReason } = facts
  if (cancelReason !== undefined) return { conclusion: 'cancelled', error: cancelledBy(cancelReason) }
  const undone = results.filter(
    ({ outcome, supersededBy }) => outcome !== 'completed' && supersededBy === undefined
  )
  const unknownAgents = facts.unknownAgents.filter(({ supersededBy }) => supersededBy === undefined)
  const missing = undone.length + unknownAgents.length + unansweredLines.length
  const all = results.length + facts.unknownAgents.length + unansweredLines.length
  // What decides even where `fail-on` tolerates delegations that were not done.
  const requiredFaults = [closingFault ?? [], structuredFault ?? [], findingsFault ?? []]
    .flat()
    .map((cause) => ({ cause: withoutFullStop(cause), advice: null }))
  const unanswered =
    unansweredLines.length === 0
      ? []
      : [
          describeUnanswered(
            unansweredLines,
            results.length + facts.unknownAgents.length > 0,
            facts.maxRounds
          )
        ]
  const required = [
    ...(closingFault === null ? [] : [withoutFullStop(closingFault)]),
    ...describeFailedChecks(checks),
    ...(structuredFault === null ? [] : [structuredFault]),
    ...(findingsFault === null ? [] : [findingsFault])
  ]
  // Only delegations to known agents are counted; the others are listed separately.
  const faults = [
    ...(undone.length === 0 ? [] : [describeUndone(undone, results.length)]),
    ...(unknownAgents.length === 0
      ? []
      : [
          `Not run: ${unknownAgents.map(({ label }) => `${label} is not an agent of the roster`).join('; ')}`
        ]),
    ...unanswered.map(({ cause, advice }) => `${cause}. ${withoutFullStop(advice)}`),
    ...required
  ]
  if (pm.outcome !== 'completed') {
    const cause = withoutFullStop(pm.cause ?? pm.error ?? 'no cause is known')
    return failure(
      [`PM ${describeOutcome(pm.outcome)}: ${cause}`, ...faults],
      [...unanswered, ...requiredFaults]
    )
  }
  const fails = failOn === 'any' ? missing > 0 : failOn === 'all' ? missing > 0 && missing === all : false
  if (!fails)
    return required.length === 0 ? { conclusion: 'success', error: null } : failure(required, requiredFaults)
  return failure(faults, [...unanswered, ...requiredFaults])
}

function failure(causes: readonly string[], faults: readonly SessionFault[]): SessionVerdict {
  return { conclusion: 'failure', error: causes.join('. '), ...(faults.length === 0 ? {} : { faults }) }
}

function describeUndone(undone: VerdictFacts['results'], total: number): string {
  const causes = groupCauses(undone).map(
    ({ runs, outcome, cause }) =>
      `${nameRuns(runs)} ${describeOutcome(outcome ?? 'failed', runs.length)}${cause === null ? '' : ` (${withoutFullStop(cause)})`}`
  )
  const which = total === 1 ? 'The delegation' : `${undone.length} of ${total} delegations`
  return `${which} did not complete: ${causes.join('; ')}`
}

/** Each check of the session that did not pass, by its name. */
function describeFailedChecks(checks: readonly RunRecord[]): string[] {
  return resultsOfChecks(checks).flatMap((result) => {
    const { name, after } = result
    if (after === undefined || after.outcome === 'completed') return []
    const cause = after.cause === null ? '' : ` (${withoutFullStop(after.cause)})`
    const difference = describeDifference(result)
    return [
      `The check ${name} ${describeOutcome(after.outcome ?? 'cancelled')}${cause}${difference === undefined ? '' : `; it ${difference}`}`
    ]
  })
}

/** Lines that an error names; the others are counted. */
const LINES_NAMED = 5

function describeUnanswered(
  lines: readonly PassedOverLine[],
  isBesideOthers: boolean,
  maxRounds: number | undefined
): { readonly cause: string; readonly advice: string } {
  const named = lines
    .slice(0, LINES_NAMED)
    .map(({ line, text, reason }) => `line ${line}, ${JSON.stringify(text)} (${reason})`)
  const more = lines.length > named.length ? ` and ${lines.length - named.length} more` : ''
  const which = lines.length === 1 ? 'a line' : `${lines.length} lines`
  const form = lines.every(({ reason }) => reason === MENTION || reason === UNREAD)
    ? 'that may be meant as a delegation'
    : 'in the form of a delegation'
  return {
    cause: isBesideOthers
      ? `Not run, because this part of PM's plan cannot be read: ${named.join('; ')}${more}`
      : `Nothing was run, though PM's answer has ${which} ${form}: ${named.join('; ')}${more}`,
    advice: adviseOnUnanswered(isBesideOthers, maxRounds)
  }
}

/** A setting that the session had is not advised: PM was asked then, and left it open. */
function adviseOnUnanswered(isBesideOthers: boolean, maxRounds: number | undefined): string {
  const ask = `sk PM in the prompt to delegate in its delegations block alone${isBesideOthers ? '' : ', or to end with "STATUS: NOTHING TO DO: <why>" if there is nothing to delegate'}.`
  if (maxRounds === 1)
    return `Set max-rounds to 2 or more, so that PM is asked ${isBesideOthers ? 'about it' : 'what it meant'}, or a${ask}`
  return maxRounds === undefined ? `A${ask}` : `PM did not settle it in its last answer. A${ask}`
}

/** Removes the full stop of a sentence that is put in brackets within another. */
export function withoutFullStop(sentence: string): string {
  return sentence.replace(/\.$/, '')
}

/** The outcome as a predicate after a name, or after the names of several runs: `QA timed out`. */
export function describeOutcome(outcome: Outcome, runs = 1): string {
  switch (outcome) {
    case 'completed':
      return 'completed'
    case 'failed':
      return 'failed'
    case 'timed-out':
      return 'timed out'
    case 'memory-exceeded':
      return runs === 1 ? 'exceeded its memory limit' : 'exceeded their memory limits'
    case 'budget-exceeded':
      return 'exceeded the budget'
    case 'cancelled':
      return runs === 1 ? 'was cancelled' : 'were cancelled'
    case 'spawn-failed':
      return 'could not be started'
    case 'skipped':
      return runs === 1 ? 'was skipped' : 'were skipped'
  }
}

/** The whole session in a few lines: the verdict with its numbers, then each cause with what to do. Pure. */
import { allRuns } from '../session/record/all-runs.js'
import { groupCauses, type CauseGroup } from '../session/record/cause-groups.js'
import type { RunRecord, SessionRecord, UnknownDelegation } from '../session/record/record.js'
import { nameRuns } from '../session/record/run-name.js'
import { withoutFullStop } from '../session/record/verdict.js'
import { AFTER_KILL, explainRun, explainRuns, type Mark } from './explain-run.js'
import { formatCost, formatSeconds } from './text/figures.js'
import { withoutMarks } from './text/marks.js'
import { countUnfinished, verdictOf, type Verdict } from './verdict.js'

/** One cause of the verdict. Its texts are untrusted, and may contain code in backticks. */
export interface HeadlineCause {
  readonly mark: Mark
  /** `Ops 05, 13, 21 ... (8)`; empty when the cause is the session's. */
  readonly who: string
  /** The runs; empty when the cause is the session's. */
  readonly runs: readonly RunRecord[]
  readonly cause: string
  /** What to do; empty when the cause says it. */
  readonly advice: string
}

/** Characters of a cause and of its advice in one line; the failures have all of them. */
const CAUSE_LIMIT = 160
const ADVICE_LIMIT = 120

/** Causes with a line of their own; further ones are counted. */
const CAUSES_SHOWN = 3

const VERDICT_MARKS: Record<Verdict['kind'], Mark> = {
  success: '✓',
  failure: '✗',
  cancelled: '✗',
  interrupted: '✗'
}

/** `✗ failure · 56 of 64 done · 8 failed · 27.7s · $14.71` */
export function renderVerdictLine(record: SessionRecord): string {
  const { kind } = verdictOf(record)
  const cost = `${formatCost(record.costUsd)}${record.rehearsal && record.costUsd > 0 ? ' (rehearsed)' : ''}`
  return [
    `${VERDICT_MARKS[kind]} ${kind}`,
    ...renderCounts(record),
    formatSeconds(record.executionSeconds),
    cost
  ].join(' · ')
}

/** Counts that add up: `56 of 64 done`, then each kind that did not complete. */
export function renderCounts(record: SessionRecord): readonly string[] {
  const { total, successful, failed, skipped, cancelled, superseded, unknownAgents } = record
  const unfinished = countUnfinished(record)
  const open = unknownAgents.filter(({ supersededBy }) => supersededBy === undefined).length
  const named = (count: number, words: string): string[] => (count === 0 ? [] : [`${count} ${words}`])
  return [
    total === 0 ? (open > 0 ? 'nothing run' : 'nothing delegated') : `${successful} of ${total} done`,
    ...named(failed, 'failed'),
    ...named(skipped, 'skipped'),
    ...named(cancelled, 'cancelled'),
    ...named(unfinished, 'unfinished'),
    ...named(superseded, 'done again by later ones'),
    // Not among the others.
    ...named(open, `given to unknown agent${open === 1 ? '' : 's'}`)
  ]
}

/**
 * The causes of a verdict other than success, of a success those that `fail-on` tolerates: what went wrong first, what was
 * skipped because of it last. What ended the session from outside ended its runs, too, so it is stated once and without them.
 */
export function causesOf(record: SessionRecord): readonly HeadlineCause[] {
  const found = foundCauses(record)
  const { kind, cause } = verdictOf(record)
  const isSame = (each: HeadlineCause): boolean => wordsOf(each.cause) === wordsOf(cause)
  const isOfSession =
    kind === 'cancelled' || kind === 'interrupted' || found.length === 0 || found.some(isSame)
  if (kind === 'success' || !isOfSession) return found
  const advice = found.find(isSame)?.advice ?? (kind === 'interrupted' ? AFTER_KILL : '')
  return [{ mark: '✗', who: '', runs: [], cause, advice }, ...found.filter((each) => !isSame(each))]
}

/** What did not complete and is not superseded, grouped by cause: what went wrong first. */
export function foundCauses(record: SessionRecord): readonly HeadlineCause[] {
  const { conclusion, faults, unknownAgents, pm, results } = record
  // In a plan that other jobs carry out, runs are still to come.
  const isToCome = (run: RunRecord): boolean => conclusion === 'success' && run.outcome === null
  const isOpen = (run: RunRecord): boolean =>
    run.outcome !== 'completed' &&
    !isToCome(run) &&
    run.supersededBy === undefined &&
    run.check?.phase !== 'before'
  const ofRuns = (runs: readonly RunRecord[]): HeadlineCause[] =>
    groupRuns(runs.filter(isOpen)).map(causeOfRuns)
  // A check of an agent run is a cause of that run.
  const checks = allRuns(record).filter(({ check }) => check?.phase === 'after' && check.ofRun === null)
  const ofPm = ofRuns(pm.slice(-1))
  const ofChecks = ofRuns(lastOfEach(checks))
  const ofResults = ofRuns(results)
  const failed = [
    ...ofPm,
    ...faults.map(
      ({ cause, advice }) => ({ mark: '✗', who: '', runs: [], cause, advice: advice ?? '' }) as const
    ),
    ...ofChecks,
    ...ofResults,
    ...causesOfUnknown(unknownAgents.filter(({ supersededBy }) => supersededBy === undefined))
  ].filter(({ mark }) => mark === '✗')
  // A check is skipped because of the work that was not done.
  const waiting = [...ofPm, ...ofResults, ...ofChecks].filter(({ mark }) => mark !== '✗')
  return [...failed, ...waiting]
}

/** One cause for all that have the same nearest agent, or none. */
function causesOfUnknown(unknown: readonly UnknownDelegation[]): readonly HeadlineCause[] {
  return [...new Set(unknown.map(({ suggestion }) => suggestion))].map((suggestion) => {
    const group = unknown.filter((each) => each.suggestion === suggestion)
    return {
      mark: '✗',
      who: nameRuns(group.map(({ id, label }) => ({ id, agent: label }))),
      runs: [],
      cause:
        group.length === 1
          ? 'Not an agent of the roster, so it was not run.'
          : 'Not agents of the roster, so they were not run.',
      advice:
        suggestion === null
          ? `Ask for agents of the roster, or add a file for ${group.length === 1 ? 'this one' : 'each'} (\`agents-dir\`).`
          : `Did PM mean ${suggestion}?`
    } as const
  })
}

/** Its words, without what its place in a text changes. */
function wordsOf(sentence: string): string {
  return withoutFullStop(sentence).toLowerCase()
}

/** The last run of each check of the session. */
function lastOfEach(checks: readonly RunRecord[]): readonly RunRecord[] {
  return [...new Map(checks.map((run) => [run.agent, run])).values()]
}

/** Groups by cause, also runs whose cause follows from their end only. */
export function groupRuns(runs: readonly RunRecord[]): readonly CauseGroup<RunRecord>[] {
  return groupCauses(runs.map((run) => ({ ...run, cause: explainRun(run)?.cause ?? '' })))
}

function causeOfRuns({ runs, outcome }: CauseGroup<RunRecord>): HeadlineCause {
  const isWaiting = outcome === 'skipped' || (outcome === null && runs[0]?.state === 'waiting')
  const { cause, nextStep } = explainRuns(runs) ?? { cause: '', nextStep: '' }
  return { mark: isWaiting ? '-' : '✗', who: nameRuns(runs), runs, cause, advice: nextStep }
}

/** Characters of a text that nothing else on the screen has: all that are of use to a reader. */
const WHOLE_LIMIT = 2_000

/**
 * `✗ Ops 05, 13, 21 ... (8): 401 Invalid API key → check anthropic-api-key`
 * @param length `whole` where no other line has the rest
 */
export function renderCauseLine(
  { mark, who, cause, advice }: HeadlineCause,
  length: 'short' | 'whole' = 'short'
): string {
  const [causeLimit, adviceLimit, nextStep] =
    length === 'short'
      ? [CAUSE_LIMIT, ADVICE_LIMIT, firstSentence(advice)]
      : [WHOLE_LIMIT, WHOLE_LIMIT, advice]
  const what = withoutMarks(withoutFullStop(cause), causeLimit)
  const step = withoutMarks(withoutFullStop(nextStep), adviceLimit)
  return `${mark} ${who === '' ? '' : `${withoutMarks(who, 80)}: `}${what}${step === '' ? '' : ` → ${lowerFirst(step)}`}`
}

/** The headline as plain text: the verdict, and up to three causes. */
export function renderHeadline(record: SessionRecord): readonly string[] {
  const causes = causesOf(record)
  const shown = causes.length > CAUSES_SHOWN ? causes.slice(0, CAUSES_SHOWN - 1) : causes
  const more = causes.length - shown.length
  return [
    renderVerdictLine(record),
    ...shown.map((cause) => renderCauseLine(cause)),
    ...(more > 0 ? [`- ${more} more causes: see the failures`] : [])
  ]
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s+[A-Z])/su.exec(text)?.[0] ?? text
}

/** Not of a name or an abbreviation: `PM`, `NODE_OPTIONS`. */
function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Ll}']/u.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
}

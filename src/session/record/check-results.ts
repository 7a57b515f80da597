/** What the runs of the author's checks say about the work. Pure. */
import type { RunRecord } from './record.js'

/** One check of the session, over all its runs. */
export interface CheckResult {
  readonly name: string
  /** Its run before PM began; undefined when there was none. */
  readonly before: RunRecord | undefined
  /** Its last run after work was done; undefined when there was none. */
  readonly after: RunRecord | undefined
}

/** The checks of the session, in order. */
export function resultsOfChecks(checks: readonly RunRecord[]): readonly CheckResult[] {
  const ofSession = checks.filter(({ check }) => check?.ofRun === null)
  const find = (name: string, phase: 'before' | 'after') =>
    ofSession.findLast((run) => run.agent === name && run.check?.phase === phase)
  return [...new Set(ofSession.map(({ agent }) => agent))].map((name) => ({
    name,
    before: find(name, 'before'),
    after: find(name, 'after')
  }))
}

/** What a check proves: only one that failed before shows that the work made the difference. Undefined without a run before. */
export function describeDifference({ before, after }: CheckResult): string | undefined {
  if (before === undefined || after === undefined || after.outcome === 'skipped') return undefined
  const [passedBefore, passes] = [before.outcome === 'completed', after.outcome === 'completed']
  if (passes) return passedBefore ? 'passed before the work, too' : 'failed before the work'
  return passedBefore ? 'passed before the work' : 'failed before the work, too'
}

/** In the order of rounds: those before the work, those of agent runs by their number, those of the session. */
export function orderChecks(checks: readonly RunRecord[]): RunRecord[] {
  const place = ({ check }: RunRecord): string =>
    check?.phase === 'before' ? '' : (check?.ofRun ?? AFTER_ALL_NUMBERS)
  return checks.toSorted(
    (left, right) =>
      left.round - right.round || (place(left) < place(right) ? -1 : Number(place(left) > place(right)))
  )
}

const AFTER_ALL_NUMBERS = '~'

/**
 * Marks each check that did not pass, and passed in a later run: of the session, or of an agent run that did the work
 * again.
 */
export function markMendedChecks(
  checks: readonly RunRecord[],
  agentRuns: readonly Pick<RunRecord, 'id' | 'supersededBy'>[]
): RunRecord[] {
  const successors = new Map(agentRuns.map(({ id, supersededBy }) => [id, supersededBy ?? id]))
  // The last run of each check of each agent run, by position: with hundreds of runs, a search per check takes too long.
  const lastOf = new Map(checks.map((run, index) => [keyOf(run.agent, run.check?.ofRun), index]))
  return checks.map((run, index) => {
    const { agent, check, outcome } = run
    if (check?.phase !== 'after' || outcome === 'completed') return run
    const ofRun = check.ofRun === null ? null : (successors.get(check.ofRun) ?? check.ofRun)
    const last = lastOf.get(keyOf(agent, ofRun)) ?? index
    const later = last > index ? checks[last] : undefined
    return later?.outcome === 'completed' ? { ...run, supersededBy: later.id } : run
  })
}

function keyOf(agent: string, ofRun: string | null | undefined): string {
  return JSON.stringify([ofRun, agent])
}

/** Whether checks prove the work: `none` when no check ran after it. */
export type Verification = 'passed' | 'failed' | 'none'

/** The last runs count: `failed` when one of them did not pass. */
export function verificationOf(checks: readonly RunRecord[]): Verification {
  const last = checks.filter(
    ({ check, supersededBy }) => check?.phase === 'after' && supersededBy === undefined
  )
  if (last.every(({ outcome }) => outcome === 'skipped')) return 'none'
  return last.every(({ outcome }) => outcome === 'completed') ? 'passed' : 'failed'
}

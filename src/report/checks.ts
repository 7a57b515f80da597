/** The author's checks in words: what they say about the work. */
import {
  describeDifference,
  resultsOfChecks,
  verificationOf,
  type CheckResult
} from '../session/record/check-results.js'
import type { RunRecord } from '../session/record/record.js'
import { oneLine } from './text/plain-text.js'

/** One check with the words of its last run. */
export interface ShownCheck {
  /** `tests`, or `lint of 01` for a check of an agent run. */
  readonly name: string
  readonly before: RunRecord | undefined
  /** Undefined when it was never due, because the session ended first. */
  readonly after: RunRecord | undefined
  /** `failed before the work`; undefined without a run before. */
  readonly difference: string | undefined
}

/** Checks that are named in one line. */
const NAMED = 12

/** The session's checks, then those of agent runs whose work counts. */
export function shownChecks(checks: readonly RunRecord[]): readonly ShownCheck[] {
  const ofSession = resultsOfChecks(checks).map((result: CheckResult) => ({
    ...result,
    difference: describeDifference(result)
  }))
  const ofAgents = checks.flatMap((run) => {
    const { agent, check, supersededBy } = run
    if (check?.ofRun == null || supersededBy !== undefined) return []
    return [{ name: `${agent} of ${check.ofRun}`, before: undefined, after: run, difference: undefined }]
  })
  return [...ofSession, ...ofAgents]
}

/** How a run of a check ended: `passed`, `failed`, `timed-out`. */
export function checkWords(run: RunRecord | undefined): string {
  if (run === undefined) return 'not run'
  if (run.outcome === 'completed') return 'passed'
  return run.outcome ?? (run.state === 'running' ? 'running' : 'not run')
}

/** `tests passed (failed before the work), lint passed`; says so when no check verified the work. */
export function describeChecks(checks: readonly RunRecord[]): string {
  const shown = shownChecks(checks)
  const named = shown.slice(0, NAMED).map(({ name, after, difference }) => {
    const words = `${oneLine(name, 80)} ${checkWords(after)}`
    return difference === undefined ? words : `${words} (${difference})`
  })
  const list = [...named, ...(shown.length > NAMED ? [`and ${shown.length - NAMED} more`] : [])].join(', ')
  if (verificationOf(checks) !== 'none') return list
  return list === '' ? 'not verified by any check' : `not verified by any check (${list})`
}

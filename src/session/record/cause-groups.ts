/** Runs that did not complete, grouped by their cause: a cause that ended many runs is stated once. Pure. */
import type { Outcome, RunRecord } from './record.js'
import type { NamedRun } from './run-name.js'

/** What is needed of a run. */
export type CausedRun = Pick<RunRecord, 'id' | 'agent' | 'outcome' | 'cause' | 'advice'> & NamedRun

/** Runs that ended in the same way for the same cause, with the same advice. */
export interface CauseGroup<Run extends CausedRun = CausedRun> {
  /** In the order given; never empty. */
  readonly runs: readonly Run[]
  readonly outcome: Outcome | null
  /** In the words of the first run. */
  readonly cause: string | null
  readonly advice: string | null
}

/** The groups: largest first, with what was skipped or cancelled last, because something else was its cause. */
export function groupCauses<Run extends CausedRun>(runs: readonly Run[]): readonly CauseGroup<Run>[] {
  const groups = new Map<string, Run[]>()
  for (const run of runs) {
    const key = JSON.stringify([run.outcome, sameWords(run, run.cause), sameWords(run, run.advice)])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [run])
    else group.push(run)
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (first === undefined) return []
      const { outcome, cause, advice } = first
      return [{ runs: group, outcome, cause, advice }]
    })
    .toSorted((left, right) => rankOf(left) - rankOf(right) || right.runs.length - left.runs.length)
}

/** Identifiers that make each message of the same error unique. */
const UNIQUE = /\b(?:req|msg|toolu)_\w+|\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/gi

function sameWords({ id, agent }: CausedRun, text: string | null): string {
  return (text ?? '').replaceAll(`${agent} (${id})`, '').replace(UNIQUE, '')
}

function rankOf({ outcome }: CauseGroup): number {
  return outcome === 'skipped' || outcome === 'cancelled' || outcome === null ? 1 : 0
}

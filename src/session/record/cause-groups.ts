/** Runs that did not complete, grouped by their cause: a cause that ended many runs is stated once. Pure. */
import type { Outcome, RunRecord } from './record.js'

/** What is needed of a run. */
export type CausedRun = Pick<RunRecord, 'id' | 'agent' | 'outcome' | 'cause' | 'advice'>

/** Runs that ended in the same way for the same cause. */
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
    const key = JSON.stringify([run.outcome, sameWords(run)])
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

function sameWords({ cause, id, agent }: CausedRun): string {
  return (cause ?? '').replaceAll(`${agent} (${id})`, '').replace(UNIQUE, '')
}

function rankOf({ outcome }: CauseGroup): number {
  return outcome === 'skipped' || outcome === 'cancelled' || outcome === null ? 1 : 0
}

/** Runs that a line names; further ones are counted. */
const NAMED = 3

/** `Ops 05`, `Ops 05, 13 and QA 14`, `Ops 05, 13, 21 ... (8)`. */
export function nameRuns(runs: readonly Pick<RunRecord, 'id' | 'agent'>[]): string {
  const shown = runs.length > NAMED + 1 ? runs.slice(0, NAMED) : runs
  const names = shown.map(({ agent, id }, index) => {
    if (agent === 'PM' || shown[index - 1]?.agent === agent) return index > 0 && agent !== 'PM' ? id : agent
    return `${agent} ${id}`
  })
  return `${names.join(', ')}${shown.length < runs.length ? ` ... (${runs.length})` : ''}`
}

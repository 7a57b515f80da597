/**
 * Work that was done again: a delegation of a later round takes the place of one that did not complete. Pure.
 * Only what PM says counts, by the number (`(instead of 02)`) or by the same task word for word: a guess could turn a
 * session green that has work missing.
 */
import type { Outcome } from './record.js'

/** A run as far as it matters here. */
export interface RedoableRun {
  readonly id: string
  readonly outcome: Outcome | null
  /** Ids of the runs whose work it does again. */
  readonly insteadOf?: readonly string[]
  readonly supersededBy?: string
}

/** A run of an earlier round. */
export type EarlierRun = RedoableRun & { readonly agent: string; readonly task: string }

/** A delegation as PM wrote it, for an agent of the roster. */
export interface RedoingDelegation {
  readonly id: string
  readonly agent: string
  readonly task: string
  /** What stands in `(instead of 02)`, as written. */
  readonly named: readonly string[]
}

/** Whose work a delegation does again, and names that mean nothing, each told in a sentence. */
export interface ResolvedRedo {
  readonly ids: readonly string[]
  readonly problems: readonly string[]
}

/** Resolves the numbers against the runs of earlier rounds; only work of the same agent can be done again. */
export function resolveInsteadOf(
  { id, agent, task, named }: RedoingDelegation,
  earlier: readonly EarlierRun[]
): ResolvedRedo {
  const open = earlier.filter((run) => run.outcome !== 'completed' && run.supersededBy === undefined)
  const ids = new Set(
    open.filter((run) => run.agent === agent && run.task.trim() === task.trim()).map((run) => run.id)
  )
  const problems: string[] = []
  for (const name of named) {
    const number = /^(?:the )?(?:delegation |task |run |no\.? ?|number |#)?0*(\d{1,4})$/i.exec(name)?.[1]
    const run = earlier.find((each) => each.id === number?.padStart(2, '0'))
    const tell = (why: string): void => {
      problems.push(
        `The delegation ${id} (${agent}) is to be done instead of ${JSON.stringify(name)}, ${why}: it takes the place of nothing by that.`
      )
    }
    if (run === undefined) tell('which is no number of a delegation of an earlier round')
    else if (run.agent !== agent) tell(`which was given to another agent, ${run.agent}`)
    else if (open.includes(run)) ids.add(run.id)
  }
  return { ids: [...ids], problems }
}

/**
 * The runs, each undone one marked with the completed run that did its work again. What takes the place of a second
 * attempt takes that of the first, too. A mark that does not hold any more is gone.
 */
export function markSuperseded<Run extends RedoableRun>(runs: readonly Run[]): Run[] {
  if (runs.every((run) => run.insteadOf === undefined)) return [...runs]
  const byId = new Map(runs.map((run) => [run.id, run]))
  const doneBy = new Map<string, string>()
  for (const run of runs) {
    if (run.outcome !== 'completed') continue
    const open = [...(run.insteadOf ?? [])]
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const other = byId.get(id)
      if (other === undefined || other.outcome === 'completed' || doneBy.has(id)) continue
      doneBy.set(id, run.id)
      open.push(...(other.insteadOf ?? []))
    }
  }
  return runs.map((run) => {
    const marked: Run & { supersededBy?: string } = { ...run }
    const by = doneBy.get(run.id)
    if (by === undefined) delete marked.supersededBy
    else marked.supersededBy = by
    return marked
  })
}

/** How many runs there are of each kind: each is counted once, and those without an end in `total` alone. */
export interface RunCounts {
  readonly total: number
  readonly successful: number
  readonly failed: number
  readonly skipped: number
  /** Did not complete, and another one did their work again. */
  readonly superseded: number
}

/** Counts runs that are marked. */
export function countRuns(runs: readonly RedoableRun[]): RunCounts {
  const count = (is: (run: RedoableRun) => boolean): number => runs.filter(is).length
  const isOpen = ({ supersededBy }: RedoableRun): boolean => supersededBy === undefined
  return {
    total: runs.length,
    successful: count(({ outcome }) => outcome === 'completed'),
    failed: count(
      (run) => isOpen(run) && run.outcome !== null && run.outcome !== 'completed' && run.outcome !== 'skipped'
    ),
    skipped: count((run) => isOpen(run) && run.outcome === 'skipped'),
    superseded: count((run) => !isOpen(run))
  }
}

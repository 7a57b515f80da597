/**
 * Work that was done again: a delegation of a later round supersedes one that did not complete. Pure.
 * Only what PM says counts, by number (`(instead of 02)`) or by the identical task: a guess could turn a session green
 * although work is missing.
 */
import type { Outcome } from './record.js'

/** The fields of a run that are needed here. */
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
  /** The names in `(instead of 02)`, as written. */
  readonly named: readonly string[]
}

/** The runs whose work a delegation does again, and the names that could not be resolved, a sentence each. */
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
    const addProblem = (why: string): void => {
      problems.push(
        `The delegation ${id} (${agent}) should be done instead of ${JSON.stringify(name)}, ${why}: it does not supersede anything by that name.`
      )
    }
    if (run === undefined) addProblem('which is not the number of a delegation of an earlier round')
    else if (run.agent !== agent) addProblem(`which was given to another agent, ${run.agent}`)
    else if (open.includes(run)) ids.add(run.id)
  }
  return { ids: [...ids], problems }
}

/**
 * Returns the runs, each incomplete one marked with the completed run that did its work again. What supersedes a second
 * try supersedes the first, too. Marks that no longer apply are removed.
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

/** Runs of each kind. Each run counts once; those that have not ended count in `total` only. */
export interface RunCounts {
  readonly total: number
  readonly successful: number
  readonly failed: number
  readonly skipped: number
  /** Did not complete, and another run did their work again. */
  readonly superseded: number
}

/** Counts marked runs. */
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

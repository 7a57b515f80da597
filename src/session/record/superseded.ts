/**
 * Work that was done again: a delegation of a later round supersedes one that did not complete. Pure.
 * Only what PM says counts, by number (`(instead of 02)`) or by the identical task: a guess could turn a session green
 * although work is missing.
 */
import type { Outcome, UnknownDelegation } from './record.js'

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

/**
 * Resolves the numbers against the delegations of earlier rounds. Whoever does the work: a delegation that failed, or that
 * named an unknown agent, may be handed to another one.
 */
export function resolveInsteadOf(
  { id, agent, task, named }: RedoingDelegation,
  earlier: readonly EarlierRun[]
): ResolvedRedo {
  const open = earlier.filter((run) => run.outcome !== 'completed' && run.supersededBy === undefined)
  const ids = new Set(open.filter((run) => run.task.trim() === task.trim()).map((run) => run.id))
  const problems: string[] = []
  for (const name of named) {
    const number = delegationNumber(name)
    const run = earlier.find((each) => each.id === number)
    if (run === undefined)
      problems.push(
        `The delegation ${id} (${agent}) should be done instead of ${JSON.stringify(name)}, which is not the number of a delegation of an earlier round: it does not supersede anything by that name.`
      )
    else if (open.includes(run)) ids.add(run.id)
  }
  return { ids: [...ids], problems }
}

/** The number in `02`, `2`, `#2` or `delegation 2` as ids have it; undefined for anything else. */
export function delegationNumber(name: string): string | undefined {
  const number = /^(?:the )?(?:delegation |task |run |no\.? ?|number |#)?0*(\d{1,4})$/i.exec(name)?.[1]
  return number?.padStart(2, '0')
}

/** A delegation to an unknown agent as a run that was skipped: another one may do its work. */
export function asSkippedRun(delegation: UnknownDelegation): EarlierRun {
  return { ...delegation, agent: delegation.label, outcome: 'skipped' }
}

/**
 * Returns the runs, each incomplete one marked with the completed run that did its work again. What supersedes a second
 * try supersedes the first, too, even if the second named an unknown agent. Marks that no longer apply are removed.
 */
export function markSuperseded<Run extends RedoableRun>(
  runs: readonly Run[],
  unknownAgents: readonly UnknownDelegation[] = []
): Run[] {
  if (runs.every((run) => run.insteadOf === undefined)) return [...runs]
  return withMarks(runs, findDoneBy([...runs, ...unknownAgents.map(asSkippedRun)]))
}

/** Returns the delegations to unknown agents, each marked with the completed run that did its work. */
export function markUnknownAgents(
  unknownAgents: readonly UnknownDelegation[],
  runs: readonly RedoableRun[]
): UnknownDelegation[] {
  return withMarks(unknownAgents, findDoneBy([...runs, ...unknownAgents.map(asSkippedRun)]))
}

function withMarks<Work extends { readonly id: string; readonly supersededBy?: string }>(
  all: readonly Work[],
  doneBy: ReadonlyMap<string, string>
): Work[] {
  return all.map((work) => {
    const marked: Work & { supersededBy?: string } = { ...work }
    const by = doneBy.get(work.id)
    if (by === undefined) delete marked.supersededBy
    else marked.supersededBy = by
    return marked
  })
}

/** For each superseded id the completed run that did its work. */
function findDoneBy(runs: readonly RedoableRun[]): ReadonlyMap<string, string> {
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
  return doneBy
}

/** Runs of each kind. Each run counts once; those that have not ended count in `total` only. */
export interface RunCounts {
  readonly total: number
  readonly successful: number
  readonly failed: number
  readonly skipped: number
  readonly cancelled: number
  /** Did not complete, and another run did their work again. */
  readonly superseded: number
}

/** Outcomes that are counted by themselves. */
const NOT_FAILED: ReadonlySet<Outcome> = new Set(['completed', 'skipped', 'cancelled'])

/** Counts marked runs. */
export function countRuns(runs: readonly RedoableRun[]): RunCounts {
  const count = (is: (run: RedoableRun) => boolean): number => runs.filter(is).length
  const isOpen = ({ supersededBy }: RedoableRun): boolean => supersededBy === undefined
  return {
    total: runs.length,
    successful: count(({ outcome }) => outcome === 'completed'),
    failed: count((run) => isOpen(run) && run.outcome !== null && !NOT_FAILED.has(run.outcome)),
    skipped: count((run) => isOpen(run) && run.outcome === 'skipped'),
    cancelled: count((run) => isOpen(run) && run.outcome === 'cancelled'),
    superseded: count((run) => !isOpen(run))
  }
}

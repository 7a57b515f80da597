/** Which processes may belong to the trees of watched ones. Pure. */
import { isAlive } from './process-table.js'
import type { ProcessEntry, ProcessTable } from './process-table.js'

/** A process that is not watched may belong to a watched tree only by its parent, its session or its group. */
export interface Kin {
  /** The parents of watched processes: a launcher, which adopts orphans, is not watched itself. */
  readonly parents: ReadonlySet<number>
  /** Their sessions and groups. */
  readonly ids: ReadonlySet<number>
}

/** The kin of these processes, as the table shows them. */
export function findKin(pids: Iterable<number>, table: ProcessTable): Kin {
  const parents = new Set<number>()
  const ids = new Set<number>()
  for (const pid of pids) {
    const entry = table.get(pid)
    if (entry !== undefined) {
      parents.add(entry.ppid)
      ids.add(entry.sid).add(entry.pgid)
    }
  }
  return { parents, ids }
}

/** Whether it is the same process, alive or not as before, with the same parent, group and session. */
export function hasSamePlace(before: ProcessEntry | undefined, now: ProcessEntry | undefined): boolean {
  if (before === undefined || now === undefined) return before === undefined && now === undefined
  return (
    before.startTicks === now.startTicks &&
    before.ppid === now.ppid &&
    before.pgid === now.pgid &&
    before.sid === now.sid &&
    isAlive(before) === isAlive(now)
  )
}

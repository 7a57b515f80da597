/** Indexes a process table by parent, session and group, once per table. */
import type { ProcessEntry, ProcessTable } from './process-table.js'

/** The entries of a table by parent pid, session and group. */
export interface ProcessIndex {
  readonly children: ReadonlyMap<number, readonly ProcessEntry[]>
  readonly sessions: ReadonlyMap<number, readonly ProcessEntry[]>
  readonly groups: ReadonlyMap<number, readonly ProcessEntry[]>
}

const indexes = new WeakMap<ProcessTable, ProcessIndex>()

/** The index of a table; a second call for the same table costs nothing. */
export function indexProcesses(table: ProcessTable): ProcessIndex {
  let index = indexes.get(table)
  if (index === undefined) {
    index = buildIndex(table)
    indexes.set(table, index)
  }
  return index
}

function buildIndex(table: ProcessTable): ProcessIndex {
  const children = new Map<number, ProcessEntry[]>()
  const sessions = new Map<number, ProcessEntry[]>()
  const groups = new Map<number, ProcessEntry[]>()
  for (const entry of table.values()) {
    append(children, entry.ppid, entry)
    append(sessions, entry.sid, entry)
    append(groups, entry.pgid, entry)
  }
  return { children, sessions, groups }
}

function append(map: Map<number, ProcessEntry[]>, key: number, entry: ProcessEntry): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [entry])
  else list.push(entry)
}

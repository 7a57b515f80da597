/**
 * The marker of a run: a variable in the environment of everything that it starts, and also a resource limit where the
 * launcher cannot adopt orphans. It finds what is no longer connected by parent or session: for example, a daemon that is
 * left after our own process was killed.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isSameSession, limitMarkOf, readLimitMark } from './limit-mark.js'
import { indexProcesses } from '../table/process-index.js'
import { isAlive } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'

/** Name of the variable; its value is unique to a run. */
export const MARKER_VARIABLE = 'MPM_AGENT_RUN'

/** Separates the session's id from the run's. */
const SEPARATOR = ':'

/** A marker for a new run. The session's id, if there is one, matches all its runs. */
export function newMarker(sessionId: string | undefined): string {
  return sessionId === undefined ? randomUUID() : `${sessionId}${SEPARATOR}${randomUUID()}`
}

/** The same marker as a resource limit, for `ulimit -S -m`. */
export function markerLimitKib(marker: string): number {
  return limitMarkOf(marker, marker.split(SEPARATOR)[0] ?? '')
}

const NAME = `${MARKER_VARIABLE}=`

/** The marks of one process. */
interface Marks {
  readonly variable: string | undefined
  readonly limit: number | undefined
}

const marksOfTable = new WeakMap<ProcessTable, ReadonlyMap<number, Marks>>()
/** By entry: successive tables hold the same entry for a process until they read a change of it, for example by exec. */
const marksOfEntry = new WeakMap<ProcessEntry, Marks>()

/** The marker's value in an environment as `/proc/PID/environ` holds it; undefined when it is missing. */
export function parseMarker(environment: Buffer): string | undefined {
  let at = environment.indexOf(NAME)
  while (at > 0 && environment[at - 1] !== 0) at = environment.indexOf(NAME, at + 1)
  if (at < 0) return undefined
  const end = environment.indexOf(0, at)
  return environment.toString('utf8', at + NAME.length, end < 0 ? environment.length : end)
}

/** Living processes with this marker, or with any marker of the session with this id. Environments are read once per entry. */
export function readMarked(table: ProcessTable, marker: string): readonly ProcessEntry[] {
  let marks = marksOfTable.get(table)
  if (marks === undefined) {
    marks = readMarks(table)
    marksOfTable.set(table, marks)
  }
  if (marks.size === 0) return []
  const limit = markerLimitKib(marker)
  const marked: ProcessEntry[] = []
  for (const [pid, mark] of marks) {
    const entry = table.get(pid)
    if (entry !== undefined && matches(mark, marker, limit)) marked.push(entry)
  }
  return marked
}

/**
 * Living processes with this marker and all their descendants (which may have dropped it). Never this process or one of
 * its ancestors, even if they carry the marker.
 */
export function findMarked(table: ProcessTable, marker: string): readonly ProcessEntry[] {
  const { children } = indexProcesses(table)
  const excluded = new Set(pidsAbove(table, process.pid))
  const found = new Map<number, ProcessEntry>()
  const queue = [...readMarked(table, marker)]
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    if (excluded.has(entry.pid) || found.has(entry.pid) || !isAlive(entry)) continue
    found.set(entry.pid, entry)
    queue.push(...(children.get(entry.pid) ?? []))
  }
  return [...found.values()]
}

/** This pid and the pids of its ancestors. */
export function pidsAbove(table: ProcessTable, pid: number): readonly number[] {
  const above = [pid]
  for (let entry = table.get(pid); entry !== undefined && entry.ppid > 0; entry = table.get(entry.ppid)) {
    if (above.includes(entry.ppid)) break
    above.push(entry.ppid)
  }
  return above
}

function matches({ variable, limit }: Marks, marker: string, markerLimit: number): boolean {
  if (variable !== undefined && (variable === marker || variable.startsWith(`${marker}${SEPARATOR}`)))
    return true
  if (limit === undefined) return false
  return marker.includes(SEPARATOR) ? limit === markerLimit : isSameSession(limit, markerLimit)
}

function readMarks(table: ProcessTable): ReadonlyMap<number, Marks> {
  const marks = new Map<number, Marks>()
  for (const entry of table.values()) {
    // Kernel threads have no session, and every run has its own. Memory size does not distinguish them: the kernel's count
    // is approximate, so that a small process can show none.
    if (entry.sid === 0 || !isAlive(entry)) continue
    let mark = marksOfEntry.get(entry)
    if (mark === undefined) {
      mark = { variable: readMarker(entry.pid), limit: readLimitMark(entry.pid) }
      marksOfEntry.set(entry, mark)
    }
    if (mark.variable !== undefined || mark.limit !== undefined) marks.set(entry.pid, mark)
  }
  return marks
}

function readMarker(pid: number): string | undefined {
  try {
    return parseMarker(readFileSync(`/proc/${pid}/environ`))
  } catch {
    // The process is gone or belongs to another user, or there is no /proc.
    return undefined
  }
}

/**
 * The marker: a variable in the environment of everything that a run starts, and beside it a resource limit where the
 * launcher cannot adopt orphans. It finds what neither parentage nor session leads to any more: a daemon of a run that
 * nobody watched, after our own process was killed.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { isSameSession, limitMarkOf, readLimitMark } from './limit-mark.js'
import { indexProcesses } from '../table/process-index.js'
import { isAlive } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'

/** Name of the variable; its value is unique to a run. */
export const MARKER_VARIABLE = 'MPM_AGENT_RUN'

/** Between the session's id and what is the run's own. */
const SEPARATOR = ':'

/** A marker for a new run; the session's id, if there is one, finds all its runs. */
export function newMarker(sessionId: string | undefined): string {
  return sessionId === undefined ? randomUUID() : `${sessionId}${SEPARATOR}${randomUUID()}`
}

/** The same marker as a resource limit, for `ulimit -S -m`. */
export function markerLimitKib(marker: string): number {
  return limitMarkOf(marker, marker.split(SEPARATOR)[0] ?? '')
}

const NAME = `${MARKER_VARIABLE}=`

/** How a process is marked. */
interface Marks {
  readonly variable: string | undefined
  readonly limit: number | undefined
}

const marksOfTable = new WeakMap<ProcessTable, ReadonlyMap<number, Marks>>()

/** The marker's value in an environment as `/proc/PID/environ` holds it; undefined when it is not there. */
export function parseMarker(environment: Buffer): string | undefined {
  let at = environment.indexOf(NAME)
  while (at > 0 && environment[at - 1] !== 0) at = environment.indexOf(NAME, at + 1)
  if (at < 0) return undefined
  const end = environment.indexOf(0, at)
  return environment.toString('utf8', at + NAME.length, end < 0 ? environment.length : end)
}

/** Living processes that carry this marker, or one of the session with this id; environments are read once for a table. */
export function readMarked(table: ProcessTable, marker: string): readonly ProcessEntry[] {
  let marks = marksOfTable.get(table)
  if (marks === undefined) {
    marks = readMarks(table)
    marksOfTable.set(table, marks)
  }
  const limit = markerLimitKib(marker)
  const marked: ProcessEntry[] = []
  for (const [pid, mark] of marks) {
    const entry = table.get(pid)
    if (entry !== undefined && matches(mark, marker, limit)) marked.push(entry)
  }
  return marked
}

/**
 * Living processes that carry this marker, and all their descendants (which may have dropped it). Never this process
 * or one above it, even if it carries the marker.
 */
export function findMarked(table: ProcessTable, marker: string): readonly ProcessEntry[] {
  const { children } = indexProcesses(table)
  const barred = new Set(pidsAbove(table, process.pid))
  const found = new Map<number, ProcessEntry>()
  const queue = [...readMarked(table, marker)]
  for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
    if (barred.has(entry.pid) || found.has(entry.pid) || !isAlive(entry)) continue
    found.set(entry.pid, entry)
    queue.push(...(children.get(entry.pid) ?? []))
  }
  return [...found.values()]
}

/** This pid and those of its ancestors. */
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
    // The kernel's own threads are in no session, and every run is in one of its own. Memory would not tell them apart: the
    // kernel counts it roughly, so that a small process can show none.
    if (entry.sid === 0 || !isAlive(entry)) continue
    const variable = readMarker(entry.pid)
    const limit = readLimitMark(entry.pid)
    if (variable !== undefined || limit !== undefined) marks.set(entry.pid, { variable, limit })
  }
  return marks
}

function readMarker(pid: number): string | undefined {
  try {
    return parseMarker(readFileSync(`/proc/${pid}/environ`))
  } catch {
    // Gone, another user's, or a system without /proc: not found this way.
    return undefined
  }
}

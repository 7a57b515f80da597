/** All processes of the machine at one moment, in one synchronous scan. */
import type { ProcessEntry, ProcessTable } from './process-entry.js'
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { readKernelConstants } from './kernel-constants.js'
import { isThreadLine, parseProcStat } from './proc-stat.js'
import { readTableFromPs } from './ps-table.js'
import { systemCode } from '../../util/system-error.js'

export type { ProcessEntry, ProcessTable } from './process-entry.js'

/** Reads one process; undefined when there is none with this pid. */
export type ReadEntry = (pid: number) => ProcessEntry | undefined

/** A line of `/proc/PID/stat` is shorter than 500 bytes. */
const STAT_BYTES = 2048
const statBuffer = Buffer.allocUnsafe(STAT_BYTES)

/** Whether this machine has a Linux `/proc`. */
export const hasProc: boolean = existsSync('/proc/self/stat')

/**
 * Scans the machine once. Processes that end meanwhile are left out; without `/proc` it runs `ps`.
 * @param readEntry reads one process, for callers with a cheaper way to read some
 */
export function readProcessTable(readEntry: ReadEntry = readProcStat): ProcessTable {
  if (!hasProc) return readTableFromPs()
  const table = new Map<number, ProcessEntry>()
  for (const pid of listPids()) {
    const entry = readEntry(pid)
    if (entry !== undefined) table.set(entry.pid, entry)
  }
  return table
}

/** The pids of all processes; none where there is no `/proc`. */
export function listPids(): readonly number[] {
  if (!hasProc) return []
  const pids: number[] = []
  for (const name of readdirSync('/proc')) {
    const first = name.charCodeAt(0)
    if (first >= 0x31 && first <= 0x39) pids.push(Number(name))
  }
  return pids
}

/**
 * Reads a process that may have started since, in a tenth of the time that it takes to list all of them; undefined when there is none
 * with this pid. A thread's id is found by name as well, but is not listed and is not the id of its process (man 5 proc).
 * @throws Error when no descriptor is left: it may be one, so as a listing of all would, this fails, and it is looked up again
 */
export function readUnlistedProcess(pid: number): ProcessEntry | undefined {
  const file = statFile(pid)
  // A missing file costs less than the error of opening it.
  if (!existsSync(file)) return undefined
  try {
    return readStatLine(file, (line, length, pageBytes) =>
      isThreadLine(line, length) ? undefined : parseProcStat(line, length, pageBytes)
    )
  } catch (error) {
    if (['EMFILE', 'ENFILE'].includes(systemCode(error) ?? '')) throw error
    return undefined
  }
}

/** Reads one process; undefined when there is none with this pid. */
export function readProcessEntry(pid: number): ProcessEntry | undefined {
  return hasProc ? readProcStat(pid) : (readTableFromPs().get(pid) ?? undefined)
}

/** A zombie uses no memory and needs no signal. */
export function isAlive(entry: ProcessEntry): boolean {
  return entry.state !== 'Z' && entry.state !== 'X'
}

function readProcStat(pid: number): ProcessEntry | undefined {
  try {
    return readStatLine(statFile(pid), parseProcStat)
  } catch {
    return undefined
  }
}

/** @throws Error when there is no such process any more, or no descriptor is left */
function readStatLine<T>(file: string, parse: (line: Buffer, length: number, pageBytes: number) => T): T {
  const descriptor = openSync(file, 'r')
  try {
    const length = readSync(descriptor, statBuffer, 0, STAT_BYTES, 0)
    return parse(statBuffer, length, readKernelConstants().pageBytes)
  } finally {
    closeSync(descriptor)
  }
}

function statFile(pid: number): string {
  return `/proc/${pid}/stat`
}

/** All processes of the machine at one moment, in one synchronous scan. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { readKernelConstants } from './kernel-constants.js'
import { parseProcStat } from './proc-stat.js'
import { readTableFromPs } from './ps-table.js'

/** One process as the kernel shows it. */
export interface ProcessEntry {
  readonly pid: number
  readonly ppid: number
  readonly pgid: number
  readonly sid: number
  /** One letter: `R` runs, `S` sleeps, `T` is stopped, `Z` is dead and not yet waited for. */
  readonly state: string
  /** Start of the process in clock ticks since boot. A pid and this number name a process for good. */
  readonly startTicks: number
  /** CPU time of the process and of its children that were waited for, in clock ticks. */
  readonly cpuTicks: number
  /** Resident memory in bytes; pages that are shared with others count in full. */
  readonly rssBytes: number
  /** Name of the program, cut by the kernel at 15 bytes. */
  readonly command: string
}

/** The processes by pid. */
export type ProcessTable = ReadonlyMap<number, ProcessEntry>

/** A line of `/proc/PID/stat` is below 500 bytes; names are cut at 15. */
const STAT_BYTES = 2048
const statBuffer = Buffer.allocUnsafe(STAT_BYTES)

/** Whether this machine shows its processes under `/proc`, as Linux does. */
export const hasProc: boolean = existsSync('/proc/self/stat')

/** Scans the machine once. Processes that vanish meanwhile are left out; without `/proc` it asks `ps`. */
export function readProcessTable(): ProcessTable {
  if (!hasProc) return readTableFromPs()
  const table = new Map<number, ProcessEntry>()
  for (const name of readdirSync('/proc')) {
    const first = name.charCodeAt(0)
    if (first < 0x31 || first > 0x39) continue
    const entry = readProcStat(name)
    if (entry !== null) table.set(entry.pid, entry)
  }
  return table
}

/** Reads one process; null when there is none with this pid. Only where there is `/proc`. */
export function readProcessEntry(pid: number): ProcessEntry | null {
  return hasProc ? readProcStat(String(pid)) : (readTableFromPs().get(pid) ?? null)
}

/** A process that is dead and only waits to be waited for takes no memory and needs no signal. */
export function isAlive(entry: ProcessEntry): boolean {
  return entry.state !== 'Z' && entry.state !== 'X'
}

function readProcStat(pid: string): ProcessEntry | null {
  let descriptor: number
  try {
    descriptor = openSync(`/proc/${pid}/stat`, 'r')
  } catch {
    return null
  }
  try {
    const length = readSync(descriptor, statBuffer, 0, STAT_BYTES, 0)
    return parseProcStat(statBuffer, length, readKernelConstants().pageBytes)
  } catch {
    return null
  } finally {
    closeSync(descriptor)
  }
}

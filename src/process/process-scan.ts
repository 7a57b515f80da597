/**
 * Process tables in a row, each for a fraction of a whole scan. Between two looks only three things can matter to the
 * trees that are watched: a member changed, a member ended, a process was born. So the members are read again, through
 * files that stay open, and others only when the kernel has given out a pid since.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { isAlive, listPids, readProcessEntry, readProcessTable, readStat } from './process-table.js'
import type { ProcessEntry, ProcessTable } from './process-table.js'

/** Others, whom nobody watches, are read again after this time: they change their session or end, and nothing hangs on it. */
const WHOLE_SCAN_MS = 5000
/** Each open file is a descriptor; members beyond this number are read by their path. */
const MOST_OPEN_FILES = 512

/** Where a scan's numbers come from; the system's own by default. */
export interface ScanSources {
  readonly readTable?: () => ProcessTable
  /** The pid that was given out last; null where the system does not tell. */
  readonly readLastPid?: () => number | null
  readonly nowMs?: () => number
}

const structures = new WeakMap<ProcessTable, object>()

/**
 * The same object for two tables of a scan in which the same processes live, each with the same parent, group and session:
 * who belongs to whom need not be found out again. Undefined for other tables.
 */
export function structureOf(table: ProcessTable): object | undefined {
  return structures.get(table)
}

/** The open `stat` of a member; null when there is none (any more, or of so many). */
type MemberFile = number | null

export class ProcessScan {
  readonly #readTable: () => ProcessTable
  readonly #readLastPid: () => number | null
  readonly #nowMs: () => number
  readonly #members = new Map<number, MemberFile>()
  #table = new Map<number, ProcessEntry>()
  #lastPid: number | null = null
  #wholeUntilMs = -Infinity
  #structure = {}

  constructor(sources: ScanSources = {}) {
    this.#readTable = sources.readTable ?? readProcessTable
    this.#readLastPid = sources.readLastPid ?? readLastPid
    this.#nowMs = sources.nowMs ?? (() => performance.now())
  }

  /** All processes, members as they are now. Each call gives a table of its own. */
  read(): ProcessTable {
    const lastPid = this.#readLastPid()
    const before = this.#lastPid
    // A smaller number than before: they were all given out once, and it begins anew.
    if (lastPid === null || before === null || lastPid < before || this.#nowMs() >= this.#wholeUntilMs)
      return this.readWhole()
    this.#lastPid = lastPid
    if (lastPid > before) this.#meetNew(before, lastPid)
    for (const [pid, file] of this.#members) this.#readMember(pid, file)
    return this.#copy()
  }

  /** The same by a whole scan. */
  readWhole(): ProcessTable {
    // Before the scan: who is born during it is met again at the next look.
    this.#lastPid = this.#readLastPid()
    this.#table = new Map(this.#readTable())
    this.#wholeUntilMs = this.#nowMs() + WHOLE_SCAN_MS
    this.#structure = {}
    return this.#copy()
  }

  /** Says who is to be read at each look from now on, in place of who was. */
  watch(pids: Iterable<number>): void {
    const wanted = new Set(pids)
    for (const [pid, file] of this.#members) {
      if (wanted.has(pid)) continue
      close(file)
      this.#members.delete(pid)
    }
    for (const pid of wanted) if (!this.#members.has(pid)) this.#members.set(pid, this.#open(pid))
  }

  #copy(): ProcessTable {
    const table = new Map(this.#table)
    structures.set(table, this.#structure)
    return table
  }

  #open(pid: number): MemberFile {
    if (this.#members.size >= MOST_OPEN_FILES) return null
    try {
      return openSync(`/proc/${pid}/stat`, 'r')
    } catch {
      return null
    }
  }

  /** A pid up to the last one that was given out since is another process now, even where it is known. */
  #meetNew(before: number, lastPid: number): void {
    const living = new Set(listPids())
    for (const pid of this.#table.keys()) if (!living.has(pid)) this.#put(pid, null)
    for (const pid of living) {
      if (this.#table.has(pid) && (pid <= before || pid > lastPid)) continue
      this.#put(pid, readProcessEntry(pid))
    }
  }

  /** An open file is that of one process for good: when it has ended, it cannot be read, whoever has its pid now. */
  #readMember(pid: number, file: MemberFile): void {
    const entry = file === null ? readProcessEntry(pid) : readStat(file)
    if (entry !== null || file === null) {
      this.#put(pid, entry)
      return
    }
    close(file)
    this.#members.delete(pid)
    this.#put(pid, readProcessEntry(pid))
  }

  #put(pid: number, entry: ProcessEntry | null): void {
    if (!hasSamePlace(this.#table.get(pid), entry)) this.#structure = {}
    if (entry === null) this.#table.delete(pid)
    else this.#table.set(pid, entry)
  }
}

function hasSamePlace(before: ProcessEntry | undefined, now: ProcessEntry | null): boolean {
  if (before === undefined || now === null) return before === undefined && now === null
  return (
    before.startTicks === now.startTicks &&
    before.ppid === now.ppid &&
    before.pgid === now.pgid &&
    before.sid === now.sid &&
    isAlive(before) === isAlive(now)
  )
}

function close(file: MemberFile): void {
  if (file !== null) closeSync(file)
}

const loadBuffer = Buffer.allocUnsafe(256)

/** The last number of `/proc/loadavg` (man 5 proc): the pid that was given out last in our namespace. */
export function readLastPid(): number | null {
  let descriptor: number
  try {
    descriptor = openSync('/proc/loadavg', 'r')
  } catch {
    return null
  }
  try {
    const text = loadBuffer.toString('latin1', 0, readSync(descriptor, loadBuffer, 0, loadBuffer.length, 0))
    const lastPid = Number.parseInt(text.slice(text.trimEnd().lastIndexOf(' ') + 1), 10)
    return Number.isNaN(lastPid) ? null : lastPid
  } catch {
    return null
  } finally {
    closeSync(descriptor)
  }
}

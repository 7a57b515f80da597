/**
 * Process tables in a row, each for a fraction of a whole scan. Between two looks only three things can matter to the
 * trees that are watched: a member changed, a member ended, a process was born. So the members are read again, through
 * files that stay open, and others only when the kernel has given out a pid since.
 */
import { readLastPid } from './last-pid.js'
import { MemberFile } from './member-file.js'
import { isAlive, listPids, readProcessEntry, readProcessTable } from './process-table.js'
import type { ProcessEntry, ProcessTable, ReadEntry } from './process-table.js'

/** Others, whom nobody watches, are read again after this time: they change their session or end, and nothing hangs on it. */
const WHOLE_SCAN_MS = 5000
/** The same while nobody at all was born: then only the kernel's word for that is to be doubted. */
const QUIET_WHOLE_SCAN_MS = 30_000
/** Each open file is a descriptor; members beyond this number are read by their path. */
const MOST_OPEN_FILES = 512

/** Where a scan's numbers come from; the system's own by default. */
export interface ScanSources {
  readonly readTable?: (readEntry: ReadEntry) => ProcessTable
  /** The pid that was given out last; undefined where the system does not tell. */
  readonly readLastPid?: () => number | undefined
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

export class ProcessScan {
  readonly #readTable: (readEntry: ReadEntry) => ProcessTable
  readonly #readLastPid: () => number | undefined
  readonly #nowMs: () => number
  /** By pid; undefined where a member has no open file (any more, or is one of too many). */
  readonly #members = new Map<number, MemberFile | undefined>()
  /** As they were asked for; undefined when one of them has lost its file since. */
  #wanted: readonly number[] | undefined
  readonly #table = new Map<number, ProcessEntry>()
  /** What was given last; undefined when something has changed since. */
  #given: ProcessTable | undefined
  #isTold = true
  #lastPid: number | undefined
  /** Who was given a pid up to this one has been listed for certain, if it lived. */
  #listedPid = 0
  #wholeAtMs = -Infinity
  #lastPidAtWhole: number | undefined
  #structure = {}

  constructor(sources: ScanSources = {}) {
    this.#readTable = sources.readTable ?? readProcessTable
    this.#readLastPid = sources.readLastPid ?? readLastPid
    this.#nowMs = sources.nowMs ?? (() => performance.now())
  }

  /**
   * All processes, members as they are now. A table that was given stays as it is; it is given again when it still holds.
   * @param roots processes that were started since: one that lives and is not in the table shows that pids are given out
   * otherwise than we are told, and all is read from then on
   */
  read(roots: Iterable<number> = []): ProcessTable {
    const lastPid = this.readLastPid()
    const before = this.#lastPid
    // A smaller number than before: they were all given out once, and it begins anew.
    if (lastPid === undefined || before === undefined || lastPid < before || this.#isWholeDue(lastPid))
      return this.#readWhole()
    this.#lastPid = lastPid
    if (lastPid > this.#listedPid) this.#meetNew(before, lastPid)
    for (const [pid, file] of this.#members) this.#readMember(pid, file)
    for (const pid of roots) {
      if (this.#table.has(pid) || readProcessEntry(pid) === undefined) continue
      this.#isTold = false
      return this.#readWhole()
    }
    return this.#give()
  }

  /** The pid that was given out last; undefined where the system does not tell. While it stays, nobody is born. */
  readLastPid(): number | undefined {
    return this.#isTold ? this.#readLastPid() : undefined
  }

  /** Says who is to be read at each look from now on, in place of who was. */
  watch(pids: readonly number[]): void {
    if (this.#wanted !== undefined && areSame(this.#wanted, pids)) return
    this.#wanted = pids
    const wanted = new Set(pids)
    for (const [pid, file] of this.#members) {
      if (wanted.has(pid)) continue
      file?.close()
      this.#members.delete(pid)
    }
    for (const pid of wanted) if (!this.#members.has(pid)) this.#members.set(pid, this.#open(pid))
  }

  #isWholeDue(lastPid: number): boolean {
    const isQuiet = lastPid === this.#lastPidAtWhole
    return this.#nowMs() >= this.#wholeAtMs + (isQuiet ? QUIET_WHOLE_SCAN_MS : WHOLE_SCAN_MS)
  }

  #readWhole(): ProcessTable {
    // Before the scan: who is born during it is met again at the next look.
    const lastPid = this.readLastPid()
    // It may throw, for want of descriptors: then what was known stays.
    const table = this.#readTable((pid) => this.#members.get(pid)?.read() ?? readProcessEntry(pid))
    this.#lastPid = lastPid
    this.#listedPid = 0
    this.#lastPidAtWhole = lastPid
    this.#wholeAtMs = this.#nowMs()
    this.#table.clear()
    for (const [pid, entry] of table) this.#table.set(pid, entry)
    this.#structure = {}
    this.#given = undefined
    return this.#give()
  }

  #give(): ProcessTable {
    if (this.#given === undefined) {
      this.#given = new Map(this.#table)
      structures.set(this.#given, this.#structure)
    }
    return this.#given
  }

  #open(pid: number): MemberFile | undefined {
    if (this.#members.size >= MOST_OPEN_FILES) return undefined
    try {
      return new MemberFile(pid)
    } catch {
      return undefined
    }
  }

  /**
   * A pid up to the last one that was given out since is another process now, even where it is known. A process has its
   * pid a moment before it can be seen, so that it is looked for once more at the next look.
   */
  #meetNew(before: number, lastPid: number): void {
    this.#listedPid = before
    const living = new Set(listPids())
    for (const pid of this.#table.keys()) if (!living.has(pid)) this.#put(pid, undefined)
    for (const pid of living) {
      if (this.#table.has(pid) && (pid <= before || pid > lastPid)) continue
      this.#put(pid, readProcessEntry(pid))
    }
  }

  #readMember(pid: number, file: MemberFile | undefined): void {
    const entry = file === undefined ? readProcessEntry(pid) : file.read()
    if (entry !== undefined || file === undefined) {
      this.#put(pid, entry)
      return
    }
    file.close()
    this.#members.delete(pid)
    this.#wanted = undefined
    this.#put(pid, readProcessEntry(pid))
  }

  #put(pid: number, entry: ProcessEntry | undefined): void {
    const before = this.#table.get(pid)
    if (before === (entry ?? undefined)) return
    this.#given = undefined
    if (!hasSamePlace(before, entry)) this.#structure = {}
    if (entry === undefined) this.#table.delete(pid)
    else this.#table.set(pid, entry)
  }
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at])
}

function hasSamePlace(before: ProcessEntry | undefined, now: ProcessEntry | undefined): boolean {
  if (before === undefined || now === undefined) return before === undefined && now === undefined
  return (
    before.startTicks === now.startTicks &&
    before.ppid === now.ppid &&
    before.pgid === now.pgid &&
    before.sid === now.sid &&
    isAlive(before) === isAlive(now)
  )
}

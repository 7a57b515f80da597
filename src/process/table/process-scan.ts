/**
 * Successive process tables, each at a fraction of the cost of a full scan. Between two reads only three things matter to
 * the watched trees: a member changed, a member ended, a process started. So members are read again, through files that
 * stay open, and others only when the kernel has assigned a pid since.
 */
import { findKin, hasSamePlace, type Kin } from './kin.js'
import { LastPidFile } from './last-pid.js'
import { MemberFiles } from './member-files.js'
import { listPids, readProcessEntry, readProcessTable, readUnlistedProcess } from './process-table.js'
import type { ProcessEntry, ProcessTable, ReadEntry } from './process-table.js'

/** Interval of full scans, which refresh processes that are not watched: nothing depends on their session or end. */
const WHOLE_SCAN_MS = 5000
/** The same while no process was started; a safeguard in case the kernel's last pid is wrong. */
const QUIET_WHOLE_SCAN_MS = 30_000

/** Looking up one pid costs about as much as listing this many. */
const PROBE_COST = 2

/** The sources of a scan; the system's own by default. */
export interface ScanSources {
  readonly readTable?: (readEntry: ReadEntry) => ProcessTable
  /** The last assigned pid; undefined where it is unknown. */
  readonly readLastPid?: () => number | undefined
  readonly nowMs?: () => number
}

const structures = new WeakMap<ProcessTable, object>()

/**
 * The same object for two tables of a scan between which no process that may belong to a tree of watched processes has
 * started, ended or changed its parent, group or session, so that membership need not be computed again. Undefined for
 * other tables.
 */
export function structureOf(table: ProcessTable): object | undefined {
  return structures.get(table)
}

export class ProcessScan {
  readonly #readTable: (readEntry: ReadEntry) => ProcessTable
  readonly #lastPidFile = new LastPidFile()
  readonly #readLastPid: () => number | undefined
  readonly #nowMs: () => number
  /** The watched pids, those without an open file too: they are read by path. */
  readonly #members = new Set<number>()
  readonly #files = new MemberFiles()
  /** The watched pids as requested; undefined when one of them has ended since. */
  #wanted: readonly number[] | undefined
  readonly #table = new Map<number, ProcessEntry>()
  /** The table returned last; undefined when something has changed since. */
  #returned: ProcessTable | undefined
  /** New processes that may belong to a watched tree, and are not watched before that tree is updated. */
  readonly #newKin = new Set<number>()
  #isLastPidReliable = true
  #lastPid: number | undefined
  /** Every living process with a pid up to this one has certainly been listed. */
  #listedPid = 0
  #wholeAtMs = -Infinity
  #lastPidAtWhole: number | undefined
  #structure = {}
  /** What the watched processes are related by; undefined when it has to be computed again. */
  #kin: Kin | undefined

  constructor(sources: ScanSources = {}) {
    this.#readTable = sources.readTable ?? readProcessTable
    this.#readLastPid = sources.readLastPid ?? (() => this.#lastPidFile.read())
    this.#nowMs = sources.nowMs ?? (() => performance.now())
  }

  /**
   * All processes, with members as they are now. A returned table never changes; it is returned again while it is current.
   * @param roots processes started since: a living one that is not in the table shows that the last pid is unreliable, so
   * that every read is a full scan from then on
   */
  read(roots: Iterable<number> = []): ProcessTable {
    const lastPid = this.readLastPid()
    const before = this.#lastPid
    // A smaller pid than before: the sequence has wrapped around.
    if (lastPid === undefined || before === undefined || lastPid < before || this.#isWholeDue(lastPid))
      return this.#readWhole()
    this.#lastPid = lastPid
    this.#readNewKin()
    if (lastPid > this.#listedPid) this.#addNew(before, lastPid)
    this.#readMembers()
    for (const pid of roots) {
      if (this.#table.has(pid) || readProcessEntry(pid) === undefined) continue
      this.#isLastPidReliable = false
      return this.#readWhole()
    }
    return this.#snapshot()
  }

  /** The last assigned pid; undefined where it is unknown. While it stays the same, no process has started. */
  readLastPid(): number | undefined {
    return this.#isLastPidReliable ? this.#readLastPid() : undefined
  }

  /** Sets the processes that every later read refreshes. Without any, no file stays open. */
  watch(pids: readonly number[]): void {
    if (pids.length === 0) this.#lastPidFile.close()
    if (this.#wanted !== undefined && areSame(this.#wanted, pids)) return
    this.#wanted = pids
    const wanted = new Set(pids)
    for (const pid of this.#members) {
      if (wanted.has(pid)) continue
      this.#files.close(pid)
      this.#members.delete(pid)
    }
    for (const pid of wanted) {
      if (this.#members.has(pid)) continue
      this.#members.add(pid)
      this.#files.open(pid)
    }
    this.#kin = undefined
  }

  #isWholeDue(lastPid: number): boolean {
    const isQuiet = lastPid === this.#lastPidAtWhole
    return this.#nowMs() >= this.#wholeAtMs + (isQuiet ? QUIET_WHOLE_SCAN_MS : WHOLE_SCAN_MS)
  }

  #readWhole(): ProcessTable {
    // Taken before the scan, so that processes started during it are read again next time.
    const lastPid = this.readLastPid()
    this.#files.read(() => undefined)
    // May throw when descriptors run out: the known state stays.
    const table = this.#readTable((pid) => this.#files.get(pid) ?? readProcessEntry(pid))
    const before = this.#lastPid ?? 0
    this.#listedPid = lastPid === undefined || lastPid < before ? 0 : before
    this.#lastPid = lastPid
    this.#lastPidAtWhole = lastPid
    this.#wholeAtMs = this.#nowMs()
    this.#table.clear()
    for (const [pid, entry] of table) this.#table.set(pid, entry)
    this.#structure = {}
    this.#returned = undefined
    return this.#snapshot()
  }

  #snapshot(): ProcessTable {
    if (this.#returned === undefined) {
      this.#returned = new Map(this.#table)
      structures.set(this.#returned, this.#structure)
    }
    return this.#returned
  }

  /**
   * Reads every pid that was assigned since, even a known one, which is another process now. A process has its pid a moment
   * before it becomes visible, so it is looked up once more at the next read.
   */
  #addNew(before: number, lastPid: number): void {
    const unseen = this.#listedPid
    this.#listedPid = before
    const isNew = (pid: number): boolean => !this.#table.has(pid) || (pid > before && pid <= lastPid)
    if ((lastPid - unseen) * PROBE_COST < this.#table.size) {
      // Others may have ended, on which nothing depends before the next full scan.
      for (let pid = unseen + 1; pid <= lastPid; pid++)
        if (isNew(pid)) this.#add(pid, readUnlistedProcess(pid))
      return
    }
    const living = new Set(listPids())
    for (const pid of this.#table.keys()) if (!living.has(pid)) this.#put(pid, undefined)
    for (const pid of living) if (isNew(pid)) this.#add(pid, readProcessEntry(pid))
  }

  #add(pid: number, entry: ProcessEntry | undefined): void {
    this.#put(pid, entry)
    if (this.#isKin(entry)) this.#newKin.add(pid)
  }

  #readNewKin(): void {
    for (const pid of this.#newKin) {
      if (this.#members.has(pid) || !this.#table.has(pid)) this.#newKin.delete(pid)
      else this.#put(pid, readProcessEntry(pid))
    }
  }

  #readMembers(): void {
    this.#files.read((pid, entry) => {
      if (entry === undefined) this.#readEnded(pid)
      else this.#put(pid, entry)
    })
    if (this.#files.size === this.#members.size) return
    for (const pid of this.#members) if (!this.#files.has(pid)) this.#put(pid, readProcessEntry(pid))
  }

  /** A member has ended; another process may have its pid. */
  #readEnded(pid: number): void {
    this.#files.close(pid)
    this.#wanted = undefined
    // As a member, because nothing else may relate it to its tree.
    this.#put(pid, readProcessEntry(pid))
    this.#members.delete(pid)
    this.#kin = undefined
  }

  #put(pid: number, entry: ProcessEntry | undefined): void {
    const before = this.#table.get(pid)
    if (before === entry) return
    this.#returned = undefined
    if (!hasSamePlace(before, entry) && (this.#isKin(before) || this.#isKin(entry))) {
      this.#structure = {}
      this.#kin = undefined
    }
    if (entry === undefined) this.#table.delete(pid)
    else this.#table.set(pid, entry)
  }

  /** On a busy machine processes start and end all the time, and most have nothing to do with the watched ones. */
  #isKin(entry: ProcessEntry | undefined): boolean {
    if (entry === undefined) return false
    this.#kin ??= findKin(this.#members, this.#table)
    const { parents, ids } = this.#kin
    return (
      [entry.pid, entry.ppid].some((pid) => this.#members.has(pid) || this.#newKin.has(pid)) ||
      parents.has(entry.ppid) ||
      ids.has(entry.sid) ||
      ids.has(entry.pgid)
    )
  }
}

function areSame(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((each, at) => each === others[at])
}

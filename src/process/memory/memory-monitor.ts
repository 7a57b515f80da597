/**
 * Watches the memory of process trees: one timer and one look at the process table for all of them. It measures and
 * tells; ending a process is another's work.
 */
import { uptime } from 'node:os'
import { readKernelConstants } from '../table/kernel-constants.js'
import { MachineGuard } from './machine-guard.js'
import { createMachineMemoryReader } from './machine-memory.js'
import type { MachineMemory } from './machine-memory.js'
import { MonitoredTree } from './monitored-tree.js'
import type { MonitorOptions } from './monitored-tree.js'
import { readPortableUsage } from './portable-usage.js'
import type { ReadPortableUsage } from './portable-usage.js'
import { hasProc, readProcessTable } from '../table/process-table.js'
import type { ProcessTable } from '../table/process-table.js'
import { ProcessScan } from '../table/process-scan.js'
import { ProcessTree } from '../tree/process-tree.js'
import type { MemorySample } from '../contract/supervised-process.js'
import { readProportionalMemory, TreeMemoryReader } from './tree-memory.js'
import type { ReadPss } from './tree-memory.js'

export type { MonitorOptions } from './monitored-tree.js'

/** Where the monitor's numbers come from; the system's own by default. */
export interface MonitorSources {
  readonly readTable?: () => ProcessTable
  readonly readPss?: ReadPss
  /** How memory is read where there is no `/proc`; false: from `/proc`. */
  readonly readPortable?: ReadPortableUsage | false
  /** What the machine has left; undefined where that is not known. */
  readonly readMachine?: () => MachineMemory | undefined
}

/** Trees that are due this soon are looked at now: two looks at the table cost more than one early sample. */
const TOGETHER_MS = 10
/** What has escaped a cgroup is only to be found again by who it descends from. */
const CONFINED_TREES_INTERVAL_MS = 500
/** The table cannot be read while all descriptors are in use; that passes. */
const BLIND_RETRY_MS = 100

export class MemoryMonitor {
  readonly #readTable: () => ProcessTable
  readonly #scan: ProcessScan
  readonly #readPss: ReadPss
  readonly #readPortable: ReadPortableUsage | undefined
  readonly #guard: MachineGuard
  readonly #trees = new Map<number, MonitoredTree>()
  #timer: NodeJS.Timeout | undefined
  #isLooking = false
  #confinedTreesDueMs = 0
  /** The newest process that the confined trees were asked about, and whether they were asked once more. */
  #lastPidOfConfined: number | undefined
  #areConfinedTreesSure = false

  constructor(sources: MonitorSources = {}) {
    this.#readTable = sources.readTable ?? readProcessTable
    // A table that is handed in is asked for at each look.
    this.#scan = new ProcessScan(
      sources.readTable === undefined ? {} : { readTable: sources.readTable, readLastPid: () => undefined }
    )
    this.#guard = new MachineGuard(sources.readMachine ?? createMachineMemoryReader())
    this.#readPss = sources.readPss ?? readProportionalMemory
    const portable = sources.readPortable ?? (hasProc ? false : readPortableUsage)
    this.#readPortable = portable === false ? undefined : portable
  }

  /** Watches the tree of this process from now on, at once for the first time; a second call for a pid replaces the first. */
  startMonitoring(pid: number, options: MonitorOptions = {}): void {
    this.#trees.set(pid, new MonitoredTree(pid, options, performance.now(), this.#readPss))
    if (options.cgroup !== undefined) this.#lastPidOfConfined = undefined
    this.#schedule()
  }

  /** Watches it no longer; without a pid, none. Unknown pids do no harm. */
  stopMonitoring(pid?: number): void {
    if (pid === undefined) this.#trees.clear()
    else this.#trees.delete(pid)
    // While others are watched, the next look lets go of its members.
    if (this.#trees.size === 0) this.#scan.watch([])
    this.#schedule()
  }

  /**
   * The newest sample of a watched tree, or a look at any other process and its descendants (CPU share then since its
   * start); undefined when there is no such process, or the system does not tell at once.
   */
  getMemoryUsage(pid: number): MemorySample | undefined {
    const sample = this.#trees.get(pid)?.sample
    if (sample !== undefined) return sample
    const table = this.#readTable()
    const root = table.get(pid)
    const members = new ProcessTree({ pid }).update(table)
    if (root === undefined || members.length === 0) return undefined
    const { ticksPerSecond } = readKernelConstants()
    const elapsedMs = Math.max(1, (uptime() - root.startTicks / ticksPerSecond) * 1000)
    const cpuTicks = members.reduce((sum, member) => sum + member.cpuTicks, 0)
    const { memoryBytes } = new TreeMemoryReader(this.#readPss).read(members, 0)
    return {
      elapsedMs,
      memoryBytes,
      processes: members.length,
      cpuPercent: ((cpuTicks / ticksPerSecond) * 1000 * 100) / elapsedMs,
      level: 'normal'
    }
  }

  #schedule(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#trees.size === 0 || this.#isLooking) return
    const nextMs = Math.min(this.#guard.dueMs, ...[...this.#trees.values()].map((tree) => tree.dueMs))
    this.#timer = setTimeout(
      () => {
        void this.#look()
      },
      Math.max(0, nextMs - performance.now())
    )
    // Watching is no reason to live: the watched process is.
    this.#timer.unref()
  }

  async #look(): Promise<void> {
    this.#isLooking = true
    try {
      const nowMs = performance.now()
      this.#guardMachine(nowMs)
      const due = this.#listDue(nowMs)
      const unconfined = due.filter((tree) => !this.#sampleFromCgroup(tree, nowMs))
      const areConfinedTreesDue = due.length > unconfined.length && this.#areConfinedTreesDue(nowMs)
      if (unconfined.length === 0 && !areConfinedTreesDue) return
      const table = this.#tryRead()
      if (table === undefined) {
        for (const tree of unconfined) tree.dueMs = nowMs + BLIND_RETRY_MS
        if (areConfinedTreesDue) this.#askConfinedTreesAnew()
        return
      }
      if (areConfinedTreesDue) {
        for (const tree of this.#trees.values()) if (tree.hasCgroup) tree.checkCgroup(table)
      }
      for (const tree of [...unconfined, ...this.#joining(due, nowMs)]) {
        if (!this.#isWatched(tree)) continue
        if (this.#readPortable === undefined) this.#sampleFromTable(tree, table)
        else await this.#lookPortably(tree, table, this.#readPortable)
      }
      this.#watchMembers()
    } finally {
      this.#isLooking = false
      this.#schedule()
    }
  }

  /** Waking up is what costs with cgroups: whoever wants to look soon looks along, and all fall into one beat. */
  #listDue(nowMs: number): readonly MonitoredTree[] {
    const trees = [...this.#trees.values()]
    const isCgroupDue = trees.some((tree) => tree.hasCgroup && tree.dueMs <= nowMs + TOGETHER_MS)
    return trees.filter(
      (tree) => tree.dueMs <= nowMs + TOGETHER_MS || (isCgroupDue && tree.hasCgroup && tree.joinMs <= nowMs)
    )
  }

  #guardMachine(nowMs: number): void {
    if (nowMs < this.#guard.dueMs) return
    const runs = [...this.#trees.values()].map((tree) => tree.guarded).filter((run) => run !== undefined)
    const shortage = this.#guard.look(runs, nowMs)
    if (shortage !== undefined) this.#trees.get(shortage.pid)?.requestEnd(shortage)
  }

  /** Reading the table is what costs: whoever wants to look soon looks into the one that is there. */
  #joining(due: readonly MonitoredTree[], nowMs: number): readonly MonitoredTree[] {
    if (this.#readPortable !== undefined) return []
    return [...this.#trees.values()].filter(
      (tree) => !tree.hasCgroup && tree.joinMs <= nowMs && !due.includes(tree)
    )
  }

  /** Who has escaped a cgroup was born, or was in it: when neither changed since the look before the last, nobody has. */
  #areConfinedTreesDue(nowMs: number): boolean {
    if (nowMs < this.#confinedTreesDueMs) return false
    this.#confinedTreesDueMs = nowMs + CONFINED_TREES_INTERVAL_MS
    const lastPid = this.#scan.readLastPid()
    const isKnown =
      lastPid !== undefined &&
      lastPid === this.#lastPidOfConfined &&
      ![...this.#trees.values()].some((tree) => tree.mayHaveLeftCgroup)
    const isDue = !isKnown || !this.#areConfinedTreesSure
    this.#lastPidOfConfined = lastPid
    this.#areConfinedTreesSure = isKnown
    return isDue
  }

  #askConfinedTreesAnew(): void {
    this.#confinedTreesDueMs = 0
    this.#lastPidOfConfined = undefined
  }

  #tryRead(): ProcessTable | undefined {
    try {
      return this.#scan.read(this.#trees.keys())
    } catch {
      return undefined
    }
  }

  #watchMembers(): void {
    this.#scan.watch([...this.#trees.values()].flatMap((tree) => tree.members))
  }

  /** False when the cgroup's counters did not answer, or there is none. */
  #sampleFromCgroup(tree: MonitoredTree, nowMs: number): boolean {
    const look = tree.sampleFromCgroup(nowMs)
    if (look !== undefined) tree.take(look, nowMs)
    return look !== undefined
  }

  #sampleFromTable(tree: MonitoredTree, table: ProcessTable): void {
    const look = tree.sampleFromTable(table, performance.now())
    // The whole tree is gone: there is nothing left to watch.
    if (look === undefined) this.#trees.delete(tree.pid)
    else tree.take(look, performance.now())
  }

  async #lookPortably(tree: MonitoredTree, table: ProcessTable, read: ReadPortableUsage): Promise<void> {
    // Where there is no process table either, the process itself is what can be watched.
    const usage = await read(table.size === 0 ? [tree.pid] : tree.listPids(table))
    if (!this.#isWatched(tree)) return
    if (usage.processes === 0) this.#trees.delete(tree.pid)
    else tree.take({ ...usage, isCertain: false, isEnforced: false }, performance.now())
  }

  /** A listener may stop or replace a tree while others are looked at. */
  #isWatched(tree: MonitoredTree): boolean {
    return this.#trees.get(tree.pid) === tree
  }
}

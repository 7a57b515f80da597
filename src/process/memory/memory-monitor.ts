/**
 * Monitors the memory of process trees, with one timer and one read of the process table for all of them. It measures and
 * reports; it does not end processes.
 */
import { uptime } from 'node:os'
import { readKernelConstants } from '../table/kernel-constants.js'
import { MachineGuard } from './machine-guard.js'
import { readMeasuredMemory } from './machine-memory.js'
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
  /** The machine's memory; undefined where it is unknown. */
  readonly readMachine?: () => MachineMemory | undefined
}

/** What is due this soon is done now: a wake-up and another reading cost more than one early sample. */
const TOGETHER_MS = 10
/** Interval of the table reads that find processes that have left their tree's cgroup. */
const CONFINED_TREES_INTERVAL_MS = 500
/** The table cannot be read while all descriptors are in use, which is temporary. */
const BLIND_RETRY_MS = 100

export class MemoryMonitor {
  readonly #readTable: () => ProcessTable
  readonly #scan: ProcessScan
  readonly #readPss: ReadPss
  readonly #readPortable: ReadPortableUsage | undefined
  readonly #guard: MachineGuard
  readonly #trees = new Map<number, MonitoredTree>()
  #timer: NodeJS.Timeout | undefined
  #isSampling = false
  #confinedTreesDueMs = 0
  /** The last pid at the latest check of the confined trees, and whether they were checked once more since. */
  #lastPidOfConfined: number | undefined
  #areConfinedTreesChecked = false
  /** The members of each tree that the scan was last given. */
  #watched: readonly (readonly number[])[] = []

  constructor(sources: MonitorSources = {}) {
    this.#readTable = sources.readTable ?? readProcessTable
    // An injected table is read every time.
    this.#scan = new ProcessScan(
      sources.readTable === undefined ? {} : { readTable: sources.readTable, readLastPid: () => undefined }
    )
    this.#guard = new MachineGuard(sources.readMachine ?? readMeasuredMemory)
    this.#readPss = sources.readPss ?? readProportionalMemory
    const portable = sources.readPortable ?? (hasProc ? false : readPortableUsage)
    this.#readPortable = portable === false ? undefined : portable
  }

  /** Monitors the tree of this process, with the first sample at once; a second call for a pid replaces the first. */
  startMonitoring(pid: number, options: MonitorOptions = {}): void {
    this.#trees.set(pid, new MonitoredTree(pid, options, performance.now(), this.#readPss))
    if (options.cgroup !== undefined) this.#lastPidOfConfined = undefined
    this.#schedule()
  }

  /** Stops monitoring this process, or all without a pid. Unknown pids are ignored. */
  stopMonitoring(pid?: number): void {
    if (pid === undefined) this.#trees.clear()
    else this.#trees.delete(pid)
    // With other trees left, the next sample releases its members.
    if (this.#trees.size === 0) {
      this.#watched = []
      this.#scan.watch([])
    }
    this.#schedule()
  }

  /**
   * The newest sample of a monitored tree, or a new one of any other process and its descendants (with the CPU share since
   * its start); undefined when there is no such process, or it cannot be read synchronously.
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
    if (this.#trees.size === 0 || this.#isSampling) return
    const nextMs = Math.min(this.#guard.dueMs, ...[...this.#trees.values()].map((tree) => tree.dueMs))
    this.#timer = setTimeout(
      () => {
        void this.#sampleDue()
      },
      Math.max(0, nextMs - performance.now())
    )
    // Do not keep the event loop alive for sampling.
    this.#timer.unref()
  }

  async #sampleDue(): Promise<void> {
    this.#isSampling = true
    try {
      const nowMs = performance.now()
      const isGuardDue = this.#guard.dueMs <= nowMs + TOGETHER_MS
      if (isGuardDue || this.#joinsGuard(nowMs)) this.#guardMachine(nowMs)
      const due = this.#listDue(nowMs, isGuardDue)
      const unconfined = due.filter((tree) => !this.#sampleFromCgroup(tree, nowMs))
      const areConfinedTreesDue = due.length > unconfined.length && this.#areConfinedTreesDue(nowMs)
      if (unconfined.length === 0 && !areConfinedTreesDue) return
      const table = this.#tryRead()
      if (table === undefined) {
        for (const tree of unconfined) tree.dueMs = nowMs + BLIND_RETRY_MS
        if (areConfinedTreesDue) this.#recheckConfinedTrees()
        return
      }
      if (areConfinedTreesDue) {
        for (const tree of this.#trees.values()) if (tree.hasCgroup) tree.checkCgroup(table)
      }
      for (const tree of [...unconfined, ...this.#joining(due, nowMs)]) {
        if (!this.#isWatched(tree)) continue
        if (this.#readPortable === undefined) this.#sampleFromTable(tree, table)
        else await this.#samplePortably(tree, table, this.#readPortable)
      }
      this.#watchMembers()
    } finally {
      this.#isSampling = false
      this.#schedule()
    }
  }

  #joinsGuard(nowMs: number): boolean {
    return this.#guard.joinMs <= nowMs && [...this.#trees.values()].some((tree) => isDue(tree, nowMs))
  }

  /** Wake-ups dominate the cost, so batch samples that are due soon. */
  #listDue(nowMs: number, isGuardDue: boolean): readonly MonitoredTree[] {
    const trees = [...this.#trees.values()]
    const isCgroupDue = isGuardDue || trees.some((tree) => tree.hasCgroup && isDue(tree, nowMs))
    return trees.filter(
      (tree) => isDue(tree, nowMs) || (tree.joinMs <= nowMs && (tree.hasCgroup ? isCgroupDue : isGuardDue))
    )
  }

  #guardMachine(nowMs: number): void {
    const runs = [...this.#trees.values()].map((tree) => tree.guarded).filter((run) => run !== undefined)
    const shortage = this.#guard.check(runs, nowMs)
    if (shortage !== undefined) this.#trees.get(shortage.pid)?.requestEnd(shortage)
  }

  /** Reading the table dominates the cost, so trees that are due soon share it. */
  #joining(due: readonly MonitoredTree[], nowMs: number): readonly MonitoredTree[] {
    if (this.#readPortable !== undefined) return []
    return [...this.#trees.values()].filter(
      (tree) => !tree.hasCgroup && tree.joinMs <= nowMs && !due.includes(tree)
    )
  }

  /** A process that escaped was either new or in the cgroup: without a change in both since two checks, none has. */
  #areConfinedTreesDue(nowMs: number): boolean {
    if (nowMs < this.#confinedTreesDueMs) return false
    this.#confinedTreesDueMs = nowMs + CONFINED_TREES_INTERVAL_MS
    const lastPid = this.#scan.readLastPid()
    const isKnown =
      lastPid !== undefined &&
      lastPid === this.#lastPidOfConfined &&
      ![...this.#trees.values()].some((tree) => tree.mayHaveLeftCgroup)
    const isDue = !isKnown || !this.#areConfinedTreesChecked
    this.#lastPidOfConfined = lastPid
    this.#areConfinedTreesChecked = isKnown
    return isDue
  }

  #recheckConfinedTrees(): void {
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
    const members = [...this.#trees.values()].map((tree) => tree.members)
    const last = this.#watched
    if (
      members.length > 0 &&
      members.length === last.length &&
      members.every((pids, at) => pids === last[at])
    )
      return
    this.#watched = members
    this.#scan.watch(members.flat())
  }

  /** False when there is no cgroup, or its counters are unreadable. */
  #sampleFromCgroup(tree: MonitoredTree, nowMs: number): boolean {
    const reading = tree.sampleFromCgroup(nowMs)
    if (reading !== undefined) tree.take(reading, nowMs)
    return reading !== undefined
  }

  #sampleFromTable(tree: MonitoredTree, table: ProcessTable): void {
    const reading = tree.sampleFromTable(table, performance.now())
    // The whole tree is gone.
    if (reading === undefined) this.#trees.delete(tree.pid)
    else tree.take(reading, performance.now())
  }

  async #samplePortably(tree: MonitoredTree, table: ProcessTable, read: ReadPortableUsage): Promise<void> {
    // Without a process table, only the process itself can be measured.
    const usage = await read(table.size === 0 ? [tree.pid] : tree.listPids(table))
    if (!this.#isWatched(tree)) return
    if (usage.processes === 0) this.#trees.delete(tree.pid)
    else tree.take({ ...usage, isCertain: false, isEnforced: false }, performance.now())
  }

  /** A listener may stop or replace a tree while others are sampled. */
  #isWatched(tree: MonitoredTree): boolean {
    return this.#trees.get(tree.pid) === tree
  }
}

function isDue(tree: MonitoredTree, nowMs: number): boolean {
  return tree.dueMs <= nowMs + TOGETHER_MS
}

/** One monitored tree: reads its memory, turns readings into samples and levels, and schedules the next reading. */
import { CpuShare } from './cpu-share.js'
import { readKernelConstants } from '../table/kernel-constants.js'
import type { GuardedRun, MachineShortage } from './machine-guard.js'
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import { StarvationWatch } from './memory-starvation.js'
import { stepLevel } from './memory-level.js'
import { isExiting } from '../table/exiting.js'
import { isAlive, readProcessEntry } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { ProcessTree } from '../tree/process-tree.js'
import { pidsAbove } from '../tree/run-marker.js'
import { chooseSamplingInterval, limitIntervalByAge, LONGEST_INTERVAL_MS } from './sampling-interval.js'
import type { LevelCrossing, MemoryLevel, MemorySample } from '../contract/supervised-process.js'
import { TreeMemoryReader } from './tree-memory.js'
import type { ReadPss } from './tree-memory.js'

/** What to monitor, and what to call. Listeners must not throw. */
export interface MonitorOptions {
  /** Without a limit there are samples, and no levels. */
  readonly limitBytes?: number
  /** Value of `MPM_AGENT_RUN` in the environment of the tree. */
  readonly marker?: string
  /** The tree's cgroup: while the whole tree is inside, its counters are read instead of the process table. */
  readonly cgroup?: MemoryCgroup | undefined
  /** A tree that is shared with others; it is updated. */
  readonly tree?: ProcessTree
  readonly onSample?: (sample: MemorySample) => void
  readonly onLevel?: (crossing: LevelCrossing) => void
  /** The limit was certainly exceeded; called once. */
  readonly onExceeded?: (crossing: LevelCrossing) => void
  /** A process has left the tree's cgroup: from now on the whole tree is read from the process table. */
  readonly onCgroupLeft?: (outside: readonly ProcessEntry[]) => void
  /** The machine is about to run out of memory, and this tree is the largest: end it. */
  readonly onMachineLow?: (shortage: MachineShortage) => void
}

/** One reading of a tree. */
export interface Reading {
  readonly memoryBytes: number
  readonly processes: number
  readonly cpuPercent: number
  /** Whether the number alone justifies ending the run; a single sum of resident memory does not. */
  readonly isCertain: boolean
  /** Whether the kernel enforces the limit. */
  readonly isEnforced: boolean
}

/** The kernel enforces a cgroup's limit itself: its counters are only read for the chart, levels and kills. */
const CGROUP_INTERVAL_MS = 250
/** Trees join another tree's reading after this share of their own wait, so that their readings synchronize. */
const JOIN_SHARE = 0.5

export class MonitoredTree {
  readonly pid: number
  readonly #options: MonitorOptions
  readonly #tree: ProcessTree
  readonly #memory: TreeMemoryReader
  readonly #startMs: number
  readonly #cpu = new CpuShare()
  readonly #starvation = new StarvationWatch()
  #level: MemoryLevel = 'normal'
  #lastMs: number | undefined
  #lastBytes = 0
  #readingsAtLimit = 0
  #hasExceeded = false
  #isCgroupLeft = false
  /** How many processes the cgroup had when it was last listed, and the members that were inside. */
  #confinedProcesses = 0
  #confined: readonly ProcessEntry[] = []
  /** The newest sample; undefined before the first. */
  sample: MemorySample | undefined
  /** When the next reading is due. */
  dueMs: number
  #entries: readonly ProcessEntry[] = []
  /** The pids of the living members in the last table: the same array as long as nothing of them changes. */
  members: readonly number[] = []
  /** Whether the cgroup has had fewer processes than when it was last listed: some have ended or left it. */
  mayHaveLeftCgroup = false
  /** From when on it joins a reading for another tree. */
  joinMs: number

  constructor(pid: number, options: MonitorOptions, nowMs: number, readPss: ReadPss) {
    this.pid = pid
    this.#options = options
    this.#tree = options.tree ?? new ProcessTree({ pid }, options.marker)
    this.#memory = new TreeMemoryReader(readPss)
    this.#startMs = nowMs
    this.dueMs = nowMs
    this.joinMs = nowMs
  }

  /** Whether the tree is measured by its cgroup's counters. */
  get hasCgroup(): boolean {
    return this.#options.cgroup !== undefined && !this.#isCgroupLeft
  }

  /** Updates the tree and checks whether all of it is still inside its cgroup. */
  checkCgroup(table: ProcessTable): void {
    const members = this.#update(table)
    if (!this.mayHaveLeftCgroup && areSameProcesses(members, this.#confined)) return
    this.mayHaveLeftCgroup = false
    // The program's ancestors (its launcher and above) were never inside; they are unknown without the program itself.
    if (!table.has(this.pid)) return
    const inside = this.#options.cgroup?.pids() ?? []
    this.#confinedProcesses = inside.length
    const others = new Set([...pidsAbove(table, this.pid).slice(1), ...inside])
    // Read again: a process that has ended since the table was read, or is about to, is in no cgroup either.
    const outside = members.filter(
      ({ pid, startTicks }) =>
        !others.has(pid) && isLiving(readProcessEntry(pid), startTicks) && !isExiting(pid)
    )
    this.#confined = members
    if (outside.length === 0) return
    this.#isCgroupLeft = true
    this.dueMs = 0
    this.#options.onCgroupLeft?.(outside)
  }

  /** The living members' pids as this table shows them. */
  listPids(table: ProcessTable): readonly number[] {
    this.#update(table)
    return this.members
  }

  /** Reads from the process table; undefined when nothing of the tree is running. */
  sampleFromTable(table: ProcessTable, nowMs: number): Reading | undefined {
    const members = this.#update(table)
    if (members.length === 0) return undefined
    const { memoryBytes, basis } = this.#memory.read(members, this.#options.limitBytes)
    const isKilled =
      this.#isCgroupLeft && !this.#hasExceeded && this.#options.cgroup?.wasKilledByKernel() === true
    const ticks = members.reduce((sum, member) => sum + member.cpuTicks, 0)
    return {
      memoryBytes: isKilled ? Math.max(memoryBytes, this.#options.limitBytes ?? 0) : memoryBytes,
      processes: members.length,
      cpuPercent: this.#cpu.measure(nowMs, (ticks / readKernelConstants().ticksPerSecond) * 1000),
      isCertain: isKilled || basis === 'pss',
      isEnforced: false
    }
  }

  /** Reads the cgroup's counters; undefined when they are unreadable, or the cgroup is empty. */
  sampleFromCgroup(nowMs: number): Reading | undefined {
    const cgroup = this.#options.cgroup
    const usage = cgroup?.readUsage() ?? undefined
    if (cgroup == undefined || usage === undefined || this.#isCgroupLeft) return undefined
    this.mayHaveLeftCgroup ||= usage.processes < this.#confinedProcesses
    const { limitBytes } = this.#options
    const isOver =
      limitBytes !== undefined &&
      !this.#hasExceeded &&
      (usage.kills > 0 || this.#starvation.isStarving(usage, limitBytes, nowMs))
    if (usage.processes === 0 && !isOver) return undefined
    return {
      // The kernel granted no more than the limit, and killed or starved the tree for the next page.
      memoryBytes: isOver ? limitBytes : usage.memoryBytes,
      processes: usage.processes,
      cpuPercent: this.#cpu.measure(nowMs, usage.cpuMs),
      isCertain: true,
      isEnforced: true
    }
  }

  /** Turns a reading into a sample, reports it, and schedules the next reading. */
  take(reading: Reading, nowMs: number): void {
    const { limitBytes } = this.#options
    const isAtLimit = limitBytes !== undefined && reading.memoryBytes >= limitBytes
    this.#readingsAtLimit = isAtLimit ? this.#readingsAtLimit + 1 : 0
    // A single sum over the limit may be a counting error: only the second in a row counts.
    const isBelieved = reading.isCertain || this.#readingsAtLimit > 1 || !isAtLimit
    const countedBytes = isBelieved ? reading.memoryBytes : this.#lastBytes
    const { level, crossed } = stepLevel(this.#level, countedBytes, limitBytes)
    this.#level = level
    const { processes, cpuPercent } = reading
    this.sample = {
      elapsedMs: nowMs - this.#startMs,
      memoryBytes: countedBytes,
      processes,
      cpuPercent,
      level
    }
    this.#scheduleNext(reading, nowMs)
    this.#options.onSample?.(this.sample)
    for (const each of crossed)
      this.#report({ pid: this.pid, level: each, memoryBytes: countedBytes }, limitBytes)
  }

  /** The run for the machine's guard; undefined when it must not be ended, or has no sample yet. */
  get guarded(): GuardedRun | undefined {
    if (this.#options.onMachineLow === undefined || this.sample === undefined) return undefined
    return { pid: this.pid, memoryBytes: this.sample.memoryBytes }
  }

  /** Requests its end because the machine is low on memory. */
  requestEnd(shortage: MachineShortage): void {
    this.#options.onMachineLow?.(shortage)
  }

  #update(table: ProcessTable): readonly ProcessEntry[] {
    const entries = this.#tree.update(table)
    if (entries !== this.#entries) this.members = entries.map((entry) => entry.pid)
    this.#entries = entries
    return entries
  }

  #scheduleNext({ memoryBytes, isEnforced }: Reading, nowMs: number): void {
    const { limitBytes } = this.#options
    const growth = this.#lastMs === undefined ? 0 : (memoryBytes - this.#lastBytes) / (nowMs - this.#lastMs)
    this.#lastMs = nowMs
    this.#lastBytes = memoryBytes
    const interval = isEnforced
      ? CGROUP_INTERVAL_MS
      : limitBytes === undefined || this.#hasExceeded
        ? LONGEST_INTERVAL_MS
        : chooseSamplingInterval(memoryBytes, limitBytes, growth)
    const waitMs = limitIntervalByAge(interval, nowMs - this.#startMs)
    this.dueMs = nowMs + waitMs
    this.joinMs = nowMs + waitMs * JOIN_SHARE
  }

  #report(crossing: Omit<LevelCrossing, 'limitBytes'>, limitBytes = 0): void {
    if (crossing.level === 'exceeded' && this.#hasExceeded) return
    this.#options.onLevel?.({ ...crossing, limitBytes })
    if (crossing.level !== 'exceeded') return
    this.#hasExceeded = true
    this.#options.onExceeded?.({ ...crossing, limitBytes })
  }
}

function areSameProcesses(some: readonly ProcessEntry[], others: readonly ProcessEntry[]): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ pid, startTicks }, at) => {
        const other = others[at]
        return other?.pid === pid && other.startTicks === startTicks
      }))
  )
}

function isLiving(entry: ProcessEntry | undefined, startTicks: number): boolean {
  return entry?.startTicks === startTicks && isAlive(entry)
}

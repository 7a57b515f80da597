/** One tree under the eyes of the monitor: from a look at it to a sample, its level, and when to look again. */
import { CpuShare } from './cpu-share.js'
import { readKernelConstants } from '../table/kernel-constants.js'
import type { GuardedRun, MachineShortage } from './machine-guard.js'
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import { StarvationWatch } from './memory-starvation.js'
import { stepLevel } from './memory-level.js'
import { isAlive, readProcessEntry } from '../table/process-table.js'
import type { ProcessEntry, ProcessTable } from '../table/process-table.js'
import { ProcessTree } from '../tree/process-tree.js'
import { pidsAbove } from '../tree/run-marker.js'
import { chooseSamplingInterval, limitIntervalByAge, LONGEST_INTERVAL_MS } from './sampling-interval.js'
import type { LevelCrossing, MemoryLevel, MemorySample } from '../contract/supervised-process.js'
import { TreeMemoryReader } from './tree-memory.js'
import type { ReadPss } from './tree-memory.js'

/** What the monitor is to watch and whom it tells. Listeners must not throw. */
export interface MonitorOptions {
  /** Without a limit there are samples, and no levels. */
  readonly limitBytes?: number
  /** Value of `MPM_AGENT_RUN` in the environment of the tree. */
  readonly marker?: string
  /** The kernel's fence around the tree: while all of it is inside, its counters are read and no process table. */
  readonly cgroup?: MemoryCgroup | undefined
  /** A tree that is shared with others; it is kept up to date. */
  readonly tree?: ProcessTree
  readonly onSample?: (sample: MemorySample) => void
  readonly onLevel?: (crossing: LevelCrossing) => void
  /** The limit was exceeded for certain; told once. */
  readonly onExceeded?: (crossing: LevelCrossing) => void
  /** Somebody of the tree is not in its cgroup any more: from now on all of it is looked at in the process table. */
  readonly onCgroupLeft?: (outside: readonly ProcessEntry[]) => void
  /** The machine is about to run out of memory, and this tree is the largest: it is to be ended. */
  readonly onMachineLow?: (shortage: MachineShortage) => void
}

/** What one look has shown. */
export interface Look {
  readonly memoryBytes: number
  readonly processes: number
  readonly cpuPercent: number
  /** Whether a life may hang on the number: not on a sum of resident memory that was seen once. */
  readonly isCertain: boolean
  /** Whether the kernel holds the limit by itself. */
  readonly isEnforced: boolean
}

/** The kernel holds the limit of a cgroup itself: its counters are read for chart, levels and its kill. */
const CGROUP_INTERVAL_MS = 250
/** Trees that started at different moments fall into one beat when each looks along after this share of its wait. */
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
  #looksAtLimit = 0
  #hasExceeded = false
  #isCgroupLeft = false
  #confinedProcesses = 0
  /** The newest sample; undefined before the first. */
  sample: MemorySample | undefined
  /** When to look again. */
  dueMs: number
  /** The pids of the living members at the last look into a table. */
  members: readonly number[] = []
  /** Whether fewer are in the cgroup than at the look before: they have ended, or have left it. */
  mayHaveLeftCgroup = false
  /** From when on it looks along when the table is read for another tree. */
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

  /** Whether there is a cgroup, whose counters will do. */
  get hasCgroup(): boolean {
    return this.#options.cgroup !== undefined && !this.#isCgroupLeft
  }

  /** Meets who is new in the tree of a cgroup, and finds out whether all of it is still inside. */
  checkCgroup(table: ProcessTable): void {
    this.mayHaveLeftCgroup = false
    const members = this.#tree.update(table)
    this.members = members.map((member) => member.pid)
    // Those above the program (its launcher, and what that runs in) were never inside; without it they cannot be told.
    if (!table.has(this.pid)) return
    const others = new Set([...pidsAbove(table, this.pid).slice(1), ...(this.#options.cgroup?.pids() ?? [])])
    // Read once more: who has ended since the table was read is in no cgroup either.
    const outside = members.filter(
      ({ pid, startTicks }) => !others.has(pid) && isLiving(readProcessEntry(pid), startTicks)
    )
    if (outside.length === 0) return
    this.#isCgroupLeft = true
    this.dueMs = 0
    this.#options.onCgroupLeft?.(outside)
  }

  /** The living members' pids as this table shows them. */
  listPids(table: ProcessTable): readonly number[] {
    this.members = this.#tree.update(table).map((member) => member.pid)
    return this.members
  }

  /** Looks into the process table; undefined when nothing of the tree lives. */
  sampleFromTable(table: ProcessTable, nowMs: number): Look | undefined {
    const members = this.#tree.update(table)
    this.members = members.map((member) => member.pid)
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

  /** Looks at the cgroup's counters; undefined where they do not answer, or nothing is in it (yet, or any more). */
  sampleFromCgroup(nowMs: number): Look | undefined {
    const cgroup = this.#options.cgroup
    const usage = cgroup?.readUsage() ?? undefined
    if (cgroup == undefined || usage === undefined || this.#isCgroupLeft) return undefined
    this.mayHaveLeftCgroup ||= usage.processes < this.#confinedProcesses
    this.#confinedProcesses = usage.processes
    const { limitBytes } = this.#options
    const isOver =
      limitBytes !== undefined &&
      !this.#hasExceeded &&
      (usage.kills > 0 || this.#starvation.isStarving(usage, limitBytes, nowMs))
    if (usage.processes === 0 && !isOver) return undefined
    return {
      // The kernel gave no more than the limit, and killed for the next page or gives it to nobody any more.
      memoryBytes: isOver ? limitBytes : usage.memoryBytes,
      processes: usage.processes,
      cpuPercent: this.#cpu.measure(nowMs, usage.cpuMs),
      isCertain: true,
      isEnforced: true
    }
  }

  /** Makes a sample of a look, tells who listens, and plans the next one. */
  take(look: Look, nowMs: number): void {
    const { limitBytes } = this.#options
    const isAtLimit = limitBytes !== undefined && look.memoryBytes >= limitBytes
    this.#looksAtLimit = isAtLimit ? this.#looksAtLimit + 1 : 0
    // A single sum over the limit may be a slip of the counters: the second one in a row is believed.
    const isBelieved = look.isCertain || this.#looksAtLimit > 1 || !isAtLimit
    const countedBytes = isBelieved ? look.memoryBytes : this.#lastBytes
    const { level, crossed } = stepLevel(this.#level, countedBytes, limitBytes)
    this.#level = level
    const { processes, cpuPercent } = look
    this.sample = {
      elapsedMs: nowMs - this.#startMs,
      memoryBytes: countedBytes,
      processes,
      cpuPercent,
      level
    }
    this.#plan(look, nowMs)
    this.#options.onSample?.(this.sample)
    for (const each of crossed)
      this.#tell({ pid: this.pid, level: each, memoryBytes: countedBytes }, limitBytes)
  }

  /** How the guard of the machine sees it; undefined when it must not be ended, or was not looked at yet. */
  get guarded(): GuardedRun | undefined {
    if (this.#options.onMachineLow === undefined || this.sample === undefined) return undefined
    return { pid: this.pid, memoryBytes: this.sample.memoryBytes }
  }

  /** Tells that it is to be ended for the machine's sake. */
  requestEnd(shortage: MachineShortage): void {
    this.#options.onMachineLow?.(shortage)
  }

  #plan({ memoryBytes, isEnforced }: Look, nowMs: number): void {
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

  #tell(crossing: Omit<LevelCrossing, 'limitBytes'>, limitBytes = 0): void {
    if (crossing.level === 'exceeded' && this.#hasExceeded) return
    this.#options.onLevel?.({ ...crossing, limitBytes })
    if (crossing.level !== 'exceeded') return
    this.#hasExceeded = true
    this.#options.onExceeded?.({ ...crossing, limitBytes })
  }
}

function isLiving(entry: ProcessEntry | undefined, startTicks: number): boolean {
  return entry?.startTicks === startTicks && isAlive(entry)
}

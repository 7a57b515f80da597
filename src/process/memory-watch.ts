/** What is kept of the memory of one process: its newest sample, its peak, its log. */
import type { MemoryCage } from './memory-cage.js'
import { openMemoryLog } from './memory-log.js'
import type { MemoryLog } from './memory-log.js'
import type { MemoryMonitor } from './memory-monitor.js'
import { ProgramTree } from './program-tree.js'
import type {
  LevelCrossing,
  MemorySample,
  ProcessEnd,
  ProcessObserver,
  ProcessSpec
} from './supervised-process.js'
import type { EndableTree } from './terminate.js'

/** The part of a monitor that one process needs. */
export type ProcessMonitor = Pick<MemoryMonitor, 'startMonitoring' | 'stopMonitoring'>

export class MemoryWatch {
  lastSample: MemorySample | null = null
  peakMemoryBytes = 0
  readonly #spec: ProcessSpec
  readonly #observer: ProcessObserver
  readonly #monitor: ProcessMonitor
  #pid: number | null = null
  #log: MemoryLog | null = null
  #hasToldExceeded = false

  constructor(spec: ProcessSpec, observer: ProcessObserver, monitor: ProcessMonitor) {
    this.#spec = spec
    this.#observer = observer
    this.#monitor = monitor
  }

  /**
   * @param cage the kernel's fence, null when the process is not in it
   * @param onCpu told the CPU time in milliseconds since the sample before
   * @param onEnd told that the process is to be ended, and why
   */
  start(
    pid: number,
    target: EndableTree,
    cage: MemoryCage | null,
    onCpu: (cpuMs: number) => void,
    onEnd: (cause: ProcessEnd) => void
  ): void {
    const { memoryCsvFile, memoryLimitBytes } = this.#spec
    if (memoryCsvFile !== undefined)
      this.#log = openMemoryLog(memoryCsvFile, (message) => this.#observer.onWarning?.(message))
    this.#pid = pid
    this.#monitor.startMonitoring(pid, {
      limitBytes: memoryLimitBytes,
      cage,
      tree: target.launcherKind === 'perl' ? new ProgramTree(target.tree, target.launcher.pid) : target.tree,
      onSample: (sample) => {
        const passedMs = sample.elapsedMs - (this.lastSample?.elapsedMs ?? 0)
        this.lastSample = sample
        this.peakMemoryBytes = Math.max(this.peakMemoryBytes, sample.memoryBytes)
        this.#log?.write(sample)
        onCpu((sample.cpuPercent / 100) * passedMs)
        this.#observer.onSample?.(sample)
      },
      onLevel: (crossing) => {
        this.#tell(crossing)
      },
      onExceeded: ({ memoryBytes, limitBytes }) => {
        const enforcement = cage?.wasKilledByKernel() === true ? 'kernel' : 'polling'
        onEnd({ kind: 'memory-exceeded', pid, memoryBytes, limitBytes, enforcement })
      },
      onCageLeft: (outside) => {
        const names = outside.map((each) => `${each.command} (${each.pid})`).join(', ')
        this.#observer.onWarning?.(
          `The kernel's memory limit does not hold all of process ${pid} any more: ${names} left its control group. All of it is measured by polling from now on.`
        )
      },
      onMachineLow: ({ memoryBytes, availableBytes }) => {
        onEnd({ kind: 'machine-low', pid, memoryBytes, availableBytes })
      }
    })
  }

  /** The kernel may have killed before the next look: then the limit was reached, and it is told now. */
  noteExceeded({ pid, memoryBytes, limitBytes }: Omit<LevelCrossing, 'level'>): void {
    this.peakMemoryBytes = Math.max(this.peakMemoryBytes, memoryBytes)
    if (!this.#hasToldExceeded) this.#tell({ pid, memoryBytes, limitBytes, level: 'exceeded' })
  }

  #tell(crossing: LevelCrossing): void {
    this.#hasToldExceeded ||= crossing.level === 'exceeded'
    this.#observer.onLevel?.(crossing)
  }

  stop(): void {
    if (this.#pid !== null) this.#monitor.stopMonitoring(this.#pid)
    this.#log?.close()
  }
}

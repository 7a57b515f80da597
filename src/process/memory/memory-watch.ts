/** The memory of one process: newest sample, peak and log. */
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js'
import { openMemoryLog } from './memory-log.js'
import type { MemoryLog } from './memory-log.js'
import type { MemoryMonitor } from './memory-monitor.js'
import { ProgramTree } from '../tree/process-tree.js'
import type {
  LevelCrossing,
  MemorySample,
  ProcessEnd,
  ProcessObserver,
  ProcessSpec
} from '../contract/supervised-process.js'
import type { EndableTree } from '../kill/terminate.js'

/** The part of a monitor that one process needs. */
export type ProcessMonitor = Pick<MemoryMonitor, 'startMonitoring' | 'stopMonitoring'>

export class MemoryWatch {
  lastSample: MemorySample | undefined
  peakMemoryBytes = 0
  readonly #spec: ProcessSpec
  readonly #observer: ProcessObserver
  readonly #monitor: ProcessMonitor
  #pid: number | undefined
  #startMs = 0
  /** When its work began; undefined until then. */
  #beganMs: number | undefined
  #log: MemoryLog | undefined
  #hasReportedExceeded = false

  constructor(spec: ProcessSpec, observer: ProcessObserver, monitor: ProcessMonitor) {
    this.#spec = spec
    this.#observer = observer
    this.#monitor = monitor
    if (spec.begins === undefined) this.#beganMs = 0
  }

  /** Its work begins: samples are reported from now on, and count from now. */
  begin(): void {
    this.#beganMs = performance.now()
    if (this.lastSample !== undefined)
      this.#take({ ...this.lastSample, elapsedMs: this.#beganMs - this.#startMs })
  }

  /**
   * @param cgroup undefined when the process is not in it
   * @param onCpu receives the CPU time in milliseconds since the previous sample
   * @param onEnd receives why the process is to be ended
   */
  start(
    pid: number,
    target: EndableTree,
    cgroup: MemoryCgroup | undefined,
    onCpu: (cpuMs: number) => void,
    onEnd: (cause: ProcessEnd) => void
  ): void {
    const { memoryCsvFile, memoryLimitBytes } = this.#spec
    if (memoryCsvFile !== undefined)
      this.#log = openMemoryLog(memoryCsvFile, (message) => this.#observer.onWarning?.(message))
    this.#pid = pid
    this.#startMs = performance.now()
    this.#monitor.startMonitoring(pid, {
      limitBytes: memoryLimitBytes,
      cgroup,
      tree: target.launcherKind !== 'sh' ? new ProgramTree(target.tree, target.launcher.pid) : target.tree,
      onSample: (sample) => {
        const passedMs = sample.elapsedMs - (this.lastSample?.elapsedMs ?? 0)
        this.#take(sample)
        onCpu((sample.cpuPercent / 100) * passedMs)
      },
      onLevel: (crossing) => {
        this.#report(crossing)
      },
      onExceeded: ({ memoryBytes, limitBytes }) => {
        const enforcement = cgroup?.wasKilledByKernel() === true ? 'kernel' : 'polling'
        onEnd({ kind: 'memory-exceeded', pid, memoryBytes, limitBytes, enforcement })
      },
      onCgroupLeft: (outside) => {
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

  /**
   * The process was ended for its memory: the peak becomes the last sample. The kernel may have killed it before a sample
   * showed the limit, and samples taken while it was being ended show less.
   */
  noteExceeded({ pid, memoryBytes, limitBytes }: Omit<LevelCrossing, 'level'>): void {
    const last = this.lastSample
    const peakBytes = Math.max(this.peakMemoryBytes, memoryBytes)
    if (last?.level !== 'exceeded' || last.memoryBytes !== peakBytes)
      this.#take({
        elapsedMs: performance.now() - this.#startMs,
        memoryBytes: peakBytes,
        processes: last?.processes ?? 1,
        cpuPercent: last?.cpuPercent ?? 0,
        level: 'exceeded'
      })
    if (!this.#hasReportedExceeded) this.#report({ pid, memoryBytes, limitBytes, level: 'exceeded' })
  }

  #take(sample: MemorySample): void {
    this.lastSample = sample
    this.peakMemoryBytes = Math.max(this.peakMemoryBytes, sample.memoryBytes)
    if (this.#beganMs === undefined) {
      this.#observer.onMemoryAhead?.(sample.memoryBytes)
      return
    }
    const aheadMs = Math.max(0, this.#beganMs - this.#startMs)
    const counted = aheadMs === 0 ? sample : { ...sample, elapsedMs: Math.max(0, sample.elapsedMs - aheadMs) }
    this.#log?.write(counted)
    this.#observer.onSample?.(counted)
  }

  #report(crossing: LevelCrossing): void {
    this.#hasReportedExceeded ||= crossing.level === 'exceeded'
    this.#observer.onLevel?.(crossing)
  }

  /** Takes no further samples; the log stays open for the last one. */
  stop(): void {
    if (this.#pid !== undefined) this.#monitor.stopMonitoring(this.#pid)
  }

  close(): void {
    this.#log?.close()
  }
}

/**
 * One process from its start to its result. All that can end it (its exit, a limit, a caller) meets at one gate, where
 * the first cause wins. Its end is the end of its terminal; the result comes when nothing of it is left.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { clearAway, endTree, settles, type EndableTree } from '../kill/terminate.js'
import { createDeferred } from '../../util/deferred.js'
import { LaunchReport } from '../launch/launch-report.js'
import { buildLiveLaunch } from './launch-command.js'
import type { LaunchCommand } from '../launch/launcher.js'
import { MemoryWatch } from '../memory/memory-watch.js'
import { readTerminalOf } from '../terminal/line-discipline.js'
import { OutputRecord } from '../output/output-record.js'
import { readProcessEntry } from '../table/process-table.js'
import { ProcessTree } from '../tree/process-tree.js'
import { refuseUnconfined } from '../cgroup/open-run-cgroup.js'
import { newMarker } from '../tree/run-marker.js'
import { decideEnd } from './process-end.js'
import { startStallTimer } from './stall.js'
import type {
  ProcessEnd,
  ProcessObserver,
  ProcessResult,
  ProcessSpec
} from '../contract/supervised-process.js'
import { DEFAULT_COLUMNS, DEFAULT_ROWS, type Terminal, type TerminalEnd } from '../terminal/terminal.js'
import type { SupervisionTools } from './supervision-tools.js'
import { now } from '../../util/clock.js'
import { errorMessage } from '../../util/error-message.js'

/** Time that a program has to end by itself, where the caller names none. */
const GRACE_MS = 5000
/** A launch is over within this, one way or the other. */
const LAUNCH_MS = 1000
/** A terminal that was closed tells its end within this, or never. */
const CLOSED_MS = 1000

/** A process under supervision. */
export class LiveProcess {
  readonly startedAt = new Date(now())
  /** Resolves when the program runs or when it is known that it will not. */
  readonly launched: Promise<void>
  /** Its result. Never rejects. */
  readonly ended: Promise<ProcessResult>
  readonly #spec: ProcessSpec
  readonly #observer: ProcessObserver
  readonly #tools: SupervisionTools
  readonly #report = new LaunchReport(randomUUID())
  readonly #marker: string
  readonly #clockStart = performance.now()
  readonly #over = new AbortController()
  readonly #output: OutputRecord
  readonly #memory: MemoryWatch
  readonly #terminalEnd = createDeferred<TerminalEnd>()
  readonly #launch = createDeferred<undefined>()
  #terminal: Terminal | null = null
  #target: EndableTree | null = null
  #launcher: LaunchCommand | null = null
  #pid: number | null = null
  #cause: ProcessEnd | null = null
  #noteLife: (cpuMs: number | null) => void = () => undefined

  /** Starts the process at once. */
  constructor(spec: ProcessSpec, observer: ProcessObserver, tools: SupervisionTools) {
    this.#spec = spec
    this.#observer = observer
    this.#tools = tools
    this.#marker = newMarker(tools.sessionId)
    this.#output = new OutputRecord(spec, (chunk) => observer.onData?.(chunk), this.#warn)
    this.#memory = new MemoryWatch(spec, observer, tools.monitor)
    this.launched = this.#launch.promise
    this.#start()
    this.ended = this.#conclude()
  }

  /** Process id of the program; null before its start. */
  get pid(): number | null {
    return this.#pid
  }

  get lastSample(): MemoryWatch['lastSample'] {
    return this.#memory.lastSample
  }

  get elapsedMs(): number {
    return performance.now() - this.#clockStart
  }

  /** The living terminal; null when it never came to be. */
  get terminal(): Terminal | null {
    return this.#terminal
  }

  /** The terminal's name in the file system; null when it is none (a pipe). */
  get terminalDevice(): string | null {
    const pid = this.#target?.launcher.pid
    return this.#terminal?.device ?? (pid === undefined ? null : readTerminalOf(pid))
  }

  /** Ends the process for this reason, unless it is ending already. */
  end(cause: ProcessEnd, graceMs: number = this.#spec.graceMs ?? GRACE_MS): void {
    if (this.#cause !== null || this.#over.signal.aborted) return
    this.#cause = cause
    this.#bringToEnd(graceMs).catch((error: unknown) => {
      this.#warn(`The process could not be ended in order: ${String(error)}`)
      this.#closeTerminal()
    })
  }

  readonly #warn = (message: string): void => {
    this.#observer.onWarning?.(message)
  }

  #start(): void {
    const { backend } = this.#tools
    try {
      const command = buildLiveLaunch(this.#spec, this.#tools, this.#report.nonce, this.#marker)
      this.#launcher = command
      this.#terminal = backend.start(
        { ...command, columns: this.#spec.columns ?? DEFAULT_COLUMNS, rows: this.#spec.rows ?? DEFAULT_ROWS },
        { onData: this.#take, onEnd: this.#terminalEnd.resolve }
      )
      this.#aimAt(this.#terminal.pid)
    } catch (error) {
      this.#cause = { kind: 'spawn-failed', message: errorMessage(error) }
      this.#terminalEnd.resolve({ exitCode: null, signal: null, complete: true })
    }
    this.#keepTime()
  }

  /** From here on the tree below this process is ours to end. */
  #aimAt(pid: number): void {
    const launcher = readProcessEntry(pid)
    // Gone already: then its terminal is about to say so.
    if (launcher === null) return
    // A launcher that adopts every orphan loses none: nobody has to look for the marker in all environments.
    const launcherKind = this.#launcher?.kind ?? 'sh'
    const marker = this.#launcher?.adoptsOrphans === true ? undefined : this.#marker
    const tree = this.#target?.tree ?? new ProcessTree(launcher, marker)
    const { cgroup, user, control } = this.#tools
    this.#target = { launcherKind, launcher, tree, marker: this.#marker, cgroup, user, control }
  }

  #keepTime(): void {
    const { timeoutMs, stallMs = 0, onStall } = this.#spec
    startDeadline(timeoutMs, this.#over.signal, () => {
      this.end({ kind: 'timed-out', timeoutMs })
    })
    if (stallMs > 0) {
      this.#noteLife = startStallTimer(stallMs, this.#over.signal, (silentMs) => {
        this.#observer.onStall?.(silentMs)
        if (onStall === 'end') this.end({ kind: 'stalled', silentMs })
      })
    }
  }

  readonly #take = (chunk: Buffer): void => {
    const bytes = this.#report.take(chunk)
    const { state } = this.#report
    if (this.#pid === null && state.kind === 'started') this.#begin(state.pid, state.launcherPid)
    if (bytes.length > 0) this.#noteLife(null)
    this.#output.take(bytes)
  }

  #begin(pid: number, launcherPid: number): void {
    this.#pid = pid
    // With `script` between, the launcher is not what was started on the terminal.
    if (this.#target !== null) this.#aimAt(launcherPid)
    const { unconfined } = this.#report
    if (unconfined.length > 0 && this.#tools.requireCgroup) {
      this.end({ kind: 'spawn-failed', message: refuseUnconfined(unconfined) }, 0)
    } else {
      for (const why of unconfined)
        this.#warn(
          `The kernel's memory limit does not hold process ${pid} (${why}); its memory is polled instead.`
        )
    }
    if (this.#target !== null) {
      const cgroup = unconfined.length > 0 ? null : this.#tools.cgroup
      this.#memory.start(pid, this.#target, cgroup, this.#noteLife, (cause) => {
        this.end(cause, 0)
      })
    }
    this.#observer.onStarted?.(pid)
    this.#launch.resolve(undefined)
  }

  async #bringToEnd(graceMs: number): Promise<void> {
    const ended = this.#terminalEnd.promise
    // Asked before it has started the program, `script` answers in words of its own, and takes its time.
    if (this.#tools.backend.kind === 'script') await settles(this.#launch.promise, LAUNCH_MS)
    if (this.#target !== null) await endTree(this.#target, graceMs, ended)
    else if (await settles(ended, graceMs)) return
    if (!(await settles(ended, 0))) this.#closeTerminal()
  }

  /** What is still on the terminal cannot be ended: nobody waits for its last word. */
  #closeTerminal(): void {
    this.#terminal?.close()
    setTimeout(this.#terminalEnd.resolve, CLOSED_MS, { exitCode: null, signal: null, complete: false })
  }

  async #conclude(): Promise<ProcessResult> {
    const end = await this.#terminalEnd.promise
    const { elapsedMs: durationMs } = this
    this.#output.take(this.#report.finish())
    this.#over.abort('over')
    this.#launch.resolve(undefined)
    this.#memory.stop()
    const { cgroup } = this.#tools
    const killedByKernel = cgroup?.wasKilledByKernel() ?? false
    const swept = this.#launcher?.adoptsOrphans === true && this.#cause === null && end.signal === null
    const remains = { target: this.#target, marker: this.#marker, cgroup, swept }
    const survivors = await clearAway(remains, this.#warn)
    this.#tools.control?.close()
    const environmentFile = this.#launcher?.environmentFile
    if (environmentFile !== undefined) rmSync(environmentFile, { force: true })
    const cutBytes = this.#output.close()
    if (!end.complete)
      this.#warn('The terminal had to be closed before all of it was read: output may be cut.')
    const failed = this.#report.state.kind === 'failed' || this.#terminal === null
    const cause = decideEnd(this.#cause, end, this.#report.state, {
      command: this.#spec.command[0],
      pid: this.#pid ?? 0,
      killedByKernel,
      peakMemoryBytes: this.#memory.peakMemoryBytes,
      limitBytes: this.#spec.memoryLimitBytes
    })
    if (cause.kind === 'memory-exceeded') this.#memory.noteExceeded(cause)
    this.#memory.close()
    return {
      end: cause,
      pid: failed ? null : this.#pid,
      exitCode: failed ? null : end.exitCode,
      signal: failed ? null : end.signal,
      durationMs,
      peakMemoryBytes: this.#memory.peakMemoryBytes,
      outputBytes: this.#output.outputBytes,
      cutBytes,
      survivors
    }
  }
}

/** Longest time that Node's timers can wait (24 days). */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Calls `onOver` after the time, unless `signal` is aborted before. */
export function startDeadline(timeoutMs: number, signal: AbortSignal, onOver: () => void): void {
  const timer = setTimeout(onOver, Math.min(timeoutMs, LONGEST_TIMER_MS))
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
}

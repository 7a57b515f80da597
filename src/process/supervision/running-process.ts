/**
 * One process from its launch to its result. Everything that can end it (its own exit, a limit, a caller) goes through
 * one method, where the first cause wins. The process ends when its terminal does; the result follows once nothing of
 * its tree is left.
 */
import { randomUUID } from 'node:crypto'
import { clearAway, endTree, settles } from '../kill/terminate.js'
import { createDeferred } from '../../util/deferred.js'
import { LaunchReport, type LaunchState } from '../launch/launch-report.js'
import { startDeadline } from './deadline.js'
import { aimAtLauncher, launch, type LaunchAttempt } from './launch-attempt.js'
import { MemoryWatch } from '../memory/memory-watch.js'
import { readTerminalOf } from '../terminal/line-discipline.js'
import { OutputRecord } from '../output/output-record.js'
import { refuseUnconfined } from '../cgroup/open-run-cgroup.js'
import { newMarker } from '../tree/run-marker.js'
import { decideEnd } from './process-end.js'
import { ended, endedFor, pidOf, started, type ProcessState } from './process-state.js'
import { NO_STALL_TIMER, startStallTimer, type StallTimer } from './stall.js'
import type {
  ProcessEnd,
  ProcessObserver,
  ProcessResult,
  ProcessSpec
} from '../contract/supervised-process.js'
import type { Terminal, TerminalEnd } from '../terminal/terminal.js'
import type { SupervisionTools } from './supervision-tools.js'
import { now } from '../../util/clock.js'
import { removeFile } from '../../util/files/remove-file.js'

/** Time that a program has to end by itself, where the caller sets none. */
const GRACE_MS = 5000
/** A launch has succeeded or failed within this time. */
const LAUNCH_MS = 1000
/** A closed terminal reports its end within this time, or never. */
const CLOSED_MS = 1000

/** A process under supervision. */
export class RunningProcess {
  readonly startedAt = new Date(now())
  /** Resolves when the program runs, or when it is known that it will not. */
  readonly launched: Promise<void>
  /** The result. Never rejects. */
  readonly ended: Promise<ProcessResult>
  readonly #spec: ProcessSpec
  readonly #observer: ProcessObserver
  readonly #tools: SupervisionTools
  readonly #report = new LaunchReport(randomUUID())
  readonly #marker: string
  #clockStart = performance.now()
  /** Aborted at the end of the terminal; releases every timer. */
  readonly #over = new AbortController()
  readonly #output: OutputRecord
  readonly #memory: MemoryWatch
  #stall: StallTimer = NO_STALL_TIMER
  readonly #terminalEnd = createDeferred<TerminalEnd>()
  readonly #launchOver = createDeferred<undefined>()
  #launch: LaunchAttempt
  #state: ProcessState = { kind: 'starting' }

  /** Starts the process at once. */
  constructor(spec: ProcessSpec, observer: ProcessObserver, tools: SupervisionTools) {
    this.#spec = spec
    this.#observer = observer
    this.#tools = tools
    this.#marker = newMarker(tools.sessionId)
    this.#output = new OutputRecord(spec, (chunk) => observer.onData?.(chunk), this.#warn)
    this.#memory = new MemoryWatch(spec, observer, tools.monitor)
    this.launched = this.#launchOver.promise
    const ids = { nonce: this.#report.nonce, marker: this.#marker }
    this.#launch = launch(spec, tools, ids, { onData: this.#take, onEnd: this.#terminalEnd.resolve })
    if (this.#launch.kind === 'failed') {
      const { message } = this.#launch
      this.#state = { kind: 'ending', cause: { kind: 'spawn-failed', message }, pid: undefined }
      this.#terminalEnd.resolve({ exitCode: null, signal: null, complete: true })
    }
    if (spec.begins === undefined) this.#startTimers(spec.timeoutMs)
    else void spec.begins.then(this.#beginWork)
    this.ended = this.#conclude()
  }

  /** Process id of the program; undefined before its start. */
  get pid(): number | undefined {
    return pidOf(this.#state)
  }

  get lastSample(): MemoryWatch['lastSample'] {
    return this.#memory.lastSample
  }

  get elapsedMs(): number {
    return performance.now() - this.#clockStart
  }

  /** The terminal; undefined when the launch failed. */
  get terminal(): Terminal | undefined {
    return this.#launch.kind === 'launched' ? this.#launch.terminal : undefined
  }

  /** Path of the terminal device; undefined when the program writes to a pipe. */
  get terminalDevice(): string | undefined {
    if (this.#launch.kind === 'failed') return undefined
    const { terminal, target } = this.#launch
    return terminal.device ?? (target === undefined ? undefined : readTerminalOf(target.launcher.pid))
  }

  /** Ends the process for this cause, unless it is already ending. */
  end(cause: ProcessEnd, graceMs: number = this.#spec.graceMs ?? GRACE_MS): void {
    const next = endedFor(this.#state, cause)
    if (next === undefined) return
    this.#state = next
    this.#bringToEnd(graceMs).catch((error: unknown) => {
      this.#warn(`The process could not be ended in order: ${String(error)}`)
      this.#closeTerminal()
    })
  }

  readonly #warn = (message: string): void => {
    this.#observer.onWarning?.(message)
  }

  /** It was started ahead of its work, and nothing of the time before counts. */
  readonly #beginWork = ({ timeoutMs }: { readonly timeoutMs: number }): void => {
    if (this.#over.signal.aborted) return
    this.#clockStart = performance.now()
    this.#memory.begin()
    this.#startTimers(timeoutMs)
  }

  #startTimers(timeoutMs: number): void {
    const { stallMs = 0, onStall } = this.#spec
    startDeadline(timeoutMs, this.#over.signal, () => {
      this.end({ kind: 'timed-out', timeoutMs })
    })
    if (stallMs === 0) return
    this.#stall = startStallTimer(stallMs, this.#over.signal, (silentMs) => {
      this.#observer.onStall?.(silentMs)
      if (onStall === 'end') this.end({ kind: 'stalled', silentMs })
    })
  }

  readonly #take = (chunk: Buffer): void => {
    const bytes = this.#report.take(chunk)
    const { state } = this.#report
    if (this.pid === undefined && state.kind === 'started') this.#begin(state)
    if (bytes.length > 0) this.#stall.noteOutput()
    this.#output.take(bytes)
  }

  #begin(launched: LaunchState & { readonly kind: 'started' }): void {
    const { pid } = launched
    this.#state = started(this.#state, pid)
    this.#launch = aimAtLauncher(this.#launch, launched, this.#tools)
    const { unconfined } = this.#report
    if (unconfined.length > 0 && this.#tools.requireCgroup) {
      this.end({ kind: 'spawn-failed', message: refuseUnconfined(unconfined) }, 0)
    } else {
      for (const why of unconfined)
        this.#warn(
          `The kernel's memory limit does not hold process ${pid} (${why}); its memory is polled instead.`
        )
    }
    const target = this.#target
    if (target !== undefined) {
      const cgroup = unconfined.length > 0 ? undefined : this.#tools.cgroup
      const noteCpu = (cpuMs: number): void => {
        this.#stall.noteCpu(cpuMs)
      }
      this.#memory.start(pid, target, cgroup, noteCpu, (cause) => {
        this.end(cause, 0)
      })
    }
    this.#observer.onStarted?.(pid)
    this.#launchOver.resolve(undefined)
  }

  get #target() {
    return this.#launch.kind === 'launched' ? this.#launch.target : undefined
  }

  async #bringToEnd(graceMs: number): Promise<void> {
    const terminalEnd = this.#terminalEnd.promise
    // A signal before it has started the program makes `script` print messages of its own and end slowly.
    if (this.#tools.backend.kind === 'script') await settles(this.#launchOver.promise, LAUNCH_MS)
    if (this.#target !== undefined) await endTree(this.#target, graceMs, terminalEnd)
    else if (await settles(terminalEnd, graceMs)) return
    if (!(await settles(terminalEnd, 0))) this.#closeTerminal()
  }

  /** For a terminal held open by something that we cannot end: stops waiting for its output. */
  #closeTerminal(): void {
    this.terminal?.close()
    setTimeout(this.#terminalEnd.resolve, CLOSED_MS, { exitCode: null, signal: null, complete: false })
  }

  async #conclude(): Promise<ProcessResult> {
    const end = await this.#terminalEnd.promise
    const { elapsedMs: durationMs } = this
    this.#output.take(this.#report.finish())
    const state = ended(this.#state)
    this.#state = state
    this.#over.abort('over')
    this.#launchOver.resolve(undefined)
    this.#memory.stop()
    const killedByKernel = this.#tools.cgroup?.wasKilledByKernel() ?? false
    const survivors = await this.#clearAway(state.cause === undefined && end.signal === null)
    const { left } = this.#report
    if (state.cause === undefined && left.length > 0) this.#observer.onLeft?.(left)
    const cutBytes = this.#output.close()
    if (!end.complete)
      this.#warn('The terminal had to be closed before all of it was read: output may be cut.')
    const hasStarted = this.#report.state.kind !== 'failed' && this.#launch.kind === 'launched'
    const cause = decideEnd(state.cause, end, this.#report.state, {
      command: this.#spec.command[0],
      pid: state.pid ?? 0,
      killedByKernel,
      peakMemoryBytes: this.#memory.peakMemoryBytes,
      limitBytes: this.#spec.memoryLimitBytes
    })
    if (cause.kind === 'memory-exceeded') this.#memory.noteExceeded(cause)
    this.#memory.close()
    return {
      end: cause,
      pid: hasStarted ? (state.pid ?? null) : null,
      exitCode: hasStarted ? end.exitCode : null,
      signal: hasStarted ? end.signal : null,
      durationMs,
      peakMemoryBytes: this.#memory.peakMemoryBytes,
      outputBytes: this.#output.outputBytes,
      cutBytes,
      survivors
    }
  }

  /** Kills what is left of the tree and releases what the run held. */
  async #clearAway(endedByItself: boolean): Promise<ProcessResult['survivors']> {
    const { cgroup, control } = this.#tools
    const { command } = this.#launch
    const isCleanedUp = endedByItself && command?.adoptsOrphans === true
    const remains = { target: this.#target, marker: this.#marker, cgroup, isCleanedUp }
    const survivors = await clearAway(remains, this.#warn)
    control?.close()
    if (command?.spec !== undefined) removeFile(command.spec.file)
    return survivors
  }
}

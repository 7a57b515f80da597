/** Starts processes on terminals of their own, within limits, and is responsible for them until they are gone. */
import { randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import { abortReason } from '../util/abort.js'
import { chooseTerminal } from './terminal/choose-terminal.js'
import {
  buildInteractiveSpec,
  copyEnvironment,
  InteractiveProcess,
  type ConversationState,
  type InteractiveOptions
} from './interactive/interactive-process.js'
import type { ExpectPattern, ReadResult } from './interactive/expect-buffer.js'
import { findLaunchMachine, type LaunchMachine } from './launch/launch-machine.js'
import { RunningProcess } from './supervision/running-process.js'
import { MemoryMonitor } from './memory/memory-monitor.js'
import { launchError, neverStarted } from './supervision/process-end.js'
import { openRunResources, type RunResources } from './supervision/run-resources.js'
import type { ProcessManagerOptions } from './process-manager-options.js'
import { SpawnQueue } from './spawn-queue.js'
import { startOnTerminal } from './terminal/terminal-wait.js'
import type { ProcessObserver, ProcessResult, ProcessSpec } from './contract/supervised-process.js'
import type { TerminalBackend } from './terminal/terminal.js'
import { MIB } from '../util/mebibyte.js'

/** A running interactive process, as callers see it. */
export interface ActiveProcess extends ConversationState {
  readonly processId: string
}

const DEFAULT_MEMORY_LIMIT_MB = 1024
const DEFAULT_TIMEOUT_SECONDS = 300
const DEFAULT_READ_TIMEOUT_SECONDS = 30

export class ProcessManager {
  readonly #options: ProcessManagerOptions
  readonly #machine: LaunchMachine
  readonly #monitor: MemoryMonitor
  readonly #live = new Set<RunningProcess>()
  readonly #interactive = new Map<string, InteractiveProcess>()
  #backend: Promise<TerminalBackend> | undefined
  readonly #spawns = new SpawnQueue()
  #hasReportedFallback = false
  #runs = 0
  readonly #disposal = new AbortController()

  constructor(options: ProcessManagerOptions = {}) {
    this.#options = options
    this.#machine = options.machine ?? findLaunchMachine()
    this.#monitor = options.monitor ?? new MemoryMonitor()
  }

  /**
   * Runs a process to its end, and ends its whole tree with it. Never rejects for what the process does: a failure is a
   * result.
   * @param signal ends the process as `cancelled`, with the signal's reason
   */
  async run(spec: ProcessSpec, observer: ProcessObserver, signal: AbortSignal): Promise<ProcessResult> {
    const started = await this.#start(spec, observer, signal)
    return started instanceof RunningProcess ? await started.ended : started
  }

  /**
   * Starts an interactive program.
   * @param command program and arguments, or a line for `sh -c`
   * @param env the whole environment; a copy of ours by default
   * @returns the id of the process, for the other methods
   * @throws Error when it cannot be started
   */
  async createInteractiveProcess(
    command: string | readonly [string, ...string[]],
    env?: Readonly<Record<string, string>>,
    memoryLimitMb: number = DEFAULT_MEMORY_LIMIT_MB,
    timeoutSeconds: number = DEFAULT_TIMEOUT_SECONDS,
    options: InteractiveOptions = {}
  ): Promise<string> {
    const processId = randomUUID()
    const memoryLimitBytes = memoryLimitMb * MIB
    const spec = buildInteractiveSpec(
      command,
      env ?? copyEnvironment(),
      memoryLimitBytes,
      timeoutSeconds,
      options
    )
    const title = typeof command === 'string' ? command : command.join(' ')
    const conversation = new InteractiveProcess(title, memoryLimitBytes)
    const observer = conversation.listen(options.observer ?? {})
    const started = await this.#start(spec, observer, new AbortController().signal)
    if (!(started instanceof RunningProcess)) throw launchError(started)
    await started.launched
    if (started.pid === undefined) throw launchError(await started.ended)
    conversation.attach(started)
    this.#interactive.set(processId, conversation)
    return processId
  }

  /**
   * Types the input into the terminal as it is: end a line with `\n` (or `\r`, for programs that read keys).
   * Resolves when the terminal has accepted all of it.
   * @throws Error for an unknown id, an ended process, or a line that the terminal would truncate
   */
  async sendToProcess(processId: string, input: string): Promise<void> {
    await this.#find(processId).send(input)
  }

  /**
   * Reads until a pattern matches, the time is up, or the process has ended. Consumes the output up to the end of the
   * match; the rest stays for the next call.
   * @throws Error for an unknown id, or while another read of this process is pending
   */
  async readFromProcess(
    processId: string,
    pattern: ExpectPattern | readonly ExpectPattern[],
    timeoutSeconds: number = DEFAULT_READ_TIMEOUT_SECONDS
  ): Promise<ReadResult> {
    return await this.#find(processId).read(pattern, timeoutSeconds * 1000)
  }

  /**
   * Ends the process and its tree and forgets it. Returns the result, also when it had already ended.
   * @throws Error for an unknown id
   */
  async terminateProcess(processId: string): Promise<ProcessResult> {
    const conversation = this.#find(processId)
    const result = await conversation.terminate()
    this.#interactive.delete(processId)
    return result
  }

  /** The interactive processes that are running. */
  getActiveProcesses(): readonly ActiveProcess[] {
    return [...this.#interactive].flatMap(([processId, conversation]) => {
      const state = conversation.describe()
      return state === undefined ? [] : [{ processId, ...state }]
    })
  }

  /** Ends everything that is still running. Nothing can be started afterwards. */
  async dispose(): Promise<void> {
    this.#disposal.abort()
    await this.#spawns.enter()
    await Promise.all(
      [...this.#live].map((live) => {
        live.end({ kind: 'cancelled', reason: 'the process manager was closed' })
        return live.ended
      })
    )
    this.#interactive.clear()
    this.#monitor.stopMonitoring()
  }

  async #start(
    spec: ProcessSpec,
    observer: ProcessObserver,
    signal: AbortSignal
  ): Promise<RunningProcess | ProcessResult> {
    const backend = await this.#chooseBackend(observer)
    await this.#spawns.enter()
    if (this.#startRefusal(signal) === undefined) {
      this.#runs += 1
      const resources = await openRunResources(this.#options, this.#runs, spec.memoryLimitBytes, (message) =>
        observer.onWarning?.(message)
      )
      if (!resources.ok) return neverStarted({ kind: 'spawn-failed', message: resources.error })
      const anyEnd = AbortSignal.any([signal, this.#disposal.signal])
      const started = await startOnTerminal(backend, spec, observer, anyEnd, (left) =>
        this.#startRefusal(signal) === undefined
          ? this.#startNow(left, observer, signal, backend, resources.value)
          : undefined
      )
      if (started.ok && started.value !== undefined) return started.value
      await resources.value.release()
      if (!started.ok) return neverStarted({ kind: 'spawn-failed', message: started.error })
    }
    return neverStarted({ kind: 'cancelled', reason: this.#startRefusal(signal) ?? '' })
  }

  /** Why nothing may start any more; undefined when it may. */
  #startRefusal(signal: AbortSignal): string | undefined {
    if (signal.aborted) return abortReason(signal)
    return this.#disposal.signal.aborted ? 'the process manager was closed' : undefined
  }

  #startNow(
    spec: ProcessSpec,
    observer: ProcessObserver,
    signal: AbortSignal,
    backend: TerminalBackend,
    { cgroup, control }: RunResources
  ): RunningProcess {
    const live = new RunningProcess(spec, observer, {
      backend,
      cgroup,
      control,
      machine: this.#machine,
      monitor: this.#monitor,
      requireCgroup: this.#options.enforcer?.isRequired === true,
      sessionId: this.#options.sessionId,
      user: this.#options.user,
      sandbox: this.#options.sandbox
    })
    this.#live.add(live)
    const cancel = (): void => {
      live.end({ kind: 'cancelled', reason: abortReason(signal) })
    }
    setMaxListeners(0, signal) // One signal ends all runs of a session: more listeners than Node expects.
    signal.addEventListener('abort', cancel)
    void live.ended.then(() => {
      signal.removeEventListener('abort', cancel)
      this.#live.delete(live)
    })
    return live
  }

  async #chooseBackend(observer: ProcessObserver): Promise<TerminalBackend> {
    this.#backend ??=
      this.#options.backend === undefined
        ? chooseTerminal(this.#machine)
        : Promise.resolve(this.#options.backend)
    const backend = await this.#backend
    if (!this.#hasReportedFallback) {
      this.#hasReportedFallback = true
      for (const reason of [this.#machine.launcherProblem, backend.fallbackReason])
        if (reason !== undefined) observer.onWarning?.(reason)
    }
    return backend
  }

  #find(processId: string): InteractiveProcess {
    const conversation = this.#interactive.get(processId)
    if (conversation === undefined)
      throw new Error(
        `There is no process ${processId}: it was never created here, or it was terminated. ` +
          'Use the id that createInteractiveProcess returned.'
      )
    return conversation
  }
}

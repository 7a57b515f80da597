/** Starts processes on terminals of their own, within limits, and answers for all of them until they are gone. */
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
import { findLaunchMachine, type LaunchMachine } from './launch/launcher.js'
import { LiveProcess } from './supervision/running-process.js'
import type { SupervisionTools } from './supervision/supervision-tools.js'
import { openLauncherControl } from './launch/launcher-control.js'
import type { MemoryEnforcer } from './cgroup/memory-cgroup.js'
import { MemoryMonitor } from './memory/memory-monitor.js'
import { neverStarted } from './supervision/process-end.js'
import type { ProcessUser } from './launch/process-user.js'
import { openRunCgroup } from './cgroup/open-run-cgroup.js'
import { startOnTerminal } from './terminal/terminal-wait.js'
import type { ProcessObserver, ProcessResult, ProcessSpec } from './contract/supervised-process.js'
import type { TerminalBackend } from './terminal/terminal.js'

/** What a manager works with; the best of this machine by default. */
export interface ProcessManagerOptions {
  /** How memory limits are enforced; by polling without one. The manager does not dispose of it. */
  readonly enforcer?: MemoryEnforcer
  readonly sessionId?: string
  /** The user that everything runs as, where it is another than ours. */
  readonly user?: ProcessUser
  readonly backend?: TerminalBackend
  readonly machine?: LaunchMachine
  readonly monitor?: MemoryMonitor
}

/** A living interactive process, as others see it. */
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
  readonly #live = new Set<LiveProcess>()
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
   * Runs a process to its end and answers for its whole tree. Never rejects for what the process does: a failure is a
   * result.
   * @param signal ends the process as `cancelled`; its reason is told in the result
   */
  async run(spec: ProcessSpec, observer: ProcessObserver, signal: AbortSignal): Promise<ProcessResult> {
    const started = await this.#start(spec, observer, signal)
    return started instanceof LiveProcess ? await started.ended : started
  }

  /**
   * Starts a program to talk to.
   * @param command program and arguments, or a line for `sh -c`
   * @param env the whole environment; a copy of ours by default
   * @returns the id by which the process is known here
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
    const spec = buildInteractiveSpec(
      command,
      env ?? copyEnvironment(),
      memoryLimitMb,
      timeoutSeconds,
      options
    )
    const title = typeof command === 'string' ? command : command.join(' ')
    const conversation = new InteractiveProcess(title, memoryLimitMb)
    const observer = conversation.listen(options.observer ?? {})
    const started = await this.#start(spec, observer, new AbortController().signal)
    if (!(started instanceof LiveProcess)) throw startError(started)
    await started.launched
    if (started.pid === null) throw startError(await started.ended)
    conversation.attach(started)
    this.#interactive.set(processId, conversation)
    return processId
  }

  /**
   * Types into the terminal exactly what is given: end a line with `\n` (or `\r`, for programs that read keys).
   * Resolves when the terminal took all of it.
   * @throws Error for an unknown id, an ended process, or a line that a terminal would cut
   */
  async sendToProcess(processId: string, input: string): Promise<void> {
    await this.#find(processId).send(input)
  }

  /**
   * Reads until one of the patterns matches, the time is over, or the process has ended. What is read up to the end of
   * a match is taken away; the rest stays for the next call.
   * @throws Error for an unknown id, or while another read of this process waits
   */
  async readFromProcess(
    processId: string,
    pattern: ExpectPattern | readonly ExpectPattern[],
    timeoutSeconds: number = DEFAULT_READ_TIMEOUT_SECONDS
  ): Promise<ReadResult> {
    return await this.#find(processId).read(pattern, timeoutSeconds * 1000)
  }

  /**
   * Ends the process and its tree, and forgets it; of one that has ended already it gives the result.
   * @throws Error for an unknown id
   */
  async terminateProcess(processId: string): Promise<ProcessResult> {
    const conversation = this.#find(processId)
    const result = await conversation.terminate()
    this.#interactive.delete(processId)
    return result
  }

  /** The interactive processes that live now. */
  getActiveProcesses(): readonly ActiveProcess[] {
    return [...this.#interactive].flatMap(([processId, conversation]) => {
      const state = conversation.describe()
      return state === null ? [] : [{ processId, ...state }]
    })
  }

  /** Ends everything that still lives. After it nothing is started any more. */
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
  ): Promise<LiveProcess | ProcessResult> {
    const backend = await this.#chooseBackend(observer)
    await this.#spawns.enter()
    if (this.#startRefusal(signal) === null) {
      const { user, enforcer } = this.#options
      this.#runs += 1
      const opened = await openRunCgroup(enforcer, this.#runs, spec.memoryLimitBytes)
      if ('refusal' in opened) return neverStarted({ kind: 'spawn-failed', message: opened.refusal })
      const { cgroup, warnings } = opened
      for (const warning of warnings) observer.onWarning?.(warning)
      const control = await openLauncherControl(user)
      if (control !== null && 'refusal' in control) {
        await cgroup?.release()
        return neverStarted({ kind: 'spawn-failed', message: control.refusal })
      }
      const anyEnd = AbortSignal.any([signal, this.#disposal.signal])
      const started = await startOnTerminal(backend, spec, observer, anyEnd, (left) =>
        this.#startRefusal(signal) === null
          ? this.#startNow(left, observer, signal, { backend, cgroup, control })
          : null
      )
      if (started instanceof LiveProcess) return started
      control?.close()
      await cgroup?.release()
      if (started !== null) return neverStarted({ kind: 'spawn-failed', message: started.refusal })
    }
    return neverStarted({ kind: 'cancelled', reason: this.#startRefusal(signal) ?? '' })
  }

  /** The cancel that came before the start; null when there was none. */
  #startRefusal(signal: AbortSignal): string | null {
    if (signal.aborted) return abortReason(signal)
    return this.#disposal.signal.aborted ? 'the process manager was closed' : null
  }

  #startNow(
    spec: ProcessSpec,
    observer: ProcessObserver,
    signal: AbortSignal,
    tools: Pick<SupervisionTools, 'backend' | 'cgroup' | 'control'>
  ): LiveProcess {
    const live = new LiveProcess(spec, observer, {
      ...tools,
      machine: this.#machine,
      monitor: this.#monitor,
      requireCgroup: this.#options.enforcer?.isRequired === true,
      sessionId: this.#options.sessionId,
      user: this.#options.user
    })
    this.#live.add(live)
    const cancel = (): void => {
      live.end({ kind: 'cancelled', reason: abortReason(signal) })
    }
    setMaxListeners(0, signal) // One signal ends all runs of a session, more than Node expects.
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
    if (backend.fallbackReason !== null && !this.#hasReportedFallback) {
      this.#hasReportedFallback = true
      observer.onWarning?.(backend.fallbackReason)
    }
    return backend
  }

  #find(processId: string): InteractiveProcess {
    const conversation = this.#interactive.get(processId)
    if (conversation === undefined)
      throw new Error(
        `There is no process ${processId}: it was never created here, or it was terminated. ` +
          'Use the id that createInteractiveProcess gave.'
      )
    return conversation
  }
}

function startError({ end }: ProcessResult): Error {
  return new Error(end.kind === 'spawn-failed' ? end.message : `The process was not started: ${end.kind}`)
}

/** Lets processes start one after the other with a turn of the loop between: each start stops the loop for a moment. */
export class SpawnQueue {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is the caller's turn. */
  enter(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return this.#last
  }
}

/** A conversation with a program on its terminal: send input, and read until an expected text arrives. */
import { ExpectBuffer } from './expect-buffer.js'
import type { ExpectPattern, ReadResult } from './expect-buffer.js'
import { MIB } from '../../util/mebibyte.js'
import { checkLineLength } from '../terminal/line-discipline.js'
import type { SandboxPolicy } from '../contract/sandbox-policy.js'
import type { RunningProcess } from '../supervision/running-process.js'
import type { ProcessObserver, ProcessResult, ProcessSpec } from '../contract/supervised-process.js'

/** After this time without output, the whole text is searched for a match that reaches far back. */
const QUIET_MS = 50

/** The public state of a running conversation. */
export interface ConversationState {
  readonly pid: number
  readonly command: string
  readonly startedAt: Date
  readonly memoryUsageMb: number
  readonly memoryLimitMb: number
  readonly elapsedSeconds: number
}

/** Optional settings of an interactive process. */
export interface InteractiveOptions {
  /** Working directory; ours by default. */
  readonly cwd?: string
  readonly columns?: number
  readonly rows?: number
  readonly graceMs?: number
  readonly observer?: ProcessObserver
  readonly transcriptFile?: string
  readonly memoryCsvFile?: string
  /** What it may see and change; undefined: whatever our user may. */
  readonly sandbox?: SandboxPolicy | undefined
}

/** The specification of an interactive process; a string is a command line for `sh -c`. */
export function buildInteractiveSpec(
  command: string | readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  memoryLimitBytes: number,
  timeoutSeconds: number,
  options: InteractiveOptions
): ProcessSpec {
  const { cwd = process.cwd(), columns, rows, graceMs, transcriptFile, memoryCsvFile, sandbox } = options
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(rows === undefined ? {} : { rows }),
    ...(graceMs === undefined ? {} : { graceMs }),
    ...(transcriptFile === undefined ? {} : { transcriptFile }),
    ...(memoryCsvFile === undefined ? {} : { memoryCsvFile }),
    command: typeof command === 'string' ? ['/bin/sh', '-c', command] : command,
    cwd,
    env,
    stdin: { kind: 'terminal' },
    memoryLimitBytes,
    timeoutMs: timeoutSeconds * 1000,
    sandbox
  }
}

/** Our own environment, without undefined values. */
export function copyEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined)
  )
}

export class InteractiveProcess {
  readonly #command: string
  readonly #memoryLimitBytes: number
  readonly #buffer = new ExpectBuffer()
  #live: RunningProcess | undefined
  #lineBytes = 0
  /** Called when there is new output; undefined while no read is pending. */
  #wakeReader: (() => void) | undefined

  constructor(command: string, memoryLimitBytes: number) {
    this.#command = command
    this.#memoryLimitBytes = memoryLimitBytes
  }

  /** The observer to start the process with. */
  listen(observer: ProcessObserver): ProcessObserver {
    return {
      ...observer,
      onData: (chunk) => {
        this.#buffer.append(chunk)
        this.#wakeReader?.()
        observer.onData?.(chunk)
      }
    }
  }

  /** Sets the process that was started for this conversation. */
  attach(live: RunningProcess): void {
    this.#live = live
    void live.ended.then(() => {
      this.#buffer.end()
      this.#wakeReader?.()
    })
  }

  /** @throws Error when the process has ended, or the terminal would truncate a line */
  async send(input: string): Promise<void> {
    const terminal = this.#live?.terminal
    if (this.#live === undefined || terminal == undefined || this.#buffer.hasEnded)
      throw new Error(
        `${this.#command} has ended, so nothing can be sent to it. Read its remaining output, or start it again.`
      )
    const bytes = Buffer.from(input)
    this.#lineBytes = await checkLineLength(bytes, this.#lineBytes, this.#live.terminalDevice)
    await terminal.write(bytes)
  }

  /** @throws Error while another read is pending */
  async read(pattern: ExpectPattern | readonly ExpectPattern[], timeoutMs: number): Promise<ReadResult> {
    if (this.#wakeReader !== undefined)
      throw new Error(`${this.#command} is already being read: wait for that read before the next.`)
    const isOne = typeof pattern !== 'object' || pattern instanceof RegExp
    const patterns: readonly ExpectPattern[] = isOne ? [pattern] : pattern
    return this.#search(patterns, 'whole') ?? (await this.#wait(patterns, timeoutMs))
  }

  async terminate(): Promise<ProcessResult> {
    if (this.#live === undefined) throw new Error(`${this.#command} was never started.`)
    this.#live.end({ kind: 'cancelled', reason: 'terminated' })
    return await this.#live.ended
  }

  /** Undefined when the process has ended. */
  describe(): ConversationState | undefined {
    const live = this.#live
    if (live?.pid === undefined || this.#buffer.hasEnded) return undefined
    return {
      pid: live.pid,
      command: this.#command,
      startedAt: live.startedAt,
      memoryUsageMb: (live.lastSample?.memoryBytes ?? 0) / MIB,
      memoryLimitMb: this.#memoryLimitBytes / MIB,
      elapsedSeconds: live.elapsedMs / 1000
    }
  }

  #search(patterns: readonly ExpectPattern[], scope: 'new' | 'whole'): ReadResult | undefined {
    const found = this.#buffer.search(patterns, scope)
    if (found !== undefined || !this.#buffer.hasEnded) return found
    return this.#buffer.search(patterns, 'whole') ?? this.#buffer.endOfFile()
  }

  #wait(patterns: readonly ExpectPattern[], timeoutMs: number): Promise<ReadResult> {
    return new Promise((resolve) => {
      let quiet: NodeJS.Timeout | undefined
      const settle = (result: ReadResult | undefined): void => {
        if (result === undefined) return
        clearTimeout(late)
        clearTimeout(quiet)
        this.#wakeReader = undefined
        resolve(result)
      }
      const late = setTimeout(() => {
        settle(this.#search(patterns, 'whole') ?? this.#buffer.timeout())
      }, timeoutMs)
      this.#wakeReader = () => {
        clearTimeout(quiet)
        quiet = setTimeout(() => {
          settle(this.#search(patterns, 'whole'))
        }, QUIET_MS)
        settle(this.#search(patterns, 'new'))
      }
    })
  }
}

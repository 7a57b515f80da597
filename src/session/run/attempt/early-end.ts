/** Watches the CLI's stream for reasons to end its process early: excess tools, futile requests, endless reminders. */
import { findExcessTools } from '../../../claude/command/excess-tools.js'
import { kindOfCause } from '../../../claude/outcome/cause-kinds.js'
import { causeOfRetry } from '../../../claude/outcome/failure-cause.js'
import type { RetryEvent } from '../../../claude/stream/stream-events.js'
import type { StreamEvent } from '../../../claude/stream/stream.js'
import type { EarlyEnd } from './attempt.js'

/** CLI 2.1.100 reminds the model without limit, and `--max-turns` does not count it; later versions do so once. */
const MOST_REMINDERS = 5

/** What the watch needs to know. */
export interface EarlyEndOptions {
  /** Arguments of the CLI: they request the tools. */
  readonly args: readonly string[]
  /** Time that the attempt has, in milliseconds. */
  readonly leftMs: number
  /** Called at once, before the process has ended. */
  readonly onExcessTools: () => void
}

/** The watch of one process. */
export class EarlyEndWatch {
  readonly #options: EarlyEndOptions
  readonly #controller = new AbortController()
  readonly #startedAt = performance.now()
  #state: EarlyEnd = { kind: 'none' }
  #reminders = 0

  constructor(options: EarlyEndOptions) {
    this.#options = options
  }

  /** Aborted when the process is to be ended. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  get state(): EarlyEnd {
    return this.#state
  }

  /** Ends a process that did not wrap up in time. */
  endOverBudget(reason: string): void {
    if (this.#state.kind !== 'none') return
    this.#state = { kind: 'over-budget', reason }
    this.#controller.abort(reason)
  }

  /** Ends a process that was asked from outside to wrap up and did not in time: it is cancelled. */
  endOverdue(reason: string): void {
    this.#controller.abort(reason)
  }

  /** Takes note of an event of the stream. */
  note(event: StreamEvent): void {
    if (event.type === 'init') this.#noteTools(event.tools)
    if (event.type === 'retry') this.#noteRetry(event)
    if (event.type === 'reminder') this.#noteReminder()
  }

  /** Excess tools take precedence over a failing request: only they are a matter of safety. */
  #noteTools(granted: readonly string[] | undefined): void {
    if (this.#state.kind === 'excess-tools') return
    const tools = findExcessTools(this.#options.args, granted)
    if (tools.length === 0) return
    this.#state = { kind: 'excess-tools', tools }
    this.#options.onExcessTools()
    this.#controller.abort('it was granted tools that were not asked for')
  }

  #noteReminder(): void {
    this.#reminders += 1
    if (this.#reminders === MOST_REMINDERS)
      this.#controller.abort(
        `ended because it did not hand in its object, though it was reminded ${MOST_REMINDERS} times`
      )
  }

  #noteRetry(retry: RetryEvent): void {
    if (this.#state.kind !== 'none') return
    const leftMs = this.#options.leftMs - (performance.now() - this.#startedAt)
    if (!isUnrecoverable(retry, leftMs)) return
    this.#state = { kind: 'unrecoverable', retry }
    this.#controller.abort('its requests cannot succeed')
  }
}

/** The CLI retries a wrong key for three minutes, and waits up to an hour when the API asks for it. Neither is worth the time. */
function isUnrecoverable(retry: RetryEvent, leftMs: number): boolean {
  return kindOfCause(causeOfRetry(retry)) === 'permanent' || retry.delayMs > leftMs
}

/** How long a session lives: its time limit, its cancellation by the caller, and the request to wrap up. */
import { setMaxListeners } from 'node:events'
import { errorMessage } from '../../util/error-message.js'
import type { RunLimits } from '../scheduling/limits.js'

/** The lifetime of one session, from its start. */
export class SessionLifetime {
  /** Aborted when the caller cancels the session: running processes are cancelled, too. */
  readonly cancelSignal: AbortSignal
  /** Aborted when nothing more may start: cancelled, or over its time. Running processes have time limits of their own. */
  readonly stopSignal: AbortSignal
  readonly #wrapUp = new AbortController()
  readonly #deadline: number
  readonly #timer: NodeJS.Timeout

  constructor(timeoutSeconds: number, cancelSignal: AbortSignal = new AbortController().signal) {
    const timeUp = new AbortController()
    this.#deadline = performance.now() + timeoutSeconds * 1_000
    this.#timer = setTimeout(() => {
      timeUp.abort(`the session's time of ${timeoutSeconds}s is over (session-timeout-seconds)`)
    }, timeoutSeconds * 1_000)
    this.#timer.unref()
    this.cancelSignal = cancelSignal
    this.stopSignal = AbortSignal.any([cancelSignal, timeUp.signal])
    // Every running agent listens: more than Node expects.
    setMaxListeners(Infinity, this.stopSignal, this.wrapUpSignal)
  }

  /** Aborted when every running agent is to wrap up; its reason is the text that agents get. */
  get wrapUpSignal(): AbortSignal {
    return this.#wrapUp.signal
  }

  /** Asks every running agent to wrap up; only the first call counts. */
  wrapUp(reason: string): void {
    this.#wrapUp.abort(reason)
  }

  /** Why the caller cancelled the session; undefined when it did not. */
  cancelReason(): string | undefined {
    return this.cancelSignal.aborted ? errorMessage(this.cancelSignal.reason) : undefined
  }

  /** The limits, with the time shortened to what the session has left. */
  clampLimits(limits: RunLimits): RunLimits {
    const leftSeconds = Math.ceil((this.#deadline - performance.now()) / 1_000)
    return { ...limits, timeoutSeconds: Math.max(1, Math.min(limits.timeoutSeconds, leftSeconds)) }
  }

  /** Stops the timer. */
  close(): void {
    clearTimeout(this.#timer)
  }
}

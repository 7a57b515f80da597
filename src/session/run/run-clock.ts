/** The time of one run, over all its attempts. */
export class RunClock {
  readonly #startedAt = performance.now()
  /** Since the start, in milliseconds. */
  #deadlineMs: number

  constructor(timeoutSeconds: number) {
    this.#deadlineMs = timeoutSeconds * 1_000
  }

  elapsedMs(): number {
    return performance.now() - this.#startedAt
  }

  /** Negative once the time is over. */
  leftMs(): number {
    return this.#deadlineMs - this.elapsedMs()
  }

  /** Gives the run this time anew, counted from now. */
  restart(timeoutSeconds: number): void {
    this.#deadlineMs = this.elapsedMs() + timeoutSeconds * 1_000
  }
}

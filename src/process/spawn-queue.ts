/**
 * Starts processes one at a time, with a turn of the event loop in between: each start blocks the loop for a moment.
 */
export class SpawnQueue {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is the caller's turn. */
  enter(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return this.#last
  }
}

/** Lets processes start one after the other with a turn of the loop between: each start stops the loop for a moment. */
export class SpawnQueue {
  #last: Promise<void> = Promise.resolve()

  /** Resolves when it is the caller's turn. */
  enter(): Promise<void> {
    this.#last = this.#last.then(() => new Promise((resolve) => setImmediate(resolve)))
    return this.#last
  }
}

/**
 * A start blocks the event loop for about 2 ms. It also leaves every page of this process write-protected until the page is
 * written again, which costs a fault each; starts in a row share those faults.
 */
const STARTS_PER_TURN = 4

/** Starts processes a few at a time, with a turn of the event loop in between. */
export class SpawnQueue {
  #turn: Promise<void> = Promise.resolve()
  /** Starts that the last turn still has room for. */
  #room = 0

  /** Resolves when it is the caller's turn, in the order of the calls. */
  enter(): Promise<void> {
    if (this.#room === 0) this.#addTurn()
    this.#room -= 1
    return this.#turn
  }

  #addTurn(): void {
    const turn = this.#turn.then(() => new Promise<void>((resolve) => setImmediate(resolve)))
    this.#turn = turn
    this.#room = STARTS_PER_TURN
    // Whoever comes after it has begun waits for another turn.
    void turn.then(() => {
      if (this.#turn === turn) this.#room = 0
    })
  }
}

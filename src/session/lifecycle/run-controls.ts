/** The running runs, and what others can do with each: send it a message, or end it. */

/** Control of one running run. */
export interface RunControl {
  /** Sends a message into its conversation. */
  readonly say: (text: string) => Promise<void>
  /** Ends it as cancelled. */
  readonly end: (reason: string) => void
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>
}

/** All running runs, by id. */
export class RunControls {
  readonly #running = new Map<string, RunControl>()

  /** Registers a run. Returns the function that removes it when it has ended. */
  add(run: string, control: RunControl): () => void {
    this.#running.set(run, control)
    return () => {
      this.#running.delete(run)
    }
  }

  /**
   * Sends a message into the conversation of a running agent.
   * @throws Error when the run is not running, has already answered, or its CLI takes no messages
   */
  async sendMessage(run: string, text: string): Promise<void> {
    if (text.trim() === '') throw new Error('The message is empty: write what the agent should know or do.')
    await this.#find(run).say(text)
  }

  /**
   * Ends a run, and waits until it has ended.
   * @throws Error when the run is not running
   */
  async endRun(run: string, reason: string): Promise<void> {
    const control = this.#find(run)
    control.end(reason)
    await control.ended
  }

  #find(run: string): RunControl {
    const control = this.#running.get(run)
    if (control !== undefined) return control
    const running = [...this.#running.keys()]
    throw new Error(
      `Run ${run} is not running: it has not started, or it has ended. Running now: ${running.length === 0 ? 'none' : running.join(', ')}.`
    )
  }
}

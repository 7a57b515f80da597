/** The runs that go on, and what can be done to each from outside: told something, or ended. */

/** What can be done to one running run. */
export interface RunControl {
  /** Puts a message into its conversation. */
  readonly say: (text: string) => Promise<void>
  /** Ends it as cancelled. */
  readonly end: (reason: string) => void
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>
}

/** All runs that go on, by id. */
export class RunControls {
  readonly #running = new Map<string, RunControl>()

  /** From here on the run can be reached; call what it gives when the run has ended. */
  add(run: string, control: RunControl): () => void {
    this.#running.set(run, control)
    return () => {
      this.#running.delete(run)
    }
  }

  /**
   * Puts a message into the conversation of a running agent.
   * @throws Error when no such run goes on, it has given its answer, or its CLI takes no messages
   */
  async sendMessage(run: string, text: string): Promise<void> {
    if (text.trim() === '') throw new Error('The message is empty: write what the agent is to know or to do.')
    await this.#find(run).say(text)
  }

  /**
   * Ends one running run, and waits for its end.
   * @throws Error when no such run goes on
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
      `No run ${run} goes on: it has not started, or it has ended. Running now: ${running.length === 0 ? 'none' : running.join(', ')}.`
    )
  }
}

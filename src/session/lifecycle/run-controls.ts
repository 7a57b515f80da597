/** The running runs, and what others can do with each: send it a message, ask it to wrap up, or end it. */
import { errorMessage } from '../../util/error-message.js'

/** Control of one running run. */
export interface RunControl {
  /** Whether it is an agent at work, which messages can reach. */
  readonly takesMessages: () => boolean
  /** Sends a message into its conversation; `toAll` when every running agent gets it. */
  readonly say: (text: string, toAll: boolean) => Promise<void>
  /** Asks it to wrap up; the agent gets the reason. */
  readonly wrapUp: (reason: string) => void
  /** Ends it as cancelled. */
  readonly end: (reason: string) => void
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>
}

/** Which agents a message to all has reached. */
export interface SentToAll {
  readonly sent: readonly string[]
  readonly failed: readonly { readonly run: string; readonly reason: string }[]
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
    assertText(text)
    await this.#find(run).say(text, false)
  }

  /**
   * Sends a message to every agent that is working.
   * @throws Error when none is
   */
  async sendMessageToAll(text: string): Promise<SentToAll> {
    assertText(text)
    const working = [...this.#running].filter(([, control]) => control.takesMessages())
    if (working.length === 0) throw new Error('No agent is working now: nobody can get the message.')
    const sent: string[] = []
    const failed: { run: string; reason: string }[] = []
    await Promise.all(
      working.map(async ([run, control]) => {
        try {
          await control.say(text, true)
          sent.push(run)
        } catch (error) {
          failed.push({ run, reason: errorMessage(error) })
        }
      })
    )
    return { sent, failed }
  }

  /**
   * Asks a running agent to wrap up: to leave its work in a usable state and answer now.
   * @throws Error when the run is not running, takes no messages, or has been asked before
   */
  requestWrapUp(run: string, reason: string): void {
    this.#find(run).wrapUp(reason)
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

function assertText(text: string): void {
  if (text.trim() === '') throw new Error('The message is empty: write what the agent should know or do.')
}

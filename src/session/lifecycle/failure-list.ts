/** Collects why a session cannot run, so that all causes are reported in one verdict. */
import { errorMessage } from '../../util/error-message.js'

/** The causes so far. */
export class FailureList {
  readonly #messages: string[] = []

  /** The result of the work; undefined when it fails, and then its error is added to the list. */
  async orUndefined<Result>(work: Promise<Result>): Promise<Result | undefined> {
    try {
      return await work
    } catch (error) {
      this.#messages.push(errorMessage(error))
      return undefined
    }
  }

  /** All causes, one a line; undefined when there is none. */
  get message(): string | undefined {
    return this.#messages.length === 0 ? undefined : this.#messages.join('\n')
  }
}

/** Gives back what something holds, one after another, whatever goes wrong with one of them. */

import { errorMessage } from '../../util/error-message.js'

/** Does all steps in order; of one that fails the cause is told. */
export async function giveBack(
  steps: readonly (() => unknown)[],
  warn: (message: string) => void
): Promise<void> {
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      const cause = errorMessage(error)
      warn(`Something of the session could not be cleared away: ${cause}`)
    }
  }
}

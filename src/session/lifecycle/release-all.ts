/** Releases what something holds, one step after another, even when a step fails. */
import { errorMessage } from '../../util/error-message.js'

/** Runs all steps in order, and warns about each one that fails. */
export async function releaseAll(
  steps: readonly (() => unknown)[],
  warn: (message: string) => void
): Promise<void> {
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      warn(`Something of the session could not be cleaned up: ${errorMessage(error)}`)
    }
  }
}

/** Gives back what something holds, one after another, whatever goes wrong with one of them. */

/** Does all steps in order; of one that fails the cause is told. */
export async function giveBack(
  steps: readonly (() => unknown)[],
  warn: (message: string) => void
): Promise<void> {
  for (const step of steps) {
    try {
      await step()
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error)
      warn(`Something of the session could not be cleared away: ${cause}`)
    }
  }
}

/** A rehearsal's scenario file, checked before anything starts: the stand-in would only fail by it. */
import type { SessionConfiguration } from './configuration.js'
import { ConfigurationError } from './configuration-error.js'

/** @throws ConfigurationError with all that is wrong with the file */
export async function checkScenario({ rehearse, rehearsalScript }: SessionConfiguration): Promise<void> {
  if (!rehearse || rehearsalScript === undefined) return
  const { readScenario, ScenarioError } = await import('../claude/rehearsal/scenario.js')
  try {
    await readScenario(rehearsalScript)
  } catch (error) {
    if (error instanceof ScenarioError) throw new ConfigurationError([`rehearsal-script: ${error.message}`])
    throw error
  }
}

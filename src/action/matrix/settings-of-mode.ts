/** What a mode changes of the step's settings: where its results go. Pure. */
import type { StepContext } from '../step-context.js'

/**
 * The step with its artifact under the name by which the other jobs find it, and without a comment where the session
 * goes on in other jobs: the report's is the one comment.
 */
export function withModeSettings(step: StepContext, artifactName: string | undefined): StepContext {
  if (artifactName === undefined) return step
  return { ...step, settings: { ...step.settings, 'artifact-name': artifactName, comment: false } }
}

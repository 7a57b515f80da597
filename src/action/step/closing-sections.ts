/** The closing sections of the job summary: a delivery and a review, which are done after the session. */
import { appendToCommandFile } from '../runner/command-file-guard.js'
import type { StepContext } from './step-context.js'

/** The sections, redacted; empty if there are none. */
export function renderClosingSections({ closingSections, redactor }: StepContext): string {
  return closingSections.map((section) => redactor.redact(`\n${section}\n`)).join('')
}

/** Writes them in a job that has no session of its own. */
export function publishClosingSections(step: StepContext): void {
  const file = step.env['GITHUB_STEP_SUMMARY'] ?? ''
  const text = renderClosingSections(step)
  if (file === '' || text === '') return
  try {
    appendToCommandFile(file, text)
  } catch (error) {
    step.log.annotate('warning', `The job summary could not be written: ${String(error)}.`)
  }
}

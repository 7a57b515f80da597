/** Says in the log and in the job summary which command files of the runner someone else wrote to. */
import { plainText } from '../../report/text/plain-text.js'
import { errorMessage } from '../../util/error-message.js'
import { appendToCommandFile } from '../runner/command-file-guard.js'
import type { StepContext } from './step-context.js'

/** Reports what was found after the results had been published. Does not throw: it runs at the end of a step. */
export function reportTampering(messages: readonly string[], { env, log, redactor }: StepContext): void {
  if (messages.length === 0) return
  for (const message of messages) log.annotate('warning', message, 'Command files')
  const file = env['GITHUB_STEP_SUMMARY'] ?? ''
  if (file === '') return
  try {
    // Names of variables are text of an agent, so they may hold neither markup nor secrets.
    const lines = messages.map(
      (message) => `> ${redactor.redact(plainText(message)).replaceAll(/[\n<>`]/g, ' ')}`
    )
    appendToCommandFile(file, `\n> [!WARNING]\n${lines.join('\n>\n')}\n`)
  } catch (error) {
    log.write(`The job summary does not say so: ${errorMessage(error)}.`)
  }
}

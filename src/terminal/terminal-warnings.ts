/** What a configuration asks for and the command line does not do. */
import fs from 'node:fs'
import path from 'node:path'
import type { SessionConfiguration } from '../session/configuration/configuration.js'

/** Returns a warning for each. */
export function findTerminalWarnings(
  { prompt, review, tickets }: Pick<SessionConfiguration, 'prompt' | 'review' | 'tickets'>,
  workspace: string
): string[] {
  const warnings: string[] = []
  if (review === 'comment' || review === 'request-changes')
    warnings.push('a review is posted in a GitHub workflow only; here its findings are listed.')
  if (tickets === 'create')
    warnings.push('tickets are filed as issues in a GitHub workflow only; here they are listed.')
  // One word that names a file was probably meant as the file.
  if (/^\S{1,255}$/.test(prompt) && fs.existsSync(path.resolve(workspace, prompt)))
    warnings.push(
      `the prompt is the text "${prompt}". For what is in the file of that name, use --prompt-file ${prompt}`
    )
  return warnings
}

/** Which conversations there have been: as with the real CLI, only one that was held can be gone on with. */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../util/make-folder.js'

/**
 * Keeps the conversation that begins, or looks for the one that is resumed. Without a configuration folder nothing is kept.
 * @returns the real CLI's words when there was no such conversation
 */
export function keepConversation(
  options: Readonly<Record<string, string | true | undefined>>,
  id: string,
  configDirectory: string | undefined
): string | undefined {
  if (configDirectory === undefined) return undefined
  const file = path.join(configDirectory, `rehearsal-${id.replace(/[^\w-]/g, '')}`)
  if (options['resume'] !== undefined)
    return fs.existsSync(file) ? undefined : `No conversation found with session ID: ${id}`
  makeFolder(configDirectory)
  fs.writeFileSync(file, '')
  return undefined
}

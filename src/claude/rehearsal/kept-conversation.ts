/** Remembers conversations: like the real CLI, only an existing one can be resumed. */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../util/files/make-folder.js'

/**
 * Stores a new conversation, or looks up the resumed one. Without a configuration folder nothing is stored.
 * @returns the real CLI's message if there is no such conversation
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

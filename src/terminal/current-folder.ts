/** The folder that the program was started in. */
import { ConfigurationError } from '../session/configuration/configuration-error.js'
import { attempt } from '../util/result.js'

/**
 * Returns its path.
 * @throws ConfigurationError where the folder was removed after its shell had entered it
 */
export function currentFolder(): string {
  const current = attempt(() => process.cwd())
  if (current.ok) return current.value
  throw new ConfigurationError([
    `working-directory: the folder that this was started in is gone (${current.error}). Change to one that exists.`
  ])
}

/**
 * Settings for every git process of a run, started by the CLI, an agent's command or this program. Settings of a
 * repository can name programs, and anyone who can write to the checkout can change them: git would run those as soon
 * as the CLI asks for its status. Settings from the environment win over those of any file.
 */
import type { Variables } from './credentials.js'

/** Without each of these, a command that only reads could run a program that the repository chooses. */
const SETTINGS: Readonly<Record<string, string>> = {
  // Otherwise git obeys the `config` of any folder that looks like a repository (`HEAD`, `objects`, `refs`).
  'safe.bareRepository': 'explicit',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  // If true, `git log` starts `gpg.program`.
  'log.showSignature': 'false'
}

/**
 * git's variables for an environment. The workflow's own `GIT_CONFIG_*` are kept; ours follow them, and git uses
 * the last value of a setting.
 */
export function gitSettings(environment: Variables = {}): Record<string, string> {
  const count = environment['GIT_CONFIG_COUNT'] ?? ''
  const first = /^\d{1,4}$/.test(count) ? Number(count) : 0
  const settings = Object.entries(SETTINGS)
  const variables = settings.flatMap(([name, value], index): [string, string][] => [
    [`GIT_CONFIG_KEY_${first + index}`, name],
    [`GIT_CONFIG_VALUE_${first + index}`, value]
  ])
  return { GIT_CONFIG_COUNT: String(first + settings.length), ...Object.fromEntries(variables) }
}

/**
 * Settings for every git of a run, whoever starts it: the CLI, an agent's command, this program. Settings of a repository
 * can name programs, and whoever can write to the checkout writes them: git would run those as soon as the CLI asks for its
 * status. Settings from the environment win over those of any file.
 */
import type { Variables } from './credentials.js'

/** Each of these would run a program of the repository's choice on a command that only reads. */
const SETTINGS: Readonly<Record<string, string>> = {
  // A folder of the checkout that looks like a repository (`HEAD`, `objects`, `refs`) has its `config` obeyed otherwise.
  'safe.bareRepository': 'explicit',
  'core.fsmonitor': 'false',
  'core.hooksPath': '/dev/null',
  // With it `git log` starts `gpg.program`.
  'log.showSignature': 'false'
}

/**
 * The variables of git for an environment. The workflow's own `GIT_CONFIG_*` in it stay; ours follow them, and git takes
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

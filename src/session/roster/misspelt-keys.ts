/** Misspelt keys of agent files. The CLI ignores a key that it does not know, so a restriction would be lost unnoticed. Pure. */
import { closestName } from '../../util/closest-name.js'
import type { Fields } from './front-matter.js'

/** Keys that restrict what an agent may do: without one of them it could do more than its author meant. */
const RESTRICTIONS = ['tools', 'disallowedTools', 'network', 'allowed-hosts']

const OWN_KEYS = [...RESTRICTIONS, 'name', 'description', 'model', 'timeout-seconds', 'memory-limit-mb']

/** Keys of Claude Code 2.1.332, claude-mpm and OpenCode that resemble ours. */
const KEYS_OF_OTHERS = ['memory', 'timeout', 'mode']

/** `tools` as it is called elsewhere, in any spelling: by our own input, and by Claude Code for skills and commands. */
const ALLOWED_TOOLS = /^allowed[\s_-]*tools$/i

/** Finds them. One for a restriction is a problem of the file, any other a warning. */
export function findMisspeltKeys(fields: Fields): {
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
} {
  const found = Object.keys(fields)
    .filter((key) => !OWN_KEYS.includes(key) && !KEYS_OF_OTHERS.includes(key))
    .map((key) => ({ key, meant: ALLOWED_TOOLS.test(key) ? 'tools' : closestName(key, OWN_KEYS) }))
  const describe = (isRestriction: boolean): readonly string[] =>
    found.flatMap(({ key, meant }) =>
      meant === undefined || RESTRICTIONS.includes(meant) !== isRestriction
        ? []
        : [`${JSON.stringify(key)} is not a key of agent files. Write ${meant}`]
    )
  return { problems: describe(true), warnings: describe(false) }
}

/** Reports credentials that a checkout left, and whether agents can read them. */
import { isWhole, type SandboxWay } from '../../../process/sandbox/sandbox-way.js'
import type { EmitEvent } from '../../record/events.js'
import type { GitCredentials } from './find-git-credentials.js'

/** Places that one message names. */
const MOST_NAMED = 5

/** A warning where agents can read them, otherwise information. */
export function reportGitCredentials(
  { places }: GitCredentials,
  way: SandboxWay | undefined,
  emit: EmitEvent
): void {
  if (places.length === 0) return
  const more = places.length - MOST_NAMED
  const named = `${places.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
  const found = `The checkout contains credentials for git: ${named}. They are masked in everything that is written.`
  const isHidden = way !== undefined && isWhole(way)
  emit({
    type: 'notice',
    level: isHidden ? 'info' : 'warning',
    message: isHidden
      ? `${found} The sandbox hides them from agents.`
      : `${found} Agents can read and use them: check out with \`persist-credentials: false\`, or use \`sandbox: required\`.`
  })
}

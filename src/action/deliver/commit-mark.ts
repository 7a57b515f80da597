/**
 * The mark by which a commit of ours is recognized: a trailer that is the digest of the commit's own tree and parent. A
 * commit that somebody amended, rebased or added on top has another tree or parent, so its mark does not fit. Pure.
 */
import { createHash } from 'node:crypto'
import type { Commit } from './deliver-api.js'

const TRAILER = 'Mpm-Delivery'

type Facts = Pick<Commit, 'tree' | 'parents'>

/** The message with the mark of the commit. */
export function withMark(message: string, facts: Facts): string {
  return `${message}\n\n${TRAILER}: ${markOf(facts)}`
}

/** Whether the commit is exactly as we made it. */
export function isOurs(commit: Facts & Pick<Commit, 'message'>): boolean {
  return commit.message.trimEnd().split('\n').at(-1) === `${TRAILER}: ${markOf(commit)}`
}

function markOf({ tree, parents }: Facts): string {
  return createHash('sha256')
    .update([tree, ...parents].join('\n'))
    .digest('hex')
    .slice(0, 32)
}

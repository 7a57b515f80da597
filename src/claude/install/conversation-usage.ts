/**
 * The usage of one process of a conversation, from the figures in its result. Up to 2.1.276 a resumed process counts
 * from zero; since 2.1.277 its figures include those of the processes before it, so they must not be added up.
 */
import type { Usage } from '../stream/stream-events.js'
import { compareVersions } from './versions.js'

const COUNTS_ON_FROM = '2.1.277'

/** Returns the part of a conversation's usage that belongs to the process that just ended. */
export type ProcessUsage = (conversation: string, total: Usage) => Usage

/** Remembers the usage of each conversation, for this version of the CLI. */
export function trackConversationUsage(version: string): ProcessUsage {
  if (compareVersions(version, COUNTS_ON_FROM) < 0) return (_, total) => total
  const before = new Map<string, Usage>()
  return (conversation, total) => {
    const earlier = before.get(conversation)
    before.set(conversation, total)
    return earlier === undefined ? total : difference(total, earlier)
  }
}

/** Never below zero: an interrupted process may report less than the process before it. */
function difference(total: Usage, earlier: Usage): Usage {
  return {
    costUsd: Math.max(0, total.costUsd - earlier.costUsd),
    inputTokens: Math.max(0, total.inputTokens - earlier.inputTokens),
    outputTokens: Math.max(0, total.outputTokens - earlier.outputTokens),
    cacheReadTokens: Math.max(0, total.cacheReadTokens - earlier.cacheReadTokens)
  }
}

/**
 * What one process of a conversation used, from the figures of its result. Up to 2.1.276 a resumed process counts from
 * zero; from 2.1.277 on it counts on from the process before, so that figures must not be added up.
 */
import type { Usage } from '../stream/stream-events.js'
import { compareVersions } from './versions.js'

const COUNTS_ON_FROM = '2.1.277'

/** The share of a process that just ended in what its conversation has used. */
export type ProcessUsage = (conversation: string, total: Usage) => Usage

/** Remembers what each conversation has used, for this version of the CLI. */
export function trackConversationUsage(version: string): ProcessUsage {
  if (compareVersions(version, COUNTS_ON_FROM) < 0) return (_, total) => total
  const before = new Map<string, Usage>()
  return (conversation, total) => {
    const earlier = before.get(conversation)
    before.set(conversation, total)
    return earlier === undefined ? total : difference(total, earlier)
  }
}

/** Never below zero: the figures of a process that was broken off may be less than those before it. */
function difference(total: Usage, earlier: Usage): Usage {
  return {
    costUsd: Math.max(0, total.costUsd - earlier.costUsd),
    inputTokens: Math.max(0, total.inputTokens - earlier.inputTokens),
    outputTokens: Math.max(0, total.outputTokens - earlier.outputTokens),
    cacheReadTokens: Math.max(0, total.cacheReadTokens - earlier.cacheReadTokens)
  }
}

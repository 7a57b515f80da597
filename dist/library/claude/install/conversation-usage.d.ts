/**
 * The usage of one process of a conversation, from the figures in its result. Up to 2.1.276 a resumed process counts
 * from zero; since 2.1.277 its figures include those of the processes before it, so they must not be added up.
 */
import type { Usage } from '../stream/stream-events.js';
/** Returns the part of a conversation's usage that belongs to the process that just ended. */
export type ProcessUsage = (conversation: string, total: Usage) => Usage;
/** Remembers the usage of each conversation, for this version of the CLI. */
export declare function trackConversationUsage(version: string): ProcessUsage;

/**
 * What one process of a conversation used, from the figures of its result. Up to 2.1.276 a resumed process counts from
 * zero; from 2.1.277 on it counts on from the process before, so that figures must not be added up.
 */
import type { Usage } from '../stream/stream-events.js';
/** The share of a process that just ended in what its conversation has used. */
export type ProcessUsage = (conversation: string, total: Usage) => Usage;
/** Remembers what each conversation has used, for this version of the CLI. */
export declare function trackConversationUsage(version: string): ProcessUsage;

/** What a run did and what it was sent, for the report: the latest entries of its stream of events. Pure. */
import type { SessionEventBody } from './events.js';
/** One entry of a run's activity. */
export interface RecordedActivity {
    /** Time since the session's start. */
    readonly elapsedMs: number;
    /** `message` is what a person sent to the agent. */
    readonly kind: 'tool' | 'retry' | 'warning' | 'message';
    readonly text: string;
}
/** Entries that a run's record keeps; the transcript has all of them. */
export declare const ACTIVITY_LIMIT = 200;
/** Adds what an event says about its run. Tool calls are dropped before anything else. */
export declare function addActivity(kept: readonly RecordedActivity[], event: SessionEventBody & {
    readonly elapsedMs: number;
}): readonly RecordedActivity[];

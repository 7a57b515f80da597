/** The verdict on one CLI process: how it ended, why, and whose move it is. Pure. */
import type { ProcessEnd } from '../../process/contract/supervised-process.js';
import type { RetryEvent } from '../stream/stream-events.js';
import type { StreamState } from '../stream/stream.js';
/** Why one CLI process ended. */
export type Outcome = 'completed' | 'failed' | 'timed-out' | 'memory-exceeded' | 'cancelled' | 'spawn-failed' | 'skipped';
/** What the verdict is made from. */
export interface OutcomeFacts {
    /** Whose run it is: it decides which inputs the advice names. */
    readonly role: 'pm' | 'agent';
    /** Display name of the agent, `PM` for the PM. */
    readonly agent: string;
    readonly end: ProcessEnd;
    readonly stream: StreamState;
    /** The last of what the CLI wrote to standard error. */
    readonly stderrTail: string;
    /** The request for whose failure the process was ended by us: a wrong key, or a pause beyond its time. */
    readonly unrecoverableRetry?: RetryEvent | null;
    /** What lets the CLI in, in words, for advice. */
    readonly credentials?: string | undefined;
    /** Tools that the process was granted beyond what was asked for: then it was ended by us, and nothing it did counts. */
    readonly excessTools?: readonly string[];
}
/** The verdict; `error` is null exactly when the run has completed. */
export interface Verdict {
    readonly outcome: Outcome;
    /** What happened, why, and what to do. */
    readonly error: string | null;
}
/** Decides: completed only with exit code 0 and a result that proves a whole answer. The first cause of an end wins. */
export declare function decideOutcome(facts: OutcomeFacts): Verdict;

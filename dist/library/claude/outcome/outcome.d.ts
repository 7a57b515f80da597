/** The verdict on one CLI process: how it ended, why, and what to do. Pure. */
import type { ProcessEnd } from '../../process/contract/supervised-process.js';
import { type Failure, type MaybeFailed } from './failure.js';
import { type LimitSources } from './limit-advice.js';
import type { RetryEvent } from '../stream/stream-events.js';
import { type StreamState } from '../stream/stream-state.js';
/** Why one CLI process ended. */
export type Outcome = 'completed' | 'failed' | 'timed-out' | 'memory-exceeded' | 'budget-exceeded' | 'cancelled' | 'spawn-failed' | 'skipped';
/** The facts from which the verdict is derived. */
export interface OutcomeFacts {
    /** Decides which inputs the advice names. */
    readonly role: 'pm' | 'agent';
    readonly end: ProcessEnd;
    readonly stream: StreamState;
    /** The end of the CLI's standard error. */
    readonly stderrTail: string;
    /** The failed request because of which we ended the process: a wrong key, or a pause beyond its time. */
    readonly unrecoverableRetry?: RetryEvent | null;
    /** The credentials in use, as text for advice. */
    readonly credentials?: string | undefined;
    /** Tools that the process was granted but did not ask for: we ended it, and nothing it did counts. */
    readonly excessTools?: readonly string[];
    /** Its answer, where only the request to wrap up kept the process going: nothing that happened later changes it. */
    readonly answered?: Turn | null;
    /** Why we ended a process that did not wrap up when the session's budget was reached. */
    readonly overBudget?: string | null;
    /** The session's budget in the author's figures, once it is reached. */
    readonly reachedBudget?: string | undefined;
    /** Whose limits the run had; default: its own. */
    readonly limits?: LimitSources;
}
/** The verdict; `error` is null only if the run completed. */
export type Verdict = {
    readonly outcome: Outcome;
} & MaybeFailed;
/** A verdict of work that is not done. */
export declare function notCompleted(outcome: Exclude<Outcome, 'completed'>, failure: Failure): Verdict;
type Turn = Pick<StreamState, 'result' | 'stepBeforeResult' | 'lastError'>;
/** Completed only with exit code 0 and a result that proves a complete answer. The first cause of an end wins. */
export declare function decideOutcome(facts: OutcomeFacts): Verdict;
/** The same words for each run with this limit; what its processes used is the peak in its figures. */
export declare function describeMemoryExceeded(limitBytes: number): string;
export {};

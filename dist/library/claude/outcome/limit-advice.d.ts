import type { StreamState } from '../stream/stream-state.js';
/** Whose limits they were, besides the run's own. */
export interface LimitSources {
    /** `session`: the session had less time left than the run's own limit. */
    readonly time: 'run' | 'session';
    /** `machine`: it had less memory left than the run's own limit. */
    readonly memory: 'run' | 'machine';
}
/** The run that a limit ended. */
export interface LimitedRun {
    readonly role: 'pm' | 'agent';
    readonly stream: StreamState;
    readonly limits?: LimitSources;
    readonly credentials?: string | undefined;
}
/** Why a run had no more time, besides its limit, and what to do. */
export declare function explainTimeout(run: LimitedRun): {
    readonly cause?: string;
    readonly advice: string;
};
/** Advice for a run that stalled. */
export declare function stallAdvice(run: LimitedRun): string;
/** That the API gave no answer, where a larger limit does not help; undefined if it answered. */
export declare function silentApi({ stream, credentials }: Pick<LimitedRun, 'stream' | 'credentials'>): {
    readonly cause: string;
    readonly advice: string;
} | undefined;
/** Advice for a run that exceeded its memory limit. */
export declare function memoryAdvice({ role, limits }: LimitedRun, limitBytes: number): string;
/** What to do about a budget that was too small; `reason` has the author's figure, and names the input. */
export declare function budgetAdvice(reason: string): string;

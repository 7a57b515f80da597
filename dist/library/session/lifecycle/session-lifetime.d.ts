import type { RunLimits } from '../scheduling/limits.js';
/** The lifetime of one session, from its start. */
export declare class SessionLifetime {
    #private;
    /** Aborted when the caller cancels the session: running processes are cancelled, too. */
    readonly cancelSignal: AbortSignal;
    /** Aborted when nothing more may start: cancelled, or over its time. Running processes have time limits of their own. */
    readonly stopSignal: AbortSignal;
    constructor(timeoutSeconds: number, cancelSignal?: AbortSignal);
    /** Aborted when every running agent is to wrap up; its reason is the text that agents get. */
    get wrapUpSignal(): AbortSignal;
    /** Asks every running agent to wrap up; only the first call counts. */
    wrapUp(reason: string): void;
    /** Why the caller cancelled the session; undefined when it did not. */
    cancelReason(): string | undefined;
    /** The limits, with the time shortened to what the session has left. */
    clampLimits(limits: RunLimits): RunLimits;
    /** Stops the timer. */
    close(): void;
}

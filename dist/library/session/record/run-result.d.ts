/** What the end of a run tells. */
import type { DeniedTool, Outcome, RecordedEnd } from './record.js';
/** How a run ended; also for a run that never started (`skipped`, `spawn-failed`). */
export interface RunResult {
    readonly outcome: Outcome;
    /** Cause, last activity and advice in one text. */
    readonly error: string | null;
    /** Absent when nothing went wrong; in events of older versions only `error` says what did. */
    readonly cause?: string;
    /** What the run did last, abbreviated. */
    readonly lastActivity?: string;
    /** What to do; absent when only the outcome suggests it. */
    readonly advice?: string;
    readonly exitCode: number | null;
    readonly signal: string | null;
    readonly executionSeconds: number;
    readonly peakMemoryMb: number;
    readonly costUsd: number;
    readonly inputTokens: number;
    readonly outputTokens: number;
    readonly model: string | null;
    readonly deniedTools: readonly DeniedTool[];
    /** What its answer declares in its last line; absent when it declares nothing. */
    readonly declaredEnd?: RecordedEnd;
}

/** The parts. */
export interface Failure {
    /** What happened and why, without what to do. */
    readonly cause: string;
    /** What the run did last; absent when it showed no activity, or never started. */
    readonly lastActivity?: string | undefined;
    /** What to do; absent when only the outcome suggests it. */
    readonly advice?: string | undefined;
}
/** The parts as results and events have them, and `error`: all of them as one text. */
export interface FailureFields {
    readonly error: string;
    readonly cause: string;
    readonly lastActivity?: string;
    readonly advice?: string;
}
/** The fields of a failure. */
export declare function failureFields({ cause, lastActivity, advice }: Failure): FailureFields;
/** What a result or verdict says about its failure; `error` is null when there is none. */
export type MaybeFailed = Partial<Omit<FailureFields, 'error'>> & {
    readonly error: string | null;
};
/** The same failure with another sentence about its cause. */
export declare function withFurtherCause(failed: MaybeFailed, sentence: string): FailureFields;

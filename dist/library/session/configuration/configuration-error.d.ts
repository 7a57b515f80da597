/** The move is the workflow author's: its inputs, its event, its runner, its budget, or the plan of another job. */
export type ConfigurationErrorCode = 'INVALID_INPUT' | 'NOT_TRUSTED' | 'PLAN_UNUSABLE' | 'UNSUPPORTED_RUNNER' | 'DAY_BUDGET';
/** Mistakes of the workflow's author, all reported together before anything starts. */
export declare class ConfigurationError extends Error {
    readonly name = "ConfigurationError";
    readonly code: ConfigurationErrorCode;
    /** Each problem: what it is about, why, and what to do. */
    readonly problems: readonly string[];
    constructor(problems: readonly string[], { code, ...options }?: ErrorOptions & {
        readonly code?: ConfigurationErrorCode | undefined;
    });
}

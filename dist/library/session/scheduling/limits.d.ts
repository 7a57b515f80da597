/** Chooses the limits of one agent run: the most specific setting wins. */
import type { LimitSettings } from '../configuration/configuration.js';
import type { Agent } from '../roster/roster.js';
/** Default memory limit of an agent run's whole process tree. */
export declare const DEFAULT_MEMORY_LIMIT_BYTES: number;
/** Default time limit of an agent run, in seconds of wall clock. */
export declare const DEFAULT_TIMEOUT_SECONDS: number;
/** The limits of one run. */
export interface RunLimits {
    readonly memoryLimitBytes: number;
    readonly timeoutSeconds: number;
}
/** Limits as plans, events and records state them. */
export interface RecordedLimits {
    readonly memoryLimitMb: number;
    readonly timeoutSeconds: number;
}
/** Limits for a plan, an event or a record. */
export declare function limitsForRecord({ memoryLimitBytes, timeoutSeconds }: RunLimits): RecordedLimits;
/** Limits that a plan or a record states. */
export declare function limitsFromRecord({ memoryLimitMb, timeoutSeconds }: RecordedLimits): RunLimits;
/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the profile. The file
 * comes after the inputs because it is in the checkout, which a stranger may have written.
 */
export declare function chooseLimits(agent: Agent, settings: LimitSettings): RunLimits;

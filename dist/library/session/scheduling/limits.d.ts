/** Chooses the limits of one agent run: the most specific setting wins. */
import type { LimitSettings } from '../configuration/configuration.js';
import type { Agent } from '../roster/roster.js';
/** Default memory limit of an agent run's whole process tree, in MiB. */
export declare const DEFAULT_MEMORY_LIMIT_MB: number;
/** Default time limit of an agent run, in seconds of wall clock. */
export declare const DEFAULT_TIMEOUT_SECONDS: number;
/** The limits of one run. */
export interface RunLimits {
    readonly memoryLimitMb: number;
    readonly timeoutSeconds: number;
}
/**
 * The agent's entry in a map of the inputs, then the input for all, then the agent's file, then the profile. The file
 * comes after the inputs because it is in the checkout, which a stranger may have written.
 */
export declare function chooseLimits(agent: Agent, settings: LimitSettings): RunLimits;

/** The roster: the known agents, and how their names are resolved. */
import type { NetworkMode } from '../configuration/sandbox-settings.js';
import type { AllowedHost } from '../network/allowed-host.js';
/** One agent: a role that a delegation can name. */
export interface Agent {
    /** `version-control`: lower case, hyphens; safe in file names. */
    readonly slug: string;
    /** `Version Control`. */
    readonly name: string;
    /** Other names, as people write them. */
    readonly aliases: readonly string[];
    /** One line for PM: what this agent is for. */
    readonly description: string;
    /** The agent's instructions (body of its file, or built in). */
    readonly instructions: string;
    readonly model?: string;
    readonly tools?: readonly string[];
    /** Tools that its file denies. */
    readonly disallowedTools?: readonly string[];
    readonly timeoutSeconds?: number;
    readonly memoryLimitBytes?: number;
    /** The network of its runs; it can only narrow the session's. */
    readonly network?: NetworkMode;
    /** Hosts that it reaches, of those that the session allows. */
    readonly allowedHosts?: readonly AllowedHost[];
    /** The file of the agent; undefined if it is built in. */
    readonly file?: string;
    /** Why its file cannot be used. PM is not offered the agent, and a delegation to it fails. */
    readonly problem?: string;
}
/** The known agents, in the order in which they are listed for PM. */
export type Roster = readonly Agent[];
/**
 * Returns the agent that a label names by slug, name or alias (case and a trailing "Agent" do not matter), or undefined.
 * Qualifiers are ignored (`Engineer (backend)`), of `QA / Web QA` the first known part counts, and a number is ignored
 * after an agent's own name (`Engineer 2`).
 */
export declare function resolveAgent(label: string, roster: Roster): Agent | undefined;
/** Returns the agent whose name is closest to a label, if any is close: a suggestion, never a match. */
export declare function nearestAgent(label: string, roster: Roster): Agent | undefined;
/** Whether a label is an agent's own name with a typo, or a specialty of its role (`Frontend Engineer`). */
export declare function isNearAgent(label: string, roster: Roster): boolean;

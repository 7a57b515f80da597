/** One agent: a role that a delegation can name. */
export interface Agent {
    /** `version-control`: lower case, hyphens; safe in file names. */
    readonly slug: string;
    /** `Version Control`. */
    readonly name: string;
    /** Further names, as a person would write them. */
    readonly aliases: readonly string[];
    /** One line for PM: what this agent is for. */
    readonly description: string;
    /** The agent's instructions (body of its file, or built in). */
    readonly instructions: string;
    readonly model?: string;
    readonly tools?: readonly string[];
    /** Tools that its file takes away. */
    readonly disallowedTools?: readonly string[];
    readonly timeoutSeconds?: number;
    readonly memoryLimitMb?: number;
    /** File that it comes from; undefined when built in. */
    readonly file?: string;
    /** Why its file cannot be used. PM does not see it, and a delegation to it fails. */
    readonly problem?: string;
}
/** The agents known, in order of the list that PM is given. */
export type Roster = readonly Agent[];
/**
 * Slug of a name: lower case, words joined by hyphens, without a leading "the" and a trailing "Agent".
 * `Version Control Agent`, `version_control` and `version-control` have one slug. Empty when no letter is left.
 */
export declare function slugOf(name: string): string;
/**
 * The agent that a label names by slug, name or alias (case and a trailing "Agent" do not matter), or undefined.
 * A qualifier is passed over: `Engineer (backend)`, and of `QA / Web QA` the first known part counts. So is the number of
 * `Engineer 2`, behind an agent's own name.
 */
export declare function resolveAgent(label: string, roster: Roster): Agent | undefined;
/** The agent whose name is nearest to a label, if any is near: a suggestion, never a match. */
export declare function nearestAgent(label: string, roster: Roster): Agent | undefined;
/** Whether a label is an agent's own name with a typing error, or a speciality of its role (`Frontend Engineer`). */
export declare function isNearAgent(label: string, roster: Roster): boolean;

import { type Roster } from './roster.js';
/** What a framework gives. */
export interface Framework {
    /** File or folder that it was read from. */
    readonly path: string;
    /** Instructions for PM; empty when the framework has none. */
    readonly instructions: string;
    readonly version: string | undefined;
    /** Agents that the framework brings. */
    readonly agents: Roster;
    /** What its author should know of its agents' files. */
    readonly warnings: readonly string[];
}
/**
 * Reads the framework at a path: a Markdown file with PM's instructions, or a folder with instructions, agents or both.
 * @throws ConfigurationError when there is none of these, or its instructions cannot be read.
 */
export declare function loadFramework(at: string): Promise<Framework>;

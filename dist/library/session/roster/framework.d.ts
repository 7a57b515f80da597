import type { Roster } from './roster.js';
/** The contents of a framework. */
export interface Framework {
    /** File or folder that it was read from. */
    readonly path: string;
    /** Instructions for PM; empty if the framework has none. */
    readonly instructions: string;
    readonly version: string | undefined;
    /** Agents of the framework. */
    readonly agents: Roster;
    /** Warnings about its agent files. */
    readonly warnings: readonly string[];
}
/**
 * Reads the framework at a path: a Markdown file with PM's instructions, or a folder with instructions, agents or both.
 * @throws ConfigurationError if there is none of these, or the instructions cannot be read.
 */
export declare function loadFramework(at: string): Promise<Framework>;
/** The files and folders that a framework is read from, whether they exist or not. */
export declare function partsOfFramework(at: string): readonly string[];

import type { ProcessUser } from '../../process/launch/process-user.js';
import { type NeededPath } from './folders.js';
import { type UndoFailures } from './undo.js';
/** What a session asks for. */
export interface AgentUserRequest {
    /** Name of a user, or `auto`. */
    readonly name: string;
    /** Folder of ours that no other user can enter: holds the undo log. */
    readonly privateDirectory: string;
    readonly workingDirectory: string;
    /** Folders that agents must not read, although their permissions allow it. */
    readonly closedFolders: readonly string[];
    /** What agents must be able to read or run in addition to the working directory. */
    readonly needed: readonly NeededPath[];
}
/** The user, ready for agents. */
export interface AgentUser {
    readonly user: ProcessUser;
    /** Folder of the agents' private files: they can traverse it, and access what is given to them. */
    readonly folder: string;
    /** For the log. */
    readonly description: string;
    /** Gives our files in another folder to the agents, except `.git`. */
    readonly give: (folder: string) => Promise<void>;
    /** Takes back the ownership of a given folder. */
    readonly takeBack: (folder: string) => Promise<void>;
    /** Lets agents read one of our folders within `folder`; it stays ours, and no other user can read it. */
    readonly show: (folder: string) => Promise<void>;
    /** Ends all processes of the user, and undoes everything. Returns what could not be undone. */
    readonly close: () => Promise<UndoFailures>;
}
/**
 * Finds or creates the user, and gives it the access that it needs.
 * @throws Error with the reason, after all changes were undone
 */
export declare function openAgentUser(request: AgentUserRequest): Promise<AgentUser>;
/** Undoes the changes of a session whose process was killed. */
export declare function undoLeftAgentUser(privateDirectory: string): Promise<UndoFailures>;

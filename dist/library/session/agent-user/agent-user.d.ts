import type { ProcessUser } from '../../process/launch/process-user.js';
import { type NeededPath } from './folders.js';
import { type UndoFailures } from './undo.js';
/** What a session asks for. */
export interface AgentUserRequest {
    /** Name of a user, or `auto`. */
    readonly name: string;
    /** Folder of ours, closed to all others: it keeps what is to be undone. */
    readonly privateDirectory: string;
    readonly workingDirectory: string;
    /** Folders that agents must not look into, and whose permissions would let them. */
    readonly closedFolders: readonly string[];
    /** What agents have to read or run beside the working directory. */
    readonly needed: readonly NeededPath[];
}
/** The user, ready for agents. */
export interface AgentUser {
    readonly user: ProcessUser;
    /** Folder of the agents' private files: they can go through it, and see what is given to them. */
    readonly folder: string;
    /** For the log. */
    readonly description: string;
    /** Gives what we own in a further folder to the agents, but for `.git`. */
    readonly give: (folder: string) => Promise<void>;
    /** Makes what is in a given folder ours again. */
    readonly takeBack: (folder: string) => Promise<void>;
    /** Lets agents read all that is in a folder of ours within `folder`; it stays ours, and closed to all others. */
    readonly show: (folder: string) => Promise<void>;
    /** Ends all processes of the user, and undoes everything. Gives what could not be undone. */
    readonly close: () => Promise<UndoFailures>;
}
/**
 * Finds or makes the user, and makes its way.
 * @throws Error that says why it cannot be done here; nothing stays changed then
 */
export declare function openAgentUser(request: AgentUserRequest): Promise<AgentUser>;
/** Undoes what a session whose process was killed has done. */
export declare function undoLeftAgentUser(privateDirectory: string): Promise<UndoFailures>;

import type { Account } from './account.js';
/** A folder that agents work in: its ownership and permissions before. */
export interface GivenFolder {
    readonly path: string;
    readonly uid: number;
    readonly gid: number;
    readonly mode: number;
}
/** The changes to undo. */
export interface UndoLog {
    readonly account: Account;
    /** Whether the account was created for this session. */
    readonly isOwnAccount: boolean;
    /** Folder of the agents' private files. */
    readonly folder: string | null;
    readonly given: readonly GivenFolder[];
    /** Folders whose access for other users was removed, with their previous permissions. */
    readonly closed: readonly {
        readonly path: string;
        readonly mode: number;
    }[];
    /** Folders that the account may traverse. */
    readonly opened: readonly string[];
}
/** Reads the log; undefined if there is none. It is never truncated, since it is written by renaming. */
export declare function readUndoLog(privateDirectory: string): UndoLog | undefined;
/** Replaces the log atomically. */
export declare function writeUndoLog(privateDirectory: string, undoLog: UndoLog): void;

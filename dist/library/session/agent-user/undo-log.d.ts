import type { Account } from './account.js';
/** A folder that the agents work in, as it was. */
export interface GivenFolder {
    readonly path: string;
    readonly uid: number;
    readonly gid: number;
    readonly mode: number;
}
/** What is to be undone. */
export interface UndoLog {
    readonly account: Account;
    /** Whether the account was made for this session. */
    readonly isOwnAccount: boolean;
    /** Folder of the agents' private files. */
    readonly folder: string | null;
    readonly given: readonly GivenFolder[];
    /** Folders that were closed to all others, with the permissions that they had. */
    readonly closed: readonly {
        readonly path: string;
        readonly mode: number;
    }[];
    /** Folders that the account was let through. */
    readonly opened: readonly string[];
}
/** Reads it; undefined where there is none. A torn one cannot be: it is put in place whole. */
export declare function readUndoLog(privateDirectory: string): UndoLog | undefined;
/** Writes it. */
export declare function writeUndoLog(privateDirectory: string, undoLog: UndoLog): void;

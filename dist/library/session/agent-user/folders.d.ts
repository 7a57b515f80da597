import type { PrivilegedShell } from '../../process/cgroup/privileged-shell.js';
import type { Account } from './account.js';
import type { GivenFolder } from './undo-log.js';
/** Gives what we own in a folder to the account, but for `.git`. */
export declare function giveFolder({ path, uid }: GivenFolder, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Makes all that the account has in a folder ours again, with what it has added. */
export declare function takeFolderBack({ path, gid, mode }: GivenFolder, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Lets the account read all that is in a folder of ours, and change nothing of it. */
export declare function showFolder(folder: string, account: Account, privilege: PrivilegedShell): Promise<void>;
/** A path that the account has to get to, and what it is to do there. */
export interface NeededPath {
    readonly path: string;
    /** `x`: run it, or go through it; `r`: read it. */
    readonly access: 'rx' | 'x' | 'r';
}
/** What the account cannot do: the path, and the folder or file that is closed to it. */
export interface ClosedWay {
    readonly path: string;
    readonly at: string;
}
/** Asks as the account itself, so that groups, access lists and mounts all count. */
export declare function findClosedWays(needed: readonly NeededPath[], account: Account, privilege: PrivilegedShell): Promise<readonly ClosedWay[]>;
/** Whether single users can be let through folders here. */
export declare function canOpenWays(): boolean;
/** Lets the account go through a folder, without letting it look into it, and nobody else. */
export declare function openWay(folder: string, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Takes the leave to go through back. */
export declare function closeWay(folder: string, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Sets the permissions of a folder. */
export declare function setMode(folder: string, mode: number, privilege: PrivilegedShell): Promise<void>;

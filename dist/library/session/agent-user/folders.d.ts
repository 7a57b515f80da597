import type { PrivilegedShell } from '../../process/cgroup/privileged-shell.js';
import type { Account } from './account.js';
import type { GivenFolder } from './undo-log.js';
/** Gives our files in a folder to the account, except `.git`. */
export declare function giveFolder({ path, uid }: GivenFolder, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Takes back the ownership of all files of the account in a folder, including new ones. */
export declare function takeFolderBack({ path, gid, mode }: GivenFolder, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Lets the account read, but not change, one of our folders. */
export declare function showFolder(folder: string, account: Account, privilege: PrivilegedShell): Promise<void>;
/** A path that the account must be able to access, and how. */
export interface NeededPath {
    readonly path: string;
    /** `x`: execute or traverse it; `r`: read it. */
    readonly access: 'rx' | 'x' | 'r';
}
/** A path that the account cannot access, and the folder or file that denies it. */
export interface BlockedPath {
    readonly path: string;
    readonly at: string;
}
/** Checks as the account itself, so that groups, access lists and mounts are taken into account. */
export declare function findBlockedPaths(needed: readonly NeededPath[], account: Account, privilege: PrivilegedShell): Promise<readonly BlockedPath[]>;
/** Whether a single user can be allowed to traverse a folder here. */
export declare function canGrantTraversal(): boolean;
/** Lets this account alone traverse a folder, without listing it. */
export declare function grantTraversal(folder: string, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Revokes `grantTraversal`. */
export declare function revokeTraversal(folder: string, account: Account, privilege: PrivilegedShell): Promise<void>;
/** Sets the permissions of a folder. */
export declare function setMode(folder: string, mode: number, privilege: PrivilegedShell): Promise<void>;

import { type PrivilegedShell } from '../../process/cgroup/privileged-shell.js';
/** The value of the input for a user that is created for the session, and removed after it. */
export declare const AUTO = "auto";
/** A user of the machine. */
export interface Account {
    readonly name: string;
    readonly uid: number;
    readonly gid: number;
}
/** Why agents cannot run as this user here; undefined if they can. Changes nothing. */
export declare function agentUserRefusal(name: string): Promise<string | undefined>;
/** Why this account would not isolate agents from us; undefined if it would. */
export declare function accountRefusal({ uid, gid }: Account, ownUid?: number, isBusy?: (uid: number) => boolean): string | undefined;
/** Reads the account with this name; undefined if there is none. */
export declare function readAccount(name: string): Promise<Account | undefined>;
/**
 * Creates an account without home, password or shell.
 * @throws Error with the message of `useradd`
 */
export declare function createAccount(name: string, privilege: PrivilegedShell): Promise<Account>;
/** A name that no other session uses. */
export declare function newAccountName(): string;

import { type PrivilegedShell } from '../../process/cgroup/privileged-shell.js';
/** The word for a user that is made for the session, and removed after it. */
export declare const AUTO = "auto";
/** A user of the machine. */
export interface Account {
    readonly name: string;
    readonly uid: number;
    readonly gid: number;
}
/** Why agents cannot run as this user here; undefined when they can. Asks for nothing and changes nothing. */
export declare function agentUserRefusal(name: string): Promise<string | undefined>;
/** Why this account is no wall between agents and us; undefined when it is. */
export declare function accountRefusal({ uid, gid }: Account, ownUid?: number, isBusy?: (uid: number) => boolean): string | undefined;
/** The account of this name; undefined where there is none. */
export declare function readAccount(name: string): Promise<Account | undefined>;
/**
 * Makes an account without home, password or shell.
 * @throws Error with the words of `useradd`
 */
export declare function makeAccount(name: string, privilege: PrivilegedShell): Promise<Account>;
/** A name that no other session has. */
export declare function newAccountName(): string;

import type { LaunchMachine } from './launch-machine.js';
/** An unprivileged user other than ours. */
export interface ProcessUser {
    readonly name: string;
    readonly uid: number;
    /** The only group of its processes. */
    readonly gid: number;
    /** The prefix of a command that is to run as root (`sudo -n --`); empty when we are root. */
    readonly prefix: readonly string[];
    /** A folder of ours that this user cannot read, for control files of the launcher. */
    readonly controlFolder: string;
}
/**
 * Wraps a command to run as this user, without a terminal and without supervision. The command must not contain secrets,
 * because every user of the machine can read it.
 * @throws Error where there is no static launcher
 */
export declare function buildAsUser(command: readonly [string, ...string[]], user: Pick<ProcessUser, 'uid' | 'gid' | 'prefix'>, machine?: LaunchMachine): readonly [string, ...string[]];

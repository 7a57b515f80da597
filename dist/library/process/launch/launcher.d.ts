import type { LaunchMachine } from './launch-machine.js';
/** How the launcher of a process joins the cgroup before it runs the program. */
export type CgroupJoin = 
/** Write its own pid (or `0`) to each of these files. */
{
    readonly kind: 'write';
    readonly files: readonly string[];
}
/** Run this command with its own pid as the last argument, and wait for it. */
 | {
    readonly kind: 'command';
    readonly command: readonly [string, ...string[]];
};
/** What to start, and in which environment. */
export interface LaunchRequest {
    /** Marks the launcher's own messages in the output. */
    readonly nonce: string;
    readonly command: readonly [string, ...string[]];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
    readonly stdinFile?: string | undefined;
    readonly stderrFile?: string | undefined;
    readonly join: CgroupJoin | undefined;
    /** The run's mark as a resource limit, for a launcher that cannot adopt orphans (limit-mark.ts). */
    readonly limitMarkKib: number;
    /** The process that the launcher must not outlive; undefined when it is not the launcher's parent. */
    readonly parentPid: number | undefined;
    /** The user that the program runs as, when it is not ours; needs perl. */
    readonly user?: LaunchUser | undefined;
}
/** The user that the launcher switches to, and how it is controlled. */
export interface LaunchUser {
    readonly uid: number;
    readonly gid: number;
    /** The prefix of a command that is to run as root; empty when we are root. */
    readonly prefix: readonly string[];
    /** Our files and folders that are handed to this user. */
    readonly ownedPaths: readonly string[];
    /** File with the program's environment, none of which may reach a process that is still root. */
    readonly environmentFile: string;
    /** FIFO of launcher-control.ts, where our signals do not reach the launcher; undefined where they do. */
    readonly fifo: string | undefined;
}
/** A command ready to be started on a terminal. */
export interface LaunchCommand {
    readonly kind: 'perl' | 'sh';
    /** Whether the launcher becomes the parent of every orphan below it, so that its final kill misses none. */
    readonly adoptsOrphans: boolean;
    readonly file: string;
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
    /** File with the program's environment. The launcher removes it, so it is left behind when the launcher never ran. */
    readonly environmentFile?: string;
}
/** The perl launcher. */
export declare const LAUNCHER_FILE: string;
/** The launcher options that depend on this kernel. */
export declare function buildKernelOptions(machine: LaunchMachine): readonly string[];
/** Wraps a command so that the kernel kills it when we die; without perl, returns it unchanged. */
export declare function buildDieWithParent(command: readonly [string, ...string[]], machine: LaunchMachine): readonly [string, ...string[]];
/**
 * The command that launches a program on this machine.
 * @throws Error when it is to run as another user and there is no perl
 */
export declare function buildLaunchCommand(request: LaunchRequest, machine: LaunchMachine): LaunchCommand;
/** The launcher without `sitecustomize.pl`, which perl would otherwise run before it. */
export declare function buildPerlCommand(perl: string): readonly [string, ...string[]];
/** @throws Error where no perl may run as root */
export declare function requireRootPerl({ rootPerl }: LaunchMachine): string;

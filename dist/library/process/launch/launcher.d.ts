import type { LaunchMachine } from './launch-machine.js';
import type { LaunchSpec, SandboxSpec } from './launch-spec.js';
/** How the launcher of a process joins the cgroup before it runs the program. */
export type CgroupJoin = 
/** Write its own pid (or `0`) to each of these files. */
{
    readonly kind: 'write';
    readonly files: readonly string[];
}
/** Run this command with its own pid as the last argument, and wait for it; as root, write to the files. */
 | {
    readonly kind: 'command';
    readonly command: readonly [string, ...string[]];
    readonly files: readonly string[];
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
    /** Variables by which the launcher itself can be found; nothing secret. */
    readonly marks: Readonly<Record<string, string>>;
    /** Where the launcher's spec will be, for the static launcher. */
    readonly specFile: string;
    /** How the launcher runs as root; undefined when it runs as we do. */
    readonly root?: LaunchRoot | undefined;
    /** The user that the program runs as, when it is not ours; needs the static launcher as root. */
    readonly user?: LaunchUser | undefined;
    /** What the program may reach; needs the static launcher. */
    readonly sandbox?: SandboxSpec | undefined;
}
/** A launcher that runs as root, and how it is controlled. */
export interface LaunchRoot {
    /** The prefix of a command that is to run as root; empty when we are root. */
    readonly prefix: readonly string[];
    /** FIFO of launcher-control.ts, where our signals do not reach the launcher; undefined where they do. */
    readonly fifo: string | undefined;
}
/** The user that the launcher switches to. */
export interface LaunchUser {
    readonly uid: number;
    readonly gid: number;
    /** Our files and folders that are handed to this user. */
    readonly ownedPaths: readonly string[];
}
/** The launcher's kind: a shell becomes the program, the others stay its parent. */
export type LauncherKind = 'static' | 'perl' | 'sh';
/** A command ready to be started on a terminal. */
export interface LaunchCommand {
    readonly kind: LauncherKind;
    /** Whether the launcher becomes the parent of every orphan below it, so that its final kill misses none. */
    readonly adoptsOrphans: boolean;
    readonly file: string;
    readonly args: readonly string[];
    readonly env: Readonly<Record<string, string>>;
    /** What is to be in the spec file. The launcher removes the file, so it is left behind when the launcher never ran. */
    readonly spec?: {
        readonly file: string;
        readonly content: LaunchSpec;
    };
}
/** The perl launcher. */
export declare const LAUNCHER_FILE: string;
/** Wraps a command so that the kernel kills it when we die; without a launcher for that, returns it unchanged. */
export declare function buildDieWithParent(command: readonly [string, ...string[]], machine: LaunchMachine): readonly [string, ...string[]];
/**
 * The command that launches a program on this machine.
 * @throws Error when it needs the static launcher, and this machine has none
 */
export declare function buildLaunchCommand(request: LaunchRequest, machine: LaunchMachine): LaunchCommand;
/** @throws Error where there is no static launcher */
export declare function requireLauncher({ launcher, launcherProblem }: LaunchMachine): string;

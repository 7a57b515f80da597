/** The programs and the platform that a launcher is built for. */
export interface LaunchMachine {
    readonly platform: string;
    readonly arch: string;
    /** Path of the static launcher, which only root and we could have changed; undefined where there is none for this machine. */
    readonly launcher: string | undefined;
    /** Why the launcher that is built for this machine cannot be used; undefined where it can, or there is none. */
    readonly launcherProblem?: string | undefined;
    /** Path of perl, for machines without the launcher; undefined where there is none. */
    readonly perl: string | undefined;
    /** Path of a POSIX shell, for machines with neither. */
    readonly shell: string;
}
/** Probes this machine. */
export declare function findLaunchMachine(): LaunchMachine;
/** Full path of a program on this machine; undefined when it is not installed. */
export declare function findProgram(name: string): string | undefined;

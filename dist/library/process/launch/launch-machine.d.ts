/** The programs and the platform that a launcher is built for. */
export interface LaunchMachine {
    readonly platform: string;
    readonly arch: string;
    /** Path of perl; undefined where there is none. */
    readonly perl: string | undefined;
    /** Path of a perl that only root and we could have changed, so that it may run as root; undefined where there is none. */
    readonly rootPerl: string | undefined;
    /** Path of a POSIX shell. */
    readonly shell: string;
}
/** Probes this machine. */
export declare function findLaunchMachine(): LaunchMachine;
/** Full path of a program on this machine; undefined when it is not installed. */
export declare function findProgram(name: string): string | undefined;

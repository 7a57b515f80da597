import type { GroupStep } from './group-steps.js';
/** A way to act as root. */
export interface PrivilegedShell {
    readonly kind: 'root' | 'sudo';
    /** The prefix of a command that is to run as root; empty when we are root. */
    readonly prefix: readonly string[];
    /**
     * Changes control groups: in this process as root, by a script through sudo.
     * @throws Error with the system's message
     */
    apply(steps: readonly GroupStep[]): Promise<void>;
    /**
     * Runs an `sh` script, which ends at its first error (`-e`). Arguments are `$1`, `$2`, ...
     * @throws Error with the script's own message, or when it times out
     */
    run(script: string, args: readonly string[], timeoutMs?: number): Promise<string>;
}
/** A way to act as root that is closed after its last use. */
export interface OpenPrivilege extends PrivilegedShell {
    readonly close: () => Promise<void>;
}
/** How this process can act as root; undefined when it cannot. Never prompts for a password. */
export declare function findPrivilege(userId?: number | undefined): Promise<PrivilegedShell | undefined>;
/** The same for many scripts, all of which one root shell runs where that takes sudo. */
export declare function openPrivilege(userId?: number | undefined): Promise<OpenPrivilege | undefined>;
/** The prefix of a command that sudo runs as root without a password; undefined where sudo is missing. */
export declare function findSudo(): readonly [string, ...string[]] | undefined;

import type { GroupStep } from './group-steps.js';
/** A way to act as root. */
export interface PrivilegedShell {
    readonly kind: 'root' | 'sudo';
    /** The prefix of a command that is to run as root; empty when we are root. */
    readonly prefix: readonly string[];
    /**
     * Changes control groups: in this process as root, in one shell through sudo.
     * @throws Error with the system's message
     */
    apply(steps: readonly GroupStep[]): Promise<void>;
    /**
     * Runs an `sh` script, which ends at its first error (`-e`). Arguments are `$1`, `$2`, ...
     * @throws Error with the script's own message, or when it times out
     */
    run(script: string, args: readonly string[], timeoutMs?: number): Promise<string>;
}
/** How this process can act as root; undefined when it cannot. Never prompts for a password. */
export declare function findPrivilege(userId?: number | undefined): Promise<PrivilegedShell | undefined>;

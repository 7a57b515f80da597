/** The contract of a memory cgroup, and of what creates it. */
import type { CgroupJoin } from '../launch/launcher.js';
/** The current usage of a cgroup. */
export interface CgroupUsage {
    /** Anonymous and shared memory in bytes, without the page cache (which the kernel can reclaim). */
    readonly memoryBytes: number;
    readonly processes: number;
    /** CPU time of everything that ever ran in it, in milliseconds; 0 where it is unknown. */
    readonly cpuMs: number;
    /** Everything that counts against the limit and cannot be reclaimed, including the kernel's own memory. */
    readonly fixedBytes: number;
    /** How often an allocation hit the limit. */
    readonly refusals: number;
    /** Number of out-of-memory kills. */
    readonly kills: number;
}
/** A cgroup that limits the memory of one process tree. */
export interface MemoryCgroup {
    readonly join: CgroupJoin;
    /** Undefined when it cannot be read. */
    readUsage(): CgroupUsage | undefined;
    /** Whether the kernel's out-of-memory killer has killed in it. */
    wasKilledByKernel(): boolean;
    /** The processes in it now. */
    pids(): readonly number[];
    /** Kills everything in it, atomically where the kernel can, and waits until it is empty. */
    killAll(): Promise<void>;
    /** Removes it; it must be empty. Never rejects: returns a message when it could not be removed. */
    release(): Promise<string | undefined>;
}
/** How memory limits are enforced on this machine. */
export interface MemoryEnforcer {
    readonly kind: 'cgroup-v2' | 'cgroup-v1' | 'polling';
    /** Whether a run without a cgroup must not start. */
    readonly isRequired?: boolean;
    /** For the log: how limits are enforced, and why not in a better way. */
    readonly description: string;
    /**
     * Creates a cgroup. Undefined with polling, or when creation failed: then `onProblem` was called with the reason, and
     * memory is polled instead unless a cgroup is required.
     * @param name identifies the run within the session
     */
    createCgroup(name: string, limitBytes: number, onProblem: (message: string) => void): Promise<MemoryCgroup | undefined>;
    /** Removes what the enforcer itself created. */
    dispose(): Promise<void>;
}

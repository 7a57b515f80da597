/**
 * The last line of defence against running out of memory. Admission reserves memory for every run, but other programs
 * use memory too. Before the kernel kills an arbitrary process, or a hosted runner is lost, the largest run is ended.
 */
import type { MachineMemory } from './machine-memory.js';
/** A run as the guard sees it. */
export interface GuardedRun {
    readonly pid: number;
    /** Current memory of its whole tree. */
    readonly memoryBytes: number;
}
/** The run to end, and why. */
export interface MachineShortage extends GuardedRun {
    /** What the machine or container has left. */
    readonly availableBytes: number;
}
/** Memory in bytes that must stay available on a machine of this size. */
export declare function machineFloorBytes(totalBytes: number): number;
/** The largest run, to be ended for lack of memory; undefined when enough is left, or ending it would not help. */
export declare function selectLargestRun(machine: MachineMemory, runs: readonly GuardedRun[]): GuardedRun | undefined;
/** Checks the machine's memory at intervals. */
export declare class MachineGuard {
    #private;
    /** When to check again. */
    dueMs: number;
    /** From when on it joins the sampling of trees. */
    joinMs: number;
    /** @param readMachine returns undefined where the available memory is unknown */
    constructor(readMachine: () => MachineMemory | undefined);
    /** The run to end now, if any. A single low reading does not count. */
    check(runs: readonly GuardedRun[], nowMs: number): MachineShortage | undefined;
}

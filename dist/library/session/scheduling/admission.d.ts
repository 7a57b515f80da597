/**
 * Whether the next run may start now: its memory limit must fit beside what the running ones may still allocate. A machine
 * that runs out of memory loses the whole session, its log and its summary. Pure.
 */
/** The memory of a run that is running or wants to start. All figures in bytes. */
export interface MemoryClaim {
    readonly limitBytes: number;
    /** What it uses now; 0 before its start. */
    readonly usedBytes: number;
}
/** The memory of the machine or container, in bytes. */
export interface MachineMemory {
    readonly totalBytes: number;
    readonly availableBytes: number;
}
/** `start` may lower the limit, when nothing else is running and the machine has no more. */
export type Admission = {
    readonly kind: 'start';
    readonly limitBytes: number;
} | {
    readonly kind: 'wait';
    readonly needBytes: number;
    readonly leftBytes: number;
};
/** Kept free for the runner, the kernel and this process: a tenth of the machine, at least 512 MiB, at most 2 GiB. */
export declare function reserveBytes(totalBytes: number): number;
/**
 * Decides on one run. When nothing is running there is nothing to wait for: it starts, with its limit lowered to what the
 * machine has left.
 */
export declare function decideAdmission(wanted: MemoryClaim, running: readonly MemoryClaim[], machine: MachineMemory): Admission;

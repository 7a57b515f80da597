import type { ProcessEntry } from '../table/process-table.js';
/** What is known of a tree's memory at one moment. */
export interface TreeMemory {
    readonly memoryBytes: number;
    /**
     * `pss`: shared pages were counted once just now. `rss`: the sum, too much where pages are shared.
     * `estimate`: the last PSS and what the sum has grown by since.
     */
    readonly basis: 'pss' | 'rss' | 'estimate';
}
/** Proportional memory of a process in bytes; undefined where it cannot be read. */
export type ReadPss = (pid: number) => number | undefined;
/** Reads the memory of one tree repeatedly. */
export declare class TreeMemoryReader {
    #private;
    constructor(readPss?: ReadPss, nowMs?: () => number);
    /** @param limitBytes without a limit the sum is never confirmed */
    read(members: readonly ProcessEntry[], limitBytes: number | undefined): TreeMemory;
}
/** Reads `/proc/PID/smaps_rollup`; undefined for processes of other users, and for those that are gone. */
export declare function readProportionalMemory(pid: number): number | undefined;
/** The `Pss` line of a `smaps_rollup`, in bytes. */
export declare function parsePss(text: string): number | undefined;

import type { MachineMemory } from './machine-memory.js';
import type { MonitorOptions } from './monitored-tree.js';
import type { ReadPortableUsage } from './portable-usage.js';
import type { ProcessTable } from '../table/process-table.js';
import type { MemorySample } from '../contract/supervised-process.js';
import type { ReadPss } from './tree-memory.js';
export type { MonitorOptions } from './monitored-tree.js';
/** Where the monitor's numbers come from; the system's own by default. */
export interface MonitorSources {
    readonly readTable?: () => ProcessTable;
    readonly readPss?: ReadPss;
    /** How memory is read where there is no `/proc`; false: from `/proc`. */
    readonly readPortable?: ReadPortableUsage | false;
    /** The machine's memory; undefined where it is unknown. */
    readonly readMachine?: () => MachineMemory | undefined;
}
export declare class MemoryMonitor {
    #private;
    constructor(sources?: MonitorSources);
    /** Monitors the tree of this process, with the first sample at once; a second call for a pid replaces the first. */
    startMonitoring(pid: number, options?: MonitorOptions): void;
    /** Stops monitoring this process, or all without a pid. Unknown pids are ignored. */
    stopMonitoring(pid?: number): void;
    /**
     * The newest sample of a monitored tree, or a new one of any other process and its descendants (with the CPU share since
     * its start); undefined when there is no such process, or it cannot be read synchronously.
     */
    getMemoryUsage(pid: number): MemorySample | undefined;
}

import type { GuardedRun, MachineShortage } from './machine-guard.js';
import type { MemoryCgroup } from '../cgroup/memory-cgroup.js';
import type { ProcessEntry, ProcessTable } from '../table/process-table.js';
import { ProcessTree } from '../tree/process-tree.js';
import type { LevelCrossing, MemorySample } from '../contract/supervised-process.js';
import type { ReadPss } from './tree-memory.js';
/** What to monitor, and what to call. Listeners must not throw. */
export interface MonitorOptions {
    /** Without a limit there are samples, and no levels. */
    readonly limitBytes?: number;
    /** Value of `MPM_AGENT_RUN` in the environment of the tree. */
    readonly marker?: string;
    /** The tree's cgroup: while the whole tree is inside, its counters are read instead of the process table. */
    readonly cgroup?: MemoryCgroup | undefined;
    /** A tree that is shared with others; it is updated. */
    readonly tree?: ProcessTree;
    readonly onSample?: (sample: MemorySample) => void;
    readonly onLevel?: (crossing: LevelCrossing) => void;
    /** The limit was certainly exceeded; called once. */
    readonly onExceeded?: (crossing: LevelCrossing) => void;
    /** A process has left the tree's cgroup: from now on the whole tree is read from the process table. */
    readonly onCgroupLeft?: (outside: readonly ProcessEntry[]) => void;
    /** The machine is about to run out of memory, and this tree is the largest: end it. */
    readonly onMachineLow?: (shortage: MachineShortage) => void;
}
/** One reading of a tree. */
export interface Reading {
    readonly memoryBytes: number;
    readonly processes: number;
    readonly cpuPercent: number;
    /** Whether the number alone justifies ending the run; a single sum of resident memory does not. */
    readonly isCertain: boolean;
    /** Whether the kernel enforces the limit. */
    readonly isEnforced: boolean;
}
export declare class MonitoredTree {
    #private;
    readonly pid: number;
    /** The newest sample; undefined before the first. */
    sample: MemorySample | undefined;
    /** When the next reading is due. */
    dueMs: number;
    /** The pids of the living members in the last table: the same array as long as nothing of them changes. */
    members: readonly number[];
    /** Whether the cgroup has had fewer processes than when it was last listed: some have ended or left it. */
    mayHaveLeftCgroup: boolean;
    /** From when on it joins a reading for another tree. */
    joinMs: number;
    constructor(pid: number, options: MonitorOptions, nowMs: number, readPss: ReadPss);
    /** Whether the tree is measured by its cgroup's counters. */
    get hasCgroup(): boolean;
    /** Updates the tree and checks whether all of it is still inside its cgroup. */
    checkCgroup(table: ProcessTable): void;
    /** The living members' pids as this table shows them. */
    listPids(table: ProcessTable): readonly number[];
    /** Reads from the process table; undefined when nothing of the tree is running. */
    sampleFromTable(table: ProcessTable, nowMs: number): Reading | undefined;
    /** Reads the cgroup's counters; undefined when they are unreadable, or the cgroup is empty. */
    sampleFromCgroup(nowMs: number): Reading | undefined;
    /** Turns a reading into a sample, reports it, and schedules the next reading. */
    take(reading: Reading, nowMs: number): void;
    /** The run for the machine's guard; undefined when it must not be ended, or has no sample yet. */
    get guarded(): GuardedRun | undefined;
    /** Requests its end because the machine is low on memory. */
    requestEnd(shortage: MachineShortage): void;
}

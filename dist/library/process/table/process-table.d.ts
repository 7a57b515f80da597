/** All processes of the machine at one moment, in one synchronous scan. */
import type { ProcessEntry, ProcessTable } from './process-entry.js';
export type { ProcessEntry, ProcessTable } from './process-entry.js';
/** Reads one process; undefined when there is none with this pid. */
export type ReadEntry = (pid: number) => ProcessEntry | undefined;
/** Whether this machine has a Linux `/proc`. */
export declare const hasProc: boolean;
/**
 * Scans the machine once. Processes that end meanwhile are left out; without `/proc` it runs `ps`.
 * @param readEntry reads one process, for callers with a cheaper way to read some
 */
export declare function readProcessTable(readEntry?: ReadEntry): ProcessTable;
/** The pids of all processes; none where there is no `/proc`. */
export declare function listPids(): readonly number[];
/**
 * Reads a process that may have started since, in a tenth of the time that it takes to list all of them; undefined when there is none
 * with this pid. A thread's id is found by name as well, but is not listed and is not the id of its process (man 5 proc).
 * @throws Error when no descriptor is left: it may be one, so as a listing of all would, this fails, and it is looked up again
 */
export declare function readUnlistedProcess(pid: number): ProcessEntry | undefined;
/** Reads one process; undefined when there is none with this pid. */
export declare function readProcessEntry(pid: number): ProcessEntry | undefined;
/** A zombie uses no memory and needs no signal. */
export declare function isAlive(entry: ProcessEntry): boolean;

import type { Survivor } from '../contract/supervised-process.js';
import { type ProcessEntry } from '../table/process-table.js';
/** A pid namespace of our own. */
export interface PidNamespace {
    /** Undefined when it had already ended. */
    readonly firstProcess: ProcessEntry | undefined;
}
/** Finds the namespace whose first process has this pid on the machine, as a child of its launcher. */
export declare function findNamespace(firstPid: number, launcherPid: number): PidNamespace;
/** Resolves when everything in the namespace has ended; returns its first process if that could not be ended. */
export declare function endNamespace({ firstProcess }: PidNamespace): Promise<readonly Survivor[]>;

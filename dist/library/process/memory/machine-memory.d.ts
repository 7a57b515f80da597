/** Memory in bytes. Swap does not count: a machine that swaps is already unusable. */
export interface MachineMemory {
    readonly totalBytes: number;
    readonly availableBytes: number;
}
/** The limit and usage of a control group: ours or an ancestor. */
export interface GroupMemory {
    readonly limitBytes: number;
    /** Memory in use, without the file cache that the kernel can drop. */
    readonly usedBytes: number;
}
/** The machine's memory, reduced to the tightest group limit. */
export declare function narrowMemory(machine: MachineMemory, groups: readonly GroupMemory[]): MachineMemory;
/** `MemTotal` and `MemAvailable` of `/proc/meminfo`; undefined when they are missing (kernels before 3.14). */
export declare function parseMemInfo(text: string): MachineMemory | undefined;
/** Reads the current memory of machine and container. */
export declare function readMachineMemory(): MachineMemory;
/**
 * The same; undefined where the available memory is unknown, and only the free memory is known, which may be low on a
 * healthy machine.
 */
export declare function readMeasuredMemory(): MachineMemory | undefined;
/** The folder and its parents up to the mount point, because limits of ancestors apply too. */
export declare function listFoldersUp(mountPoint: string, folder: string): readonly string[];

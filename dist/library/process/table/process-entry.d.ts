/** One process, and all processes at one moment. */
/** One process as the kernel shows it. */
export interface ProcessEntry {
    readonly pid: number;
    readonly ppid: number;
    readonly pgid: number;
    readonly sid: number;
    /** One letter: `R` runs, `S` sleeps, `T` is stopped, `Z` is a zombie. */
    readonly state: string;
    /** Start of the process in clock ticks since boot. Together with the pid it identifies a process uniquely. */
    readonly startTicks: number;
    /** CPU time of the process and of its children that were waited for, in clock ticks. */
    readonly cpuTicks: number;
    /** Resident memory in bytes; shared pages count in full. */
    readonly rssBytes: number;
    /** Name of the program, truncated by the kernel to 15 bytes. */
    readonly command: string;
}
/** The processes by pid. */
export type ProcessTable = ReadonlyMap<number, ProcessEntry>;

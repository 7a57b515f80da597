/** What is known of one process, and of all at one moment. */

/** One process as the kernel shows it. */
export interface ProcessEntry {
  readonly pid: number
  readonly ppid: number
  readonly pgid: number
  readonly sid: number
  /** One letter: `R` runs, `S` sleeps, `T` is stopped, `Z` is dead and not yet waited for. */
  readonly state: string
  /** Start of the process in clock ticks since boot. A pid and this number name a process for good. */
  readonly startTicks: number
  /** CPU time of the process and of its children that were waited for, in clock ticks. */
  readonly cpuTicks: number
  /** Resident memory in bytes; pages that are shared with others count in full. */
  readonly rssBytes: number
  /** Name of the program, cut by the kernel at 15 bytes. */
  readonly command: string
}

/** The processes by pid. */
export type ProcessTable = ReadonlyMap<number, ProcessEntry>

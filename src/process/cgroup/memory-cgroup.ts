import type { CgroupJoin } from '../launch/launcher.js'

/** What stands in a cgroup now. */
export interface CgroupUsage {
  /** Anonymous and shared memory in bytes, without the page cache (which the kernel takes back by itself). */
  readonly memoryBytes: number
  readonly processes: number
  /** CPU time of all that ever ran in it, in milliseconds; 0 where the kernel does not say. */
  readonly cpuMs: number
  /** All that counts against the limit and cannot be taken back by the kernel, its own bookkeeping included. */
  readonly fixedBytes: number
  /** How often something more was wanted than the limit allows. */
  readonly refusals: number
  /** How many in it the kernel has killed for want of memory. */
  readonly kills: number
}

/** The kernel's fence around one process tree. */
export interface MemoryCgroup {
  readonly join: CgroupJoin
  /** Undefined when it cannot be read. */
  readUsage(): CgroupUsage | undefined
  /** Whether the kernel has killed for want of memory in it. */
  wasKilledByKernel(): boolean
  /** The processes in it now. */
  pids(): readonly number[]
  /** Kills everything in it, by the kernel's own atomic means where it has them, and waits until it is empty. */
  killAll(): Promise<void>
  /** Removes it; it must be empty. Never throws: what stays behind is returned as a message. */
  release(): Promise<string | undefined>
}

/** How memory limits are enforced on this machine. */
export interface MemoryEnforcer {
  readonly kind: 'cgroup-v2' | 'cgroup-v1' | 'polling'
  /** Whether nothing may run without a cgroup. */
  readonly isRequired?: boolean
  /** For the log: how limits are enforced, and why not better. */
  readonly description: string
  /**
   * Makes a cgroup. Undefined with polling, or when this one cgroup could not be made: then `onDoubt` has been told why in half a
   * sentence, and polling does the work unless a cgroup is required.
   * @param name tells one run from another within the session, as `01` or `pm`
   */
  createCgroup(
    name: string,
    limitBytes: number,
    onDoubt: (message: string) => void
  ): Promise<MemoryCgroup | undefined>
  /** Removes what the enforcer itself made. */
  dispose(): Promise<void>
}

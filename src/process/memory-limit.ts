/**
 * How the memory of a process tree is limited on this machine: by the kernel where that can be had, by polling
 * everywhere else. Each way is a sibling file; here stand the contract and the choice.
 */
import { readCgroupMounts } from './cgroup/cgroup-mounts.js'
import type { CgroupMounts } from './cgroup/cgroup-mounts.js'
import { probeEnforcer } from './cgroup/cgroup-probe.js'
import { findSystemdCgroup, isSystemdBooted } from './cgroup/cgroup-systemd.js'
import { findCgroupV1 } from './cgroup/cgroup-v1.js'
import { findCgroupV2 } from './cgroup/cgroup-v2.js'
import { findPrivilege } from './cgroup/privileged-shell.js'
import type { PrivilegedShell } from './cgroup/privileged-shell.js'

/** How the launcher of a process joins the cage before it runs the program. */
export type CageJoin =
  /** Write the own pid (`0` is allowed) to each of these files. */
  | { readonly kind: 'write'; readonly files: readonly string[] }
  /** Run this command with the own pid as its last argument, and wait for it. */
  | { readonly kind: 'command'; readonly command: readonly [string, ...string[]] }

/** What stands in a cage now. */
export interface CageUsage {
  /** Anonymous and shared memory in bytes, without the page cache (which the kernel takes back by itself). */
  readonly memoryBytes: number
  readonly processes: number
  /** CPU time of all that ever ran in it, in milliseconds; 0 where the kernel does not say. */
  readonly cpuMs: number
  /** All that counts against the limit and cannot be taken back by the kernel, its own bookkeeping included. */
  readonly fixedBytes: number
  /** How often something more was wanted than the limit allows. */
  readonly refusals: number
}

/** The kernel's fence around one process tree. */
export interface MemoryCage {
  readonly join: CageJoin
  /** Null when it cannot be read. */
  readUsage(): CageUsage | null
  /** Whether the kernel has killed for want of memory in it. */
  wasKilledByKernel(): boolean
  /** The processes in it now. */
  pids(): readonly number[]
  /** Kills everything in it, by the kernel's own atomic means where it has them, and waits until it is empty. */
  killAll(): Promise<void>
  /** Removes it; it must be empty. Never throws: what stays behind is returned as a message. */
  release(): Promise<string | null>
}

/** How memory limits are enforced on this machine. */
export interface MemoryEnforcer {
  readonly kind: 'cgroup-v2' | 'cgroup-v1' | 'polling'
  /** For the log: how limits are enforced, and why not better. */
  readonly description: string
  /**
   * Makes a cage. Null with polling, or when this one cage could not be made: then `onDoubt` has been told why and
   * polling does the work.
   * @param name tells one run from another within the session, as `01` or `pm`
   */
  createCage(name: string, limitBytes: number, onDoubt: (message: string) => void): Promise<MemoryCage | null>
  /** Removes what the enforcer itself made. */
  dispose(): Promise<void>
}

/** What the user asked for: the best there is, the kernel or nothing, or polling alone. */
export type EnforcementMode = 'auto' | 'cgroup' | 'polling'

/**
 * Finds the best way of this machine, by trying. `auto` never fails: every doubt leads to polling and stands in the
 * description.
 * @throws Error (`cgroup` only) that says why the kernel cannot be had
 */
export async function chooseMemoryEnforcer(
  mode: EnforcementMode,
  sessionId: string
): Promise<MemoryEnforcer> {
  if (mode === 'polling') return makePollingEnforcer('polling of the process trees, as asked for')
  const doubts: string[] = []
  const privilege = process.platform === 'linux' ? await findPrivilege() : null
  if (process.platform !== 'linux') doubts.push('the system is not Linux')
  else if (privilege === null)
    doubts.push('this process is not root, and sudo asks for a password or is missing')
  else {
    const mounts = readCgroupMounts()
    for (const [way, find] of listWays(mounts)) {
      try {
        return await probed(await find(mounts, privilege, sessionId))
      } catch (error) {
        doubts.push(`${way}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  const why = doubts.join('; ')
  if (mode === 'cgroup') {
    throw new Error(
      `Memory cannot be limited by the kernel here (${why}). Use memory-enforcement: auto or polling, or run as root, ` +
        'or with passwordless sudo, where control groups can be written.'
    )
  }
  return makePollingEnforcer(`polling of the process trees (no control groups: ${why})`)
}

type FindEnforcer = (
  mounts: CgroupMounts,
  privilege: PrivilegedShell,
  sessionId: string
) => Promise<MemoryEnforcer>

/** The ways that this machine may have, the best first. */
function listWays(mounts: CgroupMounts): readonly (readonly [string, FindEnforcer])[] {
  return [
    ...(isSystemdBooted() ? ([['systemd', findSystemdCgroup]] as const) : []),
    ['cgroup v2', findCgroupV2],
    // On a machine of today this would only add a second reason that says the same.
    ...(mounts.v1.has('memory') ? ([['cgroup v1', findCgroupV1]] as const) : [])
  ]
}

async function probed(enforcer: MemoryEnforcer): Promise<MemoryEnforcer> {
  try {
    await probeEnforcer(enforcer)
    return enforcer
  } catch (error) {
    await enforcer.dispose()
    throw error
  }
}

function makePollingEnforcer(description: string): MemoryEnforcer {
  return {
    kind: 'polling',
    description,
    createCage: () => Promise.resolve(null),
    dispose: () => Promise.resolve()
  }
}

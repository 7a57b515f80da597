/**
 * How the memory of a process tree is limited on this machine: by the kernel where that can be had, by polling
 * everywhere else. The contract stands in memory-cgroup.ts, each way below `cgroup/`, and here the choice.
 */
import { readCgroupMounts } from './cgroup-mounts.js'
import type { CgroupMounts } from './cgroup-mounts.js'
import { probeEnforcer } from './cgroup-probe.js'
import { findSystemdCgroup, isSystemdBooted } from './cgroup-systemd.js'
import { findCgroupV1 } from './cgroup-v1.js'
import { findCgroupV2 } from './cgroup-v2.js'
import { findPrivilege } from './privileged-shell.js'
import type { PrivilegedShell } from './privileged-shell.js'
import type { MemoryEnforcer } from './memory-cgroup.js'
import { errorMessage } from '../../util/error-message.js'

/** What the user asked for: the best there is, the kernel or nothing (for each single run too), or polling alone. */
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
  const privilege = process.platform === 'linux' ? await findPrivilege() : undefined
  if (process.platform !== 'linux') doubts.push('the system is not Linux')
  else if (privilege === undefined)
    doubts.push('this process is not root, and sudo asks for a password or is missing')
  else {
    const mounts = readCgroupMounts()
    for (const [way, find] of listWays(mounts)) {
      try {
        const enforcer = await probed(await find(mounts, privilege, sessionId))
        return mode === 'cgroup' ? { ...enforcer, isRequired: true } : enforcer
      } catch (error) {
        doubts.push(`${way}: ${errorMessage(error)}`)
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
    createCgroup: () => Promise.resolve(undefined),
    dispose: () => Promise.resolve()
  }
}

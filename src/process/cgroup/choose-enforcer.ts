/**
 * Chooses how memory is limited on this machine: by the kernel where possible, by polling everywhere else. The contract is
 * in memory-cgroup.ts; its implementations are the other files of this folder.
 */
import { readCgroupMounts } from './cgroup-mounts.js'
import type { CgroupMounts } from './cgroup-mounts.js'
import { probeEnforcer } from './cgroup-probe.js'
import { findSystemdCgroup, isSystemdBooted } from './cgroup-systemd.js'
import { findCgroupV1 } from './cgroup-v1.js'
import { findCgroupV2 } from './cgroup-v2.js'
import { openPrivilege } from './privileged-shell.js'
import type { PrivilegedShell } from './privileged-shell.js'
import type { MemoryEnforcer } from './memory-cgroup.js'
import { errorMessage } from '../../util/error-message.js'

/** `auto`: the best available. `cgroup`: the kernel, or no run is started. `polling`: never the kernel. */
export type EnforcementMode = 'auto' | 'cgroup' | 'polling'

/**
 * Finds the best enforcer of this machine by trying each. `auto` never fails: it falls back to polling, and the description
 * says why.
 * @throws Error (`cgroup` only) that says why the kernel cannot limit memory here
 */
export async function chooseMemoryEnforcer(
  mode: EnforcementMode,
  sessionId: string
): Promise<MemoryEnforcer> {
  if (mode === 'polling') return makePollingEnforcer('polling of the process trees, as requested')
  const reasons: string[] = []
  const privilege = process.platform === 'linux' ? await openPrivilege() : undefined
  if (process.platform !== 'linux') reasons.push('the system is not Linux')
  else if (privilege === undefined)
    reasons.push('this process is not root, and sudo asks for a password or is missing')
  else {
    const mounts = readCgroupMounts()
    for (const [name, find] of listCandidates(mounts)) {
      try {
        const enforcer = await probed(await find(mounts, privilege, sessionId), privilege)
        return {
          ...enforcer,
          ...(mode === 'cgroup' && { isRequired: true }),
          dispose: async () => {
            await enforcer.dispose()
            await privilege.close()
          }
        }
      } catch (error) {
        reasons.push(`${name}: ${errorMessage(error)}`)
      }
    }
    await privilege.close()
  }
  const why = reasons.join('; ')
  if (mode === 'cgroup') {
    throw new Error(
      `Memory cannot be limited by the kernel here (${why}). Use memory-enforcement: auto or polling, or run as root, ` +
        'or with passwordless sudo, where control groups are writable.'
    )
  }
  return makePollingEnforcer(`polling of the process trees (no control groups: ${why})`)
}

type FindEnforcer = (
  mounts: CgroupMounts,
  privilege: PrivilegedShell,
  sessionId: string
) => Promise<MemoryEnforcer>

/** The implementations that may work on this machine, the best first. */
function listCandidates(mounts: CgroupMounts): readonly (readonly [string, FindEnforcer])[] {
  return [
    ...(isSystemdBooted() ? ([['systemd', findSystemdCgroup]] as const) : []),
    ['cgroup v2', findCgroupV2],
    // Without version 1 this would only add a second reason that says the same.
    ...(mounts.v1.has('memory') ? ([['cgroup v1', findCgroupV1]] as const) : [])
  ]
}

async function probed(enforcer: MemoryEnforcer, privilege: PrivilegedShell): Promise<MemoryEnforcer> {
  try {
    await probeEnforcer(enforcer, privilege)
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

/**
 * Memory limits by control groups version 2 under systemd. Only systemd may write at the root (see its CGROUP_DELEGATION),
 * so we ask it for a scope of our own (`Delegate=yes`) and create cgroups in that.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Socket } from 'node:net'
import { readText, sessionFolderName } from './cgroup-files.js'
import type { CgroupMounts } from './cgroup-mounts.js'
import { enableControllers, makeV2Enforcer } from './cgroup-v2.js'
import { make, write } from './group-steps.js'
import type { GroupStep } from './group-steps.js'
import type { MemoryEnforcer } from './memory-cgroup.js'
import { waitUntil } from '../../util/wait-until.js'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'
import type { PrivilegedShell } from './privileged-shell.js'

/** systemd starts a scope in a few milliseconds, in a second on a busy machine. */
const SCOPE_TIMEOUT_MS = 5000

const START_SCOPE = `
busctl --timeout=5 call org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager \\
  StartTransientUnit 'ssa(sv)a(sa(sv))' "$1" fail 3 \\
  Description s "memory limits of agent runs" PIDs au 1 "$2" Delegate b true 0`

/** Only a group without processes of its own can have limited subgroups, so the holder moves into a subgroup. */
function buildScope(folder: string, holderPid: number): readonly GroupStep[] {
  return [
    make(`${folder}/holder`),
    write(`${folder}/holder/cgroup.procs`, holderPid),
    ...enableControllers(folder)
  ]
}

/** Whether the machine was booted with systemd (sd_booted(3)). */
export function isSystemdBooted(): boolean {
  return existsSync('/run/systemd/system')
}

/**
 * Finds an enforcer that creates cgroups in a systemd scope.
 * @throws Error that says why this is impossible here
 */
export async function findSystemdCgroup(
  mounts: CgroupMounts,
  privilege: PrivilegedShell,
  sessionId: string
): Promise<MemoryEnforcer> {
  if (mounts.v2 === undefined) throw new Error('control groups version 2 are not mounted')
  const unit = `${sessionFolderName(sessionId)}.scope`
  const holder = startHolder()
  const pid = holder.pid
  if (pid === undefined) throw new Error('no process could be started to hold the scope')
  try {
    await privilege.run(START_SCOPE, [unit, String(pid)])
    let path: string | undefined
    await waitUntil(() => (path = readScopePath(pid, unit)) !== undefined, SCOPE_TIMEOUT_MS)
    if (path === undefined) throw new Error(`systemd did not start ${unit} in time`)
    const folder = mounts.v2.mountPoint + path
    await privilege.apply(buildScope(folder, pid))
    const how = privilege.kind === 'root' ? 'as root' : 'through sudo'
    return makeV2Enforcer(folder, privilege, `cgroup v2, a scope of systemd ${how} (${folder})`, () =>
      endHolder(holder)
    )
  } catch (error) {
    await endHolder(holder)
    throw error
  }
}

/**
 * A scope exists as long as a process is in it. The holder ends with its standard input, also when we are killed, and
 * systemd then removes the scope.
 */
function startHolder(): ChildProcess {
  const holder = spawn('cat', [], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    env: { ...ROOTS_ENVIRONMENT }
  })
  holder.on('error', () => undefined)
  holder.unref()
  // In Node, a child's pipe is a socket, although its declared type does not say so.
  if (holder.stdin instanceof Socket) holder.stdin.unref()
  return holder
}

async function endHolder(holder: ChildProcess): Promise<void> {
  holder.stdin?.destroy()
  await waitUntil(
    () => holder.exitCode !== null || holder.signalCode !== null || holder.pid === undefined,
    SCOPE_TIMEOUT_MS
  )
}

function readScopePath(pid: number, unit: string): string | undefined {
  const line = (readText(`/proc/${pid}/cgroup`) ?? '').split('\n').find((each) => each.startsWith('0::'))
  const path = line?.slice('0::'.length)
  return path?.endsWith(`/${unit}`) === true ? path : undefined
}

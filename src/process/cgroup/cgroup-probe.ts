/** Tests whether cgroups really work: creates one, joins, reads, empties and removes it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { write } from './group-steps.js'
import type { MemoryCgroup, MemoryEnforcer } from './memory-cgroup.js'
import type { PrivilegedShell } from './privileged-shell.js'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'
import type { CgroupJoin } from '../launch/launcher.js'

const PROBE_LIMIT_BYTES = 64 * 1024 * 1024
/** A probe takes about 20 ms; a process that hangs while joining must not hang the session. */
const PROBE_TIMEOUT_MS = 10_000

/**
 * Tests an enforcer with a short-lived process, and cleans up.
 * @param privilege what the enforcer has; moves the process where it cannot join by itself
 * @throws Error that names what did not work
 */
export async function probeEnforcer(
  enforcer: MemoryEnforcer,
  privilege?: Pick<PrivilegedShell, 'apply'>
): Promise<void> {
  let problem = 'no cgroup was created'
  const cgroup = await enforcer.createCgroup('probe', PROBE_LIMIT_BYTES, (message) => (problem = message))
  if (cgroup === undefined) throw new Error(problem)
  try {
    await tryCgroup(cgroup, privilege)
  } catch (error) {
    await cgroup.killAll()
    throw error
  } finally {
    const left = await cgroup.release()
    if (left !== undefined) problem = left
  }
  if (problem !== 'no cgroup was created') throw new Error(problem)
}

async function tryCgroup(
  cgroup: MemoryCgroup,
  privilege: Pick<PrivilegedShell, 'apply'> | undefined
): Promise<void> {
  const { join } = cgroup
  const [program, ...args] = buildProbeCommand(join)
  const probe = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    env: { ...ROOTS_ENVIRONMENT },
    timeout: PROBE_TIMEOUT_MS
  })
  const ended = once(probe, 'exit')
  try {
    const { pid } = probe
    // What the join's command does, without another start of sudo.
    if (join.kind === 'command' && pid !== undefined)
      await privilege?.apply(join.files.map((file) => write(file, pid)))
    await Promise.race([once(probe.stdout, 'data'), ended])
    if (pid === undefined || !cgroup.pids().includes(pid)) throw new Error('a process could not join a group')
    const usage = cgroup.readUsage()
    if (usage === undefined || usage.processes === 0)
      throw new Error('the usage of a group could not be read')
    await cgroup.killAll()
    if (cgroup.pids().length > 0) throw new Error('a group could not be emptied')
  } finally {
    probe.kill('SIGKILL')
    await ended.catch(() => undefined)
  }
}

/** A shell that joins where it can, says that it is there, and waits. */
function buildProbeCommand(join: CgroupJoin): [string, ...string[]] {
  const files = join.kind === 'write' ? join.files : []
  return ['/bin/sh', '-ec', 'for file do echo 0 > "$file"; done; echo in; read -r end', 'sh', ...files]
}

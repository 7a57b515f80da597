/** Memory limits by control groups version 2 (kernel 5.14 and later, for `cgroup.kill`). */
import { existsSync, writeFileSync } from 'node:fs'
import {
  MAX_PROCESSES,
  parseKeyedNumber,
  readPids,
  readPidsBelow,
  readText,
  sanitizeName,
  sessionFolderName
} from './cgroup-files.js'
import type { CgroupMounts } from './cgroup-mounts.js'
import { openCounterFile } from './counter-file.js'
import { make, remove, write, type GroupStep } from './group-steps.js'
import type { CgroupUsage, MemoryCgroup, MemoryEnforcer } from './memory-cgroup.js'
import { waitUntil } from '../../util/wait-until.js'
import type { PrivilegedShell } from './privileged-shell.js'
import { createUsageReader, type UsageReader } from './usage-reader.js'
import type { CgroupJoin } from '../launch/launcher.js'

/** A killed group is empty within milliseconds; a process blocked in the kernel (disk, network file system) may take longer. */
const EMPTY_TIMEOUT_MS = 5000

/** A folder for the session below the root group, the only group that may hold both processes and limited groups. */
function buildSession(root: string, folder: string): readonly GroupStep[] {
  return [...enableControllers(root), make(folder), ...enableControllers(folder)]
}

/** Lets the groups below this folder limit memory and, where the kernel can, processes. */
export function enableControllers(folder: string): readonly GroupStep[] {
  const file = `${folder}/cgroup.subtree_control`
  return [write(file, '+memory'), write(file, '+pids', 'if-possible')]
}

/**
 * Without swap, and killed as a whole: an agent that lost one of its processes would only continue in a broken state.
 * `cgroup.kill` is handed to our user, so that ending a run needs no sudo.
 */
function buildCgroup(cgroup: string, limitBytes: number): readonly GroupStep[] {
  return [
    make(cgroup),
    write(`${cgroup}/memory.max`, limitBytes),
    write(`${cgroup}/memory.swap.max`, 0, 'if-there'),
    write(`${cgroup}/memory.oom.group`, 1),
    write(`${cgroup}/pids.max`, MAX_PROCESSES, 'if-there'),
    { kind: 'own', file: `${cgroup}/cgroup.kill`, userId: process.getuid?.() ?? 0 }
  ]
}

/**
 * Finds an enforcer that creates cgroups in a folder below the root group.
 * @throws Error that says why this is impossible here
 */
export async function findCgroupV2(
  mounts: CgroupMounts,
  privilege: PrivilegedShell,
  sessionId: string
): Promise<MemoryEnforcer> {
  if (mounts.v2 === undefined) throw new Error('control groups version 2 are not mounted')
  const root = mounts.v2.mountPoint
  if (!(readText(`${root}/cgroup.controllers`) ?? '').split(/\s/).includes('memory')) {
    throw new Error(`the memory controller is not available in ${root}`)
  }
  const name = sessionFolderName(sessionId)
  const folder = `${root}/${name}`
  await privilege.apply(buildSession(root, folder))
  const how = privilege.kind === 'root' ? 'directly as root' : 'through sudo'
  return makeV2Enforcer(folder, privilege, `cgroup v2, ${how} (${folder})`, async () => {
    await privilege.apply([remove(folder)]).catch(() => undefined)
  })
}

/** The enforcer that creates cgroups in a folder whose subgroups have the memory controller. */
export function makeV2Enforcer(
  folder: string,
  privilege: PrivilegedShell,
  description: string,
  dispose: () => Promise<void>
): MemoryEnforcer {
  let count = 0
  return {
    kind: 'cgroup-v2',
    description,
    dispose,
    createCgroup: async (name, limitBytes, onProblem) => {
      const cgroup = `${folder}/${sanitizeName(name)}-${++count}`
      try {
        await privilege.apply(buildCgroup(cgroup, limitBytes))
        if (!existsSync(`${cgroup}/cgroup.kill`)) throw new Error('this kernel has no cgroup.kill')
        return makeCgroup(cgroup, limitBytes, privilege)
      } catch (error) {
        await privilege.apply([remove(cgroup)]).catch(() => undefined)
        onProblem(`its control group could not be created (${String(error)})`)
        return undefined
      }
    }
  }
}

function makeCgroup(folder: string, limitBytes: number, privilege: PrivilegedShell): MemoryCgroup {
  const usage = openUsage(folder, limitBytes)
  return {
    join: buildJoin([`${folder}/cgroup.procs`], privilege),
    readUsage: () => usage.read(),
    wasKilledByKernel: () => parseKeyedNumber(readText(`${folder}/memory.events`) ?? '', 'oom_kill') > 0,
    pids: () => readPidsBelow(folder),
    killAll: async () => {
      await writeKill(folder, privilege)
      await waitUntil(() => isEmpty(folder), EMPTY_TIMEOUT_MS)
    },
    release: async () => {
      usage.close()
      try {
        if (existsSync(folder)) await privilege.apply([remove(folder)])
        return undefined
      } catch (error) {
        return `The control group ${folder} could not be removed: ${String(error)}`
      }
    }
  }
}

/** A process joins by writing its pid, or by a command where that needs root. */
export function buildJoin(files: readonly string[], privilege: PrivilegedShell): CgroupJoin {
  if (privilege.kind === 'root') return { kind: 'write', files }
  const script = 'for pid do :; done; while [ $# -gt 1 ]; do echo "$pid" > "$1"; shift; done'
  return {
    kind: 'command',
    files,
    command: [...privilege.prefix, 'sh', '-ec', script, 'sh', ...files] as [string, ...string[]]
  }
}

/** `cgroup.kill` was handed to our user; where a container's rules forbid that, root writes it. */
async function writeKill(folder: string, privilege: PrivilegedShell): Promise<void> {
  try {
    writeFileSync(`${folder}/cgroup.kill`, '1')
  } catch {
    await privilege.run('echo 1 > "$1/cgroup.kill"', [folder]).catch(() => undefined)
  }
}

function openUsage(folder: string, limitBytes: number): UsageReader {
  const statistics = openCounterFile(`${folder}/memory.stat`)
  const eventCounts = openCounterFile(`${folder}/memory.events`)
  const readWhole = (cpuMs: number, chargedBytes: number): CgroupUsage | undefined => {
    const memory = statistics.read()
    if (memory === undefined) return undefined
    const events = eventCounts.read() ?? ''
    const sharedBytes = parseKeyedNumber(memory, 'shmem')
    return {
      memoryBytes: parseKeyedNumber(memory, 'anon') + sharedBytes,
      processes: readPids(folder).length,
      cpuMs,
      // `file` includes shared memory, which cannot be reclaimed without swap.
      fixedBytes: chargedBytes - parseKeyedNumber(memory, 'file') + sharedBytes,
      refusals: parseKeyedNumber(events, 'max'),
      kills: parseKeyedNumber(events, 'oom_kill')
    }
  }
  return createUsageReader(
    {
      charged: openCounterFile(`${folder}/memory.current`),
      tasks: openCounterFile(`${folder}/pids.current`),
      cpu: openCounterFile(`${folder}/cpu.stat`),
      parseCpuMs: (text) => parseKeyedNumber(text, 'usage_usec') / 1000,
      readWhole,
      others: [statistics, eventCounts]
    },
    limitBytes
  )
}

/** A removed folder counts as empty. */
function isEmpty(folder: string): boolean {
  const events = readText(`${folder}/cgroup.events`)
  return events === undefined || parseKeyedNumber(events, 'populated') === 0
}

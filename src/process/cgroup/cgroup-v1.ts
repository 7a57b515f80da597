/** Memory limits by control groups version 1: a folder of the same name in each useful hierarchy. */
import { existsSync } from 'node:fs'
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
import { buildJoin } from './cgroup-v2.js'
import { openCounterFile, parseCounter } from './counter-file.js'
import { applySteps, make, remove, write } from './group-steps.js'
import type { GroupStep } from './group-steps.js'
import type { CgroupUsage, MemoryCgroup, MemoryEnforcer } from './memory-cgroup.js'
import { waitUntil } from '../../util/wait-until.js'
import type { PrivilegedShell } from './privileged-shell.js'
import { createUsageReader } from './usage-reader.js'
import type { UsageReader } from './usage-reader.js'

/** Besides memory: bound the number of processes, and read CPU time. */
const HELPFUL = ['pids', 'cpuacct']

/** A control group: a folder in each hierarchy. */
interface Group {
  /** That of the memory controller first. */
  readonly folders: readonly string[]
  readonly memory: string
  readonly hasSwapLimit: boolean
  /** The folders that count and bound processes, and count CPU time; undefined where the kernel cannot. */
  readonly pids: string | undefined
  readonly cpu: string | undefined
}

/** Finds out what the group of a session offers; all groups below it offer the same, so they need not be asked. */
function readGroup(folders: readonly string[]): Group {
  const memory = folders[0] ?? ''
  const holderOf = (name: string): string | undefined =>
    folders.find((folder) => existsSync(`${folder}/${name}`))
  return {
    folders,
    memory,
    hasSwapLimit: existsSync(`${memory}/memory.memsw.limit_in_bytes`),
    pids: holderOf('pids.max'),
    cpu: holderOf('cpuacct.usage')
  }
}

function groupBelow({ folders, memory, hasSwapLimit, pids, cpu }: Group, name: string): Group {
  const below = (folder: string): string => `${folder}/${name}`
  return {
    folders: folders.map(below),
    memory: below(memory),
    hasSwapLimit,
    pids: pids === undefined ? undefined : below(pids),
    cpu: cpu === undefined ? undefined : below(cpu)
  }
}

/** `memory.memsw` counts memory and swap together, so the same limit leaves no swap. */
function buildCgroup(
  { folders, memory, hasSwapLimit, pids }: Group,
  limitBytes: number
): readonly GroupStep[] {
  return [
    ...folders.map(make),
    write(`${memory}/memory.limit_in_bytes`, limitBytes),
    ...(hasSwapLimit ? [write(`${memory}/memory.memsw.limit_in_bytes`, limitBytes)] : []),
    ...(pids === undefined ? [] : [write(`${pids}/pids.max`, MAX_PROCESSES)])
  ]
}

// Nothing can fork once the bound is 0, so the loop ends even against a fork bomb.
const KILL = `
for folder do if [ -e "$folder/pids.max" ]; then echo 0 > "$folder/pids.max"; fi; done
rounds=0
while pids=$(find "$1" -name cgroup.procs -exec cat {} +) && [ -n "$pids" ] && [ $rounds -lt 500 ]; do
  kill -9 $pids 2>/dev/null || true
  sleep 0.01
  rounds=$((rounds + 1))
done`

/** Give up killing after this time: a process may be stuck in the kernel. */
const EMPTY_TIMEOUT_MS = 5000

/**
 * Finds an enforcer that creates cgroups below our own groups, so that limits above us still apply.
 * @throws Error that says why this is impossible here
 */
export async function findCgroupV1(
  mounts: CgroupMounts,
  privilege: PrivilegedShell,
  sessionId: string
): Promise<MemoryEnforcer> {
  const memory = mounts.v1.get('memory')
  if (memory === undefined)
    throw new Error('control groups version 1 with the memory controller are not mounted')
  const name = sessionFolderName(sessionId)
  const hierarchies = [memory, ...HELPFUL.flatMap((controller) => mounts.v1.get(controller) ?? [])]
  const folders = [...new Set(hierarchies.map((hierarchy) => `${hierarchy.ownFolder}/${name}`))]
  await privilege.apply(folders.map(make))
  const session = readGroup(folders)
  const how = privilege.kind === 'root' ? 'directly as root' : 'through sudo'
  let count = 0
  return {
    kind: 'cgroup-v1',
    description: `cgroup v1, ${how} (${folders[0] ?? ''})`,
    dispose: async () => {
      await privilege.apply(folders.map(remove)).catch(() => undefined)
    },
    createCgroup: async (run, limitBytes, onProblem) => {
      const group = groupBelow(session, `${sanitizeName(run)}-${++count}`)
      try {
        await privilege.apply(buildCgroup(group, limitBytes))
        return makeCgroup(group, limitBytes, privilege)
      } catch (error) {
        await privilege.apply(group.folders.map(remove)).catch(() => undefined)
        onProblem(`its control group could not be created (${String(error)})`)
        return undefined
      }
    }
  }
}

function makeCgroup(group: Group, limitBytes: number, privilege: PrivilegedShell): MemoryCgroup {
  const { folders, memory } = group
  const usage = openUsage(group, limitBytes)
  return {
    join: buildJoin(
      folders.map((folder) => `${folder}/cgroup.procs`),
      privilege
    ),
    readUsage: () => usage.read(),
    wasKilledByKernel: () => readKills(memory) > 0,
    pids: () => readPidsBelow(memory),
    killAll: async () => {
      if (!existsSync(memory)) return
      const killing = privilege.kind === 'root' ? killDirectly(group) : privilege.run(KILL, folders)
      await killing.catch(() => undefined)
    },
    release: async () => {
      usage.close()
      try {
        await privilege.apply(folders.map(remove))
        return undefined
      } catch (error) {
        return `The control group ${memory} could not be removed: ${String(error)}`
      }
    }
  }
}

/** Does what `KILL` does, in this process. */
async function killDirectly({ memory, pids }: Group): Promise<void> {
  if (pids !== undefined) await applySteps([write(`${pids}/pids.max`, 0, 'if-possible')])
  await waitUntil(() => {
    const left = readPidsBelow(memory)
    for (const pid of left) tryKill(pid)
    return left.length === 0
  }, EMPTY_TIMEOUT_MS)
}

function tryKill(pid: number): void {
  // The kernel lists 0 for a process that we cannot see; `kill(0)` would hit our own process group.
  if (pid <= 0) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended since the list was read.
  }
}

function openUsage({ memory, hasSwapLimit, pids, cpu }: Group, limitBytes: number): UsageReader {
  const statistics = openCounterFile(`${memory}/memory.stat`)
  const oomControl = openCounterFile(`${memory}/memory.oom_control`)
  // Where swap is counted, the memsw limit, which has the same value, is hit first.
  const refused = ['memory.failcnt', ...(hasSwapLimit ? ['memory.memsw.failcnt'] : [])].map((name) =>
    openCounterFile(`${memory}/${name}`)
  )
  const readWhole = (cpuMs: number, chargedBytes: number): CgroupUsage | undefined => {
    const stat = statistics.read()
    if (stat === undefined) return undefined
    const sharedBytes = parseKeyedNumber(stat, 'total_shmem')
    return {
      // `rss` is anonymous memory here; shared memory is counted with the page cache.
      memoryBytes: parseKeyedNumber(stat, 'total_rss') + sharedBytes,
      processes: readPids(memory).length,
      cpuMs,
      fixedBytes: chargedBytes - parseKeyedNumber(stat, 'total_cache') + sharedBytes,
      refusals: refused.reduce((sum, counter) => sum + (parseCounter(counter.read()) ?? 0), 0),
      kills: parseKeyedNumber(oomControl.read() ?? '', 'oom_kill')
    }
  }
  return createUsageReader(
    {
      charged: openCounterFile(`${memory}/memory.usage_in_bytes`),
      tasks: pids === undefined ? undefined : openCounterFile(`${pids}/pids.current`),
      cpu: cpu === undefined ? undefined : openCounterFile(`${cpu}/cpuacct.usage`),
      parseCpuMs: (text) => (parseCounter(text) ?? 0) / 1e6,
      readWhole,
      others: [statistics, oomControl, ...refused]
    },
    limitBytes
  )
}

function readKills(memory: string): number {
  return parseKeyedNumber(readText(`${memory}/memory.oom_control`) ?? '', 'oom_kill')
}

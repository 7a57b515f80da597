/** Total and available memory of the machine, or of the container that we run in. */
import os from 'node:os'
import { parseKeyedNumber, readNumber, readText } from '../cgroup/cgroup-files.js'
import { readCgroupMounts } from '../cgroup/cgroup-mounts.js'

/** Memory in bytes. Swap does not count: a machine that swaps is already unusable. */
export interface MachineMemory {
  readonly totalBytes: number
  readonly availableBytes: number
}

/** The limit and usage of a control group: ours or an ancestor. */
export interface GroupMemory {
  readonly limitBytes: number
  /** Memory in use, without the file cache that the kernel can drop. */
  readonly usedBytes: number
}

/** The machine's memory, reduced to the tightest group limit. */
export function narrowMemory(machine: MachineMemory, groups: readonly GroupMemory[]): MachineMemory {
  return {
    totalBytes: Math.min(machine.totalBytes, ...groups.map((group) => group.limitBytes)),
    availableBytes: Math.max(
      0,
      Math.min(machine.availableBytes, ...groups.map((group) => group.limitBytes - group.usedBytes))
    )
  }
}

/** `MemTotal` and `MemAvailable` of `/proc/meminfo`; undefined when they are missing (kernels before 3.14). */
export function parseMemInfo(text: string): MachineMemory | undefined {
  const total = /^MemTotal:\s+(\d+) kB/m.exec(text)?.[1]
  const available = /^MemAvailable:\s+(\d+) kB/m.exec(text)?.[1]
  if (total === undefined || available === undefined) return undefined
  return { totalBytes: Number(total) * 1024, availableBytes: Number(available) * 1024 }
}

/** Reads the current memory of machine and container. */
export function readMachineMemory(): MachineMemory {
  return readMeasuredMemory() ?? narrow({ totalBytes: os.totalmem(), availableBytes: os.freemem() })
}

/**
 * The same; undefined where the available memory is unknown, and only the free memory is known, which may be low on a
 * healthy machine.
 */
export function readMeasuredMemory(): MachineMemory | undefined {
  const machine = parseMemInfo(readText('/proc/meminfo') ?? '')
  return machine === undefined ? undefined : narrow(machine)
}

function narrow(machine: MachineMemory): MachineMemory {
  const groups = ownGroups().map((read) => read(machine.totalBytes))
  return narrowMemory(
    machine,
    groups.filter((group) => group !== undefined)
  )
}

/** Readers for our groups, as long as we are in the same: the table of mounts is slow to read. */
let known: { readonly membership: string | undefined; readonly readers: readonly ReadGroup[] } | undefined

/** Undefined when the group allows as much as the machine has, or more: then its usage need not be read. */
type ReadGroup = (machineBytes: number) => GroupMemory | undefined

function ownGroups(): readonly ReadGroup[] {
  const membership = readText('/proc/self/cgroup')
  if (known === undefined || known.membership !== membership)
    known = { membership, readers: listGroupReaders() }
  return known.readers
}

/** Readers for our own group and its ancestors. */
function listGroupReaders(): readonly ReadGroup[] {
  const { v2, v1 } = readCgroupMounts()
  const memory = v1.get('memory')
  return [
    ...(v2 === undefined
      ? []
      : listFoldersUp(v2.mountPoint, v2.ownFolder).map((folder) => groupReader(folder, V2))),
    ...(memory === undefined
      ? []
      : listFoldersUp(memory.mountPoint, memory.ownFolder).map((folder) => groupReader(folder, V1)))
  ]
}

/** Without a limit, the file of version 2 holds a word, and that of version 1 a number near 2^63. */
const V2 = { limit: 'memory.max', usage: 'memory.current', cache: 'inactive_file' }
const V1 = { limit: 'memory.limit_in_bytes', usage: 'memory.usage_in_bytes', cache: 'total_inactive_file' }

function groupReader(folder: string, { limit, usage, cache }: typeof V2): ReadGroup {
  return (machineBytes) => {
    const limitBytes = readNumber(`${folder}/${limit}`)
    if (limitBytes === undefined || limitBytes >= machineBytes) return undefined
    const stat = readText(`${folder}/memory.stat`)
    const current = readNumber(`${folder}/${usage}`)
    if (stat === undefined || current === undefined) return undefined
    return { limitBytes, usedBytes: current - parseKeyedNumber(stat, cache) }
  }
}

/** The folder and its parents up to the mount point, because limits of ancestors apply too. */
export function listFoldersUp(mountPoint: string, folder: string): readonly string[] {
  const folders: string[] = []
  for (let at = folder; at.startsWith(mountPoint); at = at.slice(0, at.lastIndexOf('/'))) folders.push(at)
  return folders
}

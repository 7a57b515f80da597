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
  const machine = parseMemInfo(readText('/proc/meminfo') ?? '')
  return narrowMemory(
    machine ?? { totalBytes: os.totalmem(), availableBytes: os.freemem() },
    readGroupMemories()
  )
}

/**
 * Creates a reader for repeated use, which determines the limiting groups once. It returns undefined where the available
 * memory is unknown: free memory may be low on a healthy machine.
 */
export function createMachineMemoryReader(): () => MachineMemory | undefined {
  let readers: GroupReaders | undefined
  return () => {
    const machine = parseMemInfo(readText('/proc/meminfo') ?? '')
    if (machine === undefined) return undefined
    readers ??= listGroupReaders().filter((read) => (read()?.limitBytes ?? Infinity) < machine.totalBytes)
    return narrowMemory(
      machine,
      readers.map((read) => read()).filter((group) => group !== undefined)
    )
  }
}

/** Readers for our groups, as long as we are in the same: the table of mounts is slow to read. */
let known: { readonly membership: string | undefined; readonly readers: GroupReaders } | undefined

type GroupReaders = readonly (() => GroupMemory | undefined)[]

function readGroupMemories(): readonly GroupMemory[] {
  const membership = readText('/proc/self/cgroup')
  if (known === undefined || known.membership !== membership)
    known = { membership, readers: listGroupReaders() }
  return known.readers.map((read) => read()).filter((group) => group !== undefined)
}

/** Readers for our own group and its ancestors. */
function listGroupReaders(): GroupReaders {
  const { v2, v1 } = readCgroupMounts()
  const memory = v1.get('memory')
  return [
    ...(v2 === undefined
      ? []
      : listFoldersUp(v2.mountPoint, v2.ownFolder).map((folder) => () => readV2(folder))),
    ...(memory === undefined
      ? []
      : listFoldersUp(memory.mountPoint, memory.ownFolder).map((folder) => () => readV1(folder)))
  ]
}

function readV2(folder: string): GroupMemory | undefined {
  const limitBytes = readNumber(`${folder}/memory.max`)
  const stat = readText(`${folder}/memory.stat`)
  const current = readNumber(`${folder}/memory.current`)
  if (limitBytes === undefined || stat === undefined || current === undefined) return undefined
  return { limitBytes, usedBytes: current - parseKeyedNumber(stat, 'inactive_file') }
}

/** Without a limit, the file holds a number near 2^63, which is more than the machine's memory. */
function readV1(folder: string): GroupMemory | undefined {
  const limitBytes = readNumber(`${folder}/memory.limit_in_bytes`)
  const stat = readText(`${folder}/memory.stat`)
  const current = readNumber(`${folder}/memory.usage_in_bytes`)
  if (limitBytes === undefined || stat === undefined || current === undefined) return undefined
  return { limitBytes, usedBytes: current - parseKeyedNumber(stat, 'total_inactive_file') }
}

/** The folder and its parents up to the mount point, because limits of ancestors apply too. */
export function listFoldersUp(mountPoint: string, folder: string): readonly string[] {
  const folders: string[] = []
  for (let at = folder; at.startsWith(mountPoint); at = at.slice(0, at.lastIndexOf('/'))) folders.push(at)
  return folders
}

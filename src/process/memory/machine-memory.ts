/** How much memory the machine, or the container that we are in, has and has left. */
import os from 'node:os'
import { parseKeyedNumber, readNumber, readText } from '../cgroup/cgroup-files.js'
import { readCgroupMounts } from '../cgroup/cgroup-mounts.js'

/** Memory in bytes; swap does not count, for a machine that swaps is lost already. */
export interface MachineMemory {
  readonly totalBytes: number
  readonly availableBytes: number
}

/** One bound on us: a control group, ours or one above. */
export interface GroupMemory {
  readonly limitBytes: number
  /** Memory in use that the kernel cannot take back by dropping its file cache. */
  readonly usedBytes: number
}

/** What the machine has, narrowed by every bound: the tightest counts. */
export function narrowMemory(machine: MachineMemory, groups: readonly GroupMemory[]): MachineMemory {
  return {
    totalBytes: Math.min(machine.totalBytes, ...groups.map((group) => group.limitBytes)),
    availableBytes: Math.max(
      0,
      Math.min(machine.availableBytes, ...groups.map((group) => group.limitBytes - group.usedBytes))
    )
  }
}

/** `MemTotal` and `MemAvailable` of `/proc/meminfo`; undefined when they are not there (kernels before 3.14). */
export function parseMemInfo(text: string): MachineMemory | undefined {
  const total = /^MemTotal:\s+(\d+) kB/m.exec(text)?.[1]
  const available = /^MemAvailable:\s+(\d+) kB/m.exec(text)?.[1]
  if (total === undefined || available === undefined) return undefined
  return { totalBytes: Number(total) * 1024, availableBytes: Number(available) * 1024 }
}

/** Reads the memory of machine and container now. */
export function readMachineMemory(): MachineMemory {
  const machine = parseMemInfo(readText('/proc/meminfo') ?? '')
  return narrowMemory(
    machine ?? { totalBytes: os.totalmem(), availableBytes: os.freemem() },
    readGroupMemories()
  )
}

/**
 * Makes a reader for many readings: which groups bind us is found out once. It gives undefined where the system does not say
 * what is available: what is merely free may be little on a healthy machine.
 */
export function createMachineMemoryReader(): () => MachineMemory | undefined {
  let readers: readonly (() => GroupMemory | undefined)[] | undefined
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

function readGroupMemories(): readonly GroupMemory[] {
  return listGroupReaders()
    .map((read) => read())
    .filter((group) => group !== undefined)
}

/** For our own group and each above it. */
function listGroupReaders(): readonly (() => GroupMemory | undefined)[] {
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

/** Without a limit the file holds a number near 2^63: the machine's own memory is less. */
function readV1(folder: string): GroupMemory | undefined {
  const limitBytes = readNumber(`${folder}/memory.limit_in_bytes`)
  const stat = readText(`${folder}/memory.stat`)
  const current = readNumber(`${folder}/memory.usage_in_bytes`)
  if (limitBytes === undefined || stat === undefined || current === undefined) return undefined
  return { limitBytes, usedBytes: current - parseKeyedNumber(stat, 'total_inactive_file') }
}

/** The folder and those above it, up to the mount point: a bound above us binds us too. */
export function listFoldersUp(mountPoint: string, folder: string): readonly string[] {
  const folders: string[] = []
  for (let at = folder; at.startsWith(mountPoint); at = at.slice(0, at.lastIndexOf('/'))) folders.push(at)
  return folders
}

/**
 * What stands in a cgroup, for little: the kernel gathers the statistics of a group from all processors, and lists its
 * processes, at each reading. Plain counters say whether anything could have changed since; mostly nothing has.
 */
import type { CgroupUsage } from './memory-cgroup.js'
import { parseCounter } from './counter-file.js'
import type { CounterFile } from './counter-file.js'

/** The files of one cgroup, and what it takes to read all of it. */
export interface UsageFiles {
  /** All memory that is charged to the cgroup, the page cache included: nothing else in it can be more. */
  readonly charged: CounterFile
  /** Its processes and threads; undefined where the kernel does not count them. */
  readonly tasks: CounterFile | undefined
  /** CPU time of all that ever ran in it, in a form of its own; undefined where the kernel does not say. */
  readonly cpu: CounterFile | undefined
  readonly parseCpuMs: (text: string) => number
  /** Undefined when it cannot be read. */
  readonly readWhole: (cpuMs: number, chargedBytes: number) => CgroupUsage | undefined
  /** What `readWhole` reads again and again. */
  readonly others?: readonly CounterFile[]
}

/** Reads the usage of one cgroup. */
export interface UsageReader {
  read(): CgroupUsage | undefined
  close(): void
}

/** From this share of the limit on nothing is taken from an earlier reading: the next level and the kill are near. */
const NEAR_LIMIT = 0.75
/** A change below this share of the limit shows on no chart. */
const SLACK = 1 / 256
/** One kind of memory may take another's place while the sum stays. */
const OLDEST_MS = 2000

/** The last whole reading. */
interface Reading {
  readonly usage: CgroupUsage
  readonly chargedBytes: number
  readonly tasks: number
  readonly atMs: number
}

/** @param limitBytes of the cgroup */
export function createUsageReader(
  { charged, tasks, cpu, parseCpuMs, readWhole, others = [] }: UsageFiles,
  limitBytes: number,
  nowMs: () => number = () => performance.now()
): UsageReader {
  let last: Reading | undefined
  const holds = (reading: Reading, chargedBytes: number, tasksNow: number): boolean =>
    reading.tasks === tasksNow &&
    chargedBytes < limitBytes * NEAR_LIMIT &&
    Math.abs(chargedBytes - reading.chargedBytes) <= limitBytes * SLACK &&
    nowMs() - reading.atMs < OLDEST_MS
  return {
    read: () => {
      const chargedBytes = parseCounter(charged.read())
      if (chargedBytes === undefined) return undefined
      const tasksNow = parseCounter(tasks?.read() ?? undefined)
      const cpuMs = parseCpuMs(cpu?.read() ?? '')
      if (last !== undefined && tasksNow !== undefined && holds(last, chargedBytes, tasksNow))
        return { ...last.usage, cpuMs }
      const usage = readWhole(cpuMs, chargedBytes)
      last =
        usage === undefined || tasksNow === undefined
          ? undefined
          : { usage, chargedBytes, tasks: tasksNow, atMs: nowMs() }
      return usage
    },
    close: () => {
      charged.close()
      tasks?.close()
      cpu?.close()
      for (const other of others) other.close()
    }
  }
}

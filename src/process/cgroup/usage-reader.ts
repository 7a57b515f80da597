/**
 * Reads the usage of a cgroup cheaply. Its statistics are expensive: the kernel collects them from all processors at each
 * read. Plain counters show whether anything can have changed since; usually nothing has.
 */
import type { CgroupUsage } from './memory-cgroup.js'
import { parseCounter } from './counter-file.js'
import type { CounterFile } from './counter-file.js'

/** The files of one cgroup, and how to read its full usage. */
export interface UsageFiles {
  /** All memory charged to the cgroup, including the page cache: an upper bound of every other figure. */
  readonly charged: CounterFile
  /** Its processes and threads; undefined where the kernel does not count them. */
  readonly tasks: CounterFile | undefined
  /** CPU time of everything that ever ran in it, for `parseCpuMs`; undefined where it is unknown. */
  readonly cpu: CounterFile | undefined
  readonly parseCpuMs: (text: string) => number
  /** Undefined when it cannot be read. */
  readonly readWhole: (cpuMs: number, chargedBytes: number) => CgroupUsage | undefined
  /** Files that `readWhole` keeps open. */
  readonly others?: readonly CounterFile[]
}

/** Reads the usage of one cgroup. */
export interface UsageReader {
  read(): CgroupUsage | undefined
  close(): void
}

/** From this share of the limit on, earlier readings are not reused: the next level and the kill are near. */
const NEAR_LIMIT = 0.75
/** A change below this share of the limit is not visible in a chart. */
const SLACK = 1 / 256
/** Maximum age of a reused reading: one kind of memory may replace another while the sum stays the same. */
const OLDEST_MS = 2000

/** The last full reading. */
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
      const tasksNow = parseCounter(tasks?.read())
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

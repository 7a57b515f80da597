/**
 * Memory of a process tree. The sum of resident memory counts a shared page once for each process, up to nine times
 * too much for forked trees; the proportional share (PSS) counts it once, but the kernel walks every page for it.
 * So: the sum far from the limit, where an overestimate is harmless, and PSS near it, where it decides whether to end a run.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import type { ProcessEntry } from '../table/process-table.js'
import { chooseSamplingInterval } from './sampling-interval.js'

/** What is known of a tree's memory at one moment. */
export interface TreeMemory {
  readonly memoryBytes: number
  /**
   * `pss`: shared pages were counted once just now. `rss`: the sum, too much where pages are shared.
   * `estimate`: the last PSS and what the sum has grown by since.
   */
  readonly basis: 'pss' | 'rss' | 'estimate'
}

/** Proportional memory of a process in bytes; undefined where it cannot be read. */
export type ReadPss = (pid: number) => number | undefined

/** From this share of the limit on the sum is no longer good enough. */
const CONFIRM_FROM = 0.4
/** Processes below this are counted by their resident memory: it is not worth walking the pages of a hundred shells. */
const SMALL_BYTES = 5 * 1024 * 1024
/** After a walk of the pages there is none for this many times its own duration; for less where memory may fill. */
const LONGEST_REST = 10
const SHORTEST_REST = 2

/** The last PSS reading. */
interface Walk {
  readonly pssBytes: number
  /** The sum at that time. */
  readonly rssBytes: number
  readonly atMs: number
  readonly restUntilMs: number
}

/** Reads the memory of one tree repeatedly. */
export class TreeMemoryReader {
  readonly #readPss: ReadPss
  readonly #nowMs: () => number
  #last: Walk | undefined

  constructor(readPss: ReadPss = readProportionalMemory, nowMs: () => number = () => performance.now()) {
    this.#readPss = readPss
    this.#nowMs = nowMs
  }

  /** @param limitBytes without a limit the sum is never confirmed */
  read(members: readonly ProcessEntry[], limitBytes: number | undefined): TreeMemory {
    let rssBytes = 0
    for (const member of members) rssBytes += member.rssBytes
    if (limitBytes === undefined || rssBytes < limitBytes * CONFIRM_FROM) {
      this.#last = undefined
      return { memoryBytes: rssBytes, basis: 'rss' }
    }
    // One process shares pages with nobody of its tree: the sum is right, unless it says that the limit is reached.
    if (members.length === 1 && rssBytes < limitBytes) return { memoryBytes: rssBytes, basis: 'rss' }
    const last = this.#last
    if (last !== undefined && this.#nowMs() < last.restUntilMs) {
      const grownBytes = Math.max(0, rssBytes - last.rssBytes)
      const memoryBytes = Math.min(rssBytes, last.pssBytes + grownBytes)
      // An estimate never ends a process.
      if (memoryBytes < limitBytes) return { memoryBytes, basis: 'estimate' }
    }
    return this.#confirm(members, rssBytes, limitBytes)
  }

  #confirm(members: readonly ProcessEntry[], rssBytes: number, limitBytes: number): TreeMemory {
    const startMs = this.#nowMs()
    let pssBytes = 0
    let isWhole = true
    for (const member of members) {
      const pss = member.rssBytes < SMALL_BYTES ? member.rssBytes : this.#readPss(member.pid)
      if (pss === undefined) isWhole = false
      pssBytes += pss ?? member.rssBytes
    }
    const endMs = this.#nowMs()
    const costMs = endMs - startMs
    // A forked child that writes to inherited pages takes memory, but the sum does not move: only a walk shows it.
    const growth = this.#last === undefined ? 0 : (pssBytes - this.#last.pssBytes) / (endMs - this.#last.atMs)
    const soonMs = chooseSamplingInterval(pssBytes, limitBytes, growth)
    const restMs = Math.max(costMs * SHORTEST_REST, Math.min(costMs * LONGEST_REST, soonMs))
    this.#last = { pssBytes, rssBytes, atMs: endMs, restUntilMs: endMs + restMs }
    return { memoryBytes: pssBytes, basis: isWhole ? 'pss' : 'rss' }
  }
}

/** The file is below 1,200 bytes, and the wanted line is its third. */
const rollup = Buffer.allocUnsafe(2048)

/** Reads `/proc/PID/smaps_rollup`; undefined for processes of other users, and for those that are gone. */
export function readProportionalMemory(pid: number): number | undefined {
  let descriptor: number
  try {
    descriptor = openSync(`/proc/${pid}/smaps_rollup`, 'r')
  } catch {
    return undefined
  }
  try {
    return parsePss(rollup.toString('latin1', 0, readSync(descriptor, rollup, 0, rollup.length, 0)))
  } catch {
    return undefined
  } finally {
    closeSync(descriptor)
  }
}

/** The `Pss` line of a `smaps_rollup`, in bytes. */
export function parsePss(text: string): number | undefined {
  const kilobytes = /^Pss:\s+(\d+) kB/m.exec(text)?.[1]
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024
}

/** Pids are given out one after the other: from the last one on, everyone is known who was born since. */
import { closeSync, openSync, readSync } from 'node:fs'

/** When a look at the processes began. */
export interface Moment {
  readonly atMs: number
  /** The pid that was given out last; null where the system does not tell. */
  readonly lastPid: number | null
}

export function takeMoment(): Moment {
  return { atMs: performance.now(), lastPid: readLastPid() }
}

/** Whether a number that was somebody's at or after this moment cannot be a stranger's yet. */
export function isNumberKept(number: number, { lastPid }: Moment): boolean {
  const now = readLastPid()
  // A number smaller than before: they were all given out once, and it begins anew.
  return lastPid !== null && now !== null && now >= lastPid && number <= lastPid
}

const loadBuffer = Buffer.allocUnsafe(256)

/** The last number of `/proc/loadavg` (man 5 proc): the pid that was given out last in our namespace. */
export function readLastPid(): number | null {
  let descriptor: number
  try {
    descriptor = openSync('/proc/loadavg', 'r')
  } catch {
    return null
  }
  try {
    const text = loadBuffer.toString('latin1', 0, readSync(descriptor, loadBuffer, 0, loadBuffer.length, 0))
    const lastPid = Number.parseInt(text.slice(text.trimEnd().lastIndexOf(' ') + 1), 10)
    return Number.isNaN(lastPid) ? null : lastPid
  } catch {
    return null
  } finally {
    closeSync(descriptor)
  }
}

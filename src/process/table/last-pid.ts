/** Pids are given out one after the other: from the last one on, everyone is known who was born since. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** When a look at the processes began. */
export interface PidWatermark {
  readonly atMs: number
  /** The pid that was given out last; undefined where the system does not tell. */
  readonly lastPid: number | undefined
}

export function takePidWatermark(): PidWatermark {
  return { atMs: performance.now(), lastPid: readLastPid() }
}

/** Whether a number that was somebody's at or after this moment cannot be a stranger's yet. */
export function isNumberKept(number: number, { lastPid }: PidWatermark): boolean {
  const now = readLastPid()
  // A number smaller than before: they were all given out once, and it begins anew.
  return lastPid !== undefined && now !== undefined && now >= lastPid && number <= lastPid
}

const LOAD_FILE = '/proc/loadavg'
const loadBuffer = Buffer.allocUnsafe(256)

let isKernels: boolean | undefined

/**
 * The last number of `/proc/loadavg` (man 5 proc): the pid that was given out last in our namespace. Undefined where there is
 * none, or not the kernel's: LXC puts a file of its own there (lxcfs), and gVisor always says 0.
 */
export function readLastPid(): number | undefined {
  if (!(isKernels ??= !isCovered(readMounts(), LOAD_FILE))) return undefined
  let descriptor: number
  try {
    descriptor = openSync(LOAD_FILE, 'r')
  } catch {
    return undefined
  }
  try {
    const text = loadBuffer.toString('latin1', 0, readSync(descriptor, loadBuffer, 0, loadBuffer.length, 0))
    const lastPid = Number.parseInt(text.slice(text.trimEnd().lastIndexOf(' ') + 1), 10)
    return lastPid > 0 ? lastPid : undefined
  } catch {
    return undefined
  } finally {
    closeSync(descriptor)
  }
}

/** @param mounts text of `/proc/self/mountinfo`; the fifth word of a line is where something is mounted */
export function isCovered(mounts: string, file: string): boolean {
  return mounts.split('\n').some((line) => line.split(' ')[4] === file)
}

function readMounts(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    return ''
  }
}

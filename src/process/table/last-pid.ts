/** Pids are assigned in sequence: the last one shows which processes started since. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

/** A point in the sequence of pids. */
export interface PidWatermark {
  readonly atMs: number
  /** The last assigned pid; undefined where it is unknown. */
  readonly lastPid: number | undefined
}

export function takePidWatermark(): PidWatermark {
  return { atMs: performance.now(), lastPid: readLastPid() }
}

/** Whether a pid that was in use at or after the watermark cannot have been reused yet. */
export function isPidKept(pid: number, { lastPid }: PidWatermark): boolean {
  const now = readLastPid()
  // A smaller pid than before: the sequence has wrapped around.
  return lastPid !== undefined && now !== undefined && now >= lastPid && pid <= lastPid
}

const LOAD_FILE = '/proc/loadavg'
const loadBuffer = Buffer.allocUnsafe(256)

let isKernels: boolean | undefined

/**
 * The last number in `/proc/loadavg` (man 5 proc): the last assigned pid of our namespace. Undefined where there is none, or
 * the file is not the kernel's: LXC mounts its own (lxcfs), and gVisor always reports 0.
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

/** @param mounts text of `/proc/self/mountinfo`; the fifth word of a line is the mount point */
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

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
/** The file is below 64 bytes. */
const load = Buffer.allocUnsafe(256)
const [ZERO, NINE] = [0x30, 0x39]

let isKernels: boolean | undefined

/**
 * The last number in `/proc/loadavg` (man 5 proc): the last assigned pid of our namespace. Undefined where there is none, or
 * the file is not the kernel's: LXC mounts its own (lxcfs), and gVisor always reports 0.
 */
export function readLastPid(): number | undefined {
  const file = new LastPidFile()
  try {
    return file.read()
  } finally {
    file.close()
  }
}

/** For repeated reading: the file stays open from the first reading until it is closed. */
export class LastPidFile {
  #descriptor: number | undefined

  /** As `readLastPid`. */
  read(): number | undefined {
    if (!(isKernels ??= !isCovered(readMounts(), LOAD_FILE))) return undefined
    try {
      this.#descriptor ??= openSync(LOAD_FILE, 'r')
      const lastPid = parseLastNumber(load, readSync(this.#descriptor, load, 0, load.length, 0))
      return lastPid > 0 ? lastPid : undefined
    } catch {
      return undefined
    }
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    this.#descriptor = undefined
  }
}

/** The number at the end of a line; 0 when there is none. */
function parseLastNumber(line: Uint8Array, length: number): number {
  let value = 0
  let unit = 1
  // The line feed comes last.
  for (let at = length - 2; at >= 0; at--) {
    const byte = line[at] ?? 0
    if (byte < ZERO || byte > NINE) break
    value += (byte - ZERO) * unit
    unit *= 10
  }
  return value
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

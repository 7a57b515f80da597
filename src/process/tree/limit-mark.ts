/**
 * A mark that a process cannot drop by chance, for launchers that cannot adopt orphans. A daemon leaves its parent and its
 * session and may scrub its environment, but what it inherits as resource limits it keeps. Linux has not heeded one of them
 * (`RLIMIT_RSS`, setrlimit(2)) since 2.4.30: its number, far above any memory, says whose process it is.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** `ulimit -m` counts KiB, and the kernel keeps bytes below 2^63. */
const FIRST_KIB = 2 ** 52
const KIB = 1024n
/** Of the 52 bits below: the upper ones tell the session, the lower ones the run. */
const SESSION_BITS = 28
const RUN_BITS = 24

/** The soft limit in KiB for a run with this marker; `session` is what all runs of its session have in common. */
export function limitMarkOf(marker: string, session: string): number {
  return FIRST_KIB + hash(session, SESSION_BITS) * 2 ** RUN_BITS + hash(marker, RUN_BITS)
}

/** Whether two marks are of runs of one session. */
export function isSameSession(mark: number, other: number): boolean {
  return Math.floor(mark / 2 ** RUN_BITS) === Math.floor(other / 2 ** RUN_BITS)
}

/** The mark in `/proc/PID/limits`; undefined when it bears none. */
export function parseLimitMark(limits: string): number | undefined {
  const bytes = /^Max resident set +(\d+) /m.exec(limits)?.[1]
  if (bytes === undefined) return undefined
  const kib = Number(BigInt(bytes) / KIB)
  return kib >= FIRST_KIB && kib < 2 * FIRST_KIB ? kib : undefined
}

/** The mark of a living process; undefined when it bears none, is gone or another user's. */
export function readLimitMark(pid: number): number | undefined {
  try {
    return parseLimitMark(readFileSync(`/proc/${pid}/limits`, 'latin1'))
  } catch {
    return undefined
  }
}

function hash(text: string, bits: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) >>> (32 - bits)
}

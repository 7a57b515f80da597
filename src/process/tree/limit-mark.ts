/**
 * A mark that a process cannot lose by accident, for launchers that cannot adopt orphans. A daemon leaves its parent and
 * its session and may clear its environment, but it keeps the resource limits that it inherits. Linux has ignored one of
 * them (`RLIMIT_RSS`, setrlimit(2)) since 2.4.30: a value far above any memory size identifies the run.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** `ulimit -m` counts KiB, and the kernel keeps bytes below 2^63. */
const FIRST_KIB = 2 ** 52
const KIB = 1024n
/** Of the 52 bits below, the upper ones identify the session and the lower ones the run. */
const SESSION_BITS = 28
const RUN_BITS = 24

/** The soft limit in KiB for a run with this marker; `session` is the part of the marker that all runs of a session share. */
export function limitMarkOf(marker: string, session: string): number {
  return FIRST_KIB + hash(session, SESSION_BITS) * 2 ** RUN_BITS + hash(marker, RUN_BITS)
}

/** Whether two marks belong to runs of one session. */
export function isSameSession(mark: number, other: number): boolean {
  return Math.floor(mark / 2 ** RUN_BITS) === Math.floor(other / 2 ** RUN_BITS)
}

/** The mark in `/proc/PID/limits`; undefined when there is none. */
export function parseLimitMark(limits: string): number | undefined {
  const bytes = /^Max resident set +(\d+) /m.exec(limits)?.[1]
  if (bytes === undefined) return undefined
  const kib = Number(BigInt(bytes) / KIB)
  return kib >= FIRST_KIB && kib < 2 * FIRST_KIB ? kib : undefined
}

/** The mark of a process; undefined when it has none, is gone, or belongs to another user. */
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

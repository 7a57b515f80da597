/** Parses one line of `/proc/PID/stat` (man 5 proc) from bytes, without creating a string. */
import type { ProcessEntry } from './process-entry.js'

const SPACE = 0x20
const CLOSING_PARENTHESIS = 0x29
const ZERO = 0x30
const MINUS = 0x2d

/** Positions of the needed fields, counted from the state (field 3 in the manual) as 0. */
const FIELD = {
  ppid: 1,
  pgid: 2,
  sid: 3,
  firstCpuTime: 11,
  lastCpuTime: 14,
  threads: 17,
  start: 19,
  rss: 21,
  exitSignal: 35
}

/**
 * @param bytes holds the line from 0 to `length`
 * @param pageBytes size of a page of memory
 * @returns undefined when the line is incomplete
 */
export function parseProcStat(
  bytes: Uint8Array,
  length: number,
  pageBytes: number
): ProcessEntry | undefined {
  const nameEnd = findNameEnd(bytes, length)
  const nameStart = bytes.indexOf(0x28) + 1
  if (nameStart === 0 || nameEnd < nameStart || nameEnd + 2 >= length) return undefined

  const state = String.fromCharCode(bytes[nameEnd + 2] ?? 0)
  let position = nameEnd + 4
  let ppid = 0
  let pgid = 0
  let sid = 0
  let cpuTicks = 0
  let threads = 0
  let startTicks = 0
  for (let field = 1; field <= FIELD.rss; field++) {
    if (position >= length) return undefined
    let value = 0
    let byte = bytes[position] ?? SPACE
    // Only fields that are skipped (terminal group, priority) can be negative.
    while (byte > SPACE && position < length) {
      value = value * 10 + byte - ZERO
      byte = bytes[++position] ?? SPACE
    }
    position++
    if (field === FIELD.ppid) ppid = value
    else if (field === FIELD.pgid) pgid = value
    else if (field === FIELD.sid) sid = value
    else if (field >= FIELD.firstCpuTime && field <= FIELD.lastCpuTime) cpuTicks += value
    else if (field === FIELD.threads) threads = value
    else if (field === FIELD.start) startTicks = value
    else if (field === FIELD.rss) {
      return {
        pid: parseDecimal(bytes, nameStart - 2),
        ppid,
        pgid,
        sid,
        // A main thread that exited before its other threads shows as a zombie, but the process is alive.
        state: state === 'Z' && threads > 1 ? 'S' : state,
        startTicks,
        cpuTicks,
        rssBytes: value * pageBytes,
        command: Buffer.from(bytes.subarray(nameStart, nameEnd)).toString('utf8')
      }
    }
  }
  return undefined
}

/**
 * Whether a line of `/proc/PID/stat` is of a thread other than the first of its process: only those send no signal to a parent when
 * they end, which the kernel itself tells them by (`thread_group_leader`, include/linux/sched/signal.h).
 * @param bytes holds the line from 0 to `length`
 */
export function isThreadLine(bytes: Uint8Array, length: number): boolean {
  let position = findNameEnd(bytes, length) + 1
  for (let field = 0; field < FIELD.exitSignal && position > 0; field++)
    position = bytes.indexOf(SPACE, position + 1)
  return position > 0 && position + 1 < length && bytes[position + 1] === MINUS
}

/** The name may contain blanks and parentheses: the last closing parenthesis ends it. */
function findNameEnd(bytes: Uint8Array, length: number): number {
  let nameEnd = length - 1
  while (nameEnd > 0 && bytes[nameEnd] !== CLOSING_PARENTHESIS) nameEnd--
  return nameEnd
}

function parseDecimal(bytes: Uint8Array, end: number): number {
  let value = 0
  for (let at = 0; at < end; at++) value = value * 10 + (bytes[at] ?? ZERO) - ZERO
  return value
}

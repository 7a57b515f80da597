/**
 * The open `/proc/PID/stat` of one process. The open file stays bound to that process: once it has ended, reading fails
 * even when the pid is reused. An idle process yields the same bytes again, and the same entry object.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { readKernelConstants } from './kernel-constants.js'
import type { ProcessEntry } from './process-entry.js'
import { parseProcStat } from './proc-stat.js'

/** A line is shorter than 500 bytes. */
const LINE_BYTES = 1024
const fresh = Buffer.allocUnsafe(LINE_BYTES)

export class MemberFile {
  readonly #descriptor: number
  readonly #line = Buffer.allocUnsafe(LINE_BYTES)
  #length = 0
  #entry: ProcessEntry | undefined

  /** @throws Error when there is no such process, or no descriptor is left */
  constructor(pid: number) {
    this.#descriptor = openSync(`/proc/${pid}/stat`, 'r')
  }

  /** The process as it is now: the same object as before when nothing has changed, undefined when it has ended. */
  read(): ProcessEntry | undefined {
    let length: number
    try {
      length = readSync(this.#descriptor, fresh, 0, LINE_BYTES, 0)
    } catch {
      return undefined
    }
    if (length === this.#length && fresh.compare(this.#line, 0, length, 0, length) === 0) return this.#entry
    fresh.copy(this.#line, 0, 0, length)
    this.#length = length
    this.#entry = parseProcStat(fresh, length, readKernelConstants().pageBytes)
    return this.#entry
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}

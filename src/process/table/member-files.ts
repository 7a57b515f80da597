/**
 * The open `/proc/PID/stat` of the watched processes. An open file stays bound to its process: once that has ended,
 * reading fails even when the pid is reused. All lines are in one buffer and those of the last reading in another, so that
 * idle processes cost a system call each and one comparison of all of them.
 */
import { closeSync, openSync, readSync } from 'node:fs'
import { readKernelConstants } from './kernel-constants.js'
import type { ProcessEntry } from './process-entry.js'
import { parseProcStat } from './proc-stat.js'

/** Each process costs a descriptor. */
const MOST_FILES = 512
/** Beginning of a line with all fields that are parsed, which take less than 400 bytes even where each number is the largest. */
const LINE_BYTES = 512

/** One open file. */
interface MemberFile {
  readonly pid: number
  readonly descriptor: number
  /** Where its line begins in both buffers. */
  readonly offset: number
  /** Length of the last line; 0 before the first. */
  length: number
  entry: ProcessEntry | undefined
}

export class MemberFiles {
  readonly #files = new Map<number, MemberFile>()
  readonly #freeOffsets: number[] = []
  #fresh: Buffer = Buffer.alloc(0)
  #last: Buffer = Buffer.alloc(0)

  get size(): number {
    return this.#files.size
  }

  /** Whether this process has an open file; not when it has ended, or when there are too many files. */
  has(pid: number): boolean {
    return this.#files.has(pid)
  }

  /** The process as it was at the last reading. */
  get(pid: number): ProcessEntry | undefined {
    return this.#files.get(pid)?.entry
  }

  /** Opens the file of a process, unless there is no such process, or no descriptor is left. */
  open(pid: number): void {
    if (this.#files.size >= MOST_FILES) return
    try {
      const descriptor = openSync(`/proc/${pid}/stat`, 'r')
      this.#files.set(pid, { pid, descriptor, offset: this.#takeOffset(), length: 0, entry: undefined })
    } catch {
      // Its caller reads it by path.
    }
  }

  close(pid: number): void {
    const file = this.#files.get(pid)
    if (file === undefined) return
    this.#files.delete(pid)
    closeSync(file.descriptor)
    for (const lines of [this.#fresh, this.#last]) lines.fill(0, file.offset, file.offset + LINE_BYTES)
    this.#freeOffsets.push(file.offset)
  }

  /**
   * Reads all of them. An entry is the same object as before while nothing in its line has changed.
   * @param onChange gets each process whose line has changed; undefined for one that has ended
   */
  read(onChange: (pid: number, entry: ProcessEntry | undefined) => void): void {
    let hasSameLengths = true
    for (const file of this.#files.values()) {
      const length = this.#readLine(file)
      if (length === 0 || length !== file.length) hasSameLengths = false
      file.length = length
    }
    if (hasSameLengths && this.#fresh.equals(this.#last)) return
    for (const file of this.#files.values()) {
      const end = file.offset + LINE_BYTES
      if (file.length > 0 && this.#fresh.compare(this.#last, file.offset, end, file.offset, end) === 0)
        continue
      const line = this.#fresh.subarray(file.offset, end)
      this.#last.set(line, file.offset)
      file.entry = parseProcStat(line, file.length, readKernelConstants().pageBytes)
      onChange(file.pid, file.entry)
    }
  }

  /** Returns the length of the line, 0 when the process has ended. */
  #readLine({ descriptor, offset }: MemberFile): number {
    try {
      return readSync(descriptor, this.#fresh, offset, LINE_BYTES, 0)
    } catch {
      return 0
    }
  }

  #takeOffset(): number {
    const free = this.#freeOffsets.pop()
    if (free !== undefined) return free
    const offset = this.#fresh.length
    const grown = Math.max(LINE_BYTES, 2 * offset)
    for (let at = grown - LINE_BYTES; at > offset; at -= LINE_BYTES) this.#freeOffsets.push(at)
    this.#fresh = enlarge(this.#fresh, grown)
    this.#last = enlarge(this.#last, grown)
    return offset
  }
}

function enlarge(buffer: Buffer, bytes: number): Buffer {
  const larger = Buffer.alloc(bytes)
  larger.set(buffer)
  return larger
}

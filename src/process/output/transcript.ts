/**
 * Writes every byte of a terminal to disk, synchronously, so that a slow disk slows the program down instead of filling
 * our memory. Above its bound the file keeps its head and its tail; the middle is replaced by a line that says how much was cut.
 */
import fs from 'node:fs'
import type { TranscriptFilter } from '../contract/supervised-process.js'
import { createWriteCoalescer } from './write-coalescer.js'
import { describeSystemError } from '../../util/system-error.js'

/** The transcript file of one terminal. */
export interface Transcript {
  write(chunk: Buffer): void
  /** Closes the file; returns the number of bytes that are not in it. */
  close(): number
}

/** The tail is kept in memory until the end, so it is small compared to the head. */
const TAIL_SHARE = 0.25
const LARGEST_TAIL_BYTES = 1024 * 1024

/** The line that replaces the middle. */
export function renderCut(cutBytes: number): string {
  return `\r\n[... ${cutBytes} bytes cut here: the transcript's limit was reached ...]\r\n`
}

/** What changes the bytes, and how they are written; tests replace the latter. */
export interface TranscriptOptions {
  readonly filter?: TranscriptFilter | undefined
  readonly writeNow?: (descriptor: number, bytes: Buffer) => number
}

/** Opens a transcript. A full disk is reported once through `onWarning`; what cannot be written counts as cut. */
export function openTranscript(
  file: string,
  limitBytes: number,
  onWarning: (message: string) => void,
  { filter, writeNow = fs.writeSync }: TranscriptOptions = {}
): Transcript {
  const sink = openSink(file, onWarning, writeNow)
  const tailBytes = Math.min(LARGEST_TAIL_BYTES, Math.floor(limitBytes * TAIL_SHARE))
  let headRoom = limitBytes - tailBytes
  let tail: TailBuffer | undefined
  const store = (bytes: Buffer): void => {
    const head = bytes.subarray(0, headRoom)
    if (head.length > 0) sink.write(head)
    headRoom -= head.length
    if (head.length === bytes.length) return
    tail ??= new TailBuffer(tailBytes)
    tail.add(bytes.subarray(head.length))
  }
  const coalescer = createWriteCoalescer((bytes) => {
    store(filter?.push(bytes) ?? bytes)
    if (filter !== undefined) store(filter.releaseLines())
  })

  return {
    write: (chunk) => {
      coalescer.write(chunk)
    },
    close: () => {
      coalescer.flush()
      if (filter !== undefined) store(filter.end())
      const cutBytes = tail?.droppedBytes ?? 0
      if (cutBytes > 0) {
        sink.write(Buffer.from(renderCut(cutBytes)), false)
        onWarning(
          `The transcript ${file} is limited to ${limitBytes} bytes: ${cutBytes} bytes were cut from its middle.`
        )
      }
      for (const part of tail?.parts() ?? []) sink.write(part)
      return cutBytes + sink.close()
    }
  }
}

/** A file that accepts bytes until the first write error. */
function openSink(
  file: string,
  onWarning: (message: string) => void,
  writeNow: (descriptor: number, bytes: Buffer) => number
): { write: (bytes: Buffer, counts?: boolean) => void; close: () => number } {
  let descriptor: number | undefined
  let lostBytes = 0
  const giveUp = (error: unknown): void => {
    onWarning(
      `The transcript ${file} cannot be written: ${describeSystemError(error)} The process continues without it.`
    )
    if (descriptor !== undefined) fs.closeSync(descriptor)
    descriptor = undefined
  }
  try {
    descriptor = fs.openSync(file, 'w', 0o600)
  } catch (error) {
    giveUp(error)
  }
  return {
    write: (bytes, counts = true) => {
      let rest = bytes
      try {
        while (descriptor !== undefined && rest.length > 0) rest = rest.subarray(writeNow(descriptor, rest))
      } catch (error) {
        giveUp(error)
      }
      if (counts) lostBytes += rest.length
    },
    close: () => {
      if (descriptor !== undefined) fs.closeSync(descriptor)
      descriptor = undefined
      return lostBytes
    }
  }
}

/** The last bytes of a stream, in a ring buffer of fixed size. */
class TailBuffer {
  droppedBytes = 0
  readonly #ring: Buffer
  #start = 0
  #length = 0

  constructor(size: number) {
    this.#ring = Buffer.allocUnsafe(size)
  }

  add(chunk: Buffer): void {
    const size = this.#ring.length
    const kept = chunk.subarray(Math.max(0, chunk.length - size))
    this.droppedBytes += chunk.length - kept.length
    const pushed = Math.max(0, this.#length + kept.length - size)
    this.droppedBytes += pushed
    this.#start = size === 0 ? 0 : (this.#start + pushed) % size
    this.#length -= pushed
    const end = size === 0 ? 0 : (this.#start + this.#length) % size
    const first = kept.copy(this.#ring, end)
    kept.copy(this.#ring, 0, first)
    this.#length += kept.length
  }

  /** The bytes in order, in at most two pieces. */
  parts(): readonly Buffer[] {
    const end = this.#start + this.#length
    const size = this.#ring.length
    return [
      this.#ring.subarray(this.#start, Math.min(end, size)),
      this.#ring.subarray(0, Math.max(0, end - size))
    ]
  }
}

/** A small kernel file that is read repeatedly: it stays open, and each read is one system call. */
import { closeSync, openSync, readSync } from 'node:fs'

/** An open counter. */
export interface CounterFile {
  /** Its current text; undefined when it cannot be read. */
  read(): string | undefined
  close(): void
}

const buffer = Buffer.allocUnsafe(16_384)

/** Opens the file at the first read; never again after `close`. */
export function openCounterFile(path: string): CounterFile {
  let descriptor: number | undefined
  let isClosed = false
  return {
    read: () => {
      if (isClosed) return undefined
      try {
        descriptor ??= openSync(path, 'r')
        return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, buffer.length, 0))
      } catch {
        return undefined
      }
    },
    close: () => {
      isClosed = true
      if (descriptor !== undefined) closeSync(descriptor)
      descriptor = undefined
    }
  }
}

const [ZERO, NINE, NEWLINE] = [0x30, 0x39, 0x0a]

/** The number in a counter's text; undefined for a word (`max`) or an unreadable file. */
export function parseCounter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const end = text.charCodeAt(text.length - 1) === NEWLINE ? text.length - 1 : text.length
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE) return undefined
  }
  return end === 0 ? undefined : Number(text)
}

/** A small file of the kernel that is read again and again: it stays open, and each reading is one call. */
import { closeSync, openSync, readSync } from 'node:fs'

/** An open counter. */
export interface CounterFile {
  /** Its text now; undefined when it cannot be read. */
  read(): string | undefined
  close(): void
}

const buffer = Buffer.allocUnsafe(16_384)

/** Opens it at the first reading; after `close` it is opened no more. */
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

/** The whole number that a counter holds; undefined for a word (`max`), and when it cannot be read. */
export function parseCounter(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const end = text.charCodeAt(text.length - 1) === NEWLINE ? text.length - 1 : text.length
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < ZERO || code > NINE) return undefined
  }
  return end === 0 ? undefined : Number(text)
}

/**
 * Combines many small writes into few large ones. A terminal delivers about 4 KB at a time, and in a flood the write calls
 * dominate the cost. Output after a pause is written at once; in a flood, when the buffer is full or shortly after.
 */

/** Writes bytes in order, but not always at once. */
export interface WriteCoalescer {
  write(chunk: Buffer): void
  /** Writes what is buffered now. */
  flush(): void
}

const BUFFER_BYTES = 65_536
/** Longest time that a byte stays in the buffer. */
const HOLD_MS = 10

/** @param write must not use the bytes after it returns */
export function createWriteCoalescer(
  write: (bytes: Buffer) => void,
  nowMs: () => number = () => performance.now()
): WriteCoalescer {
  let buffer: Buffer | undefined
  let length = 0
  let writtenMs = -Infinity
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (buffer === undefined || length === 0) return
    const held = buffer.subarray(0, length)
    length = 0
    writtenMs = nowMs()
    write(held)
  }
  return {
    flush,
    write: (chunk) => {
      if (length === 0 && nowMs() - writtenMs >= HOLD_MS) {
        writtenMs = nowMs()
        write(chunk)
        return
      }
      if (length + chunk.length > BUFFER_BYTES) flush()
      if (chunk.length > BUFFER_BYTES) {
        write(chunk)
        return
      }
      buffer ??= Buffer.allocUnsafeSlow(BUFFER_BYTES)
      length += chunk.copy(buffer, length)
      timer ??= setTimeout(flush, HOLD_MS)
    }
  }
}

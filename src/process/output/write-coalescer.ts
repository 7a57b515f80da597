/**
 * Many small pieces in few large writes. A terminal gives some 4 KB at a time, and a call for each is what a flood
 * costs. What comes after a pause is written at once; in a flood it is written when the buffer is full, or shortly after.
 */

/** Bytes in order, with a hand on when they are written. */
export interface WriteCoalescer {
  write(chunk: Buffer): void
  /** Writes what is held back, now. */
  flush(): void
}

const BUFFER_BYTES = 65_536
/** No byte is held back for longer. */
const HOLD_MS = 10

/** @param write must have done with the bytes when it returns */
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

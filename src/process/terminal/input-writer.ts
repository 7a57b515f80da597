/**
 * Sends input to a terminal without blocking on its reader: as much as the kernel accepts at once, the rest a little
 * later. Nothing is written after `close`, when the descriptor may already refer to another file.
 */
import { setTimeout as delay } from 'node:timers/promises'

/** Bound on input that is pending for a program that does not read. */
const PENDING_LIMIT_BYTES = 64 * 1024 * 1024
/** Written at a time, with a turn of the event loop in between. */
const CHUNK_BYTES = 4096
const SHORTEST_PAUSE_MS = 2
const LONGEST_PAUSE_MS = 50

/** A queue of input for one terminal. */
export interface InputWriter {
  /**
   * Resolves when the terminal has accepted all bytes; calls are served in order.
   * @throws Error when the terminal ends first, or more than 64 MiB are pending
   */
  readonly write: (bytes: Buffer) => Promise<void>
  readonly close: () => void
}

/** @param writeNow writes without blocking, returns the number of bytes written, and throws `EAGAIN` when there were none */
export function createInputWriter(writeNow: (bytes: Buffer) => number): InputWriter {
  const closed = new AbortController()
  let last: Promise<void> = Promise.resolve()
  let pendingBytes = 0

  const writeAll = async (bytes: Buffer): Promise<void> => {
    let pauseMs = SHORTEST_PAUSE_MS
    for (let at = 0; at < bytes.length;) {
      if (closed.signal.aborted) throw endedError(bytes.length - at)
      const taken = tryWrite(writeNow, bytes.subarray(at, at + CHUNK_BYTES))
      at += taken
      if (taken > 0) pauseMs = SHORTEST_PAUSE_MS
      else pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.5)
      await rest(taken > 0 ? 0 : pauseMs, closed.signal)
    }
  }

  return {
    write: async (bytes) => {
      if (pendingBytes + bytes.length > PENDING_LIMIT_BYTES)
        throw new Error(
          `The program does not read its input: ${pendingBytes} bytes are already pending. Give large input as a file.`
        )
      pendingBytes += bytes.length
      const own = last.then(() => writeAll(bytes))
      last = own.catch(() => undefined)
      try {
        await own
      } finally {
        pendingBytes -= bytes.length
      }
    },
    close: () => {
      // With a reason, because by default each abort makes an Error with its stack.
      closed.abort('closed')
    }
  }
}

function tryWrite(writeNow: (bytes: Buffer) => number, bytes: Buffer): number {
  try {
    return writeNow(bytes)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EAGAIN') return 0
    throw code === 'EIO' || code === 'EBADF' ? endedError(bytes.length) : error
  }
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) {
    await new Promise((resolve) => setImmediate(resolve))
    return
  }
  await delay(milliseconds, undefined, { signal }).catch(() => undefined)
}

function endedError(bytes: number): Error {
  return new Error(`The terminal ended before it took the last ${bytes} bytes of input.`)
}

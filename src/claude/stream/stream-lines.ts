/** Finds the JSON lines in terminal bytes: chunks cut anywhere, CRLF, escapes, echoes, lines of megabytes. */

/** A line with more bytes is dropped and counted; no line of the CLI comes near. */
const LINE_LIMIT_BYTES = 64 * 1024 * 1024

const NEWLINE = 0x0a

/** Splits bytes into lines; a character cut by a chunk's end stays intact, because whole lines are decoded. */
export interface LineSplitter {
  /** The lines that this chunk completes, without their line ends. */
  readonly push: (chunk: Buffer) => string[]
  /** The rest after the last line end. */
  readonly end: () => string[]
  /** Lines longer than the limit. */
  readonly droppedLines: () => number
}

/** Memory for an unfinished line that is kept for the next one: few lines are longer. */
const KEPT_BYTES = 256 * 1024

/** Starts a splitter with a bound on the bytes that it buffers. */
export function createLineSplitter(limitBytes = LINE_LIMIT_BYTES): LineSplitter {
  // Bytes are copied: a chunk that is held outlives the next garbage collections, and its memory is freed late.
  let held: Buffer = Buffer.alloc(0)
  let heldBytes = 0
  let dropping = false
  let dropped = 0

  const hold = (part: Buffer): void => {
    if (dropping || part.length === 0) return
    const length = heldBytes + part.length
    if (length > limitBytes) {
      release()
      dropping = true
      dropped += 1
      return
    }
    if (length > held.length) {
      const larger = Buffer.allocUnsafeSlow(Math.min(limitBytes, Math.max(length, 2 * held.length)))
      held.copy(larger, 0, 0, heldBytes)
      held = larger
    }
    part.copy(held, heldBytes)
    heldBytes = length
  }

  const release = (): void => {
    heldBytes = 0
    if (held.length > KEPT_BYTES) held = Buffer.alloc(0)
  }

  /** The line that ends with these bytes; none when it was too long. */
  const take = (last: Buffer): string[] => {
    if (!dropping && heldBytes === 0 && last.length <= limitBytes) return [decode(last)]
    hold(last)
    const lines = dropping ? [] : [decode(held.subarray(0, heldBytes))]
    release()
    dropping = false
    return lines
  }

  return {
    push: (chunk) => {
      const lines: string[] = []
      let start = 0
      for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, start)) {
        lines.push(...take(chunk.subarray(start, end)))
        start = end + 1
      }
      hold(chunk.subarray(start))
      return lines
    },
    end: () => (heldBytes > 0 || dropping ? take(Buffer.alloc(0)) : []),
    droppedLines: () => dropped
  }
}

function decode(line: Buffer): string {
  return line.toString('utf8').replace(/(?<!\r)\r+$/, '')
}

/** A JSON object of the stream, and the text that it was parsed from. */
export interface JsonLine {
  readonly text: string
  readonly object: Record<string, unknown>
}

/** The JSON object in a line, whatever the terminal put before or after it; undefined if there is none. */
export function parseJsonLine(line: string): JsonLine | undefined {
  const start = line.indexOf('{"')
  if (start === -1) return undefined
  const end = line.lastIndexOf('}')
  return parseObject(line.slice(start)) ?? (end > start ? parseObject(line.slice(start, end + 1)) : undefined)
}

function parseObject(text: string): JsonLine | undefined {
  try {
    const object: unknown = JSON.parse(text)
    return typeof object === 'object' && object !== null
      ? { text, object: object as JsonLine['object'] }
      : undefined
  } catch {
    return undefined
  }
}

/** Control sequences, title settings, single escapes, an echoed `^C` and bare control characters. */
const TERMINAL_NOISE =
  // eslint-disable-next-line no-control-regex
  /\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[@-_78=>]|\^[A-Z]|[\x00-\x1f\x7f]/g

/** A line's readable text; empty if it contains only terminal sequences. */
export function readableText(line: string): string {
  return line.replace(TERMINAL_NOISE, '').trim()
}

/** Lines of `xxd`, `hexdump -C` and `od`: an address, what is dumped in columns, and often the same as characters. Pure. */

/** Where what is dumped stands in a line; indexes of the text. */
export interface DumpLine {
  readonly from: number
  readonly to: number
  /** Index of the line feed, or of the text's end. */
  readonly lineEnd: number
}

/** Lines of dumps are short. */
const LONGEST_LINE = 200

/** Where an address begins at the latest: behind a quote, a mark, a line number, a file's name or the name of a field. */
const LONGEST_PREFIX = 64

const SHORTEST_ADDRESS = 6

/**
 * An address and the columns: of hexadecimal digits, or of single characters and their escapes (`od -c`). Two blanks end
 * the columns behind an address with a colon: what follows may look like one of them.
 */
const DUMP =
  /^(?:([0-9a-f]{6,16}: )((?:[0-9a-f]{2,32}(?: |(?!\w)))+)|([0-9a-f]{6,16} +)((?:[0-9a-f]{2,8}(?: {1,2}|(?!\w)))+|(?: {1,64}(?:\d{3}|[^ ]))+ *$))/i

const LINE_FEED = 0x0a

/** Reads the line that begins here; undefined if it is no dump. */
export function readDumpLine(bytes: Uint8Array, lineStart: number, length: number): DumpLine | undefined {
  const last = Math.min(length, lineStart + LONGEST_PREFIX + SHORTEST_ADDRESS)
  // An address is as long as a step, so none is passed.
  for (let probe = lineStart + SHORTEST_ADDRESS - 1; probe < last; probe += SHORTEST_ADDRESS) {
    if (!isHexDigit(bytes[probe])) continue
    let at = probe
    while (at > lineStart && isHexDigit(bytes[at - 1])) at--
    if (!isAddress(bytes, at)) continue
    const prefix = bytes.subarray(lineStart, at)
    return prefix.includes(LINE_FEED) ? undefined : readFrom(bytes, at, length)
  }
  return undefined
}

function isAddress(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + SHORTEST_ADDRESS; index++) if (!isHexDigit(bytes[index])) return false
  return true
}

/** Reads the rest of a line from its address on. */
function readFrom(bytes: Uint8Array, at: number, length: number): DumpLine | undefined {
  let lineEnd = at
  while (lineEnd < length && lineEnd - at <= LONGEST_LINE && bytes[lineEnd] !== LINE_FEED) lineEnd++
  if (lineEnd - at > LONGEST_LINE) return undefined
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + at, lineEnd - at).toString('latin1')
  const match = DUMP.exec(line.replace(/\r$/, ''))
  const [address, columns] = [match?.[1] ?? match?.[3], match?.[2] ?? match?.[4]]
  if (address === undefined || columns === undefined) return undefined
  const from = at + address.length
  return { from, to: from + columns.length, lineEnd }
}

function isHexDigit(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

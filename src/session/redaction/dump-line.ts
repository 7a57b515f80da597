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

/** An address and the columns: of hexadecimal digits, or of single characters and their escapes (`od -c`). */
const DUMP = /^([0-9a-f]{6,16}(?::? +|: ))((?:[0-9a-f]{2,8}(?: {1,2}|$))+|(?: {1,64}(?:\d{3}|[^ ]))+ *$)/i

const LINE_FEED = 0x0a

/** Reads the line that begins here; undefined if it is no dump. */
export function readDumpLine(bytes: Uint8Array, at: number, length: number): DumpLine | undefined {
  if (!isHexDigit(bytes[at]) || !isHexDigit(bytes[at + 1]) || !isHexDigit(bytes[at + 5])) return undefined
  let lineEnd = at
  while (lineEnd < length && lineEnd - at <= LONGEST_LINE && bytes[lineEnd] !== LINE_FEED) lineEnd++
  if (lineEnd - at > LONGEST_LINE) return undefined
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + at, lineEnd - at).toString('latin1')
  const [, address, columns] = DUMP.exec(line.replace(/\r$/, '')) ?? []
  if (address === undefined || columns === undefined) return undefined
  const from = at + address.length
  return { from, to: from + columns.length, lineEnd }
}

function isHexDigit(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

/** What a terminal takes the next byte for: text, or part of a sequence (ECMA-48). Pure. */

/** Text. */
export const TEXT = 0
/** After ESC. */
const SEQUENCE = 1
/** After ESC and intermediate bytes: one more follows. */
const SHORT = 2
/** CSI: up to its final byte. */
const CONTROL = 3
/** OSC and other strings: up to BEL, ESC or the line's end. */
const STRING = 4

const [ESC, BEL, LINE_FEED] = [0x1b, 0x07, 0x0a]

/** The bytes after ESC that begin a string: `]`, `P`, `X`, `^`, `_`. */
const BEGINS_STRING = new Set([0x5d, 0x50, 0x58, 0x5e, 0x5f])

/** The mode after a byte. */
export function afterByte(mode: number, byte: number): number {
  if (byte === ESC) return SEQUENCE
  const isIntermediate = byte >= 0x20 && byte <= 0x2f
  switch (mode) {
    case SEQUENCE:
      if (byte === 0x5b) return CONTROL
      if (BEGINS_STRING.has(byte)) return STRING
      return isIntermediate ? SHORT : TEXT
    case SHORT:
      return isIntermediate ? SHORT : TEXT
    case CONTROL:
      return byte >= 0x20 && byte <= 0x3f ? CONTROL : TEXT
    case STRING:
      return byte === BEL || byte === LINE_FEED ? TEXT : STRING
    default:
      return TEXT
  }
}

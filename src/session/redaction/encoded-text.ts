/** Text that base64 or hexadecimal digits encode: it is searched too, because an encoding may be applied twice. Pure. */
import { bytesOf, ViewWriter, type View } from './view.js'

/** Shorter runs of these characters are words, and hold no secret that was encoded twice. */
const SHORTEST_RUN = 24

/** Groups of characters in a row that encode nothing but text; at random, one in 200,000 places begins so many. */
const BASE64_GROUPS = 5
const HEX_GROUPS = 18

/** Characters of a group and the bytes that it encodes, and whether it encodes text. */
interface Encoding {
  readonly name: 'base64' | 'hex'
  readonly characters: number
  readonly bytes: number
  readonly shortest: number
  readonly isText: (bytes: Uint8Array, at: number) => boolean
}

/** The six bits of a base64 character, of either alphabet; 64 for any other. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte).replace('-', '+').replace('_', '/')
  const bits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character)
  return bits < 0 ? 64 : bits
})

/** The value of a hexadecimal digit; 16 for any other byte. */
const DIGITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const digit = '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase())
  return digit < 0 ? 16 : digit
})

const IS_TEXT = Uint8Array.from({ length: 256 }, (_, byte) =>
  (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13 ? 1 : 0
)

const ENCODINGS: readonly Encoding[] = [
  {
    ...{ name: 'base64', characters: 4, bytes: 3, shortest: BASE64_GROUPS },
    isText: (bytes, at) => {
      const first = BITS[bytes[at] ?? 0] ?? 64
      const second = BITS[bytes[at + 1] ?? 0] ?? 64
      if (!isTextByte((first << 2) | (second >> 4))) return false
      const third = BITS[bytes[at + 2] ?? 0] ?? 64
      return (
        isTextByte(((second & 15) << 4) | (third >> 2)) &&
        isTextByte(((third & 3) << 6) | (BITS[bytes[at + 3] ?? 0] ?? 64))
      )
    }
  },
  {
    ...{ name: 'hex', characters: 2, bytes: 1, shortest: HEX_GROUPS },
    isText: (bytes, at) => {
      const low = DIGITS[bytes[at + 1] ?? 0] ?? 16
      return low < 16 && isTextByte(((DIGITS[bytes[at] ?? 0] ?? 16) << 4) | low)
    }
  }
]

/** A part of a view that encodes text; `end` is exclusive. */
interface EncodedPart {
  readonly from: number
  readonly end: number
  readonly encoding: Encoding
  /** The part itself; one character for each byte. */
  readonly encoded: string
}

/** Finds the parts of a view that encode text. */
export function* findEncoded(view: View): Generator<EncodedPart> {
  for (let from = 0; from + SHORTEST_RUN <= view.length;) {
    // From the end of the shortest run backwards: most words are shorter, and are passed at once.
    let at = from + SHORTEST_RUN - 1
    while (at >= from && isEncoding(view.bytes[at])) at--
    if (at >= from) {
      from = at + 1
      continue
    }
    let end = from + SHORTEST_RUN
    while (end < view.length && isEncoding(view.bytes[end])) end++
    for (const encoding of ENCODINGS) yield* findInRun(view, from, end, encoding)
    from = end + 1
  }
}

/** The parts of a run that encode text. Any of the characters of a group may be the first of the run. */
function* findInRun(view: View, from: number, end: number, encoding: Encoding): Generator<EncodedPart> {
  const { characters, bytes, shortest, isText } = encoding
  // The groups at both ends may encode a part of the text.
  const margin = bytes === 1 ? 0 : characters
  for (let skipped = 0; skipped < characters; skipped++) {
    let first = from + skipped
    for (let at = first; ; at += characters) {
      if (at + characters <= end && isText(view.bytes, at)) continue
      if (at - first >= shortest * characters)
        yield partOf(view, Math.max(first - margin, from + skipped), Math.min(at + margin, end), encoding)
      if (at + characters > end) break
      first = at + characters
    }
  }
}

function partOf(view: View, from: number, end: number, encoding: Encoding): EncodedPart {
  return { from, end, encoding, encoded: bytesOf(view).toString('latin1', from, end) }
}

/** The text that a part of a view encodes, with its places in what the view was made from. */
export function decodePart(view: View, { from, encoding, encoded }: EncodedPart): View {
  const { name, characters, bytes } = encoding
  const decoded = Buffer.from(encoded, name)
  const out = new ViewWriter(decoded.length, view.places !== undefined)
  for (let at = 0; at < decoded.length; at++) {
    const first = from + Math.floor((at * characters) / bytes)
    const last = Math.min(from + Math.ceil(((at + 1) * characters) / bytes), view.length) - 1
    out.add(decoded[at] ?? 0, view.places?.starts[first] ?? 0, view.places?.ends[last] ?? 0)
  }
  return out
}

function isEncoding(byte = 0): boolean {
  return (BITS[byte] ?? 64) < 64
}

/** Also false for what a character outside the alphabet gives. */
function isTextByte(byte: number): boolean {
  return byte < 256 && IS_TEXT[byte] === 1
}

/**
 * The view of a text's letters and digits alone: separators between the parts of an encoded secret, line ends and what
 * stands at the beginning of lines (diff, quote, box) do not matter in it. Pure, linear.
 */
import { readDumpLine } from './dump-line.js'
import { allocateNew, type Allocate } from './scratch.js'
import { ViewWriter, type View } from './view.js'

/** What a byte is. */
const OTHER = 0
const LETTER = 1
const ZERO = 2
const LINE_FEED = 3

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x0a) return LINE_FEED
  if (byte === 0x30) return ZERO
  return /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? LETTER : OTHER
})

/** A view of letters, and whether lines of dumps are among the text's. */
export interface Letters {
  readonly view: View
  readonly hasDumps: boolean
}

/** Makes the view of a view. With `readsDumps` only what is dumped is taken from a dump's lines. */
export function viewLetters(text: View, readsDumps = false, allocate: Allocate = allocateNew): Letters {
  if (text.places === undefined && !readsDumps) return lettersOf(text, allocate)
  const out = new ViewWriter(text.length, text.places !== undefined, allocate)
  const { bytes, length } = text
  let hasDumps = false
  let lineStart = 0
  for (let at = 0; at < length; at++) {
    if (at === lineStart) {
      const dump = readDumpLine(bytes, at, length)
      hasDumps ||= dump !== undefined
      if (readsDumps && dump !== undefined) {
        // The same follows as characters, so what is found extends to the line's end.
        const end = text.places?.ends[dump.lineEnd - 1] ?? 0
        for (let index = dump.from; index < dump.to; index++)
          if (isLetter(bytes[index])) out.add(bytes[index] ?? 0, text.places?.starts[index] ?? 0, end)
        at = dump.lineEnd
        lineStart = at + 1
        continue
      }
    }
    const kind = KINDS[bytes[at] ?? 0]
    if (kind === LETTER) out.copy(text, at)
    else if (kind === LINE_FEED) lineStart = at + 1
    else if (kind === ZERO)
      if (isHexPrefix(bytes, at, length)) at++
      else out.copy(text, at)
  }
  return { view: out, hasDumps }
}

/** The same without places. Every byte of a session passes here, so the loop is as short as it can be. */
function lettersOf({ bytes, length }: View, allocate: Allocate): Letters {
  const letters = allocate(length)
  let count = 0
  let hasDumps = readDumpLine(bytes, 0, length) !== undefined
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    const kind = KINDS[byte] ?? OTHER
    // Without a branch for what cannot be predicted: whether a byte is a letter.
    letters[count] = byte
    if (kind <= LETTER) count += kind
    else if (kind === LINE_FEED) hasDumps ||= readDumpLine(bytes, at + 1, length) !== undefined
    else if (kind === ZERO)
      if (isHexPrefix(bytes, at, length)) at++
      else count++
  }
  return { view: { bytes: letters, length: count, places: undefined }, hasDumps }
}

/** `0x` before exactly two digits, as in the source of an array. */
function isHexPrefix(bytes: Uint8Array, at: number, length: number): boolean {
  return (
    bytes[at + 1] === 0x78 &&
    at + 3 < length &&
    isHexDigit(bytes[at + 2]) &&
    isHexDigit(bytes[at + 3]) &&
    !(at + 4 < length && isHexDigit(bytes[at + 4]))
  )
}

function isLetter(byte = 0): boolean {
  return KINDS[byte] === LETTER || KINDS[byte] === ZERO
}

function isHexDigit(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

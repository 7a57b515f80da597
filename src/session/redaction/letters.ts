/**
 * The view of a text's letters and digits alone: separators between the parts of an encoded secret, line ends and what
 * stands at the beginning of lines (diff, quote, box) do not matter in it. Pure, linear.
 */
import { readDumpLine } from './dump-line.js'
import { ViewWriter, type View } from './view.js'

const LINE_FEED = 0x0a

/** A view of letters, and whether lines of dumps are among the text's. */
export interface Letters {
  readonly view: View
  readonly hasDumps: boolean
}

/** Makes the view of a view. With `readsDumps` only what is dumped is taken from a dump's lines. */
export function viewLetters(text: View, readsDumps = false): Letters {
  const out = new ViewWriter(text.length)
  const { bytes, starts, ends, length } = text
  let hasDumps = false
  for (let at = 0; at < length; at++) {
    if (at === 0 || bytes[at - 1] === LINE_FEED) {
      const dump = readDumpLine(bytes, at, length)
      hasDumps ||= dump !== undefined
      if (readsDumps && dump !== undefined) {
        // The same follows as characters, so what is found extends to the line's end.
        const end = ends[dump.lineEnd - 1] ?? 0
        for (let index = dump.from; index < dump.to; index++)
          if (isLetter(bytes[index])) out.add(bytes[index] ?? 0, starts[index] ?? 0, end)
        at = dump.lineEnd
        continue
      }
    }
    const byte = bytes[at] ?? 0
    if (byte === 0x30 && isHexPrefix(bytes, at, length)) at++
    else if (isLetter(byte)) out.add(byte, starts[at] ?? 0, ends[at] ?? 0)
  }
  return { view: out, hasDumps }
}

/** `0x` before exactly two digits, as in the source of an array. */
function isHexPrefix(bytes: Uint8Array, at: number, length: number): boolean {
  return (
    (bytes[at + 1] ?? 0) === 0x78 &&
    at + 3 < length &&
    isHexDigit(bytes[at + 2]) &&
    isHexDigit(bytes[at + 3]) &&
    !isHexDigit(bytes[at + 4])
  )
}

function isLetter(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)
}

function isHexDigit(byte = 0): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66)
}

/** The same view with small letters. */
export function lowerCase(view: View): View {
  const bytes = view.bytes.slice(0, view.length)
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x41 && byte <= 0x5a) bytes[at] = byte + 32
  }
  return { ...view, bytes, length: view.length }
}

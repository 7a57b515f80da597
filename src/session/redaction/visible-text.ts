/**
 * The view of a text that a reader has: escapes are the characters that they stand for, and control characters,
 * sequences for the terminal and invisible characters are gone. Pure, linear.
 */
import { isIgnorable } from '../../util/invisible-characters.js'
import { mayBeginEscape, readEscape } from './escapes.js'
import { afterByte, TEXT } from './terminal-mode.js'
import { allocateNew, type Allocate } from './scratch.js'
import { ViewWriter, type View } from './view.js'

const BACKSLASH = 0x5c

/** Bytes of a longer sequence could be a secret themselves. */
const LONG_SEQUENCE = 12

/** Control characters of the second set that begin a sequence: CSI, and strings up to their terminator. */
const C1_MODES: ReadonlyMap<number, string> = new Map([
  [0x9b, '['],
  ...[0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code): [number, string] => [code, ']'])
])

/** Bytes that stand for themselves: no escape begins with them, and they are no control and of no invisible character. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 9 || byte === 10 || byte === 13 || (byte >= 0x20 && byte < 0x7f && !mayBeginEscape(byte)) ? 1 : 0
)

/** Of UTF-8, in bytes. */
const LONGEST_CHARACTER = 4

/** By the bytes of a character: the high bits of its first byte with the 0 behind them, and the first code point that needs so many. */
const LEAD_BITS = [undefined, undefined, 0b110, 0b1110, 0b11110]
const FIRST_POINTS = [0, 0, 0x80, 0x800, 0x10000]

const NOT_PLAIN = /[^\t\n\r\x20-\x7e]|[\\%&]/

/** A view, and whether sequences for the terminal were left out that are long enough to hold something. */
export interface VisibleText {
  readonly view: View
  readonly hasLongSequences: boolean
}

/** Whether a reader sees anything else than what the text has; one character for each byte. */
export function hasHiddenParts(latin: string): boolean {
  return NOT_PLAIN.test(latin)
}

/**
 * Makes the view of a text, which is given as a string of its bytes too. With `keepsSequences` only the character that
 * begins a sequence is left out.
 */
export function viewVisible(
  text: Buffer,
  latin: string,
  hasPlaces: boolean,
  keepsSequences = false,
  allocate: Allocate = allocateNew
): VisibleText {
  const out = new ViewWriter(text.length, hasPlaces, allocate)
  let mode = TEXT
  let skipped = 0
  /** A backslash that stands for nothing belongs to the character after it. */
  let backslash: number | undefined
  let hasLongSequences = false
  const put = (byte: number, start: number, end: number): void => {
    if (!keepsSequences && (mode !== TEXT || byte === 0x1b)) {
      mode = afterByte(mode, byte)
      skipped = mode === TEXT ? 0 : skipped + 1
      if (skipped > LONG_SEQUENCE) hasLongSequences = true
    } else if (byte >= 0x20 ? byte !== 0x7f : byte === 10 || byte === 9 || byte === 13) {
      out.add(byte, start, end)
      if (byte < 0x80 || byte >= 0xc0) return
      const control = dropIgnorable(out)
      if (control !== undefined && !keepsSequences)
        mode = afterByte(afterByte(TEXT, 0x1b), control.charCodeAt(0))
    }
  }
  for (let at = 0; at < text.length;) {
    const byte = text[at] ?? 0
    if (PLAIN[byte] === 1 && mode === TEXT && backslash === undefined) {
      out.add(byte, at, at + 1)
      at++
      continue
    }
    const escape = mayBeginEscape(byte) ? readEscape(latin, at) : undefined
    const { value, isByte, end } = escape ?? { value: byte, isByte: true, end: at + 1 }
    const start = backslash ?? at
    backslash = value === undefined && byte === BACKSLASH ? start : undefined
    if (value !== undefined)
      if (isByte || value < 0x80) put(value, start, end)
      else for (const each of Buffer.from(String.fromCodePoint(value))) put(each, start, end)
    at = end
  }
  return { view: out, hasLongSequences }
}

/**
 * Takes an invisible character back once its last byte is there, however it was written. Returns what follows ESC in
 * the long form of a control character that begins a sequence.
 */
function dropIgnorable(out: ViewWriter): string | undefined {
  let point = 0
  for (let length = 1; length <= LONGEST_CHARACTER && length <= out.length; length++) {
    const byte = out.bytes[out.length - length] ?? 0
    if (byte < 0x80) return undefined
    if (byte < 0xc0) {
      point += (byte & 0x3f) * 64 ** (length - 1)
      continue
    }
    point += (byte & (0x7f >> length)) * 64 ** (length - 1)
    if (byte >> (7 - length) !== LEAD_BITS[length] || point < (FIRST_POINTS[length] ?? 0)) return undefined
    if (!isIgnorable(point) && !isSecondControl(point)) return undefined
    out.length -= length
    return C1_MODES.get(point)
  }
  return undefined
}

/** The controls of the second set. */
function isSecondControl(point: number): boolean {
  return point >= 0x80 && point < 0xa0
}

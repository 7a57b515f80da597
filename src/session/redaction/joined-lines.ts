/** The view of a text whose lines are one: what was wrapped is whole again. Pure, linear. */
import { allocateNew, type Allocate } from './scratch.js'
import { copyPlace, newPlaces, type View } from './view.js'

const LINE_FEED = 0x0a
const RETURN = 0x0d
const TAB = 0x09
const BLANK = 0x20

/** What marks lines in a diff, a quote, a list or a comment: `+`, `-`, `>`, `|`, `#`, `*`. */
const MARKS = new Set([0x2b, 0x2d, 0x3e, 0x7c, 0x23, 0x2a])

/** The text without line ends and the blanks after them, and without the marks of lines if there are any. */
export function viewJoinedLines(text: View, allocate: Allocate = allocateNew): readonly View[] {
  if (!hasLineEnd(text)) return [text]
  const { view, hasMarks } = joinLines(text, false, allocate)
  return hasMarks ? [view, joinLines(text, true, allocate).view] : [view]
}

/** With `dropsMarks` without one mark at the beginning of each line. */
function joinLines(
  text: View,
  dropsMarks: boolean,
  allocate: Allocate
): { readonly view: View; readonly hasMarks: boolean } {
  const { bytes, length, places } = text
  const kept = allocate(length)
  const copied = places === undefined ? undefined : newPlaces(length)
  let count = 0
  let hasMarks = false
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte !== LINE_FEED && byte !== RETURN) {
      kept[count] = byte
      if (places !== undefined && copied !== undefined) copyPlace(places, at, copied, count)
      count++
      continue
    }
    at = afterBlanks(bytes, at, length)
    if (at < length && MARKS.has(bytes[at] ?? 0)) {
      hasMarks = true
      if (dropsMarks) at = afterMark(bytes, at, length)
    }
    // The next round begins with the first byte that counts.
    at--
  }
  return { view: { bytes: kept, length: count, places: copied }, hasMarks }
}

function hasLineEnd({ bytes, length }: View): boolean {
  const used = bytes.subarray(0, length)
  return used.includes(LINE_FEED) || used.includes(RETURN)
}

function afterBlanks(bytes: Uint8Array, from: number, length: number): number {
  let at = from
  while (at < length && isBlank(bytes[at])) at++
  return at
}

/** Behind a mark and the blanks after it, but not in the next line. */
function afterMark(bytes: Uint8Array, from: number, length: number): number {
  let at = from + 1
  while (at < length && (bytes[at] === BLANK || bytes[at] === TAB)) at++
  return at
}

function isBlank(byte = 0): boolean {
  return byte === BLANK || byte === LINE_FEED || byte === RETURN || byte === TAB
}

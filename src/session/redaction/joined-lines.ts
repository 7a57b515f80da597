/** The view of a text whose lines are one: what was wrapped is whole again. Pure, linear. */
import { ViewWriter, type View } from './view.js'

const [LINE_FEED, RETURN, TAB, BLANK] = [0x0a, 0x0d, 0x09, 0x20]

/** What marks lines in a diff, a quote, a list or a comment: `+`, `-`, `>`, `|`, `#`, `*`. */
const MARKS = new Set([0x2b, 0x2d, 0x3e, 0x7c, 0x23, 0x2a])

/** The text without line ends and the blanks after them, and without the marks of lines if there are any. */
export function viewJoinedLines(text: View): readonly View[] {
  const withoutMarks = joinLines(text, true)
  return [joinLines(text, false), withoutMarks].filter((view) => view !== undefined)
}

/** With `dropsMarks` without one mark at the beginning of each line; undefined if there is none. */
function joinLines(text: View, dropsMarks: boolean): View | undefined {
  const out = new ViewWriter(text.length)
  const { bytes, starts, ends, length } = text
  let isStart = false
  let hasMarks = false
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0
    if (byte === LINE_FEED || byte === RETURN) {
      isStart = true
      continue
    }
    if (isStart && (byte === BLANK || byte === TAB)) continue
    if (isStart && dropsMarks && MARKS.has(byte)) {
      isStart = false
      hasMarks = true
      while (at + 1 < length && (bytes[at + 1] === BLANK || bytes[at + 1] === TAB)) at++
      continue
    }
    isStart = false
    out.add(byte, starts[at] ?? 0, ends[at] ?? 0)
  }
  return dropsMarks && !hasMarks ? undefined : out
}

/**
 * Characters that a reader does not see. They hide text, split words unnoticed, or reverse what is shown. One list for
 * everything: texts that are shown, events that are read, and secrets that are searched for.
 */

/**
 * First and last code point of each range: what Unicode calls default ignorable (no width, direction, tags, variation
 * selectors, fillers), line and paragraph separators, and interlinear annotations.
 */
const INVISIBLE_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0d],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xfffb],
  [0x16fe4, 0x16fe4],
  [0x1bca0, 0x1bca3],
  [0x1d159, 0x1d159],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff]
]

/** In order. U+FE0E and U+FE0F (text or emoji) and the blank of Braille are visible where they have a meaning, but no part of a secret. */
const IGNORABLE_RANGES: typeof INVISIBLE_RANGES = [
  ...INVISIBLE_RANGES,
  [0x2800, 0x2800] as const,
  [0xfe0e, 0xfe0f] as const
].sort(([first], [other]) => first - other)

const INVISIBLE = new RegExp(`[${classOf(INVISIBLE_RANGES)}]`, 'gu')
const ONLY_INVISIBLE = new RegExp(`^[${classOf(INVISIBLE_RANGES)}]+$`, 'u')

function classOf(ranges: typeof INVISIBLE_RANGES): string {
  return ranges.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`).join('')
}

/** The text without invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Whether a text has invisible characters and nothing else. */
export function isInvisible(text: string): boolean {
  return ONLY_INVISIBLE.test(text)
}

/** Whether a code point is ignored between the characters of a word that is searched for. */
export function isIgnorable(point: number): boolean {
  for (const [first, last] of IGNORABLE_RANGES) {
    if (point < first) return false
    if (point <= last) return true
  }
  return false
}

/** The text without the invisible characters that separate words; joiners, which emoji and some scripts need, stay. */
export function withoutInvisibleBreaks(text: string): string {
  return text.replace(/[\u200b\u2060\ufeff]/g, '')
}

/** A file's text without the byte order mark that some editors put first. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}

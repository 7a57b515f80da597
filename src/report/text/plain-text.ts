/**
 * Text from agents as plain text: nothing in it moves the cursor, or hides or reorders what a reader sees.
 * Every function is linear in its input.
 */
import { withoutInvisible } from '../../util/invisible-characters.js'

/** CSI, OSC (within a line, so that an unclosed one swallows no more), other strings, short escapes. */
const TERMINAL_SEQUENCES =
  // eslint-disable-next-line no-control-regex -- control characters are what it matches
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g

/** Control characters other than tab and line feed. */
// eslint-disable-next-line no-control-regex -- as above
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g

/** Unpaired surrogates: they cannot be encoded in UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu

/** Many lines of plain text: line feeds and tabs stay, all other control characters, escapes and invisible characters are removed. */
export function plainText(text: string): string {
  const visible = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(TERMINAL_SEQUENCES, '')
    .replace(CONTROLS, '')
  return withoutInvisible(visible).replace(LONE_SURROGATES, '\ufffd')
}

/** Plain text on one line, runs of white space collapsed to one space; cut at `limit` characters if given. */
export function oneLine(text: string, limit = Number.POSITIVE_INFINITY): string {
  const line = plainText(text).replace(/\s+/g, ' ').trim()
  return cutCharacters(line, limit)
}

/** The first line that is not blank, as plain text. */
export function firstLine(text: string, limit = Number.POSITIVE_INFINITY): string {
  const line = plainText(text)
    .split('\n')
    .find((candidate) => candidate.trim() !== '')
  return oneLine(line ?? '', limit)
}

/** At most `limit` characters (code points) of the text, and `...` after a cut. */
export function cutCharacters(text: string, limit: number): string {
  // The number of UTF-16 units is never below that of characters, and splitting a long text is expensive.
  if (text.length <= limit) return text
  const characters = Array.from(text.slice(0, (limit + 1) * 2))
  if (characters.length <= limit) return text
  return `${characters.slice(0, limit).join('').trimEnd()}...`
}

/** Bytes of the text in UTF-8. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

/** What is left of a text after its middle was cut. */
export interface CutText {
  readonly head: string
  readonly tail: string
  readonly cutBytes: number
}

/** Share of a cut text that is taken from its beginning; the rest comes from the end, where agents conclude. */
const HEAD_SHARE = 0.6

/** Cuts the middle so that at most `limitBytes` bytes of UTF-8 stay; no character is cut in two. */
export function cutMiddle(text: string, limitBytes: number): CutText {
  const bytes = Buffer.from(text, 'utf8')
  if (bytes.length <= limitBytes) return { head: text, tail: '', cutBytes: 0 }
  const limit = Math.max(0, limitBytes)
  const headEnd = startOfCharacter(bytes, Math.floor(limit * HEAD_SHARE), -1)
  const tailStart = startOfCharacter(bytes, bytes.length - (limit - Math.floor(limit * HEAD_SHARE)), 1)
  return {
    head: bytes.toString('utf8', 0, headEnd),
    tail: bytes.toString('utf8', tailStart),
    cutBytes: tailStart - headEnd
  }
}

function startOfCharacter(bytes: Buffer, index: number, step: 1 | -1): number {
  let place = index
  // 10xxxxxx is a continuation byte.
  while (place > 0 && place < bytes.length && ((bytes[place] ?? 0) & 0xc0) === 0x80) place += step
  return place
}

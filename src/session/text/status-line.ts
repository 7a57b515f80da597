/**
 * Reads one line of the form `STATUS: done`, `STATUS: not done: <reason>` or `STATUS: nothing to do: <reason>`, whatever
 * marks a model puts around its parts. Pure.
 */
import { withoutInvisible } from '../../util/invisible-characters.js'

/** How an answer says that it ended. */
export type StatusKind = 'done' | 'not-done' | 'nothing-to-do'

/** A status line. */
export interface StatusLine {
  readonly kind: StatusKind
  /** What follows the status, as written; undefined if nothing does. */
  readonly reason: string | undefined
}

/** Characters before the word `status`: marks, a number and one more word. */
const LONGEST_PREFIX = 40

const EMPHASIS = '*_`"\'“”„«»‘’'
const SYMBOLS = '\\p{Extended_Pictographic}\\uFE0F✓✗✘☑'

/** Heading, quote and list marks, and the words that models put before the label. */
const PREFIX = new RegExp(
  `^[\\s>#+•\\-–—${EMPHASIS}${SYMBOLS}]*(?:\\d{1,3}[.)]\\s+)?[\\s${EMPHASIS}${SYMBOLS}]*(?:(?:my|final|overall) )?$`,
  'iu'
)

/** Between label and status. Without a separator nothing but the status may follow (`Status done`). */
const SEPARATOR = new RegExp(
  `^[\\s${EMPHASIS}]{0,9}(?:[:：﹕∶=→]|[-–—]{1,3}>?)[\\s${EMPHASIS}${SYMBOLS}]{0,9}`,
  'u'
)

const DONE = /^done(?![\p{L}\p{N}_-])/iu
const NOT_DONE = /^not[\s_-]{0,3}done(?![\p{L}\p{N}_])/iu
const NOTHING_TO_DO = /^nothing[\s_-]{1,3}(?:left[\s_-])?to[\s_-]{1,3}do(?![\p{L}\p{N}_])/iu

/** Other words for the same, which count only after the label in capitals: `Status: failed` may be about a build. */
const DONE_IN_OTHER_WORDS = /^(?:complete|completed|finished)(?![\p{L}\p{N}_-])/iu
const NOT_DONE_IN_OTHER_WORDS =
  /^(?:not (?:complete|completed|finished)|incomplete|unfinished|partial|partially(?: done| complete| completed)?|blocked|failed|in progress)(?![\p{L}\p{N}_-])/iu

/** The status that a line declares; undefined if the line is none. */
export function parseStatusLine(line: string): StatusLine | undefined {
  const clean = withoutOuterMarks(withoutInvisible(line).trim())
  const at = clean.search(/status/i)
  if (at === -1 || at > LONGEST_PREFIX || !PREFIX.test(clean.slice(0, at))) return undefined
  const afterLabel = clean.slice(at + 'status'.length)
  const separator = SEPARATOR.exec(afterLabel.slice(0, LONGEST_PREFIX))?.[0]
  if (separator === undefined)
    return /^\s+done[.!]?$/i.test(afterLabel) ? { kind: 'done', reason: undefined } : undefined
  const value = afterLabel.slice(separator.length)
  return parseStatus(value, clean.slice(at, at + 'status'.length) === 'STATUS')
}

function parseStatus(value: string, isLabelInCapitals: boolean): StatusLine | undefined {
  const match = (canonical: RegExp, otherWords?: RegExp): string | undefined =>
    (canonical.exec(value) ?? (isLabelInCapitals ? otherWords?.exec(value) : undefined))?.[0]
  const notDone = match(NOT_DONE, NOT_DONE_IN_OTHER_WORDS)
  if (notDone !== undefined) {
    const isCanonical = NOT_DONE.test(value)
    return { kind: 'not-done', reason: isCanonical ? reasonIn(value.slice(notDone.length)) : value }
  }
  const nothing = match(NOTHING_TO_DO)
  if (nothing !== undefined) return { kind: 'nothing-to-do', reason: reasonIn(value.slice(nothing.length)) }
  const done = match(DONE, DONE_IN_OTHER_WORDS)
  if (done === undefined) return undefined
  const rest = value.slice(done.length)
  // `done, but ...` and `done | not done` are not a clear end.
  if (!/^[*_`"'”»’)\]]*\s*(?:$|[.!:：;(–—-]|\p{Extended_Pictographic})/u.test(rest) || NOT_CLEAR.test(rest))
    return undefined
  return { kind: 'done', reason: reasonIn(rest) }
}

const NOT_CLEAR = /\bnot[\s_-]{0,3}done\b/i

/** The words after a status, without the marks and the separator before them. */
function reasonIn(rest: string): string | undefined {
  const words = rest
    .replace(/^[*_`"'”»’)\]]{0,9}\s*(?:[.!,;:：﹕∶=→]|[-–—]{1,3}>?){0,20}[\s*_]*/u, '')
    .replace(/(?<![\s*_])[\s*_]+$/, '')
    .trim()
  const hasLetters = /[\p{L}\p{N}]/u.test(words)
  return hasLetters ? withoutOpenMark(words) : undefined
}

/** A mark that was opened before the status closes behind the reason. */
function withoutOpenMark(words: string): string {
  const last = words.at(-1) ?? ''
  const isOpen =
    (last === '`' && words.split('`').length % 2 === 0) ||
    (last === '"' && words.split('"').length % 2 === 0) ||
    (last === '”' && !words.includes('“')) ||
    (last === '»' && !words.includes('«'))
  return isOpen ? words.slice(0, -1).trimEnd() : words
}

/** Pairs of marks around a whole line. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['(', ')'],
  ['[', ']'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['`', '`'],
  ['**', '**'],
  ['__', '__'],
  ['*', '*'],
  ['_', '_']
]

/** A status line has fewer around it. */
const MOST_PAIRS = 10

function withoutOuterMarks(given: string): string {
  let line = given
  for (let pairs = 0; pairs < MOST_PAIRS; pairs++) {
    const body = /[.!]$/.test(line.slice(-1)) ? line.slice(0, -1) : line
    const pair = PAIRS.find(
      ([open, close]) =>
        body.length > open.length + close.length && body.startsWith(open) && body.endsWith(close)
    )
    if (pair === undefined) break
    line = body.slice(pair[0].length, -pair[1].length).trim()
  }
  return line
}

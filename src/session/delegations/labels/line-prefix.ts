/** What precedes a label on its line: list marks, check boxes, heading marks, step numbers, emoji. */

/** The parsed prefix of a line. */
export interface LinePrefix {
  /** Where the label begins. */
  readonly length: number
  /** `bullet`, `number`, or undefined outside of a list. */
  readonly list: 'bullet' | 'number' | undefined
  /** Level of the heading, 0 for none. */
  readonly heading: number
  /** Emoji and other signs, joined. */
  readonly signs: string
  /** A check box that is ticked. */
  readonly checked: boolean
}

/** Blanks, and the marks that turn the direction of text (Arabic, Hebrew). */
export const BLANK = String.raw`[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]`
/** Emoji and signs, as single code points: joiners and variation selectors count as signs. */
export const SIGN = String.raw`\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f✓✗✘`
/** Bounded, as a repeated group takes a place on the stack of the pattern for each sign. */
const SIGNS_BEFORE = String.raw`(?:[\d#*]\ufe0f?\u20e3|[${SIGN}\u20e3☐▶►●○◆■□]){1,100}`

const INDENT = new RegExp(`${BLANK}*`, 'y')
const HEADING = /(#{1,6})[ \t]+/y
/** `├──`, as in a tree. */
const BRANCH = /[│ ]*[├└][─-]+ +/y
const CHECK_BOX = /\[([ xX✓✔~-])\][ \t]+/y
// eslint-disable-next-line no-misleading-character-class
const SIGNS = new RegExp(`(${SIGNS_BEFORE})${BLANK}*`, 'uy')
const BULLET = /(?:(?:[-*+\u2022\u2023\u25e6\u30fb\u00b7–—])(?:[ \t\u3000]+|$)|[\u30fb\u2022])/y
/** `1.`, `2)`, `(3)`, `４、`, `①`, `१.`; a letter only before a bold label. */
const NUMBER =
  /(?:[(（]\p{Nd}{1,4}[)）][ \t]*|\p{Nd}{1,4}(?:[.)](?:[ \t]+|$)|[．）、][ \t]*)|[①-⑳][ \t]*|[A-Za-z][.)][ \t]+(?=\*\*|__))/uy
/** `Step 1: **Engineer**`, `第 1 步：**Engineer**`: one word with a number, in any language. */
const STEP =
  /(?:\p{L}{1,20}[ ]?#?\p{Nd}{1,3}|第\s?\p{Nd}{1,3}\s?\p{L})\s?(?:[:：.)、]|[-–—](?=\s))\s*(?=\*\*|__)/uy
/** A line has few prefixes; the bound limits the work for a line of nothing but marks. */
const MOST_PARTS = 6

const plain = new Map<number, LinePrefix>()

/** Parses what precedes the label of a masked line. */
export function parsePrefix(line: string): LinePrefix {
  let length = isPrintableAscii(line.charCodeAt(0)) ? 0 : (matchAt(INDENT, line, 0)?.[0].length ?? 0)
  if (isPlainStart(line, length)) return plainPrefix(length)
  let list: LinePrefix['list']
  let heading = 0
  let signs = ''
  let checked = false
  for (let part = 0; part < MOST_PARTS; part++) {
    let mark: RegExpExecArray | null
    if ((mark = matchAt(HEADING, line, length)) !== null) heading = mark[1]?.length ?? 0
    else if ((mark = matchAt(BRANCH, line, length)) !== null) list = 'bullet'
    else if ((mark = matchAt(CHECK_BOX, line, length)) !== null) checked = mark[1] !== ' '
    else if ((mark = matchAt(SIGNS, line, length)) !== null) signs += mark[1] ?? ''
    else if ((mark = matchAt(BULLET, line, length)) !== null) list = 'bullet'
    else if ((mark = matchAt(NUMBER, line, length)) !== null) list = 'number'
    else if ((mark = matchAt(STEP, line, length)) === null) break
    if (mark[0] === '') break
    length += mark[0].length
  }
  return { length, list, heading, signs, checked }
}

/** Most lines begin with bold marks or with prose; before bold marks a letter can still be a step. */
function isPlainStart(line: string, at: number): boolean {
  if (at >= line.length || line.startsWith('**', at) || line.startsWith('__', at)) return true
  const code = line.charCodeAt(at) | 0x20
  return code >= 0x61 && code <= 0x7a && !line.includes('**', at) && !line.includes('__', at)
}

function isPrintableAscii(code: number): boolean {
  return code > 0x20 && code < 0x7f
}

function plainPrefix(length: number): LinePrefix {
  let prefix = plain.get(length)
  if (prefix === undefined) {
    prefix = { length, list: undefined, heading: 0, signs: '', checked: false }
    if (plain.size < 1000) plain.set(length, prefix)
  }
  return prefix
}

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

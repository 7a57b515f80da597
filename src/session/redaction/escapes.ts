/** Escapes in which programs write a character: of URLs, JSON, C, shells, HTML. Pure. */

/** A character that is written as an escape. */
export interface Escape {
  /** A code point, or a single byte where `isByte`; undefined for one that stands for nothing. */
  readonly value: number | undefined
  readonly isByte: boolean
  /** Index behind the escape. */
  readonly end: number
}

/** One or more backslashes, because JSON in JSON doubles each. All repetitions are bounded, so that no text takes long. */
const BACKSLASH =
  /\\{1,32}(?:u\{([\da-fA-F]{1,6})\}|u([dD][89abAB][\da-fA-F]{2})\\{1,32}u([dD][c-fC-F][\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|x([\da-fA-F]{2})|([0-3][0-7]{2})|(e(?=\[)|[nrtbfv0a])|)/y

/** Percent signs may be encoded themselves. */
const PERCENT = /%(?:25){0,8}([0-9a-f]{2})/iy

const ENTITY = /&(?:amp;){0,8}(?:#x([0-9a-f]{1,6});?|#([0-9]{1,7});?|([a-z]{2,24});)/iy

const LETTERS: Readonly<Record<string, number>> = {
  n: 10,
  r: 13,
  t: 9,
  b: 8,
  f: 12,
  v: 11,
  a: 7,
  e: 27,
  '0': 0
}

/** Names of characters that secrets contain, and of invisible ones, in lower case. */
const NAMES: ReadonlyMap<string, number | undefined> = new Map<string, number | undefined>([
  ...Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", excl: '!', num: '#', dollar: '$', percnt: '%' },
    ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.', sol: '/' },
    ...{ colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[', lbrack: '[', bsol: '\\' },
    ...{ rsqb: ']', rbrack: ']', hat: '^', lowbar: '_', underbar: '_', grave: '`', lcub: '{', lbrace: '{' },
    ...{ verbar: '|', vert: '|', rcub: '}', rbrace: '}', nbsp: ' ', tab: '\t', newline: '\n' }
  }).map(([name, character]): [string, number] => [name, character.charCodeAt(0)]),
  ...['shy', 'zwj', 'zwnj', 'lrm', 'rlm', 'zerowidthspace', 'negativethinspace', 'nobreak', 'ic', 'it'].map(
    (name): [string, undefined] => [name, undefined]
  )
])

/** Whether an escape may begin with this byte. */
export function mayBeginEscape(byte: number): boolean {
  return byte === 0x5c || byte === 0x25 || byte === 0x26
}

/** The escape that begins here; undefined if there is none. `text` has a character for each byte. */
export function readEscape(text: string, at: number): Escape | undefined {
  switch (text[at]) {
    case '\\':
      return readBackslash(text, at)
    case '%': {
      const [whole = '', hex] = match(PERCENT, text, at)
      return hex === undefined ? undefined : asByte(Number.parseInt(hex, 16), at + whole.length)
    }
    default: {
      const [whole = '', hex, decimal, name] = match(ENTITY, text, at)
      const end = at + whole.length
      if (name === undefined) {
        const digits = hex ?? decimal
        if (digits === undefined) return undefined
        return asCharacter(Number.parseInt(digits, hex === undefined ? 10 : 16), end)
      }
      const key = name.toLowerCase()
      return NAMES.has(key) ? asCharacter(NAMES.get(key), end) : undefined
    }
  }
}

function readBackslash(text: string, at: number): Escape {
  // Line ends and quotes of JSON are by far the most frequent, and the pattern allocates for each.
  const next = text[at + 1]
  if (next === '"') return asCharacter(undefined, at + 1)
  if (next === 'n' || next === 'r' || next === 't') return asCharacter(LETTERS[next], at + 2)
  const [whole = '\\', braced, high, low, short, long, byte, octal, letter] = match(BACKSLASH, text, at)
  const end = at + whole.length
  if (high !== undefined && low !== undefined) {
    const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)]
    return asCharacter(0x10000 + ((first & 0x3ff) << 10) + (second & 0x3ff), end)
  }
  const hex = braced ?? short ?? long
  if (hex !== undefined) return asCharacter(Number.parseInt(hex, 16), end)
  if (byte !== undefined) return asByte(Number.parseInt(byte, 16), end)
  if (octal !== undefined) return asByte(Number.parseInt(octal, 8), end)
  // Before any other character a backslash stands for nothing.
  return asCharacter(letter === undefined ? undefined : LETTERS[letter], end)
}

function match(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at
  return pattern.exec(text) ?? []
}

function asByte(value: number, end: number): Escape {
  return { value, isByte: true, end }
}

function asCharacter(value: number | undefined, end: number): Escape {
  return { value: value !== undefined && value <= 0x10ffff ? value : undefined, isByte: false, end }
}

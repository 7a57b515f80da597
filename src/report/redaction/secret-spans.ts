/** Finds known secrets in a text: whole, interrupted by what a reader does not see, or truncated. Pure, linear. */
import type { Span } from './secret-patterns.js'
import { INVISIBLE_BYTES_PATTERN, INVISIBLE_PATTERN } from '../../util/invisible-characters.js'

/**
 * What programs and hostile writers put between the characters of a word: line ends (`base64` wraps its lines) with the
 * indentation after them, also as JSON escapes; colours; invisible characters, decoded or as bytes. Blanks alone
 * separate any two words and do not count.
 */
const BREAKS = new RegExp(
  '(?:[\\r\\n\\v\\f]\\s*|\\\\{1,4}[nr]|(?:\\x1b|\\\\{1,4}u001b)\\[[0-9;]{0,32}[A-Za-z]' +
    `|${INVISIBLE_PATTERN}|${INVISIBLE_BYTES_PATTERN})+`,
  'g'
)

/** Shorter values would match across ordinary words. */
const SHORTEST_BROKEN = 20

/** Characters that identify the beginning of a secret. */
const SHORTEST_BEGINNING = 8

/** What follows a text that was truncated. */
const CUT = /^(?:\.\.\.|…|\\{0,4}"|\n\[\.\.\.)/

/** Every occurrence of one of the forms. */
export function findWhole(text: string, forms: readonly string[]): readonly Span[] {
  const found: Span[] = []
  for (const form of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
      found.push({ start: at, end: at + form.length })
  return found
}

/** The forms to search for with breaks between their characters, stripped of their own breaks. */
export function breakableForms(forms: readonly string[]): readonly string[] {
  const joined = forms
    .map((form) => form.replace(BREAKS, ''))
    .filter((form) => form.length >= SHORTEST_BROKEN)
  return [...new Set(joined)]
}

/** Every occurrence of one of these forms (without breaks) that has breaks between its characters. */
export function findBroken(text: string, breakable: readonly string[]): readonly Span[] {
  const joined = text.replace(BREAKS, '')
  const found = findWhole(joined, breakable)
  if (found.length === 0) return []
  const originOf = traceOrigins(text)
  return found.map(({ start, end }) => ({ start: originOf(start), end: originOf(end - 1) + 1 }))
}

/**
 * Beginnings of the forms in front of a cut: text that was truncated before it arrived contains only part of a secret.
 * @param isAll whether the text's own end counts as a cut
 */
export function findCutOff(text: string, forms: readonly string[], isAll: boolean): readonly Span[] {
  const found: Span[] = []
  for (const form of forms) {
    const beginning = form.slice(0, SHORTEST_BEGINNING)
    if (beginning.length < SHORTEST_BEGINNING) continue
    for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
      let end = at + beginning.length
      while (end < text.length && text[end] === form[end - at]) end++
      const isCut = end === text.length ? isAll : CUT.test(text.slice(end, end + 8))
      if (isCut) found.push({ start: at, end })
    }
  }
  return found
}

/** Maps an index of the text without breaks to one of the text itself. */
function traceOrigins(text: string): (index: number) => number {
  const starts: number[] = []
  const origins: number[] = []
  let length = 0
  let at = 0
  for (const match of [...text.matchAll(BREAKS), { index: text.length, 0: '' }]) {
    if (match.index > at) {
      starts.push(length)
      origins.push(at)
      length += match.index - at
    }
    at = match.index + match[0].length
  }
  return (index) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= index) low = middle
      else high = middle - 1
    }
    return (origins[low] ?? 0) + index - (starts[low] ?? 0)
  }
}

/**
 * A text that is too long, by its beginning or its end. It may hold a secret, and half of one is recognized only as a beginning
 * with the mark of a cut after it. So the mark is always set, and a word that lost its beginning is left out. Pure.
 */

const MARK = '...'

/** The text, or its first characters and `...`. */
export function beginningOfText(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '')}${MARK}`
}

/** The text, or `...` and its last whole words; its beginning if those are one endless word. */
export function endOfText(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = text.slice(-limit)
  const gap = end.search(/\s/)
  const words = gap === -1 ? '' : end.slice(gap).trim()
  return words === '' ? beginningOfText(text, limit) : `${MARK}${words}`
}

/** Characters that a reader does not see. They hide text, split words unnoticed, or reverse what is shown. */

/**
 * Marks that turn the direction of text, have no width, or carry hidden text (tags, variation selectors, fillers), as a
 * pattern without the flag `u`. The selectors U+FE0E and U+FE0F, which choose between text and emoji, are not in it.
 */
export const INVISIBLE_PATTERN = [
  '[\\u00ad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb]',
  '[\\u034f\\u17b4\\u17b5\\u180b-\\u180d\\u180f\\ufe00-\\ufe0d]',
  '[\\udb40-\\udb43][\\udc00-\\udfff]'
].join('|')

/** The same characters in UTF-8, for text that was decoded as Latin-1. */
export const INVISIBLE_BYTES_PATTERN =
  '\\xc2\\xad|\\xcd\\x8f|\\xd8\\x9c|\\xe1(?:\\x85[\\x9f\\xa0]|\\x9e[\\xb4\\xb5]|\\xa0[\\x8b-\\x8f])' +
  '|\\xe2(?:\\x80[\\x8b-\\x8f\\xa8-\\xae]|\\x81[\\xa0-\\xaf])|\\xe3\\x85\\xa4' +
  '|\\xef(?:\\xb8[\\x80-\\x8d]|\\xbb\\xbf|\\xbe\\xa0|\\xbf[\\xb9-\\xbb])|\\xf3\\xa0[\\x80-\\xbf]{2}'

const INVISIBLE = new RegExp(INVISIBLE_PATTERN, 'g')
const ONLY_INVISIBLE = new RegExp(`^(?:${INVISIBLE_PATTERN})+$`)

/** The text without invisible characters. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '')
}

/** Whether a text has invisible characters and nothing else. */
export function isInvisible(text: string): boolean {
  return ONLY_INVISIBLE.test(text)
}

/** The text without the invisible characters that separate words; joiners, which emoji and some scripts need, stay. */
export function withoutInvisibleBreaks(text: string): string {
  return text.replace(/[\u200b\u2060\ufeff]/g, '')
}

/** A file's text without the byte order mark that some editors put first. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\ufeff/, '')
}

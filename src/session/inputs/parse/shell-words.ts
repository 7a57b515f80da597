/** Splits a text into words as a POSIX shell would, without expanding anything. Pure. */
import { invalid, type ImmediateParser, type Parsed } from './parse-values.js'
import { ok } from '../../../util/result.js'

/** Characters that a backslash escapes inside double quotes. */
const ESCAPED_IN_QUOTES = new Set(['"', '\\', '$', '`', '\n'])

/** Arguments of a command line: white space separates, quotes and backslashes join; `$`, `*` and `#` are plain text. */
export const shellWords: ImmediateParser<readonly string[]> = {
  allowed: 'arguments as a shell would read them, quotes closed',
  placeholder: '<args>',
  example: '--max-turns 20 --add-dir "shared docs"',
  joinsLines: true,
  parse: splitShellWords
}

function splitShellWords(text: string): Parsed<readonly string[]> {
  const words: string[] = []
  let word: string | undefined
  let index = 0
  while (index < text.length) {
    const character = text.charAt(index++)
    if (/\s/.test(character)) {
      if (word !== undefined) words.push(word)
      word = undefined
    } else if (character === "'") {
      const end = text.indexOf("'", index)
      if (end < 0) return invalid('has a single quote that is not closed')
      word = (word ?? '') + text.slice(index, end)
      index = end + 1
    } else if (character === '"') {
      const quoted = readDoubleQuoted(text, index)
      if (quoted === undefined) return invalid('has a double quote that is not closed')
      word = (word ?? '') + quoted.content
      index = quoted.next
    } else if (character === '\\') {
      if (index >= text.length) return invalid('ends with a backslash')
      const escaped = text.charAt(index++)
      // A backslash before a line break joins the lines.
      if (escaped !== '\n') word = (word ?? '') + escaped
    } else {
      word = (word ?? '') + character
    }
  }
  if (word !== undefined) words.push(word)
  return ok(words)
}

function readDoubleQuoted(text: string, start: number): { content: string; next: number } | undefined {
  let content = ''
  for (let index = start; index < text.length; index++) {
    const character = text.charAt(index)
    if (character === '"') return { content, next: index + 1 }
    const next = text.charAt(index + 1)
    if (character !== '\\' || !ESCAPED_IN_QUOTES.has(next)) content += character
    else {
      if (next !== '\n') content += next
      index++
    }
  }
  return undefined
}

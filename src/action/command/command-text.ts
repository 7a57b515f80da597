/** A command in the Markdown of a comment: the phrase as the first word of what its author says. Pure. */

/** At most three spaces: with more GitHub shows the line as code. */
const QUOTE = /^ {0,3}>/

/** Trailing punctuation belongs to the phrase: `/agents, please`. */
const PHRASE_END = '[,:;.!?]*(?=\\s|$)'

/**
 * The text without the phrase; undefined if it is no command. Quotes above the phrase are passed over and kept: a reply
 * often begins with one. A line directly below a quote is part of it, as on GitHub.
 */
export function commandIn(text: string, phrase: string): string | undefined {
  const lines = text.split('\n')
  const first = firstOwnLine(lines)
  const line = lines[first] ?? ''
  const found = patternOf(phrase).exec(line)
  if (found === null) return undefined
  const rest = line.slice(found[0].length).trimStart()
  return [...markQuotes(lines.slice(0, first)), rest, ...markQuotes(lines.slice(first + 1))].join('\n').trim()
}

/** A line directly below a quote belongs to it, and gets its mark, so that it is not taken for the author's. */
function markQuotes(lines: readonly string[]): readonly string[] {
  let isQuote = false
  return lines.map((line) => {
    if (line.trim() === '') isQuote = false
    else if (QUOTE.test(line)) isQuote = true
    else if (isQuote) return `> ${line}`
    return line
  })
}

function firstOwnLine(lines: readonly string[]): number {
  let isQuote = false
  return lines.findIndex((line) => {
    if (line.trim() === '') isQuote = false
    else if (QUOTE.test(line)) isQuote = true
    else return !isQuote
    return false
  })
}

function patternOf(phrase: string): RegExp {
  const words = phrase.split(' ').map((word) => word.replace(/[.*+?^$(){}|[\]\\/]/g, '\\$&'))
  return new RegExp(`^ {0,3}${words.join('[ \\t]+')}${PHRASE_END}`, 'iu')
}

/**
 * Whether the text is somebody else's, taken over by GitHub's "Reference in new issue", which names its author below it. Nothing
 * shows where such a text begins, so none of it counts as the words of whoever posted it.
 * @param body with what GitHub does not show: whoever wrote the text may have hidden the line that follows it
 */
export function isTakenOver(body: string): boolean {
  // Line by line, because blanks may match line breaks: each line would be searched from each of those before it.
  return body.split('\n').some((line) => /^[\s>_*]*originally posted by\b/iu.test(line))
}

/** Whether the text quotes somebody. */
export function hasQuote(text: string): boolean {
  return text.split('\n').some((line) => QUOTE.test(line))
}

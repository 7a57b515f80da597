/** Markdown's marks for code and bold in tasks, causes and advice: left out in plain text, rendered in Markdown. Pure. */
import { codeSpan, inlineText } from './markdown.js'
import { oneLine } from './plain-text.js'

/** Bold text. Two stars inside a path (`src/**` + `/*.ts`) are no mark, nor are the underscores of `__init__.py`. */
const BOLD = /(?<![\w/*])(\*\*)(?=\S)([^*\n]+?)(?<=\S)\1(?![\w/*])/g

/** A heading's, a quote's or a list's mark at the beginning. */
const LEADING = /^\s*(?:#{1,6}\s+|>\s+|[-*+]\s+|\d{1,3}[.)]\s+)/

/** One line of plain text without the marks; cut at `limit` characters if given. */
export function withoutMarks(text: string, limit?: number): string {
  return oneLine(withoutBold(text).replaceAll('`', ''), limit)
}

/** One line of untrusted text as Markdown that shows code as code; all else is displayed literally, without its marks. */
export function inlineMarks(text: string, limit?: number): string {
  return splitCode(text, limit)
    .map(({ text: part, isCode }) => (isCode ? codeSpan(`\`${part}\``) : inlinePart(part)))
    .join('')
    .trim()
}

/** One line of text in parts without marks: those in backticks are code. */
export function splitCode(
  text: string,
  limit?: number
): readonly { readonly text: string; readonly isCode: boolean }[] {
  return oneLine(withoutBold(text), limit)
    .split(/(`[^`\n]+`)/)
    .map((part, index) => ({ text: part.replaceAll('`', ''), isCode: index % 2 === 1 }))
}

function withoutBold(text: string): string {
  return text.replace(LEADING, '').replace(BOLD, '$2')
}

/** Spaces at its ends count, because other parts of the line follow. */
function inlinePart(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${inlineText(text)}${/\s$/.test(text) ? ' ' : ''}`
}

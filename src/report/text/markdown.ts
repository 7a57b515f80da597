/**
 * Untrusted text in Markdown as GitHub shows it: it is displayed literally. It produces no link, image, HTML, mention or
 * reference, and closes none of our fences, tables and folds.
 */
import { escapeMarkup } from './escape-markup.js'
import { oneLine, plainText } from './plain-text.js'

/** Inserted where GitHub must not recognise a mention, reference or address; invisible to readers. */
const BREAK = '&#8203;'

/** Longer runs of fence characters are shortened to this length, so that fences stay short. */
const LONGEST_RUN = 40

/** Bytes that `fence` adds around a text at most. */
export const FENCE_OVERHEAD_BYTES = 2 * (LONGEST_RUN + 1) + 2

/** Many lines of untrusted text as a code block: its fence is longer than any run of backticks inside. */
export function fence(text: string): string {
  const content = plainText(text).replace(/`+/g, (run) => run.slice(0, LONGEST_RUN))
  const longest = (content.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0)
  const mark = '`'.repeat(Math.max(3, longest + 1))
  return `${mark}\n${breakCommands(content.replace(/(?<!\n)\n+$/, ''))}\n${mark}`
}

/** `BREAK` as it is, because code has no entities. */
const BREAK_CHARACTER = '\u200B'

/**
 * Apps obey lines such as `/approve` or `@bot merge` of comments, and some of them in code too. A path, a comment and a decorator
 * by itself are no such line.
 */
function breakCommands(code: string): string {
  return code.replace(
    /^(?=[^\S\n]*(?:\/[a-z][\w-]*(?:[^\S\n]|$)|@[a-z][\w-]*[^\S\n]+\S))[^\S\n]*/gim,
    (indent) => `${indent}${BREAK_CHARACTER}`
  )
}

/** Untrusted text as one line of running text; cut at `limit` characters. */
export function inlineText(text: string, limit?: number): string {
  const escaped = oneLine(text, limit)
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    // Between letters an underscore has no meaning, so leave names readable.
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    // At the start of a line these would open a heading or a list.
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`))
  return breakReferences(escaped)
}

/** Untrusted text as the cell of a table. */
export function tableCell(text: string, limit?: number): string {
  return inlineText(text, limit) || ' '
}

/** Untrusted text inside HTML that is not parsed as Markdown: `<summary>`. */
export function htmlText(text: string, limit?: number): string {
  return breakReferences(escapeMarkup(oneLine(text, limit)))
}

/** A short name or path as code. Backticks and pipes, which our own names never contain, are removed. */
export function codeSpan(text: string): string {
  const name = oneLine(text).replace(/[`|]/g, '')
  return name === '' ? '' : `\`${name}\``
}

/** A table; head and cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A fold; the body is Markdown already, and the title untrusted text. */
export function details(title: string, body: string): string {
  return `<details><summary>${htmlText(title)}</summary>\n\n${body}\n\n</details>`
}

/** A block for GitHub to draw; the text comes from our own builders. */
export function mermaid(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\n\`\`\``
}

/** GitHub looks for mentions, `#123`, `GH-123` and addresses after it has decoded HTML, so an entity alone hides none. */
function breakReferences(text: string): string {
  return text
    .replace(/@/g, `@${BREAK}`)
    .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}${BREAK}`)
    .replace(/:\/\//g, `:${BREAK}//`)
    .replace(/\bwww\./gi, (mark) => `${mark.slice(0, -1)}${BREAK}.`)
}

/** Mermaid refuses a diagram of more characters ("Maximum text size in diagram exceeded"). */
export const DIAGRAM_LIMIT = 50_000

const LABEL_LIMIT = 40

/** A name with what Mermaid reads as grammar (`:`, `#`, `;`, `,`, quotes, brackets, `%%`) left out. */
export function diagramLabel(text: string): string {
  const label = oneLine(text)
    .replace(/[^\p{L}\p{N}\p{M} ._()✓✗-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return oneLine(label, LABEL_LIMIT) || 'unnamed'
}

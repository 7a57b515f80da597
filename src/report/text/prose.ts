/**
 * Paragraphs of untrusted text in Markdown: code, bold text and lists stay what they are, headings become bold lines, and
 * all else is displayed literally. Pure.
 */
import { codeSpan, fence, inlineText } from './markdown.js'
import { plainText } from './plain-text.js'

/**
 * Renders the text; code blocks keep their lines, and everything else is escaped line by line.
 * @param keepsLines whether a line of a paragraph stays one, as in a comment; job summaries join them otherwise
 */
export function prose(text: string, keepsLines = false): string {
  const parts: string[] = []
  let open: { readonly mark: string; readonly lines: string[] } | undefined
  for (const line of plainText(text).split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (open === undefined && mark !== undefined) open = { mark, lines: [] }
    else if (open !== undefined && mark?.startsWith(open.mark) === true) {
      parts.push(fence(open.lines.join('\n')))
      open = undefined
    } else if (open === undefined)
      parts.push(renderLine(line) + (keepsLines && line.trim() !== '' ? HARD_BREAK : ''))
    else open.lines.push(line)
  }
  if (open !== undefined) parts.push(fence(open.lines.join('\n')))
  return parts.join('\n').trim()
}

/** Ends a line within a paragraph; at the end of a paragraph it has no effect. */
const HARD_BREAK = '  '

function renderLine(line: string): string {
  const heading = /^\s*#{1,6}\s+(.*?)[\s#]*$/.exec(line)?.[1]
  if (heading !== undefined && heading !== '') return `**${inlineText(heading.replace(/\*\*|`/g, ''))}**`
  const [, bullet = '', rest = ''] = /^(\s*(?:[-*] |\d{1,3}\. )?)(.*)$/.exec(line) ?? []
  const mark = /[*-]/.test(bullet) ? '- ' : bullet.trim() === '' ? '' : `${bullet.trim()} `
  const words = inlineWithCode(rest)
  // Apps that take a line such as `/approve` for a command must not obey an agent.
  return mark === '' && words.startsWith('/') ? `&#8203;${words}` : `${mark}${words}`
}

function inlineWithCode(text: string): string {
  return text
    .split(/(`[^`\n]+`|\*\*[^*\n]+\*\*)/)
    .map((part, index) => {
      if (index % 2 === 1 && part.startsWith('`')) return codeSpan(part) || inlineText(part)
      if (index % 2 === 1) return renderBold(part.slice(2, -2)) || inlineText(part)
      const escaped = inlineText(part)
      // One line is made of several parts: their spaces count.
      return escaped === ''
        ? part === ''
          ? ''
          : ' '
        : `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) ? ' ' : ''}`
    })
    .join('')
    .trim()
}

/** Empty where there is nothing to be bold. */
function renderBold(text: string): string {
  const words = inlineText(text.replaceAll('`', ''))
  return words === '' ? '' : `**${words}**`
}

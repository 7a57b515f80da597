/** Paragraphs of untrusted text in Markdown: code stays code, lists stay lists, and all else is displayed literally. Pure. */
import { codeSpan, fence, inlineText } from './markdown.js'
import { plainText } from './plain-text.js'

/** Renders the text; code blocks keep their lines, and everything else is escaped line by line. */
export function prose(text: string): string {
  const parts: string[] = []
  let open: { readonly mark: string; readonly lines: string[] } | undefined
  for (const line of plainText(text).split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (open === undefined && mark !== undefined) open = { mark, lines: [] }
    else if (open !== undefined && mark?.startsWith(open.mark) === true) {
      parts.push(fence(open.lines.join('\n')))
      open = undefined
    } else if (open === undefined) parts.push(renderLine(line))
    else open.lines.push(line)
  }
  if (open !== undefined) parts.push(fence(open.lines.join('\n')))
  return parts.join('\n').trim()
}

function renderLine(line: string): string {
  const [, bullet = '', rest = ''] = /^(\s*(?:[-*] |\d{1,3}\. )?)(.*)$/.exec(line) ?? []
  const mark = /[*-]/.test(bullet) ? '- ' : bullet.trim() === '' ? '' : `${bullet.trim()} `
  const words = inlineWithCode(rest)
  // Apps that take a line such as `/approve` for a command must not obey an agent.
  return mark === '' && words.startsWith('/') ? `&#8203;${words}` : `${mark}${words}`
}

function inlineWithCode(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, index) => {
      if (index % 2 === 1) return codeSpan(part) || inlineText(part)
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

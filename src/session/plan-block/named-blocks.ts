/** Finds the fenced code blocks of an answer that hold a plan by their name or by their content. Pure. */
import { parseMarkdownLines } from '../text/markdown-blocks.js'

/** A fenced block of the answer's own level: not in a quote, and not inside another block. */
export interface NamedBlock {
  /** `delegations`, or `other` for JSON that has the keys of a plan. */
  readonly name: 'delegations' | 'other'
  /** Line of its opening fence, from 1. */
  readonly line: number
  /** Its opening fence. */
  readonly fence: string
  /** The lines between its fences. */
  readonly text: string
  /** Line of its closing fence, or the last line of an answer that ends within it. */
  readonly lastLine: number
}

/** What was found. */
export interface NamedBlocks {
  readonly blocks: readonly NamedBlock[]
  /** Opening fences of plan blocks that are quoted: text of somebody else. */
  readonly quoted: readonly { readonly line: number; readonly text: string }[]
}

const FENCE = /^[ \t]*(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})([^`]*)$/
/** `delegations`, `json delegations`, `delegations.json`. */
const PLAN_NAME = /(?:^|[\s{.=])delegations?(?:\.json)?(?=$|[\s}])/i

/** Finds the blocks in one pass. */
export function findNamedBlocks(response: string): NamedBlocks {
  const blocks: NamedBlock[] = []
  const quoted: { line: number; text: string }[] = []
  let open:
    | {
        readonly mark: string
        readonly info: string
        readonly line: number
        readonly fence: string
        readonly lines: string[]
      }
    | undefined
  const close = (lastLine: number): void => {
    if (open === undefined) return
    const { info, line, fence, lines } = open
    const text = lines.join('\n')
    if (PLAN_NAME.test(info)) blocks.push({ name: 'delegations', line, fence, text, lastLine })
    else if (/^\s*[[{]/.test(text) && /"agent"\s*:/.test(text) && /"task"\s*:/.test(text))
      blocks.push({ name: 'other', line, fence, text, lastLine })
    open = undefined
  }
  const lines = parseMarkdownLines(response)
  for (const [index, { kind, text }] of lines.entries()) {
    const match = FENCE.exec(text.replace(/^[ \t]*>[> \t]*/, ''))
    const info = match?.[2] ?? ''
    if (kind !== 'fence') {
      close(index)
      if (match !== null && PLAN_NAME.test(info)) quoted.push({ line: index + 1, text })
    } else if (open === undefined) {
      if (match !== null)
        open = { mark: match[1] ?? '', info, line: index + 1, fence: text.trim(), lines: [] }
    } else if (match !== null && info.trim() === '' && (match[1] ?? '').startsWith(open.mark))
      close(index + 1)
    else {
      if (match !== null && PLAN_NAME.test(info)) quoted.push({ line: index + 1, text })
      open.lines.push(text)
    }
  }
  close(lines.length)
  return { blocks, quoted }
}

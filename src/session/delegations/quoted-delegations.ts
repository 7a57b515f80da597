/**
 * Lines in the exact form inside of code, quotes and tables. They are no delegations, but a PM that put its plan there must
 * not go unnoticed.
 */
import type { Answer } from './answer.js'
import { isCertain } from './labels/agent-names.js'
import type { LabelReader } from './labels/line-labels.js'
import type { Refused } from './labelled-delegations.js'
import { isPlaceholder } from '../words/placeholders.js'
import { isReport } from './reports.js'
import { maskCodeSpans } from '../text/inline-masks.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'

const EXACT_FORMS = ['bold', 'task-tool', 'plain']
const CODE_LINE = /^[\s>*+•-]*(`+)([^`]+)\1$/

/**
 * Finds such lines. Code is searched always, except in tasks; quotes, tables and inline code, which have many other uses,
 * only when nothing was taken.
 */
export function findQuoted(
  { lines }: Answer,
  read: LabelReader,
  isInTask: (index: number) => boolean,
  isAllThereIs: boolean
): readonly Refused[] {
  const found: Refused[] = []
  for (const [index, line] of lines.entries()) {
    const place = placeOf(line, isAllThereIs)
    if (place === undefined || isInTask(index)) continue
    if (place.texts.some((text) => isInExactForm(text, read))) found.push({ index, reason: place.reason })
  }
  return found
}

interface Place {
  readonly reason: string
  /** What may be in the exact form. */
  readonly texts: readonly string[]
}

function placeOf(line: MarkdownLine, isAllThereIs: boolean): Place | undefined {
  switch (line.kind) {
    case 'fence':
    case 'indented-code':
      return { reason: 'inside a code block', texts: [line.text.trim()] }
    case 'quote':
      return isAllThereIs
        ? { reason: 'inside a quote', texts: [line.text.replace(/^[\s>]+/, '')] }
        : undefined
    case 'table':
      return isAllThereIs ? { reason: 'inside a table', texts: cellsOf(line.text) } : undefined
    case 'text': {
      const code = isAllThereIs && line.masked !== line.text ? CODE_LINE.exec(line.text) : null
      return code === null ? undefined : { reason: 'inside inline code', texts: [code[2] ?? ''] }
    }
    case 'blank':
    case 'hidden':
      return undefined
  }
}

/** The cells of a row, and two in a row as label and task. */
function cellsOf(row: string): readonly string[] {
  const cells = row
    .slice(0, 1000)
    .split('|')
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
  return [
    ...cells,
    ...cells.slice(1).map((cell, index) => `**${(cells[index] ?? '').replaceAll('*', '')}**: ${cell}`)
  ]
}

function isInExactForm(text: string, read: LabelReader): boolean {
  const { label, named } = read({ kind: 'text', text, masked: maskCodeSpans(text), indent: 0 })
  if (label === undefined || named?.agent === undefined || !isCertain(named.strength)) return false
  return (
    EXACT_FORMS.includes(label.form) &&
    label.rest !== '' &&
    !isPlaceholder(label.rest) &&
    !isReport(label.rest)
  )
}

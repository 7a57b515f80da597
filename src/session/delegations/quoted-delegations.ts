/** Lines in the exact form inside of code and quotes: no delegations, but if they are all there is, they are reported. */
import type { Answer } from './answer.js'
import { isCertain } from './agent-names.js'
import { isPlaceholder } from './placeholders.js'
import { isReport } from './reports.js'
import type { LabelReader } from './line-labels.js'
import type { Refused } from './labelled-delegations.js'
import { maskCodeSpans, type MarkdownLine } from '../text/markdown-blocks.js'
import { introductionOf } from '../words/introduction-words.js'

const PLACES: Partial<Record<MarkdownLine['kind'], string>> = {
  fence: 'inside a code block',
  'indented-code': 'inside a code block',
  quote: 'inside a quote'
}
const EXACT_FORMS = ['bold', 'task-tool']

/** Finds such lines, except examples, reports and placeholders. */
export function findQuoted({ lines }: Answer, read: LabelReader, most: number): readonly Refused[] {
  const found: Refused[] = []
  let above: MarkdownLine | undefined
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'text') above = line
    const place = PLACES[line.kind]
    if (place === undefined || found.length >= most) continue
    const text = line.text.replace(/^[\s>]+/, '')
    const { label, named } = read({ kind: 'text', text, masked: maskCodeSpans(text), indent: 0 })
    if (label === undefined || named?.agent === undefined || !isCertain(named.strength)) continue
    if (!label.colon || !EXACT_FORMS.includes(label.form) || label.rest === '') continue
    const isExample =
      above !== undefined && introductionOf(above.text, above.text.startsWith('#')) === 'example'
    if (!isExample && !isPlaceholder(label.rest) && !isReport(label.rest))
      found.push({ index, reason: place })
  }
  return found
}

/** Labels behind other words: `1. First **Engineer Agent**: Build it`. */
import { isCertain } from './labels/agent-names.js'
import type { LabelReader, LineLabel } from './labels/line-labels.js'
import { isReport } from './reports.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { introductionOf } from '../words/introduction-words.js'
import { SEQUENCE } from '../words/order-words.js'
import { isPlaceholder } from '../words/placeholders.js'

/** A label behind words that only say when comes next (`Then`) is one; behind other words it may be prose. */
export interface EmbeddedLabel {
  readonly at: LineLabel
  readonly isClear: boolean
}

/** More words before a label are a sentence: `I will ask the **Engineer**: he knows`. */
const MOST_WORDS = 3
const WORDS = /^[\p{L}\p{M}\p{N} ,:，：()[\]#&/'’+–—→>-]{1,40}$/u
const MARKS = ['**', '__']

/** Finds the label of an agent behind up to three words, with a task behind it. */
export function findEmbedded(
  line: MarkdownLine,
  start: number,
  read: LabelReader
): EmbeddedLabel | undefined {
  const { masked, text, indent } = line
  const begin = MARKS.map((mark) => masked.indexOf(mark, start)).find((place) => place > start)
  if (begin === undefined) return undefined
  const before = masked.slice(start, begin)
  if (!WORDS.test(before) || wordsOf(before).length > MOST_WORDS) return undefined
  const at = read({ kind: 'text', text: text.slice(begin), masked: masked.slice(begin), indent })
  const { label, named } = at
  if (label?.form !== 'bold' || !label.colon || named?.agent === undefined) return undefined
  if (!isCertain(named.strength) || isPlaceholder(label.rest) || isReport(label.rest)) return undefined
  if (introductionOf(`${before.replace(/(?<![\s:：])[\s:：]+$/, '')}:`, false) !== 'none') return undefined
  return { at, isClear: SEQUENCE.test(before.trim()) }
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /\p{L}/u.test(word))
}

/** An answer as lines with their labels: the first two stages of detection. */
import { findEmbedded } from './embedded-labels.js'
import type { LineLabel, LabelReader } from './labels/line-labels.js'
import { parseMarkdownLines, type MarkdownLine } from '../text/markdown-blocks.js'

/** An answer, line by line. */
export interface Answer {
  readonly lines: readonly MarkdownLine[]
  /** By index; undefined for lines that are not the author's own words. */
  readonly labels: readonly (LineLabel | undefined)[]
  /** Indexes of lines with the label of an agent behind words that may be prose. */
  readonly unclear: readonly number[]
  /** The number of a line in the answer, from 1. */
  readonly numberOf: (index: number) => number
}

/** Parses an answer. */
export function readAnswer(response: string, read: LabelReader): Answer {
  const { lines, numberOf } = withBreaks(parseMarkdownLines(response), read)
  const unclear: number[] = []
  const labels = new Array<LineLabel | undefined>(lines.length)
  let previous: { readonly line: MarkdownLine; readonly label: LineLabel } | undefined
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') continue
    if (line !== previous?.line) {
      const label = labelAt(line, index, read, unclear)
      // The label of an unclear line is read again, so that each such line is listed.
      previous = unclear.at(-1) === index ? undefined : { line, label }
      labels[index] = label
    } else labels[index] = previous.label
  }
  return { lines, labels, unclear, numberOf }
}

function labelAt(line: MarkdownLine, index: number, read: LabelReader, unclear: number[]): LineLabel {
  const at = read(line)
  const embedded = at.named === undefined ? findEmbedded(line, at.prefix.length, read) : undefined
  if (embedded?.isClear === true) return { ...embedded.at, prefix: at.prefix }
  if (embedded !== undefined) unclear.push(index)
  return at
}

const TAG = /<(?:br|b|strong)\b/i
const BREAK = /<br\s*\/?>/gi
const BOLD_TAGS = /^([\s>*+•-]*(?:\d{1,3}[.)]\s+)?)<(b|strong)>([^<>]{1,80})<\/\2>/i

/** `<br>` before the label of an agent, or directly behind it, ends a line as a line end does; other tags belong to the text. */
function withBreaks(lines: readonly MarkdownLine[], read: LabelReader): Pick<Answer, 'lines' | 'numberOf'> {
  if (!lines.some((line) => line.kind === 'text' && TAG.test(line.masked)))
    return { lines, numberOf: (index) => index + 1 }
  const split: MarkdownLine[] = []
  const numbers: number[] = []
  for (const [index, line] of lines.entries())
    for (const part of line.kind === 'text' && TAG.test(line.masked) ? partsOf(line, read) : [line]) {
      split.push(part)
      numbers.push(index + 1)
    }
  return { lines: split, numberOf: (index) => numbers[index] ?? index + 1 }
}

function partsOf(line: MarkdownLine, read: LabelReader): readonly MarkdownLine[] {
  const parts: MarkdownLine[] = []
  const breaks = [...line.masked.matchAll(BREAK)]
  let start = 0
  for (const [at, { index, 0: mark }] of breaks.entries()) {
    const behind = index + mark.length
    const next = withMarks(part(line, behind, breaks[at + 1]?.index ?? line.text.length), read)
    if (read(next).named?.agent === undefined && !isTitle(read(part(line, start, index)))) continue
    parts.push(part(line, start, index))
    start = behind
  }
  parts.push(part(line, start, line.text.length))
  const written = parts.filter(({ text }) => text.trim() !== '')
  return written.length === 0 ? [line] : written.map((one) => withMarks(withoutLastBreak(one), read))
}

/** A label of an agent with nothing behind it. */
function isTitle({ label, named }: LineLabel): boolean {
  return named?.agent !== undefined && label?.rest === ''
}

function withoutLastBreak(line: MarkdownLine): MarkdownLine {
  const end = /<br\s*\/?>\s*$/i.exec(line.masked.slice(-20))
  return end === null ? line : part(line, 0, line.text.length - end[0].length)
}

/** `<b>Engineer Agent</b>: task`: the tags of an agent's label as marks. */
function withMarks(line: MarkdownLine, read: LabelReader): MarkdownLine {
  if (!BOLD_TAGS.test(line.masked)) return line
  const marked = {
    ...line,
    text: line.text.replace(BOLD_TAGS, '$1**$3**'),
    masked: line.masked.replace(BOLD_TAGS, '$1**$3**')
  }
  return read(marked).named?.agent === undefined ? line : marked
}

function part(line: MarkdownLine, start: number, end: number): MarkdownLine {
  const { indent } = line
  return { kind: 'text', text: line.text.slice(start, end), masked: line.masked.slice(start, end), indent }
}

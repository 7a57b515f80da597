/** An answer as lines with their labels: the first two stages of detection. */
import type { LineLabel, LabelReader } from './line-labels.js'
import { parseMarkdownLines, type MarkdownLine } from '../text/markdown-blocks.js'

/** An answer, line by line. */
export interface Answer {
  readonly lines: readonly MarkdownLine[]
  /** By index; undefined for lines that are not the author's own words. */
  readonly labels: readonly (LineLabel | undefined)[]
  /** The number of a line in the answer, from 1. */
  readonly numberOf: (index: number) => number
}

/** Parses an answer. */
export function readAnswer(response: string, read: LabelReader): Answer {
  const { lines, numberOf } = withBreaks(parseMarkdownLines(response).map(withMarks))
  return { lines, labels: lines.map((line) => (line.kind === 'text' ? read(line) : undefined)), numberOf }
}

const BREAK = /<br\s*\/?>/i
const BOLD_TAGS = /^([\s>*+•-]*(?:\d{1,3}[.)]\s+)?)<(b|strong)>([^<>]{1,80})<\/\2>/i

/** `<b>Engineer Agent</b>: task`: the tags of a label as marks. */
function withMarks(line: MarkdownLine): MarkdownLine {
  if (line.kind !== 'text' || !line.masked.includes('<') || !BOLD_TAGS.test(line.masked)) return line
  return {
    ...line,
    text: line.text.replace(BOLD_TAGS, '$1**$3**'),
    masked: line.masked.replace(BOLD_TAGS, '$1**$3**')
  }
}

/** `<br>` ends a line as a line end does. */
function withBreaks(lines: readonly MarkdownLine[]): Pick<Answer, 'lines' | 'numberOf'> {
  if (!lines.some((line) => line.kind === 'text' && BREAK.test(line.masked)))
    return { lines, numberOf: (index) => index + 1 }
  const split: MarkdownLine[] = []
  const numbers: number[] = []
  for (const [index, line] of lines.entries())
    for (const part of line.kind === 'text' ? partsOf(line) : [line]) {
      split.push(part)
      numbers.push(index + 1)
    }
  return { lines: split, numberOf: (index) => numbers[index] ?? index + 1 }
}

function partsOf(line: MarkdownLine): readonly MarkdownLine[] {
  const parts: MarkdownLine[] = []
  let start = 0
  for (const { index, 0: mark } of line.masked.matchAll(/<br\s*\/?>/gi)) {
    parts.push(part(line, start, index))
    start = index + mark.length
  }
  parts.push(part(line, start, line.text.length))
  const written = parts.filter(({ text }) => text.trim() !== '')
  return written.length === 0 ? [line] : written
}

function part(line: MarkdownLine, start: number, end: number): MarkdownLine {
  return {
    kind: 'text',
    text: line.text.slice(start, end),
    masked: line.masked.slice(start, end),
    indent: line.indent
  }
}

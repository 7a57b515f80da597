/**
 * Classifies the lines of a Markdown text: the author's own words, code, quotes, tables or comments. One pass, without a
 * syntax tree.
 */
import { maskInline } from './inline-masks.js'
import { withoutInvisibleBreaks } from '../../util/invisible-characters.js'

/** What a line is part of. Only `text` can contain a delegation. */
type LineKind = 'blank' | 'text' | 'fence' | 'indented-code' | 'quote' | 'table' | 'hidden'

/** One line of an answer. */
export interface MarkdownLine {
  readonly kind: LineKind
  /** The line without terminal escapes and line end. */
  readonly text: string
  /** The same with inline code and inline comments blanked out; indexes in both agree. */
  readonly masked: string
  /** Columns of white space before the first character. */
  readonly indent: number
}

const TAB_WIDTH = 4

// Terminal escapes: colours and cursor moves (CSI), titles and links (OSC, ended by BEL or ST), two-character ones.
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g

/** Splits a text at any line end, without terminal escapes and invisible characters. */
function splitLines(text: string): string[] {
  const visible = visibleText(text)
  return visible.split(visible.includes('\r') ? /\r\n|\n|\r/ : '\n')
}

/** Removes terminal escapes and invisible characters. */
function visibleText(text: string): string {
  return withoutInvisibleBreaks(text.includes('\u001b') ? text.replace(ESCAPES, '') : text)
}

/** Parses the lines of a Markdown text with their kinds. */
export function parseMarkdownLines(text: string): MarkdownLine[] {
  const lines = splitLines(text)
  const commonIndent = commonIndentOf(lines)
  const parse = createLineParser()
  const contents =
    commonIndent === 0 ? lines : lines.map((line) => line.slice(Math.min(commonIndent, line.length)))
  return contents.map((line, index) => parse(line, contents[index + 1]))
}

/**
 * Parses line by line and holds one line at a time, for texts that are too large for memory. The lines may still contain
 * terminal escapes.
 */
export function* readMarkdownLines(lines: Iterable<string>, commonIndent: number): Generator<MarkdownLine> {
  const parse = createLineParser()
  let held: string | undefined
  for (const line of lines) {
    const next = visibleText(line).slice(Math.min(commonIndent, line.length))
    if (held !== undefined) yield parse(held, next)
    held = next
  }
  if (held !== undefined) yield parse(held, undefined)
}

const EMPTY_LINE: MarkdownLine = { kind: 'blank', text: '', masked: '', indent: 0 }

/** Creates a parser that is given each line with the one after it. */
function createLineParser(): (line: string, next: string | undefined) => MarkdownLine {
  const state: BlockState = {
    fence: undefined,
    hiddenUntil: undefined,
    listContent: undefined,
    inTable: false
  }
  let previousKind: LineKind = 'blank'
  let last = EMPTY_LINE
  return (line, next) => {
    const indent = indentOf(line)
    const kind = kindOf(line, indent, previousKind, next, state)
    previousKind = kind
    if (kind === 'blank' && line === '') return EMPTY_LINE
    // Equal lines that follow each other are one object: an answer may have a million of them.
    if (kind !== last.kind || line !== last.text)
      last = { kind, text: line, masked: kind === 'text' ? maskInline(line) : '', indent }
    return last
  }
}

/**
 * Returns the indent that all lines share. An answer that is indented as a whole (as shown by a terminal or a
 * here-document) is text, not code; but if its first line has a mark, it may be code.
 */
export function commonIndentOf(lines: Iterable<string>): number {
  let common = Number.MAX_SAFE_INTEGER
  let written = 0
  for (const given of lines) {
    const line = visibleText(given)
    if (line.trim() === '') continue
    if (written === 0 && !/^[\p{L}\p{N}]/u.test(line.trim())) return 0
    written += 1
    common = Math.min(common, line.length - line.trimStart().length)
    if (common === 0) return 0
  }
  return written < 2 ? 0 : common
}

interface BlockState {
  /** The opening marks of the current code fence. */
  fence: string | undefined
  /** Text that ends the current comment or element. */
  hiddenUntil: string | undefined
  /** Column at which the content of the last list item begins. */
  listContent: number | undefined
  inTable: boolean
}

const FENCE = /^(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}(?=[^`]*$)|~{3,})/

function kindOf(
  line: string,
  indent: number,
  previous: LineKind,
  next: string | undefined,
  state: BlockState
): LineKind {
  const content = line.trim()
  if (state.fence !== undefined) {
    if (closesFence(content, state.fence)) state.fence = undefined
    return 'fence'
  }
  if (state.hiddenUntil !== undefined) {
    if (content.toLowerCase().includes(state.hiddenUntil)) state.hiddenUntil = undefined
    return 'hidden'
  }
  if (content === '') {
    state.inTable = false
    return 'blank'
  }
  const contentColumn = state.listContent ?? 0
  if (indent >= contentColumn + 4 && (previous === 'blank' || previous === 'indented-code'))
    return 'indented-code'
  const fence = content.includes('```') || content.includes('~~~') ? FENCE.exec(content)?.[1] : undefined
  if (fence !== undefined) {
    state.fence = fence
    return 'fence'
  }
  if (opensHidden(content, state)) return 'hidden'
  if (content.includes('>') && /^(?:[-*+] +|\d{1,9}[.)] +)?>/.test(content)) return 'quote'
  if (isTableLine(content, next, state)) return 'table'
  const item = /^(?:[-*+•]|\d{1,9}[.)])( +|\t)/.exec(content)
  if (item !== null) state.listContent = indent + item[0].length
  else if (indent < (state.listContent ?? 0) && previous === 'blank') state.listContent = undefined
  return 'text'
}

function closesFence(content: string, fence: string): boolean {
  const mark = fence.charAt(0)
  return content.length >= fence.length && content.startsWith(fence) && isOnly(content, mark)
}

function isOnly(content: string, marks: string): boolean {
  for (const character of content) if (!marks.includes(character)) return false
  return true
}

/** Elements whose content is quoted, not stated. */
const HIDING_ELEMENTS = [
  'pre',
  'example',
  'examples',
  'template',
  'blockquote',
  'thinking',
  'code',
  'script',
  'style'
]

function opensHidden(content: string, state: BlockState): boolean {
  if (!content.startsWith('<')) return false
  if (content.startsWith('<!--')) {
    const end = content.indexOf('-->')
    if (end < 0) state.hiddenUntil = '-->'
    // Text may follow a comment on its line.
    return end < 0 || content.slice(end + 3).trim() === ''
  }
  const element = /^<([a-z]+)[ >]/i.exec(content)?.[1]?.toLowerCase()
  if (element === undefined || !HIDING_ELEMENTS.includes(element)) return false
  if (!content.toLowerCase().includes(`</${element}>`)) state.hiddenUntil = `</${element}>`
  return true
}

function isTableLine(content: string, next: string | undefined, state: BlockState): boolean {
  const hasBar = content.includes('|')
  if (!hasBar) {
    state.inTable = false
    return false
  }
  if (content.startsWith('|')) return true
  if (!state.inTable) state.inTable = isDelimiterRow(next ?? '')
  return state.inTable
}

function isDelimiterRow(line: string): boolean {
  return line.includes('|') && line.includes('-') && isOnly(line.trim(), '|:- ')
}

function indentOf(line: string): number {
  let columns = 0
  for (const character of line) {
    if (character === '\t') columns += TAB_WIDTH - (columns % TAB_WIDTH)
    else if (/\s/.test(character)) columns++
    else break
  }
  return columns
}

/** Tickets: follow-up work that a response names. */
import { parseMarkdownLines, type MarkdownLine } from './detection/markdown-blocks.js'

export type TicketType = 'task' | 'bug' | 'feature' | 'issue' | 'enhancement'

/** One piece of follow-up work. */
export interface Ticket {
  readonly type: TicketType
  readonly title: string
  /** Display name of the agent whose response names it, `PM` for the PM. */
  readonly agent?: string
  /** Its issue, where it was filed as one. */
  readonly number?: number
  readonly url?: string
  /** Whether this session made the issue; false for one that was open already. */
  readonly created?: boolean
}

const TYPES: Readonly<Record<string, TicketType>> = {
  TODO: 'task',
  TASK: 'task',
  BUG: 'bug',
  FIXME: 'bug',
  FEATURE: 'feature',
  ISSUE: 'issue',
  ENHANCEMENT: 'enhancement'
}
/** The word, an annotation (`(alice)`, `[#12]`), closing emphasis and the colon on either side of each other. */
const MARKER =
  /(?<![\p{L}\p{N}])(TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}))?[*_]{0,3}[:：][*_]{0,3}/gu
/** In small letters only these are markers, and only where a line begins: `Task:` and `Issue:` are labels of reports. */
const SMALL_MARKER =
  /^(todo|fixme|bug)(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}))?[*_]{0,3}[:：][*_]{0,3}/i
/** One piece of what stands before a line's own text: quote, list, check box, comment and heading marks, emoji. */
const PREFIX =
  /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu
const MOST_PREFIXES = 12
/** Characters before a marker that are looked at. */
const NEAR = 40
const LOG_LINE =
  /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/
/** Opening quotation marks with those that may close them. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['«', '»']
])
/** Words after which a marker is spoken of, not set. */
const SPOKEN_OF = new Set(
  'the a an this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(
    ' '
  )
)

/** What follows a marker that is explained, not set: `TODO: or TASK: for work`. */
const SPOKEN_TITLE =
  /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i

/**
 * Finds the tickets of a response, in textual order, each once. Code fences, inline code and tables are not read.
 * Markers and the trimming of titles are those of the field's original (`core/ticket_extractor.py`), without its faults.
 */
export function extractTickets(text: string): Ticket[] {
  return ticketsOf(parseMarkdownLines(text))
}

/** The same from lines as they come; no line is read after `most` tickets. */
export function ticketsOf(lines: Iterable<MarkdownLine>, most = Infinity): Ticket[] {
  const tickets = new Map<string, Ticket>()
  for (const line of lines) {
    if (tickets.size >= most) break
    if (line.kind === 'fence' || line.kind === 'table' || line.kind === 'blank') continue
    for (const ticket of ticketsOfLine(line)) {
      const key = `${ticket.type}\n${ticket.title.toLowerCase()}`
      if (!tickets.has(key)) tickets.set(key, ticket)
    }
  }
  return [...tickets.values()]
}

interface Marker {
  readonly type: TicketType
  readonly start: number
  readonly end: number
}

function ticketsOfLine(line: MarkdownLine): Ticket[] {
  const { text } = line
  const masked = line.masked === '' ? text : line.masked
  const begin = beginningOf(masked)
  if (begin === undefined) return []
  const markers = markersOf(masked, begin)
  const tickets: Ticket[] = []
  let isSpokenOf = false
  for (const [index, marker] of markers.entries()) {
    const title = titleOf(
      text.slice(marker.end, markers[index + 1]?.start),
      text.slice(Math.max(0, marker.start - NEAR), marker.start)
    )
    const isFirst = marker.start === begin
    if (title === '' ? !isFirst : markers.length > 1 && SPOKEN_TITLE.test(title)) isSpokenOf = true
    // Within a sentence one word is no title: "look for BUG: and FIXME: markers".
    else if (title !== '' && (isFirst || title.includes(' '))) tickets.push({ type: marker.type, title })
  }
  return isSpokenOf ? [] : tickets
}

/** Where a line's own text begins; undefined for lines of a log and for work that is ticked off. */
function beginningOf(masked: string): number | undefined {
  let begin = 0
  for (let step = 0; step < MOST_PREFIXES; step++) {
    const ahead = masked.slice(begin, begin + 60)
    if (/^\[[xX✓✔]\]|^~~|^[✅☑✔]/u.test(ahead) || LOG_LINE.test(ahead)) return undefined
    const prefix = PREFIX.exec(ahead)?.[0]
    if (prefix === undefined) break
    begin += prefix.length
  }
  return begin
}

function markersOf(masked: string, begin: number): Marker[] {
  const markers: Marker[] = []
  const small = SMALL_MARKER.exec(masked.slice(begin, begin + 100))
  // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
  const isField =
    small !== null && /^Bug$/.test(small[1] ?? '') && /[-*+•]\s*[*_]*$/.test(masked.slice(0, begin))
  const word = small?.[1]?.toUpperCase() ?? ''
  const type = TYPES[word]
  if (small !== null && type !== undefined && !isField) {
    markers.push({ type, start: begin, end: begin + small[0].length })
  }
  for (const match of masked.matchAll(MARKER)) {
    const of = TYPES[match[1] ?? '']
    const end = match.index + match[0].length
    if (of === undefined || match.index < begin || markers[0]?.start === match.index) continue
    if (match.index > begin && !isSetWithin(masked, match.index, end)) continue
    markers.push({ type: of, start: match.index, end })
  }
  return markers
}

/** Whether a marker within a line opens a piece of work: it stands free, and nothing before it speaks of it. */
function isSetWithin(masked: string, start: number, end: number): boolean {
  const before = masked.slice(Math.max(0, start - NEAR), start).replace(/[*_]{1,3}$/, '')
  if (!/[\s(,;]$/.test(before) || !/^\s|^$/.test(masked.slice(end, end + 1))) return false
  const word = /(\p{L}{1,20})\s{1,4}$/u.exec(before)?.[1]?.toLowerCase() ?? ''
  return !SPOKEN_OF.has(word)
}

/** The title in what stands behind a marker: without comment ends, emphasis, joining words, quotes and end marks. */
function titleOf(behind: string, before: string): string {
  let title = behind
  for (const [open, close] of [
    ['<!--', '-->'],
    ['/*', '*/'],
    ['{-', '-}'],
    ['(*', '*)'],
    ['{#', '#}']
  ] as const) {
    const end = before.includes(open) ? title.indexOf(close) : -1
    if (end >= 0) title = title.slice(0, end)
  }
  title = title
    .replace(/\*\*|__|"{3}/g, '')
    .split(/\s+/)
    .join(' ')
    .trim()
  title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '')
  title = withoutQuotes(withoutEndMarks(title))
  return isPlaceholder(title) ? '' : title
}

function withoutEndMarks(title: string): string {
  let end = title.length
  while (end > 0 && '.,;: *_…'.includes(title.charAt(end - 1))) end--
  return title.slice(0, end)
}

function withoutQuotes(title: string): string {
  const close = QUOTES.get(title.charAt(0))
  const inner = title.slice(1, -1)
  const isWrapped =
    close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark))
  return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title
}

/** `[description]`, `<title>`, and text without a letter or digit. */
function isPlaceholder(title: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(title)) return true
  return /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}]/i.test(
    title
  )
}

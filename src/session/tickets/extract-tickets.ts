/** Extracts tickets: follow-up work that a response names. */
import { maskCodeSpans, parseMarkdownLines, type MarkdownLine } from '../text/markdown-blocks.js'
import type { Ticket, TicketType } from '../record/record.js'

const TYPES: Readonly<Record<string, TicketType>> = {
  TODO: 'task',
  TASK: 'task',
  BUG: 'bug',
  FIXME: 'bug',
  FEATURE: 'feature',
  ISSUE: 'issue',
  ENHANCEMENT: 'enhancement'
}
const WORDS = Object.keys(TYPES).join('|')
/** An annotation (`(alice)`, `[#12]`, `@alice`), closing brackets and emphasis, and the colon. */
const AFTER_WORD = String.raw`(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}|@[\w-]{1,40}))?\]?[*_]{0,3} ?[:：][*_]{0,3}`
const MARKER = new RegExp(String.raw`(?<![\p{L}\p{N}])(${WORDS})${AFTER_WORD}`, 'gu')
/**
 * In lower case only these are markers, and only at the start of a line: `Task:` and `Issue:` are labels of reports. A
 * blank must follow: `bug:fix` is an identifier.
 */
const LOWER_CASE_MARKER = new RegExp(String.raw`^(todo|fixme|bug)${AFTER_WORD}(?!\w)`, 'i')
/** One part of what precedes the text of a line: quote, list, check box, comment and heading marks, emoji. */
const PREFIX =
  /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\((?=[A-Z])|\[(?=[A-Z]{3,11}\])|[A-Z]{3,11}\/(?=[A-Z]{3,11}:)|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu
const MOST_PREFIXES = 12
/** How many characters before a marker are inspected. */
const NEAR = 40
const LOG_LINE =
  /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/
/** Opening quotation marks with their closing marks. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['«', '»']
])
/** Words after which a marker is only mentioned. */
const MENTION_WORDS = new Set(
  'the all this that these those no any of as with for see like old existing marked word marker known resolved fixed removed closed each every not my his your'.split(
    ' '
  )
)

/** What follows a marker that is only explained: `TODO: or TASK: for work`. */
const MENTION_TITLE =
  /^(?:or|and|for|are|is|in|to be|lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?)\b(?:.{0,30}$| (?:the|a|work)\b)/i

/** What follows a marker in a sentence about markers: `a TODO: comment in main.c`. */
const MENTION_NOUN =
  /^(?:lines?|markers?|comments?|items?|tickets?|labels?|prefix(?:es)?|entry|entries|tags?|annotations?)\b/i
/** Titles that mean that there is nothing to do. */
const NOTHING =
  /^(?:none|nothing|n\/?a|nil|tbd|no (?:\w+ )?(?:bugs?|issues?|todos?|tasks?|problems?|follow-?ups?))(?: (?:found|known|so far|at (?:this|the) \w+|identified|remain(?:s|ing)?|left|open|reported|needed|required|yet|to do|to report))?$/i
/** The purpose of a marker, in a list of markers: `BUG: reports`. */
const KIND = /^(?:work )?(?:items?|reports?|requests?|issues?|problems?|bugs?|tasks?|features?)$/i
/** Work that is already done: `(done)`, `- fixed`, `✅`. */
const DONE = /(?:[([]|\s[–—-] ?)(?:done|completed?|finished|fixed|resolved|closed)[)\]]?$|[✅✔✓☑]\ufe0f?$/iu

/**
 * Extracts the tickets of a response, in textual order, without duplicates. Code fences, inline code and tables are
 * ignored. Markers and the trimming of titles follow claude-mpm (`core/ticket_extractor.py`), without its bugs.
 */
export function extractTickets(text: string): Ticket[] {
  return ticketsOf(parseMarkdownLines(text))
}

/** Extracts tickets from an iterable of lines; reads no line after `most` tickets. */
export function ticketsOf(lines: Iterable<MarkdownLine>, most = Infinity): Ticket[] {
  const tickets = new Map<string, Ticket>()
  for (const line of lines) {
    if (tickets.size >= most) break
    if (line.kind === 'fence' || line.kind === 'table' || line.kind === 'blank') continue
    for (const ticket of ticketsOfLine(line)) {
      const key = `${ticket.type}\n${plainTitle(ticket.title)}`
      if (!tickets.has(key)) tickets.set(key, ticket)
    }
  }
  return [...tickets.values()]
}

/** Normalizes what does not distinguish titles: case, code marks. */
export function plainTitle(title: string): string {
  return title.replaceAll('`', '').toLowerCase()
}

interface Marker {
  readonly type: TicketType
  readonly start: number
  readonly end: number
}

function ticketsOfLine(line: MarkdownLine): Ticket[] {
  const { text } = line
  // Comments are not masked, because markers are often in comments.
  const masked = line.kind === 'text' ? maskCodeSpans(text) : text
  const begin = beginningOf(masked)
  if (begin === undefined) return []
  const markers = markersOf(masked, begin)
  const tickets: Ticket[] = []
  let isMentioned = false
  for (const [index, marker] of markers.entries()) {
    const title = titleOf(
      text.slice(marker.end, markers[index + 1]?.start),
      text.slice(Math.max(0, marker.start - NEAR), marker.start)
    )
    const isFirst = marker.start === begin
    if (title === '' ? !isFirst : markers.length > 1 && MENTION_TITLE.test(title)) isMentioned = true
    else if (!isFirst && MENTION_NOUN.test(title)) continue
    // Within a sentence one word is not a title: "look for BUG: and FIXME: markers".
    else if (title !== '' && (isFirst || title.includes(' '))) tickets.push({ type: marker.type, title })
  }
  return isMentioned ? [] : tickets
}

/** Returns where the text of a line begins; undefined for log lines and work that is checked off. */
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
  const lowerCase = LOWER_CASE_MARKER.exec(masked.slice(begin, begin + 100))
  // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
  const isField =
    lowerCase !== null && /^Bug$/.test(lowerCase[1] ?? '') && /[-*+•]\s*[*_]*$/.test(masked.slice(0, begin))
  const word = lowerCase?.[1]?.toUpperCase() ?? ''
  const type = TYPES[word]
  if (lowerCase !== null && type !== undefined && !isField) {
    markers.push({ type, start: begin, end: begin + lowerCase[0].length })
  }
  for (const match of masked.matchAll(MARKER)) {
    const of = TYPES[match[1] ?? '']
    const end = match.index + match[0].length
    if (of === undefined || match.index < begin || markers[0]?.start === match.index) continue
    if (match.index > begin && !isTicketWithin(masked, match.index, end)) continue
    markers.push({ type: of, start: match.index, end })
  }
  return markers
}

/**
 * Whether a marker within a line is a ticket: it is separated by blanks, and the words before it do not just mention
 * it.
 */
function isTicketWithin(masked: string, start: number, end: number): boolean {
  const before = masked.slice(Math.max(0, start - NEAR), start).replace(/[*_]{1,3}$/, '')
  if (!/[\s(,;]$/.test(before) || !/^\s|^$/.test(masked.slice(end, end + 1))) return false
  // `Fixed a BUG: ...` only mentions it, `found a BUG: ...` does not.
  const word = /(\p{L}{1,20})\s{1,4}(?:(?:a|an)\s{1,4})?$/iu.exec(before)?.[1]?.toLowerCase() ?? ''
  return !MENTION_WORDS.has(word)
}

/** Extracts the title after a marker, without comment ends, emphasis, conjunctions, quotes and end marks. */
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
  if (before.endsWith('(')) title = title.slice(0, closingBracket(title))
  title = title
    .replace(/\*\*|__|"{3}/g, '')
    .split(/\s+/)
    .join(' ')
    .trim()
  if (DONE.test(title.slice(-40)) || /^~~.*~~$/.test(title)) return ''
  title = title.replace(/^[:：] ?/, '')
  title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '')
  title = withoutQuotes(withoutEndMarks(title))
  return isPlaceholder(title) ? '' : title
}

/** Returns where the bracket before a title is closed; brackets within the title are nested. */
function closingBracket(title: string): number {
  let open = 1
  for (let at = 0; at < title.length; at++) {
    if (title.charAt(at) === '(') open++
    else if (title.charAt(at) === ')' && --open === 0) return at
  }
  return title.length
}

function withoutEndMarks(title: string): string {
  let end = title.length
  while (end > 0 && '.,;: *_…。，；、'.includes(title.charAt(end - 1))) end--
  return title.slice(0, end)
}

function withoutQuotes(title: string): string {
  const close = QUOTES.get(title.charAt(0))
  const inner = title.slice(1, -1)
  const isWrapped =
    close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark))
  return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title
}

/** `[description]`, `<title>`, `none`, and text without a letter or digit. */
function isPlaceholder(title: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(title) || NOTHING.test(title) || KIND.test(title)) return true
  return /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}]/i.test(
    title
  )
}

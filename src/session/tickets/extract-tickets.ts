/** Extracts tickets: follow-up work that a response names. */
import { isDeclaredEnd } from '../text/declared-end-line.js'
import { maskCodeSpans } from '../text/inline-masks.js'
import { parseMarkdownLines, type MarkdownLine } from '../text/markdown-blocks.js'
import { titleOf } from './ticket-titles.js'
import type { Ticket, TicketType } from '../record/ticket.js'

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
const AFTER_WORD = String.raw`(?: ?(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\]|#\d{1,9}|@[\w-]{1,40}))?\]?[*_]{0,3}\s?[:：][*_]{0,3}`
const MARKER = new RegExp(String.raw`(?<![\p{L}\p{N}])(${WORDS})${AFTER_WORD}`, 'gu')
/**
 * In lower case only these are markers, and only at the start of a line: `Task:` and `Issue:` are labels of reports. A
 * blank must follow: `bug:fix` is an identifier.
 */
const LOWER_CASE_MARKER = new RegExp(String.raw`^(todo|fixme|bug)${AFTER_WORD}(?!\w)`, 'i')
/** `**Feature**: Dark mode`: in bold these are markers as well, other words are labels of reports. */
const BOLD_MARKER = /^(feature|enhancement|bug|todo)(?:[*_]{2,3}\s?[:：]|[:：][*_]{2,3})/i
/** A marker without a title: its tickets are the items of the list below. */
const LIST_ITEM = /^\s*(?:[-*+•]|\d{1,4}[.)])\s+(.*)$/
/** One part of what precedes the text of a line: quote, list, check box, comment and heading marks, emoji. */
const PREFIX =
  /^(?:[ \t]+|>+|\d{1,4}[.)](?=[ \t])|[-*+•](?=[ \t])|\[[ ]\](?=[ \t])|\((?=[A-Z])|\[(?=[A-Z]{3,11}\])|[A-Z]{3,11}\/(?=[A-Z]{3,11}:)|\/\/+!?|\/\*+|\*(?=[ \t])|<!--+|--+(?=[ \t])|#+|;+|%+|\{[-#*]|\(\*|"{3}|'{3}|@(?=todo\b)|[*_]{1,3}(?=\p{L})|[\p{Extended_Pictographic}\ufe0f\u200d]+)/iu
const MOST_PREFIXES = 12
/** How many characters before a marker are inspected. */
const NEAR = 40
const LOG_LINE =
  /^(?:\[?\d{4}-\d\d-\d\d|\[?\d\d:\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b)/
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
  let list: OpenList | undefined
  for (const line of lines) {
    if (tickets.size >= most) break
    if (line.kind === 'blank') continue
    const listed = list === undefined ? undefined : ticketOfItem(line, list)
    if (listed === undefined) list = openListOf(line)
    // What is quoted, or shown as code, is not the agent's own.
    const isOwn = (line.kind === 'text' || line.kind === 'hidden') && !isDeclaredEnd(line.text)
    for (const ticket of listed ?? (isOwn ? ticketsOfLine(line) : [])) {
      const key = `${ticket.type}\n${plainTitle(ticket.title)}`
      if (!tickets.has(key)) tickets.set(key, ticket)
    }
  }
  return [...tickets.values()]
}

/** A marker without a title, whose tickets are the items of the list below. */
interface OpenList {
  readonly type: TicketType
  /** Indent of its items; items below these explain them. */
  indent: number | undefined
}

function openListOf(line: MarkdownLine): OpenList | undefined {
  if (line.kind !== 'text' || !/[:：][*_]{0,3}$/.test(line.text.trimEnd())) return undefined
  const begin = beginningOf(line.masked)
  const [marker, ...further] = begin === undefined ? [] : markersOf(line.masked, begin)
  if (marker === undefined || further.length > 0 || marker.start !== begin) return undefined
  return line.text.slice(marker.end).trim() === '' ? { type: marker.type, indent: undefined } : undefined
}

/** The ticket of an item; undefined if the line is not of the list, or has a marker of its own. */
function ticketOfItem(line: MarkdownLine, list: OpenList): readonly Ticket[] | undefined {
  const item = line.kind === 'text' ? LIST_ITEM.exec(line.text) : null
  if (item === null) return list.indent !== undefined && line.indent > list.indent ? [] : undefined
  list.indent ??= line.indent
  if (line.indent < list.indent || ticketsOfLine(line).length > 0) return undefined
  if (line.indent > list.indent || beginningOf(line.masked) === undefined) return []
  const title = titleOf((item[1] ?? '').replace(/^\[ \]\s+/, ''), '')
  return title === '' ? [] : [{ type: list.type, title }]
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
  const ahead = masked.slice(begin, begin + 100)
  const isBold = /[*_]{2}$/.test(masked.slice(0, begin))
  const lowerCase = (isBold ? BOLD_MARKER.exec(ahead) : null) ?? LOWER_CASE_MARKER.exec(ahead)
  // A list of fields is a report: `- Bug: ...` beside `- Cause: ...`.
  const isField =
    lowerCase !== null && /^Bug$/.test(lowerCase[1] ?? '') && /[-*+•]\s+[*_]*$/.test(masked.slice(0, begin))
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

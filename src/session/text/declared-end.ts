/**
 * The end that an answer declares in its last line: `STATUS: done`, `STATUS: not done: <what, why>`, for PM also
 * `STATUS: nothing to do: <why>`. Pure. A status line counts only at the end: not in the middle of a text, nor as the end of a
 * quoted example.
 */
import { parseStatusLine, type StatusKind, type StatusLine } from './status-line.js'

/** A declared end. */
export interface DeclaredEnd {
  readonly kind: StatusKind
  /** What is not done and why, in the words of the answer; undefined if it gives none. */
  readonly reason: string | undefined
  /** The answer without the line, and without what only introduces it. */
  readonly response: string
}

/** Lines that a reason may take up below its status line. */
const MOST_REASON_LINES = 30

/** The end that an answer declares; undefined if its last line declares none. */
export function parseDeclaredEnd(response: string): DeclaredEnd | undefined {
  const lines = response.split(/\r\n|\n|\r/)
  const end = lines.findLastIndex((line) => !isAfterword(line))
  if (end === -1) return undefined
  const found = findStatus(lines, end) ?? findAtEndOfLine(lines, end)
  if (found === undefined) return undefined
  const block = blockAround(lines, found.from, end)
  if (block === undefined) return undefined
  const { kind } = found.status
  return { kind, reason: reasonOf(lines, found, end), response: withoutBlock(lines, found, block) }
}

interface FoundStatus {
  readonly status: StatusLine
  /** Index of its line. */
  readonly from: number
  /** What stands before it in the same line; empty if it has a line of its own. */
  readonly before: string
}

/** The status line, at the end or with a reason in the lines below it. */
function findStatus(lines: readonly string[], end: number): FoundStatus | undefined {
  for (let index = end; index >= Math.max(0, end - MOST_REASON_LINES); index--) {
    const status = parseStatusLine(lines[index] ?? '')
    if (status === undefined) continue
    if (index === end) return { status, from: index, before: '' }
    const below = lines.slice(index + 1, end + 1)
    const isReason = status.kind !== 'done' && (isOpen(status) || below.every(isListed))
    return isReason ? { status, from: index, before: '' } : undefined
  }
  return undefined
}

/** Whether the reason is still to come: `STATUS: not done:`. */
function isOpen({ reason }: StatusLine): boolean {
  return reason === undefined || /[:：]$/.test(reason)
}

function isListed(line: string): boolean {
  return /^(?:\s+\S|\s*(?:[-*+•]|\d{1,3}[.)])\s)/.test(line)
}

/** A status in capitals behind the last sentence: `I wrote notes.md. STATUS: done`. */
function findAtEndOfLine(lines: readonly string[], end: number): FoundStatus | undefined {
  const line = lines[end] ?? ''
  const at = line.lastIndexOf('STATUS')
  const [marks = ''] = /[*_`]*$/.exec(line.slice(0, at).slice(-4)) ?? []
  const before = line.slice(0, at - marks.length)
  if (at === -1 || !/[.!?…。][*_`"'”)\]]{0,4}\s+$/.test(before.slice(-20))) return undefined
  const status = parseStatusLine(line.slice(before.length))
  return status === undefined ? undefined : { status, from: end, before: before.trimEnd() }
}

function reasonOf(lines: readonly string[], { status, from }: FoundStatus, end: number): string | undefined {
  const below = lines
    .slice(from + 1, end + 1)
    .filter((line) => !isFenceMark(line))
    .map((line) => line.trim())
  const words = [status.reason ?? '', ...below].filter((part) => part !== '').join('\n')
  return words === '' ? undefined : words
}

interface Block {
  readonly first: number
  readonly last: number
}

/** The lines to remove, with a fence around them; undefined if the status belongs to an example. */
function blockAround(lines: readonly string[], from: number, end: number): Block | undefined {
  const isQuote = (line: string | undefined): boolean => line !== undefined && /^\s*>/.test(line)
  if (isQuote(lines[from]) && (isQuote(lines[from - 1]) || isIntroduced(lines, from))) return undefined
  const fence = fenceAround(lines, from)
  const own = { first: from, last: end }
  if (fence === undefined || fence.last === lines.length) return own
  const isWritten = (line: string): boolean => line.trim() !== ''
  const holdsOnlyStatus =
    !lines.slice(fence.first + 1, from).some(isWritten) && !lines.slice(end + 1, fence.last).some(isWritten)
  if (holdsOnlyStatus) return isIntroduced(lines, fence.first) ? undefined : fence
  // An answer that is fenced as a whole.
  return fence.first === lines.findIndex(isWritten) ? own : undefined
}

/** Whether the line before ends with a colon, as before an example. */
function isIntroduced(lines: readonly string[], first: number): boolean {
  const before = lines.slice(0, first).findLast((line) => line.trim() !== '')
  return before !== undefined && /[:：][*_]{0,2}\s*$/.test(before)
}

/** The fence that a line is in; an unclosed one ends behind the last line. */
function fenceAround(lines: readonly string[], index: number): Block | undefined {
  let open: { readonly mark: string; readonly first: number } | undefined
  for (const [at, line] of lines.entries()) {
    const mark = /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
    if (open === undefined) {
      if (at > index) return undefined
      if (mark !== undefined) open = { mark, first: at }
    } else if (mark?.startsWith(open.mark) === true && isFenceMark(line)) {
      if (at > index) return { first: open.first, last: at }
      open = undefined
    }
  }
  return open === undefined ? undefined : { first: open.first, last: lines.length }
}

function isFenceMark(line: string): boolean {
  return /^\s*(?:`{3,}|~{3,})\s*$/.test(line)
}

function withoutBlock(lines: readonly string[], { before }: FoundStatus, { first, last }: Block): string {
  const head = withoutIntroduction(lines.slice(0, first))
  if (before !== '') head.push(before)
  const tail = lines
    .slice(last + 1)
    .join('\n')
    .trim()
  const kept = /^[\s\-*_]*$/.test(tail) ? '' : tail
  return [head.join('\n').trimEnd(), kept].filter((part) => part !== '').join('\n\n')
}

/** The lines without a rule or a heading `Status` at their end, which would introduce nothing. */
function withoutIntroduction(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  const line = (lines[last] ?? '').trim()
  const isRule = /^(?:-{3,}|\*{3,}|_{3,})$/.test(line) && (lines[last - 1] ?? '').trim() === ''
  const isHeading = /^(?:#{1,6}\s*|\*\*|__)(?:final )?status[:*_\s]*$/i.test(line)
  return last >= 0 && (isRule || isHeading) ? withoutIntroduction(lines.slice(0, last)) : [...lines]
}

/** What may follow the last line: blank lines, a rule, the end of a fence, a signature, tickets, a comment. */
function isAfterword(line: string): boolean {
  const text = line.trim()
  return (
    /^[-*_=`~\s]*$/.test(text) ||
    /^(?:--|—|–|~)\s*[^.?!:]{1,60}$/.test(text) ||
    /^(?:🤖|co-authored-by:|signed-off-by:|generated (?:with|by)\b)/i.test(text) ||
    /^[*_]{0,2}(?:[\p{L}\p{N}-]+ ){0,4}Agent[*_]{0,2}$/u.test(text) ||
    /^(?:TODO|TASK|BUG|FIXME|FEATURE|ENHANCEMENT|ISSUE):\s/.test(text) ||
    /^(?:<!--(?!.*status).*-->|<\/[\w-]+>)$/i.test(text)
  )
}

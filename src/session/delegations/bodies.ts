/** Bodies: which lines below a delegation belong to its task. */
import { isCertain } from './labels/agent-names.js'
import type { Answer } from './answer.js'
import { isInItem, type Candidate } from './candidates.js'
import type { LineLabel } from './labels/line-labels.js'
import { isOverviewTable } from './overview-table.js'
import { isRule, isLabelLine } from './task-below.js'
import type { Roster } from '../roster/roster.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { isDeclaredEnd } from '../text/declared-end-line.js'
import { PM_LABEL, PM_TALK } from '../words/closing-words.js'

/** The lines below a delegation, while they are read. */
export interface Body {
  readonly head: Candidate
  /** Lines of the task. */
  readonly lines: number[]
  /** Paragraphs without a label, after a blank line: they belong to the task if something of it, or another delegation, follows. */
  readonly pending: number[]
  /** The previous line is blank. */
  afterBlank: boolean
  /** A label of the task has occurred. */
  isLabelled: boolean
}

/** What a line is to a body. */
type Part = 'task' | 'perhaps' | 'end'

/** A marker for follow-up work: it becomes a ticket, not part of a task. */
const TICKET_MARKER = /^\W{0,8}(?:TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?:\([^)]{0,40}\))?\W{0,4}:/
/** `Files: src/a.ts`, `Fertig, wenn: ...`: a label without emphasis, of one to four words. */
const PLAIN_LABEL = /^\p{Lu}[\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]{1,20}){0,3}\s?[:：](?:\s|$)/u
/** A line that introduces what follows: it ends with a colon, or is a title in bold. */
const LEADS_ON = /[:：][*_]{0,2}$|^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)$/
const INDENTED = 2

/** Starts the body of a delegation. */
export function startBody(head: Candidate): Body {
  return { head, lines: [], pending: [], afterBlank: false, isLabelled: false }
}

/** Adds a line to a body; returns false, and adds nothing, if the line ends it. */
export function addLine(body: Body, answer: Answer, index: number, roster: Roster): boolean {
  const line = answer.lines[index]
  if (line === undefined) return false
  if (line.kind === 'blank') {
    if (body.pending.length > 0) body.pending.push(index)
    else body.lines.push(index)
    body.afterBlank = true
    return true
  }
  const part = partOf(body, answer, index, line, roster)
  if (part === 'end') return false
  if (part === 'task') commit(body, index)
  else body.pending.push(index)
  body.afterBlank = false
  return true
}

/** Adds a line whatever it is, with the paragraphs before it. */
export function commit(body: Body, ...lines: readonly number[]): void {
  // One by one: an answer can have more lines than a call may have arguments.
  for (const line of body.pending.splice(0)) body.lines.push(line)
  for (const line of lines) body.lines.push(line)
}

/** Ends a body. The last paragraphs of an answer are PM's own; those before another delegation are of the task. */
export function closeBody(body: Body, answer: Answer, isLast: boolean): void {
  if (isLast || body.pending.length === 0) return
  const last = body.pending.findLastIndex((index) => answer.lines[index]?.kind !== 'blank')
  const leadsOn = LEADS_ON.test(answer.lines[body.pending[last] ?? 0]?.text.trim() ?? '')
  if (!leadsOn) commit(body)
  else {
    const begin = body.pending.findLastIndex(
      (index, at) => at < last && answer.lines[index]?.kind === 'blank'
    )
    body.pending.splice(Math.max(begin, 0))
    commit(body)
  }
}

function partOf(body: Body, answer: Answer, index: number, line: MarkdownLine, roster: Roster): Part {
  const { head } = body
  const at = answer.labels[index]
  if (line.kind === 'table') return isOverviewTable(answer.lines, index, roster) ? 'end' : 'task'
  if (at === undefined) return 'task'
  const text = line.text.trim()
  if (isRule(text) || TICKET_MARKER.test(text) || isDeclaredEnd(text)) return 'end'
  if (at.prefix.heading > 0) return continuesAtHeading(head, at) ? 'task' : 'end'
  if (index === head.taskIndex) return 'task'
  if (
    isLabelLine(answer, index) ||
    (at.label === undefined && at.prefix.list === undefined && PLAIN_LABEL.test(text))
  )
    return partOfLabel(body, answer, line, at, text)
  if (at.prefix.list !== undefined) return continuesAtItem(body, answer, line, at) ? 'task' : 'end'
  if (line.indent >= head.prefix.length + INDENTED) return 'task'
  if (!body.afterBlank) return body.pending.length > 0 ? 'perhaps' : 'task'
  if (head.prefix.list !== undefined) return line.indent > head.indent ? 'task' : 'end'
  if (head.prefix.heading > 0 && body.lines.every((each) => answer.lines[each]?.kind === 'blank'))
    return PM_TALK.test(text) ? 'end' : 'task'
  return PM_TALK.test(text) ? 'end' : 'perhaps'
}

/** PM's own labels end a task; any other is one of its parts. One that introduces something needs what it introduces. */
function partOfLabel(body: Body, answer: Answer, line: MarkdownLine, at: LineLabel, text: string): Part {
  const name = at.label?.name.name ?? text.split(/[:：]/, 1)[0] ?? ''
  if (PM_LABEL.test(name.trim())) return 'end'
  const isField = body.head.label.form === 'field'
  if (at.prefix.list !== undefined && !isField)
    return continuesAtItem(body, answer, line, at) ? 'task' : 'end'
  body.isLabelled = true
  return /[:：][*_]{0,2}$/.test(text) ? 'perhaps' : 'task'
}

/**
 * Whether the line of a candidate is part of the task above, and so no delegation of its own: an item of a list below an
 * unlisted label, an item below an item, or a common noun among the labels of a task.
 */
export function isInside({ head, afterBlank, isLabelled, pending }: Body, candidate: Candidate): boolean {
  const { prefix, label, strength, indent } = candidate
  if (prefix.heading > 0) return false
  const isSure = isCertain(strength)
  if (prefix.list !== undefined) {
    if (head.prefix.list !== undefined) return prefix.length > head.prefix.length
    return label.form === 'bold' && !((afterBlank || pending.length > 0) && isSure)
  }
  if (isSure) return false
  const isBelowItem = head.prefix.list !== undefined && indent > head.indent
  return isBelowItem || strength === 'weak' || (isLabelled && !afterBlank)
}

/** A section heading ends a task, unless it is a heading within the task. */
function continuesAtHeading({ prefix }: Candidate, at: LineLabel): boolean {
  const name = at.label?.name.name ?? ''
  return prefix.heading > 0 && at.prefix.heading > prefix.heading && !PM_LABEL.test(name)
}

/** An item of the label's own list begins something else; any other list is part of the task. */
function continuesAtItem(
  { head, afterBlank }: Body,
  answer: Answer,
  line: MarkdownLine,
  at: LineLabel
): boolean {
  if (line.indent > head.indent) return true
  if (head.prefix.list === undefined && !isInItem(head, answer)) return true
  if (line.indent < head.indent) return false
  return head.prefix.list === undefined || (head.prefix.list !== at.prefix.list && !afterBlank)
}

/** Bodies: which lines below a delegation belong to its task. */
import type { Candidate } from './delegation-candidates.js'
import type { MarkdownLine } from '../text/markdown-blocks.js'
import { isPlainSubLabel, roleOfLabel } from './sub-labels.js'
import type { LineLabel } from './task-below.js'
import { moodOf } from './task-mood.js'

/** The state of a body while its lines are read. */
export interface BodyState {
  readonly head: Candidate
  /** Lines of the body so far. */
  readonly lines: number[]
  /** The previous line is blank. */
  afterBlank: boolean
  /** Last line that was not blank. */
  lastText: string
  /** Index in `lines` of an introductory sentence that nothing follows yet. */
  introductionAt: number | undefined
  /** Sub-labels of the long form have occurred. */
  longForm: boolean
}

/** A marker for follow-up work: it becomes a ticket, not part of a task. */
const TICKET_MARKER = /^\W{0,8}(?:TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?:\([^)]{0,40}\))?\W{0,4}:/
/** Openings of sentences in which PM talks about the session. */
const PM_TALK =
  /^(?:to sum up|in (?:summary|detail|short)|summary|overall|here|below|now|so|i|i'?ll|i'?m|i'?ve|we|we'?ll|(?:please )?let|let's|(?:can|could|would|will|do|shall|should) (?:you|i|we)|if you|once|after|when|while|these|those|both|all|each|meanwhile|finally|then|next|this|together|the agents?|as soon|upon|no|there|after that|in the meantime|they|results?)\b/i
const INDENTED = 2

/** Returns the state at the start of a body. */
export function startBody(head: Candidate): BodyState {
  return {
    head,
    lines: [],
    afterBlank: false,
    lastText: head.label.rest,
    introductionAt: undefined,
    longForm: false
  }
}

/** Whether a line continues a body. The caller adds such a line; any other line ends the body. */
export function continuesBody(state: BodyState, line: MarkdownLine, at: LineLabel | undefined): boolean {
  if (line.kind === 'blank' || line.kind === 'fence' || line.kind === 'indented-code') return true
  // A quote, table or comment after a blank line belongs to the task if the last line announces it.
  if (line.kind !== 'text' || at === undefined) return !state.afterBlank || state.lastText.endsWith(':')
  if (isRule(line.text.trim()) || TICKET_MARKER.test(line.text.trim())) return false
  if (at.prefix.heading > 0) return continuesAtHeading(state, at)
  const { head } = state
  if (isSubLabel(line, at)) {
    state.longForm = true
    return true
  }
  if (at.role === 'pm') return false
  if (at.prefix.list !== undefined) return continuesAtItem(state, line, at)
  if (line.indent >= head.prefix.length + INDENTED) return true
  if (!state.afterBlank) return true
  if (head.prefix.list !== undefined) return line.indent > head.indent
  if (at.label?.form === 'bold' && at.label.colon) return at.label.rest === ''
  if (line.indent >= INDENTED && line.indent >= head.indent)
    return head.indent > 0 || head.label.form === 'bold'
  return isTaskProse(line.text.trim(), head)
}

/**
 * Whether the line of a candidate is part of the current body, and so not a separate delegation: an item of a list below
 * an unlisted label, or a common noun among the sub-labels of a long form.
 */
export function isInsideBody(state: BodyState, candidate: Candidate): boolean {
  const { head } = state
  const isItem = candidate.prefix.list !== undefined && candidate.prefix.heading === 0
  if (isItem && head.prefix.list === undefined && head.prefix.heading === 0) {
    return candidate.label.form === 'bold' && !(state.afterBlank && candidate.strength === 'full')
  }
  if (isItem && head.prefix.list !== undefined) return candidate.prefix.length > head.prefix.length
  const isCommonNoun = candidate.strength === 'noun' || candidate.strength === 'weak'
  return state.longForm && !state.afterBlank && isCommonNoun
}

/** `---`, `* * *`, `___`: three or more of one mark and nothing else. */
function isRule(text: string): boolean {
  const mark = text.charAt(0)
  if (mark === '' || !'-*_'.includes(mark)) return false
  let marks = 0
  for (const character of text) {
    if (character === mark) marks++
    else if (character !== ' ') return false
  }
  return marks >= 3
}

function isSubLabel(line: MarkdownLine, at: LineLabel): boolean {
  if (at.label?.form === 'bold') return at.role === 'sub-label' && at.label.colon
  return isPlainSubLabel(line.text.trim())
}

/** A section heading ends a task, unless it is a heading within the task. */
function continuesAtHeading(state: BodyState, at: LineLabel): boolean {
  const name = at.label?.name ?? ''
  if (roleOfLabel(name) === 'sub-label') return true
  const own = state.head.prefix.heading
  return own > 0 && at.prefix.heading > own && at.role !== 'pm'
}

/** An item of the label's own list begins something else; any other list is part of the task. */
function continuesAtItem(state: BodyState, line: MarkdownLine, at: LineLabel): boolean {
  const { head } = state
  if (line.indent > head.indent) return true
  if (line.indent < head.indent) return false
  return head.prefix.list === undefined || (head.prefix.list !== at.prefix.list && !state.afterBlank)
}

/** Prose after a blank line belongs to the task only if it tells the agent what to do. */
function isTaskProse(text: string, head: Candidate): boolean {
  const plain = text.replaceAll('’', "'").replace(/^[*_]+/, '')
  if (head.label.form === 'heading') return !PM_TALK.test(plain)
  if (moodOf(text) === 'directive') return !PM_TALK.test(plain)
  return isIntroductory(text) && !PM_TALK.test(plain)
}

/** Whether a line announces what follows. If nothing of the task follows, the line does not belong to it either. */
export function isIntroductory(text: string): boolean {
  return /[:：]$/.test(text)
}

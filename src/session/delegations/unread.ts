/**
 * Work that an answer hands to an agent in a form that detection does not read. It is not run on a guess, and not dropped in
 * silence either. Pure.
 */
import type { Answer } from './answer.js'
import { handedTo } from './handed-over.js'
import { findLabelled, type FoundLabelled } from './labelled-delegations.js'
import type { LabelReader } from './labels/line-labels.js'
import { findOtherForms } from './other-forms.js'
import { withPlainLabels } from './plain-lists.js'
import type { Roster } from '../roster/roster.js'
import { TICKET_LINE } from '../words/work-words.js'

/** A line that hands work to an agent. */
export interface UnreadWork {
  /** Slug of the agent. */
  readonly agent: string
  /** The task; the whole line of a sentence. */
  readonly text: string
  /** The line as it is written. */
  readonly whole: string
  /** Line of PM's answer, from 1. */
  readonly line: number
  /** `label` for a line of its own, which names a task; a row or a sentence may be about one that is named elsewhere. */
  readonly kind: 'label' | 'row' | 'sentence'
  /** Hardly anything but work is written so: it counts beside a delegations block, too, where prose explains. */
  readonly isExplicit: boolean
}

/** More are another kind of text. */
const MOST_UNREAD = 100
/** What is searched of an answer: more than PM writes at once. What lies beyond is judged by the other stages alone. */
const MOST_LINES = 10_000
const MOST_CHARACTERS = 500_000

/**
 * Finds such lines: the answer is judged once more with the other forms as labels, so that reports, examples and lists of
 * topics are told from work by the same rules; what is left is searched for sentences.
 */
export function findUnread(
  whole: Answer,
  read: LabelReader,
  labelled: FoundLabelled,
  roster: Roster
): readonly UnreadWork[] {
  const unread: UnreadWork[] = []
  const answer = firstPart(whole)
  const others = findOtherForms(answer, read, roster)
  const judged =
    others.size === 0
      ? labelled
      : findLabelled(withPlainLabels(answer, [{ labels: others, isPlan: false }]), roster)
  const taken = new Set(labelled.found.map(({ line }) => line))
  const indexes = new Map([...others.keys()].map((index) => [answer.numberOf(index), index]))
  for (const { agent, text, line } of judged.found) {
    const index = indexes.get(line)
    const written = index === undefined ? undefined : answer.lines[index]
    if (index === undefined || written === undefined || agent === undefined || taken.has(line)) continue
    const kind = written.kind === 'table' ? 'row' : 'label'
    const isExplicit = others.get(index)?.isExplicit === true
    unread.push({ agent, text, whole: written.text, line, kind, isExplicit })
  }
  for (const [index, { kind, masked, text }] of answer.lines.entries()) {
    if (unread.length >= MOST_UNREAD) break
    if (kind !== 'text' || labelled.isInTask(index) || judged.isInTask(index) || others.has(index)) continue
    const at = answer.labels[index]
    if (at?.named !== undefined || TICKET_LINE.test(text.slice(at?.prefix.length ?? 0))) continue
    for (const { agent, isAnnounced } of handedTo(masked, roster))
      unread.push({
        agent,
        text,
        whole: text,
        line: answer.numberOf(index),
        kind: 'sentence',
        isExplicit: isAnnounced
      })
  }
  return unread.slice(0, MOST_UNREAD)
}

/** The lines within the bounds; the whole answer, unless it is far longer than answers are. */
function firstPart(answer: Answer): Answer {
  let characters = 0
  const end = answer.lines.findIndex(
    ({ text }, index) => index >= MOST_LINES || (characters += text.length) > MOST_CHARACTERS
  )
  return end === -1
    ? answer
    : { ...answer, lines: answer.lines.slice(0, end), labels: answer.labels.slice(0, end) }
}

/**
 * Work that an answer hands to an agent in a form that detection does not read. It is not run on a guess, and not dropped in
 * silence either. Pure.
 */
import type { Answer } from './answer.js'
import { handedTo } from './handed-over.js'
import { findLabelled, type FoundLabelled } from './labelled-delegations.js'
import type { LabelReader } from './line-labels.js'
import { findOtherForms } from './other-forms.js'
import { withPlainLabels } from './plain-lists.js'
import type { Roster } from '../roster/roster.js'

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
}

/** More are another kind of text. */
const MOST_UNREAD = 100

/**
 * Finds such lines: the answer is judged once more with the other forms as labels, so that reports, examples and lists of
 * topics are told from work by the same rules; what is left is searched for sentences.
 */
export function findUnread(
  answer: Answer,
  read: LabelReader,
  labelled: FoundLabelled,
  roster: Roster
): readonly UnreadWork[] {
  const unread: UnreadWork[] = []
  const others = findOtherForms(answer, read, roster)
  const judged =
    others.size === 0
      ? labelled
      : findLabelled(withPlainLabels(answer, [{ labels: others, isPlan: false }]), roster)
  const taken = new Set(labelled.found.map(({ line }) => line))
  const lines = new Map([...others.keys()].map((index) => [answer.numberOf(index), answer.lines[index]]))
  for (const { agent, text, line } of judged.found) {
    const written = lines.get(line)
    if (agent === undefined || written === undefined || taken.has(line)) continue
    unread.push({ agent, text, whole: written.text, line, kind: written.kind === 'table' ? 'row' : 'label' })
  }
  for (const [index, { kind, masked, text }] of answer.lines.entries()) {
    if (unread.length >= MOST_UNREAD) break
    if (kind !== 'text' || labelled.isInTask(index) || judged.isInTask(index) || others.has(index)) continue
    if (answer.labels[index]?.named !== undefined) continue
    for (const agent of handedTo(masked, roster))
      unread.push({ agent, text, whole: text, line: answer.numberOf(index), kind: 'sentence' })
  }
  return unread.slice(0, MOST_UNREAD)
}

/** Finds the delegations that begin with a label, and their bodies. */
import { addLine, closeBody, commit, isInside, startBody, type Body } from './bodies.js'
import type { Answer } from './answer.js'
import { contentIndentOf, findCandidates } from './candidates.js'
import type { Delegation } from './delegation.js'
import { refusalOf } from './judgement.js'
import { resolveAgent, type Roster } from '../roster/roster.js'
import { STATUS_LINE } from '../words/status-words.js'

/** A delegation whose agent may be unknown. */
export interface Found extends Omit<Delegation, 'agent'> {
  readonly agent: string | undefined
}

/** A line that was not taken, by its index. */
export interface Refused {
  readonly index: number
  readonly reason: string
  /** It delegates for certain, but what cannot be read. */
  readonly isLost?: true
}

/** Delegations and refused lines, each in textual order. */
export interface FoundLabelled {
  readonly found: readonly Found[]
  readonly refused: readonly Refused[]
  /** Whether a line below a label is part of its task. */
  readonly isInTask: (index: number) => boolean
}

/** Finds the delegations that begin with a label. */
export function findLabelled(answer: Answer, roster: Roster): FoundLabelled {
  const candidates = findCandidates(answer, roster)
  const last = candidates.findLastIndex((candidate) => candidate !== undefined)
  const found: Found[] = []
  const refused: Refused[] = []
  const inTasks = new Uint8Array(answer.lines.length)
  let body: Body | undefined
  const finish = (): void => {
    if (body === undefined) return
    const { head } = body
    closeBody(body, answer, head.index === last)
    const one = delegationOf(body, answer, roster)
    for (const index of body.lines) inTasks[index] = 1
    if (one !== undefined) found.push(one)
    else if (head.agent !== undefined) refused.push({ index: head.index, reason: 'a report' })
    body = undefined
  }
  for (let index = 0; index < answer.lines.length; index++) {
    const candidate = candidates[index]
    if (candidate === undefined) {
      if (body !== undefined && !addLine(body, answer, index, roster)) finish()
      continue
    }
    if (body !== undefined && isInside(body, candidate)) {
      refused.push({ index, reason: `part of the task above (line ${answer.numberOf(body.head.index)})` })
      commit(body, index)
      body.afterBlank = false
      continue
    }
    // A report or the description of a role belongs to no task, but it still ends the one above it.
    finish()
    const refusal = refusalOf(candidate)
    if (refusal === undefined) body = startBody(candidate)
    else if (refusal !== 'silent') refused.push({ index, reason: refusal.reason })
  }
  finish()
  return { found, refused, isInTask: (index) => inTasks[index] === 1 }
}

function delegationOf({ head, lines }: Body, answer: Answer, roster: Roster): Found | undefined {
  const texts = (indexes: readonly number[]): string => joined(indexes, answer, contentIndentOf(head))
  if (lines.some((index) => isStatusLine(answer.lines[index]?.text ?? ''))) return undefined
  const { label } = head
  const task = head.task.trim()
  const isBelow = head.taskIndex !== head.index
  const body = texts(
    isBelow ? lines.filter((index) => index !== head.taskIndex || answer.labels[index] === undefined) : lines
  )
  const all = isBelow ? texts(lines) : body
  // A task that is code or a table has no words before it.
  const isShown = answer.labels[head.taskIndex] === undefined
  return {
    agent: head.agent?.slug,
    label: label.name.text,
    task,
    body,
    text:
      isBelow && !isShown ? all : [isBelow ? task : label.rest, all].filter((part) => part !== '').join('\n'),
    after:
      head.after.length === 0
        ? head.after
        : head.after.map((name) => resolveAgent(name, roster)?.slug ?? name),
    insteadOf: label.name.insteadOf,
    format: label.form,
    line: answer.numberOf(head.index)
  }
}

function isStatusLine(text: string): boolean {
  return (text.includes(':') || text.includes('：')) && STATUS_LINE.test(text)
}

/** Joins lines, without blank lines at both ends and without the indent of the label's content. */
function joined(indexes: readonly number[], { lines }: Answer, indent: number): string {
  if (indexes.length === 0) return ''
  const texts = indexes.map((index) => withoutIndent(lines[index]?.text ?? '', indent))
  let start = 0
  let end = texts.length
  while (start < end && texts[start]?.trim() === '') start++
  while (end > start && texts[end - 1]?.trim() === '') end--
  return texts.slice(start, end).join('\n').trimEnd()
}

function withoutIndent(text: string, indent: number): string {
  if (indent === 0) return text.trimEnd()
  let cut = 0
  while (cut < indent && cut < text.length && /\s/.test(text.charAt(cut))) cut++
  return text.slice(cut).trimEnd()
}

/** Candidates: the lines of an answer that name an agent in a form of a delegation, with what is above and around them. */
import type { LabelStrength } from './labels/agent-names.js'
import type { Answer } from './answer.js'
import type { LineLabel } from './labels/line-labels.js'
import { namesAfter, type Label } from './labels/label-names.js'
import type { LinePrefix } from './labels/line-prefix.js'
import { createSurroundings, type Region } from './surroundings.js'
import { findTaskBelow, isLabelLine } from './task-below.js'
import { resolveAgent, type Agent, type Roster } from '../roster/roster.js'
import { TASK_LABEL } from '../words/closing-words.js'

/** A line that names an agent, known or not. */
export interface Candidate {
  readonly index: number
  /** Columns before its first character. */
  readonly indent: number
  readonly prefix: LinePrefix
  readonly label: Label
  /** Undefined for a name that the roster does not have. */
  readonly agent: Agent | undefined
  readonly strength: LabelStrength
  /** First line of the task, empty when there is none. */
  readonly task: string
  /** Index of the line of the task. */
  readonly taskIndex: number
  /** The task is the first item of a list below the label. */
  readonly taskInList: boolean
  /** Names from `(after Engineer)`, at the label or at the end of the task. */
  readonly after: readonly string[]
  readonly region: Region
}

/** The candidates of an answer, by index of their line. */
export type Candidates = readonly (Candidate | undefined)[]

/** Width of a list mark and the blank after it. */
const CONTENT_AFTER = { bullet: 2, number: 3, none: 0 } as const

/** Finds the candidates of an answer in one pass. */
export function findCandidates(answer: Answer, roster: Roster): Candidates {
  const { lines, labels } = answer
  const candidates = new Array<Candidate | undefined>(lines.length)
  const surroundings = createSurroundings()
  for (const [index, line] of lines.entries()) {
    const at = labels[index]
    const candidate =
      at === undefined ? undefined : candidateAt(answer, index, at, roster, surroundings.regionAt(at))
    if (candidate !== undefined) candidates[candidate.index] = candidate
    surroundings.pass(line, at, candidate)
  }
  return candidates
}

function candidateAt(
  answer: Answer,
  index: number,
  { label, named, prefix }: LineLabel,
  roster: Roster,
  region: Region
): Candidate | undefined {
  if (label === undefined || named === undefined) return undefined
  const { agent, strength } = named
  const below = label.rest === '' ? findTaskBelow(answer, index) : { task: label.rest, index }
  if (label.form === 'field' && !(below !== undefined && isLabelLine(answer, below.index)))
    return fieldBelowTask(answer, index, { label, named, prefix }, region)
  const task = withoutMarks(below?.task ?? '')
  return {
    index,
    indent: answer.lines[index]?.indent ?? 0,
    prefix,
    label,
    agent,
    strength,
    task,
    taskIndex: below?.index ?? index,
    taskInList:
      below !== undefined && below.index !== index && answer.labels[below.index]?.prefix.list !== undefined,
    after: joined(label.name.after, trailingAfter(task, roster)),
    region
  }
}

/** `- Build it`, `**Goal**: Build it`: the marks of a task that was written below its label. */
const MARKS =
  /^(?:(?:[-*+•]|\d{1,3}[.)])\s+(?:\[ \]\s+)?)?(?:(?:\*\*|__)[^*_:：]{1,40}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*)?(?=\S)/

function withoutMarks(task: string): string {
  const text = task.replace(MARKS, '')
  const label = /^([^:：]{1,30}?)\s*[:：]\s*(?=\S)/.exec(text)
  return label !== null && TASK_LABEL.test(label[1] ?? '') ? text.slice(label[0].length) : text
}

/** `**Task**: Build it` with `**Agent**: Engineer` below it. */
function fieldBelowTask(
  answer: Answer,
  index: number,
  { label, named }: LineLabel,
  region: Region
): Candidate | undefined {
  const above = answer.labels[index - 1]
  if (
    label === undefined ||
    named === undefined ||
    above?.label === undefined ||
    !isLabelled(above, TASK_LABEL)
  )
    return undefined
  const task = above.label.rest
  return {
    index: index - 1,
    indent: answer.lines[index - 1]?.indent ?? 0,
    prefix: above.prefix,
    label: { ...label, rest: task },
    agent: named.agent,
    strength: named.strength,
    task,
    taskIndex: index - 1,
    taskInList: false,
    after: label.name.after,
    region
  }
}

/** Columns before the content of a candidate's list item; its indent outside of a list. */
export function contentIndentOf({ indent, prefix }: Candidate): number {
  return indent + CONTENT_AFTER[prefix.list ?? 'none']
}

/** Whether a candidate is below an item of a list, in the item. */
export function isInItem({ index, indent }: Candidate, { lines, labels }: Answer): boolean {
  const above = lines[index - 1]?.kind === 'blank' ? index - 2 : index - 1
  return labels[above]?.prefix.list !== undefined && indent > (lines[above]?.indent ?? 0)
}

function isLabelled(at: LineLabel | undefined, names: RegExp): boolean {
  return at?.label !== undefined && names.test(at.label.name.name)
}

/** Most candidates have no order: these share one list. */
const NONE: readonly string[] = []

function joined(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...one, ...other]
}

/** `Test it (after Engineer)`: a dependency if it names only agents, else a remark that is part of the task. */
function trailingAfter(task: string, roster: Roster): readonly string[] {
  if (!/[)）][.。]?\s*$/.test(task.slice(-90))) return NONE
  const last = task.slice(-90).trimEnd()
  const qualifier = /[(（]([^()（）]{1,80})[)）][.。]?$/.exec(last)?.[1] ?? ''
  const names = namesAfter(qualifier)
  return names.every((name) => resolveAgent(name, roster) !== undefined) ? names : NONE
}

/** Detects the delegations in PM's answer: which agent should do what. Pure, in linear time. */
import {
  continuesBody,
  isInsideBody,
  isIntroductory,
  startBody,
  type BodyState
} from './delegation-bodies.js'
import { findCandidates } from './delegation-candidates.js'
import { isDelegation } from './delegation-judgement.js'
import type { LabelForm } from './label-names.js'
import { parseMarkdownLines, type MarkdownLine } from '../text/markdown-blocks.js'
import type { PassedOverLine, UnknownAgent } from '../record/record.js'
import { nearestAgent, resolveAgent, type Roster } from '../roster/roster.js'
import { findTaskCalls } from './task-calls.js'
import { moodOf } from './task-mood.js'

/** The written form that a delegation was found in. */
type DelegationFormat = LabelForm | 'task-call'

/** A parsed delegation, not yet run. */
export interface Delegation {
  /** Slug of the agent in the roster. */
  readonly agent: string
  /** The label as PM wrote it, without its marks: `QA / Web QA`. */
  readonly label: string
  /** First line of the task, which is displayed. */
  readonly task: string
  /** The following lines; empty if there are none. */
  readonly body: string
  /** The whole task: its first line and body. */
  readonly text: string
  /** Agents that it waits for, from `(after Engineer and QA)`: the slug of a known agent, else the name as written. */
  readonly after: readonly string[]
  /** Numbers of delegations that it supersedes, from `(instead of 02)`: as written. */
  readonly insteadOf: readonly string[]
  readonly format: DelegationFormat
  /** Line of PM's answer that it starts on, from 1. */
  readonly line: number
}

/** The delegations of PM's answer. */
export interface DetectedDelegations {
  /** In textual order, duplicates left out. */
  readonly delegations: readonly Delegation[]
  /** Labels in the form of a delegation that name no agent of the roster: reported, not run. */
  readonly unknownAgents: readonly UnknownAgent[]
  /** How many were left out because they have the agent and text of another one. */
  readonly duplicates: number
  /** Lines in the form of a delegation that were not taken as one, in textual order. */
  readonly passedOver: readonly PassedOverLine[]
}

/** How many unknown agents are reported; more are not mistakes but another kind of text. */
const MOST_UNKNOWN = 50

/** A delegation whose agent may be unknown. */
interface Found extends Omit<Delegation, 'agent'> {
  readonly agent: string | undefined
}

/**
 * Detects the delegations of PM's answer. `delegation-labels.ts` has the forms, `delegation-judgement.ts` what is left
 * out.
 */
export function detectDelegations(response: string, roster: Roster): DetectedDelegations {
  const lines = parseMarkdownLines(response)
  const found = [...findLabelled(lines, roster), ...findCalled(lines, roster)].sort(
    (one, other) => one.line - other.line
  )
  const known = found.flatMap((one) => (one.agent === undefined ? [] : [{ ...one, agent: one.agent }]))
  const delegations = withoutDuplicates(known)
  return {
    delegations,
    unknownAgents: findUnknownAgents(found, roster),
    duplicates: known.length - delegations.length,
    passedOver: []
  }
}

function findLabelled(lines: readonly MarkdownLine[], roster: Roster): Found[] {
  const { labels, candidates } = findCandidates(lines, roster)
  const found: Found[] = []
  let body: BodyState | undefined
  const finish = (): void => {
    const one = body && delegationOf(body, lines, roster)
    if (one !== undefined) found.push(one)
    body = undefined
  }
  for (const [index, line] of lines.entries()) {
    const candidate = candidates.get(index)
    if (candidate !== undefined && !(body !== undefined && isInsideBody(body, candidate))) {
      // A report or the description of a role belongs to no task, but it still ends the one above it.
      finish()
      if (isDelegation(candidate)) body = startBody(candidate)
      continue
    }
    if (body === undefined) continue
    if (!continuesBody(body, line, labels.get(index))) {
      finish()
      continue
    }
    addLine(body, index, line, labels.get(index)?.prefix.list === undefined)
  }
  finish()
  return found
}

function addLine(body: BodyState, index: number, line: MarkdownLine, isProse: boolean): void {
  body.lines.push(index)
  if (line.kind !== 'blank') {
    const text = line.text.trim()
    body.introductionAt =
      body.afterBlank && line.kind === 'text' && isProse && isIntroductory(text)
        ? body.lines.length - 1
        : undefined
    body.lastText = text
  }
  body.afterBlank = line.kind === 'blank'
}

/** A status line below a label makes the whole block a report. */
const FINISHED =
  /^[\s>*_-]*(?:status|result)[\s*_]*:[\s*_]*(?:✅ *)?(?:complete|completed|done|success|successful|finished|passed|failed)\b/i

function delegationOf(body: BodyState, lines: readonly MarkdownLine[], roster: Roster): Found | undefined {
  const { head } = body
  const bodyLines = body.introductionAt === undefined ? body.lines : body.lines.slice(0, body.introductionAt)
  const own = bodyLines.filter((index) => index !== head.taskLine || head.label.rest !== '')
  const texts = bodyLines.map((index) => lines[index]?.text ?? '')
  if (texts.some((text) => FINISHED.test(text))) return undefined
  // A task below its label is empty if its first line is not part of the body.
  if (head.label.rest === '' && !bodyLines.includes(head.taskLine)) return undefined
  const rest = joined(own, lines, head.contentIndent)
  const all = joined(bodyLines, lines, head.contentIndent)
  return {
    agent: head.agent?.slug,
    label: head.label.text,
    task: head.task.trim(),
    body: rest,
    text: head.label.rest === '' ? all : [head.task.trim(), all].filter((part) => part !== '').join('\n'),
    after: head.after.map((name) => resolveAgent(name, roster)?.slug ?? name),
    insteadOf: head.label.insteadOf,
    format: head.label.form,
    line: head.line + 1
  }
}

/** Joins lines, without blank lines at both ends and without the indent of the label's content. */
function joined(indexes: readonly number[], lines: readonly MarkdownLine[], indent: number): string {
  const texts = indexes.map((index) => withoutIndent(lines[index]?.text ?? '', indent))
  let start = 0
  let end = texts.length
  while (start < end && texts[start]?.trim() === '') start++
  while (end > start && texts[end - 1]?.trim() === '') end--
  return texts.slice(start, end).join('\n').trimEnd()
}

function withoutIndent(text: string, indent: number): string {
  let cut = 0
  while (cut < indent && cut < text.length && /\s/.test(text.charAt(cut))) cut++
  return text.slice(cut).trimEnd()
}

function findCalled(lines: readonly MarkdownLine[], roster: Roster): Found[] {
  const calls = findTaskCalls(lines).filter(({ prompt }) => moodOf(prompt) !== 'placeholder')
  return calls.map(({ agent, prompt, line }) => {
    const [task = '', ...further] = prompt.split('\n')
    return {
      agent: resolveAgent(agent, roster)?.slug,
      label: agent,
      task: task.trim(),
      body: further.join('\n').trim(),
      text: prompt,
      after: [],
      insteadOf: [],
      format: 'task-call' as const,
      line
    }
  })
}

/**
 * Drops duplicates: the same agent with the same text, or with the same first line if one of the two has only that line
 * (a list of delegations before or after their long form). The longer one is kept.
 */
function withoutDuplicates(found: readonly Delegation[]): Delegation[] {
  const kept: Delegation[] = []
  const byFirstLine = new Map<string, number[]>()
  const whole = new Set<string>()
  for (const one of found) {
    const key = `${one.agent}\n${plainText(one.task)}`
    const full = `${key}\n${plainText(one.body)}`
    if (whole.has(full)) continue
    whole.add(full)
    const places = byFirstLine.get(key) ?? []
    const first = places[0]
    const earlier = first === undefined ? undefined : kept[first]
    if (earlier !== undefined && first !== undefined && (one.body === '' || earlier.body === '')) {
      if (earlier.body === '') kept[first] = { ...one, line: earlier.line }
      continue
    }
    byFirstLine.set(key, [...places.slice(0, 1), kept.length])
    kept.push(one)
  }
  return kept
}

/** Normalizes what does not change the meaning of a text: case, blanks, emphasis, a closing full stop. */
function plainText(text: string): string {
  const words = text.toLowerCase().replace(/[*_`]/g, '').split(/\s+/)
  return words
    .join(' ')
    .trim()
    .replace(/[.;,:!…]{1,9}$/, '')
}

function findUnknownAgents(found: readonly Found[], roster: Roster): UnknownAgent[] {
  const unknown = new Map<string, UnknownAgent>()
  for (const { agent, label, task } of found) {
    if (agent !== undefined || unknown.size >= MOST_UNKNOWN) continue
    const key = `${label.toLowerCase()}\n${plainText(task)}`
    if (unknown.has(key)) continue
    unknown.set(key, { label, task, suggestion: nearestAgent(label, roster)?.name ?? null })
  }
  return [...unknown.values()]
}

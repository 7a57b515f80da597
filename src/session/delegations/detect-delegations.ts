/**
 * Detects the delegations in PM's answer: which agent should do what. Pure, in linear time. docs/detection.md has the
 * grammar.
 */
import { readAnswer, type Answer } from './answer.js'
import type { Delegation, DetectedInProse } from './delegation.js'
import { withoutDuplicates } from './duplicates.js'
import { findLabelled, type Found, type FoundLabelled, type Refused } from './labelled-delegations.js'
import { createLabelReader } from './labels/line-labels.js'
import { findPlainGroups, withPlainLabels } from './plain-lists.js'
import { isPlaceholder } from '../words/placeholders.js'
import { findQuoted } from './quoted-delegations.js'
import { findTaskCalls } from './task-calls.js'
import { findUnread } from './unread.js'
import type { UnknownAgent } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'
import { nearestAgent, resolveAgent, type Roster } from '../roster/roster.js'

export type { Delegation, DetectedDelegations, DetectedInProse } from './delegation.js'

/** How many unknown agents, and lines that were passed over, are reported; more are not mistakes but another kind of text. */
const MOST_UNKNOWN = 50
const MOST_PASSED_OVER = 200
const LONGEST_EXCERPT = 200

/** Detects the delegations of PM's answer. */
export function detectDelegations(response: string, roster: Roster): DetectedInProse {
  const read = createLabelReader(roster)
  const answer = readAnswer(response, read)
  const { called, unreadCalls } = findCalled(answer, roster)
  const all = findAll(answer, called, roster)
  const { found: labelled, refused, isInTask } = all
  const found =
    called.length === 0 ? labelled : [...labelled, ...called].sort((one, other) => one.line - other.line)
  const known = found.filter(isKnown)
  const { kept, dropped } = withoutDuplicates(known)
  const quoted = findQuoted(answer, read, isInTask, found.length === 0)
  const repeated = dropped.map(({ line, of }) => ({ line, reason: `a duplicate of line ${of}` }))
  return {
    delegations: kept,
    unknownAgents: unknownAgentsIn(found, roster),
    duplicates: dropped.length,
    passedOver: passedOver(response, answer, [...refused, ...quoted, ...unreadCalls], repeated),
    unread: findUnread(answer, read, all, roster)
  }
}

function isKnown(one: Found): one is Found & Delegation {
  return one.agent !== undefined
}

/** Labelled delegations. A list of plain names is read only where nothing else is a delegation; otherwise it is listed. */
function findAll(answer: Answer, called: readonly Found[], roster: Roster): FoundLabelled {
  const labelled = findLabelled(answer, roster)
  const unclear = answer.unclear.map((index) => ({ index, reason: 'words before the label' }))
  const result = { ...labelled, refused: [...labelled.refused, ...unclear] }
  const groups = findPlainGroups(answer, roster)
  if (groups.length === 0) return result
  const promoted = findLabelled(withPlainLabels(answer, groups), roster)
  const lines = new Set(promoted.found.map(({ line }) => line))
  const isTask = (index: number): boolean => lines.has(answer.numberOf(index))
  const indexes = groups.flatMap(({ labels }) => [...labels.keys()])
  if (
    labelled.found.length + called.length + unclear.length === 0 &&
    groups.every(({ isPlan }) => isPlan) &&
    indexes.every(isTask)
  )
    return promoted
  const agents = new Set([...labelled.found, ...called].map(({ agent }) => agent))
  const plain = groups
    .flatMap(({ labels }) => [...labels])
    .filter(
      ([index, { named }]) => isTask(index) && !labelled.isInTask(index) && !agents.has(named?.agent?.slug)
    )
    .map(([index]) => ({ index, reason: 'a name without bold marks' }))
  return { ...result, refused: [...result.refused, ...plain] }
}

function passedOver(
  response: string,
  answer: Answer,
  refused: readonly Refused[],
  repeated: readonly Pick<PassedOverLine, 'line' | 'reason'>[]
): readonly PassedOverLine[] {
  const textOf = (index: number): string => (answer.lines[index]?.text ?? '').trim().slice(0, LONGEST_EXCERPT)
  const texts = repeated.length === 0 ? [] : response.split(/\r\n|\n|\r/)
  // Only those that are reported are built: an answer can have a million.
  const first = [...refused]
    .sort(
      (one, other) => Number(other.isLost ?? false) - Number(one.isLost ?? false) || one.index - other.index
    )
    .slice(0, MOST_PASSED_OVER)
  const lines = [
    ...first.map(({ index, reason, isLost }) => ({
      line: answer.numberOf(index),
      text: textOf(index),
      reason,
      ...(isLost === undefined ? {} : { isLost })
    })),
    ...repeated.slice(0, MOST_PASSED_OVER).map(({ line, reason }) => ({
      line,
      text: (texts[line - 1] ?? '').trim().slice(0, LONGEST_EXCERPT),
      reason
    }))
  ]
  return lines.slice(0, MOST_PASSED_OVER).sort((one, other) => one.line - other.line)
}

interface FoundCalls {
  readonly called: readonly Found[]
  readonly unreadCalls: readonly Refused[]
}

function findCalled({ lines, numberOf }: Answer, roster: Roster): FoundCalls {
  const { calls, unread } = findTaskCalls(lines)
  const called = calls
    .filter(({ prompt }) => !isPlaceholder(prompt))
    .map(({ agent, prompt, line }) => {
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
        line: numberOf(line - 1)
      }
    })
  return { called, unreadCalls: unread.map((index) => ({ index, reason: UNREAD_CALL, isLost: true })) }
}

const UNREAD_CALL = 'a call whose arguments cannot be read to its closing bracket'

function unknownAgentsIn(
  found: readonly (Omit<Delegation, 'agent'> & { agent: string | undefined })[],
  roster: Roster
): readonly UnknownAgent[] {
  const unknown = new Map<string, UnknownAgent>()
  for (const { agent, label, task, text, insteadOf } of found) {
    const key = `${label}\n${text}`
    if (agent !== undefined || unknown.size >= MOST_UNKNOWN || unknown.has(key)) continue
    unknown.set(key, {
      label,
      task,
      suggestion: nearestAgent(label, roster)?.name ?? null,
      ...(insteadOf.length === 0 ? {} : { insteadOf })
    })
  }
  return [...unknown.values()]
}

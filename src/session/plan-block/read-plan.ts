/**
 * Reads PM's plan from its answer: from its block of delegations, and from its prose where the block is missing. Pure.
 *
 * With both, each delegation of the prose is paired with one of the block to the same agent, and the block's text counts. One
 * without a partner runs, too: work that runs twice is seen, work that is lost is not.
 */
import type { Delegation, DetectedDelegations } from '../delegations/detect-delegations.js'
import { detectDelegations } from '../delegations/detect-delegations.js'
import { pairWork } from './pair-work.js'
import { lineOf, unreadLines, withUnread } from './unread-work.js'
import { describeRevision, revisePlan } from './revised-plan.js'
import { OTHER_NAME, readPlanBlock, type PlanEntry } from './plan-block.js'
import type { UnreadWork } from '../delegations/unread.js'
import type { UnknownAgent } from '../record/record.js'
import type { PassedOverLine } from '../record/passed-over.js'
import { nearestAgent, resolveAgent, type Roster } from '../roster/roster.js'

/** The plan of an answer. */
export interface AnswerPlan extends DetectedDelegations {
  /** How prose and block differ, and what was ignored, a sentence each. */
  readonly problems: readonly string[]
}

/**
 * What an answer is: PM's first one, one after agents have run, or one after that with which PM declares its end. What prose says of
 * agents after they have run is a report, more often or, at the end, always.
 */
export type AnswerStage = 'first' | 'later' | 'closing'

/** Lines that are kept; the others are counted. */
const MOST_PASSED_OVER = 100

/** Reads the plan. */
export function readPlan(response: string, roster: Roster, stage: AnswerStage = 'first'): AnswerPlan {
  const isClosing = stage === 'closing'
  const block = readPlanBlock(response)
  const prose = detectDelegations(block.prose, roster)
  const revised = revisePlan(block.entries, block.revisions, roster)
  const { kept, repeated } = withoutRepetitions(revised.entries)
  const own = kept.map((entry) => fromEntry(entry, roster))
  const known = own.flatMap(({ delegation }) => delegation ?? [])
  const unknownAgents = own.flatMap(({ unknown }) => unknown ?? [])
  const problems = [...block.problems, ...describeRevision(revised)]
  if (block.blocks > 1 && kept.length > 0 && revised.replaced.length === 0)
    problems.push(`PM's answer has ${block.blocks} delegations blocks, and what each of them delegates runs.`)
  const passedOver = [...block.passedOver]
  for (const { entry, of } of repeated)
    passedOver.push(
      passOver({ line: entry.line, label: entry.agent, task: entry.task }, `a duplicate of line ${of}`)
    )
  for (const { entry, by } of revised.replaced)
    passedOver.push(
      passOver({ line: entry.line, label: entry.agent, task: entry.task }, `PM replaced it in line ${by}`)
    )
  let further: readonly Delegation[] = []
  let unread: readonly UnreadWork[] = []
  if (isClosing || (block.blocks > 0 && block.entries.length === 0 && block.passedOver.length === 0)) {
    const reason = isClosing
      ? 'a report: PM declared the end of the session'
      : 'the delegations block of the answer is empty'
    for (const each of prose.delegations) passedOver.push(passOver(each, reason))
    if (!isClosing) for (const each of prose.unread) passedOver.push(lineOf(each, reason))
  } else if (block.entries.length === 0) {
    further = prose.delegations
    unread = prose.unread
    for (const each of prose.unknownAgents) unknownAgents.push(each)
  } else {
    const { unpaired, differing } = pairWork(prose.delegations, known)
    further = unpaired
    unread = prose.unread
    for (const each of differences(unpaired, differing, prose.unknownAgents)) problems.push(each)
  }
  const delegations = [...known, ...further].sort((one, other) => one.line - other.line)
  const marked = markLost(passedOver, {
    isMadeUpFor: areAmong(block.lostAgents, further, roster),
    hasOtherPlan: isClosing || (delegations.length > 0 && areAmong(block.otherAgents, delegations, roster))
  })
  // Where there is a block, what else is in the prose need not be work.
  const fromProse = isClosing || block.blocks > 0 ? prose.passedOver.map(withoutLoss) : prose.passedOver
  return {
    delegations,
    unknownAgents,
    duplicates: repeated.length + prose.duplicates,
    passedOver: bounded(
      withUnread(
        [...marked, ...fromProse],
        unreadLines(unread, delegations, { stage, hasBlock: block.entries.length > 0 })
      ),
      problems
    ),
    problems
  }
}

/** The entries of all blocks, each once: a model that was interrupted may write its plan again. */
function withoutRepetitions(entries: readonly PlanEntry[]): {
  readonly kept: readonly PlanEntry[]
  readonly repeated: readonly { readonly entry: PlanEntry; readonly of: number }[]
} {
  const lines = new Map<string, number>()
  const kept: PlanEntry[] = []
  const repeated: { entry: PlanEntry; of: number }[] = []
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, line: 0 })
    const of = lines.get(key)
    if (of === undefined) {
      lines.set(key, entry.line)
      kept.push(entry)
    } else repeated.push({ entry, of })
  }
  return { kept, repeated }
}

/** Whether the prose has a delegation of its own for each of these agents, whatever the agent for one without a name. */
function areAmong(names: readonly string[], prose: readonly Delegation[], roster: Roster): boolean {
  const free = prose.map(({ agent }) => agent)
  const take = (index: number): boolean => index !== -1 && free.splice(index, 1).length > 0
  const named = names.filter((name) => name !== '')
  return (
    named.every((name) => take(free.indexOf(resolveAgent(name, roster)?.slug ?? name))) &&
    free.length >= names.length - named.length
  )
}

/**
 * Decides which passed-over parts of the plan are lost work: unreadable objects, unless the prose delegates to their agents, and
 * a block of another name, unless there is another plan for its agents or PM has declared the end.
 */
function markLost(
  lines: readonly PassedOverLine[],
  { isMadeUpFor, hasOtherPlan }: { readonly isMadeUpFor: boolean; readonly hasOtherPlan: boolean }
): PassedOverLine[] {
  return lines.map(({ isLost, ...line }) =>
    (isLost === true && !isMadeUpFor) || (line.reason === OTHER_NAME && !hasOtherPlan)
      ? { ...line, isLost: true }
      : line
  )
}

function withoutLoss({ line, text, reason }: PassedOverLine): PassedOverLine {
  return { line, text, reason }
}

interface OwnEntry {
  readonly delegation?: Delegation
  readonly unknown?: UnknownAgent
}

function fromEntry(
  { agent: name, task: text, after, insteadOf, number, line }: PlanEntry,
  roster: Roster
): OwnEntry {
  const agent = resolveAgent(name, roster)
  const [task = '', ...body] = text.split('\n')
  if (agent === undefined)
    return {
      unknown: {
        label: name,
        task,
        suggestion: nearestAgent(name, roster)?.name ?? null,
        ...(insteadOf.length === 0 ? {} : { insteadOf })
      }
    }
  return {
    delegation: {
      agent: agent.slug,
      label: name,
      task: task.trim(),
      body: body.join('\n').trim(),
      text,
      after: after.map((each) => resolveAgent(each, roster)?.slug ?? each),
      insteadOf,
      ...(number === undefined ? {} : { number }),
      format: 'block',
      line
    }
  }
}

function differences(
  unpaired: readonly Delegation[],
  differing: readonly Delegation[],
  unknownAgents: readonly UnknownAgent[]
): string[] {
  const list = (all: readonly { readonly label: string; readonly task: string }[]): string =>
    all.map(({ label, task }) => JSON.stringify(`${label}: ${task}`.slice(0, 100))).join(', ')
  return [
    ...(unpaired.length === 0
      ? []
      : [`PM's prose delegates what its delegations block does not have, so both run: ${list(unpaired)}.`]),
    ...(differing.length === 0
      ? []
      : [
          `PM's prose and its delegations block word a task differently; the block counts. In the prose: ${list(differing)}.`
        ]),
    ...(unknownAgents.length === 0
      ? []
      : [
          `PM's prose names agents that are not on the roster, and its delegations block does not have them, so they are not counted as delegations: ${list(unknownAgents)}.`
        ])
  ]
}

function passOver(
  { line, label, task }: Pick<Delegation, 'line' | 'label' | 'task'>,
  reason: string
): PassedOverLine {
  return { line, text: `${label}: ${task}`.slice(0, 200), reason }
}

/** Lost parts come first where not all lines can be kept: they decide the verdict. */
function bounded(all: PassedOverLine[], problems: string[]): readonly PassedOverLine[] {
  if (all.length > MOST_PASSED_OVER)
    problems.push(`${all.length - MOST_PASSED_OVER} more lines of PM's answer were passed over.`)
  const lost = all.filter(({ isLost }) => isLost)
  const others = all.filter(({ isLost }) => isLost !== true)
  return [...lost, ...others].slice(0, MOST_PASSED_OVER).sort((one, other) => one.line - other.line)
}

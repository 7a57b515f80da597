/** Decides what becomes of work that an answer hands over in a form that is not read. Pure. */
import type { UnreadWork } from '../delegations/unread.js'
import { UNREAD, type PassedOverLine } from '../record/passed-over.js'
import { pairWork, type Work } from './pair-work.js'
import type { AnswerStage } from './read-plan.js'

const SHOWN_CHARACTERS = 200
const OVERVIEW = 'an overview: its agent has a delegation in the answer'

/** Where such work was found. */
interface Place {
  readonly stage: AnswerStage
  /** Whether PM wrote its plan as a delegations block. */
  readonly hasBlock: boolean
}

/**
 * The lines of such work whose agent has no delegation in the answer: lost, like an unreadable part of the plan. What an answer says of
 * an agent that has one is an overview of it, as one delegation may have several steps.
 */
export function unreadLines(
  unread: readonly UnreadWork[],
  delegations: readonly Work[],
  { stage, hasBlock }: Place
): readonly PassedOverLine[] {
  const tasks = unread.filter(({ kind }) => kind !== 'sentence')
  const { unpaired, differing } = pairWork(tasks, delegations)
  const delegated = new Set(delegations.map(({ agent }) => agent))
  const others = unpaired.filter(({ agent }) => !delegated.has(agent))
  const named = new Set(others.map(({ agent }) => agent))
  const sentences = unread.filter(
    ({ kind, agent }) => kind === 'sentence' && !delegated.has(agent) && (hasBlock || !named.has(agent))
  )
  // Beside a block prose explains, and after agents have run it reports.
  const isProsePlan = stage === 'first' && !hasBlock
  const isLost = ({ kind, isExplicit }: UnreadWork): boolean =>
    isProsePlan ||
    (isExplicit && (stage === 'first' || kind === 'sentence' || (kind === 'label' && delegations.length > 0)))
  const lost = [...others, ...sentences].filter(isLost)
  const overviews = [...differing, ...unpaired.filter(({ agent }) => delegated.has(agent))]
  return [
    ...overviews.filter(({ kind }) => kind === 'label').map((one) => lineOf(one, OVERVIEW)),
    ...others.filter((one) => !isLost(one)).map((one) => lineOf(one, UNREAD)),
    ...byLine(lost).map((one) => ({ ...lineOf(one, UNREAD), isLost: true as const }))
  ]
}

/** A sentence may hand work to two agents. */
function byLine(unread: readonly UnreadWork[]): readonly UnreadWork[] {
  return [...new Map(unread.map((one) => [one.line, one])).values()]
}

/** A line that is passed over, as it is written. */
export function lineOf({ line, whole }: UnreadWork, reason: string): PassedOverLine {
  return { line, text: whole.trim().slice(0, SHOWN_CHARACTERS), reason }
}

/** All passed-over lines, each once: one that detection has passed over keeps its reason. */
export function withUnread(
  passedOver: readonly PassedOverLine[],
  unread: readonly PassedOverLine[]
): PassedOverLine[] {
  const lost = new Set(unread.filter(({ isLost }) => isLost).map(({ line }) => line))
  const known = new Set(passedOver.map(({ line }) => line))
  return [
    ...passedOver.map((each) => (lost.has(each.line) ? { ...each, isLost: true as const } : each)),
    ...unread.filter(({ line }) => !known.has(line))
  ]
}

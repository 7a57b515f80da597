/** Decides what becomes of work that an answer hands over in a form that is not read. Pure. */
import type { UnreadWork } from '../delegations/unread.js'
import { UNREAD, type PassedOverLine } from '../record/passed-over.js'
import { pairWork, type Work } from './pair-work.js'
import type { AnswerStage } from './read-plan.js'

const SHOWN_CHARACTERS = 200
const OVERVIEW = 'an overview: its agent has a delegation in the answer'

/**
 * The lines of such work that no delegation of the answer has: lost, like an unreadable part of the plan. One to the agent of a
 * delegation is taken for an overview of it, and is listed if it has words of its own. In a later answer that delegates nothing,
 * only a sentence about what will be done is no report.
 */
export function unreadLines(
  unread: readonly UnreadWork[],
  delegations: readonly Work[],
  stage: AnswerStage
): readonly PassedOverLine[] {
  const tasks = unread.filter(({ kind }) => kind !== 'sentence')
  const { unpaired, differing } = pairWork(tasks, delegations)
  const agents = new Set([...delegations, ...tasks].map(({ agent }) => agent))
  const sentences = unread.filter(({ kind, agent }) => kind === 'sentence' && !agents.has(agent))
  const overviews = differing.filter(({ kind }) => kind === 'label')
  const isPlan = stage === 'first' || delegations.length > 0
  return [
    ...overviews.map((one) => lineOf(one, OVERVIEW)),
    ...(isPlan ? [] : unpaired.map((one) => lineOf(one, UNREAD))),
    ...byLine([...(isPlan ? unpaired : []), ...sentences]).map((one) => ({
      ...lineOf(one, UNREAD),
      isLost: true as const
    }))
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

/** Which passed-over lines of an answer of PM stand for work that is still open. Pure. */
import type { DeclaredEnd } from '../text/declared-end.js'
import type { PassedOverLine } from './passed-over.js'

/** What else an answer says. */
export interface AnswerFacts {
  readonly delegatesNothing: boolean
  /** The end that it declares; undefined if it declares none. */
  readonly declared: DeclaredEnd['kind'] | undefined
}

/** All lines if the answer says nothing else; none if there is nothing to do; otherwise unreadable parts of the plan. */
export function openLinesOf(
  passedOver: readonly PassedOverLine[],
  { delegatesNothing, declared }: AnswerFacts
): readonly PassedOverLine[] {
  if (declared === 'nothing-to-do') return []
  return delegatesNothing && declared === undefined ? passedOver : passedOver.filter(({ isLost }) => isLost)
}

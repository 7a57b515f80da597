/** What PM's closing answer says about the work as a whole. Pure. */
import { questionBack } from '../run/attempt/asking-back.js'
import { notDoneWords } from '../run/attempt/declared-verdict.js'
import type { ClaudeRunEnd } from '../run/attempt/run-spec.js'

/** Where the answer stands in the session. */
export interface AnswerPlace {
  /** Whether it is PM's last word: it delegates nothing, or was given after the last round. */
  readonly isClosing: boolean
  /** Whether no agent has run yet. */
  readonly isFirst: boolean
}

/**
 * Why the session is not done according to PM; null if it is, or PM has more to say. A status line in an answer that delegates
 * is not read, because the work is still to come.
 */
export function findClosingFault(
  { result, response }: Pick<ClaudeRunEnd, 'result' | 'response'>,
  { isClosing, isFirst }: AnswerPlace,
  requiresStatus: boolean
): string | null {
  if (!isClosing) return null
  const { declaredEnd } = result
  if (declaredEnd?.kind === 'not-done') return `PM: ${notDoneWords(declaredEnd)}`
  if (declaredEnd !== undefined) return null
  const question = isFirst ? questionBack(response) : undefined
  if (question !== undefined)
    return `PM: It is not done: it needs an answer. It asks: ${question} Nobody answers questions during a session: say in the prompt what it asks for`
  return requiresStatus
    ? 'PM: Its closing answer does not end with a line `STATUS: DONE`, `STATUS: NOT DONE: ...` or `STATUS: NOTHING TO DO: ...` (require-status)'
    : null
}

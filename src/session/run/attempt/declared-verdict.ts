/** What a finished answer declares about its work, and what that means for the run. Pure. */
import type { FailureCause } from '../../../claude/outcome/cause-kinds.js'
import { budgetAdvice, explainTimeout, type LimitedRun } from '../../../claude/outcome/limit-advice.js'
import { notCompleted, type Verdict } from '../../../claude/outcome/outcome.js'
import { beginningOf, joined } from '../../../claude/outcome/sentences.js'
import type { DeclaredEnd } from '../../text/declared-end.js'
import { questionBack } from './asking-back.js'
import type { WrapUp } from './wrap-up.js'

/** A finished answer. */
export interface FinishedAnswer extends LimitedRun {
  /** Undefined when the last line declares nothing. */
  readonly declared: DeclaredEnd | undefined
  /** The text of the answer. */
  readonly text: string
  /** The request to wrap up; undefined when there was none, or it came too late to matter. */
  readonly wrapUp: WrapUp | undefined
  /** `require-status` */
  readonly requiresStatus: boolean
  /** Whether a tool that may have effects has run without an error. */
  readonly hasWorked: boolean
}

/** A verdict that is not `completed`, and its cause. */
export interface NotDone {
  readonly verdict: Verdict
  readonly cause: FailureCause
}

/** Why a finished answer does not complete its run; undefined if it does. */
export function findUndone(answer: FinishedAnswer): NotDone | undefined {
  const { declared, wrapUp, requiresStatus, text } = answer
  if (wrapUp !== undefined && (wrapUp.progress === 'interrupted' || !isDone(declared)))
    return brokenOff(answer, wrapUp)
  if (declared?.kind === 'not-done') return failed(notDoneWords(declared), '')
  if (declared !== undefined) return undefined
  const question = answer.hasWorked ? undefined : questionBack(text)
  if (question !== undefined)
    return failed(
      `It is not done: it needs an answer. It asks: ${beginningOf(question)}`,
      'Nobody answers questions during a session: say in the prompt what it asks for.'
    )
  if (requiresStatus)
    return failed(
      'Its answer does not end with a line `STATUS: done` or `STATUS: not done: ...` (require-status)',
      'Read its response to see what was done; run again, or drop `require-status`.'
    )
  return undefined
}

function isDone(declared: DeclaredEnd | undefined): boolean {
  return declared !== undefined && declared.kind !== 'not-done'
}

/** The words with which an answer says that its work is not done. */
export function notDoneWords({ reason }: { readonly reason?: string | null | undefined }): string {
  return reason === undefined || reason === null
    ? 'It says that its work is not done, and not why'
    : `It says that its work is not done: ${beginningOf(reason)}`
}

function failed(happened: string, advice: string): NotDone {
  return { verdict: notCompleted('failed', { cause: happened, advice }), cause: 'not-done' }
}

/** Work that a limit broke off is not done, whatever was said about it in the time that was left. */
function brokenOff(answer: FinishedAnswer, { reason, progress }: WrapUp): NotDone {
  const { declared } = answer
  const why =
    progress === 'interrupted'
      ? 'what it was doing had to be interrupted'
      : 'its answer does not end with `STATUS: done`'
  const said = declared?.kind === 'not-done' ? notDoneWords(declared) : ''
  const describe = (limit: string): string => (said === '' ? `${limit}: ${why}` : limit)
  if (reason.cause === 'request')
    return {
      verdict: notCompleted('cancelled', {
        cause: joined(describe(`It was asked to wrap up early (${withoutFullStop(reason.text)})`), said),
        advice: 'Run again to have its work finished.'
      }),
      cause: 'cancelled'
    }
  return reason.cause === 'budget'
    ? {
        verdict: notCompleted('budget-exceeded', {
          cause: joined(describe(`${withoutFullStop(reason.text)}, and it was asked to wrap up`), said),
          advice: budgetAdvice(reason.text)
        }),
        cause: 'budget'
      }
    : {
        verdict: notCompleted('timed-out', {
          cause: joined(describe('Its time was ending, and it was asked to wrap up'), said),
          advice: explainTimeout(answer).advice
        }),
        cause: 'timeout'
      }
}

function withoutFullStop(text: string): string {
  return text.replace(/\.$/, '')
}

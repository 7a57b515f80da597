/** Whether a run that failed is tried again, when, and from where. Pure. */
import { kindOfCause, type FailureCause } from '../../claude/outcome/failure-cause.js'
import type { RetryOn } from '../configuration/configuration.js'

/** What the decision is made from. */
export interface RetryFacts {
  readonly cause: FailureCause
  /** Attempts so far, this one included. */
  readonly attempts: number
  /** Attempts beside the first that are allowed. */
  readonly retries: number
  readonly retryOn: readonly RetryOn[]
  /** What the run has left of its time, in milliseconds. */
  readonly leftMs: number
  /** Time that the API asked to wait at its last word, in milliseconds; 0 when it named none. */
  readonly namedDelayMs: number
  /** Tools that were called in any attempt. */
  readonly toolCalls: number
  /** Tool calls that had no answer yet. */
  readonly openTools: number
  readonly hasSpoken: boolean
  /** Whether the CLI has kept the conversation. */
  readonly canResume: boolean
  /** Another model that is allowed and not yet used. */
  readonly hasFallback: boolean
  /** From 0 to below 1: spreads the attempts of parallel runs. */
  readonly random: number
}

/** What is done. `note` says why there is no further attempt, where a reader would expect one. */
export type RetryPlan =
  | { readonly kind: 'stop'; readonly note: string | null }
  | {
      readonly kind: 'again'
      readonly delayMs: number
      /** Whether the conversation goes on where it broke off: a tool that has run is not run again. */
      readonly resumes: boolean
      readonly usesFallback: boolean
    }

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

/** With less time than this an attempt only costs. */
const LEAST_ATTEMPT_MS = 5_000

/** Causes for which another model may do what this one does not. */
const CAUSES_OF_MODEL: readonly FailureCause[] = ['model', 'refused']

/** Causes for which the last attempt is made with the other model. */
const CAUSES_OF_SERVICE: readonly FailureCause[] = ['overloaded', 'rate-limit', 'server-error']

/** Decides. */
export function planRetry(facts: RetryFacts): RetryPlan {
  const { cause, attempts, retries, toolCalls } = facts
  const helpsOtherModel = facts.hasFallback && CAUSES_OF_MODEL.includes(cause)
  const isAskedFor = retryOnOf(cause, facts.retryOn)
  if (kindOfCause(cause) !== 'passing' && !helpsOtherModel && !isAskedFor) return stop()
  if (attempts > retries) return stop(retries === 0 ? undefined : `It was tried ${attempts} times (retries).`)
  if (facts.openTools > 0 && !isAskedFor)
    return stop('It is not tried again: a tool was at work, and its work might be done twice.')
  const resumes = (toolCalls > 0 || facts.hasSpoken) && facts.canResume
  if (toolCalls > 0 && !resumes)
    return stop('It is not tried again: tools have run, and the conversation cannot be resumed.')
  const delayMs = helpsOtherModel ? 0 : pauseOf(facts)
  const leftMs = facts.leftMs - delayMs
  if (leftMs < LEAST_ATTEMPT_MS)
    return stop(
      `It is not tried again: after a pause of ${seconds(delayMs)} its time would be over (${seconds(Math.max(0, facts.leftMs))} are left).`
    )
  const isLast = attempts === retries
  const usesFallback = helpsOtherModel || (facts.hasFallback && isLast && CAUSES_OF_SERVICE.includes(cause))
  return { kind: 'again', delayMs, resumes, usesFallback }
}

/** Whether the input `retry-on` names this cause. A stalled run is one whose time was over. */
export function retryOnOf(cause: FailureCause, retryOn: readonly RetryOn[]): boolean {
  if (cause === 'memory') return retryOn.includes('memory')
  return (cause === 'timeout' || cause === 'stall') && retryOn.includes('timeout')
}

/** The time that the API names, or one that doubles, and up to half of it more. */
function pauseOf({ attempts, namedDelayMs, random }: RetryFacts): number {
  const growing = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))
  return Math.round(Math.max(namedDelayMs, growing) + (growing / 2) * random)
}

function stop(note?: string): RetryPlan {
  return { kind: 'stop', note: note ?? null }
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 1_000)}s`
}

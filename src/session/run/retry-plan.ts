/** Whether a failed run is retried, when, and whether its conversation resumes. Pure. */
import { formatLimit } from '../../util/duration.js'
import { kindOfCause, type FailureCause } from '../../claude/outcome/cause-kinds.js'
import type { RetryOn } from '../configuration/configuration.js'

/** What the decision is made from. */
export interface RetryFacts {
  readonly cause: FailureCause
  /** Attempts so far, including this one, without those that only continue a paused turn. */
  readonly attempts: number
  /** Times that a paused turn was continued. */
  readonly continuations: number
  /** Attempts allowed after the first. */
  readonly retries: number
  readonly retryOn: readonly RetryOn[]
  /** Time that the run has left, in milliseconds. */
  readonly leftMs: number
  /** Time that the API last asked to wait, in milliseconds; 0 when it named none. */
  readonly namedDelayMs: number
  /** Tool calls of all attempts. */
  readonly toolCalls: number
  /** Tool calls without a result yet. */
  readonly openTools: number
  readonly hasSpoken: boolean
  /** Whether the CLI stored the conversation. */
  readonly canResume: boolean
  /** Whether a fallback model is configured and not in use yet. */
  readonly hasFallback: boolean
  /** From 0 to below 1: spreads the retries of parallel runs. */
  readonly random: number
}

/** A retry that follows a failed attempt. */
export interface PlannedRetry {
  readonly kind: 'retry'
  readonly delayMs: number
  /** Whether the conversation resumes where it was interrupted, so that no tool runs twice. */
  readonly resumes: boolean
  readonly usesFallback: boolean
}

/** The decision. `note` says why there is no retry, where a reader would expect one. */
export type RetryPlan = { readonly kind: 'stop'; readonly note: string | null } | PlannedRetry

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 60_000

/** An attempt with less time than this cannot succeed, and still costs. */
const LEAST_ATTEMPT_MS = 5_000

/** A model that pauses more often in one run gets nowhere. */
const MOST_CONTINUATIONS = 20

/** Causes that another model may not have. */
const CAUSES_OF_MODEL: readonly FailureCause[] = ['model', 'refused']

/** Causes for which the last attempt uses the fallback model. */
const CAUSES_OF_SERVICE: readonly FailureCause[] = ['overloaded', 'rate-limit', 'server-error']

/** Decides whether a failed attempt is retried. */
export function planRetry(facts: RetryFacts): RetryPlan {
  const { cause, attempts, retries, toolCalls } = facts
  if (cause === 'paused-turn' && facts.canResume && facts.continuations < MOST_CONTINUATIONS)
    return { kind: 'retry', delayMs: 0, resumes: true, usesFallback: false }
  const needsFallback = facts.hasFallback && CAUSES_OF_MODEL.includes(cause)
  const isRequested = isRetryRequested(cause, facts.retryOn)
  if (kindOfCause(cause) !== 'passing' && !needsFallback && !isRequested) return stop()
  if (attempts > retries) return stop(retries === 0 ? undefined : `It was tried ${attempts} times (retries).`)
  if (facts.openTools > 0 && !isRequested)
    return stop('It is not retried: a tool was running, and its work might be done twice.')
  const resumes = (toolCalls > 0 || facts.hasSpoken) && facts.canResume
  if (toolCalls > 0 && !resumes)
    return stop('It is not retried: tools have run, and the conversation cannot be resumed.')
  const delayMs = needsFallback ? 0 : pauseOf(facts)
  const leftMs = facts.leftMs - delayMs
  if (leftMs < LEAST_ATTEMPT_MS)
    return stop(
      `It is not retried: its time would be over after a pause of ${formatLimit(delayMs)} (${formatLimit(Math.max(0, facts.leftMs))} left).`
    )
  const isLast = attempts === retries
  const usesFallback = needsFallback || (facts.hasFallback && isLast && CAUSES_OF_SERVICE.includes(cause))
  return { kind: 'retry', delayMs, resumes, usesFallback }
}

/** Whether the input `retry-on` names this cause. A stall counts as a timeout. */
export function isRetryRequested(cause: FailureCause, retryOn: readonly RetryOn[]): boolean {
  if (cause === 'memory') return retryOn.includes('memory')
  return (cause === 'timeout' || cause === 'stall') && retryOn.includes('timeout')
}

/** The time that the API names or one that doubles with each attempt, whichever is longer, plus a random part. */
function pauseOf({ attempts, namedDelayMs, random }: RetryFacts): number {
  const backoffMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempts - 1))
  return Math.round(Math.max(namedDelayMs, backoffMs) + (backoffMs / 2) * random)
}

function stop(note?: string): RetryPlan {
  return { kind: 'stop', note: note ?? null }
}

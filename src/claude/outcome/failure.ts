/** Why a run did not complete, in parts: lists group equal causes, and give each piece of advice once. Pure. */
import { joined } from './sentences.js'

/** The parts. */
export interface Failure {
  /** What happened and why, without what to do. */
  readonly cause: string
  /** What the run did last; absent when it showed no activity, or never started. */
  readonly lastActivity?: string | undefined
  /** What to do; absent when only the outcome suggests it. */
  readonly advice?: string | undefined
}

/** The parts as results and events have them, and `error`: all of them as one text. */
export interface FailureFields {
  readonly error: string
  readonly cause: string
  readonly lastActivity?: string
  readonly advice?: string
}

/** The fields of a failure. */
export function failureFields({ cause, lastActivity = '', advice = '' }: Failure): FailureFields {
  return {
    error: joined(cause, lastActivity === '' ? '' : `Last activity: ${lastActivity}`, advice),
    cause: joined(cause),
    ...(lastActivity === '' ? {} : { lastActivity }),
    ...(advice === '' ? {} : { advice: joined(advice) })
  }
}

/** What a result or verdict says about its failure; `error` is null when there is none. */
export type MaybeFailed = Partial<Omit<FailureFields, 'error'>> & { readonly error: string | null }

/** The same failure with another sentence about its cause. */
export function withFurtherCause(failed: MaybeFailed, sentence: string): FailureFields {
  const { cause, error, lastActivity, advice } = failed
  return failureFields({ cause: joined(cause ?? error ?? '', sentence), lastActivity, advice })
}

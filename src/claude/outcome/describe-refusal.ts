/** Describes a request that the API refuses, and would refuse again. Pure. */
import { kindOfCause, type FailureCause } from './cause-kinds.js'
import { causeOfRetry } from './failure-cause.js'
import type { Failure } from './failure.js'
import { adviceFor } from './known-errors.js'
import { joined } from './sentences.js'
import { formatLimit } from '../../util/duration.js'
import type { RetryEvent } from '../stream/stream-events.js'

/** The CLI's own words after its last attempt, so that the same advice is found. */
const WORDS: Partial<Readonly<Record<FailureCause, string>>> = {
  authentication: 'Invalid API key',
  permission: 'Failed to authenticate',
  credit: 'Credit balance is too low',
  model: 'There is an issue with the selected model',
  'prompt-too-long': 'Request too large',
  'rate-limit': 'Rate limit',
  overloaded: 'Overloaded'
}

/** What happened, why the CLI was not left to retry, and what to do. */
export function describeRefusal(retry: RetryEvent, credentials?: string): Failure {
  const cause = causeOfRetry(retry)
  const words = WORDS[cause] ?? 'API Error'
  const answered = [retry.status, retry.cause].filter((part) => part !== null).join(' ')
  const pause =
    kindOfCause(cause) === 'permanent'
      ? ''
      : `It asks for a pause of ${formatLimit(retry.delayMs)}, which is more than the run has left`
  return {
    cause: joined(`${words} (the API answered ${answered})`, pause),
    advice: adviceFor(words, credentials)
  }
}

/**
 * Why a run failed, as one word, and whether the cause may pass. Pure. Only what the API and the CLI report is
 * considered: statuses, kinds of errors, their own messages. An agent's words and the results of its tools
 * may be full of error texts and are ignored.
 */
import type { ProcessEnd } from '../../process/contract/supervised-process.js'
import { kindOfCause, type FailureCause } from './cause-kinds.js'
import { findShortfall } from './completion.js'
import { BUDGET_IS_SPENT, PLAN_IS_USED_UP, PRICE_IS_UNKNOWN, PROXY_CANNOT_CONNECT } from './known-errors.js'
import { CRASH_SIGNALS } from './crash-words.js'
import type { ResultEvent, RetryEvent } from '../stream/stream-events.js'
import { isInterrupted, type StreamState } from '../stream/stream-state.js'

/** The facts from which a cause is derived. */
export interface FailureFacts {
  readonly end: ProcessEnd
  readonly stream: StreamState
  /** The end of the CLI's standard error. */
  readonly stderrTail: string
}

/** The cause of a run's failure; meaningless for a completed run. */
export function findFailureCause({ end, stream, stderrTail }: FailureFacts): FailureCause {
  switch (end.kind) {
    case 'timed-out':
      return 'timeout'
    case 'stalled':
      return 'stall'
    case 'memory-exceeded':
    case 'machine-low':
      return 'memory'
    case 'cancelled':
      return 'cancelled'
    case 'spawn-failed':
      return 'not-started'
    case 'signalled':
      return CRASH_SIGNALS.has(end.signal) ? 'crash' : 'ended-from-outside'
    case 'exited':
      return stream.result === null
        ? causeWithoutResult(end.exitCode, stream, stderrTail)
        : causeOfResult(stream.result, stream)
  }
}

/** The cause of a failed request that the CLI retries. */
export function causeOfRetry({ status, cause }: Pick<RetryEvent, 'status' | 'cause'>): FailureCause {
  return (status === null ? undefined : causeOfStatus(status)) ?? CAUSES_BY_KIND[cause] ?? 'network'
}

/** Exit codes by which the CLI's wrapper reports a signal (128 and its number). */
const CRASH_CODES = new Set([132, 133, 134, 135, 136, 139])
const KILLED_CODES = new Set([129, 130, 137, 143])

/** The CLI's names for kinds of errors. */
const CAUSES_BY_KIND: Readonly<Record<string, FailureCause>> = {
  authentication_failed: 'authentication',
  cloud_credential_error: 'authentication',
  billing_error: 'credit',
  rate_limit: 'rate-limit',
  overloaded: 'overloaded',
  server_error: 'server-error',
  model_not_found: 'model'
}

function causeOfStatus(status: number): FailureCause | undefined {
  switch (status) {
    case 400:
      return 'invalid-request'
    case 401:
      return 'authentication'
    case 402:
      return 'credit'
    case 403:
      return 'permission'
    case 404:
      return 'model'
    case 408:
      return 'network'
    case 413:
      return 'prompt-too-long'
    case 429:
      return 'rate-limit'
    case 529:
      return 'overloaded'
    default:
      return status >= 500 ? 'server-error' : undefined
  }
}

/** Messages that say more than a status; more specific ones first. */
const CAUSES_BY_WORDS: readonly (readonly [RegExp, FailureCause])[] = [
  [/credit balance is too low|billing_error/i, 'credit'],
  [BUDGET_IS_SPENT, 'budget'],
  [PRICE_IS_UNKNOWN, 'model'],
  // A used-up plan is reported as 429 or 403, but is neither a busy service nor a wrong key.
  [PLAN_IS_USED_UP, 'plan-limit'],
  [/prompt is too long|context (window|length)|request too large|exceeds 10MB/i, 'prompt-too-long'],
  [/usage policy|safeguards flagged|\brefus(al|ed to)/i, 'refused'],
  [/issue with the selected model|model_not_found/i, 'model'],
  [/invalid (x-)?api[ -]key|OAuth token (has expired|revoked)|not logged in|run \/login/i, 'authentication'],
  [/failed to authenticate|permission_error/i, 'permission'],
  [
    /connection (closed|lost|to the API was lost)|stream (ended|was cut)|empty or malformed response/i,
    'cut-stream'
  ],
  [/\b529\b|overloaded/i, 'overloaded'],
  [/\b429\b|rate[ _-]limit/i, 'rate-limit'],
  [
    /unable to connect|ECONNREFUSED|ENOTFOUND|ECONNRESET|ConnectionRefused|fetch failed|timed out|socket/i,
    'network'
  ],
  [/API Error: 5\d\d|internal server error/i, 'server-error']
]

function causeOfResult(result: ResultEvent, stream: StreamState): FailureCause {
  if (!result.isError) return findShortfall(stream)?.cause ?? 'unknown'
  if (result.subtype === 'error_max_turns') return 'turns'
  if (result.subtype.startsWith('error_max_budget')) return 'budget'
  if (isInterrupted(result)) return 'ended-from-outside'
  if (result.errors.some((error) => error.startsWith('No conversation found'))) return 'lost-conversation'
  if (result.terminalReason === 'refusal' || result.stopReason === 'refusal') return 'refused'
  // A result's text may be the agent's, so only what the CLI wrote in place of an answer counts.
  const { lastError } = stream
  const words = lastError === null ? result.errors.join('\n') : lastError.text
  return causeOfError(result.apiStatus, words, lastError?.error ?? '')
}

/** A status comes before words: an error of the service stays one, whatever limit or key its text is about. */
function causeOfError(apiStatus: number | null, words: string, kind: string): FailureCause {
  if (PROXY_CANNOT_CONNECT.test(words)) return 'network'
  const status = apiStatus ?? statusIn(words)
  const byStatus = status === null ? undefined : causeOfStatus(status)
  if (status !== null && status >= 500 && byStatus !== undefined) return byStatus
  const byWords = CAUSES_BY_WORDS.find(([pattern]) => pattern.test(words))?.[1]
  const saysKey = byWords === 'authentication' || byWords === 'permission'
  // Too many requests do not mean a wrong key, whatever a gateway says besides the status.
  if (saysKey && status === 429) return 'rate-limit'
  if (byWords !== undefined && kindOfCause(byWords) === 'permanent') return byWords
  return byStatus ?? byWords ?? CAUSES_BY_KIND[kind] ?? 'unknown'
}

/** The status in the CLI's own words, for versions that do not report it: `API Error: 500 ...`. */
function statusIn(words: string): number | null {
  const status = /API Error:? \(?(\d{3})\b/.exec(words)?.[1]
  return status === undefined ? null : Number(status)
}

/** The CLI's messages on standard error when it can never start this way. */
const REFUSALS: readonly (readonly [RegExp, FailureCause])[] = [
  [
    /unknown option|unknown argument|error: option|invalid value|input must be provided|invalid mcp/i,
    'arguments'
  ],
  [/cannot be used with root|root\/sudo privileges|native binary not installed|EACCES/i, 'not-started'],
  [/not logged in|run \/login/i, 'authentication'],
  [/ENOSPC|no space left|ENOMEM|out of memory/i, 'unknown']
]

function causeWithoutResult(exitCode: number, stream: StreamState, stderrTail: string): FailureCause {
  if (CRASH_CODES.has(exitCode)) return 'crash'
  if (KILLED_CODES.has(exitCode)) return 'ended-from-outside'
  const refusal = REFUSALS.find(([pattern]) => pattern.test(`${stderrTail}\n${stream.unparsedTail}`))?.[1]
  if (refusal !== undefined) return refusal
  if (stream.init === null) return exitCode === 0 ? 'unknown' : 'crash'
  if (stream.lastError !== null) {
    const { text, error } = stream.lastError
    return causeOfError(null, text, error)
  }
  return stream.lastRetry === null ? 'unknown' : causeOfRetry(stream.lastRetry)
}

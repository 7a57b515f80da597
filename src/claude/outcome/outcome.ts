/** The verdict on one CLI process: how it ended, why, and what to do. Pure. */
import type { ProcessEnd } from '../../process/contract/supervised-process.js'
import { findFailureCause } from './failure-cause.js'
import { adviceFor } from './known-errors.js'
import { findShortfall } from './completion.js'
import { describeRefusal } from './describe-refusal.js'
import { describeSignal, signalOfExitCode } from './end-by-signal.js'
import { failureFields, type Failure, type MaybeFailed } from './failure.js'
import {
  budgetAdvice,
  explainTimeout,
  memoryAdvice,
  silentApi,
  stallAdvice,
  type LimitSources
} from './limit-advice.js'
import { cancelledBy, endOf, joined, megabytes } from './sentences.js'
import { formatLimit } from '../../util/duration.js'
import { describeExcessTools } from '../command/excess-tools.js'
import type { RetryEvent } from '../stream/stream-events.js'
import { isInterrupted, type StreamState } from '../stream/stream-state.js'

/** Why one CLI process ended. */
export type Outcome =
  | 'completed'
  | 'failed'
  | 'timed-out'
  | 'memory-exceeded'
  | 'budget-exceeded'
  | 'cancelled'
  | 'spawn-failed'
  | 'skipped'

/** The facts from which the verdict is derived. */
export interface OutcomeFacts {
  /** Decides which inputs the advice names. */
  readonly role: 'pm' | 'agent'
  readonly end: ProcessEnd
  readonly stream: StreamState
  /** The end of the CLI's standard error. */
  readonly stderrTail: string
  /** The failed request because of which we ended the process: a wrong key, or a pause beyond its time. */
  readonly unrecoverableRetry?: RetryEvent | null
  /** The credentials in use, as text for advice. */
  readonly credentials?: string | undefined
  /** Tools that the process was granted but did not ask for: we ended it, and nothing it did counts. */
  readonly excessTools?: readonly string[]
  /** Its answer, where only the request to wrap up kept the process going: nothing that happened later changes it. */
  readonly answered?: Turn | null
  /** Why we ended a process that did not wrap up when the session's budget was reached. */
  readonly overBudget?: string | null
  /** The session's budget in the author's figures, once it is reached. */
  readonly reachedBudget?: string | undefined
  /** Whose limits the run had; default: its own. */
  readonly limits?: LimitSources
}

/** The verdict; `error` is null only if the run completed. */
export type Verdict = { readonly outcome: Outcome } & MaybeFailed

/** A verdict of work that is not done. */
export function notCompleted(outcome: Exclude<Outcome, 'completed'>, failure: Failure): Verdict {
  return { outcome, ...failureFields(failure) }
}

type Turn = Pick<StreamState, 'result' | 'stepBeforeResult' | 'lastError'>

/** Completed only with exit code 0 and a result that proves a complete answer. The first cause of an end wins. */
export function decideOutcome(facts: OutcomeFacts): Verdict {
  const { end, excessTools = [] } = facts
  if (excessTools.length > 0) return notCompleted('failed', describeExcessTools(excessTools))
  const isCancelled = end.kind === 'cancelled' && !facts.overBudget
  if (facts.answered && !isCancelled) return decideAnswer(facts.answered)
  switch (end.kind) {
    case 'exited':
      return decideExited(facts, end.exitCode)
    case 'signalled':
      return notCompleted('failed', describeSignal(end.signal, facts))
    case 'timed-out': {
      const { cause, advice } = explainTimeout(facts)
      return notCompleted('timed-out', {
        cause: joined(`Timed out after ${formatLimit(end.timeoutMs)}`, cause),
        lastActivity: facts.stream.lastActivity,
        advice
      })
    }
    case 'stalled':
      return notCompleted('timed-out', {
        cause: joined(
          `Stalled: no output and no work for ${formatLimit(end.silentMs)}`,
          silentApi(facts)?.cause
        ),
        lastActivity: facts.stream.lastActivity,
        advice: stallAdvice(facts)
      })
    case 'memory-exceeded':
      return notCompleted('memory-exceeded', {
        cause: describeMemoryExceeded(end.limitBytes),
        lastActivity: facts.stream.lastActivity,
        advice: memoryAdvice(facts, end.limitBytes)
      })
    case 'machine-low':
      return notCompleted('memory-exceeded', {
        cause: `The machine was about to run out of memory (${megabytes(end.availableBytes)} left), and process ${end.pid} with all below it was the largest agent run (${megabytes(end.memoryBytes)}): it was ended before the kernel could kill an arbitrary process`,
        lastActivity: facts.stream.lastActivity,
        advice:
          'Let fewer agents run at a time (max-parallel), give the step a larger machine, or check what else uses its memory.'
      })
    case 'cancelled':
      if (facts.overBudget) return overBudget(facts, facts.overBudget)
      if (facts.unrecoverableRetry)
        return notCompleted('failed', describeRefusal(facts.unrecoverableRetry, facts.credentials))
      return notCompleted('cancelled', {
        cause: cancelledBy(end.reason),
        lastActivity: facts.stream.lastActivity
      })
    case 'spawn-failed':
      return notCompleted('spawn-failed', {
        cause: `Could not be started: ${end.message}`,
        advice: spawnAdvice(end.message)
      })
  }
}

/** The same words for each run with this limit; what its processes used is the peak in its figures. */
export function describeMemoryExceeded(limitBytes: number): string {
  return `Memory limit exceeded: its processes needed more than ${megabytes(limitBytes)}`
}

function overBudget({ stream }: OutcomeFacts, reason: string): Verdict {
  return notCompleted('budget-exceeded', {
    cause: reason,
    lastActivity: stream.lastActivity,
    advice: budgetAdvice(reason)
  })
}

function decideExited(facts: OutcomeFacts, exitCode: number): Verdict {
  const { result } = facts.stream
  if (result === null) return notCompleted('failed', describeMissingResult(facts, exitCode))
  if (result.isError) return decideError(facts)
  if (exitCode === 0) return decideAnswer(facts.stream)
  const cause = plainCause(facts)
  return notCompleted('failed', {
    cause: joined(`The CLI ended with exit code ${exitCode} although its result is not an error`, cause),
    advice: adviceFor(cause, facts.credentials)
  })
}

function decideAnswer(turn: Turn): Verdict {
  const shortfall = findShortfall(turn)
  return shortfall === null
    ? { outcome: 'completed', error: null }
    : notCompleted('failed', { cause: shortfall.happened, advice: shortfall.advice })
}

function decideError(facts: OutcomeFacts): Verdict {
  const { result } = facts.stream
  if (result !== null && isInterrupted(result))
    return notCompleted('failed', { cause: 'The CLI was interrupted from outside the session.' })
  const words = resultCause(facts)
  const cause = findFailureCause(facts)
  // The CLI's own figure is what was left of the budget when it started.
  if (cause === 'budget' && facts.reachedBudget !== undefined) return overBudget(facts, facts.reachedBudget)
  return notCompleted(cause === 'budget' ? 'budget-exceeded' : 'failed', {
    cause: readableApiError(words),
    advice: adviceFor(`${words}\n${result?.subtype ?? ''}`, facts.credentials, cause)
  })
}

/** The body of an answer of the API that is an error, as the CLI repeats it after the status. */
const API_ERROR_BODY = /(?<=API Error: \d{3} )\{.*\}/s

/** The message in place of the JSON that contains it; the transcript has all of it. */
function readableApiError(words: string): string {
  return words.replace(API_ERROR_BODY, (body) => {
    const message = /"message"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(body)?.[1]
    try {
      return message === undefined ? body : String(JSON.parse(message))
    } catch {
      return body
    }
  })
}

/** The CLI's own message of a result that is an error; for failures of the API it is in `result.result`. */
function resultCause({ stream, stderrTail }: OutcomeFacts): string {
  const { result } = stream
  const words = [
    ...(result?.errors ?? []).filter((error) => !error.startsWith('[ede_diagnostic]')),
    result?.text ?? '',
    stream.lastError?.text ?? '',
    stderrTail
  ].find((candidate) => candidate.trim() !== '')
  return endOf(words ?? `The CLI reported an error without a message (${result?.subtype ?? 'unknown'})`)
}

function describeMissingResult(facts: OutcomeFacts, exitCode: number): Failure {
  const signal = signalOfExitCode(exitCode)
  if (signal !== undefined) return describeSignal(signal, facts)
  const words = plainCause(facts)
  const cause = findFailureCause(facts)
  const happened = `The CLI ended with exit code ${exitCode} without a result`
  if (words !== '') return { cause: joined(happened, words), advice: adviceFor(words, facts.credentials) }
  const { lastRetry } = facts.stream
  if (lastRetry !== null) {
    const retried = `Its last request failed (${lastRetry.cause}${lastRetry.status === null ? '' : ` ${lastRetry.status}`})`
    return { cause: joined(happened, retried), advice: adviceFor(retried, facts.credentials, cause) }
  }
  return {
    cause: happened,
    lastActivity: facts.stream.lastActivity,
    advice: 'Look at its transcript.log and stderr.log in the session folder.'
  }
}

/** The CLI's plain text: standard error, else its last synthetic error, else text among the JSON lines. */
function plainCause({ stream, stderrTail }: OutcomeFacts): string {
  const words = [stderrTail, stream.lastError?.text ?? '', stream.unparsedTail].find(
    (text) => text.trim() !== ''
  )
  return words === undefined ? '' : endOf(words)
}

function spawnAdvice(message: string): string {
  if (message.startsWith('its working directory'))
    return 'Check `working-directory`, and whether something removed or closed it during the session.'
  if (/ENOENT|not found|No such file/i.test(message)) return 'Check `claude-path` and `working-directory`.'
  if (/EACCES|permission denied/i.test(message))
    return 'The program is not executable for this user: check `claude-path`.'
  return (
    adviceFor(message) ?? 'Check `claude-path`, and the machine for free processes, terminals and memory.'
  )
}

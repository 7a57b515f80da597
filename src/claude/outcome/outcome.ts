/** The verdict on one CLI process: how it ended, why, and what to do. Pure. */
import type { ProcessEnd } from '../../process/contract/supervised-process.js'
import { CRASH_SIGNALS, crashWords } from './crash-words.js'
import { adviceFor, PROCESS_LIMITS, shortageAdvice } from './known-errors.js'
import { findShortfall } from './completion.js'
import { describeRefusal } from './describe-refusal.js'
import { describeExcessTools } from '../command/excess-tools.js'
import type { RetryEvent } from '../stream/stream-events.js'
import type { StreamState } from '../stream/stream.js'
import { MIB } from '../../util/mebibyte.js'

/** Why one CLI process ended. */
export type Outcome =
  'completed' | 'failed' | 'timed-out' | 'memory-exceeded' | 'cancelled' | 'spawn-failed' | 'skipped'

/** The facts from which the verdict is derived. */
export interface OutcomeFacts {
  /** Decides which inputs the advice names. */
  readonly role: 'pm' | 'agent'
  /** Display name of the agent, `PM` for the PM. */
  readonly agent: string
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
}

/** The verdict; `error` is null only if the run completed. */
export interface Verdict {
  readonly outcome: Outcome
  /** What happened, why, and what to do. */
  readonly error: string | null
}

/** Characters of the CLI's own text in an error: enough to show the cause without flooding a log. */
const CAUSE_LIMIT = 600

/** Completed only with exit code 0 and a result that proves a complete answer. The first cause of an end wins. */
export function decideOutcome(facts: OutcomeFacts): Verdict {
  const { end, excessTools = [] } = facts
  if (excessTools.length > 0) return { outcome: 'failed', error: describeExcessTools(excessTools) }
  switch (end.kind) {
    case 'exited':
      return decideExited(facts, end.exitCode)
    case 'signalled':
      return { outcome: 'failed', error: describeSignal(end.signal, facts) }
    case 'timed-out':
      return {
        outcome: 'timed-out',
        error: joined(`Timed out after ${seconds(end.timeoutMs)}`, lastActivity(facts), timeAdvice(facts))
      }
    case 'stalled':
      return {
        outcome: 'timed-out',
        error: joined(
          `Stalled: no output and no work for ${seconds(end.silentMs)}`,
          lastActivity(facts),
          'Run again; if it lasts, check in the transcript what the last activity was waiting for.'
        )
      }
    case 'memory-exceeded':
      return {
        outcome: 'memory-exceeded',
        error: joined(
          `Process ${end.pid} exceeded hard limit (${megabytes(end.memoryBytes)} > ${megabytes(end.limitBytes)})`,
          lastActivity(facts),
          memoryAdvice(facts, end.limitBytes)
        )
      }
    case 'machine-low':
      return {
        outcome: 'memory-exceeded',
        error: joined(
          `The machine was about to run out of memory (${megabytes(end.availableBytes)} left), and process ${end.pid} with all below it was the largest agent run (${megabytes(end.memoryBytes)}): it was ended before the kernel could kill an arbitrary process`,
          lastActivity(facts),
          'Let fewer agents run at a time (max-parallel), give the step a larger machine, or check what else uses its memory.'
        )
      }
    case 'cancelled':
      if (facts.unrecoverableRetry)
        return { outcome: 'failed', error: describeRefusal(facts.unrecoverableRetry, facts.credentials) }
      return { outcome: 'cancelled', error: joined(cancelledBy(end.reason), lastActivity(facts)) }
    case 'spawn-failed':
      return {
        outcome: 'spawn-failed',
        error: joined(`Could not be started: ${end.message}`, spawnAdvice(end.message))
      }
  }
}

/** Most reasons already say that the run was cancelled, or what ended it. */
function cancelledBy(reason: string): string {
  return /^(cancelled|ended) /.test(reason)
    ? `${reason.charAt(0).toUpperCase()}${reason.slice(1)}`
    : `Cancelled: ${reason}`
}

function decideExited(facts: OutcomeFacts, exitCode: number): Verdict {
  const { result } = facts.stream
  if (result === null) return { outcome: 'failed', error: describeMissingResult(facts, exitCode) }
  if (result.isError) {
    const aborted = result.terminalReason?.startsWith('aborted') === true
    const cause = aborted ? 'The CLI was interrupted from outside the session' : resultCause(facts)
    return {
      outcome: 'failed',
      error: joined(cause, adviceFor(`${cause}\n${result.subtype}`, facts.credentials))
    }
  }
  if (exitCode === 0) {
    const shortfall = findShortfall(facts.stream)
    return shortfall === null
      ? { outcome: 'completed', error: null }
      : { outcome: 'failed', error: joined(shortfall.happened, shortfall.advice) }
  }
  const cause = plainCause(facts)
  return {
    outcome: 'failed',
    error: joined(
      `The CLI ended with exit code ${exitCode} although its result is not an error`,
      cause,
      adviceFor(cause, facts.credentials)
    )
  }
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
  return tail(words ?? `The CLI reported an error without a message (${result?.subtype ?? 'unknown'})`)
}

function describeMissingResult(facts: OutcomeFacts, exitCode: number): string {
  const signal = exitCode > 128 ? SIGNALS_BY_NUMBER[exitCode - 128] : undefined
  if (signal !== undefined) return describeSignal(signal, facts)
  const cause = plainCause(facts)
  const happened = `The CLI ended with exit code ${exitCode} without a result`
  if (cause !== '') return joined(happened, cause, adviceFor(cause, facts.credentials))
  const { lastRetry } = facts.stream
  if (lastRetry !== null) {
    const retried = `Its last request failed (${lastRetry.cause}${lastRetry.status === null ? '' : ` ${lastRetry.status}`})`
    return joined(happened, retried, adviceFor(retried, facts.credentials))
  }
  return joined(
    happened,
    lastActivity(facts),
    'Look at its transcript.log and stderr.log in the session folder.'
  )
}

/** Signals that the CLI reports as an exit code (128 and the signal's number). */
const SIGNALS_BY_NUMBER: Readonly<Record<number, string>> = {
  1: 'SIGHUP',
  2: 'SIGINT',
  4: 'SIGILL',
  5: 'SIGTRAP',
  6: 'SIGABRT',
  7: 'SIGBUS',
  8: 'SIGFPE',
  9: 'SIGKILL',
  11: 'SIGSEGV',
  15: 'SIGTERM'
}

function describeSignal(signal: string, facts: OutcomeFacts): string {
  if (CRASH_SIGNALS.has(signal)) {
    const words = crashWords(facts.stderrTail)
    return joined(`The CLI crashed (${signal})`, words, lastActivity(facts), crashAdvice(signal, words))
  }
  const advice =
    signal === 'SIGKILL'
      ? 'No limit of this session was reached. Often it is the kernel, short of memory on the whole machine: lower `max-parallel` or the memory limits, or use a larger runner.'
      : 'This session did not send it: check what else ends processes on this machine.'
  return joined(`Ended by ${signal} from outside the session`, lastActivity(facts), advice)
}

/** If it cannot start any thread, the CLI aborts without a reason (observed on 2.1.197, 2.1.260 and 2.1.332). */
function crashAdvice(signal: string, words: string): string {
  const shortage = shortageAdvice(words)
  if (shortage !== undefined) return shortage
  return signal === 'SIGABRT' && (words === '' || words.includes('abort() called'))
    ? `It gave no reason. Often no thread could be started: check the limit on processes (${PROCESS_LIMITS}). If that is not it, run again, and try another \`claude-version\`.`
    : 'Run again. If it happens again, try another `claude-version`.'
}

/** The CLI's plain text: standard error, else its last synthetic error, else text among the JSON lines. */
function plainCause({ stream, stderrTail }: OutcomeFacts): string {
  const words = [stderrTail, stream.lastError?.text ?? '', stream.unparsedTail].find(
    (text) => text.trim() !== ''
  )
  return words === undefined ? '' : tail(words)
}

function lastActivity({ stream }: OutcomeFacts): string {
  return stream.lastActivity === '' ? 'It showed no activity' : `Last activity: ${stream.lastActivity}`
}

function timeAdvice({ role, agent }: OutcomeFacts): string {
  return role === 'pm'
    ? 'Raise `pm-timeout-seconds`, or ask for less at once. Its output so far is kept.'
    : `Raise \`timeout-seconds\` (or \`agent-timeouts\` for ${agent}), or give a smaller task. Its output so far is kept.`
}

function memoryAdvice({ role, agent }: OutcomeFacts, limitBytes: number): string {
  const suggestedMb = Math.ceil((limitBytes * 2) / MIB)
  return role === 'pm'
    ? `Raise \`pm-memory-limit-mb\` (for example ${suggestedMb}).`
    : `Raise \`memory-limit-mb\`, or \`agent-memory-limits\` for this agent (\`${agent}: ${suggestedMb}\`), or give a smaller task.`
}

function spawnAdvice(message: string): string {
  if (/ENOENT|not found|No such file/i.test(message)) return 'Check `claude-path` and `working-directory`.'
  if (/EACCES|permission denied/i.test(message))
    return 'The program is not executable for this user: check `claude-path`.'
  return (
    adviceFor(message) ?? 'Check `claude-path`, and the machine for free processes, terminals and memory.'
  )
}

function megabytes(bytes: number): string {
  return `${(bytes / MIB).toFixed(1)}MB`
}

function seconds(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toFixed(1))}s`
}

/** The end of a text, where programs say why they failed. */
function tail(text: string): string {
  const clean = text.trim()
  return clean.length <= CAUSE_LIMIT ? clean : `...${clean.slice(-CAUSE_LIMIT)}`
}

/** Joins sentences, each with a full stop. */
function joined(...parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part): part is string => part !== undefined && part !== '')
    .map((part) => (/[.!?]\)?$/.test(part) ? part : `${part}.`))
    .join(' ')
}

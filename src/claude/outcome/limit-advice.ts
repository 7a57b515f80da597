/** What to do about a limit that ended a run: the advice names the limit that was the shortest. Pure. */
import { adviceForCause, CHECK_API } from './known-errors.js'
import { causeOfRetry } from './failure-cause.js'
import type { StreamState } from '../stream/stream-state.js'

/** Whose limits they were, besides the run's own. */
export interface LimitSources {
  /** `session`: the session had less time left than the run's own limit. */
  readonly time: 'run' | 'session'
  /** `machine`: it had less memory left than the run's own limit. */
  readonly memory: 'run' | 'machine'
}

/** The run that a limit ended. */
export interface LimitedRun {
  readonly role: 'pm' | 'agent'
  readonly stream: StreamState
  readonly limits?: LimitSources
  readonly credentials?: string | undefined
}

/** Why a run had no more time, besides its limit, and what to do. */
export function explainTimeout(run: LimitedRun): { readonly cause?: string; readonly advice: string } {
  const { role, limits, stream } = run
  // In a time that the session cut short, silence proves nothing about the API; a failing request does.
  if (limits?.time === 'session' && !isRetrying(stream))
    return {
      cause: 'The session had no more time left for it (session-timeout-seconds)',
      advice: 'Raise `session-timeout-seconds`, or ask for less.'
    }
  const advice =
    role === 'pm'
      ? 'Raise `pm-timeout-seconds`, or ask for less at once.'
      : 'Raise `timeout-seconds` (or `agent-timeouts` for single agents), or give a smaller task.'
  return silentApi(run) ?? { advice }
}

/** Advice for a run that stalled. */
export function stallAdvice(run: LimitedRun): string {
  return (
    silentApi(run)?.advice ??
    'Run again; if it lasts, check in the transcript what the last activity was waiting for. If its tools may be silent for that long, raise `stall-seconds`.'
  )
}

/** That the API gave no answer, where a larger limit does not help; undefined if it answered. */
export function silentApi({
  stream,
  credentials
}: Pick<LimitedRun, 'stream' | 'credentials'>):
  { readonly cause: string; readonly advice: string } | undefined {
  const { init, lastRetry, hasAnswered } = stream
  if (lastRetry !== null && isRetrying(stream)) {
    const status = lastRetry.status === null ? '' : ` ${lastRetry.status}`
    const advice = adviceForCause(causeOfRetry(lastRetry), credentials) ?? CHECK_API
    const cause = `The API did not answer its last request: attempt ${lastRetry.attempt} failed (${lastRetry.cause}${status})`
    return { cause, advice }
  }
  return init === null || hasAnswered ? undefined : { cause: 'The API never answered', advice: CHECK_API }
}

function isRetrying({ lastRetry, lastActivity }: StreamState): boolean {
  return lastRetry !== null && lastActivity.startsWith('retrying')
}

/** Advice for a run that exceeded its memory limit. */
export function memoryAdvice({ role, limits }: LimitedRun, limitBytes: number): string {
  if (limits?.memory === 'machine')
    return 'The machine had no more memory left for it: lower `max-parallel`, or use a larger runner.'
  const suggestedMb = Math.ceil((limitBytes * 2) / 2 ** 20)
  return role === 'pm'
    ? `Raise \`pm-memory-limit-mb\` (for example ${suggestedMb}).`
    : `Raise \`memory-limit-mb\` (for example ${suggestedMb}), or \`agent-memory-limits\` for single agents, or give a smaller task.`
}

/** What to do about a budget that was too small; `reason` has the author's figure, and names the input. */
export function budgetAdvice(reason: string): string {
  const input = reason.includes('max-cost-usd-per-day') ? 'max-cost-usd-per-day' : 'max-cost-usd'
  return `Raise \`${input}\`, or ask for less.`
}

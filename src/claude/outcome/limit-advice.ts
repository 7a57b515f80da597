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
  /** Display name. */
  readonly agent: string
  readonly stream: StreamState
  readonly limits?: LimitSources
  readonly credentials?: string | undefined
}

const KEPT = 'Its output so far is kept.'

/** Advice for a run whose time was over. */
export function timeAdvice(run: LimitedRun): string {
  const ofApi = apiAdvice(run)
  if (ofApi !== undefined) return ofApi
  if (run.limits?.time === 'session')
    return `The session had no more time left for it: raise \`session-timeout-seconds\`, or ask for less (session-timeout-seconds). ${KEPT}`
  return run.role === 'pm'
    ? `Raise \`pm-timeout-seconds\`, or ask for less at once. ${KEPT}`
    : `Raise \`timeout-seconds\` (or \`agent-timeouts\` for ${run.agent}), or give a smaller task. ${KEPT}`
}

/** Advice for a run that stalled. */
export function stallAdvice(run: LimitedRun): string {
  return (
    apiAdvice(run) ??
    'Run again; if it lasts, check in the transcript what the last activity was waiting for. If its tools may be silent for that long, raise `stall-seconds`.'
  )
}

/** A larger limit does not help where the API gives no answer. */
function apiAdvice({ stream, credentials }: LimitedRun): string | undefined {
  const { init, lastRetry, hasAnswered, lastActivity } = stream
  const isRetrying = lastRetry !== null && lastActivity.startsWith('retrying')
  if (isRetrying) {
    const status = lastRetry.status === null ? '' : ` ${lastRetry.status}`
    const advice = adviceForCause(causeOfRetry(lastRetry), credentials) ?? CHECK_API
    return `The API did not answer its last request: attempt ${lastRetry.attempt} failed (${lastRetry.cause}${status}). ${advice}`
  }
  return init === null || hasAnswered ? undefined : `The API never answered. ${CHECK_API}`
}

/** Advice for a run that exceeded its memory limit. */
export function memoryAdvice({ role, agent, limits }: LimitedRun, limitBytes: number): string {
  if (limits?.memory === 'machine')
    return 'The machine had no more memory left for it: lower `max-parallel`, or use a larger runner.'
  const suggestedMb = Math.ceil((limitBytes * 2) / 2 ** 20)
  return role === 'pm'
    ? `Raise \`pm-memory-limit-mb\` (for example ${suggestedMb}).`
    : `Raise \`memory-limit-mb\`, or \`agent-memory-limits\` for this agent (\`${agent}: ${suggestedMb}\`), or give a smaller task.`
}

/** What to do about a budget that was too small; `reason` has the author's figure, and names the input. */
export function budgetAdvice(reason: string): string {
  const input = reason.includes('max-cost-usd-per-day') ? 'max-cost-usd-per-day' : 'max-cost-usd'
  return `Raise \`${input}\`, or ask for less.`
}

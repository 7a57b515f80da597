/** From how an attempt ended to the verdict on it and the cause of its failure. Pure. */
import { causeOfRetry, findFailureCause, type FailureCause } from '../../claude/outcome/failure-cause.js'
import { describeCredentials } from '../../claude/environment/credentials.js'
import { decideOutcome, type Verdict } from '../../claude/outcome/outcome.js'
import type { SessionConfiguration } from '../configuration/configuration.js'
import type { DeniedTool } from '../record/record.js'
import type { AttemptEnd } from './attempt.js'
import { renderAllowance, withDenyingFile } from './denied-tools.js'
import type { ClaudeRun } from './run-spec.js'

/** The verdict on an attempt; `deniedTools` are those of all attempts so far. */
export function judgeAttempt(
  attemptEnd: AttemptEnd,
  run: ClaudeRun,
  configuration: SessionConfiguration,
  deniedTools: readonly DeniedTool[]
): Verdict {
  const { process, stream, stderrTail, earlyEnd } = attemptEnd
  // The message names the run's limit, however many attempts shared it.
  const timeoutMs = run.limits.timeoutSeconds * 1_000
  const end = process.end.kind === 'timed-out' ? { ...process.end, timeoutMs } : process.end
  const verdict = decideOutcome({
    role: run.role,
    agent: run.agent.name,
    end,
    stream,
    stderrTail,
    unrecoverableRetry: earlyEnd.kind === 'unrecoverable' ? earlyEnd.retry : null,
    excessTools: earlyEnd.kind === 'excess-tools' ? earlyEnd.tools : [],
    credentials: describeCredentials(configuration.credentials)
  })
  return failOnDenied(verdict, run, configuration, deniedTools)
}

/** `fail-on-denied`: work that lacks what a refused tool was to do is not done. PM only reads, so it is exempt. */
function failOnDenied(
  verdict: Verdict,
  run: ClaudeRun,
  configuration: SessionConfiguration,
  calls: readonly DeniedTool[]
): Verdict {
  if (!configuration.failOnDenied || run.role === 'pm' || verdict.outcome !== 'completed') return verdict
  const denied = withDenyingFile(calls, run.agent, configuration)
  if (denied.length === 0) return verdict
  const described = denied.map(({ tool, detail }) => (detail === '' ? tool : `${tool} ${detail}`)).join('; ')
  const advice = renderAllowance(denied, configuration.allowedTools)
  return {
    outcome: 'failed',
    error: `It was denied tools that it asked for (fail-on-denied): ${described}. ${advice}`
  }
}

/** Why the attempt failed, for the decision on a retry. */
export function causeOfAttempt({ process, stream, stderrTail, earlyEnd }: AttemptEnd): FailureCause {
  if (earlyEnd.kind === 'excess-tools') return 'excess-tools'
  if (process.end.kind === 'cancelled' && earlyEnd.kind === 'unrecoverable')
    return causeOfRetry(earlyEnd.retry)
  return findFailureCause({ end: process.end, stream, stderrTail })
}

/** Time that the API last asked the CLI to wait because of a rate limit, in milliseconds; 0 when it did not. */
export function rateLimitPauseMs({ stream: { lastRetry } }: AttemptEnd): number {
  return lastRetry !== null && causeOfRetry(lastRetry) === 'rate-limit' ? lastRetry.delayMs : 0
}

/** Whether this version of the CLI rejected the option that keeps its input open. */
export function rejectsConversation({ stream, stderrTail }: AttemptEnd): boolean {
  return stream.init === null && stream.result === null && /option.*--input-format/.test(stderrTail)
}

/** The verdict with a sentence after its error. */
export function withNote(verdict: Verdict, note: string): Verdict {
  return { ...verdict, error: verdict.error === null ? note : `${verdict.error} ${note}` }
}

/** From how an attempt ended to the verdict on it, the cause of its failure and the end that it declares. Pure. */
import type { FailureCause } from '../../../claude/outcome/cause-kinds.js'
import { causeOfRetry, findFailureCause } from '../../../claude/outcome/failure-cause.js'
import type { LimitedRun } from '../../../claude/outcome/limit-advice.js'
import { describeCredentials } from '../../../claude/environment/credentials.js'
import { withFurtherCause } from '../../../claude/outcome/failure.js'
import { decideOutcome, notCompleted, type Verdict } from '../../../claude/outcome/outcome.js'
import type { SessionConfiguration } from '../../configuration/configuration.js'
import type { DeniedTool } from '../../record/record.js'
import { parseDeclaredEnd, type DeclaredEnd } from '../../text/declared-end.js'
import type { AttemptEnd } from './attempt.js'
import { renderAllowance, withDenyingFile } from './denied-tools.js'
import { findUndone } from './declared-verdict.js'
import type { ClaudeRun } from './run-spec.js'
import type { RunTotals } from './run-totals.js'

/** The verdict on an attempt. */
export interface JudgedAttempt {
  readonly verdict: Verdict
  /** Why it failed, for the decision on a retry; meaningless for a completed one. */
  readonly cause: FailureCause
  /** What the answer declares in its last line; undefined if it declares nothing. */
  readonly declared: DeclaredEnd | undefined
}

/** What the verdict depends on besides the attempt. */
export interface AttemptContextFacts {
  readonly run: ClaudeRun
  readonly configuration: SessionConfiguration
  /** Those of all attempts so far. */
  readonly totals: Pick<RunTotals, 'deniedTools' | 'hasWorked'>
  /** The session's budget, in the author's figures, once it is reached. */
  readonly reachedBudget: string | undefined
  /** The time limit that the attempts share, in seconds, and whether the session set it. */
  readonly time: { readonly seconds: number; readonly isOfSession: boolean }
}

/** Judges an attempt: how its process ended, what its answer declares, and what it was denied. */
export function judgeAttempt(attemptEnd: AttemptEnd, facts: AttemptContextFacts): JudgedAttempt {
  const { process, stream, stderrTail, earlyEnd, wrapUp } = attemptEnd
  const { run, configuration, totals, time } = facts
  const hasAnswered = wrapUp?.progress === 'too-late'
  const limited: LimitedRun = {
    role: run.role,
    stream,
    credentials: describeCredentials(configuration.credentials),
    limits: { time: time.isOfSession ? 'session' : 'run', memory: run.memoryLimitedBy ?? 'run' }
  }
  const declared = parseDeclaredEnd(stream.result?.text ?? '')
  const verdict = decideOutcome({
    ...limited,
    // The message names the run's limit, however many attempts shared it.
    end: process.end.kind === 'timed-out' ? { ...process.end, timeoutMs: time.seconds * 1_000 } : process.end,
    stderrTail,
    unrecoverableRetry: earlyEnd.kind === 'unrecoverable' ? earlyEnd.retry : null,
    excessTools: earlyEnd.kind === 'excess-tools' ? earlyEnd.tools : [],
    overBudget: earlyEnd.kind === 'over-budget' ? earlyEnd.reason : null,
    reachedBudget: facts.reachedBudget,
    answered: hasAnswered ? stream : null
  })
  const cause = causeOfAttempt(attemptEnd)
  if (verdict.outcome !== 'completed') return { verdict, cause, declared }
  // PM's answer counts in the verdict on the session, because it may stand before the work.
  if (run.role === 'pm') return { verdict, cause, declared }
  const undone = findUndone({
    ...limited,
    declared,
    text: stream.result?.text ?? '',
    wrapUp: hasAnswered ? undefined : wrapUp,
    requiresStatus: configuration.requireStatus,
    hasWorked: totals.hasWorked
  })
  if (undone !== undefined) return { ...undone, declared }
  return { verdict: failOnDenied(verdict, run, configuration, totals.deniedTools), cause, declared }
}

/** `fail-on-denied`: work that lacks what a refused tool was to do is not done. PM only reads, so it is exempt. */
function failOnDenied(
  verdict: Verdict,
  run: ClaudeRun,
  configuration: SessionConfiguration,
  calls: readonly DeniedTool[]
): Verdict {
  if (!configuration.failOnDenied) return verdict
  const denied = withDenyingFile(calls, run.agent, configuration)
  if (denied.length === 0) return verdict
  const described = denied.map(({ tool, detail }) => (detail === '' ? tool : `${tool} ${detail}`)).join('; ')
  const advice = renderAllowance(denied, configuration.allowedTools)
  return notCompleted('failed', {
    cause: `It was denied tools that it asked for (fail-on-denied): ${described}`,
    advice
  })
}

function causeOfAttempt({ process, stream, stderrTail, earlyEnd }: AttemptEnd): FailureCause {
  if (earlyEnd.kind === 'excess-tools') return 'excess-tools'
  if (earlyEnd.kind === 'over-budget') return 'budget'
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

/** The verdict with a sentence after its cause. */
export function withNote(verdict: Verdict, note: string): Verdict {
  return { outcome: verdict.outcome, ...withFurtherCause(verdict, note) }
}

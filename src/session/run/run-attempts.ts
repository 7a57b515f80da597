/** The attempts of one run: what each is to be, whether another follows, and the result of all. */
import { randomUUID } from 'node:crypto'
import { hasFlag } from '../../claude/command/arguments.js'
import { causeOfRetry, findFailureCause, type FailureCause } from '../../claude/outcome/failure-cause.js'
import { describeCredentials, type Credentials } from '../../claude/environment/credentials.js'
import { decideOutcome, type Verdict } from '../../claude/outcome/outcome.js'
import type { Attempt, AttemptEnd } from './claude-attempt.js'
import { renderAllowance, withDenyingFile } from './denied-tools.js'
import type { RunResult } from '../record/events.js'
import { planRetry, retryOnOf, type RetryPlan } from './retry-plan.js'
import { addAttempt, NO_TOTALS, type RunTotals } from './run-totals.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { ClaudeRun } from './run-spec.js'

/** A further attempt; `attempt` is the number of the one that failed. */
export type Again = Extract<RetryPlan, { kind: 'again' }> & { readonly attempt: number }

/** The attempts of one run: what each is to be, and what came of all. */
export interface Attempts {
  readonly next: () => Attempt
  readonly reportStart: (pid: number) => void
  /** What comes after this attempt; undefined when it was the last. */
  readonly judge: (end: AttemptEnd) => Again | undefined
  /** No further attempt, for a reason from outside. */
  readonly stop: (reason: string, isCancel: boolean) => void
  readonly result: () => RunResult
  readonly last: () => { readonly conversationId: string; readonly structuredOutput: unknown }
}

/** Starts without any attempt. */
export function startAttempts(run: ClaudeRun, session: SessionContext): Attempts {
  const { configuration } = session
  const { emit } = session.folder
  const clockStart = performance.now()
  const elapsedMs = (): number => performance.now() - clockStart
  let deadlineMs = run.limits.timeoutSeconds * 1_000
  let totals: RunTotals = NO_TOTALS
  let plan: Again | undefined
  let model = run.model
  let takesMessages = run.role === 'agent'
  const { conversation: given } = run
  let conversationId: string = given?.id ?? randomUUID()
  let hasStarted = false
  let last: { readonly end: AttemptEnd; readonly verdict: Verdict } | undefined

  const next = (): Attempt => {
    const isFirst = totals.attempts === 0
    const goesOn = plan?.resumes === true
    // A used id is refused, unless what came before this run is to be gone on with.
    if (!isFirst && !goesOn && given?.resumes !== true) conversationId = randomUUID()
    return {
      number: totals.attempts + 1,
      conversationId,
      resumes: goesOn || given?.resumes === true,
      input: goesOn ? GO_ON : run.prompt,
      model,
      leftMs: isFirst ? deadlineMs : Math.max(1, Math.round(deadlineMs - elapsedMs())),
      earlierMs: isFirst ? 0 : Math.round(elapsedMs()),
      isConversation: takesMessages
    }
  }

  const reportStart = (pid: number): void => {
    if (hasStarted) {
      emit({ type: 'run-attempt-started', run: run.id, attempt: totals.attempts + 1, pid })
      return
    }
    hasStarted = true
    const { id, role, round, agent, task, folder, limits } = run
    const names = { run: id, role, round, agent: agent.name, task, folder, pid, model: model ?? null }
    emit({ type: 'run-started', ...names, ...limits })
  }

  const judge = (end: AttemptEnd): Again | undefined => {
    // A process without a result has told nothing of what it used.
    const hasTold = end.stream.result !== null
    const usage = hasTold ? session.processUsage(conversationId, end.stream.usage) : end.stream.usage
    totals = addAttempt(totals, { ...end.stream, usage }, end.process)
    session.budget.settle(run.id, hasTold ? usage.costUsd : null)
    for (const { pid, command } of end.process.survivors)
      warn(`process ${pid} (${command}) could not be ended.`)
    const verdict = judgeDenied(decide(run, end, configuration.credentials), run, session, totals)
    last = { end, verdict }
    if (verdict.outcome === 'completed') return undefined
    if (takesMessages && knowsNoConversation(end)) {
      takesMessages = false
      warn('this version of the CLI takes no messages (--input-format): it gets its prompt only.')
      plan = { kind: 'again', delayMs: 0, resumes: false, usesFallback: false, attempt: totals.attempts }
      return plan
    }
    const cause = causeOf(end)
    if (retryOnOf(cause, configuration.retryOn))
      deadlineMs = elapsedMs() + session.withinSession(run.limits).timeoutSeconds * 1_000
    const decided = planRetry({
      cause,
      attempts: totals.attempts,
      retries: configuration.retries,
      retryOn: configuration.retryOn,
      leftMs: deadlineMs - elapsedMs(),
      // The proxy sees every pause; the CLI tells those that it makes.
      namedDelayMs: session.keyProxy?.pauseOf(run.id) ?? reportPause(end),
      toolCalls: totals.toolCalls,
      openTools: end.stream.openTools,
      hasSpoken: totals.hasSpoken,
      canResume: end.stream.init !== null && !hasFlag(configuration.claudeArgs, '--no-session-persistence'),
      hasFallback: configuration.fallbackModel !== undefined && configuration.fallbackModel !== model,
      random: Math.random()
    })
    if (decided.kind === 'stop') {
      if (decided.note !== null) last = { end, verdict: withNote(verdict, decided.note) }
      return undefined
    }
    const { delayMs, resumes } = decided
    const error = verdict.error ?? ''
    emit({
      type: 'run-attempt-failed',
      run: run.id,
      attempt: totals.attempts,
      cause,
      error,
      delayMs,
      resumes
    })
    if (decided.usesFallback && configuration.fallbackModel !== undefined) {
      const from = end.stream.init?.model ?? model ?? ''
      model = configuration.fallbackModel
      emit({
        type: 'run-changed-model',
        run: run.id,
        from,
        to: model,
        reason: `fallback-model, for ${cause}`
      })
    }
    plan = { ...decided, attempt: totals.attempts }
    return plan
  }

  const warn = (message: string): void => {
    emit({ type: 'notice', level: 'warning', message: `${run.agent.name}: ${message}` })
  }

  return {
    next,
    reportStart,
    judge,
    stop: (reason, isCancel) => {
      if (last === undefined) return
      const verdict: Verdict = isCancel
        ? {
            outcome: 'cancelled',
            error: `Cancelled: ${reason}. It waited to be tried again; before: ${last.verdict.error ?? ''}`
          }
        : withNote(last.verdict, `It is not tried again: ${reason}.`)
      last = { ...last, verdict }
    },
    result: () => {
      if (last === undefined) throw new Error(`The run ${run.id} has no attempt.`)
      const { end, verdict } = last
      // A process that was ended has told nothing of what it used; then the proxy's count is the best there is.
      const counted = end.stream.result === null ? session.keyProxy?.usageOf(run.id) : undefined
      return {
        ...verdict,
        exitCode: end.process.exitCode,
        signal: end.process.signal,
        // Of several attempts the pauses between them count, too.
        executionSeconds: (totals.attempts === 1 ? end.process.durationMs : elapsedMs()) / 1_000,
        peakMemoryMb: Math.round(totals.peakMemoryBytes / MIB),
        costUsd: session.budget.costOf(run.id),
        inputTokens: Math.max(totals.inputTokens, counted?.inputTokens ?? 0),
        outputTokens: Math.max(totals.outputTokens, counted?.outputTokens ?? 0),
        model: end.stream.lastModel ?? model ?? null,
        deniedTools: withDenyingFile(totals.deniedTools, run.agent, configuration)
      }
    },
    last: () => ({ conversationId, structuredOutput: last?.end.stream.result?.structuredOutput })
  }
}

const MIB = 2 ** 20

/** The word with which a conversation that broke off goes on. */
const GO_ON = [
  '# Message of the session',
  '',
  'Your work broke off for a reason outside of it. What your tools have done stands: do not do it again.',
  'Go on where you stopped, and answer as your task asks.'
].join('\n')

/** The verdict; a limit is told as the run has it, however many attempts shared it. */
function decide(
  run: ClaudeRun,
  { process, stream, stderrTail, unrecoverableRetry, excessTools }: AttemptEnd,
  credentials: Credentials
): Verdict {
  const timeoutMs = run.limits.timeoutSeconds * 1_000
  const end = process.end.kind === 'timed-out' ? { ...process.end, timeoutMs } : process.end
  return decideOutcome({
    role: run.role,
    agent: run.agent.name,
    end,
    stream,
    stderrTail,
    unrecoverableRetry,
    excessTools,
    credentials: describeCredentials(credentials)
  })
}

function causeOf({ process, stream, stderrTail, unrecoverableRetry, excessTools }: AttemptEnd): FailureCause {
  if (excessTools.length > 0) return 'excess-tools'
  if (process.end.kind === 'cancelled' && unrecoverableRetry !== null) return causeOfRetry(unrecoverableRetry)
  return findFailureCause({ end: process.end, stream, stderrTail })
}

/** `fail-on-denied`: work that lacks what a tool was to do is not done. PM looks only, whatever it asks for. */
function judgeDenied(verdict: Verdict, run: ClaudeRun, session: SessionContext, totals: RunTotals): Verdict {
  const { failOnDenied, allowedTools } = session.configuration
  const deniedTools = withDenyingFile(totals.deniedTools, run.agent, session.configuration)
  if (!failOnDenied || run.role === 'pm' || verdict.outcome !== 'completed' || deniedTools.length === 0)
    return verdict
  const calls = deniedTools.map(({ tool, detail }) => (detail === '' ? tool : `${tool} ${detail}`)).join('; ')
  const error = `It was denied tools that it asked for (fail-on-denied): ${calls}. ${renderAllowance(deniedTools, allowedTools)}`
  return { outcome: 'failed', error }
}

function reportPause({ stream: { lastRetry } }: AttemptEnd): number {
  return lastRetry !== null && causeOfRetry(lastRetry) === 'rate-limit' ? lastRetry.delayMs : 0
}

function knowsNoConversation({ stream, stderrTail }: AttemptEnd): boolean {
  return stream.init === null && stream.result === null && /option.*--input-format/.test(stderrTail)
}

function withNote(verdict: Verdict, note: string): Verdict {
  return { ...verdict, error: verdict.error === null ? note : `${verdict.error} ${note}` }
}

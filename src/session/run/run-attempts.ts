/** The attempts of one run: what each one does, whether another follows, and the result of all of them. */
import { randomUUID } from 'node:crypto'
import { hasFlag } from '../../claude/command/arguments.js'
import type { FailureCause } from '../../claude/outcome/cause-kinds.js'
import { notCompleted, type Verdict } from '../../claude/outcome/outcome.js'
import type { SessionContext } from '../lifecycle/session-context.js'
import type { RunResult } from '../record/run-result.js'
import { judgeAttempt, rateLimitPauseMs, rejectsConversation, withNote } from './attempt/attempt-verdict.js'
import type { Attempt, AttemptEnd } from './attempt/attempt.js'
import { isRetryRequested, planRetry, type PlannedRetry, type RetryPlan } from './retry-plan.js'
import { ASK_FOR_FINDINGS } from '../review/findings-prompt.js'
import { lacksFindings, reportQuestion } from './findings-question.js'
import { RunClock } from './run-clock.js'
import { buildRunResult, type EndedAttempt } from './run-result.js'
import type { ClaudeRun } from './attempt/run-spec.js'
import { addAttempt, NO_TOTALS, type RunTotals } from './attempt/run-totals.js'
import { limitsForRecord } from '../scheduling/limits.js'

/** The message that resumes an interrupted conversation. */
const RESUME_MESSAGE = [
  '# Message from the session',
  '',
  'Your work was interrupted for an external reason. What your tools have done remains: do not do it again.',
  'Continue where you stopped, and answer as your task asks.'
].join('\n')

type AttemptsState =
  | { readonly kind: 'new' }
  /** The last attempt failed, and the next one follows after a pause. */
  | { readonly kind: 'retrying'; readonly last: EndedAttempt; readonly retry: PlannedRetry }
  /** The last attempt completed, and is asked for what its answer lacks; its verdict stands, whatever comes of that. */
  | { readonly kind: 'asking'; readonly last: EndedAttempt; readonly question: string }
  | { readonly kind: 'ended'; readonly last: EndedAttempt }

/** The attempts of one run, from the first to the result. */
export class RunAttempts {
  readonly #run: ClaudeRun
  readonly #session: SessionContext
  readonly #clock: RunClock
  #state: AttemptsState = { kind: 'new' }
  #totals: RunTotals = NO_TOTALS
  #conversationId: string
  #model: string | undefined
  #takesMessages: boolean
  #hasStarted = false
  #droppedLines = 0
  #startsOver = false
  /** Times that a paused turn was continued: those are not failures. */
  #continuations = 0
  #time: { readonly seconds: number; readonly isOfSession: boolean }

  constructor(run: ClaudeRun, session: SessionContext) {
    this.#run = run
    this.#session = session
    this.#clock = new RunClock(run.limits.timeoutSeconds)
    this.#conversationId = run.ahead?.conversationId ?? run.conversation?.id ?? randomUUID()
    this.#model = run.model
    this.#takesMessages = run.role === 'agent'
    this.#time = { seconds: run.limits.timeoutSeconds, isOfSession: run.timeLimitedBy === 'session' }
  }

  /** The conversation that the last attempt used. */
  get conversationId(): string {
    return this.#conversationId
  }

  /** The object that `jsonSchema` asked for; undefined when there is none. */
  get structuredOutput(): unknown {
    return this.#last?.end.stream.result?.structuredOutput
  }

  /** Lines of output that were too long to be read, in all attempts that count. */
  get droppedLines(): number {
    return this.#droppedLines
  }

  /** What the next attempt does. */
  next(): Attempt {
    const isFirst = this.#state.kind === 'new'
    const question = this.#state.kind === 'asking' ? this.#state.question : undefined
    const continuesAttempt =
      question !== undefined || (this.#state.kind === 'retrying' && this.#state.retry.resumes)
    const continuesEarlierRun = this.#run.conversation?.resumes === true
    // The CLI refuses an ID that was used, unless the conversation is resumed.
    if (!isFirst && !continuesAttempt && !continuesEarlierRun) this.#conversationId = randomUUID()
    this.#startsOver = !isFirst && !continuesAttempt
    return {
      number: this.#totals.attempts + 1,
      conversationId: this.#conversationId,
      resumes: continuesAttempt || continuesEarlierRun,
      input: question ?? (continuesAttempt ? RESUME_MESSAGE : this.#run.prompt),
      model: this.#model,
      leftMs: isFirst
        ? this.#run.limits.timeoutSeconds * 1_000
        : Math.max(1, Math.round(this.#clock.leftMs())),
      earlierMs: isFirst ? 0 : Math.round(this.#clock.elapsedMs()),
      startsOver: this.#startsOver,
      isConversation: this.#takesMessages
    }
  }

  /** Reports that the attempt's process has started. */
  reportStart(pid: number): void {
    const { id, role, round, agent, task, folder, limits } = this.#run
    const { emit } = this.#session.folder
    if (this.#hasStarted) {
      const leftMs = Math.max(0, Math.round(this.#clock.leftMs()))
      const attempt = this.#totals.attempts + 1
      const startsOver = this.#startsOver ? { startsOver: true } : {}
      emit({ type: 'run-attempt-started', run: id, attempt, pid, leftMs, ...startsOver })
      return
    }
    this.#hasStarted = true
    const model = this.#model ?? null
    emit({
      type: 'run-started',
      run: id,
      role,
      round,
      agent: agent.name,
      task,
      folder,
      pid,
      model,
      ...limitsForRecord(limits)
    })
  }

  /**
   * Records how an attempt ended. Returns the retry that follows; undefined when it was the last attempt.
   * @param answer reads all that the agent has said
   */
  async finish(end: AttemptEnd, answer: () => string): Promise<PlannedRetry | undefined> {
    this.#addUsage(end)
    this.#droppedLines = (this.#startsOver ? 0 : this.#droppedLines) + end.stream.droppedLines
    for (const { pid, command } of end.process.survivors)
      this.#warn(`process ${pid} (${command}) could not be ended.`)
    if (this.#state.kind === 'asking') {
      this.#state = { kind: 'ended', last: this.#state.last }
      return undefined
    }
    const { configuration, budget } = this.#session
    const judged = judgeAttempt(end, {
      run: this.#run,
      configuration,
      totals: this.#totals,
      reachedBudget: budget.reached(),
      time: this.#time
    })
    const last: EndedAttempt = { ...judged, end }
    const leftMs = this.#clock.leftMs()
    if (
      this.#canResume(end) &&
      (await lacksFindings(last, answer, { run: this.#run, session: this.#session, leftMs }))
    ) {
      reportQuestion(this.#run, this.#session)
      this.#state = { kind: 'asking', last, question: ASK_FOR_FINDINGS }
      return { kind: 'retry', delayMs: 0, resumes: true, usesFallback: false }
    }
    const plan = this.#plan(last)
    if (plan.kind === 'stop') {
      const { note } = plan
      const verdict = note === null ? last.verdict : withNote(last.verdict, note)
      this.#state = { kind: 'ended', last: { ...last, verdict } }
      return undefined
    }
    this.#state = { kind: 'retrying', last, retry: plan }
    return plan
  }

  /** Cancels the retry, for a reason from outside the run. */
  stop(reason: string, isCancel: boolean): void {
    if (this.#state.kind === 'new') return
    const { last } = this.#state
    const { verdict } = last
    if (this.#state.kind === 'asking') {
      this.#state = { kind: 'ended', last }
      return
    }
    const stopped: Verdict = isCancel
      ? notCompleted('cancelled', {
          cause: `Cancelled: ${reason}. Was waiting to retry. Previous error: ${verdict.cause ?? verdict.error ?? ''}`,
          lastActivity: verdict.lastActivity
        })
      : withNote(verdict, `It is not retried: ${reason}.`)
    this.#state = { kind: 'ended', last: { ...last, verdict: stopped } }
  }

  /** The result of all attempts. */
  result(): RunResult {
    const last = this.#last
    if (last === undefined) throw new Error(`The run ${this.#run.id} has no attempt.`)
    return buildRunResult(last, {
      run: this.#run,
      session: this.#session,
      totals: this.#totals,
      elapsedMs: this.#clock.elapsedMs(),
      model: this.#model
    })
  }

  get #last(): EndedAttempt | undefined {
    return this.#state.kind === 'new' ? undefined : this.#state.last
  }

  #addUsage({ stream, process }: AttemptEnd): void {
    const { processUsage, budget } = this.#session
    // A process without a result has not reported its usage.
    const hasReported = stream.result !== null
    const usage = hasReported ? processUsage(this.#conversationId, stream.usage) : stream.usage
    this.#totals = addAttempt(this.#totals, { ...stream, usage }, process)
    budget.settle(this.#run.id, hasReported ? usage.costUsd : null)
  }

  #canResume({ stream }: AttemptEnd): boolean {
    const { claudeArgs } = this.#session.configuration
    return stream.init !== null && !hasFlag(claudeArgs, '--no-session-persistence')
  }

  #plan({ end, verdict, cause }: EndedAttempt): RetryPlan {
    if (verdict.outcome === 'completed') return { kind: 'stop', note: null }
    if (this.#takesMessages && rejectsConversation(end)) {
      this.#takesMessages = false
      this.#warn('this version of the CLI takes no messages (--input-format): it gets its prompt only.')
      return { kind: 'retry', delayMs: 0, resumes: false, usesFallback: false }
    }
    const { configuration, lifetime, cli } = this.#session
    const { fallbackModel, retries, retryOn } = configuration
    if (isRetryRequested(cause, retryOn)) {
      const { timeoutSeconds } = lifetime.clampLimits(this.#run.limits)
      this.#clock.restart(timeoutSeconds)
      const isShortened = timeoutSeconds < this.#run.limits.timeoutSeconds
      this.#time = { seconds: timeoutSeconds, isOfSession: isShortened || this.#time.isOfSession }
    }
    const plan = planRetry({
      cause,
      attempts: this.#totals.attempts - this.#continuations,
      continuations: this.#continuations,
      retries,
      retryOn,
      leftMs: this.#clock.leftMs(),
      // The proxy sees every pause, the CLI reports only those that it makes.
      namedDelayMs: cli.keyProxy?.pauseOf(this.#run.id) ?? rateLimitPauseMs(end),
      toolCalls: this.#totals.toolCalls,
      openTools: end.stream.openCalls.length,
      hasSpoken: this.#totals.hasSpoken,
      canResume: this.#canResume(end),
      hasFallback: fallbackModel !== undefined && fallbackModel !== this.#model,
      random: Math.random()
    })
    if (plan.kind === 'stop') return plan
    if (cause === 'paused-turn') this.#continuations += 1
    this.#reportFailure(plan, cause, verdict)
    if (plan.usesFallback && fallbackModel !== undefined) this.#changeModel(end, fallbackModel, cause)
    return plan
  }

  #reportFailure({ delayMs, resumes }: PlannedRetry, cause: FailureCause, verdict: Verdict): void {
    const { attempts } = this.#totals
    const error = verdict.error ?? ''
    this.#session.folder.emit({
      type: 'run-attempt-failed',
      run: this.#run.id,
      attempt: attempts,
      cause,
      error,
      delayMs,
      resumes
    })
  }

  #changeModel({ stream }: AttemptEnd, to: string, cause: FailureCause): void {
    const from = stream.init?.model ?? this.#model ?? ''
    this.#model = to
    const reason = `fallback-model, for ${cause}`
    this.#session.folder.emit({ type: 'run-changed-model', run: this.#run.id, from, to, reason })
  }

  #warn(message: string): void {
    const { folder } = this.#session
    folder.emit({ type: 'notice', level: 'warning', message: `${this.#run.agent.name}: ${message}` })
  }
}

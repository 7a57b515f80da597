/**
 * One run of a session, PM's or an agent's: its attempts, each a CLI process, until one completes or none is worth
 * trying. What it does is a result; only a bug of ours throws.
 */
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { hasFlag } from '../claude/arguments.js'
import { causeOfRetry, findFailureCause, type FailureCause } from '../claude/failure-cause.js'
import { decideOutcome, type Verdict } from '../claude/outcome.js'
import { createDeferred } from '../process/deferred.js'
import { runAttempt, type Attempt, type AttemptEnd } from './claude-attempt.js'
import type { Conversation } from './conversation.js'
import { renderAllowance } from './denied-tools.js'
import type { RunResult } from './events.js'
import type { RunLimits } from './limits.js'
import { pauseUnless } from './pause.js'
import { planRetry, retryOnOf, type RetryPlan } from './retry-plan.js'
import { makePrivateFolders } from './run-environment.js'
import { keepAttemptFiles, openResponseFile } from './run-files.js'
import { addAttempt, NO_TOTALS, type RunTotals } from './run-totals.js'
import { makeRunFolder } from './session-folder.js'
import type { SessionContext } from './session-context.js'

/** What one run is to do. */
export interface ClaudeRun {
  /** `pm`, `pm-02`, `01`. */
  readonly id: string
  readonly role: 'pm' | 'agent'
  readonly round: number
  readonly agent: { readonly slug: string; readonly name: string; readonly tools?: readonly string[] }
  readonly task: string
  /** Below the session folder, with `/`. */
  readonly folder: string
  readonly prompt: string
  /** Instructions that are put after the CLI's own. */
  readonly instructions: string
  readonly model: string | undefined
  readonly limits: RunLimits
  /** The conversation that it begins or goes on with; without it one of its own. */
  readonly conversation?: RunConversation
  /** Folders beside the working directory that it may read. */
  readonly readableFolders?: readonly string[]
  /** A JSON schema that its answer is to have the form of. */
  readonly jsonSchema?: string
  /** What it takes is told here, in bytes: the schedule counts with it. */
  readonly onMemory?: (memoryBytes: number) => void
}

/** A conversation of several processes, one after another. */
export interface RunConversation {
  /** A UUID. */
  readonly id: string
  readonly resumes: boolean
  /** Name of the private folders that all of them use: the CLI keeps the conversation there. */
  readonly privateFolder: string
}

/** What came of it. `response` is whole, `result` is what the event says. */
export interface ClaudeRunEnd {
  readonly result: RunResult
  readonly response: string
  /** The conversation that can be gone on with. */
  readonly conversationId: string
  /** The object that `jsonSchema` asked for; undefined when none came. */
  readonly structuredOutput?: unknown
}

/** Runs it to its end: with further attempts where a fault may have passed. */
export async function runClaude(run: ClaudeRun, session: SessionContext): Promise<ClaudeRunEnd> {
  const folder = makeRunFolder(session.folder.directory, run.folder)
  const own = makePrivateFolders(session.privateDirectory, run.conversation?.privateFolder ?? run.id)
  fs.writeFileSync(path.join(folder, 'prompt.md'), run.prompt, { mode: 0o600 })
  fs.writeFileSync(own.instructions, run.instructions, { mode: 0o600 })
  const responseFile = openResponseFile(path.join(folder, 'response.md'))
  const reach = openReach(run, session)
  const attempts = startAttempts(run, session)
  try {
    for (;;) {
      const end = await runAttempt(attempts.next(), {
        run,
        session,
        folder,
        own,
        signal: AbortSignal.any([session.cancelSignal, reach.ended]),
        endRun: reach.end,
        onStarted: attempts.tellStart,
        onWords: responseFile.write,
        onConversation: reach.setConversation
      })
      const again = attempts.judge(end)
      if (again === undefined) break
      keepAttemptFiles(folder, again.attempt)
      const unless = [session.cancelSignal, session.signal, session.wrapUpSignal, reach.ended]
      const stopped = await pauseUnless(again.delayMs, unless)
      if (stopped === undefined) continue
      attempts.stop(stopped, session.cancelSignal.aborted || reach.ended.aborted)
      break
    }
  } finally {
    reach.close()
  }
  const result = attempts.result()
  session.folder.emit({ type: 'run-ended', run: run.id, result })
  return { result, response: responseFile.close(), ...attempts.last() }
}

/** From where a run can be reached while it goes on. */
interface Reach {
  readonly ended: AbortSignal
  readonly end: (reason: string) => void
  readonly setConversation: (conversation: Conversation | undefined) => void
  readonly close: () => void
}

function openReach(run: ClaudeRun, { runControls, folder }: SessionContext): Reach {
  const ending = new AbortController()
  const over = createDeferred<undefined>()
  let conversation: Conversation | undefined
  const end = (reason: string): void => {
    ending.abort(reason)
  }
  const remove = runControls.add(run.id, {
    end,
    ended: over.promise,
    say: async (text) => {
      if (conversation === undefined)
        throw new Error(
          `${run.agent.name} (run ${run.id}) takes no messages now: only an agent at work does.`
        )
      await conversation.say(`Message for you, while you work:\n\n${text}`)
      folder.emit({ type: 'run-told', run: run.id, text })
    }
  })
  return {
    ended: ending.signal,
    end,
    setConversation: (current) => {
      conversation = current
    },
    close: () => {
      remove()
      over.resolve(undefined)
    }
  }
}

type Again = Extract<RetryPlan, { kind: 'again' }> & { readonly attempt: number }

/** The attempts of one run: what each is to be, and what came of all. */
interface Attempts {
  readonly next: () => Attempt
  readonly tellStart: (pid: number) => void
  /** What comes after this attempt; undefined when it was the last. */
  readonly judge: (end: AttemptEnd) => Again | undefined
  /** No further attempt, for a reason from outside. */
  readonly stop: (reason: string, isCancel: boolean) => void
  readonly result: () => RunResult
  readonly last: () => Pick<ClaudeRunEnd, 'conversationId' | 'structuredOutput'>
}

function startAttempts(run: ClaudeRun, session: SessionContext): Attempts {
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

  const tellStart = (pid: number): void => {
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
    totals = addAttempt(totals, end.stream, end.process)
    session.budget.settle(run.id, end.stream.result?.usage.costUsd ?? null)
    for (const { pid, command } of end.process.survivors)
      warn(`process ${pid} (${command}) could not be ended.`)
    const verdict = judgeDenied(decide(run, end), run, session, totals)
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
      namedDelayMs: session.keyProxy?.pauseOf(run.id) ?? pauseTold(end),
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
    tellStart,
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
        deniedTools: totals.deniedTools
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
function decide(run: ClaudeRun, { process, stream, stderrTail, hopeless }: AttemptEnd): Verdict {
  const timeoutMs = run.limits.timeoutSeconds * 1_000
  const end = process.end.kind === 'timed-out' ? { ...process.end, timeoutMs } : process.end
  return decideOutcome({ role: run.role, agent: run.agent.name, end, stream, stderrTail, hopeless })
}

function causeOf({ process, stream, stderrTail, hopeless }: AttemptEnd): FailureCause {
  if (process.end.kind === 'cancelled' && hopeless !== null) return causeOfRetry(hopeless)
  return findFailureCause({ end: process.end, stream, stderrTail })
}

/** `fail-on-denied`: work that lacks what a tool was to do is not done. PM looks only, whatever it asks for. */
function judgeDenied(verdict: Verdict, run: ClaudeRun, session: SessionContext, totals: RunTotals): Verdict {
  const { failOnDenied, allowedTools } = session.configuration
  const { deniedTools } = totals
  if (!failOnDenied || run.role === 'pm' || verdict.outcome !== 'completed' || deniedTools.length === 0)
    return verdict
  const calls = deniedTools.map(({ tool, detail }) => (detail === '' ? tool : `${tool} ${detail}`)).join('; ')
  const error = `It was denied tools that it asked for (fail-on-denied): ${calls}. ${renderAllowance(deniedTools, allowedTools)}`
  return { outcome: 'failed', error }
}

function pauseTold({ stream: { lastRetry } }: AttemptEnd): number {
  return lastRetry !== null && causeOfRetry(lastRetry) === 'rate-limit' ? lastRetry.delayMs : 0
}

function knowsNoConversation({ stream, stderrTail }: AttemptEnd): boolean {
  return stream.init === null && stream.result === null && /option.*--input-format/.test(stderrTail)
}

function withNote(verdict: Verdict, note: string): Verdict {
  return { ...verdict, error: verdict.error === null ? note : `${verdict.error} ${note}` }
}

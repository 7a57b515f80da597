/** The result of a run, from its last attempt and what all of them used. */
import type { SessionContext } from '../lifecycle/session-context.js'
import type { RunResult } from '../record/run-result.js'
import type { RecordedEnd } from '../record/record.js'
import type { DeclaredEnd } from '../text/declared-end.js'
import { MIB } from '../../util/mebibyte.js'
import type { JudgedAttempt } from './attempt/attempt-verdict.js'
import type { AttemptEnd } from './attempt/attempt.js'
import { withDenyingFile } from './attempt/denied-tools.js'
import type { ClaudeRun } from './attempt/run-spec.js'
import type { RunTotals } from './attempt/run-totals.js'

/** Characters of a reason that the record keeps. */
const REASON_LIMIT = 2_000

/** An attempt, and what it comes to. */
export interface EndedAttempt extends JudgedAttempt {
  readonly end: AttemptEnd
}

/** What the result is made from, besides the last attempt. */
export interface ResultFacts {
  readonly run: ClaudeRun
  readonly session: SessionContext
  readonly totals: RunTotals
  /** From the first attempt's start. */
  readonly elapsedMs: number
  /** The model that was asked for; undefined for the CLI's own. */
  readonly model: string | undefined
}

/** The result of all attempts. */
export function buildRunResult(
  { end, verdict, declared }: EndedAttempt,
  { run, session: { cli, budget, configuration }, totals, elapsedMs, model }: ResultFacts
): RunResult {
  // Its process may have been ended in a later turn, which does not count.
  const hasAnswered = verdict.outcome === 'completed' && end.wrapUp?.progress === 'too-late'
  // A process that was ended reports no usage; the proxy's count is the best available then.
  const counted = end.stream.result === null ? cli.keyProxy?.usageOf(run.id) : undefined
  return {
    ...verdict,
    exitCode: hasAnswered ? 0 : end.process.exitCode,
    signal: hasAnswered ? null : end.process.signal,
    // With several attempts the pauses between them count, too.
    executionSeconds: (totals.attempts === 1 ? end.process.durationMs : elapsedMs) / 1_000,
    peakMemoryMb: Math.round(totals.peakMemoryBytes / MIB),
    costUsd: budget.costOf(run.id),
    inputTokens: Math.max(totals.inputTokens, counted?.inputTokens ?? 0),
    outputTokens: Math.max(totals.outputTokens, counted?.outputTokens ?? 0),
    model: end.stream.lastModel ?? model ?? null,
    deniedTools: withDenyingFile(totals.deniedTools, run.agent, configuration),
    ...(declared === undefined ? {} : { declaredEnd: recordedEnd(declared) })
  }
}

function recordedEnd({ kind, reason }: DeclaredEnd): RecordedEnd {
  return { kind, reason: reason === undefined ? null : reason.slice(0, REASON_LIMIT) }
}

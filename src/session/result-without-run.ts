/** The result of a run without a process: skipped, reused, lost. Pure. */
import type { RunResult } from './events.js'
import type { Outcome } from './record.js'

/** Nothing was used; `error` says why, and is null only where an earlier result is taken. */
export function resultWithoutRun(outcome: Outcome, error: string | null): RunResult {
  return {
    outcome,
    error,
    exitCode: null,
    signal: null,
    executionSeconds: 0,
    peakMemoryMb: 0,
    costUsd: 0,
    inputTokens: 0,
    outputTokens: 0,
    model: null,
    deniedTools: []
  }
}

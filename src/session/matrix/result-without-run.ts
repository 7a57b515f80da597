/** The result of a delegation that no process ran. Pure. */
import type { RunResult } from '../events.js'
import type { Outcome } from '../record.js'

/** Nothing was used and nothing was said; `error` says why. */
export function resultWithoutRun(outcome: Exclude<Outcome, 'completed'>, error: string | null): RunResult {
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

/** The usage of all attempts of one run: tokens are added, of peaks the highest counts. */
import type { StreamState } from '../../../claude/stream/stream.js'
import type { ProcessResult } from '../../../process/contract/supervised-process.js'
import type { DeniedTool } from '../../record/record.js'

/** Totals over the attempts of one run. */
export interface RunTotals {
  readonly attempts: number
  readonly peakMemoryBytes: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly toolCalls: number
  readonly hasSpoken: boolean
  /** Whether a tool that may have effects has run without an error. */
  readonly hasWorked: boolean
  readonly deniedTools: readonly DeniedTool[]
}

/** Before the first attempt. */
export const NO_TOTALS: RunTotals = {
  attempts: 0,
  peakMemoryBytes: 0,
  inputTokens: 0,
  outputTokens: 0,
  toolCalls: 0,
  hasSpoken: false,
  hasWorked: false,
  deniedTools: []
}

/** The totals with one more attempt; `usage` is that of its process only. */
export function addAttempt(
  totals: RunTotals,
  { usage, toolCalls, hasSpoken, hasWorked, deniedTools }: StreamState,
  { peakMemoryBytes }: Pick<ProcessResult, 'peakMemoryBytes'>
): RunTotals {
  return {
    attempts: totals.attempts + 1,
    peakMemoryBytes: Math.max(totals.peakMemoryBytes, peakMemoryBytes),
    inputTokens: totals.inputTokens + usage.inputTokens,
    outputTokens: totals.outputTokens + usage.outputTokens,
    toolCalls: totals.toolCalls + toolCalls,
    hasSpoken: totals.hasSpoken || hasSpoken,
    hasWorked: totals.hasWorked || hasWorked,
    deniedTools: [...totals.deniedTools, ...deniedTools]
  }
}

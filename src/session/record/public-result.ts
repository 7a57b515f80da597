/** Runs as users read them: entries of the outputs `results` and `checks`, and files `result.json`. Pure. */
import type { CheckPhase, RunRecord } from './record.js'

/** One entry of the output `results`, and the content of `result.json`. */
export interface PublicResult {
  readonly id: string
  readonly agent: string
  readonly task: string
  readonly outcome: RunRecord['outcome']
  readonly error: string | null
  readonly cause: string | null
  readonly lastActivity: string | null
  readonly advice: string | null
  readonly exitCode: number | null
  readonly executionSeconds: number
  readonly peakMemoryMb: number
  readonly memoryLimitMb: number
  readonly costUsd: number
  readonly folder: string
  /** Id of the completed run that did its work again; absent when there is none. */
  readonly supersededBy?: string
}

/** One entry of the output `checks`, and the content of a check's `result.json`. */
export interface PublicCheck {
  readonly id: string
  readonly name: string
  readonly command: string
  /** `before` the work, or `after` it. */
  readonly phase: CheckPhase
  /** Id of the agent run that it checks; null when it checks the whole session. */
  readonly run: string | null
  readonly round: number
  readonly outcome: RunRecord['outcome']
  readonly error: string | null
  readonly cause: string | null
  readonly advice: string | null
  readonly exitCode: number | null
  readonly executionSeconds: number
  readonly peakMemoryMb: number
  readonly folder: string
  /** Id of the later run of this check that passed; absent when there is none. */
  readonly supersededBy?: string
}

/** The documented fields of a check, in the documented order. */
export function publicCheck(run: RunRecord): PublicCheck {
  const { phase, ofRun } = run.check ?? { phase: 'after', ofRun: null }
  return {
    id: run.id,
    name: run.agent,
    command: run.task,
    phase,
    run: ofRun,
    round: run.round,
    outcome: run.outcome,
    error: run.error,
    cause: run.cause,
    advice: run.advice,
    exitCode: run.exitCode,
    executionSeconds: run.executionSeconds,
    peakMemoryMb: run.peakMemoryMb,
    folder: run.folder,
    ...(run.supersededBy === undefined ? {} : { supersededBy: run.supersededBy })
  }
}

/** The documented fields of a run, in the documented order. */
export function publicResult(run: RunRecord): PublicResult {
  return {
    id: run.id,
    agent: run.agent,
    task: run.task,
    outcome: run.outcome,
    error: run.error,
    cause: run.cause,
    lastActivity: run.lastActivity,
    advice: run.advice,
    exitCode: run.exitCode,
    executionSeconds: run.executionSeconds,
    peakMemoryMb: run.peakMemoryMb,
    memoryLimitMb: run.memoryLimitMb,
    costUsd: run.costUsd,
    folder: run.folder,
    ...(run.supersededBy === undefined ? {} : { supersededBy: run.supersededBy })
  }
}

/** The initial state of a record, before its events are folded in. */
import type { SessionEventBody } from './events.js'
import type { RunResult } from './run-result.js'
import { failureFields, type Failure, type MaybeFailed } from '../../claude/outcome/failure.js'
import { asSentence } from '../../claude/outcome/sentences.js'
import type { PlannedDelegation } from './planned-delegation.js'
import {
  SCHEMA_VERSION,
  type RecordedSample,
  type RunRecord,
  type SessionRecord,
  type Outcome
} from './record.js'

type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** A run whose events are still arriving. */
export type RunDraft = Draft<RunRecord> & { samples: RecordedSample[] }

/** A planned run that has not started. */
export function waitingRun(delegation: PlannedDelegation, round: number): RunDraft {
  const {
    id,
    agent,
    task,
    folder,
    memoryLimitMb,
    timeoutSeconds,
    model,
    line = null,
    after = [],
    insteadOf
  } = delegation
  return {
    ...bareRun(id),
    role: 'agent',
    round,
    agent,
    task,
    line,
    after,
    ...(insteadOf === undefined ? {} : { insteadOf }),
    folder,
    memoryLimitMb,
    timeoutSeconds,
    model
  }
}

/** A check that has not started. */
export function waitingCheck(event: Extract<SessionEventBody, { type: 'check-planned' }>): RunDraft {
  const { run, name, command, phase, ofRun, round, folder, memoryLimitMb, timeoutSeconds } = event
  return {
    ...bareRun(run),
    role: 'check',
    round,
    agent: name,
    task: command,
    check: { phase, ofRun },
    folder,
    memoryLimitMb,
    timeoutSeconds
  }
}

/** A run of which only the id is known. */
export function bareRun(id: string): RunDraft {
  return {
    id,
    role: id.startsWith('pm') ? 'pm' : 'agent',
    round: Number(/^pm-(\d+)$/.exec(id)?.[1] ?? 1),
    agent: 'PM',
    task: '',
    line: null,
    after: [],
    state: 'waiting',
    outcome: null,
    attempts: 0,
    error: null,
    cause: null,
    lastActivity: null,
    advice: null,
    exitCode: null,
    signal: null,
    startedAt: null,
    endedAt: null,
    executionSeconds: 0,
    peakMemoryMb: 0,
    memoryLimitMb: 0,
    timeoutSeconds: 0,
    costUsd: 0,
    inputTokens: 0,
    outputTokens: 0,
    model: null,
    pid: null,
    folder: id,
    response: '',
    responseTruncated: false,
    memoryLevel: 'normal',
    samples: [],
    deniedTools: [],
    toolCalls: 0,
    changes: [],
    merge: null,
    reused: false
  }
}

/** The part of a record about the session itself. */
export type HeadDraft = Draft<
  Pick<
    SessionRecord,
    | 'schemaVersion'
    | 'sessionId'
    | 'rehearsal'
    | 'conclusion'
    | 'error'
    | 'faults'
    | 'startedAt'
    | 'endedAt'
    | 'executionSeconds'
    | 'structuredResponse'
    | 'review'
    | 'origin'
    | 'configuration'
    | 'sandbox'
    | 'claude'
  >
>

/** The head of a session without events. */
export function emptyHead(): HeadDraft {
  return {
    schemaVersion: SCHEMA_VERSION,
    sessionId: '',
    rehearsal: false,
    conclusion: null,
    error: null,
    faults: [],
    startedAt: '',
    endedAt: null,
    executionSeconds: 0,
    structuredResponse: null,
    configuration: {},
    sandbox: null,
    claude: null
  }
}

/** The result of a run without a process, and why there is none; null only when a cached result is used. */
export function resultWithoutRun(outcome: Outcome, failure: Failure | string | null): RunResult {
  return {
    outcome,
    ...fieldsOf(failure),
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

function fieldsOf(failure: Failure | string | null): MaybeFailed {
  if (failure === null) return { error: null }
  return failureFields(typeof failure === 'string' ? { cause: asSentence(failure) } : failure)
}

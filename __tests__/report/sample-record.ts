/** Records and events to render: the sample session of the usage guide, and what differs from it. */
import type { SessionEvent, SessionEventBody } from '../../src/session/record/events.js'
import type { RunResult } from '../../src/session/record/run-result.js'
import type { RecordedSample, RunRecord, SessionRecord } from '../../src/session/record/record.js'
import { countRuns, markSuperseded } from '../../src/session/record/superseded.js'

const START = Date.UTC(2026, 0, 2, 3, 4, 5)

/** A moment of the session in ISO 8601. */
export function at(elapsedMs: number): string {
  return new Date(START + elapsedMs).toISOString()
}

/** A run that completed. */
export function aRun(differences: Partial<RunRecord> = {}): RunRecord {
  const run: RunRecord = {
    id: '01',
    role: 'agent',
    round: 1,
    agent: 'Engineer',
    task: 'Create a Python calculator with tkinter GUI supporting basic operations (+, -, *, /)',
    line: null,
    after: [],
    state: 'ended',
    outcome: 'completed',
    attempts: 1,
    error: null,
    cause: null,
    lastActivity: null,
    advice: null,
    exitCode: 0,
    signal: null,
    startedAt: at(0),
    endedAt: at(4200),
    executionSeconds: 4.2,
    peakMemoryMb: 287,
    memoryLimitMb: 1024,
    timeoutSeconds: 600,
    costUsd: 0.12,
    inputTokens: 1200,
    outputTokens: 340,
    model: null,
    pid: 4711,
    folder: 'agents/01-engineer',
    response: "I'll create a Python calculator.",
    responseTruncated: false,
    memoryLevel: 'normal',
    samples: [],
    deniedTools: [],
    toolCalls: 2,
    changes: [],
    merge: null,
    reused: false
  }
  // As in the record of older events, an error without parts is all cause.
  return { ...run, cause: differences.error ?? null, ...differences }
}

/** PM's run. */
export function aPmRun(differences: Partial<RunRecord> = {}): RunRecord {
  const response = '**Engineer Agent**: Create a Python calculator'
  return aRun({
    id: 'pm',
    role: 'pm',
    agent: 'PM',
    task: 'the prompt',
    folder: 'pm',
    response,
    ...differences
  })
}

/** A record over the given agent runs; its totals are computed from them. */
export function aRecord(differences: Partial<SessionRecord> = {}): SessionRecord {
  const results = markSuperseded(differences.results ?? guideRuns())
  const pm = differences.pm ?? [aPmRun()]
  const record: SessionRecord = {
    schemaVersion: 1,
    sessionId: 'abc123',
    rehearsal: false,
    conclusion: 'success',
    error: null,
    faults: [],
    startedAt: at(0),
    endedAt: at(4200),
    executionSeconds: 4.2,
    ...countRuns(results),
    costUsd: 0.5,
    inputTokens: 12_345,
    outputTokens: 678,
    response: pm.at(-1)?.response ?? '',
    pm,
    results,
    checks: [],
    unknownAgents: [],
    passedOver: [],
    tickets: [],
    notices: [],
    structuredResponse: null,
    configuration: { 'max-parallel': 4 },
    sandbox: null,
    claude: { version: '2.1.197', path: '/usr/bin/claude' }
  }
  return { ...record, ...differences, results }
}

/** The three runs of the usage guide's sample session. */
export function guideRuns(): RunRecord[] {
  return [
    aRun(),
    aRun({
      id: '02',
      agent: 'QA',
      task: 'Write comprehensive unit tests',
      executionSeconds: 3.8,
      peakMemoryMb: 234
    }),
    aRun({
      id: '03',
      agent: 'Documentation',
      task: 'Generate user documentation',
      executionSeconds: 2.1,
      peakMemoryMb: 189
    })
  ]
}

/** Samples of a run whose memory rises evenly to a peak. */
export function risingSamples(count: number, peakMb: number, stepMs = 1000): RecordedSample[] {
  return Array.from({ length: count }, (_, index) => ({
    elapsedMs: index * stepMs,
    memoryBytes: (peakMb * 2 ** 20 * (index + 1)) / count,
    processes: 3,
    cpuPercent: 40,
    level: 'normal'
  }))
}

/** How a run ended. */
export function aResult(differences: Partial<RunResult> = {}): RunResult {
  const result: RunResult = {
    outcome: 'completed',
    error: null,
    exitCode: 0,
    signal: null,
    executionSeconds: 2.3,
    peakMemoryMb: 156,
    costUsd: 0.1,
    inputTokens: 100,
    outputTokens: 10,
    model: null,
    deniedTools: []
  }
  return { ...result, ...differences }
}

/** Numbers events and puts them 100 ms apart. */
export function stamp(bodies: readonly SessionEventBody[]): SessionEvent[] {
  return bodies.map((body, index) => ({
    sequence: index,
    at: at(index * 100),
    elapsedMs: index * 100,
    ...body
  }))
}

import { describe, expect, it } from '@jest/globals'
import type { SessionEvent, SessionEventBody } from '../../../src/session/record/events.js'
import type { RunResult } from '../../../src/session/record/run-result.js'
import { foldEvents, startFold } from '../../../src/session/record/fold-events.js'
import { RESPONSE_LIMIT } from '../../../src/session/record/record.js'

const ended = (result: Partial<RunResult>): RunResult => ({
  outcome: 'completed',
  error: null,
  exitCode: 0,
  signal: null,
  executionSeconds: 1,
  peakMemoryMb: 100,
  costUsd: 0.5,
  inputTokens: 10,
  outputTokens: 20,
  model: null,
  deniedTools: [],
  ...result
})

const started: SessionEventBody = {
  type: 'session-started',
  schemaVersion: 1,
  sessionId: 's-1',
  rehearsal: false,
  configuration: { 'fail-on': 'any' }
}
const pmStarted: SessionEventBody = {
  type: 'run-started',
  run: 'pm',
  role: 'pm',
  round: 1,
  agent: 'PM',
  task: 'build it',
  folder: 'pm',
  pid: 7,
  memoryLimitMb: 2048,
  timeoutSeconds: 600,
  model: null
}
const planned = (id: string, agent: string) => ({
  id,
  agent,
  task: `task of ${agent}`,
  folder: `agents/${id}-${agent.toLowerCase()}`,
  memoryLimitMb: 1024,
  timeoutSeconds: 60,
  model: null
})
const agentStarted = (id: string, agent: string): SessionEventBody => ({
  type: 'run-started',
  run: id,
  role: 'agent',
  round: 1,
  pid: 8,
  ...planned(id, agent)
})

function stamp(bodies: readonly SessionEventBody[]): SessionEvent[] {
  return bodies.map((body, index) => ({
    ...body,
    sequence: index,
    at: new Date(1_000 * index).toISOString(),
    elapsedMs: 1_000 * index
  }))
}

const detected: SessionEventBody = {
  type: 'delegations-detected',
  round: 1,
  delegations: [planned('01', 'Engineer'), planned('02', 'QA'), planned('03', 'Ops')],
  unknownAgents: [{ id: '09', round: 1, label: 'Wizard', task: 'cast', suggestion: null }]
}

describe('foldEvents', () => {
  it('returns the runs in the order of the delegations, whichever ended first, and counts outcomes', () => {
    const record = foldEvents(
      stamp([
        started,
        pmStarted,
        { type: 'run-message', run: 'pm', text: 'plan' },
        { type: 'run-ended', run: 'pm', result: ended({ costUsd: 1 }) },
        detected,
        agentStarted('02', 'QA'),
        agentStarted('01', 'Engineer'),
        { type: 'run-ended', run: '02', result: ended({ outcome: 'timed-out', error: 'too slow' }) },
        { type: 'run-ended', run: '01', result: ended({}) },
        { type: 'run-ended', run: '03', result: ended({ outcome: 'skipped', costUsd: 0 }) },
        { type: 'session-ended', conclusion: 'failure', error: 'QA timed out' }
      ])
    )
    expect(record.results.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['01', 'completed'],
      ['02', 'timed-out'],
      ['03', 'skipped']
    ])
    expect(record).toMatchObject({
      total: 3,
      successful: 1,
      failed: 1,
      skipped: 1,
      costUsd: 2,
      response: 'plan'
    })
    expect(record).toMatchObject({ conclusion: 'failure', error: 'QA timed out', executionSeconds: 10 })
    expect(record.unknownAgents).toHaveLength(1)
  })

  it('leaves a session that was cut off open: no conclusion, runs still running or waiting', () => {
    const record = foldEvents(stamp([started, pmStarted, detected, agentStarted('01', 'Engineer')]))
    expect(record.conclusion).toBeNull()
    expect(record.results.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['running', null],
      ['waiting', null],
      ['waiting', null]
    ])
    expect(record).toMatchObject({ successful: 0, failed: 0, endedAt: new Date(3_000).toISOString() })
  })

  it('joins the messages of a run and cuts them at the limit, never inside a character', () => {
    const long = `${'x'.repeat(RESPONSE_LIMIT - 6)}😀😀😀`
    const [run] = foldEvents(
      stamp([
        started,
        pmStarted,
        { type: 'run-message', run: 'pm', text: 'one' },
        { type: 'run-message', run: 'pm', text: long },
        { type: 'run-message', run: 'pm', text: 'never seen' }
      ])
    ).pm
    expect(run?.response.startsWith('one\n\nxxx')).toBe(true)
    expect(run?.response.length).toBeLessThanOrEqual(RESPONSE_LIMIT)
    expect(run?.response).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    expect(run?.response).not.toContain('never seen')
    expect(run?.responseTruncated).toBe(true)
  })

  it('keeps the highest memory level and peak of a run, and thins out its samples', () => {
    const fold = startFold()
    const sample = (index: number): SessionEventBody => ({
      type: 'run-sampled',
      run: 'pm',
      sample: {
        elapsedMs: index * 1_000,
        memoryBytes: index * 2 ** 20,
        processes: 1,
        cpuPercent: 0,
        level: 'normal'
      }
    })
    const level = (name: 'warning' | 'critical'): SessionEventBody => ({
      type: 'run-memory-level',
      run: 'pm',
      pid: 7,
      level: name,
      memoryBytes: 1,
      limitBytes: 2
    })
    const samples = Array.from({ length: 2_000 }, (_, index) => sample(index))
    for (const event of stamp([started, pmStarted, level('critical'), level('warning'), ...samples]))
      fold.apply(event)
    const [run] = fold.record().pm
    expect(run?.memoryLevel).toBe('critical')
    expect(run?.peakMemoryMb).toBe(1_999)
    expect(run?.samples.length).toBeLessThanOrEqual(600)
    expect(run?.samples.at(-1)?.elapsedMs).toBeGreaterThan(1_900_000)
  })

  it('records a PM that could not be started', () => {
    const record = foldEvents(
      stamp([
        started,
        { type: 'run-ended', run: 'pm', result: ended({ outcome: 'spawn-failed', error: 'no CLI' }) }
      ])
    )
    expect(record.pm).toMatchObject([{ id: 'pm', role: 'pm', outcome: 'spawn-failed', error: 'no CLI' }])
  })

  it('records what a run changed, and counts one that could not be merged as failed', () => {
    const change = { path: 'a.txt', kind: 'added', addedLines: 1, deletedLines: 0 } as const
    const record = foldEvents(
      stamp([
        started,
        detected,
        agentStarted('01', 'Engineer'),
        { type: 'run-ended', run: '01', result: ended({}) },
        { type: 'run-changed', run: '01', changes: [change] },
        agentStarted('02', 'QA'),
        { type: 'run-ended', run: '02', result: ended({}) },
        { type: 'run-merged', run: '01', merge: 'merged', error: null },
        { type: 'run-merged', run: '02', merge: 'conflict', error: 'it conflicts' }
      ])
    )
    expect(record).toMatchObject({ successful: 1, failed: 1 })
    expect(record.results).toMatchObject([
      { outcome: 'completed', merge: 'merged', changes: [change] },
      { outcome: 'failed', merge: 'conflict', error: 'it conflicts' },
      { merge: null, changes: [] }
    ])
  })

  it('records a reused run, also of PM, although it never started', () => {
    const reused: SessionEventBody = {
      ...planned('pm', 'PM'),
      type: 'run-cache-hit',
      run: 'pm',
      role: 'pm',
      round: 1,
      carriedOutAt: '2026-01-01T00:00:00Z'
    }
    const record = foldEvents(
      stamp([
        started,
        reused,
        { type: 'run-message', run: 'pm', text: 'the answer' },
        { type: 'run-ended', run: 'pm', result: ended({ costUsd: 0 }) }
      ])
    )
    expect(record.pm).toMatchObject([
      { reused: true, response: 'the answer', outcome: 'completed', pid: null }
    ])
    expect(record.costUsd).toBe(0)
  })

  it('keeps cause, last activity and advice apart; of an older event the whole error is the cause', () => {
    const parts = { cause: 'Timed out after 5s.', advice: 'Raise `timeout-seconds`.' }
    const error = 'Timed out after 5s. Last activity: Bash make. Raise `timeout-seconds`.'
    const { results } = foldEvents(
      stamp([
        started,
        {
          type: 'delegations-detected',
          round: 1,
          delegations: [planned('01', 'Ops'), planned('02', 'QA')],
          unknownAgents: []
        },
        agentStarted('01', 'Ops'),
        agentStarted('02', 'QA'),
        {
          type: 'run-ended',
          run: '01',
          result: ended({ outcome: 'timed-out', error, ...parts, lastActivity: 'Bash make' })
        },
        { type: 'run-ended', run: '02', result: ended({ outcome: 'failed', error: 'It broke.' }) }
      ])
    )
    expect(results[0]).toMatchObject({ error, ...parts, lastActivity: 'Bash make' })
    expect(results[1]).toMatchObject({
      error: 'It broke.',
      cause: 'It broke.',
      advice: null,
      lastActivity: null
    })
  })

  it('replaces cause and advice when a completed run turns out not to be merged', () => {
    const { results } = foldEvents(
      stamp([
        started,
        { type: 'delegations-detected', round: 1, delegations: [planned('01', 'Ops')], unknownAgents: [] },
        agentStarted('01', 'Ops'),
        { type: 'run-ended', run: '01', result: ended({}) },
        { type: 'run-merged', run: '01', merge: 'conflict', error: 'They conflict.' }
      ])
    )
    expect(results[0]).toMatchObject({
      outcome: 'failed',
      error: 'They conflict.',
      cause: 'They conflict.',
      advice: null
    })
  })

  it('has the causes of the verdict that are not one run’s', () => {
    const faults = [{ cause: 'PM says that the work is not done.', advice: null }]
    const events = stamp([
      started,
      { type: 'session-ended', conclusion: 'failure', error: 'Not done.', faults }
    ])
    expect(foldEvents(events).faults).toEqual(faults)
    expect(foldEvents(events.slice(0, 1)).faults).toEqual([])
  })
})

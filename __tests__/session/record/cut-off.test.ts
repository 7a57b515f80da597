import { describe, expect, it } from '@jest/globals'
import { closeCutOffRecord } from '../../../src/session/record/cut-off.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import { resultWithoutRun } from '../../../src/session/record/record-draft.js'
import { foldEvents } from '../../../src/session/record/fold-events.js'

const planned = (id: string) => ({
  id,
  agent: 'QA',
  task: 'test',
  folder: `agents/${id}-qa`,
  memoryLimitMb: 1024,
  timeoutSeconds: 60,
  model: null
})
const started = (configuration: Readonly<Record<string, unknown>>): SessionEventBody => ({
  type: 'session-started',
  schemaVersion: 1,
  sessionId: 's',
  rehearsal: false,
  configuration
})
const bodies: readonly SessionEventBody[] = [
  started({}),
  {
    type: 'delegations-detected',
    round: 1,
    delegations: [planned('01'), planned('02')],
    unknownAgents: []
  },
  { type: 'run-started', run: '01', role: 'agent', round: 1, pid: 8, ...planned('01') }
]
const fold = (more: readonly SessionEventBody[] = []) =>
  foldEvents(
    [...bodies, ...more].map((body, sequence) => ({
      ...body,
      sequence,
      at: '2026-01-01T00:00:00Z',
      elapsedMs: 0
    }))
  )

describe('closeCutOffRecord', () => {
  it('closes every run that had not ended', () => {
    const record = closeCutOffRecord(fold(), 'failure', 'killed')
    expect(record).toMatchObject({
      conclusion: 'failure',
      error: 'killed',
      total: 2,
      cancelled: 1,
      skipped: 1
    })
    expect(record.results.map(({ outcome, error }) => [outcome, error])).toEqual([
      ['cancelled', 'killed'],
      ['skipped', 'killed']
    ])
  })

  it('does not count work as done when it was not merged from its worktree', () => {
    const ends: readonly SessionEventBody[] = [
      { type: 'run-ended', run: '01', result: resultWithoutRun('completed', null) },
      {
        type: 'run-cache-hit',
        run: '02',
        role: 'agent',
        round: 1,
        carriedOutAt: '2026-01-01',
        ...planned('02')
      },
      { type: 'run-ended', run: '02', result: resultWithoutRun('completed', null) }
    ]
    const close = (isolation: string, more: readonly SessionEventBody[] = []) =>
      closeCutOffRecord(fold([started({ isolation }), ...ends, ...more]), 'failure', 'killed')
    const unmerged = close('worktree')
    expect(unmerged).toMatchObject({ total: 2, successful: 1, cancelled: 1, skipped: 0 })
    expect(unmerged.results).toMatchObject([
      { outcome: 'cancelled', error: expect.stringMatching(/not merged, because the session ended first/) },
      { outcome: 'completed', error: null }
    ])
    expect(close('shared')).toMatchObject({ successful: 2, failed: 0 })
    const merged: SessionEventBody = { type: 'run-merged', run: '01', merge: 'nothing', error: null }
    expect(close('worktree', [merged])).toMatchObject({ successful: 2, failed: 0 })
    const changes = [{ path: 'a', kind: 'added', addedLines: 1, deletedLines: 0 }] as const
    const changed: SessionEventBody = { type: 'run-changed', run: '02', changes }
    expect(close('worktree', [merged, changed])).toMatchObject({ successful: 1, cancelled: 1 })
  })

  it('leaves a record with a verdict as it is', () => {
    const record = fold([{ type: 'session-ended', conclusion: 'success', error: null }])
    expect(closeCutOffRecord(record, 'failure', 'killed')).toBe(record)
  })
})

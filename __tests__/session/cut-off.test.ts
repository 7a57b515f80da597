import { describe, expect, it } from '@jest/globals'
import { closeCutOffRecord } from '../../src/session/cut-off.js'
import type { SessionEventBody } from '../../src/session/events.js'
import { foldEvents } from '../../src/session/fold-events.js'

const planned = (id: string) => ({
  id,
  agent: 'QA',
  task: 'test',
  folder: `agents/${id}-qa`,
  memoryLimitMb: 1024,
  timeoutSeconds: 60,
  model: null
})
const bodies: readonly SessionEventBody[] = [
  { type: 'session-started', schemaVersion: 1, sessionId: 's', rehearsal: false, configuration: {} },
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
  it('says of every run that had not ended what became of it', () => {
    const record = closeCutOffRecord(fold(), 'failure', 'killed')
    expect(record).toMatchObject({ conclusion: 'failure', error: 'killed', total: 2, failed: 1, skipped: 1 })
    expect(record.results.map(({ outcome, error }) => [outcome, error])).toEqual([
      ['cancelled', 'killed'],
      ['skipped', 'killed']
    ])
  })

  it('leaves a record with a verdict as it is', () => {
    const record = fold([{ type: 'session-ended', conclusion: 'success', error: null }])
    expect(closeCutOffRecord(record, 'failure', 'killed')).toBe(record)
  })
})

import { describe, expect, it } from '@jest/globals'
import { nameRuns } from '../../../src/session/record/run-name.js'
import { groupCauses, type CausedRun } from '../../../src/session/record/cause-groups.js'

const aFailure = (id: string, differences: Partial<CausedRun> = {}): CausedRun => ({
  id,
  agent: 'Ops',
  outcome: 'failed',
  cause: '401 Invalid API key.',
  advice: 'Check `anthropic-api-key`.',
  ...differences
})

describe('causes', () => {
  it('that are equal are one group, with the advice once', () => {
    const groups = groupCauses([
      aFailure('05'),
      aFailure('07', { agent: 'QA', cause: 'Timed out after 5s.', outcome: 'timed-out', advice: null }),
      aFailure('13')
    ])
    expect(groups.map(({ runs, cause }) => [nameRuns(runs), cause])).toEqual([
      ['Ops 05, 13', '401 Invalid API key.'],
      ['QA 07', 'Timed out after 5s.']
    ])
    expect(groups[0]?.advice).toBe('Check `anthropic-api-key`.')
  })

  it('that differ only in the identifier of a request are equal', () => {
    const of = (id: string, request: string) => aFailure(id, { cause: `API Error: 500 (${request})` })
    expect(groupCauses([of('01', 'req_011CSab'), of('02', 'req_011CSxy')])).toHaveLength(1)
  })

  it('that were given different advice are not one group', () => {
    expect(groupCauses([aFailure('01'), aFailure('02', { advice: 'Wait.' })])).toHaveLength(2)
  })

  it('begin with the most frequent; what was skipped because of another comes last', () => {
    const waited = { outcome: 'skipped', cause: 'It waited for Ops (05), which failed.' } as const
    const groups = groupCauses([
      ...['01', '02', '03'].map((id) => aFailure(id, waited)),
      aFailure('05'),
      aFailure('06', { cause: 'Another.' }),
      aFailure('07', { cause: 'Another.' })
    ])
    expect(groups.map(({ runs }) => runs.length)).toEqual([2, 1, 3])
  })
})

describe('names of runs', () => {
  it('state an agent once, and count what they leave out', () => {
    const ids = ['05', '13', '21', '29', '37', '45', '53', '61']
    expect(nameRuns(ids.map((id) => aFailure(id)))).toBe('Ops 05, 13, 21 ... (8)')
    expect(nameRuns([aFailure('05'), aFailure('06', { agent: 'QA' })])).toBe('Ops 05, QA 06')
    expect(nameRuns([aFailure('pm', { agent: 'PM' })])).toBe('PM')
  })

  it('of checks are those of the log', () => {
    const aCheck = (id: string, ofRun: string | null, phase: 'before' | 'after' = 'after') =>
      aFailure(id, { agent: 'tests', check: { phase, ofRun } })
    expect(nameRuns([aCheck('check-01', null), aCheck('01-check-1', '01')])).toBe(
      'check tests, check tests of 01'
    )
    expect(nameRuns([aCheck('check-01', null, 'before')])).toBe('check tests (before)')
  })
})

import { describe, expect, it } from '@jest/globals'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { closeCutOffRecord } from '../../../src/session/record/cut-off.js'
import { detectDelegations } from '../../../src/session/delegations/detect-delegations.js'
import {
  countRuns,
  markSuperseded,
  markUnknownAgents,
  resolveInsteadOf,
  type RedoableRun
} from '../../../src/session/record/superseded.js'
import { aRecord, aRun } from '../../report/sample-record.js'

const numbersIn = (response: string): unknown =>
  detectDelegations(response, BUILT_IN_ROSTER).delegations.map(({ insteadOf, after, text }) => [
    insteadOf,
    after,
    text
  ])

describe('a delegation instead of another', () => {
  it.each([
    ['**Engineer Agent** (instead of 02): Mend it', [[['02'], [], 'Mend it']]],
    ['**Engineer Agent** (instead of 02) (after QA): Mend it', [[['02'], ['qa'], 'Mend it']]],
    ['**Engineer Agent**: (instead of #2 and 3) Mend it', [[['#2', '3'], [], 'Mend it']]],
    ['**Engineer Agent**: (instead of Redis) Use a map', [[[], [], '(instead of Redis) Use a map']]],
    ['Task Tool → Engineer Agent (instead of 02): Mend it', [[['02'], [], 'Mend it']]]
  ])('is read from %s', (response, expected) => {
    expect(numbersIn(response)).toEqual(expected)
  })

  const failed = { id: '02', agent: 'Engineer', task: 'Build it\n- well', outcome: 'failed' } as const
  const redo = { id: '05', agent: 'Engineer', task: 'Build it anew', named: [] }

  it.each([
    ['its number', { ...redo, named: ['02'] }, ['02']],
    ['its number, worded differently', { ...redo, named: ['delegation 2'] }, ['02']],
    ['the identical task', { ...redo, task: 'Build it\n- well\n' }, ['02']],
    ['a similar task', { ...redo, task: 'Build it' }, []],
    ['its number, by another agent', { ...redo, agent: 'QA', named: ['02'] }, ['02']],
    ['the identical task, by another agent', { ...redo, agent: 'QA', task: failed.task }, ['02']]
  ])('supersedes it by %s, and never by a guess', (_, delegation, ids) => {
    expect(resolveInsteadOf(delegation, [failed])).toEqual({ ids, problems: [] })
  })

  it.each([
    ['07', 'not the number of a delegation of an earlier round'],
    ['Redis', 'not the number']
  ])('reports that "instead of %s" cannot be resolved', (named, why) => {
    expect(resolveInsteadOf({ ...redo, named: [named] }, [failed])).toEqual({
      ids: [],
      problems: [expect.stringContaining(why)]
    })
  })

  it('does not supersede work that was done', () => {
    const earlier = [
      { ...failed, outcome: 'completed' } as const,
      { ...failed, id: '03', supersededBy: '04' } as const
    ]
    expect(resolveInsteadOf({ ...redo, named: ['02', '03'] }, earlier).ids).toEqual([])
  })
})

describe('superseded runs', () => {
  const run = (id: string, outcome: RedoableRun['outcome'], ...insteadOf: string[]): RedoableRun => ({
    id,
    outcome,
    ...(insteadOf.length === 0 ? {} : { insteadOf })
  })
  const marks = (...runs: RedoableRun[]): unknown =>
    markSuperseded(runs).flatMap(({ id, supersededBy }) =>
      supersededBy === undefined ? [] : [[id, supersededBy]]
    )

  it('are those whose work a completed run did again', () => {
    expect(marks(run('01', 'failed'), run('02', 'skipped'), run('03', 'completed', '01', '02'))).toEqual([
      ['01', '03'],
      ['02', '03']
    ])
  })

  it.each(['failed', 'skipped', 'cancelled', null] as const)('are none by a run that is %s', (outcome) => {
    expect(marks(run('01', 'failed'), run('02', outcome, '01'))).toEqual([])
  })

  it('are the first attempt and the second when the third completed', () => {
    expect(marks(run('01', 'failed'), run('02', 'timed-out', '01'), run('03', 'completed', '02'))).toEqual([
      ['01', '03'],
      ['02', '03']
    ])
  })

  it('leave a second attempt failed that was not superseded', () => {
    expect(marks(run('01', 'failed'), run('02', 'failed', '01'), run('03', 'completed', '01'))).toEqual([
      ['01', '03']
    ])
  })

  it('include delegations to unknown agents, and what those were to do again', () => {
    const runs = [run('01', 'failed'), run('03', 'completed', '02')]
    const wizard = { id: '02', round: 1, label: 'Wizard', task: 'cast', suggestion: null, insteadOf: ['01'] }
    expect(markUnknownAgents([wizard], runs)).toEqual([{ ...wizard, supersededBy: '03' }])
    expect(markSuperseded(runs, [wizard])[0]).toHaveProperty('supersededBy', '03')
    expect(markUnknownAgents([wizard], [run('03', 'failed', '02')])).toEqual([wizard])
  })

  it('are counted once, neither as failed nor as skipped', () => {
    const runs = markSuperseded([
      run('01', 'failed'),
      run('02', 'skipped'),
      run('03', 'failed'),
      run('04', 'completed', '01', '02'),
      run('05', null)
    ])
    expect(countRuns(runs)).toEqual({
      total: 5,
      successful: 1,
      failed: 1,
      skipped: 0,
      cancelled: 0,
      superseded: 2
    })
  })

  it('count as failed again when the run that superseded them is cut off before its merge', () => {
    const results = [
      aRun({ id: '01', outcome: 'failed' }),
      aRun({ id: '02', outcome: 'completed', merge: null, insteadOf: ['01'] })
    ]
    const record = aRecord({ results, conclusion: null, configuration: { isolation: 'worktree' } })
    expect(record).toMatchObject({ failed: 0, superseded: 1 })
    const closed = closeCutOffRecord(record, 'failure', 'It was killed.')
    expect(closed).toMatchObject({ failed: 1, cancelled: 1, successful: 0, superseded: 0 })
    expect(closed.results[0]).not.toHaveProperty('supersededBy')
  })
})

import { describe, expect, it } from '@jest/globals'
import {
  describeDifference,
  markMendedChecks,
  resultsOfChecks,
  verificationOf
} from '../../../src/session/record/check-results.js'
import { bareRun } from '../../../src/session/record/record-draft.js'
import type { CheckPhase, Outcome, RunRecord } from '../../../src/session/record/record.js'
import { decideVerdict } from '../../../src/session/record/verdict.js'

let count = 0

function aCheck(
  outcome: Outcome,
  phase: CheckPhase = 'after',
  { agent = 'tests', ofRun = null }: { agent?: string; ofRun?: string | null } = {}
): RunRecord {
  const error = outcome === 'completed' ? null : 'Exit code 1.'
  const id = `check-${String(++count)}`
  return {
    ...bareRun(id),
    role: 'check',
    state: 'ended',
    agent,
    outcome,
    error,
    cause: error,
    check: { phase, ofRun }
  }
}

describe('what checks prove', () => {
  it.each<[Outcome, Outcome, string]>([
    ['failed', 'completed', 'failed before the work'],
    ['completed', 'completed', 'passed before the work, too'],
    ['completed', 'failed', 'passed before the work'],
    ['timed-out', 'failed', 'failed before the work, too']
  ])('%s, then %s: %s', (before, after, words) => {
    const [result] = resultsOfChecks([aCheck(before, 'before'), aCheck(after)])
    expect(result && describeDifference(result)).toBe(words)
  })

  it('is told by the last run of each name', () => {
    const runs = markMendedChecks(
      [aCheck('failed'), aCheck('failed', 'after', { agent: 'lint' }), aCheck('completed')],
      []
    )
    expect(resultsOfChecks(runs).map(({ name, after }) => [name, after?.outcome])).toEqual([
      ['tests', 'completed'],
      ['lint', 'failed']
    ])
    expect(runs[0]?.supersededBy).toBe(runs[2]?.id)
    expect(runs[1]?.supersededBy).toBeUndefined()
  })

  it('of an agent run counts for the run that did its work again', () => {
    const failed = aCheck('failed', 'after', { ofRun: '01' })
    const passed = aCheck('completed', 'after', { ofRun: '02' })
    const agents = [{ id: '01', supersededBy: '02' }, { id: '02' }]
    expect(markMendedChecks([failed, passed], agents)[0]?.supersededBy).toBe(passed.id)
    expect(markMendedChecks([failed, passed], [{ id: '01' }, { id: '02' }])[0]?.supersededBy).toBeUndefined()
  })

  it('of hundreds of runs is found by a few looks at each', () => {
    let reads = 0
    const runs = Array.from({ length: 400 }, (_, index) => {
      const run = aCheck('failed', 'after', { ofRun: String(index) })
      return Object.defineProperty({ ...run }, 'agent', { get: () => (reads++, 'tests'), enumerable: true })
    })
    markMendedChecks(
      runs,
      runs.map((_, index) => ({ id: String(index) }))
    )
    expect(reads).toBeLessThan(runs.length * 5)
  })

  it.each<[string, RunRecord[], string]>([
    ['no check', [], 'none'],
    ['one before only', [aCheck('completed', 'before')], 'none'],
    ['skipped ones', [aCheck('skipped'), aCheck('skipped')], 'none'],
    ['one that passed', [aCheck('failed', 'before'), aCheck('completed')], 'passed'],
    ['one that was skipped', [aCheck('completed'), aCheck('skipped', 'after', { agent: 'lint' })], 'failed'],
    [
      'one of an agent that failed',
      [aCheck('completed'), aCheck('failed', 'after', { ofRun: '01' })],
      'failed'
    ]
  ])('with %s is: %s', (_, checks, verification) => {
    expect(verificationOf(checks)).toBe(verification)
  })
})

describe('the verdict with checks', () => {
  const facts = {
    pm: { outcome: 'completed', error: null },
    results: [{ id: '01', agent: 'QA', outcome: 'completed', cause: null, advice: null }],
    unknownAgents: [],
    failOn: 'never',
    cancelReason: undefined
  } as const

  it('is red when one did not pass, whatever fail-on is', () => {
    expect(
      decideVerdict({ ...facts, checks: [aCheck('completed'), aCheck('failed', 'after', { agent: 'lint' })] })
    ).toEqual({
      conclusion: 'failure',
      error: 'The check lint failed (Exit code 1)'
    })
    expect(
      decideVerdict({ ...facts, checks: [aCheck('completed', 'before'), aCheck('timed-out')] }).error
    ).toBe('The check tests timed out (Exit code 1); it passed before the work')
    expect(decideVerdict({ ...facts, checks: [aCheck('skipped')] }).conclusion).toBe('failure')
  })

  it('is green when the last run of each passed; what failed before the work does not count', () => {
    expect(
      decideVerdict({ ...facts, checks: [aCheck('failed', 'before'), aCheck('failed'), aCheck('completed')] })
    ).toEqual({
      conclusion: 'success',
      error: null
    })
  })

  it('leaves the checks of agent runs to those runs', () => {
    expect(decideVerdict({ ...facts, checks: [aCheck('failed', 'after', { ofRun: '01' })] }).conclusion).toBe(
      'success'
    )
  })

  it('of a cancelled session is the cancellation', () => {
    expect(decideVerdict({ ...facts, cancelReason: 'enough', checks: [aCheck('failed')] })).toEqual({
      conclusion: 'cancelled',
      error: 'Cancelled: enough.'
    })
  })
})

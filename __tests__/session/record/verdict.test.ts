import { describe, expect, it } from '@jest/globals'
import { decideVerdict, type VerdictFacts } from '../../../src/session/record/verdict.js'

const done = { id: '01', agent: 'Engineer', outcome: 'completed', cause: null, advice: null } as const
const failed = {
  id: '02',
  agent: 'QA',
  outcome: 'failed',
  cause: 'no tests.',
  advice: 'Write some.'
} as const
const facts: VerdictFacts = {
  pm: { outcome: 'completed', error: null },
  results: [done],
  unknownAgents: [],
  failOn: 'any',
  cancelReason: undefined
}

describe('decideVerdict', () => {
  it('is success when PM answered and all delegated work was done', () => {
    expect(decideVerdict(facts)).toEqual({ conclusion: 'success', error: null })
  })

  it('names every run that did not complete', () => {
    expect(decideVerdict({ ...facts, results: [done, failed] })).toEqual({
      conclusion: 'failure',
      error: '1 of 2 delegations did not complete: QA 02 failed (no tests)'
    })
  })

  it('does not count a delegation to an unknown agent that another agent did', () => {
    const wizard = { label: 'Wizard Agent', task: 'cast', suggestion: null }
    expect(decideVerdict({ ...facts, unknownAgents: [{ ...wizard, supersededBy: '02' }] }).error).toBeNull()
  })

  const unansweredLines = [{ line: 3, text: '**QA Agent**: PASS (12/12)', reason: 'a report' }]

  it('is no success when lines in the form of a delegation were passed over and nothing else was delegated', () => {
    const unanswered = { ...facts, results: [], unansweredLines, maxRounds: 1 }
    const verdict = decideVerdict(unanswered)
    expect(verdict.faults).toEqual([
      {
        cause: expect.stringMatching(/^Nothing was run.*\(a report\)$/),
        advice: expect.stringMatching(/^Set max-rounds to 2/)
      }
    ])
    expect(verdict).toMatchObject({
      conclusion: 'failure',
      error: expect.stringMatching(
        /^Nothing was run.*a line in the form of a delegation: line 3, "\*\*QA Agent\*\*: PASS \(12\/12\)" \(a report\)\. Set max-rounds to 2/
      )
    })
    expect(decideVerdict({ ...unanswered, failOn: 'all' }).conclusion).toBe('failure')
    expect(decideVerdict({ ...unanswered, failOn: 'never' }).error).toBeNull()
  })

  it.each([
    ['nothing else was delegated', []],
    ['beside others', [done]]
  ])('advises more rounds only where that helps, %s', (_title, results) => {
    const adviceWith = (maxRounds?: number): string =>
      decideVerdict({ ...facts, results, unansweredLines, maxRounds }).faults?.[0]?.advice ?? ''
    expect(adviceWith(1)).toMatch(/^Set max-rounds to 2 or more, so that PM is asked .*ask PM in the prompt/)
    expect(adviceWith(2)).toMatch(/^PM did not settle it in its last answer\. Ask PM in the prompt/)
    // Over a job matrix there is one round.
    expect(adviceWith()).toMatch(/^Ask PM in the prompt/)
  })

  it.each([
    ['any', [done, failed], 'failure'],
    ['all', [done, failed], 'success'],
    ['all', [failed, failed], 'failure'],
    ['never', [failed, failed], 'success'],
    ['all', [], 'success']
  ] as const)('with fail-on %s and %j is %s', (failOn, results, conclusion) => {
    expect(decideVerdict({ ...facts, failOn, results }).conclusion).toBe(conclusion)
  })

  it.each([
    ['any', [{ ...failed, supersededBy: '02' }, done], 'success'],
    ['all', [{ ...failed, supersededBy: '03' }, failed, done], 'success'],
    ['any', [{ ...failed, supersededBy: '03' }, failed, done], 'failure']
  ] as const)(
    'with fail-on %s misses no work that was done again: %j is %s',
    (failOn, results, conclusion) => {
      expect(decideVerdict({ ...facts, failOn, results }).conclusion).toBe(conclusion)
    }
  )

  it('is a failure when PM did not answer, even with fail-on never', () => {
    const pm = { outcome: 'timed-out', error: 'Timed out after 600s' } as const
    expect(decideVerdict({ ...facts, pm, results: [], failOn: 'never' })).toEqual({
      conclusion: 'failure',
      error: 'PM timed out: Timed out after 600s'
    })
  })

  it('names what was not done besides a PM that did not answer', () => {
    const pm = { outcome: 'skipped', error: 'budget: spent' } as const
    expect(decideVerdict({ ...facts, pm, results: [done, failed] }).error).toBe(
      'PM was skipped: budget: spent. 1 of 2 delegations did not complete: QA 02 failed (no tests)'
    )
  })

  it('is a failure when work was delegated to an unknown agent', () => {
    const unknownAgents = [{ label: 'Wizard Agent', task: 'cast', suggestion: null }]
    expect(decideVerdict({ ...facts, unknownAgents })).toMatchObject({
      conclusion: 'failure',
      error: 'Not run: Wizard Agent is not an agent of the roster'
    })
  })

  it('counts no delegation to an unknown agent among the others, and ends no sentence in brackets twice', () => {
    const unknownAgents = [{ label: 'Wizard Agent', task: 'cast', suggestion: null }]
    const red = { ...failed, cause: 'The tests are red.' }
    expect(decideVerdict({ ...facts, results: [done, red], unknownAgents }).error).toBe(
      '1 of 2 delegations did not complete: QA 02 failed (The tests are red). Not run: Wizard Agent is not an agent of the roster'
    )
  })

  it('is a failure without the requested structured response, whatever fail-on says', () => {
    const structuredFault = 'PM gave no structured response: it timed out.'
    expect(decideVerdict({ ...facts, structuredFault, failOn: 'never' })).toEqual({
      conclusion: 'failure',
      error: structuredFault,
      faults: [{ cause: 'PM gave no structured response: it timed out', advice: null }]
    })
    expect(decideVerdict({ ...facts, structuredFault, results: [failed] }).error).toBe(
      `The delegation did not complete: QA 02 failed (no tests). ${structuredFault}`
    )
  })

  it('is cancelled when it was cancelled, whatever else is true', () => {
    expect(decideVerdict({ ...facts, results: [failed], cancelReason: 'cancelled by the workflow' })).toEqual(
      {
        conclusion: 'cancelled',
        error: 'Cancelled by the workflow.'
      }
    )
  })
})

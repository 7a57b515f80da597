import { describe, expect, it } from '@jest/globals'
import { causesOf, renderCounts, renderHeadline } from '../../src/report/headline.js'
import type { RunRecord } from '../../src/session/record/record.js'
import { aPmRun, aRecord, aRun } from './sample-record.js'

const KEY = {
  outcome: 'failed',
  error: '401 Invalid API key. Last activity: started. Check `anthropic-api-key`. It may be mistyped.',
  cause: '401 Invalid API key.',
  advice: 'Check `anthropic-api-key`. It may be mistyped.'
} as const

/** A team of 64, of which every eighth fails, and those from `skippedFrom` on wait for one that failed. */
function aTeam(differences: (number: number) => Partial<RunRecord> | undefined): RunRecord[] {
  return Array.from({ length: 64 }, (_, index) => {
    const agent = ['Engineer', 'QA', 'Documentation', 'Research', 'Ops'][index % 5] ?? ''
    return aRun({ id: String(index + 1).padStart(2, '0'), agent, ...differences(index + 1) })
  })
}

describe('the headline', () => {
  it('tells verdict, cause and next step of 64 agents in two lines', () => {
    const results = aTeam((number) => (number % 8 === 5 ? { ...KEY, agent: 'Ops' } : undefined))
    const record = aRecord({ results, conclusion: 'failure', executionSeconds: 27.71, costUsd: 14.7099 })
    expect(renderHeadline(record)).toEqual([
      '✗ failure · 56 of 64 done · 8 failed · 27.7s · $14.71',
      '✗ Ops 05, 13, 21 ... (8): 401 Invalid API key → check anthropic-api-key'
    ])
  })

  it('has four lines at most, whatever the number of causes, and says how many are left out', () => {
    const results = aTeam((number) => ({ ...KEY, cause: `Error ${number}.` }))
    const lines = renderHeadline(aRecord({ results, conclusion: 'failure' }))
    expect(lines).toHaveLength(4)
    expect(lines[3]).toBe('- 62 more causes: see the failures')
  })

  it('says whom skipped runs waited for, after what went wrong', () => {
    const waited = {
      outcome: 'skipped',
      cause: 'It waited for Ops (05), which failed.',
      advice: 'Fix Ops (05) first; this task depends on it.'
    } as const
    const results = aTeam((number) => (number === 5 ? KEY : number > 60 ? waited : undefined))
    expect(renderHeadline(aRecord({ results, conclusion: 'failure' }))).toEqual([
      '✗ failure · 59 of 64 done · 1 failed · 4 skipped · 4.2s · $0.50',
      '✗ Ops 05: 401 Invalid API key → check anthropic-api-key',
      '- Engineer 61, QA 62, Documentation 63, Research 64: It waited for Ops (05), which failed → fix Ops (05) first; this task depends on it'
    ])
  })

  it('begins with why the session was cancelled, and does not repeat it for each run', () => {
    const error = 'Cancelled by the workflow.'
    const results = aTeam((number) =>
      number > 10 ? { outcome: 'cancelled', error, cause: error } : undefined
    )
    expect(renderHeadline(aRecord({ results, conclusion: 'cancelled', error }))).toEqual([
      '✗ cancelled · 10 of 64 done · 54 cancelled · 4.2s · $0.50',
      '✗ Cancelled by the workflow → start the session again; if nobody cancelled it, check timeout-minutes of the job and concurrency of the workflow'
    ])
  })

  it('names faults of the session, failed checks and unknown agents with the runs', () => {
    const check = { phase: 'after', ofRun: null } as const
    const record = aRecord({
      conclusion: 'failure',
      faults: [{ cause: 'PM says that its work is not done: no access', advice: null }],
      checks: [
        aRun({
          id: 'check-01',
          role: 'check',
          agent: 'tests',
          check,
          outcome: 'failed',
          error: 'Exit code 1.'
        })
      ],
      unknownAgents: [{ id: '04', round: 1, label: 'Wizard', task: 'cast', suggestion: 'Ops' }]
    })
    expect(causesOf(record).map(({ who, cause }) => [who, cause])).toEqual([
      ['', 'PM says that its work is not done: no access'],
      ['check tests', 'Exit code 1.'],
      ['Wizard 04', 'Not an agent of the roster, so it was not run.']
    ])
  })

  it('names unknown agents once for each nearest agent, and does not call that nothing delegated', () => {
    const unknown = (id: string, label: string, suggestion: string | null) =>
      ({ id, round: 1, label, task: 'cast', suggestion }) as const
    const record = aRecord({
      conclusion: 'failure',
      results: [],
      unknownAgents: [
        unknown('01', 'Wizard', null),
        unknown('02', 'Witch', null),
        unknown('03', 'Opps', 'Ops')
      ]
    })
    expect(renderHeadline(record)).toEqual([
      '✗ failure · nothing run · 3 given to unknown agents · 4.2s · $0.50',
      '✗ Wizard 01, Witch 02: Not agents of the roster, so they were not run → ask for agents of the roster, or add a file for each (agents-dir)',
      '✗ Opps 03: Not an agent of the roster, so it was not run → did PM mean Ops?'
    ])
  })

  it('states the end of a killed session once, though every run has it', () => {
    const error = 'The main step was ended from outside (killed) before the session could end.'
    const results = aTeam((number) => ({
      outcome: number > 10 ? 'skipped' : 'cancelled',
      error
    }))
    expect(renderHeadline(aRecord({ results, conclusion: 'failure', error }))).toEqual([
      '✗ failure · 0 of 64 done · 54 skipped · 10 cancelled · 4.2s · $0.50',
      '✗ The main step was ended from outside (killed) before the session could end → find out why the step ended (its log, the limits of job and runner), and start the session again'
    ])
  })

  it('begins with what failed, and ends with the check that was skipped because of it', () => {
    const check = { phase: 'after', ofRun: null } as const
    const record = aRecord({
      conclusion: 'failure',
      results: [aRun(KEY)],
      checks: [
        aRun({
          id: 'check-01',
          role: 'check',
          agent: 'tests',
          check,
          outcome: 'skipped',
          error: 'No delegation completed.'
        })
      ]
    })
    expect(causesOf(record).map(({ mark, who }) => `${mark} ${who}`)).toEqual([
      '✗ Engineer 01',
      '- check tests'
    ])
  })

  it('of a PM that failed names PM, and of a session that could not begin its error', () => {
    const pm = [aPmRun({ ...KEY })]
    expect(
      renderHeadline(aRecord({ pm, results: [], conclusion: 'failure', error: 'PM failed: ...' }))
    ).toEqual([
      '✗ failure · nothing delegated · 4.2s · $0.50',
      '✗ PM: 401 Invalid API key → check anthropic-api-key'
    ])
    const none = aRecord({ pm: [], results: [], conclusion: 'failure', error: 'The CLI was not found.' })
    expect(renderHeadline(none)[1]).toBe('✗ The CLI was not found')
  })

  it('of a success is one line', () => {
    expect(renderHeadline(aRecord())).toEqual(['✓ success · 3 of 3 done · 4.2s · $0.50'])
    expect(renderHeadline(aRecord({ results: [] }))).toEqual(['✓ success · nothing delegated · 4.2s · $0.50'])
  })

  it('shows no marks of Markdown, and keeps the stars of paths', () => {
    const results = [
      aRun({ outcome: 'failed', cause: '**Lint** failed in `src/**/*.ts`.', advice: 'Run `npm test`.' })
    ]
    expect(renderHeadline(aRecord({ results, conclusion: 'failure' }))[1]).toBe(
      '✗ Engineer 01: Lint failed in src/**/*.ts → run npm test'
    )
  })
})

describe('the counts', () => {
  it('add up to the number of delegations', () => {
    const results = [
      aRun(),
      aRun({ id: '02', outcome: 'failed' }),
      aRun({ id: '03', outcome: 'skipped' }),
      aRun({ id: '04', outcome: 'cancelled' }),
      aRun({ id: '05', outcome: null, state: 'running' }),
      aRun({ id: '06', outcome: 'failed', supersededBy: '01', insteadOf: [] }),
      aRun({ id: '01', insteadOf: ['06'] })
    ]
    const counts = renderCounts(aRecord({ results }))
    expect(counts).toEqual([
      '2 of 7 done',
      '1 failed',
      '1 skipped',
      '1 cancelled',
      '1 unfinished',
      '1 done again by later ones'
    ])
    const numbers = counts.map((words) => Number(/^\d+/.exec(words)?.[0]))
    expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(7)
  })
})

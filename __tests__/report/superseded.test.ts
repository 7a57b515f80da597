import { describe, expect, it } from '@jest/globals'
import { annotationsOf } from '../../src/action/runner/annotations.js'
import { buildOutputs } from '../../src/action/outputs.js'
import { renderHtmlReport } from '../../src/report/html/html.js'
import { renderSummary } from '../../src/report/summary/summary.js'
import { aRecord, aRun } from './sample-record.js'

const record = aRecord({
  results: [
    aRun({ id: '01', outcome: 'failed', error: 'No yacc here.', exitCode: 1 }),
    aRun({ id: '02', outcome: 'completed', insteadOf: ['01'] })
  ]
})

describe('a run whose work was done again', () => {
  it('is shown as superseded in the summary, and counted separately', () => {
    const summary = renderSummary(record)
    expect(summary).toContain('- Total delegations: 2\n- Successful: 1\n- Failed: 0\n')
    expect(summary).toContain('| Superseded, not done at first and done again later |')
    expect(summary).toContain('The work of all 2 delegations was done: 1 did not complete')
    expect(summary).toContain('failed, superseded by 02')
    expect(summary).not.toContain('## Failures')
    expect(summary).toContain('- Done instead of: 01')
  })

  it('is shown as superseded in the report too', () => {
    const report = renderHtmlReport(record)
    expect(report).toContain('<dt>Superseded</dt><dd>1</dd>')
    expect(report).toContain('failed, superseded by 02')
    expect(report).toContain('instead of 01')
  })

  it('is in the outputs, and is not an error of the step', () => {
    const outputs = buildOutputs(record, '/session')
    expect(outputs).toMatchObject({ total: '2', successful: '1', failed: '0', superseded: '1' })
    expect(JSON.parse(outputs['results'] ?? '')).toMatchObject([
      { id: '01', supersededBy: '02' },
      { id: '02' }
    ])
    const red = { ...record, conclusion: 'failure' as const, error: 'Another one failed.' }
    expect(annotationsOf(red)).toEqual([
      {
        kind: 'error',
        title: 'Session failure',
        message: '✗ failure · 1 of 2 done · 1 done again by later ones · 4.2s · $0.50'
      },
      { kind: 'error', title: 'Session failure', message: 'Another one failed.' }
    ])
  })
})

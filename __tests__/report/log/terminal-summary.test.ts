import { describe, expect, it } from '@jest/globals'
import { renderTerminalSummary } from '../../../src/report/log/terminal-summary.js'
import { aPmRun, aRecord, aRun, guideRuns } from '../sample-record.js'

const FIGURES = [
  '## Subprocess Execution Summary',
  '- Total delegations: 3',
  '- Successful: 3',
  '- Failed: 0',
  '- Total execution time: 4.2s',
  '- Sum of all runs: 14.3s',
  '- Checks: not verified by any check',
  '- Cost: $0.50',
  '- Tokens: 12,345 in, 678 out',
  ''
]

const VERDICT = ['✓ success · 3 of 3 done · 4.2s · $0.50', 'All 3 delegations were done.', '']

describe('the summary on a terminal', () => {
  it('is figures and verdict, because the log has shown the rest', () => {
    expect(renderTerminalSummary(aRecord())).toBe([...FIGURES, ...VERDICT].join('\n'))
  })

  it('has the responses below a rule where they are wanted, before the verdict', () => {
    const results = [aRun({ response: 'Here it is:\n\n```python\nprint(1)\n```' }), ...guideRuns().slice(1)]
    expect(renderTerminalSummary(aRecord({ results }), { responses: true })).toBe(
      [
        ...FIGURES,
        '## Agent Responses',
        '',
        '### Engineer Agent',
        '--------------------------------------------------',
        'Here it is:',
        '',
        '```python',
        'print(1)',
        '```',
        '',
        '### QA Agent',
        '--------------------------------------------------',
        "I'll create a Python calculator.",
        '',
        '### Documentation Agent',
        '--------------------------------------------------',
        "I'll create a Python calculator.",
        '',
        ...VERDICT
      ].join('\n')
    )
  })

  it('ends with what failed and what to do, each cause once', () => {
    const failed = {
      outcome: 'memory-exceeded',
      error: 'Memory limit exceeded. Raise `memory-limit-mb`.',
      cause: 'Memory limit exceeded.',
      advice: 'Raise `memory-limit-mb`.'
    } as const
    const results = ['01', '02', '03'].map((id) => aRun({ ...failed, id }))
    const summary = renderTerminalSummary(aRecord({ results, conclusion: 'failure' }))
    expect(summary.split('\n').slice(-3)).toEqual([
      '✗ failure · 0 of 3 done · 3 failed · 4.2s · $0.50',
      '✗ Engineer 01, 02, 03: Memory limit exceeded → raise memory-limit-mb',
      ''
    ])
    expect(summary.match(/Memory limit exceeded/g)).toHaveLength(1)
  })

  it('has every word of what kept the session from beginning, because nothing else on the terminal has it', () => {
    const error = `The sandbox cannot be made. ${'Tried: this. '.repeat(30)}Use sandbox: auto.`
    const record = aRecord({ pm: [], results: [], conclusion: 'failure', error })
    expect(renderTerminalSummary(record).split('\n').at(-2)).toBe(`✗ ${error.slice(0, -1)}`)
  })

  it("does not advise a higher limit for a run that was ended for the machine's sake below its own", () => {
    const error = 'The machine was about to run out of memory (90MB left).'
    const advice = 'Let fewer agents run at a time (max-parallel).'
    const results = [
      aRun({ outcome: 'memory-exceeded', peakMemoryMb: 700, memoryLimitMb: 1024, error, advice })
    ]
    const summary = renderTerminalSummary(aRecord({ results, conclusion: 'failure' }))
    expect(summary).toContain('(90MB left) → let fewer agents run at a time (max-parallel)')
    expect(summary).not.toContain('memory-limit-mb')
  })

  it('marks the cost of a rehearsal; its label is at the beginning of the log', () => {
    const summary = renderTerminalSummary(aRecord({ rehearsal: true, costUsd: 1.2 }))
    expect(summary).toContain('- Cost: $1.20 (rehearsed)\n')
    expect(summary).not.toContain('REHEARSAL')
  })

  it('names a PM that failed, and unknown agents', () => {
    const failed = aRecord({
      results: [],
      pm: [aPmRun({ outcome: 'timed-out', error: 'Timed out after 5s.' })],
      conclusion: 'failure'
    })
    expect(renderTerminalSummary(failed)).toContain('✗ PM: Timed out after 5s → ')
    const unknownAgents = [{ id: '01', round: 1, label: 'Wizard Agent', task: 'cast', suggestion: null }]
    const unknown = renderTerminalSummary(aRecord({ results: [], unknownAgents, conclusion: 'failure' }))
    expect(unknown).toContain('- Given to unknown agents, not counted above: 1')
    expect(unknown).toContain('✗ Wizard Agent 01: Not an agent of the roster, so it was not run')
  })

  it('says what PM says when there is nothing to do', () => {
    const declaredEnd = { kind: 'nothing-to-do', reason: 'the importer exists already' } as const
    expect(renderTerminalSummary(aRecord({ results: [], pm: [aPmRun({ declaredEnd })] }))).toContain(
      'PM says that there is nothing to do: the importer exists already.'
    )
  })

  it('describes a session without delegations and without a verdict', () => {
    const summary = renderTerminalSummary(aRecord({ results: [], pm: [], conclusion: null }))
    expect(summary).toContain('✗ interrupted · nothing delegated')
    expect(summary).toContain('✗ The session was ended from outside before its verdict')
    expect(renderTerminalSummary(aRecord({ results: [] }))).toContain('No delegations detected')
  })

  it('lets no response control the terminal, and colours only its own text', () => {
    const results = [aRun({ response: 'a\u001b[2J\u001b]0;x\u0007\rb\u202ec' })]
    const summary = renderTerminalSummary(aRecord({ results }), { responses: true })
    expect(summary).toContain('\na\nbc\n')
    // eslint-disable-next-line no-control-regex -- asserts that there are none
    expect(summary).not.toMatch(/[\u001b\u0007\r\u202e]/)
    expect(renderTerminalSummary(aRecord(), { color: true })).toContain('\u001b[32m✓ success')
  })
})

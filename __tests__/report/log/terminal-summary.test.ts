import { describe, expect, it } from '@jest/globals'
import { renderTerminalSummary } from '../../../src/report/log/terminal-summary.js'
import { aPmRun, aRecord, aRun, guideRuns } from '../sample-record.js'

describe('the summary on a terminal', () => {
  it('has the fixed form, and the responses below a rule', () => {
    const results = [aRun({ response: 'Here it is:\n\n```python\nprint(1)\n```' }), ...guideRuns().slice(1)]
    expect(renderTerminalSummary(aRecord({ results }))).toBe(
      [
        '## Subprocess Execution Summary',
        '- Total delegations: 3',
        '- Successful: 3',
        '- Failed: 0',
        '- Total execution time: 4.2s',
        '- Sum of all runs: 14.3s',
        '- Checks: not verified by any check',
        '- Cost: 0.50 USD',
        '- Tokens: 12,345 in, 678 out',
        '',
        '## Execution Details',
        '1. [✓] Engineer: Create a Python calculator with tkinter GUI suppor...',
        '   - Execution time: 4.2s',
        '   - Memory usage: 287MB',
        '   - Exit code: 0',
        '',
        '2. [✓] QA: Write comprehensive unit tests',
        '   - Execution time: 3.8s',
        '   - Memory usage: 234MB',
        '   - Exit code: 0',
        '',
        '3. [✓] Documentation: Generate user documentation',
        '   - Execution time: 2.1s',
        '   - Memory usage: 189MB',
        '   - Exit code: 0',
        '',
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
        'Conclusion: success: All 3 delegations were done.',
        ''
      ].join('\n')
    )
  })

  it('says what failed and what to do, and ends with the verdict', () => {
    const results = [
      aRun({
        outcome: 'memory-exceeded',
        error: 'Process 1 exceeded hard limit',
        exitCode: null,
        signal: 'SIGKILL'
      })
    ]
    const summary = renderTerminalSummary(aRecord({ results, conclusion: 'failure' }))
    expect(summary).toContain('   - Exit code: none (SIGKILL)\n   - Error: Process 1 exceeded hard limit')
    expect(summary).toContain('- Engineer (01): Raise memory-limit-mb or agent-memory-limits')
    expect(summary).toMatch(/\nConclusion: failure: Not done: 1 of 1 delegation \(Engineer\)\.\n$/)
  })

  it("does not advise a higher limit for a run that was ended for the machine's sake below its own", () => {
    const error = 'The machine was about to run out of memory (90MB left).'
    const advice = 'Let fewer agents run at a time (max-parallel).'
    const results = [
      aRun({ outcome: 'memory-exceeded', peakMemoryMb: 700, memoryLimitMb: 1024, error, advice })
    ]
    const summary = renderTerminalSummary(aRecord({ results, conclusion: 'failure' }))
    expect(summary).toContain('- Engineer (01): Let fewer agents run at a time (max-parallel).')
  })

  it('labels a rehearsal below its figures and at its end', () => {
    const lines = renderTerminalSummary(aRecord({ rehearsal: true }))
      .trimEnd()
      .split('\n')
    expect([lines[5], lines.at(-1)]).toEqual([
      expect.stringContaining('REHEARSAL'),
      expect.stringContaining('REHEARSAL')
    ])
  })

  it('marks the cost of a rehearsal, and the reused run', () => {
    const results = [aRun(), aRun({ id: '02', agent: 'QA', reused: true, exitCode: null })]
    const summary = renderTerminalSummary(aRecord({ results, rehearsal: true, costUsd: 1.2 }))
    expect(summary).toContain('- Cost: 1.20 USD (rehearsed)\n')
    expect(summary).toMatch(/2\. \[✓\] QA: .*\n(?: {3}- .*\n)* {3}- Reused: /)
    expect(summary.match(/Reused/g)).toHaveLength(1)
  })

  it.each([
    ['failed', 'PM failed, so nothing was delegated.'],
    ['timed-out', 'PM timed out, so nothing was delegated.'],
    ['completed', 'PM delegated to unknown agents only: nothing was run.']
  ] as const)('says why nothing was delegated where PM %s', (outcome, words) => {
    const unknownAgents =
      outcome === 'completed'
        ? [{ id: '01', round: 1, label: 'Wizard Agent', task: 'cast', suggestion: null }]
        : []
    const record = aRecord({ results: [], pm: [aPmRun({ outcome, error: 'x' })], unknownAgents })
    const summary = renderTerminalSummary(record)
    expect(summary).toContain(`## Execution Details\n${words}`)
    expect(summary).not.toContain('No delegations detected')
    expect(summary.includes('unknown agents, not counted above: 1')).toBe(outcome === 'completed')
  })

  it('describes a session without delegations and without a verdict', () => {
    const summary = renderTerminalSummary(aRecord({ results: [], pm: [], conclusion: null }))
    expect(summary).toContain('## Execution Details\nPM was never started, so nothing was delegated.')
    expect(summary).toContain('Conclusion: interrupted: ')
  })

  it('lets no response control the terminal', () => {
    const summary = renderTerminalSummary(
      aRecord({ results: [aRun({ response: 'a\u001b[2J\u001b]0;x\u0007\rb\u202ec' })] })
    )
    expect(summary).toContain('\na\nbc\n')
    // eslint-disable-next-line no-control-regex -- asserts that there are none
    expect(summary).not.toMatch(/[\u001b\u0007\r\u202e]/)
  })
})

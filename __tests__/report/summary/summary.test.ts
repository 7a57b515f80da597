import { describe, expect, it } from '@jest/globals'
import { renderSummary } from '../../../src/report/summary/summary.js'
import { outlineOf } from '../markdown-outline.js'
import { aPmRun, aRecord, aRun, at, guideRuns, risingSamples } from '../sample-record.js'

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8')

describe('the job summary', () => {
  it('opens with the verdict and the fixed form, and lists each run in it', () => {
    const summary = renderSummary(aRecord())
    expect(summary.split('\n').slice(0, 9)).toEqual([
      '**✓ success · 3 of 3 done · 4.2s · \\$0.50**',
      '',
      'All 3 delegations were done.',
      '',
      '## Subprocess Execution Summary',
      '- Total delegations: 3',
      '- Successful: 3',
      '- Failed: 0',
      '- Total execution time: 4.2s'
    ])
    expect(summary).toContain(
      [
        '## Execution Details',
        '1. [✓] Engineer: Create a Python calculator with tkinter GUI suppor...',
        '   - Execution time: 4.2s',
        '   - Memory usage: 287MB',
        '   - Exit code: 0',
        '',
        '2. [✓] QA: Write comprehensive unit tests',
        '   - Execution time: 3.8s',
        '   - Memory usage: 234MB',
        '   - Exit code: 0'
      ].join('\n')
    )
    expect(summary).toContain(
      '| Sum of all runs | Checks | Cost | Tokens |\n| --- | --- | --- | --- |\n| 14.3s | not verified by any check | \\$0.50 | 12,345 in, 678 out |'
    )
    expect(summary).toContain(
      '## Agent Responses\n\n<details><summary>Engineer Agent: completed, 4.2s</summary>'
    )
    expect(summary).not.toContain('REHEARSAL')
  })

  it('keeps a task of just 50 characters whole and never cuts inside a character', () => {
    const whole = 'x'.repeat(50)
    const results = [
      aRun({ task: `\n${whole}\nsecond line` }),
      aRun({ id: '02', agent: 'QA', task: '😀'.repeat(51) })
    ]
    const summary = renderSummary(aRecord({ results }))
    expect(summary).toContain(`1. [✓] Engineer: ${whole}\n`)
    expect(summary).toContain(`2. [✓] QA: ${'😀'.repeat(50)}...\n`)
  })

  it('says what a run waited for, and the budget beside the cost', () => {
    const results = [
      aRun(),
      aRun({
        id: '02',
        agent: 'QA',
        after: ['01'],
        outcome: 'skipped',
        error: 'It waited for Engineer (01), which failed.',
        advice: 'Fix Engineer (01) first; this task depends on it.'
      })
    ]
    const summary = renderSummary(aRecord({ results, configuration: { 'max-cost-usd': 0.25 } }))
    expect(summary).toMatch(/\n2\. \[-\] QA: [^]*? {3}- Waited for: Engineer \(01\)\n/)
    expect(summary).toContain('\\$0.50 of \\$0.25 (max-cost-usd)')
    expect(summary).toContain('Next step: Fix Engineer (01) first; this task depends on it.')
  })

  it('indents what belongs to entry 10 and beyond as deep as its text', () => {
    const results = Array.from({ length: 10 }, (_, index) =>
      aRun({ id: String(index + 1), agent: `Agent ${index}` })
    )
    expect(renderSummary(aRecord({ results }))).toMatch(
      /\n10\. \[✓\] Agent 9: .*\n {4}- Execution time: 4\.2s/
    )
  })

  it('shows the verdict with its causes before the figures, and each failure with a next step', () => {
    const results = [
      aRun(),
      aRun({
        id: '02',
        agent: 'QA',
        outcome: 'timed-out',
        exitCode: null,
        signal: 'SIGTERM',
        error: 'QA took longer than 600s.'
      }),
      aRun({
        id: '03',
        agent: 'Documentation',
        outcome: 'skipped',
        exitCode: null,
        startedAt: null,
        endedAt: null
      })
    ]
    const summary = renderSummary(
      aRecord({ results, conclusion: 'failure', error: '2 of 3 delegations were not done' })
    )
    expect(summary).toContain(
      [
        '> [!CAUTION]',
        '> **✗ failure · 1 of 3 done · 1 failed · 1 skipped · 4.2s · \\$0.50**',
        '>',
        '> ✗ QA 02: QA took longer than 600s → raise timeout-seconds or agent-timeouts, or give it a smaller task'
      ].join('\n')
    )
    expect(summary).toContain('2. [✗] QA: ')
    expect(summary).toContain('   - Exit code: none (SIGTERM)\n   - Error: QA took longer than 600s.')
    expect(summary).toContain('3. [-] Documentation: ')
    expect(summary).toMatch(/\| Skipped \| .*\n.*\n\| 1 \| /)
    expect(summary).toMatch(
      /- ✗ \*\*QA 02\*\*: QA took longer than 600s\.\n {2}- Next step: Raise `timeout-seconds`/
    )
    const rows = summary.match(/^\| (?:pm|\d\d) \|.*/gm)
    expect(rows?.[0]).toBe(
      '| 02 | QA | Create a Python calculator with tkinter GUI supporting basic... | ✗ timed-out | 4.2s | 287MB / 1024MB (28%) | \\$0.12 |'
    )
    expect(rows?.map((row) => row.split(' | ')[3])).toEqual([
      '✗ timed-out',
      '- skipped',
      '✓ completed',
      '✓ completed'
    ])
  })

  it('describes a session that was killed: no verdict, runs cut off and runs that never started', () => {
    const results = [
      aRun(),
      aRun({ id: '02', agent: 'QA', state: 'running', outcome: null, exitCode: null, endedAt: null }),
      aRun({
        id: '03',
        agent: 'Ops',
        state: 'waiting',
        outcome: null,
        exitCode: null,
        startedAt: null,
        endedAt: null
      })
    ]
    const summary = renderSummary(aRecord({ results, conclusion: null, endedAt: null }))
    expect(summary).toContain(
      '> [!WARNING]\n> **✗ interrupted · 1 of 3 done · 2 unfinished · 4.2s · \\$0.50**\n>\n> ✗ The session was ended from outside'
    )
    expect(summary).toContain('| Unfinished |')
    expect(summary).toContain('2. [✗] QA: ')
    expect(summary).toContain('3. [-] Ops: ')
    expect(summary).toContain('**QA 02**: The session ended while it was running.')
    expect(summary).toContain('**Ops 03**: The session ended before its turn.')
  })

  it('says that nothing was delegated, and shows PM’s answer', () => {
    const summary = renderSummary(aRecord({ results: [], pm: [aPmRun({ response: 'Nothing to do.' })] }))
    expect(summary).toContain('- Total delegations: 0\n')
    expect(summary).toContain('## Execution Details\nNo delegations detected in PM response.')
    expect(summary).toContain('## PM Response\n\nNothing to do.')
    expect(summary).not.toContain('## Agent Responses')
  })

  it('works without PM and without a start', () => {
    const summary = renderSummary(
      aRecord({ pm: [], results: [], conclusion: null, startedAt: '', claude: null })
    )
    expect(summary).toContain('✗ interrupted')
    expect(summary).not.toContain('```mermaid')
  })

  it('labels a rehearsal once, below its verdict', () => {
    const summary = renderSummary(aRecord({ rehearsal: true }))
    expect(summary.split('\n').slice(0, 6).join('\n')).toContain('REHEARSAL')
    expect(summary.match(/REHEARSAL/g)).toHaveLength(1)
  })

  it('gives one allowed-tools for the denied calls of all runs', () => {
    const results = ['01', '02', '03'].map((id) =>
      aRun({ id, deniedTools: [{ tool: 'Bash', detail: id === '03' ? 'make all' : 'npm test' }] })
    )
    const summary = renderSummary(aRecord({ results, configuration: { 'allowed-tools': ['Read'] } }))
    expect(summary.match(/To allow it.*/g)).toEqual([
      'To allow it: `allowed-tools: Read,Bash(npm test:*),Bash(make all:*)`.'
    ])
  })

  it('gives each agent file its own entries, and advice on calls that the input allows already', () => {
    const calls = [
      { tool: 'Bash', detail: 'npm test', deniedByFile: '.claude/agents/qa.md' },
      { tool: 'Write', detail: 'a', deniedByFile: '.claude/agents/ops.md' },
      { tool: 'WebFetch', detail: 'b' },
      { tool: 'Edit', detail: 'c' },
      { tool: 'Task', detail: 'd' }
    ]
    const results = calls.map((call, index) => aRun({ id: `0${index + 1}`, deniedTools: [call] }))
    const configuration = { 'allowed-tools': ['Bash', 'Write', 'Edit'] }
    const summary = renderSummary(aRecord({ results, configuration }))
    expect(summary.match(/^- .*(?:allow).*/gm)).toEqual([
      "- `allowed-tools` allows it, but the agent's file `.claude/agents/qa.md` does not: to allow it, add `Bash(npm test:*)` to `tools` there, or remove it from `disallowedTools`.",
      "- `allowed-tools` allows it, but the agent's file `.claude/agents/ops.md` does not: to allow it, add `Write` to `tools` there, or remove it from `disallowedTools`.",
      '- To allow it: `allowed-tools: Bash,Write,Edit,WebFetch`.',
      '- `Edit` is allowed, but not for this use: see `permission-mode`.',
      '- No input allows it: agents cannot start other agents.'
    ])
  })

  it('lists unknown agents, notices, denied tools and tickets', () => {
    const denied = { tool: 'Bash', detail: 'rm -rf | build' }
    const summary = renderSummary(
      aRecord({
        results: [aRun({ deniedTools: [denied, denied] })],
        unknownAgents: [{ id: '09', round: 1, label: 'Wizard', task: 'Do magic', suggestion: null }],
        notices: [
          { level: 'info', message: 'said once' },
          { level: 'warning', message: 'said twice' },
          { level: 'warning', message: 'said twice' }
        ],
        tickets: [
          { type: 'bug', title: 'Fix a | b', agent: 'Engineer' },
          { type: 'task', title: 'Old', agent: 'Engineer', number: 1, created: false },
          { type: 'task', title: 'New', agent: 'Engineer', number: 2, created: true }
        ]
      })
    )
    expect(summary).toContain('| Wizard | Do magic | none is similar |')
    expect(summary).toContain('## Notices\n\n- **warning**: said twice (2 times)\n')
    expect(summary).toContain('<details><summary>1 note</summary>\n\n- **info**: said once')
    expect(summary).toContain('| Engineer | Bash | rm -rf \\| build | 2 |')
    expect(summary).toContain('| bug | Fix a \\| b | Engineer | none |')
    expect(summary).toContain('   - Tickets created: 1\n   - Tickets named: 2')
  })

  it('distinguishes runs of the same agent', () => {
    const summary = renderSummary(aRecord({ results: [aRun(), aRun({ id: '02' })] }))
    expect(summary).toContain('<summary>Engineer Agent (01): completed')
    expect(summary).toContain('<summary>Engineer Agent (02): completed')
  })

  it('links the artifact only where the address is one', () => {
    const url = 'https://example.test/artifacts/7'
    const artifact = { kind: 'uploaded', name: 'mpm-session-1', url } as const
    expect(renderSummary(aRecord(), { artifact })).toContain(
      'the whole report is `report.html` in the artifact [mpm-session-1](https://example.test/artifacts/7)'
    )
    const forged = renderSummary(aRecord(), { artifact: { ...artifact, url: 'javascript:alert(1)' } })
    expect(forged).toContain('**mpm-session-1**')
    expect(forged).not.toContain('javascript')
  })

  it('says that there is no artifact, why, and where the files are', () => {
    const cause = 'the proxy asks for a login (407) <img src=x>'
    const artifact = { kind: 'missing', cause, sessionDirectory: '/tmp/mpm-session-1' } as const
    const summary = renderSummary(aRecord(), { artifact })
    expect(summary).toContain('> [!WARNING]\n> **There is no artifact.** the proxy asks for a login (407)')
    expect(summary).toContain('`/tmp/mpm-session-1`')
    expect(summary).not.toContain('<img')
    expect(summary).toContain('`report.html` in the session folder')
  })
})

describe('the order of the job summary', () => {
  const headings = (summary: string): string[] =>
    (outlineOf(summary).outside.match(/^(?:## .*|<details><summary>.*)$/gm) ?? []).map((line) =>
      line.replace(/<\/?summary>/g, '')
    )

  const aTeam = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      aRun({
        id: String(index + 1).padStart(2, '0'),
        memoryLevel: 'warning',
        samples: risingSamples(4, 600),
        ...(index % 8 === 4 ? { outcome: 'failed', error: 'Invalid API key.' } : {})
      })
    )

  it('is verdict, numbers, failures, runs, PM’s answer; then what is folded', () => {
    expect(
      headings(renderSummary(aRecord({ results: aTeam(64), conclusion: 'failure' }))).slice(0, 10)
    ).toEqual([
      '## Subprocess Execution Summary',
      '## Failures',
      '## Runs',
      '<details>57 completed',
      '## PM Response',
      '<details>Timeline',
      '<details>Memory',
      '## Execution Details',
      '<details>64 delegations',
      '## Agent Responses'
    ])
  })

  it('folds details of more than 8 runs only', () => {
    const few = headings(renderSummary(aRecord({ results: aTeam(7) })))
    expect(few).not.toContain('<details>7 delegations')
    expect(few.filter((line) => line.endsWith('completed'))).toEqual([])
  })

  it('states a cause of many runs once, with all of them and what to do', () => {
    const summary = renderSummary(aRecord({ results: aTeam(64), conclusion: 'failure' }))
    const failures = /## Failures\n\n([^]*?)\n\n## /.exec(summary)?.[1]
    expect(failures?.split('\n')).toEqual([
      '- ✗ **Engineer 05, 13, 21, 29, 37, 45, 53, 61**: Invalid API key.',
      expect.stringContaining('Next step: ')
    ])
  })

  it('shows PM’s last answer as text: code as code, bold as bold, and cuts a long one', () => {
    const response = '## Plan\n\n**QA Agent**: test `src/a.ts`\nDone when `npm test` passes.\n'
    const summary = renderSummary(aRecord({ pm: [aPmRun({ response })] }))
    expect(summary).toContain(
      '## PM Response\n\n**Plan**  \n\n**QA Agent**: test `src/a.ts`  \nDone when `npm test` passes.'
    )
    const long = renderSummary(aRecord({ pm: [aPmRun({ response: `${response}${'word '.repeat(9000)}` })] }))
    expect(long).toMatch(
      /Cut: [\d,]+ of [\d,]+ bytes are left out; the whole response is in `pm\/response\.md`/
    )
    expect(bytes(long)).toBeLessThan(14_000)
  })

  it('folds earlier answers of PM', () => {
    const pm = [aPmRun({ response: 'First.' }), aPmRun({ id: 'pm-02', round: 2, response: 'Last.' })]
    const summary = renderSummary(aRecord({ pm }))
    expect(summary).toMatch(/<details><summary>PM, round 1: [^]*First\.[^]*<\/details>\n\nLast\./)
  })
})

describe('the size of the job summary', () => {
  const hugeRuns = (response: string): ReturnType<typeof guideRuns> =>
    Array.from({ length: 64 }, (_, index) =>
      aRun({
        id: String(index + 1),
        agent: `Agent ${index}`,
        folder: `agents/${index + 1}-agent`,
        response,
        outcome: 'failed',
        error: 'boom '.repeat(500),
        samples: risingSamples(600, 900)
      })
    )
  const responses = {
    ascii: 'all work and no play\n'.repeat(3120).slice(0, 65_536),
    'multi-byte': '漢字と絵文字😀 '.repeat(7281).slice(0, 65_536),
    'one line': 'x'.repeat(65_536),
    backticks: '`'.repeat(65_536),
    'fences in fences': '```\n````\n~~~\n'.repeat(5000),
    'half characters': '\ud83d'.repeat(65_536)
  }

  it.each(Object.entries(responses))(
    'stays below its limit with 64 responses of 64 KiB: %s',
    (_, response) => {
      const artifact = { kind: 'uploaded', name: 'mpm-session-1', url: 'https://example.test/a' } as const
      const summary = renderSummary(aRecord({ results: hugeRuns(response), conclusion: 'failure' }), {
        artifact
      })
      expect(bytes(summary)).toBeLessThanOrEqual(900 * 1024)
      // Strings that have no UTF-8 come back changed.
      expect(Buffer.from(summary, 'utf8').toString('utf8')).toBe(summary)
      const { outside, isClosed, fenced } = outlineOf(summary)
      expect(isClosed).toBe(true)
      // The responses, what holds them, the execution details, the run that completed, the charts.
      const folds = outside.match(/<details>/g)?.length ?? 0
      expect(folds).toBeGreaterThanOrEqual(66)
      expect(outside.match(/<\/details>/g)).toHaveLength(folds)
      expect(fenced.length).toBeGreaterThanOrEqual(64)
      expect(outside).toContain('agents/64-agent/response.md')
      expect(outside).toContain('[mpm-session-1](https://example.test/a)')
    }
  )

  it('cuts only the long ones, in the middle, and says how much', () => {
    const long = `BEGINNING${'-'.repeat(60_000)}END`
    const results = [aRun({ response: long }), aRun({ id: '02', agent: 'QA', response: 'short answer' })]
    const summary = renderSummary(aRecord({ results }), { limitBytes: 20_000 })
    const fenced = outlineOf(summary).fenced
    expect(fenced).toContain('short answer')
    expect(fenced.find((code) => code.startsWith('BEGINNING'))).toMatch(/bytes left out \.\.\.\]\n-+END$/)
    expect(summary).toMatch(
      /Cut: [\d,]+ of 60,012 bytes are left out; the whole response is in `agents\/01-engineer\/response\.md`/
    )
    expect(bytes(summary)).toBeGreaterThan(17_000)
  })

  it('obeys any limit, drops the least important first and says what it dropped', () => {
    const record = aRecord({ results: hugeRuns('word '.repeat(10_000)), conclusion: 'failure' })
    for (const limitBytes of [500, 1000, 2000, 4000, 10_000, 50_000, 100_000, 200_000, 5_000_000]) {
      const summary = renderSummary(record, { limitBytes })
      expect(bytes(summary)).toBeLessThanOrEqual(Math.min(limitBytes, 1024 * 1024))
      expect(summary).toContain('- Total execution time: 4.2s')
      expect(outlineOf(summary).isClosed).toBe(true)
    }
    expect(renderSummary(record, { limitBytes: 4000 })).toMatch(/Left out for lack of room: .*responses/)
  })

  it('says that the record itself holds only the beginning of a response', () => {
    const summary = renderSummary(aRecord({ results: [aRun({ responseTruncated: true })] }))
    expect(summary).toContain('The record holds the beginning of a longer response')
  })
})

describe('the charts of the job summary', () => {
  it('draws timeline and memory beside the table', () => {
    const runs = guideRuns().map((run) => ({
      ...run,
      samples: risingSamples(4, run.peakMemoryMb),
      memoryLevel: 'warning' as const
    }))
    const summary = renderSummary(aRecord({ results: runs, startedAt: at(0) }))
    expect(summary).toContain('<details><summary>Timeline</summary>\n\n```mermaid\ngantt\n')
    expect(summary).toContain('xychart-beta')
    expect(summary).toContain('🟦 Engineer 01 287MB / 1024MB (28%)')
  })
})

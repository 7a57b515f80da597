import { describe, expect, it } from '@jest/globals'
import { createLogRenderer, type LogDetail } from '../../../src/report/log/live-log.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import { aResult, stamp } from '../sample-record.js'

const MB = 2 ** 20

const STARTED: SessionEventBody = {
  type: 'session-started',
  schemaVersion: 1,
  sessionId: 'abc123',
  rehearsal: false,
  configuration: {
    'max-parallel': 4,
    'memory-limit-mb': 1024,
    'memory-enforcement': 'auto',
    model: null,
    'allowed-tools': ['Read']
  }
}

const plan = (id: string, agent: string, task: string) => ({
  id,
  agent,
  task,
  folder: `agents/${id}`,
  memoryLimitMb: 1024,
  timeoutSeconds: 600,
  model: null
})

const start = (run: string, agent: string, task: string): SessionEventBody => ({
  ...plan(run, agent, task),
  type: 'run-started',
  run,
  role: run.startsWith('pm') ? 'pm' : 'agent',
  round: 1,
  pid: 4711
})

const WHOLE_SESSION: SessionEventBody[] = [
  STARTED,
  { type: 'cli-resolved', version: '2.1.197', path: '/usr/bin/claude', source: 'PATH' },
  start('pm', 'PM', 'the secret prompt'),
  { type: 'run-tool-called', run: 'pm', tool: 'Read', detail: 'README.md' },
  {
    type: 'run-message',
    run: 'pm',
    text: "I'll coordinate.\r\n\n**Engineer Agent**: Create factorial function"
  },
  { type: 'run-message', run: 'pm', text: 'Done.' },
  { type: 'run-ended', run: 'pm', result: aResult() },
  {
    type: 'delegations-detected',
    round: 1,
    delegations: [
      plan('01', 'Engineer', 'Create factorial function'),
      plan('02', 'QA', 'Test'),
      plan('03', 'QA', 'Test more')
    ],
    unknownAgents: [{ id: '09', round: 1, label: 'Wizzard', task: 'Do magic', suggestion: 'Ops' }]
  },
  start('01', 'Engineer', 'Create factorial function'),
  { type: 'run-waiting', run: '02', reason: 'its 1024MB do not fit what is left of the machine' },
  { type: 'run-tool-called', run: '01', tool: 'Read', detail: 'src/a.ts' },
  { type: 'run-message', run: '01', text: `Many\nlines ${'x'.repeat(300)}` },
  { type: 'run-request-retried', run: '01', attempt: 2, cause: 'overloaded_error', delayMs: 1500 },
  {
    type: 'run-sampled',
    run: '01',
    sample: { elapsedMs: 1, memoryBytes: 5 * MB, processes: 2, cpuPercent: 3, level: 'normal' }
  },
  {
    type: 'run-memory-level',
    run: '01',
    pid: 4711,
    level: 'warning',
    memoryBytes: 600 * MB,
    limitBytes: 1024 * MB
  },
  {
    type: 'run-memory-level',
    run: '01',
    pid: 4711,
    level: 'warning',
    memoryBytes: 601 * MB,
    limitBytes: 1024 * MB
  },
  {
    type: 'run-memory-level',
    run: '01',
    pid: 4711,
    level: 'exceeded',
    memoryBytes: 2048.3 * MB,
    limitBytes: 2048 * MB
  },
  {
    type: 'run-heartbeat',
    run: '01',
    elapsedMs: 90_000,
    memoryBytes: 210 * MB,
    silentMs: 40_000,
    lastActivity: 'Bash npm test'
  },
  { type: 'run-stalled', run: '01', silentMs: 120_000 },
  { type: 'run-ended', run: '01', result: aResult() },
  {
    type: 'run-ended',
    run: '02',
    result: aResult({
      outcome: 'timed-out',
      error: 'It took longer than 600s.',
      exitCode: null,
      executionSeconds: 600,
      peakMemoryMb: 300
    })
  },
  {
    type: 'run-ended',
    run: '03',
    result: aResult({
      outcome: 'skipped',
      error: 'the budget is spent',
      executionSeconds: 0,
      peakMemoryMb: 0
    })
  },
  { type: 'tickets-extracted', tickets: [{ type: 'bug', title: 'Fix it', agent: 'QA' }] },
  { type: 'notice', level: 'warning', message: 'upload failed' },
  { type: 'notice', level: 'error', message: 'disk is full' },
  { type: 'session-ended', conclusion: 'failure', error: '2 of 3 were not done' }
]

const logOf = (bodies: readonly SessionEventBody[], level: LogDetail = 'INFO', color = false): string[] => {
  const render = createLogRenderer(level, { color })
  return stamp(bodies).flatMap((event) => render(event))
}

describe('the live log', () => {
  it('renders a whole session readably', () => {
    expect(logOf(WHOLE_SESSION)).toEqual([
      'Session abc123',
      'Settings: max-parallel 4, memory-limit-mb 1024, memory-enforcement auto, allowed-tools ["Read"]',
      'Claude CLI 2.1.197 (PATH): /usr/bin/claude',
      '[PM] started (limits 1024MB, 600s)',
      '[PM] Read README.md',
      '[✓] PM (2.3s, 156MB)',
      '',
      '=== PM Response ===',
      "I'll coordinate.",
      '',
      '**Engineer Agent**: Create factorial function',
      '',
      'Done.',
      '',
      '==================',
      '',
      'Detected 3 delegations. Running subprocesses...',
      'Not run (09): "Wizzard" is not a known agent (nearest: Ops). Its task: Do magic',
      '',
      '[Engineer] started: Create factorial function (limits 1024MB, 600s)',
      '[QA 02] waits: its 1024MB do not fit what is left of the machine',
      '[Engineer] Read src/a.ts',
      `[Engineer] Many lines ${'x'.repeat(189)}...`,
      '[Engineer] retrying the request (attempt 2, in 1.5s): overloaded_error',
      '[Engineer] memory warning: process 4711 and its children take 600MB, 59% of 1024MB',
      '[Engineer] memory limit exceeded: process 4711 and its children needed more than 2048MB',
      '[Engineer] running 90s, 210MB of 1024MB, last activity 40s ago: Bash npm test',
      '[Engineer] no activity for 120s (no output, no CPU): it may be stuck',
      '01 [✓] Engineer: Create factorial function (2.3s, 156MB)',
      '02 [✗] QA: Test (600.0s, 300MB) timed-out: It took longer than 600s.',
      '03 [-] QA: Test more (0.0s, 0MB) skipped: the budget is spent',
      'Found 1 ticket:',
      '  [bug] Fix it (QA)',
      'warning: upload failed',
      'error: disk is full',
      '',
      'Total delegations: 3',
      'Successful: 1',
      'Failed: 1',
      'Total execution time: 2.5s',
      '',
      '✗ failure · 1 of 3 done · 1 failed · 1 skipped · 1 given to unknown agent · 2.5s · $0.40',
      '✗ QA 02: It took longer than 600s → raise timeout-seconds or agent-timeouts, or give it a smaller task',
      '✗ Wizzard 09: Not an agent of the roster, so it was not run → did PM mean Ops?',
      '- QA 03: the budget is spent → resolve the cause, and start the session again'
    ])
  })

  it('shows only errors and the verdict when it is off', () => {
    expect(logOf(WHOLE_SESSION, 'OFF')).toEqual([
      '02 [✗] QA: Test (600.0s, 300MB) timed-out: It took longer than 600s.',
      'error: disk is full',
      '✗ failure · 1 of 3 done · 1 failed · 1 skipped · 1 given to unknown agent · 2.5s · $0.40',
      '✗ QA 02: It took longer than 600s → raise timeout-seconds or agent-timeouts, or give it a smaller task',
      '✗ Wizzard 09: Not an agent of the roster, so it was not run → did PM mean Ops?',
      '- QA 03: the budget is spent → resolve the cause, and start the session again'
    ])
  })

  it('leaves its verdict out where something else shows it', () => {
    const ends = (verdict: 'later' | 'never', conclusion: 'success' | 'failure'): string => {
      const render = createLogRenderer('INFO', { verdict })
      return stamp([STARTED, { type: 'session-ended', conclusion, error: null }])
        .flatMap((event) => [...render(event)])
        .join('\n')
    }
    expect(ends('later', 'success')).toContain('Total delegations: 0')
    expect(ends('later', 'success')).not.toContain('✓')
    expect(ends('later', 'failure')).not.toContain('✗')
    expect(ends('never', 'success')).not.toMatch(/✓|Total/)
  })

  it('shows no marks of Markdown in tasks, and the activity and not the advice at the end of a run', () => {
    const result = aResult({
      outcome: 'timed-out',
      error: 'Timed out. Last activity: Bash `make`. Raise it.',
      cause: 'Timed out.',
      lastActivity: 'Bash `make`',
      advice: 'Raise it.'
    })
    const log = logOf([
      start('01', 'QA', '**Test** `src/a.ts` well'),
      { type: 'run-message', run: '01', text: '## I test **all**' },
      { type: 'run-ended', run: '01', result }
    ])
    expect(log).toEqual([
      '[QA] started: Test src/a.ts well (limits 1024MB, 600s)',
      '[QA] I test all',
      '01 [✗] QA: Test src/a.ts well (2.3s, 156MB) timed-out: Timed out. Last activity: Bash make'
    ])
  })

  it('shows the command of a check as it runs, with its backticks and stars', () => {
    const command = '- test "`date`" # **/*.ts is **not** it'
    const log = logOf([
      {
        type: 'check-planned',
        run: 'check-01',
        name: 'x',
        command,
        phase: 'after',
        ofRun: null,
        round: 1,
        folder: 'checks/01-x',
        memoryLimitMb: 1024,
        timeoutSeconds: 600
      },
      { ...start('check-01', 'x', command), role: 'check' } as SessionEventBody,
      { type: 'run-ended', run: 'check-01', result: aResult({}) }
    ])
    expect(log).toEqual([
      `[check x] started: ${command} (limits 1024MB, 600s)`,
      expect.stringContaining(`] check x: ${command} (`)
    ])
  })

  it('shows every line, sample and crossing at DEBUG', () => {
    const log = logOf(WHOLE_SESSION, 'DEBUG')
    expect(log).toContain('[Engineer] Many')
    expect(log).toContain(`[Engineer] lines ${'x'.repeat(300)}`)
    expect(log).toContain('[Engineer] memory 5MB (normal), 2 processes, 3% CPU')
    expect(log.filter((line) => line.includes('memory warning'))).toHaveLength(2)
  })

  it.each(['OFF', 'INFO', 'DEBUG'] as const)('never shows the prompt (%s)', (level) => {
    expect(logOf(WHOLE_SESSION, level).join('\n')).not.toContain('secret prompt')
  })

  it('says that only unknown agents were delegated to, and not that nothing was', () => {
    const unknownAgents = [{ id: '09', round: 1, label: 'Wizard', task: 'cast', suggestion: null }]
    const log = logOf([
      { type: 'delegations-detected', round: 1, delegations: [], unknownAgents },
      { type: 'session-ended', conclusion: 'success', error: null }
    ]).join('\n')
    expect(log).toContain('✗ Wizard 09: Not an agent of the roster, so it was not run')
    expect(log).not.toContain('No delegations detected')
  })

  it('shows settings of the verdict only when they differ from the default, and the stand-in once', () => {
    const head = (configuration: object) =>
      logOf([
        {
          type: 'session-started',
          schemaVersion: 1,
          sessionId: 'a',
          rehearsal: false,
          configuration: { ...configuration }
        },
        { type: 'cli-resolved', version: '2.1.197 (rehearsal)', source: 'rehearsal', path: '/x' }
      ]).slice(1)
    const defaults = {
      'max-rounds': 1,
      retries: 2,
      'fail-on': 'any',
      'fail-on-denied': false,
      'wrap-up-seconds': 60
    }
    expect(head(defaults)).toEqual(['Claude CLI 2.1.197 (rehearsal): /x'])
    expect(
      head({ 'max-rounds': 3, retries: 0, 'fail-on': 'all', 'fail-on-denied': true, 'wrap-up-seconds': 0 })
    ).toContain('Settings: max-rounds 3, retries 0, fail-on all, fail-on-denied true, wrap-up-seconds 0')
  })

  it('says that PM delegated nothing, and uses the singular for one', () => {
    const detected = { type: 'delegations-detected', round: 1, unknownAgents: [] } as const
    expect(logOf([{ ...detected, delegations: [] }])).toContain('No delegations detected in PM response.')
    expect(logOf([{ ...detected, delegations: [plan('01', 'QA', 'Test')] }])).toContain(
      'Detected 1 delegation. Running subprocesses...'
    )
  })

  it('says which run waits for which, and that a later round delegates nothing further', () => {
    const detected = { type: 'delegations-detected', round: 2, unknownAgents: [] } as const
    const qa = { ...plan('02', 'QA', 'Test'), after: ['01'] }
    expect(logOf([{ ...detected, delegations: [qa] }])).toContain('QA (02) waits for 01.')
    expect(logOf([{ ...detected, delegations: [] }])).toContain('PM delegates nothing further.')
  })

  it('shows the structured response', () => {
    expect(logOf([{ type: 'structured-response', value: { done: 9 } }])).toEqual([
      'Structured response: {"done":9}'
    ])
  })

  it('shows PM’s text before its failure, and the failure last', () => {
    const ended: SessionEventBody = {
      type: 'run-ended',
      run: 'pm',
      result: aResult({ outcome: 'failed', error: 'quota is used up' })
    }
    const log = logOf([start('pm', 'PM', ''), { type: 'run-message', run: 'pm', text: 'Let me see' }, ended])
    expect(log.slice(-2)).toEqual(['==================', '[✗] PM (2.3s, 156MB) failed: quota is used up'])
    expect(log).toContain('Let me see')
  })

  it('names what would allow a denied tool: an entry of the input, or the file of the agent', () => {
    const deniedTools = [
      { tool: 'WebFetch', detail: 'https://example.com' },
      { tool: 'Bash', detail: 'npm test', deniedByFile: '.claude/agents/qa.md' }
    ]
    const log = logOf([
      start('01', 'QA', 'Test'),
      { type: 'run-ended', run: '01', result: aResult({ deniedTools }) }
    ])
    expect(log).toContain(
      '[QA] was denied WebFetch https://example.com; Bash npm test; to allow it: allowed-tools: ...,WebFetch; to allow it: change tools in .claude/agents/qa.md'
    )
  })

  it('gives the advice on denied tools once, and none that the cause gives', () => {
    const denied = (run: string, differences = {}): SessionEventBody[] => [
      start(run, 'QA', 'Test'),
      {
        type: 'run-ended',
        run,
        result: aResult({ deniedTools: [{ tool: 'WebFetch', detail: 'x' }], ...differences })
      }
    ]
    const cause = 'It was denied tools that it asked for (fail-on-denied): WebFetch x.'
    const log = logOf([
      ...denied('01'),
      ...denied('02'),
      ...denied('03', { outcome: 'failed', error: cause, cause })
    ])
    expect(log.filter((line) => line.includes('was denied'))).toEqual([
      '[QA] was denied WebFetch x; to allow it: allowed-tools: ...,WebFetch',
      '[QA] was denied WebFetch x',
      expect.stringContaining(cause)
    ])
  })

  it('shows no marks of Markdown in why an attempt failed', () => {
    const log = logOf([
      start('01', 'QA', 'Test'),
      {
        ...{ type: 'run-attempt-failed', run: '01', attempt: 1, cause: 'overloaded' },
        ...{ error: 'Overloaded. Name another in `fallback-model`.', delayMs: 0, resumes: false }
      }
    ])
    expect(log.at(-1)).toContain('Name another in fallback-model.')
  })

  it('names a run that ended without a start', () => {
    expect(
      logOf([
        {
          type: 'run-ended',
          run: 'pm',
          result: aResult({ outcome: 'spawn-failed', error: 'Claude CLI not found' })
        }
      ])
    ).toEqual(['[✗] PM (2.3s, 156MB) spawn-failed: Claude CLI not found'])
  })

  it('labels a rehearsal', () => {
    expect(logOf([{ ...STARTED, rehearsal: true }])[0]).toContain('REHEARSAL')
  })

  it('says whether agents worked at the same time, where two were started', () => {
    const detected: SessionEventBody = {
      type: 'delegations-detected',
      round: 1,
      delegations: [plan('01', 'QA', 'Test'), plan('02', 'Ops', 'Deploy')],
      unknownAgents: []
    }
    const end = (run: string): SessionEventBody => ({ type: 'run-ended', run, result: aResult() })
    const begin = (run: string): SessionEventBody => start(run, run === '01' ? 'QA' : 'Ops', 'it')
    const timeOf = (runs: readonly SessionEventBody[]) =>
      logOf([STARTED, detected, ...runs, { type: 'session-ended', conclusion: 'success', error: null }])
        .find((line) => line.startsWith('Total execution time'))
        ?.replace(/.*?s/, '')
    expect(timeOf([begin('01'), begin('02'), end('01'), end('02')])).toMatch(/\(parallel\)$/)
    expect(timeOf([begin('01'), end('01'), begin('02'), end('02')])).toMatch(/\(one by one\)$/)
    for (const few of [[], [begin('01'), end('01')]]) expect(timeOf(few)).not.toContain('(')
  })

  it('colours only its own text, and nothing unless enabled', () => {
    expect(logOf(WHOLE_SESSION, 'INFO', true)).toContain(
      '01 \u001b[32m[✓]\u001b[0m Engineer: Create factorial function (2.3s, 156MB)'
    )
    expect(logOf(WHOLE_SESSION).join('')).not.toContain('\u001b')
  })

  it.each(['OFF', 'INFO', 'DEBUG'] as const)(
    'gives single lines without controls whatever agents write (%s)',
    (level) => {
      const hostile = 'a\r::set-env name=x::y\nb\u001b[2J\u0007c\u2028d\u0085e\u001b]0;t'
      const poisoned = JSON.parse(
        JSON.stringify(WHOLE_SESSION).replace(
          /(?<="(?:text|detail|task|cause|error|reason|message|label|title|agent|tool|lastActivity|path|version|source|suggestion|sessionId)":)"[^"]*"/g,
          JSON.stringify(hostile)
        )
      ) as SessionEventBody[]
      const log = logOf(poisoned, level)
      expect(log.length).toBeGreaterThan(0)
      // eslint-disable-next-line no-control-regex -- asserts that there are none
      for (const line of log) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
    }
  )
})

describe('the log of changes, merges and reuse', () => {
  const ended: SessionEventBody = { type: 'run-ended', run: '01', result: aResult({}) }
  const conflict: SessionEventBody = {
    type: 'run-merged',
    run: '01',
    merge: 'conflict',
    error: 'Not merged.'
  }
  const over: SessionEventBody = { type: 'session-ended', conclusion: 'failure', error: 'x' }
  const detected: SessionEventBody = {
    type: 'delegations-detected',
    round: 1,
    delegations: [plan('01', 'Engineer', 'Build')],
    unknownAgents: []
  }
  const linesOf = (level: LogDetail, ...bodies: SessionEventBody[]): string => {
    const render = createLogRenderer(level)
    return stamp(bodies)
      .flatMap((event) => [...render(event)])
      .join('\n')
  }

  it('corrects that a run was done when it cannot be merged, at every level', () => {
    const log = linesOf('INFO', STARTED, detected, start('01', 'Engineer', 'Build'), ended, conflict, over)
    expect(log).toMatch(/\[Engineer\] \[✗\] Not merged\.[^]*Successful: 0\nFailed: 1/)
    expect(linesOf('OFF', detected, ended, conflict)).toContain('Not merged.')
  })

  it('names changed files and reused runs; the reasons against reuse only at DEBUG', () => {
    const changes = Array.from({ length: 7 }, (_, number) => {
      return { path: `f${number}`, kind: 'added', addedLines: 1, deletedLines: 0 } as const
    })
    expect(linesOf('INFO', detected, { type: 'run-changed', run: '01', changes })).toContain(
      'changed f0 (added), f1 (added), f2 (added), f3 (added), f4 (added) and 2 more'
    )
    const missed: SessionEventBody = { type: 'run-cache-miss', run: '01', reason: 'the entry is damaged' }
    expect(linesOf('INFO', detected, missed)).not.toContain('damaged')
    expect(linesOf('DEBUG', detected, missed)).toContain('damaged')
  })
})

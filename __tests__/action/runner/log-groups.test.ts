import { describe, expect, it } from '@jest/globals'
import { createActionLog } from '../../../src/action/runner/log.js'
import { createGroupedLog } from '../../../src/action/runner/log-groups.js'
import { createLogRenderer } from '../../../src/report/log/live-log.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import { aResult, stamp } from '../../report/sample-record.js'

const started = (run: string, agent: string): SessionEventBody => ({
  type: 'run-started',
  run,
  role: run.startsWith('pm') ? 'pm' : 'agent',
  round: 1,
  agent,
  task: 'Do **it**',
  folder: 'f',
  pid: 1,
  memoryLimitMb: 1024,
  timeoutSeconds: 60,
  model: null
})
const detected = (round: number, id: string): SessionEventBody => ({
  type: 'delegations-detected',
  round,
  delegations: [
    { id, agent: 'Ops', task: 'x', folder: 'f', memoryLimitMb: 1024, timeoutSeconds: 60, model: null }
  ],
  unknownAgents: []
})
const HOSTILE = '::endgroup::\n##[endgroup]\n::group::forged\n##[group]forged\n::error::forged'

const SESSION: SessionEventBody[] = [
  { type: 'session-started', schemaVersion: 2, sessionId: 's', rehearsal: false, configuration: {} },
  { type: 'cli-resolved', version: '2', path: '/claude', source: 'PATH' },
  started('pm', 'PM'),
  { type: 'run-message', run: 'pm', text: `${'A plan.\n'.repeat(20)}${HOSTILE}` },
  { type: 'run-ended', run: 'pm', result: aResult() },
  detected(1, '01'),
  started('01', 'Ops'),
  { type: 'run-message', run: '01', text: HOSTILE },
  { type: 'notice', level: 'warning', message: 'careful' },
  { type: 'run-ended', run: '01', result: aResult() },
  started('pm-02', 'PM'),
  { type: 'run-message', run: 'pm-02', text: 'Done.' },
  { type: 'run-ended', run: 'pm-02', result: aResult() },
  { type: 'session-ended', conclusion: 'success', error: null }
]

/** The log as the runner gets it. */
function logOf(bodies: readonly SessionEventBody[]): string[] {
  const lines: string[] = []
  const log = createActionLog((text) => text, {
    error: (message) => lines.push(`::error::${message}`),
    warning: (message) => lines.push(`::warning::${message}`),
    notice: (message) => lines.push(`::notice::${message}`),
    startGroup: (title) => lines.push(`::group::${title}`),
    endGroup: () => lines.push('::endgroup::'),
    writeLine: (line) => lines.push(line)
  })
  const render = createLogRenderer('INFO', { verdict: 'later' })
  const write = createGroupedLog(log)
  for (const event of stamp(bodies)) write(event, render(event))
  return lines
}

/** Group by group, and what stands between them. */
function outline(lines: readonly string[]): string[] {
  let isInside = false
  return lines.flatMap((line) => {
    if (line.startsWith('::group::')) isInside = true
    if (line === '::endgroup::') isInside = false
    return line.startsWith('::') || !isInside ? [line] : []
  })
}

describe('the log in groups', () => {
  it('labels a rehearsal where no group hides it', () => {
    const [first, ...others] = SESSION
    const rehearsal = { ...first, rehearsal: true } as SessionEventBody
    expect(outline(logOf([rehearsal, ...others])).slice(0, 2)).toEqual([
      expect.stringContaining('REHEARSAL'),
      '::group::Settings'
    ])
  })

  it('folds settings, PM’s answer and the stream of each round; ends of PM, plan and figures stand outside', () => {
    expect(outline(logOf(SESSION)).filter((line) => line !== '')).toEqual([
      '::group::Settings',
      '::endgroup::',
      '::group::PM',
      '::endgroup::',
      '[✓] PM (2.3s, 156MB)',
      '::group::PM Response',
      '::endgroup::',
      'Detected 1 delegation. Running subprocesses...',
      '::group::Round 1',
      '::endgroup::',
      '::group::PM',
      '::endgroup::',
      '[✓] PM (2.3s, 156MB)',
      '=== PM Response ===',
      'Done.',
      '==================',
      'Total delegations: 1',
      'Successful: 1',
      'Failed: 0',
      'Total execution time: 1.3s',
      'Checks: not verified by any check'
    ])
  })

  it('lets no line of an agent open or close a group, or issue another command', () => {
    const commands = logOf(SESSION).filter((line) => /^\s*::|##\[/.test(line))
    expect(
      commands.filter((line) => !/^::(?:group::(?:Settings|PM|PM Response|Round 1)|endgroup::)$/.test(line))
    ).toEqual([])
    expect(commands.filter((line) => line.startsWith('::group::'))).toHaveLength(5)
    expect(commands.filter((line) => line === '::endgroup::')).toHaveLength(5)
  })

  it('never has a group within a group', () => {
    let depth = 0
    for (const line of logOf(SESSION)) {
      if (line.startsWith('::group::')) depth += 1
      if (line === '::endgroup::') depth -= 1
      expect([0, 1]).toContain(depth)
    }
    expect(depth).toBe(0)
  })
})

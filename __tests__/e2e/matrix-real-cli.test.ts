import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SessionEvent } from '../../src/session/record/events.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { entriesOf, startMatrixRun, type MatrixRun } from '../support/matrix-run.js'
import { findIn, readSinks } from '../support/stage.js'
import { teamScenario, type Member } from '../support/team-scenario.js'

let run: MatrixRun

beforeEach(async () => {
  run = await startMatrixRun()
})

// Fails, too, of any process that outlived its job.
afterEach(() => run.close())

const team: Member[] = [
  {
    agent: 'Engineer Agent',
    task: 'Create the calculator',
    steps: [{ text: 'The calculator is built.\n\nTODO: Package the calculator' }]
  },
  { agent: 'QA Agent', task: 'Test the calculator', steps: [{ text: 'Twelve tests, all green — übrigens.' }] }
]

/** An input that the report and the legs get as the plan does: a user writes them once. */
const COMMON = { 'agent-timeouts': 'QA: 90', context: 'The project uses Python 3.12.' }

/** An agent that writes one file. */
function writer(agent: string, task: string, file: string, content: string): Member {
  const input = { file_path: file, content: `${content}\n` }
  return {
    agent,
    task,
    steps: [{ blocks: [{ type: 'tool_use', name: 'Write', input }] }, { text: 'It is written.' }]
  }
}

/** What actions/checkout leaves: the same commit on each machine. */
function checkOut(workspace: string): void {
  writeFileSync(join(workspace, 'README.md'), '# Calculator\n')
  const git = (...args: string[]): void => {
    execFileSync('git', args, { cwd: workspace, stdio: 'ignore' })
  }
  git('init', '--initial-branch=main')
  git('add', '.')
  git('-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', 'commit', '--message=Begin')
}

describe('a session over a job matrix, with the real Claude CLI', () => {
  it('plans, delegates and reports as one session in one process would have', async () => {
    const api = await run.stage.startApi(teamScenario(team))
    const plan = await run.job({
      ...COMMON,
      mode: 'plan',
      'agent-runners': 'Engineer: ubuntu-latest-8-cores'
    })
    expect({ exitCode: plan.main.exitCode, log: plan.main.raw }).toMatchObject({ exitCode: 0 })
    expect(plan.main.outputs['has-work']).toBe('true')
    const entries = entriesOf(plan.main)
    expect(entries).toEqual([
      {
        index: 0,
        id: '01',
        agent: 'Engineer',
        memoryLimitMb: 1024,
        timeoutSeconds: 600,
        runner: 'ubuntu-latest-8-cores'
      },
      { index: 1, id: '02', agent: 'QA', memoryLimitMb: 1024, timeoutSeconds: 90, runner: 'ubuntu-latest' }
    ])
    expect(plan.main.outputs['matrix']).not.toContain('calculator')

    const reference = plan.main.outputs['plan'] ?? ''
    const legs = await Promise.all(
      entries.map(({ id }) => run.job({ ...COMMON, mode: 'delegate', delegation: id, plan: reference }))
    )
    for (const { main } of legs)
      expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
    // The prompt of an agent is that of a session in one process: task and context of the plan.
    const asked = JSON.stringify(api.requests.find(({ rule }) => rule === 'QA Agent')?.body)
    expect(asked).toContain('Test the calculator')
    expect(asked).toContain('The project uses Python 3.12.')

    const report = await run.job({ ...COMMON, mode: 'report', plan: reference })
    expect({ exitCode: report.main.exitCode, log: report.main.raw }).toMatchObject({ exitCode: 0 })
    expect(report.main.outputs).toMatchObject({
      conclusion: 'success',
      'session-id': plan.main.outputs['session-id'],
      total: '2',
      successful: '2',
      failed: '0'
    })
    expect(JSON.parse(report.main.outputs['results'] ?? '')).toMatchObject([
      { id: '01', agent: 'Engineer', task: 'Create the calculator', outcome: 'completed', exitCode: 0 },
      { id: '02', agent: 'QA', folder: 'agents/02-qa', memoryLimitMb: 1024 }
    ])
    expect(JSON.parse(report.main.outputs['tickets'] ?? '')).toMatchObject([
      { title: 'Package the calculator', agent: 'Engineer' }
    ])
    expect(Number(report.main.outputs['cost-usd'])).toBeGreaterThan(Number(plan.main.outputs['cost-usd']))
    expect(report.main.summary).toContain('- Successful: 2\n')
    expect(report.main.summary).toContain('Twelve tests, all green — übrigens.')
    expect(report.main.log).toContain('[✓] QA: Test the calculator')

    // The last artifact is the folder of a session in one process.
    const names = run.stage.results.artifacts.map(({ name }) => name)
    const sessionId = plan.main.outputs['session-id'] ?? ''
    expect(names.sort()).toEqual([
      `mpm-leg-${sessionId}-01-attempt-1`,
      `mpm-leg-${sessionId}-02-attempt-1`,
      `mpm-plan-${sessionId}-attempt-1`,
      `mpm-session-${sessionId}`
    ])
    const merged = run.stage.results.artifacts.find(({ name }) => name === `mpm-session-${sessionId}`)
    const files = new Map(Array.from(merged?.files() ?? [], ([name, bytes]) => [name, bytes.toString()]))
    for (const name of ['pm/response.md', 'agents/01-engineer/transcript.log', 'agents/02-qa/memory.csv'])
      expect(files.get(name)).not.toBe('')
    const events = (files.get('events.jsonl') ?? '')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SessionEvent)
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index))
    const times = events.map(({ at }) => Date.parse(at))
    expect(times).toEqual([...times].sort((left, right) => left - right))
    expect(JSON.parse(files.get('session.json') ?? '') as SessionRecord).toMatchObject({
      sessionId,
      conclusion: 'success',
      pm: [{ outcome: 'completed' }]
    })

    for (const step of [plan.main, ...legs.map(({ main }) => main), report.main])
      expect(findIn(readSinks(step), run.stage.apiKey)).toEqual([])
    expect(findIn(files, run.stage.apiKey)).toEqual([])
  })

  it('merges what agents changed on separate runners, and reports conflicts', async () => {
    await run.stage.startApi(
      teamScenario([
        writer('Engineer Agent', 'Write the guide', 'GUIDE.md', 'By the engineer.'),
        writer('QA Agent', 'Write the tests', 'TESTS.md', 'By QA.'),
        writer('Documentation Agent', 'Write another guide', 'GUIDE.md', 'By the documentation.')
      ])
    )
    const plan = await run.job({ mode: 'plan', isolation: 'worktree' }, {}, checkOut)
    const reference = plan.main.outputs['plan'] ?? ''
    for (const { id } of entriesOf(plan.main)) {
      const inputs = { mode: 'delegate', isolation: 'worktree', delegation: id, plan: reference }
      const { main } = await run.job(inputs, {}, checkOut)
      expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
    }
    const report = await run.job({ mode: 'report', plan: reference }, {}, checkOut)
    expect({ exitCode: report.main.exitCode, log: report.main.raw }).toMatchObject({ exitCode: 1 })
    expect(JSON.parse(report.main.outputs['results'] ?? '')).toMatchObject([
      { id: '01', outcome: 'completed' },
      { id: '02', outcome: 'completed' },
      { id: '03', outcome: 'failed', error: expect.stringContaining('GUIDE.md') }
    ])
    const { workspace } = report.job
    expect(readFileSync(join(workspace, 'GUIDE.md'), 'utf8')).toBe('By the engineer.\n')
    expect(readFileSync(join(workspace, 'TESTS.md'), 'utf8')).toBe('By QA.\n')
  })

  it('runs the checks where the work is merged, and those of an agent where it worked', async () => {
    const members = [
      writer('Engineer Agent', 'Write one.txt', 'one.txt', 'one'),
      writer('QA Agent', 'Write two.txt', 'two.txt', 'two')
    ]
    await run.stage.startApi(teamScenario(members))
    const inputs = {
      isolation: 'worktree',
      checks: 'both: cat one.txt two.txt\nnone: test ! -e one.txt',
      'checks-before': 'true',
      'agent-checks': 'Engineer: own: grep one one.txt\nQA: own: echo no; grep -q three two.txt'
    }
    const plan = await run.job({ ...inputs, mode: 'plan' }, {}, checkOut)
    const reference = plan.main.outputs['plan'] ?? ''
    const legs = []
    for (const { id } of entriesOf(plan.main))
      legs.push(await run.job({ ...inputs, mode: 'delegate', delegation: id, plan: reference }, {}, checkOut))
    expect(legs.map(({ main }) => main.exitCode)).toEqual([0, 1])
    const { main, job } = await run.job({ ...inputs, mode: 'report', plan: reference }, {}, checkOut)
    expect(main.exitCode).toBe(1)
    expect(readFileSync(join(job.workspace, 'one.txt'), 'utf8')).toBe('one\n')
    expect(JSON.parse(main.outputs['results'] ?? '')).toMatchObject([
      { outcome: 'completed' },
      { outcome: 'failed', error: expect.stringContaining('Its check own failed (Exit code 1') }
    ])
    expect(JSON.parse(main.outputs['checks'] ?? '')).toMatchObject([
      { name: 'both', phase: 'before', outcome: 'failed' },
      { name: 'none', phase: 'before', outcome: 'completed' },
      { name: 'own', run: '01', outcome: 'completed', folder: 'agents/01-engineer/checks/1-own' },
      { name: 'own', run: '02', outcome: 'failed', exitCode: 1 },
      { name: 'both', phase: 'after', outcome: 'failed', error: expect.stringContaining('two.txt') },
      { name: 'none', phase: 'after', outcome: 'failed' }
    ])
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(
      /check none: Exit code 1, without any output/
    )
    expect(main.summary).toMatch(/none failed \(passed before the work\)/)
    expect(main.log).toContain('[check both] | one')
    const session = run.stage.results.artifacts.find(({ name }) => name.startsWith('mpm-session-'))
    const files = new Map(session?.files())
    expect(files.get('agents/02-qa/checks/1-own/transcript.log')?.toString()).toMatch(/^no\r?\n$/)
  })

  it('is not green when a leg never reported, and is after its job was run again', async () => {
    await run.stage.startApi(teamScenario(team))
    const plan = await run.job({ mode: 'plan' })
    const reference = plan.main.outputs['plan'] ?? ''
    await run.job({ mode: 'delegate', delegation: '01', plan: reference })
    const first = await run.job({ mode: 'report', plan: reference })
    expect(first.main.exitCode).toBe(1)
    expect(first.main.outputs['conclusion']).toBe('failure')
    expect(JSON.parse(first.main.outputs['results'] ?? '')).toMatchObject([
      { id: '01', outcome: 'completed' },
      { id: '02', outcome: 'failed', error: expect.stringContaining('never reported') }
    ])
    expect(first.main.summary).toContain('[✗] QA')

    // "Re-run failed jobs": the planning job is not run again, and its plan is still the right one.
    const again = { GITHUB_RUN_ATTEMPT: '2' }
    const leg = await run.job({ mode: 'delegate', delegation: '02', plan: reference }, again)
    expect({ exitCode: leg.main.exitCode, log: leg.main.raw }).toMatchObject({ exitCode: 0 })
    const second = await run.job({ mode: 'report', plan: reference }, again)
    expect({ exitCode: second.main.exitCode, log: second.main.raw }).toMatchObject({ exitCode: 0 })
    expect(second.main.outputs).toMatchObject({ conclusion: 'success', successful: '2' })
  })

  it('says for an empty plan that there is no work, and reports it', async () => {
    await run.stage.startApi(teamScenario([], { text: 'There is nothing to delegate: it is all done.' }))
    const plan = await run.job({ mode: 'plan' })
    expect({ exitCode: plan.main.exitCode, log: plan.main.raw }).toMatchObject({ exitCode: 0 })
    expect(plan.main.outputs).toMatchObject({ 'has-work': 'false', matrix: '{"include":[]}' })
    const report = await run.job({ mode: 'report', plan: plan.main.outputs['plan'] ?? '' })
    expect(report.main.exitCode).toBe(0)
    expect(report.main.outputs).toMatchObject({ conclusion: 'success', total: '0' })
    expect(report.main.summary).toContain('No delegations detected in PM response.')
  })

  it('refuses a plan that is not of this run, and reports that none was made', async () => {
    await run.stage.startApi(teamScenario(team))
    const plan = await run.job({ mode: 'plan' })
    const reference = plan.main.outputs['plan'] ?? ''
    const refusals: readonly [Record<string, string>, Record<string, string>, RegExp][] = [
      [{ plan: reference }, { GITHUB_RUN_ID: '99' }, /is the plan of run 1234567890 .* this is run 99/],
      [{ plan: reference }, { GITHUB_SHA: '1'.repeat(40) }, /was planned for the commit 0{40}/],
      [{ plan: reference.replace(/:.{4}/, ':0000') }, {}, /not the file that the planning job made/],
      [{ plan: 'none' }, {}, /the planning job made no plan/],
      [{}, { GITHUB_RUN_ATTEMPT: '2' }, /the newest plan is of attempt 1/]
    ]
    for (const [inputs, env, reason] of refusals) {
      const { main } = await run.job({ ...inputs, mode: 'report' }, env)
      expect(main.exitCode).toBe(1)
      expect(main.outputs['conclusion']).toBe('failure')
      expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(reason)
    }
  })
})

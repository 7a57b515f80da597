import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionConfiguration } from '../../../src/session/configuration/configuration.js'
import type { SessionEvent } from '../../../src/session/record/events.js'
import { InteractiveSubprocessOrchestrator } from '../../../src/session/orchestrator.js'
import { renderHtmlReport } from '../../../src/report/html/html.js'
import { renderSummary } from '../../../src/report/summary/summary.js'
import type { SessionRecord } from '../../../src/session/record/record.js'
import { checkIsolation, openWorkspace } from '../../../src/session/workspace/open-workspace.js'
import { writeReport } from '../../../src/session/record/report-excerpts.js'
import { makeRepository, readFolder, type TestRepository } from '../../support/repository.js'
import { TEST_SANDBOX } from '../../support/sandbox-mode.js'
import { MIB } from '../../../src/util/mebibyte.js'

// The stand-in CLI of the bundle: only the model is not real.
const rehearsalEntry = path.resolve('dist/rehearsal/index.js')

let repository: TestRepository
let events: SessionEvent[] = []
let sessions = 0
beforeEach(() => {
  repository = makeRepository({ 'shared.txt': 'one\n', 'README.md': 'read me\n' })
  events = []
})
afterEach(() => {
  repository.dispose()
})

/** What an agent does. */
type Play = Readonly<Record<string, unknown>>

/** Runs a session in which PM delegates to these agents. */
async function run(
  plays: Readonly<Record<string, Play>>,
  given: Partial<SessionConfiguration> = {}
): Promise<SessionRecord & { directory: string }> {
  const script = path.join(repository.root, 'scenario.json')
  const response = Object.keys(plays).map((name) => `**${name} Agent**: Do the part of ${name}`)
  fs.writeFileSync(script, JSON.stringify({ pm: { response: response.join('\n\n') }, agents: plays }))
  const directory = path.join(repository.root, `session-${++sessions}`)
  const orchestrator = new InteractiveSubprocessOrchestrator(
    {
      workingDirectory: repository.top,
      sessionDirectory: directory,
      rehearse: true,
      rehearsalScript: script,
      credentials: { kind: 'none' },
      memoryEnforcement: 'polling',
      sandbox: TEST_SANDBOX,
      cacheDirectory: path.join(repository.root, 'results'),
      ...given
    },
    { rehearsalEntry, onEvent: (event) => events.push(event) }
  )
  return { ...(await orchestrator.runOrchestratedSession('Do it')), directory }
}

const writes = (file: string, content: string): Play => ({ 'write-file': { path: file, content } })
const leftBehind = (): string[] =>
  fs.readdirSync(repository.root).filter((name) => /workspace|private/.test(name))

describe('the folder of the workspaces', () => {
  it.each(['shared', 'worktree'] as const)('exists while they are being opened: %s', async (isolation) => {
    const sessionDirectory = path.join(repository.root, 'session-0')
    const settings = { isolation, cache: false, workingDirectory: repository.top, sessionDirectory }
    const lookup = await checkIsolation(settings)
    const opening = openWorkspace(settings, lookup, () => undefined)
    expect(leftBehind()).toEqual(['session-0-workspace'])
    await (await opening).close()
    expect(leftBehind()).toEqual([])
  })
})

describe('isolation: worktree', () => {
  it('merges the changes of parallel agents, and shows them in record, artifact and reports', async () => {
    const record = await run(
      { Engineer: writes('src/new.ts', 'export {}\n'), QA: writes('shared.txt', 'one\ntwo\n'), Ops: {} },
      { isolation: 'worktree' }
    )
    expect(record).toMatchObject({ conclusion: 'success', successful: 3 })
    expect(record.results.map(({ merge, changes }) => [merge, changes])).toEqual([
      ['merged', [{ path: 'src/new.ts', kind: 'added', addedLines: 1, deletedLines: 0 }]],
      ['merged', [{ path: 'shared.txt', kind: 'modified', addedLines: 1, deletedLines: 0 }]],
      ['nothing', []]
    ])
    expect([repository.read('src/new.ts'), repository.read('shared.txt')]).toEqual([
      'export {}\n',
      'one\ntwo\n'
    ])
    expect(fs.readFileSync(path.join(record.directory, 'agents/02-qa/changes.patch'), 'utf8')).toContain(
      '+two'
    )
    expect(leftBehind()).toEqual([])
    const summary = renderSummary(record)
    expect(summary).toMatch(/## Changed files[^]*Engineer \(01\).*src\/new\.ts.*added.*\+1 -0.*yes/)
    writeReport(record.directory, record, renderHtmlReport)
    const html = fs.readFileSync(path.join(record.directory, 'report.html'), 'utf8')
    expect(html).toContain('<span class="added">+two</span>')
    expect(html).toContain('changes merged')
  })

  it('fails when two agents conflict: the first is merged, the second is kept as a patch and named', async () => {
    const record = await run(
      { Engineer: writes('shared.txt', 'by the engineer\n'), QA: writes('shared.txt', 'by QA\n') },
      { isolation: 'worktree' }
    )
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, failed: 1 })
    expect(record.results.map(({ outcome, merge }) => [outcome, merge])).toEqual([
      ['completed', 'merged'],
      ['failed', 'conflict']
    ])
    expect(record.error).toContain('shared.txt (with Engineer (01))')
    expect(record.results[1]?.error).toContain('git apply --3way <session folder>/agents/02-qa/changes.patch')
    expect(repository.read('shared.txt')).toBe('by the engineer\n')
    expect(renderSummary(record)).toMatch(/no: conflict/)
  })

  it('keeps the changes of an agent that did not complete, and does not merge them', async () => {
    const record = await run(
      { Engineer: { ...writes('half.txt', 'half\n'), error: 'gave up' } },
      { isolation: 'worktree' }
    )
    expect(record.results).toMatchObject([
      { outcome: 'failed', merge: null, changes: [{ path: 'half.txt' }] }
    ])
    expect(repository.exists('half.txt')).toBe(false)
    expect(
      fs.readFileSync(path.join(record.directory, 'agents/01-engineer/changes.patch'), 'utf8')
    ).toContain('+half')
    expect(record.notices.map(({ message }) => message).join()).toMatch(
      /not merged, because it did not complete/
    )
  })

  it('is an error before anything starts without a repository', async () => {
    const given = { isolation: 'worktree', workingDirectory: repository.root } as const
    await expect(run({ Engineer: {} }, given)).rejects.toThrow(/isolation: worktree needs a git checkout/)
    expect(events).toEqual([])
    expect(fs.existsSync(path.join(repository.root, `session-${sessions}`))).toBe(false)
  })

  it('removes its worktrees when the session is cancelled, and keeps the changes', async () => {
    const script = path.join(repository.root, 'scenario.json')
    const agents = { Engineer: { ...writes('half.txt', 'half\n'), hang: true } }
    fs.writeFileSync(script, JSON.stringify({ pm: { response: '**Engineer Agent**: Do it' }, agents }))
    const cancel = new AbortController()
    const directory = path.join(repository.root, 'session-cancelled')
    const orchestrator = new InteractiveSubprocessOrchestrator(
      {
        workingDirectory: repository.top,
        sessionDirectory: directory,
        rehearse: true,
        rehearsalScript: script,
        credentials: { kind: 'none' },
        memoryEnforcement: 'polling',
        sandbox: TEST_SANDBOX,
        isolation: 'worktree'
      },
      {
        rehearsalEntry,
        signal: cancel.signal,
        onEvent: (event) => {
          if (event.type === 'run-tool-called') cancel.abort('no longer wanted')
        }
      }
    )
    const record = await orchestrator.runOrchestratedSession('Do it')
    expect(record.conclusion).toBe('cancelled')
    expect(record.results).toMatchObject([{ outcome: 'cancelled', changes: [{ path: 'half.txt' }] }])
    expect(leftBehind()).toEqual([])
    expect([...readFolder(repository.top).keys()].sort()).toEqual(['README.md', 'shared.txt'])
  })
})

describe('isolation: shared', () => {
  it('lists every change of a run that ran alone, and those of its editing tools for parallel runs', async () => {
    const plays = {
      Engineer: writes('by-engineer.txt', 'e\n'),
      QA: writes('shared.txt', 'two\n')
    }
    const changesOf = ({ results }: SessionRecord) =>
      results.map(({ changes, merge }) => [changes.map(({ path, kind }) => `${path} ${kind}`), merge])
    const alone = await run(plays, { maxParallel: 1 })
    expect(changesOf(alone)).toEqual([
      [['by-engineer.txt added'], null],
      [['shared.txt modified'], null]
    ])
    repository.git('checkout', '-q', '.')
    repository.git('clean', '-qfd')
    const together = await run(plays)
    expect(changesOf(together)).toEqual(changesOf(alone))
    expect(renderSummary(together)).toContain('shared one folder')
    expect(leftBehind()).toEqual([])
  })

  it('works without a repository, and lists nothing', async () => {
    const plain = path.join(repository.root, 'plain')
    fs.mkdirSync(plain)
    const record = await run({ Engineer: writes('x.txt', 'x\n') }, { workingDirectory: plain, cache: true })
    expect(record).toMatchObject({ conclusion: 'success', results: [{ changes: [], reused: false }] })
    expect(record.notices.map(({ message }) => message).join()).toMatch(/cache has no effect/)
  })
})

describe('cache', () => {
  const team = {
    Engineer: { ...writes('src/new.ts', 'export {}\n'), 'cost-usd': 1, response: 'The engineer is done.' },
    QA: { 'delay-seconds': 4, response: 'Tests are green.' },
    Ops: { response: 'Nothing to do.' }
  }
  const limits = (seconds: number): Pick<SessionConfiguration, 'limits'> => ({
    limits: {
      memoryLimitBytes: undefined,
      agentMemoryLimitsBytes: new Map(),
      pmMemoryLimitBytes: 2048 * MIB,
      timeoutSeconds: undefined,
      agentTimeoutsSeconds: new Map([['qa', seconds]]),
      pmTimeoutSeconds: 600,
      sessionTimeoutSeconds: 3600
    }
  })
  const startedRuns = (): string[] =>
    events.flatMap((event) => (event.type === 'run-started' ? [event.run] : []))

  it('repeats only what failed: other answers and patches are reused at no cost', async () => {
    const given = { cache: true, isolation: 'worktree' } as const
    const first = await run(team, { ...given, ...limits(2) })
    expect(first.results.map(({ outcome, reused }) => [outcome, reused])).toEqual([
      ['completed', false],
      ['timed-out', false],
      ['completed', false]
    ])
    repository.git('checkout', '-q', '.')
    repository.git('clean', '-qfd')
    events = []
    const second = await run(team, { ...given, ...limits(60) })
    expect(startedRuns()).toEqual(['02'])
    expect(second.conclusion).toBe('success')
    expect(second.results.map(({ outcome, reused, costUsd }) => [outcome, reused, costUsd])).toEqual([
      ['completed', true, 0],
      ['completed', false, 0],
      ['completed', true, 0]
    ])
    expect(second.pm).toMatchObject([{ reused: true, outcome: 'completed' }])
    expect(second.results[0]).toMatchObject({
      merge: 'merged',
      changes: [{ path: 'src/new.ts', kind: 'added' }],
      response: expect.stringContaining('The engineer is done.')
    })
    expect(repository.read('src/new.ts')).toBe('export {}\n')
    expect(fs.readFileSync(path.join(second.directory, 'agents/01-engineer/response.md'), 'utf8')).toContain(
      'done'
    )
    expect(renderSummary(second)).toContain('(reused)')
    // Different files produce different results.
    repository.commit({ 'README.md': 'other\n' })
    events = []
    await run(team, { ...given, ...limits(60) })
    expect(startedRuns().sort()).toEqual(['01', '02', '03', 'pm'])
  })

  it('stores only runs that changed nothing in a shared folder', async () => {
    const given = { cache: true, maxParallel: 1, ...limits(60) }
    const plays = {
      Engineer: { tools: ['Read'], response: 'Looked at it.' },
      QA: writes('new.txt', 'n\n'),
      Ops: { tools: ['Bash'], response: 'Deployed it.' }
    }
    await run(plays, given)
    repository.git('clean', '-qfd')
    events = []
    const second = await run(plays, given)
    expect(startedRuns()).toEqual(['02', '03'])
    expect(second.results.map(({ reused }) => reused)).toEqual([true, false, false])
    for (const run of ['02', '03'])
      expect(events.some((event) => event.type === 'run-cache-miss' && event.run === run)).toBe(true)
  })

  it('reuses nothing if the state of the checkout cannot be recorded, and says why', async () => {
    // Like an unreadable file, this makes git fail to record the checkout.
    const index = `session-${sessions + 1}-workspace/checkout.index`
    fs.mkdirSync(path.join(repository.root, index), { recursive: true })
    const record = await run({ Engineer: {} }, { cache: true })
    expect(record).toMatchObject({ conclusion: 'success', successful: 1 })
    const reasons = events.flatMap((event) => (event.type === 'run-cache-miss' ? [event] : []))
    expect(reasons).toMatchObject([
      { run: 'pm', reason: expect.stringMatching(/state of the checkout could not be recorded: ./) },
      { run: '01', reason: expect.stringMatching(/state of the checkout could not be recorded: ./) }
    ])
  })

  it('does not store the answer of an agent that wrapped up because its time ended', async () => {
    const given = { cache: true, isolation: 'worktree' } as const
    const plays = { QA: { hang: true, 'hand-in': 'Half of it.' } }
    const first = await run(plays, { ...given, ...limits(5) })
    expect(first.results).toMatchObject([{ outcome: 'completed' }])
    events = []
    await run(plays, { ...given, ...limits(10) })
    expect(startedRuns()).toEqual(['01'])
  })

  it('does not store a result that could not be merged', async () => {
    const given = { cache: true, isolation: 'worktree' } as const
    const plays = { Engineer: writes('shared.txt', 'e\n'), QA: writes('shared.txt', 'q\n') }
    await run(plays, given)
    repository.git('checkout', '-q', '.')
    events = []
    const second = await run(plays, given)
    expect(second.results.map(({ reused, merge }) => [reused, merge])).toEqual([
      [true, 'merged'],
      [false, 'conflict']
    ])
  })
})

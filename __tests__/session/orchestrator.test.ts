import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { SessionEvent } from '../../src/session/record/events.js'
import { privateDirectoryOf } from '../../src/session/lifecycle/session-owner.js'
import { InteractiveSubprocessOrchestrator, runOrchestratedSession } from '../../src/session/orchestrator.js'
import { completeConfiguration } from '../../src/session/configuration/configuration-defaults.js'
import { MIB } from '../../src/util/mebibyte.js'
import { TEST_SANDBOX } from '../support/sandbox-mode.js'

// The stand-in CLI of the bundle: sessions here are real except for the model.
const rehearsalEntry = path.resolve('dist/rehearsal/index.js')

let directory = ''
let events: SessionEvent[] = []
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'orchestrator-'))
  events = []
})
afterEach(() => {
  fs.rmSync(directory, { recursive: true })
})

const sessionDirectory = (): string => path.join(directory, 'session')

function configurationOf(given: Partial<SessionConfiguration> = {}): Partial<SessionConfiguration> {
  return {
    workingDirectory: directory,
    sessionDirectory: sessionDirectory(),
    rehearse: true,
    credentials: { kind: 'none' },
    memoryEnforcement: 'polling',
    sandbox: TEST_SANDBOX,
    ...given
  }
}

function orchestrate(given: Partial<SessionConfiguration> = {}): InteractiveSubprocessOrchestrator {
  return new InteractiveSubprocessOrchestrator(configurationOf(given), {
    rehearsalEntry,
    onEvent: (event) => events.push(event)
  })
}

function scenario(text: string): string {
  const file = path.join(directory, 'scenario.yml')
  fs.writeFileSync(file, text)
  return file
}

describe('InteractiveSubprocessOrchestrator', () => {
  it('detects delegations and creates prompts for the agents of its roster', async () => {
    const orchestrator = orchestrate()
    const { delegations, unknownAgents } = await orchestrator.detectDelegations(
      '**Engineer Agent**: Build it\n\n**Wizard Agent**: Cast it'
    )
    expect(delegations).toMatchObject([{ agent: 'engineer', task: 'Build it' }])
    expect(unknownAgents).toMatchObject([{ label: 'Wizard Agent' }])
    expect(await orchestrator.createAgentPrompt('QA', 'Test it', { branch: 'main' })).toMatch(
      /You are the QA Agent[^]*Test it[^]*"branch": "main"/
    )
    await orchestrator.close()
  })

  it('runs one agent within the limits that the caller gives', async () => {
    const orchestrator = orchestrate({
      rehearsalScript: scenario('agents:\n  Engineer:\n    say: half done\n    hang: true\n')
    })
    const run = await orchestrator.runAgentSubprocess('Engineer', 'Build it', undefined, 2, 512)
    expect(run).toMatchObject({
      agent: 'Engineer',
      outcome: 'timed-out',
      timeoutSeconds: 2,
      memoryLimitMb: 512
    })
    expect(run.response).toContain('half done')
    await expect(orchestrator.runAgentSubprocess('Wizard', 'Cast')).rejects.toThrow(
      /not an agent of the roster.*Engineer/
    )
    await orchestrator.close()
  })

  it('lets an agent wrap up before its time ends', async () => {
    const orchestrator = orchestrate({
      rehearsalScript: scenario('agents:\n  Engineer:\n    hang: true\n    hand-in: Half of it.\n')
    })
    const run = await orchestrator.runAgentSubprocess('Engineer', 'Build it', undefined, 10)
    expect(run).toMatchObject({ outcome: 'completed', error: null })
    expect(run.response).toContain('Half of it.')
    expect(events.filter(({ type }) => type === 'run-wrap-up')).toMatchObject([{ run: '01', leftMs: 2000 }])
    await orchestrator.close()
  })

  it('retries PM and agents after a transient failure, and adds up their cost', async () => {
    const fault = 'error: Overloaded\n    error-kind: overloaded\n    failing-attempts: 1\n    cost-usd: 1\n'
    const record = await orchestrate({
      rehearsalScript: scenario(`pm:\n    ${fault}agents:\n  Engineer:\n    ${fault}`)
    }).runOrchestratedSession('Create a parser')
    expect(record).toMatchObject({ conclusion: 'success', costUsd: 4 })
    expect([...record.pm, ...record.results]).toMatchObject([
      { attempts: 2, costUsd: 2 },
      { attempts: 2, costUsd: 2 }
    ])
    expect(fs.existsSync(path.join(sessionDirectory(), 'pm', 'attempt-1', 'stream.jsonl'))).toBe(true)
  })

  it('fails an agent that was denied a tool, with fail-on-denied', async () => {
    const record = await orchestrate({
      failOnDenied: true,
      rehearsalScript: scenario('agents:\n  Engineer:\n    denied-tool: Bash(npm test)\n')
    }).runOrchestratedSession('Create a parser')
    expect(record.conclusion).toBe('failure')
    expect(record.results[0]?.error).toMatch(/fail-on-denied.*allowed-tools: .*Bash\(npm test:\*\)/)
  })

  it('returns results in the order of the delegations, and its status meanwhile', async () => {
    const orchestrator = orchestrate({
      rehearsalScript: scenario('agents:\n  Engineer:\n    delay-seconds: 1\n')
    })
    const results = orchestrator.runParallelDelegations([
      { agent: 'engineer', text: 'slow' },
      { agent: 'qa', text: 'quick' }
    ])
    const status = await orchestrator.getStatus()
    expect(status).toMatchObject({ parallelExecutionEnabled: true, maxParallelProcesses: 4 })
    expect((await results).map(({ id, agent, outcome }) => [id, agent, outcome])).toEqual([
      ['01', 'Engineer', 'completed'],
      ['02', 'QA', 'completed']
    ])
    await orchestrator.close()
  })

  it('takes no messages after its end, and does not reopen the session', async () => {
    const orchestrator = orchestrate()
    await orchestrator.runOrchestratedSession('Create a parser with tests')
    await expect(orchestrator.sendMessage('01', 'Hurry')).rejects.toThrow(/No session is running/)
    await expect(orchestrator.endRun('01', 'enough')).rejects.toThrow(/No session is running/)
    expect(fs.existsSync(privateDirectoryOf(sessionDirectory()))).toBe(false)
  })

  it('refuses a budget of a day that nobody keeps, before anything is made', async () => {
    const given = {
      maxCostUsdPerDay: 5,
      rehearse: false,
      credentials: { kind: 'api-key', value: 'k' }
    } as const
    await expect(orchestrate(given).runOrchestratedSession()).rejects.toThrow('Give maxCostUsd')
    expect(fs.existsSync(sessionDirectory())).toBe(false)
  })

  it('leaves its folder and nothing else behind', async () => {
    const record = await orchestrate().runOrchestratedSession('Create a parser with tests')
    expect(record).toMatchObject({ conclusion: 'success', total: 2, rehearsal: true })
    expect(fs.existsSync(privateDirectoryOf(sessionDirectory()))).toBe(false)
    expect(fs.readdirSync(path.join(sessionDirectory(), 'agents', '01-engineer')).sort()).toEqual([
      'memory.csv',
      'prompt.md',
      'response.md',
      'result.json',
      'stderr.log',
      'stream.jsonl',
      'transcript.log'
    ])
  })

  it('reports that PM delegated nothing, and is a success', async () => {
    const rehearsalScript = scenario('pm:\n  response: Nothing to do.\n')
    const record = await orchestrate({ rehearsalScript }).runOrchestratedSession('Have a look')
    expect(record).toMatchObject({ conclusion: 'success', total: 0 })
    expect(record.response).toContain('Nothing to do.')
  })

  it('ends with the session time: the running run times out, the waiting one is skipped', async () => {
    const record = await orchestrate({
      maxParallel: 1,
      rehearsalScript: scenario(
        'pm:\n  response: |\n    **Engineer Agent**: Build\n\n    **QA Agent**: Test\nagents:\n  Engineer:\n    hang: true\n'
      ),
      limits: {
        memoryLimitBytes: undefined,
        agentMemoryLimitsBytes: new Map(),
        pmMemoryLimitBytes: 2048 * MIB,
        timeoutSeconds: undefined,
        agentTimeoutsSeconds: new Map(),
        pmTimeoutSeconds: 600,
        sessionTimeoutSeconds: 6
      }
    }).runOrchestratedSession('Build and test')
    expect(record.results.map(({ agent, outcome }) => [agent, outcome])).toEqual([
      ['Engineer', 'timed-out'],
      ['QA', 'skipped']
    ])
    expect(record.conclusion).toBe('failure')
    expect(record.results[1]?.error).toContain('session-timeout-seconds')
    expect(record.notices.map(({ message }) => message).join()).toMatch(
      /Engineer: the session has only \ds left/
    )
  })

  it('passes the notes of the checkout to agents as information', async () => {
    fs.writeFileSync(path.join(directory, 'CLAUDE.md'), 'Use tabs.')
    const instructions: string[] = []
    const orchestrator = new InteractiveSubprocessOrchestrator(configurationOf(), {
      rehearsalEntry,
      onEvent: (event) => {
        if (event.type === 'run-started')
          instructions.push(
            fs.readFileSync(
              path.join(
                fs.readFileSync(path.join(privateDirectoryOf(sessionDirectory()), 'short-folder'), 'utf8'),
                event.run,
                'instructions.md'
              ),
              'utf8'
            )
          )
      }
    })
    await orchestrator.runOrchestratedSession('Create a parser')
    expect(instructions).toHaveLength(2)
    for (const text of instructions) expect(text).toMatch(/<project-notes>\nUse tabs\.\n<\/project-notes>/)
  })
})

describe('runOrchestratedSession', () => {
  it('is a failure with its cause when there is no CLI', async () => {
    const record = await runOrchestratedSession(
      completeConfiguration({
        ...configurationOf({ rehearse: false, claudePath: path.join(directory, 'missing') }),
        credentials: { kind: 'api-key', value: 'k' }
      })
    )
    expect(record.conclusion).toBe('failure')
    expect(record.error).toContain('Claude CLI not found')
    expect(fs.existsSync(path.join(sessionDirectory(), 'session.json'))).toBe(true)
  })

  it('is cancelled with the reason of its signal before anything starts', async () => {
    const record = await runOrchestratedSession(
      completeConfiguration({ ...configurationOf(), credentials: { kind: 'none' } }),
      {
        rehearsalEntry,
        signal: AbortSignal.abort('nobody wants it')
      }
    )
    expect(record).toMatchObject({ conclusion: 'cancelled', error: 'Cancelled: nobody wants it.' })
    expect(record.pm).toMatchObject([{ outcome: 'cancelled' }])
  })
})

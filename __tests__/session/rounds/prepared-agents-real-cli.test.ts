/** Agents whose CLI starts while PM still writes, with the real Claude CLI. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { completeConfiguration } from '../../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../../src/session/configuration/configuration.js'
import { waitUntil } from '../../../src/util/wait-until.js'
import { MIB } from '../../../src/util/mebibyte.js'
import type { MessagesApi } from '../../support/messages-api.js'
import type { Rule, Step } from '../../support/messages-scenario.js'
import { CLAUDE } from '../../support/real-cli.js'
import { repositoryAt } from '../../support/repository.js'
import { PATIENCE_MS, watchPrepared, type PreparedProcesses } from '../prepared-processes.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage
let processes: PreparedProcesses
beforeEach(() => {
  stage = setSessionStage()
  processes = watchPrepared(stage.directory)
})
afterEach(() => stage.close())

const ENGINEER: Rule = {
  name: 'Engineer',
  match: { user: /Current Task\s+Build it of wood/ },
  steps: [{ text: 'Built.\n\nSTATUS: done' }]
}
const QA: Rule = {
  name: 'QA',
  match: { user: /Current Task\s+Test\s+it/ },
  steps: [{ text: 'Tested.\n\nSTATUS: done' }]
}

/** PM says the first text, and looks at a file; the rest comes when the gate opens. */
function pm(first: string, rest: Omit<Step, 'gate'>): Rule {
  const look = { type: 'tool_use', name: 'Glob', input: { pattern: '*.md' } } as const
  return {
    name: 'PM',
    match: { user: /Build the thing/ },
    steps: [{ blocks: [{ type: 'text', text: first }, look] }, { ...rest, gate: 'rest' }]
  }
}

const block = (...lines: readonly Readonly<Record<string, unknown>>[]): string =>
  ['```delegations', ...lines.map((line) => JSON.stringify(line)), '```'].join('\n')

/** Runs the session; `meanwhile` is called while PM waits at its gate, which opens afterwards. */
async function run(
  rules: readonly Rule[],
  meanwhile: (api: MessagesApi) => Promise<void>,
  given: Partial<SessionConfiguration> = {},
  signal?: AbortSignal
) {
  const api = await stage.startApi({ rules })
  const running = stage.runWith(api, given, signal)
  await api.waitForRequest('PM', 2)
  await meanwhile(api)
  api.release('rest')
  return { record: await running, api }
}

const isAskedFor = ({ requests }: MessagesApi): readonly (string | null)[] => requests.map(({ rule }) => rule)

describe('agents that PM names while it still writes, with the real Claude CLI', () => {
  it('have started, ask the model nothing, and get their tasks in the same processes when the plan is complete', async () => {
    const waiting = new Map<string, readonly string[]>()
    const { record, api } = await run(
      [
        pm('**Engineer Agent**: Build it of wood\n\n**QA Agent**: Test it', { text: 'That is all.' }),
        ENGINEER,
        QA
      ],
      async (asked) => {
        for (const id of ['01', '02']) {
          expect(await processes.wasStarted(id)).toBe(true)
          waiting.set(id, processes.conversationsOf(id))
        }
        expect(isAskedFor(asked)).toEqual(['PM', 'PM'])
        expect(stage.events.filter(({ type }) => type === 'run-started')).toHaveLength(1)
      }
    )
    expect(record).toMatchObject({ conclusion: 'success' })
    expect([...isAskedFor(api)].sort()).toEqual(['Engineer', 'PM', 'PM', 'QA'])
    for (const { id, folder } of record.results) {
      const [conversation = 'none'] = waiting.get(id) ?? []
      expect(stage.read(`${folder}/stream.jsonl`)).toContain(`"session_id":"${conversation}"`)
      expect(await processes.haveEnded(id)).toBe(true)
      expect(stage.read(`${folder}/prompt.md`)).toMatch(/Current Task/)
      expect(stage.read(`${folder}/response.md`)).toMatch(/^(?:Built|Tested)\.\n$/)
      expect(stage.read(`${folder}/memory.csv`)).toMatch(/level\n\d+,[1-9]/)
    }
  })

  it('are known from an object of the plan whose task is not written yet', async () => {
    const first = `Two parts.\n\n\`\`\`delegations\n{"agent": "Engineer", "task": "Build it of wood"}\n{"agent": "QA", "task": "Test`
    const { record } = await run([pm(first, { text: 'it"}\n```' }), ENGINEER, QA], async () => {
      expect(await processes.wasStarted('01')).toBe(true)
      expect(await processes.wasStarted('02')).toBe(true)
    })
    expect(record).toMatchObject({ conclusion: 'success', results: [{ agent: 'Engineer' }, { agent: 'QA' }] })
  })

  it('have not worked and leave nothing behind when PM takes them back', async () => {
    const { record, api } = await run(
      [pm('**Engineer Agent**: Build it of wood', { text: block() })],
      async () => {
        expect(await processes.wasStarted('01')).toBe(true)
        expect(processes.folders()).toEqual(['01-engineer'])
      }
    )
    expect(record.results).toEqual([])
    expect(isAskedFor(api)).toEqual(['PM', 'PM'])
    // The kernel may still be taking it apart.
    expect(await processes.haveEnded('01')).toBe(true)
    expect(fs.existsSync(path.join(stage.sessionDirectory, 'agents'))).toBe(false)
  })

  it('are replaced when the number turns out to be of another agent', async () => {
    const { record, api } = await run(
      [pm('- Engineer: Build it of wood\n- QA: Test it all', { text: '**QA Agent**: Test it' }), QA],
      async () => {
        expect(await processes.wasStarted('01')).toBe(true)
        expect(processes.folders()).toContain('01-engineer')
      }
    )
    expect(record.results).toMatchObject([{ id: '01', agent: 'QA', outcome: 'completed' }])
    expect(isAskedFor(api)).toEqual(['PM', 'PM', 'QA'])
    expect(processes.folders()).toEqual(['01-qa'])
  })

  it('start again when their process has died meanwhile', async () => {
    const { record } = await run(
      [pm('**Engineer Agent**: Build it of wood', { text: 'That is all.' }), ENGINEER],
      async () => {
        expect(await processes.wasStarted('01')).toBe(true)
        for (const pid of processes.of('01')) process.kill(pid, 'SIGKILL')
        expect(await processes.haveEnded('01')).toBe(true)
      }
    )
    expect(record).toMatchObject({ conclusion: 'success', results: [{ outcome: 'completed', attempts: 1 }] })
  })

  it('have their whole time from when they get their task', async () => {
    const { limits } = completeConfiguration({ credentials: { kind: 'none' } })
    const { record } = await run(
      [pm('**Engineer Agent**: Build it of wood', { text: 'That is all.' }), ENGINEER],
      async () => {
        expect(await processes.wasStarted('01')).toBe(true)
        const startMs = performance.now()
        await waitUntil(() => performance.now() - startMs > 6_000, PATIENCE_MS)
      },
      { limits: { ...limits, timeoutSeconds: 5 } }
    )
    expect(record).toMatchObject({ conclusion: 'success', results: [{ outcome: 'completed' }] })
    expect(record.results[0]?.executionSeconds).toBeLessThan(5)
  })

  it('are as many as may run at the same time', async () => {
    const { record } = await run(
      [
        pm('**Engineer Agent**: Build it of wood\n\n**QA Agent**: Test it', { text: 'That is all.' }),
        ENGINEER,
        QA
      ],
      async () => {
        expect(await processes.wasStarted('01')).toBe(true)
        expect(processes.folders()).toEqual(['01-engineer'])
      },
      { maxParallel: 1 }
    )
    expect(record.results).toMatchObject([{ outcome: 'completed' }, { outcome: 'completed' }])
  })

  it('start again, or keep their processes, when they turn out to follow a run of an earlier round', async () => {
    const first = '```delegations\n{"agent": "QA", "task": "Test'
    const api = await stage.startApi({
      rules: [
        { name: 'closing', match: { turn: 3 }, steps: [{ text: 'All is done.\n\nSTATUS: done' }] },
        { ...pm(first, { text: 'it", "after": ["Engineer"]}\n```' }), name: 'PM again', match: { turn: 2 } },
        { ...pm('', {}), steps: [{ text: block({ agent: 'Engineer', task: 'Build it of wood' }) }] },
        ENGINEER,
        QA
      ]
    })
    const running = stage.runWith(api, { maxRounds: 2 })
    await api.waitForRequest('PM again', 2)
    expect(await processes.wasStarted('02')).toBe(true)
    api.release('rest')
    expect(await running).toMatchObject({
      conclusion: 'success',
      results: [
        { id: '01', outcome: 'completed', attempts: 1 },
        { id: '02', outcome: 'completed', attempts: 1, after: ['01'] }
      ]
    })
  })

  it('are ended at once when the session is cancelled, however long PM takes to end', async () => {
    const mayEnd = path.join(stage.directory, 'may-end')
    const claudePath = path.join(stage.directory, 'claude')
    const lines = [
      '#!/bin/sh',
      `[ "$CLAUDE_PM_AGENT" = pm ] || exec '${CLAUDE}' "$@"`,
      "trap '' TERM INT HUP",
      `'${CLAUDE}' "$@"`,
      `while [ ! -e '${mayEnd}' ]; do sleep 0.02; done`
    ]
    fs.writeFileSync(claudePath, lines.join('\n'), { mode: 0o755 })
    const cancelling = new AbortController()
    const { record } = await run(
      [pm('**Engineer Agent**: Build it of wood', { text: 'That is all.' }), ENGINEER],
      async () => {
        expect(await processes.wasStarted('01')).toBe(true)
        cancelling.abort('enough')
        expect(await processes.haveEnded('01')).toBe(true)
        expect(stage.events.filter(({ type }) => type === 'run-ended')).toEqual([])
        fs.writeFileSync(mayEnd, '')
      },
      { claudePath },
      cancelling.signal
    )
    expect(record).toMatchObject({ conclusion: 'cancelled', results: [] })
    expect(processes.folders()).toEqual([])
  })

  it('start only with their tasks if an MCP server would start with them', async () => {
    const { record } = await run(
      [
        pm('**Engineer Agent**: Build it of wood\n\n**QA Agent**: Test it', { text: 'That is all.' }),
        ENGINEER,
        QA
      ],
      async () => {
        expect(await processes.wasStarted('02')).toBe(true)
        expect(processes.of('01')).toEqual([])
        expect(processes.folders()).toEqual(['02-qa'])
      },
      {
        agentsDirectory: agentFile('qa', 'tools: Read'),
        mcpServers: { notes: { command: 'false' } },
        allowedTools: ['Read', 'mcp__notes']
      }
    )
    expect(record.results).toHaveLength(2)
  })

  it.each<[string, Partial<SessionConfiguration>]>([
    ['prepare-agents is off', { prepareAgents: false }],
    ['each works in a worktree', { isolation: 'worktree' }],
    ["the author's settings may have hooks", { claudeArgs: ['--settings', '{"hooks":{}}'] }],
    [
      'the machine has not the memory for it',
      {
        limits: {
          ...completeConfiguration({ credentials: { kind: 'none' } }).limits,
          memoryLimitBytes: 2 ** 30 * MIB
        }
      }
    ]
  ])('start only with their tasks if %s', async (_title, given) => {
    const { top } = repositoryAt(path.join(stage.directory, 'work'), { 'notes.md': 'Of wood.' })
    let atEndOfPm: readonly string[] | undefined
    const { record } = await run(
      [pm('**Engineer Agent**: Build it of wood', { text: 'That is all.' }), ENGINEER],
      () => {
        void stage
          .waitFor((event) => event.type === 'run-ended' && event.run === 'pm')
          .then(() => {
            atEndOfPm = processes.folders()
          })
        return Promise.resolve()
      },
      { ...given, workingDirectory: top }
    )
    expect(atEndOfPm).toEqual([])
    expect(record.results).toHaveLength(1)
  })
})

describe("a caller's own run, beside a session whose PM names the same agent", () => {
  const rules = (own: Step): readonly Rule[] => [
    pm('**Engineer Agent**: Build it of wood', { text: 'That is all.' }),
    ENGINEER,
    { ...QA, name: 'own', steps: [own] }
  ]
  const tested = { text: 'Tested.\n\nSTATUS: done' }

  it('keeps its number when it came first', async () => {
    const api = await stage.startApi({ rules: rules({ ...tested, gate: 'own' }) })
    const orchestrator = stage.orchestrate(api)
    const own = orchestrator.runAgentSubprocess('Engineer', 'Test it')
    await api.waitForRequest('own')
    const running = orchestrator.runOrchestratedSession()
    await api.waitForRequest('PM', 2)
    expect(await processes.wasStarted('02')).toBe(true)
    api.release('own')
    expect(await own).toMatchObject({ id: '01', outcome: 'completed', attempts: 1 })
    api.release('rest')
    expect((await running).results).toMatchObject([{ id: '01' }, { id: '02', outcome: 'completed' }])
  })

  it('takes the number and the process that PM does not have yet', async () => {
    const api = await stage.startApi({ rules: rules(tested) })
    const orchestrator = stage.orchestrate(api)
    const running = orchestrator.runOrchestratedSession()
    await api.waitForRequest('PM', 2)
    expect(await processes.wasStarted('01')).toBe(true)
    const own = await orchestrator.runAgentSubprocess('Engineer', 'Test it')
    expect(own).toMatchObject({ id: '01', outcome: 'completed', attempts: 1 })
    api.release('rest')
    expect((await running).results).toMatchObject([{ id: '01' }, { id: '02', outcome: 'completed' }])
    expect(stage.read(`${own.folder}/response.md`)).toBe('Tested.\n')
  })
})

/** A folder with the file of one agent, with these lines in its front matter. */
function agentFile(slug: string, ...lines: readonly string[]): string {
  const folder = path.join(stage.directory, 'agents')
  fs.mkdirSync(folder)
  fs.writeFileSync(
    path.join(folder, `${slug}.md`),
    ['---', `name: ${slug}`, 'description: Tests', ...lines, '---', 'You test.'].join('\n')
  )
  return folder
}

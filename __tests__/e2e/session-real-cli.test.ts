import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findIn, readSinks, setStage, type Stage } from '../support/stage.js'
import { delegatingAnswer, teamScenario, type Member } from '../support/team-scenario.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

/** No agent gets an answer before all three have sent a request. */
const barrier = { name: 'team', n: 3 }

const team: Member[] = [
  {
    agent: 'Engineer Agent',
    task: 'Create a Python calculator with tkinter GUI supporting basic operations (+, -, *, /)',
    steps: [
      {
        blocks: [
          { type: 'text', text: 'I look at my host first.' },
          { type: 'tool_use', name: 'Bash', input: { command: 'env | sort' } }
        ],
        barrier
      },
      { text: 'The calculator is built.' }
    ]
  },
  {
    agent: 'QA Agent',
    task: 'Write comprehensive unit tests for the calculator logic',
    steps: [{ text: 'Twelve tests, all green — übrigens.', barrier }]
  },
  {
    agent: 'Documentation Agent',
    task: 'Generate user documentation and API reference for the calculator',
    steps: [
      {
        blocks: [{ type: 'tool_use', name: 'Write', input: { file_path: 'GUIDE.md', content: '# Guide\n' } }],
        barrier
      },
      { text: 'The guide is written.' }
    ]
  }
]

const RUN_FILES = [
  'prompt.md',
  'response.md',
  'transcript.log',
  'stream.jsonl',
  'stderr.log',
  'memory.csv',
  'result.json'
]

describe('a session with the real Claude CLI', () => {
  it('runs three delegations at the same time and delivers all that they did', async () => {
    const api = await stage.startApi(teamScenario(team))
    const step = stage.realCli({ 'allowed-tools': 'Bash,Read,Write', 'timeout-seconds': '60' })
    const { main, post } = await stage.run(step)

    expect({
      exitCode: main.exitCode,
      signal: main.signal,
      held: main.outputHeld,
      log: main.raw
    }).toMatchObject({
      exitCode: 0,
      signal: null,
      held: false
    })
    expect([post.exitCode, post.outputHeld]).toEqual([0, false])
    expect(main.annotations.filter(({ name }) => name === 'error')).toEqual([])

    // Log: what a person follows.
    expect(main.log).toContain('Detected 3 delegations')
    for (const name of ['Engineer', 'QA', 'Documentation']) {
      expect(main.log).toMatch(new RegExp(`\\[✓\\] ${name}: .*\\(\\d+\\.\\ds, \\d+MB\\)`))
    }

    // Summary: once, in the form that the guide shows.
    const opening =
      /\n## Subprocess Execution Summary\n- Total delegations: 3\n- Successful: 3\n- Failed: 0\n- Total execution time: \d+\.\ds\n/
    expect(main.summary).toMatch(opening)
    expect(main.summary).toContain('1. [✓] Engineer: Create a Python calculator with tkinter GUI')
    expect(main.summary).toContain('Twelve tests, all green — übrigens.')
    expect(main.summary).not.toMatch(/rehears/i)
    expect(post.summary).toBe('')

    // Outputs.
    expect(main.outputs).toMatchObject({
      conclusion: 'success',
      total: '3',
      successful: '3',
      failed: '0',
      skipped: '0'
    })
    expect(main.outputs['response']).toBe(delegatingAnswer(team))
    expect(Number(main.outputs['cost-usd'])).toBeGreaterThan(0)
    expect(Number(main.outputs['execution-seconds'])).toBeGreaterThan(0)
    const [artifact] = stage.results.artifacts
    expect(main.outputs['artifact-id']).toBe(artifact?.id)
    expect(artifact?.name).toBe(`mpm-session-${main.outputs['session-id'] ?? ''}`)
    expect(existsSync(join(main.outputs['session-directory'] ?? '', 'session.json'))).toBe(true)
    expect(await readFile(main.outputs['summary-file'] ?? '', 'utf8')).toMatch(opening)
    const results = JSON.parse(main.outputs['results'] ?? '') as Record<string, unknown>[]
    expect(results).toMatchObject([
      { id: '01', agent: 'Engineer', task: team[0]?.task, outcome: 'completed', error: null, exitCode: 0 },
      { id: '02', agent: 'QA', folder: 'agents/02-qa', memoryLimitMb: 1024 },
      { id: '03', agent: 'Documentation', folder: 'agents/03-documentation' }
    ])
    expect(results.every(({ peakMemoryMb }) => Number(peakMemoryMb) > 50)).toBe(true)

    // Artifact: the session folder.
    const files = stage.artifactFiles()
    const folders = ['pm', 'agents/01-engineer', 'agents/02-qa', 'agents/03-documentation']
    const expected = folders.flatMap((folder) => RUN_FILES.map((name) => `${folder}/${name}`))
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['session.json', 'events.jsonl', 'summary.md', ...expected])
    )
    expect(files.get('agents/01-engineer/response.md')).toContain('I look at my host first.')
    expect(files.get('agents/01-engineer/response.md')).toContain('The calculator is built.')
    expect(files.get('agents/02-qa/response.md')).toContain('Twelve tests, all green — übrigens.')
    expect(files.get('agents/01-engineer/prompt.md')).toContain(team[0]?.task)
    expect(files.get('agents/02-qa/memory.csv')).toMatch(
      /^elapsed_ms,memory_bytes,processes,cpu_percent,level\n\d+,\d+,\d+,/
    )
    for (const folder of folders) {
      expect(files.get(`${folder}/stream.jsonl`)).toContain('"type":"result"')
      expect(files.get(`${folder}/transcript.log`)).toContain('"type":"result"')
    }
    expect(JSON.parse(files.get('agents/02-qa/result.json') ?? '')).toEqual(results[1])
    expect(stage.artifactRecord()).toMatchObject({
      schemaVersion: 2,
      conclusion: 'success',
      rehearsal: false,
      total: 3
    })

    // What the Documentation agent wrote is in the checkout.
    expect(await readFile(join(stage.job.workspace, 'GUIDE.md'), 'utf8')).toBe('# Guide\n')

    // The Engineer printed its whole environment; the answer of its tool went to the API.
    const toolAnswer = JSON.stringify(
      api.requests.find(({ rule, step: at }) => rule === 'Engineer Agent' && at === 1)?.body['messages']
    )
    expect(toolAnswer).toContain('RUNNER_TRACKING_ID=')
    expect(toolAnswer).not.toMatch(/INPUT_|STATE_|GITHUB_TOKEN|ACTIONS_R|GITHUB_OUTPUT|GITHUB_ENV/)
    expect(api.requests.every(({ headers }) => headers['x-api-key'] === stage.apiKey)).toBe(true)

    // The session adds the key to the requests: agents hold a token in its place, and it is nowhere else.
    expect(toolAnswer).toMatch(/ANTHROPIC_API_KEY=sk-ant-mpm-/)
    expect(toolAnswer).not.toContain(stage.apiKey)
    expect(main.masks).toContain(stage.apiKey)
    expect(findIn(readSinks(main), stage.apiKey)).toEqual([])
    expect(findIn(readSinks(post), stage.apiKey)).toEqual([])
    expect(findIn(files, stage.apiKey)).toEqual([])
  })

  it('gives PM tools to look with and agents no tool to delegate with', async () => {
    const api = await stage.startApi(
      teamScenario([{ agent: 'QA', task: 'Check the build', steps: [{ text: 'Fine.' }] }])
    )
    await stage.run(stage.realCli())
    const toolsOf = (rule: string): string[] => {
      const tools = api.requests.find((request) => request.rule === rule)?.body['tools'] as {
        readonly name: string
      }[]
      return tools.map(({ name }) => name).sort()
    }
    expect(toolsOf('PM')).toEqual(['Glob', 'Grep', 'Read'])
    expect(toolsOf('QA')).toEqual(['Edit', 'Glob', 'Grep', 'Read', 'Write'])
  })
})

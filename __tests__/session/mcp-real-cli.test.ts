/** MCP servers of the input `mcp-config`, with the real Claude CLI: who gets them, and what is reported about those that fail. */
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import { describeBadServer } from '../../src/session/configuration/bad-server.js'
import type { McpServers } from '../../src/session/configuration/mcp-servers.js'
import type { MessagesRequest } from '../support/messages-api.js'
import { unlessFrom } from '../support/real-cli.js'
import { describeUnless } from '../support/tools/describe-unless.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const SECRET = 'token-of-the-demo-server'
const demo = {
  command: process.execPath,
  args: [path.resolve('__tests__/fixtures/mcp-server.mjs')],
  env: { DEMO_TOKEN: SECRET }
}

const call = (name: string) => ({ blocks: [{ type: 'tool_use', name, input: {} }] as const })

/** A session in which the engineer calls both tools of the server. */
async function run(given: Partial<SessionConfiguration>, agentFile?: string) {
  const agentsDirectory = path.join(stage.directory, 'agents')
  fs.mkdirSync(agentsDirectory)
  if (agentFile !== undefined) fs.writeFileSync(path.join(agentsDirectory, 'engineer.md'), agentFile)
  const { record, api } = await stage.runReal(
    {
      rules: [
        {
          name: 'Engineer',
          match: { user: /Current Task\s+Greet/ },
          steps: [call('mcp__demo__hello'), call('mcp__demo__bye'), { text: 'Greeted.' }]
        },
        { name: 'PM', match: { user: /Build the thing/ }, steps: [{ text: '**Engineer Agent**: Greet it' }] }
      ]
    },
    { agentsDirectory, mcpServers: { demo }, ...given }
  )
  const asked = (rule: string): readonly MessagesRequest[] => api.requests.filter((one) => one.rule === rule)
  return {
    record,
    toolsOf: (rule: string) =>
      (asked(rule)[0]?.body['tools'] as readonly { readonly name: string }[])
        .map(({ name }) => name)
        .filter((name) => name.startsWith('mcp__')),
    results: JSON.stringify(asked('Engineer').at(-1)?.body['messages']),
    notices: record.notices.map(({ message }) => message).join('\n')
  }
}

/** Which of the server's tools answered, and what was denied, where an agent's file allows only this. */
async function narrowTo(entry: string): Promise<unknown> {
  const { record, results } = await run(
    { allowedTools: ['Read', 'mcp__demo'] },
    `---\nname: engineer\ntools: Read, ${entry}\n---\nGreet: politely.`
  )
  const answered = ['hello', 'bye'].filter((tool) => results.includes(`${tool} with ${SECRET}`))
  return { answered, denied: record.results[0]?.deniedTools }
}

/** What is right where that is the first tool: the other one is denied, and the file is named. */
const onlyHello = () => ({
  answered: ['hello'],
  denied: [
    { tool: 'mcp__demo__bye', detail: '', deniedByFile: path.join(stage.directory, 'agents/engineer.md') }
  ]
})

const noPatterns = unlessFrom(
  '2.1.197',
  'knows all tools of a server or single ones, no patterns of their names'
)

describeUnless(noPatterns, 'mcp-config with patterns of tool names', () => {
  it('lets an agent file narrow the server to mcp__demo__h*', async () => {
    expect(await narrowTo('mcp__demo__h*')).toEqual(onlyHello())
  })
})

describe('mcp-config with the real Claude CLI', () => {
  it('gives agents the server, and PM none', async () => {
    const { record, toolsOf, results, notices } = await run({ allowedTools: ['Read', 'mcp__demo__*'] })
    expect(record).toMatchObject({ conclusion: 'success', successful: 1 })
    expect(record.results[0]?.deniedTools).toEqual([])
    expect(toolsOf('Engineer').toSorted()).toEqual(['mcp__demo__bye', 'mcp__demo__hello'])
    expect(toolsOf('PM')).toEqual([])
    expect(results).toContain(`hello with ${SECRET}`)
    expect(results).toContain(`bye with ${SECRET}`)
    expect(notices).not.toContain('MCP')
    expect(JSON.stringify(record)).not.toContain(SECRET)
  })

  it('lets an agent file narrow the server to one tool, and names the file when more was requested', async () => {
    expect(await narrowTo('mcp__demo__hello')).toEqual(onlyHello())
  })

  it('does not start a server that an agent file leaves out', async () => {
    const { toolsOf } = await run(
      { allowedTools: ['Read', 'mcp__demo'], permissionMode: 'bypassPermissions' },
      '---\nname: engineer\ntools: Read\n---\nGreet.'
    )
    expect(toolsOf('Engineer')).toEqual([])
  })

  it('waits for a server that starts slowly, or says that it is still starting', async () => {
    // CLI 2.1.100 waits 5 s, and then goes on without it.
    const waits = unlessFrom('2.1.197', 'does not wait') === null
    const slow = { ...demo, env: { ...demo.env, DEMO_DELAY_MS: '7000' } }
    const { results, notices } = await run({ allowedTools: ['mcp__demo'], mcpServers: { demo: slow } })
    expect({
      isUsed: results.includes(`hello with ${SECRET}`),
      isMissed: notices.includes('the MCP server demo is still starting')
    }).toEqual({ isUsed: waits, isMissed: !waits })
  })

  it('says which server did not start', async () => {
    const { record, notices } = await run({
      allowedTools: ['Read', 'mcp__demo', 'mcp__broken'],
      mcpServers: { demo, broken: { command: path.join(stage.directory, 'missing') } }
    })
    expect(record.conclusion).toBe('success')
    expect(notices).toMatch(/Engineer: the MCP server broken did not start \(failed\): its tools are missing/)
    expect(notices).not.toMatch(/server demo/)
  })
})

/** Servers that the check of `mcp-config` refuses or accepts, and what the real CLI makes of each. */
const SERVERS: McpServers = {
  plain: { command: 'true' },
  typed: { type: 'stdio', command: 'true', args: [], env: { A: '5' } },
  both: { type: 'stdio', command: 'true', url: 'http://127.0.0.1:9' },
  http: { type: 'http', url: 'http://127.0.0.1:9', headers: { A: '5' } },
  sse: { type: 'sse', url: 'http://127.0.0.1:9' },
  number: { command: 'true', env: { A: 5 } },
  text: { command: 'true', env: 'A=5' },
  null: { command: 'true', args: null },
  timeout: { command: 'true', timeout: '5' },
  httpCommand: { type: 'http', command: 'true' },
  websocket: { type: 'websocket', url: 'http://127.0.0.1:9' },
  headers: { type: 'http', url: 'http://127.0.0.1:9', headers: { A: 5 } },
  stdioUrl: { type: 'stdio', url: 'http://127.0.0.1:9' }
}

const refusesAll = unlessFrom('2.1.197', 'refuses the whole configuration because of one bad server')

describeUnless(refusesAll, 'servers that the CLI leaves out', () => {
  it('are those that the check of the configuration refuses, and each is reported', async () => {
    const names = Object.keys(SERVERS)
    const refused = names.filter((name) => describeBadServer(SERVERS[name]) !== undefined)
    const { notices } = await run({
      allowedTools: ['Read', ...names.map((name) => `mcp__${name}`)],
      mcpServers: SERVERS
    })
    const leftOut = names.filter((name) =>
      notices.includes(`MCP server ${name} did not start (left out by the CLI)`)
    )
    expect(leftOut).toEqual(refused)
    expect(refused).toHaveLength(8)
  })
})

describe('an agent file that denies what the workflow allows', () => {
  it('is named in the advice, in place of allowed-tools', async () => {
    fs.mkdirSync(path.join(stage.directory, 'work/.claude/agents/team'), { recursive: true })
    fs.writeFileSync(
      path.join(stage.directory, 'work/.claude/agents/team/engineer.md'),
      '---\nname: engineer\ntools: Bash(git log:*), Read\n---\nBuild.'
    )
    const { record } = await stage.runReal(
      {
        rules: [
          {
            name: 'Engineer',
            match: { user: /Current Task\s+Test/ },
            steps: [
              {
                blocks: [{ type: 'tool_use', name: 'Bash', input: { command: 'npm test', description: 'x' } }]
              },
              { text: 'Not tested.' }
            ]
          },
          { name: 'PM', match: { user: /Build the thing/ }, steps: [{ text: '**Engineer Agent**: Test it' }] }
        ]
      },
      { allowedTools: ['Bash', 'Read'], failOnDenied: true }
    )
    expect(record.results[0]?.error).toMatch(
      /the agent's file `\.claude\/agents\/team\/engineer\.md` does not: to allow it, add `Bash\(npm test:\*\)` to `tools` there/
    )
    expect(record.results[0]?.error).not.toContain('allowed-tools: ')
  })
})

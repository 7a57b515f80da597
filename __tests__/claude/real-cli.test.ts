/**
 * The command lines and the environment on the real Claude CLI, against a minimal Messages API on loopback: what a
 * process can do is what was allowed, and its output can be parsed.
 */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../src/claude/command/arguments.js'
import type { AgentArguments, PmArguments } from '../../src/claude/command/arguments.js'
import { findOpenPatterns } from '../../src/claude/command/open-commands.js'
import { buildAgentEnvironment } from '../../src/claude/environment/environment.js'
import { FIXED_SETTINGS } from '../../src/claude/command/session-settings.js'
import { decideOutcome } from '../../src/claude/outcome/outcome.js'
import { createStreamReader } from '../../src/claude/stream/stream.js'
import type { StreamEvent, StreamState } from '../../src/claude/stream/stream.js'
import { CLAUDE } from '../support/real-cli.js'
import { runGitIn } from '../support/repository.js'

interface ToolUse {
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
}

/** What the model "decides" next: one tool call per answer, then its final text. */
let script: readonly ToolUse[] = []
let folder: string
let server: http.Server

beforeAll(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-cli-')))
  server = http.createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => (body += text))
    request.on('end', () => {
      if (request.method !== 'POST' || request.url?.startsWith('/v1/messages') !== true) response.end()
      else answer(JSON.parse(body) as ApiRequest, response)
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await once(server, 'close')
  fs.rmSync(folder, { recursive: true, force: true })
})

interface ApiRequest {
  readonly model: string
  readonly messages: readonly { readonly role: string }[]
}

function answer({ model, messages }: ApiRequest, response: http.ServerResponse): void {
  const use = script[messages.filter(({ role }) => role === 'assistant').length]
  const id = randomUUID()
  const usage = { input_tokens: 100, output_tokens: 50 }
  const block =
    use === undefined ? { type: 'text', text: '' } : { type: 'tool_use', id, name: use.name, input: {} }
  const delta =
    use === undefined
      ? { type: 'text_delta', text: 'All done' }
      : { type: 'input_json_delta', partial_json: JSON.stringify(use.input) }
  const message = { id, type: 'message', role: 'assistant', model, content: [], stop_reason: null, usage }
  response.setHeader('content-type', 'text/event-stream')
  for (const event of [
    { type: 'message_start', message },
    { type: 'content_block_start', index: 0, content_block: block },
    { type: 'content_block_delta', index: 0, delta },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: use === undefined ? 'end_turn' : 'tool_use' }, usage },
    { type: 'message_stop' }
  ])
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  response.end()
}

interface Ran {
  readonly state: StreamState
  /** For each tool call of the script, whether the CLI let it happen. */
  readonly allowed: readonly boolean[]
  readonly said: string
  readonly stderr: string
  /** What the CLI wrote, results of tools included. */
  readonly output: string
  readonly exitCode: number
  readonly cwd: string
}

type Options =
  | Omit<PmArguments, 'sessionId' | 'systemPromptFile' | 'settingsFile'>
  | Omit<AgentArguments, 'sessionId' | 'systemPromptFile' | 'settingsFile'>

/** Runs the real CLI once; its output goes to a file, because it may lose some on a pipe. */
async function run(options: Options, uses: (cwd: string) => readonly ToolUse[]): Promise<Ran> {
  const own = fs.mkdtempSync(path.join(folder, 'run-'))
  const at = (name: string): string => path.join(own, name)
  const cwd = at('cwd')
  for (const name of ['cwd', 'cwd/docs', 'config', 'tmp']) fs.mkdirSync(at(name))
  fs.writeFileSync(at('cwd/inside.txt'), 'inside')
  fs.writeFileSync(at('outside.txt'), 'outside')
  fs.mkdirSync(at('answers'))
  fs.writeFileSync(at('answers/response.md'), 'answer')
  fs.symlinkSync(at('outside.txt'), at('cwd/link.txt'))
  fs.writeFileSync(at('instructions.md'), 'Be brief.')
  fs.writeFileSync(at('prompt.md'), '# Request\n\nDo it.')
  script = uses(cwd)
  const files = [
    fs.openSync(at('prompt.md'), 'r'),
    fs.openSync(at('out'), 'w'),
    fs.openSync(at('err'), 'w')
  ] as const
  const identity = { role: options.role, slug: 'qa', name: 'QA', sessionId: 's' }
  fs.writeFileSync(at('settings.json'), JSON.stringify(FIXED_SETTINGS))
  const common = {
    sessionId: randomUUID(),
    systemPromptFile: at('instructions.md'),
    settingsFile: at('settings.json')
  }
  const ownFolders = [cwd, at('config'), at('tmp')]
  const readableFolders = [at('answers')]
  const child = spawn(CLAUDE, buildClaudeArguments({ ...options, ...common, ownFolders, readableFolders }), {
    cwd,
    stdio: [...files],
    env: buildAgentEnvironment({
      inherited: {
        PATH: process.env['PATH'],
        HOME: own,
        ANTHROPIC_BASE_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`
      },
      credentials: { kind: 'api-key', value: 'sk-ant-test' },
      passEnv: [],
      configDirectory: at('config'),
      temporaryDirectory: at('tmp'),
      identity,
      permissionMode: options.role === 'agent' ? options.permissionMode : undefined
    })
  })
  const [exitCode] = (await once(child, 'exit')) as [number]
  for (const file of files) fs.closeSync(file)
  const reader = createStreamReader()
  const events: StreamEvent[] = [...reader.push(fs.readFileSync(at('out'))), ...reader.end()]
  return {
    state: reader.state(),
    allowed: events.flatMap((event) => (event.type === 'toolResult' ? [!event.isError] : [])),
    said: events.flatMap((event) => (event.type === 'said' ? [event.text] : [])).join('\n'),
    stderr: fs.readFileSync(at('err'), 'utf8'),
    output: fs.readFileSync(at('out'), 'utf8'),
    exitCode,
    cwd
  }
}

const read = (file: string): ToolUse => ({ name: 'Read', input: { file_path: file } })
const write = (file: string): ToolUse => ({ name: 'Write', input: { file_path: file, content: 'x' } })
const glob = (input: ToolUse['input']): ToolUse => ({ name: 'Glob', input })
const grep = (input: ToolUse['input']): ToolUse => ({ name: 'Grep', input })
const bash = (command: string): ToolUse => ({ name: 'Bash', input: { command } })

describe('on the real CLI', () => {
  it('PM reads below the working directory only, and its run completes', async () => {
    const ran = await run({ role: 'pm' }, (cwd) => [read(`${cwd}/inside.txt`), read(`${cwd}/../outside.txt`)])
    expect(ran.allowed).toEqual([true, false])
    expect(ran.state.init?.tools?.toSorted()).toEqual(['Glob', 'Grep', 'Read'])
    expect(ran.state.deniedTools).toHaveLength(1)
    expect(ran.said).toBe('All done')
    expect(ran.state.usage).toMatchObject({ inputTokens: 300, outputTokens: 150 })
    const end = { kind: 'exited', exitCode: ran.exitCode } as const
    const verdict = decideOutcome({ role: 'pm', end, stream: ran.state, stderrTail: ran.stderr })
    expect(verdict).toEqual({ outcome: 'completed', error: null })
  })

  it.each([
    ['PM', { role: 'pm' }],
    ['an agent', { role: 'agent', allowedTools: ['Read', 'Glob', 'Grep', 'Edit', 'Write'] }],
    ['an agent with a command', { role: 'agent', allowedTools: ['Read', 'Glob', 'Grep', 'Bash(git status)'] }]
  ] as const)('%s sees nothing beyond the working directory and what it was given', async (_, options) => {
    const ran = await run(options, (cwd) => [
      read(`${cwd}/inside.txt`),
      read(`${cwd}/../answers/response.md`),
      glob({ pattern: '*.txt' }),
      grep({ pattern: 'inside', path: cwd }),
      read('/etc/passwd'),
      read(`${cwd}/../outside.txt`),
      read(`${cwd}/link.txt`),
      read('~/outside.txt'),
      glob({ pattern: '*', path: '/etc' }),
      grep({ pattern: 'root', path: '/etc/passwd' }),
      grep({ pattern: 'outside', path: `${cwd}/link.txt` }),
      // Some versions allow these, but find nothing.
      glob({ pattern: '/etc/hos*' }),
      glob({ pattern: '../outside*' }),
      grep({ pattern: 'outside', glob: '../*.txt', output_mode: 'content' })
    ])
    expect(ran.allowed.slice(0, 11)).toEqual([
      ...Array<boolean>(4).fill(true),
      ...Array<boolean>(7).fill(false)
    ])
    expect(ran.output).toContain('answer')
    expect(ran.output).not.toMatch(/root:x:0|\/etc\/hosts/)
  })

  it('a pattern of Bash allows all that its program can do, so it is warned of', async () => {
    const allowedTools = ['Bash(git log:*)']
    const ran = await run({ role: 'agent', allowedTools }, (cwd) => {
      runGitIn(cwd, ['init', '-q'])
      runGitIn(cwd, ['commit', '-q', '--allow-empty', '-m', 'LD_PRELOAD=/tmp/evil.so'])
      return [bash('git log -1 --format=%s --output=../github_env')]
    })
    expect(ran.allowed).toEqual([true])
    expect(fs.readFileSync(path.join(ran.cwd, '../github_env'), 'utf8')).toBe('LD_PRELOAD=/tmp/evil.so\n')
    expect(findOpenPatterns(allowedTools)).toMatchObject([{ way: 'write any file (`--output`)' }])
  })

  it('an agent changes files below the working directory only, and runs the commands that are allowed', async () => {
    const allowedTools = ['Read', 'Edit', 'Write', 'Bash(git:*)', 'Bash(echo a,b:*)']
    const ran = await run({ role: 'agent', allowedTools }, (cwd) => [
      write(`${cwd}/a.txt`),
      write(`${cwd}/../b.txt`),
      read(`${cwd}/../outside.txt`),
      bash('git --version'),
      bash('echo a,b'),
      bash('python3 -c 1')
    ])
    expect(ran.allowed).toEqual([true, false, false, true, true, false])
    expect(fs.existsSync(path.join(ran.cwd, 'a.txt'))).toBe(true)
    expect(ran.state.init?.tools?.toSorted()).toEqual(['Bash', 'Edit', 'Read', 'Write'])
  })

  it('an agent that may change some files changes no other', async () => {
    const allowedTools = ['Write(docs/**)', 'Bash(git:*)']
    const ran = await run({ role: 'agent', allowedTools }, (cwd) => [
      write(`${cwd}/docs/a.txt`),
      write(`${cwd}/b.txt`),
      bash('rm inside.txt')
    ])
    expect(ran.allowed).toEqual([true, false, false])
    expect(fs.existsSync(path.join(ran.cwd, 'inside.txt'))).toBe(true)
  })

  it('a mode that would ask lets edits happen below the working directory', async () => {
    const options = { role: 'agent', allowedTools: ['Edit', 'Write'], permissionMode: 'default' } as const
    const ran = await run(options, (cwd) => [write(`${cwd}/a.txt`), write(`${cwd}/../b.txt`)])
    expect(ran.allowed).toEqual([true, false])
  })

  it('skipping permissions works as root too', async () => {
    const options = { role: 'agent', allowedTools: ['Write'], permissionMode: 'bypassPermissions' } as const
    const ran = await run(options, (cwd) => [write(`${cwd}/../b.txt`)])
    expect(ran.allowed).toEqual([true])
  })

  it('an unknown argument is a failure that names it', async () => {
    const ran = await run({ role: 'pm', claudeArgs: ['--frobnicate'] }, () => [])
    const end = { kind: 'exited', exitCode: ran.exitCode } as const
    const verdict = decideOutcome({ role: 'pm', end, stream: ran.state, stderrTail: ran.stderr })
    expect(verdict.outcome).toBe('failed')
    expect(verdict.error).toMatch(/--frobnicate.*claude-args/)
  })
})

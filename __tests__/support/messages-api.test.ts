import { afterEach, describe, expect, it } from '@jest/globals'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMessagesApi, type MessagesApi } from './messages-api.js'
import type { Scenario } from './messages-scenario.js'
import { CLAUDE } from './real-cli.js'

let api: MessagesApi | undefined
let folder = ''

afterEach(async () => {
  await api?.close()
  await rm(folder, { recursive: true, force: true })
})

interface Line {
  readonly type: string
  readonly is_error?: boolean
  readonly result?: string
}

/** Runs the real CLI against the scenario and gives its exit code and its last line. */
async function ask(scenario: Scenario, prompt = 'Say hello'): Promise<{ exitCode: number; result: Line }> {
  folder = await mkdtemp(join(tmpdir(), 'messages-api-'))
  api = await startMessagesApi(scenario)
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: 'sk-ant-test',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    CLAUDE_CODE_MAX_RETRIES: '0'
  }
  const flags = [
    '-p',
    '--output-format',
    'stream-json',
    '--verbose',
    '--setting-sources',
    'user',
    '--tools',
    'Write'
  ]
  const permission = ['--permission-mode', 'acceptEdits']
  return new Promise((resolve, reject) => {
    const child = execFile(CLAUDE, [...flags, ...permission], { env, cwd: folder }, (error, stdout) => {
      const result = stdout
        .trimEnd()
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Line)
        .at(-1)
      if (result) resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, result })
      else reject(new Error(`The CLI said nothing: ${error?.message ?? 'no error'}`))
    })
    child.stdin?.end(prompt)
  })
}

describe('Messages API stand-in', () => {
  it('lets the real CLI run a tool and go on with its result', async () => {
    const { exitCode, result } = await ask({
      rules: [
        { name: 'other', match: { user: /Something else/ }, steps: [{ text: 'wrong' }] },
        {
          name: 'hello',
          match: { user: /^Say hello$/, turn: 1 },
          steps: [
            {
              blocks: [
                { type: 'thinking', thinking: 'A file first.' },
                { type: 'tool_use', name: 'Write', input: { file_path: 'hello.txt', content: 'héllo' } }
              ]
            },
            { text: 'Hello 👋', usage: { inputTokens: 7, outputTokens: 3 } }
          ]
        }
      ]
    })
    expect({ exitCode, result }).toMatchObject({
      exitCode: 0,
      result: { is_error: false, result: 'Hello 👋' }
    })
    expect(await readFile(join(folder, 'hello.txt'), 'utf8')).toBe('héllo')
    expect(api?.requests.map(({ rule, step, stream }) => ({ rule, step, stream }))).toEqual([
      { rule: 'hello', step: 0, stream: true },
      { rule: 'hello', step: 1, stream: true }
    ])
    expect(api?.requests[0]?.headers['x-api-key']).toBe('sk-ant-test')
  })

  it('answers with an error that the CLI takes for the API’s own', async () => {
    const fault = {
      kind: 'error',
      status: 400,
      type: 'invalid_request_error',
      message: 'Your credit balance is too low to access the Anthropic API.'
    } as const
    const { exitCode, result } = await ask({ rules: [{ name: 'poor', steps: [{ fault }] }] })
    expect({ exitCode, result }).toMatchObject({ exitCode: 1, result: { is_error: true } })
    expect(result.result).toMatch(/credit balance/i)
    // Some versions ask a second time.
    expect(new Set(api?.requests.map(({ rule }) => rule))).toEqual(new Set(['poor']))
  })

  it.each(['cut', 'end', 'malformed', 'error-event'] as const)(
    'breaks a stream (%s), and gives the next attempt its alternative',
    async (kind) => {
      const broken = { text: 'broken', fault: { kind, afterEvents: 2 } }
      const { result } = await ask({ rules: [{ name: 'broken', steps: [[broken, { text: 'whole' }]] }] })
      expect(result).toMatchObject({ is_error: false, result: 'whole' })
      expect(api?.requests.map(({ stream, attempt }) => ({ stream, attempt }))).toEqual([
        { stream: true, attempt: 0 },
        { stream: false, attempt: 1 }
      ])
    }
  )

  it('says which request no rule is made for', async () => {
    const { result } = await ask({ rules: [{ name: 'other', match: { user: /Something else/ }, steps: [] }] })
    expect(result.result).toContain('No rule matches the request.')
    // Newer CLIs ask again with fewer features after a 400.
    expect(new Set(api?.requests.map(({ rule }) => rule))).toEqual(new Set([null]))
  })
})

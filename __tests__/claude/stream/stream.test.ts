import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { createStreamReader } from '../../../src/claude/stream/stream.js'
import type { StreamEvent, StreamReader } from '../../../src/claude/stream/stream.js'

interface Sample {
  readonly event: string
  readonly from: string
  readonly line: Readonly<Record<string, unknown>>
}

/** One real line of Claude Code 2.1.197 per kind of event. */
const samples = fs
  .readFileSync(path.join(import.meta.dirname, '../../fixtures/stream-samples.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Sample)

function sampleLine(event: string, from?: string): string {
  const sample = samples.find(
    (one) => one.event.startsWith(event) && (from === undefined || one.from === from)
  )
  if (sample === undefined) throw new Error(`no sample ${event}`)
  return JSON.stringify(sample.line)
}

function push(reader: StreamReader, text: string): StreamEvent[] {
  return reader.push(Buffer.from(text))
}

function read(...lines: readonly string[]): StreamEvent[] {
  return push(createStreamReader(), lines.map((line) => `${line}\r\n`).join(''))
}

const said = (text: string): string =>
  JSON.stringify({
    type: 'assistant',
    message: { model: 'claude-x', content: [{ type: 'text', text }] },
    parent_tool_use_id: null
  })

describe('events of real lines', () => {
  it('parses every sample', () => {
    const reader = createStreamReader()
    for (const { line } of samples) push(reader, `${JSON.stringify(line)}\r\n`)
    expect(reader.state().unparsedLines).toBe(0)
    expect(reader.state().init?.version).toBe('2.1.197')
  })

  it('reports model, version and tools at the start', () => {
    expect(read(sampleLine('system/init'))).toMatchObject([
      {
        type: 'init',
        model: 'claude-opus-4-8[1m]',
        version: '2.1.197',
        claudeSessionId: '20ae9beb-b9c2-4458-b498-eb8b8bd9a741',
        cwd: '/home/runner/repo'
      }
    ])
  })

  it('reports the full path of the file that an editing tool changes', () => {
    const file = `/home/runner/repo/${'long/'.repeat(40)}name.txt`
    const call = (name: string, input: object): string =>
      `${JSON.stringify({ type: 'assistant', message: { content: [{ type: 'tool_use', name, input }] } })}\n`
    expect(read(call('Write', { file_path: file, content: '' }))).toMatchObject([{ name: 'Write', file }])
    expect(read(call('NotebookEdit', { notebook_path: 'n.ipynb' }))).toMatchObject([{ file: 'n.ipynb' }])
    expect(read(call('Read', { file_path: file }))[0]).not.toHaveProperty('file')
  })

  it('reports text, tool calls and their results', () => {
    const lines = ['assistant:text', 'assistant:tool_use', 'user:tool_result', 'user:tool_result(error)']
    expect(read(...lines.map((event) => sampleLine(event)))).toMatchObject([
      { type: 'said', text: 'ok' },
      { type: 'tool', id: 'toolu_a1b76e30a73588fe7e', name: 'Bash', detail: 'ls' },
      { type: 'toolResult', id: 'toolu_a1b76e30a73588fe7e', isError: false },
      { type: 'toolResult', id: 'toolu_6bd8ba41fcdc584b04', isError: true }
    ])
  })

  it("does not attribute the CLI's own text to the model", () => {
    expect(read(sampleLine('assistant:text(synthetic authentication_failed)'))).toEqual([
      { type: 'cliSaid', text: 'Invalid API key · Fix external API key', error: 'authentication_failed' }
    ])
  })

  it("does not attribute a sub-agent's text to the agent", () => {
    const line = JSON.parse(said('inner')) as Record<string, unknown>
    expect(read(JSON.stringify({ ...line, parent_tool_use_id: 'toolu_1' }))).toEqual([])
  })

  it.each(['Stop hook feedback:\n', '[structured-output-enforce] '])(
    'recognizes the reminder of the structured response that begins with "%s", but not the same words from a tool',
    (start) => {
      const words = `${start}You MUST call the StructuredOutput tool to complete this request. Call this tool now.`
      const userLine = (block: object): string =>
        JSON.stringify({ type: 'user', message: { role: 'user', content: [block] } })
      expect(read(userLine({ type: 'text', text: words }))).toEqual([{ type: 'reminder' }])
      expect(read(userLine({ type: 'text', text: `Note: ${words}` }))).toEqual([])
      expect(read(userLine({ type: 'tool_result', content: words }))).toEqual([
        { type: 'toolResult', id: '', isError: false }
      ])
    }
  )

  it('reports retries and another model', () => {
    expect(read(sampleLine('system/api_retry'), sampleLine('system/model_fallback'))).toMatchObject([
      { type: 'retry', attempt: 1, maxRetries: 1, delayMs: 590, status: 401, cause: 'authentication_failed' },
      { type: 'modelFallback', from: 'claude-opus-4-8[1m]', to: 'claude-sonnet-5' }
    ])
  })

  it('reads cost and tokens from the result', () => {
    expect(read(sampleLine('result/success/ok/completed'))).toMatchObject([
      {
        type: 'result',
        isError: false,
        text: 'ok',
        usage: { costUsd: 0.0035, inputTokens: 200, outputTokens: 100 }
      }
    ])
  })

  it('counts the tokens of a run that its budget ended, whose usage is zero', () => {
    const [event] = read(sampleLine('result/error_max_budget_usd'))
    expect(event).toMatchObject({
      isError: true,
      usage: { costUsd: 0.00175, inputTokens: 100, outputTokens: 50 }
    })
  })

  it('counts what was written to and read from the cache as input', () => {
    const modelUsage = {
      a: { inputTokens: 1, outputTokens: 2, cacheReadInputTokens: 30, cacheCreationInputTokens: 400 },
      b: { inputTokens: 5000, outputTokens: 6 }
    }
    const [event] = read(JSON.stringify({ type: 'result', is_error: false, total_cost_usd: 1, modelUsage }))
    expect(event).toMatchObject({ usage: { inputTokens: 5431, outputTokens: 8, cacheReadTokens: 30 } })
  })
})

describe('bytes of a terminal', () => {
  it('returns the same events however the bytes are cut', () => {
    const bytes = Buffer.from(`${said('Grüße 👋 — done')}\r\n${sampleLine('assistant:tool_use')}\r\n`)
    const reader = createStreamReader()
    const events = Array.from(bytes).flatMap((_, index) => reader.push(bytes.subarray(index, index + 1)))
    expect(events).toMatchObject([
      { type: 'said', text: 'Grüße 👋 — done' },
      { type: 'tool', id: 'toolu_a1b76e30a73588fe7e', name: 'Bash', detail: 'ls' }
    ])
  })

  it('finds the object behind an echoed ^C and the resets of a terminal', () => {
    expect(
      read(`^C\u001b[?1006l\u001b[?2004l\u001b]0;\u0007\u001b7\u001b[r\u001b8${said('still here')}`)
    ).toEqual([{ type: 'said', text: 'still here' }])
  })

  it('finds the object before the resets of a terminal', () => {
    expect(read(`${said('last')}\u001b[?25h\u001b]0;\u0007`)).toEqual([{ type: 'said', text: 'last' }])
  })

  it('does not count the trailer of a terminal as a line', () => {
    const reader = createStreamReader()
    push(reader, `${said('x')}\r\n\u001b[?1006l\u001b[<u\u001b]0;\u0007\u001b7\u001b[r\u001b8`)
    reader.end()
    expect(reader.state().unparsedLines).toBe(0)
  })

  it('reads a last line without a line end when the process has ended', () => {
    const reader = createStreamReader()
    expect(push(reader, said('cut'))).toEqual([])
    expect(reader.end()).toEqual([{ type: 'said', text: 'cut' }])
  })

  it('counts lines that are not JSON and keeps the last of them for the cause', () => {
    const reader = createStreamReader()
    push(reader, `Error: no such thing\r\n{"broken": \r\n${said('on')}\r\n`)
    expect(reader.state()).toMatchObject({
      unparsedLines: 2,
      unparsedTail: 'Error: no such thing\n{"broken":'
    })
    push(reader, `${'x'.repeat(100_000)}\r\n`)
    expect(reader.state().unparsedTail.length).toBeLessThanOrEqual(2_003)
  })

  it('reads a line of 5 MB', () => {
    const text = 'ä'.repeat(2_500_000)
    const bytes = Buffer.from(`${said(text)}\r\n`)
    const reader = createStreamReader()
    const events: StreamEvent[] = []
    for (let at = 0; at < bytes.length; at += 65_537)
      events.push(...reader.push(bytes.subarray(at, at + 65_537)))
    expect(events).toEqual([{ type: 'said', text }])
  })

  it('drops a line over the limit, counts it, and reads the next one', () => {
    const reader = createStreamReader({ lineLimitBytes: 1_000 })
    const events = [
      ...push(reader, said('x'.repeat(600))),
      ...push(reader, 'y'.repeat(600)),
      ...push(reader, `y\r\n${said('next')}\r\n`)
    ]
    expect(events).toEqual([{ type: 'said', text: 'next' }])
    expect(reader.state().droppedLines).toBe(1)
  })

  it('passes on each JSON line without what the terminal put around it', () => {
    const lines: string[] = []
    const reader = createStreamReader({ onJsonLine: (line) => lines.push(line) })
    const partial = sampleLine('stream_event:message_stop')
    push(reader, `junk\r\n^C${said('a')}\r\n${partial}\r\n`)
    expect(lines).toEqual([said('a'), partial])
  })
})

describe('the state', () => {
  const tool = (name: string, input: unknown): string =>
    JSON.stringify({ type: 'assistant', message: { content: [{ type: 'tool_use', name, input }] } })

  it.each([
    ['Read', { file_path: '/home/runner/repo/src/a.ts' }, 'Read src/a.ts'],
    ['Write', { file_path: '/etc/x', content: 'secret' }, 'Write /etc/x'],
    ['Bash', { command: 'npm test\nnpm run more' }, 'Bash npm test...'],
    ['Bash', { command: 'x'.repeat(100) }, `Bash ${'x'.repeat(80)}...`],
    ['Grep', { pattern: 'TODO', path: 'src' }, 'Grep TODO'],
    ['WebFetch', { url: 'https://e.org', prompt: 'p' }, 'WebFetch https://e.org'],
    ['Odd', { content: 'never shown' }, 'Odd']
  ])('describes %s with %j: %s', (name, input, activity) => {
    const reader = createStreamReader()
    push(reader, `${sampleLine('system/init')}\r\n${tool(name, input)}\r\n`)
    expect(reader.state()).toMatchObject({ lastActivity: activity, toolCalls: 1 })
  })

  it('uses the last of several results and adds up what was denied', () => {
    const denied = (command: string): unknown => ({ tool_name: 'Bash', tool_input: { command } })
    const result = (text: string, cost: number, denials: readonly unknown[]): string =>
      JSON.stringify({
        type: 'result',
        is_error: false,
        result: text,
        total_cost_usd: cost,
        permission_denials: denials
      })
    const reader = createStreamReader()
    push(
      reader,
      `${result('one', 0.1, [denied('ls')])}\n${result('two', 0.3, [denied('ls'), denied('rm')])}\n`
    )
    const { result: last, usage, deniedTools } = reader.state()
    expect({ text: last?.text, cost: usage.costUsd, deniedTools }).toEqual({
      text: 'two',
      cost: 0.3,
      deniedTools: [
        { tool: 'Bash', detail: 'ls' },
        { tool: 'Bash', detail: 'rm' }
      ]
    })
  })

  it('treats a result as an error unless it says otherwise', () => {
    expect(read('{"type":"result","subtype":"success"}')).toMatchObject([{ isError: true }])
  })
})

/** Failures of the API and the retries, with the real Claude CLI and a Messages API that fails on request. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { renderStreamText } from '../../../src/report/html/transcript/ansi-stream.js'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionConfiguration } from '../../../src/session/configuration/configuration.js'
import type { SessionEvent } from '../../../src/session/record/events.js'
import type { SentToAll } from '../../../src/session/lifecycle/run-controls.js'
import { InteractiveSubprocessOrchestrator } from '../../../src/session/orchestrator.js'
import { startMessagesApi, type MessagesApi } from '../../support/messages-api.js'
import type { Fault, Rule, Step } from '../../support/messages-scenario.js'
import { CLAUDE } from '../../support/real-cli.js'
import { TEST_SANDBOX } from '../../support/sandbox-mode.js'

let directory = ''
let api: MessagesApi | undefined
let orchestrator: InteractiveSubprocessOrchestrator | undefined
let events: SessionEvent[] = []

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'attempts-'))
  events = []
})

afterEach(async () => {
  await orchestrator?.close()
  await api?.close()
  fs.rmSync(directory, { recursive: true })
})

const GO_ON = /Message from the session[^]*Continue where you stopped/

async function open(
  rules: readonly Rule[],
  given: Partial<SessionConfiguration> = {},
  onEvent: (event: SessionEvent) => void = () => undefined
): Promise<InteractiveSubprocessOrchestrator> {
  api = await startMessagesApi({ rules })
  orchestrator = new InteractiveSubprocessOrchestrator(
    {
      workingDirectory: directory,
      sessionDirectory: path.join(directory, 'session'),
      claudePath: CLAUDE,
      credentials: { kind: 'api-key', value: 'sk-ant-test' },
      memoryEnforcement: 'polling',
      sandbox: TEST_SANDBOX,
      allowedTools: ['Bash', 'Read', 'Write'],
      ...given
    },
    {
      inheritedEnvironment: {
        PATH: process.env['PATH'],
        HOME: directory,
        ANTHROPIC_BASE_URL: api.url,
        // The CLI retries rarely, so that the session's retries are seen.
        CLAUDE_CODE_MAX_RETRIES: '1'
      },
      onEvent: (event) => {
        events.push(event)
        onEvent(event)
      }
    }
  )
  return orchestrator
}

const bash = (command: string, text = 'First words'): Step => ({
  blocks: [
    { type: 'text', text },
    { type: 'tool_use', name: 'Bash', input: { command } }
  ]
})
const error = (status: number, type: string, message: string, headers = {}): Step => ({
  fault: { kind: 'error', status, type, message, headers }
})
const broken = (fault: Fault): Step => ({ text: 'never whole', fault, faultWithoutStream: true })
const rule = (...steps: Rule['steps']): Rule => ({ name: 'task', match: { user: /Do it/ }, steps })
const goesOn = (text: string): Rule => ({ name: 'on', match: { user: GO_ON }, steps: [{ text }] })

const ofType = <Type extends SessionEvent['type']>(type: Type): Extract<SessionEvent, { type: Type }>[] =>
  events.filter((event): event is Extract<SessionEvent, { type: Type }> => event.type === type)

describe('a run whose API fails, with the real Claude CLI,', () => {
  it('resumes its own conversation, and runs no tool twice', async () => {
    const fails = error(500, 'api_error', 'Internal server error')
    const session = await open([rule(bash('echo x >>count.txt'), fails), goesOn('All is done.')])
    const run = await session.runAgentSubprocess('Engineer', 'Do it')
    expect(run).toMatchObject({ outcome: 'completed', attempts: 2, error: null })
    expect(run.response).toBe('First words\n\nAll is done.')
    expect(fs.readFileSync(path.join(directory, 'count.txt'), 'utf8')).toBe('x\n')
    expect(ofType('run-attempt-failed')).toMatchObject([{ attempt: 1, cause: 'server-error', resumes: true }])
    expect(ofType('run-attempt-started')).toMatchObject([{ attempt: 2 }])
    // The tool's result is part of the resumed conversation.
    const last = api?.requests.at(-1)
    expect(last?.rule).toBe('on')
    expect(JSON.stringify(last?.body['messages'])).toContain('tool_result')
    // Both attempts cost: one answer with a tool call, one at the end.
    expect([run.inputTokens, run.outputTokens]).toEqual([200, 100])
    const folder = path.join(directory, 'session', run.folder)
    expect(fs.readFileSync(path.join(folder, 'attempt-1', 'stream.jsonl'), 'utf8')).toContain('"api_retry"')
    expect(fs.readdirSync(path.join(folder, 'attempt-1')).sort()).toEqual([
      'memory.csv',
      'stderr.log',
      'stream.jsonl',
      'transcript.log'
    ])
    expect(fs.readFileSync(path.join(folder, 'transcript.log'), 'utf8')).toContain('All is done.')
  })

  it.each<[string, Step, string]>([
    ['too many requests', error(429, 'rate_limit_error', 'slow', { 'retry-after': '1' }), 'rate-limit'],
    ['a full service', error(529, 'overloaded_error', 'Overloaded'), 'overloaded'],
    ['a reset connection', broken({ kind: 'reset' }), 'network'],
    ['a cut stream', broken({ kind: 'cut', afterEvents: 3 }), 'server-error']
  ])('begins anew after %s, when nothing had been done', async (_, fault, cause) => {
    // Two requests of the first process fail, and what it asks without a stream.
    const session = await open([rule([fault, fault, fault, fault, { text: 'Done.' }])], {
      retries: 1,
      keyProxy: cause !== 'network'
    })
    const run = await session.runAgentSubprocess('Engineer', 'Do it')
    expect(ofType('run-attempt-failed')).toMatchObject([{ attempt: 1, cause, resumes: false }])
    // A new conversation fails in the same way: the result says how often it was tried.
    expect(run).toMatchObject({ outcome: 'failed', attempts: 2 })
    expect(run.error).toContain('It was tried 2 times')
  })

  it('answers only with what a new conversation says, and delegates only that', async () => {
    const fails = error(529, 'overloaded_error', 'Overloaded')
    const given = (text: string): Step => ({ text, stopReason: 'max_tokens' })
    const pm: Rule = {
      name: 'PM',
      match: { user: /Ask the team/ },
      get steps() {
        const isGivenUp = api?.requests.some(({ step }) => step === 1) === true
        return [isGivenUp ? { text: '**QA Agent**: Do it' } : given('**Engineer Agent**: Delete it'), fails]
      }
    }
    const session = await open([pm, rule({ text: 'Done.' })], { claudeArgs: ['--no-session-persistence'] })
    const record = await session.runOrchestratedSession('Ask the team')
    expect(record).toMatchObject({
      conclusion: 'success',
      pm: [{ attempts: 2, response: '**QA Agent**: Do it' }],
      results: [{ agent: 'QA', outcome: 'completed' }]
    })
    expect(fs.readFileSync(path.join(directory, 'session/pm/response.md'), 'utf8')).toBe(
      '**QA Agent**: Do it\n'
    )
    expect(fs.readFileSync(path.join(directory, 'session/pm/attempt-1/stream.jsonl'), 'utf8')).toContain(
      'Delete it'
    )
  })

  it('ends at once with the true cause when the key is wrong', async () => {
    const session = await open([rule(error(401, 'authentication_error', 'invalid x-api-key'))], {
      credentials: { kind: 'api-key', value: 'sk-ant-wrong' }
    })
    const run = await session.runAgentSubprocess('Engineer', 'Do it')
    expect(run).toMatchObject({ outcome: 'failed', attempts: 1 })
    expect(run.error).toMatch(
      /^Invalid API key \(the API answered 401 authentication_failed\)\..*anthropic-api-key/
    )
    // One answer is enough; a second request may be on its way.
    expect(ofType('run-request-retried')).toHaveLength(1)
  })

  it('does not wait for a pause that is longer than its time', async () => {
    const session = await open([rule(error(429, 'rate_limit_error', 'slow', { 'retry-after': '3000' }))])
    const run = await session.runAgentSubprocess('Engineer', 'Do it')
    expect(run).toMatchObject({ outcome: 'failed', attempts: 1 })
    expect(run.error).toMatch(/not retried: its time would be over after a pause of 300[01](\.\d)?s/)
  })

  it.each<[string, Step, RegExp]>([
    ['no credit', error(400, 'invalid_request_error', 'Your credit balance is too low'), /credit balance/i],
    ['too long a prompt', error(400, 'invalid_request_error', 'prompt is too long: 9 > 1'), /too long/i],
    ['a refusal', { text: 'No.', stopReason: 'refusal' }, /usage policy|safeguards flagged/i]
  ])('tries nothing again after %s', async (_, fault, cause) => {
    const session = await open([rule(fault)])
    const run = await session.runAgentSubprocess('Engineer', 'Do it')
    expect(run).toMatchObject({ outcome: 'failed', attempts: 1 })
    expect(run.error).toMatch(cause)
    expect(ofType('run-attempt-failed')).toEqual([])
  })

  it('continues with the fallback model when the service is overloaded', async () => {
    const full = error(529, 'overloaded_error', 'Overloaded')
    const session = await open(
      [{ name: 'haiku', match: { model: /haiku/ }, steps: [{ text: 'Done by the other.' }] }, rule(full)],
      { model: 'claude-sonnet-5', fallbackModel: 'claude-haiku-4-5-20251001', retries: 1 }
    )
    const run = await session.runAgentSubprocess('Engineer', 'Do it')
    expect(run).toMatchObject({ outcome: 'completed', model: 'claude-haiku-4-5-20251001' })
    expect(ofType('run-changed-model')).toMatchObject([{ to: 'claude-haiku-4-5-20251001' }])
  })
})

describe('a conversation with the real Claude CLI', () => {
  it('passes a prompt of megabytes to the model unchanged', async () => {
    const session = await open([
      rule({ text: 'Read.' }),
      // CLI 2.1.100 summarises what exceeds the model's context: the first request holds it whole, and a second follows.
      { name: 'summarised', match: { user: /session is being continued/ }, steps: [{ text: 'Read.' }] }
    ])
    const task = `Do it: ${'äöü€ 0123456789 "\\'.repeat(150_000)} the end`
    const run = await session.runAgentSubprocess('Engineer', task)
    expect(run.outcome).toBe('completed')
    expect(api?.requests[0]?.user).toContain(task)
  })

  it('sends messages to a working agent, and ends only the run that is named', async () => {
    const session = await open(
      [
        { name: 'other', match: { user: /Do that/ }, steps: [bash('sleep 600')] },
        // A message that arrives while a tool runs is sent with its result, not as a separate turn.
        rule(bash('while [ ! -e go ]; do sleep 0.1; done'), { text: 'Understood.' })
      ],
      {},
      (event) => {
        if (event.type === 'run-tool-called' && event.run === '01')
          void session.sendMessage('01', 'Use tabs.').then(() => {
            fs.writeFileSync(path.join(directory, 'go'), '')
          })
        if (event.type === 'run-tool-called' && event.run === '02') void session.endRun('02', 'not needed')
      }
    )
    const [messaged, ended] = await session.runParallelDelegations([
      { agent: 'engineer', text: 'Do it' },
      { agent: 'qa', text: 'Do that' }
    ])
    expect(messaged).toMatchObject({ outcome: 'completed' })
    const last = api?.requests.filter((request) => request.rule === 'task').at(-1)
    expect(JSON.stringify(last?.body['messages'])).toContain('Use tabs.')
    expect(ofType('run-message-sent')).toMatchObject([{ run: '01', text: 'Use tabs.' }])
    expect(ended).toMatchObject({ outcome: 'cancelled' })
    expect(ended?.error).toContain('Cancelled: not needed')
    await expect(session.sendMessage('01', 'Late')).rejects.toThrow(/Run 01 is not running/)
  })

  it('sends a message to all agents at work', async () => {
    const waitForGo = bash('while [ ! -e go ]; do sleep 0.1; done')
    let calls = 0
    let reached: Promise<SentToAll> | undefined
    const session = await open(
      [
        { name: 'other', match: { user: /Do that/ }, steps: [waitForGo, { text: 'Understood.' }] },
        rule(waitForGo, { text: 'Understood.' })
      ],
      {},
      (event) => {
        if (event.type !== 'run-tool-called' || (calls += 1) < 2) return
        reached = session.sendMessageToAll('Use tabs.')
        void reached.then(() => {
          fs.writeFileSync(path.join(directory, 'go'), '')
        })
      }
    )
    await session.runParallelDelegations([
      { agent: 'engineer', text: 'Do it' },
      { agent: 'qa', text: 'Do that' }
    ])
    expect(await reached).toEqual({ sent: ['01', '02'], failed: [] })
    expect(ofType('run-message-sent')).toMatchObject([
      { run: '01', text: 'Use tabs.', toAll: true },
      { run: '02', text: 'Use tabs.', toAll: true }
    ])
    for (const name of ['task', 'other']) {
      const last = api?.requests.filter((request) => request.rule === name).at(-1)
      expect(JSON.stringify(last?.body['messages'])).toContain('Use tabs.')
    }
    await expect(session.sendMessageToAll('Late')).rejects.toThrow(/No agent is working now/)
  })

  it.each([
    ['completes when all is done', 'All of it.\n\nSTATUS: done', { outcome: 'completed', error: null }],
    [
      'is cancelled when something is missing',
      'Half of it.\n\nSTATUS: not done: the tests',
      { outcome: 'cancelled', error: expect.stringContaining('asked to wrap up early (enough)') }
    ]
  ])('an agent that is asked from outside to wrap up %s', async (_, text, expected) => {
    const session = await open(
      [rule(bash('while [ ! -e go ]; do sleep 0.1; done'), { text })],
      {},
      (event) => {
        if (event.type === 'run-tool-called') void session.requestWrapUp('01', 'enough')
        if (event.type === 'run-wrap-up') fs.writeFileSync(path.join(directory, 'go'), '')
      }
    )
    const [run] = await session.runParallelDelegations([{ agent: 'engineer', text: 'Do it' }])
    expect(run).toMatchObject(expected)
    expect(ofType('run-wrap-up')).toMatchObject([{ run: '01', reason: 'enough' }])
    const last = api?.requests.at(-1)
    expect(JSON.stringify(last?.body['messages'])).toContain('Message from the session: enough.')
    await expect(session.requestWrapUp('01', 'late')).rejects.toThrow(/is not running/)
  })

  it('makes an agent wrap up before its time ends, although a tool is still running', async () => {
    const session = await open([
      { name: 'hand in', match: { user: /time for this task ends/ }, steps: [{ text: 'Half of it.' }] },
      rule(bash('sleep 600'), { text: 'Half of it.' })
    ])
    const run = await session.runAgentSubprocess('Engineer', 'Do it', undefined, 20)
    expect(run).toMatchObject({
      outcome: 'timed-out',
      error: expect.stringContaining('what it was doing had to be interrupted')
    })
    expect(run.response).toBe('First words\n\nHalf of it.')
    expect(ofType('run-wrap-up')).toMatchObject([{ run: '01', leftMs: 4000 }])
    const last = api?.requests.at(-1)
    expect(JSON.stringify(last?.body['messages'])).toContain('time for this task ends')
    // The CLI acknowledges the interruption on its terminal; the report describes it.
    const shown = renderStreamText(
      fs.readFileSync(path.join(directory, 'session/agents/01-engineer/transcript.log'), 'utf8')
    )
    expect(shown).toContain('the running work was interrupted')
    expect(shown).not.toContain('{"type"')
  })

  it('times out when the agent does not wrap up, and keeps what it had said', async () => {
    const session = await open([
      rule(bash('sleep 600'), { text: 'never whole', fault: { kind: 'stall', afterEvents: 2 } }),
      { name: 'hand in', steps: [{ text: 'never whole', fault: { kind: 'hang' } }] }
    ])
    const run = await session.runAgentSubprocess('Engineer', 'Do it', undefined, 15)
    expect(run).toMatchObject({ outcome: 'timed-out', response: 'First words' })
    expect(run.error).toContain('Timed out after 15s')
  })
})

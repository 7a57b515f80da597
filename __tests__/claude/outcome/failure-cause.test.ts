import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { causeOfRetry, findFailureCause } from '../../../src/claude/outcome/failure-cause.js'
import type { FailureFacts } from '../../../src/claude/outcome/failure-cause.js'
import { createStreamReader } from '../../../src/claude/stream/stream.js'

interface Sample {
  readonly event: string
  readonly from: string
  readonly line: Readonly<Record<string, unknown>>
}

/** Real lines of the CLI, one of each kind. */
const samples = fs
  .readFileSync(path.join(import.meta.dirname, '../../fixtures/stream-samples.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Sample)

function causeOf(lines: readonly object[], facts: Partial<FailureFacts> = {}) {
  const reader = createStreamReader()
  for (const line of lines) reader.push(Buffer.from(`${JSON.stringify(line)}\n`))
  return findFailureCause({
    end: { kind: 'exited', exitCode: 1 },
    stream: reader.state(),
    stderrTail: '',
    ...facts
  })
}

const linesOf = (from: string): readonly object[] =>
  samples
    .filter((sample) => sample.from === from && /^(assistant|result|system\/api_retry)/.test(sample.event))
    .map(({ line }) => line)

const synthetic = (text: string, error: string) => ({
  type: 'assistant',
  message: { model: '<synthetic>', content: [{ type: 'text', text }] },
  error
})
const failed = (status: number | null, more: object = {}) => ({
  type: 'result',
  subtype: 'success',
  is_error: true,
  api_error_status: status,
  ...more
})
const init = { type: 'system', subtype: 'init', model: 'm', session_id: 's' }

describe('the cause of a failure, from real lines of the CLI,', () => {
  it.each([
    ['401', 'authentication'],
    ['403', 'permission'],
    ['400', 'invalid-request'],
    ['429', 'rate-limit'],
    ['529', 'overloaded'],
    ['500', 'server-error']
  ])('of a run that met %s is %s', (from, cause) => {
    expect(causeOf(linesOf(from))).toBe(cause)
  })
})

describe('the cause of a failure', () => {
  it.each<[string, number | null, string, string]>([
    ['Credit balance is too low', 400, 'billing_error', 'credit'],
    ["You've hit your session limit · resets 3pm", 429, 'rate_limit', 'plan-limit'],
    ['Claude AI usage limit reached|1764000000', 403, 'authentication_failed', 'plan-limit'],
    [
      'API Error: Request rejected (429) · rate limit reached, invalid api key tier',
      429,
      'rate_limit',
      'rate-limit'
    ],
    ['Prompt is too long', 400, 'invalid_request', 'prompt-too-long'],
    ["There's an issue with the selected model (x)", 404, 'model_not_found', 'model'],
    ['API Error: Connection closed mid-response', null, 'unknown', 'cut-stream'],
    ['API Error: Unable to connect to API (ECONNRESET)', null, 'unknown', 'network'],
    [
      'API Error: 502 The key proxy cannot connect to https://api.example (ECONNRESET).',
      502,
      'server_error',
      'network'
    ],
    ['API Error: 500 limit reached for connection pool', 500, 'server_error', 'server-error'],
    ['API Error: 500 {"message":"limit reached for connection pool"}', null, 'unknown', 'server-error'],
    ['API Error: 502 prompt is too long for this gateway', 502, 'server_error', 'server-error'],
    ['API Error: 503 invalid api key cache', 503, 'server_error', 'server-error'],
    ['API Error: limit reached for connection pool', null, 'unknown', 'unknown'],
    ['5-hour limit reached ∙ resets 3pm', null, 'unknown', 'plan-limit'],
    ['API Error: Repeated 529 Overloaded errors.', null, 'server_error', 'overloaded']
  ])('that the CLI words as %j (%s) is found', (text, status, kind, cause) => {
    expect(causeOf([init, synthetic(text, kind), failed(status)])).toBe(cause)
  })

  it('is never read from what an agent says or a tool answers', () => {
    const quoted = 'API Error: 529 Overloaded, 429 rate limit, ECONNRESET, Invalid API key'
    const said = { type: 'assistant', message: { model: 'm', content: [{ type: 'text', text: quoted }] } }
    const tool = {
      type: 'user',
      message: { content: [{ type: 'tool_result', tool_use_id: 't', content: quoted, is_error: true }] }
    }
    expect(causeOf([init, said, tool, failed(null, { result: quoted })])).toBe('unknown')
    expect(causeOf([init, said, tool])).toBe('unknown')
  })

  it('of a CLI that ends before it starts work is a crash, unless it says why it can never start', () => {
    expect(causeOf([], { stderrTail: 'Segmentation fault' })).toBe('crash')
    expect(causeOf([], { stderrTail: "error: unknown option '--frobnicate'" })).toBe('arguments')
    expect(causeOf([], { stderrTail: 'cannot be used with root/sudo privileges' })).toBe('not-started')
    expect(causeOf([], { end: { kind: 'signalled', signal: 'SIGSEGV' } })).toBe('crash')
    expect(causeOf([], { end: { kind: 'signalled', signal: 'SIGKILL' } })).toBe('ended-from-outside')
    expect(causeOf([], { end: { kind: 'exited', exitCode: 137 } })).toBe('ended-from-outside')
    expect(causeOf([], { end: { kind: 'exited', exitCode: 0 } })).toBe('unknown')
  })

  it('of a limit is that limit', () => {
    expect(causeOf([], { end: { kind: 'timed-out', timeoutMs: 1 } })).toBe('timeout')
    expect(causeOf([], { end: { kind: 'stalled', silentMs: 1 } })).toBe('stall')
  })

  it('of turns and budget is the author’s own limit', () => {
    expect(causeOf([failed(null, { subtype: 'error_max_turns' })])).toBe('turns')
    expect(causeOf([failed(null, { subtype: 'error_max_budget_usd' })])).toBe('budget')
  })
})

describe('the cause of one failed request', () => {
  it.each([
    [401, 'authentication_failed', 'authentication'],
    [429, 'rate_limit', 'rate-limit'],
    [529, 'overloaded', 'overloaded'],
    [503, 'server_error', 'server-error'],
    [null, 'unknown', 'network']
  ])('is found from its status %s and word %s', (status, cause, found) => {
    expect(causeOfRetry({ status, cause })).toBe(found)
  })
})

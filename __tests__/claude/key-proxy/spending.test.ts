/** What a session with a budget can spend through the key proxy, by plain clients with a run's token. */
import { once } from 'node:events'
import http from 'node:http'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startKeyProxy, type KeyProxy } from '../../../src/claude/key-proxy/key-proxy.js'
import { openBudget, type BudgetLedger } from '../../../src/session/lifecycle/budget.js'
import { createDeferred } from '../../../src/util/deferred.js'
import { readBody, startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.js'

/** $3 and $15 for a million tokens. */
const SONNET = 'claude-sonnet-4-5'
/** With all of its 100,000 tokens of output: $1.50. */
const DEAR = { model: SONNET, max_tokens: 100_000, messages: [{ role: 'user', content: 'Write.' }] }
/** $0.15 */
const CHEAP = { ...DEAR, max_tokens: 10_000 }

interface Seen {
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

let seen: Seen[]
let refused: string[]
let answer: (request: Seen, response: http.ServerResponse) => void | Promise<void>
let api: LoopbackServer
let proxy: KeyProxy
let ledger: BudgetLedger

beforeEach(async () => {
  seen = []
  refused = []
  answer = (_request, response) => {
    sendMessage(response, 100_000)
  }
  api = await startLoopbackServer(async (request, response) => {
    const one = { headers: request.headers, body: String(await readBody(request)) }
    seen.push(one)
    await answer(one, response)
  })
  await open(3)
})

afterEach(async () => {
  await proxy.close()
  await api.close()
})

async function open(usd: number): Promise<void> {
  ledger = openBudget(usd, { onReached: () => undefined, onUnknownPrice: () => undefined })
  proxy = await startKeyProxy({
    credentials: { kind: 'api-key', value: 'the-real-key' },
    upstream: new URL(api.url),
    budget: ledger.requests,
    onRefused: (run, request) => refused.push(`${run}: ${request}`),
    onTokens: (run, { costUsd }) => {
      ledger.estimate(run, 'key-proxy', costUsd)
    }
  })
}

function sendMessage(response: http.ServerResponse, outputTokens: number): void {
  const text = JSON.stringify({ model: SONNET, usage: { input_tokens: 10, output_tokens: outputTokens } })
  response.writeHead(200, { 'content-type': 'application/json' }).end(text)
}

const event = (type: string, fields: Record<string, unknown>): string =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`
const START = event('message_start', {
  message: { model: SONNET, usage: { input_tokens: 1_000, output_tokens: 1 } }
})
const TEXT = event('content_block_delta', { delta: { type: 'text_delta', text: 'x'.repeat(30_000) } })

function ask(body: unknown, init: RequestInit = {}): Promise<Response> {
  const token = issued ?? proxy.issue('01', 'Engineer (run 01)').environment['ANTHROPIC_API_KEY'] ?? ''
  issued = token
  return fetch(`${proxy.url}/v1/messages`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...init,
    headers: {
      'x-api-key': token,
      'content-type': 'application/json',
      ...(init.headers as Record<string, string>)
    }
  })
}

let issued: string | undefined
beforeEach(() => {
  issued = undefined
})

describe('forty requests at once within $3', () => {
  it('cost no more than the budget and one of them', async () => {
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask(DEAR)).status))
    expect(seen).toHaveLength(2)
    expect(statuses.filter((status) => status === 200)).toHaveLength(2)
    expect(statuses.filter((status) => status === 400)).toHaveLength(38)
    expect(ledger.spentUsd()).toBeGreaterThan(3)
    expect(ledger.spentUsd()).toBeLessThan(3 + 1.6)
  })

  it('are all made if they cost less than they might', async () => {
    answer = (_request, response) => {
      sendMessage(response, 1_000)
    }
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask(DEAR)).status))
    expect(statuses).toEqual(Array.from({ length: 40 }, () => 200))
    expect(ledger.spentUsd()).toBeCloseTo(40 * 0.01503)
  })
})

describe('an answer that is not reported', () => {
  it('is charged by what had arrived of it when its client leaves', async () => {
    const whole = createDeferred<undefined>()
    answer = async (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(START + TEXT)
      await once(response, 'close')
      whole.resolve(undefined)
    }
    const leave = new AbortController()
    const response = await ask({ ...DEAR, stream: true }, { signal: leave.signal })
    let got = 0
    const reading = (async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        got += chunk.length
        if (got >= START.length + TEXT.length) leave.abort()
      }
    })()
    await expect(reading).rejects.toThrow()
    await whole.promise
    // $0.003 for the input, and 10,000 tokens for 30,000 characters.
    await until(() => ledger.spentUsd() > 0.1)
    expect(ledger.spentUsd()).toBeCloseTo(0.003 + 0.15, 3)
  })

  it('is charged as a whole if its client leaves before a plain answer', async () => {
    const leave = new AbortController()
    answer = async (_request, response) => {
      leave.abort()
      await once(response, 'close')
    }
    await expect(ask(DEAR, { signal: leave.signal })).rejects.toThrow()
    await until(() => ledger.spentUsd() > 0)
    expect(ledger.spentUsd()).toBeCloseTo(1.5, 2)
  })

  it.each([
    ['in an unknown coding', { 'content-type': 'application/json', 'content-encoding': 'compress' }],
    ['without usage', { 'content-type': 'application/json' }],
    ['of another type', { 'content-type': 'text/plain' }]
  ])('is charged as a whole %s', async (_, headers) => {
    answer = (_request, response) => {
      response.writeHead(200, headers).end('{}')
    }
    const response = await ask(CHEAP)
    await response.arrayBuffer()
    await until(() => ledger.spentUsd() > 0)
    expect(ledger.spentUsd()).toBeCloseTo(0.15, 2)
  })

  it('is not charged if it is an error', async () => {
    answer = (_request, response) => {
      response.writeHead(529, { 'content-type': 'application/json' }).end('{"type":"error"}')
    }
    expect((await ask(DEAR)).status).toBe(529)
    // Its reservation is gone, too: both fit.
    answer = (_request, response) => {
      sendMessage(response, 1)
    }
    expect((await Promise.all([ask(DEAR), ask(CHEAP)])).map(({ status }) => status)).toEqual([200, 200])
    expect(ledger.spentUsd()).toBeLessThan(0.001)
  })
})

describe('within a budget the key proxy', () => {
  it.each([
    ['a model without a price', { ...DEAR, model: 'claude-new-9' }, /price of the model claude-new-9/],
    ['no max_tokens', { ...DEAR, max_tokens: undefined }, /no max_tokens/],
    ['no JSON', '{', /not a JSON object/],
    ['two models', '{"model":"a","model":"b","max_tokens":1}', /"model\\" twice/]
  ])('refuses a request with %s', async (_, body, words) => {
    const response = await ask(body)
    expect(response.status).toBe(400)
    const text = await response.text()
    expect(text).toMatch(words)
    expect(text).toContain('"type":"invalid_request_error"')
    expect(seen).toEqual([])
  })

  it('names the run that sent what no CLI sends', async () => {
    await ask('{"model":"a","model":"b"}')
    await ask({ ...DEAR, model: 'claude-new-9' })
    expect(refused).toEqual([
      'Engineer (run 01): POST /v1/messages (The body has "model" twice, or in other letter case)'
    ])
  })

  it('reads a compressed request, and sends what it has read', async () => {
    const body = gzipSync(JSON.stringify(CHEAP))
    expect((await ask('', { body, headers: { 'content-encoding': 'gzip' } })).status).toBe(200)
    expect(seen[0]).toMatchObject({
      body: JSON.stringify(CHEAP),
      headers: { 'content-length': String(JSON.stringify(CHEAP).length) }
    })
    expect(seen[0]?.headers).not.toHaveProperty('content-encoding')
    const bad = await ask('', { body: 'x', headers: { 'content-encoding': 'gzip' } })
    expect([bad.status, (await ask('', { body, headers: { 'content-encoding': 'lzma' } })).status]).toEqual([
      400, 415
    ])
    expect(seen).toHaveLength(1)
  })

  it('sends a body byte for byte, with numbers that JavaScript cannot hold', async () => {
    const body = `{"model":"${SONNET}","max_tokens":1,"metadata":{"n":12345678901234567890,"t":"\\ud800 \u00e9"}}`
    await ask(body, { headers: { 'content-type': 'text/plain;charset=utf-16' } })
    expect(seen).toMatchObject([{ body, headers: { 'content-type': 'application/json' } }])
  })

  it('refuses a body that is larger than the API takes', async () => {
    const response = await ask({ ...CHEAP, system: 'x'.repeat(33 * 1024 * 1024) })
    expect([response.status, seen]).toEqual([413, []])
  })

  it('still lists models and counts tokens without a price', async () => {
    const token = proxy.issue('02').environment['ANTHROPIC_API_KEY'] ?? ''
    const init = { method: 'POST', body: '{"model":"x"}', headers: { 'x-api-key': token } }
    expect((await fetch(`${proxy.url}/v1/messages/count_tokens`, init)).status).toBe(200)
    expect(seen).toHaveLength(1)
  })
})

/** Waits for a figure that another callback sets. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve))
}

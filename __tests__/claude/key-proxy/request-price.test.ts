import { describe, expect, it } from '@jest/globals'
import { priceRequest, type PricedRequest } from '../../../src/claude/key-proxy/request-price.js'

/** $3 and $15 for a million tokens. */
const SONNET = 'claude-sonnet-4-5'

function price(body: Record<string, unknown>): PricedRequest {
  const result = priceRequest(Buffer.from(JSON.stringify({ model: SONNET, max_tokens: 1_000, ...body })))
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const user = (content: unknown) => ({ messages: [{ role: 'user', content }] })
const LONG = 'x'.repeat(1_000_000)

describe('the price of a request', () => {
  it('is that of the dearest cache where the words for it may be disguised by escapes', () => {
    const plain = JSON.stringify({
      model: SONNET,
      max_tokens: 1,
      ...user([{ type: 'text', text: LONG, cache_control: {} }])
    })
    const priced = priceRequest(Buffer.from(plain.replace('cache_control', 'cache\\u005fcontrol')))
    expect(priced.ok && priced.value.mostUsd).toBeGreaterThanOrEqual(6)
  })

  it.each([
    ['an image of 9 MB', 'A'.repeat(12_000_000)],
    ['9 million escapes', '\n'.repeat(9_000_000)]
  ])('is known with %s', (_, text) => {
    expect(price(user(text)).mostUsd).toBeGreaterThan(0)
  })

  it('is that of all its bytes as tokens and of all of max_tokens', () => {
    const { mostUsd } = price(user(LONG))
    expect(mostUsd).toBeGreaterThan(3 + 0.015)
    expect(mostUsd).toBeLessThan(3.1)
  })

  it.each([
    ['1,000,000 tokens of output', { max_tokens: 1_000_000 }, 15],
    [
      'input written to the cache',
      user([{ type: 'text', text: LONG, cache_control: { type: 'ephemeral' } }]),
      3.75
    ],
    [
      'input written to the cache for an hour',
      user([{ type: 'text', text: LONG, cache_control: { type: 'ephemeral', ttl: '1h' } }]),
      6
    ],
    ['fast mode', { ...user(LONG), model: 'claude-opus-4-8', speed: 'fast' }, 10],
    ['processing in the United States', { ...user(LONG), inference_geo: 'us' }, 3.3],
    [
      'an image by what it is scaled to',
      user([{ type: 'image', source: { type: 'base64', data: LONG } }]),
      0.015
    ],
    [
      'a document that is only named',
      user([{ type: 'document', source: { type: 'url', url: 'https://x' } }]),
      0.6
    ],
    [
      'an image in a result of a tool',
      user([
        {
          type: 'tool_result',
          content: [{ type: 'image', source: { type: 'base64', data: LONG } }]
        }
      ]),
      0.015
    ],
    ['a search', { tools: [{ type: 'web_search_20250305', name: 'web_search', max_uses: 8 }] }, 0.68],
    ['servers that the API connects to', { mcp_servers: [] }, 0.6]
  ])('includes %s', (_, body, leastUsd) => {
    const { mostUsd } = price(body)
    expect(mostUsd).toBeGreaterThanOrEqual(leastUsd)
    expect(mostUsd).toBeLessThan(leastUsd + 0.1)
  })

  it.each([
    ['nothing', ''],
    ['no JSON', '{"model":'],
    ['a list', '[]'],
    ['a byte order mark', '\ufeff{"model":"claude-sonnet-4-5","max_tokens":1}'],
    ['no model', '{"max_tokens":1}'],
    ['an empty model', '{"model":"","max_tokens":1}'],
    ['no max_tokens', '{"model":"claude-sonnet-4-5"}'],
    ['max_tokens as text', '{"model":"claude-sonnet-4-5","max_tokens":"1"}'],
    ['negative max_tokens', '{"model":"claude-sonnet-4-5","max_tokens":-1}'],
    ['endless max_tokens', '{"model":"claude-sonnet-4-5","max_tokens":1e999}'],
    ['two models', '{"model":"claude-opus-4","model":"claude-haiku-4-5","max_tokens":1}'],
    ['a model by an escape', '{"model":"claude-haiku-4-5","mod\\u0065l":"claude-opus-4","max_tokens":1}'],
    ['Model', '{"model":"claude-haiku-4-5","Model":"claude-opus-4","max_tokens":1}'],
    ['max_token\u017f', '{"model":"claude-haiku-4-5","max_tokens":1,"max_token\u017f":90000}'],
    [
      'a second one behind brackets in a text',
      '{"model":"claude-haiku-4-5","system":"}\\"]{","max_tokens":1,"max_tokens":9}'
    ]
  ])('is none for a body with %s', (_, text) => {
    expect(priceRequest(Buffer.from(text))).toMatchObject({ ok: false, error: { isForeign: true } })
  })

  it('is none for bytes that are not UTF-8', () => {
    const bytes = Buffer.from('{"model":"claude-haiku-4-5","max_tokens":1,"system":"\xff"}', 'latin1')
    expect(priceRequest(bytes)).toMatchObject({ ok: false, error: { isForeign: true } })
  })

  it('is none for a model that is not in the table, and says so', () => {
    expect(priceRequest(Buffer.from('{"model":"claude-new-9","max_tokens":1}'))).toEqual({
      ok: false,
      error: {
        isForeign: false,
        message: expect.stringMatching(
          /^The price of the model claude-new-9 is unknown, so no request for it is made/
        )
      }
    })
  })

  it('takes names within messages and tools for what they are', () => {
    expect(price({ ...user([{ model: 'x', Model: 'y' }]), tools: [{ model: 'z' }] }).model).toBe(SONNET)
  })
})

describe('what was not reported of an answer', () => {
  const priced = price({ ...user('x'.repeat(30_000)), stream: true })

  it('is nothing if it was reported, or was an error', () => {
    expect(priced.unreported({ kind: 'reported' })).toBeUndefined()
    expect(priced.unreported({ kind: 'not-charged' })).toBeUndefined()
  })

  it('is what had arrived of a stream that was cut, at most max_tokens', () => {
    const cut = { kind: 'begun', outputTokens: 1 } as const
    expect(priced.unreported({ ...cut, saidBytes: 300 })).toMatchObject({
      inputTokens: 0,
      outputTokens: 99,
      costUsd: (99 * 15) / 1e6
    })
    expect(priced.unreported({ ...cut, saidBytes: 1e6 })?.outputTokens).toBe(999)
  })

  it('is the input of a stream without an answer, and everything otherwise', () => {
    expect(priced.unreported({ kind: 'unanswered' })).toMatchObject({ outputTokens: 0 })
    expect(priced.unreported({ kind: 'unanswered' })?.costUsd).toBeGreaterThan(0.03)
    expect(priced.unreported({ kind: 'unread' })).toMatchObject({ outputTokens: 1_000 })
    expect(price({}).unreported({ kind: 'unanswered' })).toMatchObject({ outputTokens: 1_000 })
  })
})

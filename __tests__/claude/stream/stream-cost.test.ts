import { describe, expect, it } from '@jest/globals'
import { MODEL_PRICES } from '../../../src/claude/stream/price-table.js'
import { chargedTokens, costOf, DEAREST_MODEL, highestCostOf } from '../../../src/claude/stream/prices.js'
import { createStreamCostMeter } from '../../../src/claude/stream/stream-cost.js'

const MILLION = 1_000_000

describe('costOf', () => {
  it.each([
    ['claude-opus-4-8[1m]', 5, 25],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 3, 15],
    ['us.anthropic.claude-opus-4-6-v1', 5, 25],
    ['claude-3-5-sonnet-v2@20241022', 3, 15],
    ['anthropic.claude-haiku-4-5', 1, 5],
    ['arn:aws:bedrock:us-east-1:1:inference-profile/eu.anthropic.claude-opus-4-20250514-v1:0', 15, 75],
    ['anthropic/claude-sonnet-4-0', 3, 15],
    ['claude-sonnet-5', 2, 10],
    ['claude-haiku-4-5-20251001', 1, 5]
  ])('knows what %s costs', (model, input, output) => {
    const none = chargedTokens({})
    expect(costOf(model, { ...none, inputTokens: MILLION })).toBeCloseTo(input)
    expect(costOf(model, { ...none, outputTokens: MILLION })).toBeCloseTo(output)
    expect(costOf(model, { ...none, cacheWriteTokens: MILLION })).toBeCloseTo(input * 1.25)
    expect(costOf(model, { ...none, cacheWrite1hTokens: MILLION })).toBeCloseTo(input * 2)
    expect(costOf(model, { ...none, cacheReadTokens: MILLION })).toBeCloseTo(input / 10)
  })

  it.each(['some-other-model', 'claude-opus-9', 'claude-sonnet-5-9', 'claude-opus-4-8-mini', 'toString'])(
    'does not guess the price of %s',
    (model) => {
      expect(costOf(model, chargedTokens({ input_tokens: 1 }))).toBeUndefined()
    }
  )

  it('is never more than what an unknown model is charged', () => {
    const tokens = chargedTokens({ input_tokens: 5, output_tokens: 7, cache_read_input_tokens: 9 })
    for (const model of Object.keys(MODEL_PRICES))
      expect(costOf(model, tokens)).toBeLessThanOrEqual(highestCostOf(tokens))
    expect(costOf(DEAREST_MODEL, tokens)).toBe(highestCostOf(tokens))
  })
})

describe('createStreamCostMeter', () => {
  const line = (id: string, text: string, model = 'claude-sonnet-4-5') => ({
    type: 'assistant',
    message: {
      id,
      model,
      content: [{ type: 'text', text }],
      usage: { input_tokens: MILLION, output_tokens: 1 }
    }
  })
  function meter() {
    let total = 0
    const unknown: string[] = []
    const read = createStreamCostMeter({
      onCost: (addedUsd) => (total += addedUsd),
      onUnknownPrice: (model) => unknown.push(model)
    })
    return { read, total: () => total, unknown }
  }

  it('counts the input of an answer once, though each of its blocks reports it, and estimates its text', () => {
    const { read, total } = meter()
    read(line('a', 'x'.repeat(4_000)))
    read(line('a', 'x'.repeat(4_000)))
    expect(total()).toBeCloseTo(3 + (2_000 * 15) / MILLION)
    read(line('b', ''))
    expect(total()).toBeCloseTo(6 + (2_000 * 15) / MILLION)
  })

  it('skips text of no model, and reports a model without a price, charged like the most expensive', () => {
    const { read, total, unknown } = meter()
    read(line('a', 'No.', '<synthetic>'))
    read({ type: 'user', message: {} })
    read(line('b', 'Yes.', 'some-other-model'))
    expect(total()).toBeCloseTo(15)
    expect(unknown).toEqual(['some-other-model'])
  })
})

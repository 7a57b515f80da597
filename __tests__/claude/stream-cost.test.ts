import { describe, expect, it } from '@jest/globals'
import { chargedTokens, costOf } from '../../src/claude/prices.js'
import { createStreamCostMeter } from '../../src/claude/stream-cost.js'

const MILLION = 1_000_000

describe('costOf', () => {
  it.each([
    ['claude-opus-4-8[1m]', 5, 25],
    ['us.anthropic.claude-sonnet-4-5-20250929-v1:0', 3, 15],
    ['claude-sonnet-5', 3, 15],
    ['claude-haiku-4-5-20251001', 1, 5]
  ])('knows what %s costs', (model, input, output) => {
    const none = chargedTokens({})
    expect(costOf(model, { ...none, inputTokens: MILLION })).toBeCloseTo(input)
    expect(costOf(model, { ...none, outputTokens: MILLION })).toBeCloseTo(output)
    expect(costOf(model, { ...none, cacheWriteTokens: MILLION })).toBeCloseTo(input * 1.25)
    expect(costOf(model, { ...none, cacheReadTokens: MILLION })).toBeCloseTo(input / 10)
  })

  it('does not guess the price of another model', () => {
    expect(costOf('some-other-model', chargedTokens({ input_tokens: 1 }))).toBeUndefined()
  })
})

describe('createStreamCostMeter', () => {
  const line = (id: string, text: string, model = 'claude-sonnet-5') => ({
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

  it('counts the input of an answer once, though each of its blocks tells it, and reckons what is said', () => {
    const { read, total } = meter()
    read(line('a', 'x'.repeat(4_000)))
    read(line('a', 'x'.repeat(4_000)))
    expect(total()).toBeCloseTo(3 + (2_000 * 15) / MILLION)
    read(line('b', ''))
    expect(total()).toBeCloseTo(6 + (2_000 * 15) / MILLION)
  })

  it('passes over what no model said, and tells of a model without a price', () => {
    const { read, total, unknown } = meter()
    read(line('a', 'No.', '<synthetic>'))
    read({ type: 'user', message: {} })
    read(line('b', 'Yes.', 'some-other-model'))
    expect([total(), unknown]).toEqual([0, ['some-other-model']])
  })
})

import { describe, expect, it } from '@jest/globals'
import { findUnpricedAgents, findUnpricedModels } from '../../../../src/session/inputs/check/prices.js'

const BUDGET = { 'max-cost-usd': 5 }

describe('with a budget a model without a known price', () => {
  it.each([
    ['model', { model: 'claude-new-9' }],
    ['fallback-model', { 'fallback-model': 'gpt-5' }],
    ['agent-models', { 'agent-models': new Map([['QA', 'claude-new-9']]) }],
    ['claude-args', { 'claude-args': ['--max-turns', '5', '--model', 'claude-new-9'] }],
    ['claude-args', { 'claude-args': ['--fallback-model=claude-new-9'] }]
  ])('is refused in %s', (input, values) => {
    const problems = findUnpricedModels({ ...BUDGET, ...values })
    expect(problems).toMatchObject([
      {
        input,
        reason: expect.stringMatching(
          /^has no known price .* leave out max-cost-usd and max-cost-usd-per-day$/
        )
      }
    ])
    expect(findUnpricedModels({ 'max-cost-usd-per-day': 5, ...values })).toEqual(problems)
    expect(findUnpricedModels(values)).toEqual([])
  })

  it('is refused in the file of an agent', () => {
    const roster = [{ name: 'QA', model: 'claude-new-9' }, { name: 'Ops' }, { name: 'Docs', model: 'opus' }]
    expect(findUnpricedAgents(BUDGET, roster)).toEqual([
      expect.stringMatching(
        /^The file of the agent QA has the model "claude-new-9", which has no known price/
      )
    ])
    expect(findUnpricedAgents({}, roster)).toEqual([])
  })

  it.each([
    ...['opus', 'sonnet[1m]', 'opusplan', 'claude-opus-4-8', 'claude-opus-4-8[1m]'],
    ...['claude-sonnet-4-5-20250929', 'us.anthropic.claude-sonnet-4-5-20250929-v1:0']
  ])('is not %s', (model) => {
    expect(findUnpricedModels({ ...BUDGET, model })).toEqual([])
  })
})

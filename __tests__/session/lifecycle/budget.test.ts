import { describe, expect, it } from '@jest/globals'
import { describeUnknownPrice, openBudget } from '../../../src/session/lifecycle/budget.js'

function open(limitUsd: number | undefined) {
  const reached: string[] = []
  const unknown: string[] = []
  const ledger = openBudget(limitUsd, {
    onReached: (reason) => reached.push(reason),
    onUnknownPrice: (model) => unknown.push(model)
  })
  return { ledger, reached, unknown }
}

describe('openBudget', () => {
  it('counts all runs together, each by the source with the higher sum', () => {
    const { ledger, reached } = open(1)
    ledger.estimate('pm', 'stream', 0.1)
    ledger.estimate('pm', 'key-proxy', 0.3)
    ledger.estimate('pm', 'stream', 0.1)
    ledger.estimate('01', 'stream', 0.25)
    expect(ledger.costOf('pm')).toBeCloseTo(0.3)
    expect(ledger.spentUsd()).toBeCloseTo(0.55)
    expect([reached, ledger.blockReason()]).toEqual([[], undefined])
  })

  it('replaces the estimate by the cost reported at a run’s end, and keeps the estimate without one', () => {
    const { ledger } = open(1)
    ledger.estimate('01', 'stream', 0.5)
    ledger.settle('01', 0.2)
    ledger.estimate('02', 'stream', 0.3)
    ledger.settle('02', null)
    expect([ledger.costOf('01'), ledger.costOf('02')]).toEqual([0.2, 0.3])
  })

  it('adds the processes of one run', () => {
    const { ledger } = open(1)
    ledger.settle('01', 0.2)
    ledger.estimate('01', 'stream', 0.1)
    expect(ledger.costOf('01')).toBeCloseTo(0.3)
    ledger.settle('01', 0.25)
    expect(ledger.costOf('01')).toBeCloseTo(0.45)
  })

  it('reports once that it is reached, with figures, and lets nothing more start', () => {
    const { ledger, reached } = open(0.5)
    ledger.estimate('01', 'stream', 0.6)
    ledger.estimate('02', 'stream', 0.01)
    expect(reached).toEqual(['$0.6000 of $0.5000 are spent (max-cost-usd)'])
    expect(ledger.blockReason()).toMatch(/^budget: \$0\.6100 of \$0\.5000/)
    // The real cost may be less than the estimate.
    ledger.settle('01', 0.1)
    expect(ledger.blockReason()).toMatch(/^budget: /)
  })

  it('leaves a quarter more for wrapping up before it refuses requests', () => {
    const { ledger } = open(1)
    expect(ledger.mostUsd()).toBeCloseTo(1.25)
    ledger.settle('01', 1.2)
    expect([ledger.refusal(), ledger.mostUsd()?.toFixed(2)]).toEqual([undefined, '0.05'])
    ledger.settle('02', 0.1)
    expect(ledger.refusal()).toMatch(/\$1\.30 of \$1\.00/)
  })

  it('only counts without a limit', () => {
    const { ledger, reached } = open(undefined)
    ledger.settle('pm', 1_000)
    expect([reached, ledger.blockReason(), ledger.refusal(), ledger.mostUsd()]).toEqual([
      [],
      undefined,
      undefined,
      undefined
    ])
  })

  it.each([1, undefined])('reports each model without a known price once, with the limit %p', (limit) => {
    const { ledger, unknown } = open(limit)
    for (const [run, model] of [
      ['01', 'other'],
      ['02', 'other'],
      ['02', 'another']
    ] as const)
      ledger.unknownPrice(run, model)
    expect(unknown).toEqual(['other', 'another'])
  })

  it("charges a run of an unknown model its estimate, however little the CLI's guess at its end is", () => {
    const { ledger, reached } = open(1)
    ledger.unknownPrice('01', 'other')
    ledger.estimate('01', 'stream', 0.6)
    ledger.settle('01', 0.1)
    expect(ledger.costOf('01')).toBeCloseTo(0.6)
    ledger.estimate('02', 'stream', 0.5)
    expect(reached).toHaveLength(1)
    ledger.settle('02', 0.2)
    expect(ledger.costOf('02')).toBeCloseTo(0.2)
  })

  it('says which price is charged for an unknown model', () => {
    expect(describeUnknownPrice('claude-new-9', true)).toMatch(
      /claude-new-9 is unknown.*max-cost-usd.*charged as the most expensive known model, claude-opus-4\b/
    )
    expect(describeUnknownPrice('claude-new-9', false)).not.toContain('max-cost-usd')
  })
})

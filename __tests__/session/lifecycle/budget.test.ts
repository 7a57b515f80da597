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

  it('counts the highest of what was estimated, what the key proxy counted and what the process reported', () => {
    const { ledger } = open(10)
    ledger.estimate('01', 'key-proxy', 5)
    ledger.estimate('01', 'stream', 0.2)
    ledger.settle('01', 0.0035)
    ledger.estimate('02', 'stream', 0.3)
    ledger.settle('02', null)
    ledger.estimate('03', 'key-proxy', 0.1)
    ledger.settle('03', 0.4)
    expect(['01', '02', '03'].map(ledger.costOf)).toEqual([5, 0.3, 0.4])
  })

  it('adds the processes of one run', () => {
    const { ledger } = open(1)
    ledger.settle('01', 0.2)
    ledger.estimate('01', 'stream', 0.1)
    expect(ledger.costOf('01')).toBeCloseTo(0.3)
    ledger.settle('01', 0.25)
    expect(ledger.costOf('01')).toBeCloseTo(0.45)
  })

  it('reports once that four fifths are spent, with figures, and lets nothing more start', () => {
    const { ledger, reached } = open(0.5)
    ledger.estimate('01', 'stream', 0.39)
    expect([reached, ledger.blockReason()]).toEqual([[], undefined])
    ledger.estimate('02', 'stream', 0.02)
    ledger.estimate('02', 'stream', 0.01)
    expect(reached).toEqual(['$0.41 of $0.50 are spent (max-cost-usd)'])
    expect(ledger.blockReason()?.cause).toMatch(/\$0\.42 of \$0\.50 are spent/)
  })

  it('leaves a fifth for wrapping up before it refuses requests', () => {
    const { ledger } = open(1)
    expect(ledger.mostUsd()).toBeCloseTo(1)
    ledger.settle('01', 0.95)
    expect([ledger.requests?.refusal('01'), ledger.mostUsd()?.toFixed(2)]).toEqual([undefined, '0.05'])
    ledger.settle('02', 0.05)
    expect(ledger.requests?.refusal('01')).toMatch(/\$1\.00 of \$1\.00 \(max-cost-usd\)/)
  })

  it('only counts without a limit', () => {
    const { ledger, reached } = open(undefined)
    ledger.settle('pm', 1_000)
    expect([reached, ledger.blockReason(), ledger.requests, ledger.mostUsd()]).toEqual([
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
    const { ledger: withoutLimit } = open(undefined)
    withoutLimit.unknownPrice('01', 'other')
    withoutLimit.estimate('01', 'stream', 0.6)
    withoutLimit.settle('01', 0.1)
    expect(withoutLimit.costOf('01')).toBeCloseTo(0.1)
  })

  it('says which price is charged for an unknown model', () => {
    expect(describeUnknownPrice('claude-new-9', true)).toMatch(
      /claude-new-9 is unknown.*for the budget it is charged as the most expensive known model, claude-opus-4\b/
    )
    expect(describeUnknownPrice('claude-new-9', false)).not.toContain('budget')
  })
})

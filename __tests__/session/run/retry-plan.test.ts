import { describe, expect, it } from '@jest/globals'
import { planRetry, type RetryFacts } from '../../../src/session/run/retry-plan.js'

const facts = (given: Partial<RetryFacts> = {}): RetryFacts => ({
  cause: 'server-error',
  attempts: 1,
  retries: 2,
  retryOn: [],
  leftMs: 600_000,
  namedDelayMs: 0,
  toolCalls: 0,
  continuations: 0,
  openTools: 0,
  hasSpoken: false,
  canResume: true,
  hasFallback: false,
  random: 0,
  ...given
})

describe('planRetry', () => {
  it('starts a new conversation when nothing was done, and resumes when something was', () => {
    expect(planRetry(facts())).toMatchObject({ kind: 'retry', resumes: false })
    expect(planRetry(facts({ toolCalls: 1 }))).toMatchObject({ kind: 'retry', resumes: true })
    expect(planRetry(facts({ hasSpoken: true }))).toMatchObject({ kind: 'retry', resumes: true })
  })

  it('never does a tool’s work twice', () => {
    expect(planRetry(facts({ toolCalls: 1, canResume: false }))).toMatchObject({ kind: 'stop' })
    const open = planRetry(facts({ cause: 'crash', toolCalls: 1, openTools: 1 }))
    expect(open.kind === 'stop' && open.note).toMatch(/a tool was running/)
  })

  it('waits longer each time, with jitter, and never less than the API asks', () => {
    const delay = (given: Partial<RetryFacts>): number => {
      const plan = planRetry(facts({ retries: 9, ...given }))
      return plan.kind === 'retry' ? plan.delayMs : -1
    }
    expect([1, 2, 3, 8].map((attempts) => delay({ attempts }))).toEqual([2000, 4000, 8000, 60_000])
    expect(delay({ random: 0.5 })).toBe(2500)
    expect(delay({ namedDelayMs: 90_000 })).toBe(90_000)
  })

  it('stops when its attempts or its time are used up, and says so', () => {
    const used = planRetry(facts({ attempts: 3 }))
    expect(used).toEqual({ kind: 'stop', note: 'It was tried 3 times (retries).' })
    const late = planRetry(facts({ leftMs: 60_000, namedDelayMs: 90_000 }))
    expect(late.kind === 'stop' && late.note).toMatch(
      /its time would be over after a pause of 90s \(60s left\)/
    )
    expect(planRetry(facts({ retries: 0 }))).toEqual({ kind: 'stop', note: null })
  })

  it('does not retry permanent failures, nor limits that retry-on does not name', () => {
    for (const cause of ['authentication', 'credit', 'memory', 'timeout', 'unknown'] as const)
      expect(planRetry(facts({ cause }))).toEqual({ kind: 'stop', note: null })
    expect(planRetry(facts({ cause: 'memory', retryOn: ['memory'], openTools: 1 }))).toMatchObject({
      kind: 'retry'
    })
    expect(planRetry(facts({ cause: 'stall', retryOn: ['timeout'] }))).toMatchObject({ kind: 'retry' })
  })

  it('uses the fallback model at once when only that helps, otherwise for the last attempt', () => {
    const hasFallback = true
    expect(planRetry(facts({ cause: 'model', hasFallback }))).toMatchObject({
      usesFallback: true,
      delayMs: 0
    })
    expect(planRetry(facts({ cause: 'overloaded', hasFallback }))).toMatchObject({ usesFallback: false })
    expect(planRetry(facts({ cause: 'overloaded', hasFallback, attempts: 2 }))).toMatchObject({
      usesFallback: true
    })
  })
})

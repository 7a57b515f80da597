import { describe, expect, it } from '@jest/globals'
import { chooseSamplingInterval } from '../../../src/process/memory/sampling-interval.js'

const MB = 1_000_000

describe('the time until the next memory sample', () => {
  it.each([
    ['idle and far from the limit', 100, 1024, 0, 500],
    ['shrinking', 100, 1024, -5, 500],
    ['idle, but a sudden allocator could fill the gap', 100, 400, 0, 300],
    ['growing: a quarter of the time that is left', 200, 1000, 1, 200],
    ['growing by 1 MB/ms near the limit', 900, 1000, 1, 25],
    ['over 80 % and idle', 2000, 2400, 0, 50],
    ['at the limit', 1000, 1000, 0, 20],
    ['over the limit', 1200, 1000, 3, 20]
  ])('%s', (_, usedMb, limitMb, growthMbPerMs, intervalMs) => {
    expect(chooseSamplingInterval(usedMb * MB, limitMb * MB, growthMbPerMs * MB)).toBeCloseTo(intervalMs)
  })
})

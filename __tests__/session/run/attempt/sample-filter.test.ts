import { describe, expect, it } from '@jest/globals'
import { createSampleFilter } from '../../../../src/session/run/attempt/sample-filter.js'

const sample = (elapsedMs: number, memoryBytes: number) =>
  ({ elapsedMs, memoryBytes, processes: 1, cpuPercent: 0, level: 'normal' }) as const

describe('createSampleFilter', () => {
  it('accepts the first, one a second while nothing changes, and every notable change at once', () => {
    const filter = createSampleFilter(1_000)
    const accepted = [
      sample(0, 100),
      sample(300, 120),
      sample(600, 149),
      sample(650, 151),
      sample(1_200, 151),
      sample(1_650, 151),
      sample(1_700, 90)
    ].filter((each) => filter.accept(each))
    expect(accepted.map(({ elapsedMs }) => elapsedMs)).toEqual([0, 650, 1_650, 1_700])
  })

  it('returns the newest sample for the end of the curve', () => {
    const filter = createSampleFilter(1_000)
    filter.accept(sample(0, 100))
    expect(filter.pending()).toBeUndefined()
    filter.accept(sample(300, 120))
    expect(filter.pending()).toMatchObject({ elapsedMs: 300 })
  })
})

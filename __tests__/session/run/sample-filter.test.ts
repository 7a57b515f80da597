import { describe, expect, it } from '@jest/globals'
import { startSampleChoice } from '../../../src/session/run/sample-filter.js'

const sample = (elapsedMs: number, memoryBytes: number) =>
  ({ elapsedMs, memoryBytes, processes: 1, cpuPercent: 0, level: 'normal' }) as const

describe('startSampleChoice', () => {
  it('takes the first, one a second while nothing changes, and every telling change at once', () => {
    const choice = startSampleChoice(1_000)
    const told = [
      sample(0, 100),
      sample(300, 120),
      sample(600, 149),
      sample(650, 151),
      sample(1_200, 151),
      sample(1_650, 151),
      sample(1_700, 90)
    ].filter((each) => choice.isTelling(each))
    expect(told.map(({ elapsedMs }) => elapsedMs)).toEqual([0, 650, 1_650, 1_700])
  })

  it('keeps the newest for the end of the curve', () => {
    const choice = startSampleChoice(1_000)
    choice.isTelling(sample(0, 100))
    expect(choice.rest()).toBeUndefined()
    choice.isTelling(sample(300, 120))
    expect(choice.rest()).toMatchObject({ elapsedMs: 300 })
  })
})

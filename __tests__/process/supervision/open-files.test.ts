import { describe, expect, it } from '@jest/globals'
import {
  LEAST_OPEN_FILES,
  parseOpenFileLimit,
  readOpenFileLimit,
  reportedOpenFileLimit,
  runsWithin
} from '../../../src/process/supervision/open-files.js'

describe('the limit on open files', () => {
  it('is the soft one of this process', () => {
    expect(
      parseOpenFileLimit('Limit Soft Hard Units\nMax open files            256      4096      files\n')
    ).toBe(256)
    expect(readOpenFileLimit()).toBeGreaterThan(LEAST_OPEN_FILES)
    expect(reportedOpenFileLimit()).toBe(readOpenFileLimit())
  })

  it.each(['', 'Max open files            unlimited   unlimited   files\n'])('is infinite for %j', (text) => {
    expect(parseOpenFileLimit(text)).toBe(Number.POSITIVE_INFINITY)
  })

  it.each([
    [LEAST_OPEN_FILES, 16, 1],
    [64, 16, 1],
    [96, 16, 2],
    [256, 16, 10],
    [256, 4, 4],
    [Number.POSITIVE_INFINITY, 16, 16]
  ])('of %d lets %d runs be %d', (limit, wanted, runs) => {
    expect(runsWithin(limit, wanted)).toBe(runs)
  })
})

import { describe, expect, it } from '@jest/globals'
import { formatDollars } from '../../src/util/dollars.js'
import { formatLimit, formatSeconds } from '../../src/util/duration.js'

describe('figures', () => {
  it.each([
    [0, '$0'],
    [0.0123, '$0.0123'],
    [0.5, '$0.50'],
    [14.7099, '$14.71'],
    [1234.5, '$1234.50']
  ])('%d dollars are %s', (usd, text) => {
    expect(formatDollars(usd)).toBe(text)
  })

  it('have one digit where they are measured, and those of a limit as it was set', () => {
    expect([formatSeconds(4), formatSeconds(27.71)]).toEqual(['4.0s', '27.7s'])
    expect([formatLimit(600_000), formatLimit(1_500)]).toEqual(['600s', '1.5s'])
  })
})

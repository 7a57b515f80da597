import { describe, expect, it } from '@jest/globals'
import { dollars, wholeNumber } from '../../../../src/session/inputs/parse/parse-values.js'
import { mebibytes, wholeSeconds } from '../../../../src/session/inputs/parse/quantities.js'

const reasonOf = (parser: ReturnType<typeof wholeNumber>, text: string): string => {
  const parsed = parser.parse(text)
  return parsed.ok ? 'taken' : parsed.error.reasons.join()
}
const meantBy = (parser: ReturnType<typeof wholeNumber>, text: string): string | undefined =>
  /: write (.*)$/.exec(reasonOf(parser, text))?.[1]

describe('a number with a unit', () => {
  it.each([
    ['2GB', '2048'],
    ['2 GiB', '2048'],
    ['1.5g', '1536'],
    ['512MB', '512'],
    ['524288k', '512'],
    ['1T', '1048576'],
    ['2 gigabytes', '2048'],
    ['2 gibibytes', '2048'],
    ['512 mega', '512'],
    ['2_048', '2048'],
    ['2,048', '2048']
  ])('of memory, %j, is refused with the number of MiB', (text, meant) => {
    expect(meantBy(mebibytes(32, 16_777_216, 2048), text)).toBe(meant)
  })

  it.each([
    ['10m', '600'],
    ['10 minutes', '600'],
    ['1h30m', '5400'],
    ['1h 30min', '5400'],
    ['1h30', '5400'],
    ['90s', '90'],
    ['2 hrs', '7200'],
    ['1d', '86400'],
    ['0.5h', '1800'],
    ['600.0', '600']
  ])('of time, %j, is refused with the number of seconds', (text, meant) => {
    expect(meantBy(wholeSeconds(1, 432_000, 900), text)).toBe(meant)
  })

  it.each(['10x', 'soon', '10ms', '1.5.2m', '100h', '1,5', '1e3', 'm', '10m!', '0m'])(
    'is not guessed at: %j',
    (text) => {
      expect(reasonOf(wholeSeconds(1, 10_000, 900), text)).toBe('is not a whole number in plain digits')
    }
  )

  it.each([
    ['$5', '5'],
    ['2.50 USD', '2.5'],
    ['3$', '3']
  ])('of money, %j, is refused with the number of dollars', (text, meant) => {
    expect(meantBy(dollars, text)).toBe(meant)
  })
})

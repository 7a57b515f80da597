import process from 'node:process'
import { expect, it } from '@jest/globals'
import { isExiting, parseIsExiting } from '../../../src/process/table/exiting.js'
import { describeUnless } from '../../support/tools/describe-unless.js'

const line = (flags: number): string =>
  `4711 (a ) b) R 12 34 56 34816 -1 ${flags} 1 2 3 4 7 11 13 17 20 -5 2 0 987654321 144115188075855872 321\n`

it('tells a thread that is exiting from one that works', () => {
  expect(parseIsExiting(line(0x400000))).toBe(false)
  expect(parseIsExiting(line(0x400004))).toBe(true)
})

describeUnless(process.platform === 'linux' ? null : 'there is no /proc', 'a real process', () => {
  it('is not exiting while it runs, and counts as such when it is gone', () => {
    expect(isExiting(process.pid)).toBe(false)
    expect(isExiting(0)).toBe(true)
  })
})

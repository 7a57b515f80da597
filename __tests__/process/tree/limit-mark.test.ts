import { describe, expect, it } from '@jest/globals'
import {
  isSameSession,
  limitMarkOf,
  parseLimitMark,
  readLimitMark
} from '../../../src/process/tree/limit-mark.js'

const limits = (
  soft: bigint | string
): string => `Limit                     Soft Limit           Hard Limit           Units
Max core file size        0                    unlimited            bytes
Max resident set          ${String(soft).padEnd(20)} unlimited            bytes
Max processes             96000                96000                processes
`

describe('the mark in a resource limit', () => {
  it('is what the kernel shows of it, for the largest and the smallest, too', () => {
    for (const kib of [limitMarkOf('session:run', 'session'), 2 ** 52, 2 ** 53 - 1])
      expect(parseLimitMark(limits(BigInt(kib) * 1024n))).toBe(kib)
  })

  it('is far above any limit in use', () => {
    expect(parseLimitMark(limits('unlimited'))).toBeUndefined()
    expect(parseLimitMark(limits(1024n ** 4n))).toBeUndefined()
    expect(parseLimitMark('')).toBeUndefined()
    expect(readLimitMark(process.pid)).toBeUndefined()
  })

  it('distinguishes sessions, and runs of one session', () => {
    const first = limitMarkOf('one:a', 'one')
    expect(limitMarkOf('one:a', 'one')).toBe(first)
    expect(limitMarkOf('one:b', 'one')).not.toBe(first)
    expect(isSameSession(first, limitMarkOf('one:b', 'one'))).toBe(true)
    expect(isSameSession(first, limitMarkOf('two:a', 'two'))).toBe(false)
  })

  it('stays far from what the kernel takes for no limit', () => {
    const mark = limitMarkOf('any:run', 'any')
    expect([Number.isSafeInteger(mark), BigInt(mark) * 1024n < 2n ** 63n]).toEqual([true, true])
  })
})

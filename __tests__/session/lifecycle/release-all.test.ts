import { describe, expect, it } from '@jest/globals'
import { giveBack } from '../../../src/session/lifecycle/release-all.js'

describe('giving back', () => {
  it('does all steps in order, and tells what failed', async () => {
    const done: string[] = []
    const told: string[] = []
    await giveBack(
      [
        () => done.push('first'),
        () => Promise.reject(new Error('EBUSY')),
        () => {
          throw new Error('ENOENT')
        },
        async () => {
          await Promise.resolve()
          done.push('last')
        }
      ],
      (message) => told.push(message)
    )
    expect(done).toEqual(['first', 'last'])
    expect(told).toEqual([expect.stringContaining('EBUSY'), expect.stringContaining('ENOENT')])
  })
})

import { describe, expect, it } from '@jest/globals'
import { releaseAll } from '../../../src/session/lifecycle/release-all.js'

describe('releaseAll', () => {
  it('runs all steps in order, and reports each that fails', async () => {
    const done: string[] = []
    const warnings: string[] = []
    await releaseAll(
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
      (message) => warnings.push(message)
    )
    expect(done).toEqual(['first', 'last'])
    expect(warnings).toEqual([expect.stringContaining('EBUSY'), expect.stringContaining('ENOENT')])
  })
})

import { describe, expect, it } from '@jest/globals'
import { attempt, attemptAsync } from '../../src/util/result.js'

describe('attempt', () => {
  it('returns the value, or the message of what was thrown', async () => {
    const broken = (): never => {
      throw new Error('the disk is full')
    }
    expect(attempt(() => 1)).toEqual({ ok: true, value: 1 })
    expect(attempt(broken)).toEqual({ ok: false, error: 'the disk is full' })
    await expect(attemptAsync(() => Promise.resolve(1))).resolves.toEqual({ ok: true, value: 1 })
    await expect(attemptAsync(() => Promise.reject(new Error('gone')))).resolves.toEqual({
      ok: false,
      error: 'gone'
    })
    await expect(attemptAsync(broken)).resolves.toEqual({ ok: false, error: 'the disk is full' })
  })
})

import { describe, expect, it } from '@jest/globals'
import { withDeliveryPending, withFailedDelivery } from '../../../src/action/deliver/undelivered.js'
import type { SessionRecord } from '../../../src/session/record/record.js'
import { aRecord } from '../../report/sample-record.js'

const success = (more: Partial<SessionRecord> = {}): SessionRecord =>
  aRecord({ conclusion: 'success', error: null, ...more })
const review = { findings: [], problems: [] }

describe('a session that waits for its delivery', () => {
  it.each([
    ['its changes go to a branch', success(), { deliver: 'branch' }, 'failure'],
    ['its changes go to another job', success(), { deliver: 'artifact' }, 'failure'],
    ['its findings are to be posted', success({ review }), {}, 'failure'],
    ['nothing is to be delivered', success(), {}, 'success'],
    ['deliver is none', success(), { deliver: 'none' }, 'success']
  ] as const)('is judged by what is to come: %s', (_, record, settings, conclusion) => {
    expect(withDeliveryPending(record, settings, 'failure').conclusion).toBe(conclusion)
  })

  it('keeps a verdict that is no success, and its cause', () => {
    const failed = aRecord({ conclusion: 'failure', error: 'PM failed' })
    expect(withDeliveryPending(failed, { deliver: 'branch' }, 'cancelled')).toBe(failed)
  })

  it('claims after a cancel neither that the work was delivered nor that it was not', () => {
    expect(withDeliveryPending(success(), { deliver: 'push' }, 'cancelled')).toMatchObject({
      conclusion: 'cancelled',
      error: expect.stringMatching(/the workflow was cancelled before it was known to be delivered/)
    })
  })
})

it('adds each cause of a failed delivery to those of the session', () => {
  const failed = aRecord({ conclusion: 'failure', error: 'PM failed', faults: [] })
  expect(withFailedDelivery(failed, ['No review.', 'No branch.'])).toMatchObject({
    conclusion: 'failure',
    error: 'PM failed. No review. No branch.',
    faults: [{ cause: 'No review.' }, { cause: 'No branch.' }]
  })
  expect(withFailedDelivery(failed, [])).toBe(failed)
})

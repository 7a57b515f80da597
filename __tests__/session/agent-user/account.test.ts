import { describe, expect, it } from '@jest/globals'
import { accountRefusal } from '../../../src/session/agent-user/account.js'

const OURS = 1001
const idle = (): boolean => false

describe('an account for agents', () => {
  it('is accepted if it is not ours and nobody uses it', () => {
    expect(accountRefusal({ name: 'bob', uid: 1002, gid: 1002 }, OURS, idle)).toBeUndefined()
  })

  it.each([
    [{ name: 'toor', uid: 0, gid: 5 }, idle, /^is root/],
    [{ name: 'bob', uid: 1002, gid: 0 }, idle, /group of root/],
    [{ name: 'us', uid: OURS, gid: 1001 }, idle, /user of this job itself/],
    [{ name: 'bob', uid: 1002, gid: 1002 }, (uid: number) => uid === 1002, /has running processes/]
  ])('is refused as %j', (account, isBusy, words) => {
    expect(accountRefusal(account, OURS, isBusy)).toMatch(words)
  })
})

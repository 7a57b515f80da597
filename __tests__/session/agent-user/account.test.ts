import { describe, expect, it } from '@jest/globals'
import { accountRefusal } from '../../../src/session/agent-user/account.js'

const OURS = 1001
/** The group of nobody that runs these tests. */
const GID = (process.getgid?.() ?? 0) + 1
const idle = (): boolean => false

describe('an account for agents', () => {
  it('is accepted if it is not ours and nobody uses it', () => {
    expect(accountRefusal({ name: 'bob', uid: 1002, gid: GID }, OURS, idle)).toBeUndefined()
  })

  it.each([
    [{ name: 'toor', uid: 0, gid: 5 }, idle, /^is root/],
    [{ name: 'bob', uid: 1002, gid: 0 }, idle, /group of root/],
    [{ name: 'us', uid: OURS, gid: GID }, idle, /user of this job itself/],
    [{ name: 'bob', uid: 1002, gid: GID }, (uid: number) => uid === 1002, /has running processes/]
  ])('is refused as %j', (account, isBusy, words) => {
    expect(accountRefusal(account, OURS, isBusy)).toMatch(words)
  })
})

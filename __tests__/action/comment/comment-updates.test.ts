import { beforeEach, describe, expect, it } from '@jest/globals'
import { startStickyComment, type CommentClock } from '../../../src/action/comment/sticky-comment.js'
import { GitHubApiError } from '../../../src/action/github/github-error.js'

/** A stopped clock; timers are run by hand. */
function aClock() {
  let time = 0
  const due: { at: number; callback: () => void }[] = []
  const waits: number[] = []
  const clock: CommentClock = {
    now: () => time,
    schedule: (milliseconds, callback) => {
      const entry = { at: time + milliseconds, callback }
      due.push(entry)
      return () => void due.splice(due.indexOf(entry), 1)
    },
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds))
  }
  const advance = async (milliseconds: number): Promise<void> => {
    time += milliseconds
    for (const entry of [...due].filter(({ at }) => at <= time)) {
      due.splice(due.indexOf(entry), 1)
      entry.callback()
    }
    // Lets what was called come to its end: nothing in these tests waits for more than promises.
    await new Promise(setImmediate)
  }
  return { clock, advance, waits }
}

describe('updates of the comment', () => {
  let written: string[]
  let said: string[]
  let failure: Error | undefined

  beforeEach(() => {
    written = []
    said = []
    failure = undefined
  })

  function start() {
    const { clock, advance, waits } = aClock()
    const comment = startStickyComment(
      (body) => {
        if (failure !== undefined) return Promise.reject(failure)
        written.push(body)
        return Promise.resolve('written')
      },
      (message) => void said.push(message),
      clock
    )
    return { comment, advance, waits }
  }

  it('come at most every 15 seconds, with what is newest then, and only for news', async () => {
    const { comment, advance } = start()
    comment.show(() => 'a')
    await advance(0)
    comment.show(() => 'b')
    comment.show(() => 'c')
    await advance(14_999)
    expect(written).toEqual(['a'])
    await advance(1)
    expect(written).toEqual(['a', 'c'])
    comment.show(() => 'c')
    await advance(60_000)
    expect(written).toEqual(['a', 'c'])
  })

  it('become less frequent in a long session', async () => {
    const { comment, advance } = start()
    await advance(300_001)
    comment.show(() => 'a')
    await advance(0)
    comment.show(() => 'b')
    await advance(59_999)
    expect(written).toEqual(['a'])
    await advance(1)
    expect(written).toEqual(['a', 'b'])
  })

  it('wait as long as GitHub says', async () => {
    const { comment, advance } = start()
    failure = new GitHubApiError('status 429', 429, 90_000, undefined)
    comment.show(() => 'a')
    await advance(0)
    failure = undefined
    comment.show(() => 'b')
    await advance(89_999)
    expect(written).toEqual([])
    await advance(1)
    expect([written, said]).toEqual([['b'], []])
  })

  it('end with the final comment', async () => {
    const { comment, advance } = start()
    comment.show(() => 'a')
    await comment.finish(() => 'end')
    comment.show(() => 'late')
    await advance(60_000)
    expect(written).toEqual(['end'])
  })

  it.each([401, 403, 404])('stop at status %d, which is reported once', async (status) => {
    const { comment, advance } = start()
    failure = new GitHubApiError(`status ${status}`, status, undefined, undefined)
    comment.show(() => 'a')
    await advance(0)
    comment.show(() => 'b')
    await advance(60_000)
    await comment.finish(() => 'end')
    expect(said).toEqual([expect.stringMatching(/pull-requests: write.*job summary says the same/)])
  })

  it('do not wait after a cancel', async () => {
    const { comment, waits } = start()
    failure = new GitHubApiError('status 429', 429, 1000, undefined)
    await comment.finish(() => 'end', AbortSignal.abort())
    expect([waits, said.length]).toEqual([[], 1])
  })

  it('never break the session', async () => {
    const { comment, advance } = start()
    const broken = (): string => {
      throw new Error('a bug')
    }
    comment.show(broken)
    await advance(0)
    await expect(comment.finish(broken)).resolves.toBeUndefined()
    expect(said).toEqual([expect.stringMatching(/a bug/)])
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startGitHubApi, type GitHubStandIn } from '../../support/github-api.js'
import type { TestRepository } from '../../support/repository.js'
import { finding, openPull, pushHead, review } from '../../support/reviewing.js'

let github: GitHubStandIn
let repository: TestRepository

const GONE = finding({ quote: 'const gone = 1', title: 'To be resolved', severity: 'high' })
const OLD_PLACE = finding({ quote: 'const moved = 1', title: 'To be moved' })
const FRESH = finding({ quote: 'const fresh = 1', title: 'Something new', severity: 'low' })
const GENERAL = finding({ path: 'other.ts', quote: 'nowhere', title: 'Without a place', severity: 'low' })

const FILLER = Array.from({ length: 12 }, (_, index) => `const filler${index} = ${index}`)
const text = (...lines: string[]): string => `${lines.join('\n')}\n`

beforeEach(async () => {
  github = await startGitHubApi()
  repository = openPull(
    github,
    { 'a.ts': text(...FILLER) },
    { 'a.ts': text('const moved = 1', 'const gone = 1', ...FILLER) }
  )
  await review(github, [GONE, OLD_PLACE], { mayBlock: true })
  // The first is gone, and the second was written elsewhere.
  pushHead(github, repository, { 'a.ts': text('const fresh = 1', ...FILLER, 'const moved = 1') })
})

afterEach(async () => {
  repository.dispose()
  await github.close()
})

const run = () => review(github, [OLD_PLACE, FRESH, GENERAL], { mayBlock: true })

/** The requests of the whole review. */
const REQUESTS = [
  'pulls/get',
  'pulls/list-files',
  'graphql/review-threads',
  'graphql/reviews',
  'pulls/create-review',
  'git/get-commit',
  'git/get-tree',
  'git/get-blob',
  'graphql/resolve-review-thread',
  'graphql/update-pull-request-review-comment',
  'graphql/dismiss-pull-request-review'
]

function expectWhole(): void {
  const open = github.threads.filter(({ isResolved }) => !isResolved)
  expect(open.map(({ line, commit }) => [line, commit === github.database.branch('topic')])).toEqual([
    [14, true],
    [1, true]
  ])
  const bodies = github.reviews.map(({ body }) => body).join('\n')
  expect(bodies.match(/bug: Without a place/g)).toHaveLength(1)
}

describe('a review that fails', () => {
  it('sends these requests', async () => {
    const before = github.calls.length
    await run()
    expect([...new Set(github.calls.slice(before))].toSorted()).toEqual(REQUESTS.toSorted())
    expectWhole()
    expect(github.reviews).toMatchObject([{ state: 'DISMISSED' }, { state: 'COMMENTED' }])
  })

  it.each(REQUESTS.flatMap((operation) => [403, 422, 429].map((status) => [operation, status] as const)))(
    'at %s with status %i posts nothing twice in the next run, and loses nothing',
    async (failing, status) => {
      github.chooseFault = (operation) =>
        operation === failing ? { status, message: 'Refused by the test' } : undefined
      const result = await run().catch((error: unknown) => error)
      const said = JSON.stringify(result instanceof Error ? result.message : result)
      // What may not be resolved is hidden instead, without a word: that needs nobody.
      const isHidden = failing === 'graphql/resolve-review-thread' && status === 403
      expect(said).toMatch(isHidden ? /"kind":"done"/ : /Refused by the test/)
      const named = /\\"(?:contents|pull-requests): (?:read|write)\\"/
      expect(said).toMatch(status === 403 && !isHidden ? named : /./)
      github.chooseFault = () => undefined
      await run()
      // Hidden comments stay open, and are not touched again.
      const hidden = github.threads.filter(({ comments }) => comments[0]?.isMinimized === true)
      expect(hidden).toHaveLength(isHidden ? 2 : 0)
      for (const thread of hidden) thread.isResolved = true
      expectWhole()
    }
  )

  it.each(REQUESTS)('by a cancel after %s goes on in the next run', async (last) => {
    const controller = new AbortController()
    github.onCall = (operation) => {
      if (operation === last) controller.abort()
    }
    const result = await review(github, [OLD_PLACE, FRESH, GENERAL], { signal: controller.signal }).catch(
      (error: unknown) => error
    )
    expect(result).toBeDefined()
    await run()
    expectWhole()
  })

  it('whose answer is lost finds what it posted', async () => {
    let isLost = false
    github.onCall = (operation) => {
      if (operation === 'pulls/create-review' && !isLost) isLost = true
    }
    await run()
    expect(isLost).toBe(true)
    await run()
    expectWhole()
  })

  it.each([
    ['User can only have one pending review per pull request', 422, /another workflow with the same token/],
    ['Unable to create comment because issue is locked. lock prevents review', 403, /unlock it/],
    ['Resource not accessible by integration', 403, /"pull-requests: write"[^]*fork/]
  ])('explains: %s', async (message, status, expected) => {
    github.chooseFault = (operation) =>
      operation === 'pulls/create-review' ? { status, message } : undefined
    await expect(run()).rejects.toThrow(expected)
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Delivery } from '../../../src/session/delivery/delivery.js'
import { deliverTo, publish, recordWork } from '../../support/delivering.js'
import { startGitHubApi, type GitHubStandIn } from '../../support/github-api.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let github: GitHubStandIn
let repository: TestRepository
let delivery: Delivery

const BRANCH = 'agents/issue-12'

beforeEach(async () => {
  github = await startGitHubApi()
  repository = makeRepository({ 'a.txt': 'a\n' })
  publish(repository, github)
  delivery = await recordWork(repository, () => {
    repository.write('b.txt', 'b')
    repository.write('c.bin', Buffer.from([0, 255]))
  })
})

afterEach(async () => {
  repository.dispose()
  await github.close()
})

/** The requests of a whole delivery, in order. */
const REQUESTS = [
  'pulls/list',
  'git/get-commit',
  'git/create-blob',
  'git/create-tree',
  'git/list-matching-refs',
  'git/create-commit',
  'git/create-ref',
  'repos/get',
  'pulls/create',
  'issues/add-labels',
  'pulls/request-reviewers'
]

const wishes = { isDraft: true, labels: ['agents'], reviewers: ['wendy'], serverUrl: 'https://github.com' }
const run = () => deliverTo(github, repository, delivery, { request: { wishes } })

/** Whole or absent, whatever happened. */
function expectNothingHalf(): void {
  const isThere = github.database.branch(BRANCH) !== undefined
  const whole = ['100644 a.txt: a\n', '100644 b.txt: b', '100644 c.bin: \0\xff']
  expect(isThere ? github.database.show(BRANCH) : whole).toEqual(whole)
  expect(isThere || github.pullRequests.length === 0).toBe(true)
}

describe('a delivery that fails', () => {
  it('sends these requests, the reference after the commit', async () => {
    await run()
    expect([...new Set(github.calls)].toSorted()).toEqual(REQUESTS.toSorted())
    const order = [
      'git/create-blob',
      'git/create-tree',
      'git/create-commit',
      'git/create-ref',
      'pulls/create'
    ]
    const places = order.map((operation) => github.calls.indexOf(operation))
    expect(places).toEqual(places.toSorted((left, right) => left - right))
  })

  it.each(REQUESTS.flatMap((operation) => [403, 422, 429].map((status) => [operation, status] as const)))(
    'at %s with status %i leaves nothing half-done, and the next run finishes',
    async (failing, status) => {
      github.chooseFault = (operation) =>
        operation === failing ? { status, message: 'Refused by the test' } : undefined
      const result = await run().catch((error: unknown) => error)
      const isExtra = failing === 'issues/add-labels' || failing === 'pulls/request-reviewers'
      const said = JSON.stringify(result instanceof Error ? result.message : result)
      expect(said).toMatch(/Refused by the test/)
      const hint = isExtra ? /Give the job/ : /lacks the permission \\"[a-z-]+: (?:read|write)\\"/
      expect(said).toMatch(status === 403 ? hint : /Refused/)
      expectNothingHalf()
      github.chooseFault = () => undefined
      expect(await run()).toMatchObject({ kind: 'delivered', branch: BRANCH, failure: undefined })
      expectNothingHalf()
      expect(github.pullRequests).toMatchObject([{ labels: ['agents'], reviewers: ['wendy'] }])
    }
  )

  it.each(REQUESTS.slice(0, 9))('by a cancel after %s goes on in the next run', async (last) => {
    const controller = new AbortController()
    github.onCall = (operation) => {
      if (operation === last) controller.abort()
    }
    const request = { wishes, signal: controller.signal }
    const result = await deliverTo(github, repository, delivery, { request }).catch((error: unknown) => error)
    expect(result).toBeDefined()
    expectNothingHalf()
    expect(await run()).toMatchObject({ kind: 'delivered', branch: BRANCH })
    expect(github.pullRequests).toHaveLength(1)
  })

  it.each([
    [
      'git/create-ref',
      'GH013: Repository rule violations found',
      /rule of the repository protects the branch/
    ],
    [
      'git/create-ref',
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission',
      /token with the permission workflows/
    ],
    [
      'pulls/create',
      'GitHub Actions is not permitted to create or approve pull requests.',
      /The branch agents\/issue-12 is there[^]*compare\/main\.\.\.agents\/issue-12[^]*Settings → Actions → General/
    ]
  ])('explains what %s says: %s', async (failing, message, expected) => {
    github.chooseFault = (operation) => (operation === failing ? { status: 403, message } : undefined)
    const result = await run().catch((error: unknown) => (error as Error).message)
    expect(typeof result === 'string' ? result : 'failure' in result && result.failure).toMatch(expected)
  })

  it('tries labels again while GitHub does not know the new pull request', async () => {
    github.chooseFault = (operation, count) =>
      operation === 'issues/add-labels' && count < 3
        ? { status: 422, message: "Could not resolve to a node with the global id of 'PR_x'." }
        : undefined
    await run()
    expect(github.pullRequests[0]?.labels).toEqual(['agents'])
  })

  it('finds the pull request whose answer was lost', async () => {
    await run()
    const [pull] = github.pullRequests
    // Listed too late: the request to open it is answered with "already exists".
    let lists = 0
    github.onCall = (operation) => {
      if (operation !== 'pulls/list') return
      lists += 1
      if (lists === 2 && pull !== undefined) github.pullRequests.push(pull)
    }
    github.pullRequests.splice(0)
    expect(await run()).toMatchObject({ pull: { number: pull?.number, operation: 'updated' } })
  })

  it('opens an ordinary pull request where drafts are not offered', async () => {
    github.chooseFault = (operation, count) =>
      operation === 'pulls/create' && count === 1
        ? { status: 422, message: 'Draft pull requests are not supported in this repository.' }
        : undefined
    await run()
    expect(github.pullRequests).toMatchObject([{ draft: false }])
  })
})

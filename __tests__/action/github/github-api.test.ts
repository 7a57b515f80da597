import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { connectGitHub, type GitHubApi } from '../../../src/action/github/github-api.js'
import { GitHubApiError, toApiError } from '../../../src/action/github/github-error.js'
import { withinRateLimits } from '../../../src/action/github/rate-limits.js'
import {
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  startGitHubApi,
  type GitHubStandIn
} from '../../support/github-api.js'

let github: GitHubStandIn
let api: GitHubApi

beforeEach(async () => {
  github = await startGitHubApi()
  api = connectGitHub({ token: STAND_IN_TOKEN, repository: STAND_IN_REPOSITORY, apiUrl: github.url })
})

afterEach(() => github.close())

describe("GitHub's API", () => {
  it('gets valid requests from every method', async () => {
    github.permissions.set('wendy', 'write')
    github.pulls.set(7, { sha: 'a'.repeat(40), repository: 'mallory/calculator' })
    github.pulls.set(8, { sha: 'a'.repeat(40), repository: null })
    github.files.push({ filename: 'a.ts', additions: 1, deletions: 2 })
    await expect(api.readPermission('wendy')).resolves.toBe('write')
    await expect(api.readPullHead(7)).resolves.toEqual({
      sha: 'a'.repeat(40),
      repository: 'mallory/calculator'
    })
    await expect(api.readPullHead(8)).resolves.toMatchObject({ repository: undefined })
    github.branchHeads.add('b'.repeat(40))
    await expect(api.isBranchHead('b'.repeat(40))).resolves.toBe(true)
    await expect(api.isBranchHead('a'.repeat(40))).resolves.toBe(false)
    await expect(api.listChangedFiles(7, 1)).resolves.toEqual({
      entries: [{ path: 'a.ts', status: 'modified', additions: 1, deletions: 2 }],
      isWhole: true
    })
    const { id } = await api.createComment(7, 'one')
    await expect(api.updateComment(id, 'two')).resolves.toMatchObject({
      id,
      body: 'two',
      author: { isBot: true }
    })
    await expect(api.readComment(id)).resolves.toMatchObject({ body: 'two' })
    const { number } = await api.createIssue({ title: 'T', body: 'B', labels: ['mpm', 'bug'] })
    await expect(api.listOpenIssues('mpm', 1)).resolves.toMatchObject({ entries: [{ number, body: 'B' }] })
    expect(github.calls).toHaveLength(11)
  })

  it('reads lists page by page, up to the given number', async () => {
    const user = { login: 'a', type: 'User' } as const
    for (let id = 1; id <= 250; id++) github.comments.push({ id, subject: 7, body: String(id), user })
    const whole = await api.listComments(7, 9)
    expect([whole.entries.length, whole.entries.at(-1)?.body, whole.isWhole]).toEqual([250, '250', true])
    const part = await api.listComments(7, 2)
    expect([part.entries.length, part.isWhole]).toEqual([200, false])
  })

  it.each([
    [403, {}, undefined],
    [404, {}, undefined],
    [422, {}, undefined],
    [500, {}, undefined],
    [429, {}, 60_000],
    [429, { 'retry-after': '7' }, 7000],
    [403, { 'retry-after': '0' }, 0],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }, 0]
  ])('reports status %d with %j, and how long to wait', async (status, headers, waitMs) => {
    github.chooseFault = () => ({ status, headers, message: 'No' })
    await expect(api.readPermission('wendy')).rejects.toMatchObject({
      status,
      waitMs,
      message: `status ${status} (No)`
    })
  })

  it.each([500, 502, 503])('retries after status %d', async (status) => {
    github.permissions.set('wendy', 'write')
    github.chooseFault = (_, count) => (count === 1 ? { status } : undefined)
    await expect(api.readPermission('wendy')).resolves.toBe('write')
    expect(github.calls).toHaveLength(2)
  })

  it('gives up after two retries', async () => {
    github.chooseFault = () => ({ status: 503 })
    await expect(api.readPermission('wendy')).rejects.toMatchObject({ status: 503 })
    expect(github.calls).toHaveLength(3)
  })

  it('does not repeat a request that creates something, nor one that was refused', async () => {
    github.chooseFault = () => ({ status: 502 })
    await expect(api.createComment(7, 'one')).rejects.toMatchObject({ status: 502 })
    await expect(api.createIssue({ title: 'T', body: 'B', labels: [] })).rejects.toMatchObject({
      status: 502
    })
    github.chooseFault = () => ({ status: 429 })
    await expect(api.readPermission('wendy')).rejects.toMatchObject({ status: 429 })
    expect(github.calls).toHaveLength(3)
  })

  it('reports a missing answer without the token', async () => {
    const nobody = connectGitHub({
      token: STAND_IN_TOKEN,
      repository: STAND_IN_REPOSITORY,
      apiUrl: 'http://127.0.0.1:9'
    })
    const error = await nobody.readPermission('wendy').catch((reason: unknown) => reason as Error)
    expect(error).toMatchObject({
      name: 'GitHubApiError',
      status: undefined,
      message: expect.stringMatching(/^no answer/)
    })
    expect(String(error)).not.toContain(STAND_IN_TOKEN)
  })

  it('waits a minute for a secondary limit without a time', () => {
    const response = { headers: {}, data: { message: 'You have exceeded a secondary rate limit.' } }
    expect(toApiError({ status: 403, response })).toMatchObject({ waitMs: 60_000 })
    const reset = { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '100' }, data: {} }
    expect(toApiError({ status: 403, response: reset }, () => 40_000)).toMatchObject({ waitMs: 60_000 })
    // GitHub's own clock, where the answer has it: this machine's may be an hour off.
    const dated = { headers: { ...reset.headers, date: new Date(70_000).toUTCString() } }
    expect(toApiError({ status: 403, response: dated }, () => 3_640_000)).toMatchObject({ waitMs: 30_000 })
  })
})

describe('waiting for rate limits', () => {
  const limited = (waitMs: number): GitHubApiError => new GitHubApiError('status 429', 429, waitMs, undefined)

  it('retries after the time that GitHub names', async () => {
    const waits: number[] = []
    const answers = [limited(5000), limited(7000)]
    const request = (): Promise<string> => {
      const next = answers.shift()
      return next === undefined ? Promise.resolve('done') : Promise.reject(next)
    }
    const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds))
    await expect(withinRateLimits(request, { longestMs: 60_000, wait })).resolves.toBe('done')
    expect(waits).toEqual([5000, 7000])
  })

  it.each([
    ['too long', limited(60_001), undefined],
    ['after a cancel', limited(1), AbortSignal.abort()],
    [
      'for a failure that is not a rate limit',
      new GitHubApiError('status 403', 403, undefined, undefined),
      undefined
    ]
  ])('does not wait %s', async (_, error, signal) => {
    let requests = 0
    const waits: number[] = []
    const request = (): Promise<never> => {
      requests++
      return Promise.reject(error)
    }
    const wait = (milliseconds: number): Promise<void> => Promise.resolve(void waits.push(milliseconds))
    await expect(withinRateLimits(request, { longestMs: 60_000, signal, wait })).rejects.toBe(error)
    expect([requests, waits]).toEqual([1, []])
  })

  it('gives up after repeated refusals', async () => {
    let requests = 0
    const request = (): Promise<never> => Promise.reject((requests++, limited(0)))
    await expect(
      withinRateLimits(request, { longestMs: 60_000, wait: () => Promise.resolve() })
    ).rejects.toThrow('429')
    expect(requests).toBe(4)
  })
})

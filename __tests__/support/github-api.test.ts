import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from './github-api.js'

let github: GitHubStandIn

beforeEach(async () => {
  github = await startGitHubApi()
})

afterEach(async () => {
  await github.close().catch(() => undefined)
})

async function send(method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
  const response = await fetch(`${github.url}${path}`, {
    method,
    headers: { authorization: `token ${STAND_IN_TOKEN}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) })
  })
  return { status: response.status, text: await response.text() }
}

const ISSUES = '/repos/octo/calculator/issues'

describe('the stand-in for GitHub', () => {
  it('takes what GitHub takes', async () => {
    const issue = { title: 'Broken', body: 'It is', labels: ['bug'], milestone: null }
    expect((await send('POST', ISSUES, issue)).status).toBe(201)
    expect((await send('GET', `${ISSUES}?labels=bug&state=open&per_page=100&page=1`)).text).toContain(
      'Broken'
    )
    expect(github.problems).toEqual([])
    await expect(github.close()).resolves.toBeUndefined()
  })

  it.each([
    ['a field that GitHub has not', 'POST', ISSUES, { title: 'x', label: ['bug'] }, /"label"/],
    ['a field of a wrong type', 'POST', ISSUES, { title: 'x', labels: 'bug' }, /labels must be array/],
    ['a field that is missing', 'POST', ISSUES, { body: 'x' }, /title/],
    ['a body that is missing', 'POST', `${ISSUES}/1/comments`, undefined, /body is missing/],
    [
      'a field within a field',
      'POST',
      ISSUES,
      { title: 'x', labels: [{ name: 'a', colour: 'b' }] },
      /labels/
    ],
    ['a wrong word in the query', 'GET', `${ISSUES}?state=opened`, undefined, /state must be equal/],
    ['an unknown name in the query', 'GET', `${ISSUES}?label=bug`, undefined, /no parameter label/],
    [
      'a text for a number in the path',
      'GET',
      `${ISSUES}/one/comments`,
      undefined,
      /issue_number must be integer/
    ],
    ['a path that GitHub has not', 'GET', '/repos/octo/calculator/issue', undefined, /GitHub has no GET/],
    ['another method', 'PUT', `${ISSUES}/comments/1`, { body: 'x' }, /GitHub has no PUT/]
  ])('refuses %s', async (_, method, path, body, expected) => {
    const { status } = await send(method, path, body)
    expect(status).toBe(400)
    expect(github.problems.join('\n')).toMatch(expected)
    await expect(github.close()).rejects.toThrow(expected)
  })
})

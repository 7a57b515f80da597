import { describe, expect, it } from '@jest/globals'
import { readChangedFiles } from '../../../src/action/event/changed-files.js'
import type { PullHead } from '../../../src/action/github/github-api.js'
import type { WorkflowEvent } from '../../../src/action/event/workflow-event.js'
import { commentEvent, HEAD_SHA, pullEvent, REPOSITORY } from './event-payloads.js'

const FORK = 'mallory/calculator'
const FILE = { path: 'a.ts', status: 'modified', additions: 1, deletions: 0 }

function read(event: WorkflowEvent, ...heads: PullHead[]) {
  return readChangedFiles(event, 7, {
    listChangedFiles: () => Promise.resolve({ entries: [FILE], isWhole: true }),
    readPullHead: () => {
      const head = heads.length > 1 ? heads.shift() : heads[0]
      return head === undefined ? Promise.reject(new Error('status 404')) : Promise.resolve(head)
    }
  })
}

const head = (sha: string, pushedAt = '2026-01-01T10:00:00Z', repository = FORK): PullHead => ({
  sha,
  repository,
  pushedAt
})
const commented = (updated_at: string): WorkflowEvent => {
  const event = commentEvent('wendy', '/run', 'pull')
  const comment = event.payload['comment'] as Readonly<Record<string, unknown>>
  return { ...event, payload: { ...event.payload, comment: { ...comment, updated_at } } }
}
const LATER = 'c'.repeat(40)

describe('the changed files of a pull request', () => {
  it('are read when it is as the event says', async () => {
    const found = { ok: true, value: { files: [FILE], isWhole: true } }
    expect(await read(pullEvent('pull_request_target', 'wendy', FORK), head(HEAD_SHA))).toEqual(found)
    expect(await read(commented('2026-01-01T11:00:00Z'), head(HEAD_SHA))).toEqual(found)
    const own = head(HEAD_SHA, '2026-01-01T12:00:00Z', REPOSITORY)
    expect(await read(commented('2026-01-01T11:00:00Z'), own)).toEqual(found)
  })

  it.each<[string, WorkflowEvent, PullHead[]]>([
    ['after the event', pullEvent('pull_request_target', 'wendy', FORK), [head(LATER)]],
    ['while they are read', commented('2026-01-01T11:00:00Z'), [head(HEAD_SHA), head(LATER)]],
    ['after the comment', commented('2026-01-01T11:00:00Z'), [head(LATER, '2026-01-01T11:00:01Z')]]
  ])('are not used when it got other commits %s', async (_, event, heads) => {
    expect(await read(event, ...heads)).toMatchObject({
      ok: false,
      error: expect.stringContaining('other commits')
    })
  })

  it('are unknown with the reason when GitHub does not answer', async () => {
    expect(await read(commented(''))).toEqual({ ok: false, error: 'status 404' })
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { NO_TOOL_USE } from '../../../src/session/workspace/workspace.js'
import { createRedactor } from '../../../src/session/redaction/redact.js'
import { stageFiles } from '../../../src/action/artifacts/stage-files.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import type { RunResult } from '../../../src/session/record/run-result.js'
import { acceptEvent } from '../../../src/session/matrix/accept-event.js'
import { mergeLegs } from '../../../src/session/matrix/merge-legs.js'
import type { SessionRecord } from '../../../src/session/record/record.js'
import { resultWithoutRun } from '../../../src/session/record/record-draft.js'
import { openSessionFolder } from '../../../src/session/record/session-folder.js'
import type { CollectedChanges } from '../../../src/session/workspace/workspace.js'
import {
  makeRepository,
  openTestWorkspace,
  runNumber,
  type TestRepository
} from '../../support/repository.js'

const FILES = { 'a.txt': 'a\n' }

/** Looks like a key, but is not one. */
const KEY_LIKE = `sk-ant-${'x'.repeat(24)}`

let leg: TestRepository
let here: TestRepository
beforeEach(() => {
  leg = makeRepository(FILES)
  here = makeRepository(FILES)
})
afterEach(() => {
  leg.dispose()
  here.dispose()
})

const run = runNumber(1)
const delegation = { ...run, task: 'Do it', memoryLimitMb: 512, timeoutSeconds: 60, model: null }
const completed: RunResult = { ...resultWithoutRun('completed', null), exitCode: 0 }
const change = { path: 'b.txt', kind: 'added', addedLines: 1, deletedLines: 0 } as const

/** A leg writes a file on its machine; its folder is staged like an artifact. */
async function uploadChanges(content: string): Promise<CollectedChanges> {
  const workspace = await openTestWorkspace(leg)
  const { cwd } = await workspace.prepare(run)
  fs.writeFileSync(path.join(cwd, 'b.txt'), content)
  const collected = await workspace.collect(run, NO_TOOL_USE)
  await workspace.close()
  await stageFiles(workspace.sessionDirectory, path.join(here.root, 'session'), createRedactor([]))
  return collected
}

/** Merges as the report does, with what the leg reported about its run. */
async function report(
  isolation: 'shared' | 'worktree',
  changed: Readonly<Record<string, unknown>>,
  result = completed
): Promise<SessionRecord> {
  const sessionDirectory = path.join(here.root, 'session')
  const changedEvent = acceptEvent(
    { at: new Date(0).toISOString(), type: 'run-changed', run: run.id, ...changed },
    { ...delegation, role: 'agent', round: 1 }
  )
  const folder = openSessionFolder(sessionDirectory, () => undefined)
  const events: (SessionEventBody | undefined)[] = [
    { type: 'delegations-detected', round: 1, delegations: [delegation], unknownAgents: [] },
    { type: 'run-ended', run: run.id, result },
    changedEvent?.body
  ]
  for (const event of events) if (event !== undefined) folder.emit(event)
  const settings = { isolation, cache: false, workingDirectory: here.top, sessionDirectory }
  await mergeLegs(settings, folder.record(), folder.emit)
  folder.close()
  return folder.record()
}

describe('merging the changes of legs', () => {
  it('merges a patch that arrives unchanged', async () => {
    const { changes, patchDigest } = await uploadChanges('by the agent\n')
    const record = await report('worktree', { changes, patchDigest })
    expect(record.results).toMatchObject([
      { outcome: 'completed', merge: 'merged', error: null, patchDigest }
    ])
    expect(here.read('b.txt')).toBe('by the agent\n')
  })

  it('does not count changes as done whose patch is not uploaded, because it contains a secret', async () => {
    const { changes, patchDigest } = await uploadChanges(`key = '${KEY_LIKE}'\n`)
    const record = await report('worktree', { changes, patchDigest })
    expect(record.results).toMatchObject([
      {
        ...{ outcome: 'failed', merge: null },
        error: expect.stringMatching(/uploaded no changes\.patch.*contains a secret/)
      }
    ])
    expect(here.exists('b.txt')).toBe(false)
  })

  it('does not merge a patch that was changed on its way', async () => {
    const { changes } = await uploadChanges('by the agent\n')
    const record = await report('worktree', { changes, patchDigest: 'a'.repeat(64) })
    expect(record.results).toMatchObject([
      { outcome: 'failed', merge: null, error: expect.stringContaining('changed on its way') }
    ])
    expect(here.exists('b.txt')).toBe(false)
  })

  it('does not merge a patch without a digest, and rejects a digest of another form', async () => {
    const { changes } = await uploadChanges('by the agent\n')
    expect((await report('worktree', { changes })).results).toMatchObject([
      { outcome: 'failed', error: expect.stringContaining('did not report the digest') }
    ])
    expect(here.exists('b.txt')).toBe(false)
    await expect(report('worktree', { changes, patchDigest: 'A'.repeat(64) })).rejects.toThrow('patchDigest')
  })

  it('does not count changes as done that were lost with their runner', async () => {
    const record = await report('shared', { changes: [change] })
    expect(record.results).toMatchObject([
      { outcome: 'failed', merge: null, error: expect.stringMatching(/1 file\b.*isolation: worktree/) }
    ])
  })

  it('does not take unknown changes for none', async () => {
    const record = await report('shared', { changes: [], isUnknown: true })
    expect(record.results).toMatchObject([
      { outcome: 'failed', changesUnknown: true, error: expect.stringMatching(/unknown files.*are lost/) }
    ])
  })

  it('does not count ignored files that stayed on their runner as done, but commits and caches', async () => {
    const lost = await report('worktree', { changes: [], unpatched: ['dist/'] })
    expect(lost.results).toMatchObject([
      {
        outcome: 'failed',
        unpatched: ['dist/'],
        error: expect.stringMatching(/stayed on its own runner.*dist\//)
      }
    ])
    const unpatched = ['node_modules/', 'the branch fix at 1a2b3c4d']
    const kept = await report('worktree', { changes: [], unpatched })
    expect(kept).toMatchObject({
      results: [{ outcome: 'completed' }],
      notices: [{ message: expect.stringMatching(/patch does not contain.*node_modules\/, the branch fix/) }]
    })
  })

  it('keeps the cause of a failed run whose folder is lost, and warns about its changes', async () => {
    const record = await report('shared', { changes: [change] }, resultWithoutRun('failed', 'It broke.'))
    expect(record).toMatchObject({
      results: [{ outcome: 'failed', error: 'It broke.' }],
      notices: [{ level: 'warning', message: expect.stringContaining('isolation: worktree') }]
    })
  })
})

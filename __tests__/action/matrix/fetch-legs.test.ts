import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { ArtifactClient } from '../../../src/action/artifacts/artifact-store.js'
import { fetchLegs } from '../../../src/action/matrix/fetch-legs.js'
import type { LegReport } from '../../../src/session/matrix/fold-session.js'
import type { LegPlan } from '../../../src/session/matrix/session-plan.js'

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'fetch-legs-'))
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

const LEG: LegPlan = {
  delegation: {
    id: '01',
    agent: 'Engineer',
    task: 'Build it',
    folder: 'agents/01-engineer',
    memoryLimitMb: 512,
    timeoutSeconds: 60,
    model: null
  },
  slug: 'engineer',
  agentDigest: '',
  skipReason: null
}

/** The report of the one leg when the service's list is empty and it answers a question by name so. */
async function reportOf(
  find: ArtifactClient['find'],
  list: ArtifactClient['list'] = () => Promise.resolve([])
): Promise<LegReport | undefined> {
  const { legs } = await fetchLegs(
    {
      list,
      find,
      download: () => Promise.reject(new Error('nothing to download'))
    },
    {
      plan: {
        sessionId: 's',
        startedAt: '2026-01-02T03:04:05.000Z',
        origin: { repository: 'o/r', runId: '1', runAttempt: 1, commit: 'c' },
        rehearsal: false,
        context: null,
        pm: { outcome: 'completed', error: null },
        legs: [LEG],
        unknownAgents: [],
        passedOver: [],
        declaresEnd: false,
        legBudgetUsd: null,
        configuration: {}
      },
      planDigest: '',
      attempt: 2,
      sessionDirectory: path.join(root, 'session'),
      incoming: path.join(root, 'incoming'),
      temporaryDirectory: root
    }
  )
  return legs.get('01')
}

it('reports a leg without an artifact as missing', async () => {
  const report = await reportOf(() => Promise.resolve(undefined))
  expect(report).toMatchObject({
    kind: 'missing',
    outcome: 'failed',
    error: expect.stringMatching(/never reported/)
  })
})

it('requests each leg by name when the service cannot list them', async () => {
  const list = () => Promise.reject(new Error('status 503'))
  expect(await reportOf(() => Promise.resolve(undefined), list)).toMatchObject({ kind: 'missing' })
})

it('neither reports a leg as never reported when the service did not answer, nor uses an older attempt', async () => {
  const asked: string[] = []
  const report = await reportOf((name) => {
    asked.push(name)
    return Promise.reject(new Error('status 503'))
  })
  expect(report).toMatchObject({
    kind: 'missing',
    outcome: 'failed',
    error: expect.stringMatching(/is unknown.*status 503.*Re-run the job of the report/)
  })
  expect(asked).toHaveLength(1)
})

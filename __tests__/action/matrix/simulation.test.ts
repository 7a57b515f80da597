import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { legArtifactName } from '../../../src/action/artifacts/artifact-names.js'
import type { ArtifactClient, ListedArtifact } from '../../../src/action/artifacts/artifact-store.js'
import { fetchLegs } from '../../../src/action/matrix/fetch-legs.js'
import { explainMissing } from '../../../src/action/matrix/leg-jobs.js'
import { foldSession } from '../../../src/session/matrix/fold-session.js'
import { renderLegFile } from '../../../src/session/matrix/leg-file.js'
import type { LegPlan, SessionPlan } from '../../../src/session/matrix/session-plan.js'
import type { SessionRecord } from '../../../src/session/record/record.js'
import { buildZip } from '../../support/build-zip.js'

/** Jobs of one matrix; more delegations are several matrices, one after the other. */
const MATRIX = 256

const DIGEST = 'd'.repeat(64)
const START = Date.UTC(2026, 0, 2, 3, 4, 5)

let root: string

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-simulation-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function aPlan(count: number): SessionPlan {
  return {
    sessionId: 's-1',
    startedAt: new Date(START).toISOString(),
    origin: { repository: 'o/r', runId: '1', runAttempt: 1, commit: 'c' },
    rehearsal: false,
    context: null,
    pm: { outcome: 'completed', error: null },
    legs: Array.from({ length: count }, (_, index): LegPlan => {
      const id = String(index + 1).padStart(2, '0')
      const folder = `agents/${id}-engineer`
      const limits = { memoryLimitMb: 512, timeoutSeconds: 60, model: null }
      const delegation = { id, agent: 'Engineer', task: `Task ${id}`, folder, ...limits }
      return { delegation, slug: 'engineer', agentDigest: '', skipReason: null }
    }),
    unknownAgents: [],
    passedOver: [],
    declaresEnd: false,
    legBudgetUsd: null,
    configuration: {}
  }
}

/** Fate of a leg, by its number: every 17th runner is lost, every 13th fails at first and is run again, every 31st is cancelled. */
function fateOf(number: number): 'done' | 'lost' | 'again' | 'cancelled' {
  if (number % 17 === 0) return 'lost'
  if (number % 31 === 0) return 'cancelled'
  return number % 13 === 0 ? 'again' : 'done'
}

/** A leg's folder as it is uploaded: 20 words, and its end. */
function legFiles(leg: LegPlan, attempt: number, hasFailed: boolean): Record<string, string> {
  const { id, folder, agent, task } = leg.delegation
  const wave = Math.floor((Number(id) - 1) / MATRIX)
  const at = (second: number): string =>
    new Date(START + (wave * 600 + attempt * 60 + second) * 1_000).toISOString()
  const result = {
    outcome: hasFailed ? 'failed' : 'completed',
    error: hasFailed ? 'The machine went away.' : null,
    exitCode: hasFailed ? 1 : 0,
    signal: null,
    executionSeconds: 20,
    peakMemoryMb: 100,
    costUsd: 0.01,
    inputTokens: 10,
    outputTokens: 5,
    model: null,
    deniedTools: []
  }
  const events = [
    {
      at: at(0),
      type: 'run-started',
      run: id,
      role: 'agent',
      round: 1,
      agent,
      task,
      folder,
      pid: 1,
      memoryLimitMb: 512,
      timeoutSeconds: 60,
      model: null
    },
    ...Array.from({ length: 20 }, (_, second) => ({
      at: at(second),
      type: 'run-message',
      run: id,
      text: 'A word.'
    })),
    { at: at(21), type: 'run-ended', run: id, result },
    { at: at(22), type: 'session-ended', conclusion: hasFailed ? 'failure' : 'success', error: null }
  ]
  return {
    'leg.json': renderLegFile({ planDigest: DIGEST, id, attempt }),
    'events.jsonl': events.map((event) => `${JSON.stringify(event)}\n`).join(''),
    [`${folder}/response.md`]: 'A word.'
  }
}

/** The artifacts of a run, and how often the service is asked. */
function simulate(plan: SessionPlan): { client: ArtifactClient; calls: Record<string, number> } {
  const calls = { list: 0, find: 0, download: 0 }
  const artifacts = new Map<string, { listed: ListedArtifact; zip: Buffer }>()
  const add = (leg: LegPlan, attempt: number, hasFailed: boolean): void => {
    const name = legArtifactName(plan.sessionId, leg.delegation.id, attempt)
    const zip = buildZip(legFiles(leg, attempt, hasFailed))
    artifacts.set(name, {
      listed: { id: artifacts.size + 1, name, size: zip.length, digest: undefined },
      zip
    })
  }
  for (const leg of plan.legs) {
    const fate = fateOf(Number(leg.delegation.id))
    if (fate === 'done') add(leg, 1, false)
    if (fate === 'again') {
      add(leg, 1, true)
      add(leg, 2, false)
    }
  }
  const client: ArtifactClient = {
    list: () => {
      calls.list += 1
      return Promise.resolve([...artifacts.values()].map(({ listed }) => listed))
    },
    find: (name) => {
      calls.find += 1
      return Promise.resolve(artifacts.get(name)?.listed)
    },
    download: async ({ name }, folder) => {
      calls.download += 1
      await writeFile(path.join(folder, 'artifact.zip'), artifacts.get(name)?.zip ?? '')
    }
  }
  return { client, calls }
}

/** Two attempts of the whole workflow run have passed; now the report is made. */
async function report(
  count: number
): Promise<{ record: SessionRecord; events: number; calls: Record<string, number> }> {
  const plan = aPlan(count)
  const { client, calls } = simulate(plan)
  const sessionDirectory = path.join(root, `session-${count}`)
  const fetched = await fetchLegs(client, {
    plan,
    planDigest: DIGEST,
    attempt: 2,
    sessionDirectory,
    incoming: path.join(root, `incoming-${count}`),
    temporaryDirectory: root
  })
  const jobs = plan.legs.map(({ delegation: { id, agent } }) => ({
    name: `agents / ${id} ${agent}`,
    conclusion: { done: 'success', again: 'success', lost: 'failure', cancelled: 'cancelled' }[
      fateOf(Number(id))
    ]
  }))
  let events = 0
  const record = await foldSession(
    { sessionDirectory, tickets: 'report', failOn: 'any', review: 'none' },
    { plan, pm: undefined, legs: explainMissing(fetched.legs, plan.legs, jobs), warnings: fetched.warnings },
    { onEvent: () => (events += 1) }
  )
  return { record, events, calls }
}

describe('a session of many delegations over matrices of 256', () => {
  it('reports 1,000 delegations with lost runners and legs that were run again', async () => {
    const { record, calls } = await report(1_000)
    const fates = Array.from({ length: 1_000 }, (_, index) => fateOf(index + 1))
    const count = (fate: string): number => fates.filter((each) => each === fate).length
    expect(record).toMatchObject({
      conclusion: 'failure',
      total: 1_000,
      successful: count('done') + count('again'),
      failed: count('lost'),
      cancelled: count('cancelled'),
      skipped: 0
    })
    for (const [index, run] of record.results.entries())
      expect([run.id, run.outcome]).toEqual([
        String(index + 1).padStart(2, '0'),
        { done: 'completed', again: 'completed', lost: 'failed', cancelled: 'cancelled' }[
          fates[index] ?? 'lost'
        ]
      ])
    expect(record.results[16]?.error).toMatch(/never reported.*ended with failure/)
    expect(record.results[30]?.error).toMatch(/was cancelled before it could report/)
    const again = record.notices.filter(({ message }) => message.includes('attempt 2 counts'))
    expect(again).toHaveLength(count('again'))
    expect(again[0]?.message).toContain('attempt-1')
    // One list; one download for each leg that reported, the newest only; each missing one asked for by name, once an attempt.
    const missing = count('lost') + count('cancelled')
    expect(calls).toEqual({ list: 1, find: 2 * missing, download: 1_000 - missing })
  })

  it('does work in proportion to the number of delegations', async () => {
    const [small, large] = [await report(128), await report(512)]
    const work = ({ events, calls }: Awaited<ReturnType<typeof report>>): number =>
      events + Object.values(calls).reduce((sum, each) => sum + each, 0)
    expect(work(large) / work(small)).toBeGreaterThan(3.9)
    expect(work(large) / work(small)).toBeLessThan(4.1)
  })
})

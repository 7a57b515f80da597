import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { runPlanned } from '../../../../src/session/rounds/agent-runs.js'
import { completeConfiguration } from '../../../../src/session/configuration/configuration-defaults.js'
import type { SessionEvent } from '../../../../src/session/record/events.js'
import { openSession } from '../../../../src/session/lifecycle/open-session.js'
import { planRuns } from '../../../../src/session/scheduling/plan.js'
import { wrapUpWindowMs } from '../../../../src/session/run/attempt/wrap-up.js'
import { TEST_SANDBOX } from '../../../support/sandbox-mode.js'

let directory = ''
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'wrap-up-'))
})
afterEach(() => {
  fs.rmSync(directory, { recursive: true })
})

describe('wrapUpWindowMs', () => {
  it('is what the input says, and never more than a fifth of the limit', () => {
    expect([wrapUpWindowMs(60, 600), wrapUpWindowMs(60, 100), wrapUpWindowMs(0, 600)]).toEqual([
      60_000, 20_000, 0
    ])
  })
})

describe('a session that wraps up', () => {
  it('asks every running agent to wrap up, with the reason', async () => {
    const rehearsalScript = path.join(directory, 'scenario.yml')
    fs.writeFileSync(rehearsalScript, 'default: { hang: true, say: at work, hand-in: Half of it. }\n')
    const configuration = completeConfiguration({
      workingDirectory: directory,
      sessionDirectory: path.join(directory, 'session'),
      rehearse: true,
      rehearsalScript,
      credentials: { kind: 'none' },
      memoryEnforcement: 'polling',
      sandbox: TEST_SANDBOX,
      wrapUpSeconds: 0
    })
    const events: SessionEvent[] = []
    const session = await openSession(configuration, {
      rehearsalEntry: path.resolve('dist/rehearsal/index.js'),
      onEvent: (event) => {
        events.push(event)
        const speaking = new Set(events.flatMap((each) => (each.type === 'run-message' ? [each.run] : [])))
        if (speaking.size === 2) session.lifetime.wrapUp('the budget of 5 USD is reached')
      }
    })
    try {
      const delegations = ['engineer', 'qa'].map((agent) => ({ agent, text: 'Build it' }))
      const { runs: planned } = planRuns(delegations, session.roster, configuration)
      session.folder.emit({
        type: 'delegations-detected',
        round: 1,
        delegations: planned.map(({ delegation }) => delegation),
        unknownAgents: []
      })
      const results = await runPlanned(session, planned, 1)
      expect(results.map(({ outcome }) => outcome)).toEqual(['completed', 'completed'])
      for (const { response } of results) expect(response).toContain('Half of it.')
      const wrapUps = events.filter((event) => event.type === 'run-wrap-up')
      expect(wrapUps).toHaveLength(2)
      expect(wrapUps).toMatchObject(
        Array(2).fill({ reason: 'the budget of 5 USD is reached', leftMs: 30_000 })
      )
    } finally {
      await session.close()
    }
  })
})

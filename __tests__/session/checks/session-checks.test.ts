import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { NO_CHECKS, type CheckSettings } from '../../../src/session/configuration/checks.js'
import type { LimitSettings } from '../../../src/session/configuration/configuration.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

const DONE = 'pm: { response: "**QA Agent**: Say it" }\n'

function checks(commands: Readonly<Record<string, string>>, more: Partial<CheckSettings> = {}) {
  const session = Object.entries(commands).map(([name, command]) => ({ name, command }))
  return { checks: { ...NO_CHECKS, session, ...more } }
}

/** The others have their defaults. */
function limitsWith(given: Partial<LimitSettings>): LimitSettings {
  return given as LimitSettings
}

describe('the checks of a session', () => {
  it('end with a session that is cancelled, and the rest is not started', async () => {
    const controller = new AbortController()
    const session = stage.rehearse(
      DONE,
      checks({ hangs: 'sleep 1000', next: 'touch next.txt' }),
      controller.signal
    )
    await stage.waitFor((event) => event.type === 'run-started' && event.run === 'check-01')
    controller.abort('enough')
    const record = await session
    expect(record).toMatchObject({ conclusion: 'cancelled', error: 'Cancelled: enough.' })
    expect(record.checks).toMatchObject([
      { outcome: 'cancelled', error: 'Cancelled: enough.' },
      { outcome: 'skipped', error: 'Enough.' }
    ])
  })

  it('are skipped with the cause when PM failed', async () => {
    const record = await stage.rehearse(
      'pm: { error: "API Error: 400 bad" }',
      checks({ made: 'touch made.txt' })
    )
    expect(record.checks).toMatchObject([
      { outcome: 'skipped', error: 'PM failed, so there is nothing to check.', state: 'ended' }
    ])
    expect(record.error).toMatch(/^PM failed: .*The check made was skipped/)
    expect(fs.existsSync(path.join(stage.directory, 'work', 'made.txt'))).toBe(false)
  })

  it('are ended at their memory limit', async () => {
    const command = `perl -e '$x = "a" x 900_000_000; sleep 1000'`
    const limits = limitsWith({ memoryLimitBytes: 256 * 2 ** 20 })
    const record = await stage.rehearse(DONE, { ...checks({ eats: command }), limits })
    expect(record.checks).toMatchObject([{ outcome: 'memory-exceeded', memoryLevel: 'exceeded' }])
    expect(record.error).toContain('The check eats exceeded its memory limit')
  })

  it('name the limit of the session where that was the shorter one', async () => {
    const limits = limitsWith({ sessionTimeoutSeconds: 3 })
    const record = await stage.rehearse(DONE, { ...checks({ hangs: 'sleep 1000' }), limits })
    expect(record.checks).toMatchObject([{ outcome: 'timed-out' }])
    expect(record.checks[0]?.error).toContain('Raise `session-timeout-seconds`')
  })

  it('run again after each round that did something, and the last run counts', async () => {
    const scenario = `
pm:
  response: ["**QA Agent**: Say it", "**QA Agent**: Say it again", "That is all."]
agents:
  QA:
    response: ["once", "twice"]
`
    const counting = 'echo x >> count.txt; test $(wc -l < count.txt) -ge 2'
    const record = await stage.rehearse(scenario, { ...checks({ twice: counting }), maxRounds: 4 })
    expect(record).toMatchObject({ conclusion: 'success', error: null })
    expect(record.checks).toMatchObject([
      { round: 1, outcome: 'failed', supersededBy: 'check-02' },
      { round: 2, outcome: 'completed', task: counting }
    ])
  })

  it('do not begin when they cannot be recorded, and say why', async () => {
    const session = stage.rehearse(DONE, checks({ fine: 'true' }))
    await stage.waitFor((event) => event.type === 'delegations-detected')
    fs.writeFileSync(path.join(stage.sessionDirectory, 'checks'), 'a file where their folder should be')
    const record = await session
    expect(record.conclusion).toBe('failure')
    expect(record.checks).toMatchObject([
      { outcome: 'failed', error: expect.stringMatching(/^It could not be carried out: /) }
    ])
  })
})

describe('the checks of an agent', () => {
  it('are those of the agent alone, and see what it left', async () => {
    const scenario = `
pm: { response: "**QA Agent**: Write it\\n\\n**Engineer Agent**: Leave it" }
agents:
  QA: { write-file: { path: made.txt, content: made } }
`
    const agents = new Map([['qa', [{ name: 'made', command: 'cat made.txt' }]]])
    const record = await stage.rehearse(scenario, checks({}, { agents }))
    expect(record.conclusion).toBe('success')
    expect(record.checks).toMatchObject([
      { agent: 'made', check: { ofRun: '01' }, outcome: 'completed', response: 'made' }
    ])
  })
})

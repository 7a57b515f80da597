import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { rebuildRecord } from '../../../src/session/record/session-folder.js'
import { closeCutOffRecord } from '../../../src/session/record/cut-off.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'
import { MIB } from '../../../src/util/mebibyte.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

describe('rounds, rehearsed', () => {
  it('end when PM has nothing more to delegate', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: ['**Engineer Agent**: Build it', '**QA Agent** (after Engineer): Test it']\n",
      { maxRounds: 5 }
    )
    expect(record).toMatchObject({ conclusion: 'success', total: 2, successful: 2 })
    expect(record.pm.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['pm', 'completed'],
      ['pm-02', 'completed'],
      ['pm-03', 'completed']
    ])
    // The Engineer of round 1 is done: its answer is passed on.
    expect(record.results.map(({ id, round, after }) => [id, round, after])).toEqual([
      ['01', 1, []],
      ['02', 2, ['01']]
    ])
    expect(stage.read('agents/02-qa/prompt.md')).toContain('### 01 Engineer: completed')
    expect(record.response).toContain('Round 3: the results of the agents were read.')
  })

  it('ask PM once when there is only one', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: ['**Engineer Agent**: Build it', '**QA Agent**: Test it']\n"
    )
    expect(record.pm.map(({ id }) => id)).toEqual(['pm'])
    expect(record.total).toBe(1)
  })

  it('lose nothing that PM delegates after the last one: it is skipped, and the verdict says so', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: ['**Engineer Agent**: One', '**Engineer Agent**: Two', '**Engineer Agent**: Three']\n",
      { maxRounds: 2 }
    )
    expect(record.results.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['01', 'completed'],
      ['02', 'completed'],
      ['03', 'skipped']
    ])
    expect(record.results[2]?.error).toMatch(/max-rounds allows 2/)
    expect(record.conclusion).toBe('failure')
    expect(record.error).toMatch(/1 of 3 delegations did not complete: Engineer was skipped.*max-rounds/)
  })

  it('fail with PM in a later one, and keep what the first has done', async () => {
    const record = await stage.rehearse(
      "pm:\n  - response: '**Engineer Agent**: Build it'\n  - error: No plan any more.\n",
      {
        maxRounds: 3
      }
    )
    expect(record).toMatchObject({ conclusion: 'failure', total: 1, successful: 1 })
    expect(record.error).toMatch(/^PM failed: No plan any more/)
    expect(record.response).toContain('**Engineer Agent**: Build it')
    expect(stage.read('agents/01-engineer/response.md')).not.toBe('')
  })

  it('let PM correct a wrong name, and still report it', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: ['**Wizard Agent**: Build it', '**Engineer Agent**: Build it']\n",
      { maxRounds: 3 }
    )
    expect(stage.read('pm-02/prompt.md')).toContain('"Wizard Agent" is not an agent of your team')
    expect(record.results.map(({ agent, outcome }) => [agent, outcome])).toEqual([['Engineer', 'completed']])
    expect(record.error).toMatch(/Wizard Agent is not an agent of the roster/)
  })

  it('are cancelled in the second as in the first, and ask PM nothing more', async () => {
    const cancel = new AbortController()
    const running = stage.rehearse(
      "pm:\n  response: ['**Engineer Agent**: Build it', '**QA Agent**: Test it']\nagents:\n  QA: {say: half, hang: true}\n",
      { maxRounds: 3 },
      cancel.signal
    )
    await stage.waitFor((event) => event.type === 'run-message' && event.run === '02')
    // What the post step would find, had the main step been killed now.
    const cutOff = closeCutOffRecord(rebuildRecord(stage.sessionDirectory), 'failure', 'It was killed.')
    expect(cutOff.results.map(({ outcome }) => outcome)).toEqual(['completed', 'cancelled'])
    expect(cutOff.pm.map(({ id }) => id)).toEqual(['pm', 'pm-02'])
    cancel.abort('the workflow was cancelled')
    const record = await running
    expect(record).toMatchObject({ conclusion: 'cancelled', error: 'the workflow was cancelled' })
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['completed', 'cancelled'])
    expect(record.pm.map(({ id }) => id)).toEqual(['pm', 'pm-02'])
  })

  it('end with the session’s time: PM is not asked again, and that is a failure that says why', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: '**Engineer Agent**: Build it'\nagents:\n  Engineer: {hang: true}\n",
      { maxRounds: 3, limits: { ...NO_LIMITS, sessionTimeoutSeconds: 4 } }
    )
    expect(record.results[0]?.outcome).toBe('timed-out')
    expect(record.pm[1]).toMatchObject({ id: 'pm-02', round: 2, outcome: 'skipped' })
    expect(record.error).toMatch(/^PM was skipped: the session's time of 4s is over/)
  })

  it('count against the budget what each process reports at its end', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: ['**Engineer Agent**: Build it']\n  cost-usd: 0.2\nagents:\n  Engineer: {cost-usd: 0.4}\n",
      { maxRounds: 3, maxCostUsd: 0.5 }
    )
    expect(record.pm[1]).toMatchObject({
      outcome: 'skipped',
      error: expect.stringMatching(/^budget: \$0\.6000 of \$0\.5000/)
    })
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, costUsd: expect.closeTo(0.6) })
  })

  it('return an object for a schema, or the one of the scenario', async () => {
    const responseSchema = JSON.stringify({
      type: 'object',
      properties: { done: { type: 'boolean' } },
      required: ['done']
    })
    const made = await stage.rehearse("pm:\n  response: 'Nothing to do.'\n", { responseSchema })
    expect(made).toMatchObject({ conclusion: 'success', structuredResponse: { done: false } })
  })

  it('fail for an object that does not fit', async () => {
    const responseSchema = JSON.stringify({
      type: 'object',
      properties: { done: { type: 'boolean' } },
      required: ['done']
    })
    const record = await stage.rehearse('pm:\n  structured-response: {done: perhaps}\n', { responseSchema })
    expect(record.error).toMatch(/does not fit response-schema: \/done must be boolean/)
  })
})

const NO_LIMITS = {
  memoryLimitBytes: undefined,
  agentMemoryLimitsBytes: new Map(),
  pmMemoryLimitBytes: 2048 * MIB,
  timeoutSeconds: undefined,
  agentTimeoutsSeconds: new Map(),
  pmTimeoutSeconds: 600,
  sessionTimeoutSeconds: 3600
}

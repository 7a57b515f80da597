import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { rebuildRecord } from '../../../src/session/record/session-folder.js'
import { closeCutOffRecord } from '../../../src/session/record/cut-off.js'
import { createLogRenderer } from '../../../src/report/log/live-log.js'
import { renderTerminalSummary } from '../../../src/report/log/terminal-summary.js'
import { renderLists } from '../../../src/report/html/overview/sections.js'
import { renderSummary } from '../../../src/report/summary/summary.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'
import { MIB } from '../../../src/util/mebibyte.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

/** A rehearsal's scenario with these answers of PM. */
const scenarioOf = (...response: readonly string[]): string => `pm: ${JSON.stringify({ response })}\n`
const blockOf = (...delegations: readonly object[]): string =>
  ['```delegations', ...delegations.map((each) => JSON.stringify(each)), '```'].join('\n')
/** In the form of a delegation, and not to be read as one. */
const BROKEN = '```delegations\n{"agent": "Engineer", "task": Build it}\n```'

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

  it('fail with an answer that is too long to be read whole: its end may delegate', async () => {
    const record = await stage.rehearse(
      "pm:\n  output-bytes: 17000000\n  response: '**Engineer Agent**: Build it'\n"
    )
    expect(record).toMatchObject({ conclusion: 'failure', total: 0 })
    expect(record.pm[0]).toMatchObject({
      outcome: 'failed',
      cause: 'Its answer has more than 16 Mi characters, so its plan cannot be read.'
    })
    expect(stage.read('pm/response.md')).toMatch(/Build it\n$/)
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
    expect(record.error).toMatch(/1 of 3 delegations did not complete: Engineer \d+ was skipped.*max-rounds/)
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

  it.each([
    ['its number', '**Engineer Agent** (instead of 02): Build it in Rust'],
    ['its number, in a block', blockOf({ agent: 'Engineer', task: 'Build it in Rust', insteadOf: ['02'] })],
    ['the same words', '**Engineer Agent**: Build it']
  ])('let PM hand the work of an unknown agent to another one by %s', async (_, second) => {
    const record = await stage.rehearse(
      scenarioOf('**QA Agent**: Test it\n\n**Wizard Agent**: Build it', second),
      { maxRounds: 3 }
    )
    expect(stage.read('pm-02/prompt.md')).toContain('- 02: "Wizard Agent" is not an agent of your team')
    expect(stage.read('pm-02/prompt.md')).toContain('count as not done: 02 Wizard Agent.')
    expect(record.results.map(({ id, agent, insteadOf }) => [id, agent, insteadOf])).toEqual([
      ['01', 'QA', undefined],
      ['03', 'Engineer', ['02']]
    ])
    expect(record.unknownAgents).toMatchObject([{ id: '02', label: 'Wizard Agent', supersededBy: '03' }])
    expect(record).toMatchObject({ conclusion: 'success', error: null })
  })

  it('fail when nobody has done the work of an unknown agent', async () => {
    const record = await stage.rehearse(
      scenarioOf('**Wizard Agent**: Build it', '**Engineer Agent**: Test it'),
      {
        maxRounds: 3
      }
    )
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1 })
    expect(record.error).toMatch(/Wizard Agent is not an agent of the roster/)
  })

  it('count work that another agent did again by its number', async () => {
    const record = await stage.rehearse(
      `${scenarioOf('**Engineer Agent**: Build it', '**Ops Agent** (instead of 01): Build it with make')}agents:\n  Engineer: {error: 'No compiler.'}\n`,
      { maxRounds: 3 }
    )
    expect(record.results.map(({ outcome, supersededBy }) => [outcome, supersededBy])).toEqual([
      ['failed', '02'],
      ['completed', undefined]
    ])
    expect(record.conclusion).toBe('success')
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
    expect(record).toMatchObject({ conclusion: 'cancelled', error: 'Cancelled: the workflow was cancelled.' })
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
    expect(record.error).toMatch(/^PM was skipped: The session's time of 4s is over/)
  })

  it('count against the budget what each process reports at its end', async () => {
    const record = await stage.rehearse(
      "pm:\n  response: ['**Engineer Agent**: Build it']\n  cost-usd: 0.2\nagents:\n  Engineer: {cost-usd: 0.4}\n",
      { maxRounds: 3, maxCostUsd: 0.5 }
    )
    expect(record.pm[1]).toMatchObject({
      outcome: 'skipped',
      error: expect.stringMatching(/^The budget of the session is reached: \$0\.60/)
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

describe('lines in the form of a delegation that were not taken', () => {
  const asked = /line 4, .*"Engineer.*: it is not JSON/

  it('fail a session in which nothing else was delegated, and are in log, record and summary', async () => {
    const record = await stage.rehearse(scenarioOf(BROKEN))
    expect(record).toMatchObject({
      conclusion: 'failure',
      total: 0,
      passedOver: [{ round: 1, line: 4, reason: expect.stringContaining('it is not JSON') }]
    })
    expect(record.error).toMatch(
      /^Nothing was run, though PM's answer has a line .*: line 4, .*max-rounds to 2/
    )
    // The terminal has shown the list when PM ended.
    expect(renderTerminalSummary(record)).toMatch(/nothing delegated[^]*it is not JSON/)
    for (const render of [renderSummary, renderLists])
      expect(String(render(record))).toMatch(
        /Passed over in PM’s answers[^]*it is not JSON|Passed Over[^]*it is not JSON/
      )
    const render = createLogRenderer('INFO')
    const log = stage.events.flatMap((event) => [...render(event)]).join('\n')
    expect(log).toMatch(/No delegations taken from PM response.*\nPassed over: line 4, .*: it is not JSON/)
  })

  it('are shown to PM where a further round is left, which then delegates', async () => {
    const second = blockOf({ agent: 'Engineer', task: 'Build it' })
    const record = await stage.rehearse(scenarioOf(BROKEN, second, 'Built.'), { maxRounds: 3 })
    expect(stage.read('pm-02/prompt.md')).toContain('Nothing was run')
    expect(stage.read('pm-02/prompt.md')).toMatch(asked)
    expect(record).toMatchObject({ conclusion: 'success', total: 1, successful: 1 })
    expect(record.pm).toHaveLength(3)
  })

  it.each([
    ['STATUS: NOTHING TO DO: they were examples', 'success'],
    ['They were examples.', 'failure'],
    [BROKEN, 'failure']
  ] as const)('are asked about once; PM answers %j: %s', async (second, conclusion) => {
    const record = await stage.rehearse(scenarioOf(BROKEN, second), { maxRounds: 5 })
    expect(record.pm.map(({ id }) => id)).toEqual(['pm', 'pm-02'])
    expect(record.conclusion).toBe(conclusion)
  })

  it('are no fault when PM declares its end', async () => {
    const record = await stage.rehearse(scenarioOf(`${BROKEN}\n\nSTATUS: NOTHING TO DO: an example`))
    expect(record).toMatchObject({ conclusion: 'success', passedOver: [{ line: 4 }] })
  })

  it('fail a session whose last answer has a plan that cannot be read, though other work is done', async () => {
    const scenario = scenarioOf('**Engineer Agent**: Build it', BROKEN, 'STATUS: DONE')
    const closed = await stage.rehearse(scenario, { maxRounds: 2 })
    expect(closed).toMatchObject({ conclusion: 'failure', total: 1, passedOver: [{ round: 2, line: 4 }] })
    expect(closed.error).toMatch(/^Not run, because this part of PM's plan cannot be read: line 4, /)
  })

  it('are asked about in a later round, too', async () => {
    const scenario = scenarioOf('**Engineer Agent**: Build it', BROKEN, 'STATUS: DONE')
    const record = await stage.rehearse(scenario, { maxRounds: 4 })
    expect(stage.read('pm-03/prompt.md')).toMatch(asked)
    expect(record).toMatchObject({ conclusion: 'success', total: 1 })
  })

  it.each([
    ['**QA Agent**: PASS (12/12)', 'failure'],
    ['**QA Agent**: PASS (12/12)\n\nSTATUS: NOTHING TO DO: it is done already', 'success'],
    ['```\n**Engineer Agent**: Build it\n```', 'failure'],
    ['It is done already.', 'success']
  ] as const)('are reports and code of prose, too: %j is a %s', async (first, conclusion) => {
    const record = await stage.rehearse(scenarioOf(first))
    expect(record.conclusion).toBe(conclusion)
    expect(record.passedOver.length).toBe(first.includes('**') ? 1 : 0)
  })

  it('are reports of a closing answer that stays green without a status line', async () => {
    const closing = 'All is done.\n\n**Engineer Agent**: ✅ completed, 3 files\n\n**QA Agent**: 已完成'
    const record = await stage.rehearse(
      scenarioOf('**Engineer Agent**: Build it\n\n**QA Agent**: Test it', closing),
      { maxRounds: 2 }
    )
    expect(record).toMatchObject({ conclusion: 'success', total: 2 })
    expect(record.passedOver.map(({ round, reason }) => [round, reason])).toHaveLength(2)
  })

  it('are told to PM beside the results when others were taken', async () => {
    const first = `**QA Agent**: Test it\n\n## Plan\n\n${BROKEN}`
    const record = await stage.rehearse(scenarioOf(first, 'STATUS: DONE'), { maxRounds: 3 })
    expect(stage.read('pm-02/prompt.md')).toMatch(/## Passed over[^]*: it is not JSON/)
    expect(record).toMatchObject({ conclusion: 'success', total: 1 })
  })
})

describe('a closing answer with a declared end', () => {
  it('starts no work again by its reports', async () => {
    const closing = 'All is done.\n\n**Engineer Agent**: Build the parser\n\nSTATUS: DONE'
    const record = await stage.rehearse(scenarioOf('**Engineer Agent**: Build the parser', closing), {
      maxRounds: 3
    })
    expect(record).toMatchObject({ conclusion: 'success', total: 1, passedOver: [{ round: 2 }] })
    expect(record.passedOver[0]?.reason).toMatch(/PM declared the end/)
  })

  it('does not take the plan of a first answer for a report', async () => {
    const record = await stage.rehearse(
      scenarioOf('**Engineer Agent**: Build it\n\n**QA Agent**: Test it\n\nSTATUS: DONE')
    )
    expect(record.total).toBe(2)
    expect(record.results.map(({ task }) => task)).toEqual(['Build it', 'Test it'])
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

/** The budget of a day over a job matrix: the plan holds it, and each leg says what it spent of its share. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { sumDay } from '../../src/session/spending/day-sum.js'
import { spendingNames } from '../../src/session/spending/spending-entry.js'
import { startDayStage, type DayStage } from '../support/day-stage.js'
import { entriesOf, startMatrixRun, type MatrixRun } from '../support/matrix-run.js'
import { teamScenario } from '../support/team-scenario.js'

/** $3 for a million tokens of input, with every version of the CLI. */
const SONNET = 'claude-sonnet-4-5'

let run: MatrixRun
let day: DayStage
beforeEach(async () => {
  run = await startMatrixRun()
  day = await startDayStage()
})
afterEach(async () => {
  await day.close()
  await run.close()
})

function job(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const runtime = day.envOf(run.stage.results.env['ACTIONS_RUNTIME_TOKEN'] ?? '')
  return run.job({ model: SONNET, ...day.inputs, ...inputs }, { ...runtime, ...env })
}

describe('the budget of a day over a job matrix, with the real Claude CLI', () => {
  it('is held by the plan, and settled by each leg; a leg that is run again asks for more', async () => {
    // $0.03 each.
    const steps = [{ text: 'Done.\n\nSTATUS: done', usage: { inputTokens: 10_000, outputTokens: 10 } }]
    await run.stage.startApi(
      teamScenario([
        { agent: 'Engineer Agent', task: 'Build it', steps },
        { agent: 'QA Agent', task: 'Test it', steps }
      ])
    )
    const scope = ['octo/calculator', 'octo/calculator/.github/workflows/agents.yml']
    const names = spendingNames(run.stage.apiKey, scope, new Date().toISOString().slice(0, 10))
    const sum = () =>
      sumDay(
        names,
        day.cache.entries.map(({ key, ref }) => ({ name: key, ref }))
      )

    const plan = await job({ mode: 'plan', 'max-cost-usd': '1', 'max-cost-usd-per-day': '1.2' })
    expect({ exitCode: plan.main.exitCode, log: plan.main.raw }).toMatchObject({ exitCode: 0 })
    const pmCost = Number(plan.main.outputs['cost-usd'])
    expect(day.cache.keys.map((key) => names.parse(key)?.kind)).toEqual(['hold', 'planned'])
    // Both legs' shares are held together.
    expect(sum().micros / 1e6).toBeCloseTo(1, 4)
    expect(sum().heldMicros / 1e6).toBeCloseTo(1 - pmCost, 4)

    const reference = plan.main.outputs['plan'] ?? ''
    const delegate = (id: string, attempt = '1') =>
      job({ mode: 'delegate', delegation: id, plan: reference }, { GITHUB_RUN_ATTEMPT: attempt })
    const legs = await Promise.all(entriesOf(plan.main).map(({ id }) => delegate(id)))
    for (const { main } of legs)
      expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
    const costs = legs.map(({ main }) => Number(main.outputs['cost-usd']))
    expect(sum().heldMicros).toBe(0)
    expect(sum().micros / 1e6).toBeCloseTo(pmCost + (costs[0] ?? 0) + (costs[1] ?? 0), 4)

    const before = sum().micros
    const again = await delegate('01', '2')
    expect({ exitCode: again.main.exitCode, log: again.main.raw }).toMatchObject({ exitCode: 0 })
    expect(again.main.log).toMatch(/Today .* other sessions have spent or hold \$0\.\d+ of \$1\.20/)
    expect(sum()).toMatchObject({ heldMicros: 0, sessions: 2 })
    expect(sum().micros).toBeGreaterThan(before)

    const report = await job({ mode: 'report', plan: reference }, { GITHUB_RUN_ATTEMPT: '2' })
    expect(report.main.summary).toMatch(/Cost of all sessions on [^]*of \\\$1\.20 \(max-cost-usd-per-day\)/)
  })

  it('refuses a plan before PM is asked when nothing is left', async () => {
    const api = await run.stage.startApi(teamScenario([]))
    const scope = ['octo/calculator', 'octo/calculator/.github/workflows/agents.yml']
    const names = spendingNames(run.stage.apiKey, scope, new Date().toISOString().slice(0, 10))
    day.cache.put(names.render({ kind: 'spent', session: 'a', micros: 2_000_000 }), 'refs/heads/topic')
    const { main } = await job({ mode: 'plan', 'max-cost-usd-per-day': '1.2' })
    expect(main.exitCode).toBe(1)
    expect(main.raw).toMatch(/max-cost-usd-per-day: of \$1\.20 .* \$2\.00 are spent/)
    expect(api.requests).toEqual([])
  })
})

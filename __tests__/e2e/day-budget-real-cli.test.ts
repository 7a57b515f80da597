/** The budget of a day on the runner: what stands in the cache, and what is refused before anything starts. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spendingNames } from '../../src/session/spending/spending-entry.js'
import { startDayStage, type DayStage } from '../support/day-stage.js'
import type { MessagesApi } from '../support/messages-api.js'
import type { StepResult } from '../support/runner.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario } from '../support/team-scenario.js'

/** $3 for a million tokens of input, with every version of the CLI. */
const SONNET = 'claude-sonnet-4-5'
const SCOPE = ['octo/calculator', 'octo/calculator/.github/workflows/agents.yml']
const MAIN = 'refs/heads/main'

let stage: Stage
let day: DayStage
let api: MessagesApi
beforeEach(async () => {
  stage = await setStage()
  day = await startDayStage()
  // $0.30 by its one answer.
  const steps = [{ text: 'Built.\n\nSTATUS: done', usage: { inputTokens: 100_000, outputTokens: 10 } }]
  api = await stage.startApi(teamScenario([{ agent: 'Engineer Agent', task: 'Build it', steps }]))
})
afterEach(async () => {
  await day.close()
  await stage.close()
})

/** One job of the workflow, main and post. */
function job(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const step = stage.realCli({ model: SONNET, ...day.inputs, ...inputs })
  const runtime = day.envOf(stage.results.env['ACTIONS_RUNTIME_TOKEN'] ?? '', env['GITHUB_REF'] ?? MAIN)
  return stage.run({ ...step, env: { ...step.env, ...runtime, ...env } })
}

const today = (): string => new Date().toISOString().slice(0, 10)
const names = () => spendingNames(stage.apiKey, SCOPE, today())
const entries = () => day.cache.keys.map((key) => names().parse(key))
const errors = ({ annotations }: StepResult): string =>
  annotations
    .filter(({ name }) => name === 'error')
    .map(({ data }) => data)
    .join('\n')

describe('the budget of a day, with the real Claude CLI', () => {
  it('lets the first session spend, gives the second what is left, and refuses the third before any CLI starts', async () => {
    const first = await job({ 'max-cost-usd': '0.35', 'max-cost-usd-per-day': '0.5' })
    expect({ exitCode: first.main.exitCode, log: first.main.log }).toMatchObject({ exitCode: 0 })
    expect(first.main.log).toMatch(
      /Today \(\d{4}-\d\d-\d\d, UTC\) other sessions have spent or hold \$0 of \$0\.50 \(max-cost-usd-per-day\); this session may spend \$0\.35\./
    )
    const [hold, spent] = entries()
    expect(hold).toMatchObject({ kind: 'hold', micros: 350_000 })
    expect(spent).toMatchObject({ kind: 'spent', session: hold?.session })
    const cost = Number(first.main.outputs['cost-usd'])
    expect(spent?.micros).toBeGreaterThanOrEqual(Math.floor(cost * 1e6))
    expect(cost).toBeGreaterThan(0.3)
    expect(Number(first.main.outputs['cost-usd-today'])).toBeCloseTo(cost)
    expect(first.main.summary).toMatch(
      /Cost of all sessions on \d{4}-\d\d-\d\d \(UTC\)[^]*\\\$0\.3\d of \\\$0\.50 \(max-cost-usd-per-day\)/
    )

    // Its one answer costs more than what is left: the day is over then.
    const second = await job({ 'max-cost-usd': '5', 'max-cost-usd-per-day': '0.5' })
    expect(second.main.log).toMatch(/this session may spend \$0\.(?:1\d|20)/)
    expect(Number(second.main.outputs['cost-usd-today'])).toBeGreaterThan(0.6)
    expect(second.main.log).toMatch(/\(max-cost-usd-per-day\)/)

    const asked = api.requests.length
    const third = await job({ 'max-cost-usd': '0.1', 'max-cost-usd-per-day': '0.5' })
    expect(third.main.exitCode).toBe(1)
    expect(errors(third.main)).toMatch(
      /^max-cost-usd-per-day: of \$0\.50 for \d{4}-\d\d-\d\d \(UTC\) \$0\.6\d+ are spent or held\. Nothing was started\. Wait until 00:00 UTC, or raise it\.$/
    )
    expect(api.requests).toHaveLength(asked)
    expect(day.cache.keys).toHaveLength(4)
    // Another workflow has a day of its own.
    const other = { GITHUB_WORKFLOW_REF: `octo/calculator/.github/workflows/other.yml@${MAIN}` }
    const elsewhere = await job({ 'max-cost-usd': '1', 'max-cost-usd-per-day': '1' }, other)
    expect(elsewhere.main.exitCode).toBe(0)
  })

  it('counts a session as a whole that says nothing of its end, on whatever branch, and nothing that is forged', async () => {
    const hold = names().render({ kind: 'hold', session: 'running', micros: 1_000_000 })
    day.cache.put(hold, 'refs/heads/topic')
    // By whoever may run a workflow on a branch, without the key or with it.
    const forged = spendingNames('guessed', SCOPE, today())
    day.cache.put(
      forged
        .render({ kind: 'spent', session: 'running', micros: 0 })
        .replace(forged.beginning, names().beginning),
      'refs/heads/topic'
    )
    day.cache.put(names().render({ kind: 'spent', session: 'running', micros: 0 }), 'refs/pull/7/merge')
    const { main } = await job({ 'max-cost-usd-per-day': '1' })
    expect(errors(main)).toMatch(
      /\$1\.00 are spent or held; \$1\.00 of it only held by 1 session that is running or did not end/
    )
    expect(api.requests).toEqual([])
  })

  it.each([
    [
      'the permission is missing',
      () => {
        day.github.chooseFault = () => ({ status: 403, message: 'Resource not accessible by integration' })
      },
      {},
      /what was spent today is not known, so nothing was started\. GitHub refused to list .*Resource not accessible by integration.* Give this job the permission actions: read\./
    ],
    [
      'the cache is down',
      () => {
        day.cache.refuse()
      },
      {},
      /kept in GitHub's cache, which failed: .*the cache is closed.* Re-run the job, or leave the input out\./
    ],
    [
      'the job may not write to the cache',
      () => undefined,
      { ACTIONS_CACHE_MODE: 'read' },
      /cache-mode: read\): this job may not write to the cache\. Give it cache-mode: write\./
    ],
    [
      'the runner has no cache',
      () => undefined,
      { ACTIONS_CACHE_URL: '' },
      /kept in GitHub's cache, which failed: this runner has no cache service/
    ]
  ])('refuses with one clear error when %s', async (_, spoil, env, message) => {
    spoil()
    const { main, post } = await job({ 'max-cost-usd-per-day': '1' }, env)
    expect(main.exitCode).toBe(1)
    expect(errors(main)).toMatch(message)
    expect(errors(main).split('\n')).toHaveLength(1)
    expect(errors(post)).toBe('')
    expect(api.requests).toEqual([])
    expect(day.cache.keys).toEqual([])
  })

  it.each([
    ['cancel', 'what was spent', [expect.objectContaining({ kind: 'spent' })]],
    // Its state may have been written by an agent.
    ['kill', 'all that it held', []]
  ] as const)('counts after a %s of the main step %s', async (how, _, settled) => {
    await api.close()
    const waits = { agent: 'QA Agent', task: 'Wait for it', steps: [{ gate: 'never' }] }
    api = await stage.startApi(teamScenario([waits]))
    const given = stage.realCli({ model: SONNET, ...day.inputs, 'max-cost-usd-per-day': '1' })
    const runtime = day.envOf(stage.results.env['ACTIONS_RUNTIME_TOKEN'] ?? '')
    const step = { ...given, env: { ...given.env, ...runtime } }
    const running = stage.startMain(step)
    await api.waitForRequest('QA Agent')
    const main = await running[how]()
    const post = await stage.runPost(step, main)
    expect(post.exitCode).toBe(0)
    const [hold, ...later] = entries()
    expect(hold).toMatchObject({ kind: 'hold', micros: 1_000_000 })
    expect(later).toEqual(settled)
    for (const each of later) {
      expect(each?.session).toBe(hold?.session)
      expect(each?.micros).toBeLessThan(100_000)
    }
  })

  it('keeps nothing for a rehearsal', async () => {
    const { main } = await job({ rehearse: 'true', 'max-cost-usd-per-day': '1', 'anthropic-api-key': '' })
    expect({ exitCode: main.exitCode, log: main.log }).toMatchObject({ exitCode: 0 })
    expect(day.github.calls).not.toContain('actions/get-actions-cache-list')
    expect(day.cache.keys).toEqual([])
  })
})

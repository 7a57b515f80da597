import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMatrixRun, type MatrixRun } from '../support/matrix-run.js'

let run: MatrixRun

beforeEach(async () => {
  run = await startMatrixRun()
})

afterEach(() => run.close())

const REHEARSAL = { rehearse: 'true', prompt: '**Engineer Agent**: Build it\n\n**QA Agent**: Test it' }

describe('the modes of a job matrix, before anything starts', () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ mode: 'plan', 'max-rounds': '2' }, /max-rounds: 2 is not possible with mode: plan/],
    [
      {
        mode: 'plan',
        'max-rounds': '2',
        'response-schema': '{"type":"object"}',
        'agent-runners': 'Wiz: big'
      },
      /max-rounds: 2 is not possible[^]*response-schema: is not possible[^]*"Wiz" is not an agent of the roster/
    ],
    [{ mode: 'plan', 'upload-artifacts': 'false' }, /upload-artifacts: is false/],
    [{ mode: 'plan', 'agent-runners': 'Enginer: big' }, /"Enginer" is not an agent of the roster/],
    [{ mode: 'delegate', delegation: '01' }, /this run has no plan yet/],
    [{ mode: 'delegate' }, /delegation: is missing/],
    [{ mode: 'report' }, /this run has no plan yet/]
  ])('refuse %j with the reason', async (inputs, reason) => {
    const { main } = await run.job({ ...REHEARSAL, ...inputs })
    expect(main.exitCode).toBe(1)
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(reason)
    expect(run.stage.results.artifacts).toEqual([])
  })
})

describe('the modes of a job matrix, in a rehearsal', () => {
  it('find the plan of the attempt by themselves, and keep to the kind of session that it is', async () => {
    const plan = await run.job({ ...REHEARSAL, mode: 'plan' })
    expect({ exitCode: plan.main.exitCode, log: plan.main.raw }).toMatchObject({ exitCode: 0 })
    for (const delegation of ['01', '02']) {
      const leg = await run.job({ mode: 'delegate', rehearse: 'true', delegation })
      expect({ exitCode: leg.main.exitCode, log: leg.main.raw }).toMatchObject({ exitCode: 0 })
    }
    const unlike = await run.job({ mode: 'report', rehearse: 'false' })
    expect(unlike.main.raw).toMatch(/the plan comes from a rehearsal, but this job is not one/)
    const unknown = await run.job({ mode: 'delegate', rehearse: 'true', delegation: '07' })
    expect(unknown.main.raw).toMatch(/"07" is not a delegation of the plan. It has: 01, 02/)
    const report = await run.job({ mode: 'report', rehearse: 'true' })
    expect(report.main.outputs).toMatchObject({ conclusion: 'success', successful: '2' })
    expect(report.main.summary).toContain('REHEARSAL')
  })

  it('give no job to work that is to follow other work, and say so in plan, report and verdict', async () => {
    const response = '**Engineer Agent**: Build it\n\n**QA Agent** (after Engineer): Test it'
    const plan = await run.job(
      { ...REHEARSAL, mode: 'plan', 'rehearsal-script': 'pm.json' },
      {},
      (workspace) => {
        writeFileSync(join(workspace, 'pm.json'), JSON.stringify({ pm: { response } }))
      }
    )
    const reason = /run after Engineer \(01\).* in no order/
    expect(plan.main.exitCode).toBe(0)
    expect(JSON.parse(plan.main.outputs['matrix'] ?? '')).toMatchObject({ include: [{ id: '01' }] })
    expect(plan.main.outputs).toMatchObject({ total: '2', skipped: '1' })
    expect(plan.main.raw).toMatch(reason)
    expect(plan.main.summary).toMatch(reason)
    expect(plan.main.annotations.filter(({ name }) => name === 'warning').map(({ data }) => data)).toEqual([
      expect.stringMatching(reason)
    ])
    await run.job({ mode: 'delegate', rehearse: 'true', delegation: '01' })
    const report = await run.job({ mode: 'report', rehearse: 'true' })
    expect(report.main.exitCode).toBe(1)
    expect(report.main.outputs).toMatchObject({ conclusion: 'failure', successful: '1', skipped: '1' })
    expect(report.main.summary).toMatch(reason)
    expect(report.main.summary).toContain('Next step: Use `mode: session`')
    expect(report.main.raw).not.toMatch(/waits for 01|Waited for/)
  })

  it('report a job that could not begin, and of one that was killed while its agent ran', async () => {
    const plan = await run.job({ ...REHEARSAL, mode: 'plan' })
    const common = { mode: 'delegate', rehearse: 'true', plan: plan.main.outputs['plan'] ?? '' }
    const misled = await run.job({ ...common, delegation: '01', 'rehearsal-script': 'missing.json' })
    expect(misled.main.exitCode).toBe(1)
    const scenario = { agents: { QA: { say: 'Half of it is tested.', hang: true } } }
    const killed = await run.killedJob(
      { ...common, delegation: '02', 'rehearsal-script': 'scenario.json' },
      { 'scenario.json': JSON.stringify(scenario) },
      /Half of it is tested/
    )
    expect(killed.main.signal).toBe('SIGKILL')
    // Nobody listens where the API is said to be.
    const token = { 'github-token': 'token-of-the-job' }
    const report = await run.job({ mode: 'report', rehearse: 'true', plan: common.plan, ...token })
    expect(report.main.exitCode).toBe(1)
    expect(report.main.outputs).toMatchObject({
      conclusion: 'failure',
      successful: '0',
      failed: '1',
      cancelled: '1'
    })
    expect(JSON.parse(report.main.outputs['results'] ?? '')).toMatchObject([
      { id: '01', outcome: 'failed', error: expect.stringContaining('never reported') },
      { id: '02', outcome: 'cancelled', error: expect.stringContaining('Cut off') }
    ])
    expect(report.main.summary).toContain('Half of it is tested.')
    expect(report.main.annotations.map(({ data }) => data).join('\n')).toMatch(
      /The jobs that never reported could not be looked up \(.+\): give this job actions: read/
    )
  })
})

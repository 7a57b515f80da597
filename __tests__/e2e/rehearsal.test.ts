import { afterEach, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Behaviour } from '../../src/claude/rehearsal/behaviour.js'
import type { StepResult } from '../support/runner.js'
import { UNPRIVILEGED_USER } from '../support/runner-job.js'
import { setStage, type Stage } from '../support/stage.js'
import { TEAM_PROMPT } from '../support/team-scenario.js'

let stage: Stage

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

/** What PM and the agents do. */
interface Play {
  readonly pm?: Behaviour
  /** Behaviours; not typed as such, for those with mistakes. */
  readonly agents?: Readonly<Record<string, object>>
}

/** Inputs of a rehearsal in which PM delegates to the agents that the play names. */
function rehearse({ pm, agents = {} }: Play, inputs: Readonly<Record<string, string>> = {}) {
  const script = join(stage.job.temp, 'scenario.json')
  writeFileSync(script, JSON.stringify({ ...(pm && { pm }), agents }))
  const delegations = Object.keys(agents).map((name) => `**${name} Agent**: Do the part of ${name}`)
  const prompt = delegations.length > 0 ? delegations.join('\n\n') : TEAM_PROMPT
  return { inputs: { prompt, rehearse: 'true', 'rehearsal-script': script, ...inputs } }
}

const errorsOf = ({ annotations }: StepResult): string =>
  annotations
    .filter(({ name }) => name === 'error')
    .map(({ data }) => data)
    .join('\n')

describe('a rehearsal', () => {
  it('needs no key, no network and no rights, and is labelled wherever it shows', async () => {
    stage = await setStage(process.getuid?.() === 0 ? { user: UNPRIVILEGED_USER } : {})
    const { main, post } = await stage.run({ inputs: { prompt: TEAM_PROMPT, rehearse: 'true' } })
    expect({ exitCode: main.exitCode, raw: main.raw }).toMatchObject({ exitCode: 0 })
    expect(main.outputs).toMatchObject({ conclusion: 'success', failed: '0', 'cost-usd': '0' })
    expect(Number(main.outputs['total'])).toBeGreaterThan(0)
    expect(main.outputs['response']).toMatch(/rehears/i)
    expect(main.log).toMatch(/rehears/i)
    expect(main.summary).toMatch(/^\*\*✓ success · [^]*\n## Subprocess Execution Summary\n/)
    expect(main.summary).toMatch(/rehears/i)
    expect(stage.artifactRecord().rehearsal).toBe(true)
    expect(stage.artifactFiles().get('summary.md')).toMatch(/rehears/i)
    expect([post.exitCode, post.summary, post.annotations]).toEqual([0, '', []])
  })

  it('knows every way in which an agent can end', async () => {
    stage = await setStage()
    const agents = {
      Engineer: { 'write-file': { path: 'made.txt', content: 'made' } },
      QA: { error: 'The tests could not be read.' },
      Documentation: { 'no-result': true },
      Research: { say: ['Half of it is found.'], hang: true, 'ignore-term': true, 'leave-background': true },
      Ops: { say: ['It grows.'], 'memory-growth-mb-per-second': 400 },
      Security: { signal: 'SIGSEGV' },
      'Version Control': { 'exit-code': 3 }
    }
    const { main, post } = await stage.run(
      rehearse(
        { agents },
        {
          'max-parallel': '7',
          'agent-timeouts': 'Research: 8',
          'agent-memory-limits': 'Ops: 400'
        }
      )
    )
    expect([main.exitCode, post.exitCode]).toEqual([1, 0])
    expect(main.outputs).toMatchObject({ conclusion: 'failure', total: '7', successful: '1', failed: '6' })
    expect(errorsOf(main)).not.toBe('')
    const results = stage.artifactRecord().results
    expect(results.map(({ agent, outcome, exitCode }) => [agent, outcome, exitCode])).toEqual([
      ['Engineer', 'completed', 0],
      ['QA', 'failed', 1],
      ['Documentation', 'failed', 0],
      ['Research', 'timed-out', null],
      // The kernel's kill and ours look different here.
      ['Ops', 'memory-exceeded', results[4]?.exitCode],
      ['Security', 'failed', null],
      ['Version Control', 'failed', 3]
    ])
    const [engineer, qa, documentation, research, ops, security, versionControl] = results
    expect(engineer?.error).toBeNull()
    expect(qa?.error).toContain('The tests could not be read.')
    expect(documentation?.error).toMatch(/result/)
    expect(research?.error).toMatch(/8/)
    expect(research?.response).toContain('Half of it is found.')
    expect(ops?.error).toMatch(/its processes needed more than 400MB/)
    expect(ops?.memoryLevel).toBe('exceeded')
    expect(security?.error).toMatch(/SIGSEGV/)
    expect(versionControl?.error).toMatch(/3/)
    for (const { agent, outcome } of results) {
      const mark = outcome === 'completed' ? '✓' : '✗'
      expect(main.log).toContain(`[${mark}] ${agent}: Do the part of ${agent}`)
      expect(main.summary).toContain(`. [${mark}] ${agent}: `)
    }
  })

  it.each([
    { failOn: 'any', fails: 1, exitCode: 1 },
    { failOn: 'all', fails: 1, exitCode: 0 },
    { failOn: 'all', fails: 2, exitCode: 1 },
    { failOn: 'never', fails: 2, exitCode: 0 }
  ])('ends with exit code $exitCode when $fails of 2 agents fail and fail-on is $failOn', async (case_) => {
    stage = await setStage()
    const failing = { error: 'It went wrong.' }
    const agents = { Engineer: failing, QA: case_.fails === 2 ? failing : {} }
    const { main } = await stage.run(rehearse({ agents }, { 'fail-on': case_.failOn }))
    expect(main.exitCode).toBe(case_.exitCode)
    expect(main.outputs).toMatchObject({
      conclusion: case_.exitCode === 0 ? 'success' : 'failure',
      failed: String(case_.fails)
    })
  })

  it('fails when PM fails, whatever fail-on says', async () => {
    stage = await setStage()
    const { main } = await stage.run(rehearse({ pm: { error: 'PM has no plan.' } }, { 'fail-on': 'never' }))
    expect([main.exitCode, main.outputs['conclusion'], main.outputs['total']]).toEqual([1, 'failure', '0'])
    expect(errorsOf(main)).toContain('PM has no plan.')
  })

  it('says so when PM delegates nothing', async () => {
    stage = await setStage()
    const { main } = await stage.run(rehearse({ pm: { response: ['Nothing to do.'] } }))
    expect([main.exitCode, main.outputs['conclusion'], main.outputs['results']]).toEqual([0, 'success', '[]'])
    expect(main.summary).toMatch(/no delegations/i)
  })

  it('ends what runs and skips the rest when the session’s time is over', async () => {
    stage = await setStage()
    const agents = { Engineer: { hang: true }, QA: {} }
    const { main } = await stage.run(
      rehearse({ agents }, { parallel: 'false', 'session-timeout-seconds': '6' })
    )
    expect([main.exitCode, main.outputs['conclusion']]).toEqual([1, 'failure'])
    expect(main.outputs).toMatchObject({ total: '2', successful: '0', skipped: '1' })
    expect(stage.artifactRecord().results[1]).toMatchObject({ outcome: 'skipped', exitCode: null })
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(/session-timeout-seconds/)
  })

  it('is cancelled like any session', async () => {
    stage = await setStage()
    const step = rehearse({
      agents: { Engineer: { hang: true, 'ignore-term': true, 'leave-background': true }, QA: {} }
    })
    const running = stage.startMain(step)
    await running.waitForOutput(/\[✓\] QA: /)
    const main = await running.cancel()
    expect([main.signal, main.exitCode, main.outputs['conclusion']]).toEqual([null, 1, 'cancelled'])
    await stage.runPost(step, main)
    const record = stage.artifactRecord()
    expect([record.rehearsal, record.conclusion]).toEqual([true, 'cancelled'])
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['cancelled', 'completed'])
  })

  it('keeps its verdict when the artifact cannot be uploaded, and says so', async () => {
    stage = await setStage({ chooseFault: () => ({ kind: 'status', status: 403 }) })
    const { main, post } = await stage.run(rehearse({ agents: { QA: {} } }))
    expect([main.exitCode, main.outputs['conclusion'], post.exitCode]).toEqual([0, 'success', 0])
    const warnings = [...main.annotations, ...post.annotations].filter(({ name }) => name === 'warning')
    expect(warnings.map(({ data }) => data).join('\n')).toMatch(/artifact/i)
    expect(main.summary).toContain('[✓] QA: ')
  })

  it('names every mistake of its scenario file', async () => {
    stage = await setStage()
    const agents = { QA: { 'delay-second': 1, hang: 'yes' } }
    const { main } = await stage.run(rehearse({ agents }))
    expect(main.exitCode).toBe(1)
    expect(errorsOf(main)).toMatch(/delay-seconds/)
  })
})

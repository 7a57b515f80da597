import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SessionRecord } from '../../src/session/record/record.js'
import { startWorkflow, noActReason, type RunningWorkflow } from '../support/act.js'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { startResultsService, type ResultsService } from '../support/results-service.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const TWO_SESSIONS = `
on: push
jobs:
  team:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: ./
        id: team
        with:
          rehearse: true
          agent-memory-limits: |
            Engineer: 512
            QA: 256
          prompt: |
            **Engineer Agent**: Create the factorial function

            **QA Agent**: Test the factorial function
      - run: echo "team has $CONCLUSION, $TOTAL in all"
        env:
          CONCLUSION: \${{ steps.team.outputs.conclusion }}
          TOTAL: \${{ steps.team.outputs.total }}
      - run: echo '{ "agents":{"Ops":{"exit-code":3} } }' >scenario.json
      - uses: ./
        id: broken
        continue-on-error: true
        with:
          rehearse: true
          rehearsal-script: scenario.json
          prompt: '**Ops Agent**: Deploy the factorial function'
      - run: echo "broken has $CONCLUSION, the step $OUTCOME"
        env:
          CONCLUSION: \${{ steps.broken.outputs.conclusion }}
          OUTCOME: \${{ steps.broken.outcome }}
`

const HANGING_SESSION = `
on: push
jobs:
  team:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - run: |
          echo '{"agents":{"Research":{"say":"Half of it is found.","hang":true,"ignore-term":true,"leave-background":true } } }' >scenario.json
      - uses: ./
        id: team
        with:
          rehearse: true
          rehearsal-script: scenario.json
          prompt: '**Research Agent**: Find out all of it'
`

describeUnless(await noActReason(), 'the action in a workflow that act runs', () => {
  let service: ResultsService
  let workflow: RunningWorkflow | undefined

  beforeEach(async () => {
    service = await startResultsService()
  })
  afterEach(async () => {
    workflow?.dispose()
    await service.close()
  })

  const artifactRecords = (): SessionRecord[] =>
    service.artifacts.map(
      (artifact) => JSON.parse(artifact.files().get('session.json')?.toString() ?? '') as SessionRecord
    )

  it('takes inputs, gives outputs, summary and artifact, and fails its step with its session', async () => {
    workflow = startWorkflow(TWO_SESSIONS, service.env)
    const run = await workflow.finished
    expect({ steps: run.steps, log: run.log }).toMatchObject({
      steps: [
        'Main 0: success',
        'Main team: success',
        'Main 2: success',
        'Main 3: success',
        'Main broken: failure',
        'Main 5: success',
        'Post broken: success',
        'Post team: success'
      ]
    })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('team has success, 2 in all')
    expect(run.log).toContain('broken has failure, the step failure')
    const results = JSON.parse(run.outputs['team.results'] ?? '') as {
      agent: string
      memoryLimitMb: number
    }[]
    expect(results.map(({ agent, memoryLimitMb }) => [agent, memoryLimitMb])).toEqual([
      ['Engineer', 512],
      ['QA', 256]
    ])
    expect(Object.keys(run.summaries)).toEqual(['Main team', 'Main broken'])
    expect(run.summaries['Main team']).toContain('[✓] QA: Test the factorial function')
    expect(run.summaries['Main broken']).toContain('[✗] Ops: Deploy the factorial function')
    expect(artifactRecords().map(({ conclusion }) => conclusion)).toEqual(['success', 'failure'])
    expect(service.artifacts.map(({ id }) => id)).toEqual([
      run.outputs['team.artifact-id'],
      run.outputs['broken.artifact-id']
    ])
    expect(workflow.processes()).toEqual([])
  })

  it('passes the end-to-end workflow of this repository', async () => {
    const text = readFileSync(join(ACTION_ROOT, '.github/workflows/e2e.yml'), 'utf8')
    workflow = startWorkflow(text, service.env, ['--matrix=os:ubuntu-latest'])
    const run = await workflow.finished
    expect({ jobs: run.jobs, log: run.log }).toMatchObject({
      jobs: { succeeding: 'success', failing: 'success', misconfigured: 'success', e2e: 'success' }
    })
    expect(run.log).toContain('success success success')
    expect(run.exitCode).toBe(0)
    expect(workflow.processes()).toEqual([])
  })

  it('is finished by its post step, from the state that main saved, when main is killed', async () => {
    workflow = startWorkflow(HANGING_SESSION, service.env)
    await workflow.waitForOutput('Half of it is found.')
    const [main, ...more] = workflow
      .processes()
      .filter(({ command }) => command.endsWith('dist/main/index.js'))
    expect(more).toEqual([])
    process.kill(main?.pid ?? Number.NaN, 'SIGKILL')
    const run = await workflow.finished
    expect({ steps: run.steps, log: run.log }).toMatchObject({
      steps: ['Main 0: success', 'Main 1: success', 'Main team: failure', 'Post team: success']
    })
    expect(run.exitCode).toBe(1)
    expect(run.annotations.join('\n')).toMatch(/main step was ended from outside/)
    expect(run.summaries['Post team']).toContain('Research: Find out all of it')
    expect(artifactRecords().map(({ conclusion }) => conclusion)).toEqual(['failure'])
    expect(workflow.processes()).toEqual([])
  })
})

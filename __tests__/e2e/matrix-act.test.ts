import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCheckoutStandIn } from '../support/act-checkout.js'
import { startWorkflow, noActReason, type RunningWorkflow } from '../support/act.js'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { startResultsService, type ResultsService } from '../support/results-service.js'
import { describeUnless } from '../support/tools/describe-unless.js'

/** What a user writes; the workflow itself is ours. */
const CALLER = `
on: push
jobs:
  agents:
    uses: ./.github/workflows/orchestrate.yml
    with:
      rehearse: true
      rehearsal-script: .github/workflows/scenario.json
      deliver: pull-request
      prompt: |
        **Engineer Agent**: Create the factorial function

        **QA Agent**: Test the factorial function
  after:
    needs: agents
    runs-on: ubuntu-latest
    steps:
      - run: echo "the session has $CONCLUSION, $SUCCESSFUL done"
        env:
          CONCLUSION: \${{ needs.agents.outputs.conclusion }}
          SUCCESSFUL: \${{ needs.agents.outputs.successful }}
`

const SCENARIO = JSON.stringify({
  agents: {
    Engineer: { 'write-file': { path: 'src/factorial.ts', content: 'export const factorial = 1\n' } }
  }
})

const ours = readFileSync(join(ACTION_ROOT, '.github/workflows/orchestrate.yml'), 'utf8')

/** act looks for an action beside the workspace elsewhere than the runner does, so here it stays below. */
const asActFinds = ours
  .replaceAll('./../.mpm-orchestrator', './.mpm-orchestrator')
  .replace(/^ +- run: rm -rf .*\n +shell: bash\n/gm, '')

const CHECKOUT = /uses: (actions\/checkout@[0-9a-f]{40})/.exec(ours)?.[1] ?? ''

describeUnless(await noActReason(), 'the reusable workflow, as act runs it', () => {
  let service: ResultsService
  let workflow: RunningWorkflow | undefined
  let folder: string

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'act-checkout-'))
    service = await startResultsService()
  })
  afterEach(async () => {
    workflow?.dispose()
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('plans, runs each delegation as a job, gives the outputs of the report, and hands the changes to the job that delivers', async () => {
    workflow = startWorkflow(
      CALLER,
      service.env,
      ['--workflows=.github/workflows/test.yml', makeCheckoutStandIn(join(folder, 'checkout'), CHECKOUT)],
      { 'orchestrate.yml': asActFinds, 'scenario.json': SCENARIO }
    )
    const run = await workflow.finished
    expect({
      exitCode: run.exitCode,
      steps: run.steps,
      log: run.log,
      annotations: run.annotations
    }).toMatchObject({
      exitCode: 0
    })
    expect(run.log).toContain('the session has success, 2 done')
    expect(service.artifacts.map(({ name }) => name.replace(/\d{8}-\d{6}-\w+/, 'ID')).sort()).toEqual([
      'mpm-leg-ID-01-attempt-1',
      'mpm-leg-ID-02-attempt-1',
      'mpm-plan-ID-attempt-1',
      'mpm-session-ID'
    ])
    // act names GitHub's API, where a rehearsal writes nothing.
    expect(Object.values(run.summaries).join('\n')).toMatch(
      /## Delivery\nA rehearsal writes nothing[^]*towards `main`[^]*- `src\/factorial\.ts` added/
    )
    expect(workflow.processes()).toEqual([])
  })
})

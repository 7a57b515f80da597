/** Examples as act runs them, as rehearsals: conditions, outputs from job to job, inputs, the job that has no checkout. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { makeCheckoutStandIn } from '../support/act-checkout.js'
import { noActReason, startWorkflow, type RunningWorkflow, type WorkflowRun } from '../support/act.js'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { startResultsService, type ResultsService } from '../support/results-service.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const ACTION = 'org/mpm-orchestrator@v1'

const FINDING = {
  path: 'action.yml',
  quote: 'name: ',
  severity: 'high',
  category: 'bug',
  title: 'Wrong name',
  body: 'It is not this.'
}

const SCENARIO = JSON.stringify({
  pm: { response: '**Engineer Agent**: Do it' },
  agents: {
    Engineer: {
      'write-file': { path: 'src/root.ts', content: 'export const root = 1\n' },
      response: `\`\`\`review-findings\n${JSON.stringify(FINDING)}\n\`\`\`\n\nSTATUS: done`
    }
  }
})

describeUnless(await noActReason(), 'examples, as act runs them', () => {
  let service: ResultsService
  let workflow: RunningWorkflow | undefined
  let folder: string

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'act-example-'))
    service = await startResultsService()
  })
  afterEach(async () => {
    workflow?.dispose()
    await service.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** As it is in the file, but for the inputs of a rehearsal: act names GitHub's API, where these write nothing. */
  async function run(example: string, event: string, payload: object): Promise<WorkflowRun> {
    const text = readFileSync(join(ACTION_ROOT, 'examples', example), 'utf8')
      .replaceAll(/^( +)mode: deliver$/gm, '$1rehearse: true\n$&')
      .replaceAll(
        /^( +)prompt: /gm,
        '$1rehearse: true\n$1rehearsal-script: .github/workflows/scenario.json\n$&'
      )
    const action = join(folder, 'action')
    for (const part of ['action.yml', 'dist'])
      cpSync(join(ACTION_ROOT, part), join(action, part), { recursive: true })
    writeFileSync(join(folder, 'event.json'), JSON.stringify(payload))
    workflow = startWorkflow(
      text,
      service.env,
      [
        '--workflows=.github/workflows/test.yml',
        `--eventpath=${join(folder, 'event.json')}`,
        `--local-repository=${ACTION}=${action}`,
        makeCheckoutStandIn(join(folder, 'checkout'), 'actions/checkout@v5')
      ],
      { 'scenario.json': SCENARIO },
      event
    )
    const ended = await workflow.finished
    expect(workflow.processes()).toEqual([])
    return ended
  }

  const errorsOf = ({ annotations }: WorkflowRun): readonly string[] =>
    annotations.filter((each) => each.startsWith('error'))
  const summaryOf = ({ summaries }: WorkflowRun): string => Object.values(summaries).join('\n')

  it('an issue becomes a pull request', async () => {
    const ended = await run('issue-to-pull-request.yml', 'issues', {
      action: 'labeled',
      label: { name: 'agents' },
      issue: { number: 12, title: 'Add a root', body: 'Please' },
      sender: { login: 'octocat', type: 'User' }
    })
    expect({ jobs: ended.jobs, annotations: errorsOf(ended) }).toMatchObject({
      jobs: { agents: 'success', deliver: 'success' },
      annotations: []
    })
    expect(summaryOf(ended)).toMatch(
      /A rehearsal writes nothing[^]*the branch `agents\/issue-12` towards `main`: \*\*Add a root\*\*[^]*`src\/root\.ts` added/
    )
  })

  it('a pull request is reviewed', async () => {
    const ended = await run('review.yml', 'pull_request', {
      action: 'synchronize',
      number: 7,
      pull_request: {
        number: 7,
        title: 'Halve',
        head: { sha: '1'.repeat(40), ref: 'topic', repo: { full_name: 'octo/calculator' } },
        base: { ref: 'main' }
      },
      repository: { full_name: 'octo/calculator' },
      sender: { login: 'octocat', type: 'User' }
    })
    expect({ jobs: ended.jobs, annotations: errorsOf(ended) }).toMatchObject({
      jobs: { agents: 'success', review: 'success' },
      annotations: []
    })
    expect(summaryOf(ended)).toMatch(
      /A rehearsal posts nothing\. 1 finding would be posted in #7:[^]*Wrong name/
    )
  })
})

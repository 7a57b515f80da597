/** Successful sessions whose delivery is cut off or refused, through the bundle: none of them may read as a success. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from '../support/github-api.js'
import { gitOn } from '../support/stage-git.js'
import { setStage, type Stage } from '../support/stage.js'
import type { RunningStep, StepResult } from '../support/runner.js'

let stage: Stage
let github: GitHubStandIn
/** Called when the artifact is about to be made. */
let onUpload: () => void

const git = (...args: string[]): string => gitOn(stage, ...args)

beforeEach(async () => {
  github = await startGitHubApi()
  github.permissions.set('octocat', 'write')
  onUpload = () => undefined
  stage = await setStage({
    env: { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: 'issues' },
    chooseFault: (method) => {
      if (method === 'CreateArtifact') onUpload()
      return undefined
    }
  })
  git('init', '-q', '-b', 'main')
  writeFileSync(join(stage.job.workspace, 'README.md'), 'A calculator\n')
  git('add', '-A')
  git('commit', '-qm', 'First')
  git('push', '-q', github.database.directory, 'main')
  const payload = {
    action: 'labeled',
    issue: { number: 12, title: 'Add a square root', body: 'Please' },
    sender: { login: 'octocat', type: 'User' }
  }
  writeFileSync(join(stage.job.temp, 'event.json'), JSON.stringify(payload))
})

afterEach(async () => {
  await stage.close()
  await github.close()
})

function step(deliver: string) {
  const script = join(stage.job.temp, 'scenario.json')
  const write = { path: 'src/root.ts', content: 'export const root = Math.sqrt\n' }
  writeFileSync(script, JSON.stringify({ agents: { Engineer: { 'write-file': write } } }))
  return {
    inputs: {
      prompt: '**Engineer Agent**: Write the root',
      rehearse: 'true',
      'rehearsal-script': script,
      'github-token': STAND_IN_TOKEN,
      deliver
    }
  }
}

/** Runs both steps; `end` ends the main step as soon as the API is asked for `operation`. */
async function runUntil(
  operation: string,
  deliver: string,
  end: (main: RunningStep) => Promise<StepResult>
): Promise<{ main: StepResult; post: StepResult }> {
  const running = stage.startMain(step(deliver))
  let ending: Promise<StepResult> | undefined
  const cutOff = (): void => void (ending ??= end(running))
  if (operation === 'upload') onUpload = cutOff
  else
    github.onCall = (called) => {
      if (called === operation) cutOff()
    }
  const main = await running.finished
  await ending
  return { main, post: await stage.runPost(step(deliver), main) }
}

/** The verdicts that a reader finds in what a step printed, in order. */
const verdicts = ({ raw }: StepResult): string[] =>
  [...raw.matchAll(/[✓✗] (success|failure|cancelled|interrupted) ·/gu)].map(([, kind]) => kind ?? '')

const BRANCH = 'agents/issue-12'

describe('a success whose delivery is cut off', () => {
  it('is a failure after a kill, in outputs, summary and record', async () => {
    const { main, post } = await runUntil('git/create-tree', 'branch', (running) => running.kill())
    expect([main.signal, github.database.branch(BRANCH)]).toEqual(['SIGKILL', undefined])
    expect(main.outputs['conclusion']).toBe('failure')
    expect(verdicts(main)).toEqual([])
    expect(post.outputs['conclusion']).toBe('failure')
    expect(post.summary).toMatch(/✗ failure · 1 of 1 done[^]*before it was known to be delivered/)
    expect(stage.artifactRecord()).toMatchObject({ conclusion: 'failure', successful: 1 })
  })

  it('is a failure after a kill during the upload that another job waits for', async () => {
    const { main, post } = await runUntil('upload', 'artifact', (running) => running.kill())
    expect([main.signal, main.outputs['delivery']]).toEqual(['SIGKILL', undefined])
    expect(main.outputs['conclusion']).toBe('failure')
    expect(post.summary).toContain('✗ failure · 1 of 1 done')
    expect(stage.artifactRecord().conclusion).toBe('failure')
  })

  it('is cancelled after a cancel, which is the last verdict of its log', async () => {
    const { main, post } = await runUntil('git/create-tree', 'branch', (running) => running.cancel())
    expect([main.exitCode, github.database.branch(BRANCH)]).toEqual([1, undefined])
    expect(main.outputs['conclusion']).toBe('cancelled')
    expect(verdicts(main)).toEqual(['cancelled'])
    expect(main.summary + post.summary).toMatch(/✗ cancelled · 1 of 1 done[^]*it was cancelled/)
    expect(stage.artifactRecord().conclusion).toBe('cancelled')
  })

  it('stays a success if the cancel comes after everything was delivered', async () => {
    const { main, post } = await runUntil('upload', 'branch', (running) => running.cancel())
    expect(github.database.show(BRANCH)).toContain('100644 src/root.ts: export const root = Math.sqrt\n')
    expect(main.outputs['conclusion']).toBe('success')
    expect(main.summary + post.summary).toContain('✓ success · 1 of 1 done')
  })
})

describe('a success whose delivery is refused', () => {
  it('has no green verdict anywhere, the artifact included', async () => {
    github.chooseFault = (operation) =>
      operation === 'git/create-ref' ? { status: 403, message: 'Resource not accessible' } : undefined
    const { main } = await stage.run(step('branch'))
    expect([main.exitCode, main.outputs['conclusion']]).toEqual([1, 'failure'])
    expect(verdicts(main)).toEqual(['failure'])
    const lines = main.raw.trimEnd().split('\n')
    const last = lines.findLastIndex((line) => line.includes('✗ failure'))
    expect(lines.findIndex((line) => line.includes('Nothing was delivered'))).toBeLessThan(last)
    expect(main.raw.match(/Nothing was delivered/g)).toHaveLength(1)
    expect(stage.artifactRecord().conclusion).toBe('failure')
    expect(stage.artifactFiles().get('report.html')).not.toContain('✓ success')
  })
})

it('ends the log of a delivered success with its verdict', async () => {
  const { main } = await stage.run(step('branch'))
  expect([main.exitCode, verdicts(main)]).toEqual([0, ['success']])
  expect(main.log.indexOf('✓ success')).toBeGreaterThan(main.log.indexOf('Delivered to the branch'))
})

/** The review through the bundle: a rehearsal whose stand-in CLI reports findings, and the stand-in of GitHub's API. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  startGitHubApi,
  type GitHubStandIn
} from '../support/github-api.js'
import type { StepResult } from '../support/runner.js'
import { addPull } from '../support/reviewing.js'
import { gitOn } from '../support/stage-git.js'
import { setStage, type Stage } from '../support/stage.js'

let stage: Stage
let github: GitHubStandIn

const git = (...args: string[]): string => gitOn(stage, ...args)

const FINDING = {
  path: 'half.ts',
  line: 9,
  quote: '  if (n = 0) return 0',
  severity: 'high',
  category: 'bug',
  title: 'Assigns instead of comparing',
  body: 'It never returns early.',
  replacement: '  if (n === 0) return 0'
}
const block = (...findings: readonly object[]): string =>
  ['```review-findings', ...findings.map((each) => JSON.stringify(each)), '```', '', 'STATUS: done'].join(
    '\n'
  )

beforeEach(async () => {
  github = await startGitHubApi()
  github.permissions.set('octocat', 'write')
  stage = await setStage({ env: { GITHUB_API_URL: github.url } })
  git('init', '-q', '-b', 'main')
  writeFileSync(join(stage.job.workspace, 'README.md'), 'A calculator\n')
  git('add', '-A')
  git('commit', '-qm', 'First')
  git('push', '-q', github.database.directory, 'main')
  git('checkout', '-q', '-b', 'topic')
  mkdirSync(join(stage.job.workspace, 'packages'))
  writeFileSync(
    join(stage.job.workspace, 'half.ts'),
    'export function half(n) {\n  if (n = 0) return 0\n  return n / 2\n}\n'
  )
  git('add', '-A')
  git('commit', '-qm', 'Halve')
  git('push', '-q', github.database.directory, 'topic')
  addPull(github, 'Halve')
  // As on GitHub, what is checked out is a merge, whose second parent is the head.
  const head = git('rev-parse', 'HEAD')
  git('checkout', '-q', '--detach', 'main')
  git('merge', '-q', '--no-ff', '-m', 'Merge', 'topic')
  const payload = {
    action: 'synchronize',
    pull_request: {
      number: 7,
      title: 'Halve',
      head: { sha: head, ref: 'topic', repo: { full_name: STAND_IN_REPOSITORY } }
    },
    sender: { login: 'octocat', type: 'User' }
  }
  writeFileSync(join(stage.job.temp, 'event.json'), JSON.stringify(payload))
})

afterEach(async () => {
  await stage.close()
  await github.close()
})

function step(
  inputs: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>> = { QA: block(FINDING), Security: block(FINDING) },
  env: Readonly<Record<string, string>> = {}
) {
  const script = join(stage.job.temp, 'scenario.json')
  const agents = Object.fromEntries(Object.entries(answers).map(([name, response]) => [name, { response }]))
  writeFileSync(script, JSON.stringify({ agents }))
  return {
    inputs: {
      prompt: Object.keys(answers)
        .map((name) => `**${name} Agent**: Review the part of ${name}`)
        .join('\n\n'),
      rehearse: 'true',
      'rehearsal-script': script,
      'github-token': STAND_IN_TOKEN,
      ...inputs
    },
    env: { GITHUB_EVENT_NAME: 'pull_request', ...env }
  }
}

const saidBy = ({ annotations, raw }: StepResult): string =>
  `${annotations.map(({ data }) => data).join('\n')}\n${raw}`
const WRITES = /create-review|resolve|dismiss|update/
const writes = (): readonly string[] => github.calls.filter((call) => WRITES.test(call))

describe('a session with a review', () => {
  it('posts it in the same step, pinned to the head, and once', async () => {
    const { main } = await stage.run(step({ review: 'request-changes' }))
    expect({ exitCode: main.exitCode, raw: main.raw }).toMatchObject({ exitCode: 0 })
    expect(github.reviews).toMatchObject([
      { state: 'CHANGES_REQUESTED', commit: github.database.branch('topic') }
    ])
    expect(github.threads).toMatchObject([{ path: 'half.ts', line: 2 }])
    expect(github.threads[0]?.comments[0]?.body).toMatch(/```suggestion\n[^]*Found by QA and Security/)
    expect(main.outputs).toMatchObject({ 'review-url': expect.stringMatching(/#PRR_/), findings: '2' })
    expect(main.summary).toMatch(/## Review\nReview posted \(requests changes\): 1 comment/)
    const { main: second } = await stage.run(step({ review: 'request-changes' }))
    expect(second.exitCode).toBe(0)
    expect(github.reviews).toHaveLength(1)
    expect(second.summary).toMatch(/Nothing new was found; 1 finding of earlier reviews, not repeated/)
  })

  it('posts it from a job of its own, which has no checkout and no key; the first job writes nothing', async () => {
    const { main: first } = await stage.run(step({ review: 'record' }))
    expect({ exitCode: first.exitCode, raw: first.raw }).toMatchObject({ exitCode: 0 })
    expect(writes()).toEqual([])
    expect(first.outputs['delivery']).toMatch(/^mpm-session-\S+:[0-9a-f]{64}$/)
    expect(first.summary).toMatch(/## Findings/)
    const empty = join(stage.job.temp, 'empty')
    mkdirSync(empty)
    const { main } = await stage.run({
      inputs: {
        mode: 'deliver',
        review: 'comment',
        delivery: first.outputs['delivery'] ?? '',
        'github-token': STAND_IN_TOKEN
      },
      env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_WORKSPACE: empty }
    })
    expect({ exitCode: main.exitCode, raw: main.raw }).toMatchObject({ exitCode: 0 })
    expect(github.threads).toMatchObject([{ path: 'half.ts', line: 2 }])
  })

  it('finds paths that agents write from the working directory', async () => {
    const answers = { QA: block({ ...FINDING, path: './half.ts' }) }
    await stage.run(step({ review: 'comment' }, answers))
    expect(github.threads).toMatchObject([{ path: 'half.ts', line: 2 }])
  })

  it('keeps a secret out of it', async () => {
    const key = ['sk-ant', 'api03-standInStandInStandIn'].join('-')
    const answers = { QA: block({ ...FINDING, body: `The key ${key} is in the log.` }) }
    const { main } = await stage.run(step({ review: 'comment', 'anthropic-api-key': key }, answers))
    expect(github.threads).toHaveLength(1)
    expect(JSON.stringify([github.threads, github.reviews])).not.toContain(key)
    expect(main.summary).not.toContain(key)
  })

  it('fails where an agent gives no findings though it is asked, and posts those of the others', async () => {
    const { main } = await stage.run(
      step({ review: 'comment' }, { QA: block(FINDING), Security: 'All fine.\n\nSTATUS: done' })
    )
    expect(main.exitCode).toBe(1)
    expect(saidBy(main)).toMatch(/findings of Security \(02\) are unknown/)
    expect(github.threads).toHaveLength(1)
    expect(github.reviews[0]?.body).toMatch(/did not succeed/)
  })

  it.each([
    [
      'without the permission',
      'pulls/create-review',
      'Resource not accessible by integration',
      /"pull-requests: write"/
    ],
    ['while the conversation is locked', 'pulls/create-review', 'lock prevents review', /unlock it/]
  ])('fails %s, and says what to do', async (_, failing, message, expected) => {
    github.chooseFault = (operation) => (operation === failing ? { status: 403, message } : undefined)
    const { main } = await stage.run(step({ review: 'comment' }))
    expect(main.exitCode).toBe(1)
    expect(saidBy(main)).toMatch(expected)
  })

  it('fails where there is no pull request', async () => {
    writeFileSync(
      join(stage.job.temp, 'event.json'),
      JSON.stringify({ sender: { login: 'octocat', type: 'User' } })
    )
    const { main } = await stage.run(step({ review: 'comment' }, undefined, { GITHUB_EVENT_NAME: 'push' }))
    expect(main.exitCode).toBe(1)
    expect(saidBy(main)).toMatch(/the event push is not about one pull request/)
  })
})

it.each(['auto', 'off'])(
  'shows in a rehearsal what it would post, and asks nobody (sandbox: %s)',
  async (sandbox) => {
    // Nobody resolves this name.
    const { main } = await stage.run(
      step({ sandbox, review: 'comment' }, undefined, { GITHUB_API_URL: 'https://api.invalid' })
    )
    expect({ exitCode: main.exitCode, raw: main.raw }).toMatchObject({ exitCode: 0 })
    expect(main.summary).toMatch(
      /## Review\nA rehearsal posts nothing\. 2 findings would be posted in #7:[^]*`half\.ts`, line 9: Assigns/
    )
    expect(github.calls).toEqual([])
  }
)

/** The delivery through the bundle: a rehearsal whose stand-in CLI changes files, and the stand-in of GitHub's API. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from '../support/github-api.js'
import { gitOn } from '../support/stage-git.js'
import { setStage, type Stage } from '../support/stage.js'
import type { StepResult } from '../support/runner.js'

let stage: Stage
let github: GitHubStandIn

const git = (...args: string[]): string => gitOn(stage, ...args)

beforeEach(async () => {
  github = await startGitHubApi()
  github.permissions.set('octocat', 'write')
  stage = await setStage({ env: { GITHUB_API_URL: github.url } })
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

const AGENTS = {
  Engineer: { 'write-file': { path: 'src/root.ts', content: 'export const root = Math.sqrt\n' } },
  Documentation: { 'write-file': { path: '.github/workflows/ci.yml', content: 'on: push\n' } }
}

function step(inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const script = join(stage.job.temp, 'scenario.json')
  writeFileSync(script, JSON.stringify({ agents: AGENTS }))
  const prompt = Object.keys(AGENTS).map((name) => `**${name} Agent**: Do the part of ${name}`)
  return {
    inputs: {
      prompt: prompt.join('\n\n'),
      rehearse: 'true',
      'rehearsal-script': script,
      'github-token': STAND_IN_TOKEN,
      ...inputs
    },
    env: { GITHUB_EVENT_NAME: 'issues', ...env }
  }
}

const succeeded = (main: StepResult): void => {
  expect({ exitCode: main.exitCode, raw: main.raw }).toMatchObject({ exitCode: 0 })
}

describe.each(['shared', 'worktree'])('a session with isolation: %s', (isolation) => {
  it('becomes a pull request in the same step', async () => {
    const { main } = await stage.run(step({ isolation, deliver: 'pull-request' }))
    succeeded(main)
    expect(github.database.show('agents/issue-12')).toEqual([
      '100644 README.md: A calculator\n',
      '100644 src/root.ts: export const root = Math.sqrt\n'
    ])
    expect(github.pullRequests).toMatchObject([
      { title: 'Add a square root', head: 'agents/issue-12', draft: true }
    ])
    expect(github.pullRequests[0]?.body).toMatch(/Closes #12[^]*\.github\/workflows\/ci\.yml/)
    expect(main.outputs).toMatchObject({
      branch: 'agents/issue-12',
      commit: github.database.branch('agents/issue-12'),
      'commit-verified': 'true',
      'pull-request-number': String(github.pullRequests[0]?.number),
      'pull-request-operation': 'created'
    })
    expect(main.summary).toMatch(/## Delivery\nBranch `agents\/issue-12` \(created\)/)
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(/Approve workflows to run/)
    // The checkout itself has no new commit and no new reference.
    expect(git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main')
  })
})

describe('a job of its own', () => {
  it('delivers by the digest from the first job, without a checkout or a key', async () => {
    const { main: first } = await stage.run(step({ deliver: 'artifact' }))
    succeeded(first)
    expect(first.outputs['delivery']).toMatch(/^mpm-session-\S+:[0-9a-f]{64}$/)
    expect(github.calls.filter((call) => call.startsWith('git/'))).toEqual([])
    const inputs = {
      mode: 'deliver',
      deliver: 'pull-request',
      delivery: first.outputs['delivery'] ?? '',
      'github-token': STAND_IN_TOKEN
    }
    const empty = join(stage.job.temp, 'empty')
    execFileSync('mkdir', [empty])
    const env = { GITHUB_EVENT_NAME: 'issues', GITHUB_WORKSPACE: empty }
    const { main: second } = await stage.run({ inputs, env })
    succeeded(second)
    expect(github.database.show('agents/issue-12')).toContain(
      '100644 src/root.ts: export const root = Math.sqrt\n'
    )
    expect(second.outputs['pull-request-operation']).toBe('created')
    // Again, as a re-run does.
    const { main: third } = await stage.run({ inputs, env })
    succeeded(third)
    expect(third.outputs['pull-request-operation']).toBe('unchanged')
    expect(github.pullRequests).toHaveLength(1)
  })

  it.each([
    [
      'another digest',
      (reference: string) => `${reference.split(':')[0] ?? ''}:${'0'.repeat(64)}`,
      {},
      /changed since/
    ],
    [
      'another artifact',
      (reference: string) => `other:${reference.split(':')[1] ?? ''}`,
      {},
      /no artifact other/
    ],
    ['another run', (reference: string) => reference, { GITHUB_RUN_ID: '99' }, /is of run 1234567890/]
  ])('refuses %s', async (_, change, env, expected) => {
    const { main: first } = await stage.run(step({ deliver: 'artifact' }))
    const inputs = {
      mode: 'deliver',
      deliver: 'branch',
      delivery: change(first.outputs['delivery'] ?? ''),
      'github-token': STAND_IN_TOKEN
    }
    const { main } = await stage.run({ inputs, env: { GITHUB_EVENT_NAME: 'issues', ...env } })
    expect(main.exitCode).toBe(1)
    expect(main.annotations.map(({ data }) => data).join('\n')).toMatch(expected)
    expect(github.calls.filter((call) => call.startsWith('git/'))).toEqual([])
  })
})

describe.each(['auto', 'off'])('a rehearsal without a stand-in, with sandbox: %s', (sandbox) => {
  it('shows in the summary what it would deliver, and asks nobody', async () => {
    // Nobody resolves this name.
    const api = { GITHUB_API_URL: 'https://api.invalid' }
    const { main } = await stage.run(
      step({ sandbox, deliver: 'pull-request' }, { ...api, GITHUB_EVENT_NAME: 'push' })
    )
    succeeded(main)
    expect(main.summary).toMatch(
      /## Delivery\nA rehearsal writes nothing[^]*Approve workflows to run[^]*`src\/root\.ts` added[^]*`\.github\/workflows\/ci\.yml` left out/
    )
    expect(github.calls).toEqual([])
  })
})

/** Commands with the real Claude CLI: on the head of a pull request, answered in its thread, and pushed by another job. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  STAND_IN_REPOSITORY,
  STAND_IN_TOKEN,
  startGitHubApi,
  type GitHubStandIn
} from '../support/github-api.js'
import { runGitIn } from '../support/repository.js'
import { addPull } from '../support/reviewing.js'
import { setStage, type Stage } from '../support/stage.js'
import { TEAM_PROMPT, teamScenario } from '../support/team-scenario.js'

let stage: Stage
let github: GitHubStandIn
let base: string
let head: string

const git = (...args: string[]): string => runGitIn(stage.job.workspace, args).trim()

beforeEach(async () => {
  github = await startGitHubApi()
  github.permissions.set('octocat', 'write')
  stage = await setStage({ env: { GITHUB_API_URL: github.url } })
  const { workspace } = stage.job
  git('init', '-q', '-b', 'main')
  git('remote', 'add', 'origin', `file://${github.database.directory}`)
  writeFileSync(join(workspace, 'half.ts'), 'export const half = (n) => n\n')
  git('add', '-A')
  git('commit', '-qm', 'First')
  git('push', '-q', 'origin', 'main')
  base = git('rev-parse', 'HEAD')
  git('checkout', '-q', '-b', 'topic')
  writeFileSync(join(workspace, 'half.ts'), 'export const half = (n) => n / 3\n')
  git('commit', '-qam', 'Halve')
  git('push', '-q', 'origin', 'topic')
  head = git('rev-parse', 'HEAD')
  // As actions/checkout leaves it for a comment: the default branch.
  git('checkout', '-q', 'main')
  git('branch', '-q', '-D', 'topic')
  addPull(github, 'Halve')
})

afterEach(async () => {
  await stage.close()
  await github.close()
})

const octocat = { login: 'octocat', type: 'User' } as const

function happen(payload: Readonly<Record<string, unknown>>): void {
  writeFileSync(join(stage.job.temp, 'event.json'), JSON.stringify({ ...payload, sender: octocat }))
}

function step(event: string, inputs: Readonly<Record<string, string>> = {}) {
  const { inputs: given, env } = stage.realCli({
    prompt: '',
    'trigger-phrase': '/agents',
    'github-token': STAND_IN_TOKEN,
    'allowed-tools': 'Read,Edit',
    ...inputs
  })
  return { inputs: given ?? {}, env: { ...env, GITHUB_EVENT_NAME: event, GITHUB_SHA: base } }
}

it('changes the head of the pull request by a comment, and another job pushes it', async () => {
  github.nodes.add('IC_11')
  happen({
    action: 'created',
    issue: { number: 7, title: 'Halve', pull_request: { url: 'x' } },
    comment: { id: 11, node_id: 'IC_11', user: octocat, body: `> n / 3?\n\n/agents ${TEAM_PROMPT}` }
  })
  const edit = { file_path: 'half.ts', old_string: 'n / 3', new_string: 'n / 2' }
  const blocks = [{ type: 'tool_use', name: 'Edit', input: edit }] as const
  const read = [{ type: 'tool_use', name: 'Read', input: { file_path: 'half.ts' } }] as const
  await stage.startApi(
    teamScenario([
      {
        agent: 'Engineer Agent',
        task: 'Mend the division',
        steps: [{ blocks: [...read] }, { blocks: [...blocks] }, { text: 'It divides by **two** now, @octo.' }]
      }
    ])
  )
  const { main } = await stage.run(step('issue_comment', { deliver: 'artifact', 'timeout-seconds': '60' }))
  expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
  expect(git('rev-parse', 'HEAD')).toBe(head)
  expect(github.reactions).toEqual(['IC_11 EYES', 'IC_11 ROCKET'])
  expect(github.comments.map(({ body }) => body)).toEqual([
    expect.stringMatching(
      /mpm-orchestrator: success[^]*It divides by [^]*- \[x\] Engineer: Mend the division/
    )
  ])
  expect(github.comments[0]?.body).not.toMatch(/@octo/)

  const empty = join(stage.job.temp, 'empty')
  mkdirSync(empty)
  const delivery = main.outputs['delivery'] ?? ''
  const { main: pushed } = await stage.run({
    inputs: { mode: 'deliver', deliver: 'push', delivery, 'github-token': STAND_IN_TOKEN },
    env: { GITHUB_WORKSPACE: empty, GITHUB_EVENT_NAME: 'issue_comment', GITHUB_SHA: base }
  })
  expect({ exitCode: pushed.exitCode, log: pushed.raw }).toMatchObject({ exitCode: 0 })
  expect(github.database.show('topic')).toEqual(['100644 half.ts: export const half = (n) => n / 2\n'])
  expect(github.database.text('rev-parse', 'topic^')).toBe(head)
})

it('shows its progress in the thread of the comment, and its end there after a kill', async () => {
  github.nodes.add('PRRC_21')
  github.reviewComments.push({ id: 21, pull: 7, body: '/agents', user: octocat })
  git('checkout', '-q', '--detach', 'origin/topic')
  happen({
    action: 'created',
    pull_request: {
      number: 7,
      title: 'Halve',
      head: { sha: head, repo: { full_name: STAND_IN_REPOSITORY } }
    },
    comment: { id: 21, node_id: 'PRRC_21', user: octocat, body: `/agents ${TEAM_PROMPT}` }
  })
  const api = await stage.startApi(
    teamScenario([
      { agent: 'QA', task: 'Wait for the tests', steps: [{ gate: 'never' }] },
      { agent: 'Documentation', task: 'Write the guide', steps: [{ text: 'Written.' }] }
    ])
  )
  const written = new Promise<void>((resolve) => {
    github.onCall = (operation) => {
      if (operation === 'pulls/create-reply-for-review-comment') resolve()
    }
  })
  const running = stage.startMain(step('pull_request_review_comment'))
  await Promise.all([written, api.waitForRequest('QA'), running.waitForOutput(/\[✓\] Documentation: /)])
  const reply = () => github.reviewComments.filter(({ inReplyTo }) => inReplyTo === 21)
  expect(reply()).toMatchObject([{ body: expect.stringMatching(/mpm-orchestrator: working/) }])
  const main = await running.kill()
  const post = await stage.runPost(step('pull_request_review_comment'), main)
  expect({ exitCode: post.exitCode, log: post.raw }).toMatchObject({ exitCode: 0 })
  expect(reply()).toMatchObject([
    {
      body: expect.stringMatching(
        /mpm-orchestrator: failure[^]*- \[ \] QA: Wait for the tests: \*\*cancelled\*\*[^]*- \[x\] Documentation: Write the guide/
      )
    }
  ])
  expect(github.comments).toEqual([])
  expect(github.reactions).toEqual(['PRRC_21 EYES', 'PRRC_21 CONFUSED'])
})

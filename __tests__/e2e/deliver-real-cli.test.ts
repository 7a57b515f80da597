/** Deliveries of what the real Claude CLI changes: a job with agents, then a job with the rights, against the stand-ins. */
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { STAND_IN_TOKEN, startGitHubApi, type GitHubStandIn } from '../support/github-api.js'
import { runGitIn } from '../support/repository.js'
import type { StepResult } from '../support/runner.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario, type Member } from '../support/team-scenario.js'

let stage: Stage
let github: GitHubStandIn

const git = (...args: string[]): string => runGitIn(stage.job.workspace, args)
const publish = (branch: string): string =>
  git('push', '-q', '-f', github.database.directory, `HEAD:${branch}`)

beforeEach(async () => {
  github = await startGitHubApi()
  github.permissions.set('octocat', 'write')
  stage = await setStage({ env: { GITHUB_API_URL: github.url, GITHUB_EVENT_NAME: 'issues' } })
  const { workspace, temp } = stage.job
  const files = { 'notes.txt': 'one\ntwo\n', 'old.txt': 'old', 'run.sh': 'echo\n', '.gitignore': '.env\n' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(workspace, name), text)
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'First')
  publish('main')
  writeFileSync(
    join(temp, 'event.json'),
    JSON.stringify({
      action: 'labeled',
      issue: { number: 12, title: 'Root, fixes #3 [skip ci]', body: 'Please' },
      sender: { login: 'octocat', type: 'User' }
    })
  )
})

afterEach(async () => {
  await stage.close()
  await github.close()
})

const use = (name: string, input: Readonly<Record<string, unknown>>) =>
  ({ blocks: [{ type: 'tool_use', name, input }] }) as const

const HONEST: Member = {
  agent: 'Engineer Agent',
  task: 'Change a bit of everything',
  steps: [
    use('Read', { file_path: 'notes.txt' }),
    use('Edit', { file_path: 'notes.txt', old_string: 'two', new_string: 'TWO' }),
    use('Write', { file_path: 'src/root.ts', content: 'export const root = Math.sqrt\n' }),
    use('Bash', {
      command: "rm old.txt && chmod +x run.sh && ln -s notes.txt link && printf '\\0\\377' > binary"
    }),
    { text: 'It is all changed.' }
  ]
}

/** Tries to get a workflow, an action, an ignored file, and a link out of the repository delivered. */
const HOSTILE: Member = {
  agent: 'QA Agent',
  task: 'Test what was changed',
  steps: [
    use('Bash', {
      command:
        "mkdir -p .github/workflows tools; echo 'on: push' > .github/workflows/ci.yml; echo 'runs:' > tools/action.yml; echo > .gitignore; echo KEY=1 > .env; ln -s /etc/passwd out"
    }),
    { text: 'All is well.' }
  ]
}

/** The job with the agents. */
async function runAgents(...team: readonly Member[]): Promise<StepResult> {
  await stage.startApi(teamScenario(team))
  const { main } = await stage.run(
    stage.realCli({
      deliver: 'artifact',
      'github-token': STAND_IN_TOKEN,
      'timeout-seconds': '60',
      'allowed-tools': 'Read,Edit,Write,Bash'
    })
  )
  return main
}

/** The job that delivers, in an empty workspace. */
async function runDelivery(
  delivery: string,
  inputs: Readonly<Record<string, string>> = {}
): Promise<StepResult> {
  const empty = join(stage.job.temp, 'empty')
  mkdirSync(empty, { recursive: true })
  const { main } = await stage.run({
    inputs: { mode: 'deliver', deliver: 'pull-request', delivery, 'github-token': STAND_IN_TOKEN, ...inputs },
    env: { GITHUB_WORKSPACE: empty }
  })
  return main
}

const BRANCH = 'agents/issue-12'
const said = ({ annotations }: StepResult): string => annotations.map(({ data }) => data).join('\n')

/** The tree that git makes of the honest agent's work. */
function expectedTree(): string[] {
  git('checkout', '-q', '--', '.gitignore')
  git('add', '-A', '--', '.', ':!.github', ':!tools', ':!out')
  git('commit', '-qm', 'What git itself would commit')
  publish('refs/expected/tree')
  return github.database.show('refs/expected/tree')
}

it('delivers all kinds of changes as a pull request, renews its own branch only, and lists what it leaves out', async () => {
  const agents = await runAgents(HONEST, HOSTILE)
  expect({ exitCode: agents.exitCode, log: agents.raw }).toMatchObject({ exitCode: 0 })
  expect(github.calls.filter((call) => /^(?:git|pulls)\//.test(call))).toEqual([])
  const delivery = agents.outputs['delivery'] ?? ''
  const tooMany = await runDelivery(delivery, { 'max-files': '2' })
  expect(tooMany.exitCode).toBe(1)
  expect(said(tooMany)).toMatch(/max-files allows 2/)
  expect(github.database.branch(BRANCH)).toBeUndefined()

  const first = await runDelivery(delivery, {
    'pull-request-labels': 'agents',
    'pull-request-reviewers': 'wendy',
    'protected-paths': '.gitignore'
  })
  expect({ exitCode: first.exitCode, log: first.raw }).toMatchObject({ exitCode: 0 })
  expect(github.pullRequests).toMatchObject([
    {
      title: 'Root, fixes no. 3 (skip ci)',
      draft: true,
      base: 'main',
      labels: ['agents'],
      reviewers: ['wendy']
    }
  ])
  const body = github.pullRequests[0]?.body ?? ''
  expect(body).toMatch(/^<!-- [^>]*delivery -->\n\nCloses #12\n/)
  for (const name of ['.github/workflows/ci.yml', 'tools/action.yml', '.env', 'out', '.gitignore'])
    expect(body).toContain(`- \`${name}\`: `)
  expect(said(first)).toMatch(/Approve workflows to run/)
  expect(github.database.show(BRANCH)).toEqual(expectedTree())

  const again = await runDelivery(delivery, { 'protected-paths': '.gitignore' })
  expect(again.outputs['pull-request-operation']).toBe('unchanged')
  const own = github.database.branch(BRANCH)
  const other = await runDelivery(delivery)
  expect(other.outputs).toMatchObject({ branch: BRANCH, 'pull-request-operation': 'updated' })
  expect(github.database.branch(BRANCH)).not.toBe(own)

  publish(BRANCH)
  const foreign = github.database.branch(BRANCH)
  const beside = await runDelivery(delivery)
  expect(beside.outputs['branch']).toBe(`${BRANCH}-2`)
  expect(said(beside)).toMatch(/Somebody has worked on the branch agents\/issue-12/)
  expect(github.database.branch(BRANCH)).toBe(foreign)
})

it('refuses a file with a secret and names it, without the secret', async () => {
  const leak: Member = {
    agent: 'Engineer Agent',
    task: 'Write a configuration',
    steps: [
      use('Write', { file_path: 'src/config.ts', content: `export const key = '${stage.apiKey}'\n` }),
      use('Write', { file_path: 'fine.ts', content: 'export {}\n' }),
      { text: 'Written.' }
    ]
  }
  const agents = await runAgents(leak)
  expect(agents.exitCode).toBe(0)
  const refused = await runDelivery(agents.outputs['delivery'] ?? '')
  expect(refused.exitCode).toBe(1)
  expect(said(refused)).toMatch(/src\/config\.ts: it contains a secret of this job/)
  expect(github.calls.filter((call) => call.startsWith('git/'))).toEqual([])
  const [artifact] = stage.results.artifacts
  expect([...(artifact?.files().values() ?? [])].filter((file) => file.includes(stage.apiKey))).toEqual([])
})

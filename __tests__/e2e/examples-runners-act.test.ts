/**
 * The examples that say where agents run and whose models they use, and the reusable workflow that one of them calls, as act runs them
 * with the real CLI.
 */
import { join } from 'node:path'
import { afterEach, expect, it } from '@jest/globals'
import { chooseMemoryEnforcer } from '../../src/process/cgroup/choose-enforcer.js'
import { pushedToPull, scheduled, startedByHand } from '../support/act-events.js'
import { copyExamples, openActStage, type ActStage } from '../support/act-stage.js'
import { noActReason } from '../support/act.js'
import { makeAwsLogin, makeGoogleLogin, startClouds, GOOGLE_TOKEN, type Clouds } from '../support/clouds.js'
import { publish } from '../support/delivering.js'
import { done, teamScenario, use, type Member } from '../support/team-scenario.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const FILES: Readonly<Record<string, string>> = {
  ...copyExamples(),
  '.github/prompts/nightly.md': 'Improve the documentation.\n'
}

const noAct = await noActReason()

let stage: ActStage

async function open(
  prompt: string,
  members: readonly Member[],
  files: Readonly<Record<string, string>> = {}
): Promise<ActStage> {
  stage = await openActStage({ ...FILES, ...files }, teamScenario(members, undefined, prompt))
  return stage
}

function writer(agent: string, file: string): Member {
  return {
    agent,
    task: `Write ${file}`,
    steps: [use('Write', { file_path: file, content: '# A page\n' }), done('It is written.')]
  }
}

/** Names of the stored artifacts, without the session's id. */
const artifactNames = (): readonly string[] =>
  stage.results.artifacts.map(({ name }) => name.replace(/\d{8}-\d{6}-\w+/, 'ID')).sort()

/** What the agents changed, from the record of the session. */
function changedFiles(): readonly string[] {
  const text = stage.results.artifacts[0]?.files().get('session.json')?.toString() ?? '{}'
  const { results = [] } = JSON.parse(text) as {
    results?: readonly { readonly changes: readonly { readonly path: string }[] }[]
  }
  return results.flatMap(({ changes }) => changes.map(({ path }) => path))
}

describeUnless(noAct, 'the reusable workflow, as act runs it', () => {
  afterEach(() => stage.close())

  it('runs each delegation of matrix.yml as a job, and delivers what all of them changed', async () => {
    const { github, run } = await open('Improve the documentation', [
      writer('Engineer Agent', 'docs/a.md'),
      writer('Documentation Agent', 'docs/b.md')
    ])
    expect(await run('matrix.yml', scheduled('0 3 * * 1-5'))).toMatchObject({
      jobs: { plan: 'success', delegate: 'success', report: 'success', deliver: 'success' }
    })
    expect(artifactNames()).toEqual([
      'mpm-leg-ID-01-attempt-1',
      'mpm-leg-ID-02-attempt-1',
      'mpm-plan-ID-attempt-1',
      'mpm-session-ID'
    ])
    const head = 'agents/matrix-deliver'
    expect(github.pullRequests).toMatchObject([
      { title: 'Nightly work over a matrix', draft: true, base: 'main', head }
    ])
    expect(github.database.text('diff', '--name-status', 'main', head)).toBe('A\tdocs/a.md\nA\tdocs/b.md')
    // For the budget of the day.
    expect(github.calls).toContain('actions/get-actions-cache-list')
  })

  it('posts the findings of all jobs as a review, and gives its outputs to the job after it', async () => {
    const finding = {
      path: 'src/half.ts',
      quote: '  if (n = 0) return 0',
      severity: 'high',
      category: 'bug',
      title: 'Assigns instead of comparing',
      body: 'It never returns early.'
    }
    const steps = [done(`\`\`\`review-findings\n${JSON.stringify(finding)}\n\`\`\``)]
    const caller = `
on: pull_request
permissions: {}
jobs:
  agents:
    permissions: { contents: read, pull-requests: write, actions: read }
    uses: org/mpm-orchestrator/.github/workflows/orchestrate.yml@v1
    with:
      prompt: Review the change
      allowed-tools: Read,Glob,Grep
      review: comment
    secrets:
      anthropic-api-key: \${{ secrets.ANTHROPIC_API_KEY }}
  after:
    needs: agents
    runs-on: ubuntu-latest
    steps:
      - run: echo "$SAID"
        env:
          SAID: \${{ toJSON(needs.agents.outputs) }}
`
    const { github, openPull, run } = await open(
      'Review the change',
      [
        { agent: 'QA Agent', task: 'What is not tested?', steps },
        { agent: 'Security Agent', task: 'What could an attacker do?', steps }
      ],
      { '.github/workflows/review-by-all.yml': caller }
    )
    const head = openPull({
      'src/half.ts': 'export function half(n) {\n  if (n = 0) return 0\n  return n / 2\n}\n'
    })
    const ended = await run('review-by-all.yml', pushedToPull(head))
    expect(ended).toMatchObject({ jobs: { report: 'success', deliver: 'success', after: 'success' } })
    expect(github.reviews).toMatchObject([{ pull: 7, commit: head, state: 'COMMENTED' }])
    expect(github.threads).toMatchObject([{ path: 'src/half.ts', line: 2 }])
    expect(github.threads[0]?.comments[0]?.body).toMatch(/QA[^]*Security/)
    expect(github.pullRequests).toHaveLength(1)
    expect(ended.log).toMatch(/"conclusion": "success"/)
    expect(ended.log).toMatch(/"successful": "2"/)
    expect(ended.log).toMatch(/"review-url": "https:\/\/github\.com\//)
  })
})

const noCgroup = await chooseMemoryEnforcer('cgroup', `test-${process.pid}`).then(
  async (enforcer) => {
    await enforcer.dispose()
    return null
  },
  (error: unknown) => String(error)
)

describeUnless(noAct ?? noCgroup, 'the example of a self-hosted runner, as act runs it', () => {
  afterEach(() => stage.close())

  it('uses the CLI of the machine, and limits that the kernel enforces', async () => {
    const file = '.github/workflows/self-hosted.yml'
    const { github, programs, repository, run } = await open('Find and remove dead code', [
      writer('Engineer Agent', 'docs/a.md')
    ])
    repository.commit({ [file]: (FILES[file] ?? '').replace('/opt/claude/claude', join(programs, 'claude')) })
    publish(repository, github)
    const ended = await run('self-hosted.yml', startedByHand(), ['--platform=self-hosted=-self-hosted'])
    expect(ended).toMatchObject({ jobs: { agents: 'success' } })
    expect(ended.log).toMatch(/^Claude CLI \S+ \(input\): /m)
    expect(ended.log).toMatch(/^cgroup v/m)
    expect(changedFiles()).toEqual(['docs/a.md'])
  })
})

// The clouds themselves are not within reach: what signs a job in, and what answers, are stand-ins with their protocols.
describeUnless(noAct, 'the examples of clouds, as act runs them', () => {
  let clouds: Clouds
  afterEach(async () => {
    await clouds.close()
    await stage.close()
  })

  async function openClouds(): Promise<ActStage> {
    await open('Bring the documentation up to date', [writer('Documentation Agent', 'docs/a.md')])
    clouds = await startClouds(stage.messages.url)
    return stage
  }

  it('bedrock.yml asks Bedrock as the role that the job has', async () => {
    const { repository, run } = await openClouds()
    expect(
      await run('bedrock.yml', startedByHand(), [
        '--secret=AWS_ROLE=the-role',
        `--env=ANTHROPIC_BEDROCK_BASE_URL=${clouds.url}`,
        makeAwsLogin(join(repository.root, 'login'))
      ])
    ).toMatchObject({ jobs: { agents: 'success' } })
    expect(changedFiles()).toEqual(['docs/a.md'])
    expect(clouds.requests).toHaveLength(3)
    for (const { path, headers } of clouds.requests) {
      expect(path).toMatch(/^\/model\/eu\./)
      expect(headers.authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=the-role\/\d+\/eu-central-1\/bedrock\//
      )
      expect(headers).toMatchObject({ 'x-amz-security-token': 'of-the-session' })
    }
  })

  it('vertex.yml asks Vertex AI with the token that the job exchanged', async () => {
    const { repository, run } = await openClouds()
    expect(
      await run('vertex.yml', startedByHand(), [
        '--secret=GCP_PROVIDER=the-provider',
        '--secret=GCP_ACCOUNT=the-account',
        `--env=ANTHROPIC_VERTEX_BASE_URL=${clouds.url}`,
        makeGoogleLogin(join(repository.root, 'login'), clouds.url)
      ])
    ).toMatchObject({ jobs: { agents: 'success' } })
    expect(changedFiles()).toEqual(['docs/a.md'])
    expect(clouds.requests).toHaveLength(3)
    for (const { path, headers } of clouds.requests) {
      expect(path).toMatch(
        /^\/projects\/our-project\/locations\/europe-west1\/publishers\/anthropic\/models\//
      )
      expect(headers.authorization).toBe(`Bearer ${GOOGLE_TOKEN}`)
    }
  })
})

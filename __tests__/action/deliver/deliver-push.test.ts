import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { Delivery } from '../../../src/session/delivery/delivery.js'
import type { DeliveryResult } from '../../../src/action/deliver/deliver.js'
import { deliverTo, publish, recordWork } from '../../support/delivering.js'
import { startGitHubApi, type GitHubStandIn } from '../../support/github-api.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let github: GitHubStandIn
let repository: TestRepository

const LINES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`

beforeEach(async () => {
  github = await startGitHubApi()
  repository = makeRepository({ 'a.txt': textOf(LINES), 'b.txt': 'b' })
  publish(repository, github)
  repository.git('checkout', '-q', '-b', 'feature')
  repository.commit({ 'feature.txt': 'a feature' })
  publish(repository, github, 'feature')
  addPull('octo/calculator')
})

afterEach(async () => {
  repository.dispose()
  await github.close()
})

function addPull(headRepository: string): void {
  github.pullRequests.splice(0)
  github.pullRequests.push({
    number: 34,
    title: 'A feature',
    body: '',
    state: 'open',
    isMerged: false,
    draft: false,
    head: 'feature',
    headRepository,
    base: 'main',
    labels: [],
    reviewers: []
  })
}

const push = (delivery: Delivery): Promise<DeliveryResult> =>
  deliverTo(github, repository, delivery, {
    request: {
      destination: 'push',
      subject: { kind: 'pull', number: 34 },
      base: 'feature',
      isOnPullRequest: true
    }
  })

/** The last line of a.txt is an agent's. */
const work = (): Promise<Delivery> =>
  recordWork(repository, () => {
    repository.write('a.txt', textOf([...LINES.slice(0, -1), 'by an agent']))
    repository.write('new.txt', 'new')
  })

/** Somebody pushes to the branch. */
function pushMeanwhile(file: string, content: string): string {
  repository.git('stash', '-q', '-u')
  repository.commit({ [file]: content })
  const tip = publish(repository, github, 'feature')
  repository.git('reset', '-q', '--hard', 'HEAD~')
  return tip
}

const show = (branch: string): string => github.database.show(branch).join('\n')

describe("deliver: push to a pull request's branch", () => {
  it('adds one commit on top of its head, without force', async () => {
    const head = github.database.branch('feature')
    const result = await push(await work())
    expect(result).toMatchObject({
      kind: 'delivered',
      branch: 'feature',
      operation: 'pushed',
      pull: { number: 34 }
    })
    expect(github.database.text('rev-parse', 'feature~')).toBe(head)
    expect(show('feature')).toMatch(/by an agent/)
    expect(github.calls).not.toContain('graphql/update-refs')
    expect(github.bodies[github.calls.indexOf('git/update-ref')]).toMatchObject({ force: false })
  })

  it.each([
    ['another file', 'b.txt', 'pushed meanwhile'],
    ['other lines of the same file', 'a.txt', textOf(['pushed meanwhile', ...LINES.slice(1)])]
  ])('merges with a push that changed %s', async (_, file, content) => {
    const delivery = await work()
    const tip = pushMeanwhile(file, content)
    const result = await push(delivery)
    expect(github.database.text('rev-parse', 'feature~')).toBe(tip)
    expect(show('feature')).toMatch(/pushed meanwhile/)
    expect(show('feature')).toMatch(/by an agent/)
    expect(result).toMatchObject({
      notices: expect.arrayContaining([expect.stringMatching(/the changes were merged/)])
    })
  })

  it('becomes a branch of its own when a push changed the same lines', async () => {
    const delivery = await work()
    const tip = pushMeanwhile('a.txt', textOf([...LINES.slice(0, -1), 'pushed meanwhile']))
    expect(await push(delivery)).toMatchObject({
      branch: 'agents/pull-34',
      notices: expect.arrayContaining([expect.stringMatching(/has other changes of a\.txt/)])
    })
    expect(github.database.branch('feature')).toBe(tip)
    expect(show('agents/pull-34')).toMatch(/by an agent/)
  })

  it('merges again with a push that arrives between reading and writing', async () => {
    const delivery = await work()
    let isFirst = true
    let tip = ''
    github.onCall = (operation) => {
      if (operation !== 'git/create-commit' || !isFirst) return
      isFirst = false
      tip = pushMeanwhile('b.txt', 'pushed meanwhile')
    }
    await push(delivery)
    expect(github.database.text('rev-parse', 'feature~')).toBe(tip)
    expect(show('feature')).toMatch(/by an agent/)
  })

  it('becomes a branch of its own where a rule protects the branch', async () => {
    github.chooseFault = (operation) =>
      operation === 'git/update-ref'
        ? { status: 422, message: 'Repository rule violations found: GH013' }
        : undefined
    const head = github.database.branch('feature')
    const result = await push(await work())
    expect(github.database.branch('feature')).toBe(head)
    expect(result).toMatchObject({
      branch: 'agents/pull-34',
      notices: expect.arrayContaining([
        expect.stringMatching(/Delivered as the branch agents\/pull-34 instead: .*GH013/)
      ])
    })
    expect(show('agents/pull-34')).toMatch(/by an agent/)
  })

  it('works from the merge commit that a pull_request event checks out', async () => {
    repository.git('checkout', '-q', 'main')
    repository.commit({ 'base.txt': 'the base moved' })
    publish(repository, github)
    repository.git('merge', '-q', '--no-edit', 'feature')
    repository.git('push', '-q', github.database.directory, 'HEAD:refs/pull/34/merge')
    const head = github.database.branch('feature')
    await push(await work())
    expect(github.database.text('rev-parse', 'feature~')).toBe(head)
    expect(show('feature')).toMatch(/by an agent/)
    expect(show('feature')).not.toMatch(/the base moved/)
  })

  it('says that a fork cannot be written to, and refuses a closed pull request', async () => {
    const delivery = await work()
    addPull('mallory/calculator')
    expect(await push(delivery)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringMatching(/the fork mallory/)]
    })
    addPull('octo/calculator')
    const [pull] = github.pullRequests
    if (pull !== undefined) pull.state = 'closed'
    expect(await push(delivery)).toMatchObject({
      kind: 'refused',
      problems: [expect.stringMatching(/#34 is closed/)]
    })
  })

  it('pushes once: a re-run finds its changes there', async () => {
    const delivery = await work()
    await push(delivery)
    const tip = github.database.branch('feature')
    expect(await push(delivery)).toMatchObject({
      kind: 'nothing',
      reason: 'feature already has these changes'
    })
    expect(github.database.branch('feature')).toBe(tip)
  })
})

import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DeliveryResult } from '../../../src/action/deliver/deliver.js'
import { deliverTo, publish, recordWork, type Wanted } from '../../support/delivering.js'
import { startGitHubApi, type GitHubStandIn } from '../../support/github-api.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let github: GitHubStandIn
let repository: TestRepository

beforeEach(async () => {
  github = await startGitHubApi()
  repository = makeRepository({ 'a.txt': 'a\n', 'old.txt': 'old', 'run.sh': 'echo' })
  publish(repository, github)
})

afterEach(async () => {
  repository.dispose()
  await github.close()
})

const deliverWork = async (work: () => void, wanted?: Wanted): Promise<DeliveryResult> =>
  deliverTo(github, repository, await recordWork(repository, work), wanted)

/** Undoes what agents did, for the next session. */
const reset = (): void => {
  repository.git('reset', '-q', '--hard')
  repository.git('clean', '-qfd')
}

const BRANCH = 'agents/issue-12'

/** The tree that the checkout would be with all its changes. */
function treeOfCheckout(): string[] {
  repository.git('add', '-A')
  repository.git('commit', '-qm', 'What git itself would commit')
  repository.git('push', '-q', '-f', github.database.directory, 'HEAD:refs/expected/tree')
  return github.database.show('refs/expected/tree')
}

describe('a delivery', () => {
  it('makes the tree that git would have committed, byte for byte', async () => {
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`)
    repository.git('commit', '-qm', 'A submodule')
    publish(repository, github)
    fs.mkdirSync(path.join(repository.top, 'sub'))
    const result = await deliverWork(() => {
      fs.rmSync(path.join(repository.top, 'old.txt'))
      repository.write('new/moved.txt', 'old')
      repository.write('empty', '')
      repository.write('binary', Buffer.from([0, 255, 13, 10]))
      repository.write('crlf.txt', 'one\r\ntwo\r\n')
      repository.write('\u{feff}mark.txt', '\u{feff}byte order mark')
      fs.chmodSync(path.join(repository.top, 'run.sh'), 0o755)
      fs.symlinkSync('a.txt', path.join(repository.top, 'link'))
      fs.rmSync(path.join(repository.top, 'a.txt'))
      repository.write('a.txt/inner', 'a folder now')
    })
    expect(result).toMatchObject({ kind: 'delivered', branch: BRANCH, operation: 'created' })
    const delivered = github.database.show(BRANCH)
    expect(delivered).toEqual(treeOfCheckout())
    expect(delivered).toContain(`160000 sub: ${'1'.repeat(40)}`)
  })

  it('sends neither author nor committer, and reports whether the commit is verified', async () => {
    github.signsCommits = false
    const result = await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    const sent = github.bodies.filter((_, index) => github.calls[index] === 'git/create-commit')
    expect(sent).toHaveLength(1)
    expect(Object.keys(sent[0] as object).sort()).toEqual(['message', 'parents', 'tree'])
    expect(result).toMatchObject({ commit: { isVerified: false } })
  })

  it('writes 250 files and large ones in chained trees of a bounded size, halved when GitHub takes too long', async () => {
    github.chooseFault = (operation, count) =>
      operation === 'git/create-tree' && count === 2
        ? { status: 422, message: 'Request timed out' }
        : undefined
    await deliverWork(() => {
      for (let number = 0; number < 250; number++) repository.write(`many/${number}.txt`, `${number}`)
      repository.write('large.txt', 'x'.repeat(1_500_000))
      repository.write('half-1.txt', 'x'.repeat(600_000))
      repository.write('half-2.txt', 'x'.repeat(600_000))
    })
    expect(github.database.show(BRANCH)).toEqual(treeOfCheckout())
    const trees = github.bodies.filter((_, index) => github.calls[index] === 'git/create-tree')
    for (const body of trees) {
      expect((body as { tree: unknown[] }).tree.length).toBeLessThanOrEqual(100)
      expect(JSON.stringify(body).length).toBeLessThan(1_100_000)
    }
    expect(trees.length).toBeGreaterThanOrEqual(5)
  })

  it('opens a draft with title, report and reference, and says that its checks wait', async () => {
    const result = await deliverWork(
      () => {
        repository.write('b.txt', 'b')
      },
      { request: { wishes: { isDraft: true, labels: ['agents'], reviewers: ['wendy'], serverUrl: '' } } }
    )
    expect(github.pullRequests).toMatchObject([
      {
        title: 'Add a square root',
        draft: true,
        base: 'main',
        head: BRANCH,
        labels: ['agents'],
        reviewers: ['wendy']
      }
    ])
    expect(github.pullRequests[0]?.body).toMatch(/Closes #12\n[^]*Made by `Engineer`/)
    expect(result).toMatchObject({
      pull: { operation: 'created', notices: [expect.stringMatching(/Approve workflows to run/)] }
    })
  })

  it('writes nothing that is the same, and renews what is not, in the same branch and pull request', async () => {
    const first = await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    const tip = github.database.branch(BRANCH)
    reset()
    const again = await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    expect(github.database.branch(BRANCH)).toBe(tip)
    reset()
    const renewed = await deliverWork(() => {
      repository.write('b.txt', 'better')
    })
    expect([first, again, renewed].map((each) => 'operation' in each && each.operation)).toEqual([
      'created',
      'unchanged',
      'replaced'
    ])
    expect([first, again, renewed].map((each) => 'pull' in each && each.pull?.operation)).toEqual([
      'created',
      'unchanged',
      'updated'
    ])
    expect(github.database.show(BRANCH)).toContain('100644 b.txt: better')
    expect(github.pullRequests).toHaveLength(1)
  })

  it('replaces its branch when the base has moved on', async () => {
    await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    reset()
    repository.commit({ 'base.txt': 'moved' })
    publish(repository, github)
    await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    expect(github.database.text('log', '--format=%s', BRANCH).split('\n')).toEqual([
      'Add a square root',
      'A commit',
      'A commit'
    ])
  })

  it.each(['added a commit', 'amended the commit'])(
    'leaves a branch alone to which somebody %s',
    async (what) => {
      await deliverWork(() => {
        repository.write('b.txt', 'b')
      })
      reset()
      repository.git('fetch', '-q', github.database.directory, BRANCH)
      repository.git('checkout', '-q', 'FETCH_HEAD')
      repository.write('b.txt', 'by a person')
      repository.git('add', '-A')
      if (what.startsWith('added')) repository.git('commit', '-qm', 'Mend it')
      else repository.git('commit', '-q', '--amend', '--no-edit')
      const theirs = publish(repository, github, BRANCH)
      repository.git('checkout', '-q', 'main')
      const result = await deliverWork(() => {
        repository.write('b.txt', 'better')
      })
      expect(github.database.branch(BRANCH)).toBe(theirs)
      expect(result).toMatchObject({
        branch: `${BRANCH}-2`,
        notices: expect.arrayContaining([
          expect.stringMatching(/Somebody has worked on the branch agents\/issue-12/)
        ])
      })
    }
  )

  it('keeps the work of a push that arrives between reading and writing', async () => {
    await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    reset()
    const theirs = github.database.text('commit-tree', `${BRANCH}^{tree}`, '-p', BRANCH, '-m', 'A push')
    github.onCall = (operation) => {
      if (operation === 'git/create-commit')
        github.database.text('update-ref', `refs/heads/${BRANCH}`, theirs)
    }
    const result = await deliverWork(() => {
      repository.write('b.txt', 'better')
    })
    expect(github.database.branch(BRANCH)).toBe(theirs)
    expect(result).toMatchObject({ branch: `${BRANCH}-2` })
  })

  it('makes the branch anew that was deleted, and finds one that was made meanwhile', async () => {
    await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    reset()
    github.database.text('update-ref', '-d', `refs/heads/${BRANCH}`)
    github.pullRequests.splice(0)
    const main = github.database.branch('main') ?? ''
    github.onCall = (operation) => {
      if (operation === 'git/create-commit') github.database.text('update-ref', `refs/heads/${BRANCH}`, main)
    }
    const result = await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    expect(github.database.branch(BRANCH)).toBe(main)
    expect(result).toMatchObject({ branch: `${BRANCH}-2`, operation: 'created' })
  })

  it('does not open a pull request again that somebody closed, until its branch is deleted', async () => {
    const work = (): void => {
      repository.write('b.txt', 'b')
    }
    await deliverWork(work)
    const [pull] = github.pullRequests
    if (pull !== undefined) pull.state = 'closed'
    reset()
    const before = github.calls.length
    expect(await deliverWork(work)).toMatchObject({
      kind: 'nothing',
      reason: expect.stringMatching(/was closed/)
    })
    expect(github.calls.slice(before).filter((call) => /create|update/.test(call))).toEqual([])
    github.database.text('update-ref', '-d', `refs/heads/${BRANCH}`)
    reset()
    expect(await deliverWork(work)).toMatchObject({ kind: 'delivered', pull: { operation: 'created' } })
  })

  it('leaves the branch whose pull request goes to another base', async () => {
    const work = (): void => {
      repository.write('b.txt', 'b')
    }
    await deliverWork(work)
    const tip = github.database.branch(BRANCH)
    reset()
    repository.git('checkout', '-q', '-b', 'release')
    repository.commit({ 'release.txt': 'r' })
    publish(repository, github, 'release')
    const release = { request: { base: 'release' } }
    for (const operation of ['created', 'unchanged']) {
      expect(await deliverWork(work, release)).toMatchObject({
        branch: `${BRANCH}-2`,
        operation,
        notices: expect.arrayContaining([expect.stringMatching(/goes to main, so it was left as it is/)])
      })
      reset()
    }
    expect(github.database.branch(BRANCH)).toBe(tip)
    expect(github.pullRequests.map(({ base }) => base)).toEqual(['main', 'release'])
    // The second of its branches is asked for, too.
    for (const pull of github.pullRequests) if (pull.base === 'release') pull.state = 'closed'
    const second = github.database.branch(`${BRANCH}-2`)
    const better = (): void => {
      repository.write('b.txt', 'better')
    }
    expect(await deliverWork(better, release)).toMatchObject({
      kind: 'nothing',
      reason: expect.stringMatching(/#\d+ from agents\/issue-12-2 was closed/)
    })
    expect(github.database.branch(`${BRANCH}-2`)).toBe(second)
  })

  it('says so when the session changed nothing, or what the base has already', async () => {
    expect(await deliverWork(() => undefined)).toEqual({
      kind: 'nothing',
      reason: 'the session changed no files'
    })
    expect(github.calls).toEqual([])
  })

  it('keeps what people wrote around its part of the body', async () => {
    await deliverWork(() => {
      repository.write('b.txt', 'b')
    })
    const [pull] = github.pullRequests
    if (pull !== undefined) pull.body = `Mine first.\n${pull.body}\nMine last.`
    reset()
    const delivery = await recordWork(repository, () => {
      repository.write('b.txt', 'c')
    })
    await deliverTo(github, repository, { ...delivery, report: 'The new report' })
    expect(pull?.body).toMatch(/^Mine first\.[^]*The new report[^]*Mine last\.$/)
    expect(pull?.body).not.toMatch(/Made by/)
  })

  it('cuts a report that GitHub would refuse', async () => {
    const delivery = await recordWork(repository, () => {
      repository.write('b.txt', 'b')
    })
    const result = await deliverTo(github, repository, { ...delivery, report: 'x'.repeat(80_000) })
    expect(result).toMatchObject({ pull: { operation: 'created' } })
  })
})

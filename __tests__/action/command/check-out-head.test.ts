import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import path from 'node:path'
import { checkOutHead, type HeadRequest } from '../../../src/action/command/check-out-head.js'
import { createGitDatabase, type GitDatabase } from '../../support/git-database.js'
import { startLoopbackServer } from '../../support/loopback-server.js'
import { makeRepository, runGitIn, type TestRepository } from '../../support/repository.js'
import { commentEvent, pullEvent, REPOSITORY } from '../event/event-payloads.js'

let origin: TestRepository
let remote: GitDatabase
let base: string
let head: string
let clone: string

beforeEach(() => {
  remote = createGitDatabase(() => ({ name: 'octocat', isVerified: false }))
  origin = makeRepository({ 'a.txt': 'base\n' })
  const push = (branch: string): string => {
    origin.git('push', '-q', '-f', remote.directory, `HEAD:${branch}`)
    return origin.git('rev-parse', 'HEAD').trim()
  }
  base = push('refs/heads/main')
  origin.git('checkout', '-q', '-b', 'topic')
  origin.commit({ 'a.txt': 'head\n', 'b.txt': 'new\n' })
  head = push('refs/heads/topic')
  origin.git('push', '-q', remote.directory, 'HEAD:refs/pull/7/head')
  clone = path.join(origin.root, 'clone')
})

afterEach(() => {
  origin.dispose()
  remote.dispose()
})

/** As actions/checkout leaves it: one branch, perhaps one commit. */
function check(...options: string[]): void {
  runGitIn(origin.root, ['clone', '-q', '-b', 'main', ...options, `file://${remote.directory}`, clone])
}

const git = (...args: string[]): string => runGitIn(clone, args).trim()
const a = (): string => execFileSync('cat', [path.join(clone, 'a.txt')], { encoding: 'utf8' })

function move(
  differences: Partial<HeadRequest> = {},
  repository: string | undefined = REPOSITORY,
  sha = head
) {
  return checkOutHead({
    event: { ...commentEvent('wendy', '/agents x', 'pull'), sha: base },
    workingDirectory: clone,
    readPullHead: () => Promise.resolve({ sha, repository }),
    token: 'a-token',
    serverUrl: 'https://github.com',
    ...differences
  })
}

describe('the head of a pull request', () => {
  it.each([
    ['a shallow checkout', ['--depth=1', '--single-branch']],
    ['a whole checkout', []],
    ['a partial checkout', ['--filter=blob:none', '--single-branch']]
  ])('is fetched and checked out in %s', async (_, options) => {
    check(...options)
    expect(await move()).toEqual({ kind: 'head', pull: 7, sha: head, isMoved: true })
    expect([git('rev-parse', 'HEAD'), a(), git('status', '--porcelain')]).toEqual([head, 'head\n', ''])
    // Neither the token nor the header that takes others away stays there.
    expect(git('config', '--list', '--local')).not.toMatch(/extraheader|a-token/)
  })

  it('never replaces the files of an action that is in the checkout', async () => {
    check()
    const entry = process.argv[1]
    // Beside a working directory below the top, too.
    process.argv[1] = path.join(clone, 'tools/action/dist/main/index.js')
    mkdirSync(path.join(clone, 'app'))
    try {
      await expect(move({ workingDirectory: path.join(clone, 'app') })).rejects.toThrow(
        /contains this action's own files .*Use the action by name/s
      )
    } finally {
      process.argv[1] = entry ?? ''
    }
    expect(git('rev-parse', 'HEAD')).toBe(base)
  })

  it('is the commit that was looked at, whatever is pushed meanwhile', async () => {
    check('--depth=1', '--single-branch')
    origin.commit({ 'a.txt': 'later\n' })
    for (const ref of ['refs/heads/topic', 'refs/pull/7/head'])
      origin.git('push', '-q', '-f', remote.directory, `HEAD:${ref}`)
    await move()
    expect([git('rev-parse', 'HEAD'), a()]).toEqual([head, 'head\n'])
  })

  it('is left where it is, by itself or in a merge with the base', async () => {
    check()
    git('checkout', '-q', '--detach', 'origin/topic')
    expect(await move()).toMatchObject({ kind: 'head', isMoved: false })
    git('checkout', '-q', '--detach', 'origin/main')
    git('merge', '-q', '--no-ff', '-m', 'Merge', head)
    const merge = git('rev-parse', 'HEAD')
    expect(await move()).toMatchObject({ kind: 'head', isMoved: false })
    expect(git('rev-parse', 'HEAD')).toBe(merge)
  })

  it("is not checked out over another commit, which is the author's choice, and is said", async () => {
    check()
    git('commit', '-q', '--allow-empty', '-m', 'Another')
    const other = git('rev-parse', 'HEAD')
    expect(await move()).toEqual({
      kind: 'other',
      message: expect.stringMatching(/earlier step checked out.*Leave out ref/)
    })
    expect(git('rev-parse', 'HEAD')).toBe(other)
  })

  it.each([['mallory/calculator'], [undefined]])("is not that of a fork's (%s)", async (repository) => {
    check()
    const from = { readPullHead: () => Promise.resolve({ sha: head, repository }) }
    expect(await move(from)).toEqual({
      kind: 'other',
      message: expect.stringMatching(/from a fork.*on the base/)
    })
    expect(a()).toBe('base\n')
  })

  it('is not asked for by events that run on it, and by comments on issues', async () => {
    check()
    const readPullHead = () => Promise.reject(new Error('asked'))
    for (const event of [
      pullEvent('pull_request_review_comment', 'wendy'),
      commentEvent('wendy', '/agents x')
    ])
      expect(await move({ event, readPullHead })).toBeUndefined()
  })

  it('is refused with the reason where files are in its way, which stay', async () => {
    check()
    execFileSync('sh', ['-c', 'echo mine > a.txt'], { cwd: clone })
    await expect(move()).rejects.toThrow(
      /The head \w{10} of pull request #7 could not be checked out: .*local changes.*move it after this one/
    )
    expect([a(), git('rev-parse', 'HEAD')]).toEqual(['mine\n', base])
  })

  it('is refused with what to do when it cannot be fetched', async () => {
    check('--depth=1', '--single-branch')
    git('remote', 'set-url', 'origin', `file://${path.join(origin.root, 'nowhere')}`)
    await expect(move()).rejects.toThrow(/nowhere.*contents: read.*refs\/pull\/7\/head/)
  })

  it('is no name that git would take for an option', async () => {
    check()
    await expect(move({}, REPOSITORY, '--upload-pack=touch /tmp/owned')).rejects.toThrow(/gave no commit/)
  })

  it("sends the token to GitHub's server, in place of the one that actions/checkout left, and to no other", async () => {
    const seen: (string | undefined)[] = []
    const server = await startLoopbackServer((request, response) => {
      seen.push(request.headers.authorization)
      response.writeHead(500).end()
      return Promise.resolve()
    })
    try {
      check('--depth=1', '--single-branch')
      git('config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b2xk')
      git('remote', 'set-url', 'origin', `${server.url}/octo/calculator`)
      await expect(move({ serverUrl: `${server.url}/` })).rejects.toThrow(/could not be checked out/)
      const own = `basic ${Buffer.from('x-access-token:a-token').toString('base64')}`
      expect(new Set(seen)).toEqual(new Set([own]))
      seen.length = 0
      git('config', '--unset', `http.${server.url}/.extraheader`)
      await expect(move()).rejects.toThrow(/could not be checked out/)
      expect(new Set(seen)).toEqual(new Set([undefined]))
    } finally {
      await server.close()
    }
  })

  it('shows the token to no program that settings of the checkout name', async () => {
    check()
    const seen = path.join(origin.root, 'seen')
    const spy = `env >> ${seen}`
    const programs = () => readFileSync(seen, 'utf8').match(/^PATH=/gm)?.length ?? 0
    const unknown = { readPullHead: () => Promise.resolve({ sha: 'e'.repeat(40), repository: REPOSITORY }) }
    git('config', 'filter.spy.smudge', `${spy}; cat`)
    git('config', 'credential.helper', `!${spy}; true`)
    git('config', 'core.sshCommand', `${spy}; false`)
    mkdirSync(path.join(clone, '.git', 'info'), { recursive: true })
    writeFileSync(path.join(clone, '.git', 'info', 'attributes'), '*.txt filter=spy\n')
    const server = await startLoopbackServer((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
      return Promise.resolve()
    })
    try {
      git('remote', 'set-url', 'origin', `${server.url}/octo/calculator`)
      expect(await move({ serverUrl: server.url })).toMatchObject({ isMoved: true })
      const filters = programs()
      expect(filters).toBeGreaterThan(0)
      git('checkout', '-q', '--detach', 'origin/main')
      await expect(move({ serverUrl: server.url, ...unknown })).rejects.toThrow(/could not be checked out/)
      git('remote', 'set-url', 'origin', 'ssh://git@localhost/octo/calculator')
      await expect(move({ serverUrl: server.url, ...unknown })).rejects.toThrow(/could not be checked out/)
      expect(programs()).toBeGreaterThan(filters)
    } finally {
      await server.close()
    }
    const basic = Buffer.from('x-access-token:a-token').toString('base64')
    expect(readFileSync(seen, 'utf8')).not.toMatch(new RegExp(`${basic}|a-token`))
  })

  it('is not fetched by a program', async () => {
    check('--depth=1', '--single-branch')
    const owned = path.join(origin.root, 'owned')
    git('config', 'protocol.ext.allow', 'always')
    git('remote', 'set-url', 'origin', `ext::touch ${owned}`)
    await expect(move()).rejects.toThrow(/transport 'ext' not allowed/)
    expect(existsSync(owned)).toBe(false)
  })

  it('says so where there is no checkout', async () => {
    expect(await move({ workingDirectory: origin.root })).toEqual({
      kind: 'other',
      message: expect.stringMatching(/no git checkout/)
    })
  })

  it('runs no hook of the checkout', async () => {
    check()
    execFileSync(
      'sh',
      [
        '-c',
        'mkdir -p .git/hooks && printf "#!/bin/sh\\ntouch owned\\n" > .git/hooks/post-checkout && chmod +x .git/hooks/post-checkout'
      ],
      { cwd: clone }
    )
    await move()
    expect(git('status', '--porcelain')).toBe('')
  })
})

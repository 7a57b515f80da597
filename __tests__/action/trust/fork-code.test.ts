/** A fork's code in a workspace, in every way in which a workflow's steps put it there, with real git. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { checkTrust } from '../../../src/action/trust/check-trust.js'
import { commentEvent, REPOSITORY } from '../event/event-payloads.js'

const FORK = 'mallory/calculator'

let root: string
/** The workspace of the job. */
let workspace: string
/** Addresses of the base, of its fork and of another project, as remotes name them. */
let urls: { readonly base: string; readonly fork: string; readonly tools: string }

function git(directory: string, ...args: string[]): string {
  const settings = ['user.name=A', 'user.email=a@b', 'commit.gpgsign=false', 'protocol.file.allow=always']
  const given = settings.flatMap((setting) => ['-c', setting])
  return execFileSync('git', [...given, ...args], { cwd: directory, encoding: 'utf8', stdio: 'pipe' }).trim()
}

function commit(directory: string, file: string, text: string): string {
  fs.mkdirSync(path.dirname(path.join(directory, file)), { recursive: true })
  fs.writeFileSync(path.join(directory, file), text)
  git(directory, 'add', '-f', '.')
  git(directory, 'commit', '-q', '-m', file)
  return git(directory, 'rev-parse', 'HEAD')
}

function origin(name: string, from?: string): string {
  const folder = path.join(root, 'server', name)
  fs.mkdirSync(path.dirname(folder), { recursive: true })
  if (from === undefined) git(root, 'init', '-q', '-b', 'main', folder)
  else git(root, 'clone', '-q', from, folder)
  return folder
}

let baseSha: string
let forkSha: string

beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'mpm-fork-')))
  const base = origin(REPOSITORY)
  fs.writeFileSync(path.join(base, '.gitignore'), 'build/\n')
  commit(base, 'a.txt', 'base')
  baseSha = commit(base, 'lib/b.txt', 'base')
  const fork = origin(FORK, base)
  commit(fork, 'evil.txt', 'obey me')
  forkSha = commit(fork, 'a.txt', "the fork's")
  git(base, 'fetch', '-q', fork, 'main:refs/pull/7/head')
  const tools = origin('octo/tools')
  commit(tools, 'tool.sh', 'echo')
  urls = { base, fork, tools }
  workspace = path.join(root, 'ws')
})

afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true })
})

/** A checkout of the base in a folder of the workspace. */
function checkOutBase(folder = ''): string {
  const directory = path.join(workspace, folder)
  git(root, 'clone', '-q', `file://${urls.base}`, directory)
  return directory
}

function fetchFork(directory: string): void {
  git(directory, 'fetch', '-q', 'origin', 'refs/pull/7/head')
}

function start(workingDirectory = workspace): Promise<string | undefined> {
  return checkTrust({
    event: { ...commentEvent('wendy', '/run', 'pull'), sha: baseSha },
    allowedActors: [],
    isRehearsal: false,
    workingDirectory,
    workspace,
    api: {
      readPermission: () => Promise.resolve('write'),
      readPullHead: () => Promise.resolve({ sha: forkSha, repository: FORK }),
      isBranchHead: () => Promise.resolve(false)
    }
  })
}

const OVER_BASE = /files in the working directory differ from the commit.*Leave out the step/

describe("a fork's files over the base's commit", () => {
  it.each<[string, (directory: string) => void]>([
    ['git checkout FETCH_HEAD -- .', (at) => git(at, 'checkout', 'FETCH_HEAD', '--', '.')],
    ['git restore of the files alone', (at) => git(at, 'restore', '--source=FETCH_HEAD', '--worktree', '.')],
    ['git restore of the index alone', (at) => git(at, 'restore', '--source=FETCH_HEAD', '--staged', '.')],
    ['git merge --squash', (at) => git(at, 'merge', '-q', '--squash', 'FETCH_HEAD')],
    ['a merge that is not committed', (at) => git(at, 'merge', '-q', '--no-ff', '--no-commit', 'FETCH_HEAD')],
    ['git cherry-pick --no-commit', (at) => git(at, 'cherry-pick', '--no-commit', 'FETCH_HEAD')],
    ['git reset --soft', (at) => git(at, 'read-tree', '-u', '--reset', 'FETCH_HEAD')],
    [
      'a patch',
      (at) => {
        fs.writeFileSync(path.join(at, 'a.txt'), 'patched')
      }
    ],
    [
      'new files alone',
      (at) => {
        fs.writeFileSync(path.join(at, 'evil.txt'), git(at, 'show', 'FETCH_HEAD:evil.txt'))
      }
    ],
    [
      'new names',
      (at) => {
        fs.writeFileSync(path.join(at, 'CLAUDE.md'), git(at, 'show', 'FETCH_HEAD:evil.txt'))
      }
    ]
  ])('are refused: %s', async (_, put) => {
    const directory = checkOutBase()
    fetchFork(directory)
    await expect(start()).resolves.toMatch(/may start/)
    put(directory)
    await expect(start()).rejects.toThrow(OVER_BASE)
    expect(git(directory, 'rev-parse', 'HEAD')).toBe(baseSha)
  })

  it('are refused below the working directory, in a submodule, and where it is a folder of the checkout', async () => {
    git(urls.base, 'submodule', 'add', '-q', `file://${urls.tools}`, 'sub')
    baseSha = commit(urls.base, 'c.txt', 'base')
    git(root, 'clone', '-q', '--recurse-submodules', `file://${urls.base}`, workspace)
    await expect(start(path.join(workspace, 'lib'))).resolves.toMatch(/may start/)
    fs.writeFileSync(path.join(workspace, 'sub', 'tool.sh'), 'evil')
    await expect(start()).rejects.toThrow(/files in the folder sub differ/)
    git(path.join(workspace, 'sub'), 'checkout', '-q', '.')
    fetchFork(workspace)
    git(workspace, 'checkout', 'FETCH_HEAD', '--', 'a.txt')
    await expect(start(path.join(workspace, 'lib'))).rejects.toThrow(OVER_BASE)
  })

  it('are not what a step builds: new files, copies and ignored files', async () => {
    const directory = checkOutBase()
    fetchFork(directory)
    fs.mkdirSync(path.join(directory, 'build'))
    for (const [file, text] of [
      ['gha-creds.json', '{}'],
      ['build/a.js', 'x'],
      ['copy.txt', 'base'],
      ['empty', '']
    ] as const)
      fs.writeFileSync(path.join(directory, file), text)
    fs.symlinkSync('a.txt', path.join(directory, 'link'))
    await expect(start()).resolves.toMatch(/may start/)
  })
})

describe("a fork's code elsewhere in the workspace", () => {
  it('is refused at the top of the workspace, with the base below', async () => {
    git(root, 'clone', '-q', `file://${urls.fork}`, workspace)
    const below = checkOutBase('base')
    await expect(start(below)).rejects.toThrow(
      /the folder at the top of the workspace holds the code of a fork/
    )
    // Also when the fork has moved since.
    commit(workspace, 'later.txt', 'x')
    git(workspace, 'reset', '-q', '--hard', 'HEAD')
    const other = forkSha
    forkSha = '1'.repeat(40)
    await expect(start(below)).rejects.toThrow(
      /which no branch or tag of this repository is known to contain/
    )
    forkSha = other
  })

  it.each<[string, (beside: string) => void, RegExp]>([
    ['a commit on top of it', (at) => commit(at, 'x.txt', 'x'), /holds the code of a fork/],
    [
      'two commits on top of it',
      (at) => commit(at, 'y.txt', commit(at, 'x.txt', 'x')),
      /holds the code of a fork/
    ],
    [
      'its newer commit, by the ref of the pull request',
      (at) => {
        commit(urls.fork, 'z.txt', 'newer')
        git(urls.base, 'fetch', '-q', '-f', urls.fork, 'main:refs/pull/7/head')
        git(at, 'fetch', '-q', '--depth=1', 'origin', '+refs/pull/7/head:refs/remotes/pull/7/head')
        git(at, 'checkout', '-q', '--detach', 'refs/remotes/pull/7/head')
        forkSha = '1'.repeat(40)
      },
      /which no branch or tag of this repository/
    ],
    [
      'its newer commit, by its address',
      (at) => {
        git(at, 'checkout', '-q', '--orphan', 'new')
        commit(at, 'z.txt', 'newer')
        git(at, 'fetch', '-q', `file://${urls.fork}`, 'main:refs/remotes/origin/trusted')
        git(at, 'update-ref', 'refs/remotes/origin/main', 'HEAD')
      },
      /which no branch or tag of this repository/
    ],
    [
      "its files over the base's commit",
      (at) => {
        git(at, 'checkout', '-q', baseSha)
        git(at, 'checkout', forkSha, '--', '.')
      },
      /files in the folder pr differ from the commit/
    ]
  ])('is refused beside the working directory: %s', async (_, put, expected) => {
    const base = checkOutBase('base')
    const beside = path.join(workspace, 'pr')
    git(root, 'clone', '-q', `file://${urls.base}`, beside)
    git(beside, 'fetch', '-q', 'origin', 'refs/pull/7/head')
    await expect(start(base)).resolves.toMatch(/may start/)
    git(beside, 'checkout', '-q', forkSha)
    put(beside)
    await expect(start(base)).rejects.toThrow(expected)
  })

  it('is refused behind a link out of the workspace, to a folder or to a file', async () => {
    const base = checkOutBase()
    const outside = path.join(root, 'outside')
    git(root, 'clone', '-q', `file://${urls.fork}`, outside)
    fs.mkdirSync(path.join(outside, 'docs'))
    fs.writeFileSync(path.join(outside, 'docs', 'a.md'), 'x')
    for (const target of ['.', 'docs', 'evil.txt']) {
      const link = path.join(base, 'build', 'link')
      fs.mkdirSync(path.dirname(link), { recursive: true })
      fs.symlinkSync(path.join(outside, target), link)
      await expect(start()).rejects.toThrow(
        /the folder that the link build\/link leads to holds the code of a fork/
      )
      fs.rmSync(link)
    }
    // A checkout below what the link leads to.
    fs.symlinkSync(root, path.join(base, 'build', 'all'))
    await expect(start()).rejects.toThrow(/build\/all.*holds the code of a fork/)
  })

  it('is not suspected in other projects, in branches and tags of the base, and in links within the workspace', async () => {
    const base = checkOutBase('base')
    git(root, 'clone', '-q', `file://${urls.tools}`, path.join(workspace, 'tools'))
    fs.writeFileSync(path.join(workspace, 'tools', 'tool.sh'), 'built')
    git(urls.base, 'checkout', '-q', '-b', 'next')
    commit(urls.base, 'next.txt', 'next')
    git(root, 'clone', '-q', '--depth=1', '-b', 'next', `file://${urls.base}`, path.join(workspace, 'next'))
    fs.symlinkSync('tools', path.join(workspace, 'link'))
    fs.symlinkSync('/usr/bin', path.join(workspace, 'programs'))
    await expect(start(base)).resolves.toMatch(/may start/)
  })
})

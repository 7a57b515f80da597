import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { checkTrust } from '../../../src/action/trust/check-trust.js'
import { findNestedCheckouts } from '../../../src/action/trust/nested-checkouts.js'
import { commentEvent } from '../event/event-payloads.js'

let root: string
let base: string

function git(directory: string, ...args: string[]): string {
  const settings = ['user.name=A', 'user.email=a@b', 'commit.gpgsign=false', 'protocol.file.allow=always']
  const given = settings.flatMap((setting) => ['-c', setting])
  return execFileSync('git', [...given, ...args], { cwd: directory, encoding: 'utf8', stdio: 'pipe' }).trim()
}

function repository(name: string): { readonly folder: string; readonly head: string } {
  const folder = path.join(root, name)
  git(root, 'init', '-q', '-b', 'main', name)
  writeFileSync(path.join(folder, 'a.txt'), name)
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '-m', name)
  return { folder, head: git(folder, 'rev-parse', 'HEAD') }
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'mpm-nested-')))
  base = repository('base').folder
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('checkouts below a folder', () => {
  it('are found with their commits: clones, worktrees, and submodules as the base names them', async () => {
    const { folder: fork, head } = repository('fork')
    git(base, 'submodule', 'add', '-q', fork, 'lib/pinned')
    git(base, 'submodule', 'add', '-q', fork, 'moved')
    git(base, 'commit', '-q', '-m', 'submodules')
    git(path.join(base, 'moved'), 'commit', '-q', '--allow-empty', '-m', 'elsewhere')
    git(base, 'clone', '-q', fork, 'deep/er/pr')
    git(base, 'worktree', 'add', '-q', '-b', 'other', 'tree')
    const found = await findNestedCheckouts(base, '')
    expect(found.map(({ folder, isPinned }) => [path.relative(base, folder), isPinned]).sort()).toEqual([
      ['', false],
      ['deep/er/pr', false],
      ['lib/pinned', true],
      ['moved', false],
      ['tree', false]
    ])
    expect(found.find(({ folder }) => folder.endsWith('pr'))?.checkout).toMatchObject({
      kind: 'commit',
      head
    })
  })

  it('are not searched for in links within the folder, in .git, or deeper than four folders', async () => {
    const { folder: fork } = repository('fork')
    symlinkSync('1', path.join(base, 'link'))
    git(base, 'clone', '-q', fork, '1/2/3/4')
    git(base, 'clone', '-q', fork, 'a/b/c/d/e')
    mkdirSync(path.join(base, '.git', 'inner', '.git'), { recursive: true })
    const found = await findNestedCheckouts(base, '')
    expect(found.map(({ folder }) => path.relative(base, folder))).toEqual(['', '1/2/3/4'])
  })

  it('are unknown where git cannot read them', async () => {
    mkdirSync(path.join(base, 'pr'))
    writeFileSync(path.join(base, 'pr', '.git'), 'gitdir: /nowhere')
    await expect(findNestedCheckouts(base, '')).resolves.toMatchObject([
      {},
      { checkout: { kind: 'unknown' } }
    ])
  })

  it("refuse a session on a fork's event when one of them is the fork's", async () => {
    const { folder: fork, head } = repository('fork')
    const start = (): Promise<string | undefined> =>
      checkTrust({
        event: { ...commentEvent('wendy', '/run', 'pull'), sha: git(base, 'rev-parse', 'HEAD') },
        allowedActors: ['wendy'],
        isRehearsal: false,
        workingDirectory: base,
        workspace: root,
        api: {
          readPermission: () => Promise.resolve('write'),
          readPullHead: () => Promise.resolve({ sha: head, repository: 'mallory/calculator' }),
          isBranchHead: () => Promise.resolve(false)
        }
      })
    await expect(start()).rejects.toThrow(/the folder fork holds the code of a fork's pull request/)
    git(base, 'clone', '-q', fork, 'pr')
    rmSync(fork, { recursive: true, force: true })
    await expect(start()).rejects.toThrow(/the folder base\/pr holds the code of a fork's pull request/)
    rmSync(path.join(base, 'pr'), { recursive: true, force: true })
    await expect(start()).resolves.toMatch(/wendy may start/)
  })
})

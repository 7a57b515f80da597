import { afterEach, describe, expect, it } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ConfigurationError } from '../../../src/session/configuration/configuration-error.js'
import { checkIsolation } from '../../../src/session/workspace/open-workspace.js'
import { cleanUpWorkspace } from '../../../src/session/workspace/clean-up-workspace.js'
import { journalOf } from '../../../src/session/workspace/workspace-places.js'
import {
  makeRepository,
  openTestWorkspace,
  readFolder,
  repositoryAt,
  runGitIn,
  runNumber,
  type TestRepository,
  type TestWorkspace
} from '../../support/repository.js'
import { describeUnless, unmet } from '../../support/tools/describe-unless.js'
import { tryTool, useProgram } from '../../support/tools/try-tool.js'

let repository: TestRepository
let workspace: TestWorkspace | undefined
afterEach(async () => {
  await workspace?.close()
  workspace = undefined
  repository.dispose()
})

/** Two agents add a file each; returns their merge reports. */
async function workIn(of: TestRepository): Promise<unknown> {
  workspace = await openTestWorkspace(of)
  const runs = []
  for (const number of [1, 2])
    runs.push(
      await workspace.carryOut(number, (cwd) => {
        fs.writeFileSync(path.join(cwd, `by-${number}.txt`), `${number}\n`)
      })
    )
  const merges = (await workspace.merge(runs)).map(({ merge }) => merge)
  return [...merges, of.read('by-1.txt'), of.read('by-2.txt')]
}

const BOTH_DONE = ['merged', 'merged', '1\n', '2\n']

describe('a checkout of another kind', () => {
  it('may have no commit yet', async () => {
    repository = makeRepository()
    repository.write('first.txt', 'first\n')
    expect(await workIn(repository)).toEqual(BOTH_DONE)
    expect(repository.git('status', '--porcelain')).toBe('?? by-1.txt\n?? by-2.txt\n?? first.txt\n')
  })

  it('may be detached, and shallow', async () => {
    const origin = makeRepository({ 'a.txt': '1\n' })
    origin.commit({ 'a.txt': '2\n' })
    origin.commit({ 'a.txt': '3\n' })
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'repository-')))
    runGitIn(root, ['clone', '-q', '--depth', '1', `file://${origin.top}`, 'checkout'])
    origin.dispose()
    const made = repositoryLike(root)
    repository = made
    repository.git('checkout', '-q', '--detach')
    const { cwd } = await (workspace = await openTestWorkspace(repository)).prepare(runNumber(9))
    expect(runGitIn(cwd, ['log', '--format=%H'])).toBe(repository.git('log', '--format=%H'))
    await workspace.close()
    expect(await workIn(repository)).toEqual(BOTH_DONE)
  })

  it('may have submodules: agents see their files, and changes of them are merged', async () => {
    const library = makeRepository({ 'lib.txt': 'library\n' })
    repository = makeRepository({ 'a.txt': 'a\n' })
    repository.git('submodule', '--quiet', 'add', library.top, 'vendor/lib')
    repository.commit()
    library.dispose()
    workspace = await openTestWorkspace(repository)
    const run = await workspace.carryOut(1, (cwd) => {
      expect(fs.readFileSync(path.join(cwd, 'vendor/lib/lib.txt'), 'utf8')).toBe('library\n')
      fs.writeFileSync(path.join(cwd, 'vendor/lib/lib.txt'), 'changed\n')
    })
    expect(await workspace.merge([run])).toMatchObject([{ merge: 'merged' }])
    expect(repository.read('vendor/lib/lib.txt')).toBe('changed\n')
    expect(fs.existsSync(path.join(repository.top, 'vendor/lib/.git'))).toBe(true)
    expect(repository.git('ls-files', '-s', 'vendor/lib')).toMatch(/^160000/)
  })

  it('may have files of Git LFS: agents get what is on disk, pointer or content, and no filter is run', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
    repository = makeRepository({ 'big.bin': pointer, 'a.txt': 'a\n', 'dos.txt': 'one\r\ntwo\r\n' })
    repository.commit({ '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n*.txt text=auto\n' })
    const trap = path.join(repository.root, 'trap')
    for (const key of ['filter.lfs.clean', 'filter.lfs.smudge', 'filter.lfs.process', 'diff.lfs.command'])
      repository.git('config', key, `touch ${trap}; cat`)
    for (const key of ['core.fsmonitor', 'diff.external', 'merge.lfs.driver', 'core.sshCommand'])
      repository.git('config', key, `touch ${trap}; false`)
    const hooks = path.join(repository.root, 'hooks')
    fs.mkdirSync(hooks)
    for (const name of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-commit'])
      fs.writeFileSync(path.join(hooks, name), `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 })
    fs.writeFileSync(path.join(repository.top, '.git/config'), `[core]\n\thooksPath = ${hooks}\n`, {
      flag: 'a'
    })
    fs.rmSync(trap, { force: true })
    repository.write('content.bin', 'the content itself')
    workspace = await openTestWorkspace(repository)
    const run = await workspace.carryOut(1, (cwd) => {
      expect(fs.readFileSync(path.join(cwd, 'big.bin'), 'utf8')).toBe(pointer)
      expect(fs.readFileSync(path.join(cwd, 'content.bin'), 'utf8')).toBe('the content itself')
      expect(fs.readFileSync(path.join(cwd, 'dos.txt'), 'utf8')).toBe('one\r\ntwo\r\n')
      fs.writeFileSync(path.join(cwd, 'content.bin'), 'changed content')
      fs.writeFileSync(path.join(cwd, 'dos.txt'), 'one\r\n2\r\n')
    })
    expect(await workspace.merge([run])).toMatchObject([{ merge: 'merged' }])
    expect([repository.read('content.bin'), repository.read('dos.txt')]).toEqual([
      'changed content',
      'one\r\n2\r\n'
    ])
    expect(fs.existsSync(trap)).toBe(false)
  })

  it('may be a worktree or have a split index', async () => {
    const origin = makeRepository({ 'a.txt': 'a\n' })
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'repository-')))
    origin.git('worktree', 'add', '-q', path.join(root, 'checkout'))
    repository = repositoryLike(root)
    repository.git('update-index', '--split-index')
    expect(await workIn(repository)).toEqual(BOTH_DONE)
    origin.dispose()
  })
})

const notRoot = unmet(process.getuid?.() === 0, 'only root can give files to others')

describeUnless(notRoot, 'a checkout of another user', () => {
  it('is used like any other', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    execFileSync('chown', ['-R', '12345:12345', repository.top])
    expect(await workIn(repository)).toEqual(BOTH_DONE)
  })
})

describe('a folder in which no worktree can be created', () => {
  it('is an error before anything starts: no repository, or one whose files are elsewhere', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const settings = { isolation: 'worktree', cache: false, sessionDirectory: '/nowhere/session' } as const
    const outside = { ...settings, workingDirectory: repository.root }
    await expect(checkIsolation(outside)).rejects.toThrow(ConfigurationError)
    await expect(checkIsolation(outside)).rejects.toThrow(
      /isolation: worktree needs a git checkout.*is not in a git/
    )
    await expect(checkIsolation({ ...outside, isolation: 'shared' })).resolves.toMatchObject({ ok: false })
    repository.git('config', 'core.worktree', '/')
    await expect(checkIsolation({ ...settings, workingDirectory: repository.top })).rejects.toThrow(
      /core\.worktree/
    )
  })
})

describe('a patch of an earlier run', () => {
  it('is adopted if it applies, and refused as a whole if it does not', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    workspace = await openTestWorkspace(repository)
    const first = await workspace.carryOut(1, (cwd) => {
      fs.writeFileSync(path.join(cwd, 'a.txt'), 'b\n')
    })
    const patch = fs.readFileSync(path.join(workspace.sessionDirectory, first.folder, 'changes.patch'))
    await workspace.prepare(runNumber(2))
    expect((await workspace.adopt(runNumber(2), patch)).changes).toMatchObject([
      { path: 'a.txt', addedLines: 1 }
    ])
    expect(await workspace.merge([runNumber(2)])).toMatchObject([{ merge: 'merged' }])
    expect(repository.read('a.txt')).toBe('b\n')
    await workspace.prepare(runNumber(3))
    await expect(workspace.adopt(runNumber(3), patch)).rejects.toThrow(/git apply failed/)
  })
})

describeUnless(await tryTool('mount', tryMount), 'a full disk', () => {
  it('leaves the working directory unchanged, and the run reports why', async () => {
    const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'small-disk-')))
    const disk = path.join(root, 'disk')
    fs.mkdirSync(disk)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk])
    try {
      repository = repositoryAt(disk, { 'a.txt': 'a\n', 'b.txt': 'b\n' })
      const logs = path.join(root, 'logs')
      fs.mkdirSync(logs)
      workspace = await openTestWorkspace(repository, { logs })
      const run = await workspace.carryOut(1, (cwd) => {
        fs.writeFileSync(path.join(cwd, 'a.txt'), 'changed\n')
        fs.rmSync(path.join(cwd, 'b.txt'))
        fs.writeFileSync(path.join(cwd, 'large.bin'), Buffer.alloc(4 * 2 ** 20, 7))
      })
      const before = readFolder(repository.top)
      const [report] = await workspace.merge([run])
      expect(report).toMatchObject({ merge: null })
      expect(report?.error).toMatch(/not merged, not even in part: .*git apply --3way/)
      expect(readFolder(repository.top)).toEqual(before)
      expect(fs.readdirSync(repository.top).filter((name) => name.startsWith('.mpm'))).toEqual([])
      await workspace.close()
      workspace = undefined
    } finally {
      execFileSync('umount', [disk])
      fs.rmSync(root, { recursive: true })
    }
  })
})

describe('a session that was killed', () => {
  it('has its worktrees removed and its unfinished merge undone', async () => {
    repository = makeRepository({ 'a.txt': 'a\n', 'b.txt': 'b\n' })
    workspace = await openTestWorkspace(repository)
    const { cwd } = await workspace.prepare(runNumber(1))
    const before = readFolder(repository.top)
    // State after a kill: one old file set aside, one new file moved into place, another still staged.
    const staging = path.join(repository.top, '.mpm-merge-abc')
    fs.mkdirSync(path.join(staging, 'old'), { recursive: true })
    fs.mkdirSync(path.join(staging, 'new'))
    fs.renameSync(path.join(repository.top, 'a.txt'), path.join(staging, 'old/0'))
    fs.writeFileSync(path.join(repository.top, 'a.txt'), 'new a\n')
    fs.writeFileSync(path.join(staging, 'new/c.txt'), 'new c\n')
    const transaction = {
      top: repository.top,
      staging,
      removed: ['a.txt', 'b.txt'],
      added: ['a.txt', 'c.txt']
    }
    const directory = path.dirname(cwd)
    fs.writeFileSync(journalOf(directory), JSON.stringify(transaction))
    expect(cleanUpWorkspace(workspace.sessionDirectory).join()).toContain('Undid an interrupted merge')
    workspace = undefined
    expect(readFolder(repository.top)).toEqual(before)
    expect(fs.existsSync(directory)).toBe(false)
  })
})

/** Throws if no small file system can be mounted. */
function tryMount(): void {
  if (process.platform !== 'linux') throw new Error('a tmpfs can be mounted only on Linux')
  const place = fs.mkdtempSync(path.join(os.tmpdir(), 'try-mount-'))
  try {
    useProgram('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place])
    useProgram('umount', [place])
  } finally {
    fs.rmSync(place, { recursive: true, force: true })
  }
}

/** A checkout that git itself created in `root`. */
function repositoryLike(root: string): TestRepository {
  const top = path.join(root, 'checkout')
  return {
    root,
    top,
    git: (...args) => runGitIn(top, args),
    write: (file, content) => {
      fs.writeFileSync(path.join(top, file), content)
    },
    read: (file) => fs.readFileSync(path.join(top, file), 'utf8'),
    exists: (file) => fs.existsSync(path.join(top, file)),
    commit: () => undefined,
    dispose: () => {
      fs.rmSync(root, { recursive: true, force: true })
    }
  }
}

import { afterEach, describe, expect, it, jest } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { NO_TOOL_USE } from '../../../src/session/workspace/workspace.js'
import { cleanUpWorkspace } from '../../../src/session/workspace/clean-up-workspace.js'
import {
  makeRepository,
  openTestWorkspace,
  readFolder,
  runNumber,
  type TestRepository,
  type TestWorkspace
} from '../../support/repository.js'

let repository: TestRepository
let workspace: TestWorkspace | undefined
afterEach(async () => {
  await workspace?.close()
  workspace = undefined
  repository.dispose()
})

const open = async (options: Parameters<typeof openTestWorkspace>[1] = {}): Promise<TestWorkspace> =>
  (workspace = await openTestWorkspace(repository, options))

const put = (cwd: string, file: string, content: string | Buffer): void => {
  fs.mkdirSync(path.dirname(path.join(cwd, file)), { recursive: true })
  fs.writeFileSync(path.join(cwd, file), content)
}
const patchOf = (of: TestWorkspace, number: number): string =>
  fs.readFileSync(path.join(of.sessionDirectory, runNumber(number).folder, 'changes.patch'), 'latin1')

describe('a worktree', () => {
  it('shows an agent what the user sees: uncommitted, staged, new and deleted files, at the same commit', async () => {
    repository = makeRepository({ 'a.txt': 'a\n', 'b.txt': 'b\n', '.gitignore': 'ignored\n' })
    repository.write('a.txt', 'changed\n')
    repository.git('rm', '-q', 'b.txt')
    repository.write('new.txt', 'new\n')
    repository.write('staged.txt', 'staged\n')
    repository.git('add', 'staged.txt')
    repository.write('ignored', 'not seen\n')
    const before = repository.git('status', '--porcelain')
    const { cwd } = await (await open()).prepare(runNumber(1))
    const seen = readFolder(cwd)
    expect([...seen.keys()].sort()).toEqual(['.gitignore', 'a.txt', 'new.txt', 'staged.txt'])
    expect(seen.get('a.txt')).toBe('- changed\n')
    expect(fs.statSync(path.join(cwd, '.git')).isFile()).toBe(true)
    const { runGitIn } = await import('../../support/repository.js')
    expect(runGitIn(cwd, ['rev-parse', 'HEAD'])).toBe(repository.git('rev-parse', 'main'))
    expect(runGitIn(cwd, ['status', '--porcelain', 'a.txt'])).toBe(' M a.txt\n')
    expect(runGitIn(cwd, ['log', '--format=%s', 'main'])).toBe('A commit\n')
    // The user's repository got no worktrees, and its index is unchanged.
    expect(repository.git('status', '--porcelain')).toBe(before)
    expect(repository.git('worktree', 'list').trim().split('\n')).toHaveLength(1)
  })

  it('is read at its end, whatever pipes an agent put in the place of its references', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const opened = await open()
    const { runGitIn } = await import('../../support/repository.js')
    await opened.carryOut(1, (cwd) => {
      put(cwd, 'b.txt', 'b\n')
      runGitIn(cwd, ['add', '-A'])
      runGitIn(cwd, ['commit', '-qm', 'Work'])
      const common = path.resolve(cwd, runGitIn(cwd, ['rev-parse', '--git-common-dir']).trim())
      const own = path.resolve(cwd, runGitIn(cwd, ['rev-parse', '--absolute-git-dir']).trim())
      fs.rmSync(path.join(own, 'HEAD'))
      fs.mkdirSync(path.join(common, 'logs/refs'), { recursive: true })
      execFileSync('mkfifo', [
        path.join(own, 'HEAD'),
        path.join(common, 'logs/refs/stash'),
        path.join(common, 'refs/heads/pipe')
      ])
    })
    expect(patchOf(opened, 1)).toContain('+++ b/b.txt')
  })

  it('starts in the working directory below the top, and changes above it count too', async () => {
    repository = makeRepository({ 'packages/api/a.txt': 'a\n', 'root.txt': 'r\n' })
    const { carryOut, mergeAll } = await open({ below: 'packages/api' })
    const run = await carryOut(1, (cwd) => {
      expect(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe('a\n')
      put(cwd, 'a.txt', 'A\n')
      put(cwd, '../../root.txt', 'R\n')
    })
    expect(await mergeAll(run)).toMatchObject([{ merge: 'merged' }])
    expect([repository.read('packages/api/a.txt'), repository.read('root.txt')]).toEqual(['A\n', 'R\n'])
  })

  it('is outside of the checkout, and session folders in the checkout are not part of its state', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const logs = path.join(repository.top, 'mpm-logs')
    const opened = await open({ logs })
    fs.writeFileSync(path.join(opened.sessionDirectory, 'events.jsonl'), '{}\n')
    const { cwd } = await opened.prepare(runNumber(1))
    expect(cwd.startsWith(repository.top)).toBe(false)
    expect([...readFolder(cwd).keys()]).toEqual(['a.txt'])
  })

  it('is removed at the end, even if an agent made a folder read-only', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const opened = await open()
    const { cwd } = await opened.prepare(runNumber(1))
    put(cwd, 'locked/file', 'x')
    fs.chmodSync(path.join(cwd, 'locked'), 0o500)
    await opened.close()
    workspace = undefined
    expect(fs.existsSync(cwd)).toBe(false)
    expect(fs.readdirSync(repository.root).sort()).toEqual(['checkout', 'session-1'])
  })
})

describe('a worktree whose changes cannot be recorded', () => {
  /** Collects, which fails; returns the folder that the error names. */
  const collectInVain = async (opened: TestWorkspace): Promise<string> => {
    const { cwd } = await opened.prepare(runNumber(1))
    put(cwd, 'work.txt', 'hours of it\n')
    fs.symlinkSync('nowhere', path.join(cwd, 'link'))
    // Git cannot write its index, as on a full disk.
    const index = `${opened.sessionDirectory}-workspace/01.index`
    fs.rmSync(index, { force: true })
    fs.mkdirSync(index)
    const error: unknown = await opened.collect(runNumber(1), NO_TOOL_USE).catch((thrown: unknown) => thrown)
    await opened.close()
    workspace = undefined
    return /Its files are kept in (.*)$/.exec((error as Error).message)?.[1] ?? ''
  }

  it('is kept beside the session, as plain files, and no clean-up removes it', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const opened = await open()
    const place = await collectInVain(opened)
    expect(place).toBe(`${opened.sessionDirectory}-kept/01`)
    cleanUpWorkspace(opened.sessionDirectory)
    expect([...readFolder(place)]).toEqual(
      expect.arrayContaining([
        ['a.txt', '- a\n'],
        ['link', 'link nowhere'],
        ['work.txt', '- hours of it\n']
      ])
    )
    expect(fs.existsSync(path.join(place, '.git'))).toBe(false)
    expect(fs.existsSync(`${opened.sessionDirectory}-workspace`)).toBe(false)
  })

  it('is copied if it cannot be moved, and stays in place if that fails too', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const rename = jest.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('another disk'), { code: 'EXDEV' })
    })
    try {
      const opened = await open()
      const copied = await collectInVain(opened)
      expect(copied).toBe(`${opened.sessionDirectory}-kept/01`)
      expect(fs.readFileSync(path.join(copied, 'work.txt'), 'utf8')).toBe('hours of it\n')
      fs.rmSync(`${opened.sessionDirectory}-kept`, { recursive: true })
      fs.writeFileSync(`${opened.sessionDirectory}-kept`, 'in the way')
      const stays = await collectInVain(await open())
      expect(stays).toBe(`${opened.sessionDirectory}-workspace/01`)
      expect(fs.readFileSync(path.join(stays, 'work.txt'), 'utf8')).toBe('hours of it\n')
    } finally {
      rename.mockRestore()
    }
  })
})

describe('the changes of a run', () => {
  it('include every kind of change: new, deleted, renamed, binary, executable, symlink, odd names, commits', async () => {
    repository = makeRepository({
      'text.txt': 'one\ntwo\n',
      'gone.txt': 'gone\n',
      'old-name.txt': 'the same content\nin several lines\nof text\n',
      'tool.sh': '#!/bin/sh\n',
      'kind.txt': 'a file\n',
      'image.bin': Buffer.from([0, 1, 2, 255])
    })
    const opened = await open()
    const run = runNumber(1)
    const { cwd } = await opened.prepare(run)
    put(cwd, 'text.txt', 'one\n2\nthree\n')
    fs.rmSync(path.join(cwd, 'gone.txt'))
    fs.renameSync(path.join(cwd, 'old-name.txt'), path.join(cwd, 'new-name.txt'))
    fs.chmodSync(path.join(cwd, 'tool.sh'), 0o755)
    fs.rmSync(path.join(cwd, 'kind.txt'))
    fs.symlinkSync('/etc/hostname', path.join(cwd, 'kind.txt'))
    put(cwd, 'image.bin', Buffer.from([255, 0, 10, 13, 0]))
    put(cwd, '-rf', 'dash\n')
    put(cwd, 'new\nline "and" quotes.txt', 'odd\n')
    fs.writeFileSync(Buffer.concat([Buffer.from(`${cwd}/latin-`), Buffer.from([0xe9])]), 'no UTF-8 name\n')
    const { runGitIn } = await import('../../support/repository.js')
    put(cwd, 'committed.txt', 'by the agent\n')
    runGitIn(cwd, ['add', 'committed.txt'])
    runGitIn(cwd, ['commit', '-qm', 'Own commit'])
    const wanted = readFolder(cwd)
    const { changes, isUnchanged } = await opened.collect(run, NO_TOOL_USE)
    expect(isUnchanged).toBe(false)
    const line = (path: string, kind: string, addedLines: number | null, deletedLines: number | null) => ({
      path,
      kind,
      addedLines,
      deletedLines
    })
    const byPath = [...changes].sort((left, right) => (left.path < right.path ? -1 : 1))
    expect(byPath).toEqual([
      line('-rf', 'added', 1, 0),
      line('committed.txt', 'added', 1, 0),
      line('gone.txt', 'deleted', 0, 1),
      line('image.bin', 'modified', null, null),
      line('kind.txt', 'type-changed', 1, 1),
      line('latin-\ufffd', 'added', 1, 0),
      line('new\nline "and" quotes.txt', 'added', 1, 0),
      line('new-name.txt', 'renamed', 0, 0),
      line('text.txt', 'modified', 2, 1),
      line('tool.sh', 'modified', 0, 0)
    ])
    expect(fs.existsSync(cwd)).toBe(false)
    expect(await opened.merge([run])).toEqual([{ run: '01', merge: 'merged', error: null }])
    expect(readFolder(repository.top)).toEqual(wanted)
    // Applied to the commit, the patch alone has the same effect.
    const patch = path.join(opened.sessionDirectory, run.folder, 'changes.patch')
    repository.git('reset', '-q', '--hard')
    repository.git('clean', '-qfd')
    repository.git('apply', '--3way', patch)
    expect(readFolder(repository.top)).toEqual(wanted)
  })

  it('leave out what git ignores, and say so; a tracked file counts even if it is ignored', async () => {
    repository = makeRepository({ 'kept.log': 'tracked\n' })
    repository.commit({ '.gitignore': '*.log\nbuild/\n' })
    const opened = await open()
    const { cwd } = await opened.prepare(runNumber(1))
    put(cwd, 'kept.log', 'changed\n')
    put(cwd, 'build/out.o', 'x')
    put(cwd, 'debug.log', 'x')
    const { changes, notes } = await opened.collect(runNumber(1), NO_TOOL_USE)
    expect(changes.map(({ path }) => path)).toEqual(['kept.log'])
    expect(notes.join()).toMatch(/git ignores.*build\/, debug\.log/)
  })

  it('are empty, without a patch, for an agent that changed nothing', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const opened = await open()
    await opened.prepare(runNumber(1))
    expect(await opened.collect(runNumber(1), NO_TOOL_USE)).toEqual({
      changes: [],
      isUnchanged: true,
      notes: []
    })
    expect(await opened.merge([runNumber(1)])).toEqual([{ run: '01', merge: 'nothing', error: null }])
    expect(fs.existsSync(path.join(opened.sessionDirectory, runNumber(1).folder))).toBe(false)
  })

  it('are found whatever an agent did to .git, also in repositories that it created', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const opened = await open()
    const run = await opened.carryOut(1, (cwd) => {
      fs.rmSync(path.join(cwd, '.git'))
      fs.mkdirSync(path.join(cwd, '.git'))
      put(cwd, '.git/config', '[core]\n\tfsmonitor = touch /tmp/never-made-by-mpm\n')
      put(cwd, 'inner/.git/HEAD', 'ref: refs/heads/main\n')
      fs.mkdirSync(path.join(cwd, 'inner/.git/objects'))
      fs.mkdirSync(path.join(cwd, 'inner/.git/refs'))
      put(cwd, 'inner/file.txt', 'not lost\n')
    })
    expect(await opened.merge([run])).toMatchObject([{ merge: 'merged' }])
    expect(repository.read('inner/file.txt')).toBe('not lost\n')
    expect(repository.exists('inner/.git')).toBe(false)
    expect(fs.existsSync('/tmp/never-made-by-mpm')).toBe(false)
  })
})

describe('merging', () => {
  it('combines the changes of several agents to one file, and does not touch the index of the user', async () => {
    repository = makeRepository({ 'f.txt': '1\n2\n3\n4\n5\n6\n7\n8\n9\n' })
    repository.write('f.txt', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n')
    repository.write('mine.txt', 'untracked\n')
    const { prepare, collect, merge } = await open()
    const places = [await prepare(runNumber(1)), await prepare(runNumber(2))]
    put(places[0]?.cwd ?? '', 'f.txt', 'one\n2\n3\n4\nfive\n6\n7\n8\n9\n')
    put(places[1]?.cwd ?? '', 'f.txt', '1\n2\n3\n4\nfive\n6\n7\n8\nnine\n')
    // The second ends first, but the order of delegations decides.
    await collect(runNumber(2), NO_TOOL_USE)
    await collect(runNumber(1), NO_TOOL_USE)
    const index = fs.readFileSync(path.join(repository.top, '.git/index'))
    expect((await merge([runNumber(1), runNumber(2)])).map(({ merge: kind }) => kind)).toEqual([
      'merged',
      'merged'
    ])
    expect(repository.read('f.txt')).toBe('one\n2\n3\n4\nfive\n6\n7\n8\nnine\n')
    expect(fs.readFileSync(path.join(repository.top, '.git/index')).equals(index)).toBe(true)
    expect(repository.git('status', '--porcelain')).toBe(' M f.txt\n?? mine.txt\n')
    // A merged run is not merged again.
    expect(await merge([runNumber(1), runNumber(2)])).toEqual([])
  })

  it('merges nothing of an agent in conflict, and names the file, the other agent and what to do', async () => {
    repository = makeRepository({ 'f.txt': 'a\n', 'other.txt': 'o\n' })
    const { carryOut, prepare, collect, merge, ...rest } = await open()
    const second = await prepare(runNumber(2))
    const first = await carryOut(1, (cwd) => {
      put(cwd, 'f.txt', 'first\n')
    })
    put(second.cwd, 'f.txt', 'second\n')
    put(second.cwd, 'other.txt', 'also changed\n')
    await collect(runNumber(2), NO_TOOL_USE)
    const [one, two] = await merge([first, runNumber(2)])
    expect(one).toMatchObject({ merge: 'merged', error: null })
    expect(two?.merge).toBe('conflict')
    expect(two?.error).toBe(
      'The changes of Agent 2 (02) are not merged, not even in part: they conflict in f.txt (with Agent 1 (01)). ' +
        'They are kept in agents/02-agent/changes.patch of the session folder; merge them by hand, in the checkout: ' +
        'git add --all && git apply --3way <session folder>/agents/02-agent/changes.patch'
    )
    expect([repository.read('f.txt'), repository.read('other.txt')]).toEqual(['first\n', 'o\n'])
    expect(patchOf({ carryOut, prepare, collect, merge, ...rest }, 2)).toContain('+second')
  })

  it('detects that two agents renamed one file', async () => {
    const content = 'a file\nwith enough\nlines to be\nknown again\n'
    repository = makeRepository({ 'name.txt': content })
    const { prepare, collect, merge } = await open()
    for (const [number, name] of [
      [1, 'left.txt'],
      [2, 'right.txt']
    ] as const) {
      const { cwd } = await prepare(runNumber(number))
      fs.renameSync(path.join(cwd, 'name.txt'), path.join(cwd, name))
    }
    for (const number of [1, 2]) await collect(runNumber(number), NO_TOOL_USE)
    const [, second] = await merge([runNumber(1), runNumber(2)])
    expect(second?.merge).toBe('conflict')
    expect(second?.error).toContain('name.txt (with Agent 1 (01))')
    expect([...readFolder(repository.top)]).toEqual([['left.txt', `- ${content}`]])
  })

  it('applies edits of a file that another agent renamed', async () => {
    const lines = Array.from({ length: 9 }, (_, number) => `line ${number}\n`)
    repository = makeRepository({ 'old.txt': lines.join('') })
    const { prepare, collect, merge } = await open()
    const [one, two] = [await prepare(runNumber(1)), await prepare(runNumber(2))]
    fs.renameSync(path.join(one.cwd, 'old.txt'), path.join(one.cwd, 'new.txt'))
    put(two.cwd, 'old.txt', lines.join('').replace('line 5', 'LINE 5'))
    for (const number of [1, 2]) await collect(runNumber(number), NO_TOOL_USE)
    expect((await merge([runNumber(1), runNumber(2)])).map(({ merge: kind }) => kind)).toEqual([
      'merged',
      'merged'
    ])
    expect([...readFolder(repository.top).keys()]).toEqual(['new.txt'])
    expect(repository.read('new.txt')).toContain('LINE 5')
  })

  it('overwrites no file that git ignores, and nothing outside through a symlink', async () => {
    repository = makeRepository({ 'a.txt': 'a\n', 'folder/b.txt': 'b\n' })
    repository.commit({ '.gitignore': 'secret.env\n' })
    repository.write('secret.env', 'the only copy\n')
    const { prepare, collect, merge } = await open()
    const [one, two] = [await prepare(runNumber(1)), await prepare(runNumber(2))]
    put(one.cwd, 'a.txt', 'also changed\n')
    put(one.cwd, '.gitignore', '')
    put(one.cwd, 'secret.env', 'of the agent\n')
    put(two.cwd, 'folder/c.txt', 'c\n')
    for (const number of [1, 2]) await collect(runNumber(number), NO_TOOL_USE)
    const outside = path.join(repository.root, 'outside')
    fs.mkdirSync(outside)
    fs.rmSync(path.join(repository.top, 'folder'), { recursive: true })
    fs.symlinkSync(outside, path.join(repository.top, 'folder'))
    const reports = await merge([runNumber(1), runNumber(2)])
    expect(reports.map(({ merge: kind }) => kind)).toEqual(['conflict', 'conflict'])
    expect(reports[0]?.error).toContain('secret.env')
    expect([repository.read('secret.env'), repository.read('a.txt')]).toEqual(['the only copy\n', 'a\n'])
    expect(fs.readdirSync(outside)).toEqual([])
    expect(fs.readdirSync(repository.top).filter((name) => name.startsWith('.mpm'))).toEqual([])
  })

  it('shows earlier merges in a later worktree', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const { carryOut, merge } = await open()
    await merge([
      await carryOut(1, (cwd) => {
        put(cwd, 'made.txt', 'by the first\n')
      })
    ])
    const second = await carryOut(2, (cwd) => {
      expect(fs.readFileSync(path.join(cwd, 'made.txt'), 'utf8')).toBe('by the first\n')
      put(cwd, 'made.txt', 'by both\n')
    })
    expect(await merge([second])).toMatchObject([{ merge: 'merged' }])
    expect(repository.read('made.txt')).toBe('by both\n')
  })
})

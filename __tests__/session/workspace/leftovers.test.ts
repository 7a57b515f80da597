/** What agents make in worktrees besides files that git records. */
import { afterEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import {
  NO_TOOL_USE,
  type CollectedChanges,
  type MergeReport,
  type RunToolUse
} from '../../../src/session/workspace/workspace.js'
import {
  makeRepository,
  openTestWorkspace,
  runGitIn,
  runNumber,
  type TestRepository,
  type TestWorkspace
} from '../../support/repository.js'

let repository: TestRepository
let workspace: TestWorkspace
afterEach(async () => {
  await workspace.close()
  repository.dispose()
})

const put = (folder: string, file: string, content: string): void => {
  fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  fs.writeFileSync(path.join(folder, file), content)
}
const git = (cwd: string, ...args: string[]): string => runGitIn(cwd, args).trim()
const commit = (cwd: string, file: string, content: string): void => {
  put(cwd, file, content)
  git(cwd, 'add', file)
  git(cwd, 'commit', '-qm', `Change ${file}`)
}

/** An agent does its work; returns what was collected and merged. */
async function work(
  doWork: (cwd: string) => void,
  use: RunToolUse = NO_TOOL_USE
): Promise<{ collected: CollectedChanges; report: MergeReport | undefined }> {
  workspace = await openTestWorkspace(repository)
  const run = runNumber(1)
  const { cwd } = await workspace.prepare(run)
  doWork(cwd)
  const collected = await workspace.collect(run, use)
  const [report] = collected.fault === undefined ? await workspace.merge([run]) : []
  return { collected, report }
}

describe('ignored files of a worktree', () => {
  const ignoring = (): TestRepository =>
    makeRepository({ '.gitignore': 'dist/\n.env\nnode_modules/\n', 'a.txt': 'a\n' })

  it('are named, and moved into the checkout where nothing is in their place', async () => {
    repository = ignoring()
    const { collected, report } = await work((cwd) => {
      put(cwd, 'dist/app.js', 'built')
      put(cwd, '.env', 'A=1')
    })
    expect(collected.notes.join()).toMatch(/git ignores.*\.env, dist\//)
    expect(collected.unpatched).toEqual(['.env', 'dist/'])
    expect(report).toMatchObject({ merge: 'merged', error: null })
    expect([repository.read('dist/app.js'), repository.read('.env')]).toEqual(['built', 'A=1'])
  })

  it('replace nothing; a run that made nothing else is not done', async () => {
    repository = ignoring()
    repository.write('dist/app.js', 'old')
    const { report } = await work((cwd) => {
      put(cwd, 'dist/app.js', 'new')
    })
    expect(report).toMatchObject({ merge: null, error: expect.stringMatching(/was lost.*dist\/app\.js/) })
    expect(repository.read('dist/app.js')).toBe('old')
  })

  it('are named where they are lost beside other changes, and not where they are the same', async () => {
    repository = ignoring()
    repository.write('dist/app.js', 'old')
    repository.write('dist/same.js', 'same')
    const { report } = await work((cwd) => {
      put(cwd, 'dist/app.js', 'new')
      put(cwd, 'dist/same.js', 'same')
      put(cwd, 'dist/more.js', 'more')
      put(cwd, 'a.txt', 'changed')
    })
    expect(report).toMatchObject({ merge: 'merged', error: null })
    expect(report?.notes?.join()).toMatch(/removed with it.*: dist\/app\.js\.$/)
    expect(repository.read('dist/more.js')).toBe('more')
  })

  it("that tools leave behind are nobody's result", async () => {
    repository = ignoring()
    repository.write('node_modules/x/index.js', 'old')
    const { report } = await work((cwd) => {
      put(cwd, 'node_modules/x/index.js', 'new')
    })
    expect(report).toMatchObject({ merge: 'nothing', error: null })
  })

  it('lead nowhere through a symlink of the checkout', async () => {
    repository = ignoring()
    fs.mkdirSync(path.join(repository.root, 'outside'))
    const { report } = await work((cwd) => {
      put(cwd, 'dist/app.js', 'built')
      fs.symlinkSync(path.join(repository.root, 'outside'), path.join(repository.top, 'dist'))
    })
    expect(report?.error).toMatch(/was lost/)
    expect(fs.readdirSync(path.join(repository.root, 'outside'))).toEqual([])
  })
})

describe('commits of a worktree', () => {
  const fetchBundle = (): void => {
    const bundle = path.join(workspace.sessionDirectory, 'agents/01-agent/commits.bundle')
    repository.git('fetch', '-q', bundle, 'refs/*:refs/agents/01/*')
  }

  it('are kept as a bundle that git fetches, with branches, tags and stashes', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const { collected, report } = await work((cwd) => {
      commit(cwd, 'one.txt', 'one\n')
      git(cwd, 'tag', '-a', 'v1', '-m', 'First')
      git(cwd, 'checkout', '-q', '-b', 'fix')
      commit(cwd, 'two.txt', 'two\n')
      put(cwd, 'a.txt', 'first stash\n')
      git(cwd, 'stash')
      put(cwd, 'a.txt', 'second stash\n')
      git(cwd, 'stash')
    })
    expect(report).toMatchObject({ merge: 'merged' })
    expect(collected.notes.join()).toMatch(/the branch fix.*a stash.*the tag v1.*git fetch/)
    fetchBundle()
    expect(git(repository.top, 'log', '--format=%s', 'refs/agents/01/heads/fix')).toBe(
      'Change two.txt\nChange one.txt\nA commit'
    )
    const refs = git(repository.top, 'for-each-ref', '--format=%(refname)', 'refs/agents')
    expect(refs).toMatch(/tags\/v1/)
    const stashes = refs.split('\n').filter((name) => name.includes('stash'))
    expect(stashes.map((name) => git(repository.top, 'show', `${name}:a.txt`)).sort()).toEqual([
      'first stash',
      'second stash'
    ])
  })

  it('count as results even if no file is left changed: a stash, a commit that was reset', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const { collected, report } = await work((cwd) => {
      put(cwd, 'a.txt', 'work\n')
      git(cwd, 'stash')
    })
    expect(collected).toMatchObject({ isUnchanged: true })
    expect(report).toMatchObject({ merge: 'nothing', error: null })
    fetchBundle()
    expect(git(repository.top, 'show', 'refs/agents/01/stash:a.txt')).toBe('work')
  })

  it('are found on a detached HEAD, and a tag of a known commit is named', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const { collected } = await work((cwd) => {
      git(cwd, 'tag', 'here')
      commit(cwd, 'one.txt', 'one\n')
    })
    expect(collected.notes.join()).toMatch(/commits up to [0-9a-f]{8}, the tag here at [0-9a-f]{8}/)
    fetchBundle()
    expect(git(repository.top, 'show', 'refs/agents/01/heads/agent-01:one.txt')).toBe('one')
  })

  it('do not hide a secret from the redaction of uploads', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    await work((cwd) => {
      commit(cwd, 'secret.txt', `key: ${'k'.repeat(10)}-in-a-commit\n`.repeat(50))
    })
    const bundle = fs.readFileSync(
      path.join(workspace.sessionDirectory, 'agents/01-agent/commits.bundle'),
      'latin1'
    )
    expect(bundle).toContain(`${'k'.repeat(10)}-in-a-commit`)
  })

  it('in a repository without a commit are kept, too', async () => {
    repository = makeRepository()
    const { collected } = await work((cwd) => {
      git(cwd, 'checkout', '-q', '-b', 'first')
      commit(cwd, 'one.txt', 'one\n')
    })
    expect(collected.notes.join()).toMatch(/the branch first/)
    fetchBundle()
    expect(git(repository.top, 'show', 'refs/agents/01/heads/first:one.txt')).toBe('one')
  })
})

describe('folders that git does not record', () => {
  it('come along if they are empty', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const { report } = await work((cwd) => {
      fs.mkdirSync(path.join(cwd, 'logs/today'), { recursive: true })
    })
    expect(report).toMatchObject({ merge: 'merged' })
    expect(fs.statSync(path.join(repository.top, 'logs/today')).isDirectory()).toBe(true)
  })

  it('are named if they are repositories; one with nothing else is lost', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const withFiles = await work((cwd) => {
      git(cwd, 'init', '-q', 'inner')
      commit(path.join(cwd, 'inner'), 'file.txt', 'x\n')
    })
    expect(withFiles.collected.notes.join()).toMatch(/history and links are lost: inner\/\.git/)
    expect(withFiles.report).toMatchObject({ merge: 'merged' })
    await workspace.close()
    const empty = await work((cwd) => {
      git(cwd, 'init', '-q', 'other')
    })
    expect(empty.report?.error).toMatch(/was lost with its worktree: other\/\.git/)
  })
})

describe('an agent of a worktree', () => {
  it('that leaves a merge unfinished is in conflict, whether git knows it or only the file shows it', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const { collected } = await work((cwd) => {
      git(cwd, 'checkout', '-q', '-b', 'left')
      commit(cwd, 'a.txt', 'left\n')
      git(cwd, 'checkout', '-q', '-b', 'right', 'HEAD~1')
      commit(cwd, 'a.txt', 'right\n')
      expect(() => git(cwd, 'merge', '-q', 'left')).toThrow()
    })
    expect(collected.fault).toMatchObject({
      merge: 'conflict',
      error: expect.stringMatching(/unfinished.*a\.txt/)
    })
    await workspace.close()
    const committed = await work((cwd) => {
      put(cwd, 'a.txt', '<<<<<<< HEAD\nright\n=======\nleft\n>>>>>>> left\n')
    })
    expect(committed.collected.fault?.error).toMatch(/unfinished.*a\.txt/)
    await workspace.close()
    const prose = await work((cwd) => {
      put(cwd, 'merging.md', '<<<<<<< HEAD\nright\n=======\nleft\n>>>>>>> left\n')
      put(cwd, 'title.txt', 'Title\n=======\n')
    })
    expect(prose.collected.fault).toBeUndefined()
  })

  it('that writes into the checkout by its path is in conflict; a change by somebody else is named', async () => {
    repository = makeRepository({ 'a.txt': 'a\n' })
    const file = path.join(repository.top, 'a.txt')
    const edits = await work(
      () => {
        fs.writeFileSync(file, 'past the worktree\n')
      },
      { ...NO_TOOL_USE, edited: new Map([[file, 'past the worktree']]) }
    )
    expect(edits.collected.fault).toMatchObject({
      merge: 'conflict',
      error: expect.stringMatching(/Agent 1 \(01\) wrote into the checkout itself.*: a\.txt\./)
    })
    await workspace.close()
    const commands = await work(
      () => {
        fs.writeFileSync(file, 'by a command\n')
      },
      { ...NO_TOOL_USE, usesCommands: true, namesCheckout: true }
    )
    expect(commands.collected.fault?.error).toMatch(/wrote into the checkout itself/)
    await workspace.close()
    const foreign = await work(() => {
      fs.writeFileSync(file, 'by a person\n')
    })
    expect(foreign.collected.fault).toBeUndefined()
    expect(foreign.collected.notes.join()).toMatch(/not known by whom: a\.txt/)
  })
})

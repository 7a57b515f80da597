import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterEach, describe, expect, it } from '@jest/globals'
import { openChangeRecorder } from '../../../src/session/delivery/record-changes.js'
import {
  parseDelivery,
  renderDelivery,
  type Delivery,
  type RecordedChanges
} from '../../../src/session/delivery/delivery.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let repository: TestRepository

afterEach(() => {
  repository.dispose()
})

/** Records what `work` does to the checkout. */
async function record(
  work: () => void,
  holdsSecret: (text: string) => boolean = () => false
): Promise<RecordedChanges> {
  const { root, top } = repository
  const opened = await openChangeRecorder({
    workingDirectory: top,
    sessionDirectory: path.join(root, 'session-1'),
    temporaryDirectory: root
  })
  if (!opened.ok) throw new Error(opened.error)
  work()
  try {
    return await opened.value.finish(path.join(root, 'contents'), holdsSecret)
  } finally {
    opened.value.close()
    expect(fs.readdirSync(root).filter((name) => name.startsWith('mpm-changes-'))).toEqual([])
  }
}

/** `path: mode content`, or `path: deleted`, in order of the paths. */
function show({ files }: RecordedChanges): string[] {
  return files.map(({ path: file, content }) =>
    content === null
      ? `${file}: deleted`
      : `${file}: ${content.mode} ${fs.readFileSync(path.join(repository.root, 'contents', content.digest), 'latin1')}`
  )
}

const writeAll = (files: Readonly<Record<string, string>>): void => {
  for (const [file, content] of Object.entries(files)) {
    repository.write(file, content)
  }
}

const remove = (file: string): void => {
  fs.rmSync(path.join(repository.top, file))
}

describe('the changes of a session', () => {
  it('keep modes, links, empty and binary files, and moves as deletion and addition', async () => {
    repository = makeRepository({
      'old.txt': 'moved',
      'gone.txt': 'gone',
      'run.sh': 'echo',
      'same.txt': 'same'
    })
    const head = repository.git('rev-parse', 'HEAD').trim()
    const changes = await record(() => {
      remove('old.txt')
      remove('gone.txt')
      repository.write('new/moved.txt', 'moved')
      repository.write('empty', '')
      repository.write('binary', Buffer.from([0, 255, 13, 10]))
      fs.chmodSync(path.join(repository.top, 'run.sh'), 0o755)
      fs.symlinkSync('same.txt', path.join(repository.top, 'link'))
    })
    expect(show(changes)).toEqual([
      'binary: 100644 \0\xff\r\n',
      'empty: 100644 ',
      'gone.txt: deleted',
      'link: 120000 same.txt',
      'new/moved.txt: 100644 moved',
      'old.txt: deleted',
      'run.sh: 100755 echo'
    ])
    expect(changes).toMatchObject({ baseCommit: head, branch: 'main', ignored: [], obstacles: [] })
  })

  it('leave out what earlier steps made and nobody touched, and what was deleted without being committed', async () => {
    repository = makeRepository({ 'a.txt': 'a', 'b.txt': 'b' })
    repository.write('b.txt', 'by an earlier step')
    repository.write('generated.txt', 'by an earlier step')
    repository.write('temporary.txt', 'by an earlier step')
    const changes = await record(() => {
      repository.write('a.txt', 'by an agent')
      remove('temporary.txt')
    })
    expect(show(changes)).toEqual(['a.txt: 100644 by an agent'])
  })

  it('count commits that agents made as files', async () => {
    repository = makeRepository({ 'a.txt': 'a' })
    const head = repository.git('rev-parse', 'HEAD').trim()
    const changes = await record(() => {
      repository.commit({ 'a.txt': 'committed' })
    })
    expect(show(changes)).toEqual(['a.txt: 100644 committed'])
    expect(changes.baseCommit).toBe(head)
  })

  it('follow the ignored files of the base commit, whatever agents write into .gitignore', async () => {
    repository = makeRepository({ '.gitignore': '.env\nlogs/\n', 'a.txt': 'a' })
    const changes = await record(() => {
      repository.write('.gitignore', '')
      repository.write('.env', 'KEY=1')
      repository.write('logs/today', 'x')
      repository.write('made.txt', 'x')
    })
    expect(show(changes)).toEqual(['.gitignore: 100644 ', 'made.txt: 100644 x'])
    expect(changes.ignored.map(({ path: file }) => file)).toEqual(['.env', 'logs/today'])
  })

  it('name what only a .gitignore of the session ignores, a whole folder once', async () => {
    repository = makeRepository({ 'a.txt': 'a', '.gitignore': 'dist/\n' })
    fs.writeFileSync(path.join(repository.top, '.git/info/exclude'), 'mine\n')
    writeAll({ 'before/.gitignore': '*\n', 'before/x': '' })
    const changes = await record(() => {
      writeAll({
        '.gitignore': 'dist/\n*.log\nmodules/\n',
        'dist/out.js': '',
        mine: '',
        'before/y': '',
        'kept.log': '',
        'modules/a/b.js': '',
        'modules/c.js': '',
        'cache/.gitignore': '*\n',
        'cache/d/e': ''
      })
    })
    expect(show(changes)).toEqual(['.gitignore: 100644 dist/\n*.log\nmodules/\n'])
    const reason = 'a .gitignore ignores it that is not as in the base commit'
    expect(changes).toMatchObject({
      ignoredCount: 3,
      ignored: ['cache/', 'kept.log', 'modules/'].map((each) => ({ path: each, reason }))
    })
  })

  it('list a bounded number of names, and count the others', async () => {
    repository = makeRepository({ 'a.txt': 'a', '.gitignore': '*.log\n' })
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`)
    repository.git('commit', '-qm', 'A submodule')
    const many = Array.from({ length: 250 }, (_, index) => index)
    const changes = await record(() => {
      writeAll({ '.gitignore': '' })
      writeAll(Object.fromEntries(many.map((each) => [`${each}.log`, ''])))
      writeAll(Object.fromEntries(many.map((each) => [`sub/${each}`, ''])))
    })
    expect(changes).toMatchObject({ ignoredCount: 250, obstacleCount: 250 })
    expect([changes.ignored.length, changes.obstacles.length]).toEqual([200, 200])
  })

  it('come with the links of the base commit', async () => {
    repository = makeRepository({ 'AGENTS.md': 'a' })
    fs.symlinkSync('AGENTS.md', path.join(repository.top, 'CLAUDE.md'))
    fs.symlinkSync('../x\ny', path.join(repository.top, 'other'))
    repository.git('add', '-A')
    repository.git('commit', '-qm', 'Links')
    const { links } = await record(() => {
      remove('CLAUDE.md')
    })
    expect(links).toEqual([
      { path: 'CLAUDE.md', target: 'AGENTS.md' },
      { path: 'other', target: '../x\ny' }
    ])
  })

  it('cannot be delivered where a link of the base commit has no target here', async () => {
    repository = makeRepository({ 'a.txt': 'a' })
    fs.symlinkSync('a.txt', path.join(repository.top, 'one'))
    fs.symlinkSync('b.txt', path.join(repository.top, 'two'))
    repository.git('add', '-A')
    repository.git('commit', '-qm', 'Links')
    const id = repository.git('rev-parse', 'HEAD:one').trim()
    remove('one')
    fs.rmSync(path.join(repository.top, '.git/objects', id.slice(0, 2), id.slice(2)))
    const { obstacles } = await record(() => undefined)
    expect(obstacles).toMatchObject([
      { path: 'one', reason: expect.stringMatching(/is not in this checkout/) }
    ])
  })

  it('are recorded in a sparse checkout, and cannot be delivered where it lacks instructions', async () => {
    repository = makeRepository({ 'a/x.ts': '', 'b/y.ts': 'y', 'c/AGENTS.md': 'instructions' })
    const { top } = repository
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const git = (cwd: string, ...args: string[]): void => void execFileSync('git', args, { cwd })
    const full = path.join(repository.root, 'full')
    fs.renameSync(top, full)
    git(repository.root, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${full}`, top)
    git(top, 'sparse-checkout', 'set', 'a')
    git(top, 'checkout', '-q', 'HEAD')
    const work = (): void => {
      repository.write('a/x.ts', 'changed')
    }
    const lacking = await record(work)
    expect(show(lacking)).toEqual(['a/x.ts: 100644 changed'])
    expect(lacking.obstacles).toEqual([
      { path: 'c/AGENTS.md', reason: expect.stringMatching(/Add it to sparse-checkout/) }
    ])
    git(top, 'sparse-checkout', 'set', 'a', 'c')
    expect((await record(work)).obstacles).toEqual([])
  })

  it('take an ignored file that the base commit has', async () => {
    repository = makeRepository({ '.gitignore': '*.log\n' })
    repository.write('kept.log', 'old')
    repository.git('add', '-f', 'kept.log')
    repository.git('commit', '-qm', 'Keep it')
    const changes = await record(() => {
      repository.write('kept.log', 'new')
    })
    expect(show(changes)).toEqual(['kept.log: 100644 new'])
  })

  it('normalise line endings by the attributes of the base commit', async () => {
    repository = makeRepository({
      '.gitattributes': '*.txt text\n*.auto text=auto\n',
      'a.txt': 'one\n',
      'plain.md': 'one\r\n'
    })
    const changes = await record(() => {
      repository.write('.gitattributes', '')
      repository.write('a.txt', 'one\r\ntwo\r\n')
      repository.write('new.auto', 'x\r\n')
      repository.write('plain.md', 'one\r\ntwo\r\n')
    })
    expect(show(changes)).toEqual([
      '.gitattributes: 100644 ',
      'a.txt: 100644 one\ntwo\n',
      'new.auto: 100644 x\n',
      'plain.md: 100644 one\r\ntwo\r\n'
    ])
  })

  it('name files of Git LFS and of other filters, also where agents removed the attribute', async () => {
    repository = makeRepository({
      '.gitattributes': '*.bin filter=lfs diff=lfs\n*.c filter=indent\n',
      'a.txt': ''
    })
    const changes = await record(() => {
      repository.write('.gitattributes', '')
      repository.write('large.bin', 'content')
      repository.write('a.c', 'x')
      repository.write('a.txt', 'x')
    })
    expect(changes.obstacles.map(({ path: file, reason }) => `${file} ${reason}`).toSorted()).toEqual([
      expect.stringMatching(/^a\.c .*filter indent/),
      expect.stringMatching(/^large\.bin .*Git LFS/)
    ])
  })

  it('name files in submodules, whose commits stay', async () => {
    repository = makeRepository({ 'a.txt': 'a' })
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`)
    repository.git('commit', '-qm', 'A submodule')
    const changes = await record(() => {
      repository.write('sub/inner.txt', 'x')
      repository.write('a.txt', 'b')
    })
    expect(show(changes)).toEqual(['a.txt: 100644 b'])
    expect(changes.obstacles).toEqual([
      { path: 'sub/inner.txt', reason: expect.stringMatching(/in the submodule sub/) as unknown }
    ])
  })

  it('name files whose names are not UTF-8', async () => {
    repository = makeRepository({ 'a.txt': 'a' })
    const changes = await record(() => {
      fs.writeFileSync(Buffer.from(`${repository.top}/na\xffme`, 'latin1'), 'x')
    })
    expect(changes.files).toEqual([])
    expect(changes.obstacles).toEqual([
      { path: 'na\ufffdme', reason: expect.stringMatching(/not UTF-8/) as unknown }
    ])
  })

  it('name files with a secret, and keep no copy of it', async () => {
    repository = makeRepository({ 'a.txt': 'a' })
    const changes = await record(
      () => {
        repository.write('a.txt', 'key: horse')
        repository.write('b.bin', Buffer.from('\0\xffhorse', 'latin1'))
        repository.write('c.txt', 'fine')
      },
      (text) => text.includes('horse')
    )
    expect(show(changes)).toEqual(['c.txt: 100644 fine'])
    expect(changes.obstacles.map(({ path: file }) => file)).toEqual(['a.txt', 'b.bin'])
    expect(fs.readdirSync(path.join(repository.root, 'contents'))).toHaveLength(1)
  })

  it('replace a folder by a file and by a link, and a file by a folder', async () => {
    repository = makeRepository({
      'a/.gitattributes': '* text\n',
      'a/x': 'x',
      'b/y': 'y',
      c: 'c'
    })
    const changes = await record(() => {
      fs.rmSync(path.join(repository.top, 'a'), { recursive: true })
      fs.rmSync(path.join(repository.top, 'b'), { recursive: true })
      remove('c')
      repository.write('a', 'a file')
      fs.symlinkSync('/etc', path.join(repository.top, 'b'))
      repository.write('c/z', 'z')
    })
    expect(show(changes)).toEqual([
      'a: 100644 a file',
      'a/.gitattributes: deleted',
      'a/x: deleted',
      'b: 120000 /etc',
      'b/y: deleted',
      'c: deleted',
      'c/z: 100644 z'
    ])
  })

  it('include a file that another of the same size and modification time replaced', async () => {
    repository = makeRepository({ 'a.txt': 'one' })
    const [file, other] = ['a.txt', 'b.txt'].map((name) => path.join(repository.top, name)) as [
      string,
      string
    ]
    fs.utimesSync(file, 1_000_000, 1_000_000)
    // Git would not look at more than size and modification time.
    repository.git('config', 'core.checkstat', 'minimal')
    const changes = await record(() => {
      fs.writeFileSync(other, 'two')
      fs.utimesSync(other, 1_000_000, 1_000_000)
      fs.renameSync(other, file)
    })
    expect(show(changes)).toEqual(['a.txt: 100644 two'])
  })

  it('follow the rules of the base commit although agents replaced its objects', async () => {
    repository = makeRepository({ '.gitignore': '.env\n', 'a.txt': 'a' })
    const id = repository.git('rev-parse', 'HEAD:.gitignore').trim()
    const changes = await record(() => {
      repository.write('.env', 'KEY=1')
      repository.write('.gitignore', '')
      const object = path.join(repository.top, '.git/objects', id.slice(0, 2), id.slice(2))
      fs.chmodSync(object, 0o600)
      fs.writeFileSync(object, deflateSync('blob 5\0none\n'))
    })
    expect(show(changes)).toEqual(['.gitignore: 100644 '])
    expect(changes.ignored.map(({ path: file }) => file)).toEqual(['.env'])
  })

  it('name files whose names could mean something else; git itself takes no other name of .git', async () => {
    repository = makeRepository({ 'a.txt': 'a' })
    const changes = await record(() => {
      for (const name of ['new\nline', '.g\u200cit', '.GIT::$INDEX_ALLOCATION', 'git~1', '...'])
        repository.write(name, 'x')
    })
    expect(changes.files).toEqual([])
    expect(changes.obstacles.map(({ path: file }) => file)).toEqual(['...', '.g\u200cit', 'new\nline'])
  })

  it('are not affected by what agents do to the repository', async () => {
    repository = makeRepository({ 'a.txt': 'a', '.gitattributes': '' })
    const changes = await record(() => {
      repository.write('a.txt', 'b')
      repository.write('.git/info/attributes', '* filter=evil\n')
      repository.write('.gitattributes', '* filter=evil\n')
      repository.write('.git/info/exclude', '*\n')
      repository.git('update-ref', 'refs/replace/' + repository.git('rev-parse', 'HEAD').trim(), 'HEAD')
      repository.git('update-index', '--assume-unchanged', 'a.txt')
      repository.git('config', 'filter.evil.clean', `touch ${repository.root}/was-run`)
      repository.git('config', 'core.fsmonitor', `touch ${repository.root}/was-run`)
      fs.rmSync(path.join(repository.top, '.git/HEAD'))
    })
    expect(show(changes)).toEqual(['.gitattributes: 100644 * filter=evil\n', 'a.txt: 100644 b'])
    expect(repository.exists('../was-run')).toBe(false)
  })

  it('can be read where instructions have data without a blank, which is no path', async () => {
    const data = Array.from({ length: 60_000 }, (_, index) => `${index},`).join('')
    repository = makeRepository({
      'CLAUDE.md': `@docs/real.md,${data} @missing.md#${data} @data:${data}\n`,
      'docs/real.md': 'x',
      'a.ts': ''
    })
    const changes = await record(() => {
      repository.write('a.ts', 'changed')
    })
    expect(changes.named.map((each) => each.path)).toEqual(['docs/real.md', 'missing.md'])
    const delivery: Delivery = {
      sessionId: 'session-1',
      rehearsal: false,
      conclusion: 'success',
      origin: { repository: 'o/r', runId: '1', runAttempt: 1, commit: changes.baseCommit },
      ...changes,
      report: ''
    }
    expect(parseDelivery(renderDelivery(delivery))).toEqual(delivery)
  })

  it('come with what inputs name, also where it is missing and the workspace is behind a link', async () => {
    repository = makeRepository({ 'prompts/night.md': '', 'team/qa.md': '' })
    const { root, top } = repository
    const workspace = path.join(root, 'workspace')
    fs.symlinkSync(top, workspace)
    const opened = await openChangeRecorder({
      workingDirectory: workspace,
      sessionDirectory: path.join(root, 'session-1'),
      temporaryDirectory: root,
      instructions: ['prompts/night.md', 'team', 'framework/agents', '../outside.md'].map((file) => ({
        input: 'an-input',
        file: path.join(workspace, file)
      }))
    })
    if (!opened.ok) throw new Error(opened.error)
    const { named } = await opened.value.finish(path.join(root, 'contents'), () => false)
    opened.value.close()
    expect(named.map((each) => each.path)).toEqual([
      'prompts/night.md',
      'team/',
      'framework/agents',
      'framework/agents/'
    ])
  })

  it('come with what instructions name that only a link makes instructions', async () => {
    repository = makeRepository({ 'docs/team': '@a.md', 'rules/style.md': '@b.md', 'tools/x.ts': '@c.md' })
    fs.symlinkSync('docs/team', path.join(repository.top, 'CLAUDE.md'))
    fs.symlinkSync('tools', path.join(repository.top, '.claude'))
    fs.symlinkSync('../rules', path.join(repository.top, 'tools', 'rules'))
    repository.git('add', '-A')
    repository.git('commit', '-qm', 'Links')
    const { named } = await record(() => undefined)
    expect(named.map(({ path: file, by }) => `${by}: ${file}`).toSorted()).toEqual([
      '.claude/rules/style.md: rules/b.md',
      'CLAUDE.md: docs/a.md'
    ])
  })

  it('need a checkout with a commit', async () => {
    repository = makeRepository()
    await expect(record(() => undefined)).rejects.toThrow('no commit yet')
  })
})

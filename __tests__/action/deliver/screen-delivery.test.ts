import { describe, expect, it } from '@jest/globals'
import { branchNames, subjectOf } from '../../../src/action/deliver/branch-name.js'
import {
  renderBody,
  renderTitle,
  renewBody,
  type DeliveryFacts
} from '../../../src/action/deliver/delivery-text.js'
import { protectionBy } from '../../../src/action/deliver/protected-paths.js'
import { screenDelivery } from '../../../src/action/deliver/screen-delivery.js'
import {
  parseDelivery,
  renderDelivery,
  type DeliveredFile,
  type Delivery
} from '../../../src/session/delivery/delivery.js'
import { anEvent } from '../event/event-payloads.js'

const file = (path: string, mode: '100644' | '120000' = '100644', bytes = 1): DeliveredFile => ({
  path,
  base: null,
  content: { mode, id: '1'.repeat(40), digest: '2'.repeat(64), bytes }
})

const policy = {
  protection: protectionBy([]),
  onProtected: 'leave-out',
  mostFiles: 3,
  mostKilobytes: 1
} as const
const changes = (...files: DeliveredFile[]) => ({
  files,
  links: [],
  named: [],
  ignored: [],
  ignoredCount: 0,
  obstacles: [],
  obstacleCount: 0
})
const inBase = (path: string, content: DeliveredFile['content'] = null): DeliveredFile => ({
  path,
  base: { mode: '100644', id: '3'.repeat(40) },
  content
})

describe('protected paths', () => {
  it.each([
    '.github/workflows/ci.yml',
    '.GitHub/Workflows/ci.yml',
    '.github',
    'claude.md',
    'docs/Agents.md',
    'docs/CODEOWNERS',
    'codeowners',
    '.gitmodules',
    '.github /workflows/ci.yml',
    '.git\u200chub/workflows/ci.yml',
    'CLAUDE.md::$DATA',
    'tools/setup/action.yml',
    'tools/CLAUDE.md',
    '.github\\workflows\\ci.yml',
    'GITHUB~1/workflows/ci.yml',
    'GITMOD~2',
    'mcp~1.jso'
  ])('are left out: %s', (path) => {
    const { files, leftOut } = screenDelivery(changes(file(path), file('a.ts')), policy, () => '')
    expect(files.map((each) => each.path)).toEqual(['a.ts'])
    expect(leftOut).toMatchObject([{ path }])
  })

  it.each([
    ['infra', 'infra/main.tf'],
    ['infra/', 'infra/main.tf'],
    ['infra/', 'live/infra/main.tf'],
    ['infra/*', 'infra/live/main.tf'],
    ['*.tf', 'infra/main.tf'],
    ['/infra', 'infra/main.tf'],
    ['infra/prod', 'infra/prod/main.tf'],
    ['**/prod/**', 'infra/prod/main.tf'],
    ['infra\\prod', 'infra/prod/main.tf'],
    ['infrastructure', 'INFRAS~1/main.tf']
  ])('are those of .gitignore: %s protects %s', (pattern, path) => {
    expect(protectionBy([pattern]).find(path)).toBe(`protected-paths: ${pattern}`)
    expect(protectionBy([pattern, `!${pattern}`]).find(path)).toBeUndefined()
  })

  it.each([
    ['infra', 'infrastructure/main.tf'],
    ['/infra', 'live/infra/main.tf'],
    ['infra/prod', 'live/infra/prod'],
    ['*.tf', 'main.tfvars']
  ])('are no more than those of .gitignore: %s, not %s', (pattern, path) => {
    expect(protectionBy([pattern]).find(path)).toBeUndefined()
  })

  it.each(['src/.github/x', 'github/x', 'CLAUDE.md.txt', 'xCODEOWNERS'])('are not: %s', (path) => {
    expect(protectionBy([]).find(path)).toBeUndefined()
  })

  it('include deletions, so that nothing is moved out', () => {
    const deleted = { ...file('.github/workflows/ci.yml'), content: null }
    expect(screenDelivery(changes(deleted), policy, () => '').leftOut).toHaveLength(1)
  })

  it.each([
    ['docs/link', '../.github/workflows/ci.yml'],
    ['link', '/etc/passwd'],
    ['link', '../outside']
  ])('are not reached by a link: %s to %s', (path, target) => {
    expect(screenDelivery(changes(file(path, '120000')), policy, () => target).files).toEqual([])
  })

  it.each(['p/d/.github/workflows', 'P/D/x', 'p/d/../.github'])(
    'are not reached through a link: %s',
    (target) => {
      const [first, second] = [file('p/d', '120000'), file('x', '120000')]
      const { leftOut } = screenDelivery(changes(first, second), policy, ({ path }) =>
        path === 'x' ? target : '../src'
      )
      expect(leftOut.map(({ path }) => path)).toEqual(['x'])
    }
  )

  it('are not reached by a link to the top', () => {
    expect(screenDelivery(changes(file('p/d', '120000')), policy, () => '..').files).toEqual([])
  })

  it.each([
    ['notes.md', [['CLAUDE.md', 'notes.md']]],
    ['ci/workflows/ci.yml', [['.github', 'ci']]],
    [
      'docs/notes.md',
      [
        ['notes', 'docs'],
        ['CLAUDE.md', 'notes/notes.md']
      ]
    ],
    [
      'Notes.md',
      [
        ['all', '.'],
        ['CLAUDE.md', 'all/NOTES.md']
      ]
    ]
  ])('are not reached behind links of the base commit: %s', (path, links) => {
    const given = {
      ...changes(file(path), file('a.ts')),
      links: links.map(([link = '', target = '']) => ({ path: link, target }))
    }
    const { files, leftOut } = screenDelivery(given, policy, () => '')
    expect(files.map((each) => each.path)).toEqual(['a.ts'])
    expect(leftOut).toMatchObject([
      { path, reason: expect.stringMatching(/by a link of the base commit it is/) }
    ])
    expect(screenDelivery({ ...given, links: [] }, policy, () => '').files).toHaveLength(2)
  })

  it.each([
    ['docs/mid.md', { 'CLAUDE.md': 'docs/mid.md', 'docs/mid.md': 'real.md' }],
    ['docs/mid.md', { 'CLAUDE.md': 'first.md', 'first.md': 'docs/mid.md', 'docs/mid.md': '/etc/motd' }],
    ['tools/link/settings.json', { '.claude': 'tools/link', 'tools/link': 'claude' }],
    ['rules/x.md', { 'CLAUDE.md': 'rules/x.md', rules: 'real' }],
    ['rules/x.md', { 'CLAUDE.md': 'first/x.md', first: 'rules', rules: 'real' }],
    ['x.md', { 'CLAUDE.md': 'rules/../x.md', rules: 'real/below' }]
  ])('are not made by what takes the place of a link on their way: %s of %j', (path, targets) => {
    const links = Object.entries<string>(targets).map(([link, target]) => ({ path: link, target }))
    const { files, leftOut } = screenDelivery(
      { ...changes(file(path), file('docs/a.md')), links },
      policy,
      () => ''
    )
    expect(files.map((each) => each.path)).toEqual(['docs/a.md'])
    expect(leftOut).toMatchObject([{ path, reason: expect.stringMatching(/by a link of the base commit/) }])
  })

  it.each(['120000', undefined] as const)('keep the links on their way: %s in place of one', (mode) => {
    const links = [
      { path: 'CLAUDE.md', target: 'first/x.md' },
      { path: 'first', target: 'rules' },
      { path: 'rules', target: 'real' }
    ]
    const content = mode === undefined ? null : file('rules', mode).content
    const rules = { path: 'rules', base: { mode: '120000' as const, id: '3'.repeat(40) }, content }
    const { files, leftOut } = screenDelivery(
      { ...changes(rules, file('a.ts')), links },
      policy,
      () => 'docs'
    )
    expect(files.map((each) => each.path)).toEqual(['a.ts'])
    expect(leftOut).toMatchObject([
      { path: 'rules', reason: 'it is a link on the way of CLAUDE.md, which is protected' }
    ])
  })

  it('count a path once that a long chain of links shows', () => {
    const links = Array.from({ length: 30 }, (_, index) => ({
      path: `${index}.md`,
      target: `${index + 1}.md`
    }))
    expect(screenDelivery({ ...changes(file('30.md')), links }, policy, () => '').files).toHaveLength(1)
  })

  it('are not reached by a new link through one of the base commit, or in its way', () => {
    const links = [
      { path: 'ci', target: '.github' },
      { path: 'CLAUDE.md', target: 'missing/notes.md' }
    ]
    const given = { ...changes(file('x', '120000'), file('missing', '120000')), links }
    const { files, leftOut } = screenDelivery(given, policy, ({ path }) =>
      path === 'x' ? 'ci/workflows' : 'docs'
    )
    expect(files).toEqual([])
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      'it is a link through ci, a link of the base commit',
      'it is a link on the way of CLAUDE.md, which is protected'
    ])
  })

  it.each(['100644', '120000'] as const)(
    'are not replaced by a file or link in the place of their folder (%s)',
    (mode) => {
      const given = changes(inBase('docs/CODEOWNERS'), inBase('docs/a.md'), file('Docs', mode), file('docs2'))
      const { files, leftOut } = screenDelivery(given, policy, () => 'src')
      expect(files.map(({ path }) => path)).toEqual(['docs/a.md', 'docs2'])
      expect(leftOut.map(({ path }) => path)).toEqual(['docs/CODEOWNERS', 'Docs'])
      const { refusals } = screenDelivery(given, { ...policy, onProtected: 'refuse' }, () => 'src')
      expect(refusals).toContain('Docs: it takes the place of docs/CODEOWNERS, which is protected')
      expect(screenDelivery(given, { ...policy, onProtected: 'allow' }, () => 'src').leftOut).toEqual([])
    }
  )

  it('are not replaced by a folder', () => {
    const find = protectionBy(['build', '!build/x'])
    const given = changes(inBase('build'), file('build/x'))
    expect(screenDelivery(given, { ...policy, protection: find }, () => '').files).toEqual([])
  })

  it('are folders of Claude Code at any depth', () => {
    expect(protectionBy([]).find('packages/a/.claude/settings.json')).toBe('protected-paths: **/.claude/**')
  })

  it.each([
    ['docs/git.md', 'docs/git.md', undefined],
    ['Docs/GIT.md', 'docs/git.md', undefined],
    ['real/git.md', 'docs/git.md', { path: 'docs', target: 'real' }],
    ['team/qa.md', 'team/', undefined]
  ])('are those that instructions name: %s by %s', (path, name, link) => {
    const named = [{ path: name, by: 'prompt-file', isInput: true }]
    const given = { ...changes(file(path), file('a.ts')), links: link === undefined ? [] : [link] }
    const protection = protectionBy([], named)
    expect(screenDelivery(given, { ...policy, protection }, () => '').files.map((each) => each.path)).toEqual(
      ['a.ts']
    )
  })

  it('say what names them', () => {
    const named = [
      { path: 'c.md', by: 'b.md', isInput: false },
      { path: 'b.md', by: 'CLAUDE.md', isInput: false }
    ]
    const { find } = protectionBy([], named)
    expect([find('b.md'), find('c.md'), find('d.md')]).toEqual([
      'CLAUDE.md names it',
      'b.md names it',
      undefined
    ])
    const without = protectionBy(['!CLAUDE.md'], named)
    expect([without.find('b.md'), without.find('c.md')]).toEqual([undefined, undefined])
  })

  it.each([
    ['infra', ['infra/prod'], []],
    ['infra', ['/infra/*/main.tf'], []],
    ['a/x', ['a/**/secret'], []],
    ['docs', [], [{ path: 'docs/git.md', by: 'CLAUDE.md', isInput: false }]]
  ])('are not made by a link on their way: %s with %j', (path, given, named) => {
    const protection = protectionBy(given, named)
    const { files, leftOut } = screenDelivery(
      changes(file(path, '120000'), file('other', '120000')),
      { ...policy, protection },
      () => 'src'
    )
    expect(files.map((each) => each.path)).toEqual(['other'])
    expect(leftOut).toMatchObject([{ path, reason: expect.stringMatching(/on the way of/) }])
  })

  it('stay unknown behind too many links, and such a file is left out', () => {
    // Each folder has a link to each other one.
    const folders = Array.from({ length: 8 }, (_, index) => `folder-${index}`)
    const links = folders.flatMap((from) =>
      folders.filter((to) => to !== from).map((to) => ({ path: `${from}/${to}`, target: `../${to}` }))
    )
    const given = { ...changes(file('folder-1/a.ts'), file('b.ts')), links }
    const { files, leftOut } = screenDelivery(given, policy, () => '')
    expect(files.map(({ path }) => path)).toEqual(['b.ts'])
    expect(leftOut).toMatchObject([
      { path: 'folder-1/a.ts', reason: expect.stringMatching(/at more than 1000 paths, so it is unknown/) }
    ])
  })

  it('are found behind the last of a thousand links, and through a link that is passed twice', () => {
    const links = Array.from({ length: 999 }, (_, index) => ({
      path: `links/${index}.md`,
      target: '../notes.md'
    }))
    const many = {
      ...changes(file('notes.md')),
      links: [...links, { path: 'CLAUDE.md', target: 'notes.md' }]
    }
    expect(screenDelivery(many, policy, () => '').files).toEqual([])
    const twice = {
      ...changes(file('real/own.txt')),
      links: [
        { path: 'docs', target: 'real' },
        { path: 'real/RULES', target: '../docs/own.txt' }
      ]
    }
    const protection = protectionBy(['/docs/RULES'])
    expect(screenDelivery(twice, { ...policy, protection }, () => '').files).toEqual([])
  })

  it('do not hang on links that lead to each other', () => {
    const links = [
      { path: 'a/b', target: '../b' },
      { path: 'b/a', target: '../a' },
      { path: 'x', target: 'y' },
      { path: 'y', target: 'x' }
    ]
    const given = { ...changes(file('a/one.ts'), file('b/two.ts'), file('x/z')), links }
    expect(screenDelivery(given, policy, () => '').files).toHaveLength(3)
  })

  it('are taken out and added by the author, the last match counting', () => {
    const { find } = protectionBy(['!.github/**', 'package-lock.json', '.github/workflows/**'])
    expect([find('.github/x.md'), find('.github/workflows/ci.yml'), find('package-lock.json')]).toEqual([
      undefined,
      'protected-paths: .github/workflows/**',
      'protected-paths: package-lock.json'
    ])
  })

  it('refuse all with on-protected: refuse', () => {
    const { refusals } = screenDelivery(
      changes(file('CLAUDE.md')),
      { ...policy, onProtected: 'refuse' },
      () => ''
    )
    expect(refusals).toEqual(['CLAUDE.md: it is protected (protected-paths: CLAUDE.md)'])
  })
})

describe('limits', () => {
  it('count what is not listed', () => {
    const given = {
      ...changes(file('a.ts')),
      ignored: [{ path: 'x', reason: 'ignored' }],
      ignoredCount: 5_000,
      obstacles: [{ path: 'y', reason: 'in LFS' }],
      obstacleCount: 3
    }
    const { leftOutCount, refusals } = screenDelivery(given, policy, () => '')
    expect([leftOutCount, ...refusals]).toEqual([
      5_000,
      'y: in LFS',
      '2 more files cannot be delivered, for such reasons'
    ])
  })
  it('name the number, the size and a file', () => {
    const many = ['a', 'b', 'c', 'd'].map((name) => file(name))
    expect(screenDelivery(changes(...many), policy, () => '').refusals).toEqual([
      expect.stringMatching(/max-files allows 3/)
    ])
    expect(screenDelivery(changes(file('big', '100644', 2_000)), policy, () => '').refusals).toEqual([
      expect.stringMatching(/max-change-kb allows 1 \(the largest: big\)/)
    ])
  })
})

describe('the file of a delivery', () => {
  const delivery: Delivery = {
    sessionId: 's',
    rehearsal: false,
    conclusion: 'success',
    origin: { repository: 'o/r', runId: '1', runAttempt: 1, commit: 'c' },
    baseCommit: '1'.repeat(40),
    branch: 'main',
    ...changes(file('a.ts')),
    report: ''
  }
  it('is read as it was written', () => {
    expect(parseDelivery(renderDelivery(delivery))).toEqual(delivery)
  })
  it.each([
    '../x',
    '/x',
    'a//b',
    '.git/config',
    'a/.GIT/x',
    '.git /x',
    'git~1/x',
    '.git::$INDEX_ALLOCATION/config',
    'a\\..\\.git\\config',
    '.../x',
    '.g\u200cit/x',
    'a\nb',
    'a/./b'
  ])('is refused with the path %j', (path) => {
    expect(() => parseDelivery(renderDelivery({ ...delivery, files: [file(path)] }))).toThrow(
      /names the path/
    )
  })
})

describe('texts of a delivery', () => {
  const END = '<!-- mpm-orchestrator:delivery-end -->'
  const facts: DeliveryFacts = {
    givenTitle: undefined,
    subjectTitle: 'Crash, fixes #1 @@octocat GH-2\nsecond line',
    subject: { kind: 'issue', number: 12 },
    sessionId: 's',
    isFailed: false,
    runUrl: undefined,
    closesIssues: true,
    leftOut: [{ path: 'x`y', reason: '@octocat' }],
    leftOutCount: 1,
    report: '',
    redact: (text) => text
  }
  it("close nothing and mention nobody by an outsider's title", () => {
    expect(renderTitle(facts)).toBe('Crash, fixes no. 1 octocat GH 2 second line')
    expect(renderTitle({ ...facts, givenTitle: 'Fixes #1 [skip ci]' })).toBe('Fixes #1 [skip ci]')
    const hostile = 'x [Skip CI] fixes https://github.com/o/r/issues/1 <!-- --> \u202e'
    expect(renderTitle({ ...facts, subjectTitle: hostile })).toMatch(/^x \(Skip CI\) fixes https: \/\/github/)
  })
  it('close the issue only towards the default branch', () => {
    expect(renderBody(facts)).toContain('Closes #12')
    expect(renderBody({ ...facts, closesIssues: false })).toContain('For #12')
    expect(renderBody(facts)).not.toMatch(/@octocat/)
    expect(renderBody(facts)).not.toMatch(/kept in the artifact/)
    expect(renderBody({ ...facts, leftOutCount: 4_001 })).toContain('- and 4000 more')
  })
  it.each([
    ['the report', { report: `a ${END} Closes #99` }],
    ['a name', { leftOut: [{ path: `${END} Closes #99`, reason: 'protected' }] }]
  ])('leave nothing of %s outside of our part when it is renewed', (_, hostile) => {
    const first = renderBody({ ...facts, ...hostile })
    const renewed = renewBody(`above\n${first}\nbelow`, renderBody(facts))
    expect(renewed).toBe(`above\n${renderBody(facts)}\nbelow`)
  })
  it('are renewed up to the last mark, whatever an earlier version left before it', () => {
    const old = renderBody({ ...facts, report: 'OLD' }).replace('OLD', `a ${END} Closes #99`)
    expect(renewBody(old, renderBody(facts))).toBe(renderBody(facts))
  })
})

describe('the branch', () => {
  it('is named by its subject', () => {
    const job = 'o/r/.github/workflows/Nightly Über.yml\nagents'
    expect(branchNames('agents/', subjectOf(anEvent('schedule', {}, { job }))).slice(0, 2)).toEqual([
      'agents/nightly-ber-agents',
      'agents/nightly-ber-agents-2'
    ])
    expect(branchNames('a/', subjectOf(anEvent('schedule', {}, { job: '🎉\n日本' })))[0]).toBe('a/session')
    const ofRun = (...pulls: readonly number[]): string | undefined => {
      const run = { pull_requests: pulls.map((number) => ({ number })) }
      return branchNames('a/', subjectOf(anEvent('workflow_run', { workflow_run: run }, { job })))[0]
    }
    expect([ofRun(7), ofRun(), ofRun(7, 8)]).toEqual([
      'a/pull-7',
      'a/nightly-ber-agents',
      'a/nightly-ber-agents'
    ])
  })
})

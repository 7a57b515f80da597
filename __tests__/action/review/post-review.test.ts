import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startGitHubApi, type GitHubStandIn } from '../../support/github-api.js'
import type { TestRepository } from '../../support/repository.js'
import { finding, openPull, PULL, pushHead, review } from '../../support/reviewing.js'

let github: GitHubStandIn
let repository: TestRepository

const lines = (...texts: string[]): string => `${texts.join('\n')}\n`
const FILLER = Array.from({ length: 30 }, (_, index) => `const value${index} = ${index}`)
const BASE = lines('export function half(n) {', '  return n / 2', '}', ...FILLER)
const HEAD = lines(
  'export function half(n) {',
  '  if (n = 0) {',
  '    return 0',
  '  }',
  '  return n / 2',
  '}',
  ...FILLER
)

beforeEach(async () => {
  github = await startGitHubApi()
  repository = openPull(github, { 'a.ts': BASE, 'b.ts': 'b\n' }, { 'a.ts': HEAD })
})

afterEach(async () => {
  repository.dispose()
  await github.close()
})

const ASSIGNS = finding({ quote: '  if (n = 0) {', title: 'Assigns instead of comparing', severity: 'high' })
const places = (): string[] =>
  github.threads.map(({ path, side, startLine, line }) => `${path} ${side} ${startLine}-${line}`)
const open = (): string[] =>
  github.threads.filter(({ isResolved }) => !isResolved).map(({ comments }) => comments[0]?.body ?? '')

describe('a review', () => {
  it('is a comment on the quoted line, pinned to the head, with a suggestion', async () => {
    const result = await review(github, [{ ...ASSIGNS, line: 99, replacement: '  if (n === 0) {' }])
    expect(places()).toEqual(['a.ts RIGHT 2-2'])
    expect(github.reviews).toMatchObject([{ state: 'COMMENTED', commit: github.database.branch('topic') }])
    expect(open()[0]).toMatch(
      /\n\n\*\*High, bug: Assigns instead of comparing\*\*\n\nIt breaks\.\n\n```suggestion\n {2}if \(n === 0\) \{\n```\n\n\*Found by QA\.\*$/
    )
    expect(result).toMatchObject({ kind: 'done', url: expect.stringMatching(/#PRR_/), notices: [] })
  })

  it('takes context lines, deleted lines and ranges; what it cannot place is in the body with the reason', async () => {
    pushHead(github, repository, {
      'a.ts': lines(
        ...HEAD.trimEnd()
          .split('\n')
          .filter((line) => !line.includes('n / 2'))
      )
    })
    github.hiddenPatches.add('big.bin')
    await review(github, [
      finding({ quote: 'export function half(n) {', title: 'Context' }),
      finding({ quote: '  return n / 2', side: 'LEFT', title: 'Deleted' }),
      finding({ quote: '  if (n = 0) {\n    return 0', title: 'Range' }),
      finding({ quote: 'const value29 = 29', title: 'Outside of hunks' }),
      finding({ path: 'b.ts', quote: 'b', title: 'Unchanged file' }),
      finding({ quote: '  return 12', title: 'Invented' }),
      finding({ title: 'Quotes nothing' })
    ])
    expect(places()).toEqual(['a.ts RIGHT 1-1', 'a.ts LEFT 2-2', 'a.ts RIGHT 2-3'])
    const body = github.reviews[0]?.body ?? ''
    for (const [title, reason] of [
      ['Outside of hunks', 'its quote is not in the lines'],
      ['Unchanged file', 'the pull request does not change this file'],
      ['Invented', 'its quote is not in the lines'],
      ['Quotes nothing', 'it quotes no line']
    ])
      expect(body).toMatch(
        new RegExp(`bug: ${title}\\*\\*\n\n\`[ab]\\.ts\`: no comment on a line, because ${reason}`)
      )
  })

  it('says in the body what GitHub shows no diff of', async () => {
    github.hiddenPatches.add('a.ts')
    await review(github, [ASSIGNS])
    expect(github.threads).toEqual([])
    expect(github.reviews[0]?.body).toMatch(/GitHub shows no diff of this file/)
  })

  it.each([true, false])(
    'keeps nine comments of ten when GitHub refuses one (named: %s)',
    async (isNamed) => {
      const texts = Array.from({ length: 10 }, (_, index) => `const fresh${index} = compute(${index})`)
      pushHead(github, repository, { 'new.ts': lines(...texts) })
      github.namesRefused = isNamed
      github.refusedPlaces.add('new.ts:4')
      const result = await review(
        github,
        texts.map((quote, index) => finding({ path: 'new.ts', quote, title: `Number ${index}` }))
      )
      expect(places().toSorted()).toEqual(
        [1, 2, 3, 5, 6, 7, 8, 9, 10].map((line) => `new.ts RIGHT ${line}-${line}`).toSorted()
      )
      const bodies = github.reviews.map(({ body }) => body).join('\n')
      expect(bodies.match(/bug: Number 3/g)).toHaveLength(1)
      expect(result).toMatchObject({ inBody: [{ reason: 'GitHub refuses one there' }] })
      expect(github.reviews.length === 1).toBe(isNamed)
      await review(
        github,
        texts.map((quote, index) => finding({ path: 'new.ts', quote, title: `Number ${index}` }))
      )
      expect(github.threads).toHaveLength(9)
    }
  )

  it('puts into the body what is more than review-max-comments, the least severe', async () => {
    await review(
      github,
      [
        finding({ quote: '    return 0', severity: 'low', title: 'Minor' }),
        ASSIGNS,
        finding({ quote: '  return n / 2', title: 'Middling' })
      ],
      { mostComments: 2 }
    )
    expect(places()).toEqual(['a.ts RIGHT 2-2', 'a.ts RIGHT 5-5'])
    expect(github.reviews[0]?.body).toMatch(/Low, bug: Minor[^]*review-max-comments/)
  })

  it('posts nothing that is there: same finding, shifted lines, other words, other category', async () => {
    await review(github, [ASSIGNS])
    pushHead(github, repository, { 'a.ts': `// A header\n// of two lines\n${HEAD}` })
    for (const again of [
      ASSIGNS,
      { ...ASSIGNS, title: 'The condition always assigns' },
      {
        ...ASSIGNS,
        category: 'correctness',
        title: 'Assigns where comparing is meant',
        quote: 'if (n = 0) {'
      },
      {
        ...ASSIGNS,
        category: 'logic',
        title: 'Assigns instead of comparing',
        quote: '  if (n = 0) {\n    return 0'
      }
    ])
      expect(await review(github, [again])).toMatchObject({ url: undefined, known: [{}] })
    expect(github.threads).toHaveLength(1)
    expect(github.reviews).toHaveLength(1)
  })

  it('repeats nothing in bodies either', async () => {
    const { path, ...general } = finding({ title: 'The change has no tests' })
    expect(path).toBe('a.ts')
    await review(github, [general])
    expect(await review(github, [{ ...general, title: 'No tests for the change' }])).toMatchObject({
      url: undefined
    })
    const other = finding({ path: 'b.ts', title: 'The change has no tests' })
    expect(await review(github, [general, other])).toMatchObject({ inBody: [{ finding: { path: 'b.ts' } }] })
  })

  it('lets the word of a person stand, who resolved it', async () => {
    await review(github, [ASSIGNS])
    Object.assign(github.threads[0] ?? {}, { isResolved: true, resolvedBy: 'wendy' })
    expect(await review(github, [ASSIGNS], { mayBlock: true })).toMatchObject({ url: undefined, known: [{}] })
  })

  it('resolves what is gone, says so, and reports it again when it is back', async () => {
    await review(github, [ASSIGNS])
    pushHead(github, repository, { 'a.ts': HEAD.replace('n = 0', 'n === 0') })
    expect(await review(github, [])).toMatchObject({ resolved: 1, url: undefined })
    expect(github.threads).toMatchObject([{ isResolved: true }])
    expect(github.threads[0]?.comments[0]?.body).toMatch(/Resolved: these lines are gone as of [0-9a-f]{10}/)
    pushHead(github, repository, { 'a.ts': HEAD })
    await review(github, [ASSIGNS])
    expect(open()).toHaveLength(1)
    expect(await review(github, [ASSIGNS])).toMatchObject({ url: undefined })
    expect(github.threads).toHaveLength(2)
  })

  it('leaves open what is only not reported again, what has a reply, and what a person opened again', async () => {
    await review(github, [ASSIGNS])
    expect(await review(github, [])).toMatchObject({ resolved: 0 })
    github.threads[0]?.comments.push({ id: 'reply', body: 'Really?', author: 'wendy', isMinimized: false })
    pushHead(github, repository, { 'a.ts': BASE })
    expect(await review(github, [])).toMatchObject({ resolved: 0 })
    github.threads[0]?.comments.pop()
    expect(await review(github, [])).toMatchObject({ resolved: 1 })
    Object.assign(github.threads[0] ?? {}, { isResolved: false, resolvedBy: null })
    expect(await review(github, [])).toMatchObject({ resolved: 0 })
    expect(open()).toHaveLength(1)
  })

  it('hides what it may not resolve', async () => {
    await review(github, [ASSIGNS])
    github.mayResolve = false
    pushHead(github, repository, { 'a.ts': BASE })
    expect(await review(github, [])).toMatchObject({ resolved: 1, notices: [] })
    expect(github.threads[0]?.comments).toMatchObject([{ isMinimized: true }])
    expect(await review(github, [])).toMatchObject({ resolved: 0 })
  })

  it('posts a finding again where it is now once its comment is outdated, and settles the old one', async () => {
    await review(github, [ASSIGNS])
    // The line was deleted and written elsewhere: GitHub does not follow that.
    pushHead(github, repository, {
      'a.ts': lines(
        'export function zero(n) {',
        '  return 0',
        '}',
        '',
        ...HEAD.trimEnd().split('\n').slice(6),
        'export function half(n) {',
        '  if (n = 0) {',
        '    return 0',
        '  }',
        '  return n / 2',
        '}'
      )
    })
    await review(github, [ASSIGNS])
    expect(open()).toHaveLength(1)
    expect(github.threads).toMatchObject([{ isResolved: true }, { isResolved: false }])
    expect(await review(github, [ASSIGNS])).toMatchObject({ url: undefined })
  })

  it("does not take the mark in a stranger's comment for its own", async () => {
    await review(github, [ASSIGNS])
    const [thread] = github.threads.splice(0)
    const [comment] = thread?.comments ?? []
    github.reviews.splice(0)
    if (thread !== undefined && comment !== undefined)
      github.threads.push({ ...thread, comments: [{ ...comment, author: 'mallory' }] })
    await review(github, [ASSIGNS])
    expect(github.threads).toHaveLength(2)
    pushHead(github, repository, { 'a.ts': BASE })
    await review(github, [])
    expect(github.threads).toMatchObject([{ isResolved: false }, { isResolved: true }])
  })

  it('names all agents that report the same, and keeps what else they say of it', async () => {
    await review(github, [
      { ...ASSIGNS, agent: 'Engineer', severity: 'medium' },
      { ...ASSIGNS, agent: 'QA', title: 'Condition assigns instead of comparing' },
      { ...ASSIGNS, agent: 'Security', title: 'Denial of service by the caller' }
    ])
    expect(github.threads).toHaveLength(1)
    expect(open()[0]).toMatch(
      /\*\*High[^]*Denial of service by the caller[^]*Found by Engineer, QA and Security\./
    )
  })

  it('keeps both of two findings about a file whose titles are near, also when one was posted before', async () => {
    const [retry, timeout, order] = ['the retry path', 'the timeout path', 'the order of retries'].map(
      (part) => finding({ severity: 'high', title: `No test for ${part}`, body: `Nothing covers ${part}.` })
    )
    if (retry === undefined || timeout === undefined || order === undefined) throw new Error('no findings')
    expect(await review(github, [retry, timeout])).toMatchObject({ inBody: [{}, {}] })
    expect(github.reviews[0]?.body).toMatch(/covers the retry path[^]*covers the timeout path/)
    expect(await review(github, [retry, timeout, order])).toMatchObject({
      inBody: [{ finding: order }],
      known: [{}, {}]
    })
  })

  it('posts another finding on lines that carry one already, though their titles differ in one word only', async () => {
    const of = (query: string, quote: string, category = 'bug') =>
      finding({
        quote,
        category,
        title: `SQL injection in ${query} query`,
        body: `The ${query} query is built.`
      })
    const login = of('login', '  if (n = 0) {')
    const others = [of('export', '  if (n = 0) {\n    return 0'), of('import', '  if (n = 0) {', 'security')]
    await review(github, [login, { ...login, agent: 'Ops' }])
    expect(open()).toHaveLength(1)
    // The first is not reported again, which proves nothing.
    await review(github, others)
    expect(open()).toHaveLength(3)
    for (const each of [login, ...others, of('login', '  if (n = 0) {\n    return 0', 'security')])
      expect(await review(github, [each])).toMatchObject({ url: undefined, known: [{}] })
    expect(await review(github, [login, ...others])).toMatchObject({ url: undefined, known: [{}, {}, {}] })
    expect(open()).toHaveLength(3)
  })

  it('posts a different fault of the same category on the same lines, alone or beside one that is known', async () => {
    const crash = { ...ASSIGNS, title: 'Null is not handled', severity: 'medium' } as const
    const slow = { ...ASSIGNS, title: 'Recursion has no end', severity: 'medium' } as const
    await review(github, [ASSIGNS])
    expect(await review(github, [crash])).toMatchObject({ comments: [{ finding: crash }], known: [] })
    expect(await review(github, [ASSIGNS, slow, crash])).toMatchObject({
      comments: [{ finding: slow, others: [] }],
      known: [{}, {}]
    })
    for (const again of [
      [ASSIGNS, slow, crash],
      [{ ...crash, title: 'Fails for null' }],
      [{ ...slow, title: 'Endless recursion' }]
    ])
      expect(await review(github, again)).toMatchObject({ url: undefined })
    expect(open()).toHaveLength(3)
  })

  it('recognizes each of several faults that one comment is about, and moves it when all of them are reported again', async () => {
    const crash = { ...ASSIGNS, title: 'Null is not handled', agent: 'Ops' } as const
    await review(github, [ASSIGNS, crash])
    expect(open()).toHaveLength(1)
    for (const again of [ASSIGNS, crash]) expect(await review(github, [again])).toMatchObject({ known: [{}] })
    const thread = github.threads[0]
    Object.assign(thread ?? {}, { isOutdated: true, line: null, startLine: null })
    expect(await review(github, [crash])).toMatchObject({ known: [{}], comments: [] })
    expect(thread).toMatchObject({ isResolved: false })
    expect(await review(github, [crash, ASSIGNS])).toMatchObject({ comments: [{}] })
    expect(thread).toMatchObject({ isResolved: true })
    expect(open()).toHaveLength(1)
  })

  it('recognizes a finding whose title has no word', async () => {
    const wordless = finding({ quote: '  if (n = 0) {', title: '= / ==' })
    await review(github, [wordless])
    await review(github, [wordless])
    expect(open()).toHaveLength(1)
  })

  it('recognizes each of two faults that one comment is about, also if one of them is on a line more', async () => {
    const both = [
      finding({ quote: '  if (n = 0) {\n    return 0', title: 'Wrong return value for negative numbers' }),
      finding({ quote: '    return 0', title: 'Wrong return value for empty' })
    ]
    await review(github, both)
    expect(open()).toHaveLength(1)
    await review(github, both)
    expect(open()).toHaveLength(1)
  })

  it('keeps two of one session apart that differ in one word', async () => {
    const of = (query: string, quote: string) =>
      finding({ quote, title: `SQL injection in ${query} query`, body: `The ${query} query is built.` })
    const twice = of('login', '  if (n = 0) {')
    await review(github, [twice, of('export', '  if (n = 0) {\n    return 0'), { ...twice, agent: 'Ops' }])
    expect(open()).toHaveLength(2)
    expect(open()[0]?.match(/The login query/g)).toHaveLength(1)
  })

  it('keeps two findings with the same lines in two places apart', async () => {
    const twice = lines('if (a = 1) {', '}', '// between', 'if (a = 1) {', '}')
    pushHead(github, repository, { 'twice.ts': twice })
    const both = [1, 4].map((line) => finding({ path: 'twice.ts', quote: 'if (a = 1) {', line }))
    await review(github, both)
    expect(places()).toEqual(['twice.ts RIGHT 1-1', 'twice.ts RIGHT 4-4'])
    pushHead(github, repository, { 'twice.ts': `// shifted\n${twice}` })
    await review(github, both)
    expect(github.threads).toHaveLength(2)
  })

  it('follows a renamed file', async () => {
    await review(github, [ASSIGNS])
    repository.git('mv', 'a.ts', 'c.ts')
    pushHead(github, repository, {})
    const result = await review(github, [{ ...ASSIGNS, path: 'c.ts' }])
    expect(result).toMatchObject({ kind: 'done' })
    expect(open()).toHaveLength(1)
  })

  it('tells that the pull request moved meanwhile, and finds the lines in the new head', async () => {
    const reviewedHead = github.database.branch('topic') ?? ''
    const head = pushHead(github, repository, { 'a.ts': `// one more\n${HEAD}` })
    const result = await review(github, [ASSIGNS], { commits: [reviewedHead] })
    expect(places()).toEqual(['a.ts RIGHT 3-3'])
    expect(github.reviews).toMatchObject([{ commit: head }])
    expect(github.reviews[0]?.body).toMatch(
      new RegExp(
        `pull request is \`${head.slice(0, 10)}\`, and agents worked on \`${reviewedHead.slice(0, 10)}`
      )
    )
    expect(result).toMatchObject({ notices: [expect.stringMatching(/Agents worked on/)] })
  })

  it('reads the files again when a push arrives between them', async () => {
    let pushes = 0
    github.onCall = (operation) => {
      if (operation === 'pulls/list-files' && pushes++ === 0)
        pushHead(github, repository, { 'a.ts': `// pushed\n${HEAD}` })
    }
    await review(github, [ASSIGNS])
    expect(places()).toEqual(['a.ts RIGHT 3-3'])
  })

  it('fails, rather than post nothing, when pushes do not end', async () => {
    let pushes = 0
    github.onCall = (operation) => {
      if (operation === 'pulls/list-files')
        pushHead(github, repository, { 'a.ts': `// ${pushes++}\n${HEAD}` })
    }
    await expect(review(github, [ASSIGNS])).rejects.toThrow(/No review was posted[^]*Re-run this job/)
    expect(github.reviews).toEqual([])
  })

  it('does nothing on a closed pull request', async () => {
    const [pull] = github.pullRequests
    if (pull !== undefined) pull.state = 'closed'
    expect(await review(github, [ASSIGNS])).toEqual({
      kind: 'nothing',
      reason: `pull request #${PULL} is closed`
    })
  })
})

describe('a review that may block', () => {
  const blocking = { mayBlock: true }

  it('requests changes for a high finding only, and lifts that when it is gone', async () => {
    await review(github, [{ ...ASSIGNS, severity: 'medium' }], blocking)
    expect(github.reviews).toMatchObject([{ state: 'COMMENTED' }])
    await review(
      github,
      [finding({ quote: '    return 0', severity: 'high', title: 'Wrong result' })],
      blocking
    )
    expect(github.reviews[1]?.state).toBe('CHANGES_REQUESTED')
    expect(await review(github, [], blocking)).toMatchObject({ isDismissed: false })
    pushHead(github, repository, { 'a.ts': BASE })
    expect(await review(github, [], { ...blocking, isFailed: true })).toMatchObject({ isDismissed: false })
    expect(await review(github, [], blocking)).toMatchObject({ isDismissed: true })
    expect(github.reviews[1]?.state).toBe('DISMISSED')
  })

  it('does not block again for what a person dismissed or resolved', async () => {
    await review(github, [ASSIGNS], blocking)
    Object.assign(github.reviews[0] ?? {}, { state: 'DISMISSED' })
    await review(github, [ASSIGNS], blocking)
    expect(github.reviews).toHaveLength(1)
  })

  it('lifts the block once a person resolved the last high finding, though it is reported again', async () => {
    await review(github, [ASSIGNS], blocking)
    Object.assign(github.threads[0] ?? {}, { isResolved: true, resolvedBy: 'wendy' })
    expect(await review(github, [ASSIGNS], blocking)).toMatchObject({ isDismissed: true })
  })

  it.each([
    ['about no file', undefined],
    ['in a file', 'a.ts'],
    ['in a file that the pull request leaves as it is', 'b.ts']
  ])('waits for a person with a high finding in its body: one %s', async (_, path) => {
    const { path: named, ...general } = finding({ title: 'No check of the input', severity: 'high' })
    expect(named).toBe('a.ts')
    await review(github, [path === undefined ? general : { ...general, path }], blocking)
    expect(github.reviews).toMatchObject([{ state: 'CHANGES_REQUESTED' }])
    expect(await review(github, [], blocking)).toMatchObject({
      isDismissed: false,
      notices: [expect.stringMatching(/stays[^]*dismiss the review by hand: http/)]
    })
    Object.assign(github.reviews[0] ?? {}, { state: 'DISMISSED' })
    expect(await review(github, [], blocking)).toMatchObject({ isDismissed: false, notices: [] })
    expect(github.reviews).toHaveLength(1)
  })

  it('comments on a pull request of its own', async () => {
    github.pullAuthor = github.tokenUser.login
    const result = await review(github, [ASSIGNS], blocking)
    expect(github.reviews).toMatchObject([{ state: 'COMMENTED' }])
    expect(result).toMatchObject({
      event: 'COMMENT',
      notices: [expect.stringMatching(/opened the pull request/)]
    })
  })

  it("leaves another job's block alone", async () => {
    await review(github, [ASSIGNS], { ...blocking, job: 'other.yml\nreview' })
    pushHead(github, repository, { 'a.ts': BASE })
    expect(await review(github, [], blocking)).toMatchObject({ isDismissed: false })
  })
})

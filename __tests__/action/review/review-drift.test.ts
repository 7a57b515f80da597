import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { ReportedFinding } from '../../../src/session/record/finding.js'
import { parseFindingMarks } from '../../../src/action/review/finding-mark.js'
import { startGitHubApi, type GitHubStandIn } from '../../support/github-api.js'
import type { TestRepository } from '../../support/repository.js'
import { finding, openPull, pushHead, review } from '../../support/reviewing.js'

const PUSHES = 50

/** Some thousand processes of git. */
const SLOW_MS = 600_000

let github: GitHubStandIn
let repository: TestRepository

beforeEach(async () => {
  github = await startGitHubApi()
  repository = openPull(github, { 'README.md': 'A\n' }, { 'src.ts': 'export {}\n' })
})

afterEach(async () => {
  repository.dispose()
  await github.close()
})

/** The same sequence in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff
    return Math.floor((state / 0x80_00_00_00) * below)
  }
}

const SEVERITIES = ['high', 'medium', 'low'] as const
const CATEGORIES = ['bug', 'correctness', 'logic']

/** One fault of the code: a line of its own, and what a model says about it, in other words each time. */
interface Fault {
  readonly number: number
  readonly line: string
}

function report({ number, line }: Fault, pick: (below: number) => number): ReportedFinding {
  const titles = [
    `Call ${number} ignores the rejected promise`,
    `The rejected promise of call ${number} is ignored`,
    `Ignores that promise ${number} may be rejected by the call`
  ]
  return finding({
    path: 'src.ts',
    quote: pick(3) === 0 ? line.trim() : line,
    line: 1 + pick(60),
    title: titles[pick(titles.length)] ?? '',
    category: CATEGORIES[pick(CATEGORIES.length)] ?? '',
    severity: SEVERITIES[pick(SEVERITIES.length)] ?? 'low',
    body: `Said in push with ${pick(1_000)}.`,
    agent: pick(2) === 0 ? 'QA' : 'Security'
  })
}

it(
  `posts over ${PUSHES} pushes each fault once, loses none, and resolves exactly those that are gone`,
  async () => {
    const pick = sequence(20_261_129)
    const faults = new Map<number, Fault>()
    const posted = new Set<number>()
    let next = 1
    for (let push = 1; push <= PUSHES; push++) {
      // Faults come, and some are mended; the lines around them grow and shrink.
      for (const { number } of [...faults.values()].filter(() => pick(8) === 0)) faults.delete(number)
      for (let added = pick(3); added > 0; added--) {
        faults.set(next, { number: next, line: `  void call${next}(argument${next})` })
        next += 1
      }
      const blanks = pick(12)
      const body = [...faults.values()].flatMap(({ line, number }) => [
        `function name${number}() {`,
        line,
        '}',
        ''
      ])
      const content = [
        ...Array.from({ length: blanks }, (_, index) => `// ${push}.${index}`),
        ...body,
        'export {}',
        ''
      ]
      pushHead(github, repository, { 'src.ts': content.join('\n') })
      // A model misses some, and two agents may say the same.
      const reported = [...faults.values()].filter(() => pick(5) > 0)
      for (const { number } of reported) posted.add(number)
      const twice = reported.filter(() => pick(6) === 0)
      await review(
        github,
        [...reported, ...twice].map((fault) => report(fault, pick)),
        { mostComments: 100 }
      )

      const open = github.threads.filter(({ isResolved }) => !isResolved)
      const numberOf = ({ comments }: (typeof open)[number]): number =>
        Number(/(?:call|promise) (\d+)/i.exec(comments[0]?.body.split('\n').slice(1).join('\n') ?? '')?.[1])
      const numbers = open.map(numberOf).toSorted((left, right) => left - right)
      const expected = [...faults.keys()].filter((number) => posted.has(number))
      expect({ push, numbers }).toEqual({ push, numbers: expected })
      // Never twice in its life either: a fault that is mended does not come back here.
      const isMoved = ({ comments }: (typeof open)[number]): boolean =>
        comments[0]?.body.includes('*Moved: ') === true
      const all = github.threads.filter((thread) => !isMoved(thread)).map(numberOf)
      expect(new Set(all).size).toBe(all.length)
      expect(github.reviews.flatMap(({ body: text }) => parseFindingMarks(text))).toEqual([])
    }
    expect(posted.size).toBeGreaterThan(20)
    expect(github.threads.some(({ isResolved }) => isResolved)).toBe(true)
  },
  SLOW_MS
)

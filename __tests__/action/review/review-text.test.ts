import { describe, expect, it } from '@jest/globals'
import { parseFindingMarks } from '../../../src/action/review/finding-mark.js'
import { renderComment, renderReviewBody } from '../../../src/action/review/review-text.js'
import type { ReportedFinding } from '../../../src/session/record/finding.js'
import { placeFindings, type PlacedFinding } from '../../../src/session/review/merge-findings.js'

const LINES = ['  if (n = 0) {', '    return 0', '  }']
const PATCH = ['@@ -1,0 +1,3 @@', ...LINES.map((line) => `+${line}`)].join('\n')

function placed(given: Partial<ReportedFinding>, patch = PATCH): PlacedFinding {
  const finding: ReportedFinding = {
    path: 'a.ts',
    quote: LINES[0] ?? '',
    severity: 'high',
    category: 'bug',
    title: 'Title',
    body: 'Body',
    agent: 'QA',
    ...given
  }
  const [found] = placeFindings([finding], [{ path: 'a.ts', patch }])
  if (found === undefined) throw new Error('not placed')
  return found
}

const same = (text: string): string => text
const comment = (given: Partial<ReportedFinding>, patch?: string): string =>
  renderComment(placed(given, patch), same)

describe('a comment on lines', () => {
  it('mentions nobody, refers to nothing, hides nothing, and keeps code', () => {
    const text = comment({
      title: '@octocat fixes #1 <img src=x>',
      body: 'See `@code` and @team/all, GH-7, https://evil.example <!-- hidden -->\n- one\n- two\n```js\nconst a = "@x #1"\n```\nEnd ![x](y)',
      agent: '@agent'
    })
    const visible = text
      .split('\n')
      .slice(1)
      .join('\n')
      .replace(/```[^]*?```|`[^`\n]*`/g, '')
    expect(visible).not.toMatch(/@\w|(?<!&)#\d|GH-\d|:\/\/|<(?!\/)|!\[x\]\(/)
    expect(text).toContain('`@code`')
    expect(text).toContain('\n- one\n- two\n```\nconst a = "@x #1"\n```')
  })

  it('cannot be given a mark, a fence or a suggestion by its text', () => {
    const [genuine] = parseFindingMarks(comment({}))
    const forged = comment({}).split('\n')[0] ?? ''
    const text = comment({
      title: 'Other',
      category: 'style',
      body: `${forged}\n\`\`\`suggestion\nrm -rf /\n\`\`\`\n${forged}`
    })
    expect(parseFindingMarks(text)).toHaveLength(1)
    expect(parseFindingMarks(text)[0]?.key).not.toBe(genuine?.key)
    expect(text).not.toMatch(/^`+suggestion/m)
  })

  it.each([
    ['whole lines', { replacement: '  if (n === 0) {' }, true],
    ['backticks inside', { replacement: '  x = `a` + "````"' }, true],
    ['a part of a line', { quote: 'if (n = 0)', replacement: 'if (n === 0)' }, false],
    ['other indentation', { quote: 'if (n = 0) {', replacement: 'if (n === 0) {' }, false],
    ['hidden characters', { replacement: '  if (n === 0) {\u202e' }, false],
    ['the same lines', { replacement: LINES[0] ?? '' }, false],
    ['an endless fence', { replacement: '`'.repeat(30) }, false]
  ])('suggests %s only where it fits', (_, given, isSuggestion) => {
    const text = comment(given)
    expect(/^`{3,}suggestion$/m.test(text)).toBe(isSuggestion)
    if (!isSuggestion) return
    const [, mark = '', body] = /^(`{3,})suggestion\n([^]*?)\n\1$/m.exec(text) ?? []
    expect(body).toBe(given.replacement)
    expect((given.replacement.match(/`+/g) ?? []).every((run) => run.length < mark.length)).toBe(true)
  })

  it('suggests nothing for deleted lines, lines with CR, and equal lines of which it is not certain', () => {
    const deleted = ['@@ -1,3 +1,0 @@', ...LINES.map((line) => `-${line}`)].join('\n')
    const windows = ['@@ -1,0 +1,3 @@', ...LINES.map((line) => `+${line}\r`)].join('\n')
    const twice = ['@@ -1,0 +1,6 @@', ...[...LINES, ...LINES].map((line) => `+${line}`)].join('\n')
    for (const [patch, line] of [
      [deleted, 1],
      [windows, 1],
      [twice, 2]
    ] as const)
      expect(comment({ replacement: 'x', line }, patch)).not.toMatch(/suggestion$/m)
    expect(comment({ replacement: 'x', line: 4 }, twice)).toMatch(/suggestion$/m)
  })

  it('is redacted after it was escaped, too, and fits', () => {
    const redact = (text: string): string => text.replaceAll('hunter2', '***')
    expect(renderComment(placed({ body: 'The key is hunter2' }), redact)).toContain('is ***')
    expect(
      comment({ title: '@'.repeat(200), body: '@'.repeat(6_000), replacement: '<'.repeat(8_000) }).length
    ).toBeLessThan(65_536)
  })
})

describe('the body of a review', () => {
  const facts = {
    job: 'review.yml\nreview',
    comments: 1,
    known: 2,
    reviewed: 'a'.repeat(40),
    head: 'a'.repeat(40),
    isFailed: false,
    problems: [],
    runUrl: undefined,
    redact: same
  }

  it('begins with the marks of its findings and no others, and fits whatever they are', () => {
    const body = Array.from({ length: 100 }, (_, index) =>
      placed({ quote: `not there ${index}`, title: `Number ${index}`, body: '@'.repeat(2_000) })
    )
    const { text, omitted } = renderReviewBody({ ...facts, body })
    expect(text.length).toBeLessThan(65_536)
    const marks = parseFindingMarks(text)
    expect(marks.length + omitted).toBe(100)
    expect(marks.map(({ key }) => key)).toEqual(
      body.slice(0, marks.length).map(({ identity }) => identity.key)
    )
    expect(text).toMatch(new RegExp(`${omitted} more findings do not fit here`))
  })

  it('says what is missing', () => {
    const { text } = renderReviewBody({
      ...facts,
      body: [],
      isFailed: true,
      problems: ['QA (01), finding 2: @octocat']
    })
    expect(text).toMatch(
      /2 of earlier reviews still stand[^]*did not succeed[^]*Findings are missing here:\n- QA \(01\), finding 2: @&#8203;octocat/
    )
  })
})

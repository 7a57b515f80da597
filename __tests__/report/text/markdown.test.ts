import { describe, expect, it } from '@jest/globals'
import { details, fence, htmlText, inlineText, tableCell } from '../../../src/report/text/markdown.js'
import { renderSummary } from '../../../src/report/summary/summary.js'
import { outlineOf } from '../markdown-outline.js'
import { aPmRun, aRecord, aRun } from '../sample-record.js'

/** Invisible characters, and those that look like others. */
const CONTROLS_AND_INVISIBLE =
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e0fff}]/u

/** Each tries to render, to hide, to reach out, or to break out of its context. */
const HOSTILE = {
  'closing fence': 'text\n```\n<script>alert(1)</script>\n```',
  'long closing fence': '`````\n</details>\n# Taken over\n`````',
  'tilde fence': '~~~\n</details>\n~~~',
  'closing fold': '</details></summary></td></table>\n\n# Taken over',
  html: '<img src=x onerror=alert(1)><b>bold</b><!-- hidden -->',
  'unclosed comment': '<!-- the rest is hidden',
  image: '![x](https://evil.test/?leak) <img src="https://evil.test">',
  link: '[click](https://evil.test) https://evil.test www.evil.test a@evil.test',
  reference: '[x]: https://evil.test "t"\n\n[x]',
  mention: '@octocat @org/team please, fixes #1, closes GH-2 and org/repo#3',
  table: '| a | b |\n|---|---|\n| c | d |',
  heading: '# Heading\n## Subprocess Execution Summary\n- Failed: 0',
  formula: '$x$ and $$y$$ and `$z$`',
  ansi: '\u001b[31mred\u001b[0m \u001b]8;;https://evil.test\u0007link\u001b]8;;\u0007 \u009b2Jx',
  'unclosed sequence': '\u001b]0;title never closed',
  bidi: 'user\u202e\u2066// admin\u2069\u2066 go\u2069',
  'zero width': 'pa\u200bss\u200d\u2060\ufeff\u00adword \u{e0041}\u{e0042}',
  controls: 'a\u0000b\u0008c\rd\u0007',
  'half a character': '\ud83d tail'
} as const

describe('untrusted text in a fence', () => {
  it.each(Object.entries(HOSTILE))('stays in the fence: %s', (_, text) => {
    const { outside, fenced, isClosed } = outlineOf(`before\n${fence(text)}\nafter`)
    expect({ outside, count: fenced.length, isClosed }).toEqual({
      outside: 'before\nafter',
      count: 1,
      isClosed: true
    })
  })

  it('is shown as it was written', () => {
    expect(fence('a\n  b|c <d>\n')).toBe('```\na\n  b|c <d>\n```')
    expect(fence('x ```` y')).toBe('`````\nx ```` y\n`````')
  })

  it.each([
    '/approve',
    '  /test all',
    '/LGTM cancel\nmore',
    'code\n\t/merge',
    '@bors r+',
    '@dependabot merge'
  ])('holds no line that apps take for a command: %s', (text) => {
    const body = fence(text)
    expect(body).not.toMatch(/^\s*(?:\/[a-z]|@[a-z]+ )/im)
    expect(body.replace(/\u200b/g, '')).toBe(`\`\`\`\n${text}\n\`\`\``)
  })

  it.each([
    '/usr/bin/env node',
    '// a comment',
    '/* one */',
    '/pattern/g.test(a)',
    '@Override',
    'a /approve',
    'a@b c'
  ])('leaves a line alone that is no command: %s', (text) => {
    expect(fence(text)).toBe(`\`\`\`\n${text}\n\`\`\``)
  })

  it('has a fence of bounded length', () => {
    expect(fence('`'.repeat(100_000)).length).toBeLessThan(200)
  })
})

describe('untrusted text in a line', () => {
  const places = [
    ['running text', inlineText],
    ['a table cell', tableCell],
    ['a title', htmlText]
  ] as const
  const cases = places.flatMap(([place, escape]) =>
    Object.entries(HOSTILE).map(([name, text]) => [place, name, escape(text)] as const)
  )

  it.each(cases)('renders nothing in %s: %s', (place, _, line) => {
    expect(line).not.toMatch(CONTROLS_AND_INVISIBLE)
    expect(line).not.toMatch(/[<>]/)
    expect(line).not.toMatch(/:\/\/|www\./)
    expect(line).not.toMatch(/@(?!&#8203;)|(?<!&)#\d|GH-\d/)
    expect(line).not.toMatch(/\p{Surrogate}/u)
    // Markdown syntax is escaped by a backslash; inside HTML it is not parsed.
    const bare = line.replace(/\\[\\`*_[\]|~$#+=-]/g, '')
    expect(place === 'a title' || !/[`*[\]|~$]/.test(bare)).toBe(true)
  })

  it.each([
    [
      'plain words stay as they are (+, -, /) and snake_case',
      'plain words stay as they are (+, -, /) and snake_case'
    ],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['__init__ *x*', '\\_\\_init\\_\\_ \\*x\\*'],
    ['fixes #12', 'fixes #&#8203;12'],
    ['&amp; <b>', '&amp;amp; &lt;b&gt;'],
    ['a\\|b', 'a\\\\\\|b']
  ])('writes %j as %j', (text, expected) => {
    expect(inlineText(text)).toBe(expected)
  })

  it('cuts before it escapes, so that no escape is cut in two', () => {
    expect(inlineText('<<<<<<', 3)).toBe('&lt;&lt;&lt;...')
  })

  it('is fast on long hostile lines', () => {
    for (const text of ['`', '[', '\u001b]', '\u001b[', '_', '*', '<', '@', 'www.'].map((piece) =>
      piece.repeat(200_000)
    ))
      expect(inlineText(text, 200).length).toBeLessThan(5000)
  })

  it('cannot close the fold that it is the title of', () => {
    expect(details('</summary></details>', 'body')).toBe(
      '<details><summary>&lt;/summary&gt;&lt;/details&gt;</summary>\n\nbody\n\n</details>'
    )
  })
})

describe('a summary of hostile text everywhere', () => {
  it.each(Object.entries(HOSTILE))('keeps its own shape: %s', (_, text) => {
    const run = aRun({
      agent: text,
      task: text,
      error: text,
      outcome: 'failed',
      response: text,
      deniedTools: [{ tool: text, detail: text }]
    })
    const record = aRecord({
      results: [run],
      pm: [aPmRun({ response: text })],
      conclusion: 'failure',
      error: text,
      sessionId: text,
      claude: { version: text, path: text },
      unknownAgents: [{ id: '09', round: 1, label: text, task: text, suggestion: text }],
      notices: [{ level: 'warning', message: text }],
      tickets: [{ type: 'task', title: text, agent: text }]
    })
    const { outside, isClosed } = outlineOf(
      renderSummary(record, { artifact: { kind: 'uploaded', name: text, url: text } })
    )
    expect(isClosed).toBe(true)
    // Code spans render, link and mention nothing.
    const prose = outside.replace(/`[^`\n]*`/g, '')
    const fold = ['<details>', '<summary>', '</summary>', '</details>']
    // The timeline and the response.
    expect(prose.match(/<[^>]*>?/g)).toEqual([...fold, ...fold])
    expect(prose.match(/^## .*/gm)).toEqual([
      '## Subprocess Execution Summary',
      '## Failures',
      '## Not run: unknown agents',
      '## Runs',
      '## Tickets',
      '## Notices',
      '## PM Response',
      '## Denied tools',
      '## Execution Details',
      '## Agent Responses'
    ])
    expect(prose).not.toMatch(/:\/\/|@(?!&#8203;)|(?<!&)#\d/)
  })
})

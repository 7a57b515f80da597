import { describe, expect, it } from '@jest/globals'
import { collectFindings, type FindingsSource } from '../../../src/session/review/collect-findings.js'
import { parseFindings } from '../../../src/session/review/parse-findings.js'

const GOOD = { path: 'a.ts', line: 3, quote: 'x', severity: 'high', category: 'bug', title: 'T', body: 'B' }
const block = (...lines: string[]): string => ['```review-findings', ...lines, '```'].join('\n')
const json = (given: Record<string, unknown> = {}): string => JSON.stringify({ ...GOOD, ...given })

describe('the block of findings', () => {
  it('is read wherever it is in the answer; empty says that nothing was found', () => {
    expect(parseFindings(`Text\n\n${block(json())}\n\nMore`).findings).toEqual([GOOD])
    expect(parseFindings(block())).toEqual({ isReadable: true, findings: [], problems: [] })
    expect(parseFindings('No block')).toEqual({ isReadable: false, findings: [], problems: [] })
  })

  it.each([
    ['in a list', block(`[${json()},\n${json()}]`)],
    ['under a key', block(`{"findings": [${json()}, ${json()}]}`)],
    ['in two blocks', `${block(json())}\n${block(json())}`],
    ['with another name', ['```json review-findings', json(), json(), '```'].join('\n')],
    ['cut off', ['```review-findings', json(), json(), '{"path": "b'].join('\n')]
  ])('may be written %s', (_, answer) => {
    expect(parseFindings(answer).findings).toHaveLength(2)
  })

  it('is not read where it is quoted or an example in another block', () => {
    expect(parseFindings(block(json()).replace(/^/gm, '> ')).isReadable).toBe(false)
    expect(parseFindings(`\`\`\`\`\n${block(json())}\n\`\`\`\``).isReadable).toBe(false)
  })

  it.each([
    [{ severity: undefined }, 'severity is missing'],
    [{ severity: 'critical' }, 'severity is not one of high, medium, low'],
    [{ title: '  ' }, 'title is empty'],
    [{ title: 'x'.repeat(201) }, 'title is longer than 200 characters'],
    [{ body: 'x'.repeat(6_001) }, 'body is longer than 6000 characters'],
    [{ quote: 7 }, 'quote is not a string'],
    [{ line: '3' }, 'line is not a number'],
    [{ line: 0 }, 'line is below 1'],
    [{ path: '../secret' }, 'path is not a path relative to the top of the repository'],
    [{ path: '/etc/passwd' }, 'path is not a path relative to the top of the repository'],
    [{ side: 'MIDDLE' }, 'side is not one of RIGHT, LEFT']
  ])('costs only the bad finding %j, and says why', (given, reason) => {
    const { findings, problems, isReadable } = parseFindings(
      block(json(), json(given), json({ title: 'Last' }))
    )
    expect(findings.map(({ title }) => title)).toEqual(['T', 'Last'])
    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain(`finding 2`)
    expect(problems[0]).toContain(reason)
    expect(isReadable).toBe(true)
  })

  it('costs only the finding that is not JSON', () => {
    const { findings, problems } = parseFindings(
      block(json(), '{"path": "a.ts", broken', json({ title: 'Last' }))
    )
    expect(findings.map(({ title }) => title)).toEqual(['T', 'Last'])
    expect(problems).toEqual([expect.stringMatching(/^finding 2 \(.*broken.*\): it is not JSON/)])
  })

  it('is not readable when it has nothing but faults', () => {
    expect(parseFindings(block('I found nothing.')).isReadable).toBe(false)
  })

  it('takes null for absent, any case of a severity, and ./ before a path', () => {
    const given = { line: null, quote: null, replacement: null, severity: 'HIGH', path: './a.ts' }
    expect(parseFindings(block(json(given))).findings).toEqual([
      { path: 'a.ts', severity: 'high', category: 'bug', title: 'T', body: 'B' }
    ])
  })

  it('is bounded', () => {
    const many = parseFindings(block(...Array.from({ length: 130 }, () => json())))
    expect(many.findings).toHaveLength(100)
    expect(many.problems).toEqual([expect.stringMatching(/^30 findings after the first 100/)])
  })
})

describe('the findings of a session', () => {
  const run = (given: Partial<FindingsSource>): FindingsSource => ({
    id: '01',
    role: 'agent',
    agent: 'QA',
    outcome: 'completed',
    response: block(json()),
    responseTruncated: false,
    folder: 'agents/01-qa',
    ...given
  })
  const never = (): string => {
    throw new Error('not read')
  }

  it('name their agents, and the agents that gave none', () => {
    const collected = collectFindings(
      [
        run({}),
        run({ id: '02', agent: 'Engineer', response: 'Done.' }),
        run({ id: '03', agent: 'Ops', outcome: 'failed', response: '' }),
        run({ id: 'pm', role: 'pm', agent: 'PM', response: 'Plan' })
      ],
      never
    )
    expect(collected.findings.map(({ agent }) => agent)).toEqual(['QA'])
    expect(collected.fault).toMatch(/^The findings of Engineer \(02\) are unknown/)
    expect(collected.unheard).toEqual([expect.stringMatching(/^Ops \(03\) failed, [^]* unknown/)])
  })

  it.each(['timed-out', 'skipped', 'cancelled', null] as const)(
    'are incomplete if a run without findings is %s, unless it was done again',
    (outcome) => {
      const silent = run({ outcome, response: 'Half an answer' })
      expect(collectFindings([silent], never)).toMatchObject({ unheard: [expect.any(String)], fault: null })
      const again = [{ ...silent, supersededBy: '02' }, run({ id: '02' })]
      expect(collectFindings(again, never)).toMatchObject({ unheard: [], fault: null })
      expect(collectFindings([run({ outcome })], never)).toMatchObject({ unheard: [], fault: null })
    }
  )

  it('are at fault if no agent ran, whatever PM says', () => {
    const pm = run({ id: 'pm', role: 'pm', agent: 'PM' })
    for (const runs of [[], [pm]])
      expect(collectFindings(runs, never).fault).toMatch(/^No agent ran, so nothing was reviewed/)
  })

  it('are read whole where the record has a part of the answer, and not from work that was done again', () => {
    const collected = collectFindings(
      [run({ response: 'x', responseTruncated: true }), run({ id: '02', supersededBy: '03' })],
      () => block(json({ title: 'From the file' }))
    )
    expect(collected.findings.map(({ title }) => title)).toEqual(['From the file'])
    expect(collectFindings([run({ responseTruncated: true })], never).problems).toEqual([
      expect.stringMatching(/cannot be read \(not read\)/)
    ])
  })
})

/** Each text of a session, one after the other, is hostile: the page must have the same tags and attributes as with harmless text. */
import { describe, expect, it } from '@jest/globals'
import { renderHtmlReport } from '../../../src/report/html/html.js'
import { renderFixedPart, runParts } from '../../../src/report/html/parts.js'
import type { RunRecord, SessionRecord } from '../../../src/session/record/record.js'
import type { ReportFiles } from '../../../src/session/record/report-excerpts.js'
import { aPmRun, aRecord, aRun, at, risingSamples } from '../sample-record.js'

const HOSTILE = `"'></script><img src=x onerror=alert(1)><!--`
const PARTS = ['header', 'failures', 'timeline', 'table', 'lists', 'configuration', 'footer'] as const

/** Words of the program itself, which no agent can choose. */
const FIXED_WORDS = new Set(['role', 'state', 'outcome', 'memoryLevel', 'merge', 'conclusion', 'severity'])
const FIXED_PLACES = [
  /\.startedAt$/,
  /\.endedAt$/,
  /\.(?:changes|activity)\.\d\.kind$/,
  /\.review\.findings\.\d\.category$/,
  /\.samples\./
]

interface Shown {
  readonly record: SessionRecord
  readonly files: ReportFiles
}

/** A session in which every field that a page shows has a text. */
function session(): Shown {
  const run: Partial<RunRecord> = {
    agent: 'agent',
    task: 'task',
    response: 'response',
    model: 'model',
    signal: 'SIGSEGV',
    folder: 'agents/01',
    line: 1,
    after: ['05'],
    insteadOf: ['06'],
    attempts: 2,
    reused: true,
    merge: 'conflict',
    responseTruncated: true,
    samples: risingSamples(5, 300),
    deniedTools: [{ tool: 'Bash', detail: 'ls' }],
    activity: (['tool', 'retry', 'warning', 'message'] as const).map((kind) => ({
      elapsedMs: 20,
      kind,
      text: 'text'
    })),
    changes: [{ path: 'a.ts', kind: 'added', addedLines: 1, deletedLines: 0 }]
  }
  const open: Partial<RunRecord> = { outcome: null, endedAt: null, startedAt: at(10) }
  return {
    record: aRecord({
      error: 'error',
      conclusion: 'failure',
      pm: [aPmRun(), aPmRun({ id: 'pm-02', round: 2 })],
      results: [
        aRun({ ...run, outcome: 'failed', error: 'error' }),
        aRun({ ...run, ...open, id: '02', state: 'running' }),
        aRun({ ...run, ...open, id: '03', state: 'waiting' })
      ],
      unknownAgents: [{ id: '04', round: 1, label: 'label', task: 'task', suggestion: 'QA' }],
      passedOver: [{ round: 1, line: 3, text: 'text', reason: 'reason' }],
      origin: { repository: 'o/r', ref: 'main', runUrl: 'https://host/o/r', actor: 'actor' },
      review: {
        findings: [
          { path: 'a', line: 1, severity: 'high', category: 'bug', title: 'title', body: 'body', agent: 'QA' }
        ],
        problems: ['problem']
      },
      faults: [{ cause: 'cause', advice: 'advice' }],
      notices: [{ level: 'error', message: 'message' }],
      tickets: [{ type: 'bug', title: 'title', agent: 'QA' }],
      configuration: { name: 'value', nested: { list: ['item'] } }
    }),
    files: {
      transcripts: new Map([['01', { head: 'head\n\u001b[31mred', tail: 'tail', cutBytes: 9 }]]),
      changes: new Map([['01', { head: 'diff --git\n+added', tail: '-removed', cutBytes: 9 }]])
    }
  }
}

/** The page as a report, and as the live page while the session is running. */
function render({ record, files }: Shown): string {
  const live = { isRunning: true, isInFolder: false, files }
  return [
    renderHtmlReport(record, files),
    ...PARTS.map((name) => renderFixedPart(name, record, live).toString()),
    ...runParts(record, live).map((part) => part.render().toString())
  ].join('\n')
}

/** Copies a value with `word` added at one place. */
function withWord(value: unknown, place: string, word: string, here = ''): unknown {
  if (typeof value === 'string') return here === place ? `${value}${word}` : value
  if (value instanceof Map)
    return new Map([...value].map(([name, part]) => [name, withWord(part, place, word, `${here}.${name}`)]))
  if (Array.isArray(value)) return value.map((part, i) => withWord(part, place, word, `${here}.${i}`))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, withWord(part, place, word, `${here}.${name}`)])
  )
}

/** Places of all texts that agents, files and users can choose. */
function placesOf(value: unknown, here = ''): string[] {
  if (typeof value === 'string') return FIXED_PLACES.some((place) => place.test(here)) ? [] : [here]
  if (typeof value !== 'object' || value === null) return []
  const entries = value instanceof Map ? [...(value as ReadonlyMap<string, unknown>)] : Object.entries(value)
  return entries.flatMap(([name, part]) => (FIXED_WORDS.has(name) ? [] : placesOf(part, `${here}.${name}`)))
}

/** Tags with the names of their attributes, as a browser reads them. */
function tagsOf(html: string): string[] {
  const outside = html.replace(/(<(script|style)\b[^>]*>).*?(<\/\2>)/gs, '$1$3')
  return (outside.match(/<[^>]*>/g) ?? []).map((tag) => tag.replace(/"[^"]*"/g, '""'))
}

describe('hostile text', () => {
  const places = placesOf(session())

  it.each(places)('stays text at %s', (place) => {
    const withText = (text: string): string => render(withWord(session(), place, text) as Shown)
    const html = withText(HOSTILE)
    expect(html).not.toContain('<img')
    expect(tagsOf(html)).toEqual(tagsOf(withText('harmless')))
  })

  it('is shown at all these places but those that the page leaves out', () => {
    const isShown = (place: string): boolean =>
      render(withWord(session(), place, 'visibleWord') as Shown).includes('visibleWord')
    expect(places.filter((place) => !isShown(place))).toEqual([
      // The causes in it are listed, each with its runs.
      '.record.error',
      '.record.response',
      '.record.pm.0.folder',
      '.record.pm.1.task',
      '.record.pm.1.folder',
      // Its parts are shown.
      '.record.results.0.error',
      '.record.claude.path'
    ])
  })
})

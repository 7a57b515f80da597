import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { choosePaint } from '../../src/report/log/paint.js'
import { cutToWidth, fitToWidth, widthOf } from '../../src/terminal/fit-width.js'
import { renderTable } from '../../src/terminal/render-table.js'
import { startRunRows } from '../../src/terminal/run-rows.js'
import { startStatusRegion } from '../../src/terminal/status-region.js'
import { startTerminalLog } from '../../src/terminal/terminal-log.js'
import { chooseLook } from '../../src/terminal/terminal-look.js'
import type { SessionEventBody } from '../../src/session/record/events.js'
import { aResult, stamp } from '../report/sample-record.js'
import { makeScreen, type Screen } from '../support/screen.js'

const planned = (count: number, agent: string): SessionEventBody => ({
  type: 'delegations-detected',
  round: 1,
  delegations: Array.from({ length: count }, (_, index) => ({
    id: String(index + 1).padStart(2, '0'),
    agent,
    task: 't',
    folder: 'f',
    memoryLimitMb: 1024,
    timeoutSeconds: 60,
    model: null
  })),
  unknownAgents: []
})
const started = (run: string, agent: string): SessionEventBody => ({
  type: 'run-started',
  run,
  role: 'agent',
  round: 1,
  agent,
  task: 't',
  folder: 'f',
  pid: 1,
  memoryLimitMb: 1024,
  timeoutSeconds: 60,
  model: null
})
const sampled = (run: string, megabytes: number): SessionEventBody => ({
  type: 'run-sampled',
  run,
  sample: { elapsedMs: 1, memoryBytes: megabytes * 2 ** 20, processes: 1, cpuPercent: 1, level: 'normal' }
})

const plain = choosePaint(false)

/** Resolves after earlier callers that load the table have continued. */
async function tableIsLoaded(): Promise<void> {
  await import('../../src/terminal/render-table.js')
  await new Promise((resolve) => setImmediate(resolve))
}

function tableOf(bodies: readonly SessionEventBody[], columns: number, rows = 40): readonly string[] {
  const state = startRunRows()
  for (const event of stamp(bodies)) state.apply(event)
  return renderTable(state.shown(), { columns, rows, nowMs: 65_200 }, plain)
}

describe('the table', () => {
  it('shows agent, state, elapsed time, memory against its limit, and what was done last', () => {
    const table = tableOf(
      [
        planned(3, 'Engineer'),
        started('01', 'Engineer'),
        started('02', 'Engineer'),
        sampled('01', 512),
        { type: 'run-tool-called', run: '01', tool: 'Bash', detail: 'npm test' },
        { type: 'run-ended', run: '02', result: aResult({ outcome: 'timed-out', error: 'too slow' }) }
      ],
      100
    )
    expect(table.map((line) => line.trimEnd())).toEqual([
      'RUN          STATE              TIME    MEMORY               LAST ACTIVITY',
      '01 Engineer  running            1m05s   512/1024MB 50%       64s ago: Bash npm test',
      '03 Engineer  waiting                    limit 1024MB',
      '02 Engineer  ✗ timed-out        0s      156/1024MB 15%       too slow',
      '0/3 done · 1 failed · 1:05 · $0.10'
    ])
  })

  const working = [
    planned(8, 'Documentation'),
    ...['01', '02', '03'].map((run) => started(run, 'Documentation')),
    { type: 'run-ended', run: '01', result: aResult({ costUsd: 0.25 }) },
    { type: 'run-ended', run: '02', result: aResult({ outcome: 'failed', error: 'x', costUsd: 0.15 }) },
    sampled('03', 512),
    { type: 'run-tool-called', run: '03', tool: 'Bash', detail: 'npm **test**' }
  ] as const satisfies SessionEventBody[]

  it('keeps the last activity at 80 columns, the elapsed time at 40, running runs first and a footer', () => {
    expect([tableOf(working, 80)[0], tableOf(working, 80)[1], tableOf(working, 80).at(-1)]).toEqual([
      'RUN               STATE              TIME    MEM   LAST ACTIVITY               ',
      '03 Documentation  running            1m04s   50%   64s ago: Bash npm test      ',
      '1/8 done · 1 failed · 1:05 · $0.40'
    ])
    expect(tableOf(working, 40).slice(0, 2)).toEqual([
      'RUN                  TIME    LAST ACTI…',
      '03 Documentation  ▸  1m04s   64s ago: …'
    ])
    expect(tableOf(working, 40).at(-1)).toBe('1/8 done · 1 failed · 1:05 · $0.40')
    expect(tableOf(working, 30)[1]).toBe('03 Documentation  ▸  1m04s ')
  })

  it('counts skipped runs apart, and names a check as the log does', () => {
    const table = tableOf(
      [
        ...working,
        { type: 'run-ended', run: '04', result: aResult({ outcome: 'skipped', error: 'x', costUsd: 0 }) },
        {
          ...{ type: 'check-planned', run: '01-check-1', name: 'lint', command: 'npm run lint', round: 1 },
          ...{ phase: 'after', ofRun: '01', folder: 'f', memoryLimitMb: 512, timeoutSeconds: 60 }
        },
        { ...started('01-check-1', 'lint'), role: 'check' } as SessionEventBody
      ],
      100
    )
    expect(table.at(-1)).toBe('1/8 done · 1 failed · 1 skipped · 1:05 · $0.40')
    expect(table.some((line) => line.startsWith('check lint of 01'))).toBe(true)
  })

  it('does not count a run as done that could not be merged', () => {
    const merged = { type: 'run-merged', run: '01', merge: 'conflict', error: 'They conflict.' } as const
    const table = tableOf([...working, merged], 100)
    expect(table.at(-1)).toContain('0/8 done · 2 failed')
    expect(table.find((line) => line.startsWith('01'))).toContain('✗ failed')
  })

  it.each([1, 2, 5, 10, 20, 33, 47, 60, 80, 200])('never takes more than %d columns', (columns) => {
    const table = tableOf(
      [
        planned(30, '研究者 Recherche 👩‍💻 with a long name'),
        started('01', '研究者'),
        { type: 'run-message', run: '01', text: '漢字 👩‍💻 e\u0301 '.repeat(60) }
      ],
      columns
    )
    expect(table.length).toBeGreaterThan(2)
    for (const line of table) expect(widthOf(line)).toBeLessThan(Math.max(2, columns))
  })

  it('leaves space for the log, shows running agents first, and counts the rest', () => {
    const table = tableOf([planned(30, 'QA'), started('29', 'QA')], 80, 20)
    expect(table).toHaveLength(10)
    expect(table[1]).toMatch(/^29 QA +running/)
    expect(table.slice(-2)).toEqual(['… and 23 more: 23 waiting', '0/30 done · 1:05 · $0'])
    expect(tableOf([planned(3, 'QA')], 80, 5)).toEqual([])
  })

  it('lets no text of an agent move the cursor or colour the table', () => {
    const hostile = '\u001b[2J\u001b]0;title\u0007\r\nfake\u0008 [✓] QA \u202etxt'
    const table = tableOf(
      [planned(1, hostile), started('01', hostile), { type: 'run-message', run: '01', text: hostile }],
      120
    )
    // eslint-disable-next-line no-control-regex -- control characters must not occur
    expect(table.join('\n')).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    expect(table).toHaveLength(3)
  })
})

describe('text in terminal cells', () => {
  it.each([
    ['plain', 5, 'plain'],
    ['plain', 4, 'pla…'],
    ['漢字', 3, '漢…'],
    ['漢字', 4, '漢字'],
    ['👩‍💻👩‍💻', 3, '👩‍💻…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
    ['x', 0, '']
  ])('cuts %j to %d cells', (text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut)
    expect(widthOf(fitToWidth(text, width))).toBe(width)
  })
})

describe('the choice of terminal features', () => {
  const tty = { isTTY: true }
  it.each([
    [{}, tty, { color: true, table: true }],
    [{}, {}, { color: false, table: false }],
    [{ NO_COLOR: '1' }, tty, { color: false, table: true }],
    [{ NO_COLOR: '' }, tty, { color: true, table: true }],
    [{ FORCE_COLOR: '1' }, {}, { color: true, table: false }],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, tty, { color: true, table: true }],
    [{ FORCE_COLOR: '0' }, tty, { color: false, table: true }],
    [{ TERM: 'dumb' }, tty, { color: false, table: false }],
    [{ CI: 'true' }, tty, { color: true, table: false }],
    [{ CI: 'false' }, tty, { color: true, table: true }]
  ])('is for %j on %j: %j', (env, stream, look) => {
    expect(chooseLook(env, stream)).toEqual(look)
  })
})

describe('the region below the log', () => {
  let screen: Screen
  let written: Promise<void>[]
  let exits: EventEmitter
  let stream: EventEmitter & { columns: number; rows: number; write: (text: string) => void }

  beforeEach(() => {
    screen = makeScreen(20, 8)
    written = []
    exits = new EventEmitter()
    stream = Object.assign(new EventEmitter(), {
      columns: 20,
      rows: 8,
      write: (text: string) => void written.push(screen.write(text))
    })
  })
  const shown = async (): Promise<string[]> => {
    await Promise.all(written)
    return screen.lines()
  }

  it('stays at the bottom while lines scroll above it, and leaves nothing behind', async () => {
    let count = 0
    const region = startStatusRegion(stream, () => ['head', `row ${++count}`], exits)
    for (let line = 1; line <= 12; line++) region.print([`line ${line}`])
    region.redraw()
    const log = Array.from({ length: 12 }, (_, index) => `line ${index + 1}`)
    expect(await shown()).toEqual([...log, 'head', 'row 13'])
    expect(screen.showsCursor()).toBe(false)
    region.stop()
    region.print(['after'])
    expect(await shown()).toEqual([...log, 'after'])
    expect(screen.showsCursor()).toBe(true)
    expect([stream.listenerCount('resize'), exits.listenerCount('exit')]).toEqual([0, 0])
  })

  it('is redrawn when the terminal is narrowed or widened', async () => {
    const region = startStatusRegion(stream, (columns) => ['x'.repeat(columns - 1), 'second'], exits)
    region.print(['log'])
    await shown()
    for (const columns of [11, 30]) {
      screen.resize(columns, 8)
      stream.columns = columns
      stream.emit('resize')
      expect(await shown()).toEqual(['log', 'x'.repeat(columns - 1), 'second'])
    }
  })

  it('shows the cursor again when the program exits', async () => {
    startStatusRegion(stream, () => ['row'], exits)
    exits.emit('exit')
    expect(await shown()).toEqual([])
    expect(screen.showsCursor()).toBe(true)
  })

  /** The stream with space for all columns. */
  const widened = (): typeof stream => {
    screen.resize(100, 24)
    return Object.assign(stream, { columns: 100, rows: 24 })
  }

  /** Resolves when the text was written to the stream. */
  const wroteText = (wanted: string): Promise<void> =>
    new Promise((resolve) => {
      const { write } = stream
      stream.write = (text) => {
        write(text)
        if (text.includes(wanted)) resolve()
      }
    })

  it('is drawn when there is a run to show, and removed before the last lines of the session', async () => {
    const log = startTerminalLog('INFO', { color: false, table: true }, widened())
    const isDrawn = wroteText('LAST ACTIVITY')
    const end: SessionEventBody = { type: 'session-ended', conclusion: 'success', error: null }
    const events = stamp([planned(1, 'QA'), started('01', 'QA'), end])
    for (const event of events.slice(0, -1)) log.onEvent(event)
    await isDrawn
    expect((await shown()).join('\n')).toContain('LAST ACTIVITY')
    for (const event of events.slice(-1)) log.onEvent(event)
    const text = (await shown()).join('\n')
    expect(text).toContain('[QA] started')
    expect(text).not.toContain('LAST ACTIVITY')
    expect(screen.showsCursor()).toBe(true)
  })

  it('is not drawn if the session ends before it is loaded', async () => {
    const log = startTerminalLog('INFO', { color: false, table: true }, widened())
    const end: SessionEventBody = { type: 'session-ended', conclusion: 'success', error: null }
    for (const event of stamp([planned(1, 'QA'), started('01', 'QA'), end])) log.onEvent(event)
    await tableIsLoaded()
    expect((await shown()).join('\n')).not.toContain('LAST ACTIVITY')
    expect(screen.showsCursor()).toBe(true)
  })

  it('is never drawn at the log level OFF', async () => {
    const log = startTerminalLog('OFF', { color: true, table: true }, stream)
    for (const event of stamp([planned(1, 'QA'), started('01', 'QA')])) log.onEvent(event)
    await tableIsLoaded()
    expect([await shown(), written]).toEqual([[], []])
    log.stop()
  })
})

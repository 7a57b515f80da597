import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SessionEvent, SessionEventBody } from '../../../src/session/record/events.js'
import type { RunResult } from '../../../src/session/record/run-result.js'
import { foldSession, legRun, PM_RUN, type LegReport } from '../../../src/session/matrix/fold-session.js'
import { readStreamFacts } from '../../../src/session/matrix/leg-stream.js'
import {
  parsePlan,
  renderPlan,
  type LegPlan,
  type SessionPlan
} from '../../../src/session/matrix/session-plan.js'
import { RESPONSE_LIMIT } from '../../../src/session/record/record.js'

let root: string

beforeEach(() => {
  root = fs.mkdtempSync(path.join(tmpdir(), 'mpm-fold-'))
})
afterEach(() => {
  fs.rmSync(root, { recursive: true, force: true })
})

function raise(message: string): never {
  throw new Error(message)
}

const START = Date.UTC(2026, 0, 2, 3, 4, 5)

const completed: RunResult = {
  outcome: 'completed',
  error: null,
  exitCode: 0,
  signal: null,
  executionSeconds: 2,
  peakMemoryMb: 100,
  costUsd: 0.5,
  inputTokens: 10,
  outputTokens: 1,
  model: null,
  deniedTools: []
}

/** The last event of a leg's own session. */
const ENDED: SessionEventBody = { type: 'session-ended', conclusion: 'success', error: null }

function aPlan(count: number): SessionPlan {
  const legs = Array.from({ length: count }, (_, index): LegPlan => {
    const id = String(index + 1).padStart(2, '0')
    return {
      delegation: {
        id,
        agent: index % 2 === 0 ? 'Engineer' : 'QA',
        task: `Task ${id}`,
        folder: `agents/${id}-x`,
        memoryLimitMb: 512,
        timeoutSeconds: 60,
        model: null
      },
      slug: 'engineer',
      agentDigest: '',
      skipReason: null
    }
  })
  return {
    sessionId: 's-1',
    startedAt: new Date(START).toISOString(),
    origin: { repository: 'o/r', runId: '1', runAttempt: 1, commit: 'c' },
    rehearsal: false,
    context: null,
    pm: { outcome: 'completed', error: null },
    legs,
    unknownAgents: [],
    passedOver: [],
    declaresEnd: false,
    legBudgetUsd: null,
    configuration: {}
  }
}

/** Writes the events of a leg's runner, one a second from `atMs`. */
function writeLeg(id: string, atMs: number, bodies: readonly unknown[]): string {
  const file = path.join(root, `${id}.jsonl`)
  const lines = bodies.map((body, sequence) =>
    JSON.stringify({
      sequence,
      at: new Date(atMs + sequence * 1_000).toISOString(),
      elapsedMs: sequence * 1_000,
      ...(body as object)
    })
  )
  fs.writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}

function started(leg: LegPlan): SessionEventBody {
  return {
    ...legRun(leg),
    type: 'run-started',
    run: leg.delegation.id,
    task: '',
    pid: 7,
    memoryLimitMb: 512,
    timeoutSeconds: 60,
    model: null
  }
}

function found(leg: LegPlan, eventsFile: string): LegReport {
  const facts = readStreamFacts(eventsFile, legRun(leg))
  if (facts === undefined) return { kind: 'missing', outcome: 'failed', error: 'nothing' }
  return { kind: 'found', eventsFile, facts }
}

function fold(
  plan: SessionPlan,
  legs: ReadonlyMap<string, LegReport>,
  onEvent?: (event: SessionEvent) => void
) {
  return foldSession(
    { sessionDirectory: path.join(root, 'session'), tickets: 'report', failOn: 'any', review: 'none' },
    { plan, pm: undefined, legs, warnings: [] },
    { now: () => START + 3_600_000, ...(onEvent === undefined ? {} : { onEvent }) }
  )
}

const legOf = (plan: SessionPlan, index: number): LegPlan =>
  plan.legs[index] ?? raise(`The plan has no leg ${index}.`)

describe('folding the legs of a session', () => {
  it.each([
    [false, 'failure'],
    [true, 'success']
  ] as const)(
    'is no success when lines of the plan were passed over and nothing was delegated; PM declares its end: %s',
    async (declaresEnd, conclusion) => {
      const passedOver = [{ line: 3, text: '**QA Agent**: PASS', reason: 'a report' }]
      const plan = parsePlan(renderPlan({ ...aPlan(0), passedOver, declaresEnd }))
      const record = await fold(plan, new Map())
      expect(record.conclusion).toBe(conclusion)
      expect(record.passedOver).toEqual([{ round: 1, ...passedOver[0] }])
    }
  )

  it('keeps the number of a delegation to an unknown agent', async () => {
    const unknownAgents = [{ id: '02', round: 1, label: 'Wizard', task: 'cast', suggestion: null }]
    const record = await fold(parsePlan(renderPlan({ ...aPlan(0), unknownAgents })), new Map())
    expect(record.unknownAgents).toEqual(unknownAgents)
    expect(record.error).toMatch(/Wizard is not an agent of the roster/)
  })

  it('merges the events of all legs by time, and renumbers them', async () => {
    const plan = aPlan(2)
    const [first, second] = [legOf(plan, 0), legOf(plan, 1)]
    const end: SessionEventBody = { type: 'run-ended', run: '01', result: completed }
    const legs = new Map([
      [
        '01',
        found(
          first,
          writeLeg('01', START + 10_500, [
            started(first),
            { type: 'run-message', run: '01', text: 'TODO: Tidy up' },
            end,
            ENDED
          ])
        )
      ],
      ['02', found(second, writeLeg('02', START + 10_000, [started(second), { ...end, run: '02' }, ENDED]))]
    ])
    const events: SessionEvent[] = []
    const record = await fold(plan, legs, (event) => events.push(event))
    expect(record).toMatchObject({
      conclusion: 'success',
      successful: 2,
      costUsd: 1,
      tickets: [{ title: 'Tidy up' }]
    })
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index))
    expect(
      events.flatMap((event) => ('run' in event && event.run !== 'pm' ? [`${event.run} ${event.type}`] : []))
    ).toEqual(['02 run-started', '01 run-started', '02 run-ended', '01 run-message', '01 run-ended'])
    expect(events.at(-1)).toMatchObject({ type: 'session-ended', elapsedMs: 3_600_000 })
  })

  it.each([
    ['ahead of', 3_600_000 * 3],
    ['behind', -3_600_000]
  ])('clamps the times of a machine whose clock is %s this one, and says so', async (_, aheadMs) => {
    const plan = aPlan(1)
    const leg = legOf(plan, 0)
    const end: SessionEventBody = { type: 'run-ended', run: '01', result: completed }
    const legs = new Map([['01', found(leg, writeLeg('01', START + aheadMs, [started(leg), end, ENDED]))]])
    const record = await fold(plan, legs)
    expect(record.executionSeconds).toBe(3_600)
    expect(record.results[0]).toMatchObject({ executionSeconds: 2, outcome: 'completed' })
    expect(Date.parse(record.results[0]?.endedAt ?? '')).toBeLessThanOrEqual(START + 3_600_000)
    expect(Date.parse(record.results[0]?.startedAt ?? '')).toBeGreaterThanOrEqual(START)
    expect(record.notices.flatMap(({ level, message }) => (level === 'info' ? [] : [message]))).toEqual([
      expect.stringMatching(/^The clocks of the machines differ by (72|36)\d\ds/)
    ])
  })

  it('accepts from a leg no events of other runs, the plan or the verdict, and no second end', async () => {
    const plan = aPlan(2)
    const [first] = [legOf(plan, 0)]
    const eventsFile = writeLeg('01', START, [
      { ...started(first), task: 'Another task', folder: '../../etc', memoryLimitMb: 1 },
      {
        type: 'run-ended',
        run: '01',
        result: { ...completed, outcome: 'failed', error: 'It broke.', exitCode: 1 }
      },
      { type: 'run-ended', run: '01', result: completed },
      { type: 'run-ended', run: '02', result: completed },
      { type: 'delegations-detected', round: 1, delegations: [], unknownAgents: [] },
      { type: 'tickets-extracted', tickets: [{ type: 'TODO', title: 'Forged' }] },
      { type: 'session-ended', conclusion: 'success', error: null }
    ])
    const record = await fold(plan, new Map([['01', found(first, eventsFile)]]))
    expect(record.conclusion).toBe('failure')
    expect(record.tickets).toEqual([])
    expect(record.results).toMatchObject([
      { id: '01', task: 'Task 01', folder: 'agents/01-x', outcome: 'failed', error: 'It broke.' },
      { id: '02', outcome: 'failed', error: expect.stringContaining('never reported') }
    ])
  })

  it.each([
    ['a completed run with an error', { ...completed, error: 'no' }],
    ['a completed run with another exit code', { ...completed, exitCode: 3 }],
    ['an outcome that does not exist', { ...completed, outcome: 'done' }],
    ['a negative cost', { ...completed, costUsd: -5 }],
    ['a figure that is text', { ...completed, inputTokens: '<script>' }],
    ['no result', null]
  ])('rejects %s', async (_, result) => {
    const leg = legOf(aPlan(1), 0)
    const eventsFile = writeLeg('01', START, [started(leg), { type: 'run-ended', run: '01', result }, ENDED])
    const record = await fold(aPlan(1), new Map([['01', found(leg, eventsFile)]]))
    expect(record).toMatchObject({ conclusion: 'failure', results: [{ outcome: 'cancelled' }] })
    expect(record.results[0]?.error).toContain('Cut off')
  })

  it.each([
    ['completed', completed, 'cancelled', /^Cut off: /],
    ['failed', { ...completed, outcome: 'failed', error: 'It broke.', exitCode: 1 }, 'failed', /^It broke\.$/]
  ])(
    'does not count a job as done that was killed after its run had %s',
    async (_, result, outcome, error) => {
      const leg = legOf(aPlan(1), 0)
      const eventsFile = writeLeg('01', START, [started(leg), { type: 'run-ended', run: '01', result }])
      expect(readStreamFacts(eventsFile, legRun(leg))).toMatchObject({ hasEnded: false })
      const record = await fold(aPlan(1), new Map([['01', found(leg, eventsFile)]]))
      expect(record).toMatchObject({ conclusion: 'failure', costUsd: 0.5, results: [{ outcome }] })
      expect(record.results[0]?.error).toMatch(error)
    }
  )

  it('takes the end of PM’s run as the end of the planning job, which emits no other', () => {
    const file = writeLeg('pm', START, [{ type: 'run-ended', run: 'pm', result: completed }])
    expect(readStreamFacts(file, PM_RUN)).toMatchObject({ hasEnded: true })
  })

  it('accepts a reused answer that is longer than a record holds', async () => {
    const leg = legOf(aPlan(1), 0)
    const eventsFile = writeLeg('01', START, [
      started(leg),
      { type: 'run-message', run: '01', text: 'w'.repeat(RESPONSE_LIMIT + 1) },
      { type: 'run-message', run: '01', text: 'x'.repeat(RESPONSE_LIMIT + 2) },
      { type: 'run-ended', run: '01', result: completed },
      ENDED
    ])
    expect(readStreamFacts(eventsFile, legRun(leg))).toMatchObject({ refused: 1 })
    expect((await fold(aPlan(1), new Map([['01', found(leg, eventsFile)]]))).results).toMatchObject([
      { outcome: 'completed', response: 'w'.repeat(RESPONSE_LIMIT), responseTruncated: true }
    ])
  })

  it('skips truncated and overlong lines, and values that are not objects', async () => {
    const leg = legOf(aPlan(1), 0)
    const file = writeLeg('01', START, [
      started(leg),
      { type: 'run-ended', run: '01', result: completed },
      ENDED
    ])
    const [first = '', second = '', last = ''] = fs.readFileSync(file, 'utf8').split('\n')
    fs.writeFileSync(
      file,
      [first, '[]', '7', '{"type":', 'x'.repeat(3 * 2 ** 20), second, last, '{"torn'].join('\n')
    )
    expect(readStreamFacts(file, legRun(leg))).toMatchObject({ hasEnded: true, refused: 5 })
    expect((await fold(aPlan(1), new Map([['01', found(leg, file)]]))).conclusion).toBe('success')
  })
})

import { describe, expect, it } from '@jest/globals'
import { ACTIVITY_LIMIT } from '../../../src/session/record/activity.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import { foldEvents } from '../../../src/session/record/fold-events.js'
import { aResult, stamp } from '../../report/sample-record.js'

const started: SessionEventBody = {
  type: 'run-started',
  run: '01',
  role: 'agent',
  round: 1,
  agent: 'QA',
  task: 'test',
  folder: 'agents/01-qa',
  pid: 7,
  memoryLimitMb: 100,
  timeoutSeconds: 60,
  model: null
}
const called = (detail: string): SessionEventBody => ({
  type: 'run-tool-called',
  run: '01',
  tool: 'Read',
  detail
})
const sent = (text: string): SessionEventBody => ({ type: 'run-message-sent', run: '01', text })
const activityOf = (...bodies: SessionEventBody[]) =>
  foldEvents(stamp([started, ...bodies])).results[0]?.activity

describe('the activity of a run in the record', () => {
  it('has what it did, what went wrong, and what people sent to it, with times', () => {
    expect(
      activityOf(
        called('a.ts'),
        { type: 'run-request-retried', run: '01', attempt: 1, cause: 'overloaded', delayMs: 10 },
        sent('Look at b.ts, too'),
        { type: 'run-wrap-up', run: '01', reason: 'the time ends', leftMs: 9 },
        { type: 'run-ended', run: '01', result: aResult() }
      )
    ).toEqual([
      { elapsedMs: 100, kind: 'tool', text: 'Read a.ts' },
      { elapsedMs: 200, kind: 'retry', text: 'request retried (1): overloaded' },
      { elapsedMs: 300, kind: 'message', text: 'Look at b.ts, too' },
      { elapsedMs: 400, kind: 'warning', text: 'asked to wrap up: the time ends' }
    ])
  })

  it('keeps messages however many tool calls follow, and never grows beyond its limit', () => {
    const kept = activityOf(
      sent('first'),
      ...Array.from({ length: 2 * ACTIVITY_LIMIT }, (_, index) => called(String(index)))
    )
    expect(kept).toHaveLength(ACTIVITY_LIMIT)
    expect(kept?.[0]?.text).toBe('first')
    expect(kept?.at(-1)?.text).toBe(`Read ${2 * ACTIVITY_LIMIT - 1}`)
  })

  it('cuts long texts between characters', () => {
    expect(activityOf(called(`${'x'.repeat(194)}😀tail`))?.[0]?.text).toBe(`Read ${'x'.repeat(194)}…`)
    expect(activityOf(sent('y'.repeat(9_000)))?.[0]?.text).toHaveLength(4_001)
  })

  it('is absent when there is nothing to tell', () => {
    expect(activityOf()).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import { adviceFor } from '../../src/claude/outcome/known-errors.js'
import { explainRun, explainRuns } from '../../src/report/explain-run.js'
import type { Outcome, RunRecord } from '../../src/session/record/record.js'
import { aRun } from './sample-record.js'

describe('the next step', () => {
  it.each<[Outcome, string, RegExp]>([
    ['timed-out', 'Timed out after 5s.', /^Raise `timeout-seconds` or `agent-timeouts`/],
    [
      'cancelled',
      "Cancelled: the session's time of 60s is over (session-timeout-seconds).",
      /^Raise `session-timeout-seconds`/
    ],
    ['cancelled', 'Cancelled from the terminal.', /^Start the session again/],
    [
      'skipped',
      "The session's time of 60s is over (session-timeout-seconds).",
      /^Raise `session-timeout-seconds`/
    ],
    [
      'skipped',
      'Cancelled by the workflow.',
      /^Start the session again; if nobody cancelled it, check `timeout-minutes`/
    ],
    [
      'skipped',
      'PM delegated it after the last round, max-rounds allows 2: raise it, or ask for less.',
      /^Raise `max-rounds`/
    ],
    [
      'skipped',
      'PM delegated 20 tasks, max-delegations allows 16: raise it, or ask for less.',
      /^Raise `max-delegations`/
    ],
    [
      'spawn-failed',
      'Its workspace could not be prepared: git update-index failed (128): open("a"): Permission denied',
      /^Let this user read the files of the checkout, .*or use `isolation: shared`/
    ],
    ['failed', 'The CLI ended with exit code 1.', /^Read stderr\.log/]
  ])('of a run that is %s follows from its cause: %s', (outcome, error, expected) => {
    expect(explainRun(aRun({ outcome, error, exitCode: 1 }))?.nextStep).toMatch(expected)
  })

  it('of several runs names the folders of all of them', () => {
    const of = (id: string): RunRecord =>
      aRun({ id, outcome: 'failed', exitCode: 1, error: 'No result.', folder: `agents/${id}-ops` })
    const ids = ['01', '02', '03', '04', '05']
    expect(explainRuns(ids.slice(0, 2).map(of))?.nextStep).toBe(
      'Read stderr.log and transcript.log in each of agents/01-ops, agents/02-ops.'
    )
    expect(explainRuns(ids.map(of))?.nextStep).toBe(
      'Read stderr.log and transcript.log in each of agents/01-ops, agents/02-ops, agents/03-ops ... (5).'
    )
  })

  it('is the advice of whoever found the cause, where there is one', () => {
    const stalled = { outcome: 'timed-out', cause: 'Stalled: no output.', advice: 'Run again.' } as const
    expect(explainRun(aRun({ ...stalled, error: 'Stalled: no output. Run again.' }))).toEqual({
      cause: 'Stalled: no output.',
      nextStep: 'Run again.'
    })
  })

  it('of work that was rejected after its process had done it leads to the work, not to an error of the process', () => {
    const error = 'Its changes (2 files) stayed on its own runner and are lost.'
    expect(explainRun(aRun({ outcome: 'failed', error, exitCode: 0 }))?.nextStep).toBe(
      'Check what it did (response.md and changes.patch in agents/01-engineer).'
    )
  })

  it('of an overload names the input that is made for it', () => {
    expect(adviceFor('API Error: 529 overloaded')).toMatch(/`fallback-model`/)
    expect(adviceFor('API Error: 529 overloaded')).not.toContain('claude-args')
  })
})

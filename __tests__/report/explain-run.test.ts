import { describe, expect, it } from '@jest/globals'
import { adviceFor } from '../../src/claude/outcome/known-errors.js'
import { explainRun } from '../../src/report/explain-run.js'
import type { Outcome } from '../../src/session/record/record.js'
import { aRun } from './sample-record.js'

describe('the next step', () => {
  it.each<[Outcome, string, RegExp]>([
    [
      'timed-out',
      'Timed out after 5s. Last activity: Bash make.',
      /^Raise timeout-seconds or agent-timeouts/
    ],
    [
      'timed-out',
      'Stalled: no output and no work for 3s. Run again.',
      /^Check what it was waiting for .* stall-seconds\.$/
    ],
    [
      'cancelled',
      "Cancelled: the session's time of 60s is over (session-timeout-seconds).",
      /^Raise session-timeout-seconds/
    ],
    ['cancelled', 'Cancelled from the terminal.', /^Start the session again/],
    [
      'skipped',
      "the session's time of 60s is over (session-timeout-seconds)",
      /^Raise session-timeout-seconds/
    ],
    ['skipped', 'cancelled by the workflow', /^Start the session again/],
    [
      'skipped',
      'budget: $0.52 of $0.50 are spent. Raise max-cost-usd, or ask for less.',
      /^Raise max-cost-usd/
    ],
    [
      'skipped',
      'PM delegated it after the last round, max-rounds allows 2: raise it, or ask for less.',
      /^Raise max-rounds/
    ],
    [
      'skipped',
      'PM delegated 20 tasks, max-delegations allows 16: raise it, or ask for less.',
      /^Raise max-delegations/
    ],
    [
      'skipped',
      'It was to run after Version Control (02), which did not complete: timed-out (Stalled: no output).',
      /^Fix Version Control \(02\) first; this task depends on it\.$/
    ],
    [
      'failed',
      'It was denied tools that it asked for (fail-on-denied): Bash npm test. To allow it: `allowed-tools: Bash`.',
      /^Allow the tool \(allowed-tools\), or drop fail-on-denied\.$/
    ],
    ['failed', 'The CLI ended with exit code 1.', /^Read stderr\.log/]
  ])('of a run that is %s follows from its cause: %s', (outcome, error, expected) => {
    expect(explainRun(aRun({ outcome, error }))?.nextStep).toMatch(expected)
  })

  it('of an overload names the input that is made for it', () => {
    expect(adviceFor('API Error: 529 overloaded')).toMatch(/`fallback-model`/)
    expect(adviceFor('API Error: 529 overloaded')).not.toContain('claude-args')
  })
})

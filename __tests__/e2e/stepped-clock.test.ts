import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SessionEvent } from '../../src/session/record/events.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { createJob, type Job } from '../support/runner-job.js'
import { TEAM_PROMPT } from '../support/team-scenario.js'

let job: Job

beforeEach(() => {
  job = createJob()
})

afterEach(() => {
  job.dispose()
})

/** Rehearses a session in a process whose clock is stepped by an hour all the time. */
function rehearse(...args: string[]) {
  const { PATH = '', HOME = '', RUNNER_TRACKING_ID = '' } = job.env
  const clock = join(ACTION_ROOT, '__tests__/fixtures/stepped-clock.mjs')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', clock, join(ACTION_ROOT, 'dist/cli/index.js'), '--rehearse', '-i', TEAM_PROMPT, ...args],
    { cwd: job.workspace, env: { PATH, HOME, RUNNER_TRACKING_ID, TMPDIR: job.temp }, encoding: 'utf8' }
  )
  const folder = readdirSync(job.temp).find((name) => name.startsWith('mpm-session-')) ?? ''
  const read = (name: string) => readFileSync(join(job.temp, folder, name), 'utf8')
  return {
    status,
    printed: stdout + stderr,
    record: JSON.parse(read('session.json')) as SessionRecord,
    events: read('events.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SessionEvent)
  }
}

describe('a clock that is stepped by an hour', () => {
  it('ends no healthy agent, and changes no time that is shown', () => {
    const scenario = join(job.workspace, 'scenario.yml')
    writeFileSync(scenario, 'default: { delay-seconds: 1 }\n')
    const limits = [
      '--session-timeout-seconds',
      '1800',
      '--timeout-seconds',
      '600',
      '--wrap-up-seconds',
      '60'
    ]
    const { status, printed, record, events } = rehearse('--rehearsal-script', scenario, ...limits)
    expect({ status, printed }).toMatchObject({ status: 0 })
    expect(printed).not.toMatch(/session has only|asked to wrap up/)
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['completed', 'completed', 'completed'])

    const moments = events.map(({ at }) => Date.parse(at))
    expect(moments).toEqual([...moments].sort((left, right) => left - right))
    const [first = 0] = moments
    // A run's time and the session's are those of the process: of an hour there is no trace in any of them.
    const takenMs = (moments.at(-1) ?? 0) - first
    expect(Math.abs(takenMs - record.executionSeconds * 1_000)).toBeLessThan(2)
    for (const { startedAt, endedAt, executionSeconds } of record.results) {
      expect(executionSeconds).toBeGreaterThanOrEqual(1)
      expect(Date.parse(endedAt ?? '') - Date.parse(startedAt ?? '')).toBeLessThanOrEqual(takenMs)
    }
    expect(takenMs).toBeLessThan(1_800_000)
  })
})

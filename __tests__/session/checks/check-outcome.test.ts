import { describe, expect, it } from '@jest/globals'
import type { ProcessEnd } from '../../../src/process/contract/supervised-process.js'
import { decideCheckOutcome } from '../../../src/session/checks/check-outcome.js'

const decide = (end: ProcessEnd, output = '', isShortened = false) =>
  decideCheckOutcome({ end, output, timeoutSeconds: 60, isShortened })

describe('the outcome of a check', () => {
  it('is completed with exit code 0 only', () => {
    expect(decide({ kind: 'exited', exitCode: 0 }, 'all fine')).toEqual({ outcome: 'completed', error: null })
  })

  it.each<[ProcessEnd, string, string, string]>([
    [{ kind: 'exited', exitCode: 1 }, '1 failed\n', 'failed', 'Exit code 1; its output ends: "1 failed".'],
    [{ kind: 'exited', exitCode: 2 }, ' \n', 'failed', 'Exit code 2, without any output.'],
    [
      { kind: 'exited', exitCode: 126 },
      '',
      'failed',
      'Exit code 126 (a command in it could not be executed)'
    ],
    [{ kind: 'exited', exitCode: 127 }, '', 'failed', 'Exit code 127 (a command in it was not found)'],
    [{ kind: 'exited', exitCode: 137 }, '', 'failed', 'Exit code 137 (SIGKILL)'],
    [{ kind: 'exited', exitCode: 255 }, '', 'failed', 'Exit code 255, '],
    [{ kind: 'signalled', signal: 'SIGSEGV' }, '', 'failed', 'Ended by SIGSEGV'],
    [
      { kind: 'timed-out', timeoutMs: 60_000 },
      'watching',
      'timed-out',
      'time limit of 60s; its output ends: "watching". Raise `check-timeout-seconds`'
    ],
    [{ kind: 'stalled', silentMs: 300_000 }, '', 'timed-out', 'Stalled: no output and no work for 300s'],
    [
      { kind: 'memory-exceeded', pid: 7, memoryBytes: 2 ** 30, limitBytes: 2 ** 30, enforcement: 'kernel' },
      '',
      'memory-exceeded',
      'Memory limit exceeded: its processes needed more than 1024MB. Raise `memory-limit-mb`.'
    ],
    [
      { kind: 'machine-low', pid: 7, memoryBytes: 2 ** 30, availableBytes: 2 ** 20 },
      '',
      'memory-exceeded',
      'The machine was about to run out of memory (1MB left)'
    ],
    [{ kind: 'cancelled', reason: 'enough' }, '', 'cancelled', 'Cancelled: enough.'],
    [
      { kind: 'spawn-failed', message: 'no such folder' },
      '',
      'spawn-failed',
      'Could not be started: no such folder'
    ]
  ])('of %j is told with its cause', (end, output, outcome, error) => {
    expect(decide(end, output)).toMatchObject({ outcome, error: expect.stringContaining(error) })
  })

  it('names the time limit of the session where that was the shorter one', () => {
    const { error } = decide({ kind: 'timed-out', timeoutMs: 60_000 }, '', true)
    expect(error).toContain('Raise `session-timeout-seconds`')
    expect(error).not.toContain('check-timeout-seconds')
  })
})

import { describe, expect, it } from '@jest/globals'
import { decideEnd } from '../../../src/process/supervision/process-end.js'

const started = { kind: 'started', pid: 7, launcherPid: 6, firstPid: undefined } as const
const plain = { command: 'it', pid: 7, killedByKernel: false, peakMemoryBytes: 10, limitBytes: 100 }
const killed = { exitCode: null, signal: 'SIGKILL' }

describe('the end of a process', () => {
  it('is its exit or its signal when nothing else was the cause', () => {
    expect(decideEnd(undefined, { exitCode: 127, signal: null }, started, plain)).toEqual({
      kind: 'exited',
      exitCode: 127
    })
    expect(decideEnd(undefined, killed, started, plain)).toEqual({ kind: 'signalled', signal: 'SIGKILL' })
  })

  it('is the cause that we ended it for, whatever came of that', () => {
    const cause = { kind: 'timed-out', timeoutMs: 5 } as const
    expect(decideEnd(cause, killed, started, { ...plain, killedByKernel: true })).toBe(cause)
  })

  it('is the kernel’s kill for memory, at the limit at least', () => {
    expect(decideEnd(undefined, killed, started, { ...plain, killedByKernel: true })).toEqual({
      ...{ kind: 'memory-exceeded', pid: 7, memoryBytes: 100, limitBytes: 100, enforcement: 'kernel' }
    })
  })

  it('is a failed start before all that', () => {
    const failed = { kind: 'failed', message: 'it: No such file or directory' } as const
    expect(decideEnd(undefined, { exitCode: 127, signal: null }, failed, plain)).toEqual({
      kind: 'spawn-failed',
      message: 'it could not be started: it: No such file or directory'
    })
  })
})

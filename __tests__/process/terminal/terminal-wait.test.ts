import { describe, expect, it } from '@jest/globals'
import { openLauncherControl } from '../../../src/process/launch/launcher-control.js'
import type { ProcessSpec } from '../../../src/process/contract/supervised-process.js'
import { startOnTerminal } from '../../../src/process/terminal/terminal-wait.js'

const spec: ProcessSpec = {
  command: ['true'],
  cwd: '/',
  env: {},
  stdin: { kind: 'terminal' },
  memoryLimitBytes: 1,
  timeoutMs: 60_000
}
const never = new AbortController().signal

/** Looks that find no terminal, and then one. */
function freeAfter(looks: number): () => string | undefined {
  return () => (looks-- > 0 ? 'all are in use' : undefined)
}

describe('a process that needs a terminal', () => {
  it('starts at once with its whole time where one is free, or none is needed', async () => {
    const start = (left: ProcessSpec): number => left.timeoutMs
    expect(await startOnTerminal({ whyNotNow: freeAfter(0) }, spec, {}, never, start)).toEqual({
      ok: true,
      value: 60_000
    })
    expect(await startOnTerminal({}, spec, {}, never, start)).toEqual({
      ok: true,
      value: 60_000
    })
  })

  it('waits, says so once with the cause, and has the time that is left', async () => {
    const warnings: string[] = []
    const observer = { onWarning: (message: string) => warnings.push(message) }
    const left = await startOnTerminal(
      { whyNotNow: freeAfter(3) },
      spec,
      observer,
      never,
      ({ timeoutMs }) => timeoutMs
    )
    expect(left.ok && left.value).toBeLessThan(60_000)
    expect(warnings).toEqual([
      'No pseudo-terminal can be opened now: all are in use. Starting the program when one becomes free.'
    ])
  })

  it('is refused with the cause when none came in its time', async () => {
    const brief = { ...spec, timeoutMs: 30 }
    const start = (): never => {
      throw new Error('started')
    }
    expect(await startOnTerminal({ whyNotNow: freeAfter(Infinity) }, brief, {}, never, start)).toEqual({
      ok: false,
      error: expect.stringMatching(
        /^No pseudo-terminal became free in 0s: all are in use\. Raise kernel\.pty\.max/
      )
    })
  })

  it('waits no longer when it is cancelled', async () => {
    const cancel = new AbortController()
    const observer = {
      onWarning: () => {
        cancel.abort()
      }
    }
    const backend = { whyNotNow: freeAfter(Infinity) }
    expect(await startOnTerminal(backend, spec, observer, cancel.signal, () => 'asked')).toEqual({
      ok: true,
      value: 'asked'
    })
  })
})

describe('the line to a launcher of root', () => {
  it('is refused with a reason where no named pipe can be made', async () => {
    const user = { name: 'u', uid: 1, gid: 1, prefix: ['/usr/bin/sudo'], controlFolder: '/no/such/folder' }
    expect(await openLauncherControl(user)).toEqual({
      ok: false,
      error: expect.stringMatching(
        /needs a named pipe, and none can be made in \/no\/such\/folder: .*No such file/
      )
    })
  })
})

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findLaunchMachine } from '../../../src/process/launch/launch-machine.js'
import { createPipeBackend } from '../../../src/process/terminal/pipe.js'
import { endMarkedProcesses } from '../../../src/process/kill/terminate.js'
import type { LeftProcess } from '../../../src/process/contract/supervised-process.js'
import { describeWithoutSandbox } from '../../support/sandbox-mode.js'
import { fixture, LAUNCHERS, ProcessStage } from '../process-stage.js'

const scenarios: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['ignores every polite signal', [fixture('ignore-term')]],
  ['has children in sessions of their own', [fixture('setsid-child'), 'wait']],
  ['has a nohup child', [fixture('nohup-child'), 'wait']],
  ['has a daemon', [fixture('double-fork'), 'wait']],
  ['has a daemon without its environment', [fixture('double-fork'), 'wait', 'scrub']],
  ['is stopped', [fixture('stopped')]],
  ['forks and ends without pause', [fixture('fork-hoppers'), '8']],
  ['forks and ends without pause in new groups', [fixture('fork-hoppers'), '8', 'group']],
  ['forks and ends without pause, always in a new session', [fixture('fork-hoppers'), '8', 'session']]
]
const leavers: readonly (readonly [string, readonly [string, ...string[]]])[] = [
  ['a child that holds the terminal', [fixture('leave-background')]],
  ['children in new sessions', [fixture('setsid-child')]],
  ['a nohup child', [fixture('nohup-child')]],
  ['a daemon', [fixture('double-fork')]],
  ['a daemon without its environment', [fixture('double-fork'), 'scrub']]
]

describe.each(LAUNCHERS)('nothing is left of a process under %s', (_title, withMachine) => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage({ machine: withMachine })
  })
  afterEach(async () => {
    await stage.clear()
  })

  it.each(scenarios)('that %s, when it is cancelled', async (_title, command) => {
    const { result } = await stage.runUntilReady(command)
    expect(stage.survivors()).toEqual([])
    expect(result.end).toEqual({ kind: 'cancelled', reason: 'enough' })
    expect(result.survivors).toEqual([])
    expect(stage.newDescriptors()).toEqual([])
  })

  it('of several that end at the same time, and each is reported as what it was', async () => {
    const cancel = new AbortController()
    let ready = 0
    const onData = (chunk: Buffer): void => {
      ready += chunk.toString('latin1').split('ready').length - 1
      if (ready >= scenarios.length) cancel.abort('enough')
    }
    const runs = await Promise.all(
      scenarios.map(([, command]) => stage.run(command, { graceMs: 50 }, { onData }, cancel.signal))
    )
    expect(stage.survivors()).toEqual([])
    expect(runs.map(({ result }) => [result.end.kind, result.survivors])).toEqual(
      scenarios.map(() => ['cancelled', []])
    )
  })

  it.each(scenarios)('that %s, when its time is over', async (_title, command) => {
    const { result } = await stage.run(command, { timeoutMs: 600, graceMs: 50 })
    expect(stage.survivors()).toEqual([])
    expect(result.end).toEqual({ kind: 'timed-out', timeoutMs: 600 })
  })

  it.each(leavers)('that ended and left %s', async (_title, command) => {
    const { result } = await stage.run(command)
    expect(stage.survivors()).toEqual([])
    expect(result.end).toEqual({ kind: 'exited', exitCode: 0 })
    expect(result.survivors).toEqual([])
  })

  it('that exited while its children were running, and they are named', async () => {
    const left: (readonly LeftProcess[])[] = []
    const onLeft = (processes: readonly LeftProcess[]): void => void left.push(processes)
    const { output } = await stage.run([fixture('setsid-child')], {}, { onLeft })
    expect(left.flat().map(({ command }) => command)).toEqual(
      expect.arrayContaining(['sleep 1000', 'sh -c trap "" TERM HUP; sleep 1000; sleep 1000'])
    )
    expect(output.toString()).toBe('ready\r\n')
  })

  it.each([
    ['ends with its children', ['sh', '-c', 'setsid sleep 0 & wait; echo ready']],
    ['has a child that ends right after it', ['sh', '-c', 'setsid sleep 0.05 & echo ready']]
  ] as const)('that %s, and none is named', async (_title, command) => {
    const left: LeftProcess[] = []
    await stage.run(command, {}, { onLeft: (processes) => void left.push(...processes) })
    expect(left).toEqual([])
  })

  it('that is cancelled, and what it had started is not named', async () => {
    const left: LeftProcess[] = []
    const cancel = new AbortController()
    const observer = {
      onData: () => {
        cancel.abort('enough')
      },
      onLeft: (processes: readonly LeftProcess[]) => void left.push(...processes)
    }
    await stage.run([fixture('setsid-child'), 'wait'], {}, observer, cancel.signal)
    expect(left).toEqual([])
  })

  describeWithoutSandbox('that killed its launcher', 'its launcher is out of its reach', () => {
    it('and left children in new sessions', async () => {
      const { result } = await stage.run([fixture('kill-launcher')])
      expect(stage.survivors()).toEqual([])
      expect(result.end).toEqual({ kind: 'signalled', signal: 'SIGKILL' })
    })
  })

  it('that ends in order when asked: its own exit code is reported, not our signal', async () => {
    const { result } = await stage.runUntilReady(
      ['sh', '-c', 'trap "exit 4" TERM; echo ready; while :; do sleep 0.05; done'],
      { graceMs: 20_000 }
    )
    expect(result).toMatchObject({ end: { kind: 'cancelled' }, exitCode: 4, signal: null })
  })

  it('of any process when the manager is closed', async () => {
    const runs = Promise.all([stage.run([fixture('ignore-term')]), stage.run(['sleep', '1000'])])
    await stage.manager.createInteractiveProcess([fixture('setsid-child'), 'wait'], undefined, 256, 60, {
      cwd: stage.directory,
      sandbox: stage.sandbox
    })
    await stage.manager.dispose()
    expect((await runs).map(({ result }) => result.end.kind)).toEqual(['cancelled', 'cancelled'])
    expect(stage.survivors()).toEqual([])
  })
})

describeWithoutSandbox(
  'where no launcher can adopt orphans, nothing is left of a process',
  'only the static launcher makes one',
  () => {
    const withShell = { ...findLaunchMachine(), launcher: undefined, perl: undefined, shell: '/bin/sh' }
    let stage: ProcessStage
    beforeEach(() => {
      const backend = createPipeBackend('a pipe')
      stage = new ProcessStage({ machine: withShell, backend, sessionId: 'session-without-launcher' })
    })
    afterEach(async () => {
      await stage.clear()
    })

    it.each(scenarios)('that %s, when it is cancelled', async (_title, command) => {
      const { result } = await stage.runUntilReady(command)
      expect(stage.survivors()).toEqual([])
      expect(result.end).toEqual({ kind: 'cancelled', reason: 'enough' })
      expect(result.survivors).toEqual([])
    })

    it.each(leavers)('that ended and left %s', async (_title, command) => {
      const { result } = await stage.run(command)
      expect(stage.survivors()).toEqual([])
      expect(result.end).toEqual({ kind: 'exited', exitCode: 0 })
    })

    it('when several are cancelled at the same time', async () => {
      const runs = await Promise.all(scenarios.map(([, command]) => stage.runUntilReady(command)))
      expect(stage.survivors()).toEqual([])
      expect(runs.map(({ result }) => [result.end.kind, result.survivors])).toEqual(
        scenarios.map(() => ['cancelled', []])
      )
    })

    it('when all runs of its session are cleaned up, and no other session’s', async () => {
      let isStarted: () => void = () => undefined
      const started = new Promise<void>((resolve) => (isStarted = resolve))
      const onData = (chunk: Buffer): void => {
        if (chunk.includes('ready')) isStarted()
      }
      const run = stage.run([fixture('double-fork'), 'wait', 'scrub'], {}, { onData })
      await started
      await endMarkedProcesses('another-session')
      expect(stage.survivors()).not.toEqual([])
      await endMarkedProcesses('session-without-launcher')
      expect(stage.survivors()).toEqual([])
      await run
    })
  }
)

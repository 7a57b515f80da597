import fs from 'node:fs'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { chooseMemoryEnforcer } from '../../../src/process/cgroup/choose-enforcer.js'
import { ProcessManager } from '../../../src/process/process-manager.js'
import type { MemorySample } from '../../../src/process/contract/supervised-process.js'
import { describeInSandbox, describeWithoutSandbox } from '../../support/sandbox-mode.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { fixture, MEGABYTE, ProcessStage } from '../process-stage.js'

const tried = await chooseMemoryEnforcer('cgroup', `test-${process.pid}`).catch((error: unknown) =>
  error instanceof Error ? error.message : String(error)
)
const enforcer = typeof tried === 'string' ? undefined : tried

const never = new AbortController().signal

describeUnless(typeof tried === 'string' ? tried : noPerlReason, 'a process in a cgroup', () => {
  let stage: ProcessStage
  beforeAll(() => {
    stage = new ProcessStage({ ...(enforcer === undefined ? {} : { enforcer }) })
  })
  afterAll(async () => {
    await stage.clear()
    await enforcer?.dispose()
  })

  it.each([
    ['itself', []],
    ['in a grandchild', ['below']]
  ])(
    'that takes too much memory %s is killed by the kernel, and that is the cause',
    async (_title, where) => {
      const limit = 100 * MEGABYTE
      const samples: MemorySample[] = []
      const memoryCsvFile = stage.file('memory.csv')
      const { result, warnings } = await stage.run(
        [fixture('allocate-memory'), '400', ...where],
        { memoryLimitBytes: limit, memoryCsvFile },
        { onSample: (sample) => samples.push(sample) }
      )
      expect(result.end).toMatchObject({ kind: 'memory-exceeded', enforcement: 'kernel', limitBytes: limit })
      expect(result.survivors).toEqual([])
      expect(warnings).toEqual([])
      // The kernel kills between two samples, so that none of them need show it.
      expect(result.peakMemoryBytes).toBeGreaterThanOrEqual(limit)
      expect(samples.at(-1)).toMatchObject({ level: 'exceeded', memoryBytes: result.peakMemoryBytes })
      expect(fs.readFileSync(memoryCsvFile, 'utf8').trim().split('\n').at(-1)).toMatch(
        new RegExp(`^\\d+,${result.peakMemoryBytes},\\d+,[\\d.]+,exceeded$`)
      )
    }
  )

  it('names what its program left behind', async () => {
    const left: string[] = []
    await stage.run(
      [fixture('setsid-child')],
      {},
      {
        onLeft: (processes) => void left.push(...processes.map(({ command }) => command))
      }
    )
    expect(left).toContain('sleep 1000')
    expect(stage.survivors()).toEqual([])
  })

  it.each([
    ['in new sessions', [fixture('setsid-child'), 'wait']],
    ['as daemons without environment', [fixture('double-fork'), 'wait', 'scrub']],
    ['that fork without pause', [fixture('fork-hoppers'), '8', 'session']]
  ] as const)('leaves no processes %s', async (_title, command) => {
    const { result, warnings } = await stage.runUntilReady(command)
    expect(result).toMatchObject({ end: { kind: 'cancelled' }, survivors: [] })
    expect(stage.survivors()).toEqual([])
    expect(warnings).toEqual([])
  })

  describeWithoutSandbox('that changes its cgroup as root may', 'its cgroup is read-only', () => {
    it('is measured by polling, and says so, from when a part of it has left its cgroup', async () => {
      const limit = 200 * MEGABYTE
      const leaver = [fixture('tamper-cgroup'), 'leave', fixture('allocate-memory'), '400']
      const command = ['sh', '-c', 'sleep 1; "$@" & wait', 'sh', ...leaver] as const
      const { result, warnings } = await stage.run(command, { memoryLimitBytes: limit })
      expect(result).toMatchObject({
        end: { kind: 'memory-exceeded', enforcement: 'polling' },
        survivors: []
      })
      expect(warnings).toEqual([expect.stringMatching(/left its control group.*by polling/)])
    })

    it('is ended at its own limit even if it widens that of its cgroup', async () => {
      const limit = 100 * MEGABYTE
      const command = [fixture('tamper-cgroup'), 'widen', fixture('allocate-memory'), '400'] as const
      const { result } = await stage.run(command, { memoryLimitBytes: limit })
      expect(result.end).toMatchObject({ kind: 'memory-exceeded', limitBytes: limit })
    })

    it('leaves nothing in groups that it made in its own', async () => {
      const command = [fixture('tamper-cgroup'), 'nest', fixture('setsid-child'), 'wait'] as const
      const { result, warnings } = await stage.runUntilReady(command)
      expect(result).toMatchObject({ end: { kind: 'cancelled' }, survivors: [] })
      expect(stage.survivors()).toEqual([])
      expect(warnings).toEqual([])
    })
  })

  describeInSandbox('in a sandbox', () => {
    it.each(['leave', 'widen', 'nest'])('cannot %s its cgroup', async (how) => {
      const { result } = await stage.run([fixture('tamper-cgroup'), how, 'true'])
      expect(result.end).toEqual({ kind: 'exited', exitCode: 99 })
    })
  })

  it('is not started where its cgroup cannot be made, and ended where it could not be entered', async () => {
    const gone = await chooseMemoryEnforcer('cgroup', `gone-${process.pid}`)
    const empty = {
      ...gone,
      createCgroup: async (...args: Parameters<typeof gone.createCgroup>) => {
        const cgroup = await gone.createCgroup(...args)
        await cgroup?.release()
        return cgroup
      }
    }
    const command = ['sh', '-c', 'sleep 1000'] as const
    const entering = await new ProcessManager({ ...stage.options, enforcer: empty }).run(
      stage.spec(command),
      {},
      never
    )
    await gone.dispose()
    const making = await new ProcessManager({ ...stage.options, enforcer: gone }).run(
      stage.spec(command),
      {},
      never
    )
    for (const { end, survivors } of [entering, making]) {
      expect(end).toMatchObject({ kind: 'spawn-failed', message: expect.stringMatching(/limit is required/) })
      expect(survivors).toEqual([])
    }
    expect(stage.survivors()).toEqual([])
  })

  it('that needs little is left alone', async () => {
    const { result } = await stage.run(['sh', '-c', 'exit 9'])
    expect(result.end).toEqual({ kind: 'exited', exitCode: 9 })
  })
})

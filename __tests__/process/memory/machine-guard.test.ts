import { afterEach, describe, expect, it } from '@jest/globals'
import {
  selectLargestRun,
  MachineGuard,
  machineFloorBytes
} from '../../../src/process/memory/machine-guard.js'
import { MemoryMonitor } from '../../../src/process/memory/memory-monitor.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { MEGABYTE, ProcessStage } from '../process-stage.js'

const GIB = 2 ** 30
const large = { pid: 1, memoryBytes: 900 * MEGABYTE }
const small = { pid: 2, memoryBytes: 300 * MEGABYTE }

describe('what a machine must have left', () => {
  it('grows with it between two bounds', () => {
    expect([1, 8, 16, 256].map((gib) => machineFloorBytes(gib * GIB) / MEGABYTE)).toEqual([
      128, 204.8, 409.6, 512
    ])
  })
})

describe('the run that is ended for a machine that runs out of memory', () => {
  const machine = { totalBytes: 16 * GIB, availableBytes: 100 * MEGABYTE }

  it('is the largest', () => {
    expect(selectLargestRun(machine, [small, large])).toEqual(large)
  })

  it('is undefined where enough memory is left', () => {
    expect(selectLargestRun({ ...machine, availableBytes: GIB }, [large])).toBeUndefined()
  })

  it('is undefined where no run holds enough memory', () => {
    expect(selectLargestRun(machine, [{ pid: 3, memoryBytes: 50 * MEGABYTE }])).toBeUndefined()
    expect(selectLargestRun(machine, [])).toBeUndefined()
  })
})

describe('the guard of the machine', () => {
  function watch(readings: readonly number[]) {
    const left = [...readings]
    const guard = new MachineGuard(() => ({
      totalBytes: 16 * GIB,
      availableBytes: (left.shift() ?? 0) * MEGABYTE
    }))
    return { guard, look: (nowMs: number) => guard.check([small, large], nowMs)?.pid ?? undefined }
  }

  it('believes only the second low reading in a row', () => {
    const { look } = watch([100, 5000, 100, 100])
    expect([0, 1000, 2000, 2100].map(look)).toEqual([undefined, undefined, undefined, large.pid])
  })

  it('gives memory time to become free before it ends another run', () => {
    const { look } = watch([100, 100, 100, 100])
    expect([0, 100, 200, 3200].map(look)).toEqual([undefined, large.pid, undefined, large.pid])
  })

  it('checks more often when little is left', () => {
    const { guard, look } = watch([8000, 1000])
    look(0)
    expect(guard.dueMs).toBe(1000)
    look(1000)
    expect(guard.dueMs).toBe(1100)
  })

  it('rests where the system does not say what is available', () => {
    const guard = new MachineGuard(() => undefined)
    expect(guard.check([large], 0)).toBeUndefined()
    expect(guard.dueMs).toBe(Infinity)
  })
})

describeUnless(noPerlReason, 'on a machine that runs out of memory', () => {
  let stage: ProcessStage | undefined
  afterEach(async () => {
    await stage?.clear()
  })

  it('the largest process is ended with the true reason, and the others go on', async () => {
    let isLow = false
    const readMachine = () => ({ totalBytes: 4 * GIB, availableBytes: isLow ? 50 * MEGABYTE : 3 * GIB })
    stage = new ProcessStage({ monitor: new MemoryMonitor({ readMachine }) })
    const enough = new AbortController()
    const ready = new Set<string>()
    const run = (name: string, megabytes: number) =>
      stage?.run(
        ['perl', '-e', 'my $held = "m" x ($ARGV[0] << 20); sleep 1000', String(megabytes)],
        {},
        {
          onSample: ({ memoryBytes }) => {
            // Both have what they want, and the monitor has seen it.
            if (memoryBytes >= megabytes * MEGABYTE) ready.add(name)
            isLow ||= ready.size === 2
          }
        },
        enough.signal
      )
    const [smaller, larger] = [run('small', 60), run('large', 150)]
    expect((await larger)?.result).toMatchObject({
      end: { kind: 'machine-low', availableBytes: 50 * MEGABYTE },
      signal: 'SIGKILL',
      survivors: []
    })
    isLow = false
    enough.abort('enough')
    expect((await smaller)?.result.end).toEqual({ kind: 'cancelled', reason: 'enough' })
  })
})

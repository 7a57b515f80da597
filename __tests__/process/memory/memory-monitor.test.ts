import { afterEach, describe, expect, it } from '@jest/globals'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { MemoryMonitor } from '../../../src/process/memory/memory-monitor.js'
import type { MemoryCgroup } from '../../../src/process/cgroup/memory-cgroup.js'
import type { MonitorSources } from '../../../src/process/memory/memory-monitor.js'
import { readPortableUsage } from '../../../src/process/memory/portable-usage.js'
import { findMarked } from '../../../src/process/tree/process-tree.js'
import { readProcessTable } from '../../../src/process/table/process-table.js'
import type { ProcessEntry } from '../../../src/process/table/process-table.js'
import type { LevelCrossing, MemorySample } from '../../../src/process/contract/supervised-process.js'
import { endMarked, startTree } from '../../support/memory-tree.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'

const MB = 1024 * 1024
const markers: string[] = []
const monitors: MemoryMonitor[] = []

afterEach(() => {
  for (const monitor of monitors.splice(0)) monitor.stopMonitoring()
  for (const marker of markers.splice(0)) {
    endMarked(marker)
    const left = findMarked(readProcessTable(), marker)
    if (left.length > 0) throw new Error(`${left.length} processes of the test are left`)
  }
})

function makeMonitor(sources?: MonitorSources): MemoryMonitor {
  const monitor = new MemoryMonitor(sources)
  monitors.push(monitor)
  return monitor
}

async function start(fixture: string, ...args: string[]) {
  const tree = await startTree(fixture, ...args)
  markers.push(tree.marker)
  return tree
}

interface Ending {
  readonly crossing: LevelCrossing
  readonly samples: readonly MemorySample[]
  readonly levels: readonly string[]
}

/** Waits until the limit is exceeded, and then ends the tree as a supervisor would. */
async function superviseToEnd(limitMb: number, fixture: string, ...args: string[]): Promise<Ending> {
  const { pid, marker } = await start(fixture, ...args)
  const samples: MemorySample[] = []
  const levels: string[] = []
  const monitor = makeMonitor()
  // The test waits for the monitor, whose timer does not keep the process alive.
  const alive = setInterval(() => undefined, 1000)
  const crossing = await new Promise<LevelCrossing>((resolve) => {
    monitor.startMonitoring(pid, {
      limitBytes: limitMb * MB,
      marker,
      onSample: (sample) => samples.push(sample),
      onLevel: ({ level }) => levels.push(level),
      onExceeded: (exceeded) => {
        endMarked(marker)
        resolve(exceeded)
      }
    })
  })
  clearInterval(alive)
  return { crossing, samples, levels }
}

/** Waits for a number of samples that are as wanted. */
function takeSamples(
  monitor: MemoryMonitor,
  pid: number,
  limitMb: number | undefined,
  count: number,
  isWanted: (sample: MemorySample) => boolean = () => true
): Promise<MemorySample[]> {
  const alive = setInterval(() => undefined, 1000)
  const samples: MemorySample[] = []
  return new Promise<MemorySample[]>((resolve, reject) => {
    monitor.startMonitoring(pid, {
      ...(limitMb === undefined ? {} : { limitBytes: limitMb * MB }),
      onSample: (sample) => {
        if (isWanted(sample)) samples.push(sample)
        if (samples.length === count) resolve(samples)
      },
      onExceeded: ({ memoryBytes }) => {
        reject(new Error(`exceeded with ${memoryBytes}`))
      }
    })
  }).finally(() => {
    clearInterval(alive)
  })
}

describeUnless(noPerlReason, 'the memory monitor', () => {
  it('lets a forked tree live whose shared pages only look like too much', async () => {
    const { pid, child } = await start('memory-forked-tree.pl', '200', '4')
    if (child.stdout !== null) await once(child.stdout, 'data')
    const resident = [...readProcessTable().values()]
      .filter((entry) => entry.pid === pid || entry.ppid === pid)
      .reduce((sum, entry) => sum + entry.rssBytes, 0)
    expect(resident).toBeGreaterThan(900 * MB)
    const samples = await takeSamples(makeMonitor(), pid, 400, 10)
    for (const sample of samples) {
      expect(sample.processes).toBe(5)
      expect(sample.memoryBytes).toBeGreaterThan(195 * MB)
      expect(sample.memoryBytes).toBeLessThan(300 * MB)
      expect(sample.level).toBe('warning')
    }
  })

  it('ends a forked tree that writes to all its pages', async () => {
    const { crossing } = await superviseToEnd(400, 'memory-forked-tree.pl', '200', '4', 'touch')
    expect(crossing).toMatchObject({ level: 'exceeded', limitBytes: 400 * MB })
    expect(crossing.memoryBytes).toBeGreaterThanOrEqual(400 * MB)
  })

  it.each(['self', 'grandchild', 'daemon'])('sees a hog in: %s', async (where) => {
    const { crossing, samples, levels } = await superviseToEnd(200, 'memory-hog.pl', '2000', where)
    expect(crossing.memoryBytes).toBeGreaterThanOrEqual(200 * MB)
    expect(samples.at(-1)).toMatchObject({ level: 'exceeded', memoryBytes: crossing.memoryBytes })
    expect(levels).toEqual(['warning', 'critical', 'exceeded'])
  })

  it('reports the CPU share of a busy tree, also without a limit', async () => {
    const { pid } = await start('memory-hog.pl', '400', 'self')
    const busy = (sample: MemorySample) => sample.cpuPercent > 1
    const [sample] = await takeSamples(makeMonitor(), pid, undefined, 1, busy)
    expect(sample).toMatchObject({ level: 'normal', processes: 1 })
  })

  it('does one scan for all trees that are due together', async () => {
    let scans = 0
    const monitor = makeMonitor({
      readTable: () => {
        scans++
        return readProcessTable()
      }
    })
    const trees = await Promise.all([1, 2, 3].map(() => start('memory-hog.pl', '8', 'self')))
    await Promise.all(trees.map(({ pid }) => takeSamples(monitor, pid, undefined, 1)))
    expect(scans).toBe(1)
  })

  it('brings trees that started at different moments into one beat', async () => {
    let lookedAt = new Set<number>()
    const monitor = makeMonitor({
      readTable: () => {
        lookedAt = new Set()
        return readProcessTable()
      }
    })
    const trees = await Promise.all([1, 2, 3, 4].map(() => start('memory-hog.pl', '8', 'self')))
    const alive = setInterval(() => undefined, 1000)
    await new Promise<void>((resolve) => {
      const watchFrom = (index: number): void => {
        const pid = trees[index]?.pid
        if (pid === undefined) return
        let samples = 0
        monitor.startMonitoring(pid, {
          onSample: () => {
            samples += 1
            // Each comes when the one before has grown out of its first, close looks.
            if (samples === 5) watchFrom(index + 1)
            lookedAt.add(pid)
            if (lookedAt.size === trees.length) resolve()
          }
        })
      }
      watchFrom(0)
    })
    clearInterval(alive)
    expect(lookedAt.size).toBe(trees.length)
  })

  it('reads all cgroups at the same time', async () => {
    let looks: number[] = []
    const usage = { memoryBytes: MB, processes: 1, cpuMs: 0, fixedBytes: 0, refusals: 0, kills: 0 }
    const monitor = makeMonitor({ readTable: () => new Map() })
    const alive = setInterval(() => undefined, 1000)
    const whole = new Promise<void>((resolve) => {
      const watchFrom = (pid: number): void => {
        let samples = 0
        const cgroup: MemoryCgroup = {
          join: { kind: 'write', files: [] },
          readUsage: () => usage,
          wasKilledByKernel: () => false,
          pids: () => [],
          killAll: () => Promise.resolve(),
          release: () => Promise.resolve(undefined)
        }
        monitor.startMonitoring(pid, {
          cgroup,
          onSample: () => {
            samples += 1
            if (samples === 5 && pid < 4) watchFrom(pid + 1)
            if (looks.length === 0)
              queueMicrotask(() => {
                // Everything from one sample is reported before anything else happens.
                if (looks.length === 4) resolve()
                looks = []
              })
            looks.push(pid)
          }
        })
      }
      watchFrom(1)
    })
    await whole
    clearInterval(alive)
    expect(looks).toEqual([])
  })

  it('checks the memory of the machine when it wakes up for a sample', async () => {
    let hasRead = false
    const shared: boolean[] = []
    const alive = setInterval(() => undefined, 1000)
    await new Promise<void>((resolve) => {
      let samples = 0
      const monitor = makeMonitor({
        readTable: () => {
          hasRead = true
          return readProcessTable()
        },
        readMachine: () => {
          hasRead = false
          // All of one wake-up happens before anything else does.
          setImmediate(() => {
            // The first samples are closer than any check.
            if (samples > 20) shared.push(hasRead)
            if (shared.length === 3) resolve()
          })
          return { totalBytes: 16_384 * MB, availableBytes: 16_384 * MB }
        }
      })
      monitor.startMonitoring(process.pid, { onSample: () => (samples += 1) })
    })
    clearInterval(alive)
    expect(shared).toEqual([true, true, true])
  })

  it('answers for any process, and for none that is not there', () => {
    const usage = makeMonitor().getMemoryUsage(process.pid)
    expect(usage?.memoryBytes).toBeGreaterThan(20 * MB)
    expect(usage?.processes).toBeGreaterThanOrEqual(1)
    expect(usage?.cpuPercent).toBeGreaterThan(0)
    expect(usage?.elapsedMs).toBeGreaterThan(0)
    expect(makeMonitor().getMemoryUsage(2 ** 30)).toBeUndefined()
  })

  it('forgets a tree that has gone, and leaves no descriptor', async () => {
    const before = readdirSync('/proc/self/fd').length
    const monitor = makeMonitor()
    const { pid, marker, child } = await start('memory-hog.pl', '8', 'self')
    await takeSamples(monitor, pid, 400, 2)
    endMarked(marker)
    await once(child, 'close')
    monitor.stopMonitoring(pid)
    expect(monitor.getMemoryUsage(pid)).toBeUndefined()
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before)
  })

  it('measures with pidusage where there is no /proc', async () => {
    const { pid } = await start('memory-hog.pl', '104', 'grandchild')
    const monitor = makeMonitor({ readPortable: readPortableUsage })
    const [sample] = await takeSamples(monitor, pid, 500, 1, (each) => each.memoryBytes > 100 * MB)
    expect(sample?.processes).toBe(3)
  })
})

describe('a sum of resident memory that cannot be confirmed', () => {
  const entry: ProcessEntry = {
    pid: 4711,
    ppid: 1,
    pgid: 4711,
    sid: 4711,
    state: 'S',
    startTicks: 1,
    cpuTicks: 0,
    rssBytes: 0,
    command: 'x'
  }

  async function follow(...megabytes: number[]): Promise<{ reported: number[]; exceeded: number[] }> {
    const reported: number[] = []
    const exceeded: number[] = []
    let look = 0
    const monitor = makeMonitor({
      readPss: () => undefined,
      readTable: () => new Map([[entry.pid, { ...entry, rssBytes: (megabytes[look++] ?? 0) * MB }]])
    })
    const alive = setInterval(() => undefined, 1000)
    await new Promise<void>((resolve) => {
      monitor.startMonitoring(entry.pid, {
        limitBytes: 400 * MB,
        onSample: (sample) => {
          reported.push(sample.memoryBytes / MB)
          if (reported.length === megabytes.length) setImmediate(resolve)
        },
        onExceeded: ({ memoryBytes }) => exceeded.push(memoryBytes / MB)
      })
    })
    clearInterval(alive)
    return { reported, exceeded }
  }

  it('ends nothing when it is seen once', async () => {
    expect(await follow(100, 553, 100, 553, 100)).toEqual({
      reported: [100, 100, 100, 100, 100],
      exceeded: []
    })
  })

  it('ends the process when it is seen twice in a row, and reports it once', async () => {
    expect(await follow(100, 500, 510, 520)).toEqual({ reported: [100, 100, 510, 520], exceeded: [510] })
  })
})

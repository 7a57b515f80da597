import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import type { MonitorOptions } from '../../../src/process/memory/memory-monitor.js'
import { MemoryWatch } from '../../../src/process/memory/memory-watch.js'
import type { MemoryLevel, MemorySample } from '../../../src/process/contract/supervised-process.js'
import type { EndableTree } from '../../../src/process/kill/terminate.js'
import { MEGABYTE, ProcessStage } from '../process-stage.js'

const LIMIT_BYTES = 400 * MEGABYTE

const sample = (elapsedMs: number, megabytes: number, level: MemoryLevel): MemorySample => ({
  elapsedMs,
  memoryBytes: megabytes * MEGABYTE,
  processes: 2,
  cpuPercent: 50,
  level
})

describe('the memory of a process that was ended for it', () => {
  let stage: ProcessStage
  beforeEach(() => {
    stage = new ProcessStage()
  })
  afterEach(async () => {
    await stage.clear()
  })

  it.each<[string, MemorySample[], number, number]>([
    [
      'its limit, when the kernel killed it before a sample showed that',
      [sample(250, 342, 'critical')],
      400,
      400
    ],
    ['its limit, when there was no sample at all', [], 400, 400],
    [
      'its peak, when less was seen while it was being ended',
      [sample(250, 410, 'exceeded'), sample(300, 90, 'normal')],
      410,
      410
    ],
    ['its peak, once', [sample(250, 410, 'exceeded')], 410, 410]
  ])('ends in memory.csv with %s', (_title, samples, exceededMegabytes, lastMegabytes) => {
    let options: MonitorOptions = {}
    const seen: MemorySample[] = []
    const levels: string[] = []
    const memoryCsvFile = stage.file('memory.csv')
    const watch = new MemoryWatch(
      { ...stage.spec(['true']), memoryLimitBytes: LIMIT_BYTES, memoryCsvFile },
      { onSample: (each) => seen.push(each), onLevel: ({ level }) => levels.push(level) },
      {
        startMonitoring: (_pid, given) => (options = given ?? {}),
        stopMonitoring: () => undefined
      }
    )
    watch.start(
      7,
      { launcherKind: 'sh' } as EndableTree,
      undefined,
      () => undefined,
      () => undefined
    )
    for (const each of samples) options.onSample?.(each)
    watch.stop()
    watch.noteExceeded({
      pid: 7,
      memoryBytes: exceededMegabytes * MEGABYTE,
      limitBytes: LIMIT_BYTES
    })
    watch.close()
    const lines = fs.readFileSync(memoryCsvFile, 'utf8').trim().split('\n')
    expect(lines.at(-1)).toMatch(new RegExp(`^\\d+,${lastMegabytes * MEGABYTE},\\d+,[\\d.]+,exceeded$`))
    expect(lines.filter((line) => line.endsWith('exceeded')).length).toBe(samples.length > 1 ? 2 : 1)
    expect(seen.at(-1)).toMatchObject({ level: 'exceeded', memoryBytes: watch.peakMemoryBytes })
    expect(levels).toEqual(['exceeded'])
  })
})

import { describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openCounterFile, parseCounter } from '../../../src/process/cgroup/counter-file.js'
import { createUsageReader } from '../../../src/process/cgroup/usage-reader.js'

const MIB = 2 ** 20

/** A cgroup of 1,024 MiB whose counters are set by hand. */
function makeCgroup({ countsTasks = true } = {}) {
  const now: { chargedMib: number | undefined; tasks: number; cpuMs: number; ms: number; whole: boolean } = {
    chargedMib: 100,
    tasks: 5,
    cpuMs: 1,
    ms: 0,
    whole: true
  }
  let wholeReadings = 0
  let closed = 0
  const file = (read: () => string | undefined) => ({
    read,
    close: () => {
      closed += 1
    }
  })
  const reader = createUsageReader(
    {
      charged: file(() => (now.chargedMib === undefined ? undefined : `${now.chargedMib * MIB}\n`)),
      tasks: countsTasks ? file(() => `${now.tasks}\n`) : undefined,
      cpu: file(() => `${now.cpuMs}\n`),
      parseCpuMs: (text) => parseCounter(text) ?? 0,
      readWhole: (cpuMs, chargedBytes) => {
        wholeReadings += 1
        return now.whole
          ? {
              memoryBytes: chargedBytes / 2,
              processes: now.tasks,
              cpuMs,
              fixedBytes: 0,
              refusals: 0,
              kills: 0
            }
          : undefined
      }
    },
    1024 * MIB,
    () => now.ms
  )
  return { now, reader, count: () => wholeReadings, closed: () => closed }
}

describe('the usage of a cgroup', () => {
  it('is read whole once where nothing changes, with the CPU time of now', () => {
    const { now, reader, count } = makeCgroup()
    const first = reader.read()
    now.cpuMs = 7
    expect(reader.read()).toEqual({ ...first, cpuMs: 7 })
    expect(count()).toBe(1)
  })

  it.each([
    ['memory is charged', { chargedMib: 105 }],
    ['memory is given back', { chargedMib: 95 }],
    ['a process is started', { tasks: 6 }],
    ['the last process ends', { tasks: 0 }],
    ['some time has passed', { ms: 2000 }]
  ])('is read whole again when %s', (_, change) => {
    const { now, reader, count } = makeCgroup()
    reader.read()
    Object.assign(now, change)
    reader.read()
    expect(count()).toBe(2)
  })

  it('does not creep away from the last whole reading', () => {
    const { now, reader, count } = makeCgroup()
    for (const chargedMib of [100, 103, 106, 109]) {
      now.chargedMib = chargedMib
      reader.read()
    }
    expect(count()).toBe(2)
  })

  it('is read whole at each look near the limit', () => {
    const { now, reader, count } = makeCgroup()
    now.chargedMib = 800
    reader.read()
    reader.read()
    expect(count()).toBe(2)
  })

  it('is read whole at each look where tasks are not counted', () => {
    const { reader, count } = makeCgroup({ countsTasks: false })
    reader.read()
    reader.read()
    expect(count()).toBe(2)
  })

  it('is undefined when the counters cannot be read; earlier values are not reused', () => {
    const { now, reader } = makeCgroup()
    reader.read()
    now.chargedMib = undefined
    expect(reader.read()).toBeUndefined()
    Object.assign(now, { chargedMib: 300, whole: false })
    expect(reader.read()).toBeUndefined()
    now.chargedMib = 100
    expect(reader.read()).toBeUndefined()
  })

  it('leaves no file open', () => {
    const { reader, closed } = makeCgroup()
    reader.read()
    reader.close()
    expect(closed()).toBe(3)
  })
})

describe('a counter file', () => {
  it('is read anew each time, and not after it was closed', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-counter-'))
    const name = path.join(folder, 'memory.current')
    fs.writeFileSync(name, '123\n')
    const file = openCounterFile(name)
    expect(parseCounter(file.read())).toBe(123)
    fs.writeFileSync(name, 'max\n')
    expect(parseCounter(file.read())).toBeUndefined()
    file.close()
    expect(file.read()).toBeUndefined()
    fs.rmSync(folder, { recursive: true })
    expect(openCounterFile(name).read()).toBeUndefined()
  })
})

import { describe, expect, it } from '@jest/globals'
import {
  parsePss,
  readProportionalMemory,
  TreeMemoryReader
} from '../../../src/process/memory/tree-memory.js'
import type { ProcessEntry } from '../../../src/process/table/process-table.js'

const MB = 1024 * 1024

function members(...residentMb: number[]): ProcessEntry[] {
  return residentMb.map((mb, index) => ({
    pid: index + 1,
    ppid: 0,
    pgid: 1,
    sid: 1,
    state: 'S',
    startTicks: 1,
    cpuTicks: 0,
    rssBytes: mb * MB,
    command: 'x'
  }))
}

/** A reader that answers a share for each process, counts its walks, and has a clock that each walk moves by 10 ms. */
function makeReader(pssMb: (pid: number) => number | undefined) {
  const state = { walks: 0, nowMs: 0 }
  const reader = new TreeMemoryReader(
    (pid) => {
      state.walks++
      state.nowMs += 10
      const mb = pssMb(pid)
      return mb === undefined ? undefined : mb * MB
    },
    () => state.nowMs
  )
  return { reader, state }
}

describe('the memory of a tree', () => {
  it('is the sum far from the limit, and no pages are walked', () => {
    const { reader, state } = makeReader(() => 1)
    expect(reader.read(members(100, 100), 1000 * MB)).toEqual({ memoryBytes: 200 * MB, basis: 'rss' })
    expect(state.walks).toBe(0)
  })

  it('counts shared pages once from 40 % of the limit on, where the sum would be over it', () => {
    const { reader } = makeReader(() => 60)
    expect(reader.read(members(200, 200, 200), 400 * MB)).toEqual({ memoryBytes: 180 * MB, basis: 'pss' })
  })

  it('does not walk the pages of small processes', () => {
    const { reader, state } = makeReader(() => 300)
    reader.read(members(300, 4, 4, 4, 4), 400 * MB)
    expect(state.walks).toBe(1)
  })

  it('uses resident memory for what cannot be read, and reports it as uncertain', () => {
    const { reader } = makeReader((pid) => (pid === 1 ? 60 : undefined))
    expect(reader.read(members(200, 200), 500 * MB)).toEqual({ memoryBytes: 260 * MB, basis: 'rss' })
  })

  it('rests after a walk, and adds meanwhile what the sum has grown by', () => {
    const { reader, state } = makeReader(() => 60)
    reader.read(members(200, 200), 800 * MB)
    expect(reader.read(members(200, 250), 800 * MB)).toEqual({ memoryBytes: 170 * MB, basis: 'estimate' })
    expect(state.walks).toBe(2)
    state.nowMs += 1000
    expect(reader.read(members(200, 250), 800 * MB).basis).toBe('pss')
  })

  it('walks in spite of the rest before it says that the limit is reached', () => {
    const { reader } = makeReader(() => 60)
    reader.read(members(200, 200), 400 * MB)
    expect(reader.read(members(300, 400), 400 * MB)).toEqual({ memoryBytes: 120 * MB, basis: 'pss' })
  })

  it('confirms even a single process before it says that the limit is reached', () => {
    const { reader, state } = makeReader(() => 100)
    expect(reader.read(members(390), 400 * MB)).toEqual({ memoryBytes: 390 * MB, basis: 'rss' })
    expect(state.walks).toBe(0)
    expect(reader.read(members(553), 400 * MB)).toEqual({ memoryBytes: 100 * MB, basis: 'pss' })
  })
})

describe('the proportional share', () => {
  it('is read from its own line', () => {
    const text = 'aa-bb ---p 00 00:00 0 [rollup]\nRss:  900 kB\nPss:  123 kB\nPss_Dirty: 7 kB\n'
    expect(parsePss(text)).toBe(123 * 1024)
    expect(parsePss('')).toBeUndefined()
  })

  it('is read for this process, and not for one that does not exist', () => {
    expect(readProportionalMemory(process.pid)).toBeGreaterThan(10 * MB)
    expect(readProportionalMemory(2 ** 30)).toBeUndefined()
  })
})

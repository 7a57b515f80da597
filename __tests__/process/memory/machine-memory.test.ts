import { describe, expect, it } from '@jest/globals'
import { totalmem } from 'node:os'
import {
  listFoldersUp,
  narrowMemory,
  parseMemInfo,
  readMachineMemory
} from '../../../src/process/memory/machine-memory.js'

const machine = { totalBytes: 1000, availableBytes: 600 }

describe('the memory of the machine', () => {
  it('is that of the machine where nothing bounds us', () => {
    expect(narrowMemory(machine, [])).toEqual(machine)
    expect(narrowMemory(machine, [{ limitBytes: 2 ** 63, usedBytes: 100 }])).toEqual(machine)
  })

  it('is that of the container where it is less', () => {
    const groups = [
      { limitBytes: 500, usedBytes: 450 },
      { limitBytes: 800, usedBytes: 100 }
    ]
    expect(narrowMemory(machine, groups)).toEqual({ totalBytes: 500, availableBytes: 50 })
  })

  it('is never less than nothing', () => {
    expect(narrowMemory(machine, [{ limitBytes: 500, usedBytes: 700 }]).availableBytes).toBe(0)
  })

  it('is read from meminfo without its swap', () => {
    const text = 'MemTotal:  100 kB\nMemFree: 5 kB\nMemAvailable:   60 kB\nSwapFree: 999 kB\n'
    expect(parseMemInfo(text)).toEqual({ totalBytes: 102400, availableBytes: 61440 })
    expect(parseMemInfo('MemTotal: 100 kB\n')).toBeUndefined()
  })

  it('is bounded by every group above ours', () => {
    expect(listFoldersUp('/cg', '/cg/a/b')).toEqual(['/cg/a/b', '/cg/a', '/cg'])
    expect(listFoldersUp('/cg', '/cg')).toEqual(['/cg'])
  })

  it('can be read here', () => {
    const { totalBytes, availableBytes } = readMachineMemory()
    expect(availableBytes).toBeGreaterThan(0)
    expect(totalBytes).toBeGreaterThanOrEqual(availableBytes)
    expect(totalBytes).toBeLessThanOrEqual(totalmem())
  })
})

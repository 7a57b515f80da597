import { describe, expect, it } from '@jest/globals'
import { StarvationWatch } from '../../../src/process/memory/memory-starvation.js'

const LIMIT = 1000

/** Samples every 250 ms, each with the fixed memory and the refusals so far. Returns the first sample that reports starvation. */
function findTellingLook(looks: readonly (readonly [number, number])[]): number {
  const watch = new StarvationWatch()
  return looks.findIndex(([fixedBytes, refusals], index) =>
    watch.isStarving(
      { memoryBytes: fixedBytes, processes: 1, cpuMs: 0, fixedBytes, refusals, kills: 0 },
      LIMIT,
      index * 250
    )
  )
}

const repeat = (count: number, look: (index: number) => readonly [number, number]) =>
  Array.from({ length: count }, (_, index) => look(index))

describe('a tree at the limit of its cgroup', () => {
  it('starves when it is refused memory for seconds and nothing can be taken back', () => {
    expect(findTellingLook(repeat(20, (index) => [990, 100 * (index + 1)]))).toBe(12)
  })

  it('does not starve when only the page cache fills the cgroup', () => {
    expect(findTellingLook(repeat(40, (index) => [600, 100 * (index + 1)]))).toBe(-1)
  })

  it('does not starve when it is full but wants no more', () => {
    expect(findTellingLook(repeat(40, () => [999, 7]))).toBe(-1)
  })

  it('gets its time anew after every moment of relief', () => {
    const looks = repeat(40, (index): readonly [number, number] => [index % 8 === 0 ? 900 : 990, index + 1])
    expect(findTellingLook(looks)).toBe(-1)
  })
})

import { describe, expect, it } from '@jest/globals'
import { mergeByTime } from '../../../src/session/matrix/merge-by-time.js'

describe('merging by time', () => {
  const source = (name: string, times: readonly number[], opened: string[] = []) => ({
    firstAtMs: times[0] ?? 0,
    open: () => {
      opened.push(name)
      return times.map((at): [number, string] => [at, name]).values()
    }
  })
  const merged = (...sources: ReturnType<typeof source>[]) => [...mergeByTime(sources, ([at]) => at)]

  it('keeps the order of a source whose clock went backwards', () => {
    expect(merged(source('a', [5, 1, 6]), source('b', [4, 5, 7]))).toEqual([
      [4, 'b'],
      [5, 'a'],
      [1, 'a'],
      [5, 'b'],
      [6, 'a'],
      [7, 'b']
    ])
  })

  it('opens a source only when its first entry is due', () => {
    const opened: string[] = []
    const events = mergeByTime(
      [source('late', [10, 11], opened), source('early', [1, 2], opened)],
      ([at]) => at
    )
    events.next()
    expect(opened).toEqual(['early'])
    expect([...events]).toHaveLength(3)
  })

  it('equals a sort, for many sources', () => {
    const sources = Array.from({ length: 40 }, (_, place) =>
      source(
        String(place),
        Array.from({ length: 25 }, (_, step) => ((place * 7919) % 97) + step * ((place % 5) + 1))
      )
    )
    const times = merged(...sources).map(([at]) => at)
    expect(times).toHaveLength(1_000)
    expect(times).toEqual([...times].sort((left, right) => left - right))
  })
})

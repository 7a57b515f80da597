import { describe, expect, it } from '@jest/globals'
import { stepLevel } from '../../../src/process/memory/memory-level.js'
import type { MemoryLevel } from '../../../src/process/contract/supervised-process.js'

/** What is said of a course of memory, in percent of the limit. */
function follow(...course: number[]): { said: string[]; level: MemoryLevel } {
  let level: MemoryLevel = 'normal'
  const said: string[] = []
  for (const percent of course) {
    const step = stepLevel(level, percent, 100)
    level = step.level
    for (const crossed of step.crossed) said.push(`${percent} ${crossed}`)
  }
  return { said, level }
}

describe('the memory level', () => {
  it('is said at 50, 80 and 100 %, not a point before, and once', () => {
    expect(follow(0, 49.9, 50, 60, 79.9, 80, 99.9, 100, 120)).toEqual({
      said: ['50 warning', '80 critical', '100 exceeded'],
      level: 'exceeded'
    })
  })

  it('names every threshold that one leap has crossed', () => {
    expect(follow(10, 85).said).toEqual(['85 warning', '85 critical'])
  })

  it('is not said again while the memory swings around a threshold', () => {
    expect(follow(50, 49, 50, 45.1, 51)).toEqual({ said: ['50 warning'], level: 'warning' })
    expect(follow(81, 76, 81, 75.5, 82).said).toEqual(['81 warning', '81 critical'])
  })

  it('is said again after the memory had been 5 points below', () => {
    expect(follow(50, 44, 50)).toEqual({ said: ['50 warning', '50 warning'], level: 'warning' })
    expect(follow(81, 74, 81).said).toEqual(['81 warning', '81 critical', '81 critical'])
  })

  it('is normal without a limit', () => {
    expect(stepLevel('normal', 1e15, undefined)).toEqual({ level: 'normal', crossed: [] })
  })
})

import { describe, expect, it } from '@jest/globals'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { SpawnQueue } from '../../src/process/spawn-queue.js'

describe('SpawnQueue', () => {
  it('lets four start in each turn of the event loop, in order', async () => {
    const queue = new SpawnQueue()
    const started: number[] = []
    for (let number = 1; number <= 10; number++) void queue.enter().then(() => started.push(number))
    const counts = new Set<number>()
    for (let turn = 0; turn < 5; turn++) {
      counts.add(started.length)
      await nextTurn()
    }
    expect([...counts]).toEqual([0, 4, 8, 10])
    expect(started).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('does not let one start in a turn that has begun', async () => {
    const queue = new SpawnQueue()
    await queue.enter()
    let hasStarted = false
    const late = queue.enter().then(() => (hasStarted = true))
    for (let task = 0; task < 10; task++) await Promise.resolve()
    expect(hasStarted).toBe(false)
    await late
  })
})

import { describe, expect, it } from '@jest/globals'
import { StallWatch } from '../../../src/process/supervision/stall.js'

describe('a stall watch', () => {
  it('reports a stall once, and again only after new activity', () => {
    const watch = new StallWatch(1000, 0)
    expect(watch.check(999)).toBeUndefined()
    expect(watch.check(1000)).toBe(1000)
    expect(watch.check(5000)).toBeUndefined()
    watch.noteOutput(6000)
    expect(watch.check(6999)).toBeUndefined()
    expect(watch.check(7000)).toBe(1000)
  })

  it('takes work for life, and idling not', () => {
    const busy = new StallWatch(1000, 0)
    for (let at = 250; at <= 2000; at += 250) busy.noteCpu(100, at)
    expect(busy.check(2000)).toBeUndefined()
    const idle = new StallWatch(10_000, 0)
    for (let at = 250; at <= 10_000; at += 250) idle.noteCpu(0.5, at)
    expect(idle.check(10_000)).toBe(10_000)
  })

  it('is not misled by the bursts of an idle runtime', () => {
    const watch = new StallWatch(15_000, 0)
    // Claude Code 2.1.332 during a silent `sleep 300`: a tick now and then, and 70 ms at once after some twelve seconds.
    for (let at = 500; at <= 15_000; at += 500)
      watch.noteCpu(at === 12_500 ? 70 : at % 1500 === 0 ? 10 : 0, at)
    expect(watch.check(15_000)).toBe(15_000)
  })

  it('takes for life what arrives while a long answer is written', () => {
    const watch = new StallWatch(15_000, 0)
    for (let at = 500; at <= 15_000; at += 500) watch.noteCpu(20, at)
    expect(watch.check(15_000)).toBeUndefined()
  })

  it('says when it is worth to look', () => {
    const watch = new StallWatch(1000, 0)
    expect(watch.nextCheckMs(400)).toBe(600)
    watch.check(1000)
    expect(watch.nextCheckMs(1000)).toBe(1000)
  })
})

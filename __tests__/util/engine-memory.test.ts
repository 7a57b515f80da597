import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { transformSync } from 'esbuild'

const SOURCE = path.resolve(import.meta.dirname, '../../src/util/engine-memory.ts')
const { code } = transformSync(fs.readFileSync(SOURCE, 'utf8'), { loader: 'ts', target: 'node20' })

/** Runs a program with the module before it, in a process of its own, because V8's flags are those of the whole process. */
function run(program: string): unknown {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--allow-natives-syntax', '--input-type=module', '-e', `${code}\n${program}`],
    { encoding: 'utf8' }
  )
  // V8 reports there a flag that it does not know.
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

/** Timers of the same time fire in their order. */
const START = 'keepEngineSmall(); await new Promise((resolve) => setTimeout(resolve, START_MS))'

const HOT = `
  const work = new Function('n', 'let sum = 0; for (let i = 0; i < n; i++) sum += i % 7; return sum')
  const isOptimized = new Function('work', 'return %ActiveTierIsTurbofan(work)')
  const workUntil = async (isEnough) => {
    while (!isEnough() && usedCpuMs() < 20_000) {
      for (let round = 0; round < 300; round++) work(10_000)
      await new Promise(setImmediate)
    }
  }`

/** The largest that the space for new objects becomes while much survives in it. */
const SURVIVORS = `
  let largest = 0
  const kept = Array.from({ length: 200_000 }, () => undefined)
  for (let index = 0; index < 2_000_000; index++) {
    kept[index % kept.length] = { index }
    if (index % 10_000 === 0)
      largest = Math.max(largest, v8.getHeapSpaceStatistics().find((space) => space.space_name === 'new_space').space_size)
  }
  console.log(JSON.stringify(largest))`

describe('the engine of a process that mostly waits', () => {
  it('does not optimize at first, and does in a process that works much', () => {
    const states = run(`${HOT}
      ${START}
      await workUntil(() => usedCpuMs() > 250)
      const early = isOptimized(work)
      await workUntil(() => isOptimized(work))
      console.log(JSON.stringify({ early, late: isOptimized(work) }))`)
    expect(states).toEqual({ early: false, late: true })
  })

  it('optimizes early by itself, so that the test before can fail', () => {
    const isEarly = run(
      `${HOT}\nawait workUntil(() => usedCpuMs() > 250)\nconsole.log(JSON.stringify(isOptimized(work)))`
    )
    expect(isEarly).toBe(true)
  })

  it('has a space for new objects that does not grow', () => {
    const grown = Number(run(SURVIVORS))
    const kept = Number(run(`${START}\n${SURVIVORS}`))
    expect(kept).toBeLessThan(grown / 2)
  })
})

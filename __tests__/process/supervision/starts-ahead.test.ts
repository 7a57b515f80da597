/** A process that starts ahead of its work: what counts before the work begins. */
import fs from 'node:fs'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import type { MemorySample, ProcessResult } from '../../../src/process/contract/supervised-process.js'
import { createDeferred } from '../../../src/util/deferred.js'
import { fixture, MEGABYTE, ProcessStage } from '../process-stage.js'

let stage: ProcessStage
beforeEach(() => {
  stage = new ProcessStage()
})
afterEach(() => stage.clear())

const AHEAD_MS = 1_500
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts the command ahead; its work begins `AHEAD_MS` after the program's start. */
async function runAhead(
  command: readonly [string, ...string[]],
  timeoutMs: number,
  rest: Partial<Parameters<ProcessStage['run']>[1]> = {}
): Promise<{ readonly result: ProcessResult; readonly samples: readonly MemorySample[] }> {
  const begins = createDeferred<{ readonly timeoutMs: number }>()
  const samples: MemorySample[] = []
  let hasBegun = false
  const { result } = await stage.run(
    command,
    { timeoutMs: 100, stallMs: 300, onStall: 'end', begins: begins.promise, ...rest },
    {
      onStarted: () => {
        void pause(AHEAD_MS).then(() => {
          expect(samples).toEqual([])
          hasBegun = true
          begins.resolve({ timeoutMs })
        })
      },
      onSample: (sample) => samples.push(sample)
    }
  )
  expect(hasBegun).toBe(true)
  return { result, samples }
}

it('has all of its time from when the work begins, and is no stall before', async () => {
  const { result, samples } = await runAhead(['sleep', '1000'], 500, { stallMs: 0 })
  expect(result.end).toEqual({ kind: 'timed-out', timeoutMs: 500 })
  expect(samples.length).toBeGreaterThan(0)
})

it('is a stall once its work has begun', async () => {
  const { result } = await runAhead(['sleep', '1000'], 60_000)
  expect(result.end).toMatchObject({ kind: 'stalled' })
})

it('counts its duration, its samples and its memory log from then on', async () => {
  const memoryCsvFile = stage.file('memory.csv')
  const { result, samples } = await runAhead(['sleep', '1000'], 400, { stallMs: 0, memoryCsvFile })
  expect(result.durationMs).toBeLessThan(AHEAD_MS)
  for (const { elapsedMs } of samples) expect(elapsedMs).toBeLessThan(AHEAD_MS)
  const [, first = ''] = fs.readFileSync(memoryCsvFile, 'utf8').split('\n')
  expect(first).toMatch(/^0,[1-9]\d*,[1-9]/)
})

it('is held to its memory limit before', async () => {
  const never = new Promise<never>(() => undefined)
  const { result } = await stage.run([fixture('allocate-memory'), '400'], {
    memoryLimitBytes: 100 * MEGABYTE,
    begins: never
  })
  expect(result.end).toMatchObject({ kind: 'memory-exceeded' })
})

it('can be cancelled before', async () => {
  const cancel = new AbortController()
  const never = new Promise<never>(() => undefined)
  const { result } = await stage.run(
    ['sleep', '1000'],
    { begins: never },
    {
      onStarted: () => {
        cancel.abort('no task')
      }
    },
    cancel.signal
  )
  expect(result.end).toEqual({ kind: 'cancelled', reason: 'no task' })
})

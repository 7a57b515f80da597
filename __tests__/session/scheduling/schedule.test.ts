import { describe, expect, it } from '@jest/globals'
import type { Failure } from '../../../src/claude/outcome/failure.js'
import { runSchedule, type ScheduledJob } from '../../../src/session/scheduling/schedule.js'

const wordsOf = (reason: Failure | string): string => (typeof reason === 'string' ? reason : reason.cause)

const MIB = 2 ** 20
const roomy = () => ({ totalBytes: 16_384 * MIB, availableBytes: 16_384 * MIB })

/** Jobs that end when the test says so. */
function gates(count: number, limitBytes = 100 * MIB) {
  const started: string[] = []
  const open = new Map<string, () => void>()
  const startedOnce = new Map<string, () => void>()
  const whenStarted = new Map<string, Promise<void>>()
  const jobs: ScheduledJob<string>[] = Array.from({ length: count }, (_, index) => {
    const id = String(index + 1)
    whenStarted.set(id, new Promise((resolve) => startedOnce.set(id, resolve)))
    return {
      id,
      limitBytes,
      usedBytes: () => 0,
      skip: (reason) => `${id} skipped: ${wordsOf(reason)}`,
      run: async (limit) => {
        started.push(id)
        startedOnce.get(id)?.()
        await new Promise<void>((resolve) => open.set(id, resolve))
        return `${id} done with ${limit / MIB}`
      }
    }
  })
  return {
    jobs,
    started,
    finish: (id: string) => open.get(id)?.(),
    whenStarted: (id: string) => whenStarted.get(id)
  }
}

const options = { signal: new AbortController().signal, readMachineMemory: roomy, onWait: () => undefined }

describe('runSchedule', () => {
  it('runs at most as many at once as allowed, and returns the results in the order of the jobs', async () => {
    const { jobs, started, finish, whenStarted } = gates(3)
    const all = runSchedule(jobs, { ...options, maxParallel: 2 })
    await whenStarted('2')
    expect(started).toEqual(['1', '2'])
    finish('2')
    await whenStarted('3')
    finish('3')
    finish('1')
    expect(await all).toEqual(['1 done with 100', '2 done with 100', '3 done with 100'])
  })

  it('runs one by one with a parallelism of one', async () => {
    const { jobs, started, finish, whenStarted } = gates(2)
    const all = runSchedule(jobs, { ...options, maxParallel: 1 })
    await whenStarted('1')
    expect(started).toEqual(['1'])
    finish('1')
    await whenStarted('2')
    finish('2')
    expect(await all).toHaveLength(2)
  })

  it('lets a run wait, reported once, until the machine has memory for it', async () => {
    const { jobs, started, finish, whenStarted } = gates(2, 600 * MIB)
    const waits: string[] = []
    let reportWait: () => void = () => undefined
    const firstWait = new Promise<void>((resolve) => (reportWait = resolve))
    const all = runSchedule(jobs, {
      ...options,
      maxParallel: 2,
      readMachineMemory: () => ({ totalBytes: 1536 * MIB, availableBytes: 1536 * MIB }),
      onWait: (id) => {
        waits.push(id)
        reportWait()
      }
    })
    await firstWait
    expect(started).toEqual(['1'])
    finish('1')
    await whenStarted('2')
    finish('2')
    await all
    expect(waits).toEqual(['2'])
  })

  it('starts nothing more after the signal, and says why each one was skipped', async () => {
    const { jobs, finish, whenStarted } = gates(3)
    const controller = new AbortController()
    const all = runSchedule(jobs, { ...options, maxParallel: 1, signal: controller.signal })
    await whenStarted('1')
    controller.abort(new Error('session over'))
    finish('1')
    expect(await all).toEqual(['1 done with 100', '2 skipped: session over', '3 skipped: session over'])
  })

  it('rejects with a bug of ours only after the running jobs have ended', async () => {
    const { jobs, finish, whenStarted } = gates(1)
    const broken: ScheduledJob<string> = {
      id: 'broken',
      limitBytes: MIB,
      usedBytes: () => 0,
      skip: () => 'skipped',
      run: () => Promise.reject(new Error('a bug'))
    }
    let settled = false
    const all = runSchedule([...jobs, broken], { ...options, maxParallel: 2 })
    const seen = all.catch((error: unknown) => error).finally(() => (settled = true))
    await whenStarted('1')
    await new Promise((resolve) => setImmediate(resolve))
    expect(settled).toBe(false)
    finish('1')
    expect(await seen).toEqual(new Error('a bug'))
  })

  it('starts later jobs while one waits for others, which takes no slot', async () => {
    const { jobs, started, finish, whenStarted } = gates(4)
    const [first, second, third, fourth] = jobs
    if (!first || !second || !third || !fourth) throw new Error('There are four jobs.')
    const all = runSchedule([first, { ...second, after: ['1', '3'] }, third, fourth], {
      ...options,
      maxParallel: 2
    })
    await whenStarted('3')
    expect(started).toEqual(['1', '3'])
    finish('1')
    await whenStarted('4')
    finish('3')
    await whenStarted('2')
    expect(started).toEqual(['1', '3', '4', '2'])
    finish('4')
    finish('2')
    expect(await all).toHaveLength(4)
  })

  it('skips a job with a blockReason when its turn comes, and the jobs that follow it', async () => {
    const { jobs, started, finish, whenStarted } = gates(3)
    const ended: string[] = []
    const chained = jobs.map((job, index) => ({
      ...job,
      after: index === 0 ? [] : [String(index)],
      blockReason: () => (index > 0 && ended.length > 0 ? `${ended.at(-1) ?? ''} failed` : undefined),
      skip: (reason: Failure | string) => {
        ended.push(job.id)
        return `${job.id} skipped: ${wordsOf(reason)}`
      }
    }))
    const all = runSchedule(chained, { ...options, maxParallel: 3 })
    await whenStarted('1')
    ended.push('1')
    finish('1')
    expect(await all).toEqual(['1 done with 100', '2 skipped: 1 failed', '3 skipped: 2 failed'])
    expect(started).toEqual(['1'])
  })

  it('reports jobs that wait for each other instead of waiting forever', async () => {
    const [first, second] = gates(2).jobs
    if (!first || !second) throw new Error('There are two jobs.')
    const circle = [
      { ...first, after: ['2'] },
      { ...second, after: ['1'] }
    ]
    await expect(runSchedule(circle, { ...options, maxParallel: 2 })).rejects.toThrow(/form a cycle/)
  })
})

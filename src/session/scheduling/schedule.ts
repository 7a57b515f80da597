/** Runs delegations side by side: in order, as many at once as allowed, each when the machine has room for it. */
import { decideAdmission, type MachineMemory, type MemoryClaim } from './admission.js'
import { errorMessage } from '../../util/error-message.js'

/** One job of the schedule. */
export interface ScheduledJob<Result> {
  readonly id: string
  readonly limitBytes: number
  /** Ids of jobs that must have ended before; those that are not in the schedule count as ended. */
  readonly after?: readonly string[]
  /** Asked when its turn comes: why it cannot be started any more, undefined when it can. */
  readonly blockReason?: () => string | undefined
  /** Does the work; never rejects for what the work does. */
  readonly run: (limitBytes: number) => Promise<Result>
  /** What it takes at this moment, in bytes. */
  readonly usedBytes: () => number
  /** The result when it is not started any more. */
  readonly skip: (reason: string) => Result
}

/** What the schedule works with. */
export interface ScheduleOptions {
  readonly maxParallel: number
  readonly signal: AbortSignal
  readonly readMachineMemory: () => MachineMemory
  /** Told once for each job that has to wait for memory. */
  readonly onWait: (id: string, needBytes: number, leftBytes: number) => void
}

/** The machine's memory changes by others, too: looked at again after this time, in milliseconds. */
const LOOK_AGAIN_MS = 500

/**
 * Runs all jobs; a job that waits for others takes no place, and is passed by those that can start. The results stand in the order of the jobs. After `signal` no further job starts: it is skipped.
 * A job that rejects (a bug of ours) rejects the whole, after the running ones have ended.
 */
export async function runSchedule<Result>(
  jobs: readonly ScheduledJob<Result>[],
  options: ScheduleOptions
): Promise<Result[]> {
  const results = new Map<string, Result>()
  const failures: unknown[] = []
  const running = new Map<string, { claim: () => MemoryClaim; done: Promise<void> }>()
  const told = new Set<string>()
  const waiting = [...jobs]
  const open = new Set(jobs.map(({ id }) => id))
  const isReady = ({ after = [] }: ScheduledJob<Result>): boolean => after.every((id) => !open.has(id))
  const leave = (job: ScheduledJob<Result>): void => {
    waiting.splice(waiting.indexOf(job), 1)
  }

  const start = (job: ScheduledJob<Result>, limitBytes: number): void => {
    const done = job
      .run(limitBytes)
      .then(
        (result) => void results.set(job.id, result),
        (error: unknown) => void failures.push(error)
      )
      .finally(() => {
        running.delete(job.id)
        open.delete(job.id)
      })
    running.set(job.id, { claim: () => ({ limitBytes, usedBytes: job.usedBytes() }), done })
  }

  while (waiting.length > 0) {
    if (options.signal.aborted || failures.length > 0) break
    const job = waiting.find(isReady)
    if (job === undefined) {
      if (running.size === 0) throw new Error('The jobs of the schedule wait for each other.')
      await Promise.race([...running.values()].map(({ done }) => done))
      continue
    }
    const blockReason = job.blockReason?.()
    if (blockReason !== undefined) {
      leave(job)
      results.set(job.id, job.skip(blockReason))
      open.delete(job.id)
      continue
    }
    if (running.size >= options.maxParallel) {
      await Promise.race([...running.values()].map(({ done }) => done))
      continue
    }
    const claims = [...running.values()].map(({ claim }) => claim())
    const admission = decideAdmission(
      { limitBytes: job.limitBytes, usedBytes: 0 },
      claims,
      options.readMachineMemory()
    )
    if (admission.kind === 'start') {
      leave(job)
      start(job, admission.limitBytes)
      continue
    }
    if (!told.has(job.id)) {
      told.add(job.id)
      options.onWait(job.id, admission.needBytes, admission.leftBytes)
    }
    await soon(
      [...running.values()].map(({ done }) => done),
      options.signal
    )
  }
  await Promise.all([...running.values()].map(({ done }) => done))
  if (failures.length > 0) throw failures[0]
  for (const job of waiting) results.set(job.id, job.skip(reasonOf(options.signal)))
  return jobs.flatMap((job) => {
    const result = results.get(job.id)
    return result === undefined ? [] : [result]
  })
}

/** The first of: a job ends, the signal comes, some time passes. */
async function soon(jobs: readonly Promise<void>[], signal: AbortSignal): Promise<void> {
  const woken = new AbortController()
  const elsewhere = new Promise<void>((resolve) => {
    const wake = (): void => {
      resolve()
    }
    const timer = setTimeout(wake, LOOK_AGAIN_MS)
    woken.signal.addEventListener('abort', () => {
      clearTimeout(timer)
    })
    signal.addEventListener('abort', wake, { signal: woken.signal })
  })
  await Promise.race([elsewhere, ...jobs])
  woken.abort()
}

function reasonOf(signal: AbortSignal): string {
  const reason: unknown = signal.reason
  return errorMessage(reason)
}

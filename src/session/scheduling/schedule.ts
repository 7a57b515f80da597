/** Runs jobs in parallel: in order, as many at once as allowed, each when the machine has memory for it. */
import type { MachineMemory } from '../../process/memory/machine-memory.js'
import type { Failure } from '../../claude/outcome/failure.js'
import { decideAdmission, type MemoryClaim } from './admission.js'
import { errorMessage } from '../../util/error-message.js'

/** One job of the schedule. */
export interface ScheduledJob<Result> {
  readonly id: string
  readonly limitBytes: number
  /** Ids of jobs that must end first; those that are not in the schedule count as ended. */
  readonly after?: readonly string[]
  /** Called when its turn comes: why it cannot start any more; undefined when it can. */
  readonly blockReason?: () => Failure | string | undefined
  /** Does the work. A failure of the work is a result; a rejection is a bug. */
  readonly run: (limitBytes: number) => Promise<Result>
  /** The memory that it uses now, in bytes. */
  readonly usedBytes: () => number
  /** The result when it does not start any more. */
  readonly skip: (reason: Failure | string) => Result
}

/** The limits of the schedule. */
export interface ScheduleOptions {
  readonly maxParallel: number
  readonly signal: AbortSignal
  readonly readMachineMemory: () => MachineMemory
  /** Called once for each job that has to wait for memory. */
  readonly onWait: (id: string, needBytes: number, leftBytes: number) => void
}

/** Other programs change the machine's memory, too: it is read again after this time, in milliseconds. */
const RECHECK_MS = 500

/**
 * Runs all jobs, and returns the results in the order of the jobs. A job that waits for others takes no slot, and later
 * jobs may overtake it. After `signal` the jobs that have not started are skipped. When a job rejects (a bug of ours) the
 * schedule rejects, after the running jobs have ended.
 */
export async function runSchedule<Result>(
  jobs: readonly ScheduledJob<Result>[],
  options: ScheduleOptions
): Promise<Result[]> {
  const results = new Map<string, Result>()
  const failures: unknown[] = []
  const running = new Map<string, { claim: () => MemoryClaim; done: Promise<void> }>()
  const reportedWaits = new Set<string>()
  const waiting = [...jobs]
  const open = new Set(jobs.map(({ id }) => id))
  const isReady = ({ after = [] }: ScheduledJob<Result>): boolean => after.every((id) => !open.has(id))
  const dequeue = (job: ScheduledJob<Result>): void => {
    waiting.splice(waiting.indexOf(job), 1)
  }

  /** Read once for all jobs that start at the same moment: what they may take is claimed from then on. */
  let machine: MachineMemory | undefined
  const pause = async (until: Promise<unknown>): Promise<void> => {
    await until
    machine = undefined
  }
  const nextEnd = (): Promise<unknown> => Promise.race([...running.values()].map(({ done }) => done))

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
      if (running.size === 0) throw new Error('The jobs of the schedule form a cycle.')
      await pause(nextEnd())
      continue
    }
    const blockReason = job.blockReason?.()
    if (blockReason !== undefined) {
      dequeue(job)
      results.set(job.id, job.skip(blockReason))
      open.delete(job.id)
      continue
    }
    if (running.size >= options.maxParallel) {
      await pause(nextEnd())
      continue
    }
    const claims = [...running.values()].map(({ claim }) => claim())
    const admission = decideAdmission(
      { limitBytes: job.limitBytes, usedBytes: 0 },
      claims,
      (machine ??= options.readMachineMemory())
    )
    if (admission.kind === 'start') {
      dequeue(job)
      start(job, admission.limitBytes)
      continue
    }
    if (!reportedWaits.has(job.id)) {
      reportedWaits.add(job.id)
      options.onWait(job.id, admission.needBytes, admission.leftBytes)
    }
    await pause(nextChange(nextEnd(), options.signal))
  }
  await Promise.all([...running.values()].map(({ done }) => done))
  if (failures.length > 0) throw failures[0]
  for (const job of waiting) results.set(job.id, job.skip(reasonOf(options.signal)))
  return jobs.flatMap((job) => {
    const result = results.get(job.id)
    return result === undefined ? [] : [result]
  })
}

/** Resolves when a job ends, the signal is aborted, or some time has passed. */
async function nextChange(nextEnd: Promise<unknown>, signal: AbortSignal): Promise<void> {
  const settled = new AbortController()
  const wokenUp = new Promise<void>((resolve) => {
    const wake = (): void => {
      resolve()
    }
    const timer = setTimeout(wake, RECHECK_MS)
    settled.signal.addEventListener('abort', () => {
      clearTimeout(timer)
    })
    signal.addEventListener('abort', wake, { signal: settled.signal })
  })
  await Promise.race([wokenUp, nextEnd])
  settled.abort()
}

function reasonOf(signal: AbortSignal): string {
  const reason: unknown = signal.reason
  return errorMessage(reason)
}

/** Creates the cgroup of one run, and decides what happens to a run without one. */
import { randomUUID } from 'node:crypto'
import type { MemoryCgroup, MemoryEnforcer } from './memory-cgroup.js'
import { fail, ok, type Result } from '../../util/result.js'

/** The cgroup of a run that may start, if it has one. */
export interface RunCgroup {
  readonly cgroup: MemoryCgroup | undefined
  readonly warnings: readonly string[]
}

/** Creates the cgroup of a run; without an enforcer there is none. A failure says why the run may not start. */
export async function openRunCgroup(
  enforcer: MemoryEnforcer | undefined,
  number: number,
  memoryLimitBytes: number
): Promise<Result<RunCgroup>> {
  const problems: string[] = []
  const name = `run-${number}-${randomUUID().slice(0, 8)}`
  const cgroup =
    (await enforcer?.createCgroup(name, memoryLimitBytes, (problem) => problems.push(problem))) ?? undefined
  if (cgroup === undefined && enforcer?.isRequired === true) return fail(refuseUnconfined(problems))
  return ok({ cgroup, warnings: problems.map((problem) => `Its memory is polled instead: ${problem}.`) })
}

/** The refusal of a run that the kernel cannot limit although that is required. */
export function refuseUnconfined(problems: readonly string[]): string {
  return `The kernel's memory limit is required (memory-enforcement: cgroup) but unavailable: ${problems.join('; ')}`
}

/** Creates the cgroup of one run, and decides what happens to a run without one. */
import { randomUUID } from 'node:crypto'
import type { MemoryCgroup, MemoryEnforcer } from './memory-cgroup.js'

/** The cgroup of a run that may start, if it has one; or why the run may not start. */
export type RunCgroup =
  | { readonly cgroup: MemoryCgroup | undefined; readonly warnings: readonly string[] }
  | { readonly refusal: string }

/** Creates the cgroup of a run; without an enforcer there is none. */
export async function openRunCgroup(
  enforcer: MemoryEnforcer | undefined,
  number: number,
  memoryLimitBytes: number
): Promise<RunCgroup> {
  const problems: string[] = []
  const name = `run-${number}-${randomUUID().slice(0, 8)}`
  const cgroup =
    (await enforcer?.createCgroup(name, memoryLimitBytes, (problem) => problems.push(problem))) ?? undefined
  if (cgroup === undefined && enforcer?.isRequired === true) return { refusal: refuseUnconfined(problems) }
  return { cgroup, warnings: problems.map((problem) => `Its memory is polled instead: ${problem}.`) }
}

/** The refusal of a run that the kernel cannot limit although that is required. */
export function refuseUnconfined(problems: readonly string[]): string {
  return `The kernel's memory limit is required (memory-enforcement: cgroup) but unavailable: ${problems.join('; ')}`
}

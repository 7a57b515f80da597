/** The cgroup of one run: what becomes of a run that has none, or is not in it. */
import { randomUUID } from 'node:crypto'
import type { MemoryCgroup, MemoryEnforcer } from './memory-cgroup.js'

/** A run that may be started, in its cgroup or without one; or why it may not. */
export type RunCgroup =
  | { readonly cgroup: MemoryCgroup | undefined; readonly warnings: readonly string[] }
  | { readonly refusal: string }

/** Makes the cgroup of a run; without an enforcer there is none. */
export async function openRunCgroup(
  enforcer: MemoryEnforcer | undefined,
  number: number,
  memoryLimitBytes: number
): Promise<RunCgroup> {
  const doubts: string[] = []
  const name = `run-${number}-${randomUUID().slice(0, 8)}`
  const cgroup =
    (await enforcer?.createCgroup(name, memoryLimitBytes, (doubt) => doubts.push(doubt))) ?? undefined
  if (cgroup === undefined && enforcer?.isRequired === true) return { refusal: refuseUnconfined(doubts) }
  return { cgroup, warnings: doubts.map((doubt) => `Its memory is limited by polling: ${doubt}.`) }
}

/** Why a run that the kernel does not limit is not run where it has to. */
export function refuseUnconfined(doubts: readonly string[]): string {
  return `The kernel's memory limit is required (memory-enforcement: cgroup), and it cannot be had: ${doubts.join('; ')}`
}

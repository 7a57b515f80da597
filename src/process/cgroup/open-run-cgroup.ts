/** The cage of one run: what becomes of a run that has none, or is not in it. */
import { randomUUID } from 'node:crypto'
import type { MemoryCage, MemoryEnforcer } from './memory-cgroup.js'

/** A run that may be started, in its cage or without one; or why it may not. */
export type RunCage =
  { readonly cage: MemoryCage | null; readonly warnings: readonly string[] } | { readonly refusal: string }

/** Makes the cage of a run; without an enforcer there is none. */
export async function openRunCage(
  enforcer: MemoryEnforcer | undefined,
  number: number,
  memoryLimitBytes: number
): Promise<RunCage> {
  const doubts: string[] = []
  const name = `run-${number}-${randomUUID().slice(0, 8)}`
  const cage = (await enforcer?.createCage(name, memoryLimitBytes, (doubt) => doubts.push(doubt))) ?? null
  if (cage === null && enforcer?.isRequired === true) return { refusal: refuseUncaged(doubts) }
  return { cage, warnings: doubts.map((doubt) => `Its memory is limited by polling: ${doubt}.`) }
}

/** Why a run that the kernel does not limit is not run where it has to. */
export function refuseUncaged(doubts: readonly string[]): string {
  return `The kernel's memory limit is required (memory-enforcement: cgroup), and it cannot be had: ${doubts.join('; ')}`
}

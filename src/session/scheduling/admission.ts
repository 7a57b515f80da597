/**
 * Whether the next run may start now: its memory limit must fit beside what the running ones may still allocate. A machine
 * that runs out of memory loses the whole session, its log and its summary. Pure.
 */
import type { MachineMemory } from '../../process/memory/machine-memory.js'
import { MIB } from '../../util/mebibyte.js'

/** The memory of a run that is running or wants to start. All figures in bytes. */
export interface MemoryClaim {
  readonly limitBytes: number
  /** What it uses now; 0 before its start. */
  readonly usedBytes: number
}

/** `start` may lower the limit, when nothing else is running and the machine has no more. */
export type Admission =
  | { readonly kind: 'start'; readonly limitBytes: number }
  | { readonly kind: 'wait'; readonly needBytes: number; readonly leftBytes: number }

/** Kept free for the runner, the kernel and this process: a tenth of the machine, at least 512 MiB, at most 2 GiB. */
export function reserveBytes(totalBytes: number): number {
  return Math.min(2048 * MIB, Math.max(512 * MIB, totalBytes / 10))
}

/** The CLI itself takes about 300 MiB; with less than this a run can only fail. */
const LEAST_LIMIT_BYTES = 384 * MIB

/**
 * Decides on one run. When nothing is running there is nothing to wait for: it starts, with its limit lowered to what the
 * machine has left.
 */
export function decideAdmission(
  wanted: MemoryClaim,
  running: readonly MemoryClaim[],
  machine: MachineMemory
): Admission {
  const claimedBytes = running.reduce(
    (sum, claim) => sum + Math.max(0, claim.limitBytes - claim.usedBytes),
    0
  )
  const leftBytes = Math.max(0, machine.availableBytes - reserveBytes(machine.totalBytes) - claimedBytes)
  if (wanted.limitBytes <= leftBytes) return { kind: 'start', limitBytes: wanted.limitBytes }
  if (running.length > 0) return { kind: 'wait', needBytes: wanted.limitBytes, leftBytes }
  // Whole MiB, so that events and records state the limit exactly.
  const loweredBytes = Math.floor(Math.max(leftBytes, LEAST_LIMIT_BYTES) / MIB) * MIB
  return { kind: 'start', limitBytes: Math.min(wanted.limitBytes, loweredBytes) }
}

/**
 * The last line of defence against running out of memory. Admission reserves memory for every run, but other programs
 * use memory too. Before the kernel kills an arbitrary process, or a hosted runner is lost, the largest run is ended.
 */
import type { MachineMemory } from './machine-memory.js'
import { MIB } from '../../util/mebibyte.js'

/** Below this share of the machine's memory, the kernel is busy reclaiming pages and soon kills. */
const FLOOR_SHARE = 0.025
const LEAST_FLOOR_BYTES = 128 * MIB
const LARGEST_FLOOR_BYTES = 512 * MIB
/** Ending a run that uses less than this share of the floor would lose its work without helping. */
const WORTH_ENDING_SHARE = 0.25

/** Intervals far from the floor and near it: other programs may allocate a gigabyte per second. */
const CALM_INTERVAL_MS = 1000
const NEAR_INTERVAL_MS = 100
const NEAR_FLOORS = 4
/** From this share of an interval on, a check joins the sampling of trees, for which the process wakes up anyway. */
const JOIN_SHARE = 0.7
/** A run's memory is free within this time after its end; until then no other run is ended for the same shortage. */
const RELIEF_MS = 3000

/** A run as the guard sees it. */
export interface GuardedRun {
  readonly pid: number
  /** Current memory of its whole tree. */
  readonly memoryBytes: number
}

/** The run to end, and why. */
export interface MachineShortage extends GuardedRun {
  /** What the machine or container has left. */
  readonly availableBytes: number
}

/** Memory in bytes that must stay available on a machine of this size. */
export function machineFloorBytes(totalBytes: number): number {
  return Math.min(LARGEST_FLOOR_BYTES, Math.max(LEAST_FLOOR_BYTES, totalBytes * FLOOR_SHARE))
}

/** The largest run, to be ended for lack of memory; undefined when enough is left, or ending it would not help. */
export function selectLargestRun(
  machine: MachineMemory,
  runs: readonly GuardedRun[]
): GuardedRun | undefined {
  const floorBytes = machineFloorBytes(machine.totalBytes)
  if (machine.availableBytes >= floorBytes) return undefined
  const largest = runs.reduce<GuardedRun | undefined>(
    (most, run) => (most === undefined || run.memoryBytes > most.memoryBytes ? run : most),
    undefined
  )
  return largest !== undefined && largest.memoryBytes >= floorBytes * WORTH_ENDING_SHARE ? largest : undefined
}

/** Checks the machine's memory at intervals. */
export class MachineGuard {
  /** When to check again. */
  dueMs = 0
  /** From when on it joins the sampling of trees. */
  joinMs = 0
  readonly #readMachine: () => MachineMemory | undefined
  #wasLow = false
  #calmFromMs = 0

  /** @param readMachine returns undefined where the available memory is unknown */
  constructor(readMachine: () => MachineMemory | undefined) {
    this.#readMachine = readMachine
  }

  /** The run to end now, if any. A single low reading does not count. */
  check(runs: readonly GuardedRun[], nowMs: number): MachineShortage | undefined {
    const machine = this.#readMachine()
    if (machine === undefined) {
      this.dueMs = this.joinMs = Infinity
      return undefined
    }
    const { availableBytes, totalBytes } = machine
    const isNear = availableBytes < machineFloorBytes(totalBytes) * NEAR_FLOORS
    const interval = isNear ? NEAR_INTERVAL_MS : CALM_INTERVAL_MS
    this.dueMs = nowMs + interval
    this.joinMs = nowMs + interval * JOIN_SHARE
    const largestRun = selectLargestRun(machine, runs)
    const isBelieved = this.#wasLow && nowMs >= this.#calmFromMs
    this.#wasLow = largestRun !== undefined
    if (largestRun === undefined || !isBelieved) return undefined
    this.#calmFromMs = nowMs + RELIEF_MS
    return { ...largestRun, availableBytes }
  }
}

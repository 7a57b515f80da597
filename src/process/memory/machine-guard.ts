/**
 * The last guard of the machine. Admission keeps room for every run, but others eat memory too. Before the kernel kills
 * at random, or a hosted runner is lost with its log, the largest run is ended, and told why.
 */
import type { MachineMemory } from './machine-memory.js'

const MIB = 2 ** 20

/** Below this share of the machine's memory the kernel is busy with taking pages back, and soon kills. */
const FLOOR_SHARE = 0.025
const LEAST_FLOOR_BYTES = 128 * MIB
const LARGEST_FLOOR_BYTES = 512 * MIB
/** Ending a run that has less than this share of the floor would lose its work and save nobody. */
const WORTH_ENDING_SHARE = 0.25

/** Far from the floor, and near it: others may take a gigabyte in a second. */
const CALM_INTERVAL_MS = 1000
const NEAR_INTERVAL_MS = 100
const NEAR_FLOORS = 4
/** What a run held is free again within this; the next is not ended for the same shortage. */
const RELIEF_MS = 3000

/** A run as the guard sees it. */
export interface GuardedRun {
  readonly pid: number
  /** Memory of its whole tree now. */
  readonly memoryBytes: number
}

/** Why a run is to be ended for the machine's sake. */
export interface MachineShortage extends GuardedRun {
  /** What machine or container has left. */
  readonly availableBytes: number
}

/** Memory in bytes that a machine of this size must have left. */
export function machineFloorBytes(totalBytes: number): number {
  return Math.min(LARGEST_FLOOR_BYTES, Math.max(LEAST_FLOOR_BYTES, totalBytes * FLOOR_SHARE))
}

/** The run to be ended on a machine with so little left: the largest; undefined when there is enough, or nobody is worth it. */
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

/** Looks at the machine from time to time. */
export class MachineGuard {
  /** When to look again. */
  dueMs = 0
  readonly #readMachine: () => MachineMemory | undefined
  #wasLow = false
  #calmFromMs = 0

  /** @param readMachine undefined where the system does not tell what is available */
  constructor(readMachine: () => MachineMemory | undefined) {
    this.#readMachine = readMachine
  }

  /** The run to be ended now, mostly none. A single low reading is not believed. */
  look(runs: readonly GuardedRun[], nowMs: number): MachineShortage | undefined {
    const machine = this.#readMachine()
    if (machine === undefined) {
      this.dueMs = Infinity
      return undefined
    }
    const { availableBytes, totalBytes } = machine
    const isNear = availableBytes < machineFloorBytes(totalBytes) * NEAR_FLOORS
    this.dueMs = nowMs + (isNear ? NEAR_INTERVAL_MS : CALM_INTERVAL_MS)
    const largestRun = selectLargestRun(machine, runs)
    const isBelieved = this.#wasLow && nowMs >= this.#calmFromMs
    this.#wasLow = largestRun !== undefined
    if (largestRun === undefined || !isBelieved) return undefined
    this.#calmFromMs = nowMs + RELIEF_MS
    return { ...largestRun, availableBytes }
  }
}

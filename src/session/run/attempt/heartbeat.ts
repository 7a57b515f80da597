/** Reports at intervals that a run is alive: without it a slow run and a hung one look the same. */

/** Interval between two heartbeats of one run. */
const HEARTBEAT_MS = 30_000

/** The heartbeat of one run. */
export interface Heartbeat {
  /** The process has started. */
  start(): void
  /** The process has written output. */
  noteOutput(): void
  /** The process tree's memory now, in bytes. */
  noteMemory(bytes: number): void
  stop(): void
}

/** Creates a heartbeat; `beat` gets the time since the start and since the last output, and the memory in bytes. */
export function createHeartbeat(
  beat: (elapsedMs: number, silentMs: number, memoryBytes: number) => void,
  intervalMs = HEARTBEAT_MS,
  now: () => number = () => performance.now()
): Heartbeat {
  let startedAt = 0
  let lastOutputAt = 0
  let memoryBytes = 0
  let timer: NodeJS.Timeout | undefined
  return {
    start: () => {
      startedAt = lastOutputAt = now()
      timer = setInterval(() => {
        beat(now() - startedAt, now() - lastOutputAt, memoryBytes)
      }, intervalMs)
      timer.unref()
    },
    noteOutput: () => {
      lastOutputAt = now()
    },
    noteMemory: (bytes) => {
      memoryBytes = bytes
    },
    stop: () => {
      clearInterval(timer)
    }
  }
}

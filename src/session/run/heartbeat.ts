/** Says from time to time that a run lives, and how: a slow run and a hung one look the same without it. */

/** Between two heartbeats of one run. */
const HEARTBEAT_MS = 30_000

/** The heartbeat of one run. */
export interface Heartbeat {
  /** The process has started. */
  start(): void
  /** It gave a sign of life: output. */
  sign(): void
  /** What it takes now, in bytes. */
  memory(bytes: number): void
  stop(): void
}

/** Makes a heartbeat; `beat` gets the time since the start, the time since the last sign, and the memory in bytes. */
export function startHeartbeat(
  beat: (elapsedMs: number, silentMs: number, memoryBytes: number) => void,
  intervalMs = HEARTBEAT_MS,
  now: () => number = () => performance.now()
): Heartbeat {
  let startedAt = 0
  let lastSign = 0
  let memoryBytes = 0
  let timer: NodeJS.Timeout | undefined
  return {
    start: () => {
      startedAt = lastSign = now()
      timer = setInterval(() => {
        beat(now() - startedAt, now() - lastSign, memoryBytes)
      }, intervalMs)
      timer.unref()
    },
    sign: () => {
      lastSign = now()
    },
    memory: (bytes) => {
      memoryBytes = bytes
    },
    stop: () => {
      clearInterval(timer)
    }
  }
}

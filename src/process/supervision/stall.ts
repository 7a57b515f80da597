/** Distinguishes a process that does nothing from one that is quiet but working. */

/**
 * CPU use below this share of the silent time is idling: timers, a spinner that is not shown. Claude Code 2.1.332 uses 0.5 % to
 * 0.7 % while it waits for a tool, and several per cent while an answer arrives.
 */
const IDLE_CPU_SHARE = 0.02
/** An idle runtime collects its garbage in bursts: the same CLI uses 70 ms at once, twelve seconds after its last output. */
const CPU_BURST_MS = 150

/** Watches one process for activity. Pure: all times are milliseconds of one clock and passed in. */
export class StallWatch {
  readonly #stallMs: number
  #lastActivityMs: number
  #cpuSinceMs = 0
  #hasReported = false

  constructor(stallMs: number, nowMs: number) {
    this.#stallMs = stallMs
    this.#lastActivityMs = nowMs
  }

  /** The process wrote something. */
  noteOutput(nowMs: number): void {
    this.#lastActivityMs = nowMs
    this.#cpuSinceMs = 0
    this.#hasReported = false
  }

  /** The process has used this much CPU since the last call. */
  noteCpu(cpuMs: number, nowMs: number): void {
    this.#cpuSinceMs += cpuMs
    const silentMs = nowMs - this.#lastActivityMs
    if (this.#cpuSinceMs > Math.max(CPU_BURST_MS, silentMs * IDLE_CPU_SHARE)) this.noteOutput(nowMs)
  }

  /** The silent time in milliseconds when a stall is to be reported now, once per stall; undefined otherwise. */
  check(nowMs: number): number | undefined {
    const silentMs = nowMs - this.#lastActivityMs
    if (this.#hasReported || silentMs < this.#stallMs) return undefined
    this.#hasReported = true
    return silentMs
  }

  /** Milliseconds until the next check makes sense. */
  nextCheckMs(nowMs: number): number {
    return this.#hasReported ? this.#stallMs : Math.max(1, this.#lastActivityMs + this.#stallMs - nowMs)
  }
}

/** Takes what shows that a process is working. */
export interface StallTimer {
  readonly noteOutput: () => void
  readonly noteCpu: (cpuMs: number) => void
}

/** For a process that may be silent for any time. */
export const NO_STALL_TIMER: StallTimer = { noteOutput: () => undefined, noteCpu: () => undefined }

/** Calls `onStall` for each stall until `signal` is aborted. */
export function startStallTimer(
  stallMs: number,
  signal: AbortSignal,
  onStall: (silentMs: number) => void
): StallTimer {
  const watch = new StallWatch(stallMs, performance.now())
  let timer: NodeJS.Timeout | undefined
  const arm = (): void => {
    timer = setTimeout(check, watch.nextCheckMs(performance.now()))
  }
  const check = (): void => {
    const silentMs = watch.check(performance.now())
    if (silentMs !== undefined) onStall(silentMs)
    if (!signal.aborted) arm()
  }
  arm()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
  return {
    noteOutput: () => {
      watch.noteOutput(performance.now())
    },
    noteCpu: (cpuMs) => {
      watch.noteCpu(cpuMs, performance.now())
    }
  }
}

/** Tells a process that does nothing from one that is quiet but at work. Pure: the time is handed in. */

/** CPU below this share of the silent time is the idling of a program that waits (timers, a spinner that is not shown). */
const IDLE_CPU_SHARE = 0.01
/** One tick of the kernel's clock may fall on any process at any time. */
const CPU_NOISE_MS = 30

/** Watches one process for signs of life. All times are milliseconds of one clock. */
export class StallWatch {
  readonly #stallMs: number
  #lastLifeMs: number
  #cpuSinceMs = 0
  #told = false

  constructor(stallMs: number, nowMs: number) {
    this.#stallMs = stallMs
    this.#lastLifeMs = nowMs
  }

  /** The process wrote something. */
  noteOutput(nowMs: number): void {
    this.#lastLifeMs = nowMs
    this.#cpuSinceMs = 0
    this.#told = false
  }

  /** The process used CPU for so long since it was last asked. */
  noteCpu(cpuMs: number, nowMs: number): void {
    this.#cpuSinceMs += cpuMs
    const silentMs = nowMs - this.#lastLifeMs
    if (this.#cpuSinceMs > Math.max(CPU_NOISE_MS, silentMs * IDLE_CPU_SHARE)) this.noteOutput(nowMs)
  }

  /** Silent time in milliseconds when a stall is to be told now; null otherwise. Told once for each stall. */
  check(nowMs: number): number | null {
    const silentMs = nowMs - this.#lastLifeMs
    if (this.#told || silentMs < this.#stallMs) return null
    this.#told = true
    return silentMs
  }

  /** Milliseconds until it is worth to check again. */
  nextCheckMs(nowMs: number): number {
    return this.#told ? this.#stallMs : Math.max(1, this.#lastLifeMs + this.#stallMs - nowMs)
  }
}

/**
 * Starts to watch, until `signal` is aborted. Gives the function that is told each sign of life: CPU time in
 * milliseconds, or null for output.
 */
export function startStallTimer(
  stallMs: number,
  signal: AbortSignal,
  onStall: (silentMs: number) => void
): (cpuMs: number | null) => void {
  const watch = new StallWatch(stallMs, performance.now())
  let timer: NodeJS.Timeout | undefined
  const arm = (): void => {
    timer = setTimeout(look, watch.nextCheckMs(performance.now()))
  }
  const look = (): void => {
    const silentMs = watch.check(performance.now())
    if (silentMs !== null) onStall(silentMs)
    if (!signal.aborted) arm()
  }
  arm()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
  return (cpuMs) => {
    if (cpuMs === null) watch.noteOutput(performance.now())
    else watch.noteCpu(cpuMs, performance.now())
  }
}

/** Computes the share of one core from CPU time with a resolution of 10 ms. */

/** Over a shorter time, one tick of the kernel's clock would look like a burst. */
const SHORTEST_WINDOW_MS = 200

export class CpuShare {
  #fromMs: number | undefined
  #fromCpuMs = 0
  #percent = 0

  /**
   * The share since the last window began, in percent of one core.
   * @param cpuMs CPU time so far; a decrease (a process left without being waited for) counts as no use
   */
  measure(nowMs: number, cpuMs: number): number {
    if (this.#fromMs !== undefined) {
      const windowMs = nowMs - this.#fromMs
      if (windowMs < SHORTEST_WINDOW_MS) return this.#percent
      this.#percent = (Math.max(0, cpuMs - this.#fromCpuMs) / windowMs) * 100
    }
    this.#fromMs = nowMs
    this.#fromCpuMs = cpuMs
    return this.#percent
  }
}

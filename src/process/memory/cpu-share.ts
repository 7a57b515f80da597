/** Share of one core from CPU time that only grows in steps of 10 ms. */

/** Over a shorter time a step of the kernel's clock would look like a burst. */
const SHORTEST_WINDOW_MS = 200

export class CpuShare {
  #fromMs: number | undefined
  #fromCpuMs = 0
  #percent = 0

  /**
   * The share since the last window began, in percent of one core.
   * @param cpuMs CPU time so far; less than before (a process left, nobody waited for it) counts as none
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

/**
 * Sees a tree that lives at the limit of its cgroup for ever: its own memory fills the cgroup, so the kernel takes back the
 * pages of its programs, which are needed again at once. That counts as progress, and nothing is ever killed.
 */
import type { CgroupUsage } from '../cgroup/memory-cgroup.js'

/** Only this much of the cgroup is left to what could be taken back: not enough to run a program from. */
const FULL = 0.98
/** The kernel settles what it can settle within milliseconds; a build's short peak is over by then. */
const PATIENCE_MS = 3000

export class StarvationWatch {
  #sinceMs: number | undefined
  #refusals = 0

  /** Whether the tree has been starving all the time for longer than can be waited for. */
  isStarving(usage: CgroupUsage, limitBytes: number, nowMs: number): boolean {
    const isRefused = usage.refusals > this.#refusals
    this.#refusals = usage.refusals
    if (!isRefused || usage.fixedBytes < limitBytes * FULL) this.#sinceMs = undefined
    else this.#sinceMs ??= nowMs
    return this.#sinceMs !== undefined && nowMs - this.#sinceMs >= PATIENCE_MS
  }
}

/**
 * Detects a tree that is stuck at the limit of its cgroup: its memory fills the cgroup, so the kernel keeps reclaiming pages
 * of program code that are needed again at once. The kernel counts that as progress and never kills.
 */
import type { CgroupUsage } from '../cgroup/memory-cgroup.js'

/** Share of unreclaimable memory above which too little is left to run a program from. */
const FULL = 0.98
/** The kernel resolves what it can within milliseconds, and a build's short peak is over by then. */
const PATIENCE_MS = 3000

export class StarvationWatch {
  #sinceMs: number | undefined
  #refusals = 0

  /** Whether the tree has been starving continuously for longer than `PATIENCE_MS`. */
  isStarving(usage: CgroupUsage, limitBytes: number, nowMs: number): boolean {
    const isRefused = usage.refusals > this.#refusals
    this.#refusals = usage.refusals
    if (!isRefused || usage.fixedBytes < limitBytes * FULL) this.#sinceMs = undefined
    else this.#sinceMs ??= nowMs
    return this.#sinceMs !== undefined && nowMs - this.#sinceMs >= PATIENCE_MS
  }
}

/** When to sample a process tree again: the nearer its limit and the faster it grows, the sooner. */

/** More frequent samples cost more than they are worth. */
export const SHORTEST_INTERVAL_MS = 20
/** Without growth, this is enough for limits and charts. */
export const LONGEST_INTERVAL_MS = 500
const INTERVAL_NEAR_LIMIT_MS = 50
const NEAR_LIMIT = 0.8
/** Samples until the limit is reached at the current growth, so that one late sample does not matter. */
const SAMPLES_BEFORE_LIMIT = 4
/** About what a single thread can allocate; it may start right after a sample. */
const SUDDEN_GROWTH_BYTES_PER_MS = 1_000_000

/** A young process grows fast, and a short one must not end unseen: intervals grow with its age at this ratio. */
const YOUTH_RATIO = 0.3

/** Limits the interval in milliseconds by the tree's age: frequent samples at first, then fewer. */
export function limitIntervalByAge(intervalMs: number, ageMs: number): number {
  return Math.min(intervalMs, Math.max(SHORTEST_INTERVAL_MS, ageMs * YOUTH_RATIO))
}

/**
 * Time until the next sample in milliseconds.
 * @param growthBytesPerMs growth since the last sample; shrinking counts as none
 */
export function chooseSamplingInterval(
  usedBytes: number,
  limitBytes: number,
  growthBytesPerMs: number
): number {
  const gapBytes = Math.max(0, limitBytes - usedBytes)
  const atThisPace = growthBytesPerMs > 0 ? gapBytes / growthBytesPerMs / SAMPLES_BEFORE_LIMIT : Infinity
  const longest = usedBytes > limitBytes * NEAR_LIMIT ? INTERVAL_NEAR_LIMIT_MS : LONGEST_INTERVAL_MS
  const wanted = Math.min(atThisPace, gapBytes / SUDDEN_GROWTH_BYTES_PER_MS, longest)
  return Math.max(SHORTEST_INTERVAL_MS, wanted)
}

/** When to look at a process tree again: the nearer its limit and the faster it grows, the sooner. */

/** Below this a look costs more than it tells. */
export const SHORTEST_INTERVAL_MS = 20
/** Without growth nothing is missed in this time, and a chart has its points. */
export const LONGEST_INTERVAL_MS = 500
const INTERVAL_NEAR_LIMIT_MS = 50
const NEAR_LIMIT = 0.8
/** Looks until the limit is reached if the growth goes on: one missed look then does not matter. */
const LOOKS_BEFORE_LIMIT = 4
/** A single thread that touches new memory manages about this; one may begin right after a look. */
const SUDDEN_GROWTH_BYTES_PER_MS = 1_000_000

/** A young process grows fast, and a short one must not end before it was seen: looks follow each other at this ratio. */
const YOUTH_RATIO = 0.3

/** Longest time until the next look at a tree of this age, in milliseconds: close looks at first, then fewer. */
export function limitIntervalByAge(intervalMs: number, ageMs: number): number {
  return Math.min(intervalMs, Math.max(SHORTEST_INTERVAL_MS, ageMs * YOUTH_RATIO))
}

/**
 * Time until the next look in milliseconds.
 * @param growthBytesPerMs growth since the last look; shrinking counts as none
 */
export function chooseSamplingInterval(
  usedBytes: number,
  limitBytes: number,
  growthBytesPerMs: number
): number {
  const gapBytes = Math.max(0, limitBytes - usedBytes)
  const atThisPace = growthBytesPerMs > 0 ? gapBytes / growthBytesPerMs / LOOKS_BEFORE_LIMIT : Infinity
  const longest = usedBytes > limitBytes * NEAR_LIMIT ? INTERVAL_NEAR_LIMIT_MS : LONGEST_INTERVAL_MS
  const wanted = Math.min(atThisPace, gapBytes / SUDDEN_GROWTH_BYTES_PER_MS, longest)
  return Math.max(SHORTEST_INTERVAL_MS, wanted)
}

/** Durations in words, rounded the same everywhere. */

/** A measured duration: `4.2s`. */
export function formatSeconds(seconds: number): string {
  return `${seconds.toFixed(1)}s`
}

/** A duration that someone set, or a pause, in milliseconds: `600s`, `1.5s`. */
export function formatLimit(milliseconds: number): string {
  return `${Number((milliseconds / 1000).toFixed(1))}s`
}

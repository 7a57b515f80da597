/** Which known name a mistyped one was meant to be. */

/** The known name with the fewest letters different, if they are few enough to be a slip. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(name.length / 3))
  const ranked = known
    .map((candidate) => ({
      candidate,
      distance: distanceBetween(name.toLowerCase(), candidate.toLowerCase())
    }))
    .sort((first, second) => first.distance - second.distance)
  const [best] = ranked
  if (best !== undefined && best.distance <= allowed) return best.candidate
  return known.find((candidate) => name.length > 2 && candidate.startsWith(`${name}-`))
}

/** Letters to insert, remove or replace (Levenshtein). */
function distanceBetween(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= right.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[right.length] ?? 0
}

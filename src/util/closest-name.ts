/** Finds the known name that a mistyped one was meant to be. Pure. */

/** How many edits a name of this length may differ: short names allow fewer. */
function editsAllowed(length: number): number {
  if (length < 3) return 0
  return length < 6 ? 1 : 2
}

/**
 * The known name closest to a name: equal except for case and separators, a few edits away,
 * or with its first or last part missing (`timeout` for `timeout-seconds`).
 */
export function closestName<Name extends string>(name: string, known: readonly Name[]): Name | undefined {
  const wanted = plain(name)
  if (wanted === '') return undefined
  let best: Name | undefined
  let bestDistance = editsAllowed(wanted.length) + 1
  for (const candidate of known) {
    const distance = editDistance(wanted, plain(candidate), bestDistance)
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best ?? known.find((candidate) => lacksPart(wanted, plain(candidate)))
}

function plain(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '-')
}

function lacksPart(wanted: string, candidate: string): boolean {
  return wanted.length >= 3 && (candidate.startsWith(`${wanted}-`) || candidate.endsWith(`-${wanted}`))
}

/** Insertions, deletions, replacements and swaps of adjacent letters between two texts; at most `bound`. */
export function editDistance(left: string, right: string, bound: number): number {
  if (Math.abs(left.length - right.length) >= bound) return bound
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1]
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1)
      )
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return Math.min(bound, at(last, right.length))
}

function at(distances: readonly number[], index: number): number {
  return distances[index] ?? Number.POSITIVE_INFINITY
}

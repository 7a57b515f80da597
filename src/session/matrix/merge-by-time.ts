/** Merges streams of events by time. A stream is opened when its first event is due, and only its next event is held. */

/** A stream and the time of its first entry. */
export interface TimedSource<Entry> {
  readonly firstAtMs: number
  readonly open: () => Iterator<Entry>
}

interface Head<Entry> {
  readonly atMs: number
  /** Index of the source: of two events at the same time, that of the earlier source comes first. */
  readonly order: number
  readonly entry: Entry
  readonly rest: Iterator<Entry>
}

/**
 * Yields the entries of all sources in order of time; those of one source stay in order, whatever its clock says.
 * Memory: one entry of each open source. Time: O(n log m) for n entries and m open sources.
 */
export function* mergeByTime<Entry>(
  sources: readonly TimedSource<Entry>[],
  timeOf: (entry: Entry) => number
): Generator<Entry> {
  const waiting = sources
    .map((source, order) => ({ source, order }))
    .sort((left, right) => left.source.firstAtMs - right.source.firstAtMs || left.order - right.order)
  const heap: Head<Entry>[] = []
  let next = 0
  const push = (rest: Iterator<Entry>, order: number, notBeforeMs: number): void => {
    const step = rest.next()
    if (step.done === true) return
    addTo(heap, { atMs: Math.max(notBeforeMs, timeOf(step.value)), order, entry: step.value, rest })
  }
  for (;;) {
    const first = heap[0]
    const coming = waiting[next]
    if (coming !== undefined && (first === undefined || coming.source.firstAtMs <= first.atMs)) {
      next += 1
      push(coming.source.open(), coming.order, Number.NEGATIVE_INFINITY)
      continue
    }
    if (first === undefined) return
    yield first.entry
    removeFirst(heap)
    push(first.rest, first.order, first.atMs)
  }
}

function isBefore<Entry>(left: Head<Entry>, right: Head<Entry>): boolean {
  return left.atMs === right.atMs ? left.order < right.order : left.atMs < right.atMs
}

/** A binary heap: each head is before the two below it. */
function addTo<Entry>(heap: Head<Entry>[], head: Head<Entry>): void {
  let at = heap.length
  heap.push(head)
  while (at > 0) {
    const above = (at - 1) >> 1
    const parent = heap[above]
    if (parent === undefined || !isBefore(head, parent)) break
    heap[at] = parent
    at = above
  }
  heap[at] = head
}

function removeFirst<Entry>(heap: Head<Entry>[]): void {
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return
  let at = 0
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]]
    const isRight = left !== undefined && right !== undefined && isBefore(right, left)
    const below = isRight ? right : left
    if (below === undefined || !isBefore(below, last)) break
    heap[at] = below
    at = 2 * at + (isRight ? 2 : 1)
  }
  heap[at] = last
}

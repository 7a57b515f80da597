/** Where requests wait for the test (gates) or for each other (barriers). */

/** Gates and barriers by name. */
export interface MeetingPoints {
  /** Waits until the gate is released; at once when it already is. Ends early when the waiter gives up. */
  waitAtGate(name: string, givenUp: AbortSignal): Promise<void>
  /** Opens the gate for all current and future waiters. */
  releaseGate(name: string): void
  /** Waits until `n` wait at the barrier at the same time. A waiter that gives up does not count. */
  waitAtBarrier(name: string, n: number, givenUp: AbortSignal): Promise<void>
}

/** Makes a set of meeting points. */
export function createMeetingPoints(): MeetingPoints {
  const gates = new Map<string, Set<() => void>>()
  const open = new Set<string>()
  const barriers = new Map<string, Set<() => void>>()

  return {
    waitAtGate: (name, givenUp) => (open.has(name) ? Promise.resolve() : waitIn(gates, name, givenUp)),
    releaseGate: (name) => {
      open.add(name)
      release(gates, name)
    },
    waitAtBarrier: (name, n, givenUp) => {
      const waiting = waitIn(barriers, name, givenUp)
      if (barriers.get(name)?.size === n) release(barriers, name)
      return waiting
    }
  }
}

function waitIn(places: Map<string, Set<() => void>>, name: string, givenUp: AbortSignal): Promise<void> {
  const waiters = places.get(name) ?? new Set<() => void>()
  places.set(name, waiters)
  return new Promise((resolve) => {
    const leave = (): void => {
      waiters.delete(leave)
      givenUp.removeEventListener('abort', leave)
      resolve()
    }
    waiters.add(leave)
    givenUp.addEventListener('abort', leave)
    if (givenUp.aborted) leave()
  })
}

function release(places: Map<string, Set<() => void>>, name: string): void {
  for (const leave of [...(places.get(name) ?? [])]) leave()
}

/** The time limit of one process. */

/** Longest delay of a Node timer (24 days). */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Calls `onOver` after the time, unless `signal` is aborted first. */
export function startDeadline(timeoutMs: number, signal: AbortSignal, onOver: () => void): void {
  const timer = setTimeout(onOver, Math.min(timeoutMs, LONGEST_TIMER_MS))
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
}

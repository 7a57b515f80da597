/** The wall clock that a process may take. */

/** Longest time that Node's timers can wait (24 days). */
const LONGEST_TIMER_MS = 2 ** 31 - 1

/** Calls `onOver` after the time, unless `signal` is aborted before. */
export function startDeadline(timeoutMs: number, signal: AbortSignal, onOver: () => void): void {
  const timer = setTimeout(onOver, Math.min(timeoutMs, LONGEST_TIMER_MS))
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
}

/** Looks at a stall watch when it is due. */
import { StallWatch } from './stall-watch.js'

/**
 * Starts to watch, until `signal` is aborted. Gives the function that is told each sign of life: CPU time in
 * milliseconds, or null for output.
 */
export function startStallTimer(
  stallMs: number,
  signal: AbortSignal,
  onStall: (silentMs: number) => void
): (cpuMs: number | null) => void {
  const watch = new StallWatch(stallMs, performance.now())
  let timer: NodeJS.Timeout | undefined
  const arm = (): void => {
    timer = setTimeout(look, watch.nextCheckMs(performance.now()))
  }
  const look = (): void => {
    const silentMs = watch.check(performance.now())
    if (silentMs !== null) onStall(silentMs)
    if (!signal.aborted) arm()
  }
  arm()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
  })
  return (cpuMs) => {
    if (cpuMs === null) watch.noteOutput(performance.now())
    else watch.noteCpu(cpuMs, performance.now())
  }
}

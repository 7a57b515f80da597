/**
 * The wall clock, read once: the moment at which this process started, plus the monotonic time since. A machine's clock
 * may be stepped while a session runs (NTP, a virtual machine that wakes up); moments from here never jump, so the
 * difference of two of them is a true duration.
 */
export function now(): number {
  return Math.round(performance.timeOrigin + performance.now())
}

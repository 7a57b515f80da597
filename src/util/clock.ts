/**
 * The time in milliseconds since the epoch: the wall clock at the start of this process plus the monotonic time since.
 * The machine's clock may be stepped while a session runs (NTP, a resumed virtual machine); these times never jump, so
 * the difference of two is a true duration.
 */
export function now(): number {
  return Math.round(performance.timeOrigin + performance.now())
}

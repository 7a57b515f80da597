/** The session's clock; the browser's may differ, or be changed meanwhile. */

/** What the session's clock showed when the browser's `performance.now()` was 0. */
let start = 0

/** Sets it by the time of an update. */
export function setServerClock(nowMs: number): void {
  start = nowMs - performance.now()
}

/** In milliseconds since 1970. */
export function serverNow(): number {
  return start + performance.now()
}

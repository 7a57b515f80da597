/** Waiting for what the kernel does not announce. */
import { setTimeout as delay } from 'node:timers/promises'

/** Most of what is waited for is there at once; what takes longer is asked for less often. */
const FIRST_STEP_MS = 1
const LONGEST_STEP_MS = 8

/** Looks again and again whether it is so; false when it is not so after `timeoutMs`. */
export async function waitUntil(isSo: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  for (let stepMs = FIRST_STEP_MS; !isSo(); stepMs = Math.min(stepMs * 2, LONGEST_STEP_MS)) {
    if (performance.now() >= deadline) return false
    await delay(stepMs)
  }
  return true
}

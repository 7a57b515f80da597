/** Polls for conditions that the kernel does not announce. */
import { setTimeout as delay } from 'node:timers/promises'

/** Most conditions hold almost at once; slower ones are polled less often. */
const FIRST_STEP_MS = 1
const LONGEST_STEP_MS = 8

/** Polls until the condition holds; false when it does not within `timeoutMs`. */
export async function waitUntil(holds: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  for (let stepMs = FIRST_STEP_MS; !holds(); stepMs = Math.min(stepMs * 2, LONGEST_STEP_MS)) {
    if (performance.now() >= deadline) return false
    await delay(stepMs)
  }
  return true
}

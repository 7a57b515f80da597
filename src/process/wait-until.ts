/** Waiting for what the kernel does not announce. */
import { setTimeout as delay } from 'node:timers/promises'

const STEP_MS = 5

/** Looks every few milliseconds whether it is so; false when it is not so after `timeoutMs`. */
export async function waitUntil(isSo: () => boolean, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs
  while (!isSo()) {
    if (performance.now() >= deadline) return false
    await delay(STEP_MS)
  }
  return true
}

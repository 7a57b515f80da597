/** Retries a request when GitHub's rate limit allows it, within a total waiting time. */
import { setTimeout as sleep } from 'node:timers/promises'
import { GitHubApiError } from './github-error.js'

/** Waits, by default with a timer. Rejects when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>

/** Bounds of the waiting. */
export interface WaitBounds {
  /** Total waiting time in milliseconds; if GitHub asks for more, the request fails. */
  readonly longestMs: number
  /** Ends the wait, for instance after a cancel. */
  readonly signal?: AbortSignal | undefined
  readonly wait?: Wait | undefined
}

/** Waits with a timer. */
export const waitWithTimer: Wait = (milliseconds, signal) =>
  sleep(milliseconds, undefined, signal === undefined ? {} : { signal })

/** GitHub blocks clients that keep sending requests beyond the limit. */
const MOST_ATTEMPTS = 4

/**
 * Sends the request, and again after the wait that GitHub asks for.
 * @throws GitHubApiError of the last attempt.
 */
export async function withinRateLimits<Answer>(
  request: () => Promise<Answer>,
  { longestMs, signal, wait = waitWithTimer }: WaitBounds
): Promise<Answer> {
  let left = longestMs
  for (let attempt = 1; ; attempt++) {
    try {
      return await request()
    } catch (error) {
      const waitMs = error instanceof GitHubApiError ? error.waitMs : undefined
      if (waitMs === undefined || waitMs > left || attempt >= MOST_ATTEMPTS || signal?.aborted) throw error
      left -= waitMs
      try {
        await wait(waitMs, signal)
      } catch {
        throw error
      }
    }
  }
}

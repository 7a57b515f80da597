/** Asks again when GitHub says that it was asked too often, for as long as there is time. */
import { setTimeout as sleep } from 'node:timers/promises'
import { GitHubApiError } from './github-error.js'

/** Waits; the real one is a timer. Rejects when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>

/** Bounds of the waiting. */
export interface WaitBounds {
  /** Waiting in all, in milliseconds; GitHub's wish for more is not obeyed but ends the attempt. */
  readonly longestMs: number
  /** Ends the waiting: after a cancel there is no time. */
  readonly signal?: AbortSignal | undefined
  readonly wait?: Wait | undefined
}

/** The real waiting. */
export const waitWithTimer: Wait = (milliseconds, signal) =>
  sleep(milliseconds, undefined, signal === undefined ? {} : { signal })

/** A used-up limit is told again at most so often: GitHub blocks who goes on asking. */
const MOST_ATTEMPTS = 4

/**
 * Does the request, and again when its time has come.
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

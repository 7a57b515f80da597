/** Keeps the sticky comment up to date while a session runs: only on news, and within GitHub's rate limits. */
import { isRefused, type WriteComment } from './comment-writer.js'
import { GitHubApiError } from '../github/github-error.js'
import { retryTransient } from '../github/transient-faults.js'
import { waitWithTimer, withinRateLimits, type Wait } from '../github/rate-limits.js'
import { errorMessage } from '../../util/error-message.js'

/** A comment that is kept up to date. */
export interface StickyComment {
  /** Shows the session's progress; it is rendered when it is written, which may be later. */
  readonly show: (render: () => string) => void
  /** Writes the final comment. Never rejects: failures are reported. */
  readonly finish: (render: () => string, signal?: AbortSignal) => Promise<void>
  /** Writes nothing more. */
  readonly stop: () => void
}

/** Clock and timers of the comment; the real ones by default. */
export interface CommentClock {
  readonly now: () => number
  /** Calls back once; returns a function that cancels it. */
  readonly schedule: (milliseconds: number, callback: () => void) => () => void
  readonly wait: Wait
}

/** Between two writes: the limit is 80 a minute and 500 an hour for all that a token writes (docs: rate limits). */
const INTERVAL_MS = 15_000

/** A long session writes less often: GITHUB_TOKEN has 1,000 requests an hour for the whole repository. */
const LATER_INTERVAL_MS = 60_000
const LATER_AFTER_MS = 300_000

/** How long the final comment waits for a rate limit to pass. */
const LONGEST_WAIT_MS = 60_000

const REAL_CLOCK: CommentClock = {
  now: () => performance.now(),
  schedule: (milliseconds, callback) => {
    const timer = setTimeout(callback, milliseconds).unref()
    return () => {
      clearTimeout(timer)
    }
  },
  wait: waitWithTimer
}

/**
 * Starts a comment; nothing is written before there is something to show.
 * @param say receives, once, why the comment cannot be written.
 */
export function startStickyComment(
  write: WriteComment,
  say: (message: string) => void,
  clock: CommentClock = REAL_CLOCK
): StickyComment {
  const startedAt = clock.now()
  let isOver = false
  let nextAt = startedAt
  let lastBody: string | undefined
  let pending: (() => string) | undefined
  let cancelTimer: (() => void) | undefined
  let writing: Promise<void> | undefined

  const giveUp = (message: string): void => {
    if (isOver) return
    isOver = true
    say(message)
  }
  const plan = (): void => {
    if (isOver || pending === undefined || cancelTimer !== undefined || writing !== undefined) return
    cancelTimer = clock.schedule(Math.max(0, nextAt - clock.now()), () => {
      cancelTimer = undefined
      writing = writePending().finally(() => {
        writing = undefined
        plan()
      })
    })
  }
  const writePending = async (): Promise<void> => {
    const render = pending
    pending = undefined
    const interval = clock.now() - startedAt > LATER_AFTER_MS ? LATER_INTERVAL_MS : INTERVAL_MS
    try {
      const body = render?.()
      if (isOver || body === undefined || body === lastBody) return
      if ((await write(body, false)) === 'overtaken') giveUp(OVERTAKEN)
      lastBody = body
      nextAt = clock.now() + interval
    } catch (error) {
      // A transient failure is not reported: the next write, or the final one, catches up.
      nextAt = clock.now() + Math.max(interval, waitOf(error))
      if (isRefused(error)) giveUp(explain(error))
    }
  }
  const stop = (): void => {
    isOver = true
    cancelTimer?.()
    cancelTimer = undefined
  }
  return {
    show: (render) => {
      pending = render
      plan()
    },
    finish: async (render, signal) => {
      if (isOver) return
      stop()
      await writing
      try {
        const body = render()
        const bounds = { longestMs: LONGEST_WAIT_MS, signal, wait: clock.wait }
        if (body === lastBody) return
        // The writer looks for what a lost answer may have left behind, so it may be asked again.
        const writeLast = () => retryTransient(() => write(body, true), { signal, wait: clock.wait })
        if ((await withinRateLimits(writeLast, bounds)) === 'overtaken') say(OVERTAKEN)
      } catch (error) {
        say(explain(error))
      }
    },
    stop
  }
}

function waitOf(error: unknown): number {
  return error instanceof GitHubApiError ? (error.waitMs ?? 0) : 0
}

const OVERTAKEN = 'A later run of this job has taken over the comment, so it is left unchanged.'

function explain(error: unknown): string {
  const reason = errorMessage(error)
  const why = !isRefused(error)
    ? ''
    : /locked/i.test(reason)
      ? ' The conversation is locked: unlock it.'
      : ' The token may not write there (a fork\'s runs only read); give the job the permissions "issues: write" and "pull-requests: write".'
  return `The comment could not be written: ${reason}.${why} The job summary says the same.`
}

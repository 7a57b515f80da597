/** Keeps the sticky comment up to date while a session runs: for news only, and never more often than GitHub bears. */
import { isRefused, type WriteComment } from './comment-writer.js'
import { GitHubApiError } from '../github/github-error.js'
import { waitWithTimer, withinRateLimits, type Wait } from '../github/rate-limits.js'
import { errorMessage } from '../../util/error-message.js'

/** A comment that is kept up to date. */
export interface StickyComment {
  /** Shows how the session stands; it is rendered and written when its time has come. */
  readonly show: (render: () => string) => void
  /** Writes the last word. Never rejects: what fails is said. */
  readonly finish: (render: () => string, signal?: AbortSignal) => Promise<void>
  /** Writes nothing more. */
  readonly stop: () => void
}

/** Time as the comment sees it; all real unless given. */
export interface CommentClock {
  readonly now: () => number
  /** Calls back once; gives what calls it off. */
  readonly schedule: (milliseconds: number, callback: () => void) => () => void
  readonly wait: Wait
}

/** Between two writes: the limit is 80 a minute and 500 an hour for all that a token writes (docs: rate limits). */
const INTERVAL_MS = 15_000

/** A long session writes more rarely: GITHUB_TOKEN has 1,000 requests an hour for the whole repository. */
const LATER_INTERVAL_MS = 60_000
const LATER_AFTER_MS = 300_000

/** The last word waits as long for GitHub's leave, no longer. */
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
 * @param say takes, once, what a reader should know when the comment cannot be written.
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
  let callOff: (() => void) | undefined
  let writing: Promise<void> | undefined

  const giveUp = (message: string): void => {
    if (isOver) return
    isOver = true
    say(message)
  }
  const plan = (): void => {
    if (isOver || pending === undefined || callOff !== undefined || writing !== undefined) return
    callOff = clock.schedule(Math.max(0, nextAt - clock.now()), () => {
      callOff = undefined
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
      // What passes is no news: the next write, or the last word, tells it.
      nextAt = clock.now() + Math.max(interval, waitOf(error))
      if (isRefused(error)) giveUp(explain(error))
    }
  }
  const stop = (): void => {
    isOver = true
    callOff?.()
    callOff = undefined
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
        if ((await withinRateLimits(() => write(body, true), bounds)) === 'overtaken') say(OVERTAKEN)
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

const OVERTAKEN = 'A later run of this job has taken over the comment: it is left as it is.'

function explain(error: unknown): string {
  const reason = errorMessage(error)
  const why = isRefused(error)
    ? ' The token may not write there (a fork\'s runs only read); give the job the permissions "issues: write" and "pull-requests: write".'
    : ''
  return `The comment could not be written: ${reason}.${why} The job summary says the same.`
}

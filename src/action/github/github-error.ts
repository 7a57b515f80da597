/** Why GitHub's API did not do what was asked, and whether it may be asked again. Pure. */
import { now } from '../../util/clock.js'
import { describeFailure } from './network-failure.js'

/** A refused or failed request. */
export class GitHubApiError extends Error {
  override readonly name = 'GitHubApiError'
  /** Undefined when no answer came. */
  readonly status: number | undefined
  /** How long GitHub wants us to wait before we ask again, in milliseconds; undefined when it is no matter of time. */
  readonly waitMs: number | undefined

  constructor(message: string, status: number | undefined, waitMs: number | undefined, cause: unknown) {
    super(message, { cause })
    this.status = status
    this.waitMs = waitMs
  }
}

/** What GitHub asks for where it names no time (docs: rate limits, "wait for at least one minute"). */
const UNNAMED_WAIT_MS = 60_000

/** From whatever a request threw. */
export function toApiError(error: unknown, clock: () => number = now): GitHubApiError {
  if (error instanceof GitHubApiError) return error
  const { status, headers, text } = factsOf(error)
  // 407 is the answer of a proxy on the way.
  const answered = status === undefined || headers === undefined || status === 407 ? undefined : status
  // Octokit gives a request that got no answer the status 500, without a response.
  if (answered === undefined) {
    const reason = describeFailure(status === 407 ? new Error(`status 407 (${text})`) : error)
    return new GitHubApiError(`no answer from GitHub: ${reason}`, undefined, undefined, error)
  }
  const waitMs =
    answered === 403 || answered === 429 ? waitOf(answered, headers ?? {}, text, clock()) : undefined
  return new GitHubApiError(`status ${answered} (${text})`, answered, waitMs, error)
}

type Headers = Readonly<Record<string, string | number | undefined>>

function factsOf(error: unknown): { status?: number; headers?: Headers; text: string } {
  if (typeof error !== 'object' || error === null) return { text: String(error) }
  const { status, response, message } = error as {
    readonly status?: unknown
    readonly response?: { readonly headers?: Headers; readonly data?: unknown }
    readonly message?: unknown
  }
  const said = (response?.data as { readonly message?: unknown } | undefined)?.message
  const text = typeof said === 'string' ? said : typeof message === 'string' ? message : 'unknown error'
  return {
    ...(typeof status === 'number' ? { status } : {}),
    ...(response?.headers === undefined ? {} : { headers: response.headers }),
    text: text.slice(0, 300)
  }
}

/** The reset is a moment of GitHub's clock, which is the one in the answer and may not be this machine's. */
function momentOf(headers: Headers, nowMs: number): number {
  const answeredAt = Date.parse(String(headers['date']))
  return Number.isNaN(answeredAt) ? nowMs : answeredAt
}

/** The order of GitHub's documentation: `retry-after`, then the reset of a used-up limit, then a minute. */
function waitOf(status: number, headers: Headers, text: string, nowMs: number): number | undefined {
  const seconds = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const reset = Number(headers['x-ratelimit-reset'])
  if (Number(headers['x-ratelimit-remaining'] ?? Number.NaN) === 0 && Number.isFinite(reset))
    return Math.max(0, reset * 1000 - momentOf(headers, nowMs))
  return status === 429 || /rate limit/i.test(text) ? UNNAMED_WAIT_MS : undefined
}

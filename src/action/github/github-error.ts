/** Why a request to GitHub's API failed, and when it may be sent again. Pure. */
import { now } from '../../util/clock.js'
import { beginningOfText } from '../../util/shorten-text.js'
import { describeFailure } from './network-failure.js'
import { EnvironmentError, type EnvironmentErrorCode } from '../../util/environment-error.js'

/** A refused or failed request. */
export class GitHubApiError extends EnvironmentError {
  override readonly name = 'GitHubApiError'
  /** Undefined when no answer came. */
  readonly status: number | undefined
  /** Milliseconds to wait for a rate limit before the next attempt; undefined for any other failure. */
  readonly waitMs: number | undefined

  constructor(message: string, status: number | undefined, waitMs: number | undefined, cause: unknown) {
    super(codeOf(status, waitMs), message, { cause })
    this.status = status
    this.waitMs = waitMs
  }
}

/** These answers do not change with another attempt: the token lacks the permission, or the target does not exist. */
const REFUSALS = [401, 403, 404, 410]

function codeOf(status: number | undefined, waitMs: number | undefined): EnvironmentErrorCode {
  if (status === undefined) return 'GITHUB_UNREACHABLE'
  if (waitMs !== undefined) return 'GITHUB_RATE_LIMITED'
  return REFUSALS.includes(status) ? 'GITHUB_REFUSED' : 'GITHUB_FAILED'
}

/** For a rate limit without a time (docs: rate limits, "wait for at least one minute"). */
const UNNAMED_WAIT_MS = 60_000

/** From whatever a request threw. */
export function toApiError(error: unknown, clock: () => number = now): GitHubApiError {
  if (error instanceof GitHubApiError) return error
  const { status, headers, text } = factsOf(error)
  // 407 comes from a proxy.
  const answered = status === undefined || headers === undefined || status === 407 ? undefined : status
  // Octokit reports a request without an answer as status 500 without a response.
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
  const graph = graphFacts(error)
  if (graph !== undefined) return graph
  const said = response?.data as { readonly message?: unknown; readonly errors?: unknown } | undefined
  const text =
    typeof said?.message === 'string'
      ? [said.message, ...detailsOf(said.errors)].join(': ')
      : typeof message === 'string'
        ? message
        : 'unknown error'
  return {
    ...(typeof status === 'number' ? { status } : {}),
    ...(response?.headers === undefined ? {} : { headers: response.headers }),
    text: beginningOfText(text, TEXT_CHARACTERS)
  }
}

const TEXT_CHARACTERS = 600

/** Details that a message lists. */
const DETAILS = 5

/** What a refused request is refused for: objects with a message or with the name of a field, or plain texts. */
function detailsOf(errors: unknown): readonly string[] {
  if (!Array.isArray(errors)) return []
  return (errors as unknown[]).slice(0, DETAILS).flatMap((entry) => {
    if (typeof entry === 'string') return [entry]
    if (typeof entry !== 'object' || entry === null) return []
    const { message, resource, field, code } = entry as Readonly<Record<string, unknown>>
    if (typeof message === 'string' && message !== '') return [message]
    const named = [resource, field, code].filter((each) => typeof each === 'string')
    return named.length === 0 ? [] : [named.join(' ')]
  })
}

/** GraphQL answers 200 to a request that it refuses, with the reasons in `errors`. */
function graphFacts(error: object): ReturnType<typeof factsOf> | undefined {
  const { name, errors, headers } = error as {
    readonly name?: unknown
    readonly errors?: readonly { readonly type?: unknown; readonly message?: unknown }[]
    readonly headers?: Headers
  }
  if (name !== 'GraphqlResponseError') return undefined
  const isForbidden = errors?.some(({ type }) => type === 'FORBIDDEN') === true
  return {
    status: isForbidden ? 403 : 422,
    headers: headers ?? {},
    text: beginningOfText(detailsOf(errors).join(': '), TEXT_CHARACTERS)
  }
}

/** The reset is a time of GitHub's clock, which the answer states; this machine's clock may differ. */
function momentOf(headers: Headers, nowMs: number): number {
  const answeredAt = Date.parse(String(headers['date']))
  return Number.isNaN(answeredAt) ? nowMs : answeredAt
}

/** In the order of GitHub's documentation: `retry-after`, the reset of an exhausted limit, a minute. */
function waitOf(status: number, headers: Headers, text: string, nowMs: number): number | undefined {
  const seconds = Number(headers['retry-after'])
  if (headers['retry-after'] !== undefined && Number.isFinite(seconds)) return Math.max(0, seconds * 1000)
  const reset = Number(headers['x-ratelimit-reset'])
  if (Number(headers['x-ratelimit-remaining'] ?? Number.NaN) === 0 && Number.isFinite(reset))
    return Math.max(0, reset * 1000 - momentOf(headers, nowMs))
  return status === 429 || /rate limit/i.test(text) ? UNNAMED_WAIT_MS : undefined
}

/** Retries a request that failed by a passing fault of the server or the connection. Rate limits: `rate-limits.ts`. */
import { GitHubApiError } from './github-error.js'
import { isBrokenConnection } from './network-failure.js'
import { waitWithTimer, type Wait } from './rate-limits.js'

/** Short: the request's own timeout bounds all attempts. */
const RETRY_DELAYS_MS = [500, 2_000]

/**
 * Sends the request, and again after a 5xx answer or a broken connection; only for requests that may be repeated.
 * A refusal, an untrusted certificate, an unknown host or a proxy that asks for a login would only fail again.
 * @throws GitHubApiError of the last attempt.
 */
export async function retryTransient<Answer>(
  request: () => Promise<Answer>,
  { signal, wait = waitWithTimer }: { readonly signal: AbortSignal | undefined; readonly wait?: Wait }
): Promise<Answer> {
  for (const delayMs of RETRY_DELAYS_MS) {
    try {
      return await request()
    } catch (error) {
      if (!isTransient(error) || signal?.aborted) throw error
      try {
        await wait(delayMs, signal)
      } catch {
        throw error
      }
    }
  }
  return request()
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof GitHubApiError)) return false
  return error.status === undefined ? isBrokenConnection(error) : error.status >= 500
}

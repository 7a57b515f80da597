/**
 * Which requests a run's token allows: a closed list, so that a leaked token, or an agent with a shell, reaches no
 * files, batches, keys or members of the organization. Decided from a request's first line and `Host` alone. Pure.
 */

/** The part of a request that the decision depends on. */
export interface ProxyRequest {
  readonly method: string
  /** As received: a path with its query, or anything else that the client sent. */
  readonly target: string
  readonly host: string | undefined
}

/**
 * Forwarded with the key, forwarded without one, or refused. `path` is built from the parts that were checked, query
 * included.
 */
export type TargetVerdict =
  /** `isPaid`: its tokens are charged. */
  | { readonly kind: 'with-key'; readonly path: string; readonly isPaid: boolean }
  | { readonly kind: 'without-key'; readonly path: string }
  | { readonly kind: 'refused'; readonly status: number; readonly type: string; readonly message: string }

/**
 * All requests that the CLI was observed to make (Claude Code 2.1.197 and 2.1.332, with keys and tokens), and what
 * a gateway's list of models needs. Paths are compared as received, so escapes, dots, doubled or trailing slashes and
 * other letter cases match nothing.
 */
const ENDPOINTS: readonly { readonly method: string; readonly path: RegExp }[] = [
  { method: 'POST', path: /^\/v1\/messages$/ },
  { method: 'POST', path: /^\/v1\/messages\/count_tokens$/ },
  { method: 'GET', path: /^\/v1\/models(?:\/[A-Za-z0-9][\w.:@-]*)?$/ }
]

/** Models and counts cost nothing. */
const PAID = '/v1/messages'

/** The list as text, for the client's error and for the log. */
export const OPEN_ENDPOINTS = 'POST /v1/messages, POST /v1/messages/count_tokens and GET /v1/models'

/** Parameters of these endpoints; others might have a meaning for a gateway. */
const PARAMETERS = new Set(['beta', 'limit', 'after_id', 'before_id'])

/** No escapes, so that every server on the way reads the same value. */
const PLAIN_QUERY = /^[\w.:=&-]*$/

/**
 * Authorizes a request.
 * @param authority the proxy's own `127.0.0.1:<port>`; any other `Host` is that of a web page whose name resolves to this
 *   machine (DNS rebinding)
 */
export function checkTarget({ method, target, host }: ProxyRequest, authority: string): TargetVerdict {
  if (host !== authority) return refused(`The key proxy answers to ${authority} only.`)
  // Older CLIs use it to check the connection, without a token (2.1.197; no longer in 2.1.332).
  if (target === '/' && method === 'HEAD') return { kind: 'without-key', path: '/' }
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  const query = mark === -1 ? '' : target.slice(mark + 1)
  const isOpen = ENDPOINTS.some((endpoint) => endpoint.method === method && endpoint.path.test(path))
  const parameters = [...new URLSearchParams(query)]
  if (!isOpen || !PLAIN_QUERY.test(query) || !parameters.every(([name]) => PARAMETERS.has(name)))
    return refused(`The token of a run is valid for ${OPEN_ENDPOINTS} only.`)
  return {
    kind: 'with-key',
    isPaid: path === PAID,
    path: parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters).toString()}`
  }
}

function refused(message: string): TargetVerdict {
  return { kind: 'refused', status: 403, type: 'permission_error', message }
}

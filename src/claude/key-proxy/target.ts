/**
 * Which requests a run's token opens: a closed list, so that a token that leaks, or an agent with a shell, reaches no
 * files, batches, keys or members of the organization. Decided from a request's first line alone. Pure.
 */

/** A request as far as it is judged here. */
export interface ProxyRequest {
  readonly method: string
  /** As it came: a path with its query, or whatever else somebody wrote there. */
  readonly target: string
  readonly host: string | undefined
}

/** Forwarded with the key, forwarded without one, or refused. `path` is put together from what was judged, query included. */
export type TargetVerdict =
  | { readonly kind: 'with-key'; readonly path: string }
  | { readonly kind: 'without-key'; readonly path: string }
  | { readonly kind: 'refused'; readonly status: number; readonly type: string; readonly message: string }

/**
 * All that the CLI is seen to ask of the Messages API (Claude Code 2.1.197 and 2.1.332, with keys and tokens), and what
 * a gateway's list of models takes. Paths are compared as they came, so escapes, dots, doubled or trailing slashes and
 * other cases match nothing.
 */
const ENDPOINTS: readonly { readonly method: string; readonly path: RegExp }[] = [
  { method: 'POST', path: /^\/v1\/messages$/ },
  { method: 'POST', path: /^\/v1\/messages\/count_tokens$/ },
  { method: 'GET', path: /^\/v1\/models(?:\/[A-Za-z0-9][\w.:@-]*)?$/ }
]

/** The list in words, for the API's client and for the log. */
export const OPEN_ENDPOINTS = 'POST /v1/messages, POST /v1/messages/count_tokens and GET /v1/models'

/** Parameters of these endpoints; a gateway may read others as more than that. */
const PARAMETERS = new Set(['beta', 'limit', 'after_id', 'before_id'])

/** Without escapes: it reads the same to everybody on the way. */
const PLAIN_QUERY = /^[\w.:=&-]*$/

/**
 * Judges a request.
 * @param authority the proxy's own `127.0.0.1:<port>`: another name in `Host` is a web page's, which had its name resolved to this machine.
 */
export function checkTarget({ method, target, host }: ProxyRequest, authority: string): TargetVerdict {
  if (host !== authority) return refused(`The key proxy answers to ${authority} only.`)
  // Older CLIs check with it whether somebody listens, and send no token (2.1.197; no longer in 2.1.332).
  if (target === '/' && method === 'HEAD') return { kind: 'without-key', path: '/' }
  const mark = target.indexOf('?')
  const path = mark === -1 ? target : target.slice(0, mark)
  const query = mark === -1 ? '' : target.slice(mark + 1)
  const isOpen = ENDPOINTS.some((endpoint) => endpoint.method === method && endpoint.path.test(path))
  const parameters = [...new URLSearchParams(query)]
  if (!isOpen || !PLAIN_QUERY.test(query) || !parameters.every(([name]) => PARAMETERS.has(name)))
    return refused(`The token of a run opens ${OPEN_ENDPOINTS} only.`)
  return {
    kind: 'with-key',
    path: parameters.length === 0 ? path : `${path}?${new URLSearchParams(parameters).toString()}`
  }
}

function refused(message: string): TargetVerdict {
  return { kind: 'refused', status: 403, type: 'permission_error', message }
}

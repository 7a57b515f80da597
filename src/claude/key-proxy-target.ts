/** What the key proxy answers, and to whom: decided from a request's first lines alone. Pure. */

/** A request as far as it is judged here. */
export interface ProxyRequest {
  readonly method: string
  /** As it came: a path with its query, or whatever else somebody wrote there. */
  readonly target: string
  readonly host: string | undefined
}

/** Forwarded with the key, forwarded without one, or refused. */
export type TargetVerdict =
  | { readonly kind: 'with-key' }
  | { readonly kind: 'without-key' }
  | { readonly kind: 'refused'; readonly status: number; readonly type: string; readonly message: string }

/** A path without escapes, so that it means the same to everybody on its way; the API needs none. */
const API_PATH = /^\/v1(?:\/[\w.:@~-]+)+(?:\?[\x21-\x7e]*)?$/
const DOTS_ONLY = /\/\.{1,2}(?=[/?]|$)/

/**
 * Judges a request.
 * @param authority the proxy's own `127.0.0.1:<port>`: another name in `Host` is a web page's, which had its name resolved to this machine.
 */
export function judgeTarget({ method, target, host }: ProxyRequest, authority: string): TargetVerdict {
  if (host !== authority)
    return refused(403, 'permission_error', `The key proxy answers to ${authority} only.`)
  if (!target.startsWith('/'))
    return refused(400, 'invalid_request_error', 'The key proxy takes a path, no address.')
  // The CLI sees with it whether somebody listens; it sends no token then.
  if (target === '/' && (method === 'HEAD' || method === 'GET')) return { kind: 'without-key' }
  const [path = ''] = target.split('?')
  if (!API_PATH.test(target) || DOTS_ONLY.test(path))
    return refused(404, 'not_found_error', 'The key proxy forwards paths below /v1/ only, without escapes.')
  return { kind: 'with-key' }
}

function refused(status: number, type: string, message: string): TargetVerdict {
  return { kind: 'refused', status, type, message }
}

/** Which requests the live page answers. Pure. */
import type { IncomingHttpHeaders } from 'node:http'

/** What the request is for, or why it is refused. */
export type RequestVerdict =
  | { readonly kind: 'page' }
  | { readonly kind: 'events' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }

/** What the page may request. */
export type Action = (typeof ACTIONS)[number]

/** All actions; each is the path of its requests. */
export const ACTIONS = ['message', 'message-all', 'wrap-up', 'end', 'cancel'] as const

/** The part of a request that the decision depends on. */
export interface RequestFacts {
  readonly method: string
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

/**
 * Authorizes a request to the server on this port. A page of another origin, or one whose name resolves to this machine
 * (DNS rebinding), is always refused. Keys are not checked here.
 */
export function authorizeRequest({ method, target, headers }: RequestFacts, port: number): RequestVerdict {
  const { host = '', origin } = headers
  const ownHosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!ownHosts.includes(host))
    return refused(
      421,
      `This server answers to ${ownHosts.join(' and ')} only. Behind a tunnel, use the same port.`
    )
  if (origin !== undefined && origin !== `http://${host}`)
    return refused(403, 'Pages of other origins are not answered.')
  const site = headers['sec-fetch-site']
  if (target !== '/' && site !== undefined && site !== 'same-origin')
    return refused(403, 'Other sites are not answered.')
  if (target === '/' || target === '/events') {
    if (method !== 'GET') return refused(405, 'Only GET is answered here.')
    return { kind: target === '/' ? 'page' : 'events' }
  }
  const action = target.slice(1)
  if (action !== 'enter' && !isAction(action)) return refused(404, 'Not found.')
  if (method !== 'POST') return refused(405, 'Only POST is answered here.')
  if (origin === undefined) return refused(403, 'The header Origin is missing.')
  if (headers['content-type'] !== 'application/json') return refused(415, 'Only application/json is read.')
  return action === 'enter' ? { kind: 'enter' } : { kind: 'action', action }
}

function isAction(text: string): text is Action {
  return ACTIONS.some((action) => action === text)
}

function refused(status: number, message: string): RequestVerdict {
  return { kind: 'refused', status, message }
}

/** Which headers pass through the key proxy. Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { ProxiedCredentials } from './choice.js'

/**
 * What the CLI sends (a test with the real one compares). Any other header is dropped: gateways take some of them,
 * such as `x-http-method-override` and `x-original-url`, for another method or path than the one that was authorized.
 */
const FORWARDED =
  /^(accept|accept-language|content-type|content-encoding|user-agent|anthropic-[\w-]+|x-app|x-client-[\w-]+|x-claude-[\w-]+|x-stainless-[\w-]+)$/

/** Headers of one connection, not of the message (RFC 9110, section 7.6.1). */
const HOP_BY_HOP =
  /^(connection|keep-alive|proxy-authenticate|proxy-authorization|proxy-connection|te|trailer|transfer-encoding|upgrade)$/

/**
 * A request uses these headers to select features of the API, so its own values come before those added to every
 * request.
 */
const OF_THE_REQUEST = /^anthropic-(beta|version)$/

/** Headers that are added to a request. */
export interface AddedHeaders {
  readonly credentials: ProxiedCredentials
  /** `ANTHROPIC_CUSTOM_HEADERS`; as with the CLI itself, they override the credentials' header. */
  readonly custom: Readonly<Record<string, string>>
}

/** What follows the headers: a body that was read and decoded here is sent as it was checked. */
export type ForwardedBody = 'none' | 'as-received' | Buffer

/** The token of a request, sent as an API key or as a bearer token. */
export function readToken(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key']
  return typeof key === 'string' ? key : /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}

/** Headers for the API. */
export function buildUpstreamHeaders(
  headers: IncomingHttpHeaders,
  upstream: URL,
  added: AddedHeaders | undefined,
  body: ForwardedBody = 'as-received'
): OutgoingHttpHeaders {
  const isRead = body !== 'none' && body !== 'as-received'
  const own = Object.entries(endToEnd(headers)).filter(
    ([name]) => FORWARDED.test(name) && !(isRead && name === 'content-encoding')
  )
  const names = new Set(own.map(([name]) => name))
  const custom = Object.entries(added?.custom ?? {}).filter(
    ([name]) => !(OF_THE_REQUEST.test(name) && names.has(name))
  )
  return {
    ...Object.fromEntries(own),
    ...(added === undefined ? {} : credentialHeader(added.credentials)),
    ...Object.fromEntries(custom),
    host: upstream.host,
    // Tokens are counted in the response: a compressed one costs time to read.
    'accept-encoding': 'identity',
    ...framing(headers, body)
  }
}

/** Headers for the client, as the API gave them. */
export function buildClientHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return endToEnd(headers)
}

/**
 * The framing of the body, kept whatever `Connection` names: a body without a length would be read as the
 * next request, and its response given to another run.
 */
function framing(headers: IncomingHttpHeaders, body: ForwardedBody): OutgoingHttpHeaders {
  if (body === 'none') return {}
  if (body !== 'as-received') return { 'content-type': 'application/json', 'content-length': body.length }
  if (headers['transfer-encoding'] !== undefined) return { 'transfer-encoding': 'chunked' }
  const length = headers['content-length']
  return length === undefined ? {} : { 'content-length': length }
}

function endToEnd(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()))
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !HOP_BY_HOP.test(name) && !named.has(name))
  )
}

function credentialHeader(credentials: ProxiedCredentials): OutgoingHttpHeaders {
  switch (credentials.kind) {
    case 'api-key':
      return { 'x-api-key': credentials.value }
    case 'oauth-token':
    case 'auth-token':
      return { authorization: `Bearer ${credentials.value}` }
  }
}

/** Headers on their way through the key proxy. Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { ProxiedCredentials } from './key-proxy-choice.js'

/** They belong to one connection, not to the message (RFC 9110, section 7.6.1). */
const HOP_BY_HOP =
  /^(connection|keep-alive|proxy-authenticate|proxy-authorization|proxy-connection|te|trailer|transfer-encoding|upgrade)$/

/** Written anew: who asks, whom, and in which form an answer may come. `expect` was answered on this side already. */
const REPLACED = /^(host|authorization|x-api-key|accept-encoding|content-length|expect)$/

/** The token that a request carries: as a key or as a bearer's. */
export function readToken(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key']
  return typeof key === 'string' ? key : /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}

/** Headers for the API. Without credentials none go along. */
export function buildUpstreamHeaders(
  headers: IncomingHttpHeaders,
  upstream: URL,
  credentials: ProxiedCredentials | undefined
): OutgoingHttpHeaders {
  const own = Object.entries(endToEnd(headers)).filter(([name]) => !REPLACED.test(name))
  return {
    ...Object.fromEntries(own),
    host: upstream.host,
    // Tokens are counted from the answer as it passes by: it has to be readable.
    'accept-encoding': 'identity',
    ...framing(headers),
    ...(credentials === undefined ? {} : credentialHeader(credentials))
  }
}

/** Headers for the client, as the API gave them. */
export function buildClientHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  return endToEnd(headers)
}

/**
 * How long the body is, said as it came whatever `Connection` names: a body without a length would be read as the
 * next request, and its answer given to another run.
 */
function framing(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
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
      return { authorization: `Bearer ${credentials.value}` }
  }
}

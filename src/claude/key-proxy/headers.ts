/** Headers on their way through the key proxy. Pure. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http'
import type { ProxiedCredentials } from './choice.js'

/**
 * What the CLI sends (a test with the real one compares). Any other header stays behind: gateways take some of them,
 * such as `x-http-method-override` and `x-original-url`, for another method or path than the one that was judged.
 */
const FORWARDED =
  /^(accept|accept-language|content-type|content-encoding|user-agent|anthropic-[\w-]+|x-app|x-client-[\w-]+|x-claude-[\w-]+|x-stainless-[\w-]+)$/

/** They belong to one connection, not to the message (RFC 9110, section 7.6.1). */
const HOP_BY_HOP =
  /^(connection|keep-alive|proxy-authenticate|proxy-authorization|proxy-connection|te|trailer|transfer-encoding|upgrade)$/

/** Headers of a request say which of the API's features it uses: what it says itself comes before what is added to all. */
const OF_THE_REQUEST = /^anthropic-(beta|version)$/

/** What is added to a request. */
export interface AddedHeaders {
  readonly credentials: ProxiedCredentials
  /** `ANTHROPIC_CUSTOM_HEADERS`; like the CLI's own, they come before the header of the credentials. */
  readonly custom: Readonly<Record<string, string>>
}

/** The token that a request carries: as a key or as a bearer's. */
export function readToken(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['x-api-key']
  return typeof key === 'string' ? key : /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]
}

/** Headers for the API. */
export function buildUpstreamHeaders(
  headers: IncomingHttpHeaders,
  upstream: URL,
  added: AddedHeaders | undefined,
  hasBody = true
): OutgoingHttpHeaders {
  const own = Object.entries(endToEnd(headers)).filter(([name]) => FORWARDED.test(name))
  const names = new Set(own.map(([name]) => name))
  const custom = Object.entries(added?.custom ?? {}).filter(
    ([name]) => !(OF_THE_REQUEST.test(name) && names.has(name))
  )
  return {
    ...Object.fromEntries(own),
    ...(added === undefined ? {} : credentialHeader(added.credentials)),
    ...Object.fromEntries(custom),
    host: upstream.host,
    // Tokens are counted from the answer as it passes by: it has to be readable.
    'accept-encoding': 'identity',
    ...(hasBody ? framing(headers) : {})
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
    case 'auth-token':
      return { authorization: `Bearer ${credentials.value}` }
  }
}

/** One request through the key proxy: to the API with other headers, and the answer back as it comes. */
import http from 'node:http'
import https from 'node:https'
import { pipeline, Transform } from 'node:stream'
import { buildClientHeaders, buildUpstreamHeaders, type AddedHeaders } from './headers.js'
import { createUsageMeter, type CountedTokens, type UsageMeter } from './usage.js'

/** Where requests go. */
export interface Upstream {
  /** Its path stands before that of every request. */
  readonly url: URL
  readonly agent: http.Agent
}

/** A certificate that the other side asks for (mTLS), and authorities beside those that Node knows. */
export type TlsOptions = Pick<https.AgentOptions, 'cert' | 'key' | 'passphrase' | 'ca'>

/** Connections to an API, kept open between requests; destroy its agent at the end. */
export function openUpstream(url: URL, tls: TlsOptions = {}): Upstream {
  const agent =
    url.protocol === 'https:'
      ? new https.Agent({ ...tls, keepAlive: true })
      : new http.Agent({ keepAlive: true })
  return { url, agent }
}

/** What is forwarded, and to whom is reported what comes of it. */
export interface Forwarding {
  /** Path and query as they were judged; what stood in the request is not read again. */
  readonly path: string
  /** Undefined: neither key nor custom headers go along. */
  readonly added?: AddedHeaders
  readonly onTokens?: (added: CountedTokens) => void
  readonly onPause?: (pauseMs: number) => void
}

/** Forwards a request. Redirects are the client's to see: nobody follows them here, so the key goes to no other host. */
export function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  upstream: Upstream,
  { path, added, onTokens = () => undefined, onPause = () => undefined }: Forwarding
): void {
  const { url, agent } = upstream
  // A body of a GET or HEAD means nothing, and a gateway that does not read it takes it for the next request.
  const hasBody = request.method === 'POST'
  const outgoing = (url.protocol === 'https:' ? https : http).request({
    agent,
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    method: request.method,
    path: `${url.pathname.replace(/\/$/, '')}${path}`,
    headers: buildUpstreamHeaders(request.headers, url, added, hasBody)
  })
  // The client left before its answer was whole: then nobody pays for the rest.
  response.once('close', () => {
    if (!response.writableFinished) outgoing.destroy()
  })
  outgoing.once('response', (incoming) => {
    // The CLI tells a pause that it makes, and keeps a longer one to itself (observed on 2.1.197 from 90 s on).
    onPause(parsePause(incoming.headers['retry-after']))
    giveBack(incoming, response, onTokens)
  })
  outgoing.on('error', (error: NodeJS.ErrnoException) => {
    request.unpipe(outgoing)
    // What is left of the body has to go somewhere, or the client would not read the answer.
    request.resume()
    if (response.destroyed || response.headersSent) return
    const cause = error.code ?? error.message
    sendError(response, 502, 'api_error', `The key proxy has no connection to ${url.origin} (${cause}).`)
  })
  if (hasBody) request.pipe(outgoing)
  else {
    request.resume()
    outgoing.end()
  }
}

/** Answers with an error in the API's own form, so that the CLI treats it as one of the API's. */
export function sendError(
  response: http.ServerResponse,
  status: number,
  type: string,
  message: string
): void {
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ type: 'error', error: { type, message } }))
}

/** `retry-after` in seconds, as the Messages API sends it; 0 for none, or a date. */
function parsePause(header: string | undefined): number {
  return header !== undefined && /^\d+(\.\d+)?$/.test(header) ? Math.round(Number(header) * 1_000) : 0
}

function giveBack(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  onTokens: (added: CountedTokens) => void
): void {
  const { statusCode = 502, statusMessage, headers } = incoming
  response.writeHead(statusCode, statusMessage, buildClientHeaders(headers))
  // A stream's first event may be long in coming; its headers go at once.
  response.flushHeaders()
  // An answer that is packed all the same passes by uncounted.
  const readable = headers['content-encoding'] === undefined || headers['content-encoding'] === 'identity'
  const meter = createUsageMeter(readable ? headers['content-type'] : undefined, onTokens)
  // A cut at one end is a cut at the other: `pipeline` destroys both.
  pipeline(incoming, meteredPassage(meter), response, () => undefined)
}

function meteredPassage(meter: UsageMeter): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      meter.push(chunk)
      done(null, chunk)
    },
    flush: (done) => {
      meter.end()
      done()
    }
  })
}

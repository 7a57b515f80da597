/** Forwards one request of the key proxy to the API with other headers, and streams the response back. */
import http from 'node:http'
import https from 'node:https'
import { pipeline, Transform } from 'node:stream'
import { createBodyDecoder } from './content-coding.js'
import { buildClientHeaders, buildUpstreamHeaders, type AddedHeaders } from './headers.js'
import { createUsageMeter, type CountedTokens, type SeenUsage, type UsageMeter } from './usage.js'

/** Where requests go. */
export interface Upstream {
  /** Its path is the prefix of every request's path. */
  readonly url: URL
  readonly agent: http.Agent
}

/** A client certificate (mTLS), and authorities besides those that Node trusts. */
export type TlsOptions = Pick<https.AgentOptions, 'cert' | 'key' | 'passphrase' | 'ca'>

/** Connections to an API, kept open between requests; destroy the agent at the end. */
export function openUpstream(url: URL, tls: TlsOptions = {}): Upstream {
  const agent =
    url.protocol === 'https:'
      ? new https.Agent({ ...tls, keepAlive: true })
      : new http.Agent({ keepAlive: true })
  return { url, agent }
}

/** A request to forward, and the callbacks for its result. */
export interface Forwarding {
  /** Path and query as they were authorized; the request's own are not read again. */
  readonly path: string
  /** Undefined: neither the key nor custom headers are added. */
  readonly added?: AddedHeaders
  /** The body, if it was read to check it. */
  readonly body?: Buffer | undefined
  readonly onTokens?: (added: CountedTokens) => void
  /** Called once, at the end: how much of the usage was seen. */
  readonly onEnd?: (seen: SeenUsage) => void
  readonly onPause?: (pauseMs: number) => void
  /** Called with the text of a streamed answer, piece by piece. */
  readonly onText?: (text: string) => void
}

/** Forwards a request. Redirects are passed on to the client, never followed, so that the key reaches no other host. */
export function forward(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  upstream: Upstream,
  { path, added, body, onTokens = ignore, onEnd = ignore, onPause = ignore, onText = ignore }: Forwarding
): void {
  const { url, agent } = upstream
  // A body of a GET or HEAD has no meaning, and a gateway that does not read it would take it for the next request.
  const sent = request.method === 'POST' ? (body ?? 'as-received') : 'none'
  const outgoing = (url.protocol === 'https:' ? https : http).request({
    agent,
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port,
    method: request.method,
    path: `${url.pathname.replace(/\/$/, '')}${path}`,
    headers: buildUpstreamHeaders(request.headers, url, added, sent)
  })
  let hasClientLeft = false
  // If the client left early, abort the request, so that the rest is not paid for.
  response.once('close', () => {
    hasClientLeft = !response.writableFinished
    if (hasClientLeft) outgoing.destroy()
  })
  let hasAnswer = false
  outgoing.once('response', (incoming) => {
    hasAnswer = true
    // The CLI reports its pauses, except for long ones (observed on 2.1.197 from 90 s on).
    onPause(parsePause(incoming.headers['retry-after']))
    giveBack(incoming, response, { onTokens, onEnd, onText })
  })
  outgoing.once('close', () => {
    if (!hasAnswer) onEnd({ kind: hasClientLeft ? 'unanswered' : 'not-charged' })
  })
  outgoing.on('error', (error: NodeJS.ErrnoException) => {
    request.unpipe(outgoing)
    // Drain the rest of the body, or the client would not read the response.
    request.resume()
    if (response.destroyed || response.headersSent) return
    const cause = error.code ?? error.message
    sendError(response, 502, 'api_error', `The key proxy cannot connect to ${url.origin} (${cause}).`)
  })
  if (sent === 'as-received') request.pipe(outgoing)
  else {
    request.resume()
    outgoing.end(sent === 'none' ? undefined : sent)
  }
}

const ignore = (): void => undefined

/** Responds with an error in the API's format, so that the CLI handles it like one of the API's. */
export function sendError(
  response: http.ServerResponse,
  status: number,
  type: string,
  message: string
): void {
  if (response.headersSent) return
  response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ type: 'error', error: { type, message } }))
}

/** `retry-after` in seconds, as the Messages API sends it; 0 if there is none, or a date. */
function parsePause(header: string | undefined): number {
  return header !== undefined && /^\d+(\.\d+)?$/.test(header) ? Math.round(Number(header) * 1_000) : 0
}

function giveBack(
  incoming: http.IncomingMessage,
  response: http.ServerResponse,
  { onTokens, onEnd, onText }: Required<Pick<Forwarding, 'onTokens' | 'onEnd' | 'onText'>>
): void {
  const { statusCode = 502, statusMessage, headers } = incoming
  response.writeHead(statusCode, statusMessage, buildClientHeaders(headers))
  // Send the headers at once: a stream's first event may take long.
  response.flushHeaders()
  const meter = createUsageMeter(headers['content-type'], onTokens, onText)
  // `pipeline` destroys both sides when one of them is cut.
  pipeline(incoming, meteredPassage(headers['content-encoding'], meter), response, () => {
    onEnd(statusCode < FIRST_UNCHARGED_STATUS ? meter.seen() : { kind: 'not-charged' })
  })
}

/** Redirects and errors are not paid for. */
const FIRST_UNCHARGED_STATUS = 300

/** Passes bytes on as they are. A response in an unknown coding is not counted. */
function meteredPassage(encoding: string | undefined, meter: UsageMeter): Transform {
  const decoder = createBodyDecoder(encoding, meter.push)
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      if (decoder === undefined) done(null, chunk)
      else
        decoder.push(chunk, () => {
          done(null, chunk)
        })
    },
    flush: (done) => {
      if (decoder === undefined) done()
      else
        decoder.end(() => {
          meter.end()
          done()
        })
    }
  })
}

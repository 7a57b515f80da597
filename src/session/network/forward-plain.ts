/** Forwards one plain http request as a new one, so that nothing of the client's framing reaches the server. */
import http from 'node:http'
import type net from 'node:net'
import { pipeline } from 'node:stream'
import { buildClientHeaders } from '../../claude/key-proxy/headers.js'
import type { DenialReason, FailureReason } from './connection.js'
import { trackOutgoing, type Outside } from './outgoing.js'
import { answerRequest, denialAnswer } from './responses.js'
import type { EgressRun } from './runs.js'

/** Redirects are passed on, so that the next host is checked like the first. */
export async function forwardPlain(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  target: { readonly host: string; readonly port: number; readonly path: string },
  run: EgressRun,
  outside: Outside
): Promise<void> {
  const { host, port } = target
  const outgoing = trackOutgoing(run, target, outside, () => request.socket.destroy())
  const refuse = (reason: DenialReason | FailureReason): void => {
    outgoing.refuse(reason)
    if (!response.headersSent) answerRequest(request, response, denialAnswer(host, port, reason))
  }
  const connected = await outgoing.connect()
  if (!connected.ok) {
    refuse(connected.error)
    return
  }
  const server = connected.value
  response.once('close', () => {
    outgoing.finish()
    server.destroy()
  })
  if (response.destroyed) {
    server.destroy()
    outgoing.finish()
    return
  }
  send(request, response, target, server, outside.timeouts.idleMs)
}

function send(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { host, port, path }: { readonly host: string; readonly port: number; readonly path: string },
  server: net.Socket,
  idleMs: number
): void {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || request.headers['content-length'] !== undefined
  const forwarded = http.request({
    createConnection: () => server,
    host,
    method: request.method,
    path,
    headers: requestHeaders(request.headers, host)
  })
  server.setTimeout(idleMs, () => server.destroy())
  forwarded.once('response', (incoming) => {
    const { statusCode = 502, statusMessage, headers } = incoming
    response.writeHead(statusCode, statusMessage, buildClientHeaders(headers))
    response.flushHeaders()
    pipeline(incoming, response, () => undefined)
  })
  forwarded.on('error', () => {
    request.unpipe(forwarded)
    if (response.headersSent) response.destroy()
    else answerRequest(request, response, denialAnswer(host, port, 'unreachable'))
  })
  if (hasBody) request.pipe(forwarded)
  else forwarded.end()
}

/** `Host` is that of the URL, whatever the client wrote; the body's framing is kept whatever `Connection` names. */
function requestHeaders(headers: http.IncomingHttpHeaders, host: string): http.OutgoingHttpHeaders {
  const kept = Object.fromEntries(
    Object.entries(buildClientHeaders(headers)).filter(
      ([name]) => name !== 'expect' && !name.startsWith('proxy-')
    )
  )
  const length = headers['content-length']
  const framing =
    headers['transfer-encoding'] === undefined
      ? length === undefined
        ? {}
        : { 'content-length': length }
      : { 'transfer-encoding': 'chunked' }
  return { ...kept, ...framing, host, connection: 'close' }
}

/** The proxy's own answers. */
import type http from 'node:http'
import type net from 'node:net'
import { describeDenial } from './denial.js'
import type { DenialReason, FailureReason } from './connection.js'

/** An answer that is complete, and the connection's last. */
export interface OwnAnswer {
  readonly status: number
  /** Python and Go show it to their users, curl and npm only the status. */
  readonly statusText: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

const NAME = 'mpm-orchestrator'

/** Proxy-Status is RFC 9209's. */
export function denialAnswer(host: string, port: number, reason: DenialReason | FailureReason): OwnAnswer {
  const text = describeDenial(host, port, reason)
  const [status, error] = STATUS[reason] ?? [403, 'http_request_denied']
  return {
    status,
    statusText: `${status === 403 ? 'Forbidden' : 'Failed'}: ${text}`,
    headers: { 'proxy-status': `${NAME}; error=${error}; details="${reason}: ${host}:${port}"` },
    body: `${text}\n`
  }
}

const STATUS: Partial<Record<DenialReason | FailureReason, readonly [number, string]>> = {
  'private-address': [403, 'destination_ip_prohibited'],
  'too-many-connections': [503, 'connection_limit_reached'],
  unresolved: [502, 'dns_error'],
  unreachable: [502, 'destination_unavailable']
}

/** For a request without the token of a run. */
export const LOGIN_ANSWER: OwnAnswer = {
  status: 407,
  statusText: 'Proxy Authentication Required',
  headers: { 'proxy-authenticate': `Basic realm="${NAME}"` },
  body: 'The proxy does not know this token: it belongs to no run, or to one that has ended. A run uses the HTTPS_PROXY that it was given.\n'
}

/** For a request that is not meant for a proxy. */
export const FORM_ANSWER: OwnAnswer = {
  status: 400,
  statusText: 'Bad Request',
  headers: {},
  body: 'This is a proxy: it takes CONNECT for https, and absolute http:// URLs.\n'
}

/** A client that does not close after its refusal is cut. */
const LINGER_MS = 5_000

/** Answers on the socket of a CONNECT request. */
export function answerSocket(socket: net.Socket, { status, statusText, headers, body }: OwnAnswer): void {
  const lines = Object.entries(framed(headers, body)).map(([name, value]) => `${name}: ${value}`)
  endSocket(socket, `HTTP/1.1 ${status} ${statusText}\r\n${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** Sends the last bytes. What the client still sends is read, or its system would drop them. */
export function endSocket(socket: net.Socket, bytes: string | Buffer): void {
  socket.end(bytes)
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => {
    clearTimeout(timer)
  })
}

/** Answers a plain request. */
export function answerRequest(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { status, statusText, headers, body }: OwnAnswer
): void {
  request.resume()
  response.writeHead(status, statusText, framed(headers, body)).end(body)
}

function framed(headers: Readonly<Record<string, string>>, body: string): Record<string, string> {
  return {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close'
  }
}

/**
 * The only way out of a sealed network: an HTTP proxy on the loopback address that connects each run to the hosts of its
 * own allow-list, and to nothing else.
 */
import http from 'node:http'
import type net from 'node:net'
import type { AllowedHost } from './allowed-host.js'
import type { DenialReason, EgressConnection } from './connection.js'
import { decideTarget, parseAbsoluteUrl, parseAuthority } from './decide.js'
import { BUFFER_BYTES, dialByTcp, type Dial } from './dial.js'
import { forwardPlain } from './forward-plain.js'
import { trackOutgoing, type EgressTimeouts, type Outside } from './outgoing.js'
import { resolveBySystem, type Resolve } from './resolve-host.js'
import { answerRequest, answerSocket, denialAnswer, FORM_ANSWER, LOGIN_ANSWER } from './responses.js'
import { createEgressRuns, type EgressRun } from './runs.js'
import { openTunnel } from './tunnel.js'

/** Options of the proxy. */
export interface EgressProxyOptions {
  /** Called once for each connection, at its end. */
  readonly onConnection?: (connection: EgressConnection) => void
  /** Closes the proxy. */
  readonly signal?: AbortSignal
  readonly timeouts?: Partial<EgressTimeouts>
  /** How names are resolved and addresses connected: by the system, except in tests. */
  readonly resolve?: Resolve
  readonly dial?: Dial
}

/** What a run gets. */
export interface EgressAccess {
  /** `http://run:TOKEN@127.0.0.1:PORT`, for the variables HTTPS_PROXY and HTTP_PROXY. */
  readonly url: string
  /** The secret in it, to be masked in logs. */
  readonly token: string
  /** Revokes the token and cuts the run's open connections; their end is reported before it returns. */
  readonly close: () => void
}

/** A running proxy. */
export interface EgressProxy {
  readonly port: number
  /** Gives a run access; each call gives another token. */
  readonly open: (run: string, allowList: readonly AllowedHost[]) => EgressAccess
  /** Cuts open connections and stops listening. */
  readonly close: () => Promise<void>
}

/** Package managers open some dozens at once. */
const CONNECTIONS_PER_RUN = 256

/** Of all runs, with those that have not sent their request yet: the session needs descriptors for other things. */
const CONNECTIONS = 2_048

const HEADER_BYTES = 16 * 1024
const TIMEOUTS: EgressTimeouts = {
  headersMs: 10_000,
  connectMs: 20_000,
  helloMs: 10_000,
  idleMs: 10 * 60_000
}

/** Starts the proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot listen. */
export async function startEgressProxy(options: EgressProxyOptions = {}): Promise<EgressProxy> {
  const { onConnection = () => undefined, signal, timeouts } = options
  const { resolve = resolveBySystem, dial = dialByTcp } = options
  signal?.throwIfAborted()
  const outside = { resolve, dial, onConnection, timeouts: { ...TIMEOUTS, ...timeouts } }
  const runs = createEgressRuns()
  const sockets = new Set<net.Socket>()
  const server = http.createServer({
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: outside.timeouts.headersMs,
    connectionsCheckingInterval: 1_000,
    // An upload takes as long as it takes; one that stops is cut as idle.
    requestTimeout: 0,
    highWaterMark: BUFFER_BYTES,
    noDelay: true
  })
  server.maxConnections = CONNECTIONS
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  })
  server.on('request', (request, response) => {
    const run = runs.find(request.headers['proxy-authorization'])
    if (run === undefined) answerRequest(request, response, LOGIN_ANSWER)
    else takeRequest(request, response, run, outside)
  })
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket, head: Buffer) => {
    const run = runs.find(request.headers['proxy-authorization'])
    if (run === undefined) answerSocket(socket, LOGIN_ANSWER)
    else takeTunnel(request.url ?? '', socket, head, run, outside)
  })
  await new Promise<void>((settle, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', settle)
  })
  const { port } = server.address() as net.AddressInfo
  // Do not keep the event loop alive if a caller does not close it.
  server.unref()

  const close = (): Promise<void> =>
    new Promise((settle) => {
      signal?.removeEventListener('abort', closeNow)
      runs.closeAll()
      server.close(() => {
        settle()
      })
      for (const socket of sockets) socket.destroy()
    })
  const closeNow = (): void => void close()
  signal?.addEventListener('abort', closeNow, { once: true })

  return {
    port,
    open: (run, allowList) => {
      const { token, close: revoke } = runs.add(run, allowList)
      return { url: `http://run:${token}@127.0.0.1:${port}`, token, close: revoke }
    },
    close
  }
}

function takeTunnel(
  authority: string,
  socket: net.Socket,
  head: Buffer,
  run: EgressRun,
  outside: Outside
): void {
  const decision = decideTarget(parseAuthority(authority), run.allowList, true)
  const reason = denialOf(decision, run)
  if (reason === undefined) {
    void openTunnel(socket, head, decision, run, outside)
    return
  }
  trackOutgoing(run, decision, outside, () => undefined).refuse(reason)
  answerSocket(socket, denialAnswer(decision.host, decision.port, reason))
}

function takeRequest(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  run: EgressRun,
  outside: Outside
): void {
  const url = parseAbsoluteUrl(request.url ?? '')
  if (url === undefined) {
    answerRequest(request, response, FORM_ANSWER)
    return
  }
  const decision = decideTarget(url, run.allowList, false)
  const reason = denialOf(decision, run)
  if (reason === undefined) {
    const { host, port } = decision
    void forwardPlain(request, response, { host, port, path: url.path }, run, outside)
    return
  }
  trackOutgoing(run, decision, outside, () => undefined).refuse(reason)
  answerRequest(request, response, denialAnswer(decision.host, decision.port, reason))
}

function denialOf(decision: ReturnType<typeof decideTarget>, run: EgressRun): DenialReason | undefined {
  if (decision.kind === 'denied') return decision.reason
  return run.open.size >= CONNECTIONS_PER_RUN ? 'too-many-connections' : undefined
}

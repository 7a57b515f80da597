/**
 * A proxy on the loopback address that keeps the key from agents. The CLI, and with it every tool that it starts, gets
 * a token that is valid for this proxy only, and the proxy replaces it with the key. It also counts tokens for each
 * run. It cannot prevent that a process of the same user reads this program's memory and environment.
 */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { accessVariables } from './access-variables.js'
import type { ProxiedCredentials } from './choice.js'
import { admitRequest, type ReadRequest, type Refusal, type RequestBudget } from './admission.js'
import { forward, openUpstream, sendError, type TlsOptions, type Upstream } from './forward.js'
import { readToken, type AddedHeaders } from './headers.js'
import type { CountedTokens } from './usage.js'
import { createProxiedRuns, type ProxiedRun, type ProxiedRuns, type RunUsage } from './runs.js'
import { checkTarget } from './target.js'
import { createTurns } from './turns.js'
import type { SealedReach } from './way-out.js'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok, type Result } from '../../util/result.js'

/** Options of a key proxy; `canProxy` finds them. */
export interface KeyProxyOptions {
  readonly credentials: ProxiedCredentials
  readonly upstream: URL
  /** `ANTHROPIC_CUSTOM_HEADERS`, added here because agents could read the secrets in them. */
  readonly customHeaders?: Readonly<Record<string, string>>
  /** TLS options that a gateway requires of its clients. */
  readonly tls?: TlsOptions
  /** Called for the first request of each run that its token does not allow. */
  readonly onRefused?: (runName: string, request: string) => void
  /** Called with the usage of a run's response, while it arrives. */
  readonly onTokens?: (run: string, added: CountedTokens) => void
  /** Without one, requests are counted only. */
  readonly budget?: RequestBudget | undefined
  /** Closes the proxy. */
  readonly signal?: AbortSignal
}

/** What a run gets instead of the key. */
export interface IssuedAccess {
  /** Variables for the CLI: the proxy's address and the run's own token. */
  readonly environment: Readonly<Record<string, string>>
}

/** A running key proxy. */
export interface KeyProxy {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /**
   * Gives a run its token; a second call revokes the earlier token.
   * @param name the run's name in messages
   * @param reach what it may have the API reach, if its network is sealed
   */
  readonly issue: (run: string, name?: string, reach?: SealedReach) => IssuedAccess
  /** Remains readable after `revoke`; all zero for a run without a token. */
  readonly usageOf: (run: string) => RunUsage
  /** The pause that the last response asked for, in milliseconds; 0 if none. */
  readonly pauseOf: (run: string) => number
  /** Calls `onText` with what the model says to the run, piece by piece; undefined ends that. */
  readonly follow: (run: string, onText: ((text: string) => void) | undefined) => void
  /** Revokes a run's token and cuts the responses that it is still receiving. */
  readonly revoke: (run: string) => void
  /** Cuts open connections and stops listening. */
  readonly close: () => Promise<void>
}

/**
 * Starts a key proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot
 * listen.
 */
export async function startKeyProxy(options: KeyProxyOptions): Promise<KeyProxy> {
  const { credentials, upstream, signal } = options
  const { onTokens = () => undefined, onRefused = () => undefined, budget } = options
  signal?.throwIfAborted()
  const runs = createProxiedRuns(credentials.kind)
  const opened = openUpstream(upstream, options.tls)
  const added = { credentials, custom: options.customHeaders ?? {} }
  const takeTurn = createTurns()
  const server = http.createServer((request, response) => {
    const proxy = { authority, runs, added, upstream: opened, onTokens, onRefused, budget, takeTurn }
    answer(request, response, proxy).catch((error: unknown) => {
      // A bug: the run shows it as an error of its request.
      refuse(request, response, 500, 'api_error', `The key proxy failed: ${errorMessage(error)}`)
    })
  })
  // Let the CLI close its connections: one that this side closes may just be in use again.
  server.keepAliveTimeout = 0
  // A large body may take long on a slow connection to the API.
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `http://${authority}`
  // Do not keep the event loop alive if a caller does not close it.
  server.unref()

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      signal?.removeEventListener('abort', closeNow)
      server.close(() => {
        opened.agent.destroy()
        resolve()
      })
      server.closeAllConnections()
    })
  const closeNow = (): void => void close()
  signal?.addEventListener('abort', closeNow, { once: true })
  if (signal?.aborted === true) {
    await close()
    signal.throwIfAborted()
  }

  return {
    url,
    issue: (run, name, reach) => ({
      environment: accessVariables(credentials.kind, url, runs.issue(run, name, reach))
    }),
    usageOf: runs.usageOf,
    pauseOf: runs.pauseOf,
    follow: runs.follow,
    revoke: runs.revoke,
    close
  }
}

interface Proxy {
  readonly authority: string
  readonly runs: ProxiedRuns
  readonly added: AddedHeaders
  readonly upstream: Upstream
  readonly onTokens: NonNullable<KeyProxyOptions['onTokens']>
  readonly onRefused: NonNullable<KeyProxyOptions['onRefused']>
  readonly budget: RequestBudget | undefined
  readonly takeTurn: ReturnType<typeof createTurns>
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  proxy: Proxy
): Promise<void> {
  const { method = '', url: target = '', headers } = request
  const verdict = checkTarget({ method, target, host: headers.host }, proxy.authority)
  if (verdict.kind === 'without-key') {
    forward(request, response, proxy.upstream, { path: verdict.path })
    return
  }
  const token = readToken(headers)
  const run = token === undefined ? undefined : proxy.runs.find(token)
  if (verdict.kind === 'refused') {
    if (run?.isFirstRefusal() === true) proxy.onRefused(run.name, describeRequest(method, target))
    refuse(request, response, verdict.status, verdict.type, verdict.message)
    return
  }
  if (run === undefined) {
    refuse(request, response, 401, 'authentication_error', NO_ENTRY)
    return
  }
  const refusal = proxy.budget?.refusal(run.run)
  if (refusal !== undefined) {
    refuse(request, response, 400, 'invalid_request_error', refusal)
    return
  }
  run.track(response)
  const read = await readByRules(request, response, run, verdict.isPaid, proxy)
  if (!read.ok) {
    const { status, message, isForeign } = read.error
    if (isForeign && run.isFirstRefusal())
      proxy.onRefused(run.name, `${describeRequest(method, target)} (${message.replace(/\.$/, '')})`)
    refuse(request, response, status, 'invalid_request_error', message)
    return
  }
  run.addRequest()
  const { body, paid } = read.value ?? {}
  const count = (tokens: CountedTokens): void => {
    // First, so that nothing is both reserved and spent.
    paid?.admitted.use(tokens.costUsd)
    run.addTokens(tokens)
    proxy.onTokens(run.run, tokens)
  }
  forward(request, response, proxy.upstream, {
    path: verdict.path,
    added: proxy.added,
    body,
    onTokens: count,
    onEnd: (seen) => {
      const rest = paid?.priced.unreported(seen)
      if (rest !== undefined) count(rest)
      paid?.admitted.close()
    },
    onPause: run.notePause,
    onText: run.noteText
  })
}

/**
 * Reads a request if anything depends on what it says, and reserves what it can cost. A run's requests are read one after
 * another, so that those that wait take no memory for their bodies.
 */
async function readByRules(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { run, reach }: ProxiedRun,
  isPaid: boolean,
  { budget, takeTurn }: Proxy
): Promise<Result<ReadRequest | undefined, Refusal>> {
  const rules = { budget: isPaid ? budget : undefined, reach }
  const isRead = rules.budget !== undefined || rules.reach !== undefined
  if (!isRead || request.method !== 'POST') return ok(undefined)
  const left = new AbortController()
  response.once('close', () => {
    left.abort()
  })
  const read = await takeTurn(run, () => admitRequest(request, run, rules, left.signal))
  if (read.ok && left.signal.aborted) {
    read.value.paid?.admitted.close()
    return fail({ status: 400, message: 'The client has left.', isForeign: false })
  }
  return read
}

/** Method and path in one short line. The client chose both; the query is left out, because it may contain anything. */
function describeRequest(method: string, target: string): string {
  const path = target.replace(/[?#].*$/s, '').replace(/[^\x21-\x7e]/g, '?')
  return `${method} ${path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}...` : path}`
}

const LONGEST_PATH = 100

const NO_ENTRY =
  'The key proxy does not know this token: it belongs to no run, or to one that has ended. ' +
  'A run uses the ANTHROPIC_BASE_URL and the credentials that it was given.'

function refuse(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  status: number,
  type: string,
  message: string
): void {
  // Drain the request, so that the client reads the response.
  request.resume()
  sendError(response, status, type, message)
}

/**
 * A proxy on the loopback address that keeps the key from agents: the CLI, and with it every tool that it starts, gets
 * a token that opens this proxy only, and the proxy puts the key in its place. It also counts tokens for each run.
 * What it cannot do: a process of the same user may still read this program's own memory and environment.
 */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProxiedCredentials } from './choice.js'
import { forward, openUpstream, sendError, type TlsOptions, type Upstream } from './forward.js'
import { readToken, type AddedHeaders } from './headers.js'
import type { CountedTokens } from './usage.js'
import { createProxiedRuns, type ProxiedRuns, type RunUsage } from './runs.js'
import { checkTarget } from './target.js'

/** What a key proxy is started with; `canProxy` finds it. */
export interface KeyProxyOptions {
  readonly credentials: ProxiedCredentials
  readonly upstream: URL
  /** `ANTHROPIC_CUSTOM_HEADERS`: they are added here, as agents would read the secrets in them. */
  readonly customHeaders?: Readonly<Record<string, string>>
  /** What a gateway asks of its clients' connections. */
  readonly tls?: TlsOptions
  /** Told of the first request of each run that its token does not open. */
  readonly onRefused?: (runName: string, request: string) => void
  /** Told what each answer of a run has used, while it comes. */
  readonly onTokens?: (run: string, added: CountedTokens) => void
  /** Why a run may make no further request; the CLI shows it as an error that it does not try again. */
  readonly refusal?: (run: string) => string | undefined
  /** Closes the proxy. */
  readonly signal?: AbortSignal
}

/** What a run gets in place of the key. */
export interface IssuedAccess {
  /** Variables for the CLI: the proxy's address and the run's own token. */
  readonly environment: Readonly<Record<string, string>>
}

/** A running key proxy. */
export interface KeyProxy {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /**
   * Lets a run in; asked again, the earlier token is void.
   * @param name what it is called in messages
   */
  readonly issue: (run: string, name?: string) => IssuedAccess
  /** Stays readable after `revoke`; all zero for a run that was never let in. */
  readonly usageOf: (run: string) => RunUsage
  /** What the last answer asked the run to wait, in milliseconds; 0 when it did not. */
  readonly pauseOf: (run: string) => number
  /** Shuts a run out and cuts the answers that it still receives. */
  readonly revoke: (run: string) => void
  /** Cuts what is open and stops listening. */
  readonly close: () => Promise<void>
}

/** Starts a key proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error where it may not listen. */
export async function startKeyProxy(options: KeyProxyOptions): Promise<KeyProxy> {
  const { credentials, upstream, signal } = options
  const { onTokens = () => undefined, onRefused = () => undefined, refusal = () => undefined } = options
  signal?.throwIfAborted()
  const runs = createProxiedRuns(credentials.kind)
  const opened = openUpstream(upstream, options.tls)
  const added = { credentials, custom: options.customHeaders ?? {} }
  const server = http.createServer((request, response) => {
    answer(request, response, { authority, runs, added, upstream: opened, onTokens, onRefused, refusal })
  })
  // The CLI closes its connections itself; one that this side closes may just be in use again.
  server.keepAliveTimeout = 0
  // A large body may take its time on a slow line behind the proxy.
  server.requestTimeout = 0
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const authority = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const url = `http://${authority}`
  // Whoever forgets to close it can end all the same.
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
    issue: (run, name) => ({ environment: accessVariables(credentials.kind, url, runs.issue(run, name)) }),
    usageOf: runs.usageOf,
    pauseOf: runs.pauseOf,
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
  readonly refusal: NonNullable<KeyProxyOptions['refusal']>
}

function answer(request: http.IncomingMessage, response: http.ServerResponse, proxy: Proxy): void {
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
  const refusal = proxy.refusal(run.run)
  if (refusal !== undefined) {
    refuse(request, response, 400, 'invalid_request_error', refusal)
    return
  }
  run.addRequest(response)
  forward(request, response, proxy.upstream, {
    path: verdict.path,
    added: proxy.added,
    onTokens: (added) => {
      run.addTokens(added)
      proxy.onTokens(run.run, added)
    },
    onPause: run.notePause
  })
}

/** Method and path in one short line; the client chose both. A query may hold anything, and says nothing here. */
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
  // Read to its end, so that the client comes to read the answer.
  request.resume()
  sendError(response, status, type, message)
}

function accessVariables(
  kind: ProxiedCredentials['kind'],
  url: string,
  token: string
): Readonly<Record<string, string>> {
  return { ANTHROPIC_BASE_URL: url, [VARIABLES[kind]]: token }
}

/** The variable in which the CLI takes each kind. */
const VARIABLES = {
  'api-key': 'ANTHROPIC_API_KEY',
  'oauth-token': 'CLAUDE_CODE_OAUTH_TOKEN',
  'auth-token': 'ANTHROPIC_AUTH_TOKEN'
} as const

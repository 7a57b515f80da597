/**
 * Explains why a server could not be reached and what to do. The clients of GitHub's API, artifacts and cache wrap the
 * original error in their own, so the whole chain of causes is searched. Pure.
 */

import { errorMessage } from '../../util/error-message.js'

type Variables = Readonly<Record<string, string | undefined>>

const BROKEN = 'the connection broke. Check HTTPS_PROXY, NO_PROXY and the firewall'

/** What to search for in an error's chain, and its explanation. The first match counts. */
const KINDS: readonly { readonly pattern: RegExp; readonly words: string }[] = [
  {
    pattern: /(?:Proxy response \(|statusCode=|status )407\b/,
    words:
      'the proxy asks for a login (407). Put user and password into HTTPS_PROXY, as in http://user:password@host:port, or name the server in NO_PROXY'
  },
  {
    pattern: /(?:Proxy response \(|tunneling socket could not be established, statusCode=)\d{3}/,
    words: 'the proxy refused the connection. Let it reach the server, or name the server in NO_PROXY'
  },
  {
    pattern: /\b(?:ENOTFOUND|EAI_AGAIN)\b/,
    words: "the server's name could not be resolved. Check the runner's DNS, HTTPS_PROXY and the address"
  },
  {
    pattern: /\bECONNREFUSED\b/,
    words: 'the connection was refused. Check the address, HTTPS_PROXY, NO_PROXY and the firewall'
  },
  {
    pattern: /CERT|UNABLE_TO_VERIFY|self[- ]signed|\bcertificate\b/,
    words:
      "the server's certificate is not trusted. Give the file of your authority's certificate in NODE_EXTRA_CA_CERTS"
  },
  {
    pattern: /\bETIMEDOUT\b|_TIMEOUT\b|due to timeout|TimeoutError/,
    words: 'no answer came in time. Check HTTPS_PROXY, NO_PROXY and the firewall'
  },
  {
    pattern: /\b(?:ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|UND_ERR_SOCKET)\b/,
    words: BROKEN
  }
]

/** Nested causes that are searched. */
const DEEPEST = 10

/** Explains a network failure, naming the proxy if there is one; undefined for any other error. */
export function explainNetworkFailure(error: unknown, env: Variables = process.env): string | undefined {
  const words = wordsFor(error)
  if (words === undefined) return undefined
  const proxy = proxyOf(env)
  if (proxy === undefined) return words
  // When a proxy refuses the tunnel, this code is all that the artifact client passes on.
  const hint =
    words === BROKEN
      ? '; a proxy that refuses the tunnel, as one that asks for a login does (407), looks the same'
      : ''
  return `${words}${hint} (proxy: ${proxy})`
}

/** Whether the connection broke, which may not happen again; false for what has to be set up differently first. */
export function isBrokenConnection(error: unknown): boolean {
  return wordsFor(error) === BROKEN
}

/** The error's message, with an explanation if it is a network failure. */
export function describeFailure(error: unknown, env?: Variables): string {
  const said = errorMessage(error)
  const words = explainNetworkFailure(error, env)
  return words === undefined ? said : `${words}. The client says: ${said.replace(/\.$/, '')}`
}

function wordsFor(error: unknown): string | undefined {
  const chain = textsOf(error, DEEPEST).join('\n')
  return KINDS.find(({ pattern }) => pattern.test(chain))?.words
}

function textsOf(error: unknown, depth: number): readonly string[] {
  if (typeof error !== 'object' || error === null) return [String(error)]
  if (depth === 0) return []
  const { name, message, code, cause, errors } = error as Readonly<Record<string, unknown>>
  const own = [name, code, message].flatMap((each) => (typeof each === 'string' ? [each] : []))
  const inner = [cause, ...(Array.isArray(errors) ? (errors as unknown[]) : [])]
  return [
    ...own,
    ...inner.flatMap((each) => (each === undefined || each === null ? [] : textsOf(each, depth - 1)))
  ]
}

/** The proxy's address without its login. */
function proxyOf(env: Variables): string | undefined {
  const address = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']
    .map((name) => env[name] ?? '')
    .find((each) => each !== '')
  return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined
}

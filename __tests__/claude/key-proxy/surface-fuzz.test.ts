/** Raw requests put together at random: only those of the closed list reach the API. */
import { once } from 'node:events'
import net from 'node:net'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { startKeyProxy, type KeyProxy } from '../../../src/claude/key-proxy/key-proxy.js'
import { readBody, startLoopbackServer, type LoopbackServer } from '../../support/loopback-server.js'

const REQUESTS = 3_000
const AT_ONCE = 50

/** What the API may see, as its whole first line. */
const OPEN =
  /^(HEAD \/|POST \/v1\/messages(\/count_tokens)?(\?[\w.:=&-]*)?|GET \/v1\/models(\/[A-Za-z0-9][\w.:@-]*)?(\?[\w.:=&-]*)?)$/

let seen: string[]
let api: LoopbackServer
let proxy: KeyProxy
let token: string

beforeEach(async () => {
  seen = []
  api = await startLoopbackServer(async (request, response) => {
    await readBody(request)
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.end('{}')
  })
  proxy = await startKeyProxy({
    credentials: { kind: 'api-key', value: 'the-real-key' },
    upstream: new URL(api.url)
  })
  token = proxy.issue('01').environment['ANTHROPIC_API_KEY'] ?? ''
})

afterEach(async () => {
  await proxy.close()
  await api.close()
})

/** A linear congruential generator: the same requests in every run of the test. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const METHODS = [
  ...['POST', 'POST', 'GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'TRACE'],
  ...['post', 'Post', 'POST\t', 'PRI', 'M-SEARCH', '']
]
const PIECES = [
  ...[
    '/v1/messages',
    '/v1/messages',
    '/v1/models',
    '/v1',
    '/messages',
    '/count_tokens',
    '/batches',
    '/files'
  ],
  ...[
    '/organizations/users',
    '/',
    '//',
    '/.',
    '/..',
    '/%2e%2e',
    '/%2E',
    '%2f',
    '%5c',
    '\\',
    ';',
    '%00',
    '%0d%0a'
  ],
  ...[
    '?beta=true',
    '?',
    '&limit=1',
    '#',
    '?x=/v1/files',
    '@',
    ':80',
    'http://',
    'HOST',
    'evil.example',
    '*',
    '\xa0',
    ' '
  ]
]
const HEADERS = [
  ...[
    'Content-Length: 0',
    'Content-Length: 5',
    'content-length: 41',
    'Content-Length: +3',
    'Content-Length: 0x10'
  ],
  ...['Transfer-Encoding: chunked', 'TRANSFER-ENCODING: Chunked', 'Transfer-Encoding: xchunked'],
  ...['Transfer-Encoding : chunked', 'Transfer-Encoding:\tchunked', 'Transfer-Encoding: gzip, chunked'],
  ...['Connection: content-length', 'Connection: upgrade', 'Connection: transfer-encoding', 'Upgrade: h2c'],
  ...[
    'Upgrade: websocket',
    'HTTP2-Settings: AAMAAABk',
    'Expect: 100-continue',
    'X-HTTP-Method-Override: DELETE'
  ],
  ...[
    'X-Original-URL: /v1/files',
    'X-Rewrite-URL: /v1/files',
    'Host: evil.example',
    ' folded: x',
    'bad header'
  ],
  ...['X-A: b\nGET /v1/files HTTP/1.1', 'X-A: b\rX-B: c', 'Content-Encoding: gzip', 'Trailer: x-api-key']
]
const BODIES = [
  '',
  '{}',
  '0\r\n\r\n',
  '5\r\nhello\r\n0\r\n\r\n',
  'GET /v1/files HTTP/1.1\r\nHost: HOST\r\n\r\n',
  '0\r\n\r\nGET /v1/files HTTP/1.1\r\nHost: HOST\r\nx-api-key: TOKEN\r\n\r\n',
  '0\r\nx-api-key: x\r\n\r\nPOST /v1/messages/batches HTTP/1.1\r\nHost: HOST\r\nx-api-key: TOKEN\r\n\r\n',
  'FFFFFFFFFFFFFFFF1\r\nx',
  '1;ext="\r\n"\r\nx\r\n0\r\n\r\n'
]
const ENDS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', 'http/1.1', '']

function buildRequest(random: () => number): string {
  const pick = <Item>(from: readonly Item[]): Item => from[Math.floor(random() * from.length)] as Item
  const some = (from: readonly string[], most: number): string[] =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(from))
  const target = [pick(PIECES), ...some(PIECES, 3)].join('')
  const tokenHeader = pick(['x-api-key: TOKEN', 'X-API-KEY: TOKEN', 'Authorization: Bearer TOKEN'])
  const headers = [...(random() < 0.9 ? ['Host: HOST'] : []), tokenHeader, ...some(HEADERS, 3)]
  const one = `${pick(METHODS)} ${target} ${pick(ENDS)}\r\n${headers.join('\r\n')}\r\n\r\n${pick(BODIES)}`
  // Pipelined behind one that is allowed, or alone.
  const allowed = 'GET /v1/models HTTP/1.1\r\nHost: HOST\r\nx-api-key: TOKEN\r\n\r\n'
  return random() < 0.2 ? allowed + one : one
}

/** Follows every request, so that what was taken for a body ends. */
const CLOSING = 'GET /v1/models HTTP/1.1\r\nHost: HOST\r\nx-api-key: TOKEN\r\nConnection: close\r\n\r\n'

/** Sends all bytes, without waiting for an answer: some requests are never complete. */
function send(text: string): net.Socket {
  const { host, port } = new URL(proxy.url)
  const socket = net.connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined).resume()
  const all = `${text}${CLOSING}`
  socket.write(Buffer.from(all.replaceAll('HOST', host).replaceAll('TOKEN', token), 'latin1'))
  return socket
}

/** Two round trips to the API: what was sent before has arrived there. */
async function letArrive(): Promise<void> {
  for (let trip = 0; trip < 2; trip++)
    await fetch(`${proxy.url}/v1/models`, { headers: { 'x-api-key': token } })
}

it(`lets none of ${REQUESTS} random requests reach anything else of the API`, async () => {
  const random = randomFrom(15)
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const sockets = Array.from({ length: AT_ONCE }, () => send(buildRequest(random)))
    await Promise.all(sockets.map((socket) => once(socket, 'connect')))
    await letArrive()
    for (const socket of sockets) socket.destroy()
  }
  expect(seen.filter((line) => !OPEN.test(line))).toEqual([])
  // Enough of them are allowed for the others to be meaningful.
  expect(seen.length).toBeGreaterThan(REQUESTS / 20)
})

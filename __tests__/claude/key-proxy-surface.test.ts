/** Which requests a run's token allows at the key proxy: a closed list, whatever is tried. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { startKeyProxy, type KeyProxy, type KeyProxyOptions } from '../../src/claude/key-proxy/key-proxy.js'
import { readBody, startLoopbackServer, type LoopbackServer } from '../support/loopback-server.js'
import { describeUnless } from '../support/tools/describe-unless.js'
import { tryProgram } from '../support/tools/try-tool.js'

const CREDENTIALS = { kind: 'api-key', value: ['sk-ant', 'the-real-key'].join('-') } as const

interface Seen {
  readonly line: string
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

let seen: Seen[]
let refused: string[]
let api: LoopbackServer
let proxy: KeyProxy

beforeEach(async () => {
  seen = []
  refused = []
  api = await startLoopbackServer(async (request, response) => {
    const body = String(await readBody(request))
    seen.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body })
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  proxy = await start()
})

afterEach(async () => {
  await proxy.close()
  await api.close()
})

function start(given: Partial<KeyProxyOptions> = {}): Promise<KeyProxy> {
  return startKeyProxy({
    credentials: CREDENTIALS,
    upstream: new URL(api.url),
    onRefused: (run, request) => refused.push(`${run}: ${request}`),
    ...given
  })
}

/** Sends these bytes and returns everything received until the proxy hangs up. `HOST` and `TOKEN` are replaced with the run's own. */
async function sendRaw(text: string, to: KeyProxy = proxy, name = 'Engineer (run 01)'): Promise<string> {
  const { host, port } = new URL(to.url)
  const token = to.issue('01', name).environment['ANTHROPIC_API_KEY'] ?? ''
  const socket = net.connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(Buffer.from(text.replaceAll('HOST', host).replaceAll('TOKEN', token), 'latin1'))
  let got = ''
  for await (const chunk of socket) got += (chunk as Buffer).toString('latin1')
  return got
}

function requestOf(line: string, headers: readonly string[] = [], body = ''): string {
  const length = [`Content-Length: ${Buffer.byteLength(body)}`]
  const all = ['Host: HOST', 'x-api-key: TOKEN', 'Connection: close', ...length, ...headers]
  return `${line} HTTP/1.1\r\n${all.join('\r\n')}\r\n\r\n${body}`
}

const OPEN = [
  'POST /v1/messages',
  'POST /v1/messages?beta=true',
  'POST /v1/messages/count_tokens?beta=true',
  'GET /v1/models',
  'GET /v1/models?limit=1000&after_id=m_1',
  'GET /v1/models/claude-opus-4-5@20251101'
]

const PATHS = [
  '/',
  '/v1',
  '/v1/',
  '/v1/files',
  '/v1/files/file_1/content',
  '/v1/messages/batches',
  '/v1/messages/batches/b_1/results',
  '/v1/organizations/users',
  '/v1/organizations/api_keys',
  '/v1/skills',
  '/v1/complete',
  '/v1/oauth/token',
  '/api/oauth/profile',
  '/v1/messages/',
  '/v1/messages//',
  '//v1/messages',
  '/v1//messages',
  '/./v1/messages',
  '/v1/messages/../files',
  '/v1/messages/..;/files',
  '/v1/messages/%2e%2e/files',
  '/v1/messages/.%2e/files',
  '/v1/messages%2f..%2ffiles',
  '/v1/messages%2fbatches',
  '/v1/messages%252f..%252ffiles',
  '/v1/%6dessages',
  '/v1/messages\\..\\files',
  '/v1/messages;x=/../files',
  '/V1/Messages',
  '/v1/MESSAGES',
  '/v1/messages#/../files',
  '/v1/messages%00',
  '/v1/messages%0d%0aGET%20/v1/files',
  '/v1/messages\xa0',
  '/v1/mess\u00e0ges',
  '/v1/models/',
  '/v1/models/..',
  '/v1/models/../files',
  '/v1/models/%2e%2e',
  '/v1/models/a/b',
  '/v1/models/.',
  '/v1/messages?beta=true&path=/v1/files',
  '/v1/messages?_method=DELETE',
  '/v1/messages?beta=true#x',
  '/v1/messages?beta=%2e%2e',
  '/v1/messages?x=1?/../files',
  '*',
  'http://api.example/v1/messages',
  'http://HOST/v1/messages',
  'https://HOST/v1/files',
  'HOST:443',
  'v1/messages'
]
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'CONNECT', 'PROPFIND']

/** Every path with every method, and every open path with every other method. */
const FOREIGN = [...PATHS, ...OPEN.map((line) => line.slice(line.indexOf(' ') + 1))]
  .flatMap((target) => METHODS.map((method) => `${method} ${target}`))
  // Older CLIs check the connection by HEAD on the root; the rest is the list itself.
  .filter((line) => line !== 'HEAD /' && !OPEN.includes(line))

describe('the token of a run', () => {
  it.each(OPEN)('allows %s', async (line) => {
    expect(await sendRaw(requestOf(line))).toMatch(/^HTTP\/1.1 200 /)
    expect(seen.map((one) => one.line)).toEqual([line])
    expect(seen[0]?.headers['x-api-key']).toBe(CREDENTIALS.value)
    expect(refused).toEqual([])
  })

  it(`allows none of ${FOREIGN.length} other requests`, async () => {
    const answers = await Promise.all(FOREIGN.map((line) => sendRaw(requestOf(line))))
    expect(seen).toEqual([])
    // Node itself responds with 400 to anything that is not HTTP, and hangs up on CONNECT.
    expect(answers.filter((answer) => !/^(HTTP\/1.1 (400|403) |$)/.test(answer))).toEqual([])
  })

  it('is refused in the format of the API, with what it allows', async () => {
    const answer = await sendRaw(requestOf('POST /v1/messages/batches', [], '{"requests":[]}'))
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1.1 403 /)
    expect(body).toContain('"type":"permission_error"')
    expect(body).toContain('POST /v1/messages, POST /v1/messages/count_tokens and GET /v1/models')
    expect(seen).toEqual([])
  })

  it('is reported once per run if it is used for anything else, without the query', async () => {
    await sendRaw(requestOf('GET /v1/files?secret=s3cret'))
    await sendRaw(requestOf('DELETE /v1/files/file_1'))
    await sendRaw(requestOf(`GET /${'x'.repeat(500)}`).replace('TOKEN', 'sk-ant-mpm-of-nobody'))
    expect(refused).toEqual(['Engineer (run 01): GET /v1/files'])
    const token = proxy.issue('02').environment['ANTHROPIC_API_KEY'] ?? ''
    await fetch(`${proxy.url}/${'y'.repeat(500)}`, { headers: { 'x-api-key': token } })
    expect(refused[1]).toBe(`02: GET /${'y'.repeat(99)}...`)
  })

  it.each([
    ['X-HTTP-Method-Override: DELETE', 'X-Method-Override: GET'],
    ['X-Original-URL: /v1/files', 'X-Rewrite-URL: /v1/files', 'X-Forwarded-Path: /v1/files'],
    ['X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example', 'X-Forwarded-Prefix: /v1/files'],
    ['Cookie: session=x', 'Proxy-Authorization: Basic x', 'Referer: http://evil.example/']
  ])('carries no header by which a gateway would take another request: %s', async (...headers) => {
    await sendRaw(requestOf('POST /v1/messages', headers))
    expect(seen.map(({ line }) => line)).toEqual(['POST /v1/messages'])
    for (const header of headers)
      expect(seen[0]?.headers).not.toHaveProperty([header.split(':')[0]?.toLowerCase() ?? ''])
  })

  it.each([
    ['a body that is longer than said', requestOf('POST /v1/messages') + requestOf('GET /v1/files')],
    [
      'two lengths',
      requestOf('POST /v1/messages', ['Content-Length: 5'], 'GET /v1/files HTTP/1.1\r\nHost: HOST\r\n\r\n')
    ],
    [
      'a length and chunks',
      requestOf(
        'POST /v1/messages',
        ['Transfer-Encoding: chunked'],
        '0\r\n\r\nGET /v1/files HTTP/1.1\r\n\r\n'
      )
    ],
    ['a folded header', requestOf('POST /v1/messages', ['X-A: b', ' GET /v1/files HTTP/1.1'])],
    ['a bare line feed', requestOf('POST /v1/messages', ['X-A: b\nGET /v1/files HTTP/1.1'])],
    ['an upgrade', requestOf('GET /v1/files', ['Upgrade: websocket', 'Connection: upgrade'])],
    ['HTTP/0.9', 'GET /v1/files\r\n\r\n'],
    ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n']
  ])('lets nothing else pass by %s', async (_, text) => {
    await sendRaw(text)
    expect(seen.filter(({ line }) => line !== 'POST /v1/messages')).toEqual([])
  })

  it.each(['localhost', 'evil.example', '127.0.0.1'])('allows nothing for the host %s', async (host) => {
    expect(await sendRaw(requestOf('POST /v1/messages').replace('HOST', host))).toMatch(/^HTTP\/1.1 403 /)
    expect(seen).toEqual([])
  })

  it.each(['HEAD /', 'GET /v1/models'])('forwards no body of %s', async (line) => {
    const body = 'GET /v1/files HTTP/1.1\r\n\r\n'
    await sendRaw(requestOf(line, [], body))
    expect(seen.map((each) => [each.line, each.headers['content-length'], each.body])).toEqual([
      [line, undefined, '']
    ])
  })

  it('checks the connection to the API without the key', async () => {
    await sendRaw(requestOf('HEAD /'))
    expect(seen.map(({ line }) => line)).toEqual(['HEAD /'])
    expect(seen[0]?.headers).not.toHaveProperty('x-api-key')
  })
})

describe('the key proxy before a gateway', () => {
  it.each(['/anthropic', '/anthropic/', '/a/b%20c'])('keeps the path of its address: %s', async (prefix) => {
    const other = await start({ upstream: new URL(`${api.url}${prefix}`) })
    await sendRaw(requestOf('POST /v1/messages?beta=true'), other)
    await sendRaw(requestOf('POST /v1/messages/../../files'), other)
    await other.close()
    expect(seen.map(({ line }) => line)).toEqual([`POST ${prefix.replace(/\/$/, '')}/v1/messages?beta=true`])
  })

  it('adds its custom headers, which override the key’s header but not the features that a request selects', async () => {
    const customHeaders = {
      'x-team': 'platform',
      'x-api-key': 'of-the-gateway',
      'anthropic-beta': 'of-the-gateway',
      'anthropic-version': 'of-the-gateway'
    }
    const other = await start({ customHeaders })
    await sendRaw(requestOf('POST /v1/messages', ['x-team: forged', 'anthropic-beta: of-the-cli']), other)
    await other.close()
    expect(seen[0]?.headers).toMatchObject({
      ...customHeaders,
      'anthropic-beta': 'of-the-cli'
    })
  })

  it('sends a gateway token as a bearer token', async () => {
    const other = await start({ credentials: { kind: 'auth-token', value: 'of-the-gateway' } })
    const { ANTHROPIC_AUTH_TOKEN: token = '', ...rest } = other.issue('01').environment
    expect(rest).toEqual({ ANTHROPIC_BASE_URL: other.url })
    await fetch(`${other.url}/v1/models`, { headers: { authorization: `Bearer ${token}` } })
    await other.close()
    expect(seen[0]?.headers).toMatchObject({ authorization: 'Bearer of-the-gateway' })
    expect(seen[0]?.headers).not.toHaveProperty('x-api-key')
  })
})

describeUnless(
  await tryProgram('openssl', ['version']),
  'before a gateway that asks for a certificate the key proxy',
  () => {
    it('shows it', async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'certificate-'))
      const [keyFile, certFile] = [path.join(folder, 'key'), path.join(folder, 'cert')]
      const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '2']
      const make = [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        ...subject
      ]
      execFileSync('openssl', [...make, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
      const [key, cert] = [fs.readFileSync(keyFile), fs.readFileSync(certFile)]
      fs.rmSync(folder, { recursive: true })
      const server = https.createServer({ key, cert, ca: cert, requestCert: true }, (_, response) => {
        response.end()
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const upstream = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`)
      const proxies = [
        await start({ upstream, tls: { key, cert, ca: cert } }),
        await start({ upstream, tls: { ca: cert } })
      ]
      const answers = await Promise.all(proxies.map((each) => sendRaw(requestOf('GET /v1/models'), each)))
      await Promise.all(proxies.map((each) => each.close()))
      server.closeAllConnections()
      server.close()
      expect(answers.map((answer) => answer.split(' ')[1])).toEqual(['200', '502'])
    })
  }
)

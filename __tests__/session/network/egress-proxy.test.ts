/** The proxy of a sealed network between real clients and a stand-in of the outside. */
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import tls from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { parseAllowedHost, type AllowedHost } from '../../../src/session/network/allowed-host.js'
import type { EgressConnection } from '../../../src/session/network/connection.js'
import {
  startEgressProxy,
  type EgressAccess,
  type EgressProxy,
  type EgressProxyOptions
} from '../../../src/session/network/egress-proxy.js'
import { createDeferred } from '../../../src/util/deferred.js'
import { captureHello, startOutside, type Outside } from '../../support/outside.js'

let folder: string
let outside: Outside
let proxy: EgressProxy
let access: EgressAccess
let connections: EgressConnection[]
let onConnection: () => void

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'egress-'))
  outside = await startOutside(folder)
  await start()
})

afterEach(async () => {
  await proxy.close()
  await outside.close()
  fs.rmSync(folder, { recursive: true })
})

async function start(options: EgressProxyOptions = {}): Promise<void> {
  connections = []
  onConnection = () => undefined
  const { resolve, dial } = outside
  proxy = await startEgressProxy({
    resolve,
    dial,
    onConnection: (connection) => {
      connections.push(connection)
      onConnection()
    },
    ...options
  })
  access = proxy.open('01', allow('outside.test', '*.sub.outside.test', 'mirror.outside.test:80'))
}

async function restart(options: EgressProxyOptions): Promise<void> {
  await proxy.close()
  await start(options)
}

function allow(...entries: string[]): readonly AllowedHost[] {
  return entries.flatMap((entry) => {
    const parsed = parseAllowedHost(entry)
    if (!parsed.ok) throw new Error(`${entry} ${parsed.error}`)
    return parsed.value
  })
}

/** Waits until so many connections are reported. */
async function reported(count: number): Promise<readonly EgressConnection[]> {
  const done = createDeferred<undefined>()
  onConnection = () => {
    if (connections.length >= count) done.resolve(undefined)
  }
  onConnection()
  await done.promise
  return connections
}

function curl(...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((settle) => {
    const all = ['-sS', '--proxy', access.url, '--cacert', outside.certificate, ...args]
    execFile('curl', all, { env: { PATH: process.env['PATH'] } }, (error, stdout, stderr) => {
      settle({ code: error === null ? 0 : Number(error.code), out: stdout + stderr })
    })
  })
}

function authorization(token = access.token): string {
  return `Proxy-Authorization: Basic ${Buffer.from(`run:${token}`).toString('base64')}`
}

/** Sends bytes and returns everything that comes back until the end. */
async function send(bytes: string | Buffer): Promise<string> {
  const socket = net.connect(proxy.port, '127.0.0.1')
  socket.write(bytes)
  return readAll(socket)
}

async function readAll(socket: net.Socket): Promise<string> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => undefined)
  socket.on('end', () => socket.end())
  await once(socket, 'close')
  return Buffer.concat(chunks).toString('latin1')
}

/** A tunnel whose head has been answered with 200. */
async function openTunnel(authority = 'outside.test:443'): Promise<net.Socket> {
  const socket = net.connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
  socket.on('error', () => undefined)
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${authorization()}\r\n\r\n`)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  expect(answer.toString()).toBe('HTTP/1.1 200 Connection Established\r\n\r\n')
  return socket
}

const helloFor = (servername?: string) =>
  captureHello((port) =>
    tls.connect({ port, host: '127.0.0.1', ...(servername && { servername }) }).on('error', () => undefined)
  )

describe('what is allowed', () => {
  it('passes TLS through to the host, and counts its bytes', async () => {
    expect(await curl('https://outside.test/')).toEqual({ code: 0, out: 'from outside' })
    const [connection] = await reported(1)
    expect(connection).toMatchObject({ run: '01', host: 'outside.test', port: 443, verdict: 'allowed' })
    expect(connection?.bytesOut).toBeGreaterThan(300)
    expect(connection?.bytesIn).toBeGreaterThan(300)
    expect(connection?.bytesOut).toBe(outside.bytes())
  })

  it('forwards plain http, and passes redirects on instead of following them', async () => {
    outside.answer = (_request, response) => {
      response.writeHead(302, { location: 'http://elsewhere.outside.test/' }).end()
    }
    expect((await curl('-o', '/dev/null', '-w', '%{http_code}', 'http://outside.test/')).out).toBe('302')
    const { out } = await curl('-L', 'http://outside.test/')
    expect(out).toContain('elsewhere.outside.test:80 is not in allowed-hosts')
    expect(outside.resolved).toEqual(['outside.test', 'outside.test'])
  })

  it.each([
    ['https://outside.test./', 0],
    ['https://OUTSIDE.test/', 0],
    ['https://a.b.sub.outside.test/', 60],
    ['https://sub.outside.test/', 56],
    ['https://outside.test.evil.test/', 56],
    ['https://xoutside.test/', 56],
    ['https://mirror.outside.test/', 56],
    ['http://mirror.outside.test/', 0]
  ])('%s ends with curl code %i', async (url, code) => {
    // 60: the stand-in's certificate does not cover two labels, so the connection was made.
    const result = await curl('--fail-with-body', url)
    expect(result).toMatchObject({ code })
  })

  it('serves 64 connections at once', async () => {
    const all = await Promise.all(Array.from({ length: 64 }, () => curl('https://outside.test/')))
    expect(new Set(all.map(({ out }) => out))).toEqual(new Set(['from outside']))
    expect(await reported(64)).toHaveLength(64)
  }, 60_000)

  it('refuses the connection beyond 256 of one run, and serves another run meanwhile', async () => {
    const open = await Promise.all(Array.from({ length: 256 }, () => openTunnel()))
    expect(await send(connectTo('outside.test:443'))).toMatch(/^HTTP\/1.1 503 .*one connection too many/)
    access = proxy.open('02', allow('outside.test'))
    expect((await curl('https://outside.test/')).out).toBe('from outside')
    for (const socket of open) socket.destroy()
  }, 60_000)

  it('keeps the other direction open after one side has ended', async () => {
    const server = net.createServer({ allowHalfOpen: true }, (socket) => {
      let received = 0
      socket.on('data', (chunk) => (received += chunk.length))
      socket.on('end', () => socket.end(`got ${received}`))
    })
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
    const { port } = server.address() as net.AddressInfo
    await restart({ dial: () => net.connect({ port, host: '127.0.0.1', allowHalfOpen: true }) })
    const hello = await helloFor('outside.test')
    const socket = await openTunnel()
    socket.end(hello)
    expect(await readAll(socket)).toBe(`got ${hello.length}`)
    expect(await reported(1)).toMatchObject([{ verdict: 'allowed', bytesOut: hello.length }])
    server.close()
  })
})

describe('who may use it', () => {
  it.each([
    '',
    'Proxy-Authorization: Basic cnVuOng=',
    'Proxy-Authorization: Bearer x',
    'Proxy-Authorization: Basic !'
  ])('asks for a login with "%s"', async (header) => {
    const lines = header === '' ? '' : `${header}\r\n`
    const answers = [
      await send(`CONNECT outside.test:443 HTTP/1.1\r\nHost: x\r\n${lines}\r\n`),
      await send(`GET http://outside.test/ HTTP/1.1\r\nHost: x\r\n${lines}\r\n`)
    ]
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 407 .*Proxy-Authenticate: Basic/is)
    expect(outside.connections()).toBe(0)
  })

  it('cuts the tunnels of a run that has ended, and refuses its token', async () => {
    const socket = await openTunnel()
    socket.write(await helloFor('outside.test'))
    await once(socket, 'data')
    const end = readAll(socket)
    access.close()
    expect(connections).toMatchObject([{ verdict: 'allowed', host: 'outside.test' }])
    await end
    expect(await send(connectTo('outside.test:443'))).toMatch(/^HTTP\/1.1 407/)
    expect(await reported(1)).toHaveLength(1)
  })

  it('keeps the hosts of runs apart', async () => {
    access = proxy.open('02', allow('other.outside.test'))
    expect((await curl('https://outside.test/')).code).toBe(56)
    expect((await curl('https://other.outside.test/')).out).toBe('from outside')
  })
})

function connectTo(authority: string): string {
  return `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n${authorization()}\r\n\r\n`
}

describe('ways out', () => {
  const hosts = [
    'evil.test',
    'localhost',
    'localhost.',
    'a.localhost',
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[fe80::1%25lo]',
    '[fd00::1]',
    '169.254.169.254',
    '169.254.169.254.',
    '168.63.129.16',
    '0',
    '0.0.0.0',
    '[::]',
    'outside.test.evil.test',
    'xoutside.test',
    'outside.test@evil.test',
    'evil.test\\outside.test',
    'evil.test#outside.test',
    'evil.test%00.outside.test',
    'outside%2etest',
    'evil.test/outside.test',
    '..outside.test',
    'outside.test..',
    '.sub.outside.test',
    'sub.outside.test',
    '１２７.0.0.1',
    'ⓞutside.test',
    '*.outside.test',
    'test',
    ''
  ]

  it.each(hosts)('does not lead to "%s" through a tunnel', async (host) => {
    const answer = await send(Buffer.from(connectTo(`${host}:443`)))
    expect(answer).toMatch(/^HTTP\/1.1 (403|400) /)
    expect(outside.connections()).toBe(0)
    expect(outside.resolved).toEqual([])
  })

  it.each(hosts)('does not lead to "%s" by a plain request', async (host) => {
    const lines = `Host: outside.test\r\n${authorization()}\r\nConnection: close\r\n\r\n`
    const answer = await send(Buffer.from(`GET http://${host}/ HTTP/1.1\r\n${lines}`))
    expect(answer).toMatch(/^HTTP\/1.1 (403|400) /)
    expect(outside.connections()).toBe(0)
    expect(outside.resolved).toEqual([])
  })

  it.each([
    'outside.test:22',
    'outside.test:8443',
    'outside.test:80',
    'outside.test:0',
    'outside.test:65979',
    'outside.test',
    'outside.test:443:443',
    'outside.test:+443',
    'outside.test:0443443'
  ])('does not tunnel to %s', async (authority) => {
    expect(await send(connectTo(authority))).toMatch(/^HTTP\/1.1 (403|400) /)
    expect(outside.connections()).toBe(0)
  })

  it.each([
    '/',
    'https://outside.test/',
    'ftp://outside.test/',
    'http:/outside.test/',
    'http://outside.test:443/',
    'http://outside.test:22/',
    '*'
  ])('does not forward GET %s', async (target) => {
    const head = `GET ${target} HTTP/1.1\r\nHost: outside.test\r\n${authorization()}\r\nConnection: close\r\n\r\n`
    expect(await send(head)).toMatch(/^HTTP\/1.1 (403|400) /)
    expect(outside.connections()).toBe(0)
  })

  it.each([
    ['loopback', ['127.0.0.1']],
    ['link-local', ['169.254.169.254']],
    ['private', ['10.0.0.1']],
    ['IPv4 in IPv6', ['::ffff:10.0.0.1']],
    ['NAT64', ['64:ff9b::a00:1']],
    ['a public and a private', ['93.184.215.14', '10.0.0.1']],
    ['no', []]
  ])('refuses a name with %s address', async (_kind, addresses) => {
    outside.addressesOf = () => addresses
    const { out, code } = await curl('-v', 'https://outside.test/')
    expect(code).toBe(56)
    expect(out).toMatch(
      addresses.length === 0
        ? /502 Failed: outside.test:443 cannot be resolved/
        : /403 Forbidden: outside.test:443 resolves to an address that is not public/
    )
    expect(outside.dialled).toEqual([])
  })

  it('answers a client at once that has ended while its target was connected', async () => {
    const socket = net.connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
    socket.end(connectTo('outside.test:443'))
    await readAll(socket)
    expect(await reported(1)).toMatchObject([{ verdict: 'denied', reason: 'not-tls', bytesOut: 0 }])
  })

  it('does not speak SOCKS', async () => {
    expect(await send(Buffer.from([5, 1, 0]))).toMatch(/^HTTP\/1.1 400 /)
    expect(outside.connections()).toBe(0)
  })

  it('connects the address that it checked, whatever the name resolves to next', async () => {
    const answers = [['93.184.215.14'], ['127.0.0.1']]
    outside.addressesOf = () => answers.shift() ?? []
    expect((await curl('https://outside.test/')).out).toBe('from outside')
    expect(outside.dialled).toEqual(['93.184.215.14:443'])
    expect((await curl('https://outside.test/')).code).toBe(56)
    expect(outside.dialled).toHaveLength(1)
  })
})

describe('what goes through a tunnel', () => {
  it.each([
    ['another server name', () => helloFor('evil.test'), 'other-server-name'],
    ['no server name', () => helloFor(), 'no-server-name'],
    ['plain http', () => Promise.resolve(Buffer.from('GET / HTTP/1.1\r\n\r\n')), 'not-tls'],
    ['ssh', () => Promise.resolve(Buffer.from('SSH-2.0-x\r\n')), 'not-tls']
  ])('cuts it at %s, and passes nothing on', async (_kind, hello, reason) => {
    const bytes = await hello()
    const socket = await openTunnel()
    socket.end(bytes)
    await readAll(socket)
    expect(await reported(1)).toMatchObject([{ verdict: 'denied', reason, bytesOut: 0 }])
    expect(outside.bytes()).toBe(0)
  })

  it('cuts a client that is slow to send its ClientHello, or the head of its request', async () => {
    await restart({ timeouts: { helloMs: 20, headersMs: 20 } })
    const socket = await openTunnel()
    const hello = await helloFor('outside.test')
    socket.write(hello.subarray(0, hello.length - 1))
    await readAll(socket)
    expect(await reported(1)).toMatchObject([{ verdict: 'denied', reason: 'not-tls', bytesOut: 0 }])
    expect(await send('CONNECT outside.test:443 HTTP/1.1\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /)
  })

  it('reads what has arrived before it gives up, when the whole process was stopped for a while', async () => {
    await restart({ timeouts: { helloMs: 1000 } })
    const hello = await helloFor('outside.test')
    const socket = await openTunnel()
    socket.write(hello)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1100)
    await once(socket, 'data')
    socket.destroy()
    expect(await reported(1)).toMatchObject([{ verdict: 'allowed', bytesOut: hello.length }])
  })

  it('understands a ClientHello that arrives byte by byte in records of one byte', async () => {
    const hello = await helloFor('outside.test')
    const message = hello.subarray(5)
    const records = [...message].map((byte) => Buffer.from([22, 3, 1, 0, 1, byte]))
    const socket = await openTunnel()
    socket.setNoDelay(true)
    for (const byte of Buffer.concat(records)) socket.write(Buffer.from([byte]))
    await once(socket, 'data')
    socket.destroy()
    expect(await reported(1)).toMatchObject([{ verdict: 'allowed', bytesOut: records.length * 6 }])
  })
})

describe('plain requests', () => {
  it('are sent anew: with the host of the URL, and without headers for the proxy', async () => {
    let seen: Record<string, unknown> = {}
    outside.answer = (request, response) => {
      seen = { url: request.url, ...request.headers }
      request.resume()
      response.end('ok')
    }
    await send(
      `POST http://outside.test/a?b HTTP/1.1\r\nHost: evil.test\r\n${authorization()}\r\nProxy-Connection: close\r\nX-Drop: 1\r\n` +
        'Connection: close, x-drop, content-length\r\nUpgrade: h2c\r\nContent-Length: 5\r\n\r\nhello'
    )
    expect(seen).toEqual({ url: '/a?b', host: 'outside.test', 'content-length': '5', connection: 'close' })
  })

  it.each([
    ['two framings', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /'],
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello'],
    ['a bare line feed', 'X: a\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n'],
    ['an unknown coding', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n']
  ])('are refused with %s', async (_kind, rest) => {
    const head = `POST http://outside.test/ HTTP/1.1\r\nHost: outside.test\r\nConnection: close\r\n${authorization()}\r\n`
    expect(await send(`${head}${rest}`)).toMatch(/^HTTP\/1.1 400 /)
    expect(outside.bytes()).toBe(0)
  })

  it('are checked one by one on a connection', async () => {
    const head = (host: string, more = '') =>
      `GET http://${host}/ HTTP/1.1\r\nHost: outside.test\r\n${authorization()}\r\n${more}\r\n`
    const answer = await send(`${head('outside.test')}${head('evil.test')}`)
    expect(answer).toMatch(/^HTTP\/1.1 200 .*from outside.*HTTP\/1.1 403 .*evil.test/s)
    expect(outside.resolved).toEqual(['outside.test'])
  })
})

describe('a denial', () => {
  it('names the host and the entry that would allow it', async () => {
    const { out } = await curl('-v', 'https://registry.outside.test/')
    expect(out).toContain(
      'HTTP/1.1 403 Forbidden: registry.outside.test:443 is not in allowed-hosts. To allow it, add the entry registry.outside.test.'
    )
    expect(out).toMatch(/proxy-status: mpm-orchestrator; error=http_request_denied; details="not-listed: /i)
    expect(await reported(1)).toMatchObject([{ verdict: 'denied', reason: 'not-listed', bytesOut: 0 }])
  })
})

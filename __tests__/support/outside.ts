/**
 * A stand-in for the internet on the loopback address: a TLS server and a plain one, for the names below `outside.test`.
 * The proxy reaches it by the resolver and the dialler given here, so nothing is ever sent beyond this machine.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import path from 'node:path'
import type { Dial } from '../../src/session/network/dial.js'
import type { Resolve } from '../../src/session/network/resolve-host.js'

/** Looks public and is never connected. */
export const PUBLIC_ADDRESS = '93.184.215.14'

/** The running stand-in. */
export interface Outside {
  /** Its certificate, which clients must trust. */
  readonly certificate: string
  /** Answers requests of both servers. */
  answer: http.RequestListener
  /** Received by both servers so far. */
  readonly bytes: () => number
  readonly connections: () => number
  /** Names that were resolved, in order. */
  readonly resolved: string[]
  /** Addresses that were dialled, in order. */
  readonly dialled: string[]
  /** Addresses of a name; a public one unless it is set. */
  addressesOf: (host: string) => readonly string[]
  readonly resolve: Resolve
  readonly dial: Dial
  close(): Promise<void>
}

export async function startOutside(folder: string): Promise<Outside> {
  const [key, certificate] = [path.join(folder, 'outside.key'), path.join(folder, 'outside.pem')]
  const names = 'subjectAltName=DNS:outside.test,DNS:*.outside.test,DNS:api.anthropic.com'
  execFileSync(
    'openssl',
    `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=outside.test -addext ${names} -keyout ${key} -out ${certificate}`.split(
      ' '
    ),
    { stdio: 'ignore' }
  )
  const sockets = new Set<net.Socket>()
  let received = 0
  let count = 0
  const watch = (socket: net.Socket): void => {
    count += 1
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => {
      received += socket.bytesRead
      sockets.delete(socket)
    })
  }
  const listener: http.RequestListener = (request, response) => {
    outside.answer(request, response)
  }
  const tls = https.createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(certificate) }, listener)
  const plain = http.createServer(listener)
  for (const server of [tls, plain]) {
    server.on('connection', watch)
    await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  }
  const portOf = (server: net.Server): number => (server.address() as net.AddressInfo).port
  const outside: Outside = {
    certificate,
    answer: (_request, response) => {
      response.end('from outside')
    },
    bytes: () => [...sockets].reduce((sum, socket) => sum + socket.bytesRead, received),
    connections: () => count,
    resolved: [],
    dialled: [],
    addressesOf: () => [PUBLIC_ADDRESS],
    resolve: (host) => {
      outside.resolved.push(host)
      return Promise.resolve(outside.addressesOf(host))
    },
    dial: (addresses, port) => {
      outside.dialled.push(...addresses.map((address) => `${address}:${port}`))
      return net.connect({
        host: '127.0.0.1',
        port: portOf(port === 443 ? tls : plain),
        allowHalfOpen: true
      })
    },
    close: async () => {
      for (const server of [tls, plain]) {
        const closed = new Promise((settle) => server.close(settle))
        for (const socket of sockets) socket.destroy()
        server.closeAllConnections()
        await closed
      }
    }
  }
  return outside
}

/** The first bytes that a TLS client sends for a server name. */
export async function captureHello(connect: (port: number) => { destroy(): void }): Promise<Buffer> {
  let client: { destroy(): void } | undefined
  const server = net.createServer()
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const bytes = await new Promise<Buffer>((settle) => {
    server.once('connection', (socket) => socket.once('data', settle))
    client = connect((server.address() as net.AddressInfo).port)
  })
  client?.destroy()
  server.close()
  return bytes
}

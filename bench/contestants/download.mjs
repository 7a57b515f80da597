/**
 * A download over loopback, with server, client and proxy each in a process of its own. Encryption is left out, because it
 * would be what is measured: the server sends plain bytes after the client's real ClientHello. Arguments: `direct`, `proxy`
 * or `sealed` (the client in a sealed network: through the relay and the proxy), megabytes.
 */
import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { bundleFile, loadPart } from '../product.mjs'

const HOST = 'download.example.com'
const BUFFER_BYTES = 256 * 1024
const [role, ...args] = process.argv.slice(2)
const roles = { direct, proxy, sealed, serve, download }
await roles[role](...args)

async function direct(megabytes) {
  const server = await startServer(megabytes)
  print(await play(server.port))
  server.stop()
}

async function proxy(megabytes) {
  await playByProxy(megabytes, play)
}

async function sealed(megabytes) {
  await playByProxy(megabytes, playSealed)
}

async function playByProxy(megabytes, playWith) {
  const { startEgressProxy } = await loadPart('session/network/egress-proxy.js')
  const { parseAllowedHost } = await loadPart('session/network/allowed-host.js')
  const server = await startServer(megabytes)
  const to = { port: server.port, host: '127.0.0.1', allowHalfOpen: true, highWaterMark: BUFFER_BYTES }
  const running = await startEgressProxy({
    resolve: () => Promise.resolve(['93.184.215.14']),
    dial: () => net.connect(to)
  })
  const { token } = running.open('bench', parseAllowedHost(HOST).value)
  print(await playWith(running.port, token))
  await running.close()
  server.stop()
}

async function startServer(megabytes) {
  const child = fork(import.meta.filename, ['serve', megabytes])
  const [port] = await once(child, 'message')
  return { port, stop: () => child.kill() }
}

/** What the client measured. */
async function play(port, token = '') {
  const child = fork(import.meta.filename, ['download', String(port), token])
  const [result] = await once(child, 'message')
  return result
}

/** The same, with the client in a sealed network. */
async function playSealed(port, token) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sealed-'))
  const file = path.join(folder, 'spec.json')
  const spec = {
    nonce: 'bench',
    cwd: '/',
    command: [process.execPath, import.meta.filename, 'download', String(port), token],
    env: { PATH: '/usr/bin:/bin' },
    sandbox: {
      namespaces: {
        mounts: [],
        sealedNetwork: true,
        relayPorts: [port],
        ...(process.getuid() === 0 ? {} : { userNamespace: true })
      }
    }
  }
  fs.writeFileSync(file, JSON.stringify(spec), { mode: 0o600 })
  try {
    const launcher = bundleFile(`launcher/linux-${process.arch}/launcher`)
    const { stdout } = await promisify(execFile)(launcher, ['run', file])
    // The launcher's own frames are around it.
    return JSON.parse(/\{"rate".*?\}/.exec(stdout)[0])
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function print(result) {
  console.log(JSON.stringify(result))
}

async function serve(megabytes) {
  const chunk = Buffer.alloc(BUFFER_BYTES)
  const server = net.createServer((socket) => {
    let left = Number(megabytes) * 1e6
    const fill = () => {
      while (left > 0) {
        const isTaken = socket.write(chunk.subarray(0, Math.min(left, chunk.length)))
        left -= chunk.length
        if (!isTaken) return void socket.once('drain', fill)
      }
      socket.end()
    }
    socket.on('error', () => undefined)
    socket.once('data', fill)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.send(server.address().port)
}

async function download(port, token) {
  const hello = await captureHello()
  const startMs = performance.now()
  let bytes = 0
  // One buffer for all reads, as a client in C has.
  const onread = { buffer: Buffer.alloc(BUFFER_BYTES), callback: (length) => (bytes += length) }
  const socket = net.connect({ port: Number(port), host: '127.0.0.1', onread })
  if (token !== '') {
    const login = Buffer.from(`run:${token}`).toString('base64')
    const head = `CONNECT ${HOST}:443 HTTP/1.1\r\nHost: ${HOST}\r\nProxy-Authorization: Basic ${login}\r\n\r\n`
    socket.write(head)
  }
  socket.write(hello)
  await once(socket, 'end')
  const ms = performance.now() - startMs
  const result = { rate: bytes / 1e3 / ms, ms }
  if (process.send === undefined) return print(result)
  process.send(result)
  process.disconnect()
}

async function captureHello() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = tls.connect({ port: server.address().port, host: '127.0.0.1', servername: HOST })
  client.on('error', () => undefined)
  const [socket] = await once(server, 'connection')
  const [hello] = await once(socket, 'data')
  client.destroy()
  server.close()
  return hello
}

/** What runs beside an agent on its machine and leads out of it: services that pass on, and a proxy that refuses nothing. */
import dgram from 'node:dgram'
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'

/** Sends whatever services are told to an address outside. */
export async function startSender(address) {
  const before = fs.readdirSync('/proc/self/fd').filter(isSocket)
  const socket = dgram.createSocket('udp4')
  await new Promise((bound) => socket.bind(0, bound))
  const opened = fs.readdirSync('/proc/self/fd').filter((name) => !before.includes(name) && isSocket(name))
  return {
    send: (bytes) => new Promise((sent) => socket.send(bytes.subarray(0, 1000), 9999, address, sent)),
    /** One that can be stolen. */
    descriptor: Number(opened[0])
  }
}

/** Services on sockets of any kind; each passes on what it is told, and answers. */
export async function startServices({ sockets, ports }, send) {
  const listeners = [
    ...sockets.map((file) => {
      if (file.startsWith('\0')) return { path: file }
      fs.mkdirSync(path.dirname(file), { recursive: true })
      return { path: file, readableAll: true, writableAll: true }
    }),
    ...ports.map((port) => ({ port, host: '::' }))
  ]
  for (const options of listeners) {
    const server = net.createServer((socket) => {
      socket.on('error', ignore).on('data', async (bytes) => {
        if (!isNameService(bytes)) await send(bytes)
        socket.end('reached')
      })
    })
    await new Promise((listening) => server.listen(options, listening))
  }
}

/** A proxy that believes every client: it reads targets as browsers read URLs, and prefers the header `Host`. */
export async function startOpenProxy(port) {
  const server = http.createServer((request, response) => {
    const { host, port: to } = readTarget(request.headers.host ?? new URL(request.url).host, 80)
    const onward = http.request({
      host,
      port: to,
      method: request.method,
      path: request.url,
      headers: request.headers
    })
    onward.on('response', (answer) => answer.pipe(response)).on('error', () => response.destroy())
    request.pipe(onward)
  })
  server.on('connect', (request, client, head) => {
    const { host, port: to } = readTarget(request.url, 443)
    const onward = net.connect({ host, port: to }, () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.write(head)
      client.pipe(onward).pipe(client)
    })
    onward.on('error', () => client.destroy())
    client.on('error', () => onward.destroy())
  })
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening))
}

function readTarget(text, usualPort) {
  const { hostname, port } = new URL(`x://${Buffer.from(text, 'latin1').toString('utf8')}`)
  // The parser of http knows all spellings of addresses.
  const host = new URL(`http://${hostname}`).hostname.replace(/^\[|\]$/g, '')
  return { host, port: Number(port) || usualPort }
}

/** Passes connections to a port on to a server in the namespace that this one was made from, by a socket in a folder. */
export async function passOn(port, file) {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const onward = net.connect({ path: file, allowHalfOpen: true })
    for (const each of [socket, onward])
      each.on('error', () => [socket, onward].forEach((one) => one.destroy()))
    socket.pipe(onward).pipe(socket)
  })
  await new Promise((listening) => server.listen(port, '127.0.0.1', listening))
}

/** The C library of programs beside the agent asks nscd for users. */
function isNameService(bytes) {
  return bytes.length >= 4 && bytes.readInt32LE() === 2
}

function isSocket(descriptor) {
  try {
    return fs.readlinkSync(`/proc/self/fd/${descriptor}`).startsWith('socket:')
  } catch {
    return false
  }
}

function ignore() {}

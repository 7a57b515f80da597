/**
 * The outside of a world without a network: every address is answered here, and everything that arrives is counted. It
 * runs in a network namespace of its own, which has no link to the machine's network. Argument: its settings as JSON.
 */
import { execFileSync } from 'node:child_process'
import dgram from 'node:dgram'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { answerQuery } from './dns.mjs'

const { key, certificate, names, pages, links, resolver } = JSON.parse(process.argv[2])
const PORTS = [22, 25, 53, 80, 443, 3128, 8443]
const DATAGRAM_PORTS = [53, 443, 5353, 9999]
const DNS_PORT = 53

/** What servers received by address, and what was asked for. */
const seen = { payload: {}, lookups: [], requests: [] }

process.once('message', start)
process.on('message', (message) => {
  if (message === 'report') process.send({ ...seen, arrived: countArrived() })
})
process.on('disconnect', () => process.exit())
process.send('ready')

async function start(peers) {
  for (const { outer, outerAddress, inner, innerAddress, innerAddress6 } of links) {
    const peer = peers[inner]
    ip(`link set ${outer} addrgenmode none multicast off arp off up`)
    ip(`addr add ${outerAddress}/24 dev ${outer}`)
    ip(`neigh replace ${innerAddress} lladdr ${peer} dev ${outer} nud permanent`)
    ip(`-6 neigh replace ${innerAddress6} lladdr ${peer} dev ${outer} nud permanent`)
    ip(`route add ${innerAddress}/32 dev ${outer} table local`)
    ip(`-6 route add ${innerAddress6}/128 dev ${outer} table local`)
  }
  ip('link set lo up')
  // Every other address is one of this machine's own.
  ip('route add local 0.0.0.0/0 dev lo table local')
  ip('-6 route add local ::/0 dev lo table local')
  const secure = https.createServer(
    { key: fs.readFileSync(key), cert: fs.readFileSync(certificate) },
    answerRequest
  )
  const plain = http.createServer(answerRequest)
  secure.listen(0, '127.0.0.1')
  plain.on('connect', (_, socket) => socket.end('reached'))
  for (const server of [secure, plain])
    server.on('error', ignore).on('clientError', (_, socket) => socket.destroy())
  for (const port of PORTS) {
    const server = net.createServer((socket) => takeConnection(socket, secure, plain))
    await new Promise((listening) => server.listen({ port, host: '::' }, listening))
  }
  for (const port of DATAGRAM_PORTS)
    await bind('udp6', port, '::', (message, from) => count(plainAddress(from), message.length))
  await startNameServer()
  process.send('started')
}

function takeConnection(socket, secure, plain) {
  socket.on('error', ignore)
  const at = plainAddress(socket.localAddress)
  socket.once('data', (first) => {
    count(at, first.length)
    socket.pause().unshift(first)
    // A TLS handshake begins with 22, a request with a letter.
    const isTls = first[0] === 22
    if (!isTls && !/^[A-Z]+ /.test(first.toString('latin1'))) return void socket.end('reached')
    // Counted again from the first byte on.
    count(at, -first.length)
    socket.on('data', (chunk) => count(at, chunk.length))
    if (isTls) {
      const onward = net.connect(secure.address().port, '127.0.0.1').on('error', ignore)
      socket.pipe(onward).pipe(socket)
    } else plain.emit('connection', socket)
    socket.resume()
  })
}

function answerRequest(request, response) {
  const { method, url, headers } = request
  seen.requests.push({ method, url, host: headers.host, upgrade: headers.upgrade ?? null })
  const page = pages[`${headers.host}${url.split('?')[0]}`]
  if (page === undefined) {
    const hasPages = Object.keys(pages).some((each) => each.startsWith(`${headers.host}/`))
    return void response.writeHead(hasPages ? 404 : 200).end('reached')
  }
  const body = Buffer.from(page.base64 ?? page.text, page.base64 === undefined ? 'utf8' : 'base64')
  response
    .writeHead(200, { 'content-type': page.type ?? 'text/plain', 'content-length': body.length })
    .end(body)
}

/** It answers from the address that it was asked at. */
async function startNameServer() {
  const socket = await bind('udp4', DNS_PORT, resolver, (message, address, port) => {
    const { name, answer } = answerQuery(message, names)
    seen.lookups.push(name)
    socket.send(answer, port, address, ignore)
  })
}

async function bind(type, port, address, onMessage) {
  const socket = dgram.createSocket({ type, reuseAddr: true }).on('error', ignore)
  socket.on('message', (message, from) => onMessage(message, from.address, from.port))
  await new Promise((bound) => socket.bind({ port, address }, bound))
  return socket
}

/** Packets that arrived by each link, of any protocol: the kernel counts them. */
function countArrived() {
  const lines = fs.readFileSync('/proc/net/dev', 'utf8').split('\n')
  const packetsOf = (name) =>
    Number(
      lines
        .find((line) => line.trim().startsWith(`${name}:`))
        .trim()
        .split(/[\s:]+/)[2]
    )
  return Object.fromEntries(links.map(({ outer, inner }) => [inner, packetsOf(outer)]))
}

function count(address, bytes) {
  seen.payload[address] = (seen.payload[address] ?? 0) + bytes
}

function plainAddress(address = '') {
  return address.replace(/^::ffff:/, '')
}

function ip(words) {
  execFileSync('ip', words.split(' '), { stdio: ['ignore', 'ignore', 'inherit'] })
}

function ignore() {}

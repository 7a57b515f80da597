/** The start of a sandboxed program, and a download through the relay of a sealed network. */
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { medianOf, takeTurns } from './contest.mjs'
import { buildRow } from './table.mjs'

export const title = 'Sandbox'

const ROUNDS = 20
const AT_ONCE = 16
const DOWNLOAD_MB = 512
const DOWNLOAD_ROUNDS = 5
const LAUNCHER = path.resolve(import.meta.dirname, `../dist/launcher/linux-${process.arch}/launcher`)

export async function measure({ folder }) {
  const launch = (sandbox, command) => ['run', writeSpec(folder, command, sandbox)]
  const mounts = [
    { kind: 'empty', path: '/tmp' },
    { kind: 'hidden', path: '/home' },
    { kind: 'hidden', path: '/run' },
    { kind: 'rw', path: folder }
  ]
  const namespaces = {
    mounts,
    sealedNetwork: true,
    ...(process.getuid() === 0 ? {} : { userNamespace: true })
  }
  const timed = async (program, args) => {
    const startMs = performance.now()
    await run(program, args)
    return { ms: performance.now() - startMs }
  }
  const bwrapArgs = ['--ro-bind', '/', '/', '--tmpfs', '/tmp', '--tmpfs', '/home', '--tmpfs', '/run']
  const bwrap = [...bwrapArgs, '--dev', '/dev', '--proc', '/proc', '--unshare-all', '/bin/true']
  const start = await takeTurns(
    {
      alone: () => timed('/bin/true', []),
      launched: () => timed(LAUNCHER, launch(undefined, ['/bin/true'])),
      sandboxed: () => timed(LAUNCHER, launch({ namespaces }, ['/bin/true'])),
      ...((await works('bwrap', bwrap)) ? { bwrap: () => timed('bwrap', bwrap) } : {})
    },
    ROUNDS
  )
  const many = await takeTurns(
    {
      alone: () => together(() => timed('/bin/true', [])),
      sandboxed: () => together(() => timed(LAUNCHER, launch({ namespaces }, ['/bin/true'])))
    },
    DOWNLOAD_ROUNDS
  )
  const ours = medianOf(start.sandboxed, 'ms')
  return [
    row('start and end of /bin/true in a sandbox', ours, '/bin/true alone', medianOf(start.alone, 'ms')),
    row('the same', ours, 'launcher without a sandbox', medianOf(start.launched, 'ms')),
    ...(start.bwrap === undefined ? [] : [row('the same', ours, 'bwrap', medianOf(start.bwrap, 'ms'))]),
    row(`${AT_ONCE} at once`, medianOf(many.sandboxed, 'ms'), '/bin/true alone', medianOf(many.alone, 'ms')),
    ...(await measureRelay(folder, launch, namespaces))
  ]
}

const row = (what, ours, instead, peer) => buildRow({ what, ours, instead, peer, unit: 'ms' })

async function together(start) {
  const startMs = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, start))
  return { ms: performance.now() - startMs }
}

async function measureRelay(folder, launch, namespaces) {
  const block = Buffer.alloc(1024 * 1024)
  const server = http.createServer((request, response) => {
    let left = DOWNLOAD_MB
    const write = () => {
      while (left > 0) {
        left -= 1
        if (!response.write(block)) {
          response.once('drain', write)
          return
        }
      }
      response.end()
    }
    write()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  const download = ['curl', '-sS', '-o', '/dev/null', `http://127.0.0.1:${port}/`]
  const sealed = { namespaces: { ...namespaces, relayPorts: [port] } }
  let peakKib = 0
  const turns = await takeTurns(
    {
      direct: () => megabytesPerSecond(LAUNCHER, launch(undefined, download)),
      relayed: async () => {
        const result = await megabytesPerSecond(LAUNCHER, launch(sealed, download))
        peakKib = Math.max(peakKib, result.peakKib)
        return result
      }
    },
    DOWNLOAD_ROUNDS
  )
  server.close()
  return [
    buildRow({
      what: `download of ${DOWNLOAD_MB} MB through the relay (whose memory was ${Math.round(peakKib / 1024)} MiB at most)`,
      ours: medianOf(turns.relayed, 'rate'),
      instead: 'direct, without a sandbox',
      peer: medianOf(turns.direct, 'rate'),
      unit: 'MB/s'
    })
  ]
}

async function megabytesPerSecond(program, args) {
  const startMs = performance.now()
  const peakKib = await run(program, args)
  return { rate: (DOWNLOAD_MB * 1000) / (performance.now() - startMs), peakKib }
}

/** Runs a program to its end; returns the highest memory of its first process in KiB. */
async function run(program, args) {
  const child = spawn(program, args, { stdio: 'ignore' })
  let peakKib = 0
  const timer = setInterval(() => {
    try {
      const status = fs.readFileSync(`/proc/${child.pid}/status`, 'utf8')
      peakKib = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? peakKib)
    } catch {
      // It has ended.
    }
  }, 20)
  const [code] = await once(child, 'exit')
  clearInterval(timer)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} exited with ${code}.`)
  return peakKib
}

async function works(program, args) {
  try {
    await run(program, args)
    return true
  } catch {
    return false
  }
}

function writeSpec(folder, command, sandbox) {
  const file = path.join(folder, `${randomUUID()}.json`)
  const env = { PATH: '/usr/bin:/bin' }
  fs.writeFileSync(file, JSON.stringify({ nonce: 'bench', cwd: '/', command, env, sandbox }), { mode: 0o600 })
  return file
}

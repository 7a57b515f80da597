/**
 * A machine whose only network is a stand-in of the outside, for commands that must not reach the real one: not even those
 * that are meant to get out. Both are network namespaces, linked with each other and with nothing else. Every address
 * outside answers, names are resolved there, and all packets that arrive are counted by the kernel.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { tryProgram } from './tools/try-tool.js'

/** Where hosts are: those of `ALLOWED` are reached by another link, so that all packets of the first one are forbidden. */
export const EVIL_ADDRESS = '93.184.217.66'
export const allowedAddress = (number: number): string => `93.184.216.${number}`

/** Addresses of a name; a list of lists gives one after the other. */
export type Names = Readonly<Record<string, readonly string[] | readonly (readonly string[])[]>>

/** What to run, and in which world. */
export interface WorldSetup {
  /** Files of the world; the command's user can read it. */
  readonly folder: string
  readonly command: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly names: Names
  /** What servers answer by host and path; hosts without a page answer `reached`. */
  readonly pages?: Readonly<
    Record<string, { readonly text?: string; readonly base64?: string; readonly type?: string }>
  >
  /** Servers of this process that the command reaches at the same port of 127.0.0.1. */
  readonly forwardedPorts: readonly number[]
  /** Unix sockets of services, besides the usual ones. */
  readonly sockets?: readonly string[]
  /** The user that makes the world and runs the command; default: this one. */
  readonly user?: { readonly uid: number; readonly gid: number } | undefined
}

/** What the command did, and what arrived outside. */
export interface WorldReport {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** Packets by link: `wire0` leads everywhere, `wire1` to allowed hosts and to the name server. */
  readonly arrived: { readonly wire0: number; readonly wire1: number }
  /** Bytes that servers received, by their address. */
  readonly payload: Readonly<Record<string, number>>
  /** Names that were asked of the name server, in order. */
  readonly lookups: readonly string[]
  readonly requests: readonly {
    readonly method: string
    readonly url: string
    readonly host: string
    readonly upgrade: string | null
  }[]
}

/** A public address of the world's own machine. */
export const OWN_ADDRESS = '93.184.218.1'

/** A proxy in the world that refuses nothing, for controls. */
export const OPEN_PROXY = 'http://run:none@127.0.0.1:3129'

const RESOLVER = allowedAddress(53)

const LINKS = [
  {
    ...{ inner: 'wire0', innerAddress: '192.0.2.2', innerAddress6: '2001:db8::2' },
    ...{ outer: 'eth0', outerAddress: '192.0.2.1', outerAddress6: '2001:db8::1' },
    routes: ['default', '::/0']
  },
  {
    ...{ inner: 'wire1', innerAddress: '198.51.100.2', innerAddress6: '2001:db8:1::2' },
    ...{ outer: 'eth1', outerAddress: '198.51.100.1', outerAddress6: '2001:db8:1::1' },
    routes: [allowedAddress(0) + '/24']
  }
]

/** Sockets on which services of real machines listen. */
const SOCKETS = [
  '/run/docker.sock',
  '/run/containerd/containerd.sock',
  '/run/dbus/system_bus_socket',
  '/run/systemd/resolve/io.systemd.Resolve',
  '/run/nscd/socket',
  '/run/user/1000/bus',
  '/srv/service/socket',
  '\0mpm-service'
]

/** Runs the command in a new world. */
export async function runInWorld(setup: WorldSetup): Promise<WorldReport> {
  const { folder, names, pages = {}, forwardedPorts, user, sockets = [], ...command } = setup
  const at = (name: string): string => path.join(folder, name)
  makeCertificate(at('outside.key'), at('outside.pem'), Object.keys(names))
  const servers = await Promise.all(forwardedPorts.map((port) => offer(port, at(`port-${port}`))))
  const settings = {
    ...command,
    ...{
      folder,
      names,
      pages,
      links: LINKS,
      resolver: RESOLVER,
      sendTo: EVIL_ADDRESS,
      ownAddress: OWN_ADDRESS
    },
    ...{ key: at('outside.key'), certificate: at('outside.pem') },
    services: { sockets: [...SOCKETS, ...sockets], ports: [80, 443, 9100] },
    openProxyPort: Number(new URL(OPEN_PROXY).port),
    forwards: forwardedPorts.map((port) => ({ port, file: at(`port-${port}`) }))
  }
  fs.writeFileSync(at('settings.json'), JSON.stringify(settings))
  fs.chmodSync(at('settings.json'), 0o644)
  fs.chmodSync(at('outside.key'), 0o644)
  try {
    const [program = '', ...args] = inNamespaces(user)
    const world = path.join(import.meta.dirname, 'network-world/world.mjs')
    const child = spawn(program, [...args, process.execPath, world, at('settings.json'), at('report.json')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: '/'
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`The world ended with ${code}: ${said}`)
    return JSON.parse(fs.readFileSync(at('report.json'), 'utf8')) as WorldReport
  } finally {
    for (const server of servers) server.close()
  }
}

function inNamespaces(user: WorldSetup['user']): readonly string[] {
  const isRoot = user === undefined && process.getuid?.() === 0
  const become =
    user === undefined ? [] : ['setpriv', `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  const own = isRoot ? [] : ['--user', '--map-current-user', '--keep-caps']
  return [
    ...become,
    'unshare',
    ...own,
    '--net',
    '--mount',
    '--propagation',
    'private',
    '--kill-child',
    '--fork'
  ]
}

/** Offers a port of this process as a socket in a folder, which network namespaces do not separate. */
async function offer(port: number, file: string): Promise<net.Server> {
  const server = net.createServer({ allowHalfOpen: true }, (socket) => {
    const onward = net.connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    for (const each of [socket, onward])
      each.on('error', () => {
        socket.destroy()
        onward.destroy()
      })
    socket.pipe(onward).pipe(socket)
  })
  server.listen({ path: file, readableAll: true, writableAll: true })
  await once(server, 'listening')
  return server
}

function makeCertificate(key: string, certificate: string, names: readonly string[]): void {
  const alternatives = `subjectAltName=${names.map((name) => `DNS:${name}`).join(',')}`
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2'
      ],
      ...['-subj', '/CN=outside.test', '-addext', alternatives, '-keyout', key, '-out', certificate]
    ],
    { stdio: 'ignore' }
  )
}

/**
 * Its user must also be able to read the bundle. Root has no name in a user namespace: its files belong to 65534 there, so
 * the launcher below them counts as one that others can change, but for the user of that number.
 */
const TRIAL =
  'ip link set lo up && ip link add wire0 type veth peer name eth0 && ip -6 route add ::/0 dev lo && mount -t tmpfs none /srv && test -r "$1"' +
  ' && owner=$(stat -c %u /) && if [ "$owner" != 0 ] && [ "$owner" != "$(id -u)" ]; then echo "the files of root have no owner in a user namespace of this user" >&2; exit 1; fi'

/** Null, or why no world can be made here. */
export async function worldReason(user?: WorldSetup['user']): Promise<string | null> {
  const [program, ...args] = [
    ...inNamespaces(user),
    'sh',
    '-ec',
    TRIAL,
    'sh',
    path.resolve('dist/cli/index.js')
  ]
  return (await tryProgram('ip', ['-V'])) ?? tryProgram(program, args)
}

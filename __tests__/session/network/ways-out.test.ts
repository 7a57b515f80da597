/**
 * Ways out of a sealed network, tried by an agent's Bash of the real CLI. Each is also tried without the sandbox, where it
 * must get out; both happen in network namespaces without a link to this machine's network.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { DENIAL_REASONS } from '../../../src/session/network/connection.js'
import type { Step } from '../../support/messages-scenario.js'
import {
  allowedAddress,
  EVIL_ADDRESS,
  OPEN_PROXY,
  OWN_ADDRESS,
  worldReason
} from '../../support/network-world.js'
import { teamScenario } from '../../support/team-scenario.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { tryProgram } from '../../support/tools/try-tool.js'
import { runWorldSession, SYSTEM_PATH } from '../../support/world-session.js'

/** One way that was tried. */
interface Attempt {
  readonly way: string
  readonly said: string
  /** Sent on all links meanwhile; 0 where there are none. */
  readonly packets: number
}

const NAMES = {
  localhost: ['127.0.0.1'],
  'evil.test': [EVIL_ADDRESS],
  'secret.evil.test': [EVIL_ADDRESS],
  'xallowed.test': [EVIL_ADDRESS],
  'allowed.test.evil.test': [EVIL_ADDRESS],
  'secret.allowed.test': [EVIL_ADDRESS],
  'allowed.test': [allowedAddress(10)],
  'plain.test': [allowedAddress(11)],
  'proxy.test': [allowedAddress(12)],
  'rebinding.allowed.example': [[allowedAddress(13)], ['127.0.0.1']],
  'loopback.allowed.example': ['127.0.0.1'],
  'own.allowed.example': [OWN_ADDRESS],
  'private.allowed.example': ['10.9.9.9'],
  'link-local.allowed.example': ['169.254.169.254'],
  'azure.allowed.example': ['168.63.129.16'],
  'carrier.allowed.example': ['100.100.100.200'],
  'metadata6.allowed.example': ['fd00:ec2::254'],
  'mapped.allowed.example': ['::ffff:10.9.9.9'],
  'nat64.allowed.example': ['64:ff9b::a9fe:a9fe'],
  'six-to-four.allowed.example': ['2002:a9fe:a9fe::1'],
  'unspecified.allowed.example': ['0.0.0.0'],
  'mixed.allowed.example': [EVIL_ADDRESS, '10.9.9.9']
}

const RESULTS = 'results.jsonl'

const tryPython = (code: string) => tryProgram('env', ['-i', `PATH=${SYSTEM_PATH}`, 'python3', '-c', code])

let folder: string

const ALLOWED = 'allowed.test,plain.test,proxy.test,*.allowed.example'

/** Runs a session in a world: one agent leaves its token, another one then tries all ways. */
async function tryAll(isSealed: boolean, user?: { uid: number; gid: number }) {
  const base = fs.mkdtempSync(path.join(folder, 'world-'))
  fs.mkdirSync(path.join(base, 'work'))
  fs.copyFileSync('__tests__/fixtures/ways-out.py', path.join(base, 'work/ways-out.py'))
  const [proxy, target] = isSealed ? ['$HTTPS_PROXY', '$ANTHROPIC_BASE_URL'] : [OPEN_PROXY, OPEN_PROXY]
  const bash = (command: string): Step => ({
    blocks: [{ type: 'tool_use', name: 'Bash', input: { command, timeout: 300_000 } }]
  })
  const attack = `python3 ways-out.py "${proxy}" "${target}" old-token > ${RESULTS} 2> errors.txt`
  const { report, read, csv } = await runWorldSession({
    ...{ base, names: NAMES, user, sockets: ['service.sock'] },
    scenario: teamScenario([
      { agent: 'Engineer Agent (after QA)', task: 'Try all ways', steps: [bash(attack), { text: 'Done.' }] },
      {
        agent: 'QA Agent',
        task: 'Leave the token',
        steps: [bash(`echo "${proxy}" > old-token`), { text: 'Done.' }]
      }
    ]),
    args: [
      ...['--allowed-tools', 'Bash'],
      ...(isSealed
        ? ['--sandbox', 'required', '--network', 'allow-list', '--allowed-hosts', ALLOWED]
        : ['--sandbox', 'off'])
    ]
  })
  const lines = read(RESULTS).trimEnd().split('\n')
  return {
    report,
    csv,
    errors: read('errors.txt'),
    attempts: lines.map((line) => JSON.parse(line) as Attempt)
  }
}

/** Why a sandbox refuses each way: the first pattern that matches its name counts. */
const REASONS: readonly (readonly [way: RegExp, said: RegExp])[] = [
  [/^CONNECT to a name with a .* address$/, /403 .* resolves to an address that is not public/],
  [/^CONNECT to a name that is resolved anew/, /403 .* resolves to an address that is not public/],
  [/^CONNECT to (the proxy,|loopback|zero|IPv|an IPv6|an? (short )?address)/, /403 .* is an address/],
  [
    /^CONNECT to (localhost|an escaped dot|an allowed host as user$)/,
    /403 .* is not the name of a public host/
  ],
  [/^CONNECT to an allowed host as user and password/, /403 .* is an address/],
  [/^CONNECT to (a host|a name)/, /403 .* is not in allowed-hosts. To allow it, add the entry /],
  [/^CONNECT to a tunnel to port 80/, /403 .* is a tunnel to the port of plain http/],
  [/^CONNECT to /, /403 .* has a port other than 443 and 80/],
  // access_denied: no byte of the client was passed on.
  [/^a tunnel /, /^alert 49$/],
  [/^a plain request with another Host/, /^HTTP\/1.1 200/],
  [/^a plain request after an allowed one/, /^HTTP\/1.1 200 .*403 .* evil.test:80 is not in allowed-hosts/],
  [/^a plain request to (a path alone|an https URL)/, /^HTTP\/1.1 400/],
  [/^a plain request to (an address|the metadata|the host of Azure|a service)/, /403 .* is an address/],
  [/^a plain request to another port/, /403 .* has a port other than 443 and 80/],
  [/^a plain request to the port of TLS/, /403 .* is not used with TLS/],
  [/^a plain request to a user/, /403 .* is not the name of a public host/],
  [/^a plain request to /, /403 .* is not in allowed-hosts/],
  [/token/, /^HTTP\/1.1 407/],
  [/^the API's proxy, by a tunnel/, /^closed$/],
  [/^the API's proxy/, /^HTTP\/1.1 403/],
  [/^(\/run|\/var\/run)/, /^ENOENT/],
  // Covered by an empty file that nobody may write.
  [/^(\/srv|service.sock)/, /^EACCES/],
  [/^an abstract/, /^ECONNREFUSED/],
  [/^(192\.0\.2\.2|93\.184\.218\.1)$/, /^ENETUNREACH/],
  [/^[0-9:]/, /^ECONNREFUSED/],
  [/^(multipath TCP|a frame|a socket to the hypervisor)/, /^EAFNOSUPPORT/],
  [/^a socket of another family/, /^none: \['Address family not supported by protocol'\]$/],
  [/^(raw|a raw|a socket of io_uring|a route)/, /^EPERM/],
  [/^a socket bound to a device/, /^(ENODEV|EPERM)/],
  [/^ping/, /^(EACCES|ENETUNREACH)/],
  [/^(a device|the network namespace|the memory)/, /^ENOENT/],
  [/^(tracing|the namespaces|a socket of another process)/, /^(ESRCH|EPERM)/],
  [/^the resolver/, /^unresolved/],
  [/^(SCTP|DCCP)/, /^(ENETUNREACH|EPROTONOSUPPORT|ESOCKTNOSUPPORT)/],
  [/^/, /^(ENETUNREACH|EADDRNOTAVAIL)/]
]

/** Whether it got out: packets on a link, an answer that is not the proxy's refusal, or what leads past a namespace. */
function isOut({ way, said, packets }: Attempt): boolean {
  if (/^(CONNECT|a tunnel|no token|a guessed token|the token)/.test(way))
    return /^(reached|alert (?!49))/.test(said)
  if (way.startsWith('a plain request')) return packets > 0 && /^(HTTP\/1.1 200|closed)/.test(said)
  return packets > 0 || said.startsWith('open')
}

/** Kernels may be built without them. */
const OPTIONAL: Readonly<Record<string, string>> = {
  SCTP: 'socket.socket(2, 1, 132)',
  DCCP: 'socket.socket(2, 6, 33)',
  'multipath TCP': 'socket.socket(2, 1, 262)',
  'UDP-Lite': 'socket.socket(2, 2, 136)',
  'a socket to the hypervisor': 'socket.socket(40, 1)',
  "a device of the sandbox's own": 'open("/dev/net/tun", "rb+", 0)',
  'a socket of io_uring': 'assert ctypes.CDLL(None).syscall(425, 8, ctypes.create_string_buffer(120)) >= 0'
}

const missing = new Map<string, string>()
for (const [way, use] of Object.entries(OPTIONAL)) {
  const reason = await tryPython(`import ctypes, socket; ${use}`)
  if (reason !== null) missing.set(way, reason)
}

const isRoot = process.getuid?.() === 0
const USERS = isRoot ? [undefined, { uid: 65_534, gid: 65_534 }] : [undefined]
for (const user of USERS) {
  const reason = (await tryPython('')) ?? (await worldReason(user))
  const title = isRoot && user === undefined ? 'made by root' : 'made by a user namespace'
  describeUnless(reason, `a sealed network, ${title}`, () => {
    let sealed: Awaited<ReturnType<typeof tryAll>>
    let open: Awaited<ReturnType<typeof tryAll>>
    beforeAll(async () => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ways-out-'))
      // Other users play in it, too.
      fs.chmodSync(folder, 0o755)
      open = await tryAll(false, user)
      sealed = await tryAll(true, user)
    })
    afterAll(() => {
      fs.rmSync(folder, { recursive: true, force: true })
    })

    it('has more than 100 ways that lead out of an open one', () => {
      expect([open.errors, sealed.errors]).toEqual(['', ''])
      expect(open.attempts.filter((each) => !missing.has(each.way) && !isOut(each))).toEqual([])
      expect(open.attempts.filter(isOut).length).toBeGreaterThan(100)
      expect(sealed.attempts.map(({ way }) => way)).toEqual(open.attempts.map(({ way }) => way))
    })

    it('denies each of them for its own reason', () => {
      const others = sealed.attempts.filter(
        ({ way, said }) => REASONS.find(([name]) => name.test(way))?.[1].test(said) !== true
      )
      expect(others).toEqual([])
    })

    it('lets nothing out but what the proxy was asked for and may send', () => {
      const { arrived, payload, lookups, requests } = sealed.report
      expect(arrived.wire0).toBe(0)
      // Of those that were connected, `allowed.test` got only what it may not get.
      expect(Object.keys(payload).sort()).toEqual([allowedAddress(11), allowedAddress(13)])
      expect(
        [...new Set(lookups)].filter(
          (name) => !/^(allowed\.test|plain\.test|[a-z0-9-]+\.allowed\.example)$/.test(name)
        )
      ).toEqual([])
      expect(requests).toEqual([
        { method: 'GET', url: '/other-host', host: 'plain.test', upgrade: null },
        { method: 'GET', url: '/first', host: 'plain.test', upgrade: null }
      ])
    })

    it('is told of in the summary and in network.csv', () => {
      expect(sealed.report.stdout).toMatch(/Sandbox: namespaces, made by .*; network allow-list\./)
      expect(sealed.report.stdout).toContain(
        'evil.test:443 is not in allowed-hosts. To allow it, add the entry evil.test.'
      )
      for (const reason of DENIAL_REASONS.filter((each) => each !== 'too-many-connections'))
        expect(sealed.csv).toMatch(new RegExp(`,denied,${reason},0,0$`, 'm'))
      expect(sealed.csv).toMatch(/,plain\.test,80,allowed,,\d\d+,\d\d+$/m)
    })

    for (const [way, why] of missing)
      describeUnless(why, way, () => {
        it('leads out of an open network', () => {
          expect(missing).not.toContain(way)
        })
      })
  })
}

/** Programs that agents use, through the proxy to a stand-in of the outside. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { parseAllowedHost } from '../../../src/session/network/allowed-host.js'
import type { EgressConnection } from '../../../src/session/network/connection.js'
import { startEgressProxy, type EgressProxy } from '../../../src/session/network/egress-proxy.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { tryProgram } from '../../support/tools/try-tool.js'
import { startOutside, type Outside } from '../../support/outside.js'

const COMMIT = '1'.repeat(40)

/** What each program asks for, by host and path. */
const PAGES: Readonly<Record<string, string>> = {
  'registry.outside.test/demo': JSON.stringify({
    name: 'demo',
    'dist-tags': { latest: '1.2.3' },
    versions: { '1.2.3': { name: 'demo', version: '1.2.3', dist: { tarball: 'x', shasum: 'x' } } }
  }),
  'pypi.outside.test/simple/demo/': '<a href="demo-1.2.3.tar.gz">demo-1.2.3.tar.gz</a>',
  'git.outside.test/demo.git/info/refs': `${COMMIT}\trefs/heads/main\n`,
  'git.outside.test/demo.git/HEAD': 'ref: refs/heads/main\n',
  'go.outside.test/outside.test/demo/@v/list': 'v1.2.3\n',
  'go.outside.test/outside.test/demo/@v/v1.2.3.info': JSON.stringify({ Version: 'v1.2.3' }),
  'crates.outside.test/config.json': JSON.stringify({ dl: 'https://crates.outside.test/dl' }),
  'crates.outside.test/de/mo/demo': `${JSON.stringify({ name: 'demo', vers: '1.2.3', deps: [], cksum: '0'.repeat(64), features: {}, yanked: false })}\n`,
  'www.outside.test/': 'version 1.2.3'
}

let folder: string
let outside: Outside
let proxy: EgressProxy
let connections: EgressConnection[]
let environment: Record<string, string>

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packages-'))
  // Else go leaves a process behind that writes its telemetry while the folder is removed.
  fs.mkdirSync(path.join(folder, '.config/go/telemetry'), { recursive: true })
  fs.writeFileSync(path.join(folder, '.config/go/telemetry/mode'), 'off')
  outside = await startOutside(folder)
  outside.answer = (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? ''}`)
    const page = PAGES[`${url.host}${url.pathname}`]
    if (page === undefined) response.writeHead(404)
    if (url.pathname.startsWith('/simple/')) response.setHeader('content-type', 'text/html')
    response.end(page)
  }
  connections = []
  const { resolve, dial } = outside
  proxy = await startEgressProxy({ resolve, dial, onConnection: (one) => connections.push(one) })
  environment = sealedEnvironment('*.outside.test')
})

afterEach(async () => {
  await proxy.close()
  await outside.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

function sealedEnvironment(entry: string): Record<string, string> {
  const allowed = parseAllowedHost(entry)
  const { url } = proxy.open('01', allowed.ok ? allowed.value : [])
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']
  return {
    ...Object.fromEntries(names.map((name) => [name, url])),
    NO_PROXY: 'localhost,127.0.0.1,::1',
    no_proxy: 'localhost,127.0.0.1,::1',
    PATH: process.env['PATH'] ?? '',
    // Where the programs' own installations are looked for.
    HOME: folder,
    RUSTUP_HOME: process.env['RUSTUP_HOME'] ?? path.join(os.homedir(), '.rustup'),
    CARGO_HOME: path.join(folder, 'cargo'),
    GOPATH: path.join(folder, 'go'),
    GOFLAGS: '-modcacherw',
    GOPROXY: 'https://go.outside.test',
    GONOSUMDB: '*',
    GOTOOLCHAIN: 'local',
    SSL_CERT_FILE: outside.certificate,
    GIT_SSL_CAINFO: outside.certificate,
    CARGO_HTTP_CAINFO: outside.certificate,
    npm_config_cafile: outside.certificate,
    npm_config_registry: 'https://registry.outside.test/',
    npm_config_update_notifier: 'false',
    npm_config_fetch_retries: '0',
    PIP_CERT: outside.certificate,
    PIP_INDEX_URL: 'https://pypi.outside.test/simple/',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    PIP_RETRIES: '0',
    GIT_TERMINAL_PROMPT: '0'
  }
}

function run([program = '', ...args]: readonly string[]): Promise<string> {
  return new Promise((settle) => {
    execFile(program, args, { env: environment, cwd: folder }, (error, stdout, stderr) => {
      settle(
        `${stdout}${stderr}${error !== null && 'code' in error && error.code === 'ENOENT' ? error.message : ''}`
      )
    })
  })
}

function writeCrate(): void {
  fs.mkdirSync(path.join(folder, 'src'))
  fs.mkdirSync(path.join(folder, 'cargo'))
  fs.writeFileSync(path.join(folder, 'src/lib.rs'), '')
  fs.writeFileSync(
    path.join(folder, 'Cargo.toml'),
    '[package]\nname = "user"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\ndemo = "1"\n'
  )
  fs.writeFileSync(
    path.join(folder, 'cargo/config.toml'),
    '[source.crates-io]\nreplace-with = "outside"\n[source.outside]\nregistry = "sparse+https://crates.outside.test/"\n'
  )
}

const HOSTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['curl', 'www', ['curl', '-sS', '--cacert', 'outside.pem', 'https://www.outside.test/']],
  ['wget', 'www', ['wget', '-qO-', '--ca-certificate=outside.pem', 'https://www.outside.test/']],
  ['npm', 'registry', ['npm', 'view', 'demo', 'version']],
  ['pip', 'pypi', ['python3', '-m', 'pip', 'index', 'versions', 'demo']],
  ['git', 'git', ['git', 'ls-remote', 'https://git.outside.test/demo.git']],
  ['go', 'go', ['go', 'list', '-m', 'outside.test/demo@latest']],
  ['cargo', 'crates', ['sh', '-c', 'cargo generate-lockfile && cat Cargo.lock']]
]

/** A command by which each program shows that it works. */
const VERSION: Readonly<Record<string, readonly [string, ...string[]]>> = {
  pip: ['python3', '-m', 'pip', '--version'],
  go: ['go', 'version']
}

const DENIALS: Readonly<Record<string, readonly [readonly string[], RegExp]>> = {
  go: [['go', 'list', '-m', 'outside.test/demo@latest'], /go.outside.test:443 is not in allowed-hosts/],
  git: [['git', 'ls-remote', 'https://git.outside.test/demo.git'], /403/],
  npm: [['npm', 'view', 'demo'], /403/]
}

for (const [program, label, command] of HOSTS) {
  const [tool, ...args] = VERSION[program] ?? [program, '--version']
  describeUnless(await tryProgram(tool, args), program, () => {
    it('reaches its host, and only that', async () => {
      if (program === 'cargo') writeCrate()
      expect(await run(command)).toContain(program === 'git' ? COMMIT : '1.2.3')
      // Reported when the program has closed its connections.
      await proxy.close()
      const allowed = connections.filter(({ verdict }) => verdict === 'allowed')
      expect(new Set(allowed.map(({ host }) => host))).toEqual(new Set([`${label}.outside.test`]))
      expect(allowed.every(({ bytesOut, bytesIn }) => bytesOut > 0 && bytesIn > 0)).toBe(true)
    })

    const denial = DENIALS[program]
    if (denial === undefined) return
    it('shows its user that a host is denied', async () => {
      environment = sealedEnvironment('other.outside.test')
      expect(await run(denial[0])).toMatch(denial[1])
      expect(outside.connections()).toBe(0)
    })
  })
}

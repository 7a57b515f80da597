/**
 * What agents do in a sealed network with the real CLI: WebFetch, and programs that load packages from the hosts of the
 * presets. Names, addresses and TLS are real; the hosts are stand-ins in a network without a link to this machine's.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { HOST_PRESETS } from '../../../src/session/network/presets.js'
import { buildZip } from '../../support/build-zip.js'
import type { Step } from '../../support/messages-scenario.js'
import { allowedAddress, worldReason, type WorldSetup } from '../../support/network-world.js'
import { runGitIn } from '../../support/repository.js'
import { teamScenario } from '../../support/team-scenario.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { tryProgram } from '../../support/tools/try-tool.js'
import { runWorldSession, type WorldSessionEnd } from '../../support/world-session.js'

/** A program that agents use. */
interface Program {
  /** How it shows that it is there. */
  readonly trial: readonly [string, ...string[]]
  /** What the agent runs, and a part of what that prints. */
  readonly command: string
  readonly prints: string
  /** From where it loads. */
  readonly hosts: readonly string[]
}

const KNOWN: Readonly<Record<string, Program>> = {
  curl: {
    trial: ['curl', '--version'],
    command: 'curl -sS https://docs.example.test/guide',
    prints: 'The answer is 42',
    hosts: ['docs.example.test']
  },
  wget: {
    trial: ['wget', '--version'],
    command: 'wget -qO- --ca-certificate="$SSL_CERT_FILE" https://docs.example.test/guide',
    prints: 'The answer is 42',
    hosts: ['docs.example.test']
  },
  npm: {
    trial: ['npm', '--version'],
    command: 'npm init -y >/dev/null && npm install --no-audit --no-fund demo && node -p "require(\'demo\')"',
    prints: 'demo of npm',
    hosts: ['registry.npmjs.org']
  },
  pip: {
    trial: ['python3', '-m', 'pip', '--version'],
    command:
      'PIP_CERT="$SSL_CERT_FILE" python3 -m pip install -q --target out demo; PYTHONPATH=out python3 -c "import demo"',
    prints: 'demo of pip',
    hosts: ['pypi.org', 'files.pythonhosted.org']
  },
  cargo: {
    trial: ['cargo', '--version'],
    command:
      'cargo init -q --lib --vcs none --name user && printf \'demo = "1"\\n\' >> Cargo.toml && cargo fetch -q && cat cargo/registry/src/*/demo-1.0.0/src/lib.rs',
    prints: 'demo of cargo',
    hosts: ['index.crates.io', 'static.crates.io']
  },
  go: {
    trial: ['go', 'version'],
    command:
      'go mod init user && go get example.test/demo && cat go/pkg/mod/example.test/demo@v1.0.0/main.go',
    prints: 'demo of go',
    hosts: ['proxy.golang.org']
  },
  git: {
    trial: ['git', '--version'],
    command: 'git clone -q https://github.com/acme/demo.git && cat demo/README',
    prints: 'demo of git',
    hosts: ['github.com']
  }
}

const PROGRAMS = await Promise.all(
  Object.entries(KNOWN).map(async ([name, program]) => {
    const [tool, ...args] = program.trial
    return { name, ...program, missing: await tryProgram(tool, args) }
  })
)

/** Presets, and the one host that WebFetch and curl ask for. */
const ALLOWED = 'npm,pypi,crates,go,github,docs.example.test'

const ENVIRONMENT =
  'export CARGO_HOME=$PWD/cargo CARGO_HTTP_CAINFO=$SSL_CERT_FILE GIT_SSL_CAINFO=$SSL_CERT_FILE GOPATH=$PWD/go GOFLAGS=-modcacherw ' +
  'GOTOOLCHAIN=local GONOSUMDB=* GOPROXY=https://proxy.golang.org PIP_CONFIG_FILE=/dev/null PIP_DISABLE_PIP_VERSION_CHECK=1 ' +
  'PIP_INDEX_URL=https://pypi.org/simple/ npm_config_registry=https://registry.npmjs.org/ npm_config_update_notifier=false npm_config_globalconfig=/dev/null'

let folder: string

function tarball(files: Readonly<Record<string, string>>): Buffer {
  const from = fs.mkdtempSync(path.join(folder, 'tar-'))
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(from, name)), { recursive: true })
    fs.writeFileSync(path.join(from, name), text)
  }
  return execFileSync(
    'tar',
    ['-czf', '-', ...new Set(Object.keys(files).map((name) => name.split('/')[0] ?? ''))],
    {
      cwd: from
    }
  )
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const file = (bytes: Buffer) => ({ base64: bytes.toString('base64'), type: 'application/octet-stream' })

/** Every file of a repository, which clients of its simplest protocol fetch one by one. */
function repositoryPages(url: string): WorldSetup['pages'] {
  const work = fs.mkdtempSync(path.join(folder, 'repository-'))
  fs.writeFileSync(path.join(work, 'README'), 'demo of git\n')
  runGitIn(work, ['init', '-q', '-b', 'main'])
  runGitIn(work, ['add', '-A'])
  runGitIn(work, ['commit', '-qm', 'First'])
  runGitIn(work, ['update-server-info'])
  const top = path.join(work, '.git')
  const names = fs.readdirSync(top, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(top, name)).isFile())
      .map((name) => [`${url}/${name}`, file(fs.readFileSync(path.join(top, name)))])
  )
}

function pagesOfAll(): NonNullable<WorldSetup['pages']> {
  const text = (content: string, type = 'text/plain') => ({ text: content, type })
  const archive = tarball({
    'package/package.json': JSON.stringify({ name: 'demo', version: '1.0.0', main: 'index.js' }),
    'package/index.js': 'module.exports = "demo of npm"\n'
  })
  const dist = {
    tarball: 'https://registry.npmjs.org/demo/-/demo-1.0.0.tgz',
    integrity: `sha512-${createHash('sha512').update(archive).digest('base64')}`
  }
  const version = { name: 'demo', version: '1.0.0', main: 'index.js', dist }
  const wheel = buildZip({
    'demo.py': 'print("demo of pip")\n',
    'demo-1.0.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: demo\nVersion: 1.0.0\n',
    'demo-1.0.0.dist-info/WHEEL':
      'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    'demo-1.0.0.dist-info/RECORD':
      'demo.py,,\ndemo-1.0.0.dist-info/METADATA,,\ndemo-1.0.0.dist-info/WHEEL,,\ndemo-1.0.0.dist-info/RECORD,,\n'
  })
  const crate = tarball({
    'demo-1.0.0/Cargo.toml': '[package]\nname = "demo"\nversion = "1.0.0"\nedition = "2021"\n',
    'demo-1.0.0/src/lib.rs': '// demo of cargo\n'
  })
  const module = buildZip({
    'example.test/demo@v1.0.0/go.mod': 'module example.test/demo\n',
    'example.test/demo@v1.0.0/main.go': 'package main\n\nfunc main() { println("demo of go") }\n'
  })
  const info = JSON.stringify({ Version: 'v1.0.0', Time: '2026-01-01T00:00:00Z' })
  const crateEntry = {
    name: 'demo',
    vers: '1.0.0',
    deps: [],
    cksum: hashOf(crate),
    features: {},
    yanked: false
  }
  return {
    'docs.example.test/guide': text('<html><body><p>The answer is 42</p></body></html>', 'text/html'),
    'registry.npmjs.org/demo': text(
      JSON.stringify({ name: 'demo', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } }),
      'application/json'
    ),
    'registry.npmjs.org/demo/-/demo-1.0.0.tgz': file(archive),
    'pypi.org/simple/demo/': text(
      '<a href="https://files.pythonhosted.org/packages/demo-1.0.0-py3-none-any.whl">demo-1.0.0-py3-none-any.whl</a>',
      'text/html'
    ),
    'files.pythonhosted.org/packages/demo-1.0.0-py3-none-any.whl': file(wheel),
    'index.crates.io/config.json': text(JSON.stringify({ dl: 'https://static.crates.io/crates' })),
    'index.crates.io/de/mo/demo': text(`${JSON.stringify(crateEntry)}\n`),
    'static.crates.io/crates/demo/1.0.0/download': file(crate),
    'proxy.golang.org/example.test/demo/@v/list': text('v1.0.0\n'),
    'proxy.golang.org/example.test/demo/@latest': text(info),
    'proxy.golang.org/example.test/demo/@v/v1.0.0.info': text(info),
    'proxy.golang.org/example.test/demo/@v/v1.0.0.mod': text('module example.test/demo\n'),
    'proxy.golang.org/example.test/demo/@v/v1.0.0.zip': file(module),
    ...repositoryPages('github.com/acme/demo.git')
  }
}

const hosts = [
  'docs.example.test',
  'denied.example.test',
  ...['npm', 'pypi', 'crates', 'go', 'github'].flatMap((name) =>
    HOST_PRESETS[name as keyof typeof HOST_PRESETS].hosts.map((host) => host.replace(/:443$/, ''))
  )
]

const webFetch = (url: string): Step => ({
  blocks: [{ type: 'tool_use', name: 'WebFetch', input: { url, prompt: 'What is the answer?' } }]
})

describeUnless(await worldReason(), 'an agent of a sealed network', () => {
  let end: WorldSessionEnd

  beforeAll(async () => {
    folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'programs-')))
    const commands = PROGRAMS.filter(({ missing }) => missing === null).map(
      ({ name, command }) =>
        `(mkdir ${name} && cd ${name} && ${ENVIRONMENT} && ${command}) > ${name}.txt 2>&1`
    )
    end = await runWorldSession({
      base: folder,
      names: Object.fromEntries(hosts.map((host, index) => [host, [allowedAddress(100 + index)]])),
      pages: pagesOfAll(),
      scenario: {
        rules: [
          // The CLI has a model read the page.
          { name: 'page', match: { user: /Web page content:/ }, steps: [{ text: 'It is 42.' }] },
          ...teamScenario([
            {
              agent: 'Engineer Agent',
              task: 'Load packages',
              steps: [
                {
                  blocks: [
                    { type: 'tool_use', name: 'Bash', input: { command: `${commands.join('; ')}; true` } }
                  ]
                },
                webFetch('https://docs.example.test/guide'),
                webFetch('https://denied.example.test/'),
                { text: 'Done.' }
              ]
            }
          ]).rules
        ]
      },
      args: [
        ...['--allowed-tools', 'Bash,WebFetch', '--sandbox', 'required'],
        ...['--network', 'allow-list', '--allowed-hosts', ALLOWED]
      ],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: os.homedir(),
        NODE_EXTRA_CA_CERTS: path.join(folder, 'world/outside.pem'),
        SSL_CERT_FILE: path.join(folder, 'world/outside.pem')
      }
    })
  })
  afterAll(() => {
    fs.rmSync(folder, { recursive: true, force: true })
  })

  it('fetches pages of allowed hosts, and asks no other host for leave', () => {
    const messages = JSON.stringify(end.api.requests.map(({ body }) => body['messages']))
    expect(messages).toMatch(/"content":"It is 42\."/)
    expect(end.csv).toMatch(/,docs\.example\.test,443,allowed,,\d{3,},\d{3,}$/m)
    expect(end.csv).not.toMatch(/anthropic|claude/)
    expect(end.report.arrived.wire0).toBe(0)
  })

  it('is told that another host is denied, and so is the reader', () => {
    expect(JSON.stringify(end.api.requests.at(-1)?.body['messages'])).toMatch(
      /"content":"proxy refused the connection","is_error":true/
    )
    expect(end.report.stdout).toMatch(
      /Engineer\] was denied a connection: denied\.example\.test:443 .* add the entry denied\.example\.test\./
    )
    expect(end.report.lookups).not.toContain('denied.example.test')
  })

  for (const { name, missing, prints, hosts: asked } of PROGRAMS)
    describeUnless(missing, name, () => {
      it('loads from the hosts of its preset', () => {
        expect(end.read(`${name}.txt`)).toContain(prints)
        for (const host of asked)
          expect(end.csv).toMatch(new RegExp(`,${host},443,allowed,,\\d{3,},\\d{3,}$`, 'm'))
      })
    })
})

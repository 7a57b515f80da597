/** The installation by the real npm, from a registry on loopback that requires a token. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findClaude, type ClaudeExecutable } from '../../src/claude/install/find-claude.js'
import { searchPathFor } from '../../src/claude/install/ask-version.js'
import { explainNpmFailure } from '../../src/claude/install/npm-failure.js'
import { CLAUDE_LOCK } from '../../src/claude/install/claude-lock.js'
import { platformPackage, type PackageLock } from '../../src/claude/install/locked-packages.js'
import { PINNED_CLAUDE_VERSION } from '../../src/session/configuration/configuration-defaults.js'
import { startNpmRegistry, type NpmRegistry } from '../support/npm-registry.js'

const TOKEN = 'registry-token-1'

let folder: string
let registry: NpmRegistry
let notices: string[]

beforeEach(async () => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-npm-')))
  notices = []
  registry = await startNpmRegistry(TOKEN, {
    name: '@anthropic-ai/claude-code',
    version: '2.1.197',
    bin: { claude: `#!/bin/sh\nenv > '${folder}/seen'\necho 2.1.197\n` },
    engines: { node: '>=1000' }
  })
  setNpmrc('NPM_TOKEN')
  // Not every Node comes with an npm beside it.
  const [npm] = searchPathFor('npm', process.env['PATH'] ?? '')
  if (npm === undefined) throw new Error('These tests need npm on PATH.')
  fs.mkdirSync(path.join(folder, 'tools'))
  fs.symlinkSync(fs.realpathSync(npm), path.join(folder, 'tools', 'npm'))
})

afterEach(async () => {
  await registry.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** The user's settings, with the token in a variable. */
function setNpmrc(variable: string): void {
  const host = registry.url.replace(/^http:/, '')
  const lines = [`registry=${registry.url}`, `${host}:_authToken=\${${variable}}`, '']
  fs.writeFileSync(path.join(folder, '.npmrc'), lines.join('\n'))
}

function install(
  environment: Readonly<Record<string, string>>,
  version = '2.1.197',
  lock?: PackageLock
): Promise<ClaudeExecutable> {
  return findClaude({
    version,
    ...(lock === undefined ? {} : { lock }),
    searchPath: path.join(folder, 'tools'),
    cacheDirectory: path.join(folder, 'cache'),
    signal: new AbortController().signal,
    environment: { PATH: '/usr/bin:/bin', HOME: folder, ...environment },
    onNotice: (message) => notices.push(message)
  })
}

const failure = async (...given: Parameters<typeof install>): Promise<string> =>
  String(await install(...given).catch((error: unknown) => error))

const tellings = (text: string): number => text.split('npm install @anthropic-ai').length - 1

describe('an installation that needs a token', () => {
  it("gets the variables that the user's .npmrc names, and the program does not", async () => {
    expect(await install({ NPM_TOKEN: TOKEN, OTHER: 'x' })).toMatchObject({ source: 'installed' })
    expect(new Set(registry.logins)).toEqual(new Set([`Bearer ${TOKEN}`]))
    expect(fs.readFileSync(path.join(folder, 'seen'), 'utf8')).not.toContain(TOKEN)
  })

  it('also gets them if NPM_CONFIG_USERCONFIG names the file', async () => {
    fs.renameSync(path.join(folder, '.npmrc'), path.join(folder, 'settings'))
    const NPM_CONFIG_USERCONFIG = path.join(folder, 'settings')
    expect(await install({ NPM_TOKEN: TOKEN, NPM_CONFIG_USERCONFIG })).toMatchObject({ version: '2.1.197' })
  })

  it('works with engine-strict in .npmrc, though the package requires another node: its program needs none', async () => {
    fs.appendFileSync(path.join(folder, '.npmrc'), 'engine-strict=true\n')
    expect(await install({ NPM_TOKEN: TOKEN })).toMatchObject({ source: 'installed' })
  })

  it('is not retried with a token that is refused, and reports that once', async () => {
    const message = await failure({ NPM_TOKEN: 'wrong' })
    expect(registry.logins).toEqual(['Bearer wrong'])
    expect(message).toContain('The registry refused the login')
    expect([tellings(message), notices]).toEqual([1, []])
  })

  it('names a variable that .npmrc refers to and that is not set', async () => {
    expect(await failure({})).toContain('.npmrc names NPM_TOKEN, which is not set')
  })

  it('never gets an input of the action, whatever .npmrc says', async () => {
    const name = 'INPUT_ANTHROPIC-API-KEY'
    setNpmrc(name)
    await failure({ [name]: TOKEN })
    expect(registry.logins).toEqual([`Bearer \${${name}}`])
  })

  it('is not retried for a version that does not exist', async () => {
    const message = await failure({ NPM_TOKEN: TOKEN }, '2.1.999')
    expect(registry.logins).toHaveLength(1)
    expect(message).toContain('check claude-version')
  })
})

describe('an installation by the lock', () => {
  const NAME = '@anthropic-ai/claude-code'
  const PLATFORM = platformPackage(NAME)
  const aPackage = (name: string, says: string, version: string) => ({
    name,
    version,
    bin: { claude: `#!/bin/sh\n# ${name}\ntouch '${folder}/ran'\necho ${says}\n` }
  })
  const start = async (says: string, version = '2.1.197'): Promise<NpmRegistry> => {
    await registry.close()
    registry = await startNpmRegistry(TOKEN, aPackage(NAME, says, version), aPackage(PLATFORM, says, version))
    fs.rmSync(path.join(folder, 'ran'), { force: true })
    setNpmrc('NPM_TOKEN')
    return registry
  }
  const locked = ({ integrity }: NpmRegistry): PackageLock => ({
    [`node_modules/${NAME}`]: {
      version: '2.1.197',
      integrity: integrity.get(NAME) ?? '',
      bin: { claude: 'bin/claude' },
      optionalDependencies: { [PLATFORM]: '2.1.197' }
    },
    [`node_modules/${PLATFORM}`]: {
      version: '2.1.197',
      integrity: integrity.get(PLATFORM) ?? '',
      optional: true
    }
  })

  it('gets the packages of the lock, whatever .npmrc says about locks and optional packages', async () => {
    const lock = locked(await start('2.1.197'))
    fs.appendFileSync(path.join(folder, '.npmrc'), 'package-lock=false\nomit=optional\n')
    const { command, source } = await install({ NPM_TOKEN: TOKEN }, '2.1.197', lock)
    expect([source, notices]).toEqual(['installed', []])
    const modules = path.join(path.dirname(command[0]), '..')
    expect(fs.existsSync(path.join(modules, PLATFORM))).toBe(true)
    expect(fs.readFileSync(path.join(modules, '..', 'package-lock.json'), 'utf8')).not.toContain(registry.url)
  })

  it.each([NAME, PLATFORM])(
    'refuses a registry with another %s, and starts nothing of it',
    async (changed) => {
      const lock = locked(await start('2.1.197'))
      const other = locked(await start('2.1.197 evil'))
      const place = `node_modules/${changed}`
      const mixed = { ...other, [place]: lock[place] ?? { version: '', integrity: '' } }
      const message = await failure({ NPM_TOKEN: TOKEN }, '2.1.197', mixed)
      expect(message).toContain('another package than the one that this action was tested with')
      expect([tellings(message), notices, fs.existsSync(path.join(folder, 'ran'))]).toEqual([1, [], false])
    }
  )

  it('is what the default version gets, and other versions say that they do not', async () => {
    await start(PINNED_CLAUDE_VERSION, PINNED_CLAUDE_VERSION)
    expect(await failure({ NPM_TOKEN: TOKEN }, PINNED_CLAUDE_VERSION)).toContain('EINTEGRITY')
    await start('2.1.197')
    await install({ NPM_TOKEN: TOKEN })
    expect(notices).toEqual([expect.stringContaining('the checksum that the registry states')])
  })

  it('has the packages of package-lock.json: node scripts/claude-lock.mjs', () => {
    const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')) as { packages: PackageLock }
    const places = Object.keys(packages).filter((place) => place.startsWith(`node_modules/${NAME}`))
    expect(places.length).toBeGreaterThan(6)
    expect(Object.keys(CLAUDE_LOCK)).toEqual(places)
    for (const place of places)
      expect(packages[place]).toMatchObject({
        version: PINNED_CLAUDE_VERSION,
        integrity: CLAUDE_LOCK[place]?.integrity
      })
  })
})

describe("npm's failures", () => {
  it.each([
    ['E401', true],
    ['E403', true],
    ['E404', true],
    ['E407', true],
    ['EINTEGRITY', true],
    ['ETARGET', true],
    ['SELF_SIGNED_CERT_IN_CHAIN', true],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', true],
    ['ERR_TLS_CERT_ALTNAME_INVALID', true],
    ['ECONNREFUSED', false],
    ['ENOTFOUND', false],
    ['E500', false]
  ])('with code %s are final: %s', (code, isPermanent) => {
    for (const mark of ['npm error', 'npm ERR!'])
      expect(explainNpmFailure(`${mark} code ${code}\n${mark} why\n`)).toMatchObject({ isPermanent })
  })

  it('by a proxy that refuses the tunnel are final', () => {
    const said =
      'npm error code ECONNRESET\nnpm error tunneling socket could not be established, statusCode=407\n'
    expect(explainNpmFailure(said)).toMatchObject({
      isPermanent: true,
      advice: expect.stringContaining('407')
    })
  })
})

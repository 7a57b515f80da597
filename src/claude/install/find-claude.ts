/**
 * Finds the agent CLI: the given one, else one on PATH, else the one that an earlier job left in the cache, else a
 * fresh installation. It counts as found only after it has printed its version.
 */
import process from 'node:process'
import { createAskVersion } from './ask-version.js'
import type { AskVersion } from './ask-version.js'
import type { Variables } from '../environment/credentials.js'
import { buildBaseEnvironment } from '../environment/environment.js'
import { isExecutableFile, searchPathFor, withoutCheckout } from './ask-version.js'
import { gitSettings } from '../environment/git-settings.js'
import type { PackageLock } from './locked-packages.js'
import { runCommand } from './run-command.js'
import type { RunCommand } from './run-command.js'
import { EnvironmentError } from '../../util/environment-error.js'
import { isInCheckout } from '../../util/files/trusted-path.js'

/** An agent CLI that has printed its version. */
export interface ClaudeExecutable {
  readonly command: readonly [string, ...string[]]
  readonly version: string
  readonly source: 'input' | 'PATH' | 'cache' | 'installed' | 'rehearsal'
}

/** Where to search, and what to install. */
export interface FindClaudeOptions {
  /** The given program (`claude-path`); if set, nothing else is tried. */
  readonly path?: string | undefined
  /** The version to install if none is found (`claude-version`). */
  readonly version: string
  /** Folders to search, as in PATH. */
  readonly searchPath: string
  /** The runner's tool cache, or a folder with the same layout. */
  readonly cacheDirectory: string
  readonly signal: AbortSignal
  /** Part of it is passed to the CLI and to npm. Default: `process.env`. */
  readonly environment?: Variables
  readonly onNotice?: (message: string) => void
  /** Called before an installation: it takes seconds, and minutes where the registry does not answer. */
  readonly onInstall?: (message: string) => void
  readonly run?: RunCommand
  /** Checksums to install by; default: those of this action. */
  readonly lock?: PackageLock
}

/** The first minor version with all flags that our command lines use. */
const OLDEST_VERSION = { major: 2, minor: 1 }

/**
 * Finds the CLI or installs it.
 * @throws EnvironmentError (CLAUDE_NOT_FOUND) that says what was tried and how to get one, or the signal's reason
 */
export async function findClaude(options: FindClaudeOptions): Promise<ClaudeExecutable> {
  const run = options.run ?? runCommand
  const inherited = options.environment ?? process.env
  const base = buildBaseEnvironment(inherited)
  // No sandbox holds what runs here, nor the `node` or `sh` that it looks up.
  const env = { ...base, ...gitSettings(), PATH: withoutCheckout(base['PATH']), DISABLE_AUTOUPDATER: '1' }
  const ask = createAskVersion(run, env, options.signal)
  const tried: string[] = []

  if (options.path !== undefined) {
    const found = await askGiven(options.path, ask)
    if (isTooOld(found.version)) options.onNotice?.(describeTooOld(options.path, found.version))
    return found
  }

  for (const program of searchPathFor('claude', options.searchPath)) {
    if (isInCheckout(program)) {
      const why = `${program} is in the checkout or where agents write, so what it runs could be theirs.`
      options.onNotice?.(`${why} Skipping it. If you trust it, name it with claude-path.`)
      tried.push(`${why} If you trust it, name it with claude-path.`)
      continue
    }
    const answer = await ask(program)
    if (answer.ok && !isTooOld(answer.value))
      return { command: [program], version: answer.value, source: 'PATH' }
    const why = answer.ok ? describeTooOld(program, answer.value) : `${program} ${answer.error}.`
    options.onNotice?.(`${why} Skipping it.`)
    tried.push(why)
  }
  if (tried.length === 0) tried.push('There is no claude on PATH.')

  const { cachedCandidates, installClaude } = await import('./install-claude.js')
  const cached = cachedCandidates(options.cacheDirectory, options.version)
  for (const program of cached) {
    const answer = await ask(program)
    if (answer.ok) return { command: [program], version: answer.value, source: 'cache' }
    options.onNotice?.(`${program} in the cache ${answer.error}. Installing it again.`)
  }

  options.onInstall?.(`Installing the Claude CLI ${options.version} with npm, because none was found.`)
  const installation = await installClaude({
    ...options,
    inherited,
    env,
    run,
    ask,
    // The installed one did not answer.
    replace: cached.length > 0
  })
  if (!installation.ok) throw notFound([...tried, ...installation.error.problems])
  const { program, version } = installation.value
  return { command: [program], version, source: 'installed' }
}

async function askGiven(program: string, ask: AskVersion): Promise<ClaudeExecutable> {
  if (!isExecutableFile(program)) throw notFound([`claude-path ${program} is not an executable file.`])
  const answer = await ask(program)
  if (!answer.ok) throw notFound([`claude-path ${program} ${answer.error}.`])
  return { command: [program], version: answer.value, source: 'input' }
}

function isTooOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10))
  return major < OLDEST_VERSION.major || (major === OLDEST_VERSION.major && minor < OLDEST_VERSION.minor)
}

function describeTooOld(program: string, version: string): string {
  return `${program} has version ${version}; ${OLDEST_VERSION.major}.${OLDEST_VERSION.minor} or newer is needed.`
}

function notFound(tried: readonly string[]): EnvironmentError {
  return new EnvironmentError(
    'CLAUDE_NOT_FOUND',
    [
      'Claude CLI not found.',
      ...tried.map((line) => `- ${line}`),
      'There are two ways to get it: name an installed one with `claude-path` (or put `claude` on PATH), or let it be',
      'installed: that needs npm and a way to its registry (`claude-version` says which version).'
    ].join('\n')
  )
}

/**
 * Installs the CLI with npm into a cache laid out like the runner's tool cache:
 * `<cache>/claude-code/<version>/<arch>`, complete only with `<arch>.complete` beside it.
 */
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import type { AskVersion } from './ask-version.js'
import type { Variables } from '../environment/credentials.js'
import { isExecutableFile, searchPathFor } from './ask-version.js'
import { CLAUDE_LOCK } from './claude-lock.js'
import { isLocked, writeLockedProject, type PackageLock } from './locked-packages.js'
import { explainNpmFailure, tailOfNpm } from './npm-failure.js'
import { readNpmVariables } from './npm-settings.js'
import type { RunCommand } from './run-command.js'
import { makeFolder } from '../../util/files/make-folder.js'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok, type Result } from '../../util/result.js'
import { isInCheckout } from '../../util/files/trusted-path.js'

/** Input for an installation. */
export interface InstallOptions {
  readonly version: string
  readonly searchPath: string
  readonly cacheDirectory: string
  readonly signal: AbortSignal
  readonly env: Readonly<Record<string, string>>
  /** Source of npm's own variables and of those that its settings files name. */
  readonly inherited: Variables
  readonly run: RunCommand
  readonly ask: AskVersion
  /** Whether to replace a complete installation in the cache, because it does not work. */
  readonly replace: boolean
  readonly onNotice?: (message: string) => void
  /** Checksums of versions that are known here; default: the one of this action. */
  readonly lock?: PackageLock | undefined
}

/** The result of an installation. */
export type Installation = Result<
  { readonly program: string; readonly version: string },
  {
    readonly problems: readonly string[]
    /** Another try would fail in the same way. */
    readonly isPermanent?: boolean
  }
>

const PACKAGE = '@anthropic-ai/claude-code'
const TRIES = 3

/** Time for all tries together. A normal installation takes 5 to 10 s. */
const TOTAL_TIMEOUT_MS = 180_000

/** Time for one try, so that a second try is possible if the first hangs. */
const TRY_TIMEOUT_MS = 90_000

/** Programs of a complete installation in the cache, preferred first; none if it is incomplete. */
export function cachedCandidates(cacheDirectory: string, version: string): string[] {
  const folder = cacheFolder(cacheDirectory, version)
  return fs.existsSync(`${folder}.complete`) ? candidatesIn(folder) : []
}

/** Installs with npm, in several tries if necessary, within one time limit; what a failed try leaves is removed. */
export async function installClaude(options: InstallOptions): Promise<Installation> {
  if (!/^\w[\w.-]*$/.test(options.version))
    return failed(`claude-version "${options.version}" is not a version such as 2.1.197.`)
  const npm = findNpm(options.searchPath)
  if (npm === undefined)
    return failed('npm, which would install it, is not on PATH; one in the checkout does not count.')
  const deadline = performance.now() + TOTAL_TIMEOUT_MS
  const problems = new Set<string>()
  for (let count = 1; count <= TRIES && performance.now() < deadline; count += 1) {
    const timeoutMs = Math.ceil(Math.min(TRY_TIMEOUT_MS, deadline - performance.now()))
    const attempt = await tryInstall(npm, timeoutMs, options)
    options.signal.throwIfAborted()
    if (attempt.ok) return attempt
    const { error } = attempt
    const isNew = error.problems.some((problem) => !problems.has(problem))
    for (const problem of error.problems) problems.add(problem)
    // The error contains the last try's problems.
    if (error.isPermanent === true || count === TRIES) break
    if (isNew)
      options.onNotice?.(
        `Installing the Claude CLI failed (try ${count} of ${TRIES}): ${error.problems.join(' ')}`
      )
  }
  return fail({ problems: [...problems] })
}

async function tryInstall(
  npm: readonly [string, ...string[]],
  timeoutMs: number,
  options: InstallOptions
): Promise<Installation> {
  const folder = cacheFolder(options.cacheDirectory, options.version)
  // A sibling folder, so that one rename moves the finished installation into place.
  const draft = `${folder}.${randomBytes(4).toString('hex')}.tmp`
  try {
    makeFolder(draft)
    const hasLock = isLocked(options.lock ?? CLAUDE_LOCK, PACKAGE, options.version)
    if (hasLock) writeLockedProject(draft, options.lock ?? CLAUDE_LOCK, PACKAGE)
    // npm runs in a folder of our own, so that it does not read a `.npmrc` of the checkout.
    const { variables, unset } = readNpmVariables(options.inherited, npm.at(-1))
    const result = await options.run(
      [...npm, ...(hasLock ? LOCKED : [...INSTALL, `${PACKAGE}@${options.version}`]), '--prefix', draft],
      {
        env: {
          ...variables,
          ...options.env,
          PATH: `${path.dirname(process.execPath)}${path.delimiter}${options.env['PATH'] ?? ''}`
        },
        timeoutMs,
        signal: options.signal,
        cwd: draft
      }
    )
    if (result.exitCode !== 0) {
      const why = result.failure ?? `exit code ${result.exitCode ?? 'none'}`
      const { isPermanent, advice } = explainNpmFailure(result.stderr)
      const missing = unset.length === 0 ? [] : [`.npmrc names ${unset.join(', ')}, which is not set.`]
      const said = [`npm install ${PACKAGE}@${options.version}: ${why}.`, tailOfNpm(result.stderr)]
      const problem = [...said, advice ?? '', ...missing].filter((part) => part !== '').join(' ')
      return fail({ problems: [problem], isPermanent })
    }
    const answer = await firstAnswer(candidatesIn(draft), options.ask)
    if (!answer.ok) return answer
    moveIntoPlace(draft, folder, options.replace)
    const { program, version } = answer.value
    if (!hasLock)
      options.onNotice?.(
        `The Claude CLI ${version} was checked against the checksum that the registry states: this action has its own only for its default version.`
      )
    return ok({ program: path.join(folder, path.relative(draft, program)), version })
  } catch (error) {
    options.signal.throwIfAborted()
    return failed(`Writing to ${options.cacheDirectory}: ${errorMessage(error)}.`)
  } finally {
    fs.rmSync(draft, { recursive: true, force: true })
  }
}

/** The package requires a newer node than its program needs: `engine-strict` in an .npmrc would refuse it. */
const OPTIONS = [
  '--engine-strict=false',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error'
]
const INSTALL = ['install', ...OPTIONS]

/** Installs what the lock names, and fails if a checksum differs. Settings of the user could turn the lock off. */
const LOCKED = ['ci', '--package-lock=true', ...OPTIONS]

async function firstAnswer(programs: readonly string[], ask: AskVersion): Promise<Installation> {
  const problems: string[] = []
  for (const program of programs) {
    const answer = await ask(program)
    if (answer.ok) return ok({ program, version: answer.value })
    problems.push(`The installed program ${answer.error}.`)
  }
  return problems.length > 0 ? fail({ problems }) : failed('The installed package contains no program.')
}

/** If another job on this machine was faster, its installation is kept, because it may be in use. */
function moveIntoPlace(draft: string, folder: string, replace: boolean): void {
  const mark = `${folder}.complete`
  if (fs.existsSync(mark) && !replace) return
  fs.rmSync(mark, { force: true })
  fs.rmSync(folder, { recursive: true, force: true })
  fs.renameSync(draft, folder)
  fs.writeFileSync(mark, '')
}

/** npm's link first; then the native package's program, for where npm may not run the package's script. */
function candidatesIn(folder: string): string[] {
  const modules = path.join(folder, 'node_modules')
  return [
    path.join(modules, '.bin', 'claude'),
    path.join(modules, `${PACKAGE}-${process.platform}-${process.arch}`, 'claude'),
    path.join(modules, `${PACKAGE}-${process.platform}-${process.arch}-musl`, 'claude')
  ].filter(isExecutableFile)
}

function cacheFolder(cacheDirectory: string, version: string): string {
  return path.join(cacheDirectory, 'claude-code', version, process.arch)
}

/** npm on PATH but not from a checkout, or the one that came with this node, run by this node. */
function findNpm(searchPath: string): readonly [string, ...string[]] | undefined {
  const folder = path.dirname(process.execPath)
  const script = path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const program = searchPathFor('npm', [searchPath, folder].join(path.delimiter)).find(
    (each) => !isInCheckout(each)
  )
  if (program !== undefined) return [program]
  return fs.existsSync(script) ? [process.execPath, script] : undefined
}

function failed(problem: string): Installation {
  return fail({ problems: [problem] })
}

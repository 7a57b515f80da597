/** Runs a git command in an environment of its own: without settings of system and user, prompts, or foreign programs. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { gitSettings } from '../../../claude/environment/git-settings.js'
import { EnvironmentError } from '../../../util/environment-error.js'
import { searchFolders } from '../../../util/files/trusted-path.js'

export { gitSettings }

/** Folder, variables, input and output of a command. */
export interface GitOptions {
  readonly cwd: string
  /** Variables in addition to our own. */
  readonly env?: Readonly<Record<string, string>>
  readonly input?: Buffer | string
  /** Writes the output to this file, which must not exist, instead of into memory. */
  readonly outputFile?: string
  /** Exit codes besides 0 that are an answer, not a failure. */
  readonly acceptedExitCodes?: readonly number[]
}

/** The output of a command. */
export interface GitOutput {
  readonly exitCode: number
  readonly stdout: Buffer
}

/** Enough for any checkout that fits a runner's disk; a command that hangs must not hang the session. */
const TIMEOUT_MS = 600_000

const STDERR_CHARACTERS = 4_096

/**
 * Settings of system and user can name programs (filters, hooks, credential helpers), so they are not read. No protocol
 * is allowed, so that a partial clone fetches nothing. Paths are literal, never patterns.
 */
export const OWN_ENVIRONMENT: Readonly<Record<string, string>> = {
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  ...gitSettings(),
  GIT_ATTR_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_AUTHOR_NAME: 'mpm-orchestrator',
  GIT_AUTHOR_EMAIL: 'mpm-orchestrator@localhost',
  GIT_COMMITTER_NAME: 'mpm-orchestrator',
  GIT_COMMITTER_EMAIL: 'mpm-orchestrator@localhost'
}

/**
 * Runs git.
 * @throws EnvironmentError (GIT_FAILED) with git's error message, also when git cannot be started
 */
export async function runGit(args: readonly string[], options: GitOptions): Promise<GitOutput> {
  const target = options.outputFile === undefined ? undefined : fs.openSync(options.outputFile, 'wx', 0o600)
  const child = spawn('git', [...args], {
    cwd: options.cwd,
    env: { PATH: searchFolders().join(path.delimiter), ...OWN_ENVIRONMENT, ...options.env },
    stdio: [options.input === undefined ? 'ignore' : 'pipe', target ?? 'pipe', 'pipe'],
    // Node's own `timeout` would hold this process for that long after a failed start.
    signal: AbortSignal.timeout(TIMEOUT_MS),
    killSignal: 'SIGKILL'
  })
  if (target !== undefined) fs.closeSync(target)
  const output: Buffer[] = []
  let errorOutput = ''
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errorOutput = (errorOutput + text).slice(0, STDERR_CHARACTERS)
  })
  // A command that ends before it has read all its input reports the reason itself.
  child.stdin?.on('error', () => undefined)
  child.stdin?.end(options.input)
  const what = `git ${args.find((argument) => /^[a-z]/.test(argument)) ?? ''}`
  const exitCode = await new Promise<number>((resolve, reject) => {
    child.once('error', (error) => {
      if (error.name === 'AbortError') {
        reject(failure(`${what} did not end within ${TIMEOUT_MS / 1_000}s`))
        return
      }
      // The system reports a missing folder as if the program were missing.
      const why = fs.existsSync(options.cwd)
        ? error.message
        : `its folder ${options.cwd} is missing: something removed or renamed it during the session`
      reject(failure(`${what} could not be started: ${why}`, error))
    })
    child.once('close', (code, signal) => {
      if (code === null) reject(failure(`${what} was ended by ${signal ?? 'a signal'}`))
      else resolve(code)
    })
  })
  if (exitCode === 0 || options.acceptedExitCodes?.includes(exitCode) === true)
    return { exitCode, stdout: Buffer.concat(output) }
  throw failure(`${what} failed (${exitCode}): ${firstLines(errorOutput)}`)
}

function failure(message: string, cause?: Error): EnvironmentError {
  return new EnvironmentError('GIT_FAILED', message, cause === undefined ? {} : { cause })
}

function firstLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0 ? 'it printed no error' : lines.slice(0, 3).join(' ')
}

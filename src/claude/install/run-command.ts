/** Runs one short command, bounded in time and output, and returns how it ended. */
import { spawn } from 'node:child_process'
import process from 'node:process'

/** Options of a command. */
export interface CommandOptions {
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly cwd?: string
}

/** How a command ended. */
export interface CommandResult {
  /** Null if it did not exit by itself. */
  readonly exitCode: number | null
  /** The first 64 KiB. */
  readonly stdout: string
  readonly stderr: string
  /** Why there is no exit code: not started, timed out, ended by a signal, cancelled. */
  readonly failure?: string
}

/** Runs a command; never throws because of what the command does. */
export type RunCommand = (
  command: readonly [string, ...string[]],
  options: CommandOptions
) => Promise<CommandResult>

const OUTPUT_LIMIT_CHARACTERS = 65_536

/** The real implementation: standard input is empty, and the command's child processes end with it. */
export const runCommand: RunCommand = async ([program, ...args], options) => {
  const ending = new AbortController()
  const limit = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)])
  if (options.signal.aborted) return { exitCode: null, stdout: '', stderr: '', failure: 'cancelled' }
  const output = { stdout: '', stderr: '' }
  // A separate process group, so that npm's children can be ended with it.
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: options.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] = (output[name] + text).slice(0, OUTPUT_LIMIT_CHARACTERS)
    })
  }
  try {
    return await new Promise<CommandResult>((resolve) => {
      child.once('error', (error) => {
        resolve({ ...output, exitCode: null, failure: error.message })
      })
      child.once('exit', (exitCode, signal) => {
        const settle = (): void => {
          resolve({ ...output, exitCode, ...(signal === null ? {} : { failure: `ended by ${signal}` }) })
        }
        // A grandchild may hold the pipes open, so do not wait for more output than arrives shortly.
        child.once('close', settle)
        setTimeout(settle, DRAIN_MS).unref()
      })
      limit.addEventListener(
        'abort',
        () => {
          const failure = options.signal.aborted
            ? 'cancelled'
            : `did not end within ${options.timeoutMs / 1000}s`
          resolve({ ...output, exitCode: null, failure })
        },
        { once: true, signal: ending.signal }
      )
    })
  } finally {
    ending.abort()
    if (child.exitCode === null && child.signalCode === null) endGroup(child.pid)
    child.stdout.destroy()
    child.stderr.destroy()
  }
}

const DRAIN_MS = 1_000

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The group has already ended.
  }
}

/**
 * Tools that some tests use and that not every machine has. Each is tried by a small real use before its tests are registered:
 * one that is there but cannot work must not fail them.
 */
import { createHash } from 'node:crypto'
import { spawnSync, type SpawnSyncOptions } from 'node:child_process'
import { findProgram } from './find-program.js'
import { oncePerRun } from './once-per-run.js'

/** A start on a crowded machine takes many seconds; a hang is ended. */
export const TRIAL_TIMEOUT_MS = 60_000

/**
 * Tries a tool, once per run of jest.
 * @param attempt throws when the tool does not work
 * @returns null when it works, else the reason to skip its tests, in one line
 */
export function tryTool(name: string, attempt: () => void | Promise<void>): Promise<string | null> {
  return oncePerRun(name, async () => {
    try {
      await attempt()
      return null
    } catch (error) {
      return toReason(error instanceof Error ? error.message : String(error))
    }
  })
}

/** Tries a program, once per run of jest, by a command that must exit with 0. */
export function tryProgram(
  name: string,
  args: readonly string[],
  options: UseOptions = {}
): Promise<string | null> {
  // Another use of the same program may work where this one does not.
  const use = createHash('sha256').update(JSON.stringify(args)).digest('hex').slice(0, 12)
  return tryTool(`${name}-${use}`, () => {
    useProgram(name, args, options)
  })
}

/** How a program is used in a trial. */
export interface UseOptions extends Pick<SpawnSyncOptions, 'cwd' | 'env' | 'gid' | 'input' | 'uid'> {
  /** How to get the program, where it is missing. */
  readonly advice?: string
  readonly timeoutMs?: number
}

/**
 * Runs a program to its end.
 * @returns what it printed
 * @throws when it is missing, does not start, does not end or does not exit with 0
 */
export function useProgram(name: string, args: readonly string[], options: UseOptions = {}): string {
  const { advice = '.ci/run installs it', timeoutMs = TRIAL_TIMEOUT_MS, ...rest } = options
  const program = findProgram(name)
  if (program === undefined) throw new Error(`no ${name}${name.includes('/') ? '' : ' on PATH'}; ${advice}`)
  const { status, signal, error, stdout, stderr } = spawnSync(program, args, {
    ...rest,
    encoding: 'utf8',
    timeout: timeoutMs,
    killSignal: 'SIGKILL'
  })
  if (status === 0) return stdout
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT')
    throw new Error(`${name} does not work here: it did not end within ${timeoutMs / 1000} s`)
  // An error beside a status is that of writing to a program that reads nothing.
  const end = status === null ? signal : `exit code ${status}`
  if (end === null) throw new Error(`${name} does not start here: ${error?.message ?? 'unknown'}`)
  const said = lastLine(stderr) ?? lastLine(stdout) ?? 'no output'
  throw new Error(`${name} does not work here: ${end}, ${said}`)
}

/** The last line with text in it; undefined when there is none. */
export function lastLine(output: string): string | undefined {
  return output
    .split('\n')
    .map((line) => line.trim())
    .findLast((line) => line !== '')
}

/** Text as part of a title: one line of bounded length, without colours. */
function toReason(message: string): string {
  // eslint-disable-next-line no-control-regex
  const plain = message.replaceAll(/\u001b\[[\d;]*m/g, '')
  return plain.replaceAll(/\s+/g, ' ').trim().slice(0, 400)
}

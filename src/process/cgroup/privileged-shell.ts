/** Runs what needs root: directly as root, or through passwordless sudo. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { explainFailure } from '../../util/command-failure.js'
import { findRootsProgram, ROOTS_ENVIRONMENT } from '../../util/trusted-path.js'
import { applySteps, buildStepArguments, STEP_SCRIPT } from './group-steps.js'
import type { GroupStep } from './group-steps.js'

const run = promisify(execFile)

/** Our scripts take milliseconds, but sudo may look up names in the network. */
const SCRIPT_TIMEOUT_MS = 10_000

/** A way to act as root. */
export interface PrivilegedShell {
  readonly kind: 'root' | 'sudo'
  /** The prefix of a command that is to run as root; empty when we are root. */
  readonly prefix: readonly string[]
  /**
   * Changes control groups: in this process as root, in one shell through sudo.
   * @throws Error with the system's message
   */
  apply(steps: readonly GroupStep[]): Promise<void>
  /**
   * Runs an `sh` script, which ends at its first error (`-e`). Arguments are `$1`, `$2`, ...
   * @throws Error with the script's own message, or when it times out
   */
  run(script: string, args: readonly string[], timeoutMs?: number): Promise<string>
}

/** How this process can act as root; undefined when it cannot. Never prompts for a password. */
export async function findPrivilege(userId = process.getuid?.()): Promise<PrivilegedShell | undefined> {
  if (userId === 0) return makeShell('root', [])
  const program = findRootsProgram('sudo')
  if (program === undefined) return undefined
  const sudo = makeShell('sudo', [program, '-n', '--'])
  try {
    await sudo.run('true', [])
    return sudo
  } catch {
    return undefined
  }
}

function makeShell(kind: PrivilegedShell['kind'], prefix: readonly string[]): PrivilegedShell {
  const runScript: PrivilegedShell['run'] = async (script, args, timeoutMs = SCRIPT_TIMEOUT_MS) => {
    const [program, ...rest] = [...prefix, '/bin/sh', '-ec', script, 'sh', ...args] as [string, ...string[]]
    try {
      const { stdout } = await run(program, rest, {
        timeout: timeoutMs,
        cwd: '/',
        env: { ...ROOTS_ENVIRONMENT }
      })
      return stdout
    } catch (error) {
      throw new Error(explainFailure(error), { cause: error })
    }
  }
  const apply = async (steps: readonly GroupStep[]): Promise<void> => {
    if (kind === 'root') await applySteps(steps)
    else if (steps.length > 0) await runScript(STEP_SCRIPT, buildStepArguments(steps))
  }
  return { kind, prefix, run: runScript, apply }
}

/** Runs what needs root: directly as root, or through passwordless sudo. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { explainFailure } from '../../util/command-failure.js'
import { findRootsProgram, ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'
import { applySteps, buildStepArguments, STEP_SCRIPT } from './group-steps.js'
import type { GroupStep } from './group-steps.js'
import { startRootShell } from './root-shell.js'

const run = promisify(execFile)

/** Our scripts take milliseconds, but sudo may look up names in the network. */
const SCRIPT_TIMEOUT_MS = 10_000

/** A way to act as root. */
export interface PrivilegedShell {
  readonly kind: 'root' | 'sudo'
  /** The prefix of a command that is to run as root; empty when we are root. */
  readonly prefix: readonly string[]
  /**
   * Changes control groups: in this process as root, by a script through sudo.
   * @throws Error with the system's message
   */
  apply(steps: readonly GroupStep[]): Promise<void>
  /**
   * Runs an `sh` script, which ends at its first error (`-e`). Arguments are `$1`, `$2`, ...
   * @throws Error with the script's own message, or when it times out
   */
  run(script: string, args: readonly string[], timeoutMs?: number): Promise<string>
}

/** A way to act as root that is closed after its last use. */
export interface OpenPrivilege extends PrivilegedShell {
  readonly close: () => Promise<void>
}

/** How this process can act as root; undefined when it cannot. Never prompts for a password. */
export async function findPrivilege(userId = process.getuid?.()): Promise<PrivilegedShell | undefined> {
  if (userId === 0) return asRoot()
  const sudo = findSudo()
  return sudo === undefined ? undefined : await tried(makeShell('sudo', sudo, runsAlone(sudo)))
}

/** The same for many scripts, all of which one root shell runs where that takes sudo. */
export async function openPrivilege(userId = process.getuid?.()): Promise<OpenPrivilege | undefined> {
  if (userId === 0) return { ...asRoot(), close: () => Promise.resolve() }
  const sudo = findSudo()
  if (sudo === undefined) return undefined
  const shell = startRootShell(sudo)
  const runAlone = runsAlone(sudo)
  const privilege = makeShell('sudo', sudo, (script, args, timeoutMs = SCRIPT_TIMEOUT_MS) =>
    // Somebody may have ended it.
    shell.isOpen() ? shell.run(script, args, timeoutMs) : runAlone(script, args, timeoutMs)
  )
  if ((await tried(privilege)) !== undefined) return { ...privilege, close: shell.close }
  await shell.close()
  return undefined
}

/** The prefix of a command that sudo runs as root without a password; undefined where sudo is missing. */
export function findSudo(): readonly [string, ...string[]] | undefined {
  const program = findRootsProgram('sudo')
  return program === undefined ? undefined : [program, '-n', '--']
}

async function tried(privilege: PrivilegedShell): Promise<PrivilegedShell | undefined> {
  try {
    await privilege.run('true', [])
    return privilege
  } catch {
    return undefined
  }
}

function asRoot(): PrivilegedShell {
  return makeShell('root', [], runsAlone([]))
}

function makeShell(
  kind: PrivilegedShell['kind'],
  prefix: readonly string[],
  runScript: PrivilegedShell['run']
): PrivilegedShell {
  const apply = async (steps: readonly GroupStep[]): Promise<void> => {
    if (kind === 'root') await applySteps(steps)
    else if (steps.length > 0) await runScript(STEP_SCRIPT, buildStepArguments(steps))
  }
  return { kind, prefix, run: runScript, apply }
}

/** Runs each script in a shell of its own. */
function runsAlone(prefix: readonly string[]): PrivilegedShell['run'] {
  return async (script, args, timeoutMs = SCRIPT_TIMEOUT_MS) => {
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
}

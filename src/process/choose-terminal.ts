/** Takes the best terminal that this machine can have. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findProgram } from './launcher.js'
import type { LaunchMachine } from './launcher.js'
import { loadPtyBackend } from './pty.js'
import { createPipeBackend } from './pty-pipe.js'
import { createScriptBackend } from './pty-script.js'
import type { TerminalBackend } from './terminal.js'

/** A program that is asked for its version, and hangs, is none of use. */
const VERSION_TIMEOUT_MS = 10_000

/** node-pty; where it cannot be had, util-linux's `script`; where that is missing too, a pipe. */
export async function chooseTerminal(machine: LaunchMachine): Promise<TerminalBackend> {
  const why = whyNotPty(machine)
  if (why !== null) return await chooseFallback(machine, why)
  try {
    return await loadPtyBackend()
  } catch (error) {
    const words = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
    return await chooseFallback(machine, `The native pseudo-terminal cannot be loaded here (${words})`)
  }
}

/** node-pty lets a child inherit the terminals of others: only a launcher that can close them makes it safe. */
function whyNotPty(machine: LaunchMachine): string | null {
  if (machine.perl !== null || machine.shell.endsWith('/bash')) return null
  return 'Neither perl nor bash is here to keep the terminals of processes apart'
}

async function chooseFallback(machine: LaunchMachine, why: string): Promise<TerminalBackend> {
  const script = machine.platform === 'linux' ? await findScript() : null
  if (script !== null)
    return createScriptBackend(script, machine, `${why}: util-linux's script takes its place.`)
  return createPipeBackend(
    `${why}, and there is no util-linux script: programs write to a pipe, not to a terminal. ` +
      'To give them one, install perl and util-linux (Alpine: apk add perl util-linux).'
  )
}

/** util-linux's `script`; null where there is none, or another's: BusyBox has one that tells no exit code. */
async function findScript(): Promise<string | null> {
  const file = findProgram('script')
  if (file === null) return null
  try {
    const { stdout } = await promisify(execFile)(file, ['--version'], { timeout: VERSION_TIMEOUT_MS })
    return stdout.includes('util-linux') ? file : null
  } catch {
    return null
  }
}

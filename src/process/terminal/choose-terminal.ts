/** Chooses the best terminal backend that works on this machine. */
import { execFile } from 'node:child_process'
import { findProgram } from '../launch/launch-machine.js'
import type { LaunchMachine } from '../launch/launch-machine.js'
import { loadPtyBackend } from './node-pty.js'
import { createPipeBackend } from './pipe.js'
import { createScriptBackend } from './script-pty.js'
import type { TerminalBackend } from './terminal.js'
import { errorMessage } from '../../util/error-message.js'

/** A `script` that hangs is of no use. */
const TRIAL_TIMEOUT_MS = 10_000

/** node-pty; where that cannot open a terminal, util-linux's `script`; otherwise a pipe. Each is tried before it is chosen. */
export async function chooseTerminal(machine: LaunchMachine): Promise<TerminalBackend> {
  const why = ptyRefusal(machine)
  if (why !== undefined) return await chooseFallback(machine, why, install(machine))
  try {
    const backend = await loadPtyBackend()
    const cause = backend.unavailableReason?.() ?? undefined
    if (cause === undefined) return backend
    return await chooseFallback(machine, `No pseudo-terminal can be opened here (${cause})`, GIVE_ONE)
  } catch (error) {
    const cause = errorMessage(error).split('\n')[0] ?? ''
    return await chooseFallback(
      machine,
      `The native pseudo-terminal cannot be loaded here (${cause})`,
      install(machine)
    )
  }
}

/** A child of node-pty inherits other processes' terminals, so it needs a launcher that can close them. */
function ptyRefusal(machine: LaunchMachine): string | undefined {
  if (machine.launcher !== undefined || machine.perl !== undefined || machine.shell.endsWith('/bash'))
    return undefined
  return 'Neither perl nor bash is installed to keep the terminals of processes apart'
}

function install({ launcher }: LaunchMachine): string {
  const packages = launcher === undefined ? ['perl', 'util-linux'] : ['util-linux']
  return `install ${packages.join(' and ')} (Alpine: apk add ${packages.join(' ')})`
}
const GIVE_ONE = 'mount devpts, let this user open /dev/ptmx, or raise kernel.pty.max'

async function chooseFallback(machine: LaunchMachine, why: string, advice: string): Promise<TerminalBackend> {
  const script = machine.platform === 'linux' ? await findScript() : undefined
  if (script !== undefined)
    return createScriptBackend(script, machine, `${why}: using util-linux's script instead.`)
  return createPipeBackend(
    `${why}, and there is no working util-linux script: programs write to a pipe, not to a terminal. ` +
      `To give them one, ${advice}.`
  )
}

const TRIAL_EXIT_CODE = 7

/** util-linux's `script`; undefined where it is missing, cannot open a terminal, or does not pass on the exit code. */
async function findScript(): Promise<string | undefined> {
  const file = findProgram('script')
  if (file === undefined) return undefined
  const options = {
    timeout: TRIAL_TIMEOUT_MS,
    cwd: '/',
    env: { PATH: process.env['PATH'], SHELL: '/bin/sh' }
  }
  const args = ['-q', '-e', '-f', '-c', `exit ${TRIAL_EXIT_CODE}`, '/dev/null']
  return await new Promise((resolve) => {
    const child = execFile(file, args, options, () => {
      resolve(child.exitCode === TRIAL_EXIT_CODE ? file : undefined)
    })
    child.stdin?.end()
  })
}

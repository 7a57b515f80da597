/** Takes the best terminal that this machine can have. */
import { execFile } from 'node:child_process'
import { findProgram } from '../launch/launch-machine.js'
import type { LaunchMachine } from '../launch/launch-machine.js'
import { loadPtyBackend } from './node-pty.js'
import { createPipeBackend } from './pipe.js'
import { createScriptBackend } from './script-pty.js'
import type { TerminalBackend } from './terminal.js'
import { errorMessage } from '../../util/error-message.js'

/** A `script` that hangs is none of use. */
const TRIAL_TIMEOUT_MS = 10_000

/** node-pty; where it cannot give a terminal, util-linux's `script`; where that cannot either, a pipe. All are tried. */
export async function chooseTerminal(machine: LaunchMachine): Promise<TerminalBackend> {
  const why = ptyRefusal(machine)
  if (why !== undefined) return await chooseFallback(machine, why, INSTALL)
  try {
    const backend = await loadPtyBackend()
    const cause = backend.whyNotNow?.() ?? undefined
    if (cause === undefined) return backend
    return await chooseFallback(machine, `No pseudo-terminal can be opened here (${cause})`, GIVE_ONE)
  } catch (error) {
    const words = errorMessage(error).split('\n')[0] ?? ''
    return await chooseFallback(
      machine,
      `The native pseudo-terminal cannot be loaded here (${words})`,
      INSTALL
    )
  }
}

/** node-pty lets a child inherit the terminals of others: only a launcher that can close them makes it safe. */
function ptyRefusal(machine: LaunchMachine): string | undefined {
  if (machine.perl !== undefined || machine.shell.endsWith('/bash')) return undefined
  return 'Neither perl nor bash is here to keep the terminals of processes apart'
}

const INSTALL = 'install perl and util-linux (Alpine: apk add perl util-linux)'
const GIVE_ONE = 'mount devpts, let this user open /dev/ptmx, or raise kernel.pty.max'

async function chooseFallback(machine: LaunchMachine, why: string, advice: string): Promise<TerminalBackend> {
  const script = machine.platform === 'linux' ? await findScript() : undefined
  if (script !== undefined)
    return createScriptBackend(script, machine, `${why}: util-linux's script takes its place.`)
  return createPipeBackend(
    `${why}, and there is no util-linux script that could: programs write to a pipe, not to a terminal. ` +
      `To give them one, ${advice}.`
  )
}

const TRIAL_EXIT_CODE = 7

/** util-linux's `script`; undefined where there is none, it gets no terminal, or is another's that tells no exit code. */
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

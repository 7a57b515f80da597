/**
 * A pseudo-terminal without native code: util-linux's `script` holds it and hands us its bytes through a pipe. A death
 * by signal comes as the exit code 128 and its number, as from a shell.
 */
import { spawn } from 'node:child_process'
import { buildDieWithParent } from '../launch/launcher.js'
import type { LaunchMachine } from '../launch/launch-machine.js'
import { startPiped } from './pipe.js'
import { whyNoPtmx } from './pty-supply.js'
import type { TerminalBackend, TerminalRequest } from './terminal.js'

/**
 * @param script path of util-linux's `script`
 * @param fallbackReason what a reader of the log is told
 */
export function createScriptBackend(
  script: string,
  machine: LaunchMachine,
  fallbackReason: string
): TerminalBackend {
  return {
    kind: 'script',
    fallbackReason,
    whyNotNow: whyNoPtmx,
    start: (request, listener) => {
      const command = [script, '-q', '-e', '-f', '-c', buildShellCommand(request), '/dev/null'] as const
      const [file, ...args] = buildDieWithParent(command, machine)
      const child = spawn(file, args, {
        cwd: '/',
        env: { ...request.env, SHELL: '/bin/sh' },
        detached: true,
        stdio: ['pipe', 'pipe', 'pipe']
      })
      return startPiped(child, listener)
    }
  }
}

/**
 * `script` gives a terminal without a size, takes its command as text for a shell, and stops itself when its child is
 * stopped: so a shell stays between them. The shell hears our request to end, too, and has to wait for the answer. What
 * it says of the program's death (`Killed`) is no output of the program.
 */
function buildShellCommand({ file, args, rows, columns }: TerminalRequest): string {
  const words = [file, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  // In a shell of its own: BusyBox's would say it where the program's errors go.
  const start = `(exec ${words.join(' ')} 2>&3 3>&-)`
  return `trap : TERM INT; stty rows ${rows} cols ${columns}; exec 3>&2 2>/dev/null; ${start}; exit $?`
}

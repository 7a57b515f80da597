/**
 * A pseudo-terminal without native code: util-linux's `script` opens it and passes its bytes through a pipe. A process
 * killed by a signal has the exit code 128 plus the signal's number, as in a shell.
 */
import { spawn } from 'node:child_process'
import { buildDieWithParent } from '../launch/launcher.js'
import type { LaunchMachine } from '../launch/launch-machine.js'
import { startPiped } from './pipe.js'
import { ptmxProblem } from './pty-supply.js'
import type { TerminalBackend, TerminalRequest } from './terminal.js'

/**
 * @param script path of util-linux's `script`
 * @param fallbackReason the warning for the log
 */
export function createScriptBackend(
  script: string,
  machine: LaunchMachine,
  fallbackReason: string
): TerminalBackend {
  return {
    kind: 'script',
    fallbackReason,
    unavailableReason: ptmxProblem,
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
 * `script` opens a terminal without a size, takes its command as shell text, and stops itself when its child is
 * stopped, so a shell stays between them. The shell receives our SIGTERM too and ignores it to wait for the program. Its
 * message about a killed program (`Killed`) must not appear in the program's output.
 */
function buildShellCommand({ file, args, rows, columns }: TerminalRequest): string {
  const words = [file, ...args].map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  // In a subshell: BusyBox would print the message to the program's standard error.
  const start = `(exec ${words.join(' ')} 2>&3 3>&-)`
  return `trap : TERM INT; stty rows ${rows} cols ${columns}; exec 3>&2 2>/dev/null; ${start}; exit $?`
}

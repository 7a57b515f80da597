/** No terminal at all: pipes. The last resort, and complete: what a program wrote before it died is read to the end. */
import { spawn } from 'node:child_process'
import { startPiped } from './piped-child.js'
import type { TerminalBackend } from './terminal.js'

/** @param shortcoming what a reader of the log is told */
export function createPipeBackend(shortcoming: string): TerminalBackend {
  return {
    kind: 'pipe',
    shortcoming,
    start: (request, listener) =>
      startPiped(
        spawn(request.file, request.args, {
          cwd: '/',
          env: request.env,
          // A session of its own, as a terminal would give it.
          detached: true,
          stdio: ['pipe', 'pipe', 'pipe']
        }),
        listener
      )
  }
}

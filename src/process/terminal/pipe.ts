/** The terminal contract for a child on pipes. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import type { Terminal, TerminalEnd, TerminalListener, TerminalBackend } from './terminal.js'

/** Bound on input that is pending for a program that does not read. */
const PENDING_LIMIT_BYTES = 64 * 1024 * 1024
/** The pipes close with the child, unless something that it left behind holds them open. */
const LINGER_MS = 2000

/**
 * Listens to a child that was just started.
 * @param readEnd corrects the end where the child's own status does not show it
 * @throws Error when the system could not start it
 */
export function startPiped(
  child: ChildProcessWithoutNullStreams,
  listener: TerminalListener,
  readEnd: (end: TerminalEnd) => TerminalEnd = (end) => end
): Terminal {
  const ending = { error: null as Error | null, over: false }
  child.on('error', (error) => {
    ending.error = error
  })
  if (child.pid === undefined) throw new Error(`${child.spawnfile} cannot be started`)
  const finish = (end: TerminalEnd): void => {
    if (ending.over) return
    ending.over = true
    listener.onEnd(readEnd(end))
  }
  child.stdout.on('data', listener.onData)
  child.stderr.on('data', listener.onData)
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => undefined)
  let linger: NodeJS.Timeout | undefined
  const close = (): void => {
    child.stdin.destroy()
    child.stdout.destroy()
    child.stderr.destroy()
  }
  child.on('exit', (exitCode, signal) => {
    linger = setTimeout(() => {
      close()
      finish({ exitCode, signal, complete: false })
    }, LINGER_MS)
  })
  child.on('close', (exitCode, signal) => {
    clearTimeout(linger)
    finish({ exitCode, signal, complete: true })
  })
  return {
    pid: child.pid,
    device: undefined,
    write: (bytes) => writeAll(child, bytes),
    resize: () => undefined,
    close
  }
}

async function writeAll(child: ChildProcessWithoutNullStreams, bytes: Buffer): Promise<void> {
  const { stdin } = child
  if (stdin.writableLength + bytes.length > PENDING_LIMIT_BYTES)
    throw new Error(
      `The program does not read its input: ${stdin.writableLength} bytes are already pending. Give large input as a file.`
    )
  await new Promise<void>((resolve, reject) => {
    stdin.write(bytes, (error) => {
      if (error) reject(new Error(`The terminal ended before it took all input (${error.message}).`))
      else resolve()
    })
  })
}

/** @param fallbackReason the warning for the log */
export function createPipeBackend(fallbackReason: string): TerminalBackend {
  return {
    kind: 'pipe',
    fallbackReason,
    start: (request, listener) =>
      startPiped(
        spawn(request.file, request.args, {
          cwd: '/',
          env: request.env,
          // A session of its own, as on a terminal.
          detached: true,
          stdio: ['pipe', 'pipe', 'pipe']
        }),
        listener
      )
  }
}

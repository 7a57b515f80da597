/** node-pty's terminal, made lossless: by itself it drops the last output of a program that ends. */
import fs from 'node:fs'
import os from 'node:os'
import type * as NodePty from 'node-pty'
import { createInputWriter } from './input-writer.js'
import { ptyProblem, type PtyOpener } from './pty-supply.js'
import type { Terminal, TerminalBackend, TerminalListener, TerminalRequest } from './terminal.js'

/** The parts of node-pty's terminal that its typings leave out. Pinned by version, and by a test. */
interface PtyInternals {
  readonly fd: number
  readonly ptsName?: string
  readonly _socket: {
    _destroy: (error: Error | null, done: (error?: Error | null) => void) => void
    on: (event: 'error', listener: (error: Error) => void) => void
    destroy: () => void
  }
}

const CHUNK_BYTES = 65_536
/** A terminal that still has a writer never reports its end: this many attempts to read, 1 ms apart. */
const DRAIN_ATTEMPTS = 100

const drainBuffer = Buffer.allocUnsafe(CHUNK_BYTES)

let loading: Promise<typeof NodePty> | undefined

/**
 * Loads the native addon, once. Whether a terminal can be opened is a separate check (`unavailableReason`).
 * @throws Error where it cannot be loaded (another C library, another processor)
 */
export async function loadPtyBackend(): Promise<TerminalBackend> {
  // node-pty is CommonJS and attempts for its binary beside __dirname, which a bundle of ES modules lacks.
  ;(globalThis as { __dirname?: string }).__dirname ??= import.meta.dirname
  const pty = await (loading ??= import('node-pty'))
  return {
    kind: 'pty',
    fallbackReason: undefined,
    unavailableReason: () => ptyProblem(openerOf(pty)),
    start: (request, listener) => startPty(pty, request, listener)
  }
}

/** @throws Error that says what is missing; the addon reports no error number */
function spawnPty(pty: typeof NodePty, request: TerminalRequest): NodePty.IPty {
  try {
    return pty.spawn(request.file, [...request.args], {
      // The launcher changes to the program's folder itself, because only it can report why that failed.
      cwd: '/',
      env: { ...request.env },
      name: request.env['TERM'] ?? 'xterm-256color',
      cols: request.columns,
      rows: request.rows,
      encoding: null
    })
  } catch (error) {
    const cause =
      ptyProblem(openerOf(pty)) ?? 'the system can start no further process (limits of processes or memory)'
    throw new Error(`No program can be started on a pseudo-terminal: ${cause}.`, { cause: error })
  }
}

function openerOf(pty: typeof NodePty): PtyOpener {
  return (pty as unknown as { readonly native: PtyOpener }).native
}

function startPty(pty: typeof NodePty, request: TerminalRequest, listener: TerminalListener): Terminal {
  const terminal = spawnPty(pty, request)
  const internals = terminal as unknown as PtyInternals
  const socket = internals._socket
  const input = createInputWriter((bytes) => fs.writeSync(internals.fd, bytes))
  let complete = false
  const destroy = socket._destroy.bind(socket)
  socket._destroy = (error, done) => {
    // From here on the descriptor may be closed and reused for another file.
    input.close()
    complete = drain(internals.fd, listener.onData)
    destroy(error, done)
  }
  // A second listener keeps node-pty from throwing read errors; the end of the terminal is handled in onExit.
  socket.on('error', () => undefined)
  // With encoding null the chunks are buffers, whatever the typings say.
  terminal.onData((chunk: unknown) => {
    listener.onData(chunk as Buffer)
  })
  terminal.onExit(({ exitCode, signal }) => {
    const name = signal ? signalName(signal) : null
    listener.onEnd({ exitCode: name === null ? exitCode : null, signal: name, complete })
  })
  return {
    pid: terminal.pid,
    device: internals.ptsName ?? undefined,
    write: input.write,
    resize: (columns, rows) => {
      terminal.resize(columns, rows)
    },
    close: () => {
      socket.destroy()
    }
  }
}

/** Reads what is left. Only the kernel's EIO proves that nothing more can arrive; returns whether it did. */
function drain(descriptor: number, onData: (chunk: Buffer) => void): boolean {
  for (let attempts = 0; attempts < DRAIN_ATTEMPTS;) {
    try {
      const length = fs.readSync(descriptor, drainBuffer, 0, CHUNK_BYTES, null)
      // macOS reports the end by an empty read.
      if (length === 0) return true
      onData(Buffer.from(drainBuffer.subarray(0, length)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN')
        return (error as NodeJS.ErrnoException).code === 'EIO'
      attempts += 1
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
  return false
}

/** `SIGKILL` for 9; `SIG<number>` for a signal without a name. */
export function signalName(signal: number): string {
  for (const [name, number] of Object.entries(os.constants.signals)) if (number === signal) return name
  return `SIG${signal}`
}

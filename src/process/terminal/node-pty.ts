/** The terminal that node-pty gives, made lossless: as it comes, it drops the tail of what a program wrote at its end. */
import fs from 'node:fs'
import os from 'node:os'
import type * as NodePty from 'node-pty'
import { createInputWriter } from './input-writer.js'
import { whyNoPty, type PtyOpener } from './pty-supply.js'
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
/** A terminal that still has a writer never says it is at its end. It is given this many looks, 1 ms apart. */
const DRAIN_LOOKS = 100

const drainBuffer = Buffer.allocUnsafe(CHUNK_BYTES)

let loading: Promise<typeof NodePty> | undefined

/**
 * Loads the native addon, once. Whether the machine has a terminal to give is another question (`whyNotNow`).
 * @throws Error where it cannot be loaded (another C library, another processor)
 */
export async function loadPtyBackend(): Promise<TerminalBackend> {
  // node-pty is CommonJS and looks for its binary beside __dirname, which a bundle of ES modules lacks.
  ;(globalThis as { __dirname?: string }).__dirname ??= import.meta.dirname
  const pty = await (loading ??= import('node-pty'))
  return {
    kind: 'pty',
    fallbackReason: undefined,
    whyNotNow: () => whyNoPty(openerOf(pty)),
    start: (request, listener) => startPty(pty, request, listener)
  }
}

/** @throws Error that says what could not be had: the addon gives no error number */
function spawnPty(pty: typeof NodePty, request: TerminalRequest): NodePty.IPty {
  try {
    return pty.spawn(request.file, [...request.args], {
      // The launcher goes to the program's folder itself: only it can say why that failed.
      cwd: '/',
      env: { ...request.env },
      name: request.env['TERM'] ?? 'xterm-256color',
      cols: request.columns,
      rows: request.rows,
      encoding: null
    })
  } catch (error) {
    const cause =
      whyNoPty(openerOf(pty)) ?? 'the system can start no further process (limits of processes or memory)'
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
    // From here on the descriptor may be closed and given to a stranger.
    input.close()
    complete = drain(internals.fd, listener.onData)
    destroy(error, done)
  }
  // A second listener keeps node-pty from throwing a read error at nobody; the end of the terminal tells it all.
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

/** Reads what is left. Only the kernel's EIO says that nothing can come any more; true when it was said. */
function drain(descriptor: number, onData: (chunk: Buffer) => void): boolean {
  for (let looks = 0; looks < DRAIN_LOOKS;) {
    try {
      const length = fs.readSync(descriptor, drainBuffer, 0, CHUNK_BYTES, null)
      // macOS says the end by an empty read.
      if (length === 0) return true
      onData(Buffer.from(drainBuffer.subarray(0, length)))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN')
        return (error as NodeJS.ErrnoException).code === 'EIO'
      looks += 1
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
    }
  }
  return false
}

/** `SIGKILL` for 9; `SIG<number>` for one that has no name. */
export function signalName(signal: number): string {
  for (const [name, number] of Object.entries(os.constants.signals)) if (number === signal) return name
  return `SIG${signal}`
}

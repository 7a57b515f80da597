/**
 * The contract of all terminal backends (node-pty.ts, script-pty.ts, pipe.ts). All are lossless: each byte that the
 * program wrote is delivered before the end is.
 */

/** Default size of a terminal: wide enough that programs seldom wrap. */
export const DEFAULT_COLUMNS = 200
export const DEFAULT_ROWS = 50

/** What to start on a terminal. */
export interface TerminalRequest {
  readonly file: string
  readonly args: readonly string[]
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>
  readonly columns: number
  readonly rows: number
}

/** How the process that was started on the terminal ended. */
export interface TerminalEnd {
  readonly exitCode: number | null
  /** Name of the signal (`SIGKILL`). */
  readonly signal: string | null
  /** False when the terminal had to be closed before all of it was read. */
  readonly complete: boolean
}

/** Receives a terminal's output and end. */
export interface TerminalListener {
  /** Bytes in order; the listener may keep the buffer. */
  readonly onData: (chunk: Buffer) => void
  /** Called once, after the last byte. */
  readonly onEnd: (end: TerminalEnd) => void
}

/** An open terminal. It does not end what runs on it. */
export interface Terminal {
  /** Process id of what was started on it. */
  readonly pid: number
  /** Path of the terminal device; undefined where the backend does not know it. */
  readonly device: string | undefined
  /**
   * Sends input. Resolves when the terminal has accepted all of it.
   * @throws Error when the terminal ends first, or when too much input is already pending
   */
  write(bytes: Buffer): Promise<void>
  resize(columns: number, rows: number): void
  /** Stops reading: for a terminal that stays open although everything on it was killed. */
  close(): void
}

/** A way to start programs on a terminal. */
export interface TerminalBackend {
  readonly kind: 'pty' | 'script' | 'pipe'
  /** The warning to log when this backend replaces a better one; undefined for the best. */
  readonly fallbackReason: string | undefined
  /** Why no terminal can be opened at this moment; undefined when one can. Absent where none is needed. */
  readonly unavailableReason?: () => string | undefined
  /** @throws Error when the system cannot start a process at all */
  start(request: TerminalRequest, listener: TerminalListener): Terminal
}

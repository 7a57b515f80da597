/**
 * What every way to give a program a terminal has in common. The ways are siblings of `pty.ts`; all are lossless: each
 * byte that the program wrote is told before the end is.
 */

/** Size of a terminal where the caller names none: wide enough that programs seldom wrap. */
export const DEFAULT_COLUMNS = 200
export const DEFAULT_ROWS = 50

/** What is to be started on a terminal. */
export interface TerminalRequest {
  readonly file: string
  readonly args: readonly string[]
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>
  readonly columns: number
  readonly rows: number
}

/** How what was started on the terminal ended. */
export interface TerminalEnd {
  readonly exitCode: number | null
  /** Name of the signal (`SIGKILL`). */
  readonly signal: string | null
  /** False when the terminal had to be closed before all of it was read. */
  readonly complete: boolean
}

/** Who listens to a terminal. */
export interface TerminalListener {
  /** Bytes in order; the buffer is the listener's to keep. */
  readonly onData: (chunk: Buffer) => void
  /** Told once, after the last byte. */
  readonly onEnd: (end: TerminalEnd) => void
}

/** A living terminal. Ending what runs on it is not its work. */
export interface Terminal {
  /** Process id of what was started. */
  readonly pid: number
  /** The terminal's name in the file system, where this way of having one knows it. */
  readonly device: string | undefined
  /**
   * Sends keys. Resolves when the terminal took all of them.
   * @throws Error when the terminal ended before, or when too much waits already
   */
  write(bytes: Buffer): Promise<void>
  resize(columns: number, rows: number): void
  /** Gives up reading: for a terminal that stays open although everything on it was killed. */
  close(): void
}

/** One way to start programs on a terminal. */
export interface TerminalBackend {
  readonly kind: 'pty' | 'script' | 'pipe'
  /** What the listener to warnings is told when this way was taken in place of a better one; undefined: it is the best. */
  readonly fallbackReason: string | undefined
  /** Why no terminal can be had at this moment; undefined when one can. Absent where none is needed. */
  readonly whyNotNow?: () => string | undefined
  /** @throws Error when the system cannot start a process at all */
  start(request: TerminalRequest, listener: TerminalListener): Terminal
}

/** Lines below the log that are redrawn in place; printed lines scroll above them. */
import process from 'node:process'
import type { OutputStream } from './terminal-look.js'

const HIDE_CURSOR = '\u001b[?25l'
const SHOW_CURSOR = '\u001b[?25h'
const CLEAR_BELOW = '\u001b[0J'

/** The region; the cursor is hidden until it is stopped. */
export interface StatusRegion {
  /** Prints lines above the region. */
  readonly print: (lines: readonly string[]) => void
  /** Redraws the region. */
  readonly redraw: () => void
  /** Removes the region and shows the cursor; further calls do nothing. */
  readonly stop: () => void
}

/** Reports the end of the program; by default the process. */
export interface ExitSource {
  readonly on: (event: 'exit', listener: () => void) => unknown
  readonly off: (event: 'exit', listener: () => void) => unknown
}

/** Starts a region; `render` returns its lines for a number of columns and rows, none of them wider. */
export function startStatusRegion(
  stream: OutputStream,
  render: (columns: number, rows: number) => readonly string[],
  exits: ExitSource = process
): StatusRegion {
  let isDrawn = false
  let isStopped = false

  const erase = (): string => (isDrawn ? `\r${CLEAR_BELOW}` : '')
  /**
   * The cursor stays at the region's start, so that all of it can be cleared even if a narrowed terminal has wrapped
   * its lines, and so that an echoed Ctrl-C does not move them.
   */
  const draw = (): string => {
    const lines = render(stream.columns ?? 80, stream.rows ?? 24)
    isDrawn = lines.length > 0
    return `${lines.join('\n')}${lines.length > 1 ? `\u001b[${lines.length - 1}A` : ''}${isDrawn ? '\r' : ''}`
  }
  const print = (lines: readonly string[]): void => {
    const text = lines.map((line) => `${line}\n`).join('')
    // One write, so that no partial update is visible.
    stream.write(isStopped ? text : `${erase()}${text}${draw()}`)
  }
  const redraw = (): void => {
    if (!isStopped) stream.write(`${erase()}${draw()}`)
  }
  const stop = (): void => {
    if (isStopped) return
    isStopped = true
    stream.off?.('resize', redraw)
    exits.off('exit', stop)
    stream.write(`${erase()}${SHOW_CURSOR}`)
  }
  // Also emitted after an uncaught exception.
  exits.on('exit', stop)
  stream.on?.('resize', redraw)
  stream.write(HIDE_CURSOR)
  return { print, redraw, stop }
}

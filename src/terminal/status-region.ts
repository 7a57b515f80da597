/** Lines beneath the log that are redrawn in their place; what is printed scrolls above them. */
import process from 'node:process'
import type { OutputStream } from './terminal-look.js'

const HIDE_CURSOR = '\u001b[?25l'
const SHOW_CURSOR = '\u001b[?25h'
const CLEAR_BELOW = '\u001b[0J'

/** The region; from its start to its stop the cursor is hidden. */
export interface StatusRegion {
  /** Prints lines above the region. */
  readonly print: (lines: readonly string[]) => void
  /** Draws the region anew. */
  readonly redraw: () => void
  /** Takes the region away and gives the cursor back; more than once is as good as once. */
  readonly stop: () => void
}

/** Where the end of the program is told; the real one is the process. */
export interface ExitSource {
  readonly on: (event: 'exit', listener: () => void) => unknown
  readonly off: (event: 'exit', listener: () => void) => unknown
}

/** Starts a region; `render` gives its lines for a number of columns and rows, none of them wider. */
export function startStatusRegion(
  stream: OutputStream,
  render: (columns: number, rows: number) => readonly string[],
  exits: ExitSource = process
): StatusRegion {
  let isDrawn = false
  let isStopped = false

  const erase = (): string => (isDrawn ? `\r${CLEAR_BELOW}` : '')
  /**
   * The cursor is left at the region's start: there all of it can be cleared however a narrowed terminal has broken its
   * lines, and what a terminal shows of a pressed Ctrl-C does not push the lines on.
   */
  const draw = (): string => {
    const lines = render(stream.columns ?? 80, stream.rows ?? 24)
    isDrawn = lines.length > 0
    return `${lines.join('\n')}${lines.length > 1 ? `\u001b[${lines.length - 1}A` : ''}${isDrawn ? '\r' : ''}`
  }
  const print = (lines: readonly string[]): void => {
    const text = lines.map((line) => `${line}\n`).join('')
    // In one write, so that no half of it is ever seen.
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
  // A program that ends by an exception still says that it exits.
  exits.on('exit', stop)
  stream.on?.('resize', redraw)
  stream.write(HIDE_CURSOR)
  return { print, redraw, stop }
}

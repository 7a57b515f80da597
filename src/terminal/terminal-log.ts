/** The log of the command line: lines as things happen, and on a terminal a table of the runs beneath them. */
import { createLogRenderer, type LogDetail } from '../report/live-log.js'
import { choosePaint } from '../report/log-colours.js'
import type { SessionEvent } from '../session/events.js'
import { renderTable } from './render-table.js'
import { startRunRows } from './run-rows.js'
import { startStatusRegion, type StatusRegion } from './status-region.js'
import type { OutputStream, TerminalLook } from './terminal-look.js'

/** Between two drawings while nothing is printed: elapsed times go on. */
const REDRAW_MS = 500

/** The running log. */
export interface TerminalLog {
  readonly onEvent: (event: SessionEvent) => void
  /** Prints a line of our own. */
  readonly print: (line: string) => void
  /** Takes the table away; what is printed after it is plain lines. */
  readonly stop: () => void
}

/** Starts the log of one session. */
export function startTerminalLog(level: LogDetail, look: TerminalLook, stream: OutputStream): TerminalLog {
  const render = createLogRenderer(level, { color: look.color })
  const startMs = Date.now()
  const rows = startRunRows()
  const paint = choosePaint(look.color)
  let region: StatusRegion | undefined
  if (look.table && level !== 'OFF')
    region = startStatusRegion(stream, (columns, height) =>
      renderTable(rows.rows(), { columns, rows: height, nowMs: Date.now() - startMs }, paint)
    )
  const timer = region === undefined ? undefined : setInterval(region.redraw, REDRAW_MS).unref()
  const print = (lines: readonly string[]): void => {
    if (lines.length === 0) return
    if (region !== undefined) region.print(lines)
    else for (const line of lines) stream.write(`${line}\n`)
  }
  const stop = (): void => {
    clearInterval(timer)
    region?.stop()
  }
  return {
    onEvent: (event) => {
      rows.apply(event)
      if (event.type === 'session-ended') stop()
      print(render(event))
    },
    print: (line) => {
      print([line])
    },
    stop
  }
}

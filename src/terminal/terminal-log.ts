/** The log of the command line: a line per event, and on a terminal a table of the runs below. */
import { createLogRenderer, type LogDetail } from '../report/log/live-log.js'
import { choosePaint } from '../report/log/paint.js'
import type { SessionEvent } from '../session/record/events.js'
import { startRunRows } from './run-rows.js'
import { startStatusRegion, type StatusRegion } from './status-region.js'
import type { OutputStream, TerminalLook } from './terminal-look.js'
import { errorMessage } from '../util/error-message.js'

/** Redraw interval while nothing is printed, to update elapsed times. */
const REDRAW_MS = 500

/** The running log. */
export interface TerminalLog {
  readonly onEvent: (event: SessionEvent) => void
  /** Prints a line that comes from no event. */
  readonly print: (line: string) => void
  /** Removes the table; later lines are printed plainly. */
  readonly stop: () => void
}

/** Starts the log of one session. */
export function startTerminalLog(level: LogDetail, look: TerminalLook, stream: OutputStream): TerminalLog {
  const render = createLogRenderer(level, { color: look.color, verdict: 'never' })
  const startMs = performance.now()
  const rows = startRunRows()
  let region: StatusRegion | undefined
  let timer: NodeJS.Timeout | undefined
  let isTableDue = look.table && level !== 'OFF'
  /** Loaded when there is a run to show: loading the widths of all characters takes longer than starting PM. */
  const openTable = async (): Promise<void> => {
    const { renderTable } = await import('./render-table.js')
    if (isStopped) return
    const paint = choosePaint(look.color)
    region = startStatusRegion(stream, (columns, height) =>
      renderTable(rows.shown(), { columns, rows: height, nowMs: performance.now() - startMs }, paint)
    )
    region.redraw()
    timer = setInterval(region.redraw, REDRAW_MS).unref()
  }
  let isStopped = false
  const print = (lines: readonly string[]): void => {
    if (lines.length === 0) return
    if (region !== undefined) region.print(lines)
    else for (const line of lines) stream.write(`${line}\n`)
  }
  const stop = (): void => {
    isStopped = true
    clearInterval(timer)
    region?.stop()
  }
  return {
    onEvent: (event) => {
      rows.apply(event)
      if (isTableDue && rows.shown().rows.length > 0) {
        isTableDue = false
        openTable().catch((error: unknown) => {
          print([`Cannot show the table of runs: ${errorMessage(error)}`])
        })
      }
      if (event.type === 'session-ended') stop()
      print(render(event))
    },
    print: (line) => {
      print([line])
    },
    stop
  }
}

/** The log of the command line: lines as things happen, and on a terminal a table of the runs beneath them. */
import { createLogRenderer, type LogDetail } from '../report/log/live-log.js'
import { choosePaint } from '../report/log/paint.js'
import type { SessionEvent } from '../session/record/events.js'
import { startRunRows } from './run-rows.js'
import { startStatusRegion, type StatusRegion } from './status-region.js'
import type { OutputStream, TerminalLook } from './terminal-look.js'
import { errorMessage } from '../util/error-message.js'

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
  const startMs = performance.now()
  const rows = startRunRows()
  let region: StatusRegion | undefined
  let timer: NodeJS.Timeout | undefined
  let isTableDue = look.table && level !== 'OFF'
  /** Loaded when there is a run to show: the widths of all characters take longer to load than PM to start. */
  const openTable = async (): Promise<void> => {
    const { renderTable } = await import('./render-table.js')
    if (isStopped) return
    const paint = choosePaint(look.color)
    region = startStatusRegion(stream, (columns, height) =>
      renderTable(rows.rows(), { columns, rows: height, nowMs: performance.now() - startMs }, paint)
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
      if (isTableDue && rows.rows().length > 0) {
        isTableDue = false
        openTable().catch((error: unknown) => {
          print([`The table of the runs cannot be shown: ${errorMessage(error)}`])
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

/** What the command line leaves of a session that ended: `summary.md`, `report.html`, and the words on the terminal. */
import path from 'node:path'
import { renderHtmlReport } from '../report/html/html.js'
import { renderSummary } from '../report/summary/summary.js'
import { renderTerminalSummary } from '../report/log/terminal-summary.js'
import type { SessionRecord } from '../session/record/record.js'
import { writeReport, type ReportFiles } from '../session/record/report-excerpts.js'
import { describeSystemError } from '../util/system-error.js'
import { writeWhole } from '../util/write-whole.js'

/** Told what the report shows, as it is written, and where it lies. */
export type OnReport = (record: SessionRecord, files: ReportFiles, reportFile: string) => void

/** Writes the files of the session folder; gives what the terminal shows, whether they could be written or not. */
export function writeResults(
  sessionDirectory: string,
  record: SessionRecord,
  onWarning: (message: string) => void,
  onReport?: OnReport
): string {
  const attempt = (name: string, work: () => void): void => {
    try {
      work()
    } catch (error) {
      onWarning(`${name} could not be written: ${describeSystemError(error)}`)
    }
  }
  attempt('summary.md', () => {
    writeWhole(path.join(sessionDirectory, 'summary.md'), renderSummary(record))
  })
  attempt('report.html', () => {
    writeReport(sessionDirectory, record, (shown, files) => {
      onReport?.(shown, files, path.join(sessionDirectory, 'report.html'))
      return renderHtmlReport(shown, files)
    })
  })
  return renderTerminalSummary(record)
}

/** What the command line leaves of a session that ended: `summary.md`, `report.html`, and the words on the terminal. */
import path from 'node:path'
import { renderHtmlReport } from '../report/html/html.js'
import { redactWholeRecord } from '../report/redaction/redact-record.js'
import { renderSummary } from '../report/summary/summary.js'
import { renderTerminalSummary } from '../report/log/terminal-summary.js'
import type { SessionRecord } from '../session/record/record.js'
import { writeReport, type ReportFiles } from '../session/record/report-excerpts.js'
import { describeSystemError } from '../util/system-error.js'
import { writeWhole } from '../util/write-whole.js'

/** Told what the report shows, as it is written, and where it lies. */
export type OnReport = (record: SessionRecord, files: ReportFiles, reportFile: string) => void

/** A session that ended, and what removes secrets from all that is shown of it. */
export interface EndedSession {
  readonly sessionDirectory: string
  readonly record: SessionRecord
  readonly redact: (text: string) => string
}

/** Writes the files of the session folder; gives what the terminal shows, whether they could be written or not. */
export function writeResults(
  { sessionDirectory, record, redact }: EndedSession,
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
  const shown = redactWholeRecord(record, redact)
  attempt('summary.md', () => {
    writeWhole(path.join(sessionDirectory, 'summary.md'), redact(renderSummary(shown)))
  })
  attempt('report.html', () => {
    const render = (redacted: SessionRecord, files: ReportFiles): string => {
      onReport?.(redacted, files, path.join(sessionDirectory, 'report.html'))
      return renderHtmlReport(redacted, files)
    }
    writeReport(sessionDirectory, record, render, redact)
  })
  return renderTerminalSummary(shown)
}

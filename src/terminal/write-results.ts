/** The results of a session on the command line: `summary.md`, `report.html`, and the text on the terminal. */
import path from 'node:path'
import { renderHtmlReport } from '../report/html/html.js'
import { redactWholeRecord } from '../report/redaction/redact-record.js'
import { renderSummary } from '../report/summary/summary.js'
import { renderTerminalSummary, type TerminalSummaryOptions } from '../report/log/terminal-summary.js'
import type { SessionRecord } from '../session/record/record.js'
import { writeReport, type ReportFiles } from '../session/record/report-excerpts.js'
import { describeSystemError } from '../util/system-error.js'
import { writeWhole } from '../util/files/write-whole.js'

/** Called with the report's content and its path. */
export type OnReport = (record: SessionRecord, files: ReportFiles, reportFile: string) => void

/** A finished session, and the redaction of everything shown of it. */
export interface EndedSession {
  readonly sessionDirectory: string
  readonly record: SessionRecord
  readonly redact: (text: string) => string
  readonly shown?: TerminalSummaryOptions
}

/** Writes the files to the session folder. Returns the terminal's text, even if they could not be written. */
export function writeResults(
  { sessionDirectory, record, redact, shown: options }: EndedSession,
  onWarning: (message: string) => void,
  onReport?: OnReport
): string {
  const attempt = (name: string, work: () => void): boolean => {
    try {
      work()
      return true
    } catch (error) {
      onWarning(`${name} could not be written: ${describeSystemError(error)}`)
      return false
    }
  }
  const shown = redactWholeRecord(record, redact)
  attempt('summary.md', () => {
    writeWhole(path.join(sessionDirectory, 'summary.md'), redact(renderSummary(shown)))
  })
  const isWritten = attempt('report.html', () => {
    const render = (redacted: SessionRecord, files: ReportFiles): string => {
      onReport?.(redacted, files, path.join(sessionDirectory, 'report.html'))
      return renderHtmlReport(redacted, files)
    }
    writeReport(sessionDirectory, record, render, redact)
  })
  return [
    renderTerminalSummary(shown, options),
    ...(isWritten ? [`Report: ${path.join(sessionDirectory, 'report.html')}\n`] : [])
  ].join('')
}

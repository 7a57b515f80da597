/** The end of a session on a terminal: figures, responses where they are wanted, and last the verdict with its causes. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { renderAgentHeading, renderFigures, renderFurtherFigures } from '../execution-form.js'
import { causesOf, renderCauseLine, renderVerdictLine } from '../headline.js'
import { oneLine, plainText } from '../text/plain-text.js'
import { verdictOf } from '../verdict.js'
import { choosePaint } from './paint.js'

/** What is shown of it. */
export interface TerminalSummaryOptions {
  /** `--print-responses` */
  readonly responses?: boolean
  readonly color?: boolean
}

/** The rule below an agent's name. */
const RULE = '-'.repeat(50)

/** Causes that are listed; the report has all of them. */
const CAUSES_SHOWN = 10

/**
 * What the log has not shown yet, as plain text. Whoever looks at a terminal sees its end first, so that is the verdict and
 * what to do.
 */
export function renderTerminalSummary(record: SessionRecord, options: TerminalSummaryOptions = {}): string {
  const { responses = false, color = false } = options
  const paint = choosePaint(color)
  const isGreen = record.conclusion === 'success'
  const causes = causesOf(record)
  const more = causes.length - CAUSES_SHOWN
  const parts = [
    '## Subprocess Execution Summary',
    renderFigures(record),
    renderFurtherFigures(record, (text) => oneLine(text)),
    ...(responses ? renderResponses(record) : []),
    '',
    (isGreen ? paint.success : paint.failure)(renderVerdictLine(record)),
    ...(isGreen ? [oneLine(verdictOf(record).cause)] : []),
    // The log has the causes of runs in full.
    ...causes
      .slice(0, CAUSES_SHOWN)
      .map((cause) => renderCauseLine(cause, cause.runs.length === 0 ? 'whole' : 'short')),
    ...(more > 0 ? [`... and ${more} more causes: see the report`] : [])
  ]
  return `${parts.join('\n')}\n`
}

function renderResponses(record: SessionRecord): string[] {
  if (record.results.length === 0) return []
  return ['', '## Agent Responses', ...record.results.map((run) => renderResponse(run, record))]
}

function renderResponse(run: RunRecord, record: SessionRecord): string {
  const words = plainText(run.response).trimEnd()
  const cut = run.responseTruncated ? `\n[cut here; the whole response is in ${run.folder}/response.md]` : ''
  return `\n### ${oneLine(renderAgentHeading(run, record))}\n${RULE}\n${words === '' ? '(no response)' : words}${cut}`
}

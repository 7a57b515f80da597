/** The summary on a terminal: the same form, without HTML and charts. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import {
  REHEARSAL_LABEL,
  renderAgentHeading,
  renderExecutionDetails,
  renderFigures,
  renderFurtherFigures
} from '../execution-form.js'
import { shownChecks, type ShownCheck } from '../checks.js'
import { explainRun } from '../explain-run.js'
import { oneLine, plainText } from '../text/plain-text.js'
import { verdictOf } from '../verdict.js'
import { allRuns } from '../../session/record/all-runs.js'

/** The rule below an agent's name. */
const RULE = '-'.repeat(50)

/** Lines of a check's output. */
const OUTPUT_LINES = 40

/** The whole summary as plain text: it ends with the verdict, which is what a reader of a terminal sees first. */
export function renderTerminalSummary(record: SessionRecord): string {
  const verdict = verdictOf(record)
  const parts = [
    '## Subprocess Execution Summary',
    renderFigures(record),
    ...(record.rehearsal ? [REHEARSAL_LABEL] : []),
    renderFurtherFigures(record),
    '',
    '## Execution Details',
    renderExecutionDetails(record, (text) => oneLine(text)),
    ...section(
      'Not run: unknown agents',
      record.unknownAgents.map(({ id, label, task, suggestion, supersededBy }) =>
        oneLine(
          `- ${id} ${label}: ${task}${suggestion === null ? '' : ` (nearest agent: ${suggestion})`}${supersededBy === undefined ? '' : ` (done by ${supersededBy})`}`,
          300
        )
      )
    ),
    ...section(
      'Passed Over',
      record.passedOver.map(({ round, line, text, reason }) =>
        oneLine(
          `- ${round > 1 ? `round ${round}, ` : ''}line ${line}, ${JSON.stringify(text)}: ${reason}`,
          300
        )
      )
    ),
    ...section(
      'Notices',
      record.notices.map(({ level, message }) => oneLine(`- ${level}: ${message}`))
    ),
    ...section(
      'Denied Tools',
      record.results.flatMap((run) =>
        run.deniedTools.map(({ tool, detail }) => oneLine(`- ${run.agent}: ${tool} ${detail}`, 300))
      )
    ),
    ...section(
      'Tickets',
      record.tickets.map(({ type, title, agent }) =>
        oneLine(`- [${type}] ${title}${agent === undefined ? '' : ` (${agent})`}`, 300)
      )
    ),
    ...section('Next Steps', allRuns(record).flatMap(nextStepOf)),
    ...section('Outputs of Checks', shownChecks(record.checks).flatMap(renderOutput)),
    ...section(
      'Agent Responses',
      record.results.map((run) => renderResponse(run, record))
    ),
    '',
    `Conclusion: ${verdict.kind}: ${oneLine(verdict.cause)}`,
    ...(record.rehearsal ? [REHEARSAL_LABEL] : [])
  ]
  return `${parts.join('\n')}\n`
}

function section(title: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : ['', `## ${title}`, ...entries]
}

function nextStepOf(run: RunRecord): string[] {
  const explanation = explainRun(run)
  return explanation === undefined ? [] : [oneLine(`- ${run.agent} (${run.id}): ${explanation.nextStep}`)]
}

function renderResponse(run: RunRecord, record: SessionRecord): string {
  const words = plainText(run.response).trimEnd()
  const cut = run.responseTruncated ? `\n[cut here; the whole response is in ${run.folder}/response.md]` : ''
  return `\n### ${oneLine(renderAgentHeading(run, record))}\n${RULE}\n${words === '' ? '(no response)' : words}${cut}`
}

/** The last lines of a check that did not pass. */
function renderOutput({ name, after }: ShownCheck): string[] {
  if (after === undefined || after.outcome === 'completed' || after.response === '') return []
  const lines = plainText(after.response).trimEnd().split('\n').slice(-OUTPUT_LINES)
  const place = `[all of it is in ${after.folder}/transcript.log]`
  return [`\n### ${oneLine(name)}\n${RULE}\n${lines.join('\n')}\n${place}`]
}

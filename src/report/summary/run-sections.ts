/** The runs in the job summary: what failed with what to do, then all runs, those that failed first. */
import { allRuns } from '../../session/record/all-runs.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { nameOfRun, nameRuns } from '../../session/record/run-name.js'
import { shortTask } from '../execution-form.js'
import { markOf, outcomeWords } from '../explain-run.js'
import { causesOf, type HeadlineCause } from '../headline.js'
import { formatCost, formatPeak, formatSeconds } from '../text/figures.js'
import { codeSpan, details, inlineText, table, tableCell } from '../text/markdown.js'
import { inlineMarks } from '../text/marks.js'
import { listSection } from './summary-sections.js'

/** Above it what completed is folded. */
export const RUNS_OPEN = 8

/** Rows of one table; further ones are counted. */
const ROWS = 100

/** Runs that a cause names. */
const NAMED = 40

const SENTENCE = 1000
const TASK = 60

/** Each cause once, with the runs that it ended and what to do. */
export function renderFailures(record: SessionRecord): string | undefined {
  return listSection('Failures', causesOf(record).map(renderCause))
}

function renderCause({ mark, who, runs, cause, advice }: HeadlineCause): string {
  const [first] = runs
  const isSingle = runs.length === 1
  const names = inlineText(runs.length === 0 ? who : nameRuns(runs, NAMED))
  const last = isSingle ? (first?.lastActivity ?? '') : ''
  return [
    `- ${mark === '✗' ? `${mark} ` : ''}${names === '' ? '' : `**${names}**: `}${inlineMarks(cause, SENTENCE)}`,
    ...(last === '' ? [] : [`  - Last activity: ${inlineMarks(last, 200)}`]),
    ...(advice === '' ? [] : [`  - Next step: ${inlineMarks(advice, SENTENCE)}`]),
    ...(isSingle && first !== undefined ? [`  - Files: ${codeSpan(`${first.folder}/`)}`] : [])
  ].join('\n')
}

/** One line for each run. With more than a few, those that completed are folded. */
export function renderRunTable(record: SessionRecord): string | undefined {
  const runs = allRuns(record).toSorted((left, right) => rankOf(left) - rankOf(right))
  if (runs.length === 0) return undefined
  const isFolded = runs.length > RUNS_OPEN
  const completed = isFolded ? runs.filter(({ outcome }) => outcome === 'completed') : []
  const open = runs.filter((run) => !completed.includes(run))
  const hasDenied = runs.some(({ deniedTools }) => deniedTools.length > 0)
  return [
    '## Runs',
    ...(open.length === 0 ? [] : [renderTable(open, hasDenied)]),
    ...(completed.length === 0
      ? []
      : [details(`${completed.length} completed`, renderTable(completed, hasDenied))])
  ].join('\n\n')
}

/** Failed, then not run, then completed. */
function rankOf(run: RunRecord): number {
  return run.supersededBy === undefined ? ['✗', '-', '✓'].indexOf(markOf(run)) : 2
}

function renderTable(runs: readonly RunRecord[], hasDenied: boolean): string {
  const rows = runs
    .slice(0, ROWS)
    .map((run) => [
      tableCell(run.id, 20),
      tableCell(run.check === undefined ? run.agent : nameOfRun(run), 60),
      tableCell(shortTask(run, TASK)),
      `${markOf(run)} ${outcomeWords(run)}${run.reused ? ' (reused)' : ''}`,
      formatSeconds(run.executionSeconds),
      `${formatPeak(run.peakMemoryMb, run.memoryLimitMb)}${run.memoryLevel === 'normal' ? '' : `, ${run.memoryLevel}`}`,
      inlineText(formatCost(run.costUsd)),
      ...(hasDenied ? [String(run.deniedTools.length)] : [])
    ])
  const head = ['Run', 'Agent', 'Task', 'Outcome', 'Time', 'Peak / limit', 'Cost']
  const more = runs.length - rows.length
  return [
    table([...head, ...(hasDenied ? ['Denied'] : [])], rows),
    ...(more > 0 ? [`... and ${more} more: see session.json.`] : [])
  ].join('\n\n')
}

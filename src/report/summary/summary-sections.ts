/** The lists and tables of the job summary. Each is bounded, and left out when empty. */
import type { ChangedFile, RunRecord, SessionRecord } from '../../session/record/record.js'
import type { Ticket } from '../../session/record/ticket.js'
import { allowedToolsOf, renderAllowance } from '../../session/run/attempt/denied-tools.js'
import { explainRun, markOf, outcomeWords } from '../explain-run.js'
import { formatCost, formatPeak, formatSeconds } from '../text/figures.js'
import { codeSpan, inlineText, mermaid, table, tableCell, DIAGRAM_LIMIT } from '../text/markdown.js'
import { LIMIT_SQUARE, renderMemoryChart } from './memory-chart.js'
import { countBarsLeftOut, renderTimeline } from './timeline.js'
import { allRuns } from '../../session/record/all-runs.js'

/** Entries of a list; further ones are counted. */
const ENTRIES = 100

const CELL = 200
const SENTENCE = 1000

/** One line for PM and each agent run: outcome, time, memory, cost, denied tools. */
export function renderRunTable(record: SessionRecord): string | undefined {
  const runs = allRuns(record)
  const rows = runs.map((run) => [
    tableCell(run.id, 20),
    tableCell(run.agent, 60),
    `${markOf(run)} ${outcomeWords(run)}${run.reused ? ' (reused)' : ''}`,
    formatSeconds(run.executionSeconds),
    formatPeak(run.peakMemoryMb, run.memoryLimitMb),
    run.memoryLevel,
    formatCost(run.costUsd),
    String(run.deniedTools.length)
  ])
  const head = ['Run', 'Agent', 'Outcome', 'Time', 'Peak / limit', 'Level', 'Cost', 'Tools denied']
  return tableSection('Runs', head, rows)
}

/** What failed, why, and what to do. */
export function renderFailures(record: SessionRecord): string | undefined {
  const failures = allRuns(record).flatMap((run) => {
    const explanation = explainRun(run)
    if (explanation === undefined) return []
    const name = `**${inlineText(run.agent, 60)}** (${inlineText(run.id, 20)}), ${outcomeWords(run)}`
    return [
      `- ${name}: ${inlineText(explanation.cause, SENTENCE)}${deniedNote(run)}\n  - Next step: ${inlineText(explanation.nextStep, SENTENCE)}`
    ]
  })
  return listSection('Failures and next steps', failures)
}

/** Gantt and memory chart. */
export function renderCharts(record: SessionRecord): string | undefined {
  const parts = [...timelinePart(record), ...memoryPart(record)]
  return parts.length === 0 ? undefined : parts.join('\n\n')
}

/** Labels that named no agent. */
export function renderUnknownAgents(record: SessionRecord): string | undefined {
  const rows = record.unknownAgents.map(({ id, label, task, suggestion, supersededBy }) => [
    tableCell(supersededBy === undefined ? id : `${id}, done by ${supersededBy}`, 40),
    tableCell(label, 80),
    tableCell(task, CELL),
    tableCell(suggestion ?? 'none is similar', 80)
  ])
  return tableSection('Not run: unknown agents', ['Number', 'Label', 'Task', 'Nearest agent'], rows)
}

/** Lines of PM's answers that look like delegations and were not taken as such. */
export function renderPassedOver(record: SessionRecord): string | undefined {
  const rows = record.passedOver.map(({ round, line, text, reason }) => [
    String(round),
    String(line),
    tableCell(text, CELL),
    tableCell(reason, CELL)
  ])
  return tableSection('Passed over in PM’s answers', ['Round', 'Line', 'Text', 'Reason'], rows)
}

/** Notices, worst first; equal ones are shown once with their number. */
export function renderNotices(record: SessionRecord): string | undefined {
  const counts = new Map<string, number>()
  for (const level of ['error', 'warning', 'info'] as const)
    for (const notice of record.notices.filter((candidate) => candidate.level === level)) {
      const line = `- **${level}**: ${inlineText(notice.message, SENTENCE)}`
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  return listSection(
    'Notices',
    [...counts].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line))
  )
}

/** Denied tool calls; equal ones are shown once with their number. */
export function renderDeniedTools(record: SessionRecord): string | undefined {
  const counts = new Map<string, { cells: string[]; count: number }>()
  for (const run of allRuns(record))
    for (const { tool, detail } of run.deniedTools) {
      const cells = [tableCell(run.agent, 60), tableCell(tool, 80), tableCell(detail, CELL)]
      const entry = counts.get(cells.join('|')) ?? { cells, count: 0 }
      entry.count += 1
      counts.set(cells.join('|'), entry)
    }
  const rows = [...counts.values()].map(({ cells, count }) => [...cells, String(count)])
  const section = tableSection('Denied tools', ['Agent', 'Tool', 'What for', 'Times'], rows)
  return section && `${section}\n\n${allowanceLines(record).join('\n')}`
}

/** For each agent the input that would have allowed denied tools. */
function allowanceLines(record: SessionRecord): readonly string[] {
  return record.results
    .filter(({ deniedTools }) => deniedTools.length > 0)
    .slice(0, ENTRIES)
    .map(
      (run) => `- ${inlineText(run.agent, 60)}: ${renderAllowance(run.deniedTools, allowedToolsOf(record))}`
    )
}

/** The files that each run changed, and whether they were merged; a run gets as many rows as are left. */
export function renderChangedFiles(record: SessionRecord): string | undefined {
  const runs = record.results.filter((run) => run.changes.length > 0)
  const each = Math.max(1, Math.floor(ENTRIES / Math.max(1, runs.length)))
  const rows = runs.flatMap((run) => {
    const shown = run.changes.slice(0, each)
    const more = run.changes.length - shown.length
    const name = tableCell(`${run.agent} (${run.id})`, 60)
    return [
      ...shown.map((change) => [
        name,
        tableCell(change.path, CELL),
        change.kind,
        lineCounts(change),
        merged(run)
      ]),
      ...(more > 0 ? [[name, `${more} more files`, '', '', merged(run)]] : [])
    ]
  })
  const section = tableSection('Changed files', ['Agent', 'File', 'Change', 'Lines', 'Merged'], rows)
  const isShared =
    record.configuration['isolation'] === 'shared' && record.configuration['max-parallel'] !== 1
  return section && isShared ? `${section}\n\n${SHARED_NOTE}` : section
}

const SHARED_NOTE =
  'The agents shared one folder: for those that ran at the same time, only files that they changed with their editing tools are listed. `isolation: worktree` attributes every change.'

function lineCounts({ addedLines, deletedLines }: ChangedFile): string {
  return addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`
}

function merged({ merge }: RunRecord): string {
  if (merge === 'conflict') return 'no: conflict'
  return merge === 'merged' ? 'yes' : ''
}

/** What agents found; undefined unless the session reviews. */
export function renderFindings({ review }: SessionRecord): string | undefined {
  const rows = (review?.findings ?? []).map(({ severity, path, line, category, title, agent }) => [
    severity,
    path === undefined ? ' ' : `${codeSpan(path)}${line === undefined ? '' : `, line ${line}`}`,
    tableCell(`${category}: ${title}`, CELL),
    tableCell(agent, 60)
  ])
  return tableSection('Findings', ['Severity', 'Place', 'Finding', 'Found by'], rows)
}

/** Follow-up work that the responses name. */
export function renderTickets(record: SessionRecord): string | undefined {
  const areFiled = record.tickets.some((ticket) => ticket.number !== undefined)
  const rows = record.tickets.map((ticket) => [
    ticket.type,
    tableCell(ticket.title, CELL),
    tableCell(ticket.agent ?? '', 60),
    ...(areFiled ? [renderIssueLink(ticket)] : [])
  ])
  return tableSection('Tickets', ['Type', 'Title', 'Named by', ...(areFiled ? ['Issue'] : [])], rows)
}

function renderIssueLink({ number, url }: Ticket): string {
  if (number === undefined) return 'none'
  const isSafe = url !== undefined && /^https?:\/\/[\w.~:/-]+$/.test(url)
  return isSafe ? `[issue ${number}](${url})` : `issue ${number}`
}

function timelinePart(record: SessionRecord): string[] {
  const diagram = renderTimeline(record)
  if (diagram === undefined || diagram.length > DIAGRAM_LIMIT) return []
  const leftOut = countBarsLeftOut(record)
  const note = leftOut > 0 ? [`The first runs are drawn; ${leftOut} more are in the table.`] : []
  return ['## Timeline', mermaid(diagram), ...note]
}

function memoryPart(record: SessionRecord): string[] {
  const chart = renderMemoryChart(record)
  if (chart === undefined || chart.diagram.length > DIAGRAM_LIMIT) return []
  const names = chart.lines.map(({ run, square }) => {
    const peak = formatPeak(run.peakMemoryMb, run.memoryLimitMb)
    return `${square} ${inlineText(`${run.agent} (${run.id})`, 60)} ${peak}`
  })
  const note =
    chart.leftOut > 0
      ? [`The runs nearest to their limits are drawn; ${chart.leftOut} more are in the table.`]
      : []
  return ['## Memory', mermaid(chart.diagram), [...names, `${LIMIT_SQUARE} limit`].join(' · '), ...note]
}

function deniedNote(run: RunRecord): string {
  return run.deniedTools.length > 0 ? ` It was denied ${run.deniedTools.length} tool calls.` : ''
}

function tableSection(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string | undefined {
  if (rows.length === 0) return undefined
  const shown = rows.slice(0, ENTRIES)
  return [`## ${title}`, table(head, shown), ...moreNote(rows.length - shown.length)].join('\n\n')
}

function listSection(title: string, entries: readonly string[]): string | undefined {
  if (entries.length === 0) return undefined
  const shown = entries.slice(0, ENTRIES)
  return [`## ${title}`, shown.join('\n'), ...moreNote(entries.length - shown.length)].join('\n\n')
}

function moreNote(count: number): string[] {
  return count > 0 ? [`... and ${count} more: see session.json.`] : []
}

/** The lists and tables of the job summary. Each is bounded, and left out when empty. */
import type { ChangedFile, Notice, RunRecord, SessionRecord } from '../../session/record/record.js'
import type { Ticket } from '../../session/record/ticket.js'
import { allowedToolsOf, findAllowances } from '../../session/run/attempt/denied-tools.js'
import { codeSpan, details, table, tableCell } from '../text/markdown.js'
import { inlineMarks } from '../text/marks.js'
import { allRuns } from '../../session/record/all-runs.js'

/** Entries of a list; further ones are counted. */
const ENTRIES = 100

const CELL = 200
const SENTENCE = 1000

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

/** Errors and warnings, in this order. */
export function renderNotices(record: SessionRecord): string | undefined {
  return listSection('Notices', noticeLines(record, ['error', 'warning']))
}

/** What is good to know, folded. */
export function renderInformation(record: SessionRecord): string | undefined {
  const lines = noticeLines(record, ['info']).slice(0, ENTRIES)
  return lines.length === 0
    ? undefined
    : details(`${lines.length} note${lines.length === 1 ? '' : 's'}`, lines.join('\n'))
}

/** Equal ones are shown once with their number. */
function noticeLines(record: SessionRecord, levels: readonly Notice['level'][]): string[] {
  const counts = new Map<string, number>()
  for (const level of levels)
    for (const notice of record.notices.filter((candidate) => candidate.level === level)) {
      const line = `- **${level}**: ${inlineMarks(notice.message, SENTENCE)}`
      counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  return [...counts].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line))
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

/** What would have allowed the calls of all agents: an input is the whole session's, so it is stated once. */
function allowanceLines(record: SessionRecord): readonly string[] {
  const calls = record.results.flatMap(({ deniedTools }) => deniedTools)
  return findAllowances(calls, allowedToolsOf(record))
    .slice(0, ENTRIES)
    .map((advice) => `- ${advice}`)
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

/** A table below its title; undefined without rows. */
export function tableSection(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string | undefined {
  if (rows.length === 0) return undefined
  const shown = rows.slice(0, ENTRIES)
  return [`## ${title}`, table(head, shown), ...moreNote(rows.length - shown.length)].join('\n\n')
}

/** A list below its title; undefined without entries. */
export function listSection(title: string, entries: readonly string[]): string | undefined {
  if (entries.length === 0) return undefined
  const shown = entries.slice(0, ENTRIES)
  return [`## ${title}`, shown.join('\n'), ...moreNote(entries.length - shown.length)].join('\n\n')
}

function moreNote(count: number): string[] {
  return count > 0 ? [`... and ${count} more: see session.json.`] : []
}

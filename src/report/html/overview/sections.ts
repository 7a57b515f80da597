/** The sections of the report below its header. Each may be empty. */
import type { SessionRecord } from '../../../session/record/record.js'
import { formatCost, formatCount, formatPeak } from '../../text/figures.js'
import { renderTime } from '../view/run-time.js'
import { fold, table } from '../markup/elements.js'
import { html, joinHtml, type Html, type Interpolation } from '../markup/tag.js'
import { stateOf, type PageView } from '../view/view.js'
import { allRuns } from '../../../session/record/all-runs.js'

/** Table of all runs, PM's first. */
export function renderRunsTable(record: SessionRecord, view: PageView): Html {
  const rows = allRuns(record).map((run) => [
    html`<a href="#run-${run.id}">${run.id} ${run.agent}</a>`,
    `${stateOf(run, view).mark} ${stateOf(run, view).words}`,
    renderTime(run, view),
    ...(run.startedAt === null
      ? ['', '']
      : [formatPeak(run.peakMemoryMb, run.memoryLimitMb), run.memoryLevel]),
    formatCost(run.costUsd),
    `${formatCount(run.inputTokens)} / ${formatCount(run.outputTokens)}`,
    formatCount(run.toolCalls),
    formatCount(run.deniedTools.length)
  ])
  const head = [
    'Run',
    'Outcome',
    'Time',
    'Peak / limit',
    'Level',
    'Cost',
    'Tokens in / out',
    'Tools used',
    'Denied'
  ]
  return table('PM and agents', head, rows)
}

/** Unknown agents, passed-over lines, notices and tickets. */
export function renderLists(record: SessionRecord): Html {
  const tables = [
    ...optionalTable(
      'Findings',
      ['Severity', 'Place', 'Finding', 'Agent'],
      (record.review?.findings ?? []).map(({ severity, path, line, title, body, agent }) => [
        severity,
        `${path ?? ''}${line === undefined ? '' : `:${line}`}`,
        html`<strong>${title}</strong><br>${body}`,
        agent
      ])
    ),
    ...optionalTable(
      'Findings that cannot be read',
      ['Problem'],
      (record.review?.problems ?? []).map((problem) => [problem])
    ),
    ...optionalTable(
      'Not run: unknown agents',
      ['Number', 'Label', 'Task', 'Nearest agent'],
      record.unknownAgents.map(({ id, label, task, suggestion, supersededBy }) => [
        supersededBy === undefined ? id : `${id}, done by ${supersededBy}`,
        label,
        task,
        suggestion ?? 'none is similar'
      ])
    ),
    ...optionalTable(
      'Passed over in PM’s answers',
      ['Round', 'Line', 'Text', 'Reason'],
      record.passedOver.map(({ round, line, text, reason }) => [String(round), String(line), text, reason])
    ),
    ...optionalTable(
      'Notices',
      ['Level', 'Message'],
      record.notices.map(({ level, message }) => [level, message])
    ),
    ...optionalTable(
      'Tickets',
      ['Type', 'Title', 'Named by'],
      record.tickets.map(({ type, title, agent }) => [type, title, agent ?? ''])
    )
  ]
  return joinHtml(tables, '\n')
}

/** The resolved configuration. */
export function renderConfiguration(record: SessionRecord): Html {
  const rows = Object.entries(record.configuration).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value)
  ])
  return rows.length === 0 ? html`` : fold('Configuration', table('Configuration', ['Name', 'Value'], rows))
}

function optionalTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly Interpolation[])[]
): Html[] {
  if (rows.length === 0) return []
  return [html`<h2>${title}</h2>`, table(title, head, rows)]
}

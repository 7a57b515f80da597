/** The sections of the report below its header. Each returns HTML, or an empty string. */
import type { SessionRecord } from '../../session/record/record.js'
import { formatCost, formatCount, formatPeak } from '../text/figures.js'
import { renderTime } from './run.js'
import { escapeHtml, htmlTable, textElement } from './text.js'
import { stateOf, type PageView } from './view.js'

/** Table of all runs, PM's first. */
export function renderRunsTable(record: SessionRecord, view: PageView): string {
  const rows = [...record.pm, ...record.results].map((run) => [
    `<a href="#run-${escapeHtml(run.id)}">${escapeHtml(`${run.id} ${run.agent}`)}</a>`,
    escapeHtml(`${stateOf(run, view).mark} ${stateOf(run, view).words}`),
    renderTime(run, view),
    formatPeak(run.peakMemoryMb, run.memoryLimitMb),
    run.memoryLevel,
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
  return htmlTable('PM and agents', head, rows)
}

/** Unknown agents, passed-over lines, notices and tickets. */
export function renderLists(record: SessionRecord): string {
  return [
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
  ].join('\n')
}

/** The resolved configuration. */
export function renderConfiguration(record: SessionRecord): string {
  const rows = Object.entries(record.configuration).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value)
  ])
  return optionalTable('Configuration', ['Name', 'Value'], rows).join('\n')
}

function optionalTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string[] {
  if (rows.length === 0) return []
  return [
    textElement('h2', title),
    htmlTable(
      title,
      head,
      rows.map((cells) => cells.map(escapeHtml))
    )
  ]
}

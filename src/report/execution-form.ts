/** The fixed form of the summary: figures and execution details, the same in job summary and terminal. */
import type { RunRecord, SessionRecord } from '../session/record/record.js'
import type { Ticket } from '../session/record/ticket.js'
import { readDayShare } from '../session/record/day-share.js'
import { describeChecks } from './checks.js'
import { markOf } from './explain-run.js'
import { formatCost, formatCount, formatMegabytes, formatSeconds } from './text/figures.js'
import { describeNoDelegations, countUnfinished } from './verdict.js'
import { inlineText, table } from './text/markdown.js'
import { withoutMarks } from './text/marks.js'
import { firstLine } from './text/plain-text.js'
import { allRuns } from '../session/record/all-runs.js'

/** Escapes untrusted text for the place where the form is shown. */
export type EscapeText = (text: string) => string

/** The label of a rehearsal, shown wherever its results appear. */
export const REHEARSAL_LABEL =
  'REHEARSAL: the built-in stand-in CLI answered in place of Claude. No agent worked, nothing was spent, nothing was posted.'

/** Characters of a task in the form. */
const TASK_LIMIT = 50

/** Characters of an error in the form; the record has all of it. */
const ERROR_LIMIT = 600

/** Runs whose details are listed; the rest are counted. */
const RUNS_LISTED = 256

/** The four figures that the summary opens with. */
export function renderFigures(record: SessionRecord): string {
  return [
    `- Total delegations: ${record.total}`,
    `- Successful: ${record.successful}`,
    `- Failed: ${record.failed}`,
    `- Total execution time: ${formatSeconds(record.executionSeconds)}`
  ].join('\n')
}

/** Figures beneath them: what else the delegations came to, the sum of all runs beside wall clock, and the cost. */
export function renderFurtherFigures(record: SessionRecord, escape: EscapeText): string {
  const sum = allRuns(record).reduce((total, run) => total + run.executionSeconds, 0)
  const unfinished = countUnfinished(record)
  return [
    ...(record.skipped > 0 ? [`- Skipped: ${record.skipped}`] : []),
    ...(record.cancelled > 0 ? [`- Cancelled: ${record.cancelled}`] : []),
    ...(record.superseded > 0
      ? [`- Superseded, not done at first and done again later: ${record.superseded}`]
      : []),
    ...(unfinished > 0 ? [`- Unfinished: ${unfinished}`] : []),
    ...(record.unknownAgents.length > 0
      ? [
          `- Given to unknown agents, not counted above: ${record.unknownAgents.length}${describeMended(record)}`
        ]
      : []),
    `- Sum of all runs: ${formatSeconds(sum)}`,
    `- Checks: ${escape(describeChecks(record.checks))}`,
    `- Cost: ${escape(`${renderCost(record)}${budgetOf(record)}`)}`,
    ...describeDay(record).map((line) => `- ${escape(line)}`),
    `- Tokens: ${formatCount(record.inputTokens)} in, ${formatCount(record.outputTokens)} out`
  ].join('\n')
}

/** The same figures as one row of a table in Markdown. */
export function renderNumbers(record: SessionRecord): string {
  const cells = renderFurtherFigures(record, inlineText)
    .split('\n')
    .map((line) => /^- ([^:]*): (.*)$/.exec(line)?.slice(1) ?? [line, ''])
  return table(
    cells.map(([name = '']) => name),
    [cells.map(([, value = '']) => value)]
  )
}

function describeMended({ unknownAgents }: SessionRecord): string {
  const done = unknownAgents.filter(({ supersededBy }) => supersededBy !== undefined).length
  return done === 0 ? '' : `, of which ${done} done later by another agent`
}

/** The cost of the session; that of a rehearsal is marked as such. */
export function renderCost({ costUsd, rehearsal }: SessionRecord): string {
  return `${formatCost(costUsd)}${rehearsal && costUsd > 0 ? ' (rehearsed)' : ''}`
}

/** The budget beside the cost, where there is one. */
function budgetOf({ configuration }: SessionRecord): string {
  const limit = configuration['max-cost-usd']
  return typeof limit === 'number' ? ` of ${formatCost(limit)} (max-cost-usd)` : ''
}

/** What the sessions of the day have spent, where they have a budget together. */
function describeDay({ costUsd, configuration }: SessionRecord): readonly string[] {
  const share = readDayShare(configuration)
  if (share === undefined) return []
  const { day, limitUsd, othersUsd } = share
  return [
    `Cost of all sessions on ${day} (UTC): ${formatCost(othersUsd + costUsd)} of ${formatCost(limitUsd)} (max-cost-usd-per-day)`
  ]
}

/** What was delegated and how it ended, one numbered entry for each agent run. */
export function renderExecutionDetails(record: SessionRecord, escape: EscapeText): string {
  if (record.results.length === 0) return describeNoDelegations(record)
  const entries = record.results
    .slice(0, RUNS_LISTED)
    .map((run, index) => renderEntry(run, index + 1, record, escape))
  const more = record.results.length - entries.length
  return [...entries, ...(more > 0 ? [`... and ${more} more: see session.json.`] : [])].join('\n\n')
}

/** `Engineer: Create a Python calculator...`: name and the first line of the task, without marks of Markdown. */
export function renderTaskLine(run: Pick<RunRecord, 'agent' | 'role' | 'task'>, escape: EscapeText): string {
  return escape(`${run.agent}: ${shortTask(run)}`)
}

/** The first line of the task as plain text without marks of Markdown, which a cut would leave open; a check's command as it is. */
export function shortTask({ role, task }: Pick<RunRecord, 'role' | 'task'>, limit = TASK_LIMIT): string {
  return role === 'check' ? firstLine(task, limit) : withoutMarks(firstLine(task), limit)
}

/** `Engineer Agent`; an agent that has several runs gets the run's number beside it: `Engineer Agent (03)`. */
export function renderAgentHeading(run: RunRecord, record: SessionRecord): string {
  const name = /\bagent$/i.test(run.agent) ? run.agent : `${run.agent} Agent`
  return isOnlyRun(run, record) ? name : `${name} (${run.id})`
}

function renderEntry(run: RunRecord, number: number, record: SessionRecord, escape: EscapeText): string {
  const tickets = ticketsOf(run, record)
  const before = record.results.filter(({ id }) => run.after.includes(id))
  const marker = `${number}. `
  // A list inside a list item begins where the item's text does.
  const indent = ' '.repeat(marker.length)
  const lines = [
    `Execution time: ${formatSeconds(run.executionSeconds)}`,
    `Memory usage: ${formatMegabytes(run.peakMemoryMb)}`,
    `Exit code: ${exitCodeOf(run)}`,
    ...(run.reused ? ['Reused: not run again, identical to an earlier run'] : []),
    ...(before.length === 0
      ? []
      : [
          `${run.startedAt === null ? 'Was to run after' : 'Waited for'}: ${before.map(({ id, agent }) => escape(`${agent} (${id})`)).join(', ')}`
        ]),
    ...(run.insteadOf === undefined ? [] : [`Done instead of: ${run.insteadOf.join(', ')}`]),
    ...(run.supersededBy === undefined
      ? []
      : [`Superseded by: ${run.supersededBy}, which did this work again`]),
    ...(run.cause === null ? [] : [`Error: ${escape(withoutMarks(run.cause, ERROR_LIMIT))}`]),
    ...(run.lastActivity === null || run.outcome === 'completed'
      ? []
      : [`Last activity: ${escape(withoutMarks(run.lastActivity, TASK_LIMIT * 2))}`]),
    ...ticketLines(tickets)
  ]
  return [
    `${marker}[${markOf(run)}] ${renderTaskLine(run, escape)}`,
    ...lines.map((line) => `${indent}- ${line}`)
  ].join('\n')
}

function exitCodeOf(run: RunRecord): string {
  if (run.exitCode !== null) return String(run.exitCode)
  return run.signal === null ? 'none' : `none (${run.signal})`
}

/** Only issues that this session opened count as created; other tickets had an open issue already, or are only listed. */
function ticketLines(tickets: readonly Ticket[]): string[] {
  const created = tickets.filter((ticket) => ticket.created).length
  const named = tickets.length - created
  return [
    ...(created > 0 ? [`Tickets created: ${created}`] : []),
    ...(named > 0 ? [`Tickets named: ${named}`] : [])
  ]
}

/** Tickets name an agent, not a run: with several runs of one agent, none of them shows any. */
function ticketsOf(run: RunRecord, record: SessionRecord): readonly Ticket[] {
  if (!isOnlyRun(run, record)) return []
  return record.tickets.filter((ticket) => ticket.agent === run.agent)
}

function isOnlyRun(run: RunRecord, record: SessionRecord): boolean {
  return record.results.filter((other) => other.agent === run.agent).length <= 1
}

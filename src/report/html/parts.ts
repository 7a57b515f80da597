/** The page in parts, each with a name. The report contains all of them; the live page receives those that changed. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { REHEARSAL_LABEL, renderCost } from '../execution-form.js'
import { describeChecks } from '../checks.js'
import { formatCount, formatSeconds } from '../text/figures.js'
import type { FixedPart } from './document/document.js'
import { renderFailures } from './overview/failures.js'
import { renderOrigin } from './overview/origin.js'
import { renderTimeline } from './timeline/timeline.js'
import { renderRun } from './run/run.js'
import { renderConfiguration, renderLists, renderRunsTable } from './overview/sections.js'
import { html, joinHtml, type Html } from './markup/tag.js'
import { countUnfinished, describeNoDelegations } from '../verdict.js'
import { shownVerdict, type PageView } from './view/view.js'
import { allRuns } from '../../session/record/all-runs.js'

/** HTML of a fixed part; may be empty. */
export function renderFixedPart(name: FixedPart, record: SessionRecord, view: PageView): Html {
  switch (name) {
    case 'header':
      return renderHeader(record, view)
    case 'failures':
      return renderFailures(record, view)
    case 'timeline': {
      const timeline = renderTimeline(record, view)
      return timeline === undefined ? html`` : html`<h2>Timeline</h2>\n${timeline}`
    }
    case 'table':
      return record.results.length === 0 && !view.isRunning
        ? html`<p>${describeNoDelegations(record)}</p>\n${renderRunsTable(record, view)}`
        : renderRunsTable(record, view)
    case 'lists':
      return renderLists(record)
    case 'configuration':
      return renderConfiguration(record)
    case 'footer':
      return html`${footerFacts(record).join(' · ')}`
  }
}

/** A part of the list of runs. */
export interface RunPart {
  /** `round-2`, `run-01`. */
  readonly name: string
  readonly run?: RunRecord
  readonly render: () => Html
}

/** PM and its delegations, round by round; with headings if there are several rounds. */
export function runParts(record: SessionRecord, view: PageView): readonly RunPart[] {
  const all = allRuns(record)
  const rounds = [...new Set(all.map(({ round }) => round))].sort((left, right) => left - right)
  return rounds.flatMap((round) => [
    ...(rounds.length > 1
      ? [{ name: `round-${round}`, render: () => html`<h2 class="round">Round ${round}</h2>` }]
      : []),
    ...all
      .filter((run) => run.round === round)
      .map((run) => ({ name: `run-${run.id}`, run, render: () => renderRun(run, record, view) }))
  ])
}

function renderHeader(record: SessionRecord, view: PageView): Html {
  const verdict = shownVerdict(record, view)
  const unknownAgents = record.unknownAgents.filter(({ supersededBy }) => supersededBy === undefined).length
  const figures = [
    ['Total delegations', formatCount(record.total)],
    ['Successful', formatCount(record.successful)],
    ['Failed', formatCount(record.failed)],
    ['Skipped', formatCount(record.skipped)],
    ...(record.cancelled > 0 ? [['Cancelled', formatCount(record.cancelled)]] : []),
    ...(!view.isRunning && countUnfinished(record) > 0
      ? [['Unfinished', formatCount(countUnfinished(record))]]
      : []),
    ...(unknownAgents > 0 ? [['Unknown agents', formatCount(unknownAgents)]] : []),
    ...(record.superseded > 0 ? [['Superseded', formatCount(record.superseded)]] : []),
    ...(view.isRunning && record.checks.length === 0 ? [] : [['Checks', describeChecks(record.checks)]]),
    ['Total execution time', formatSeconds(record.executionSeconds)],
    ['Cost', renderCost(record)],
    ['Tokens in', formatCount(record.inputTokens)],
    ['Tokens out', formatCount(record.outputTokens)]
  ].map(([name, figure]) => html`<div><dt>${name}</dt><dd>${figure}</dd></div>`)
  const lines = [
    html`<h1>Subprocess Execution Summary</h1>`,
    ...(record.rehearsal ? [html`<p class="rehearsal">${REHEARSAL_LABEL}</p>`] : []),
    html`<p class="verdict ${verdict.kind}"><strong>${verdict.title}</strong> ${verdict.cause}</p>`,
    ...(view.isInFolder ? [renderOrigin(record)] : []),
    html`<dl class="figures">${figures}</dl>`
  ]
  return joinHtml(lines, '\n')
}

function footerFacts(record: SessionRecord): string[] {
  return [
    `Session ${record.sessionId}`,
    ...(record.startedAt === '' ? [] : [`started ${record.startedAt}`]),
    ...(record.claude === null ? [] : [`Claude CLI ${record.claude.version}`]),
    ...(record.rehearsal ? [REHEARSAL_LABEL] : [])
  ]
}

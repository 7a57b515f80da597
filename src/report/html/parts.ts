/** The page in parts, each with a name. The report contains all of them; the live page receives those that changed. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { REHEARSAL_LABEL, renderCost } from '../execution-form.js'
import { formatCount, formatSeconds } from '../text/figures.js'
import { renderTimelineSvg } from './charts.js'
import { renderRun } from './run.js'
import { renderConfiguration, renderLists, renderRunsTable } from './sections.js'
import { escapeHtml, textElement } from './text.js'
import { describeNoDelegations } from '../verdict.js'
import { shownVerdict, type PageView } from './view.js'

/** Parts that every page has, in their order; the runs come between `table` and `lists`. */
export type FixedPart = 'header' | 'timeline' | 'table' | 'lists' | 'configuration' | 'footer'

/** HTML of a fixed part; may be empty. */
export function renderFixedPart(name: FixedPart, record: SessionRecord, view: PageView): string {
  switch (name) {
    case 'header':
      return renderHeader(record, view)
    case 'timeline': {
      const timeline = renderTimelineSvg(record, view)
      if (timeline === undefined) return ''
      return `<h2>Timeline</h2>\n<div class="scroll" tabindex="0" role="region" aria-label="Timeline">${timeline}</div>`
    }
    case 'table':
      return [
        ...(record.results.length === 0 && !view.isRunning
          ? [textElement('p', describeNoDelegations(record))]
          : []),
        renderRunsTable(record, view)
      ].join('\n')
    case 'lists':
      return renderLists(record)
    case 'configuration':
      return renderConfiguration(record)
    case 'footer':
      return escapeHtml(footerFacts(record).join(' · '))
  }
}

/** A part of the list of runs. */
export interface RunPart {
  /** `round-2`, `run-01`. */
  readonly name: string
  readonly run?: RunRecord
  readonly render: () => string
}

/** PM and its delegations, round by round; with headings if there are several rounds. */
export function runParts(record: SessionRecord, view: PageView): readonly RunPart[] {
  const all = [...record.pm, ...record.results]
  const rounds = [...new Set(all.map(({ round }) => round))].sort((left, right) => left - right)
  return rounds.flatMap((round) => [
    ...(rounds.length > 1
      ? [{ name: `round-${round}`, render: () => `<h2 class="round">Round ${round}</h2>` }]
      : []),
    ...all
      .filter((run) => run.round === round)
      .map((run) => ({ name: `run-${run.id}`, run, render: () => renderRun(run, record, view) }))
  ])
}

function renderHeader(record: SessionRecord, view: PageView): string {
  const verdict = shownVerdict(record, view)
  const figures = [
    ['Total delegations', formatCount(record.total)],
    ['Successful', formatCount(record.successful)],
    ['Failed', formatCount(record.failed)],
    ['Skipped', formatCount(record.skipped)],
    ...(record.superseded > 0 ? [['Superseded', formatCount(record.superseded)]] : []),
    ['Total execution time', formatSeconds(record.executionSeconds)],
    ['Cost', renderCost(record)],
    ['Tokens in', formatCount(record.inputTokens)],
    ['Tokens out', formatCount(record.outputTokens)]
  ].map(([name, figure]) => `<div>${textElement('dt', name ?? '')}${textElement('dd', figure ?? '')}</div>`)
  return [
    '<h1>Subprocess Execution Summary</h1>',
    ...(record.rehearsal ? [`<p class="rehearsal">${REHEARSAL_LABEL}</p>`] : []),
    `<p class="verdict ${verdict.kind}"><strong>${verdict.title}</strong> ${escapeHtml(verdict.cause)}</p>`,
    `<dl class="figures">${figures.join('')}</dl>`
  ].join('\n')
}

function footerFacts(record: SessionRecord): string[] {
  return [
    `Session ${record.sessionId}`,
    ...(record.startedAt === '' ? [] : [`started ${record.startedAt}`]),
    ...(record.claude === null ? [] : [`Claude CLI ${record.claude.version}`]),
    ...(record.rehearsal ? [REHEARSAL_LABEL] : [])
  ]
}

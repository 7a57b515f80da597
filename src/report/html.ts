/** `report.html`: the whole session as one file that needs no network and runs nothing but its own script. */
import { createHash } from 'node:crypto'
import type { SessionRecord } from '../session/record.js'
import type { ReportFiles } from '../session/report-file.js'
import { NO_DELEGATIONS, REHEARSAL_LABEL } from './execution-form.js'
import { formatCost, formatCount, formatSeconds } from './figures.js'
import { renderTimelineSvg } from './html-charts.js'
import { REPORT_SCRIPT } from './html-script.js'
import { renderConfiguration, renderLists, renderRun, renderRunsTable } from './html-sections.js'
import { REPORT_STYLE } from './html-style.js'
import { escapeHtml, escapeJson, textElement } from './html-text.js'
import { verdictOf } from './verdict.js'

/** The report as an HTML document; it lies in the session folder, where its links lead. */
export function renderHtmlReport(record: SessionRecord, files: Partial<ReportFiles> = {}): string {
  const timeline = renderTimelineSvg(record)
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
    textElement('title', `Session ${record.sessionId}${record.rehearsal ? ' (rehearsal)' : ''}`),
    `<style>${REPORT_STYLE}</style></head><body>`,
    '<a class="skip" href="#runs">To the runs</a>',
    renderHeader(record),
    '<main>',
    ...(timeline === undefined
      ? []
      : [
          '<h2>Timeline</h2>',
          `<div class="scroll" tabindex="0" role="region" aria-label="Timeline">${timeline}</div>`
        ]),
    '<h2 id="runs">Runs</h2>',
    ...(record.results.length === 0 ? [textElement('p', NO_DELEGATIONS)] : []),
    renderRunsTable(record),
    '<p class="search" hidden><label for="search">Search tasks, responses and transcripts</label><input id="search" type="search"><span id="count" role="status"></span></p>',
    ...[...record.pm, ...record.results].map((run) => renderRun(run, record, files)),
    renderLists(record),
    renderConfiguration(record),
    '</main>',
    renderFooter(record),
    `<script type="application/json" id="samples">${escapeJson(samplesOf(record))}</script>`,
    `<script>${REPORT_SCRIPT}</script>`,
    '</body></html>',
    ''
  ].join('\n')
}

function renderHeader(record: SessionRecord): string {
  const verdict = verdictOf(record)
  const figures = [
    ['Total delegations', formatCount(record.total)],
    ['Successful', formatCount(record.successful)],
    ['Failed', formatCount(record.failed)],
    ['Skipped', formatCount(record.skipped)],
    ['Total execution time', formatSeconds(record.executionSeconds)],
    ['Cost', formatCost(record.costUsd)],
    ['Tokens in', formatCount(record.inputTokens)],
    ['Tokens out', formatCount(record.outputTokens)]
  ].map(([name, figure]) => `<div>${textElement('dt', name ?? '')}${textElement('dd', figure ?? '')}</div>`)
  return [
    '<header><h1>Subprocess Execution Summary</h1>',
    ...(record.rehearsal ? [`<p class="rehearsal">${REHEARSAL_LABEL}</p>`] : []),
    `<p class="verdict ${verdict.kind}"><strong>Conclusion: ${verdict.kind}.</strong> ${escapeHtml(verdict.cause)}</p>`,
    `<dl class="figures">${figures.join('')}</dl></header>`
  ].join('\n')
}

function renderFooter(record: SessionRecord): string {
  const facts = [
    `Session ${record.sessionId}`,
    ...(record.startedAt === '' ? [] : [`started ${record.startedAt}`]),
    ...(record.claude === null ? [] : [`Claude CLI ${record.claude.version}`]),
    ...(record.rehearsal ? [REHEARSAL_LABEL] : [])
  ]
  return `<footer class="meta">${escapeHtml(facts.join(' · '))}</footer>`
}

/** What the script reads: per run `[elapsedMs, megabytes, CPU percent, processes]`. */
function samplesOf(record: SessionRecord): Record<string, number[][]> {
  return Object.fromEntries(
    [...record.pm, ...record.results].map((run) => [
      run.id,
      run.samples.map(({ elapsedMs, memoryBytes, cpuPercent, processes }) => [
        elapsedMs,
        Math.round(memoryBytes / 2 ** 20),
        Math.round(cpuPercent),
        processes
      ])
    ])
  )
}

/** Only this very style sheet and this very script: text of agents that became markup would still run nothing. */
function contentSecurityPolicy(): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
  return `default-src 'none'; style-src ${hash(REPORT_STYLE)}; script-src ${hash(REPORT_SCRIPT)}; base-uri 'none'; form-action 'none'`
}

/** One run on the page: what became of it, its task, memory, words, what it was denied, changed and showed. */
import type { RunRecord, SessionRecord } from '../session/record.js'
import { explainRun } from './explain-run.js'
import { formatCost, formatPeak, formatSeconds } from './figures.js'
import { renderAnswer, renderPlace } from './html-answer.js'
import { renderChart } from './html-chart-figure.js'
import { renderChanges, renderTranscript } from './html-files.js'
import { renderActivity, renderSteering } from './html-steering.js'
import { escapeHtml, htmlFold, htmlTable, textElement } from './html-text.js'
import { stateOf, type PageView } from './html-view.js'
import { plainText } from './plain-text.js'

/** One run: outcome, task, memory, response, what it was denied, what it changed, and what its terminal showed. */
export function renderRun(run: RunRecord, record: SessionRecord, view: PageView): string {
  const transcript = view.files.transcripts?.get(run.id)
  const changes = view.files.changes?.get(run.id)
  const place = renderPlace(run, record.pm)
  const isOpen = view.isRunning && run.outcome === null
  const explanation = isOpen ? undefined : explainRun(run)
  const { mark, words, kind } = stateOf(run, view)
  const facts = [
    escapeHtml(words),
    renderTime(run, view),
    ...[
      formatPeak(run.peakMemoryMb, run.memoryLimitMb),
      formatCost(run.costUsd),
      ...(run.after.length > 0 ? [`after ${run.after.join(', ')}`] : []),
      ...(run.insteadOf === undefined ? [] : [`instead of ${run.insteadOf.join(', ')}`]),
      ...(run.attempts > 1 ? [`${run.attempts} attempts`] : []),
      ...(run.reused ? ['reused from an identical run'] : []),
      ...(run.merge === null ? [] : [MERGE_WORDS[run.merge]]),
      ...(run.model === null ? [] : [`model ${run.model}`]),
      ...(run.exitCode === null ? [] : [`exit code ${run.exitCode}`]),
      ...(run.signal === null ? [] : [run.signal])
    ].map(escapeHtml),
    ...(place === undefined ? [] : [`delegated in ${place}`])
  ]
  return [
    `<section class="run ${kind}" id="run-${escapeHtml(run.id)}" data-run="${escapeHtml(run.id)}">`,
    textElement('h3', `${mark} ${run.agent} (${run.id})`),
    `<p class="meta">${facts.join(' · ')}</p>`,
    ...(explanation === undefined
      ? []
      : [
          `<p class="error">${escapeHtml(explanation.cause)}</p>`,
          textElement('p', `Next step: ${explanation.nextStep}`)
        ]),
    ...(run.role === 'agent' ? [htmlFold('Task', `<pre>${escapeHtml(run.task)}</pre>`)] : []),
    ...(isOpen && run.state === 'running' ? [renderSteering(run)] : []),
    renderChart(run, view),
    ...(isOpen ? [renderActivity(run)] : []),
    ...(run.response === ''
      ? []
      : [htmlFold('Response', `<pre>${renderResponse(run, record)}</pre>${truncationNote(run)}`, true)]),
    ...(run.deniedTools.length === 0 ? [] : [renderDenied(run)]),
    ...(run.changes.length === 0 ? [] : [renderChangedFiles(run)]),
    ...(changes === undefined ? [] : [renderChanges(run, changes, view)]),
    ...(transcript === undefined ? [] : [renderTranscript(run, transcript, view)]),
    '</section>'
  ].join('\n')
}

/** How long a run took; of one that runs, the moment of its start, from which the page's script counts. */
export function renderTime(run: RunRecord, view: PageView): string {
  if (!view.isRunning || run.outcome !== null || run.startedAt === null)
    return formatSeconds(run.executionSeconds)
  const start = escapeHtml(run.startedAt)
  return `<time datetime="${start}" data-since="${start}" data-keep="since">…</time>`
}

function renderDenied(run: RunRecord): string {
  const rows = run.deniedTools.map(({ tool, detail }) => [escapeHtml(tool), escapeHtml(detail)])
  return htmlFold('Denied tools', htmlTable('Denied tools', ['Tool', 'What for'], rows))
}

const MERGE_WORDS: Readonly<Record<NonNullable<RunRecord['merge']>, string>> = {
  merged: 'changes merged',
  conflict: 'changes not merged: conflict',
  nothing: 'nothing changed'
}

function renderChangedFiles(run: RunRecord): string {
  const rows = run.changes.map(({ path, kind, addedLines, deletedLines }) => [
    escapeHtml(plainText(path)),
    kind,
    addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`
  ])
  return htmlFold('Changed files', htmlTable('Changed files', ['File', 'Change', 'Lines'], rows))
}

function renderResponse(run: RunRecord, record: SessionRecord): string {
  if (run.role !== 'pm') return escapeHtml(run.response)
  return renderAnswer(
    run,
    record.results.filter((other) => other.round === run.round)
  )
}

function truncationNote(run: RunRecord): string {
  return run.responseTruncated
    ? `<p class="meta">Cut here: all of it stands in ${escapeHtml(run.folder)}/response.md.</p>`
    : ''
}

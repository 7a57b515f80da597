/** One run on the page: outcome, task, memory, response, denied tools, changed files and terminal output. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { explainRun } from '../explain-run.js'
import { formatCost, formatPeak, formatSeconds } from '../text/figures.js'
import { renderChart } from './chart-figure.js'
import { renderChanges, renderTranscript } from './files.js'
import { escapeHtml, htmlFold, htmlTable, textElement } from './text.js'
import { stateOf, type PageView } from './view.js'
import { plainText } from '../text/plain-text.js'

/** Renders one run. */
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

/** How long a run took; for a running one its start time, from which the page's script counts. */
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
    ? `<p class="meta">Cut here: the whole response is in ${escapeHtml(run.folder)}/response.md.</p>`
    : ''
}

/** Id of the element with a delegation's line. */
export function placeOf(pm: Pick<RunRecord, 'id'>, line: number): string {
  return `${pm.id}-line-${line}`
}

/** PM's response as HTML; lines are numbered as in the detection of delegations. */
export function renderAnswer(pm: RunRecord, delegated: readonly RunRecord[]): string {
  const byLine = new Map(delegated.flatMap((run) => (run.line === null ? [] : [[run.line, run]])))
  return pm.response
    .split(/\r\n|\n|\r/)
    .map((text, index) => {
      const run = byLine.get(index + 1)
      if (run === undefined) return escapeHtml(text)
      const link = `<a href="#run-${escapeHtml(run.id)}">${escapeHtml(`${run.id} ${run.agent}`)}</a>`
      const place = escapeHtml(placeOf(pm, index + 1))
      return `<mark id="${place}">${escapeHtml(text)}</mark> <span class="place">→ ${link}</span>`
    })
    .join('\n')
}

/** Link from a run to its line in PM's answer; undefined when the line is unknown. */
export function renderPlace(run: RunRecord, pmRuns: readonly RunRecord[]): string | undefined {
  const pm = pmRuns.find((candidate) => candidate.round === run.round)
  if (pm === undefined || run.line === null) return undefined
  const round = pmRuns.length > 1 ? ` in round ${run.round}` : ''
  return `<a href="#${escapeHtml(placeOf(pm, run.line))}">line ${run.line} of PM's answer${round}</a>`
}

/** Controls that send the agent a message, or end it; the page's script handles both. */
export function renderSteering(run: RunRecord): string {
  const id = escapeHtml(run.id)
  const name = escapeHtml(`${run.agent} (${run.id})`)
  return [
    `<form class="steer" data-keep="steer" data-run="${id}">`,
    `<label for="message-${id}">Message to ${name}</label>`,
    `<div class="row"><textarea id="message-${id}" name="text" rows="1" required maxlength="32000"></textarea>`,
    '<button type="submit">Send</button>',
    `<button type="button" class="end" data-name="${name}">End this agent</button></div>`,
    '<output class="answer meta"></output></form>'
  ].join('')
}

/** The agent's latest activity, line by line; the script appends to it. */
export function renderActivity(run: RunRecord): string {
  const label = escapeHtml(`Activity of ${run.agent} (${run.id})`)
  return [
    '<details class="activity" data-keep="activity" open><summary>Activity</summary>',
    `<ol tabindex="0" aria-label="${label}"></ol></details>`
  ].join('')
}

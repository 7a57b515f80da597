/** One run on the page: outcome, task, memory, response, denied tools, changed files and terminal output. */
import type { CheckFacts, RunRecord, SessionRecord } from '../../../session/record/record.js'
import { explainRun } from '../../explain-run.js'
import { formatCost, formatPeak } from '../../text/figures.js'
import { renderChart } from '../chart/chart-figure.js'
import { renderChanges, renderTranscript } from './files.js'
import { fold, table, textBlock } from '../markup/elements.js'
import { renderTime } from '../view/run-time.js'
import { filtersOf } from '../view/filters.js'
import { renderMessages, renderRecordedActivity } from './recorded-activity.js'
import { html, joinHtml, type Html, type Interpolation } from '../markup/tag.js'
import { isFailure, stateOf, type PageView } from '../view/view.js'

/** Renders one run. */
export function renderRun(run: RunRecord, record: SessionRecord, view: PageView): Html {
  const transcript = view.files.transcripts?.get(run.id)
  const changes = view.files.changes?.get(run.id)
  const place = renderPlace(run, record.pm)
  const name = `${run.agent} (${run.id})`
  const isOpen = view.isRunning && run.outcome === null
  const explanation = isOpen ? undefined : explainRun(run)
  const { mark, words, kind } = stateOf(run, view)
  const facts = [
    words,
    renderTime(run, view),
    formatPeak(run.peakMemoryMb, run.memoryLimitMb),
    ...(run.check === undefined ? [formatCost(run.costUsd)] : describeCheckFacts(run.check)),
    ...(run.after.length > 0 ? [`after ${run.after.join(', ')}`] : []),
    ...(run.insteadOf === undefined ? [] : [`instead of ${run.insteadOf.join(', ')}`]),
    ...(run.attempts > 1 ? [`${run.attempts} attempts`] : []),
    ...(run.reused ? ['reused from an identical run'] : []),
    ...(run.merge === null ? [] : [MERGE_WORDS[run.merge]]),
    ...(run.model === null ? [] : [`model ${run.model}`]),
    ...(run.exitCode === null ? [] : [`exit code ${run.exitCode}`]),
    ...(run.signal === null ? [] : [run.signal]),
    ...(place === undefined ? [] : [html`delegated in ${place}`])
  ]
  const lines = [
    html`<section class="run ${kind}" id="run-${run.id}" data-run="${run.id}" data-shows="${filtersOf(run).join(' ')}">`,
    html`<div class="title"><h3>${mark} ${run.role === 'check' ? 'Check ' : ''}${run.agent} (${run.id})</h3>${renderPermalink(run, view)}</div>`,
    html`<p class="meta">${joinHtml(facts, ' · ')}</p>`,
    ...(explanation === undefined
      ? []
      : [html`<p class="error">${explanation.cause}</p>`, html`<p>Next step: ${explanation.nextStep}</p>`]),
    view.isInFolder
      ? html`<details class="card"${isFailure(run) ? ' open' : ''}><summary>Details</summary>`
      : undefined,
    ...(view.isInFolder ? [renderMessages(run)] : []),
    ...(run.role === 'pm'
      ? []
      : [fold(run.role === 'check' ? 'Command' : 'Task', textBlock(`Task of ${name}`, run.task))]),
    renderChart(run, view),
    ...(run.response === ''
      ? []
      : [
          fold(
            run.role === 'check' ? 'Last lines of its output' : 'Response',
            html`${renderAnswerText(run, record, view)}${truncationNote(run)}`,
            true
          )
        ]),
    ...(view.isInFolder ? [renderRecordedActivity(run)] : []),
    ...(run.deniedTools.length === 0 ? [] : [renderDenied(run)]),
    ...(run.changes.length === 0 ? [] : [renderChangedFiles(run)]),
    ...(changes === undefined ? [] : [renderChanges(run, changes, view)]),
    ...(transcript === undefined ? [] : [renderTranscript(run, transcript, view)]),
    view.isInFolder ? html`</details>` : undefined,
    html`</section>`
  ]
  return joinHtml(lines, '\n')
}

function describeCheckFacts({ phase, ofRun }: CheckFacts): string[] {
  if (ofRun !== null) return [`of ${ofRun}`]
  return phase === 'before' ? ['before the work'] : []
}

function renderDenied(run: RunRecord): Html {
  const rows = run.deniedTools.map(({ tool, detail }) => [tool, detail])
  return fold('Denied tools', table('Denied tools', ['Tool', 'What for'], rows))
}

const MERGE_WORDS: Readonly<Record<NonNullable<RunRecord['merge']>, string>> = {
  merged: 'changes merged',
  conflict: 'changes not merged: conflict',
  nothing: 'nothing changed'
}

function renderChangedFiles(run: RunRecord): Html {
  const rows = run.changes.map(({ path, kind, addedLines, deletedLines }) => [
    path,
    kind,
    addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`
  ])
  return fold('Changed files', table('Changed files', ['File', 'Change', 'Lines'], rows))
}

/** In the report, the script shows an agent's answer as Markdown. */
function renderAnswerText(run: RunRecord, record: SessionRecord, view: PageView): Html {
  const name = `${run.role === 'check' ? 'Output' : 'Response'} of ${run.agent} (${run.id})`
  const text = textBlock(name, renderResponse(run, record))
  return view.isInFolder && run.role !== 'check' ? html`<div data-answer="${name}">${text}</div>` : text
}

function renderPermalink({ id, agent }: RunRecord, view: PageView): Html | undefined {
  return view.isInFolder
    ? html`<a class="permalink" href="#run-${id}" aria-label="Link to ${agent} (${id})">#</a>`
    : undefined
}

function renderResponse(run: RunRecord, record: SessionRecord): Interpolation {
  if (run.role !== 'pm') return run.response
  return renderAnswer(
    run,
    record.results.filter((other) => other.round === run.round)
  )
}

function truncationNote(run: RunRecord): Html | undefined {
  if (!run.responseTruncated) return undefined
  return run.role === 'check'
    ? html`<p class="meta">Only the end: the whole output is in ${run.folder}/transcript.log.</p>`
    : html`<p class="meta">Cut here: the whole response is in ${run.folder}/response.md.</p>`
}

/** Id of the element with a delegation's line. */
export function placeOf(pm: Pick<RunRecord, 'id'>, line: number): string {
  return `${pm.id}-line-${line}`
}

/** PM's response as HTML; lines are numbered as in the detection of delegations. */
export function renderAnswer(pm: RunRecord, delegated: readonly RunRecord[]): Html {
  const byLine = new Map(delegated.flatMap((run) => (run.line === null ? [] : [[run.line, run]])))
  const lines = pm.response.split(/\r\n|\n|\r/).map((text, index) => {
    const run = byLine.get(index + 1)
    if (run === undefined) return text
    const link = html`<a href="#run-${run.id}">${run.id} ${run.agent}</a>`
    return html`<mark id="${placeOf(pm, index + 1)}">${text}</mark> <span class="place">→ ${link}</span>`
  })
  return joinHtml(lines, '\n')
}

/** Link from a run to its line in PM's answer; undefined when the line is unknown. */
export function renderPlace(run: RunRecord, pmRuns: readonly RunRecord[]): Html | undefined {
  const pm = pmRuns.find((candidate) => candidate.round === run.round)
  if (pm === undefined || run.line === null) return undefined
  const round = pmRuns.length > 1 ? ` in round ${run.round}` : ''
  return html`<a href="#${placeOf(pm, run.line)}">line ${run.line} of PM's answer${round}</a>`
}

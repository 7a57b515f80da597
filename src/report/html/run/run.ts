/** One run on the page: outcome, task, memory, response, denied tools, changed files and terminal output. */
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { explainRun } from '../../explain-run.js'
import { firstLine } from '../../text/plain-text.js'
import { renderChart } from '../chart/chart-figure.js'
import { renderChanges, renderTranscript } from './files.js'
import { fold, table, textBlock } from '../markup/elements.js'
import { renderAnswerText, truncationNote } from './answer.js'
import { renderFacts } from './facts.js'
import { filtersOf } from '../view/filters.js'
import { renderMessages, renderRecordedActivity } from './recorded-activity.js'
import { markedText } from '../markup/marked-text.js'
import { html, joinHtml, type Html, type Interpolation } from '../markup/tag.js'
import { isFailure, stateOf, type PageView } from '../view/view.js'

/** Characters of a task above the fold that has all of it. */
const TASK_LIMIT = 160

/** Renders one run. */
export function renderRun(run: RunRecord, record: SessionRecord, view: PageView): Html {
  const transcript = view.files.transcripts?.get(run.id)
  const changes = view.files.changes?.get(run.id)
  const name = `${run.agent} (${run.id})`
  const isOpen = view.isRunning && run.outcome === null
  const explanation = isOpen ? undefined : explainRun(run)
  const { mark, kind } = stateOf(run, view)
  const lines = [
    html`<section class="run ${kind}" id="run-${run.id}" data-run="${run.id}" data-shows="${filtersOf(run).join(' ')}">`,
    html`<div class="title"><h3>${mark} ${run.role === 'check' ? 'Check ' : ''}${run.agent} (${run.id})</h3>${renderPermalink(run, view)}</div>`,
    html`<p class="meta">${joinHtml(renderFacts(run, record, view), ' · ')}</p>`,
    run.role === 'pm' ? undefined : html`<p class="task">${renderShortTask(run)}</p>`,
    ...(explanation === undefined
      ? []
      : [
          html`<p class="error">${markedText(explanation.cause)}</p>`,
          ...(run.lastActivity === null ? [] : [html`<p>Last activity: ${markedText(run.lastActivity)}</p>`]),
          html`<p>Next step: ${markedText(explanation.nextStep)}</p>`
        ]),
    view.isInFolder
      ? html`<details class="card"${isFailure(run) ? ' open' : ''}><summary>Details</summary>`
      : undefined,
    renderMessages(run),
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
    renderRecordedActivity(run),
    ...(run.deniedTools.length === 0 ? [] : [renderDenied(run)]),
    ...(run.changes.length === 0 ? [] : [renderChangedFiles(run)]),
    ...(changes === undefined ? [] : [renderChanges(run, changes, view)]),
    ...(transcript === undefined ? [] : [renderTranscript(run, transcript, view)]),
    view.isInFolder ? html`</details>` : undefined,
    html`</section>`
  ]
  return joinHtml(lines, '\n')
}

/** A check's command is no Markdown: its backticks and stars are the shell's. */
function renderShortTask({ role, task }: RunRecord): Interpolation {
  return role === 'check'
    ? html`<code>${firstLine(task, TASK_LIMIT)}</code>`
    : markedText(firstLine(task), TASK_LIMIT)
}

function renderDenied(run: RunRecord): Html {
  const rows = run.deniedTools.map(({ tool, detail }) => [tool, detail])
  return fold('Denied tools', table('Denied tools', ['Tool', 'What for'], rows))
}

function renderChangedFiles(run: RunRecord): Html {
  const rows = run.changes.map(({ path, kind, addedLines, deletedLines }) => [
    path,
    kind,
    addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`
  ])
  return fold('Changed files', table('Changed files', ['File', 'Change', 'Lines'], rows))
}

function renderPermalink({ id, agent }: RunRecord, view: PageView): Html | undefined {
  return view.isInFolder
    ? html`<a class="permalink" href="#run-${id}" aria-label="Link to ${agent} (${id})">#</a>`
    : undefined
}

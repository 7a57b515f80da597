/** A run's answer, and how PM's answer leads to the runs that it delegated, and back. */
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { textBlock } from '../markup/elements.js'
import { html, joinHtml, type Html, type Interpolation } from '../markup/tag.js'
import type { PageView } from '../view/view.js'

/** In the report, the script shows an agent's answer as Markdown. */
export function renderAnswerText(run: RunRecord, record: SessionRecord, view: PageView): Html {
  const name = `${run.role === 'check' ? 'Output' : 'Response'} of ${run.agent} (${run.id})`
  const text = textBlock(name, renderResponse(run, record))
  return view.isInFolder && run.role !== 'check' ? html`<div data-answer="${name}">${text}</div>` : text
}

function renderResponse(run: RunRecord, record: SessionRecord): Interpolation {
  if (run.role !== 'pm') return run.response
  return renderAnswer(
    run,
    record.results.filter((other) => other.round === run.round)
  )
}

/** That the answer is cut, and where all of it is. */
export function truncationNote(run: RunRecord): Html | undefined {
  if (!run.responseTruncated) return undefined
  return run.role === 'check'
    ? html`<p class="meta">Only the end: the whole output is in ${run.folder}/transcript.log.</p>`
    : html`<p class="meta">Cut here: the whole response is in ${run.folder}/response.md.</p>`
}

/** Id of the element with a delegation's line. */
function placeOf(pm: Pick<RunRecord, 'id'>, line: number): string {
  return `${pm.id}-line-${line}`
}

/** PM's response as HTML; lines are numbered as in the detection of delegations. */
function renderAnswer(pm: RunRecord, delegated: readonly RunRecord[]): Html {
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

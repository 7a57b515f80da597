/** What did not complete, above everything else: each cause once, with the runs that it ended and what to do. */
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { outcomeWords } from '../../explain-run.js'
import { causesOf, foundCauses, type HeadlineCause } from '../../headline.js'
import { verdictOf } from '../../verdict.js'
import { fold } from '../markup/elements.js'
import { markedText } from '../markup/marked-text.js'
import { html, joinHtml, type Html } from '../markup/tag.js'
import { stateOf, type PageView, type RunKind } from '../view/view.js'

/** Runs of one cause that are named at once; the others are in a fold. */
const NAMED = 12

/** The causes; empty when there are none. While the session is running, those of runs that have ended. */
export function renderFailures(record: SessionRecord, view: PageView): Html {
  const found = foundCauses(view.isRunning ? onlyEnded(record) : record)
  // Where nothing was found, the verdict above says all.
  const causes = view.isRunning || found.length === 0 ? found : causesOf(record)
  if (causes.length === 0) return html``
  const title = causes.some(({ mark }) => mark === '✗') ? 'Failures' : 'Not done'
  return html`<h2>${title}</h2>
<ul class="failures">${causes.map((cause) => renderCause(cause, record, view))}</ul>`
}

function onlyEnded(record: SessionRecord): SessionRecord {
  const ended = (runs: readonly RunRecord[]): RunRecord[] => runs.filter(({ outcome }) => outcome !== null)
  const { pm, results, checks } = record
  return { ...record, pm: ended(pm), results: ended(results), checks: ended(checks) }
}

function renderCause(found: HeadlineCause, record: SessionRecord, view: PageView): Html {
  const { who, runs, cause, advice } = found
  const [first] = runs
  const kind = first === undefined ? kindWithoutRun(found, record) : stateOf(first, view).kind
  const title =
    first === undefined ? (who === '' ? undefined : who) : html`${renderLinks(runs)}: ${outcomeWords(first)}`
  const step = advice === '' ? undefined : html`<p>Next step: ${markedText(advice)}</p>`
  return html`<li class="${kind}">${title === undefined ? undefined : html`<div class="who">${title}</div>`}
<p class="error">${markedText(cause)}</p>${step}</li>`
}

function kindWithoutRun({ mark, cause }: HeadlineCause, record: SessionRecord): RunKind {
  if (mark === '-') return 'waiting'
  const { kind, cause: cancelledBy } = verdictOf(record)
  return kind === 'cancelled' && cause === cancelledBy ? 'cancelled' : 'failed'
}

function renderLinks(runs: readonly RunRecord[]): Html {
  const links = runs.map(({ id, agent }) => html`<a href="#run-${id}">${id} ${agent}</a>`)
  if (links.length <= NAMED + 1) return joinHtml(links, ', ')
  const rest = joinHtml(links.slice(NAMED), ', ')
  return html`${joinHtml(links.slice(0, NAMED), ', ')} ${fold(`and ${links.length - NAMED} more`, rest)}`
}

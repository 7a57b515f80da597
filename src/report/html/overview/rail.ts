/** What stays beside the report's content: every run with its state and duration, and the list of keys. */
import { allRuns } from '../../../session/record/all-runs.js'
import type { SessionRecord } from '../../../session/record/record.js'
import { html, joinHtml, type Html } from '../markup/tag.js'
import { renderTime } from '../view/run-time.js'
import { stateOf, type PageView } from '../view/view.js'

/** The runs as links. On a narrow screen they are behind a button that stays in view. */
export function renderRail(record: SessionRecord, view: PageView): Html {
  const runs = allRuns(record)
  const items = runs.map((run) => {
    const { mark, words, kind } = stateOf(run, view)
    const state = html`<span class="state ${kind}" title="${words}" aria-label="${words}" role="img">${mark}</span>`
    const duration = html`<span class="duration">${renderTime(run, view)}</span>`
    return html`<li><a href="#run-${run.id}" title="${run.id} ${run.agent}">${state} <span class="name">${run.id} ${run.agent}</span> ${duration}</a></li>`
  })
  return html`<button type="button" class="to-rail" popovertarget="rail">Runs (${runs.length})</button>
<nav class="rail" id="rail" popover aria-label="Runs"><ol>
${joinHtml(items, '\n')}</ol><p><button type="button" id="show-keys" hidden>Keys (?)</button></p></nav>`
}

/** The dialog of `?`. */
export const KEYS: Html = html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>
<dt>j, k</dt><dd>next and previous run that is shown; Enter opens and closes it</dd>
<dt>/</dt><dd>search</dd>
<dt>?</dt><dd>this list</dd>
<dt>arrows</dt><dd>in the timeline: up and down from run to run, right and left to what happened in it, Enter opens it</dd>
<dt>arrows, + and -</dt><dd>on a chart: move and zoom; Escape shows all of it</dd>
</dl><form method="dialog"><button>Close</button></form></dialog>`

/** What failed, above everything else: each cause once, with the runs that it ended and what to do. */
import { allRuns } from '../../../session/record/all-runs.js'
import { groupCauses, type CauseGroup } from '../../../session/record/cause-groups.js'
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { explainRun, outcomeWords } from '../../explain-run.js'
import { withExplanation } from '../../headline.js'
import { html, joinHtml, type Html } from '../markup/tag.js'
import { isFailure } from '../view/view.js'

/** The failures; empty when there are none. */
export function renderFailures(record: SessionRecord): Html {
  const groups = groupCauses(allRuns(record).filter(isFailure).map(withExplanation))
  const faults = record.faults.map(
    ({ cause, advice }) => html`<li><p class="error">${cause}</p>${renderAdvice(advice)}</li>`
  )
  if (groups.length + faults.length === 0) return html``
  return html`<h2>Failures</h2>
<ul class="failures">${[...groups.map(renderGroup), ...faults]}</ul>`
}

function renderGroup({ runs }: CauseGroup<RunRecord>): Html {
  const [first] = runs
  if (first === undefined) return html``
  const links = runs.map(({ id, agent }) => html`<a href="#run-${id}">${id} ${agent}</a>`)
  const explanation = explainRun(first)
  return html`<li><p>${joinHtml(links, ', ')}: ${outcomeWords(first)}</p>
<p class="error">${explanation?.cause}</p>${renderAdvice(explanation?.nextStep ?? null)}</li>`
}

function renderAdvice(advice: string | null): Html | undefined {
  return advice === null ? undefined : html`<p>Next step: ${advice}</p>`
}

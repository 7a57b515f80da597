/** The chips above the runs: each shows only some of them, and says how many. */
import { allRuns } from '../../../session/record/all-runs.js'
import type { SessionRecord } from '../../../session/record/record.js'
import { html, type Html } from '../markup/tag.js'
import { filtersOf, type Filter } from '../view/filters.js'

/** The chips, hidden until the script works them. */
export function renderChips(record: SessionRecord): Html {
  const runs = allRuns(record)
  const count = (filter: Filter): number => runs.filter((run) => filtersOf(run).includes(filter)).length
  const chips = (['failed', 'denied', 'changed'] as const).map(
    (filter) => [filter, filter, count(filter)] as const
  )
  const buttons = [['', 'all', runs.length] as const, ...chips].map(
    ([value, name, number]) =>
      html`<button type="button" value="${value}" aria-pressed="${value === '' ? 'true' : 'false'}">${name} ${number}</button>`
  )
  return html`<p class="chips" role="group" aria-label="Which runs are shown" hidden>${buttons}</p>`
}

/** The chips above the runs: each shows only some of them, and says how many. */
import { allRuns } from '../../../session/record/all-runs.js'
import type { SessionRecord } from '../../../session/record/record.js'
import { html, type Html } from '../markup/tag.js'
import { filtersOf, type Filter } from '../view/filters.js'

/** In the order of the chips. */
const FILTERS = ['failed', 'cancelled', 'skipped', 'completed', 'retried', 'denied', 'changed'] as const

/** Chips that are there even when they show no run: that nothing failed is worth a look. */
const ALWAYS: ReadonlySet<Filter> = new Set(['failed', 'denied', 'changed'])

/** The chips, and what opens or folds all cards; hidden until the script works them. */
export function renderChips(record: SessionRecord): Html {
  const filters = allRuns(record).map(filtersOf)
  const count = (filter: Filter): number => filters.filter((each) => each.includes(filter)).length
  const chips = FILTERS.map((filter) => [filter, filter, count(filter)] as const)
  const shown = chips.filter(([filter, , number]) => number > 0 || ALWAYS.has(filter))
  const buttons = [['', 'all', filters.length] as const, ...shown].map(
    ([value, name, number]) =>
      html`<button type="button" value="${value}" aria-pressed="${value === '' ? 'true' : 'false'}">${name} ${number}</button>`
  )
  return html`<div class="choose" hidden><p class="chips" role="group" aria-label="Which runs are shown">${buttons}</p>
<p class="folds"><button type="button" value="open">Open all</button><button type="button" value="fold">Fold all</button></p></div>`
}

/** The chips above the runs: each shows only some of them, and says how many. */
import { allRuns } from '../../session/record/all-runs.js'
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { html, type Html } from './tag.js'
import { isFailure } from './view.js'

type Filter = 'failed' | 'denied' | 'changed'

/** The filters that show a run. */
export function filtersOf(run: RunRecord): readonly Filter[] {
  return [
    ...(isFailure(run) ? (['failed'] as const) : []),
    ...(run.deniedTools.length > 0 || run.deniedHosts !== undefined ? (['denied'] as const) : []),
    ...(run.changes.length > 0 ? (['changed'] as const) : [])
  ]
}

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

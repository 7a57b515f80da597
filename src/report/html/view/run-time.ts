/** How long a run took, or has been taking. */
import type { RunRecord } from '../../../session/record/record.js'
import { formatSeconds } from '../../text/figures.js'
import { html, type Interpolation } from '../markup/tag.js'
import type { PageView } from './view.js'

/** How long a run took; for a running one its start time, from which the page's script counts. */
export function renderTime(run: RunRecord, view: PageView): Interpolation {
  if (run.startedAt === null) return ''
  if (!view.isRunning || run.outcome !== null) return formatSeconds(run.executionSeconds)
  return html`<time datetime="${run.startedAt}" data-since="${run.startedAt}" data-keep="since">…</time>`
}

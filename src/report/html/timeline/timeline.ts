/** When PM and each agent ran: a lane for each run, under a heading for each round, with a scale that stays in view. */
import { allRuns } from '../../../session/record/all-runs.js'
import type { SessionRecord } from '../../../session/record/record.js'
import { formatSeconds } from '../../text/figures.js'
import { timelineBars, type TimelineBar } from '../../summary/timeline.js'
import { html, type Html } from '../markup/tag.js'
import type { PageView } from '../view/view.js'
import { renderLane, type Lane } from './lane.js'
import { renderLegend } from './legend.js'

/** Shares of the whole time at which the scale has a label. */
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const

/** Undefined when nothing was started. */
export function renderTimeline(record: SessionRecord, view: PageView): Html | undefined {
  const bars = timelineBars(record)
  if (bars.length === 0) return undefined
  const endMs = Math.max(...bars.map((bar) => bar.endMs))
  const lanes = [...bars, ...unstartedLanes(record, bars, endMs)]
  const rounds = [...new Set(lanes.map(({ run }) => run.round))].toSorted((left, right) => left - right)
  const items = rounds.map((round) => {
    const ofRound = lanes.filter(({ run }) => run.round === round)
    const heading = rounds.length > 1 ? html`<li class="round-name">Round ${round}</li>` : undefined
    return html`${heading}${ofRound.map((lane) => renderLane(lane, endMs, view))}`
  })
  const labels = TICKS.map((share) => {
    const anchor = share === 0 ? 'start' : share === 1 ? 'end' : 'middle'
    const isMinor = share === 0.25 || share === 0.75
    return html`<text${isMinor ? html` class="minor"` : undefined} x="${share * 100}%" y="12" text-anchor="${anchor}">${formatSeconds((endMs * share) / 1000)}</text>`
  })
  return html`${renderLegend(record, view)}
<div class="timeline" role="group" aria-label="When PM and each agent ran">
<div class="scale" aria-hidden="true"><svg>${labels}</svg></div>
<ol>${items}</ol>
</div>
<p class="meta timeline-readout" aria-live="polite" data-keep="timeline-readout"></p>`
}

/** Runs that were never started have their place where their round ended. */
function unstartedLanes(record: SessionRecord, bars: readonly TimelineBar[], endMs: number): readonly Lane[] {
  return allRuns(record)
    .filter(({ startedAt, outcome }) => startedAt === null && outcome !== null)
    .map((run) => {
      const ends = bars.filter((bar) => bar.run.round === run.round).map((bar) => bar.endMs)
      const startMs = ends.length === 0 ? endMs : Math.max(...ends)
      return { run, startMs, endMs: startMs, isUnstarted: true }
    })
}

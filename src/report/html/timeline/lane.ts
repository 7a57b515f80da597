/** A lane of the timeline: a run's name, its bar, and what happened meanwhile as marks on it. */
import type { RecordedActivity } from '../../../session/record/activity.js'
import type { RunRecord } from '../../../session/record/record.js'
import { formatNumberOf, formatSeconds } from '../../text/figures.js'
import type { TimelineBar } from '../../summary/timeline.js'
import { html, trustedHtml, type Html } from '../markup/tag.js'
import { activityId } from '../view/activity-id.js'
import { stateOf, type PageView, type RunKind } from '../view/view.js'

/** A run in time; one that was never started took none. */
export type Lane = TimelineBar & { readonly isUnstarted?: true }

/** Units of the drawing, which is stretched to the width of the page. */
const WIDTH = 1000
const HEIGHT = 20

/** A shorter bar could not be seen. */
const SHORTEST = 3

/** Characters of a mark's text. */
const TEXT_LIMIT = 200

/** The colour of a run's bar. What was skipped is hollow: nothing was wrong with it. */
export type BarColour = RunKind | 'skipped'

/** Also of a run that could not be started. */
export function colourOf(run: RunRecord, view: PageView): BarColour {
  return run.outcome === 'skipped' ? 'skipped' : stateOf(run, view).kind
}

/** Mark and bar lead to the run, a mark to what it stands for. Tab goes from name to name, arrow keys to the marks. */
export function renderLane(lane: Lane, endMs: number, view: PageView): Html {
  const { run, startMs, isUnstarted } = lane
  const { mark, words, kind } = stateOf(run, view)
  const colour = colourOf(run, view)
  const address = `#run-${run.id}`
  const title = [
    `${run.agent} (${run.id}): ${words}`,
    ...(isUnstarted === true ? [] : [formatSeconds((lane.endMs - startMs) / 1000)]),
    ...(run.toolCalls > 0 ? [formatNumberOf(run.toolCalls, 'tool call')] : [])
  ].join(', ')
  const bar = isUnstarted === true ? renderUnstarted(startMs / endMs, colour) : renderBar(lane, endMs, colour)
  return html`<li class="lane"><a class="named name" href="${address}" title="${title}"><span class="state ${kind}" aria-hidden="true">${mark}</span> ${run.id} ${run.agent}</a><svg class="track">${GRID}<a class="named" href="${address}" tabindex="-1"><title>${title}</title>${bar}</a>${renderMarks(lane, endMs, view)}</svg></li>`
}

const GRID = html`${[25, 50, 75].map((share) => html`<line class="grid" x1="${share}%" x2="${share}%" y1="0" y2="100%"/>`)}`

function renderBar({ run, startMs, endMs }: Lane, wholeMs: number, colour: BarColour): Html {
  const x = Math.min(WIDTH - SHORTEST, round((startMs / wholeMs) * WIDTH))
  const width = Math.max(SHORTEST, round((endMs / wholeMs) * WIDTH - x))
  // One path, because a run may have hundreds.
  const ticks = [
    ...new Set(
      (run.activity ?? [])
        .filter((entry) => entry.kind === 'tool')
        .map((entry) => Math.round(shareOf(entry, wholeMs) * WIDTH))
    )
  ].map((at) => `M${at} ${HEIGHT - 8}v8`)
  const drawn = ticks.length === 0 ? undefined : html`<path class="ticks" d="${ticks.join('')}"/>`
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="100%"><rect class="bar ${colour}" x="${x}" y="2" width="${width}" height="${HEIGHT - 4}"/>${drawn}</svg>`
}

/** A box, of the same size at any width. */
function renderUnstarted(share: number, colour: BarColour): Html {
  return html`<svg x="${round(share * 100)}%" overflow="visible"><rect class="bar ${colour}" x="${share > 0.5 ? -15 : 1}" y="3" width="14" height="14"/></svg>`
}

function renderMarks({ run }: Lane, endMs: number, view: PageView): readonly Html[] {
  return (run.activity ?? []).flatMap((entry, index) => {
    if (entry.kind === 'tool') return []
    const facts = `${run.agent} (${run.id}), ${entry.kind} at ${formatSeconds(entry.elapsedMs / 1000)}: ${entry.text.slice(0, TEXT_LIMIT)}`
    const hasCard = !view.isRunning || run.outcome !== null
    const address = hasCard ? activityId(run, index) : `run-${run.id}`
    const x = round(shareOf(entry, endMs) * 100)
    return html`<svg x="${x}%" overflow="visible"><a class="named mark ${entry.kind}" href="#${address}" tabindex="-1"><title>${facts}</title><path d="${SHAPES[entry.kind]}"/></a></svg>`
  })
}

/** Outlines around the middle of a lane. */
const SHAPES = {
  retry: trustedHtml('M0 4l6 11h-12z'),
  warning: trustedHtml('M0 4l6 6l-6 6l-6 -6z'),
  message: trustedHtml('M-5 10a5 5 0 1 0 10 0a5 5 0 1 0 -10 0')
}

function shareOf({ elapsedMs }: RecordedActivity, endMs: number): number {
  return Math.min(1, elapsedMs / endMs)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

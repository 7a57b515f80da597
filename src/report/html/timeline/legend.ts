/** What colours and marks of the timeline mean: those that it has. */
import { allRuns } from '../../../session/record/all-runs.js'
import type { SessionRecord } from '../../../session/record/record.js'
import { html, type Html } from '../markup/tag.js'
import type { PageView } from '../view/view.js'
import { colourOf, type BarColour } from './lane.js'

const COLOURS: readonly (readonly [BarColour, string])[] = [
  ['done', 'completed'],
  ['failed', 'failed'],
  ['cancelled', 'cancelled'],
  ['waiting', 'superseded, or before the work'],
  ['running', 'running'],
  ['skipped', 'skipped']
]

const MARKS = [
  ['tool', '|', 'tool call'],
  ['retry', '▲', 'retry'],
  ['warning', '◆', 'warning'],
  ['message', '●', 'message to the agent']
] as const

/** A swatch for each colour, then the marks. */
export function renderLegend(record: SessionRecord, view: PageView): Html {
  const runs = allRuns(record).filter(({ startedAt, outcome }) => startedAt !== null || outcome !== null)
  const kinds = new Set(runs.map((run) => colourOf(run, view)))
  const marks = new Set(runs.flatMap(({ activity = [] }) => activity.map(({ kind }) => kind)))
  const colours = COLOURS.filter(([kind]) => kinds.has(kind)).map(
    ([kind, words]) => html`<li><span class="swatch ${kind}"></span> ${words}</li>`
  )
  const signs = MARKS.filter(([kind]) => marks.has(kind)).map(
    ([kind, sign, words]) =>
      html`<li><span class="sign ${kind}" aria-hidden="true">${sign}</span> ${words}</li>`
  )
  return html`<ul class="meta legend" aria-label="Colours and marks">${colours}${signs}</ul>`
}

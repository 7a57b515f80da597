/** When PM and each agent ran, as inline SVG: a bar for each run, with its tool calls, retries, warnings and messages. */
import { allRuns } from '../../../session/record/all-runs.js'
import type { RecordedActivity } from '../../../session/record/activity.js'
import type { RunRecord, SessionRecord } from '../../../session/record/record.js'
import { formatNumberOf, formatSeconds } from '../../text/figures.js'
import { timelineBars, type TimelineBar } from '../../summary/timeline.js'
import { html, joinHtml, trustedHtml, type Html } from '../markup/tag.js'
import { stateOf, type PageView } from '../view/view.js'

/** Width in units of the drawing; on screen it fills its container. */
const WIDTH = 960
const LABEL_WIDTH = 170
const ROW_HEIGHT = 26
const AXIS_HEIGHT = 22
const ROUNDS_HEIGHT = 18

/** Width of the hollow bar of a run that was skipped: it took no time. */
const SKIPPED_WIDTH = 14

type View = Pick<PageView, 'isRunning'>
type Scale = (ms: number) => number

/** Each bar is a link to its run. Undefined when nothing was started. */
export function renderTimelineSvg(record: SessionRecord, view: View): Html | undefined {
  const bars = timelineBars(record)
  if (bars.length === 0) return undefined
  const endMs = Math.max(...bars.map((bar) => bar.endMs))
  const rows = [...bars, ...skippedBars(record, bars, endMs)]
  const rounds = roundStarts(bars)
  const top = rounds.length > 0 ? ROUNDS_HEIGHT : 0
  const bottom = top + rows.length * ROW_HEIGHT
  const scale: Scale = (ms) => round(LABEL_WIDTH + (ms / endMs) * (WIDTH - LABEL_WIDTH))
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = scale(endMs * share)
    const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle'
    const label = html`<text x="${x}" y="${bottom + 16}" text-anchor="${anchor}">${formatSeconds((endMs * share) / 1000)}</text>`
    return html`<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}"/>${label}`
  })
  const marks = rounds.map(({ name, startMs }) => {
    const x = scale(startMs)
    return html`<line class="round-start" x1="${x}" x2="${x}" y1="0" y2="${bottom}"/><text x="${x + 4}" y="12">${name}</text>`
  })
  const drawn = rows.map((bar, index) => renderRow(bar, top + index * ROW_HEIGHT, scale, view))
  // It contains links, so its role is group, not img.
  return html`<svg class="timeline" role="group" aria-label="When PM and each agent ran" viewBox="0 0 ${WIDTH} ${bottom + AXIS_HEIGHT}">${ticks}${marks}${drawn}</svg>`
}

/** What the marks mean, and the line that shows the facts under the pointer. */
export function renderTimelineLegend(record: SessionRecord): Html {
  const kinds = new Set(allRuns(record).flatMap(({ activity = [] }) => activity.map(({ kind }) => kind)))
  const words = [
    ...(kinds.has('tool') ? ['| tool call'] : []),
    ...(kinds.has('retry') ? ['▲ retry'] : []),
    ...(kinds.has('warning') ? ['◆ warning'] : []),
    ...(kinds.has('message') ? ['● message to the agent'] : []),
    ...(allRuns(record).some(({ startedAt, outcome }) => startedAt === null && outcome !== null)
      ? ['hollow: skipped']
      : [])
  ]
  return html`<p class="meta legend">${words.join(' · ')}</p><p class="meta timeline-readout" aria-live="polite"></p>`
}

/** Runs that never started: where their round ended. */
function skippedBars(
  record: SessionRecord,
  bars: readonly TimelineBar[],
  endMs: number
): readonly (TimelineBar & { readonly isSkipped: true })[] {
  return allRuns(record)
    .filter(({ startedAt, outcome }) => startedAt === null && outcome !== null)
    .map((run) => {
      const ends = bars.filter((bar) => bar.run.round === run.round).map((bar) => bar.endMs)
      const startMs = ends.length === 0 ? endMs : Math.max(...ends)
      return { run, startMs, endMs: startMs, isSkipped: true }
    })
}

function roundStarts(
  bars: readonly TimelineBar[]
): readonly { readonly name: string; readonly startMs: number }[] {
  const starts = new Map<number, number>()
  for (const { run, startMs } of bars)
    starts.set(run.round, Math.min(startMs, starts.get(run.round) ?? startMs))
  if (starts.size < 2) return []
  return [...starts].map(([number, startMs]) => ({ name: `Round ${number}`, startMs }))
}

function renderRow(
  bar: TimelineBar & { readonly isSkipped?: true },
  top: number,
  scale: Scale,
  view: View
): Html {
  const { run, startMs, endMs } = bar
  const { words, kind } = stateOf(run, view)
  const isSkipped = bar.isSkipped === true
  const x = isSkipped ? Math.min(scale(startMs), WIDTH - SKIPPED_WIDTH - 1) : scale(startMs)
  const width = isSkipped ? SKIPPED_WIDTH : Math.max(2, round(scale(endMs) - x))
  const title = [
    `${run.agent} (${run.id}): ${words}`,
    ...(isSkipped ? [] : [formatSeconds((endMs - startMs) / 1000)]),
    ...(run.toolCalls > 0 ? [formatNumberOf(run.toolCalls, 'tool call')] : [])
  ].join(', ')
  return joinHtml([
    html`<a class="named" href="#run-${run.id}"><title>${title}</title>`,
    html`<text x="0" y="${top + 17}">${`${run.id} ${run.agent}`.slice(0, 24)}</text>`,
    html`<rect class="bar ${isSkipped ? 'skipped' : kind}" x="${x}" y="${top + 4}" width="${width}" height="${ROW_HEIGHT - 8}" rx="3"/></a>`,
    renderMarks(run, top, scale)
  ])
}

/** Tool calls as ticks in one path, because there may be thousands; all else as marks with their text. */
function renderMarks({ activity = [] }: RunRecord, top: number, scale: Scale): Html | undefined {
  if (activity.length === 0) return undefined
  const xOf = ({ elapsedMs }: RecordedActivity): number => Math.min(WIDTH - 1, scale(elapsedMs))
  const tools = new Set(activity.filter(({ kind }) => kind === 'tool').map((entry) => Math.round(xOf(entry))))
  const ticks = [...tools].map((x) => `M${x} ${top + 15}v7`).join('')
  const others = activity
    .filter(({ kind }) => kind !== 'tool')
    .map((entry) => {
      const stamp = `${entry.kind} at ${formatSeconds(entry.elapsedMs / 1000)}`
      const shape = trustedHtml(SHAPES[entry.kind as keyof typeof SHAPES](xOf(entry), top + 13))
      return html`<path class="named mark ${entry.kind}" d="${shape}"><title>${stamp}: ${entry.text.slice(0, 200)}</title></path>`
    })
  return html`${ticks === '' ? undefined : html`<path class="ticks" d="${ticks}"/>`}${others}`
}

/** Outlines around a centre. */
const SHAPES = {
  retry: (x: number, y: number) => `M${x} ${y - 6}l6 11h-12z`,
  warning: (x: number, y: number) => `M${x} ${y - 6}l6 6l-6 6l-6 -6z`,
  message: (x: number, y: number) => `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

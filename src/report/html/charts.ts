/** Charts of the report as inline SVG: drawn here, coloured by the style sheet, labelled for screen readers. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { formatMegabytes, formatPeak, formatSeconds } from '../text/figures.js'
import { html, joinHtml, type Html } from './tag.js'
import { stateOf, type PageView } from './view.js'
import { timelineBars, type TimelineBar } from '../summary/timeline.js'
import { MIB } from '../../util/mebibyte.js'

/** Width in units of the drawing; on screen it fills its container. */
const WIDTH = 720
const LABEL_WIDTH = 160
const ROW_HEIGHT = 26
const AXIS_HEIGHT = 22
const CHART_HEIGHT = 150

/** Room above the highest line for its label. */
const HEADROOM = 18

/** Memory levels as shares of the limit. */
export const MEMORY_LEVELS = [
  { share: 0.5, name: 'warning' },
  { share: 0.8, name: 'critical' },
  { share: 1, name: 'exceeded' }
] as const

/** When PM and each agent ran; each bar is a link to its run. Undefined when nothing was started. */
export function renderTimelineSvg(
  record: SessionRecord,
  view: Pick<PageView, 'isRunning'>
): Html | undefined {
  const bars = timelineBars(record)
  if (bars.length === 0) return undefined
  const endMs = Math.max(...bars.map((bar) => bar.endMs))
  const height = bars.length * ROW_HEIGHT + AXIS_HEIGHT
  const scale = (ms: number): number => round(LABEL_WIDTH + (ms / endMs) * (WIDTH - LABEL_WIDTH))
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const x = scale(endMs * share)
    const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle'
    const label = html`<text x="${x}" y="${height - 6}" text-anchor="${anchor}">${formatSeconds((endMs * share) / 1000)}</text>`
    return html`<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height - AXIS_HEIGHT}"/>${label}`
  })
  const rows = bars.map((bar, index) => renderRow(bar, index * ROW_HEIGHT, scale, view))
  // It contains links, so its role is group, not img.
  return html`<svg class="timeline" role="group" aria-label="When PM and each agent ran" viewBox="0 0 ${WIDTH} ${height}">${ticks}${rows}</svg>`
}

/** Memory of one run over time with its limit and levels, CPU below it. Undefined with fewer than two samples. */
export function renderMemorySvg(run: RunRecord): Html | undefined {
  const lastMs = run.samples.at(-1)?.elapsedMs ?? 0
  if (run.samples.length < 2 || lastMs <= 0) return undefined
  const peakMb = Math.max(run.peakMemoryMb, ...run.samples.map((sample) => sample.memoryBytes / MIB))
  const topMb = Math.max(run.memoryLimitMb, peakMb, 1)
  const topCpu = Math.max(100, ...run.samples.map((sample) => sample.cpuPercent))
  const x = (ms: number): number => round((ms / lastMs) * WIDTH)
  const y = (share: number): number => round(CHART_HEIGHT - share * (CHART_HEIGHT - HEADROOM))
  const memory = run.samples.map((sample) => `${x(sample.elapsedMs)},${y(sample.memoryBytes / MIB / topMb)}`)
  const cpu = run.samples.map((sample) => `${x(sample.elapsedMs)},${y((sample.cpuPercent / topCpu) * 0.3)}`)
  const levels = run.memoryLimitMb > 0 ? MEMORY_LEVELS : []
  const lines = levels.map(({ share, name }) => {
    const height = y((run.memoryLimitMb * share) / topMb)
    return html`<line class="level ${name}" x1="0" x2="${WIDTH}" y1="${height}" y2="${height}"/>`
  })
  const names = levels.map(({ share, name }) => {
    const label = `${name === 'exceeded' ? 'limit' : name} ${formatMegabytes(run.memoryLimitMb * share)}`
    return html`<text x="6" y="${y((run.memoryLimitMb * share) / topMb) - 3}">${label}</text>`
  })
  // The curves are stretched to the width of the page; labels must not be.
  return joinHtml([
    html`<svg class="memory" role="img" aria-label="${describeMemory(run)}" height="${CHART_HEIGHT + AXIS_HEIGHT}">`,
    html`<svg class="curves" width="100%" height="${CHART_HEIGHT}" viewBox="0 0 ${WIDTH} ${CHART_HEIGHT}" preserveAspectRatio="none">`,
    html`<polygon class="area" points="0,${CHART_HEIGHT} ${memory.join(' ')} ${x(lastMs)},${CHART_HEIGHT}"/>`,
    html`<polyline class="line" points="${memory.join(' ')}"/>`,
    html`<polyline class="cpu" points="${cpu.join(' ')}"/>`,
    lines,
    html`</svg>`,
    names,
    html`<text x="6" y="${CHART_HEIGHT + 16}">0s</text>`,
    html`<text x="100%" dx="-6" y="${CHART_HEIGHT + 16}" text-anchor="end">${formatSeconds(lastMs / 1000)}</text></svg>`
  ])
}

/** A memory chart in a sentence, for screen readers. */
export function describeMemory(run: RunRecord): string {
  const seconds = formatSeconds((run.samples.at(-1)?.elapsedMs ?? 0) / 1000)
  return `Memory of ${run.agent} over ${seconds}: peak ${formatPeak(run.peakMemoryMb, run.memoryLimitMb)}`
}

function renderRow(
  { run, startMs, endMs }: TimelineBar,
  top: number,
  scale: (ms: number) => number,
  view: Pick<PageView, 'isRunning'>
): Html {
  const { words, kind } = stateOf(run, view)
  const x = scale(startMs)
  const width = Math.max(2, round(scale(endMs) - x))
  const title = `${run.agent} (${run.id}): ${words}, ${formatSeconds((endMs - startMs) / 1000)}`
  return joinHtml([
    html`<a href="#run-${run.id}"><title>${title}</title>`,
    html`<text x="0" y="${top + 17}">${`${run.id} ${run.agent}`.slice(0, 24)}</text>`,
    html`<rect class="bar ${kind}" x="${x}" y="${top + 4}" width="${width}" height="${ROW_HEIGHT - 8}" rx="3"/></a>`
  ])
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** The memory chart of a run as inline SVG: drawn here, coloured by the style sheet, labelled for screen readers. */
import type { RunRecord } from '../../../session/record/record.js'
import { formatMegabytes, formatPeak, formatSeconds } from '../../text/figures.js'
import { html, joinHtml, type Html } from '../markup/tag.js'
import { MIB } from '../../../util/mebibyte.js'

/** Width in units of the drawing; on screen it fills its container. */
const WIDTH = 720
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

function round(value: number): number {
  return Math.round(value * 10) / 10
}

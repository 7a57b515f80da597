/** Memory over time as a Mermaid xychart: each run's tree as a share of its own limit, the limit as a line. */
import type { RunRecord, SessionRecord } from '../../session/record/record.js'
import { timelineBars, type TimelineBar } from './timeline.js'
import { MIB } from '../../util/mebibyte.js'

/** Points of a line: more would not be visible at the width of a summary. */
const POINT_LIMIT = 40

/** Lines that colour can distinguish. The chart has no legend of its own, so each colour gets a square. */
const COLOURS = [
  { colour: '#3b82f6', square: '🟦' },
  { colour: '#f59e0b', square: '🟧' },
  { colour: '#22c55e', square: '🟩' },
  { colour: '#a855f7', square: '🟪' },
  { colour: '#92603a', square: '🟫' },
  { colour: '#eab308', square: '🟨' }
] as const

const LIMIT_COLOUR = '#ef4444'

/** One line of the chart and what it represents. */
export interface MemoryLine {
  readonly run: RunRecord
  readonly square: string
}

/** The diagram with its legend; `leftOut` counts runs with samples that are not drawn. */
export interface MemoryChart {
  readonly diagram: string
  readonly lines: readonly MemoryLine[]
  readonly leftOut: number
}

/**
 * The chart of the runs that passed a level of their limit, those nearest to it first; undefined where none did, or without
 * two points in time.
 */
export function renderMemoryChart(record: SessionRecord): MemoryChart | undefined {
  const bars = timelineBars(record).filter(
    ({ run }) => run.samples.length > 0 && run.memoryLimitMb > 0 && run.memoryLevel !== 'normal'
  )
  const endMs = Math.max(0, ...bars.map((bar) => Math.max(bar.endMs, bar.startMs + lastSampleMs(bar.run))))
  const samples = bars.reduce((count, bar) => count + bar.run.samples.length, 0)
  if (samples < 2 || endMs <= 0) return undefined
  const points = Math.min(POINT_LIMIT, Math.max(2, samples))
  const nearest = new Set(
    bars.toSorted((left, right) => peakShare(right.run) - peakShare(left.run)).slice(0, COLOURS.length)
  )
  const drawn = bars.filter((bar) => nearest.has(bar))
  const series = drawn.map((bar) => sharesOverTime(bar, endMs, points))
  const top = Math.max(100, ...series.flat())
  return {
    diagram: [
      `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette(drawn.length)}"}}}}%%`,
      'xychart-beta',
      '    title "Memory of each run, in percent of its limit"',
      `    x-axis "seconds since the start" 0 --> ${(endMs / 1000).toFixed(1)}`,
      `    y-axis "percent of the limit" 0 --> ${Math.ceil(top / 10) * 10}`,
      ...series.map((values) => `    line [${values.join(', ')}]`),
      `    line [${Array.from({ length: points }, () => 100).join(', ')}]`
    ].join('\n'),
    lines: drawn.map((bar, index) => ({ run: bar.run, square: COLOURS[index]?.square ?? '' })),
    leftOut: bars.length - drawn.length
  }
}

/** Square of the limit's line. */
export const LIMIT_SQUARE = '🟥'

function palette(lines: number): string {
  return [...COLOURS.slice(0, lines).map(({ colour }) => colour), LIMIT_COLOUR].join(', ')
}

/** Evenly spaced points: each is the highest value of its interval, so that no peak is lost; 0 outside the run. */
function sharesOverTime(bar: TimelineBar, endMs: number, points: number): number[] {
  const values = Array.from({ length: points }, () => 0)
  const limitBytes = bar.run.memoryLimitMb * MIB
  let previous = -1
  for (const sample of bar.run.samples) {
    const place = Math.round(((bar.startMs + sample.elapsedMs) / endMs) * (points - 1))
    const index = Math.min(points - 1, Math.max(0, place))
    const share = Math.round((sample.memoryBytes / limitBytes) * 1000) / 10
    // Between two samples, assume the memory of the earlier one.
    for (let gap = previous + 1; previous >= 0 && gap < index; gap++) values[gap] = values[previous] ?? 0
    values[index] = Math.max(values[index] ?? 0, share)
    previous = index
  }
  // From its last sample to its end, assume that a run kept its memory.
  const end = Math.min(points - 1, Math.round((bar.endMs / endMs) * (points - 1)))
  for (let rest = previous + 1; previous >= 0 && rest <= end; rest++) values[rest] = values[previous] ?? 0
  return values
}

function peakShare(run: RunRecord): number {
  return run.peakMemoryMb / run.memoryLimitMb
}

function lastSampleMs(run: RunRecord): number {
  return run.samples.at(-1)?.elapsedMs ?? 0
}

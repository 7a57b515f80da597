/** The chart of a run: memory and CPU over time, with the levels of the memory limit. */
import type UPlot from 'uplot'
import type { ChartPoint } from './page-data.js'

/** The library is in the page, in front of this script. */
declare const uPlot: typeof UPlot

export const PLOT_HEIGHT = 200

/** Shares of the memory limit that are drawn as lines. */
const LEVELS = [
  [0.5, 'warning'],
  [0.8, 'critical'],
  [1, 'limit']
] as const

const FONT = '11px system-ui, sans-serif'

/** Columns of a plot: seconds, MiB, CPU percent. */
export function columnsOf(rows: readonly ChartPoint[]): [number[], number[], number[]] {
  return [rows.map(([elapsedMs]) => elapsedMs / 1000), rows.map((row) => row[1]), rows.map((row) => row[2])]
}

/** Draws the points of a run into `box`; `limit` is its memory limit in MiB. */
export function makePlot(
  box: HTMLElement,
  limit: number,
  points: readonly ChartPoint[],
  onPoint: (index: number) => void
): UPlot {
  const axis = { stroke: colour('--soft'), ticks: { stroke: colour('--edge'), width: 1 }, font: FONT }
  const grid = { stroke: colour('--edge'), width: 1 }
  const label =
    (unit: string) =>
    (_: UPlot, values: number[]): string[] =>
      values.map((value) => `${Number(value.toFixed(2))}${unit}`)
  return new uPlot(
    {
      width: Math.max(120, box.clientWidth),
      height: PLOT_HEIGHT,
      legend: { show: false },
      cursor: { y: false, drag: { x: true, y: false }, points: { size: 7 } },
      scales: {
        x: { time: false },
        mb: { range: (_, _min, max) => [0, Math.max(limit * 1.12, max * 1.05, 1)] },
        cpu: { range: (_, _min, max) => [0, Math.max(100, max) * 1.12] }
      },
      axes: [
        { ...axis, grid, size: 30, values: label('s') },
        { ...axis, grid, scale: 'mb', size: 66, values: label('MB') },
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- 1 is Side.Right, a const enum of declarations
        { ...axis, scale: 'cpu', side: 1, size: 52, grid: { show: false }, values: label('%') }
      ],
      series: [
        {},
        { scale: 'mb', stroke: colour('--line'), fill: colour('--area'), width: 2, points: { show: false } },
        { scale: 'cpu', stroke: colour('--soft'), width: 1, points: { show: false } }
      ],
      hooks: {
        draw: [
          (plot) => {
            drawLevels(plot, limit)
          }
        ],
        setCursor: [
          ({ cursor }) => {
            if (typeof cursor.idx === 'number' && (cursor.left ?? -1) >= 0) onPoint(cursor.idx)
          }
        ]
      }
    },
    columnsOf(points),
    box
  )
}

/** Times at both ends of the data, in seconds. */
export function timeRange(plot: UPlot): { readonly min: number; readonly max: number } {
  const times = plot.data[0]
  return { min: times[0] ?? 0, max: times[times.length - 1] ?? 0 }
}

/** A colour of the style sheet, which depends on the browser's light or dark scheme. */
function colour(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}

function drawLevels(plot: UPlot, limit: number): void {
  if (!(limit > 0)) return
  const { ctx, bbox } = plot
  const ratio = devicePixelRatio
  ctx.save()
  ctx.font = `${11 * ratio}px system-ui, sans-serif`
  ctx.textAlign = 'left'
  ctx.textBaseline = 'bottom'
  for (const [share, name] of LEVELS) {
    const y = Math.round(plot.valToPos(limit * share, 'mb', true))
    if (y < bbox.top || y > bbox.top + bbox.height) continue
    ctx.strokeStyle = ctx.fillStyle = colour(share === 1 ? '--failed' : '--warn')
    ctx.lineWidth = ratio
    ctx.setLineDash(share === 1 ? [] : [4 * ratio, 4 * ratio])
    ctx.beginPath()
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
    ctx.fillText(name, bbox.left + 6 * ratio, y - 2 * ratio)
  }
  ctx.restore()
}

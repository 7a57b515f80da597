/** The charts of all runs. Each is drawn when it scrolls into view: 64 at once would delay the page's opening. */
import type UPlot from 'uplot'
import { useKeys } from './plot-keys.js'
import { columnsOf, makePlot, PLOT_HEIGHT, timeRange } from './plot.js'
import { samples } from './samples.js'
import { THEME_EVENT } from './theme.js'

interface Chart {
  readonly figure: HTMLElement
  readonly update: () => void
}

const charts = new Map<string, Chart>()

/** Starts charts of runs with at least two samples, and brings those that are drawn up to date. */
export function drawCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('.chart')) {
    const run = figure.dataset['run'] ?? ''
    if ((samples[run] ?? []).length < 2) continue
    const known = charts.get(run)
    if (known?.figure === figure) known.update()
    else charts.set(run, { figure, update: startChart(figure, run) })
  }
}

/** Returns how to update the chart. */
function startChart(figure: HTMLElement, run: string): () => void {
  let plot: UPlot | undefined
  const box = document.createElement('div')
  box.className = 'plot'
  box.tabIndex = 0
  box.setAttribute('role', 'img')
  box.setAttribute('aria-label', figure.dataset['label'] ?? '')
  figure.hidden = false
  figure.append(box)
  figure.classList.add('drawn')
  const draw = (): void => {
    plot?.destroy()
    plot = makePlot(box, Number(figure.dataset['limit']), samples[run] ?? [], (index) => {
      showFigures(figure, run, index)
    })
  }
  const visibility = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return
      visibility.disconnect()
      draw()
    },
    { rootMargin: '300px' }
  )
  visibility.observe(box)
  new ResizeObserver(() => {
    if (box.clientWidth > 0) plot?.setSize({ width: box.clientWidth, height: PLOT_HEIGHT })
  }).observe(box)
  box.addEventListener('focus', () => {
    if (plot === undefined) draw()
  })
  const redraw = (): void => {
    if (plot !== undefined) draw()
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw)
  document.addEventListener(THEME_EVENT, redraw)
  useKeys(box, () => plot)
  return () => {
    if (plot !== undefined) updatePlot(plot, run)
  }
}

/** Adds new data; a zoomed chart stays zoomed. */
function updatePlot(plot: UPlot, run: string): void {
  const range = timeRange(plot)
  const { min = range.min, max = range.max } = plot.scales['x'] ?? {}
  const isWhole = min <= range.min && max >= range.max
  plot.setData(columnsOf(samples[run] ?? []), isWhole)
  if (!isWhole) plot.setScale('x', { min, max })
}

function showFigures(figure: HTMLElement, run: string, index: number): void {
  const point = samples[run]?.[index]
  const readout = figure.parentElement?.querySelector('.readout')
  if (point === undefined || readout == null) return
  const [elapsedMs, megabytes, cpu, processes] = point
  const noun = processes === 1 ? 'process' : 'processes'
  readout.textContent = `${(elapsedMs / 1000).toFixed(1)}s: ${megabytes}MB, ${cpu}% CPU, ${processes} ${noun}`
}

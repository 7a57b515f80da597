/** A chart by keyboard: arrows, Home and End move along it, + and - zoom, Escape shows all of it. */
import type UPlot from 'uplot'
import { timeRange } from './plot.js'

type KeyAction = (plot: UPlot, at: number) => void

const KEYS: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  [
    'ArrowLeft',
    (plot, at) => {
      moveTo(plot, at - 1)
    }
  ],
  [
    'ArrowRight',
    (plot, at) => {
      moveTo(plot, at + 1)
    }
  ],
  [
    'Home',
    (plot) => {
      moveTo(plot, 0)
    }
  ],
  [
    'End',
    (plot) => {
      moveTo(plot, Infinity)
    }
  ],
  [
    '+',
    (plot) => {
      zoom(plot, 0.5)
    }
  ],
  [
    '-',
    (plot) => {
      zoom(plot, 2)
    }
  ],
  [
    'Escape',
    (plot) => {
      plot.setScale('x', timeRange(plot))
    }
  ]
])

/** Listens to keys on `box` while it contains a plot. */
export function useKeys(box: HTMLElement, plotOf: () => UPlot | undefined): void {
  box.addEventListener('keydown', (event) => {
    const plot = plotOf()
    const act = KEYS.get(event.key)
    if (plot === undefined || act === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act(plot, plot.cursor.idx ?? 0)
  })
}

function moveTo(plot: UPlot, index: number): void {
  const place = Math.max(0, Math.min(plot.data[0].length - 1, index))
  plot.setCursor({ left: plot.valToPos(plot.data[0][place] ?? 0, 'x'), top: plot.over.clientHeight / 2 })
}

function zoom(plot: UPlot, factor: number): void {
  const range = timeRange(plot)
  const { min = range.min, max = range.max } = plot.scales['x'] ?? {}
  const middle = plot.data[0][plot.cursor.idx ?? -1] ?? (min + max) / 2
  const half = ((max - min) / 2) * factor
  plot.setScale('x', { min: Math.max(range.min, middle - half), max: Math.min(range.max, middle + half) })
}

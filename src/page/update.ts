/** Brings the live page to the state of an update. */
import { drawCharts } from './charts.js'
import { addActivity } from './follow.js'
import { showRuns, tickGrid } from './grid.js'
import { isStale, setTitle } from './liveness.js'
import { serverNow, setServerClock } from './server-clock.js'
import { byId } from './elements.js'
import { overlayChildren, parse } from './overlay.js'
import type { LiveUpdate } from './page-data.js'
import { addSamples } from './samples.js'
import { forgetText, refreshSearch } from './search.js'

let lastVerdict = ''

/** Updates the elapsed seconds of what is running. */
export function startClock(): void {
  setInterval(tick, 1000)
}

/** Applies an update. */
export function applyUpdate(update: LiveUpdate): void {
  setServerClock(update.now)
  document.body.classList.add('let-in')
  for (const { name, html } of update.parts) {
    const part = partOf(name)
    overlayChildren(part, parse(html))
    part.querySelectorAll('.run').forEach(forgetText)
  }
  orderRuns(update.runs)
  update.activity.forEach(addActivity)
  showRuns(update.grid)
  for (const { run, points } of update.samples) addSamples(run, points)
  drawCharts()
  tick()
  announce()
  refreshSearch()
  setTitle(titleOf(update))
}

function partOf(name: string): HTMLElement {
  const known = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`)
  if (known !== null) return known
  const part = document.createElement('div')
  part.dataset['part'] = name
  byId('run-list', HTMLElement).append(part)
  return part
}

function orderRuns(names: readonly string[]): void {
  const list = byId('run-list', HTMLElement)
  names.forEach((name, index) => {
    const part = partOf(name)
    if (list.children[index] !== part) list.insertBefore(part, list.children[index] ?? null)
  })
}

/** `✗1 · 3/8`: failed delegations, and how many of all are done. */
function titleOf({ counts, over }: LiveUpdate): string {
  const { total, successful, failed } = counts
  return [
    ...(failed > 0 ? [`✗${failed}`] : []),
    total === 0 ? 'PM is working' : `${successful}/${total}`,
    ...(over === null ? [] : [over.conclusion])
  ].join(' · ')
}

function tick(): void {
  tickGrid()
  if (isStale()) return
  for (const time of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const since = Date.parse(time.dataset['since'] ?? '')
    time.textContent = `${Math.round(Math.max(0, (serverNow() - since) / 1000))}s`
  }
}

/** Has screen readers announce the verdict when it changes. */
function announce(): void {
  const verdict = document.querySelector('[data-part="header"] .verdict')?.textContent ?? ''
  if (verdict !== lastVerdict) byId('news', HTMLElement).textContent = lastVerdict = verdict
}

/** Brings the live page to the state of an update. */
import { drawCharts } from './charts.js'
import { byId } from './elements.js'
import { overlayChildren, parse } from './overlay.js'
import type { ActivityUpdate, LiveUpdate } from './page-data.js'
import { addSamples } from './samples.js'
import { forgetText, refreshSearch } from './search.js'

const ACTIVITY_LIMIT = 600

/** The session's clock when this page was opened; the browser's may differ, or be changed meanwhile. */
let pageStart = 0
let lastVerdict = ''

/** Updates the elapsed seconds of what is running. */
export function startClock(): void {
  setInterval(tick, 1000)
}

/** Applies an update. */
export function applyUpdate(update: LiveUpdate): void {
  pageStart = update.now - performance.now()
  for (const { name, html } of update.parts) {
    const part = partOf(name)
    overlayChildren(part, parse(html))
    part.querySelectorAll('.run').forEach(forgetText)
  }
  orderRuns(update.runs)
  update.activity.forEach(addActivity)
  for (const { run, points } of update.samples) addSamples(run, points)
  drawCharts()
  tick()
  announce()
  refreshSearch()
  const [session = ''] = document.querySelector('[data-part="footer"]')?.textContent.split(' · ') ?? []
  document.title = `${session} (${update.over === null ? 'running' : update.over.conclusion})`
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

function addActivity({ run, lines, missed }: ActivityUpdate): void {
  const list = document.getElementById(`run-${run}`)?.querySelector('.activity ol')
  if (list == null) return
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40
  if (missed > 0 && list.children.length === 0)
    addLine(list, `[${missed} earlier lines are left out; the transcript has all]`)
  for (const { text, elapsedMs } of lines) addLine(list, text, elapsedMs)
  while (list.children.length > ACTIVITY_LIMIT) list.firstChild?.remove()
  if (isAtEnd) list.scrollTop = list.scrollHeight
}

function addLine(list: Element, text: string, elapsedMs?: number): void {
  const line = document.createElement('li')
  if (elapsedMs !== undefined) {
    const stamp = document.createElement('span')
    stamp.className = 'meta'
    stamp.textContent = `${(elapsedMs / 1000).toFixed(1)}s `
    line.append(stamp)
  }
  line.append(text)
  list.append(line)
}

function tick(): void {
  for (const time of document.querySelectorAll<HTMLElement>('[data-since]')) {
    const since = Date.parse(time.dataset['since'] ?? '')
    time.textContent = `${Math.round(Math.max(0, (pageStart + performance.now() - since) / 1000))}s`
  }
}

/** Has screen readers announce the verdict when it changes. */
function announce(): void {
  const verdict = document.querySelector('[data-part="header"] .verdict')?.textContent ?? ''
  if (verdict !== lastVerdict) byId('news', HTMLElement).textContent = lastVerdict = verdict
}

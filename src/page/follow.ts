/** The followed run: its words and activity as they come, its memory, and what can be done to it. */
import { drawCharts } from './charts.js'
import { writeTo } from './composer.js'
import { byId } from './elements.js'
import type { ActivityLine, ActivityUpdate, LiveRun } from './page-data.js'

/** Lines of one run that the page keeps. */
const LINES_LIMIT = 400

interface Activity {
  lines: ActivityLine[]
  missed: number
}

const activities = new Map<string, Activity>()
const charts = new Map<string, HTMLElement>()
let followed: LiveRun | undefined

/** Listens for the panel's buttons; `steering.ts` has those that end something. */
export function startFollowing(): void {
  byId('write', HTMLElement).addEventListener('click', () => {
    if (followed !== undefined) writeTo(followed.id)
  })
  byId('unfollow', HTMLElement).addEventListener('click', () => {
    const tile = document.querySelector<HTMLElement>(`.tile[data-run="${CSS.escape(followedRun() ?? '')}"]`)
    followed = undefined
    byId('followed', HTMLElement).hidden = true
    tile?.setAttribute('aria-pressed', 'false')
    tile?.focus()
  })
}

/** Id of the followed run. */
export function followedRun(): string | undefined {
  return followed?.id
}

/** Follows a run. */
export function follow(run: LiveRun): void {
  byId('followed', HTMLElement).hidden = false
  byId('answer', HTMLElement).textContent = ''
  byId('lines', HTMLElement).replaceChildren()
  byId('followed-chart', HTMLElement).replaceChildren(chartOf(run))
  showFollowed(run)
  const { lines = [], missed = 0 } = activities.get(run.id) ?? {}
  if (missed > 0) addLine(`[${missed} earlier lines are left out; the transcript has all]`)
  for (const { text, elapsedMs } of lines) addLine(text, elapsedMs)
  scrollToEnd()
  drawCharts()
  byId('followed-name', HTMLElement).focus()
}

/** Shows the state of the followed run. */
export function showFollowed(run: LiveRun): void {
  followed = run
  const { name, state, memoryMb, isAgent, isWrappingUp, ending } = run
  const isRunning = state === 'running'
  byId('followed-name', HTMLElement).textContent = name
  byId('followed-state', HTMLElement).textContent = [
    isRunning ? 'running' : state === 'ended' ? `ended: ${ending}` : 'waiting',
    ...(isRunning ? [`${memoryMb}MB`] : []),
    ...(isRunning && isWrappingUp ? ['asked to wrap up'] : [])
  ].join(' · ')
  byId('write', HTMLButtonElement).disabled = !isRunning || !isAgent
  byId('wrap-up', HTMLButtonElement).disabled = !isRunning || !isAgent || isWrappingUp
  byId('end', HTMLButtonElement).disabled = !isRunning
  byId('end', HTMLButtonElement).dataset['name'] = name
  // Its card has the chart now.
  if (state === 'ended') byId('followed-chart', HTMLElement).replaceChildren()
}

/** Keeps new lines; those of the followed run are shown. */
export function addActivity({ run, lines, missed }: ActivityUpdate): void {
  const known = activities.get(run) ?? { lines: [], missed: 0 }
  activities.set(run, known)
  known.missed += missed
  known.lines.push(...lines)
  if (known.lines.length > LINES_LIMIT)
    known.missed += known.lines.splice(0, known.lines.length - LINES_LIMIT).length
  if (run !== followedRun()) return
  const list = byId('lines', HTMLElement)
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40
  for (const { text, elapsedMs } of lines) addLine(text, elapsedMs)
  while (list.children.length > LINES_LIMIT) list.firstChild?.remove()
  if (isAtEnd) scrollToEnd()
}

/** One figure per run, because a drawn chart listens for as long as the page is open. */
function chartOf({ id, name, memoryLimitMb }: LiveRun): HTMLElement {
  const known = charts.get(id)
  if (known !== undefined) return known
  const figure = document.createElement('figure')
  const readout = document.createElement('figcaption')
  figure.className = 'chart'
  figure.hidden = true
  Object.assign(figure.dataset, { run: id, limit: String(memoryLimitMb), label: `Memory and CPU of ${name}` })
  readout.className = 'readout'
  readout.setAttribute('aria-live', 'polite')
  figure.append(readout)
  charts.set(id, figure)
  return figure
}

function addLine(text: string, elapsedMs?: number): void {
  const line = document.createElement('li')
  if (elapsedMs !== undefined) {
    const stamp = document.createElement('span')
    stamp.className = 'meta'
    stamp.textContent = `${(elapsedMs / 1000).toFixed(1)}s `
    line.append(stamp)
  }
  line.append(text)
  byId('lines', HTMLElement).append(line)
}

function scrollToEnd(): void {
  const list = byId('lines', HTMLElement)
  list.scrollTop = list.scrollHeight
}

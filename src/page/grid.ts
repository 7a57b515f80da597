/** The grid of runs in progress. Each tile is a button that follows its run; arrow keys move between tiles. */
import { showRecipients } from './composer.js'
import { byId } from './elements.js'
import { follow, followedRun, showFollowed } from './follow.js'
import { isStale } from './liveness.js'
import type { LiveRun } from './page-data.js'
import { serverNow } from './server-clock.js'

/** Share of the memory limit from which a tile warns; as the session's own level `critical`. */
const HIGH_SHARE = 0.8
/** A tile warns when less time is left. */
const LATE_MS = 60_000

/** All runs that the server named, by id. */
const runs = new Map<string, LiveRun>()
const tiles = new Map<string, HTMLElement>()

/** Listens for clicks and arrow keys. */
export function startGrid(): void {
  const grid = byId('grid', HTMLElement)
  grid.addEventListener('click', (event) => {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('.tile') : null
    const run = runs.get(tile?.dataset['run'] ?? '')
    if (run !== undefined) follow(run)
    markFollowed()
  })
  // Table and timeline link to the cards of runs; one in progress has none, and is followed instead.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#run-"]') : null
    const run = runs.get(link?.getAttribute('href')?.slice('#run-'.length) ?? '')
    if (run === undefined || run.state === 'ended') return
    event.preventDefault()
    follow(run)
    markFollowed()
  })
  grid.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    const all = Array.from(grid.querySelectorAll<HTMLElement>('.tile'))
    all[all.findIndex((tile) => tile === document.activeElement) + step]?.focus()
    event.preventDefault()
  })
}

/** Shows runs that have changed. */
export function showRuns(changed: readonly LiveRun[]): void {
  for (const run of changed) {
    runs.set(run.id, run)
    if (run.state === 'ended') removeTile(run.id)
    else fill(tiles.get(run.id) ?? addTile(run.id), run)
    if (run.id === followedRun()) showFollowed(run)
  }
  if (changed.length > 0) showRecipients([...runs.values()])
  markFollowed()
}

/** Updates the time that each run has left. */
export function tickGrid(): void {
  if (isStale()) return
  for (const [id, tile] of tiles) {
    const run = runs.get(id)
    if (run !== undefined) showTime(tile, run)
  }
}

/** Marks the tile of the followed run. */
export function markFollowed(): void {
  for (const [id, tile] of tiles) {
    const isPressed = String(id === followedRun())
    if (tile.getAttribute('aria-pressed') !== isPressed) tile.setAttribute('aria-pressed', isPressed)
  }
}

function addTile(id: string): HTMLElement {
  const tile = document.createElement('button')
  tile.type = 'button'
  tile.dataset['run'] = id
  const place = (parent: HTMLElement, name: string): HTMLElement => {
    const part = document.createElement('span')
    part.className = name
    parent.append(part)
    return part
  }
  const top = place(tile, 'top')
  place(top, 'name')
  place(top, 'time')
  place(tile, 'bar').append(document.createElement('i'))
  place(tile, 'memory')
  place(tile, 'last')
  const item = document.createElement('li')
  item.append(tile)
  // In the order of their numbers, PM first, so that tiles keep their places.
  const next = [...tiles]
    .filter(([other]) => order(other) > order(id))
    .sort(([a], [b]) => (order(a) < order(b) ? -1 : 1))
  byId('grid', HTMLElement).insertBefore(item, next[0]?.[1].parentElement ?? null)
  tiles.set(id, tile)
  return tile
}

function order(id: string): string {
  return id.startsWith('pm') ? `0${id}` : id.padStart(12, '1')
}

/** A tile with the focus hands it on, so that keyboard users keep their place. */
function removeTile(id: string): void {
  const tile = tiles.get(id)
  if (tile === undefined) return
  const item = tile.parentElement
  const neighbour = (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector('button')
  if (tile === document.activeElement) (neighbour ?? byId('to', HTMLElement)).focus()
  item?.remove()
  tiles.delete(id)
}

function fill(tile: HTMLElement, run: LiveRun): void {
  const { name, state, memoryMb, memoryLimitMb, lastLine } = run
  const share = memoryLimitMb > 0 ? memoryMb / memoryLimitMb : 0
  put(tile, '.name', name)
  put(tile, '.last', lastLine)
  put(tile, '.memory', state === 'waiting' ? 'waiting' : describeMemory(run))
  tile.className = `tile ${state}${share >= HIGH_SHARE ? ' high' : ''}`
  const bar = tile.querySelector<HTMLElement>('.bar i')
  if (bar !== null) bar.style.width = `${Math.min(100, Math.round(share * 100))}%`
  showTime(tile, run)
}

function showTime(tile: HTMLElement, { deadline, state }: LiveRun): void {
  const leftMs = deadline === null ? undefined : deadline - serverNow()
  const isRunning = state === 'running' && leftMs !== undefined
  put(tile, '.time', isRunning ? `${formatLeft(leftMs)} left` : '')
  tile.classList.toggle('late', isRunning && leftMs < LATE_MS)
}

/** Memory against its limit. */
export function describeMemory({ memoryMb, memoryLimitMb }: LiveRun): string {
  return memoryLimitMb > 0 ? `${memoryMb} of ${memoryLimitMb}MB` : `${memoryMb}MB`
}

/** `9:05`, `1:02:03`. */
export function formatLeft(leftMs: number): string {
  const total = Math.max(0, Math.round(leftMs / 1000))
  const [hours, minutes, seconds] = [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60]
  const two = (value: number): string => String(value).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

function put(tile: HTMLElement, selector: string, text: string): void {
  const part = tile.querySelector(selector)
  if (part !== null && part.textContent !== text) part.textContent = text
}

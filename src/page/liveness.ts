/** Whether the session is heard of: the line that says so, the warning when it is silent, and the tab's title. */
import { byId } from './elements.js'

/** The server gives a sign of life every 2 seconds. Without one for so long, the page says so. */
const SILENT_MS = 8_000

/** A connection that is silent for so long is opened anew: it may be dead, for example after the computer slept. */
const DEAD_MS = 20_000

/** What the page knows of its connection. */
export type Connection = 'connecting' | 'open' | 'lost' | 'refused' | 'over'

let connection: Connection = 'connecting'
let heardAt = performance.now()
let title = ''

/** Updates what is shown, every second. */
export function startLiveness(): void {
  setInterval(showLiveness, 1000)
}

/** Notes that the server gave a sign of life. */
export function noteSign(): void {
  const wasStale = isStale()
  heardAt = performance.now()
  connection = 'open'
  if (wasStale) showLiveness()
}

/** Notes a change of the connection. `message` says why a window is refused. */
export function setConnection(next: Connection, message = ''): void {
  connection = next
  if (next === 'refused') byId('silent', HTMLElement).textContent = message
  showLiveness()
}

/** Shows how far the session is in the tab's title. */
export function setTitle(text: string): void {
  title = text
  document.title = titleOf()
}

/** Whether what is shown may be out of date: clocks stop then. */
export function isStale(): boolean {
  return connection === 'lost' || (connection === 'open' && silentMs() > SILENT_MS)
}

/** Whether the connection has been silent for so long that it is opened anew. */
export function isDead(): boolean {
  return silentMs() > DEAD_MS
}

function silentMs(): number {
  return performance.now() - heardAt
}

function titleOf(): string {
  return isStale() ? `⚠ silent · ${title}` : title
}

function showLiveness(): void {
  const seconds = Math.floor(silentMs() / 1000)
  say('connection', lineOf(seconds))
  // Without the seconds, so that screen readers announce it once.
  if (connection !== 'refused') say('silent', isStale() ? warning() : '')
  document.body.classList.toggle('stale', isStale())
  byId('cancel', HTMLButtonElement).disabled = connection !== 'open' || isStale()
  if (title !== '' && document.title !== titleOf()) document.title = titleOf()
}

function lineOf(seconds: number): string {
  switch (connection) {
    case 'connecting':
      return 'Connecting …'
    case 'open':
      return isStale() ? `Silent: last update ${seconds} s ago` : `Live: last update ${seconds} s ago`
    case 'lost':
      return `Connection lost: last update ${seconds} s ago`
    case 'refused':
      return 'Not connected'
    case 'over':
      return 'Disconnected: the session is over'
  }
}

function warning(): string {
  return connection === 'lost'
    ? '⚠ The connection to the session is lost; trying again. If the session is over, its report is in the session folder that the terminal names.'
    : '⚠ The session gives no sign of life: it may be suspended, or its machine overloaded. What is shown may be out of date.'
}

function say(id: string, text: string): void {
  const line = byId(id, HTMLElement)
  if (line.textContent !== text) line.textContent = text
}

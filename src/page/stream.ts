/** Follows the stream of updates. After a lost connection it resumes at the page's position. */
import { byId } from './elements.js'
import { closeComposer } from './composer.js'
import { isDead, noteSign, setConnection } from './liveness.js'
import type { LiveUpdate, SessionOver } from './page-data.js'
import { authorization, enter } from './requests.js'
import { applyUpdate } from './update.js'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5000
/** A silent server gets this long to answer a new connection before another one is tried. */
const RETRY_DEAD_MS = 20_000

let position = ''
let isOver = false

/** Follows the session until it is over; reconnects as often as needed, unless it is refused. */
export async function stayConnected(): Promise<void> {
  try {
    await enter()
  } catch (error) {
    setConnection('refused', messageOf(error))
    return
  }
  for (let waitMs = FIRST_WAIT_MS; !isOver; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const before = position
    try {
      await follow()
      if (position !== before) waitMs = FIRST_WAIT_MS
    } catch (error) {
      if (!isConnectionLoss(error)) {
        setConnection('refused', messageOf(error))
        return
      }
    }
    if (hasEnded()) return
    setConnection('lost')
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

async function follow(): Promise<void> {
  const resume = position === '' ? {} : { 'last-event-id': position }
  const dead = new AbortController()
  const openedAt = performance.now()
  const watch = setInterval(() => {
    if (isDead() && performance.now() - openedAt > RETRY_DEAD_MS) dead.abort()
  }, 1000)
  try {
    await followUntil(dead.signal, resume)
  } finally {
    clearInterval(watch)
  }
}

async function followUntil(signal: AbortSignal, resume: Record<string, string>): Promise<void> {
  const headers = { ...authorization(), ...resume }
  const response = await fetch('/events', { headers, cache: 'no-store', signal })
  if (response.status === 401) throw new Error(((await response.json()) as { message: string }).message)
  if (!response.ok || response.body === null) return
  noteSign()
  await readStream(response.body)
}

async function readStream(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  const pieces: string[] = []
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
    noteSign()
    pieces.push(value)
    // A message of megabytes arrives in many pieces, so join them only when a line is complete.
    if (!value.includes('\n')) continue
    const messages = pieces.splice(0).join('').split('\n\n')
    pieces.push(messages.pop() ?? '')
    messages.forEach(takeMessage)
  }
}

function takeMessage(message: string): void {
  const fields = new Map(
    message.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 2)]
    })
  )
  if (fields.get('event') !== 'update') return
  const update = JSON.parse(fields.get('data') ?? '') as LiveUpdate
  applyUpdate(update)
  position = fields.get('id') ?? ''
  if (update.over !== null) endPage(update.over)
}

function endPage({ conclusion, reportFile }: SessionOver): void {
  isOver = true
  byId('cancel', HTMLButtonElement).hidden = true
  closeComposer()
  byId('grid', HTMLElement).hidden = true
  byId('live', HTMLElement).classList.add('closed')
  const over = byId('over', HTMLElement)
  over.textContent = `The session is over (${conclusion}). This page stays as it is, but cannot be loaded again; the report: ${reportFile}`
  over.className = `verdict ${conclusion}`
  over.hidden = false
  setConnection('over')
}

/** `isOver` as a function, because the compiler does not know that messages change it. */
function hasEnded(): boolean {
  return isOver
}

/** Errors of fetch and readers when the network fails or loading the page is stopped. */
function isConnectionLoss(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && error.name === 'AbortError')
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Follows the stream of updates. After a lost connection it resumes at the page's position. */
import { byId } from './elements.js'
import type { LiveUpdate, SessionOver } from './page-data.js'
import { authorization, enter } from './requests.js'
import { applyUpdate } from './update.js'

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 5000

let position = ''
let isOver = false

/** Follows the session until it is over; reconnects as often as needed, unless it is refused. */
export async function stayConnected(): Promise<void> {
  try {
    await enter()
  } catch (error) {
    say(messageOf(error))
    return
  }
  for (let waitMs = FIRST_WAIT_MS; !isOver; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    const before = position
    try {
      await follow()
      if (position !== before) waitMs = FIRST_WAIT_MS
    } catch (error) {
      if (!isConnectionLoss(error)) {
        say(messageOf(error))
        return
      }
    }
    if (hasEnded()) return
    say('Connection lost; reconnecting. If the session is over, its report is in the session folder.')
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

async function follow(): Promise<void> {
  const resume = position === '' ? {} : { 'last-event-id': position }
  const response = await fetch('/events', { headers: { ...authorization(), ...resume }, cache: 'no-store' })
  if (response.status === 401) throw new Error(((await response.json()) as { message: string }).message)
  if (!response.ok || response.body === null) return
  say('Connected: this page follows the session.')
  byId('cancel', HTMLButtonElement).disabled = false
  await readStream(response.body)
}

async function readStream(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  const pieces: string[] = []
  for (;;) {
    const { value, done } = await reader.read()
    if (done) return
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
  for (const form of document.querySelectorAll('.steer')) form.remove()
  const over = byId('over', HTMLElement)
  over.textContent = `The session is over (${conclusion}). This page stays as it is, but cannot be loaded again; the report: ${reportFile}`
  over.className = `verdict ${conclusion}`
  over.hidden = false
  say('Disconnected.')
}

function say(text: string): void {
  const line = byId('connection', HTMLElement)
  if (line.textContent !== text) line.textContent = text
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

/**
 * The one message box of the live page. It belongs to no agent's tile, so a half-typed text survives the end of its
 * agent, every update, and a reload.
 */
import { byId } from './elements.js'
import type { LiveRun } from './page-data.js'
import { send } from './requests.js'

/** Where the text is kept for a reload; for this window only. */
const DRAFT_NAME = 'mpm-live-draft'

/** The recipient that stands for every running agent. */
const ALL = 'all'

let runs: readonly LiveRun[] = []

/** Restores the text, and listens. */
export function startComposer(): void {
  const { to = ALL, text = '' } = JSON.parse(sessionStorage.getItem(DRAFT_NAME) ?? '{}') as Draft
  field().value = text
  choice().dataset['wanted'] = to
  field().addEventListener('input', keepDraft)
  choice().addEventListener('change', () => {
    choice().dataset['wanted'] = choice().value
    keepDraft()
    showState()
  })
  field().addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
      byId('composer', HTMLFormElement).requestSubmit()
  })
  byId('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    if (!byId('send', HTMLButtonElement).disabled) void sendText()
  })
}

/** Addresses the message to a run. */
export function writeTo(run: string): void {
  choice().dataset['wanted'] = run
  showRecipients(runs)
  keepDraft()
  field().focus()
}

/** Offers the agents at work; one that has ended stays chosen, so that its text is not sent to others. */
export function showRecipients(all: readonly LiveRun[]): void {
  runs = all
  const wanted = choice().dataset['wanted'] ?? ALL
  const working = all.filter(({ isAgent, state }) => isAgent && state === 'running')
  const chosen = all.find(({ id }) => id === wanted)
  const options = [
    [ALL, `all running agents (${working.length})`],
    ...working.map(({ id, name }) => [id, name]),
    ...(chosen === undefined || working.includes(chosen) ? [] : [[wanted, `${chosen.name}, ${chosen.state}`]])
  ] as const
  const shown = Array.from(choice().options, ({ value, text }) => `${value} ${text}`).join('\n')
  if (shown !== options.map((option) => option.join(' ')).join('\n')) {
    choice().replaceChildren(...options.map(([value = '', text = '']) => new Option(text, value)))
    choice().value = wanted
  }
  showState()
}

/** Keeps an unsent text readable after the session. */
export function closeComposer(): void {
  byId('send', HTMLButtonElement).disabled = true
  choice().disabled = true
  if (field().value.trim() === '') byId('composer', HTMLElement).hidden = true
  else say('The session is over; this text was not sent.')
}

interface Draft {
  readonly to?: string
  readonly text?: string
}

async function sendText(): Promise<void> {
  const [to, text] = [choice().value, field().value]
  say('Sending …')
  const { isDone, message } =
    to === ALL ? await send('message-all', { text }) : await send('message', { run: to, text })
  say(message)
  // What was typed meanwhile is another message.
  if (isDone && field().value === text) field().value = ''
  keepDraft()
}

function showState(): void {
  const isAll = choice().value === ALL
  const run = runs.find(({ id }) => id === choice().value)
  const working = runs.some(({ isAgent, state }) => isAgent && state === 'running')
  const canSend = isAll ? working : run?.state === 'running'
  byId('send', HTMLButtonElement).disabled = !canSend
  if (!isAll && run?.state === 'ended' && field().value !== '')
    say(`${run.name} has ended. Choose who gets this text.`)
}

function keepDraft(): void {
  const draft: Draft = { to: choice().dataset['wanted'] ?? ALL, text: field().value }
  sessionStorage.setItem(DRAFT_NAME, JSON.stringify(draft))
}

function say(text: string): void {
  byId('sent', HTMLElement).textContent = text
}

function field(): HTMLTextAreaElement {
  return byId('text', HTMLTextAreaElement)
}

function choice(): HTMLSelectElement {
  return byId('to', HTMLSelectElement)
}

/** Sends messages to agents, ends one, cancels the session. The session's response is shown beside the control. */
import { byId } from './elements.js'
import { send } from './requests.js'

/** Listens on the document, because forms come and go with updates. */
export function startSteering(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('.steer') : null
    if (form === null) return
    event.preventDefault()
    void sendMessage(form)
  })
  document.addEventListener('keydown', (event) => {
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
    if (isSend && event.target instanceof HTMLTextAreaElement) {
      const form = event.target.form
      if (form?.matches('.steer') === true) form.requestSubmit()
    }
  })
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('.steer .end') : null
    if (button !== null) void endAgent(button)
  })
  byId('cancel', HTMLButtonElement).addEventListener('click', () => void cancelSession())
}

async function sendMessage(form: HTMLFormElement): Promise<void> {
  const field = form.querySelector('textarea')
  if (field === null) return
  answer(form, 'Sending …')
  const { isDone, message } = await send('message', { run: form.dataset['run'] ?? '', text: field.value })
  answer(form, message)
  if (isDone) field.value = ''
}

async function endAgent(button: HTMLElement): Promise<void> {
  const form = button.closest<HTMLElement>('.steer')
  const question = `End ${button.dataset['name'] ?? ''}? Its output so far is kept.`
  const confirmed = await confirmEnd(question, 'End this agent')
  if (form === null || confirmed === undefined) return
  const { message } = await send('end', { run: form.dataset['run'] ?? '', reason: confirmed.reason })
  answer(form, message)
}

async function cancelSession(): Promise<void> {
  const question = 'Cancel the session? All agents are ended; what they have done is kept.'
  const confirmed = await confirmEnd(question, 'Cancel the session')
  if (confirmed === undefined) return
  const { message } = await send('cancel', { reason: confirmed.reason })
  byId('connection', HTMLElement).textContent = message
}

function answer(form: HTMLElement, message: string): void {
  const output = form.querySelector('.answer')
  if (output !== null) output.textContent = message
}

/** Listeners of the latest question. */
let pending = new AbortController()

/**
 * Asks for confirmation. Returns the reason given, or undefined for no. The dialog's `close` event comes after its end,
 * when the next question may already be open, so the answer is taken from the form.
 */
function confirmEnd(question: string, yes: string): Promise<{ readonly reason: string } | undefined> {
  const dialog = byId('confirm', HTMLDialogElement)
  const reason = byId('reason', HTMLInputElement)
  const yesButton = byId('yes', HTMLElement)
  byId('question', HTMLElement).textContent = question
  yesButton.textContent = yes
  reason.value = ''
  pending.abort()
  pending = new AbortController()
  const { signal } = pending
  dialog.showModal()
  return new Promise((resolve) => {
    const settle = (isYes: boolean): void => {
      pending.abort()
      resolve(isYes ? { reason: reason.value } : undefined)
    }
    dialog.addEventListener(
      'submit',
      (event) => {
        settle(event.submitter === yesButton)
      },
      { signal }
    )
    dialog.addEventListener(
      'cancel',
      () => {
        settle(false)
      },
      { signal }
    )
  })
}

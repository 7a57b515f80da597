/** Asks the followed agent to wrap up, ends it, cancels the session. The session's response is shown beside the control. */
import { byId } from './elements.js'
import { followedRun } from './follow.js'
import { send } from './requests.js'

/** Listens for the buttons. */
export function startSteering(): void {
  byId('wrap-up', HTMLButtonElement).addEventListener('click', () => void askToWrapUp())
  byId('end', HTMLButtonElement).addEventListener('click', () => void endAgent())
  byId('cancel', HTMLButtonElement).addEventListener('click', () => void cancelSession())
}

async function askToWrapUp(): Promise<void> {
  const run = followedRun() ?? ''
  const { message } = await send('wrap-up', { run })
  answer(run, message)
}

async function endAgent(): Promise<void> {
  const run = followedRun() ?? ''
  const name = byId('end', HTMLElement).dataset['name'] ?? ''
  const confirmed = await confirmEnd(`End ${name}? Its output so far is kept.`, 'End this agent')
  if (confirmed === undefined) return
  const { message } = await send('end', { run, reason: confirmed.reason })
  answer(run, message)
}

/** Another run may be followed when the response comes. */
function answer(run: string, message: string): void {
  if (run === followedRun()) byId('answer', HTMLElement).textContent = message
}

async function cancelSession(): Promise<void> {
  const question = 'Cancel the session? All agents are ended; what they have done is kept.'
  const confirmed = await confirmEnd(question, 'Cancel the session')
  if (confirmed === undefined) return
  const { message } = await send('cancel', { reason: confirmed.reason })
  byId('news', HTMLElement).textContent = message
  byId('sent', HTMLElement).textContent = message
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

/** The report by keyboard: j and k go from run to run, / to the search, ? lists the keys. */
import { byId } from './elements.js'

const ACTIONS: ReadonlyMap<string, () => void> = new Map([
  [
    'j',
    () => {
      step(1)
    }
  ],
  [
    'k',
    () => {
      step(-1)
    }
  ],
  [
    '/',
    () => {
      byId('search', HTMLInputElement).focus()
    }
  ],
  [
    '?',
    () => {
      byId('keys', HTMLDialogElement).showModal()
    }
  ]
])

/** Listens to single keys where nobody is typing, and to the button that lists them. */
export function startKeys(): void {
  const button = byId('show-keys', HTMLElement)
  button.hidden = false
  button.addEventListener('click', () => {
    byId('keys', HTMLDialogElement).showModal()
  })
  document.addEventListener('keydown', (event) => {
    const act = ACTIONS.get(event.key)
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    act()
  })
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog[open]') !== null
}

/** Moves the focus to the fold of the next run that is shown, or of the one before. */
function step(by: 1 | -1): void {
  const folds = Array.from(document.querySelectorAll<HTMLElement>('.run:not([hidden]) > .card > summary'))
  const current = document.activeElement
    ?.closest('.run')
    ?.querySelector<HTMLElement>(':scope > .card > summary')
  const index = current == null ? -1 : folds.indexOf(current)
  const next =
    folds[index < 0 && by < 0 ? folds.length - 1 : Math.min(folds.length - 1, Math.max(0, index + by))]
  next?.closest('.run')?.scrollIntoView({ block: 'start' })
  next?.focus({ preventScroll: true })
}

/** Opens and folds the cards of all runs that are shown. */

/** Listens for the two buttons. */
export function startFolds(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.folds button'))
    button.addEventListener('click', () => {
      for (const card of document.querySelectorAll<HTMLDetailsElement>('.run:not([hidden]) > .card'))
        card.open = button.value === 'open'
    })
}

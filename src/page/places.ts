/** Places that an address names: what hides one is opened, and a filter stays in the address as long as it shows it. */
import { readAddress, writeAddress } from './address.js'
import { applyFilter } from './filter.js'
import { showRaw } from './answers.js'

/** Follows the address from now on, beginning with the one that the page was opened with. */
export function startPlaces(): void {
  let show = readAddress().show
  addEventListener('hashchange', () => {
    const address = readAddress()
    if (address.show !== '' || address.place === '') show = address.show
    applyFilter(show)
    const element = document.getElementById(address.place)
    if (element?.closest<HTMLElement>('.run')?.hidden === true) {
      show = ''
      applyFilter(show)
    }
    if (address.show !== show) writeAddress({ place: address.place, show })
    if (element !== null) reveal(element)
  })
  document.querySelector('.chips')?.addEventListener('click', () => {
    show = readAddress().show
  })
  const first = document.getElementById(readAddress().place)
  if (first !== null) reveal(first)
}

function reveal(element: HTMLElement): void {
  for (let parent: Element | null = element; parent !== null; parent = parent.parentElement)
    if (parent instanceof HTMLDetailsElement) parent.open = true
  const card = element.querySelector<HTMLDetailsElement>(':scope > details.card')
  if (card !== null) card.open = true
  const answer = element.closest<HTMLElement>('[data-answer]')
  if (answer !== null) showRaw(answer)
  element.scrollIntoView({ block: 'start' })
}

/** The chips that choose which runs are shown; the choice is kept in the address. */
import { readAddress, writeAddress } from './address.js'
import { chooseRuns } from './search.js'

/** Shows the chips, and applies what the address chooses. */
export function startFilter(): void {
  const box = document.querySelector<HTMLElement>('.choose')
  if (box !== null) box.hidden = false
  for (const chip of chips())
    chip.addEventListener('click', () => {
      applyFilter(chip.value)
      writeAddress({ place: '', show: chip.value })
    })
  applyFilter(readAddress().show)
}

/** Shows the runs of a chip; all of them for an unknown name. */
export function applyFilter(show: string): void {
  const chosen = chips().some(({ value }) => value === show) ? show : ''
  for (const chip of chips()) chip.setAttribute('aria-pressed', String(chip.value === chosen))
  chooseRuns(chosen === '' ? undefined : (run) => (run.dataset['shows'] ?? '').split(' ').includes(chosen))
}

function chips(): HTMLButtonElement[] {
  return Array.from(document.querySelectorAll<HTMLButtonElement>('.chips button'))
}

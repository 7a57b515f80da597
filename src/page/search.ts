/** Search over the runs: hides those without a match, and opens the folds that contain one. */
import { byId } from './elements.js'

const search = byId('search', HTMLInputElement)
const count = byId('count', HTMLElement)
const texts = new Map<Element, string>()

/** Runs that a filter chooses; undefined for all. */
let isChosen: ((run: HTMLElement) => boolean) | undefined

/** Shows the search field. */
export function startSearch(): void {
  const line = search.closest<HTMLElement>('.search')
  if (line !== null) line.hidden = false
  search.addEventListener('input', searchRuns)
}

/** Searches, and shows, only runs that `choose` accepts; all for undefined. */
export function chooseRuns(choose: ((run: HTMLElement) => boolean) | undefined): void {
  isChosen = choose
  searchRuns()
}

/** Applies the search to runs that have changed. */
export function refreshSearch(): void {
  if (search.value !== '') searchRuns()
}

/** Re-reads the run's text at the next search. */
export function forgetText(run: Element): void {
  texts.delete(run)
}

function textOf(run: Element): string {
  const known = texts.get(run)
  if (known !== undefined) return known
  const text = run.textContent.toLowerCase()
  texts.set(run, text)
  return text
}

function searchRuns(): void {
  const wanted = search.value.trim().toLowerCase()
  const runs = document.querySelectorAll<HTMLElement>('.run')
  const isNarrow = wanted !== '' || isChosen !== undefined
  let found = 0
  for (const run of runs) {
    const isFound = isChosen?.(run) !== false && (wanted === '' || textOf(run).includes(wanted))
    run.hidden = !isFound
    if (isFound) found += 1
    if (isFound && wanted !== '')
      for (const fold of run.querySelectorAll('details'))
        fold.open = fold.textContent.toLowerCase().includes(wanted)
  }
  for (const round of document.querySelectorAll<HTMLElement>('.round')) round.hidden = isNarrow
  count.textContent = !isNarrow ? '' : `${found} of ${runs.length} runs`
}

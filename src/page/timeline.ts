/** The timeline: the facts of what the pointer or the focus is on, and its arrow keys. */

/** Starts listening; the timeline is replaced on the live page, so on the document. */
export function startTimeline(): void {
  for (const kind of ['mouseover', 'focusin'])
    document.addEventListener(kind, ({ target }) => {
      const place = target instanceof Element ? target.closest('.timeline .named') : null
      const readout = document.querySelector('.timeline-readout')
      if (place !== null && readout !== null) readout.textContent = factsOf(place)
    })
  document.addEventListener('keydown', (event) => {
    const place = event.target instanceof Element ? event.target.closest('.timeline .named') : null
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return
    const next = neighbourOf(place, event.key)
    if (next === undefined) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest' })
  })
}

function factsOf(place: Element): string {
  return place.getAttribute('title') ?? place.querySelector(':scope > title')?.textContent ?? ''
}

/** Up and down lead to other runs, right and left through the marks of one. */
function neighbourOf(place: Element, key: string): HTMLElement | SVGElement | undefined {
  const byRun = { ArrowDown: 1, ArrowUp: -1 }[key]
  const byMark = { ArrowRight: 1, ArrowLeft: -1 }[key]
  const lane = place.closest('.lane')
  if (lane === null) return undefined
  if (byMark !== undefined) return step(lane.querySelectorAll('.name, .mark'), place, byMark)
  if (byRun === undefined) return undefined
  const names = document.querySelectorAll('.timeline .name')
  return step(names, lane.querySelector('.name') ?? place, byRun)
}

function step(all: NodeListOf<Element>, from: Element, by: number): HTMLElement | SVGElement | undefined {
  const places = Array.from(all)
  const next = places[places.indexOf(from) + by]
  return next instanceof HTMLElement || next instanceof SVGElement ? next : undefined
}

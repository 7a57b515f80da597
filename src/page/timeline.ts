/** Shows the facts of the bar or mark of the timeline that the pointer or the focus is on. */

/** Starts listening; the timeline is replaced on the live page, so on the document. */
export function startTimeline(): void {
  for (const kind of ['mouseover', 'focusin'])
    document.addEventListener(kind, ({ target }) => {
      const place = target instanceof Element ? target.closest('svg.timeline .named') : null
      const readout = document.querySelector('.timeline-readout')
      const facts = place?.querySelector(':scope > title')?.textContent
      if (facts !== undefined && readout !== null) readout.textContent = facts
    })
}

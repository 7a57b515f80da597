/** The list of runs beside the content: closed by a choice on a narrow screen, and marking what is read on a wide one. */

/** Starts listening. */
export function startRail(): void {
  const rail = document.getElementById('rail')
  if (rail === null) return
  rail.addEventListener('click', (event) => {
    const isLink = event.target instanceof Element && event.target.closest('a') !== null
    if (isLink && rail.matches(':popover-open')) rail.hidePopover()
  })
  const inView = new Set<string>()
  const visibility = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) inView.add(target.id)
        else inView.delete(target.id)
      markFirst(rail, inView)
    },
    // The line near the top of the window where a reader reads.
    { rootMargin: '-10% 0px -80% 0px' }
  )
  for (const run of document.querySelectorAll('.run')) visibility.observe(run)
}

function markFirst(rail: HTMLElement, inView: ReadonlySet<string>): void {
  let isMarked = false
  for (const link of rail.querySelectorAll('a')) {
    const isRead: boolean = !isMarked && inView.has(decodeURIComponent(link.hash.slice(1)))
    isMarked ||= isRead
    if (!isRead) link.removeAttribute('aria-current')
    else if (!link.hasAttribute('aria-current')) {
      link.setAttribute('aria-current', 'true')
      // Only the list scrolls, not the page.
      const box = rail.getBoundingClientRect()
      const { top, bottom } = link.getBoundingClientRect()
      if (top < box.top || bottom > box.bottom) rail.scrollTop += top - box.top - box.height / 2
    }
  }
}

/** The theme of the page: the system's, light or dark. The choice is kept in this browser where the page may store it. */

const STORAGE_KEY = 'mpm-orchestrator-theme'

/** Dispatched on the document when other colours are shown. */
export const THEME_EVENT = 'mpm-theme'

/** Applies what was chosen before, and shows the choice. */
export function startTheme(): void {
  const select = document.querySelector<HTMLSelectElement>('#theme')
  if (select === null) return
  select.value = stored()
  // An unknown value chooses none of the options.
  if (select.selectedIndex < 0) select.value = ''
  apply(select.value)
  select.addEventListener('change', () => {
    apply(select.value)
    store(select.value)
  })
  const box = select.closest<HTMLElement>('.theme')
  if (box !== null) box.hidden = false
}

function apply(theme: string): void {
  if (theme === '') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  document.dispatchEvent(new Event(THEME_EVENT))
}

/** A browser may refuse storage to a file, or at all: then the choice lasts as long as the page. */
function stored(): string {
  try {
    return localStorage.getItem(STORAGE_KEY) ?? ''
  } catch {
    return ''
  }
}

function store(theme: string): void {
  try {
    if (theme === '') localStorage.removeItem(STORAGE_KEY)
    else localStorage.setItem(STORAGE_KEY, theme)
  } catch {
    // As above.
  }
}

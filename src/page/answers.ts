/** Answers of agents as Markdown, rendered when they come into view; the page itself has them as plain text. */
import { addCopyButton } from './copy.js'
import { renderMarkdown } from './markdown/render-markdown.js'

/** Renders each answer once it is visible: folded ones cost nothing. */
export function startAnswers(): void {
  const visibility = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue
        visibility.unobserve(target)
        renderAnswer(target)
      }
    },
    { rootMargin: '300px' }
  )
  const answers = document.querySelectorAll<HTMLElement>('[data-answer]')
  for (const answer of answers) visibility.observe(answer)
  // On paper everything is visible.
  addEventListener('beforeprint', () => {
    answers.forEach(renderAnswer)
  })
}

/** Shows the text as it was written. */
export function showRaw(answer: HTMLElement): void {
  if (answer.querySelector('.markdown') === null) renderAnswer(answer)
  choose(answer, true)
}

function renderAnswer(answer: HTMLElement): void {
  const raw = answer.querySelector('pre')
  if (raw === null || answer.querySelector('.markdown') !== null) return
  const name = answer.dataset['answer'] ?? ''
  const rendered = document.createElement('div')
  rendered.className = 'markdown'
  rendered.append(renderMarkdown(writtenText(raw)))
  const bar = document.createElement('p')
  bar.className = 'tools'
  const toggle = document.createElement('button')
  toggle.type = 'button'
  toggle.className = 'raw'
  toggle.textContent = 'Raw'
  toggle.setAttribute('aria-label', `Raw ${name}`)
  toggle.addEventListener('click', () => {
    choose(answer, raw.hidden !== false)
  })
  bar.append(toggle)
  addCopyButton(bar, name, () => writtenText(raw))
  answer.prepend(bar, rendered)
  choose(answer, false)
}

function choose(answer: HTMLElement, isRaw: boolean): void {
  const rendered = answer.querySelector<HTMLElement>('.markdown')
  const raw = answer.querySelector<HTMLElement>(':scope > pre')
  if (rendered === null || raw === null) return
  rendered.hidden = isRaw
  raw.hidden = !isRaw
  answer.querySelector('button.raw')?.setAttribute('aria-pressed', String(isRaw))
}

/** Without the links that the page adds to PM's answer. */
function writtenText(raw: Element): string {
  const copy = raw.cloneNode(true) as Element
  for (const place of copy.querySelectorAll('.place')) {
    // A space is in front of each.
    place.previousSibling?.remove()
    place.remove()
  }
  return copy.textContent
}

/** Buttons that copy a text. */

/** Adds a button to blocks of text that have none of their own. */
export function startCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.run pre[aria-label], .prompt pre')) {
    if (block.parentElement?.dataset['answer'] !== undefined) continue
    const bar = document.createElement('p')
    bar.className = 'tools'
    addCopyButton(bar, block.getAttribute('aria-label') ?? '', () => block.textContent)
    block.before(bar)
  }
}

/** Adds a button that copies what `textOf` returns. */
export function addCopyButton(bar: HTMLElement, name: string, textOf: () => string): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy'
  button.setAttribute('aria-label', `Copy ${name}`)
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(textOf()).then(
      () => {
        button.textContent = 'Copied'
      },
      () => {
        button.textContent = 'Copying is not allowed here'
      }
    )
  })
  bar.append(button)
}

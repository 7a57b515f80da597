/** Untrusted text in HTML and in a script's data. */
import { plainText } from '../text/plain-text.js'

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return plainText(text)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
}

/** JSON for a `<script type="application/json">`: `<` is escaped, so it contains neither `</script>` nor `<!--`. */
export function escapeJson(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

/** An element with escaped text. */
export function textElement(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`
}

/** A table that scrolls by itself on a narrow screen; cells are HTML already. */
export function htmlTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[]
): string {
  const headCells = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table>`,
    `<caption>${escapeHtml(caption)}</caption>`,
    `<thead><tr>${headCells}</tr></thead><tbody>`,
    `${body}</tbody></table></div>`
  ].join('\n')
}

/** A fold with HTML in it. */
export function htmlFold(title: string, body: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(title)}</summary>${body}</details>`
}
